"""Runs commands of the test inside the sandbox of one of the machine's units."""
import re

from promises import Broken

SMALL_THINGS = "/run/tafel-test"

# The unit as it is, with commands of the test in place of its program. What it adds: these may be executed.
TRIAL = """[Unit]
ConditionPathExists=
[Service]
Type=oneshot
ExecStart=
ExecStart=/run/tafel-test/busybox sh /run/tafel-test/trial.sh
Environment=PATH=/run/tafel-test/bin
ExecPaths=/run/tafel-test
Restart=no
RuntimeDirectory=
StandardInput=null
StandardOutput=file:/run/tafel-test/trial.out
"""


def inside(guest, unit, commands):
    """The exit status of each command, run by the unit's user inside the unit's own sandbox, filters included."""
    script = "".join(f"( {command} ) >/dev/null 2>&1; echo $?\n" for command in commands)
    units = "/run/systemd/system"
    for file, content in ((f"{SMALL_THINGS}/trial.sh", script), (f"{units}/trial.service.d/z.conf", TRIAL)):
        guest.run(f"mkdir -p {units}/trial.service.d; cat >{file} <<'END'\n{content}\nEND")
    status, heard = guest.run(
        f"cp /usr/lib/systemd/system/{unit}.service {units}/trial.service; rm -f {units}/trial.service.d/store.conf; "
        f"cp {units}/{unit}.service.d/*.conf {units}/trial.service.d/ 2>/dev/null; systemctl daemon-reload; "
        f"rm -f {SMALL_THINGS}/trial.out; systemctl start trial || journalctl -u trial -n 5 --no-pager -o cat; "
        f"cat {SMALL_THINGS}/trial.out", 180)
    answers = [line for line in heard.splitlines() if re.fullmatch(r"\d+", line)]
    if status != 0 or len(answers) != len(commands):
        raise Broken(f"{unit}: its sandbox cannot be tried\n{heard}")
    return [int(answer) for answer in answers]
