"""What the machine does with what is put into its USB sockets."""
import shutil
import subprocess
import time

from guest import USB, Guest
from promises import GUESTS, WORK, copy_of, expect, firmware, say, wait_until_active
from sandbox import inside

STICK = "/run/media/stick"


def stick_with(name, kind, *content, mib=64):
    """A stick of one file system over all of it, with files or folders in it."""
    path = GUESTS / f"{name}.stick"
    path.unlink(missing_ok=True)
    subprocess.run(["truncate", "-s", f"{mib}M", str(path)], check=True)
    shared = WORK / "workshop/tmp" / path.name
    shutil.move(path, shared)
    subprocess.run(["chroot", str(WORK / "workshop"), f"mkfs.{kind}", f"/tmp/{path.name}"], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    shutil.move(shared, path)
    for each in content:
        subprocess.run(["mcopy", "-s", "-i", str(path), str(each), "::"], check=True)
    return path


def within(seconds, holds):
    limit = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > limit:
            return False
        time.sleep(1)
    return True


def is_mounted(guest):
    return guest.run(f"mountpoint -q {STICK}")[0] == 0


def usb(_):
    say("usb: sticks, keyboards, and what else is put into the machine")
    letter = GUESTS / "letter.txt"
    letter.write_text("a letter\n", encoding="ascii")
    ours, foreign = stick_with("ours", "vfat", letter), stick_with("foreign", "ext4")
    second = stick_with("second", "vfat")
    folder = GUESTS / "usb"
    shutil.rmtree(folder, ignore_errors=True)
    with Guest(folder, copy_of(GUESTS / "test.img", "usb"), firmware("ours"), more=USB) as guest:
        guest.wait_for_shell(180)
        wait_until_active(guest, "tafel-kiosk", 200)

        guest.plug("ours", file=ours)
        expect(within(60, lambda: is_mounted(guest)), "a stick is mounted", guest.run("journalctl -b -n 30 --no-pager -o cat")[1])
        options = guest.run(f"findmnt -no OPTIONS {STICK}")[1]
        expect(all(each in options.split(",") for each in ("nosuid", "nodev", "noexec")), "nothing on it is executed", options)
        expect(inside(guest, "tafeld", [f"cat {STICK}/letter.txt", f"touch {STICK}/x"]) == [0, 0], "tafeld reads and writes it")
        for unit in ("tafel-uplink", "tafel-kiosk", "tafel-display"):
            expect(inside(guest, unit, [f"ls {STICK}/letter.txt"]) != [0], f"{unit} sees nothing of it")
        guest.plug("second", file=second)
        time.sleep(8)
        expect(guest.run("findmnt -rno TARGET -t vfat,exfat | wc -l")[1] == "1", "a second stick waits: one at a time")
        guest.pull_out("second")
        guest.pull_out("ours")
        expect(within(30, lambda: not is_mounted(guest)), "a stick that is pulled out is gone")
        guest.plug("foreign", file=foreign)
        time.sleep(8)
        expect(not is_mounted(guest), "a stick with another file system is not mounted")
        guest.pull_out("foreign")
        guest.plug("ours-again", file=ours)
        expect(within(60, lambda: is_mounted(guest)), "the first one, put back, is mounted")
        guest.pull_out("ours-again")

        def spoken_to(kind):
            guest.plug("trial", kind=kind)
            newest = ("cd /sys/bus/usb/devices; for d in [0-9]*-[0-9]; do if test -e $d/authorized; then "
                      "cat $d/authorized; ls -d $d/$d:* 2>/dev/null | wc -l; fi; done")
            time.sleep(8)
            seen = guest.run(newest)[1].split()
            guest.pull_out("trial", file=False)
            time.sleep(3)
            return seen
        expect(spoken_to("usb-kbd") == ["1", "1"], "a keyboard is spoken to")
        for kind, what in (("usb-net", "a network card"), ("usb-ccid", "a card reader")):
            seen = spoken_to(kind)
            expect(seen == ["0", "0"], f"{what} is not spoken to", str(seen))
