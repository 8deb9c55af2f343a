"""Pre-filter: which finders can find anything in a pair: `turned_handing` none where nobody `took over` (English)."""

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache, lru_cache, reduce
from operator import or_
from typing import Generic, NamedTuple, TypeVar

from assistant.guard.limits.denials import DENIALS, turned_denials
from assistant.guard.limits.expected import told_as_facts, words_of_expectation
from assistant.guard.limits.hedges import HALVING_MARKS, dropped_hedges
from assistant.guard.limits.phrase_index import hedging_words
from assistant.guard.limits.shares import SHARING_MARKS, dropped_shares, sharing_words
from assistant.guard.limits.status import dropped_status, words_of_status
from assistant.guard.turned.beginnings import other_beginnings
from assistant.guard.turned.causes import causing_words, turned_causes
from assistant.guard.turned.chosen import choosing_words, other_choice
from assistant.guard.turned.exchanged import exchanged
from assistant.guard.turned.narrowed import narrowed
from assistant.guard.turned.opposites import turned_round
from assistant.guard.turned.passives import giving_words, taking_words, turned_doers, turned_handing, turned_voice
from assistant.guard.turned.sequence import turned_sequence, words_of_sequence
from assistant.guard.turned.sides import turning_words
from assistant.guard.turned.swapped import OWN, done_by_others, exchanging_words, other_owner, swapped_places
from assistant.guard.turned.teaching import teaching_words, turned_teaching
from assistant.guard.turned.verdicts import heeding_words, other_hearing, other_verdict, words_of_verdicts
from assistant.guard.wording import words_of_one
from assistant.results import Finding
from assistant.words import lows

Turning = Callable[[str, str], Iterator[Finding]]
Limiting = Callable[..., Iterator[object]]
_Finder = TypeVar("_Finder", Limiting, Turning)
_ANY = ("",)
_HYPHENED = (*HALVING_MARKS, *SHARING_MARKS)


class _Lead(NamedTuple, Generic[_Finder]):
    """A finder, and the words that lead to it: without one `in_source` and one `in_draft`, it finds nothing.

    `other_owner`, with `my` and `our` for `in_source`, is asked of no source that has neither.
    """

    finder: _Finder
    in_source: Iterable[str] = _ANY
    in_draft: Iterable[str] = _ANY


def finders_for(source: str, draft: str) -> tuple[Collection[Limiting], tuple[Turning, ...]]:
    """The finders that the words of a pair lead to: those for what is left out, and those for what is turned round.

    Each lead is a bit: of `here & there`, the words of the source and those of the draft both lead to it.
    """
    in_source, in_draft, listed = _marks()
    shown = listed & lows(source)
    here = reduce(or_, map(in_source.__getitem__, shown), in_source[""])
    if "-" in source and any(map(source.__contains__, _HYPHENED)):
        here |= in_source["-"]
    # A draft has most words of its source: those are looked up among few.
    shown = shown & lows(draft) | listed & words_of_one(draft, source)
    there = reduce(or_, map(in_draft.__getitem__, shown), in_draft[""])
    return _finders_for(here & there)


@cache
def _limiting() -> list[_Lead[Limiting]]:
    """The finders for what is left out or denied."""
    return [
        _Lead(dropped_hedges, (*hedging_words(), "-")),
        _Lead(dropped_shares, (*sharing_words(), "-")),
        _Lead(dropped_status, words_of_status()),
        _Lead(told_as_facts, words_of_expectation()),
        _Lead(turned_denials, in_source=DENIALS),
        _Lead(turned_denials, in_draft=DENIALS),
    ]


@cache
def _turning() -> list[_Lead[Turning]]:
    """The finders for what is told the other way round."""
    gives, takes = giving_words(), taking_words()
    return [
        _Lead(turned_round, turning_words(), turning_words()),
        _Lead(exchanged),
        _Lead(narrowed),
        _Lead(other_beginnings),
        _Lead(other_verdict, words_of_verdicts(), words_of_verdicts()),
        _Lead(other_hearing, *heeding_words()),
        _Lead(other_hearing, *heeding_words()[::-1]),
        _Lead(turned_sequence, words_of_sequence(), words_of_sequence()),
        *(_Lead(turned_causes, *listed) for listed in causing_words()),
        _Lead(swapped_places, exchanging_words(), exchanging_words()),
        *(_Lead(other_choice, *listed) for listed in choosing_words()),
        _Lead(turned_handing, gives, takes),
        _Lead(turned_handing, takes, gives),
        _Lead(turned_teaching, teaching_words(), teaching_words()),
        _Lead(turned_voice, in_source=("by", "me", "us")),
        _Lead(turned_voice, in_draft=("by",)),
        _Lead(turned_doers),
        _Lead(other_owner, in_source=OWN),
        _Lead(done_by_others, in_draft=("had",)),
    ]


@lru_cache(maxsize=1024)
def _finders_for(marks: int) -> tuple[Collection[Limiting], tuple[Turning, ...]]:
    """The finders whose bit is set in `marks`, each once."""
    limiting = [lead.finder for number, lead in enumerate(_limiting()) if marks & 1 << number]
    marks >>= len(_limiting())
    turning = [lead.finder for number, lead in enumerate(_turning()) if marks & 1 << number]
    return tuple(dict.fromkeys(limiting)), tuple(dict.fromkeys(turning))


@cache
def _marks() -> tuple[dict[str, int], dict[str, int], frozenset[str]]:
    """For each word of a lead: the bits of those it opens in a source, and in a draft; and all these words."""
    leads: list[_Lead[Limiting] | _Lead[Turning]] = [*_limiting(), *_turning()]
    listed = frozenset(("",)).union(*(words for lead in leads for words in (lead.in_source, lead.in_draft)))
    in_source, in_draft = dict.fromkeys(listed, 0), dict.fromkeys(listed, 0)
    for number, lead in enumerate(leads):
        mark = 1 << number
        for marks, words in ((in_source, lead.in_source), (in_draft, lead.in_draft)):
            for low in words:
                marks[low] |= mark
    return in_source, in_draft, listed
