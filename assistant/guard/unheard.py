"""What a draft adds of which nobody told anything: deeds, results at the end of a line, runs of words (English)."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from assistant.facts.names import read_names
from assistant.facts.technologies import read_technologies
from assistant.guard.deeds import Deed, deeds, quoted
from assistant.guard.growth import is_heard, question_of
from assistant.guard.wording import FUNCTION_WORDS, load_claims, roots_of, told_stems, wording, words_of_one
from assistant.lexicon.verbs import Tier, verb_forms
from assistant.results import Claim, Finding
from assistant.words import Word, lows, words

_UNHEARD = 3
"""New words in a row that no rewording needs: one honest pair of 122 has as many."""
_KIN = 5
"""Letters at the beginning that words of one family share."""
_FAMILY = 4
"""The same where a noun or an adjective and its verb may part early: `stable`, `stabilising`."""
_HELPED, _BUILT = Tier.HELPED, Tier.BUILT


def unheard_deeds(source: str, draft: str, known: Sequence[str]) -> Iterator[Deed]:
    """Deeds of which nobody told anything: neither what was done, nor what it was done to."""
    heard = roots_of(source)
    if roots_of(draft) <= heard:
        return
    for deed in deeds(draft):
        if deed.tier <= _HELPED or not deed.lemma or not heard.isdisjoint(deed.roots):
            continue
        if deed.has_things and deed.content.isdisjoint(told_stems((source, *known))):
            yield deed


def added_results(unheard: Iterable[Deed], source: str, draft: str, known: Sequence[str]) -> Iterator[Claim]:
    """Results told at the end of a clause, by unheard deeds or as of benefit: `, hardening its defences`."""
    spans = [(deed.first, quoted(draft, deed)) for deed in unheard if _is_a_result(draft, deed)]
    if "ing" in draft and not _benefits().isdisjoint(words_of_one(draft, source)):
        told = frozenset(root[:_FAMILY] for root in told_stems((source, *known)))
        line = wording(draft)
        spans += [
            (at, draft[line.run[at].start :].rstrip(" ."))
            for at, low in enumerate(line.lows)
            if low in _benefits() and "," in line.gaps[at] and line.roots[at][:_FAMILY] not in told
        ]
    for words_of_it in dict(spans).values():
        yield Claim(kind="outcome", source="", draft=words_of_it, question=question_of("outcome", words_of_it))


def _is_a_result(draft: str, deed: Deed) -> bool:
    """Whether a deed is told as what came of another: a gerund behind a comma, and nothing done with people."""
    line = wording(draft)
    hit = verb_forms().get(line.lows[deed.first])
    return (
        deed.tier is _BUILT
        and hit is not None
        and hit[1] == "gerund"
        and "," in line.gaps[deed.first]
        and deed.lemma not in _with_people()
    )


@cache
def _benefits() -> frozenset[str]:
    return frozenset(load_claims()["benefits at the end"])


@cache
def _with_people() -> frozenset[str]:
    return frozenset(load_claims()["done with people"])


def unheard_runs(source: str, draft: str, known: Sequence[str]) -> Iterator[Finding]:
    """Three words and more in a row of which nobody told anything: `for the payment gateway team of a bank`.

    What the readers of technologies and names have read is theirs to judge.
    """
    if not _has_a_new_run(source, draft):
        return
    told = told_stems((source, *known))
    beginnings = {other[:_KIN] for other in told if len(other) >= _KIN}
    new = {low for low in lows(draft) - told - FUNCTION_WORDS if not is_heard(low, told, beginnings)}
    if len(new) < _UNHEARD:
        return
    named = [(fact.start, fact.end) for read in (read_technologies, read_names) for fact in read(draft)]
    row: list[Word] = []
    for word in (*words(draft), None):
        if word is not None and word.low in FUNCTION_WORDS:
            continue
        if word is not None and word.low in new and not any(start <= word.start < end for start, end in named):
            row.append(word)
            continue
        if len(row) >= _UNHEARD:
            yield Finding(kind="invented", category="claim", words=draft[row[0].start : row[-1].end])
        row = []


def _has_a_new_run(source: str, draft: str) -> bool:
    """Whether so many words in a row have no root in the source: what the facts know can only make them fewer."""
    heard = roots_of(source)
    row = 0
    for root in wording(draft).roots:
        if root in heard:
            row = 0
        elif root:
            row += 1
            if row == _UNHEARD:
                return True
    return False
