"""What of a JSON Resume does not fit its published schema."""

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import TYPE_CHECKING, Any

from assistant.documents.json_values import Value
from assistant.documents.spelled import Lines

if TYPE_CHECKING:
    from jsonschema import ValidationError  # type: ignore[import-untyped]  # it ships no types

MOST = 5
"""Faults that are named; a file with more has one habit that a few examples show."""
_LOOKED_AT = 200
_TYPES = {"string": "a text in quotes", "array": "a list", "object": "an object in braces"}
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}


def faults(top: Value, lines: Lines) -> list[str]:
    """One sentence for each of the first MOST things that do not fit, in the file's order."""
    found = islice(_validator().iter_errors(_plain(top)), _LOOKED_AT)
    told = sorted((_place(top, error), _sentence(error)) for error in found)
    return [f"Line {lines.at(place)}: {sentence}" for place, sentence in told[:MOST]]


@cache
def _validator() -> Any:
    from jsonschema import Draft7Validator, FormatChecker

    schema = json.loads(files("assistant.documents").joinpath("json_resume.schema.json").read_text(encoding="utf-8"))
    return Draft7Validator(schema, format_checker=FormatChecker(formats=["email"]))


def _plain(value: Value) -> object:
    """The value as the schema sees it; any number will do for a number, whose size no field limits."""
    if value.what == "object":
        return {key: _plain(held) for key, held in value.fields.items()}
    if value.what == "list":
        return [_plain(held) for held in value.items]
    if value.what == "number":
        return 0
    return value.text if value.what == "string" else _WORDS[value.source[value.start : value.end]]


def _place(top: Value, error: "ValidationError") -> int:
    at = top
    for step in (*error.absolute_path, *_unknown(error)[:1]):
        at = at.fields[step] if at.what == "object" else at.items[step]
    return at.start


def _unknown(error: "ValidationError") -> list[str]:
    """The names that the schema lacks."""
    if error.validator != "additionalProperties":
        return []
    return [name for name in error.instance if name not in error.schema["properties"]]


def _sentence(error: "ValidationError") -> str:
    unknown = _unknown(error)
    if unknown:
        more = f" and {len(unknown) - 3} more" if len(unknown) > 3 else ""
        return f"JSON Resume knows no {', '.join(name[:40] for name in unknown[:3])}{more}."
    where = _path(error.absolute_path)
    if error.validator == "type":
        return f"{where} should be {_TYPES[error.validator_value]}."
    if error.validator == "pattern":
        return f"{where} should be a date such as 2019, 2019-04 or 2019-04-30."
    return f"{where} should be an e-mail address."


def _path(steps: Iterable[str | int]) -> str:
    """work[0].highlights[2]; "the file" for the top."""
    made = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return made.removeprefix(".") or "the file"
