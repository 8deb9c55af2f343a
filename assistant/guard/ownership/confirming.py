"""Confirming: whether a fact or the job title says as much as a draft: `I led it`, of `led` (English)."""

from collections.abc import Iterator, Sequence

from assistant.guard.deeds.reading import Deed, deeds
from assistant.guard.ownership.making import making, tending
from assistant.guard.wording import content_stems, load_claims, roots_of, wording
from assistant.lexicon.verbs import Tier, verb_forms
from assistant.patterns import lazily
from assistant.words import forms_and_gaps, lows, stem

_PARTS = frozenset(map(stem, "part task job role share contribution responsibility work".split()))
_FIRST = 3
_OF_THE_AUTHOR = lazily(r"(?i)(?:the )?(candidate|applicant|author|user|she|he) ")
_DID_IT = lazily(
    r"(?i)(?<!\w)i did "
    r"(?:it|that|everything|all of (?:it|that|this)|the (?:whole|entire) (?:thing|job|work))(?: all)?\b"
)
_PRONOUNS = frozenset(("she", "he"))
_FIRST_PERSON = frozenset("i my me mine we our ours".split())
_SHORTEST = 5
_BESIDE = frozenset("for in at across on by with during from to over within into through after before".split())
_TELLING = frozenset("was were is are had have used there needed wanted got made wrote built".split())
"""Verbs of a clause that names what the next one calls `it`."""
_WHOLE = frozenset(map(stem, "alone myself whole everything entire completely fully".split()))


def as_i(fact: str) -> str:
    """A fact that tells of its author as of another, in the first person: `The candidate led the crew`.

    And `I did all of it` by a verb that says no more.
    """
    fact = _DID_IT.sub("I built it", fact)
    told = _OF_THE_AUTHOR.match(fact)
    if told is None or (told[1].lower() in _PRONOUNS and not _FIRST_PERSON.isdisjoint(lows(fact))):
        return fact
    return f"I {fact[told.end() :]}"


def told_of_it(fact: str) -> Iterator[Deed]:
    """The deeds of a fact; one done to `it` was done to what an earlier clause names: `we had a plan, I wrote it`."""
    line = wording(fact)
    for deed in deeds(fact):
        if not _things(deed) and not _TELLING.isdisjoint(line.lows[: deed.first]):
            yield deed._replace(roots=[*line.roots[: deed.first], *deed.roots], first=0, thing=0)
        else:
            yield deed


def confirms(confirmed: list[Deed], deed: Deed, draft: str) -> bool:
    """Whether a fact says as much of this deed, by its words or as `I led it`."""
    return any(
        fact.tier >= deed.tier and (fact.lemma or _is_my_part(fact)) and _is_of_it(fact, deed, draft)
        for fact in confirmed
    )


def _is_of_it(fact: Deed, deed: Deed, draft: str) -> bool:
    """Whether a fact tells of the deed, and not of something beside it: `cleaned the rig` does not say who built it.

    Nor does `led the shops` say who led the rollout for 12 shops.
    """
    things = _things(fact)
    if not things:
        return True
    if fact.content.isdisjoint(deed.content):
        return False
    if fact.lemma == deed.lemma and deed.tier is not Tier.LED:
        return True
    if deed.tier is Tier.LED or fact.tier is Tier.LED or not fact.lemma:
        return not fact.content.isdisjoint(_done_to(deed, draft))
    if stem(deed.lemma) in things:
        return True  # `did the calibration`
    return _head(fact) in deed.content and not (deed.lemma in making() and fact.lemma in tending())


def _things(fact: Deed) -> frozenset[str]:
    """What a fact says that it was done to; nothing of `led it`, `did all of it alone`."""
    return content_stems(fact.roots) - _WHOLE - {stem(fact.lemma)}


def _done_to(deed: Deed, draft: str) -> frozenset[str]:
    """The roots of what a deed was done to, without where, for whom and with what; all where only that is said."""
    forms, _ = forms_and_gaps(draft)
    end = next((at for at in range(deed.thing + 1, deed.until) if forms[at] in _BESIDE), deed.until)
    return content_stems(deed.roots[: end - deed.first]) or deed.content


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
