"""`--only`: which lines of a resume are meant."""

import re
from collections.abc import Sequence

from assistant.documents.resume import Bullet, Resume
from assistant.errors import UsageError

_RANGE = re.compile(r"(\d+)(?:\s*(?:\.\.|-)\s*(\d+))?")
_NUMBERS = re.compile(rf"{_RANGE.pattern}(?:\s*,\s*{_RANGE.pattern})*")


def picked(resume: Resume, only: Sequence[str]) -> list[Bullet]:
    """The bullets that one of `only` means, all where it is empty; raises UsageError where one means none."""
    if not only:
        return list(resume.bullets)
    wanted: set[str] = set()
    for asked in (part for given in only for part in _parts(given.strip())):
        found = [bullet.id for bullet in resume.bullets if _means(asked, bullet)]
        if not found:
            raise UsageError(f"--only {asked!r} means no line of this resume.", hint=_what_there_is(resume))
        wanted.update(found)
    return [bullet for bullet in resume.bullets if bullet.id in wanted]


def ranges(numbers: Sequence[int]) -> str:
    """Numbers that rise, in the form that --only takes: `1, 2, 4..6`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}..{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)


def _parts(asked: str) -> list[str]:
    """Numbers and ranges apart, `4,6..9`; a name is one part, whatever commas it has."""
    return [part.strip() for part in asked.split(",")] if _NUMBERS.fullmatch(asked) else [asked]


def _means(asked: str, bullet: Bullet) -> bool:
    if numbers := _RANGE.fullmatch(asked):
        first = int(numbers[1])
        return first <= bullet.number <= int(numbers[2] or first)
    folded = asked.casefold()
    entry = bullet.entry
    names = (bullet.section, bullet.kind, entry.title, entry.organisation)
    return bool(folded) and (bullet.id == asked or any(folded in name.casefold() for name in names))


def _what_there_is(resume: Resume) -> str:
    named = [name for b in resume.bullets for name in (b.section, b.entry.title, b.entry.organisation) if name]
    listed = "; ".join(list(dict.fromkeys(named))[:8])
    forms = "Pick by number (4, or 1,4..6), section or entry."
    return f"It has lines 1..{len(resume.bullets)}" + (f", under: {listed}. {forms}" if listed else f". {forms}")
