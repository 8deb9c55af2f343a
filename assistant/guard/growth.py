"""Growth: people, reach, results and qualities that a draft has and nobody told (English)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from assistant.facts.names import read_names
from assistant.facts.technologies import read_technologies
from assistant.guard.deeds import is_helping
from assistant.guard.wording import FUNCTION_WORDS, NEGATIONS, load_claims, roots_of, wording
from assistant.lexicon.verbs import verb_forms, verbs
from assistant.results import Claim, Finding
from assistant.words import Word, lows, stem, words

_CLAUSE_END = re.compile(r"[,;:.!?()]")
_KINDS: tuple[Literal["outcome", "scope"], ...] = ("outcome", "scope")
_SHORTEST_ROOT = 5
_KIN = 5
"""Letters at the beginning that words of one family share."""
_UNHEARD = 3
"""New words in a row that no rewording needs: one honest pair of 122 has as many."""
# Compounds that no list can hold: `high-availability`, `cross-industry`, `site-wide`.
_BOASTS = ("high-", "ultra-", "best-", "world-", "state-of-", "cutting-", "industry-", "mission-", "battle-")
_REACHES = ("cross-", "multi-", "company-", "enterprise-", "organisation-", "organization-")


class _Growth(NamedTuple):
    """What a word would add to a line, and the stems of which any one says it already."""

    kind: Literal["scope", "outcome"]
    group: frozenset[str]


def grown(source: str, draft: str, facts: Iterable[str]) -> Iterator[Claim]:
    """A claim for each run of words that makes the line larger."""
    lexicon = _lexicon()
    new = lows(draft) - lows(source)
    if new.isdisjoint(_growing()) and not ("-" in draft and any("-" in low for low in new)):
        return
    told = told_stems((source, *facts))
    new -= told
    run = words(draft)
    until = 0
    for at in [at for at, word in enumerate(run) if word.low in new]:
        low = run[at].low
        if at < until:
            continue
        growth = lexicon.get(low) or (_compound(low) if "-" in low else None)
        if growth is None and low in NEGATIONS and _is_new_denial(run, at, told):
            growth = _Growth("outcome", frozenset())  # `without disruption`
        if growth is None or stem(low) in told or not growth.group.isdisjoint(told) or is_helping(low):
            continue
        if low in verb_forms() and _is_named(stem(low), told):
            continue
        words_of_it, until = _around(draft, run, at)
        yield Claim(kind=growth.kind, source="", draft=words_of_it, question=_question(growth.kind, words_of_it))


def unheard_runs(source: str, draft: str, known: Sequence[str]) -> Iterator[Finding]:
    """Three words and more in a row of which nobody told anything: `for the payment gateway team of a bank`.

    What the readers of technologies and names have read is theirs to judge.
    """
    if not _has_a_new_run(source, draft):
        return
    told = told_stems((source, *known))
    beginnings = {other[:_KIN] for other in told if len(other) >= _KIN}
    new = {low for low in lows(draft) - told - FUNCTION_WORDS if not _is_kin_of_told(low, told, beginnings)}
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


def _is_kin_of_told(low: str, told: frozenset[str], beginnings: set[str]) -> bool:
    """Whether a word is a number, or shares its root with something told; `beginnings` are what that begins with."""
    root = stem(low)
    if low[0].isdigit() or root in told or root[:_KIN] in beginnings:
        return True
    return len(root) < _KIN and any(beginning.startswith(root) for beginning in beginnings)


@lru_cache(maxsize=8)
def told_stems(texts: tuple[str, ...]) -> frozenset[str]:
    """Words of the texts, their stems, and the stems of their verbs' lemmas."""
    return frozenset().union(*[_faces(low) for text in texts for low in lows(text)])


@lru_cache(maxsize=16384)
def _faces(low: str) -> tuple[str, ...]:
    """The forms under which one word counts as told."""
    faces = [low, stem(low)]
    if verb := verb_forms().get(low):
        faces.append(stem(verb[0].lemma))
    if "-" in low:
        faces += map(stem, low.split("-"))
    if low.endswith(("'s", "’s")):
        faces += (low[:-2], stem(low[:-2]))
    return tuple(faces)


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


def _compound(low: str) -> _Growth | None:
    parts = frozenset(stem(part) for part in low.split("-")[1:])
    if low.startswith(_BOASTS):
        return _Growth("outcome", parts)
    if low.endswith("-wide"):
        return _Growth("scope", frozenset((stem(low.removesuffix("-wide")),)))
    return _Growth("scope", frozenset()) if low.startswith(_REACHES) else None


def _around(text: str, run: tuple[Word, ...], at: int) -> tuple[str, int]:
    """The word with its neighbours inside the same clause, and where the next look begins."""
    start = at - 1 if at and not _CLAUSE_END.search(text, run[at - 1].end, run[at].start) else at
    last = at
    while last + 1 < len(run) and last < at + 2 and not _CLAUSE_END.search(text, run[last].end, run[last + 1].start):
        last += 1
    while last > at and run[last].low in FUNCTION_WORDS:
        last -= 1
    return text[run[start].start : run[last].end], last + 1


@cache
def _lexicon() -> dict[str, _Growth]:
    """Every form of every listed word; `engine` must not stand for `engineer`, so no stems here."""
    lexicon: dict[str, _Growth] = {}
    listed = load_claims()
    for kind in _KINDS:
        for head, others in listed[kind].items():
            growth = _Growth(kind, frozenset(form for word in (head, *others) for form in (word, stem(word))))
            for word in (head, *others):
                if word not in FUNCTION_WORDS:  # `more` tells of a result, but adds none by itself
                    for form in _forms(word):
                        lexicon.setdefault(form, growth)
    return lexicon


@cache
def _growing() -> frozenset[str]:
    """Words that may add to a line, but for compounds."""
    return NEGATIONS.union(_lexicon())


def _forms(word: str) -> Iterable[str]:
    verb = verbs().get(word)
    if verb is not None:
        return (verb.lemma, verb.past, verb.participle, verb.gerund, verb.third)
    return (word, word + "s", word[:-1] + "ies") if word.endswith("y") else (word, word + "s")
