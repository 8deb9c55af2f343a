"""`--only`: which lines of a resume are meant."""

import re
from collections.abc import Sequence

from assistant.documents.resume import Bullet, Resume
from assistant.errors import UsageError

_NUMBERS = re.compile(r"(\d+)(?:(?:\.\.|-)(\d+))?")


def picked(resume: Resume, only: Sequence[str]) -> list[Bullet]:
    """The bullets that one of `only` means, all where it is empty; raises UsageError where one means none."""
    if not only:
        return list(resume.bullets)
    wanted: set[str] = set()
    for asked in only:
        found = [bullet.id for bullet in resume.bullets if _means(asked.strip(), bullet)]
        if not found:
            raise UsageError(f"--only {asked!r} means no line of this resume.", hint=_what_there_is(resume))
        wanted.update(found)
    return [bullet for bullet in resume.bullets if bullet.id in wanted]


def _means(asked: str, bullet: Bullet) -> bool:
    if numbers := _NUMBERS.fullmatch(asked):
        first = int(numbers[1])
        return first <= bullet.number <= int(numbers[2] or first)
    folded = asked.casefold()
    entry = bullet.entry
    names = (bullet.section, bullet.kind, entry.title, entry.organisation)
    return bool(folded) and (bullet.id == asked or any(folded in name.casefold() for name in names))


def _what_there_is(resume: Resume) -> str:
    named = [name for b in resume.bullets for name in (b.section, b.entry.title, b.entry.organisation) if name]
    listed = "; ".join(list(dict.fromkeys(named))[:8])
    return f"It has lines 1..{len(resume.bullets)}" + (f", under: {listed}." if listed else ".")
