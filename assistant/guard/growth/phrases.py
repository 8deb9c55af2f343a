"""Phrases behind a preposition of which nobody told anything: `with great warmth`, `for pensioners` (English)."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from assistant.facts.names import read_names
from assistant.facts.technologies import read_technologies
from assistant.guard.growth.equivalents import is_made_up_of_told
from assistant.guard.growth.heard import heard_in, is_heard, light
from assistant.guard.growth.wider import is_of_joined_people, is_of_people
from assistant.guard.growth_words import lexicon, load_growth, question_of
from assistant.guard.wording import DETERMINERS, NEGATIONS, Wording, beginnings_of, meant_stems, roots_of, wording
from assistant.lexicon.verbs import form_of, verb_forms
from assistant.results import Claim
from assistant.words import stem

_Kind = Literal["scope", "outcome"]
# A preposition -> how many new words behind it are more than a rewording, and what they are where no person is meant.
_JOINS: dict[str, tuple[int, _Kind]] = {
    "with": (1, "outcome"),
    "for": (1, "scope"),
    "across": (1, "scope"),
    "throughout": (1, "scope"),
    "among": (1, "scope"),
    "amongst": (1, "scope"),
    "alongside": (1, "scope"),
    "beside": (1, "scope"),
    "amid": (1, "outcome"),
    "beyond": (2, "outcome"),
    "despite": (1, "outcome"),
    "of": (2, "outcome"),
    "to": (2, "outcome"),
    "in": (2, "scope"),
    "at": (2, "scope"),
    "on": (2, "scope"),
    "under": (2, "outcome"),
    "through": (2, "outcome"),
    "and": (9, "scope"),
}
_PLACES = ("across", "throughout", "among", "amongst", "in", "at", "on", "around")
_PLACES_AND = ("in", "at", "on", "and")
_ABSTRACT = ("tion", "sion", "ness", "ity", "ment", "ance", "ence", "ship", "cy", "ing", "th", "ism", "our", "ety")
_NO_MORE = ("eer", "over", "ther", "nder", "ster", "per", "ver", "ater", "puter", "ger", "ier ")
_A_RUN = 3
_DEGREES = frozenset("very quite rather most truly highly really extremely overwhelmingly remarkably".split())
_CALLS_FOR = frozenset(
    map(stem, "search look hunt wait ask apply account care hope pay vote opt strive watch listen call vie bid".split())
)
"""Verbs that have their object behind `for`: what it is, is a part of that deed."""
_RECEPTION = frozenset("response reaction reception feedback welcome echo verdict reviews comments".split())
"""With what is said of it before, how people took something."""
_LIKED = frozenset(
    map(
        stem, "like love enjoy praise applaud thank welcome appreciate admire happy pleased glad delighted good".split()
    )
)
_BEFORE_A_NOUN = DETERMINERS.union("such own other more less both each all any most".split())


def added_phrases(source: str, draft: str, known: Sequence[str]) -> Iterator[Claim]:
    """A claim for each phrase behind a preposition of which nothing was told: `for pensioners`."""
    if 0 not in heard_in(source, draft):
        return
    line = wording(draft)
    heard, roots, joins = roots_of(source), line.roots, _JOINS
    last = len(roots) - 1
    places = [at for at, low in enumerate(line.lows) if low in joins and 0 < at < last and roots[at + 1] not in heard]
    if not places:
        return
    told: frozenset[str] | None = None
    for at in places:
        here = [] if line.lows[at] == "for" and roots[at - 1] in _CALLS_FOR else _phrase(line, at)
        if not here or not _is_enough(line, at, here) or not heard.isdisjoint([roots[one] for one in here]):
            continue
        if line.lows[here[-1]] in _RECEPTION and not _LIKED.isdisjoint(heard):
            continue
        if told is None:
            told = meant_stems((source, *known))
            beginnings = beginnings_of((source, *known))
        if any(is_heard(line.lows[one], told, beginnings) for one in here) or _is_read(draft, line, here):
            continue
        if is_made_up_of_told(source, line.run, here[-1], told):
            continue  # `in a crew of six welders`
        if _has_left_one(wording(source), line.lows[at], roots_of(draft)):
            continue
        kind = _kind(line, at, here)
        if line.lows[at] == "for" and kind == "scope" and len(here) >= _A_RUN and not is_of_people(line.lows[here[-1]]):
            continue  # a run of new words, which others judge: what it was done to
        words = line.quoted(at, here[-1])
        yield Claim(kind=kind, source="", draft=words, question=question_of(kind, words))


def _phrase(line: Wording, at: int) -> list[int]:
    """The words with content behind a preposition, up to what goes on otherwise; none where it says a deed."""
    here: list[int] = []
    for one in range(at + 1, len(line.lows)):
        low = line.lows[one]
        if line.gaps[one] != " ":
            break
        if not line.roots[one]:
            if here or low not in _BEFORE_A_NOUN or low in NEGATIONS:
                break
            continue
        if low in _DEGREES and not here:
            continue  # `to a very warm welcome`
        if low in _light() or ("-" in low and not _light().isdisjoint(low.split("-"))):
            if here:
                return [*here, one] if low in _RECEPTION else here
            return []
        if not low[0].isalpha():
            return []
        if not here and _is_deed(line, at, one):
            return []
        here.append(one)
    return here


def _is_enough(line: Wording, at: int, here: Sequence[int]) -> bool:
    """Whether there is more than a rewording needs: of people and places, one word is."""
    low = line.lows[at]
    if low == "and" and line.lows[here[0]] in verb_forms():
        return False
    return len(here) >= _JOINS[low][0] or (low in _PLACES_AND and _are_people(line, here))


def _has_left_one(line: Wording, join: str, in_draft: frozenset[str]) -> bool:
    """Whether the source has such a phrase of which the draft has nothing: it may be this one in other words."""
    same = _PLACES if join in _PLACES else (join,)
    return any(
        here and in_draft.isdisjoint([line.roots[one] for one in here])
        for here in (_phrase(line, at) for at, low in enumerate(line.lows) if low in same)
    )


def _is_deed(line: Wording, at: int, one: int) -> bool:
    """Whether a verb stands behind the preposition: what is done there is judged as a deed."""
    form = form_of(line.lows[one])
    return form == "gerund" or (form == "base" and line.lows[at] == "to")


def _is_read(draft: str, line: Wording, here: Sequence[int]) -> bool:
    """Whether readers of names and technologies judge some of it."""
    start, end = line.run[here[0]].start, line.run[here[-1]].end
    return any(
        fact.start < end and start < fact.end for read in (read_technologies, read_names) for fact in read(draft)
    )


def _kind(line: Wording, at: int, here: Sequence[int]) -> _Kind:
    words = [line.lows[one] for one in here]
    head = words[-1]
    if (
        line.lows[at] == "for"
        and len(words) > 1
        and words[0].endswith("er")
        and not words[0].endswith(_NO_MORE)
        and words[0] not in lexicon()
    ):
        return "outcome"  # `for calmer nights`
    if line.lows[at] == "for" and "-" in words[0]:
        return "outcome"
    if any(is_of_people(low) for low in words) or is_of_joined_people(line, here[-1]):
        return "scope"
    if line.lows[at] != "for":
        return _JOINS[line.lows[at]][1]
    return "outcome" if head.endswith(_ABSTRACT) else "scope"


def _are_people(line: Wording, here: Sequence[int]) -> bool:
    return any(is_of_people(line.lows[one]) for one in here)


@cache
def _light() -> frozenset[str]:
    """Words that tell how, how often or when, and heads of phrases that say no more than a preposition."""
    return light().union(load_growth()["plain behind"])
