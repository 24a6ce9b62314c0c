#!/usr/bin/env python3
"""Checks a sealed record of Tafelgeheim without any program of Tafelgeheim.

    verify.py --house house.json --house-key house.pub --identity coordinator.agekey RECORD.age

RECORD.age.minisig (the device's signature) and RECORD.age.tlog-proof (the store's receipt) are read beside the record;
for a record that another house transferred, RECORD.age.transfer and RECORD.age.transfer.minisig too. With the records of
a dossier, its documents (DOCUMENT.age and a coordinator's DOCUMENT.age.minisig) can be given, in any order.

It needs Python 3.11 with its standard library, and the stock tools `age` and `minisign`. It was written from
docs/formats.md, whose sections the comments name; events.schema.json and record.schema.json are read beside this file.
It writes nothing to the disk but copies of the files that are signed, in a temporary folder; the opened record stays in
memory. It prints one line for each check: `ok`, `FAIL` with the place, or `-` for what was not checked.

Exit status: 0 every check passes, 1 a check fails, 2 wrong use, or a file or a tool is missing or unreadable.
"""

import argparse
import base64
import datetime
import hashlib
import json
import os
import pathlib
import re
import shutil
import stat
import subprocess
import sys
import tempfile

RULES = ("3", "4")  # the versions of the rules that this file knows: the outcome of an item, what erases a text
NOT_CHECKED = (
    ("decree", "most rules of the decree: docs/decreet.md; `tafel verify` asks every one for every event"),
    ("letters", "which letters names and texts have: docs/formats.md, \"Letters\""),
    ("notice", "whether `notice` of a check-in is one of the known notices"),
    ("authority", "whether a key belongs to whom the house file says: the house key vouches for that"),
)


class Fault(Exception):
    """What is wrong with the record, with its place."""


class Unusable(Exception):
    """Why nothing can be said: a file or a tool is not there, or the house file is none."""


def require(condition, why):
    if not condition:
        raise Fault(why)


# ---- Bytes and JSON ------------------------------------------------------------------------------------------------


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def from_base64(text, size, what):
    """Canonical base64: the standard alphabet, padded, unused bits zero."""
    try:
        data = base64.b64decode(text, validate=True)
    except (ValueError, UnicodeError):
        raise Fault(f"{what} is not base64") from None
    require(base64.b64encode(data).decode() == text, f"{what} is not canonical base64")
    require(len(data) == size, f"{what} has not {size} bytes")
    return data


def parse_json(data, what):
    """Strict JSON: UTF-8, no key twice in an object, whole numbers alone."""

    def once_each(pairs):
        keys = [key for key, _ in pairs]
        for key in keys:
            require(keys.count(key) == 1, f"{what}: the key \"{key}\" is there twice")
        return dict(pairs)

    def refuse(number):
        raise Fault(f"{what}: {number} is no whole number")

    try:
        text = data.decode("utf-8")
        return json.loads(text, object_pairs_hook=once_each, parse_float=refuse, parse_constant=refuse)
    except UnicodeDecodeError as error:
        raise Fault(f"{what}: not UTF-8 at byte {error.start}") from None
    except json.JSONDecodeError as error:
        raise Fault(f"{what}: not JSON at character {error.pos}") from None
    except (RecursionError, ValueError) as error:
        raise Fault(f"{what}: {error}") from None


def canonical(value):
    """formats.md, "Canonical JSON"."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8", "surrogatepass")


class Schema:
    """The part of JSON Schema that the schemas beside this file use. Lengths are in bytes, as formats.md has them."""

    TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "integer": int}

    def __init__(self, name):
        self.root = json.loads(pathlib.Path(__file__).with_name(name).read_text("utf-8"))

    def check(self, value, form=None, place=""):
        form = self.root if form is None else form
        while "$ref" in form:
            form = self.part(form["$ref"])
        if "const" in form:
            require(value == form["const"], f"{place} must be {form['const']}")
        if "enum" in form:
            require(value in form["enum"], f"{place} must be one of {', '.join(form['enum'])}")
        if "type" in form:
            is_bool = isinstance(value, bool)
            fits = isinstance(value, self.TYPES[form["type"]]) and is_bool == (form["type"] == "boolean")
            require(fits, f"{place} must be of type {form['type']}")
        if isinstance(value, str):
            self.check_text(value, form, place)
        elif isinstance(value, list):
            require(len(value) <= form.get("maxItems", len(value)), f"{place} is too long a list")
            for index, each in enumerate(value):
                self.check(each, form["items"], f"{place}/{index}")
        elif isinstance(value, dict):
            self.check_fields(value, form, place)
        elif isinstance(value, int) and "minimum" in form:
            require(form["minimum"] <= value <= form["maximum"], f"{place} is out of its range")

    def part(self, reference):
        node = self.root
        for step in reference.removeprefix("#/").split("/"):
            node = node[step]
        return node

    @staticmethod
    def check_text(value, form, place):
        size = len(value.encode("utf-8", "surrogatepass"))
        require(size <= form.get("maxLength", size), f"{place} is too long")
        require(size >= form.get("minLength", 0), f"{place} is empty")
        if "pattern" in form:  # `\Z`, for `$` of Python also matches before a last newline
            require(re.search(form["pattern"].removesuffix("$") + r"\Z", value), f"{place} is not of its form")

    def check_fields(self, value, form, place):
        for key in form.get("required", []):
            require(key in value, f"{place}/{key} is missing")
        for key, each in value.items():
            if key in form.get("properties", {}):
                self.check(each, form["properties"][key], f"{place}/{key}")
            else:
                require(form.get("additionalProperties", True), f"{place}/{key} is not known here")

    def fact(self, what, value):
        """The form of the fields of one kind of fact, or of the commitment to one; None for an unknown kind."""
        for each in self.root["oneOf"]:
            if each["properties"]["what"]["const"] == what:
                form = each["properties"]["fact"]
                is_commitment = isinstance(value, dict) and "commitment" in value
                return form["oneOf"][is_commitment] if "oneOf" in form else form
        return None


def milliseconds(moment, place):
    """`YYYY-MM-DDThh:mm:ss.mmmZ` as milliseconds since 1970."""
    form = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z"
    require(isinstance(moment, str) and re.fullmatch(form, moment), f"{place} is no moment")
    try:
        since = datetime.datetime.strptime(moment, "%Y-%m-%dT%H:%M:%S.%fZ") - datetime.datetime(1970, 1, 1)
    except ValueError:
        raise Fault(f"{place} is no moment") from None
    return since // datetime.timedelta(milliseconds=1)


# ---- Ed25519, RFC 8032 section 5.1: no stock tool checks a bare signature ------------------------------------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
NEUTRAL = (0, 1, 1, 0)  # extended coordinates X, Y, Z, T


def add(a, b):
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    w, x, y, z = f - e, h - g, h + g, f + e
    return (w * x % P, y * z % P, x * y % P, w * z % P)


def times(scalar, point):
    result = NEUTRAL
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point, scalar = add(point, point), scalar >> 1
    return result


def point_from(data):
    """The point that 32 bytes encode, or None. A y that is not below P is refused."""
    number = int.from_bytes(data, "little")
    y, sign = number & (2**255 - 1), number >> 255
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


def bytes_of(point):
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


BASE = point_from((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_of_low_order(point):
    return bytes_of(times(8, point)) == bytes_of(NEUTRAL)


def signature_is_valid(key, message, signature):
    """As formats.md, "What a participant signs", defines a valid signature."""
    point, r, s = point_from(key), signature[:32], int.from_bytes(signature[32:], "little")
    if point is None or is_of_low_order(point) or s >= ORDER:
        return False
    h = int.from_bytes(hashlib.sha512(r + key + message).digest(), "little") % ORDER
    expected = add(times(s, BASE), times(ORDER - h, point))
    return bytes_of(expected) == r and not is_of_low_order(expected)


# ---- The house file and minisign -----------------------------------------------------------------------------------


def minisig_lines(minisig, what):
    """formats.md, "The signature": the four lines. Returns the signer's key number and the trusted comment."""
    try:
        text = minisig.decode("utf-8")
    except UnicodeDecodeError:
        raise Fault(f"{what}: not UTF-8") from None
    lines = text.split("\n")
    require(len(lines) == 5 and lines[4] == "", f"{what}: not four lines")
    require(not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", text), f"{what}: a control character in it")
    for index, mark in ((0, "untrusted comment: "), (2, "trusted comment: ")):
        require(lines[index].startswith(mark), f"{what}, line {index + 1}: does not start with \"{mark}\"")
    signature = from_base64(lines[1], 74, f"{what}, line 2")
    require(signature[:2] == b"ED", f"{what}, line 2: not a prehashed signature")
    from_base64(lines[3], 64, f"{what}, line 4")
    return signature[2:10], lines[2].removeprefix("trusted comment: ")


def key_in(word, what):
    """A public key `RW…`: its number and its 32 bytes."""
    data = from_base64(word, 42, what)
    require(data[:2] == b"Ed", f"{what} is no minisign key")
    return data[2:10], data[10:]


def check_minisign(word, number, content, minisig, what):
    """Asks the stock tool, with copies, so that it sees the bytes that were read."""
    require(key_in(word, what)[0] == number, f"{what}, line 2: signed with another key")
    with tempfile.TemporaryDirectory() as folder:
        signed, signature = pathlib.Path(folder, "signed"), pathlib.Path(folder, "signature")
        signed.write_bytes(content)
        signature.write_bytes(minisig)
        command = ["minisign", "-V", "-q", "-H", "-P", word, "-m", str(signed), "-x", str(signature)]
        asked = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    said = asked.stderr.decode("utf-8", "replace").strip().replace(folder, "").splitlines()
    require(asked.returncode == 0, f"{what}: {said[0] if said else 'minisign refuses it'}")


HOUSE_KEYS = {"format", "house", "name", "serial", "issued_at", "recipients", "coordinators", "devices", "store",
              "authority_pem", "log"}
OPTIONAL_HOUSE_KEYS = {"outbox_keep_days"}


def read_house(data):
    """formats.md, "The house file"."""
    house = parse_json(data, "house file")
    require(isinstance(house, dict) and set(house) - OPTIONAL_HOUSE_KEYS == HOUSE_KEYS,
            "house file: a key is missing or not known")
    days = house.get("outbox_keep_days", 90)
    require(type(days) is int and 1 <= days <= 366, "house file: /outbox_keep_days")
    require(house["format"] == "tafelgeheim/house/v1", "house file: /format")
    for kind in ("devices", "coordinators"):
        names = [each["name"] for each in house[kind]]
        numbers = [key_in(each["minisign"], f"house file: key of {each['name']}")[0] for each in house[kind]]
        require(len(set(names)) == len(names) == len(set(numbers)), f"house file: /{kind} has an entry twice")
    return house


def named(entries, name):
    return next((each for each in entries if each["name"] == name), None)


def check_house(house_json, minisig, house_pub):
    lines = house_pub.decode("utf-8", "replace").split("\n")
    require(len(lines) == 3, "house.pub: not two lines")
    number, _ = minisig_lines(minisig, "house.json.minisig")
    check_minisign(lines[1], number, house_json, minisig, "house.json.minisig")
    return "house file signed by the house key"


# ---- manifest, receipt, transfer: the files as they are sealed -----------------------------------------------------


def one_line_of_json(text, keys, optional, what):
    """One spelling only: these keys in this order, no white space."""
    require(len(text.encode()) <= 2048, f"{what}: too long")
    value = parse_json(text.encode(), what)
    require(isinstance(value, dict), f"{what}: not an object")
    for key in keys:
        require(key in value or key in optional, f"{what}: /{key} is missing")
    for key in value:
        require(key in keys, f"{what}: /{key} is not known here")
    ordered = {key: value[key] for key in keys if key in value}
    spelled = json.dumps(ordered, separators=(",", ":"), ensure_ascii=False)
    require(spelled == text, f"{what} is not in its one spelling")
    return value


UUID = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
PLAIN_NAME = r"[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?"


def require_form(value, patterns, what):
    for key, pattern in patterns.items():
        fits = isinstance(value[key], str) and re.fullmatch(pattern, value[key])
        require(fits, f"{what}: /{key} is not of its form")


def check_manifest(house, age_file, minisig):
    """formats.md, "The manifest", in the order of "What verification checks"."""
    number, comment = minisig_lines(minisig, "minisig")
    keys = ("format", "house", "device", "session", "sealed_at", "age_sha256", "age_size", "dossier_tag",
            "retention_years")
    manifest = one_line_of_json(comment, keys, {"retention_years"}, "manifest")
    require_form(manifest, {"format": "tafelgeheim/manifest/v1", "house": PLAIN_NAME, "device": PLAIN_NAME,
                            "session": UUID, "age_sha256": "[0-9a-f]{64}", "dossier_tag": "[0-9a-f]{64}"}, "manifest")
    sealed = milliseconds(manifest["sealed_at"], "manifest: /sealed_at")
    years = manifest.get("retention_years", 1)
    require(type(years) is int and 1 <= years <= 30, "manifest: /retention_years is not 1 to 30")
    require(manifest["house"] == house["house"], f"the record is of another house, {manifest['house']}: /house")
    device = named(house["devices"], manifest["device"])
    require(device is not None, f"the house has no device {manifest['device']}: /device")
    if "revoked_at" in device:
        revoked = milliseconds(device["revoked_at"], "house file: /revoked_at")
        require(sealed < revoked, f"device {device['name']} was revoked when this was sealed: /device")
    check_minisign(device["minisign"], number, age_file, minisig, "minisig")
    require(manifest["age_size"] == len(age_file), "the .age file has another size than its manifest says: /age_size")
    require(manifest["age_sha256"] == sha256(age_file), "the .age file is not the one of its manifest: /age_sha256")
    return manifest


def log_key(text):
    """formats.md, "The log": name, key id and key."""
    found = re.fullmatch(r"([!-*,-~]{1,255})\+([0-9a-f]{8})\+(.+)", text)
    require(found, "house file: /log is no key")
    typed = from_base64(found[3], 33, "house file: /log")
    identity = hashlib.sha256(found[1].encode() + b"\n" + typed).digest()[:4]
    require(typed[0] == 1 and identity.hex() == found[2], "house file: the id in /log is not that of its key")
    return found[1], identity, typed[1:]


def open_note(house, note):
    """formats.md, "Checkpoint": the text of a note that the log signed."""
    name, identity, key = log_key(house["log"])
    require(not re.search(r"[\x00-\x09\x0b-\x1f]", note), "signed note: a control character in it")
    require("\n\n" in note and note.endswith("\n"), "signed note: no empty line, or no last newline")
    text, _, signatures = note.rpartition("\n\n")
    text += "\n"
    signed = False
    for index, line in enumerate(signatures.removesuffix("\n").split("\n"), 1):
        place = f"signed note, signature {index}"
        parts = line.removeprefix("— ").split(" ")
        is_sound = line.startswith("— ") and len(parts) == 2 and parts[0] and not re.search(r"[\s+]", parts[0])
        require(is_sound, f"{place}: not an em dash, a name and base64")
        try:
            data = base64.b64decode(parts[1], validate=True)
        except ValueError:
            raise Fault(f"{place}: not base64") from None
        require(base64.b64encode(data).decode() == parts[1] and len(data) > 4, f"{place}: not base64")
        if parts[0] == name and data[:4] == identity:
            valid = len(data) == 68 and signature_is_valid(key, text.encode(), data[4:])
            require(valid, f"{place}: not valid")
            signed = True
    require(signed, f"signed note: not signed by {name}")
    return text


def plain_number(text, what):
    require(re.fullmatch(r"0|[1-9][0-9]{0,19}", text) and int(text) < 2**64, f"{what} is no plain number")
    return int(text)


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def root_from(leaf, index, size, path):
    """The root that the path leads to; RFC 9162 section 2.1.3.2, with its names."""
    fn, sn, root = index, size - 1, leaf
    for sibling in path:
        require(sn, "log proof: longer than the tree is high")
        if fn & 1 or fn == sn:
            root = node(sibling, root)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            root = node(root, sibling)
        fn, sn = fn >> 1, sn >> 1
    require(sn == 0, "log proof: shorter than the tree is high")
    return root


def record_entry(manifest, age_file, minisig):
    return (f"tafelgeheim/log-entry/v1\nsession {manifest['session']}\n"
            f"age {sha256(age_file)}\nminisig {sha256(minisig)}\n")


def document_entry(age_file, minisig):
    return f"tafelgeheim/log-entry/v2\nage {sha256(age_file)}\nminisig {sha256(minisig)}\n"


def check_receipt(house, entry, receipt):
    """formats.md, "The log": exactly this entry, of two files, is in the log."""
    require(len(receipt) <= 256 * 1024, "log proof: larger than 256 KiB")
    try:
        head, _, note = receipt.decode("utf-8").partition("\n\n")
    except UnicodeDecodeError:
        raise Fault("log proof: not UTF-8") from None
    lines = head.split("\n")
    require(lines[0] == "c2sp.org/tlog-proof@v1", "log proof, line 1: not a proof")
    del lines[0]
    if lines and lines[0].startswith("extra "):
        del lines[0]
    require(lines and lines[0].startswith("index "), "log proof: no index")
    index = plain_number(lines[0].removeprefix("index "), "log proof: the index")
    require(len(lines) <= 65, "log proof: more hashes than any tree has levels")
    path = [from_base64(line, 32, f"log proof: hash {n}") for n, line in enumerate(lines[1:], 1)]
    checkpoint = open_note(house, note).split("\n")
    require(len(checkpoint) >= 4, "checkpoint: not three lines")
    size = plain_number(checkpoint[1], "checkpoint: the size")
    root = from_base64(checkpoint[2], 32, "checkpoint: the root")
    origin = log_key(house["log"])[0]
    require(checkpoint[0] == origin, f"log proof: the checkpoint is of another log, {checkpoint[0]}")
    require(index < size, "log proof: the index is not in the tree")
    leaf = hashlib.sha256(b"\x00" + entry.encode()).digest()
    require(root_from(leaf, index, size, path) == root, "log proof: it does not prove that this entry is in the log")
    return f"is in log {origin} at index {index}"


def age_parts(data, what):
    """The number of stanzas of an age file, and its payload."""
    header, mark, rest = data.partition(b"\n--- ")
    mac, newline, payload = rest.partition(b"\n")
    is_age = header.startswith(b"age-encryption.org/v1\n") and mark and newline and len(mac) == 43
    require(is_age, f"{what}: not an age file")
    return header.count(b"\n-> "), payload


def check_transfer(house, manifest, age_file, transfer, minisig):
    """formats.md, "The transfer"."""
    number, comment = minisig_lines(minisig, "transfer minisig")
    givers = [each for each in house["coordinators"] if key_in(each["minisign"], each["name"])[0] == number]
    require(givers, "the transfer is not signed by a coordinator of this house")
    check_minisign(givers[0]["minisign"], number, transfer, minisig, "transfer minisig")
    keys = ("format", "house", "by", "to_house", "to", "session", "age_sha256", "at")
    note = one_line_of_json(comment, keys, (), "transfer")
    require_form(note, {"format": "tafelgeheim/transfer/v1", "house": PLAIN_NAME, "by": PLAIN_NAME, "to": PLAIN_NAME,
                        "to_house": PLAIN_NAME, "session": UUID, "age_sha256": "[0-9a-f]{64}"}, "transfer")
    at = milliseconds(note["at"], "transfer: /at")
    require(note["to_house"] != note["house"], "transfer: /to_house must be another house")
    require(note["house"] == house["house"], f"handed over by another house, {note['house']}: /house")
    require(note["by"] == givers[0]["name"], "signed by another than the giver: /by")
    if "revoked_at" in givers[0]:
        require(at < milliseconds(givers[0]["revoked_at"], "house file"), "the giver was revoked: /by")
    require(note["age_sha256"] == sha256(age_file), "the transfer is of another record: /age_sha256")
    stanzas, payload = age_parts(transfer, "transfer")
    require(stanzas == 1, "a transfer is for one coordinator alone")
    require(payload == age_parts(age_file, "record")[1], "what was handed over is not what was sealed")
    require(note["session"] == manifest["session"], "the transfer names another session")
    return f"handed over by {note['by']} of {note['house']} to {note['to']} of {note['to_house']}, at {note['at']}"


def check_decryption(age_file, identity):
    """Asks the stock tool. What it wrote before a failure is thrown away."""
    asked = subprocess.run(["age", "-d", "-i", identity], input=age_file, capture_output=True, check=False)
    said = asked.stderr.decode("utf-8", "replace").strip().splitlines()
    require(asked.returncode == 0, said[0] if said else "age does not open it")
    require(len(asked.stdout) <= 48 * 1024 * 1024, "opens, but is too large for a record")
    record = parse_json(asked.stdout, "opens, but is not a record")
    Schema("record.schema.json").check(record, place="opens, but is not a record:")
    hashes = [text["sha256"] for text in record["texts"]]
    require(len(set(hashes)) == len(hashes), "opens, but is not a record: a text is there twice")
    return record


# ---- device-signature and chain ------------------------------------------------------------------------------------


def check_device_signature(record, device):
    text = (f"tafelgeheim/chain-head/v1\nsession {record['session']}\n"
            f"events {len(record['events'])}\nhead {record['head']}\n")
    signature = from_base64(record["device_signature"], 64, "device_signature")
    valid = signature_is_valid(key_in(device["minisign"], device["name"])[1], text.encode(), signature)
    require(valid, f"not signed by device {record['device']}")
    return f"head signed by {record['device']}"


def head_of(lines):
    return sha256(lines[-1].encode("utf-8", "surrogatepass")) if lines else "0" * 64


def other_rules(record):
    """The version of the rules in the first event when it is another than that of this file, or None."""
    try:
        first = json.loads(record["events"][0])
        version = first["fact"]["rules"] if first["what"] == "session-opened" else RULES[0]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        return None
    is_other = isinstance(version, str) and version not in RULES and head_of(record["events"]) == record["head"]
    return version if is_other else None


def check_chain(record):
    """formats.md, "Events": each follows from the bytes before it, in canonical JSON, with the fields of its kind."""
    schema, previous, events = Schema("events.schema.json"), "0" * 64, []
    for number, line in enumerate(record["events"], 1):
        place = f"event {number}"
        data = line.encode("utf-8", "surrogatepass")
        event = parse_json(data, place)
        schema.check(event, place=place)
        form = schema.fact(event["what"], event["fact"])
        require(form is not None, f"{place}: no such kind of fact: {event['what']}")
        schema.check(event["fact"], form, f"{place} /fact")
        milliseconds(event["at"], f"{place} /at")
        require(event["seq"] == number, f"{place} /seq: is numbered {event['seq']}")
        require(event["prev"] == previous, f"{place} /prev: does not follow from the bytes before it")
        require(canonical(event) == data, f"{place}: not the canonical encoding of what it says")
        previous = sha256(data)
        events.append(event)
    require(previous == record["head"], "does not end in the head that is signed")
    return events


# ---- formats.md, "Facts that can be withdrawn" ---------------------------------------------------------------------


def enclosure_of(fact):
    """The commitment of a fact that is in the chain as one, or None."""
    return fact["commitment"]["sha256"] if "commitment" in fact else None


def is_withheld(fact):
    """Is only the commitment known? Then the fact was withdrawn, or its opening is missing among the texts."""
    return enclosure_of(fact) is not None


def opened_events(events, texts):
    """The events with their openings in place. A fact whose opening is gone or does not match stays withheld."""
    schema, opened = Schema("events.schema.json"), []
    for event in events:
        sealed, place = enclosure_of(event["fact"]), f"event {event['seq']}"
        if sealed in texts and committed(texts[sealed]) == sealed:
            words = texts[sealed]["words"].encode("utf-8", "surrogatepass")
            fact = parse_json(words, place)
            schema.check(fact, schema.fact(event["what"], fact), place)
            require(enclosure_of(fact) is None, f"{place}: the opening is a commitment itself")
            require(canonical(fact) == words, f"{place}: the opening is not the canonical encoding of what it says")
            require(fact["id"] == event["fact"]["id"], f"{place}: the opening is of another statement")
            event = {**event, "fact": fact}
        opened.append({**event, "enclosed": sealed})
    return opened


def committed(text):
    return sha256(bytes.fromhex(text["salt"]) + text["words"].encode("utf-8", "surrogatepass"))


# ---- The session: what its events come to --------------------------------------------------------------------------


class Person:
    """One who was invited or added, and what the events say of the present check-in."""

    def __init__(self, entry):
        self.entry, self.presence, self.key, self.has_acted = entry, "invited", None, False


def commitments_in(value):
    """Every {"sha256": …} in a fact."""
    if isinstance(value, dict):
        if set(value) == {"sha256"}:
            return {value["sha256"]}
        value = list(value.values())
    return set().union(*map(commitments_in, value)) if isinstance(value, list) else set()


# art. 14 section 1: people sit down, and nothing is said or decided, before the chair signed.
BEFORE_THE_CHAIR_SIGNS = ("session-opened", "chair-changed", "session-resumed", "clock-corrected", "person-added",
                          "checked-in", "left-table", "returned-to-table", "check-in-struck", "statement-taken-back")


class Session:
    """The state after some events. `check` refuses what the rules named there refuse; `take` adds an event."""

    def __init__(self):
        self.phase, self.at, self.ahead, self.edition = "none", 0, 0, 0
        self.opened, self.closed, self.route, self.term = None, None, None, 15
        self.people, self.statements, self.goals, self.actions, self.items = {}, {}, {}, {}, {}
        self.agreed, self.said, self.given_out = {}, {}, {"goals": 0, "actions": 0, "items": 0}
        self.organisations = []
        self.chair, self.seat, self.takes_no_part = None, None, None  # who chairs, as whom, and whose seat has no vote
        self.texts = set()  # the commitments whose words belong in the record
        self.strikes = set()  # the reasons of strikes
        self.lifted = set()  # the experts who may read the names of members

    def person(self, who, presence):
        """Is this person there, in one of these ways?"""
        return who in self.people and self.people[who].presence in presence

    # ---- art. 14 section 2: whoever was checked in at any moment, but a chair who takes no part
    def participants(self):
        return [who for who in self.people if self.person(who, ("at-table", "away")) and who != self.takes_no_part]

    def may_act(self, who):
        return self.person(who, ("at-table",)) and who != self.takes_no_part

    def stands(self, statement):
        return statement in self.statements and self.statements[statement]["status"] in ("drafted", "confirmed")

    # ---- formats.md, "The outcome of an item"
    def is_shared(self, item):
        participants = self.participants()
        votes = {by: choice for by, _, choice, _ in self.counted(item)}
        sources_stand = all(map(self.stands, item["versions"][-1]["sources"]))
        all_agree = all(votes.get(who) == "akkoord" for who in participants)
        is_among_several = len(participants) >= 2 and self.is_multilateral()
        return not item["withdrawn"] and is_among_several and sources_stand and all_agree

    @staticmethod
    def counted(item):
        """The ballots that count: on the current version, and not voided by a later route."""
        return [each for each in item["ballots"] if each[1] == len(item["versions"]) and each[3] > item["voided"]]

    # ---- art. 14 section 2, 3 degrees: a goal is one of a trajectory; not asked under version 3 of the rules
    def waits_for_trajectory(self, item):
        is_asked = self.opened["rules"] != "3" and self.opened["dossier"]["kind"] == "first"
        rests_on_goal = item["versions"][-1].get("necessity", {}).get("goal", [])
        return bool(is_asked and rests_on_goal and self.route != "start-trajectory")

    # ---- art. 2, 4 degrees: participants of two organisations; not asked under version 3 of the rules
    def is_multilateral(self):
        organisations = {self.people[who].entry["organisation"] for who in self.participants()}
        return self.opened["rules"] == "3" or len(organisations) >= 2

    # ---- ipc.md, "Which state goes before which"
    def round_runs(self, item):
        participants = self.participants()
        last = {by: seq for by, _, _, seq in self.counted(item)}
        is_covered = any(who in last and last[who] > item["round_ended"] for who in participants)
        return not item["withdrawn"] and is_covered and any(who not in last for who in participants)

    def any_round_runs(self):
        return self.opened["rules"] != "3" and any(map(self.round_runs, self.items.values()))

    def outcomes(self):
        return [{"item": name, "version": len(item["versions"]), "shared": self.is_shared(item)}
                for name, item in self.items.items()]

    # ---- art. 5: a criterion that is met no longer makes a later session close; under version 3 of the rules none opened
    @staticmethod
    def has_lapsed(opened):
        is_asked = opened["rules"] != "3" and opened["dossier"]["kind"] != "first"
        return is_asked and not all(each["met"] for each in opened["dossier"]["criteria"].values())

    def closes_dossier(self):
        return self.opened["dossier"]["kind"] == "closing" or self.has_lapsed(self.opened)

    def retention(self):
        if not self.closes_dossier() or not self.is_multilateral():
            return 0
        for item in self.items.values():
            if "extension" in item["versions"][-1] and self.is_shared(item):
                return item["versions"][-1]["extension"]["years"]
        return self.term

    # ---- formats.md, "Texts"
    def erased_by(self, what, fact):
        if what == "item-withdrawn":
            return commitments_in(self.items[fact["id"]]["versions"])
        if what in ("statement-taken-back", "statement-dropped"):
            drawn = [content for item in self.items.values() for content in item["versions"]
                     if fact["id"] in content["sources"]]
            statement = self.statements[fact["id"]]
            return commitments_in(statement["made"]) | statement["enclosures"] | commitments_in(drawn)
        if self.opened is None or self.opened["rules"] == "3":
            return set()
        carried = commitments_in(self.opened["dossier"].get("follows"))
        if what in ("goal-set", "goal-dropped"):
            return commitments_in(self.goals.get(fact["id"])) - carried
        if what in ("action-set", "action-dropped"):
            return commitments_in(self.actions.get(fact["id"])) - carried
        if what == "action-reviewed":
            return commitments_in(self.said.get(fact["id"]))
        return self.strikes if what == "session-closed" else set()

    # ---- formats.md, "What a participant signs"
    def signed_text(self, event):
        what, fact = event["what"], event["fact"]
        said = {key: value for key, value in fact.items() if key != "signature"}
        text = (f"tafelgeheim/{what}/v1\nsession {self.opened['dossier']['session']}\nafter {event['prev']}\n"
                f"fact {canonical(said).decode()}\n")
        if what == "ballot-cast":
            text += f"content {canonical(self.items[fact['item']]['versions'][-1]).decode()}\n"
        return text.encode()

    def is_signed(self, event):
        fact = event["fact"]
        key = fact["public_key"] if event["what"] == "checked-in" else self.people[fact["by"]].key
        try:
            key, signature = from_base64(key, 32, "key"), from_base64(fact["signature"], 64, "signature")
        except Fault:
            return False
        return signature_is_valid(key, self.signed_text(event), signature)

    # ---- Refused here, by the id of the rule in docs/decreet.md. The rules that are not here are not checked.
    def check(self, event):
        what, fact = event["what"], event["fact"]

        def allow(condition, rule, why):
            require(condition, f"not allowed by {rule} ({why})")

        allow(milliseconds(event["at"], "/at") >= self.at, "session.order", "time runs back")
        after_close = ("session-resumed", "clock-corrected", "statement-taken-back")
        phases = {"none": ("session-opened",), "closed": after_close}
        in_phase = what in phases[self.phase] if self.phase in phases else what != "session-opened"
        allow(in_phase, "session.order", "not while the session is " + self.phase)
        is_asked = what not in BEFORE_THE_CHAIR_SIGNS and "not_held" not in fact
        waits = is_asked and self.person(self.seat, ("invited",))
        allow(not waits, "art14.1.secrecy", "the chair has not signed")
        if self.phase == "open" and self.seat and what in ("session-resumed", "clock-corrected"):
            allow(fact["chair"] == self.chair, "art14.1.secrecy", "another chair has no seat")
        if what in ("statement-made", "statement-confirmed", "statement-taken-back"):
            is_enclosed = event["enclosed"] is not None
            require(is_enclosed == (self.opened["rules"] != "3"),
                    "a commitment, where its rules want the fact in the chain" if is_enclosed
                    else "a fact in the chain, where its rules want a commitment")
        match what:
            case "session-opened":
                for name, criterion in fact["dossier"]["criteria"].items():
                    is_met = criterion["met"] or self.has_lapsed(fact)
                    allow(is_met and criterion["judged_by"], "art5.criteria", name)
                if fact["rules"] != "3" and fact["dossier"]["kind"] == "first":
                    for name in ("referral", "risk", "facts"):
                        allow(fact["dossier"].get(name), "art11.referral", "without " + name)
                if fact["rules"] != "3":
                    is_seated = any(each["id"] == fact["seat"]["person"] for each in fact["dossier"]["invited"]) \
                        if "seat" in fact else False
                    allow(is_seated, "art14.1.secrecy", "the chair has no seat")
                is_protected = any(each["is_protected"] for each in fact["dossier"]["members"])
                allow(is_protected, "art9.purpose", "nobody is protected")
                is_named = all(self.may_take_part(each, fact) for each in fact["dossier"]["invited"])
                allow(is_named, "art9.legal-basis", "somebody is not named by the consent")
                if "follows" in fact["dossier"]:
                    self.check_follows(fact, allow)
            case "chair-changed":
                allow(self.opened["rules"] != "3", "session.order", "no chair changes under these rules")
                allow(fact["chair"] != self.chair, "session.order", "the same chair")
                allow(fact["seat"] in self.people, "art14.1.secrecy", "the chair has no seat")
            case "person-added":
                allow(self.may_take_part(fact["person"]), "art9.legal-basis", "not named by the consent")
                allow(fact["person"]["id"] not in self.people, "session.order", "this id is known already")
            case "checked-in":
                allow(fact["who"] in self.people, "art2.one-case", "not invited")
                allow(self.person(fact["who"], ("invited",)), "session.order", "at the table already")
                allow(fact["secrecy_acknowledged"], "art14.1.secrecy", "not acknowledged")
                is_delegate = "represents" in self.people[fact["who"]].entry
                allow(fact["delegate_duty_acknowledged"] or not is_delegate, "art12.delegate", "not acknowledged")
                is_new = all(each.key != fact["public_key"] for each in self.people.values())
                allow(is_new, "art14.1.secrecy", "the key is another's")
            case "left-table":
                allow(self.person(fact["who"], ("at-table",)), "session.order", "not at the table")
            case "returned-to-table":
                allow(self.person(fact["who"], ("away",)), "session.order", "not away")
            case "check-in-struck":
                allow(self.person(fact["who"], ("at-table", "away")), "session.order", "not checked in")
                allow(not self.took_part(fact["who"]), "art14.2.consensus", "has taken part")
                allow(not self.any_round_runs(), "art14.2.consensus", "a round runs")
                before, struck = self.outcomes(), self.people[fact["who"]]
                self.people[fact["who"]] = Person(struck.entry)
                after, self.people[fact["who"]] = self.outcomes(), struck
                allow(before == after, "art14.2.consensus", "an outcome would change")
            case "statement-made":
                is_at_table = is_withheld(fact) or self.may_act(fact["by"])
                allow(is_at_table, "art13.purpose-bound", "not at the table")
                allow(fact["id"] == f"u{len(self.statements) + 1}", "session.order", "not the next number")
            case "statement-confirmed" | "statement-taken-back":
                allow(self.stands(fact["id"]), "session.order", "no such statement, or gone")
                statement = self.statements[fact["id"]]
                is_unknown = is_withheld(fact) or is_withheld(statement["made"])
                is_owner = is_unknown or statement["made"]["by"] == fact["by"]
                allow(is_owner, "art13.free-to-share", "another's statement")
                is_open = what == "statement-taken-back" or statement["status"] == "drafted"
                allow(is_open, "session.order", "confirmed already")
            case "statement-dropped":
                allow(fact["id"] in self.statements, "session.order", "no such statement")
                is_draft = self.statements[fact["id"]]["status"] == "drafted"
                allow(is_draft, "art13.free-to-share", "not a draft")
            case "goal-set":
                is_next = fact["id"] == f"d{self.given_out['goals'] + 1}"
                is_needed = any(fact["id"] in each["goal"] for each in self.may_be_told())
                allow(not is_needed, "art14.2.exactly", "an item that may be told rests on it")
                allow(is_next or self.goals.get(fact["id"]), "session.order", "not the next number")
            case "action-set":
                allow(self.goals.get(fact["goal"]), "session.order", "no such goal")
                self.check_owner(fact, allow)
                allow(fact["id"] not in self.actions or self.is_open(fact["id"]), "art4.follow-up", "is over")
                is_next = fact["id"] == f"a{self.given_out['actions'] + 1}"
                allow(is_next or self.actions.get(fact["id"]), "session.order", "not the next number")
            case "goal-dropped" | "action-dropped":
                known = self.goals if what == "goal-dropped" else self.actions
                allow(known.get(fact["id"]), "session.order", "no such goal or action")
                if what == "action-dropped":
                    allow(fact["id"] not in self.carried("actions"), "art4.follow-up", "a carried action lapses")
                else:
                    is_needed = any(fact["id"] in each["goal"] for each in self.may_be_told())
                    allow(not is_needed, "art14.2.necessary", "an item that may be told rests on it")
            case "action-reviewed":
                is_carried = fact["id"] in self.carried("actions")
                allow(is_carried and self.actions[fact["id"]], "art4.follow-up", "no carried action")
            case "item-reviewed":
                allow(fact["item"] in self.agreed, "art14.2.told", "no carried item")
                is_stopped = self.said.get(fact["item"], {}).get("course") == "stopped"
                allow(not is_stopped, "art14.2.told", "stopped for good")
                has = {key for key in ("on", "reason") if key in fact}
                wanted = {"told": {"on"}, "stopped": {"reason"}, "not-yet": set()}[fact["course"]]
                allow(has == wanted, "art14.2.told", "a day when told, a reason when stopped")
                is_late = "on" in fact and fact["on"] < self.agreed[fact["item"]]["agreed_on"]
                allow(not is_late, "art14.2.told", "told before it was agreed on")
            case "item-put":
                self.check_item(fact, allow)
            case "item-withdrawn":
                is_there = fact["id"] in self.items and not self.items[fact["id"]]["withdrawn"]
                allow(is_there, "session.order", "no such item, or withdrawn")
            case "ballot-cast":
                is_there = fact["item"] in self.items and not self.items[fact["item"]]["withdrawn"]
                allow(is_there, "session.order", "no such item, or withdrawn")
                versions = self.items[fact["item"]]["versions"]
                allow(fact["version"] == len(versions), "art14.2.exactly", "another version")
                allow(all(map(self.stands, versions[-1]["sources"])), "art14.2.exactly", "a source is gone")
                is_too_early = self.waits_for_trajectory(self.items[fact["item"]])
                allow(not is_too_early, "art14.2.necessary", "rests on a goal without a trajectory")
            case "round-ended":
                allow(self.any_round_runs(), "session.order", "no round runs")
            case "verslag-drawn-up":
                allow(fact["edition"] == self.edition + 1, "session.order", "not the next edition")
            case "verslag-approved" | "verslag-remarked":
                allow(0 < fact["edition"] == self.edition, "art13.verslag", "another edition")
            case "feedback-stated":
                may_say_so = not fact["will_brief"] or self.may_tell(fact["by"])
                allow(may_say_so, "art10.modalities", "the delegate's organisation declined them")
            case "retention-set":
                can_be = self.opened["rules"] != "3" and self.closes_dossier()
                allow(can_be, "art15.retention", "no term is set here")
                is_extended = any(map(self.is_shared, (item for item in self.items.values()
                                                       if "extension" in item["versions"][-1])))
                allow(not is_extended, "art15.retention", "longer was agreed")
                allow(1 <= fact["years"] <= 15, "art15.retention", "not 1 to 15 years")
            case "anonymity-lifted":
                can_be = self.opened["rules"] != "3" and self.hides_names()
                allow(can_be, "art12.expert-anonymous", "no name is hidden")
            case "session-closed":
                why = "one organisation alone" if "not_held" not in fact else "it was held"
                allow(self.is_multilateral() == ("not_held" not in fact), "art2.multilateral", why)
                if "not_held" not in fact:
                    allow(self.carried("actions") <= set(self.said), "art4.follow-up", "nothing said of an action")
                    allow(set(self.agreed) <= set(self.said), "art14.2.told", "nothing said of an item")
                is_confirmed = all(each["status"] != "drafted" for each in self.statements.values())
                allow(is_confirmed, "art13.free-to-share", "a statement is not confirmed")
                allow(fact["outcomes"] == self.outcomes(), "art14.closed-by-default", "not the outcomes of the ballots")
                allow(fact["retention_years"] == self.retention(), "art15.retention", "other years")
        if "by" in fact and "signature" in fact and what != "statement-taken-back":
            allow(self.may_act(fact["by"]), "session.order", f"{fact['by']} is not at the table, or takes no part")

    # ---- art. 4 and art. 14 section 2: what is taken over from the session before; not under version 3 of the rules
    def check_follows(self, opened, allow):
        follows = opened["dossier"]["follows"]
        allow(opened["rules"] != "3", "art4.plan", "no session followed another")
        is_another = follows["session"] not in ("", opened["dossier"]["session"])
        allow(is_another, "art4.plan", "follows itself")
        for key in ("record", "head"):
            allow(re.fullmatch("[0-9a-f]{64}", follows[key]), "art4.plan", f"no {key}")
        carries = follows["goals"] or follows["actions"] or follows["items"] or "route" in follows
        allow(opened["dossier"]["kind"] != "first" or not carries, "art4.plan", "a first session takes nothing over")
        for kind in ("goals", "actions", "items"):
            ids = [each["id"] for each in follows[kind]]
            letter, most = {"goals": "d", "actions": "a", "items": "i"}[kind], follows["given_out"][kind]
            are_numbers = all(re.fullmatch(letter + "[1-9][0-9]*", each) and int(each[1:]) <= most for each in ids)
            allow(are_numbers and len(set(ids)) == len(ids), "art4.plan", f"{kind}: a number not given out, or twice")
        goals = {each["id"] for each in follows["goals"]}
        is_known = all(each["goal"] in goals for each in follows["actions"])
        is_known = is_known and all(set(each["goal"]) <= goals for each in follows["items"])
        allow(is_known, "art4.plan", "speaks of a goal that is not carried")

    def carried(self, kind):
        return {each["id"] for each in self.opened["dossier"].get("follows", {}).get(kind, [])}

    def may_be_told(self):
        return [each for name, each in self.agreed.items() if self.is_open(name)]

    def is_open(self, name):
        return self.said.get(name, {}).get("course", "not-yet") in ("not-yet", "running", "not-done")

    def check_owner(self, fact, allow):
        if self.opened["rules"] == "3":
            is_here = self.person(fact["owner"], ("at-table", "away")) and "elsewhere" not in fact
            allow(is_here, "session.order", "no such participant")
        elif "elsewhere" in fact:
            is_named = fact["elsewhere"]["name"] and fact["elsewhere"]["organisation"]
            allow(is_named and not fact["owner"], "art4.follow-up", "no name or organisation, or two owners")
        else:
            allow(fact["owner"] in self.people, "session.order", "no such person")

    # ---- art. 10, memorandum: who does not accept the modalities tells nobody; not asked under version 3 of the rules
    def may_tell(self, who):
        declined = {each["id"] for each in self.organisations if not each.get("accepts_modalities", True)}
        return self.opened["rules"] == "3" or self.people[who].entry["organisation"] not in declined

    # ---- art. 458ter section 1: what a prosecutor's consent fixes; not asked under version 3 of the rules
    def consent(self, opened):
        basis = opened["dossier"]["legal_basis"]
        return basis.get("terms") if basis["kind"] == "prosecutor" and opened["rules"] != "3" else None

    def may_take_part(self, person, opened=None):
        terms = self.consent(opened or self.opened)
        return terms is None or person["organisation"] in terms["takes_part"]

    def hides_names(self):
        return bool(self.experts_at_table() - self.lifted)

    def experts_at_table(self):
        return {who for who, each in self.people.items()
                if each.presence == "at-table" and each.entry["ground"] == "expertise"}

    def took_part(self, who):
        is_named = (any(each["made"].get("by") == who and self.stands(name) for name, each in self.statements.items())
                    or any(each and each["owner"] == who for each in self.actions.values())
                    or any(not each["withdrawn"] and each["versions"][-1]["sharer"] == who
                           for each in self.items.values()))
        return self.people[who].has_acted or is_named

    def check_item(self, fact, allow):
        content, item = fact["content"], self.items.get(fact["id"])
        if item is None:
            is_next = fact["id"] == f"i{self.given_out['items'] + 1}" and fact["version"] == 1
            allow(is_next, "session.order", "not the next number")
        else:
            allow(not item["withdrawn"], "session.order", "withdrawn")
            allow(fact["version"] == len(item["versions"]) + 1, "art14.2.exactly", "not the next version")
            allow(content["kind"] == item["versions"][-1]["kind"], "art14.2.exactly", "another kind")
        terms = self.consent(self.opened) or {"disclosure": True, "reporting": True}
        allow(terms.get(content["kind"], True), "art9.legal-basis", "the consent does not let it leave the table")
        allow(all(map(self.stands, content["sources"])), "art14.2.exactly", "a source is not there, or gone")
        if content["kind"] == "disclosure":
            allow(len(content["recipient"]) == 1, "art14.2.subject", "not one recipient")
        if content["kind"] == "extension":
            allow(16 <= content.get("extension", {"years": 0})["years"] <= 30, "art15.extension", "not 16 to 30 years")
        else:
            allow(content["sharer"] in self.participants(), "art14.2.sharer", "no participant")
            allow(self.may_tell(content["sharer"]), "art10.modalities", "the sharer's organisation declined them")
            allow("necessity" in content, "art14.2.necessary", "no necessity")
            is_over = self.has_lapsed(self.opened) and content["necessity"]["goal"]
            allow(not is_over, "art5.criteria", "for a goal of a trajectory whose criteria are not met")

    def take_over(self, follows):
        """art. 4: goals, actions and items go on under their ids."""
        if follows is not None:
            self.given_out = dict(follows["given_out"])
            self.goals = {each["id"]: each for each in follows["goals"]}
            self.actions = {each["id"]: {**each, "owner": each["owner"]["seat"], "elsewhere": each["owner"]}
                            for each in follows["actions"]}
            self.agreed = {each["id"]: each for each in follows["items"]}

    # ---- What an event does
    def take(self, event):
        what, fact = event["what"], event["fact"]
        enclosure = {event["enclosed"]} - {None}
        if what.startswith("statement-") and fact["id"] in self.statements:
            self.statements[fact["id"]]["enclosures"] |= enclosure
        self.texts = (self.texts | commitments_in(fact) | enclosure) - self.erased_by(what, fact)
        self.at = milliseconds(event["at"], "/at")
        is_of_a_statement = event["enclosed"] is not None
        if "by" in fact and "signature" in fact and not is_of_a_statement:
            self.people[fact["by"]].has_acted = True
        match what:
            case "session-opened":
                self.phase, self.opened = "open", fact
                self.organisations = list(fact["dossier"]["organisations"])
                self.people = {each["id"]: Person(each) for each in fact["dossier"]["invited"]}
                self.opened_at = self.opened_clock = milliseconds(event["at"], "/at")
                self.take_over(fact["dossier"].get("follows"))
                self.chair, seat = fact["chair"], fact.get("seat", {})
                self.seat = seat.get("person")
                self.takes_no_part = self.seat if "takes_no_part" in seat else None
            case "chair-changed":
                self.chair, self.seat = fact["chair"], fact["seat"]
            case "clock-corrected":
                self.ahead = self.at - milliseconds(fact["clock"], "/clock")
                self.opened_clock = min(self.opened_at, milliseconds(fact["clock"], "/clock"))
            case "person-added":
                self.people[fact["person"]["id"]] = Person(fact["person"])
                self.organisations += fact["organisation"]
            case "checked-in":
                self.people[fact["who"]].presence, self.people[fact["who"]].key = "at-table", fact["public_key"]
            case "left-table":
                self.people[fact["who"]].presence = "away"
            case "returned-to-table":
                self.people[fact["who"]].presence = "at-table"
            case "anonymity-lifted":
                self.lifted |= self.experts_at_table()
            case "check-in-struck":
                self.people[fact["who"]] = Person(self.people[fact["who"]].entry)
                self.strikes |= commitments_in(fact)
            case "statement-made":
                self.statements[fact["id"]] = {"made": fact, "status": "drafted", "enclosures": enclosure}
            case "statement-confirmed" | "statement-taken-back" | "statement-dropped":
                self.statements[fact["id"]]["status"] = what.removeprefix("statement-")
            case "goal-set":
                self.given_out["goals"] += fact["id"] not in self.goals
                self.goals[fact["id"]] = fact
            case "action-set":
                self.given_out["actions"] += fact["id"] not in self.actions
                self.actions[fact["id"]] = fact
            case "action-reviewed" | "item-reviewed":
                self.said[fact["id" if what == "action-reviewed" else "item"]] = fact
            case "goal-dropped":
                self.goals[fact["id"]] = None
            case "action-dropped":
                self.actions[fact["id"]] = None
            case "item-put":
                item = {"versions": [], "ballots": [], "withdrawn": False, "round_ended": 0, "voided": 0}
                self.given_out["items"] += fact["id"] not in self.items
                self.items.setdefault(fact["id"], item)["versions"].append(fact["content"])
            case "item-withdrawn":
                self.items[fact["id"]]["withdrawn"] = True
            case "ballot-cast":
                self.items[fact["item"]]["ballots"].append((fact["by"], fact["version"], fact["choice"], event["seq"]))
            case "round-ended":
                for item in filter(self.round_runs, self.items.values()):
                    item["round_ended"] = event["seq"]
            case "route-decided":
                self.route = fact["route"]
                for item in filter(self.waits_for_trajectory, self.items.values()):
                    item["voided"] = event["seq"]
            case "retention-set":
                self.term = fact["years"]
            case "verslag-drawn-up":
                self.edition = fact["edition"]
            case "session-closed":
                self.phase, self.closed, self.closed_at = "closed", fact, self.at


# ---- personal-signatures, texts, replay, end-state -----------------------------------------------------------------


def play(events):
    """Of each event first the rules, then the signature. Returns the session and what the two checks found."""
    session, valid, unsigned = Session(), 0, None
    for event in events:
        place = f"event {event['seq']}"
        try:
            session.check(event)
        except Fault as fault:
            return session, valid, unsigned, f"{place}: {fault}"
        if "signature" in event["fact"]:
            if session.is_signed(event):
                valid += 1
            elif unsigned is None:
                unsigned = f"{place}: not signed by {event['fact'].get('by', event['fact'].get('who'))}"
        session.take(event)
    return session, valid, unsigned, None


def check_texts(record, session):
    texts = {text["sha256"]: text for text in record["texts"]}
    for name in sorted(texts):
        require(committed(texts[name]) == name, f"the words of {name} are not those committed to")
    for name in sorted(session.texts):
        require(name in texts, f"the words of {name} are missing")
    for name in sorted(texts):
        require(name in session.texts, f"the words of {name} were taken back or belong to no event")
    return f"{len(texts)} texts match their commitments"


def check_end_state(record, session, manifest):
    """formats.md, "`end-state` refuses, in this order"."""
    require(session.phase == "closed", "the session was never closed")
    dossier, device = session.opened["dossier"], session.opened["device"]
    names = (dossier["session"], dossier["house"], device)
    same = (record["session"], record["house"], record["device"]) == names
    require(same, "session, house or device differ from those of the events")
    outcomes = session.outcomes()
    require(record["outcomes"] == outcomes, "the outcomes that the record claims are not those of its events")
    if manifest is not None:
        for key, value in zip(("session", "house", "device", "dossier_tag"), (*names, dossier["tag"])):
            require(manifest[key] == value, f"the manifest has another {key}")
        years = session.closed["retention_years"] or None
        require(manifest.get("retention_years") == years, "the manifest has another retention_years")
        sealed = milliseconds(manifest["sealed_at"], "manifest: /sealed_at")
        require(sealed >= session.at - session.ahead, "the manifest says it was sealed before the last event")
    shared = [each["item"] for each in outcomes if each["shared"]]
    names = f" ({', '.join(shared)})" if shared else ""
    return f"closed; {len(shared)} of {len(outcomes)} items may be shared{names}, recomputed from the ballots"


# ---- The report ----------------------------------------------------------------------------------------------------


def printable(text):
    """Nothing from the record commands the terminal."""
    return "".join(letter if letter.isprintable() else "?" for letter in text)


class Report:
    def __init__(self):
        self.failed, self.passed = [], 0

    def line(self, mark, name, detail):
        print(f"{mark:<5}{name:<20}{printable(detail)}")

    def ok(self, name, detail):
        self.passed += 1
        self.line("ok", name, detail)

    def fail(self, name, detail):
        self.failed.append(name)
        self.line("FAIL", name, detail)

    def skip(self, name, why):
        self.line("-", name, f"not checked: {why}")

    def check(self, name, ask):
        """The result of `ask`, or None when it fails; a text is the detail of the line."""
        try:
            result = ask()
        except Fault as fault:
            self.fail(name, str(fault))
            return None
        if isinstance(result, str):
            self.ok(name, result)
        return result

    def verdict(self):
        if self.failed:
            print(f"does not hold: {', '.join(self.failed)} failed")
            return 1
        print(f"holds: {self.passed} checks")
        return 0


INNER = ("device-signature", "chain", "personal-signatures", "texts", "replay", "end-state")


def check_inside(report, house, record, manifest):
    device = named(house["devices"], record["device"])
    if device is None:
        for name in INNER:
            report.fail(name, "the record names a device that the house never enrolled")
        return
    report.check("device-signature", lambda: check_device_signature(record, device))
    version = other_rules(record)
    if version is not None:
        for name in ("chain", "personal-signatures", "texts"):
            report.skip(name, "needs the rules of that session")
        report.fail("replay", f"held under version \"{version}\" of the rules; this program knows {', '.join(RULES)}")
        return report.skip("end-state", "needs the replay")
    events = report.check("chain", lambda: check_chain(record))
    if events is None:
        for name in INNER[2:]:
            report.skip(name, "needs the chain")
        return
    report.ok("chain", f"{len(events)} events follow from each other")
    texts = {text["sha256"]: text for text in record["texts"]}
    try:
        events = opened_events(events, texts)
    except Fault as fault:
        report.skip("personal-signatures", "needs the texts")
        report.fail("texts", str(fault))
        report.skip("replay", "needs the texts")
        return report.skip("end-state", "needs the texts")
    session, valid, unsigned, refused = play(events)
    withheld = sum(is_withheld(event["fact"]) for event in events)
    if unsigned:
        report.fail("personal-signatures", unsigned)
    elif refused:
        report.skip("personal-signatures", f"{valid} are valid up to where the replay stopped")
    else:
        gone = f"; those in {withheld} events of withdrawn statements are gone with them" if withheld else ""
        report.ok("personal-signatures", f"{valid} signatures are valid{gone}")
    if refused:
        report.skip("texts", "needs the replay")
        report.fail("replay", refused)
        return report.skip("end-state", "needs the replay")
    report.check("texts", lambda: check_texts(record, session))
    session.words = {text["sha256"]: text["words"] for text in record["texts"]}
    session.head, session.events = record["head"], events
    report.ok("replay", "events in order, by people at the table, of statements and items that are there")
    report.check("end-state", lambda: check_end_state(record, session, manifest))
    return session


def check_house_file(report, options, files):
    """Is there a house file to believe?"""
    if options.house_key:
        signed = (files["house_json"], files["house_minisig"], files["house_pub"])
        return report.check("house", lambda: check_house(*signed))
    if files["transfer"] is not None:
        return report.fail("house", "another house handed this over: give that house's key with --house-key")
    report.skip("house", "without --house-key the house file is taken on trust")
    return True


def check_record(report, options, files):
    house = files["house"]
    if not check_house_file(report, options, files):
        for name in ("manifest", "receipt", "decryption", *INNER):
            report.skip(name, "needs the house file")
        return
    age_file, minisig = files["age"], files["minisig"]
    manifest = report.check("manifest", lambda: check_manifest(house, age_file, minisig))
    if manifest:
        report.ok("manifest", f"signed by {manifest['device']}, sealed at {manifest['sealed_at']}")
    if files["receipt"] is None and options.undelivered:
        report.skip("receipt", "no receipt is beside it, and nobody looked whether it was delivered")
    elif files["receipt"] is None:
        report.fail("receipt", "there is no receipt beside the record")
    elif manifest is None:
        report.skip("receipt", "needs the manifest")
    else:
        report.check("receipt", lambda: check_receipt(house, record_entry(manifest, age_file, minisig),
                                                      files["receipt"]))
    opened, transfer = age_file, files["transfer"]
    if transfer is not None:
        opened = transfer
        if manifest is None:
            report.skip("transfer", "needs the manifest")
            opened = None
        elif not report.check("transfer", lambda: check_transfer(house, manifest, age_file, transfer,
                                                                  files["transfer_minisig"])):
            opened = None
    if opened is None:
        report.skip("decryption", "needs the transfer")
        record = None
    else:
        record = report.check("decryption", lambda: check_decryption(opened, options.identity))
    if record is None:
        for name in INNER:
            report.skip(name, "needs the record")
        return
    report.ok("decryption", f"opens: {len(record['events'])} events")
    return check_inside(report, house, record, manifest)


# ---- formats.md, "The session that follows": several records of one dossier ----------------------------------------


def belgian_day(milliseconds_utc):
    """Summer time of the European Union: from 01.00 UTC on the last Sunday of March to that of October."""
    moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(milliseconds=milliseconds_utc)

    def last_sunday(month):
        day = datetime.datetime(moment.year, month, 31, 1)
        return day - datetime.timedelta(days=(day.weekday() + 1) % 7)

    is_summer = last_sunday(3) <= moment < last_sunday(10)
    return (moment + datetime.timedelta(hours=2 if is_summer else 1)).date().isoformat()


def what_travels(session):
    """What a session that follows this closed one has to carry, with words in the place of commitments."""
    dossier, day = session.opened["dossier"], belgian_day(session.opened_clock)
    was_held, before = "not_held" not in session.closed, session.opened["dossier"].get("follows", {})
    organisations = {each["id"]: each["name"] for each in session.organisations}

    def bearer(who):
        entry = session.people[who].entry
        return {"name": entry["name"], "function": entry["function"],
                "organisation": organisations[entry["organisation"]]}

    def owner(action):
        return action["elsewhere"] if "elsewhere" in action else bearer(action["owner"])

    def open_actions():
        if not was_held:
            return [each for each in before.get("actions", []) if session.is_open(each["id"])]
        return [{"id": name, "goal": each["goal"], "text": each["text"], "owner": owner(each), "due": each["due"]}
                for name, each in session.actions.items() if each and session.is_open(name)]

    items = session.may_be_told()
    for name, item in session.items.items() if was_held else ():
        content = item["versions"][-1]
        if session.is_shared(item) and content["kind"] != "extension":
            items.append({"id": name, "version": len(item["versions"]), "kind": content["kind"],
                          "information": content["information"], "recipient": content["recipient"],
                          "addressee": content["addressee"], "sharer": bearer(content["sharer"]),
                          "safety_of": content["necessity"]["safety_of"], "goal": content["necessity"]["goal"],
                          "why": content["necessity"]["why"], "agreed_on": day})
    goals = [{"id": name, "text": each["text"]} for name, each in session.goals.items() if each]
    travels = {"session": dossier["session"], "head": session.head, "given_out": session.given_out,
               "goals": goals if was_held else before.get("goals", []), "actions": open_actions(), "items": items}
    if session.route and was_held:
        travels["route"] = {"route": session.route, "decided_on": day}
    elif "route" in before:
        travels["route"] = before["route"]
    return in_words(travels, session.words)


def in_words(value, words):
    """The same with words for commitments; who has a seat at this table is not of what is carried."""
    if isinstance(value, dict):
        if set(value) == {"sha256"}:
            return words.get(value["sha256"])
        return {key: in_words(each, words) for key, each in value.items() if key != "seat"}
    return [in_words(each, words) for each in value] if isinstance(value, list) else value


def siblings_in_order(siblings, name, orders):
    """Of each step exactly one comes before all that are left."""
    ordered, left = [], siblings[:]
    while left:
        names = {each: each.opened["dossier"]["session"] for each in left}
        early = [one for one in left if not any((names[other], names[one]) in orders for other in left)]
        require(len(early) == 1, f"two sessions follow session {name}")
        ordered.append(early[0])
        left.remove(early[0])
    return ordered


def check_one_line(sessions, documents):
    """The sessions from the first to the last, each with the one that it names itself, or None."""
    bound, by_name = bound_sessions(documents), {}
    orders = [(each["says"]["first"]["session"], each["says"]["then"]["session"])
              for each in documents if each["kind"] == "order"]
    own = next((each for each in sessions if each.opened["dossier"]["session"] not in bound), sessions[0])
    for session in sessions:
        dossier = session.opened["dossier"]
        keys = ("house",) if dossier["session"] in bound else ("house", "number", "tag")
        is_one = all(dossier[key] == own.opened["dossier"][key] for key in keys)
        require(is_one, f"session {dossier['session']} is of another dossier")
        require(dossier["session"] not in by_name, f"session {dossier['session']} is given twice")
        by_name[dossier["session"]] = session
    after, beside, first = {}, {}, []
    for name, session in by_name.items():
        before = session.opened["dossier"].get("follows", {}).get("session")
        if before is None and name in bound and (bound[name] is None or bound[name] in by_name):
            beside.setdefault(bound[name], []).append(session)
        elif before in by_name:
            after.setdefault(before, []).append(session)
        else:
            first.append(session)
    require(len(first) <= 1, "a record is left out")
    for name, siblings in after.items():
        after[name] = siblings_in_order(siblings, name, orders)
    line = []

    def place(session, before):
        line.append((before, session))
        name = session.opened["dossier"]["session"]
        for each in sorted(beside.get(name, []), key=lambda bound: bound.opened_clock):
            place(each, None)
        for each in after.get(name, []):
            place(each, session)

    for session in sorted(beside.get(None, []), key=lambda bound: bound.opened_clock) + first:
        place(session, None)
    require(len(line) == len(sessions), "these sessions follow each other in a ring")
    return line


def check_follows(before, after, documents=()):
    carried, wanted = in_words(after.opened["dossier"]["follows"], after.words), what_travels(before)
    kept, gone = {each["id"] for each in carried["items"]}, ended_items(
        documents, before.opened["dossier"]["session"], after.opened_clock)
    wanted["items"] = [each for each in wanted["items"] if each["id"] in kept or each["id"] not in gone]
    require(carried["record"] == before.age_sha256, "names another record of the session before")
    require(after.opened_clock >= before.opened_clock, "was opened before the session that it follows")
    begins_anew = after.opened["dossier"]["kind"] == "first"
    require(not begins_anew or "not_held" in before.closed, "is a first session, and follows one that was held")
    for key in ("session", "head", "given_out", "goals", "actions", "items", "route"):
        require(carried.get(key) == wanted.get(key), f"/follows/{key} is not what was sealed")


def check_line(report, sessions, documents):
    if not all(sessions) or report.failed:
        return
    said = [document for document, why in beside_in_order(sessions, documents) if why is None]
    line = report.check("follows", lambda: check_one_line(sessions, said))
    for before, after in line or []:
        name = after.opened["dossier"]["session"]
        if before is not None:
            report.check("follows",
                         lambda: check_follows(before, after, documents) or f"session {name} follows the one before")
        elif name in bound_sessions(documents):
            report.ok("follows", f"session {name} is of this dossier by a document")


# ---- formats.md, "Documents of a dossier" --------------------------------------------------------------------------

DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
SAYS = {  # of each kind: the fields that it needs, and those that it may have
    "correction": ("in event wrong right asked_by", "about"),
    "told": ("in item version end on said_by", "reason"),
    "closing": ("reason why on years", ""),
    "reopening": ("on why", ""),
    "request": ("request right by what received deadline", "longer decision"),
    "restriction": ("why asked_by until", "in about"),
    "order": ("first then why", ""),
    "destruction": ("closed_on years records documents why", "decides"),
    "consent": ("order why", ""),
    "binding": ("in number tag why", "after"),
    "route": ("route care referred_by referred_on on why minors", "consulted"),
}
INSIDE = {  # of a field that is an object: the same
    "in": ("session record", ""),
    "about": ("thing id", ""),
    "decision": ("answer on reason", ""),
    "referred_by": ("name category", "necessity"),
    "records": ("session record", ""),  # each of a list
    "documents": ("document sha256", ""),
    "first": ("session record", ""),
    "then": ("session record", ""),
    "after": ("session record", ""),
}
ONE_OF = {  # of a field of what is named before it
    ("told", "end"): "told stopped",
    ("about", "thing"): "member statement goal action item",
    ("request", "right"): "access correction erasure restriction objection",
    ("decision", "answer"): "granted partly refused",
    ("route", "route"): "refer-to-care join-running-care",
    ("closing", "reason"): "referred joined handed-over moved died criteria-not-met referral-refused",
}
PLACES = ("in", "first", "then", "after")  # one record each
DAYS = ("closed_on", "on", "received", "deadline", "until", "referred_on")
NUMBERS = ("event", "version", "years", "category")


def is_day(text):
    try:
        return bool(re.fullmatch(DAY, text)) and bool(datetime.date.fromisoformat(text))
    except ValueError:
        return False


def document_header(comment):
    """The manifest of a document: all that the outside sees."""
    keys = ("format", "house", "dossier_tag", "class", "retention_years", "day")
    header = one_line_of_json(comment, keys, {"retention_years"}, "manifest")
    require_form(header, {"format": "tafelgeheim/document-manifest/v1", "house": PLAIN_NAME, "day": DAY,
                          "dossier_tag": "[0-9a-f]{64}", "class": "document|closing"}, "manifest")
    require(is_day(header["day"]), "manifest: /day")
    years = header.get("retention_years")
    require((years is not None) == (header["class"] == "closing"), "manifest: /retention_years is of a closing alone")
    require(years is None or type(years) is int and 1 <= years <= 30, "manifest: /retention_years")
    return header


def is_document(minisig):
    try:
        return bool(document_header(minisig_lines(minisig, "minisig")[1]))
    except Fault:
        return False


def require_keys(value, needed, optional, place):
    require(isinstance(value, dict), f"document: {place} is no object")
    missing, unknown = set(needed.split()) - set(value), set(value) - set(needed.split()) - set(optional.split())
    require(not missing and not unknown, f"document: {place} lacks or has {', '.join(sorted(missing | unknown))}")


def require_value(key, value, kind, place):
    if key in ("records", "documents"):
        require(isinstance(value, list) and len(value) <= 1000, f"document: {place} is no list, or too long")
        for index, each in enumerate(value):
            require_keys(each, *INSIDE[key], f"{place}/{index}")
            for name, inner in each.items():
                require_value(name, inner, key, f"{place}/{index}/{name}")
    elif key in INSIDE:
        require_keys(value, *INSIDE[key], place)
        for name, each in value.items():
            require_value(name, each, key, f"{place}/{name}")
    elif key == "minors":
        require(isinstance(value, bool), f"document: {place} is no yes or no")
    elif key in NUMBERS:
        require(type(value) is int and 1 <= value < 2**53, f"document: {place} is no such number")
    else:
        fits = isinstance(value, str) and 0 < len(value.encode()) <= 20000 and "\n" not in value
        require(fits, f"document: {place} is no text of one line")
        require(key not in DAYS or is_day(value), f"document: {place} is no day")
        words = ONE_OF.get((kind, key))
        require(words is None or value in words.split(), f"document: {place} is none of its words")


def deadline_of(received, months):
    """art. 12.3 AVG: the same day of the month, or the last of a shorter one."""
    year, month, day = map(int, received.split("-"))
    year, month = year + (month - 1 + months) // 12, (month - 1 + months) % 12 + 1
    while not is_day(f"{year:04}-{month:02}-{day:02}"):
        day -= 1
    return f"{year:04}-{month:02}-{day:02}"


def kept_until(closed_on, years):
    """art. 15 §3: the last day; of the 29th of February, in a common year the 28th."""
    last = f"{int(closed_on[:4]) + years:04}{closed_on[4:]}"
    return last if is_day(last) else last[:8] + "28"


def check_document_alone(document):
    """What is wrong with it in itself, whatever the records say."""
    kind, says, made = document["kind"], document["says"], belgian_day(document["at"])

    def allow(condition, rule, why):
        require(condition, f"not allowed by {rule} ({why})")

    for key in PLACES:
        if key in says:
            require(re.fullmatch(UUID, says[key]["session"]), f"document: /says/{key}/session is no UUID")
            require(re.fullmatch("[0-9a-f]{64}", says[key]["record"]), f"document: /says/{key}/record is no hash")
    require("in" in says or "about" not in says, "document: /says/about needs its record")
    for key in ("on", "received"):
        require(says.get(key, made) <= made, f"document: /says/{key} is after the day on which it was made")
    match kind:
        case "told":
            allow(says["end"] == "told" or says.get("reason"), "art14.2.told", "stopped without a reason")
            require(says["end"] == "stopped" or "reason" not in says, "document: /says/reason is of a stop")
        case "closing":
            allow(says["years"] <= 15, "art15.retention", "more than fifteen years")
        case "request":
            require(re.fullmatch(UUID, says["request"]), "document: /says/request is no UUID")
            wanted = deadline_of(says["received"], 3 if "longer" in says else 1)
            allow(says["deadline"] == wanted, "art16.rights", "another deadline")
            if "decision" in says:
                is_in_time = says["received"] <= says["decision"]["on"] <= made
                require(is_in_time, "document: /says/decision/on")
        case "restriction":
            require(says["until"] >= made, "document: /says/until is before the day on which it was made")
        case "destruction":
            named = [each["record"] for each in says["records"]] + [each["sha256"] for each in says["documents"]]
            ids = [each["session"] for each in says["records"]] + [each["document"] for each in says["documents"]]
            require(named and len(named) == len(set(named)), "document: /says/records names nothing, or twice")
            require(all(re.fullmatch("[0-9a-f]{64}", each) for each in named), "document: /says/records is no hash")
            ids += [says["decides"]] if "decides" in says else []
            require(all(re.fullmatch(UUID, each) for each in ids), "document: /says/records is no UUID")
            require(says["years"] <= 30, "document: /says/years")
            allow(made > kept_until(says["closed_on"], says["years"]), "art15.destruction", "the term is not over")
        case "consent":
            require(re.fullmatch("[0-9a-f]{64}", says["order"]), "document: /says/order is no hash")
        case "order":
            require(says["first"]["session"] != says["then"]["session"], "document: /says/then is the same session")
        case "binding":
            require(re.fullmatch("[0-9a-f]{64}", says["tag"]), "document: /says/tag is no tag")
            require(says.get("after") != says["in"], "document: /says/after is the session itself")
        case "route":
            by = says["referred_by"]
            is_known = by["category"] <= 23 and ("necessity" in by) == (by["category"] == 23)
            allow(is_known, "art10.category", "no category, or another without its reason")
            allow(says["referred_on"] <= says["on"], "art5.route", "before the referral")
            allow(not says["minors"] or "consulted" in says, "art5.minors", "nobody was consulted")
            require(says["minors"] or "consulted" not in says, "document: /says/consulted is of minors")


def opened_document(house, age_file, minisig, identity):
    """Signed by a coordinator of the house, who was not revoked then, and saying inside what its manifest says."""
    number, comment = minisig_lines(minisig, "minisig")
    signers = [each for each in house["coordinators"] if key_in(each["minisign"], each["name"])[0] == number]
    require(signers, "not signed by a coordinator of this house")
    check_minisign(signers[0]["minisign"], number, age_file, minisig, "minisig")
    header = document_header(comment)
    require(header["house"] == house["house"], f"of another house, {header['house']}: /house")
    asked = subprocess.run(["age", "-d", "-i", identity], input=age_file, capture_output=True, check=False)
    said = asked.stderr.decode("utf-8", "replace").strip().splitlines()
    require(asked.returncode == 0, said[0] if said else "age does not open it")
    size = len(asked.stdout)
    require(4096 <= size <= 2**20 and size & (size - 1) == 0, "not filled up to one of its sizes")
    text = asked.stdout.rstrip(b" ")
    document = parse_json(text, "document")
    require_keys(document, "format id house dossier by made_at kind says", "", "it")
    require(document["format"] == "tafelgeheim/document/v1", "document: /format")
    require(document["kind"] in SAYS, "document: /kind")
    for key in ("id", "house", "dossier", "by"):
        require(isinstance(document[key], str) and 0 < len(document[key].encode()) <= 200, f"document: /{key}")
    require_form(document, {"id": UUID, "house": PLAIN_NAME, "by": PLAIN_NAME}, "document")
    kind, says = document["kind"], document["says"]
    require_keys(says, *SAYS[kind], "/says")
    for key, value in says.items():
        require_value(key, value, kind, f"/says/{key}")
    require(canonical(document) == text, "document: not in its one spelling")
    document["at"] = milliseconds(document["made_at"], "document: /made_at")
    check_document_alone(document)
    require(document["by"] == signers[0]["name"], "document: /by is another than the signer")
    if "revoked_at" in signers[0]:
        revoked = milliseconds(signers[0]["revoked_at"], "house file: /revoked_at")
        require(document["at"] < revoked, f"coordinator {document['by']} was revoked when it was made: /by")
    inside = {"house": document["house"], "class": "closing" if kind == "closing" else "document",
              "day": belgian_day(document["at"])} | ({"retention_years": says["years"]} if kind == "closing" else {})
    outside = {key: value for key, value in header.items() if key not in ("format", "dossier_tag")}
    require(inside == outside, "the manifest says another house, class, term or day than the document")
    return document | {"tag": header["dossier_tag"], "sha256": sha256(age_file)}


# ---- What the documents and the records come to together
def bound_sessions(documents):
    """Opened under another number, and the session after which each comes (or None: before all)."""
    bound = [each["says"] for each in documents if each["kind"] == "binding"]
    return {says["in"]["session"]: says["after"]["session"] if "after" in says else None for says in bound}


def is_same_plan(documents, one, other):
    """A bound session has goals, actions and items of its own, whatever their ids."""
    return one == other or not {one, other} & bound_sessions(documents).keys()


def ended_items(documents, session, until):
    """Of that session's plan: told or stopped outside a table, by a document of before that moment."""
    return {each["says"]["item"] for each in documents if each["kind"] == "told" and each["at"] < until
            and is_same_plan(documents, each["says"]["in"]["session"], session)}


def table_closed(session):
    """The moment by the machine's clock on which that table ended, and the years for which it keeps the dossier."""
    return session.closed_at - session.ahead, session.closed["retention_years"]


def closing_of(sessions, documents):
    """The day and term of the last closing, or None for a dossier that is open."""
    turns = [(at, (belgian_day(at), years)) for at, years in map(table_closed, sessions) if years]
    for each in documents:
        if each["kind"] == "closing":
            turns.append((each["at"], (each["says"]["on"], each["says"]["years"])))
        if each["kind"] == "reopening":
            turns.append((each["at"], None))
    return max(turns, key=lambda turn: turn[0])[1] if turns else None


def says_thing(event, about):
    """Does that event say this thing? The opening says the members, and all that was carried."""
    what, fact, thing = event["what"], event["fact"], about["thing"]
    if what == "session-opened":
        dossier = fact["dossier"]
        carried = dossier.get("follows", {})
        lists = {"member": dossier["members"], "goal": carried.get("goals", []),
                 "action": carried.get("actions", []), "item": carried.get("items", [])}
        return any(each["id"] == about["id"] for each in lists.get(thing, []))
    makes = {"statement": "statement-made", "goal": "goal-set", "action": "action-set", "item": "item-put"}
    return what == makes.get(thing) and fact["id"] == about["id"]


def has_thing(session, about):
    is_gone = about["thing"] == "statement" and not session.stands(about["id"])
    return not is_gone and any(says_thing(event, about) for event in session.events)


class Unknown(Exception):
    """Why nobody can say whether it may be there."""


def real_name(name, documents):
    """The number and tag of a dossier; of a bound record, of the dossier that it is bound to."""
    for each in documents:
        if each["kind"] == "binding" and name == (each["says"]["number"], each["says"]["tag"]):
            return each["dossier"], each["tag"]
    return name


def check_binding(document, session, after, sessions, before, allow):
    says, dossier = document["says"], session.opened["dossier"]
    is_named = (dossier["number"], dossier["tag"]) == (says["number"], says["tag"])
    allow(is_named, "art2.one-case", "another number or tag")
    allow(dossier["tag"] != document["tag"], "art2.one-case", "of this dossier already")
    allow("follows" not in dossier, "art2.one-case", "follows another")
    allow(says["in"]["session"] not in bound_sessions(before), "art2.one-case", "bound already")
    own = [each for each in sessions if each.opened["dossier"]["tag"] == document["tag"]]
    if after is None:
        allow(all(each.opened_clock >= session.opened_clock for each in own), "art4.plan", "others were before it")
    else:
        allow(after in own, "art4.plan", "after a session of another number")
        allow(after.opened_clock <= session.opened_clock, "art4.plan", "after a later one")


def check_term(order, sessions, before, allow):
    closed = closing_of(sessions, before)
    allow(closed is not None, "art15.destruction", "not closed")
    allow(closed == (order["closed_on"], order["years"]), "art15.destruction", "another closing or term")


def check_nothing_waits(order, day, before, allow):
    """An open request is decided first, or by the order; a restriction holds, unless the order decides a request."""
    last = {each["says"]["request"]: each["says"] for each in before if each["kind"] == "request"}
    granted = {each["says"].get("decides") for each in before if each["kind"] == "destruction"}
    waiting = {name for name, says in last.items() if "decision" not in says} - granted
    decides = {order["decides"]} if "decides" in order else set()
    allow(decides <= waiting, "art15.destruction", "decides no open request")
    allow(not waiting - decides, "art15.destruction", "a request is open")
    limits = [each["says"]["until"] for each in before if each["kind"] == "restriction"]
    allow(decides or all(until < day for until in limits), "art15.destruction", "restricted")


def check_named(order, named_sessions, before, allow):
    for each in order["records"]:
        session = named_sessions.get(each["session"])
        if session is None:
            raise Unknown(f"names session {each['session']}, whose record was not given")
        require(session.age_sha256 == each["record"], "names another record of that session: /says/records")
    given = {each["id"]: each["sha256"] for each in before}
    for each in order["documents"]:
        if each["document"] not in given:
            raise Unknown(f"names document {each['document']}, which was not given")
        allow(given[each["document"]] == each["sha256"], "art15.destruction", "another file of that document")


def check_consent(document, sessions, before, allow):
    order = next((each for each in before if each["sha256"] == document["says"]["order"]), None)
    if order is None:
        raise Unknown("consents to an order that was not given")
    allow(order["kind"] == "destruction", "art15.destruction", "consents to no order")
    allow(order["by"] != document["by"], "art15.destruction", "of the same coordinator")
    others = [each for each in before if each is not order]
    given = [each for each in others if each["kind"] == "consent" and each["says"]["order"] == order["sha256"]]
    allow(not given, "art15.destruction", "consented already")
    check_term(order["says"], sessions, others, allow)
    check_nothing_waits(order["says"], belgian_day(document["at"]), others, allow)


def check_beside(document, sessions, before, documents):
    """May it be there, beside these sessions and the documents before it? By the id of the rule in docs/decreet.md."""
    kind, says = document["kind"], document["says"]

    def allow(condition, rule, why):
        require(condition, f"not allowed by {rule} ({why})")

    number, tag = real_name((document["dossier"], document["tag"]), documents)
    for session in sessions:
        dossier = session.opened["dossier"]
        of_record = real_name((dossier["number"], dossier["tag"]), documents)
        is_of_it = (document["house"], number) == (dossier["house"], of_record[0])
        require(is_of_it, "of another dossier than a record: /dossier")
        require(tag == of_record[1], "its manifest has another tag than a record: /dossier_tag")
    named_sessions = {each.opened["dossier"]["session"]: each for each in sessions}
    at = {}  # the sessions that it names, by their key
    for key in PLACES:
        if key in says:
            at[key] = named_sessions.get(says[key]["session"])
            if at[key] is None:
                raise Unknown(f"speaks of session {says[key]['session']}, whose record was not given")
            is_same = at[key].age_sha256 == says[key]["record"]
            require(is_same, f"speaks of another record of that session: /says/{key}")
    session = at.get("in")
    match kind:
        case "correction":
            allow(says["event"] <= len(session.events), "art16.rights", "no such event")
            event = session.events[says["event"] - 1]
            allow(not is_withheld(event["fact"]), "art13.free-to-share", "taken back")
            if "about" in says:
                allow(has_thing(session, says["about"]), "art16.rights", "no such thing, or no longer")
                allow(says_thing(event, says["about"]), "art16.rights", "the event says nothing of it")
        case "told":
            item = next((each for each in what_travels(session)["items"] if each["id"] == says["item"]), None)
            allow(item is not None, "art14.2.told", "no consensus, or told or stopped")
            allow(item["version"] == says["version"], "art14.2.told", "another version")
            allow(says["on"] >= item["agreed_on"], "art14.2.told", "before all agreed")
            name = says["in"]["session"]
            allow(says["item"] not in ended_items(before, name, float("inf")), "art14.2.told", "ended already")
            ended = [each for each in sessions if says["item"] in each.agreed and not each.is_open(says["item"])
                     and is_same_plan(before, each.opened["dossier"]["session"], name)]
            allow(not ended, "art14.2.told", "ended at a table")
        case "closing":
            allow(closing_of(sessions, before) is None, "art15.retention", "closed already")
            for at, years in map(table_closed, sessions):
                allow(says["on"] >= belgian_day(at), "art15.retention", "before the last table")
                allow(years in (0, says["years"]), "art15.retention", "another term than the table's")
        case "reopening":
            closed = closing_of(sessions, before)
            allow(closed is not None, "art15.retention", "not closed")
            allow(says["on"] >= closed[0], "art15.retention", "before the closing")
        case "request":
            same = [each["says"] for each in before
                    if each["kind"] == "request" and each["says"]["request"] == says["request"]]
            last = same[-1] if same else {}
            is_late = belgian_day(document["at"]) > deadline_of(says["received"], 1)
            is_new = "longer" in says and "longer" not in last
            allow(not (is_new and is_late), "art16.rights", "two months more after the first")
            if last:
                is_same = all(last[key] == says[key] for key in ("right", "by", "what", "received"))
                allow(is_same, "art16.rights", "another request")
                allow("longer" in says or "longer" not in last, "art16.rights", "the longer time is taken back")
                allow("decision" not in last, "art16.rights", "decided already")
        case "restriction":
            if session is not None and "about" in says:
                allow(has_thing(session, says["about"]), "art16.rights", "no such thing, or no longer")
        case "order":
            one, other = (at[key].opened["dossier"].get("follows", {}) for key in ("first", "then"))
            is_fork = one and [one["session"], one["record"]] == [other.get("session"), other.get("record")]
            allow(is_fork, "art4.plan", "they do not follow the same session")
            pair = [says["first"], says["then"]]
            known = [[each["says"]["first"], each["says"]["then"]] for each in before if each["kind"] == "order"]
            allow(pair not in known and pair[::-1] not in known, "art4.plan", "ordered already")
        case "destruction":
            check_term(says, sessions, before, allow)
            check_nothing_waits(says, belgian_day(document["at"]), before, allow)
            check_named(says, named_sessions, before, allow)
        case "consent":
            check_consent(document, sessions, before, allow)
        case "binding":
            check_binding(document, session, at.get("after"), sessions, before, allow)
        case "route":
            for each in sessions:
                allow(says["on"] <= belgian_day(each.opened_clock), "art5.route", "after the first table")
            ended = [each["says"]["on"] for each in before if each["kind"] == "route"]
            allow(all(says["referred_on"] > on for on in ended), "art5.route", "ended already")


def named_document(document):
    return f"{document['kind']} {document['id']} by {document['by']}, {document['made_at']}"


def beside_in_order(sessions, documents):
    """Each, in the order in which they were made, beside those before it, with what is wrong (or None). One that is
    given twice is there once."""
    ordered = {each["sha256"]: each for each in sorted(documents, key=lambda each: (each["at"], each["sha256"]))}
    before, outcomes = [], []
    for document in ordered.values():
        try:
            check_beside(document, sessions, before, list(ordered.values()))
            outcomes.append((document, None))
        except (Unknown, Fault) as why:
            outcomes.append((document, why))
            if isinstance(why, Fault):
                continue
        before.append(document)
    return outcomes


def check_documents_beside(report, sessions, documents):
    if report.failed:
        return
    for document, why in beside_in_order(sessions, documents):
        if why is None:
            report.ok("document", f"{named_document(document)}: may be there beside these records")
        elif isinstance(why, Unknown):
            report.skip("document", f"{named_document(document)} {why}")
        else:
            report.fail("document", f"{named_document(document)}: {why}")


def opened_with_receipt(files, identity):
    """A receipt need not be there; one that is proves that this document is in the log."""
    opened = opened_document(files["house"], files["age"], files["minisig"], identity)
    if files["receipt"] is None:
        return opened | {"receipt": "no receipt beside it"}
    return opened | {"receipt": check_receipt(files["house"], document_entry(files["age"], files["minisig"]),
                                              files["receipt"])}


def check_documents(report, options, files):
    """Those that hold by themselves."""
    documents = []
    for path, each in files.items():
        opened = report.check("document", lambda: opened_with_receipt(each, options.identity))
        if opened is not None:
            report.ok("document", f"{path}: {named_document(opened)}; {opened['receipt']}")
            documents.append(opened)
    return documents


def read(path, limit, may_miss=False):
    try:
        with open(path, "rb", opener=lambda name, flags: os.open(name, flags | os.O_NONBLOCK)) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise Unusable(f"{path}: not a plain file")
            data = file.read(limit + 1)
    except FileNotFoundError:
        if may_miss:
            return None
        raise Unusable(f"{path}: no such file") from None
    except OSError as error:
        raise Unusable(f"{path}: {error.strerror}") from None
    if len(data) > limit:
        raise Unusable(f"{path}: larger than {limit} bytes")
    return data


# A file that went through Windows is hashed and checked as it was written (formats.md, "The signature").
def with_plain_line_ends(data):
    return data and data.replace(b"\r\n", b"\n").rstrip(b"\r\n") + b"\n"


def read_receipt(path):
    return with_plain_line_ends(read(path, 256 * 1024, may_miss=True))


def read_signature(path, may_miss=True):
    return with_plain_line_ends(read(path, 16 * 1024, may_miss)) or b""


def must_not_be_armored(path, data):
    if data and data.lstrip().startswith(b"-----BEGIN AGE ENCRYPTED FILE-----"):
        raise Unusable(f"{path}: is the armored form of an age file, and not the file that was signed: make that with "
                       "`grep -v ^- ARMORED | tr -d '\\r' | base64 -d > FILE.age`")


def read_files(options, record):
    kib = 1024
    files = {
        "house_json": read(options.house, 1024 * kib),
        "age": read(record, 64 * 1024 * kib),
        "minisig": read_signature(record + ".minisig"),
        "receipt": read_receipt(record + ".tlog-proof"),
        "transfer": read(record + ".transfer", 64 * 1024 * kib, may_miss=True),
        "transfer_minisig": read_signature(record + ".transfer.minisig"),
    }
    must_not_be_armored(record, files["age"])
    must_not_be_armored(record + ".transfer", files["transfer"])
    if options.house_key:
        files["house_pub"] = with_plain_line_ends(read(options.house_key, 16 * kib))
        files["house_minisig"] = read_signature(options.house + ".minisig", may_miss=False)
    read(options.identity, 64 * kib)
    try:
        files["house"] = read_house(files["house_json"])
        log_key(files["house"]["log"])
    except (Fault, KeyError, TypeError) as fault:
        raise Unusable(f"{options.house}: {fault}") from None
    return files


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--house", required=True, help="the house file, house.json")
    parser.add_argument("--house-key", help="the house's own key, house.pub: checks HOUSE.minisig too")
    parser.add_argument("--identity", required=True, help="age key file of a recipient")
    parser.add_argument("--undelivered", action="store_true", help="accept a record without a receipt")
    parser.add_argument("records", metavar="RECORD.age", nargs="+",
                        help="several of one dossier: also their line; documents of it: also whether they may be there")
    options = parser.parse_args()
    try:
        for tool in ("age", "minisign"):
            if shutil.which(tool) is None:
                raise Unusable(f"the program {tool} is not installed")
        all_files = {path: read_files(options, path) for path in options.records}
    except Unusable as why:
        print(f"verify.py: {printable(str(why))}", file=sys.stderr)
        return 2
    papers = {path: files for path, files in all_files.items() if is_document(files["minisig"])}
    records = [(path, all_files[path]) for path in options.records if path not in papers]
    report, sessions = Report(), []
    for record, files in records:
        if len(options.records) > 1:
            print(printable(record))
        sessions.append(check_record(report, options, files))
        if sessions[-1] is not None:
            sessions[-1].age_sha256 = sha256(files["age"])
    documents = []
    if papers and (records or check_house_file(report, options, next(iter(papers.values())))):
        documents = check_documents(report, options, papers)
    if len(sessions) > 1:
        check_line(report, sessions, documents)
    sessions.sort(key=lambda each: each.opened_clock if each else 0)
    check_documents_beside(report, sessions, documents)
    for name, what in NOT_CHECKED:
        report.skip(name, what)
    return report.verdict()


if __name__ == "__main__":
    sys.exit(main())
