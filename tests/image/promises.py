"""What the scenarios of the machine test share: how a promise is said, and how disks, firmware and kernel images of a test are
made."""
import os
import subprocess
import time
from pathlib import Path

import test_system

HERE = Path(__file__).resolve().parent
TOP = HERE.parent.parent
WORK = Path(os.environ.get("TAFEL_IMAGE_WORK", TOP / "build/image"))
PARTS = WORK / "parts"
GUESTS = WORK / "guests"
MIB = 1 << 20
ROOT_BEGINS = 513 * MIB  # image/steps/8-disk: a MiB for the table, 512 for the firmware's partition
STORE = "10.0.2.100"     # qemu's own network leads it to a port of this computer's loopback


class Broken(Exception):
    """A promise that is not kept."""


def say(words):
    print(words, flush=True)


def expect(holds, promise, seen=""):
    if not holds:
        raise Broken(f"{promise}\n{seen}")
    say(f"  holds: {promise}")


def step(name, *arguments, **more):
    subprocess.run([str(TOP / "image/steps" / name), *arguments], check=True, **more)


# ---- Disks
def copy_of(disk, name, size=None):
    path = GUESTS / f"{name}.img"
    subprocess.run(["cp", "--sparse=always", str(disk), str(path)], check=True)
    if size:
        os.truncate(path, size)
    return path


def test_kernel_image(name, **more):
    over = PARTS / "test.over.cpio"
    test_system.pack(WORK / "workshop/usr/bin/busybox", over)
    step("7-kernel-image", name, test_system.ARGUMENTS, str(over), env={**os.environ, **more})
    return PARTS / f"{name}.efi"


def test_disk():
    """The product's disk with the test's kernel image in place of its own: the root is untouched."""
    test_kernel_image("test")
    disk = GUESTS / "test.img"
    step("8-disk", str(disk), "test")
    os.truncate(disk, 6 << 30)  # /var is made from what is left
    return disk


def put_kernel_image(disk, file):
    subprocess.run(["mcopy", "-o", "-i", f"{disk}@@{MIB}", str(file), "::EFI/BOOT/BOOTX64.EFI"], check=True)


def firmware(name, *more):
    path = GUESTS / f"{name}.fd"
    step("firmware", str(path), *more)
    return path


# ---- What a guest does
def shown(guest, seconds):
    limit = time.monotonic() + seconds
    while time.monotonic() < limit:
        if guest.shows_our_screen():
            return True
        time.sleep(3)
    return False


def wait_until_active(guest, unit, seconds):
    limit = time.monotonic() + seconds
    while guest.run(f"systemctl is-active -q {unit}")[0] != 0:
        if time.monotonic() > limit:
            raise Broken(f"{unit} does not start\n" + guest.run(f"journalctl -u {unit} --no-pager -n 15 -o cat")[1])
        time.sleep(2)
    say(f"  holds: {unit} runs")


def programs():
    for place in (TOP / "build/release/bin", TOP / "build/asan-ubsan/bin"):
        if (place / "tafel").exists():
            return place
    raise Broken("no programs of this computer: run ./run or ./check first")
