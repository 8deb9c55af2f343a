"""Growth: people, reach, results and qualities that a draft has and nobody told (English)."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

from assistant.guard.deeds import is_helping
from assistant.guard.growth_words import (
    UNIVERSALS,
    Growth,
    across_what,
    attempts,
    boasts,
    changing,
    growing,
    lexicon,
    parties,
    reach,
    reach_singular,
)
from assistant.guard.wording import FUNCTION_WORDS, NEGATIONS, told_stems, words_of_one
from assistant.lexicon.verbs import Verb, verb_forms
from assistant.patterns import lazily
from assistant.results import Claim
from assistant.words import Word, lows, stem, words

_CLAUSE_END = lazily(r"[,;:.!?()]")
_SHORTEST_ROOT = 5
_KIN = 5
"""Letters at the beginning that words of one family share."""
_SAID_OF_ALL = UNIVERSALS | frozenset(
    "whole entire everyone everybody both company-wide organisation-wide organization-wide site-wide".split()
)
_REACH_WITHIN = 4
"""Words after `every` among which the noun stands that it makes larger."""
_NO_ADVERBS = frozenset("assembly supply family reply anomaly".split())
_SEVERAL_PARTIES = 2
_ACROSS_PARTIES = frozenset(
    "cross-functional cross-functionally cross-team cross-departmental interdisciplinary stakeholders".split()
) | {"stakeholder"}
_TOLD_AS_CHANGE = frozenset("now before instead rather previously formerly since afterwards after once".split())
_BEFORE_A_RESULT = frozenset("which thereby thus hence further significantly substantially greatly".split())
_MEASURES = frozenset(
    "time times duration length rate rates number amount level levels size count figure value".split()
)
_NOT_YET = frozenset("to at on for of towards whether and or would could should might not".split())
# Compounds that no list can hold: `high-availability`, `cross-industry`, `site-wide`.
_BOASTS = ("high-", "well-", "ultra-", "best-", "world-", "state-of-", "cutting-", "industry-", "mission-", "battle-")
_BOASTFUL = ("-saving", "-grade", "-friendly", "-leading", "-winning", "-ready", "-class")
_REACHES = (
    "company-",
    "enterprise-",
    "organisation-",
    "organization-",
    "executive-",
    "board-level",
    "c-level",
    "senior-",
)
_ACROSS = ("cross-", "multi-")


def grown(source: str, draft: str, facts: Sequence[str]) -> Iterator[Claim]:
    """A claim for each run of words that makes the line larger."""
    yield from reached(source, draft, facts)
    listed = lexicon()
    new = words_of_one(draft, source)
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
        if low in boasts() and (boast := _boast_at(run, at, source, told)):
            words_of_it, until = draft[boast[0].start : boast[-1].end], at + len(boast)
            yield Claim(kind="outcome", source="", draft=words_of_it, question=question_of("outcome", words_of_it))
            continue
        growth = listed.get(low) or (_compound(low) if "-" in low else None)
        if growth is None and low in NEGATIONS and _is_new_denial(run, at, told):
            growth = Growth("outcome", frozenset())  # `without disruption`
        if growth is None and low in UNIVERSALS and _is_new_reach(run, at, told):
            growth = Growth("scope", frozenset())
        if growth is None or is_helping(low) or (low not in NEGATIONS and _is_denied(run, at)):
            continue
        if _covers(growth, low, told) and (
            not _is_of_another_thing(growth, draft, run, at, told)
            or (facts and _covers(growth, low, told_stems(tuple(facts))))
        ):
            continue
        words_of_it, until = _around(draft, run, at)
        yield Claim(kind=growth.kind, source="", draft=words_of_it, question=question_of(growth.kind, words_of_it))


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
        yield Claim(kind="outcome", source="", draft=words_of_it, question=question_of("outcome", words_of_it))
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
    if "reduce" in growth.group and {"from", "to"} <= told and any(one[0].isdigit() for one in told):
        return True  # `got it up from 35 to 80`
    return low in verb_forms() and _is_named(stem(low), told)


def _boast_at(run: tuple[Word, ...], at: int, source: str, told: frozenset[str]) -> tuple[Word, ...]:
    """The words of a listed phrase around word `at` that nobody told, by themselves or by what stands for them."""
    for phrase, same in boasts()[run[at].low]:
        first = max(at - phrase.index(run[at].low), 0)
        here = run[first : first + len(phrase)]
        if tuple(word.low for word in here) == phrase and same.isdisjoint(told):
            return here if " ".join(phrase) not in source.lower() else ()
    return ()


def _is_denied(run: tuple[Word, ...], at: int) -> bool:
    """Whether the words before deny it: `did not go into production`."""
    return not NEGATIONS.isdisjoint([word.low for word in run[max(0, at - 4) : at]])


def _is_of_another_thing(growth: Growth, draft: str, run: tuple[Word, ...], at: int, told: frozenset[str]) -> bool:
    """Whether a result at the end of a clause is one of a thing that nobody told of: `, lowering energy use`."""
    if "reduce" not in growth.group or not at:
        return False
    if run[at - 1].low not in _BEFORE_A_RESULT and "," not in draft[run[at - 1].end : run[at].start]:
        return False
    thing: list[str] = []
    for before, word in pairwise(run[at:]):
        if _CLAUSE_END.search(draft, before.end, word.start) or (thing and word.low in FUNCTION_WORDS):
            break
        if word.low[0].isdigit():
            return False
        if word.low not in FUNCTION_WORDS and not (word.low.endswith("ly") and word.low not in _NO_ADVERBS):
            thing.append(word.low)
    meant = [low for low in thing if low not in _MEASURES]
    beginnings = {other[:_KIN] for other in told if len(other) >= _KIN}
    return bool(meant) and not any(is_heard(low, told, beginnings) for low in meant)


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


def is_heard(low: str, told: frozenset[str], beginnings: set[str]) -> bool:
    """Whether something told says the word, or one that stands for it."""
    growth = lexicon().get(low)
    return _is_kin_of_told(low, told, beginnings) or (growth is not None and _covers(growth, low, told))


def _is_kin_of_told(low: str, told: frozenset[str], beginnings: set[str]) -> bool:
    """Whether a word is a number, or shares its root with something told; `beginnings` are what that begins with."""
    root = stem(low)
    if low[0].isdigit() or root in told or root[:_KIN] in beginnings:
        return True
    return len(root) < _KIN and any(beginning.startswith(root) for beginning in beginnings)


def question_of(kind: Literal["scope", "outcome"], words_of_it: str) -> str:
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
    if low.startswith(_BOASTS) or low.endswith(_BOASTFUL):
        return Growth("outcome", parts)
    if low.endswith("-wide"):
        return Growth("scope", frozenset((stem(low.removesuffix("-wide")),)))
    if low.startswith(_ACROSS):
        return Growth("scope", frozenset()) if not across_what().isdisjoint(low.split("-")[1:]) else None
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
