"""Passives: who did it to whom: `was trained by the supplier`, `trained the supplier` (English)."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from assistant.guard.deeds.naming_people import names_someone, owner_at
from assistant.guard.deeds.verbhood import BEFORE_A_BASE
from assistant.guard.turned import altered
from assistant.guard.turned.swapped import roots_before
from assistant.guard.wording import DETERMINERS, Wording, load_claims, wording
from assistant.lexicon.verbs import conjugated, past_forms, verb_forms
from assistant.results import Finding
from assistant.words import lows, stem

_BE = frozenset("was were is are been being be got getting having had has have".split())
_AUTHOR = frozenset(("me", "us"))
_TO_THE_AUTHOR = (["me"], ["us"])
_I = "i"
_BY_OTHERS = _AUTHOR | {"by"}
_OF_WHOM = frozenset("of for with".split())
"""Words behind which they stand whose thing it is: `reviewed the drawings of the supplier`."""
_FURTHEST_BY = 5
_FURTHEST_WHOM = 8
_NAME = 5
_QUOTED = 3
_OWN = (["our"], ["my"])
_BEFORE_A_MATTER = frozenset("in on to how as".split())
_CLAUSES = frozenset("and but while when after before because since where once so that then whereas".split())
_PAST = ("past", "participle")
_SOON = frozenset("then later also soon eventually".split())
_LINKS = frozenset("and while after then".split())
_BEFORE_A_NAME = DETERMINERS.union("two three four five several some many senior new".split())


_BEFORE_A_THING = _BEFORE_A_NAME | {"up", "out", "off", "down"}


class DoneTo(NamedTuple):
    """Something done to the author: the verb, the roots of who did it, and where the verb stands."""

    lemma: str
    whom: frozenset[str]
    at: int


def turned_voice(source: str, draft: str) -> Iterator[Finding]:
    """Somebody who trained the author, whom the author trained in the draft; or the other way round; any verb."""
    for text, other in ((source, draft), (draft, source)):
        if _BY_OTHERS.isdisjoint(lows(text)):
            continue
        for done in _done_by(wording(text)):
            for at in _done(wording(other), done):
                line, first = (wording(draft), at) if other is draft else (wording(draft), done.at)
                yield altered(line, first, first + _QUOTED)
                return


def _agent(line: Wording, at: int) -> frozenset[str]:
    """The roots of who did it: behind `by`, or the subject with which a clause begins."""
    forms = line.lows
    furthest = _FURTHEST_BY if at and forms[at - 1] in _BE else 2  # `checked wiring done by the interns`
    for by in range(at + 1, min(at + furthest, len(forms))):
        if not line.gaps[by].isspace():
            break
        if forms[by] == "by":
            return _names(line, by + 1)
    if at and forms[at - 1] == _I:
        return frozenset((_I,))
    is_done = at + 1 < len(forms) and (line.roots[at + 1] or forms[at + 1] in _BEFORE_A_THING)
    start = at - (forms[at - 1] == "had")
    first = start - 1
    while first >= 0 and line.roots[first] and line.gaps[first + 1].isspace():
        first -= 1
    begins = (
        first < 0 or not line.gaps[first + 1].isspace() or forms[first] in _BEFORE_A_NAME or forms[first] in _CLAUSES
    )
    while first > 0 and forms[first] in _BEFORE_A_NAME:
        first -= 1
        begins = not line.gaps[first + 1].isspace() or forms[first] in _CLAUSES
    return roots_before(line, start) if is_done and begins and line.gaps[at].isspace() else frozenset()


def turned_doers(source: str, draft: str) -> Iterator[Finding]:
    """What somebody else did, told as done for them or to them: `sent by the client`, `Sent to the client`."""
    line = wording(draft)
    hit = past_hits().get(line.lows[0]) if line.lows else None
    if hit is None or line.lows[1:2] == ["by"] or hit.isdisjoint(lows(source)):
        return
    before = wording(source)
    done = [at for at, low in enumerate(before.lows) if low in hit]
    if len(done) > 1 or not done[0] or not hit.isdisjoint(line.lows[1:]):
        return
    is_by = "by" in before.lows[done[0] + 1 : done[0] + 3]
    things = frozenset(before.roots[max(0, done[0] - _NAME) : done[0]]) if is_by else _names(before, done[0] + 1)
    first = next((at for at, root in enumerate(line.roots) if at and root and not owner_at(line, at)), 1)
    if things and things.isdisjoint(_names(line, first)):
        return
    doers = _doers(before, done[0]) - {_I}
    if not doers or (before.lows[done[0] - 1] in _BE and "by" not in before.lows[done[0] :]):
        return
    if any(_is_theirs(line, at, doers, before) for at in range(1, len(line.lows))):
        yield altered(line, 0, _QUOTED)


def _doers(line: Wording, at: int) -> frozenset[str]:
    """The roots of who did it, in whatever clause: `, who then found it`, `written by the client`."""
    until = at
    while until > 1 and (line.lows[until - 1] in _SOON or line.lows[until - 1].endswith("ly")):
        until -= 1
    if line.lows[until - 1] == "who":
        return roots_before(line, until - 1)
    for by in range(at + 1, min(at + 3, len(line.lows))):
        if line.lows[by] == "by":
            return frozenset() if line.lows[by + 1 : by + 2] in (*_OWN, *_TO_THE_AUTHOR) else _names(line, by + 1)
    return _agent(line, at)


def _is_theirs(line: Wording, at: int, doers: frozenset[str], before: Wording) -> bool:
    """Whether it went to them, is theirs, or they did what the author did: `which they checked`, of `I checked`."""
    hit = past_hits().get(line.lows[at])
    if line.lows[at - 1] == "to":
        return not doers.isdisjoint(_names(line, at))
    if owner := owner_at(line, at):
        return stem(owner) in doers
    if hit is None or line.roots[at - 1] not in doers:
        return False
    return any(low in hit and before.lows[max(0, there - 1)] == _I for there, low in enumerate(before.lows))


def turned_handing(source: str, draft: str) -> Iterator[Finding]:
    """What went to somebody, told as what came from them: `handed over to the crew`, `took over from the crew`."""
    gives, takes = giving_words(), taking_words()
    for giving, taking in ((source, draft), (draft, source)):
        if gives.isdisjoint(lows(giving)) or takes.isdisjoint(lows(taking)):
            continue
        given, taken = _whom(wording(giving), gives, "to"), _whom(wording(taking), takes, "from")
        for name in given.keys() & taken.keys():
            if name in _whom(wording(giving), takes, "from") or name in _whom(wording(taking), gives, "to"):
                continue
            at = taken[name] if taking is draft else given[name]
            yield altered(wording(draft), at, at + _QUOTED)
            return


def _whom(line: Wording, verbs: frozenset[str], link: str) -> dict[str, int]:
    """The roots of those to whom, or from whom, by some verbs; and where the verb stands."""
    found: dict[str, int] = {}
    forms = line.lows
    for at in [at for at, low in enumerate(forms) if low in verbs]:
        if forms[at] in _bases() and at and forms[at - 1] not in BEFORE_A_BASE and line.gaps[at].isspace():
            continue  # `the supply of parts`
        there = next((one for one in range(at + 1, min(at + _FURTHEST_WHOM, len(forms))) if forms[one] == link), 0)
        if there:
            found |= {root: at for root in _names(line, there + 1) if not root[0].isdigit()}
    return found


def giving_words() -> frozenset[str]:
    """Words of which the one text needs one, for what is handed on."""
    return _handing("handing on")


def taking_words() -> frozenset[str]:
    """Words of which the other text needs one."""
    return _handing("taking over")


@cache
def _bases() -> frozenset[str]:
    return frozenset((*load_claims()["handing on"], *load_claims()["taking over"]))


@cache
def _handing(section: str) -> frozenset[str]:
    found: set[str] = set()
    for lemma, irregular in load_claims()[section].items():
        verb = conjugated(lemma)
        found |= {verb.lemma, verb.past, verb.participle, verb.gerund, *irregular}
    return frozenset(found)


def _done_by(line: Wording) -> Iterator[DoneTo]:
    """What a text says that somebody did: `was trained by the supplier`, `the supplier trained me`."""
    forms = line.lows
    for at in [at for at, low in enumerate(forms) if low in _AUTHOR and at > 1]:
        if did := _lemma(forms[at - 1]):
            yield DoneTo(did, roots_before(line, at - 1), at - 1)
    for by in [at for at, low in enumerate(forms) if low == "by"]:
        if forms[by + 1 : by + 2] in _OWN:  # `by our crew`: the author is one of them
            continue
        for at in range(by - 1, max(by - _FURTHEST_BY, -1), -1):
            lemma = _past_forms().get(forms[at])
            if lemma is not None:
                is_passive = at > 0 and forms[at - 1] in _BE
                begins = not at or not line.gaps[at].isspace() or forms[at - 1] in _LINKS
                if is_passive or (begins and (by == at + 1 or forms[at + 1] in _BEFORE_A_MATTER)):
                    yield DoneTo(lemma, _names(line, by + 1), at)
                break


def _done(line: Wording, other: DoneTo) -> Iterator[int]:
    """Where a text says that its author did the same to them."""
    forms = line.lows
    for at, low in enumerate(forms):
        if _lemma(low) != other.lemma or (at and forms[at - 1] in _BE):
            continue
        if "by" not in forms[at + 1 : at + _FURTHEST_BY] and forms[at + 1 : at + 2] not in _TO_THE_AUTHOR:
            names = _names(line, at + 1)
            until = min(at + _FURTHEST_WHOM, len(forms))
            link = next((there for there in range(at + 2, until) if forms[there] in _OF_WHOM), 0)
            if link and forms[link] == "with" and not any(map(names_someone, forms[link + 1 : link + 1 + _NAME])):
                link = 0  # `covered it with tests`
            if not other.whom.isdisjoint(names | _names(line, link + 1) if link else names):
                yield at


def _names(line: Wording, at: int) -> frozenset[str]:
    """The roots of the next thing named, up to a word that belongs to something else."""
    while at < len(line.lows) and line.lows[at] in _BEFORE_A_NAME:
        at += 1
    found: list[str] = []
    for there in range(at, min(at + _NAME, len(line.lows))):
        if not line.roots[there] or (found and not line.gaps[there].isspace()):
            break
        found.append(line.roots[there])
    return frozenset(found)


def _lemma(low: str) -> str:
    """The verb of a past form, also of one that no list has: `asked`."""
    return _past_forms().get(low) or (low if low.endswith("ed") else "")


@cache
def past_hits() -> dict[str, frozenset[str]]:
    """The past forms of a verb by each of them, and by its gerund: `wrote`, `written` by `writing`."""
    forms = (*_PAST, "gerund")
    verbs = {**past_forms(), **verb_forms()}
    return {low: frozenset((verb.past, verb.participle)) for low, (verb, form) in verbs.items() if form in forms}


@cache
def _past_forms() -> dict[str, str]:
    return {low: verb.lemma for low, (verb, form) in verb_forms().items() if form in _PAST}
