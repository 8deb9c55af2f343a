"""Dropped clauses: what a source says behind its first words and the draft says nothing of (English).

`…, following protocols written by the senior chemist`: no list of limits knows them all, but a clause of which not one
word of content is left was no rewording.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from assistant.facts.quantities.number_words import number_words
from assistant.guard.deeds.naming_people import names_someone, words_of_people
from assistant.guard.growth.heard import heard_in, is_heard, light
from assistant.guard.growth_words import load_growth
from assistant.guard.wording import (
    FUNCTION_WORDS,
    KIN,
    PUNCTUATION,
    Lexicon,
    Wording,
    beginnings_of,
    meant_stems,
    roots_of,
    wording,
)
from assistant.results import Finding
from assistant.words import lows, spans, stem

_LEAST = bytes(2)
"""Words of content that a clause has at least, none of them heard: one alone is often said in another way."""
_POSSESSIVE = ("'s", "’s")
_STRICT = frozenset(
    "based according until except excluding unless alongside if whenever though although albeit however".split()
)
"""Words that begin a limit whatever follows, be it one word: `based on an older one`, `until his return`."""
_OF_OTHERS = frozenset("until while when whenever under after besides though although but".split())
"""Words that begin a limit if somebody stands behind them: `until a colleague took over`."""


def dropped_clauses(source: str, draft: str, known: Sequence[str]) -> Iterator[Finding]:
    """Clauses that limit, or stand behind a comma, of which the draft has no word: `, following protocols`."""
    heard = heard_in(draft, source)
    if 0 not in heard:
        return
    is_cut_short = 0 not in heard_in(source, draft)  # no new word that could say it in another way
    if not (_LEAST in heard or is_cut_short or _may_be_short(source)):
        return
    line, here = wording(source), roots_of(draft)
    forms, roots = line.lows, line.roots
    starts, ends = spans(source)
    begin = end = -1
    for first, until in _later_clauses(line):
        # what has a capital is a name, and judged with the names
        places = [at for at in range(first, until) if not _is_empty[forms[at]] and not source[starts[at]].isupper()]
        if any(roots[at] in here and forms[at][-2:] not in _POSSESSIVE for at in places):
            continue  # most clauses: a word of it is there, and nothing else need be asked
        content = [forms[at] for at in places]
        is_short = is_cut_short or forms[first] in _STRICT or _is_of_others(forms[first], content)
        least = 1 if is_short else len(_LEAST)
        if len(content) < least or _is_told(content, draft, known):
            continue
        if len(content) < len(_LEAST) and _is_put_otherwise(forms[first:until], source, draft, known):
            continue
        if any(_is_inside(stem(low), draft) for low in content):
            continue
        if source[end : starts[first]] != " ":  # `handed down` and `by the owner` are lost as one
            if end > 0:
                yield _lost(source[begin:end])
            begin = starts[first]
        end = ends[until - 1]
    if end > 0:
        yield _lost(source[begin:end])


def _lost(words_of_it: str) -> Finding:
    return Finding(kind="lost", category="claim", words=words_of_it)


def _is_told(content: list[str], draft: str, known: Sequence[str]) -> bool:
    """Whether a draft, or what its author confirmed, has a word of a clause, or one that stands for it."""
    said, beginnings = meant_stems((draft, *known)), beginnings_of((draft, *known))
    if "-" in draft:
        said = said.union(stem(part) for low in lows(draft) if "-" in low for part in low.split("-"))
    return any(is_heard(low, said, beginnings) or low in said for low in content)


def _is_of_others(first: str, content: list[str]) -> bool:
    return first in _OF_OTHERS and any(map(names_someone, content))


def _may_be_short(source: str) -> bool:
    """Whether a clause can be lost that has one word of content only."""
    in_source = lows(source)
    return not _STRICT.isdisjoint(in_source) or not (
        _OF_OTHERS.isdisjoint(in_source) or words_of_people().isdisjoint(in_source)
    )


def _is_put_otherwise(clause: list[str], source: str, draft: str, known: Sequence[str]) -> bool:
    """Whether a draft has more new words than those of the source that it left out besides the clause."""
    here = roots_of(draft)
    told = roots_of(source).union(*map(roots_of, known))
    gone = [root for root in wording(source).roots if root and root not in here]
    own = [root for low in clause if low not in FUNCTION_WORDS and (root := stem(low)) not in here]
    return len(here - told) > len(gone) - len(own)


def _is_inside(root: str, draft: str) -> bool:
    """`duplicates` are there in `deduplicated`."""
    return len(root) >= KIN and root in draft.lower()


def _later_clauses(line: Wording) -> Iterator[tuple[int, int]]:
    """The words of each clause behind a sign, or behind a word that begins what can limit the words before it."""
    limiting, forms, gaps = _limiting(), line.lows, line.gaps
    begins = [
        at
        for at in range(1, len(forms))
        if forms[at] in limiting or (gaps[at] != " " and not PUNCTUATION.isdisjoint(gaps[at]))
    ]
    return pairwise((*begins, len(forms)))


@cache
def _limiting() -> frozenset[str]:
    return frozenset(load_growth()["begins a limit"])


@Lexicon
def _is_empty(low: str) -> bool:
    if low[-2:] in _POSSESSIVE:
        low = low[:-2]
    return low in _empty() or ("-" in low and _counting().issuperset(low.split("-")))  # twenty-five


@cache
def _counting() -> frozenset[str]:
    return frozenset((*number_words().ones, *number_words().tens))


@cache
def _empty() -> frozenset[str]:
    """Words of which the loss is none: every draft has others for them."""
    return FUNCTION_WORDS | light() | frozenset(load_growth()["light when dropped"])
