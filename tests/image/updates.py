"""A new image by stick: written, tried once, kept when it is good, left when it is not."""
import contextlib
import os
import shutil
import subprocess
from pathlib import Path

from guest import USB, Guest
from promises import GUESTS, MIB, PARTS, ROOT_BEGINS, TOP, WORK, copy_of, expect, firmware, say, step, test_kernel_image, wait_until_active
from usb import stick_with, within, is_mounted

DAY = 86400
IDLE_SLOT_BEGINS = ROOT_BEGINS + (1536 + 16) * MIB  # image/steps/8-disk
OS_RELEASE = WORK / "root/usr/lib/os-release"
KEPT = ("root.erofs", "root.verity", "root.hash")


def day_of_the_tree():
    at = subprocess.run(["git", "-C", str(TOP), "log", "-1", "--format=%ct"], capture_output=True, text=True, check=True).stdout
    return int(os.environ.get("SOURCE_DATE_EPOCH") or at)


def version_after(days):
    at = day_of_the_tree() + days * DAY
    return subprocess.run(["date", "-u", "-d", f"@{at}", "+%Y.%m.%d"], capture_output=True, text=True, check=True).stdout.strip()


@contextlib.contextmanager
def root_of(days, spoilt):
    """The root file system of a later day, in the place of the product's; that is put back afterwards."""
    before, release = [PARTS / f"{name}.product" for name in KEPT], OS_RELEASE.read_text(encoding="utf-8")
    for name, kept in zip(KEPT, before):
        os.rename(PARTS / name, kept)
    try:
        OS_RELEASE.write_text(release.replace(version_after(0), version_after(days)), encoding="utf-8")
        step("6-verity", env={**os.environ, "SOURCE_DATE_EPOCH": str(day_of_the_tree() + days * DAY)})
        if spoilt:
            with open(PARTS / "root.erofs", "r+b") as file:
                file.seek(1024)
                byte = file.read(1)[0]
                file.seek(1024)
                file.write(bytes([byte ^ 1]))
        yield
    finally:
        OS_RELEASE.write_text(release, encoding="utf-8")
        for name, kept in zip(KEPT, before):
            os.rename(kept, PARTS / name)


def stick_with_image(name, days, spoilt=False):
    """A stick with a signed update to the image of a later day; a spoilt one is signed too, and cannot start."""
    bundle = GUESTS / name / "tafelgeheim-update"
    day = {"SOURCE_DATE_EPOCH": str(day_of_the_tree() + days * DAY)}
    with root_of(days, spoilt) if days else contextlib.nullcontext():
        test_kernel_image("later", **day)
        step("10-update", str(bundle), "later", env={**os.environ, **day})
    path = stick_with(name, "vfat", bundle, mib=1024)
    shutil.rmtree(bundle)
    return path


def ask(guest, name, stick):
    """As tafeld does, between meetings."""
    guest.plug(name, file=stick)
    expect(within(60, lambda: is_mounted(guest)), f"the stick {name} is mounted")
    guest.run("mkdir -p /run/tafel; touch /run/tafel/update")


def is_begun(disk):
    """Whether the idle slot has a first block of a file system, as this computer sees the disk."""
    with open(disk, "rb") as file:
        file.seek(IDLE_SLOT_BEGINS + 1024)  # erofs begins its superblock here
        return any(file.read(4))


def runs(guest, version):
    guest.wait_for_shell(180)
    expect(f"IMAGE_VERSION={version}" in guest.run("cat /usr/lib/os-release")[1], f"version {version} runs")


def is_good(guest):
    for unit in ("tafel-kiosk", "tafeld"):
        wait_until_active(guest, unit, 200)


def update(_):
    say("update: a new image by stick")
    own, newer, last = version_after(0), version_after(1), version_after(2)
    same, good = stick_with_image("same", 0), stick_with_image("newer", 1)
    spoilt = stick_with_image("spoilt", 2, spoilt=True)
    disk, ours, folder = copy_of(GUESTS / "test.img", "update"), firmware("ours"), GUESTS / "update"
    shutil.rmtree(folder, ignore_errors=True)

    def start():
        return Guest(folder, disk, ours, more=USB)

    with start() as guest:
        runs(guest, own)
        is_good(guest)
        guest.run("echo kept >/var/lib/mark; sync")
        ask(guest, "same", same)
        expect(within(200, lambda: guest.run("test -e /run/tafel/update", 200)[0] != 0), "the same version is refused")
        said = guest.run("journalctl -b -u tafel-update --no-pager -o cat")[1]
        expect(f"and {own} runs here" in said, "and the log says why", said)
        guest.pull_out("same")
        ask(guest, "good", good)
        expect(within(300, lambda: is_begun(disk)), "a newer version is being written")
    say("  (the plug is pulled)")

    with start() as guest:
        runs(guest, own)
        is_good(guest)
        began = guest.seconds()
        ask(guest, "good", good)
        guest.wait_for_end(900)
        say(f"  holds: written and restarted ({guest.seconds() - began:.0f} s)")
    with start() as guest:
        runs(guest, newer)
        is_good(guest)
        alike = f"cmp /efi/EFI/BOOT/BOOTX64.EFI /efi/EFI/Linux/tafel_{newer}.efi"
        expect(within(90, lambda: guest.run(f"systemctl start efi.mount && {alike}")[0] == 0), "it reached the screen, and is kept",
               guest.run("systemctl status tafel-keep-image --no-pager -l")[1])
        expect(guest.run("cat /var/lib/mark")[1] == "kept", "/var is as it was")
        guest.run("sync")

    with start() as guest:
        runs(guest, newer)
        is_good(guest)
        ask(guest, "spoilt", spoilt)
        guest.wait_for_end(900)
    with start() as guest:
        guest.wait_for(r"dm-verity device corrupted|verity: .*corrupted", 180)
        guest.wait_for_end(60)
        say(f"  holds: version {last}, which is signed and does not start, restarts the machine")
    with start() as guest:
        runs(guest, newer)
        is_good(guest)
        expect(guest.run("cat /var/lib/mark")[1] == "kept", "/var is as it was")
    disk.unlink()
    for stick in (same, good, spoilt):
        Path(stick).unlink()
