"""Verbs of resume lines: their forms, and the tier of ownership that each one claims."""

from collections.abc import Iterable
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
def _listed() -> dict[str, dict[str, list[str]]]:
    return load("verbs")


@cache
def verbs() -> dict[str, Verb]:
    """All verbs by lemma."""
    sections = _listed()
    return {
        lemma: _conjugate(lemma, irregular, tier)
        for tier in Tier
        for lemma, irregular in sections[tier.name.lower()].items()
    }


@cache
def verb_forms() -> dict[str, tuple[Verb, Form]]:
    """Every written form, in lower case; one that is both past and participle counts as past.

    Base and third person come last: `design` and `tests` are more often nouns.
    """
    forms: dict[str, tuple[Verb, Form]] = {}
    add = forms.setdefault
    for verb in verbs().values():
        add(verb.past, (verb, "past"))
        add(verb.participle, (verb, "participle"))
        add(verb.gerund, (verb, "gerund"))
        add(verb.third, (verb, "third"))
        add(verb.lemma, (verb, "base"))
        if verb.past.endswith("eled"):  # British spelling: modelled, labelling
            forms.setdefault(british(verb.past), (verb, "past"))
            forms.setdefault(british(verb.gerund), (verb, "gerund"))
    return forms


@cache
def past_forms() -> dict[str, tuple[Verb, Form]]:
    """The past and participle of further verbs, whose other forms are nouns more often: `coated`, not `coating`."""
    forms: dict[str, tuple[Verb, Form]] = {}
    for lemma, irregular in _listed()["past only"].items():
        verb = _conjugate(lemma, irregular, Tier.BUILT)
        forms.setdefault(verb.past, (verb, "past"))
        forms.setdefault(verb.participle, (verb, "participle"))
    return forms


def form_of(low: str) -> Form | None:
    """Which form of a verb a word is: `past` of `wrote`, `gerund` of `writing`; None where it is none."""
    hit = verb_forms().get(low)
    return hit[1] if hit else None


def lemma_of(low: str) -> str:
    """The verb of which a word is a form: `write` of `wrote`; empty where it is none."""
    hit = verb_forms().get(low)
    return hit[0].lemma if hit else ""


def is_past(low: str) -> bool:
    """Whether a word is a past or participle, also of a verb that has no other form here: `wrote`, `coated`."""
    hit = verb_forms().get(low) or past_forms().get(low)
    return hit is not None and hit[1] in ("past", "participle")


def is_past_or_gerund(low: str) -> bool:
    """Whether a word is a past, participle or gerund of a verb: `wrote`, `writing`; not `writes`, `coated`."""
    return form_of(low) in ("past", "participle", "gerund")


def is_inflected(low: str) -> bool:
    """Whether a word is any form of a verb but the base: `wrote`, `writing`, `writes`; not `write`, `coated`."""
    return form_of(low) not in (None, "base")


def first_words(chosen: Iterable[Verb]) -> frozenset[str]:
    """What the written forms of some verbs begin with: all of a form, or the first of its two words."""
    return frozenset(
        form.partition(" ")[0] for verb in chosen for form in (*verb[:5], british(verb.past), british(verb.gerund))
    )


def inflect(lemma: str, form: Form) -> str:
    """That form of a verb, also of one that no list has."""
    return lemma if form == "base" else str(getattr(conjugated(lemma), form))


def conjugated(lemma: str) -> Verb:
    """All forms of a verb, also of one that no list has."""
    return verbs().get(lemma) or _conjugate(lemma, [], Tier.BUILT)


def british(written: str) -> str:
    """The British spelling of a form that American spelling leaves single: `modeled`, `labeling`."""
    for ending in ("ed", "ing"):
        if written.endswith("el" + ending):
            return written.removesuffix(ending) + "l" + ending
    return written


def _conjugate(lemma: str, irregular: list[str], tier: Tier) -> Verb:
    first, apart, particle = lemma.partition(" ")
    rest = apart + particle
    stem = _doubled(first)
    past = irregular[0] if irregular else _past(first, stem) + rest
    gerund = (stem[:-1] if stem[-1] == "e" and stem[-2] != "e" else stem) + "ing" + rest
    return Verb(lemma, past, irregular[-1] if irregular else past, gerund, _third(first) + rest, tier)


def _past(first: str, stem: str) -> str:
    if first[-1] == "e":
        return first + "d"
    if first[-1] == "y" and first[-2] not in "aeiou":
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
    last = first.rpartition("-")[2] if "-" in first else first
    if last in _DOUBLING:
        return first + first[-1]
    if len(last) > 5 or last[-1] in "aeiouwxy" or last[-2] not in "aeiou":
        return first
    return first + first[-1] if sum(map("aeiou".__contains__, last)) == 1 else first


# Longer verbs that double all the same: the stress is on their last syllable, or custom has it so.
_DOUBLING = frozenset(
    "program reprogram embed fulfil distil enrol debug commit submit admit permit emit transmit omit equip format "
    "refer prefer transfer infer defer confer control patrol compel propel excel recur occur incur retrofit outfit "
    "bootstrap roadmap remap replan unplug allot regret offset reset subset rerun snapshot workshop".split()
)
