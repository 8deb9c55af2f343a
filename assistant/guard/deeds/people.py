"""People: words for who else may have had a part in a deed, the author's betters and equals among them (English)."""

from functools import cache

from assistant.guard.deeds.others import words_of_others
from assistant.guard.wording import load_claims, wording
from assistant.words import lows

_WITHIN = 4
_ELSE = frozenset(("others", "another"))
POSSESSIVE = ("'s", "’s", "s'", "s’")


def names_someone(low: str) -> bool:
    """Whether a word is one for a person, or for people: `consultant`, `colleagues`, `supervisor's`."""
    return low in _named() or (low.endswith(POSSESSIVE) and low[:-2] in _named())


def may_name_someone(text: str) -> bool:
    """Whether a text can have a word for people: a quick look."""
    return "'" in text or "’" in text or not (_named().isdisjoint(lows(text)) and _ELSE.isdisjoint(lows(text)))


def is_with_someone(text: str) -> bool:
    """Whether a text says `with a colleague`, and not only `with a lathe`."""
    forms = wording(text).lows
    return any(
        low == "with" and any(map(names_someone, forms[at + 1 : at + 1 + _WITHIN])) for at, low in enumerate(forms)
    )


@cache
def _named() -> frozenset[str]:
    further = load_claims()["others besides"]
    return words_of_others().union(further, [f"{low}s" for low in further])
