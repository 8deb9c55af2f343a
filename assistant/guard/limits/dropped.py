"""Dropped clauses: what a source says behind its first words and the draft says nothing of (English).

`…, following protocols written by the senior chemist`: no list of limits knows them all, but a clause of which not one
word of content is left was no rewording.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from assistant.guard.deeds.people import names_someone, words_of_people
from assistant.guard.growth.grown import is_heard
from assistant.guard.growth.growth_words import load_growth
from assistant.guard.growth.unheard import heard_in, light
from assistant.guard.wording import FUNCTION_WORDS, KIN, beginnings_of, meant_stems, roots_of, wording
from assistant.results import Finding
from assistant.words import Word, lows, stem, words

_LEAST = bytes(2)
"""Words of content that a clause has at least, none of them heard: one alone is often said in another way."""
_CUTS = frozenset(",;:()–—.")
_STRICT = frozenset(
    "based according until except excluding unless alongside if whenever though although albeit however".split()
)
"""Words that begin a limit whatever follows, be it one word: `based on an older one`, `until his return`."""
_OF_OTHERS = frozenset("until while when whenever under after besides though although but".split())
"""Words that begin a limit if somebody stands behind them: `until a colleague took over`."""


def dropped_clauses(source: str, draft: str, known: Sequence[str]) -> Iterator[Finding]:
    """Clauses that limit, or stand behind a comma, of which the draft has no word."""
    heard = heard_in(draft, source)
    if 0 not in heard:
        return
    is_cut_short = 0 not in heard_in(source, draft)  # no new word that could say it in another way
    if not (_LEAST in heard or is_cut_short or _may_be_short(source)):
        return
    told = meant_stems((draft, *known))
    told = told.union(stem(part) for low in lows(draft) if "-" in low for part in low.split("-"))
    beginnings = beginnings_of((draft, *known))
    begin = end = -1
    for clause in _later_clauses(source):
        # what has a capital is a name, and judged with the names
        content = [word.low for word in clause if not _is_empty(word.low) and not word.text[0].isupper()]
        is_short = is_cut_short or clause[0].low in _STRICT or _is_of_others(clause[0].low, content)
        least = 1 if is_short else len(_LEAST)
        if len(content) < least or any(is_heard(low, told, beginnings) or low in told for low in content):
            continue
        if len(content) < len(_LEAST) and _is_put_otherwise(clause, source, draft, known):
            continue
        if any(_is_inside(stem(low), draft) for low in content):
            continue
        if source[end : clause[0].start] != " ":  # `handed down` and `by the owner` are lost as one
            if end > 0:
                yield _lost(source[begin:end])
            begin = clause[0].start
        end = clause[-1].end
    if end > 0:
        yield _lost(source[begin:end])


def _lost(words_of_it: str) -> Finding:
    return Finding(kind="lost", category="claim", words=words_of_it)


def _is_of_others(first: str, content: list[str]) -> bool:
    return first in _OF_OTHERS and any(map(names_someone, content))


def _may_be_short(source: str) -> bool:
    """Whether a clause can be lost that has one word of content only."""
    told = lows(source)
    return not _STRICT.isdisjoint(told) or not (_OF_OTHERS.isdisjoint(told) or words_of_people().isdisjoint(told))


def _is_put_otherwise(clause: list[Word], source: str, draft: str, known: Sequence[str]) -> bool:
    """Whether a draft has more new words than those of the source that it left out besides the clause."""
    here = roots_of(draft)
    told = roots_of(source).union(*map(roots_of, known))
    gone = [root for root in wording(source).roots if root and root not in here]
    own = [root for word in clause if word.low not in FUNCTION_WORDS and (root := stem(word.low)) not in here]
    return len(here - told) > len(gone) - len(own)


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


def _is_empty(low: str) -> bool:
    return low in _empty() or (low[:-2] in _empty() and low[-2:] in ("'s", "’s"))


@cache
def _empty() -> frozenset[str]:
    """Words of which the loss is none: every draft has others for them."""
    return FUNCTION_WORDS | light() | frozenset(load_growth()["light when dropped"])
