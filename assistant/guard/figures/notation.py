"""Notation: what a draft writes out, or otherwise, and was told: `transmission system operator`, of TSO."""

from collections.abc import Iterator, Sequence
from functools import cache

from assistant.facts.numbers import read_quantities
from assistant.facts.quantities.number_words import number_words
from assistant.guard.figures.rhythms import rhythms
from assistant.guard.growth.heard import heard_in
from assistant.guard.wording import FUNCTION_WORDS
from assistant.lexicon.data import load
from assistant.words import Atoms, atoms_of

_SHORTEST = 3
"""Letters of an abbreviation at least: two begin too many words by chance."""
_LONGEST = 5_000
"""Characters up to which every abbreviation is looked for; a line has two hundred."""
_NONE = frozenset[str]()
_PERCENTILE = "percentil"
_OF_PERCENTILES = "latency"


def told_anew(source: str, draft: str, known: Sequence[str]) -> Iterator[str]:
    """The words of the draft that say what was told in another notation: `transmission system operator`, of `TSO`."""
    if 0 not in heard_in(source, draft) or len(source) + len(draft) > _LONGEST:
        return
    texts = source, *known
    yield from _written_out(texts, atoms_of(draft))
    here = atoms_of(draft).low_set
    if not _of_dates().isdisjoint(here):
        keys = {key for text in texts for one in (*read_quantities(text), *rhythms(text)) for key in one.keys}
        for one in (*read_quantities(draft), *rhythms(draft)):
            if (one.category == "date" or one.unit == "label") and not keys.isdisjoint(one.keys):
                yield one.words
    if _OF_PERCENTILES in here and any(one.noun == _PERCENTILE for text in texts for one in read_quantities(text)):
        yield _OF_PERCENTILES


@cache
def _of_dates() -> frozenset[str]:
    return frozenset(("quarter", "clock")).union(number_words().months, number_words().seasons)


def _written_out(texts: Sequence[str], line: Atoms) -> Iterator[str]:
    """Words whose first letters are an abbreviation of the texts that the draft has not, or has in brackets."""
    atoms = {atom for text in texts for atom in atoms_of(text).atoms if atom[1:2].isupper()}
    content = [at for at, low in enumerate(line.lows) if low not in FUNCTION_WORDS] if atoms else []
    for short in atoms:
        letters = short.removesuffix("s").lower()
        yield from _in_a_word(letters) & line.low_set
        is_there = short in line.atoms and "(" not in line.gaps[line.atoms.index(short)]
        if is_there or len(letters) < _SHORTEST or not letters.isalpha():
            continue
        for places in (range(len(line.lows)), content):
            first = "".join([line.lows[at][0] for at in places]).find(letters)
            if first >= 0:
                yield " ".join(line.lows[places[first] : places[first + len(letters) - 1] + 1])
                break


def is_in_a_word(short: str, lows: frozenset[str]) -> bool:
    """Whether a text has the one word that an abbreviation is short for: `microcontroller`, of MCU; or the reverse."""
    low = short.removesuffix("s").lower()
    return not _in_a_word(low).isdisjoint(lows) or any(low in _in_a_word(other) for other in _short_for().keys() & lows)


def _in_a_word(short: str) -> frozenset[str]:
    return _short_for().get(short, _NONE)


@cache
def _short_for() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for short, longs in load("spellings")["short for"].items():
        found[short] = frozenset(longs).union(f"{long}s" for long in longs)
    return found
