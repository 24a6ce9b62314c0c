"""What a test brings along from outside: a second first file system, laid over the product's by a kernel image that the test's
own key signed. It puts a shell on the second serial line of the machine. The root file system, its hash and every program in
it are the product's, byte for byte; the product has no switch that a test could turn."""
import shutil
import subprocess
import tempfile
from pathlib import Path

# Seconds for devices, since all is slow under emulation; the product keeps systemd's own limits.
ARGUMENTS = ("console=tty0 console=ttyS0 mitigations=off cryptomgr.notests systemd.show_status=1 loglevel=4 "
             "systemd.default_device_timeout_sec=900 systemd.default_timeout_start_sec=900")

COPY = """[Unit]
Description=Test: brings its shell into the machine
DefaultDependencies=no
Before=initrd-switch-root.target initrd-cleanup.service
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/tafel-test/busybox cp -r /tafel-test /run/
ExecStart=/tafel-test/busybox mkdir /run/tafel-test/bin
ExecStart=/run/tafel-test/busybox --install -s /run/tafel-test/bin
ExecStart=/tafel-test/busybox mkdir -p /run/systemd/system/sysinit.target.wants
ExecStart=/tafel-test/busybox cp /tafel-test/tafel-test-shell.service /run/systemd/system/
ExecStart=/tafel-test/busybox ln -s ../tafel-test-shell.service /run/systemd/system/sysinit.target.wants/
"""

SHELL = """[Unit]
Description=Test: a shell on the second serial line
DefaultDependencies=no
[Service]
Environment=PATH=/run/tafel-test/bin:/usr/bin:/usr/sbin PS1= PS2= TERM=dumb
ExecStart=/run/tafel-test/busybox sh
StandardInput=tty
StandardOutput=tty
StandardError=tty
TTYPath=/dev/ttyS1
Restart=always
"""


def pack(busybox, archive):
    """Writes the second first file system (cpio) to `archive`."""
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        units = top / "usr/lib/systemd/system"
        (units / "initrd.target.wants").mkdir(parents=True)
        (units / "tafel-test.service").write_text(COPY, encoding="ascii")
        (units / "initrd.target.wants/tafel-test.service").symlink_to("../tafel-test.service")
        own = top / "tafel-test"
        own.mkdir()
        shutil.copy(busybox, own / "busybox")
        (own / "tafel-test-shell.service").write_text(SHELL, encoding="ascii")
        names = sorted(str(path.relative_to(top)) for path in top.rglob("*"))
        with open(archive, "wb") as file:
            subprocess.run(["cpio", "--quiet", "-o", "-H", "newc", "--owner=0:0"], cwd=top, check=True, stdout=file,
                           input="\n".join(names).encode())
