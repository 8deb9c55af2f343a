"""Confirming: whether a fact, or the job title, says as much of a deed as a draft does (English)."""

from collections.abc import Sequence

from assistant.guard.deeds.told import Deed
from assistant.guard.wording import load_claims, roots_of, told_stems
from assistant.lexicon.verbs import Tier
from assistant.patterns import lazily
from assistant.words import lows, stem

_PARTS = frozenset(map(stem, "part task job role share contribution responsibility work".split()))
_FIRST = 3
_OF_THE_AUTHOR = lazily(r"(?i)(?:the )?(candidate|applicant|author|user|she|he) ")
_PRONOUNS = frozenset(("she", "he"))
_FIRST_PERSON = frozenset("i my me we our".split())
_SHORTEST = 5


def as_i(fact: str) -> str:
    """A fact that tells of its author as of another, in the first person: `The candidate led the crew`."""
    told = _OF_THE_AUTHOR.match(fact)
    if told is None or (told[1].lower() in _PRONOUNS and not _FIRST_PERSON.isdisjoint(lows(fact))):
        return fact
    return f"I {fact[told.end() :]}"


def confirms(confirmed: list[Deed], deed: Deed) -> bool:
    """Whether a fact says as much of this deed, by its words or as `I led it`."""
    return any(
        fact.tier >= deed.tier
        and (fact.lemma or _is_my_part(fact))
        and (not fact.content.isdisjoint(deed.content) or not fact.has_things)
        for fact in confirmed
    )


def _is_my_part(fact: Deed) -> bool:
    """`my part was the calculation`: a fact without a verb."""
    return not fact.lemma and not fact.asked_as and not _PARTS.isdisjoint(fact.roots[:_FIRST])


def is_named(deed: Deed, facts: Sequence[str]) -> bool:
    """Whether a fact names the deed by a noun: `the architecture was mine`, `I was their supervisor`."""
    if len(deed.lemma) < _SHORTEST or not facts:
        return False
    root = stem(deed.lemma)
    return any(told.startswith(root) for told in told_stems(tuple(facts)))


def is_of_the_role(deed: Deed, role: str) -> bool:
    """Whether the job title says that the author leads what this deed is about."""
    if deed.tier is not Tier.LED or not role:
        return False
    return not lows(role).isdisjoint(load_claims()["heads"]) and not deed.content.isdisjoint(roots_of(role))
