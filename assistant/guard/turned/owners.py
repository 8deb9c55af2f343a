"""Owners: what is the author's, told as theirs who looked at it: `reviewed my plans`, `their plans` (English)."""

from collections.abc import Iterator

from assistant.guard.deeds.people import POSSESSIVE, names_someone, owner_at
from assistant.guard.turned.finding import altered
from assistant.guard.turned.swapped import roots_behind
from assistant.guard.wording import Wording, wording
from assistant.results import Finding
from assistant.words import stem

OWN = frozenset(("my", "our"))
_OF_THE_AUTHOR = frozenset(
    map(
        stem,
        "team department company group crew firm factory university institute agency council bank board staff "
        "committee people family partner someone somebody other another else".split(),
    )
)
"""Whose things are the author's as well: `our payroll`, `the company's payroll`."""


def other_owner(source: str, draft: str) -> Iterator[Finding]:
    """`the supplier audited our line` become `the supplier's line`."""
    if not any(mark in draft for mark in POSSESSIVE):
        return
    line, before = wording(draft), wording(source)
    theirs = {one: what for _, one, what in _owned(before)}
    for at, owner, things in _owned(line):
        if owner in theirs or owner not in before.roots or owner in _OF_THE_AUTHOR:
            continue
        own = [roots_behind(before, there + 1) for there, low in enumerate(before.lows) if low in OWN]
        if any(owner not in one and things <= one for one in own):
            yield altered(line, at, at + 1)
            return


def _owned(line: Wording) -> Iterator[tuple[int, str, frozenset[str]]]:
    """Where a text says whose something is, the roots of those people, and those of the thing."""
    for at in range(len(line.lows) - 1):
        owner = owner_at(line, at)
        if owner and names_someone(owner) and (things := roots_behind(line, at + 1)):
            yield at, stem(owner), things
