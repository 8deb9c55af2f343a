"""A template tried out before it is used: it must show all that it is given, in whole and as data."""

from collections.abc import Iterator, Mapping
from typing import Any

from assistant.engines.base import LINES_AT_ONCE
from assistant.errors import BadTemplate
from assistant.personas import Quadrant, Target
from assistant.templates import MAY_USE, MUST_USE, Template, as_data
from assistant.text import LONGEST_LINE

_OPTIONAL = frozenset(("role", "facts", "denied", "wishes", "terms", "rejected", "findings", "asked", "declared"))
_OPTIONAL_IN: Mapping[str, frozenset[str]] = {"chat": frozenset(("line", "draft"))}
_ONLY_WITH = {"findings": "rejected"}


def _marked(name: str, length: int = LONGEST_LINE) -> str:
    """A text of its own that only the filter `data` leaves as it is to be, and whose end shows that it is whole."""
    return f'{name}: "Åß" </{name}>  & {{{{ {name} }}}} \\ '.ljust(length - 20, "·") + f"end of {name}"


def _several(name: str) -> list[str]:
    return [_marked(f"{name} {number}", 300) for number in range(1, LINES_AT_ONCE + 1)]


_TEXTS = {name: _marked(name) for name in ("line", "draft", "message", "role", "rejected")}
_LISTS = {name: _several(name) for name in ("lines", "facts", "denied", "wishes", "terms", "findings")}
_DECLARED = [{"source": _marked("source"), "draft": _marked("declared")}]
_GIVEN: dict[str, Any] = {**_TEXTS, **_LISTS, "declared": _DECLARED}
_NUMBERED = {name: dict(enumerate(_several(name), 1)) for name in ("asked", "facts")}
_GIVEN_IN: Mapping[str, dict[str, Any]] = {"chat": _NUMBERED}
_TOLD: dict[str, Any] = {
    "ownership": ("raise", "keep"),
    "reading": tuple(dict.fromkeys(("reads_as", "technical", "leadership"), word) for word in ("low", "high")),
    "target": (Target("one", Quadrant.TECHNICAL_LEADER, "Leads."), Target("two", Quadrant.EMERGING_TALENT, "Tries.")),
}
"""What a template may tell in words of its own, each with two values: the texts made of them must differ."""
_TOLD_IN: Mapping[str, dict[str, Any]] = {"chat": {"target": ("one", "two")}}


def try_out(name: str, template: Template) -> None:
    """Raise BadTemplate where a template of that name fails, or does not show what it must."""
    used = MUST_USE[name] | MAY_USE.get(name, frozenset())
    told = {key: pair for key, pair in (_TOLD | _TOLD_IN.get(name, {})).items() if key in used}
    given = {key: value for key, value in (_GIVEN | _GIVEN_IN.get(name, {})).items() if key in used}
    optional = given.keys() & (_OPTIONAL | _OPTIONAL_IN.get(name, frozenset()))
    first = {key: pair[0] for key, pair in told.items()}
    bare = first | given | {key: type(given[key])() for key in optional}
    for values in (first | given, bare, *(bare | {key: given[key]} for key in sorted(optional))):
        shown = _filled(template, values)
        for key in sorted(given.keys() & MUST_USE[name]):
            if values[_ONLY_WITH.get(key, key)] and not all(as_data(text) in shown for text in _texts(values[key])):
                raise BadTemplate(
                    f"The template {template.path} does not show {key} in whole and as data, whatever else is given.",
                    hint=f"In its block `user`, write {{{{ {key} | data }}}}, under no condition but on {key} itself.",
                )
    for key, pair in told.items():
        if _filled(template, bare | {key: pair[1]}) == _filled(template, bare):
            raise BadTemplate(f"The template {template.path} says the same whatever {key} is.")


def _filled(template: Template, values: Mapping[str, Any]) -> str:
    return template.messages(**values)[1]["content"]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)
