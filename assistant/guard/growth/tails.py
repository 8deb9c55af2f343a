"""Clauses of what came of a deed, or with whom it was done, that nobody told: `, saving the firm money` (English)."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from assistant.guard.deeds.deed import is_helping
from assistant.guard.growth.heard import heard_in, is_heard, light
from assistant.guard.growth_words import CLAUSE_END, lexicon, load_growth, question_of
from assistant.guard.wording import (
    FUNCTION_WORDS,
    NEGATIONS,
    RELATIVE,
    Wording,
    beginnings_of,
    meant_stems,
    wording,
    words_of_one,
)
from assistant.lexicon.verbs import Form, conjugated, form_of, verb_forms
from assistant.results import Claim
from assistant.words import lows, stem

_Sort = Literal[
    "benefits",
    "brings about",
    "makes it so",
    "done to people",
    "done to people or things",
    "had by",
    "so that",
    "other",
]
_Opener = Literal["gerund", "relative", "past", "purpose"]
_SORTS: tuple[_Sort, ...] = (
    "done to people or things",
    "done to people",
    "makes it so",
    "brings about",
    "benefits",
)
_FAMILY = 4
"""Letters at the beginning that an adjective and its verb share, which may part early: `stable`, `stabilising`."""
_CUTS = frozenset(",;–—-(")
_GOES_ON = frozenset("with in on at for by from to over during after before while as".split())
_BEFORE_A_RESULT = frozenset("thereby thus hence therefore while whilst".split())
_BEFORE_A_PAST = frozenset("and thereby thus hence also it this then".split())
_LIGHT = frozenset(
    (
        "using including covering following working based starting beginning ending ranging according regarding "
        "concerning depending during being having doing going consisting comprising featuring containing involving "
        "excluding pending totalling totaling averaging running reporting acting serving"
    ).split()
)


class _Tail(NamedTuple):
    """A verb with which a clause may tell what came of a deed: its form, its sort, the stems that say as much."""

    form: Form
    sort: _Sort
    same: frozenset[str]


_Place = tuple[int, _Tail, _Opener]
_OTHER = _Tail("gerund", "other", frozenset())


@cache
def _verbs() -> dict[str, _Tail]:
    found = {"by": _Tail("base", "had by", frozenset()), "so": _Tail("base", "so that", frozenset())}
    listed = load_growth()
    forms: tuple[Form, ...] = ("past", "participle", "gerund", "third", "base")
    for sort in _SORTS:
        for lemma, others in listed[sort].items():
            same = frozenset(stem(other) for other in others).union(others)
            verb = conjugated(lemma)
            for form in forms:
                found.setdefault(lemma if form == "base" else str(getattr(verb, form)), _Tail(form, sort, same))
    return found


@cache
def _had_by() -> frozenset[str]:
    return frozenset(load_growth()["had by"])


def told_tails(source: str, draft: str, known: Sequence[str]) -> Iterator[Claim]:
    """A claim for each clause of what came of a deed, with all its words: `, saving the firm money`."""
    if 0 not in heard_in(source, draft):
        return
    places = _places(draft, words_of_one(draft, source))
    if not places:
        return
    line, told = wording(draft), meant_stems((source, *known))
    beginnings = beginnings_of((source, *known))
    until = 0
    for at, tail, opener in places:
        if at < until:
            continue
        end = _end(line, at)
        content = [low for low in line.lows[at + 1 : end] if low not in FUNCTION_WORDS and not low[0].isdigit()]
        content = _behind_owner(content)
        new = [low for low in content if not is_heard(low, told, beginnings)]
        kind = _kind(line, at, tail, opener, content, new, told)
        if kind is not None:
            until = end
            yield _claim(kind, line, at, end)


def _places(draft: str, new: frozenset[str]) -> list[_Place]:
    """Where such a clause may begin: at a verb of the lists, at a gerund behind a comma, at `so` and `used by`."""
    listed = _verbs()
    may_end = "," in draft and "ing" in draft and any(low[-3:] == "ing" for low in new)
    told_of = not RELATIVE.isdisjoint(lows(draft))
    if not may_end and not told_of and listed.keys().isdisjoint(new):  # a set walks all of a dict
        return []
    line = wording(draft)
    found: list[_Place] = []
    for at, low in enumerate(line.lows):
        if low not in new:
            continue
        tail = listed.get(low)
        if tail is None and may_end and low[-3:] == "ing":
            tail = _OTHER
        if tail is None and told_of:
            tail = _told_of(line, at)
        if tail is not None and (opener := _opener(line, at, tail)):
            found.append((at, tail, opener))
    return found


def _told_of(line: Wording, at: int) -> _Tail | None:
    """Any other verb by which something is told of a thing: `a study that shaped the law`."""
    if not at or line.lows[at - 1] not in RELATIVE:
        return None
    form = form_of(line.lows[at])
    return _OTHER._replace(form=form) if form in ("past", "participle") else None


def _end(line: Wording, at: int) -> int:
    """The word behind the clause that goes on at word `at`."""
    for after in range(at + 1, len(line.lows)):
        if line.gaps[after] != " " and CLAUSE_END.search(line.gaps[after]):
            return after
    return len(line.lows)


def _kind(
    line: Wording, at: int, tail: _Tail, opener: _Opener, content: list[str], new: list[str], told: frozenset[str]
) -> Literal["scope", "outcome"] | None:
    low = line.lows[at]
    if tail.sort == "had by":
        return "scope" if _is_untold(content[:2], told) else None
    if tail.sort == "so that":
        return "outcome" if len(new) > 1 and _is_untold(content, told) else None
    if stem(low) in told or not tail.same.isdisjoint(told):
        return None
    if tail.sort == "done to people or things" and line.lows[at + 1 : at + 2] == ["to"]:
        tail = tail._replace(sort="brings about")  # `leading to`
    if tail.sort in ("done to people", "done to people or things"):
        if not _is_untold(content[:3], told):
            return None
        is_of_people = any(
            (growth := lexicon().get(one)) and growth.kind == "scope" and not _says_which(one, after)
            for one, after in zip(content[:3], [*content[1:], ""], strict=False)
        )
        return "scope" if is_of_people or tail.sort == "done to people" else None
    if tail.sort == "benefits":
        return "outcome" if _is_of_benefit(line, at, opener, content, new, told) else None
    if opener == "purpose" and len(new) < 2:
        return None
    if tail.sort == "makes it so" and opener != "purpose":
        is_told = 2 * len(new) <= len(content) or (low.startswith("help") and any(map(is_helping, told)))
        return None if is_told else "outcome"
    if tail.sort == "other" and not NEGATIONS.isdisjoint(line.lows[at : at + 4]):
        return None  # no boast: `finding it not resistant`
    if tail.sort == "other" and (end := _end(line, at)) < len(line.lows) and line.lows[end] not in _GOES_ON:
        return None
    return "outcome" if new and _is_untold(content, told) else None


def _behind_owner(content: list[str]) -> list[str]:
    """What is told of, without whose it is: the `plans` of `shaped the farm's plans`."""
    owners = [at for at, low in enumerate(content[:-1]) if low.endswith(("'s", "’s", "s'", "s’"))]
    return content[owners[-1] + 1 :] if owners else content


def _says_which(person: str, after: str) -> bool:
    """Whether people are only what a thing is of: the `user` of `lifting user retention`."""
    if person[-1] == "s" or not after or after[-2:] == "ly":
        return False
    growth = lexicon().get(after)
    return after not in light() and (growth is None or growth.kind != "scope")


def _is_untold(content: Sequence[str], told: frozenset[str]) -> bool:
    """Whether there is content, and no word of it was told."""
    return bool(content) and not any(stem(low) in told or low in told for low in content)


def _is_of_benefit(
    line: Wording, at: int, opener: _Opener, content: list[str], new: list[str], told: frozenset[str]
) -> bool:
    root = line.roots[at]
    if any(other[:_FAMILY] == root[:_FAMILY] for other in told):
        return False
    if opener == "gerund":
        return bool(new) or not content
    if opener == "relative":
        return bool(new)
    return bool(new) and _is_untold(content, told) and (opener == "past" or len(new) > 1)


def _opener(line: Wording, at: int, tail: _Tail) -> _Opener | None:
    """How a clause is joined to what stands before it, where it can tell what came of that."""
    first = at
    while first and (line.lows[first - 1].endswith("ly") or line.lows[first - 1] in _BEFORE_A_RESULT):
        first -= 1
    if not first:
        return None
    form, before, cut = tail.form, line.lows[first - 1], not _CUTS.isdisjoint(line.gaps[first])
    if tail.sort == "had by":
        had_by = _had_by()
        return "past" if before in had_by or (before == "and" and not had_by.isdisjoint(line.lows[:at])) else None
    if tail.sort == "so that":
        return "relative"
    if form == "gerund":
        if tail is _OTHER:
            if not cut or first < at:
                return None
            # known verbs are judged as deeds, but for a clause that is put in between
            known = line.lows[at] in _LIGHT or (line.lows[at] in verb_forms() and _end(line, at) == len(line.lows))
            return None if known else "gerund"
        return "gerund" if cut or first < at or before in ("and", "while", "alongside", "besides") else None
    if before in RELATIVE and not cut and form != "base":
        return "relative"
    if form == "base":
        return "purpose" if before == "to" and first == at else None
    if form == "third":
        return None
    return "past" if cut or before in _BEFORE_A_PAST or first < at else None


def _claim(kind: Literal["scope", "outcome"], line: Wording, at: int, end: int) -> Claim:
    words = line.quoted(at, end - 1)
    return Claim(kind=kind, source="", draft=words, question=question_of(kind, words))
