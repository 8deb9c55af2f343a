"""Whether a text names somebody who may have had a part in a deed: `a colleague`, `my boss` (English)."""

from functools import cache

from assistant.guard.deeds.whose_deed import words_of_others
from assistant.guard.wording import Wording, load_claims, wording
from assistant.words import lows

_WITHIN = 4
_THINGS = frozenset(("that", "those", "this", "these"))
_ELSE = frozenset(("others", "another"))
_APOSTROPHES = ("'", "’")
POSSESSIVE = ("'s", "’s", "s'", "s’")


def names_someone(low: str) -> bool:
    """Whether a word is one for a person, or for people: `consultant`, `colleagues`, `supervisor's`."""
    return low in words_of_people() or (low.endswith(POSSESSIVE) and low[:-2] in words_of_people())


def owner_at(line: Wording, at: int) -> str:
    """Of whom a word says that something is theirs: the `client` of `client's`, the `users` of `users' wishes`."""
    low = line.lows[at]
    if low[-2:] in POSSESSIVE:
        return low[:-2]
    return low if low[-1] == "s" and line.gaps[at + 1][:1] in _APOSTROPHES else ""


def may_name_someone(text: str) -> bool:
    """Whether a closer look for people is worth it: the text has a word for them, or an apostrophe."""
    return "'" in text or "’" in text or not (words_of_people().isdisjoint(lows(text)) and _ELSE.isdisjoint(lows(text)))


def is_with_someone(text: str) -> bool:
    """Whether a text says `with a colleague`, and not only `with a lathe`, or `with those of a colleague`."""
    forms = wording(text).lows
    return any(
        low == "with" and any(map(names_someone, forms[at + 1 : at + 1 + _WITHIN])) and forms[at + 1] not in _THINGS
        for at, low in enumerate(forms)
    )


@cache
def words_of_people() -> frozenset[str]:
    """Words for a person, or for people: those for who else may have done a deed, and more that help or watch."""
    further = load_claims()["others besides"]
    return words_of_others().union(further, [f"{low}s" for low in further])
