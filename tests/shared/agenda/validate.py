"""Is standard input an agenda, by docs/agenda.schema.json? Exit status 0 yes, 1 no, 77 no validator here."""
import json
import pathlib
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit(77)

schema = json.loads(pathlib.Path(sys.argv[1]).read_text())
Draft202012Validator.check_schema(schema)
sys.exit(0 if Draft202012Validator(schema).is_valid(json.load(sys.stdin)) else 1)
