"""Verbs of resume lines: their forms, and the tier of ownership that each one claims."""

from enum import IntEnum
from functools import cache
from typing import Literal, NamedTuple

from assistant.lexicon.data import load

Form = Literal["base", "past", "participle", "gerund", "third"]


class Tier(IntEnum):
    """How large a part in a deed a verb claims; a higher one for the same deed is a rise."""

    LEARNED = 1
    HELPED = 2
    BUILT = 3
    DESIGNED = 4
    LED = 5


class Verb(NamedTuple):
    """A verb and its forms; of two words, the second stays as it is (`set up`, `setting up`)."""

    lemma: str
    past: str
    participle: str
    gerund: str
    third: str
    tier: Tier


@cache
def verbs() -> dict[str, Verb]:
    """All verbs by lemma."""
    sections = load("verbs")
    return {
        lemma: _conjugate(lemma, irregular, tier)
        for tier in Tier
        for lemma, irregular in sections[tier.name.lower()].items()
    }


@cache
def people_verbs() -> frozenset[str]:
    """Lemmas that claim people to lead, when people are their object."""
    return frozenset(load("verbs")["people"])


@cache
def verb_forms() -> dict[str, tuple[Verb, Form]]:
    """Every written form, in lower case; one that is both past and participle counts as past.

    Base and third person come last: `design` and `tests` are more often nouns.
    """
    forms: dict[str, tuple[Verb, Form]] = {}
    for verb in verbs().values():
        for form, written in (
            ("past", verb.past),
            ("participle", verb.participle),
            ("gerund", verb.gerund),
            ("third", verb.third),
            ("base", verb.lemma),
        ):
            forms.setdefault(written, (verb, form))  # type: ignore[arg-type]  # the literals above are Forms
        if verb.past.endswith("eled"):  # British spelling: modelled, labelling
            forms.setdefault(verb.past[:-2] + "led", (verb, "past"))
            forms.setdefault(verb.gerund[:-3] + "ling", (verb, "gerund"))
    return forms


def inflect(lemma: str, form: Form) -> str:
    """That form of a verb, also of one that no list has."""
    verb = verbs().get(lemma) or _conjugate(lemma, [], Tier.BUILT)
    return lemma if form == "base" else str(getattr(verb, form))


def _conjugate(lemma: str, irregular: list[str], tier: Tier) -> Verb:
    first, _, particle = lemma.partition(" ")
    rest = f" {particle}" if particle else ""
    stem = _doubled(first)
    past = irregular[0] if irregular else _past(first, stem) + rest
    return Verb(
        lemma=lemma,
        past=past,
        participle=irregular[-1] if irregular else past,
        gerund=(stem[:-1] + "ing" if stem.endswith("e") and not stem.endswith("ee") else stem + "ing") + rest,
        third=_third(first) + rest,
        tier=tier,
    )


def _past(first: str, stem: str) -> str:
    if first.endswith("e"):
        return first + "d"
    if first.endswith("y") and first[-2] not in "aeiou":
        return first[:-1] + "ied"
    return stem + "ed"


def _third(first: str) -> str:
    if first.endswith(("s", "x", "z", "ch", "sh", "o")):
        return first + "es"
    if first.endswith("y") and first[-2] not in "aeiou":
        return first[:-1] + "ies"
    return first + "s"


def _doubled(first: str) -> str:
    """The stem before -ed and -ing: `plan` gives `plann`, `model` stays as American spelling has it."""
    short = len(first) <= 4 and sum(letter in "aeiou" for letter in first) == 1
    ends_so = first[-1] not in "aeiouwxy" and first[-2] in "aeiou"
    return first + first[-1] if first in _DOUBLING or (short and ends_so) else first


_DOUBLING = frozenset(("program", "embed", "fulfil", "distil", "debug"))
