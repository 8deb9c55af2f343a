"""Confirming: whether a fact, or the job title, says as much of a deed as a draft does (English)."""

from collections.abc import Sequence

from assistant.guard.deeds.told import Deed
from assistant.guard.wording import load_claims, roots_of
from assistant.lexicon.verbs import Tier, verb_forms
from assistant.patterns import lazily
from assistant.words import lows, stem

_PARTS = frozenset(map(stem, "part task job role share contribution responsibility work".split()))
_FIRST = 3
_OF_THE_AUTHOR = lazily(r"(?i)(?:the )?(candidate|applicant|author|user|she|he) ")
_PRONOUNS = frozenset(("she", "he"))
_FIRST_PERSON = frozenset("i my me mine we our ours".split())
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
    """Whether a fact names the author's deed by a noun: `the architecture was mine`, `I was their supervisor`.

    One that has its verb says by that whose it was: `six pumps were overhauled`.
    """
    if len(deed.lemma) < _SHORTEST or not facts:
        return False
    root = stem(deed.lemma)
    return any(
        not _FIRST_PERSON.isdisjoint(lows(fact))
        and any(word.startswith(root) and not _is_form_of(word, deed.lemma) for word in lows(fact))
        for fact in facts
    )


def _is_form_of(low: str, lemma: str) -> bool:
    hit = verb_forms().get(low)
    return hit is not None and hit[0].lemma == lemma


def is_of_the_role(deed: Deed, role: str, draft: str) -> bool:
    """Whether the job title says that the author leads what this deed is about.

    Of a deed that a verb of the draft tells, a mention of the title there says nothing: `Led it as Lead Engineer`.
    """
    if deed.tier is not Tier.LED or not role or lows(role).isdisjoint(load_claims()["heads"]):
        return False
    about = (deed.content & roots_of(role)) - {stem(deed.lemma)}
    return bool(about & roots_of(draft.lower().replace(role.lower(), "")) if about and draft else about)
