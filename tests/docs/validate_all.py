"""Is each value of standard input, {"NAME.schema.json": [value, …]}, of that schema in the folder given?

Prints each that is not. Exit status 0 yes, 1 no, 77 no validator here.
"""
import json
import pathlib
import sys

try:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match
except ImportError:
    sys.exit(77)

valid = True
for name, values in json.load(sys.stdin).items():
    schema = json.loads(pathlib.Path(sys.argv[1], name).read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    for value in values:
        error = best_match(Draft202012Validator(schema).iter_errors(value))
        if error is not None:
            valid = False
            print(f"{name}: {error.json_path}: {error.message[:300]}: {json.dumps(value)[:300]}")
sys.exit(0 if valid else 1)
