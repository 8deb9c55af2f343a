"""Confirming: whether a fact or the job title says as much as a draft: `I led it`, of `led` (English)."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from assistant.guard.deeds.deed import Deed, deeds
from assistant.guard.deeds.titles import titles
from assistant.guard.ownership.enlarged import making, tending
from assistant.guard.ownership.wholly import (
    is_limited,
    is_wholly_told,
    named_before,
    named_in_pair,
    names_no_thing,
    unlimited,
)
from assistant.guard.wording import content_stems, load_claims, roots_of, wording
from assistant.lexicon.verbs import Tier, lemma_of
from assistant.patterns import lazily
from assistant.words import forms_and_gaps, lows, stem

_PARTS = frozenset(map(stem, "part task job role share contribution responsibility work".split()))
_FIRST = 3
_OF_THE_AUTHOR = lazily(r"(?i)(?:the )?(candidate|applicant|author|user|she|he) ")
_YES = lazily(
    r"(?i)^(?:(?:(?:yes|yea|yep|yeah|yup|indeed|absolutely|definitely|of course)\b"
    r"|(?:y|sure|right|true|correct)(?=\s*[,.:;–—-]| (?:i|we)\b))[\s,.:;–—-]+)+(?!(?:in|for|at|on)\b)(?=\w)"
    r"|[,;]? (?:and )?(?:nobody|no one|none) else\W*$"
)
"""What stands beside `I led it` and says no more: `y - led it`, `I led it, nobody else`."""
_DID_IT = lazily(r"(?i)(?<!\w)i did (?=(?:it|that|this|these|those|everything|all|the|my|our)\b)")
_ALL_OF_IT = lazily(
    r"(?i)^(?:all(?: of (?:it|them|this|that))?|everything|the whole (?:thing|of it))(?=[\s,;:–—-]+"
    r"(?:i (?:was|did it) |it was |just |only |all |by |on )*(?:alone|me|myself|my own)\b)"
)
_SHORT = lazily(r"(?i)(?<!\w)(?:it was (?:me|i) (?:who|that)|i(?P<cut>['’](?:ve|m|d)))\b")
_PRONOUNS = frozenset(("she", "he"))
_FIRST_PERSON = frozenset("i my me mine we our ours".split())
_SHORTEST = 5
_BESIDE = frozenset("for in at across on by with during from to over within into through after before".split())
_TELLING = frozenset("was were is are had have used there needed wanted got made wrote built".split())
"""Verbs of a clause that names what the next one calls `it`."""
_WHOLE = frozenset(map(stem, "alone myself whole everything entire completely fully".split()))


def as_i(fact: str) -> str:
    """A fact that tells of its author as of another, in the first person: `The candidate led the crew`.

    And `I did all of it` by a verb that says no more, without its yes.
    """
    fact = _DID_IT.sub("I built ", _ALL_OF_IT.sub("I did all of it", _YES.sub("", fact)))
    fact = _SHORT.sub(lambda found: "I have" if found["cut"] else "I", fact)
    told = _OF_THE_AUTHOR.match(fact)
    if told is None or (told[1].lower() in _PRONOUNS and not _FIRST_PERSON.isdisjoint(lows(fact))):
        return fact
    return f"I {fact[told.end() :]}"


class ConfirmedDeed(NamedTuple):
    """A deed of a fact, as read and as meant: one done to `it` was done to what an earlier clause names."""

    fact: str
    deed: Deed
    meant: Deed
    is_title: bool


def confirmed_deeds(facts: Sequence[str]) -> Iterator[ConfirmedDeed]:
    """The deeds of the facts that no later fact takes back or limits."""
    for fact in unlimited(facts):
        yield from _deeds_of(fact)


@lru_cache(maxsize=32)
def _deeds_of(fact: str) -> tuple[ConfirmedDeed, ...]:
    """The deeds of a fact, also of what an earlier clause names: `we had a plan, I wrote it`."""
    fact = as_i(fact)
    line, found = wording(fact), list[ConfirmedDeed]()
    for deed in deeds(fact):
        meant = deed._replace(roots=[]) if names_no_thing(line, deed) else deed
        before = named_before(line, deed.first) if not _things(meant) else []
        if any(before) and not _TELLING.isdisjoint(line.lows[: deed.first]):
            meant = deed._replace(roots=[*before, *meant.roots], first=0, thing=0)
        found.append(ConfirmedDeed(fact, deed, meant, is_title=False))
    return (*found, *(ConfirmedDeed(fact, deed, deed, is_title=True) for deed in titles(fact)))


def confirms(confirmed: Sequence[ConfirmedDeed], deed: Deed, source: str, draft: str) -> bool:
    """Whether a fact says as much of this deed, and of the whole of it, by its words or as `I led it`."""
    enough = [one for one in confirmed if one.meant.tier >= deed.tier]
    return bool(enough) and any(_says_as_much(one, deed, source, draft) for one in enough)


def _says_as_much(one: ConfirmedDeed, deed: Deed, source: str, draft: str) -> bool:
    fact, read, meant, is_title = one
    if _is_my_part(meant):
        return _is_of_it(meant, deed, draft)
    if _is_word_for_word(fact, deed, draft):
        return True
    in_pair = named_in_pair(source, draft)
    is_deed = bool(meant.lemma or (meant.asked_as and not meant.passive))
    in_draft = wording(draft).lows[0 if deed.passive else deed.first : deed.until]
    if not is_deed or not is_wholly_told(fact, read, in_pair, in_draft, is_title=is_title):
        return False
    named = meant
    if meant is read:  # where, when and with whom are no things that it was done to
        here = named_in_pair(source, source) if is_title else in_pair
        named = meant._replace(roots=[root if root in here else "" for root in meant.roots])
    return _is_of_it(named, deed, draft) and (not _things(named) or _is_of_all(meant, deed, draft))


def _is_of_all(fact: Deed, deed: Deed, draft: str) -> bool:
    """Whether a fact names each of two things that a deed was done to: `the pumps`, not of `the pumps and valves`."""
    line = wording(draft)
    end = next((at for at in range(deed.thing + 1, deed.until) if line.lows[at] in _BESIDE), deed.until)
    ands = [at for at in range(deed.thing + 1, end - 1) if line.lows[at] == "and" and line.gaps[at] == " "]
    if not ands or deed.passive:
        return True
    sides = content_stems(line.roots[deed.thing : ands[0]]), content_stems(line.roots[ands[0] : end])
    return not any(side and side.isdisjoint(fact.content) for side in sides)


def _is_word_for_word(fact: str, deed: Deed, draft: str) -> bool:
    """Whether a draft has a verb with the words before it from a fact: `because nobody could maintain it`."""
    said = wording(draft).lows[deed.first - 2 : deed.first + 1] if deed.first > 1 else []
    return bool(said) and f" {' '.join(said)} " in f" {' '.join(wording(fact).lows)} "


def _is_of_it(fact: Deed, deed: Deed, draft: str) -> bool:
    """Whether a fact tells of the deed, and not of something beside it: `cleaned the rig` does not say who built it.

    Nor does `led the shops` say who led the rollout for 12 shops.
    """
    things = _things(fact)
    if not things:
        return True
    if fact.content.isdisjoint(deed.content):
        return False
    if fact.lemma == deed.lemma or deed.tier is Tier.LED or fact.tier is Tier.LED or not fact.lemma:
        return not fact.content.isdisjoint(_done_to(deed, draft))
    if stem(deed.lemma) in things:
        return True  # `did the calibration`
    return _head(fact) in deed.content and not (deed.lemma in making() and fact.lemma in tending())


def _things(fact: Deed) -> frozenset[str]:
    """What a fact says that it was done to; nothing of `led it`, `did all of it alone`."""
    return content_stems(fact.roots) - _WHOLE - {stem(fact.lemma)}


def _done_to(deed: Deed, draft: str) -> frozenset[str]:
    """The roots of what a deed was done to, without where, for whom and with what; all where only that is said."""
    forms, gaps = forms_and_gaps(draft)
    end = next((at for at in range(deed.thing + 1, deed.until) if forms[at] in _BESIDE or "," in gaps[at]), None)
    things = deed.roots if end is None else deed.roots[: end - deed.first]  # `designed and built the pump` has it later
    return content_stems(things) or deed.content


def _head(fact: Deed) -> str:
    """The last root of what a deed was done to: the `report` of `wrote the test report in May`."""
    roots = ["" if root in _WHOLE else root for root in fact.roots[fact.thing - fact.first :]]
    begun = next((at for at, root in enumerate(roots) if root), len(roots))
    return roots[next((at for at, root in enumerate(roots) if at > begun and not root), len(roots)) - 1]


def _is_my_part(fact: Deed) -> bool:
    """`my part was the calculation`: a fact without a verb."""
    return not fact.lemma and not fact.asked_as and not _PARTS.isdisjoint(fact.roots[:_FIRST])


def is_named(deed: Deed, facts: Sequence[str]) -> bool:
    """Whether a fact names the author's deed by a noun: `the architecture was mine`, `I was their supervisor`.

    One that has its verb says by that whose it was: `six pumps were overhauled`.
    """
    if len(deed.lemma) < _SHORTEST or not facts:
        return False
    root = stem(deed.lemma)
    return any(
        not _FIRST_PERSON.isdisjoint(lows(fact))
        and not is_limited(fact)
        and any(word.startswith(root) and lemma_of(word) != deed.lemma for word in lows(fact))
        for fact in unlimited(facts)
    )


def is_of_the_role(deed: Deed, role: str, draft: str) -> bool:
    """Whether the job title says that the author leads what this deed is about.

    Of a deed that a verb of the draft tells, a mention of the title there says nothing: `Led it as Lead Engineer`.
    """
    if deed.tier is not Tier.LED or not role or lows(role).isdisjoint(load_claims()["heads"]):
        return False
    about = (deed.content & roots_of(role)) - {stem(deed.lemma)}
    return bool(about & roots_of(draft.lower().replace(role.lower(), "")) if about and draft else about)
