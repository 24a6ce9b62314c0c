"""What the machine promises, tried in a machine of software. Run by image/test. Each scenario says what it tries and what it
saw; the first promise that is not kept ends it."""
import argparse
import os
import re
import shutil
import socket
import subprocess
import sys
import tarfile
import time
from pathlib import Path

from guest import Gone, Guest
from promises import (GUESTS, HERE, PARTS, ROOT_BEGINS, STORE, TOP, WORK, Broken, copy_of, expect, firmware, programs,
                      put_kernel_image, say, shown, test_disk, test_kernel_image, wait_until_active)
from sandbox import inside
from updates import update
from usb import usb


# ---- What must be refused
def changed(file, old, new):
    content = Path(file).read_bytes()
    if old not in content:
        raise Broken(f"{file} has no {old!r} to change")
    path = GUESTS / "changed.efi"
    path.write_bytes(content.replace(old, new, 1))
    return path


def refused_by_firmware(disk, ours, name, kernel_image):
    put_kernel_image(disk, kernel_image)
    folder = GUESTS / name
    shutil.rmtree(folder, ignore_errors=True)
    with Guest(folder, disk, ours, processors=1) as guest:
        found = guest.wait_for(r"Access Denied|Security Violation|EFI stub|Linux version", 90)
        expect(found[0] in ("Access Denied", "Security Violation"),
               f"{name}: the firmware does not start it ({found[0]}, {guest.processor_seconds():.0f} s of a processor)", guest.said())


def product(disk):
    say("product: the image as it is, from the first start to the screen")
    trial = copy_of(disk, "product", 6 << 30)
    folder = GUESTS / "product"
    shutil.rmtree(folder, ignore_errors=True)
    with Guest(folder, trial, firmware("ours")) as guest:
        expect(shown(guest, 300), f"product: the panel shows the screen ({guest.seconds():.0f} s, {guest.processor_seconds():.0f} s of a processor)")
        guest.picture("panel")
    trial.unlink()


def refusals(disk):
    say("refusals: what the firmware and the kernel do not start")
    ours = firmware("ours")
    product = PARTS / "tafel.efi"
    trial = copy_of(disk, "refusals")
    unsigned = GUESTS / "unsigned.efi"
    shutil.copy(product, WORK / "workshop/tmp/unsigned.efi")
    subprocess.run(["chroot", str(WORK / "workshop"), "sbattach", "--remove", "/tmp/unsigned.efi"], check=True,
                   stderr=subprocess.DEVNULL)
    shutil.move(WORK / "workshop/tmp/unsigned.efi", unsigned)
    refused_by_firmware(trial, ours, "unsigned", unsigned)

    other = GUESTS / "other.efi"
    keys = Path(os.environ.get("TAFEL_IMAGE_KEYS", WORK / "test-keys"))
    shutil.copy(unsigned, WORK / "workshop/tmp/unsigned.efi")
    for end in ("key", "pem"):
        shutil.copy(keys / f"other.{end}", WORK / f"workshop/tmp/other.{end}")
    subprocess.run(["chroot", str(WORK / "workshop"), "sbsign", "--key", "/tmp/other.key", "--cert", "/tmp/other.pem", "--output",
                    "/tmp/other.efi", "/tmp/unsigned.efi"], check=True, stderr=subprocess.DEVNULL)
    shutil.move(WORK / "workshop/tmp/other.efi", other)
    refused_by_firmware(trial, ours, "signed-by-another", other)
    refused_by_firmware(trial, ours, "another-command-line",
                        changed(product, b"panic-on-corruption", b"ignore-corruption  "))

    test = copy_of(GUESTS / "test.img", "flipped")
    with test.open("r+b") as file:
        file.seek(ROOT_BEGINS + 1024)  # in the first block: erofs begins its superblock here
        byte = file.read(1)[0]
        file.seek(ROOT_BEGINS + 1024)
        file.write(bytes([byte ^ 1]))
    folder = GUESTS / "flipped-bit"
    shutil.rmtree(folder, ignore_errors=True)
    with Guest(folder, test, ours) as guest:
        found = guest.wait_for(r"data block \d+ is corrupted|Welcome to .*Debian.*\n(.*\n)*.*Graphical", 180)
        expect("corrupted" in found[0], f"flipped-bit: dm-verity finds it ({found[0]})", guest.said())
        guest.wait_for(r"Kernel panic", 30)
        limit = time.monotonic() + 60
        while guest.is_running() and time.monotonic() < limit:
            time.sleep(1)
        expect(not guest.is_running(), "flipped-bit: the machine stops at once and restarts (which ends this guest)")
    for path in (trial, test):
        path.unlink()


# ---- A machine that lives
def lay_house(folder):
    """A demonstration house whose store is at the address that leads out of the guest; its device's folders, as a tar."""
    shutil.rmtree(folder, ignore_errors=True)
    environment = {**os.environ, "TAFEL_BIN": str(programs()), "TAFEL_STORE_HOST": STORE}
    subprocess.run([str(TOP / "tests/demo/demo-house"), "lay", str(folder)], check=True, env=environment,
                   stdout=subprocess.DEVNULL)
    seed = folder / "seed.tar"
    with tarfile.open(seed, "w") as tar:
        for source, name, user in (("device", "tafel", 901), ("uplink", "tafel-uplink", 902)):
            for path in sorted((folder / source).rglob("*")):
                entry = tar.gettarinfo(str(path), f"{name}/{path.relative_to(folder / source)}")
                entry.uname = entry.gname = ""  # the numbers count: names are of another machine
                entry.uid, entry.gid = user, 905 if "outbox" in entry.name or "house" in entry.name else user
                entry.mode = 0o2770 if path.is_dir() and path.name == "outbox" else 0o2750 if path.name == "house" else entry.mode
                if path.parent.name == "house":
                    entry.mode = 0o640
                with open(path, "rb") if path.is_file() else open(os.devnull, "rb") as content:
                    tar.addfile(entry, content if path.is_file() else None)
    return seed


# Each forbidden thing: the unit, what it never does, and a command that would do it.
FORBIDDEN = {
    "tafeld": (("reads the uplink's key", "cat /var/lib/tafel-uplink/tls.key"),
               ("has a network card", "test $(grep -c : /proc/net/dev) -gt 1"),
               ("writes outside its folder", "touch /run/x || touch /var/lib/x || touch /etc/x"),
               ("sees a disk", "ls /dev/vda"),
               ("starts another program", "/usr/bin/setpriv true")),
    "tafel-uplink": (("opens the journal", "ls /var/lib/tafel/sessions"),
                     ("reads the device's secret", "cat /var/lib/tafel/device/secret"),
                     ("reaches tafeld's socket", "ls /run/tafel/s"),
                     ("writes the house file", "touch /var/lib/tafel/house/house.json"),
                     ("reaches another address", "nc -w 5 10.0.2.2 80 -e true"),
                     ("starts another program", "/usr/bin/setpriv true")),
    "tafel-kiosk": (("sees what tafeld keeps", "ls /var/lib/tafel"),
                    ("has a network card", "test $(grep -c : /proc/net/dev) -gt 1"),
                    ("sees a disk or a touch panel", "ls /dev/vda || ls /dev/input"),
                    ("starts another program", "/usr/bin/setpriv true")),
    "tafel-display": (("reads a key", "cat /var/lib/tafel/device/secret"),
                      ("reaches tafeld's socket", "ls /run/tafel/s"),
                      ("has a network card", "test $(grep -c : /proc/net/dev) -gt 1"),
                      ("reads a disk", "head -c 1 /dev/vda"),
                      ("writes outside its folder", "touch /run/x || touch /var/x")),
}
def try_forbidden(guest, port):
    for unit, forbidden in FORBIDDEN.items():
        allowed = {"tafel-uplink": f"nc -w 5 {STORE} {port} -e /run/tafel-test/bin/true", "tafeld": "touch /var/lib/tafel/x && "
                   "rm /var/lib/tafel/x"}.get(unit, "true")
        control, *answers = inside(guest, unit, [allowed, *(command for _, command in forbidden)])
        expect(control == 0, f"{unit} does what it is for: {allowed.split(' -e')[0]}")
        for (what, command), answer in zip(forbidden, answers):
            expect(answer != 0, f"{unit} never {what} ({command})")


def try_network(guest, port):
    def reach(user, address, at):
        return guest.run(f"/usr/bin/setpriv --reuid {user} --regid {user} --clear-groups /run/tafel-test/bin/nc -w 5 "
                         f"{address} {at} -e /run/tafel-test/bin/true </dev/null", 30)[0] == 0
    expect(reach(902, STORE, port), f"the uplink's user reaches the store, {STORE}:{port}")
    for user, name in ((901, "tafeld"), (903, "the screen"), (904, "the display server"), (0, "root")):
        expect(not reach(user, STORE, port), f"{name} does not reach the store")
    expect(not reach(902, STORE, 22), "the uplink's user reaches no other port")
    expect(not reach(902, "10.0.2.2", port), "the uplink's user reaches no other address")


def look_inside(guest):
    def asked(command):
        return guest.run(command)[1].strip()
    expect("erofs ro" in asked("findmnt -no FSTYPE,OPTIONS /"), "the root is read-only (erofs on dm-verity)")
    expect(guest.run("mount -o remount,rw /")[0] != 0, "nobody makes it writable")
    expect("ext4" in asked("findmnt -no FSTYPE /var") and "crypto_LUKS" in asked("blkid /dev/disk/by-partlabel/tafel-var"),
           "/var is encrypted")
    expect("[integrity]" in asked("cat /sys/kernel/security/lockdown"), "the kernel is locked down")
    expect(asked("systemctl --failed --no-legend --no-pager") == "", "no unit failed")
    listening = [line for line in asked("netstat -ltun | tail -n +3").splitlines() if not line.split()[3].endswith(":68")]
    expect(not listening, "nothing listens on the network, but for the answer to a request for an address", str(listening))
    pcrs = asked("cryptsetup luksDump /dev/disk/by-partlabel/tafel-var | grep pcrs")
    expect(re.search(r"7\D+12", pcrs), "/var is bound to the firmware's keys and to what is added to the command line", pcrs)
    logins = asked("cut -d: -f7 /etc/passwd | sort -u")
    expect(not re.search(r"/(ba|da)?sh$", logins.replace("/bin/bash", "").strip(), re.M) or guest.run("ls /bin/bash")[0] != 0,
           "there is no bash for anybody to log in with")
    locked = asked("grep VmLck /proc/$(systemctl show -P MainPID tafeld)/status")
    expect(int(re.search(r"(\d+) kB", locked)[1]) > 0, f"tafeld's secrets are locked in memory ({locked.split()[1]} kB)")
    for unit in ("tafeld", "tafel-uplink", "tafel-kiosk", "tafel-display"):
        status = asked(f"grep -E 'CapEff|NoNewPrivs|Seccomp:' /proc/$(systemctl show -P MainPID {unit})/status")
        expect("CapEff:\t0000000000000000" in status and "NoNewPrivs:\t1" in status and "Seccomp:\t2" in status,
               f"{unit} has no capability, gains none and is filtered")


def life(_):
    say("life: first start, a house, the day page")
    ours = firmware("ours")
    house = GUESTS / "house"
    seed = lay_house(house)
    port = subprocess.run([str(TOP / "tests/demo/demo-house"), "port", str(house)], check=True, capture_output=True, text=True,
                          env={**os.environ, "TAFEL_BIN": str(programs())}).stdout.strip()
    disk = copy_of(GUESTS / "test.img", "life")
    folder = GUESTS / "life"
    shutil.rmtree(folder, ignore_errors=True)
    store = subprocess.Popen([str(TOP / "tests/demo/demo-house"), "store", str(house)], stdout=subprocess.DEVNULL,
                             stderr=open(GUESTS / "store.log", "w", encoding="utf-8"),
                             env={**os.environ, "TAFEL_BIN": str(programs())})
    network = ["-nic", f"user,model=virtio-net-pci,restrict=on,guestfwd=tcp:{STORE}:{port}-cmd:/usr/bin/python3 {HERE}/forward.py {port}",
               "-drive", f"if=none,id=seed,format=raw,readonly=on,file={seed}", "-device", "virtio-blk-pci,drive=seed,serial=seed"]
    try:
        with Guest(folder, disk, ours, more=network) as guest:
            guest.wait_for_shell(180)
            guest.wait_for(r"Reached target .*graphical", 300)
            say(f"  first start: {guest.seconds():.0f} s, {guest.processor_seconds():.0f} s of a processor")
            expect(shown(guest, 90), "the panel shows the screen before any house is known")
            guest.picture("before-house")
            wait_until_active(guest, "tafeld", 90)
            expect(guest.run("test -s /proc/$(systemctl show -P MainPID tafeld)/root/run/credentials/tafeld.service/"
                             "kernel-command-line")[0] == 0, "tafeld knows which image runs")
            for command in ("tar -xpf /dev/disk/by-id/virtio-seed -C /var/lib",
                            "systemctl restart tafeld tafel-store-address && systemctl restart tafel-uplink tafel-kiosk"):
                status, heard = guest.run(command, 120)
                expect(status == 0, f"the house is laid: {command.split()[0]}", heard)
            for unit in ("tafeld", "tafel-uplink", "tafel-kiosk"):
                wait_until_active(guest, unit, 60)
            time.sleep(10)
            expect(shown(guest, 90), "the panel shows the day page")
            before = guest.picture("day").read_bytes()
            guest.touch(0.5, 0.2)  # the first meeting in the list
            time.sleep(12)
            expect(guest.picture("opening").read_bytes() != before and shown(guest, 60), "a finger on the panel opens the first meeting")
            look_inside(guest)
            try_network(guest, port)
            try_forbidden(guest, port)
    finally:
        store.terminate()
        store.wait()


def stolen(_):
    say("stolen: the same disk in other machines")
    disk = GUESTS / "life.img"
    if not disk.exists():
        raise Broken("run the scenario life first: this one takes its disk away")
    ours = firmware("ours")
    added = ["-smbios", "type=11,value=io.systemd.stub.kernel-cmdline-extra=tafel.added"]
    attach = "/usr/lib/systemd/systemd-cryptsetup attach trial /dev/disk/by-partlabel/tafel-var - tpm2-device=auto,headless=1"
    for name, variables, own_tpm, more, words in (
            ("its-own-machine", ours, True, [], None),
            ("other-tpm", ours, False, [], "storage"),
            ("added-argument", ours, True, added, "storage"),
            ("secure-boot-off", firmware("none", "none"), True, [], "trust")):
        folder = GUESTS / name
        shutil.rmtree(folder, ignore_errors=True)
        if own_tpm:
            shutil.copytree(GUESTS / "life/tpm", folder / "tpm")
        trial = copy_of(disk, name)
        with Guest(folder, trial, variables, more=more) as guest:
            guest.wait_for_shell(180)
            if words is None:
                wait_until_active(guest, "tafeld", 200)
            else:
                stops_for(guest, name, words)
                expect(guest.run(attach, 120)[0] != 0, f"{name}: the TPM does not open /var for whoever asks it directly")
        trial.unlink()


def stops_for(guest, name, reason):
    limit = time.monotonic() + 200
    while time.monotonic() < limit and guest.run(f"systemctl is-active -q tafel-halt@{reason}")[0] != 0:
        time.sleep(3)
    said = [each for each in ("trust", "generation", "storage") if guest.run(f"systemctl is-active -q tafel-halt@{each}")[0] == 0]
    expect(said == [reason], f"{name}: the machine says why it stops ({reason}), and no other reason",
           str(said) + guest.run("systemctl --failed --no-pager; systemctl list-jobs --no-pager")[1])
    expect(guest.run("mountpoint -q /var")[0] != 0, f"{name}: /var stays shut")
    for unit in ("tafeld", "tafel-uplink", "tafel-display", "tafel-kiosk"):
        expect(guest.run(f"systemctl is-active -q {unit}")[0] != 0, f"{name}: {unit} does not run")
    guest.picture("panel")


def rollback(_):
    say("rollback: a newer image runs twice, then the older one comes back")
    disk = copy_of(GUESTS / "test.img", "rollback")
    older = PARTS / "test.efi"
    newer = test_kernel_image("newer", TAFEL_GENERATION="2")
    folder = GUESTS / "rollback"
    shutil.rmtree(folder, ignore_errors=True)

    def start(kernel_image, then):
        put_kernel_image(disk, kernel_image)
        with Guest(folder, disk, firmware("ours")) as guest:
            guest.wait_for_shell(180)
            then(guest)
            if guest.run("mountpoint -q /var")[0] == 0:
                guest.run("sync")

    def reaches_the_screen(guest):
        wait_until_active(guest, "tafel-kiosk", 200)
        wait_until_active(guest, "tafel-raise-generation", 60)

    start(newer, reaches_the_screen)
    start(older, reaches_the_screen)
    say("  holds: after its first time the newer image can be taken back")
    start(newer, reaches_the_screen)
    start(older, lambda guest: stops_for(guest, "the older image", "generation"))
    start(newer, reaches_the_screen)
    say("  holds: the newer image still starts, and /var opens")
    disk.unlink()


SCENARIOS = {"product": product, "refusals": refusals, "life": life, "stolen": stolen, "rollback": rollback, "usb": usb,
             "update": update}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", action="append", choices=SCENARIOS, default=[])
    parser.add_argument("disk", type=Path)
    options = parser.parse_args()
    began = time.monotonic()
    GUESTS.mkdir(exist_ok=True)
    try:
        test_disk()
        for name, scenario in SCENARIOS.items():
            if not options.only or name in options.only:
                scenario(options.disk)
    except (Broken, Gone) as broken:
        say(f"BROKEN: {broken}")
        return 1
    say(f"every promise is kept; {time.monotonic() - began:.0f} s. Pictures: {GUESTS}/*/*.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
