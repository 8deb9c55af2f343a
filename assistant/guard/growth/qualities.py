"""Adjectives of praise told by their endings: `evocative`, `luminous`, `dust-proof` (English)."""

from functools import cache

from assistant.guard.growth.growth_words import load_growth
from assistant.guard.wording import FUNCTION_WORDS
from assistant.words import Word

_ENDINGS = ("ous", "ful", "ive", "able", "ible", "less", "ant", "worthy", "some", "proof", "ish", "esque")
_SHORTEST = 6


def is_quality(low: str) -> bool:
    """Whether a word praises what stands behind it: no list holds all that end so, but one holds those that do not."""
    if low in _praising():
        return True
    if not low.endswith(_ENDINGS) or len(low) < _SHORTEST or low.removeprefix("non-") in _plain():
        return False
    return "-" not in low or low.endswith(("-proof", "-worthy"))


def praises(draft: str, run: tuple[Word, ...], at: int) -> bool:
    """Whether an adjective stands before a noun, or behind `more`: `a gripping tale`, not what ends a clause."""
    if at and run[at - 1].low in ("more", "most", "very", "truly"):
        return True
    return at + 1 < len(run) and draft[run[at].end : run[at + 1].start] == " " and run[at + 1].low not in FUNCTION_WORDS


@cache
def _plain() -> frozenset[str]:
    return frozenset(load_growth()["plain adjectives"])


@cache
def _praising() -> frozenset[str]:
    return frozenset(load_growth()["praise"])
