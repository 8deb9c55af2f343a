"""Growth: people, reach, results and qualities that a draft has and nobody told (English)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

from assistant.facts.names import read_names
from assistant.facts.technologies import read_technologies
from assistant.guard.deeds import is_helping
from assistant.guard.growth_words import (
    UNIVERSALS,
    Growth,
    attempts,
    changing,
    growing,
    lexicon,
    parties,
    reach,
    reach_singular,
)
from assistant.guard.wording import FUNCTION_WORDS, NEGATIONS, roots_of, told_stems, wording
from assistant.lexicon.verbs import Verb, verb_forms
from assistant.results import Claim, Finding
from assistant.words import Word, lows, stem, words

_CLAUSE_END = re.compile(r"[,;:.!?()]")
_SHORTEST_ROOT = 5
_KIN = 5
"""Letters at the beginning that words of one family share."""
_UNHEARD = 3
"""New words in a row that no rewording needs: one honest pair of 122 has as many."""
_SAID_OF_ALL = UNIVERSALS | frozenset(
    "whole entire everyone everybody both company-wide organisation-wide organization-wide site-wide".split()
)
_REACH_WITHIN = 4
"""Words after `every` among which the noun stands that it makes larger."""
_SEVERAL_PARTIES = 2
_ACROSS_PARTIES = frozenset(
    "cross-functional cross-team cross-departmental interdisciplinary stakeholder stakeholders".split()
)
_TOLD_AS_CHANGE = frozenset("now before instead rather previously formerly since afterwards after once".split())
_NOT_YET = frozenset("to at on for of towards whether and or would could should might not".split())
# Compounds that no list can hold: `high-availability`, `cross-industry`, `site-wide`.
_BOASTS = ("high-", "ultra-", "best-", "world-", "state-of-", "cutting-", "industry-", "mission-", "battle-")
_REACHES = ("cross-", "multi-", "company-", "enterprise-", "organisation-", "organization-")


def grown(source: str, draft: str, facts: Sequence[str]) -> Iterator[Claim]:
    """A claim for each run of words that makes the line larger."""
    yield from reached(source, draft, facts)
    listed = lexicon()
    new = lows(draft) - lows(source)
    if new.isdisjoint(growing()) and not ("-" in draft and any("-" in low for low in new)):
        return
    told = told_stems((source, *facts))
    new -= told - UNIVERSALS
    run = words(draft)
    until = 0
    for at in [at for at, word in enumerate(run) if word.low in new]:
        low = run[at].low
        if at < until or (low == "leading" and not _is_praise(run, at)) or _is_in_a_name(run, at):
            continue
        growth = listed.get(low) or (_compound(low) if "-" in low else None)
        if growth is None and low in NEGATIONS and _is_new_denial(run, at, told):
            growth = Growth("outcome", frozenset())  # `without disruption`
        if growth is None and low in UNIVERSALS and _is_new_reach(run, at, told):
            growth = Growth("scope", frozenset())
        if growth is None or _covers(growth, low, told) or is_helping(low):
            continue
        words_of_it, until = _around(draft, run, at)
        yield Claim(kind=growth.kind, source="", draft=words_of_it, question=_question(growth.kind, words_of_it))


def reached(source: str, draft: str, facts: Iterable[str]) -> Iterator[Claim]:
    """A claim for each result that the source only tried for, asked after or meant, and that the draft has."""
    stated = lows(draft)
    if attempts().isdisjoint(lows(source)) or not attempts().isdisjoint(stated) or stated.isdisjoint(changing()):
        return
    told = told_stems(tuple(facts))
    run, done = words(draft), _results_of(source)
    for at, word in enumerate(run):
        hit = verb_forms().get(word.low)
        if word.low not in changing() or hit is None or hit[1] in ("base", "third") or stem(word.low) in told:
            continue
        if hit[0] in done or (at and run[at - 1].low in _NOT_YET):
            continue
        words_of_it, _ = _around(draft, run, at)
        yield Claim(kind="outcome", source="", draft=words_of_it, question=_question("outcome", words_of_it))
        return


def _results_of(text: str) -> set[Verb]:
    """The verbs of results that a text tells as facts: not `to cut`, `on reducing`."""
    run, forms = words(text), verb_forms()
    return {
        forms[word.low][0]
        for before, word in pairwise((None, *run))
        if word is not None
        and word.low in changing()
        and forms[word.low][1] in ("past", "participle", "gerund")
        and (before is None or before.low not in _NOT_YET)
    }


def is_only_tried(source: str, lemma: str) -> bool:
    """Whether the source says that a result was tried or meant, and not that it came about."""
    return lemma in changing() and not lows(source).isdisjoint(attempts())


def _covers(growth: Growth, low: str, told: frozenset[str]) -> bool:
    """Whether what was told says as much as a word that would add to the line."""
    if low.endswith("-wide") and not told.isdisjoint(_SAID_OF_ALL):
        return True
    if stem(low) in told or not growth.group.isdisjoint(told):
        return not low.endswith("-wide") or low in told
    if low in _ACROSS_PARTIES and len(parties() & told) >= _SEVERAL_PARTIES:
        return True
    if "reduce" in growth.group and not told.isdisjoint(_TOLD_AS_CHANGE) and any(one[0].isdigit() for one in told):
        return True  # `it is at 91% now, it was 64%`
    return low in verb_forms() and _is_named(stem(low), told)


def _is_in_a_name(run: tuple[Word, ...], at: int) -> bool:
    """Whether a word is written as part of a name that others read: `Altium Designer`."""
    return at > 1 and run[at].text[0].isupper() and run[at - 1].text[0].isupper()


def _is_praise(run: tuple[Word, ...], at: int) -> bool:
    """Whether `leading` is a word of praise, as in `a leading maker`."""
    return at > 0 and run[at - 1].low in ("a", "the", "industry", "world", "market")


def _is_new_reach(run: tuple[Word, ...], at: int, told: frozenset[str]) -> bool:
    """`across departments`, `every team`: whether nobody said it of all, or of these."""
    if not told.isdisjoint(_SAID_OF_ALL):
        return False
    noun = next((word.low for word in run[at + 1 : at + 1 + _REACH_WITHIN] if word.low in reach()), "")
    if not noun or noun in told - reach_singular() or f"{noun}s" in told:
        return False
    return not (run[at].low in ("across", "throughout") and noun in reach_singular() and stem(noun) in told)


def unheard_runs(source: str, draft: str, known: Sequence[str]) -> Iterator[Finding]:
    """Three words and more in a row of which nobody told anything: `for the payment gateway team of a bank`.

    What the readers of technologies and names have read is theirs to judge.
    """
    if not _has_a_new_run(source, draft):
        return
    told = told_stems((source, *known))
    beginnings = {other[:_KIN] for other in told if len(other) >= _KIN}
    new = {low for low in lows(draft) - told - FUNCTION_WORDS if not _is_heard(low, told, beginnings)}
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


def _is_heard(low: str, told: frozenset[str], beginnings: set[str]) -> bool:
    """Whether something told says the word, or one that stands for it."""
    growth = lexicon().get(low)
    return _is_kin_of_told(low, told, beginnings) or (growth is not None and _covers(growth, low, told))


def _is_kin_of_told(low: str, told: frozenset[str], beginnings: set[str]) -> bool:
    """Whether a word is a number, or shares its root with something told; `beginnings` are what that begins with."""
    root = stem(low)
    if low[0].isdigit() or root in told or root[:_KIN] in beginnings:
        return True
    return len(root) < _KIN and any(beginning.startswith(root) for beginning in beginnings)


def _question(kind: Literal["scope", "outcome"], words_of_it: str) -> str:
    if kind == "outcome":
        return f"Is “{words_of_it}” so, and what would show it?"
    return f"Your line does not say “{words_of_it}”: is it so?"


def _is_new_denial(run: tuple[Word, ...], at: int, told: frozenset[str]) -> bool:
    if not told.isdisjoint(NEGATIONS):
        return False
    what = next((word for word in run[at + 1 : at + 4] if word.low not in FUNCTION_WORDS), None)
    return what is not None and stem(what.low) not in told


def _is_named(root: str, told: frozenset[str]) -> bool:
    """Whether a noun of the deed was told: `I was their supervisor` covers `supervised`."""
    return len(root) >= _SHORTEST_ROOT and any(low.startswith(root) for low in told)


def _compound(low: str) -> Growth | None:
    parts = frozenset(stem(part) for part in low.split("-")[1:])
    if low.startswith(_BOASTS):
        return Growth("outcome", parts)
    if low.endswith("-wide"):
        return Growth("scope", frozenset((stem(low.removesuffix("-wide")),)))
    return Growth("scope", frozenset()) if low.startswith(_REACHES) else None


def _around(text: str, run: tuple[Word, ...], at: int) -> tuple[str, int]:
    """The word with its neighbours inside the same clause, and where the next look begins."""
    start = at - 1 if at and not _CLAUSE_END.search(text, run[at - 1].end, run[at].start) else at
    last = at
    while last + 1 < len(run) and last < at + 2 and not _CLAUSE_END.search(text, run[last].end, run[last + 1].start):
        last += 1
    while last > at and run[last].low in FUNCTION_WORDS:
        last -= 1
    return text[run[start].start : run[last].end], last + 1
