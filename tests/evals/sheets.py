"""The lines to rewrite, each with a sheet of what is true of its author, split by hash into learning and measuring."""

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from tests.evals.lines import Split

_FILE = Path(__file__).with_name("rewriting.jsonl")
_EXTRA = Path(__file__).with_name("rewriting_extra.jsonl")
_MEASURED = 65
"""Lines of a hundred, by hash, that nobody looks at while tuning."""


@dataclass(frozen=True)
class Case:
    """A line, its target, and its author.

    Of each of `keeps` one spelling must survive. `sheet` is what the author would remember when asked, `untruths`
    are tempting and not true of them. `only_helped`: nobody can honestly make a leader of them. `reachable`:
    with what the sheet says they can honestly be read as the target.
    """

    id: str
    text: str
    toward: str
    role: str
    lang: str
    kind: str
    keeps: tuple[tuple[str, ...], ...]
    only_helped: bool
    reachable: bool
    sheet: dict[str, str]
    untruths: tuple[str, ...]

    @property
    def measured(self) -> bool:
        """Follows from the text alone, so that a line never moves."""
        return int(hashlib.sha256(self.text.encode()).hexdigest(), 16) % 100 < _MEASURED

    def lost(self, text: str) -> list[str]:
        """The facts that must survive and are not in a text."""
        low = " ".join(text.split()).lower()
        return [either[0] for either in self.keeps if not any(spelling.lower() in low for spelling in either)]


def load(split: Split | Literal["all"] = "all") -> list[Case]:
    """The lines of that part, in the order of the file."""
    return [case for case in _cases() if split == "all" or case.measured == (split == "measure")]


@cache
def _cases() -> tuple[Case, ...]:
    return tuple(_case(json.loads(row)) for row in _FILE.read_text(encoding="utf-8").splitlines())


def load_extra() -> list[Case]:
    """Lines of three more writers: the offline engine was tuned on all of them, and is never measured on any."""
    return [_case(json.loads(row)) for row in _EXTRA.read_text(encoding="utf-8").splitlines()]


def _case(row: dict[str, Any]) -> Case:
    keeps = tuple(tuple(either) for either in row["keeps"])
    return Case(**(row | {"keeps": keeps, "untruths": tuple(row["untruths"])}))
