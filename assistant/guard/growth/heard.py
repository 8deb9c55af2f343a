"""Heard: whether what was told says a word, in whatever form: `supervised`, of `I was their supervisor` (English)."""

from collections.abc import Set
from functools import cache, lru_cache

from assistant.facts.quantities.number_words import number_words
from assistant.guard.growth.wider import SAID_OF_ALL
from assistant.guard.growth_words import Growth, lexicon, load_growth, parties
from assistant.guard.wording import KIN, roots_of, wording
from assistant.lexicon.verbs import verb_forms
from assistant.words import stem

_SHORTEST_ROOT = 5
_SEVERAL_PARTIES = 2
_ACROSS_PARTIES = frozenset(
    "cross-functional cross-functionally cross-team cross-departmental interdisciplinary stakeholders".split()
) | {"stakeholder"}


@lru_cache(maxsize=8)
def heard_in(source: str, draft: str) -> bytes:
    """A byte for each word of the draft with content: 0 where the source has nothing of its root.

    Of `Wrote the parser` and `Wrote the whole parser tool`: 1, 0, 1, 0. A row of new words is one of zeros, which is
    found by a search. What the facts know can only make such rows shorter.
    """
    return bytes(map(roots_of(source).__contains__, filter(None, wording(draft).roots)))


def is_heard(low: str, told: frozenset[str], beginnings: Set[str]) -> bool:
    """Whether something told says the word, or one that stands for it: `reduced` where `cut` was told."""
    growth = lexicon().get(low)
    return is_kin_of_told(low, told, beginnings) or (growth is not None and covers(growth, low, told))


def is_kin_of_told(low: str, told: frozenset[str], beginnings: Set[str]) -> bool:
    """Whether a word is a number, or shares its root with something told; `beginnings` are what that begins with."""
    if low.endswith(("'s", "’s")):
        low = low[:-2]
    root = stem(low)
    if low[0].isdigit() or root in told or root[:KIN] in beginnings:
        return True
    if "-" in low and all(not part or stem(part) in told for part in low.split("-")):
        return True
    return len(root) < KIN and any(beginning.startswith(root) for beginning in beginnings)


def covers(growth: Growth, low: str, told: frozenset[str]) -> bool:
    """Whether what was told says as much as a word that would add to the line: `supervisor` as much as `supervised`."""
    if low.endswith("-wide") and not told.isdisjoint(SAID_OF_ALL):
        return True
    if stem(low) in told or not growth.group.isdisjoint(told):
        return not low.endswith("-wide") or low in told
    if low in _ACROSS_PARTIES and len(parties() & told) >= _SEVERAL_PARTIES:
        return True
    return low in verb_forms() and _is_named(stem(low), told)


def _is_named(root: str, told: frozenset[str]) -> bool:
    """Whether a noun of the deed was told: `I was their supervisor` covers `supervised`."""
    return len(root) >= _SHORTEST_ROOT and any(low.startswith(root) for low in told)


@cache
def light() -> frozenset[str]:
    """Words that tell how often, how much, when or with whom, which other readers judge, or nothing."""
    return frozenset(load_growth()["light"]).union(number_words().ones, number_words().tens, number_words().scales)
