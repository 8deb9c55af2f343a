"""Words by their kind: the sections of `phrases.txt`, plurals, and who people and groups are (English)."""

from collections.abc import Sequence
from functools import cache

from assistant.lexicon.data import load

GROUPS = "team|group|crew|squad"
"""What those who work together are called, as a part of a pattern."""


@cache
def word_lists() -> dict[str, dict[str, list[str]]]:
    """Section -> entry -> values of `phrases.txt`."""
    return load("phrases")


@cache
def word_set(section: str) -> frozenset[str]:
    """All words of a section: its entries and their values."""
    return frozenset(word for entry, values in word_lists()[section].items() for word in (entry, *values))


@cache
def word_list_of(section: str) -> frozenset[str]:
    """The values of a section, without its entries."""
    return frozenset(word for values in word_lists()[section].values() for word in values)


def counts_people(low: str) -> bool:
    """Whether a word names people as one works with them: `engineers`, `student`, `pharmacists`."""
    fellows = word_set("colleagues")
    if low in fellows or low + "s" in fellows:
        return True
    return len(low) > _SHORTEST and low.endswith(_PEOPLE_ENDINGS) and low not in word_set("no people")


_PEOPLE_ENDINGS = ("ers", "ors", "ists", "ians", "ants", "ics", "men", "women", "eers", "mates", "pers")
_SHORTEST = 5


def names_person(low: str) -> bool:
    """Whether a word names people, or one of them: `engineer`, of which the ending says it only in the plural."""
    return counts_people(low) or counts_people(f"{low}s")


def are_people(lows: Sequence[str]) -> bool:
    """Whether a phrase names people: `12 direct reports`, `new hires`. They are managed, and nobody makes them."""
    fellows = (word_set("people") | word_set("colleagues")) - word_set("makeable") - _THINGS_TOO
    return bool(lows) and (lows[-1] in fellows or " ".join(lows[-2:]) in fellows)


_THINGS_TOO = frozenset("heads leads mechanics seniors controllers editors planners testers inspectors".split())
"""Plurals for people that name things as often: `print heads`."""


def names_others(low: str) -> bool:
    """Whether a word names those one works with or for, alone or as a body: `pharmacist`, `team`, `management`."""
    known = word_set("people") | word_set("bodies") | word_set("teams")
    return low in known or names_person(low)


def is_plural(low: str) -> bool:
    """Whether a noun is a plural, as far as its ending shows."""
    return (low.endswith("s") and not low.endswith(("ss", "us", "is"))) or low in word_set("plurals")
