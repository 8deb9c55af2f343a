"""Dropped clauses: what a source says behind its first words and the draft says nothing of (English).

`…, following protocols written by the senior chemist`: no list of limits knows them all, but a clause of which not one
word of content is left was no rewording.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from assistant.guard.growth.grown import is_heard
from assistant.guard.growth.growth_words import load_growth
from assistant.guard.growth.unheard import heard_in, light
from assistant.guard.wording import FUNCTION_WORDS, KIN, beginnings_of, meant_stems
from assistant.results import Finding
from assistant.words import Word, lows, stem, words

_LEAST = bytes(2)
"""Words of content that a clause has at least, none of them heard: one alone is often said in another way."""
_CUTS = frozenset(",;:()–—.")


def dropped_clauses(source: str, draft: str, known: Sequence[str]) -> Iterator[Finding]:
    """Clauses that limit, or stand behind a comma, of which the draft has no word."""
    if _LEAST not in heard_in(draft, source):
        return
    told = meant_stems((draft, *known))
    told = told.union(stem(part) for low in lows(draft) if "-" in low for part in low.split("-"))
    beginnings = beginnings_of((draft, *known))
    for clause in _later_clauses(source):
        # what has a capital is a name, and judged with the names
        content = [word.low for word in clause if word.low not in _empty() and not word.text[0].isupper()]
        if len(content) < len(_LEAST) or any(is_heard(low, told, beginnings) or low in told for low in content):
            continue
        if not any(_is_inside(stem(low), draft) for low in content):
            yield Finding(kind="lost", category="claim", words=source[clause[0].start : clause[-1].end])


def _is_inside(root: str, draft: str) -> bool:
    """`duplicates` are there in `deduplicated`."""
    return len(root) >= KIN and root in draft.lower()


def _later_clauses(text: str) -> list[list[Word]]:
    """The clauses behind a sign, or behind a word that begins what can limit the words before it."""
    clauses: list[list[Word]] = []
    end = 0
    for word in words(text):
        if end > 0 and (word.low in _limiting() or not _CUTS.isdisjoint(text[end : word.start])):
            clauses.append([])
        if clauses:
            clauses[-1].append(word)
        end = word.end
    return clauses


@cache
def _limiting() -> frozenset[str]:
    return frozenset(load_growth()["begins a limit"])


@cache
def _empty() -> frozenset[str]:
    """Words of which the loss is none: every draft has others for them."""
    return FUNCTION_WORDS | light() | frozenset(load_growth()["light when dropped"])
