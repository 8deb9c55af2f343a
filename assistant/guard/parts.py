"""Parts: how large a part the source gives its author in other words than the draft's verb (English)."""

from functools import cache

from assistant.guard.deeds import Deed, is_helping
from assistant.guard.wording import load_claims, roots_of, wording
from assistant.lexicon.verbs import Tier, verb_forms
from assistant.words import lows, stem

_LIGHT = frozenset(("", "do", "make", "perform", "carry out", "conduct", "complete", "handle", "take over", "run"))
"""Verbs that leave it to their noun what was done: `did the design of`."""
_NAMES_A_PART = frozenset("as was am been became is".split())
_NO_TITLE = frozenset("assistant deputy to for of by with under junior assisted helped supported and".split())
_LONGEST_TITLE = 4
_MAINLY = frozenset("mainly mostly chiefly primarily especially particularly largely principally namely".split())
_WORKED, _ANSWERED = "work on it", "answer for a part of it"


def is_said_otherwise(source: str, deed: Deed, same: Deed, draft_words: frozenset[str]) -> bool:
    """Whether the source gives its author as large a part as the draft's verb does, though `same` has a lower tier."""
    if same.tier is Tier.HELPED:
        if same.lemma == "volunteer" and "volunteer" in draft_words:
            return True
        if _is_named_as_the_help(source, deed) and any(map(is_helping, draft_words)):
            return True
        called = same.lemma == "work" and stem(deed.lemma) in same.roots and "as" in lows(source)
        return called or (same.asked_as == _WORKED and _is_listed(source, deed)) or _is_titled(source, deed)
    if same.tier < Tier.HELPED:
        return False
    return (
        deed.lemma in _same_parts().get(same.lemma, ())
        or (same.asked_as == _ANSWERED and deed.lemma in load_claims()["answered for"])
        or (same.lemma == "run" and deed.tier is Tier.LED and not _run_as_led().isdisjoint(deed.roots))
        or (same.lemma in _LIGHT and deed.lemma != "lead" and stem(deed.lemma) in same.roots)
        or _is_titled(source, deed)
    )


def _is_named_as_the_help(source: str, deed: Deed) -> bool:
    """Whether the source says of the deed that the help was just that: `helped, mainly wiring cabinets`."""
    if _MAINLY.isdisjoint(lows(source)):
        return False
    line = wording(source)
    root = stem(deed.lemma)
    return any(
        line.roots[at] == root and not _MAINLY.isdisjoint(line.lows[max(0, at - 2) : at])
        for at in range(1, len(line.lows))
    )


@cache
def _same_parts() -> dict[str, set[str]]:
    """The verbs that are said of one deed in the same breath as a verb."""
    groups = [(head, *others) for head, others in load_claims()["same part"].items()]
    lemmas = {lemma for group in groups for lemma in group}
    return {lemma: {other for group in groups if lemma in group for other in group} for lemma in lemmas}


@cache
def _run_as_led() -> frozenset[str]:
    return frozenset(map(stem, load_claims()["run as led"]))


def _is_listed(source: str, deed: Deed) -> bool:
    """Whether the deed is one of those that follow a colon: `worked on the rig: wiring, cable selection`."""
    if ":" not in source:
        return False
    listed = roots_of(source.partition(":")[2])
    return stem(deed.lemma) in listed or (deed.lemma in _LIGHT and not listed.isdisjoint(deed.roots))


def _is_titled(source: str, deed: Deed) -> bool:
    """Whether the author is named as who leads, or designs, what the line is about: `as project lead`."""
    if deed.tier < Tier.DESIGNED:
        return False
    titles = _heads() if deed.tier is Tier.LED else _heads_and_designers()
    if titles.isdisjoint(lows(source)):
        return False
    forms = wording(source).lows
    return any(low in titles and _names_the_author(forms, at) for at, low in enumerate(forms))


@cache
def _heads() -> frozenset[str]:
    return frozenset(load_claims()["heads"])


@cache
def _heads_and_designers() -> frozenset[str]:
    return _heads().union(load_claims()["designers"])


def _names_the_author(forms: list[str], at: int) -> bool:
    for low in reversed(forms[max(0, at - _LONGEST_TITLE) : at]):
        if low in _NO_TITLE:
            return False
        if low in _NAMES_A_PART:
            return True
    first = verb_forms().get(forms[0])
    if at and first is not None and first[1] != "base":
        return False
    return at < _LONGEST_TITLE - 1 and forms[at + 1 : at + 2] in (["of"], ["for"], ["on"], ["in"], ["at"])
