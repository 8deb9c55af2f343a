"""Lines in which a machine changed one figure: `python -m tests.evals.mutated` prints how many the guard lets pass.

Each figure of a line gets another digit, another number word, or another unit. `--misses` prints those of the learning
lines that passed; those of the measuring lines are only counted.
"""

import re
import sys
from collections.abc import Iterator
from random import Random

from assistant import check
from tests.evals import guard, lines, sheets
from tests.evals.lines import Split

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_WORDS = {
    "two": "three", "three": "five", "four": "six", "five": "four", "six": "nine", "seven": "eight", "eight": "seven",
    "nine": "six", "ten": "twelve", "twelve": "ten",
}  # fmt: skip
_WORD = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b")
_UNITS = {
    "ms": "s", "s": "ms", "h": "min", "min": "h", "kg": "t", "m": "km", "km": "m", "kW": "MW", "MW": "kW", "GB": "TB",
    "TB": "GB", "nm": "µm", "mm": "cm", "kV": "V",
}  # fmt: skip
_UNIT = re.compile(rf"(?<=\d) ?(?P<unit>{'|'.join(_UNITS)})\b")


def mutated(text: str, random: Random) -> Iterator[str]:
    """The line again and again, each time with one figure, number word or unit changed."""
    for found in _FIGURE.finditer(text):
        at = random.choice([place for place in range(*found.span()) if text[place].isdigit()])
        digit = random.choice([other for other in "123456789" if other != text[at]])
        yield text[:at] + digit + text[at + 1 :]
    for found in _WORD.finditer(text):
        yield text[: found.start()] + _WORDS[found.group()] + text[found.end() :]
    for found in _UNIT.finditer(text):
        yield text[: found.start("unit")] + _UNITS[found["unit"]] + text[found.end() :]


def texts(split: Split) -> list[str]:
    """All lines of that part: labelled, to rewrite, and the sources of the guard's pairs."""
    return [
        *(line.text for line in lines.load(split)),
        *(case.text for case in sheets.load(split)),
        *(pair.source for pair in guard.load(split)),
    ]


def passed(split: Split) -> tuple[list[tuple[str, str]], int]:
    """The changes that the guard lets pass, and how many were made."""
    random = Random(0)  # noqa: S311  the same changes each time
    made = [(text, other) for text in texts(split) for other in mutated(text, random)]
    return [(text, other) for text, other in made if check(text, other).ok], len(made)


def main() -> None:
    """Both parts."""
    for split in ("learn", "measure"):
        missed, made = passed(split)
        print(f"{split}: {made} lines with one figure changed, {made - len(missed)} refused, {len(missed)} let pass")
        if split == "learn" and "--misses" in sys.argv:
            for text, other in missed:
                print(f"- {text}\n+ {other}")


if __name__ == "__main__":
    main()
