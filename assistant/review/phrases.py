"""The review's word lists, by language, and their phrases looked for in a line.

Letter case and hyphens do not count, nor do the endings of a phrase with `*` behind it.
"""

import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

from assistant.words import atoms_of

_BREAKS = frozenset(",;:.!?()[]–—|")


class Phrases:
    """A list of phrases, ready for look-up by their first word; one that ends in `*` takes any ending."""

    def __init__(self, entries: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[list[str], bool]]] = {}
        self._open: list[str] = []
        for entry in entries:
            parts, is_open = atoms_of(entry.rstrip("*")).lows, entry.endswith("*")
            if len(parts) == 1 and is_open:
                self._open.append(parts[0])
            elif parts:
                self._by_first.setdefault(parts[0], []).append((parts, is_open))
        for known in self._by_first.values():
            known.sort(key=lambda entry: -len(entry[0]))
        self._starts = tuple(self._open)

    def first_in(self, text: str) -> str:
        """The first of them in a line, as it is written there; empty for none."""
        return next(iter(self.all_in(text)), "")

    def opens(self, text: str) -> str:
        """The one that the line begins with, as it is written there; empty for none."""
        return text[: self._end_at(text, 0)].strip() if atoms_of(text).lows else ""

    def all_in(self, text: str) -> list[str]:
        """All of them in a line, each as it is written there, in order; they do not overlap."""
        cut = atoms_of(text)
        found, at = [], 0
        while at < len(cut.lows):
            if size := self._size_at(text, at):
                found.append(text[cut.bounds[2 * at] : cut.bounds[2 * (at + size) - 1]])
            at += size or 1
        return found

    def _end_at(self, text: str, at: int) -> int:
        size = self._size_at(text, at)
        return atoms_of(text).bounds[2 * (at + size) - 1] if size else 0

    def _size_at(self, text: str, at: int) -> int:
        """How many words the longest of them has that begins with word `at`; 0 for none."""
        cut = atoms_of(text)
        for parts, is_open in self._by_first.get(cut.lows[at], ()):
            here = cut.lows[at : at + len(parts)]
            same = here == parts or (is_open and here[:-1] == parts[:-1] and here[-1].startswith(parts[-1]))
            if same and len(here) == len(parts) and not any(map(_breaks, cut.gaps[at + 1 : at + len(parts)])):
                return len(parts)
        return 1 if cut.lows[at].startswith(self._starts) and self._starts else 0


def _breaks(gap: str) -> bool:
    return not _BREAKS.isdisjoint(gap)


@lru_cache(maxsize=512)
def phrases(entries: tuple[str, ...]) -> Phrases:
    """The same list again costs nothing."""
    return Phrases(entries)


@cache
def heard(list_name: str, key: str) -> Phrases | None:
    """The phrases of a list in a language, or under another key; None where there are none: it cannot be told then."""
    entries = _lists().get(list_name, {}).get(key)
    return Phrases(entries) if entries else None


@cache
def listed(list_name: str, key: str) -> frozenset[str]:
    """The words of a list in a language, or under another key."""
    return frozenset(_lists().get(list_name, {}).get(key, ()))


@cache
def _lists() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("assistant.review").joinpath("words.toml").read_text(encoding="utf-8"))
