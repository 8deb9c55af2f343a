"""Words that widen what stands behind them: `all sites`, `every team`, `and other departments` (English)."""

from assistant.guard.growth.growth_words import UNIVERSALS, circles, reach, reach_singular, wider
from assistant.words import Word, stem

SAID_OF_ALL = UNIVERSALS | frozenset(
    "whole entire everyone everybody both company-wide organisation-wide organization-wide site-wide".split()
)
_REACH_WITHIN = 4
"""Words after `every` among which the noun stands that it makes larger."""
_WIDENED_WITHIN = 3


def is_wider(run: tuple[Word, ...], at: int, told: frozenset[str]) -> bool:
    """Whether places or people of which nobody told are put beside those told: `and other sites`."""
    following = run[at + 1 : at + 1 + _WIDENED_WITHIN]
    return wider()[run[at].low].isdisjoint(told) and any(stem(word.low) in circles() for word in following)


def is_new_reach(run: tuple[Word, ...], at: int, told: frozenset[str]) -> bool:
    """`across departments`, `every team`: whether nobody said it of all, or of these."""
    if not told.isdisjoint(SAID_OF_ALL):
        return False
    following = [word.low for word in run[at + 1 : at + 1 + _REACH_WITHIN]]
    if run[at].low == "all" and any(low[-1] == "s" and low not in told and stem(low) in told for low in following):
        return True  # `all halls`, of one that was told
    noun = next((low for low in following if low in reach()), "")
    if not noun or noun in told - reach_singular() or f"{noun}s" in told:
        return False
    return not (run[at].low in ("across", "throughout") and noun in reach_singular() and stem(noun) in told)
