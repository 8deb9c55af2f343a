"""The project's labelled lines, split once by hash: some to learn from, some only to measure on."""

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from assistant.personas import Quadrant

Split = Literal["learn", "measure"]
_LABELLED = ("reading_a.jsonl", "reading_b.jsonl")
_EXTRA = "reading_extra.jsonl"
_BLIND = Path(__file__).with_name("reading_blind.jsonl")
_MEASURED = 0.35
"""The share of lines, by hash, that nobody looks at while tuning."""


class Line(NamedTuple):
    """A resume line and how a hiring manager should read it; `lang` is en, de, fr or es."""

    text: str
    quadrant: Quadrant
    field: str
    lang: str
    hard: bool

    @property
    def split(self) -> Split:
        """Follows from the text alone, so that a line never moves."""
        head = hashlib.sha256(self.text.encode()).hexdigest()[:8]
        return "measure" if int(head, 16) / 16**8 < _MEASURED else "learn"


def load(split: Literal["learn", "measure", "all"] = "all") -> list[Line]:
    """The labelled lines of that part, in the order of the files."""
    return [line for line in _labelled() if split in ("all", line.split)]


def load_extra() -> list[Line]:
    """More lines to learn from, by the reader's own author: never measured on."""
    return list(_read(_EXTRA))


@cache
def _labelled() -> tuple[Line, ...]:
    return tuple(line for name in _LABELLED for line in _read(name))


def _read(name: str) -> Iterator[Line]:
    for row in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines():
        if row.strip():
            item = json.loads(row)
            yield Line(
                item["text"],
                Quadrant(item["quadrant"]),
                item.get("field", ""),
                item["lang"],
                bool(item.get("hard")),
            )


def main() -> None:
    """Prints how often the two blind readers agree with the labels and with each other."""
    blind = [json.loads(row) for row in _BLIND.read_text(encoding="utf-8").splitlines()]
    label_of = {hashlib.sha256(line.text.encode()).hexdigest()[:16]: line.quadrant for line in _labelled()}
    first = sum(label_of[row["line"]] == row["first"] for row in blind)
    second = sum(label_of[row["line"]] == row["second"] for row in blind)
    each_other = sum(row["first"] == row["second"] for row in blind)
    print(f"{len(label_of)} lines, {len(blind)} read blind: first reader agrees on {first}, second on {second}")
    print(f"the two agree with each other on {each_other}")


if __name__ == "__main__":
    main()
