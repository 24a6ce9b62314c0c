"""A machine of software: qemu with UEFI firmware, a TPM, a panel to touch and two serial lines. It boots the product's disk
as it is. What a test wants to know from the inside comes over the second line, from a shell that the test brings along
(see test_system.py): the product has none."""
import json
import os
import re
import shutil
import socket
import subprocess
import time
from pathlib import Path

FIRMWARE = "/usr/share/OVMF/OVMF_CODE_4M.secboot.fd"
USB = ["-device", "qemu-xhci,id=usb"]
ESCAPES = re.compile(r"\x1b\[[0-9;?=]*[A-Za-z]|\x1b[()][A-Z0-9]|\r")


class Gone(Exception):
    """The guest ended, or did not do in time what was waited for."""


class Guest:
    """One guest, in a folder of its own. Use it in a with statement: its processes end with it."""

    def __init__(self, folder, disk, variables, *, tpm=None, processors=2, more=()):
        self.folder = Path(folder).resolve()
        self.folder.mkdir(parents=True, exist_ok=True)
        self.disk = Path(disk).resolve()
        self.tpm = Path(tpm or self.folder / "tpm").resolve()
        self.variables = self.folder / "variables.fd"
        if not self.variables.exists():
            shutil.copy(variables, self.variables)
        self.processors = processors
        self.more = list(more)
        self.process = None
        self.began = None
        self.shell = None

    # ---- Its life
    def __enter__(self):
        try:
            self.start()
        except BaseException:
            self.end()
            raise
        return self

    def __exit__(self, *_):
        self.end()

    def start(self):
        for name in ("serial.log", "qmp.sock", "tpm.sock", "shell.sock"):
            (self.folder / name).unlink(missing_ok=True)
        self.tpm.mkdir(exist_ok=True)
        subprocess.run(["swtpm", "socket", "--tpm2", "--tpmstate", f"dir={self.tpm}", "--ctrl",
                        f"type=unixio,path={self.folder}/tpm.sock", "--terminate", "--daemon"], check=True)
        self.began = time.monotonic()
        with open(self.folder / "qemu.log", "w", encoding="utf-8") as log:
            self.process = subprocess.Popen([*self._command(), *self.more], stdout=log, stderr=subprocess.STDOUT,
                                            stdin=subprocess.DEVNULL, cwd=self.folder)
        self._connect_shell()

    def _connect_shell(self):
        """At once: what is said while nobody listens is lost."""
        self.heard, self.shell = "", socket.socket(socket.AF_UNIX)
        for _ in range(100):
            try:
                return self.shell.connect(str(self.folder / "shell.sock"))
            except (FileNotFoundError, ConnectionRefusedError):
                time.sleep(0.1)
        raise Gone(f"{self.folder.name}: qemu does not start: " + (self.folder / "qemu.log").read_text(encoding="utf-8"))

    def _command(self):
        return ["qemu-system-x86_64", "-machine", "q35,smm=on", "-accel", "tcg,thread=multi", "-nodefaults",
                "-cpu", "qemu64,+rdrand", "-smp", str(self.processors), "-m", "2048",
                "-global", "driver=cfi.pflash01,property=secure,value=on", "-global", "ICH9-LPC.disable_s3=1",
                "-drive", f"if=pflash,format=raw,unit=0,readonly=on,file={FIRMWARE}",
                "-drive", f"if=pflash,format=raw,unit=1,file={self.variables}",
                "-drive", f"if=none,id=d,format=raw,file={self.disk},cache=unsafe",
                "-device", "virtio-blk-pci,drive=d,bootindex=1",
                "-chardev", "socket,id=tpm,path=tpm.sock", "-tpmdev", "emulator,id=tpm0,chardev=tpm",
                "-device", "tpm-crb,tpmdev=tpm0", "-device", "virtio-rng-pci", "-device", "virtio-tablet-pci",
                "-vga", "std", "-display", "none", "-serial", "file:serial.log",
                "-chardev", "socket,id=shell,path=shell.sock,server=on,wait=off", "-device",
                "isa-serial,chardev=shell,index=1",
                "-qmp", "unix:qmp.sock,server=on,wait=off", "-no-reboot"]

    def end(self):
        """As pulling the plug."""
        if self.process and self.process.poll() is None:
            self.process.kill()
        if self.process:
            self.process.wait()

    def is_running(self):
        return self.process.poll() is None

    def seconds(self):
        return time.monotonic() - self.began

    def processor_seconds(self):
        """What qemu used of the host's processors: the honest measure of how long a boot takes here."""
        try:
            fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
        except (FileNotFoundError, ProcessLookupError):
            return None
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    # ---- What it says on its first serial line
    def said(self):
        path = self.folder / "serial.log"
        return ESCAPES.sub("", path.read_text(encoding="utf-8", errors="replace")) if path.exists() else ""

    def wait_for(self, pattern, seconds):
        """The first match of `pattern` in what the machine says; Gone after `seconds` or its end."""
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            running = self.is_running()
            found = re.search(pattern, self.said())
            if found:
                return found
            if not running:
                break
            time.sleep(0.5)
        raise Gone(f"{self.folder.name}: no {pattern!r} in {self.seconds():.0f} s; the end of what it said:\n"
                   + "\n".join(self.said().splitlines()[-15:]))

    # ---- Its panel
    def _ask(self, command, **arguments):
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(str(self.folder / "qmp.sock"))
            file = line.makefile("rw", encoding="utf-8")
            file.readline()
            for words in ({"execute": "qmp_capabilities"}, {"execute": command, "arguments": arguments}):
                file.write(json.dumps(words) + "\n")
                file.flush()
                while True:
                    answer = json.loads(file.readline())
                    if "error" in answer:
                        raise RuntimeError(f"{command}: {answer['error']}")
                    if "return" in answer:
                        break
            return answer["return"]

    def picture(self, name):
        """What the panel shows, as a PNG in the guest's folder."""
        from PIL import Image
        raw = self.folder / f"{name}.ppm"
        self._ask("screendump", filename=str(raw))
        path = raw.with_suffix(".png")
        with Image.open(raw) as image:
            image.save(path)
        raw.unlink()
        return path

    def shows_our_screen(self):
        """Whether most of the panel is light and letters are on it. Firmware, kernel and bare terminal are black."""
        from PIL import Image
        with Image.open(self.picture("now")) as image:
            colours = image.convert("RGB").getcolors(1 << 24)
        count, most = max(colours)
        return len(colours) > 20 and sum(most) > 600 and count > image.width * image.height // 3

    def touch(self, x, y):
        """A finger at x, y, both 0 to 1 of the panel, for a second: the guest is slow."""
        at = [{"type": "abs", "data": {"axis": axis, "value": round(part * 32767)}} for axis, part in (("x", x), ("y", y))]
        self._ask("input-send-event", events=at)
        for down in (True, False):
            time.sleep(1)
            self._ask("input-send-event", events=[{"type": "btn", "data": {"button": "left", "down": down}}])

    # ---- What is plugged in while it runs. The guest needs a controller: more=USB.
    def plug(self, name, kind="usb-storage", file=None):
        more = {}
        if file:
            self._ask("blockdev-add", **{"node-name": f"{name}-file", "driver": "raw",
                                         "file": {"driver": "file", "filename": str(Path(file).resolve())}})
            more = {"drive": f"{name}-file"}
        self._ask("device_add", driver=kind, id=name, bus="usb.0", **more)

    def pull_out(self, name, file=True):
        self._ask("device_del", id=name)
        if file:
            time.sleep(3)  # until the guest let go
            self._ask("blockdev-del", **{"node-name": f"{name}-file"})

    def wait_for_end(self, seconds):
        """Until it restarts or is switched off: qemu ends then. Gone when it runs on."""
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired as late:
            raise Gone(f"{self.folder.name}: still runs after {seconds} s:\n" + "\n".join(self.said().splitlines()[-15:])) from late

    # ---- The shell of a test
    def _hear(self, pattern, seconds):
        """What the shell said until `pattern`, and the match."""
        limit = time.monotonic() + seconds
        while True:
            found = re.search(pattern, ESCAPES.sub("", self.heard))
            if found:
                before, self.heard = ESCAPES.sub("", self.heard)[:found.start()], ""
                return before, found
            self.shell.settimeout(max(0.1, limit - time.monotonic()))
            try:
                part = self.shell.recv(65536)
            except socket.timeout:
                part = b""
            if not part and time.monotonic() >= limit:
                raise Gone(f"{self.folder.name}: the shell is silent for {seconds} s; heard:\n{self.heard[-2000:]}")
            self.heard += part.decode("utf-8", "replace")

    def wait_for_shell(self, seconds):
        self._hear(r"built-in shell", seconds)
        self.shell.sendall(b"\nstty -echo\n")
        self.run("true")

    def run(self, command, seconds=60):
        """The exit status and output of `command` inside the guest, as root."""
        mark = f"=={time.monotonic_ns()}=="
        self.shell.sendall(f"{command}\necho {mark[:5]}''{mark[5:]} $?\n".encode())
        before, found = self._hear(re.escape(mark) + r" (\d+)", seconds)
        return int(found[1]), before.strip()
