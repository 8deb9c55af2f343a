"""The attacks and the honest lines, as data, and what of a text a terminal would obey or nobody could see."""

import json
import unicodedata
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Literal

Place = Literal["line", "resume", "role", "fact", "posting", "file name", "model reply", "chat message"]

_HERE = Path(__file__).parent
_JOINERS = "\u200c\u200d"
_SELECTORS = (range(0xFE00, 0xFE0F), range(0xE0100, 0xE01F0))
_FILLERS = "\u3164\u115f\u1160\uffa0\u034f"


@dataclass(frozen=True)
class Attack:
    """One attack: `text` stands at its `place`, and the assistant `must_not` do what it is after.

    No draft may hold one of `never`. `adds` is what a model that obeys writes after the honest draft (or, where it is a
    sentence of the prompt, instead of it). `format` is a resume's suffix; the text is one bullet's source.
    """

    id: str
    place: Place
    kind: str
    text: str
    must_not: str
    never: tuple[str, ...] = ()
    adds: str = ""
    format: str = ""


@cache
def attacks(*places: Place) -> tuple[Attack, ...]:
    """All attacks, or those that stand at some places."""
    known = {field.name for field in fields(Attack)}
    told = [json.loads(line) for line in (_HERE / "attacks.jsonl").read_text(encoding="utf-8").splitlines()]
    assert all(one.keys() <= known for one in told)
    made = [Attack(**{**one, "never": tuple(one.get("never", ()))}) for one in told]
    return tuple(one for one in made if not places or one.place in places)


@cache
def honest() -> tuple[str, ...]:
    """Lines of people whose work is such things."""
    lines = (_HERE / "honest.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line)["text"] for line in lines)


def raw_in(text: str) -> list[str]:
    """Letters that a terminal would obey or nobody could see; line ends, tabs and single joiners are neither."""
    return [f"U+{ord(letter):04X}" for letter in text if _is_raw(letter)]


def _is_raw(letter: str) -> bool:
    if letter in "\n\t" or letter in _JOINERS:
        return False
    hidden = letter in _FILLERS or any(ord(letter) in selectors for selectors in _SELECTORS)
    return hidden or unicodedata.category(letter) in ("Cc", "Cf", "Cs")
