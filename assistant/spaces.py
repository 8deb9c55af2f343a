"""Spaces that are more than a blank: a no-break space of a line, kept where its neighbours stay beside each other."""

import re
from collections.abc import Iterator

_ODD = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
"""Spaces that an author or a word processor put there on purpose: `12\u202f%`."""
_TOKEN = re.compile(r"\w+|[^\w\s]")
_FAR = 80
"""Letters in which the word before a space is looked for."""
Sides = tuple[str, str]


def is_odd(letter: str) -> bool:
    """Whether a letter is such a space."""
    return _ODD.match(letter) is not None


def with_spaces_of(old: str, new: str) -> str:
    """New words with the old ones' spaces, each between the words that it stood between.

    Where these stood apart by a blank elsewhere, the blank stays.
    """
    if old.isascii() or not _ODD.search(old):
        return new
    known: dict[Sides, str] = {}
    for between, space in _spaces_of(old):
        known[between] = space if known.get(between, space) == space else " "
    out: list[str] = []
    end = 0
    for found in re.finditer(" ", new):
        out += (new[end : found.start()], known.get(sides(new, *found.span()), " "))
        end = found.end()
    return "".join((*out, new[end:]))


def sides(text: str, start: int, end: int) -> Sides:
    """The words, or signs, at either side of [start, end)."""
    before = _TOKEN.findall(text, max(0, start - _FAR), start)
    after = _TOKEN.search(text, end)
    return before[-1] if before else "", after[0] if after else ""


def _spaces_of(text: str) -> Iterator[tuple[Sides, str]]:
    for found in re.finditer(r"\s", text):
        yield sides(text, *found.span()), found[0] if _ODD.match(found[0]) else " "
