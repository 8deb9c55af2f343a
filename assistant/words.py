"""Words of a text and their stems, cut in the same way for the facts, the guard and the offline engine."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate, compress, count, repeat
from typing import NamedTuple

# An atom: letters and digits; `C++`, `C#` keep their ends. Plain ranges without an end are found in half the time,
# and serve most texts; the other form is compiled by `re` at its first use.
_PLAIN_ATOM = re.compile(r"([A-Za-z0-9]+)")
_ATOM = r"([^\W_]+(?:\+\+|#)?)"
_JOINTS = frozenset("'’.-‑")
"""What joins two atoms to one word where it stands alone between them."""


class Word(NamedTuple):
    """A word and where it stands: `text[start:end]`; `low` is its lower-case form."""

    text: str
    low: str
    start: int
    end: int


_Part = tuple[str, str, int, int]


class Atoms:
    """A text cut at everything that is no letter and no digit: the one cut that readers of words begin with.

    `gaps[i]` is what stands before `atoms[i]`, `lows[i]` its lower-case form; there is one more gap than atoms.
    Atom `i` is `text[bounds[2 * i]:bounds[2 * i + 1]]`. `odd` are the atoms that are more, or other, than letters;
    `joints` those that are one word with the atom before them.
    """

    __slots__ = ("atoms", "bounds", "gaps", "joints", "low_set", "lows", "odd")

    def __init__(self, text: str) -> None:
        # Whole lists at once: a loop of Python over the atoms, or a look-up of each, costs more than the search.
        is_plain = text.isascii() and "#" not in text and "++" not in text
        pieces = _PLAIN_ATOM.split(text) if is_plain else re.split(_ATOM, text)
        self.atoms = atoms = pieces[1::2]
        self.gaps = pieces[::2]
        self.lows = list(map(str.lower, atoms))
        self.low_set = frozenset(self.lows)
        self.bounds = list(accumulate(map(len, pieces)))
        self.odd = [] if "".join(atoms).isalpha() else _odd(atoms)
        self.joints = _joints(atoms, self.gaps)


@lru_cache(maxsize=8)
def atoms_of(text: str) -> Atoms:
    """The atoms of a text; a short memory, for the rooms that read the same line in turn."""
    return Atoms(text)


@lru_cache(maxsize=8)
def forms_and_gaps(text: str) -> tuple[list[str], list[str]]:
    """The lower-case forms of the words of a text, and what stands before each: all that most readers ask for."""
    cut = atoms_of(text)
    if not cut.joints:
        return cut.lows, cut.gaps
    forms, gaps, bounds = cut.lows.copy(), cut.gaps.copy(), cut.bounds
    for first, end in reversed(_rows(cut.joints)):  # from behind, so that what stands before keeps its place
        forms[first:end] = [text[bounds[2 * first] : bounds[2 * end - 1]].lower()]
        del gaps[first + 1 : end]
    return forms, gaps


@lru_cache(maxsize=8)
def spans(text: str) -> tuple[list[int], list[int]]:
    """Where the words of a text begin, and where they end."""
    cut = atoms_of(text)
    starts, ends = cut.bounds[:-1:2], cut.bounds[1::2]
    for first, end in reversed(_rows(cut.joints)):
        del starts[first + 1 : end], ends[first : end - 1]
    return starts, ends


@lru_cache(maxsize=8)
def words(text: str) -> tuple[Word, ...]:
    """The words of a text, in order: its atoms, with apostrophes, hyphens and dots kept where they stand inside."""
    cut = atoms_of(text)
    starts, ends = cut.bounds[::2], cut.bounds[1::2]
    parts: Iterable[_Part] = zip(cut.atoms, cut.lows, starts, ends, strict=False)
    if cut.joints:
        parts = _joined(text, list(parts), cut.joints)
    # Straight from tuples: a NamedTuple's own constructor costs as much as the search.
    return tuple(map(tuple.__new__, repeat(Word), parts))


def _odd(atoms: list[str]) -> list[tuple[int, str]]:
    return [(at, atom) for at, atom in enumerate(atoms) if not atom.isalpha()]


def _joints(atoms: list[str], gaps: list[str]) -> list[int]:
    if _JOINTS.isdisjoint(gaps):
        return []
    places = compress(count(), map(_JOINTS.__contains__, gaps))
    return [at for at in places if 0 < at < len(atoms) and atoms[at - 1][-1] not in "+#"]


def _rows(joints: list[int]) -> list[list[int]]:
    """The first atom of each word of several, and the atom after it."""
    rows: list[list[int]] = []
    for at in joints:
        if rows and rows[-1][1] == at:
            rows[-1][1] = at + 1
        else:
            rows.append([at - 1, at + 1])
    return rows


def _joined(text: str, parts: list[_Part], joints: list[int]) -> list[_Part]:
    """The parts of a text with each row of joined ones made one."""
    joined: list[_Part] = []
    done = 0
    for first, end in _rows(joints):
        start, stop = parts[first][2], parts[end - 1][3]
        joined += parts[done:first]
        joined.append((text[start:stop], text[start:stop].lower(), start, stop))
        done = end
    return joined + parts[done:]


@lru_cache(maxsize=8)
def lows(text: str) -> frozenset[str]:
    """The words of a text in lower case, each once: for a quick look whether any of a list is there."""
    cut = atoms_of(text)
    forms, _ = forms_and_gaps(text)
    return cut.low_set if forms is cut.lows else frozenset(forms)


# Longest first; what is left must keep three letters.
_ENDINGS = (
    "izations", "isations", "ization", "isation", "abilities", "ibilities", "ability", "ibility",
    "ations", "ments", "ation", "ators", "ating", "ated", "ates", "ator", "ition", "ment", "able", "ible",
    "ings", "ions", "ives", "ness", "ates", "ally", "ized", "ised", "izes", "ises", "izing", "ising",
    "ize", "ise", "ing", "ion", "ers", "ors", "ies", "ied", "ity", "ive", "ate", "ed", "er", "or", "es",
    "ly", "al", "s", "e", "y",
)  # fmt: skip
_ENDINGS_BY_LETTER = {
    letter: tuple(ending for ending in _ENDINGS if ending[-1] == letter) for letter in {end[-1] for end in _ENDINGS}
}


@lru_cache(maxsize=16384)
def stem(low: str) -> str:
    """What the forms of one English word share: `deployed`, `deploying`, `deployment` all give `deploy`.

    Made for comparing two texts, not for reading: the result need not be a word.
    """
    for ending in _ENDINGS_BY_LETTER.get(low[-1:], ()):
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            low = low[: -len(ending)]
            break
    if len(low) > 3 and low[-1] == low[-2] and low[-1] not in "aeiousl":
        low = low[:-1]
    return low
