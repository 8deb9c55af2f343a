"""Deeds, results and runs of words of which nobody told anything: `, hardening its defences` (English)."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Literal

from assistant.facts.names import read_names
from assistant.facts.technologies import read_technologies
from assistant.guard.deeds.deed import Deed, deeds, quoted
from assistant.guard.growth.heard import heard_in, is_heard, light
from assistant.guard.growth.plainly import is_change_told
from assistant.guard.growth.wider import is_of_people
from assistant.guard.growth_words import MEASURES, changing, question_of
from assistant.guard.wording import FUNCTION_WORDS, NEGATIONS, beginnings_of, meant_stems, roots_of, wording
from assistant.lexicon.verbs import Tier, form_of
from assistant.results import Claim, Finding
from assistant.words import Word, lows, stem, words

_UNHEARD = 3
"""New words in a row that no rewording needs: one honest pair of 122 has as many."""
_NEW_DEED = bytes(2)
"""The same of a deed: its verb, and one word of what it was done to."""
_SHORTEST_PART = 3
_DENIED_WITHIN = 4
_HELPED, _BUILT = Tier.HELPED, Tier.BUILT


def unheard_deeds(source: str, draft: str, known: Sequence[str]) -> Iterator[Deed]:
    """Deeds of the draft of which nobody told anything: neither what was done, nor what it was done to.

    Of `Wrote the parser` and `Wrote the parser and trained two clerks`: `trained two clerks`.
    """
    if _NEW_DEED not in heard_in(source, draft):
        return
    heard = roots_of(source)
    for deed in deeds(draft):
        if deed.tier <= _HELPED or not deed.lemma or not heard.isdisjoint(deed.roots):
            continue
        if deed.has_things and _light_roots().issuperset(filter(None, deed.roots)):
            continue  # `corrected it on all seven`
        if _is_of_a_measure(deed) and is_change_told((source, *known), words(draft), deed.first):
            continue  # `reduced latency`, of `900 ms before, 300 ms now`
        if deed.has_things and not _is_told_of(deed.content, meant_stems((source, *known))):
            yield deed


def _is_of_a_measure(deed: Deed) -> bool:
    """Whether a deed says no more than that a figure changed, which the readers of figures judge."""
    return deed.lemma in changing() and _measures().issuperset(filter(None, deed.roots))


@cache
def _measures() -> frozenset[str]:
    return frozenset(map(stem, MEASURES))


def _is_told_of(content: frozenset[str], told: frozenset[str]) -> bool:
    """Whether something of a deed was told, be it one half of a compound."""
    parts = (part for root in content if "-" in root for part in root.split("-") if len(part) >= _SHORTEST_PART)
    return not content.isdisjoint(told) or not told.isdisjoint(parts)


def added_results(unheard: Iterable[Deed], draft: str) -> Iterator[Claim]:
    """Results told at the end of a clause by unheard deeds: `, hardening its defences`."""
    for words_of_it in dict.fromkeys(quoted(draft, deed) for deed in unheard if _is_a_result(draft, deed)):
        kind: Literal["scope", "outcome"] = "scope" if is_of_people(words(words_of_it)[-1].low) else "outcome"
        yield Claim(kind=kind, source="", draft=words_of_it, question=question_of(kind, words_of_it))


def _is_a_result(draft: str, deed: Deed) -> bool:
    """Whether a deed is told as what came of another: a gerund behind a comma."""
    line = wording(draft)
    return (
        deed.tier is _BUILT
        and form_of(line.lows[deed.first]) == "gerund"
        and "," in line.gaps[deed.first]
        and NEGATIONS.isdisjoint(line.lows[deed.first : deed.first + _DENIED_WITHIN])
    )


def unheard_runs(source: str, draft: str, known: Sequence[str]) -> Iterator[Finding]:
    """Three words and more in a row of which nobody told anything: `for the payment gateway team of a bank`.

    What the readers of technologies and names have read is theirs to judge.
    """
    if bytes(_UNHEARD) not in heard_in(source, draft):
        return
    told = meant_stems((source, *known))
    beginnings = beginnings_of((source, *known))
    new = {low for low in lows(draft) - told - FUNCTION_WORDS - light() if not is_heard(low, told, beginnings)}
    if len(new) < _UNHEARD:
        return
    named = [(fact.start, fact.end) for read in (read_technologies, read_names) for fact in read(draft)]
    row: list[Word] = []
    for word in (*words(draft), None):
        if word is not None and (word.low in FUNCTION_WORDS or word.low in light()):
            continue
        if word is not None and word.low in new and not any(start <= word.start < end for start, end in named):
            row.append(word)
            continue
        if len(row) >= _UNHEARD:
            yield Finding(kind="invented", category="claim", words=draft[row[0].start : row[-1].end])
        row = []


@cache
def _light_roots() -> frozenset[str]:
    return frozenset(map(stem, light()))
