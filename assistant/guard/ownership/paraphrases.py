"""Paraphrases: a part that the source tells without the draft's verb: `did the design of`, `designed` (English)."""

from functools import cache
from itertools import dropwhile, pairwise, takewhile

from assistant.guard.deeds.deed import Deed, is_helping
from assistant.guard.wording import (
    BE,
    DETERMINERS,
    FUNCTION_WORDS,
    content_stems,
    is_cut,
    load_claims,
    roots_of,
    wording,
)
from assistant.lexicon.verbs import Tier, conjugated, is_inflected, is_past, verb_forms
from assistant.words import lows, stem

_LIGHT = frozenset(("", "do", "make", "perform", "carry out", "conduct", "complete", "handle", "take over", "run"))
"""Verbs that leave it to their noun what was done: `did the design of`."""
_NAMES_A_PART = frozenset("as was am been became is".split())
_NO_TITLE = frozenset("assistant deputy to for of by with under junior assisted helped supported and".split())
_LONGEST_TITLE = 4
_MAINLY = frozenset("mainly mostly chiefly primarily especially particularly largely principally namely".split())
_SEVERAL = frozenset("we us our team together jointly colleague colleagues group crew department company".split())
_WHILE_THERE = ("my time", "while i was", "when i was", "when i joined")
"""Said of what others did in the author's presence."""
_NO_DOERS = frozenset("hand phone mail email post means way default far".split())
_TO = frozenset("to towards toward for in at by on".split())
_STUDIED = frozenset("analyse analyze examine assess investigate research review evaluate inspect explore".split())
"""What is said of studying a thing that is there."""
_BEFORE_AN_OBJECT = DETERMINERS.union("how why which what existing all".split())
_DOING = frozenset(("do", "perform", "carry out", "conduct", "complete", "undertake", "execute"))
_DID = frozenset(("did", "done"))
_BEFORE_DID = frozenset("i and also then have".split())
_DONE_WITHIN = 6
_CHOSEN = frozenset("appoint elect nominate select choose certify".split())
_SOME = frozenset("some a several occasional".split())
_ENDS_A_NOUN = frozenset("under with by for on in at during using of to from and".split())
_LEADING = frozenset("oversight leadership command ownership management supervision direction headship charge".split())
_SHORTEST_ROOT = 4
_SHARES = frozenset(map(stem, "parts portions sections pieces elements bits aspects segments".split()))
_RUNNING = frozenset("run guide hold give host conduct moderate teach".split())
_UNDER = 3
_HELPERS = frozenset("assistant aide helper intern trainee apprentice".split())
_ANSWERED = "answer for a part of it"
_OWN_BEHIND_A_COLON = frozenset(
    (
        "work on it",
        "contribute to it",
        "gain experience in it",
        "gain experience with it",
        "take part in it",
        "be part of it",
        "be one of several on it",
    )
)
"""Parts behind which a list says what the author did: `contributed to the wiki: three pages written`."""


def is_said_otherwise(source: str, deed: Deed, same: Deed, draft_words: frozenset[str]) -> bool:
    """Whether the source gives its author as large a part as the draft's verb does, though `same` has a lower tier."""
    if same.tier is Tier.HELPED:
        if same.lemma == "volunteer" and "volunteer" in draft_words:
            return True
        if same.passive and not same.others and _is_done_by_nobody_named(source, same, deed):
            return True
        if _is_named_as_the_help(source, deed) and any(map(is_helping, draft_words)):
            return True
        if same.asked_as in _OWN_BEHIND_A_COLON and deed.tier is Tier.BUILT and not _SHARES.isdisjoint(deed.roots[:1]):
            return True  # `worked on the app`, `wrote parts of the app`
        if same.lemma == "contribute" and deed.tier is Tier.BUILT and _is_what_was_contributed(source, same, deed):
            return True
        if _is_listed(source, deed) and (same.asked_as in _OWN_BEHIND_A_COLON or _is_of_help(draft_words)):
            return True
        called = same.lemma == "work" and stem(deed.lemma) in same.roots and "as" in lows(source)
        return called or _is_titled(source, deed)
    if same.tier < Tier.HELPED:
        if same.asked_as in _OWN_BEHIND_A_COLON and _is_listed(source, deed):
            return True
        return _is_looked_into(source, same, deed) or _is_one_of_some(source, deed)
    return (
        (deed.lemma != same.lemma and deed.lemma in _same_parts().get(same.lemma, ()))
        or (same.asked_as == _ANSWERED and deed.lemma in load_claims()["answered for"])
        or (same.lemma in _RUNNING and deed.tier >= Tier.DESIGNED and _is_run_as_led(same, deed))
        or (same.lemma in _LIGHT and deed.lemma != "lead" and _is_told_by_a_noun(source, same, deed))
        or (not same.lemma and _is_headed_by_its_noun(source, same, deed))
        or _is_titled(source, deed)
    )


def _is_of_help(draft_words: frozenset[str]) -> bool:
    """Whether a draft says itself that its author helped."""
    return not _HELPERS.isdisjoint(draft_words) or any(map(is_helping, draft_words))


def _is_looked_into(source: str, same: Deed, deed: Deed) -> bool:
    """`studied the tenders` and `reviewed the tenders`: a thing that is there, and not `studied law`."""
    if same.lemma != "study" or deed.lemma not in _STUDIED:
        return False
    behind = wording(source).lows[same.thing]
    return behind in _BEFORE_AN_OBJECT or behind[0].isdigit()


def is_done(source: str, deed: Deed) -> bool:
    """Whether the author `did` what the draft has a fuller word for: `did the wiring checks`, `performed`."""
    if deed.tier > Tier.BUILT or _DID.isdisjoint(lows(source)):
        return False
    line = wording(source)
    for at in [at for at, low in enumerate(line.lows) if low in _DID]:
        before = line.lows[at - 1] if at else "i"
        if (before not in _BEFORE_DID and not is_cut(line, at)) or line.lows[at + 1 : at + 2] == ["not"]:
            continue
        if deed.lemma not in _DOING:  # `did the firmware`, `built the firmware`: the very thing
            same_things = _first_things(line.roots[at + 1 :]) == _first_things(deed.roots)
        else:
            same_things = not content_stems(line.roots[at + 1 : at + 1 + _DONE_WITHIN]).isdisjoint(deed.roots)
        if same_things:
            return True
    return False


def _first_things(roots: list[str]) -> list[str]:
    """The roots of the first row of words that are no function words."""
    return list(takewhile(bool, dropwhile(lambda root: not root, roots)))


def is_chosen(source: str, deed: Deed) -> bool:
    """Whether the author was the one: `Elected class speaker`, of who was there as the elected speaker."""
    if deed.lemma not in _CHOSEN or deed.first:
        return False
    forms = wording(source).lows
    past = conjugated(deed.lemma).participle
    return any(low == past and not _NAMES_A_PART.isdisjoint(forms[max(0, at - 2) : at]) for at, low in enumerate(forms))


def _is_one_of_some(source: str, deed: Deed) -> bool:
    """Whether a light verb is put before deeds that stand by themselves: `basics of welding, a few repairs`."""
    if deed.lemma not in _LIGHT:
        return False
    line = wording(source)
    for at, low in enumerate(line.lows):
        if low in _SOME and at and is_cut(line, at) and (low != "a" or line.lows[at + 1 : at + 2] == ["few"]):
            end = next((to for to in range(at + 1, len(line.lows)) if line.lows[to] in _ENDS_A_NOUN), len(line.lows))
            if set(filter(None, line.roots[at + 1 : end])) & set(deed.roots) and line.lows[end - 1].endswith("s"):
                return True
    return False


def _is_done_by_nobody_named(source: str, same: Deed, deed: Deed) -> bool:
    """Whether a line tells of its author's deed without naming anybody: `the archive was sorted by hand`."""
    verb = verb_forms().get(same.lemma)
    if verb is None or verb[0].tier < deed.tier or not _SEVERAL.isdisjoint(lows(source)):
        return False
    forms = wording(source).lows
    if "how" in forms[same.first : same.thing]:
        return False  # `learned how telemetry is recorded`
    if (
        forms[same.first] in BE
        or _is_of_the_elided(forms, same)
        or forms[same.first] == "i"
        or (deed.lemma == same.lemma and not _decided().isdisjoint(forms))
    ):
        return False  # `was coached`, `was tested and accepted`
    if any(phrase in source.lower() for phrase in _WHILE_THERE):
        return False
    behind = wording(source).lows[same.thing : same.until]
    return all(after in _NO_DOERS or after.endswith("ing") for low, after in pairwise(behind) if low == "by")


def _is_of_the_elided(forms: list[str], same: Deed) -> bool:
    """Whether a passive has the subject of the line's first verb, its author: `Got a badge and was taken along`."""
    at = same.thing - 2
    if at <= 0 or forms[at] not in BE or forms[at - 1] not in ("and", "then", "i"):
        return False
    return forms[0] in BE or is_past(forms[0])


def _is_what_was_contributed(source: str, same: Deed, deed: Deed) -> bool:
    """`contributed two articles to the magazine`: the author wrote the articles, and not the magazine."""
    line = wording(source)
    until = next((at for at in range(same.thing, same.until) if line.lows[at] in _TO), same.until)
    heads = [root for root, after in pairwise((*line.roots[same.thing : until], "")) if root and not after]
    return not deed.content.isdisjoint(heads)  # `a third of the code`


def words_of_passives() -> frozenset[str]:
    """Words of a line whose passives may be of others: `by the supplier`, `I was taught`, `in our group`."""
    return _SEVERAL | _decided() | {"by", "i", "while", "when", "my"}


@cache
def _decided() -> frozenset[str]:
    """Forms of what others decide: they may have done the rest as well."""
    return frozenset(conjugated(lemma).past for lemma in load_claims()["granted"])


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


def _is_run_as_led(same: Deed, deed: Deed) -> bool:
    """Whether what one holds, one leads: `held a class`, `led a class`; `gave tours`, `guided visitors`."""
    held = () if same.lemma == "run" else _first_things(same.roots)[-1:]
    return not _run_as_led().isdisjoint((*deed.roots, *held) if same.lemma in ("run", "guide") else held)


def _is_listed(source: str, deed: Deed) -> bool:
    """Whether the deed is one of those behind a colon or in brackets: `worked on the rig: wiring, cable selection`."""
    behind = source.partition(":")[2] or source.partition("(")[2]
    if not behind:
        return False
    listed = roots_of(behind)
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


def _is_told_by_a_noun(source: str, same: Deed, deed: Deed) -> bool:
    """Whether what was done has the noun of a deed, and it was the author's: not `under the direction of`."""
    root = stem(deed.lemma)
    if root not in same.roots:
        return False
    at = wording(source).roots.index(root)
    return "under" not in wording(source).lows[max(0, at - _UNDER) : at]


def _is_headed_by_its_noun(source: str, same: Deed, deed: Deed) -> bool:
    """Whether a line without a verb begins with the noun of the deed: `Supervision of`, `Oversight of`."""
    line = wording(source)
    first = line.lows[same.first]
    if not deed.lemma or line.lows[same.first + 1 : same.first + 2] not in (["of"], ["for"]):
        return False
    if deed.tier is Tier.LED and first in _LEADING:
        return True
    root = stem(deed.lemma)
    return len(root) >= _SHORTEST_ROOT and first.startswith(root)


def is_a_noun_of(source: str, lemma: str) -> bool:
    """Whether the source names a deed by a noun that looks like its verb: `my plan to`, not `helped her plan the`."""
    line, root = wording(source), stem(lemma)
    for at in [at for at, other in enumerate(line.roots) if other == root]:
        behind = line.lows[at + 1] if at + 1 < len(line.lows) else ""
        if not behind or is_cut(line, at + 1) or (behind in FUNCTION_WORDS and behind not in _BEFORE_AN_OBJECT):
            return True
    return False


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
    if at and is_inflected(forms[0]):
        return False
    return at < _LONGEST_TITLE - 1 and forms[at + 1 : at + 2] in (["of"], ["for"], ["on"], ["in"], ["at"])
