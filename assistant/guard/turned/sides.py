"""Sides: which of two opposites a word says, of itself or of a thing: `bought`; `improved sales`, `improved costs`."""

from collections.abc import Iterable
from functools import cache, reduce
from itertools import chain
from operator import or_
from typing import NamedTuple

from assistant.guard.wording import load_claims
from assistant.lexicon.verbs import conjugated
from assistant.words import stem


class Side(NamedTuple):
    """What a verb says: of which pair of opposites it is, and which of the two."""

    pair: int
    first: bool


_GROUPS = ("rising", "falling"), ("reaching", "falling short"), ("early", "late"), ("bettering", "worsening")
RISING, REACHING, EARLY = range(3)
PARTICLES = {"on": Side(-1, True), "off": Side(-1, False), "up": Side(RISING, True), "down": Side(RISING, False)}
MORE_OR_LESS = {"more": Side(-2, True), "fewer": Side(-2, False), "less": Side(-2, False)}
_UNLISTED = 2
"""Pairs of opposites besides those of the list; they are counted back from -1."""
_BOUNDS = frozenset("over under within".split())
_MAKING = frozenset("make made making".split())
_LONGEST_COMPARED = 5


def are_opposite(in_source: Iterable[str], in_draft: Iterable[str]) -> bool:
    """Whether two texts have two turning words that say the opposite of one another."""
    masks = _masks()
    pairs = [masks[low] for low in in_source]
    firsts, seconds = reduce(or_, [first for first, _ in pairs], 0), reduce(or_, [second for _, second in pairs], 0)
    return any(first & seconds or second & firsts for first, second in map(masks.__getitem__, in_draft))


def side_of(side: Side, low: str, root: str) -> Side:
    """Which side a word takes of a thing: sales that `improved` rose, costs that did fell; `exceeded the budget`."""
    if low in _judging() and root in _better_with():
        return Side(RISING, _judging()[low] == _better_with()[root])
    return Side(REACHING, False) if low in _exceeding() and root in _listed("limits of money and time") else side


def says_nothing(side: Side, low: str, root: str) -> bool:
    """Whether a word that tells how a goal was met tells nothing of this thing: `over five years`, `made lamps`."""
    if side.pair != REACHING or not (low in _BOUNDS or low in _MAKING):
        return False
    return root not in _listed("limits of money and time") and (low in _BOUNDS or root not in _listed("goals"))


@cache
def turning_words() -> frozenset[str]:
    """Words of which both texts need one."""
    return frozenset(sides()).union(PARTICLES, MORE_OR_LESS)


@cache
def sides() -> dict[str, list[Side]]:
    """Each form of each verb that has an opposite, with what it says: `bought`, `sold`."""
    claims = load_claims()
    pairs = [(list(claims[first]), list(claims[second])) for first, second in _GROUPS]
    pairs += [([one], others) for one, others in claims["opposites"].items()]
    found: dict[str, list[Side]] = {}
    for number, both in enumerate(pairs):
        for first, lemmas in zip((True, False), both, strict=True):
            side = Side(number, first)
            for low in set(chain.from_iterable(map(forms_of, lemmas))):
                if low in found:
                    found[low].append(side)
                else:
                    found[low] = [side]
    return found


@cache
def _masks() -> dict[str, tuple[int, int]]:
    """For each turning word a bit for each pair of opposites that it is the first of, and that it is the second of."""
    found: dict[str, tuple[int, int]] = {}
    for low in turning_words():
        here = [*sides().get(low, ()), *(one[low] for one in (PARTICLES, MORE_OR_LESS) if low in one)]
        first, second = (
            reduce(or_, [1 << side.pair + _UNLISTED for side in here if side.first == is_first], 0)
            for is_first in (True, False)
        )
        found[low] = first, second
    for number, words in ((RISING, _judging()), (REACHING, _exceeding())):
        either = 1 << number + _UNLISTED
        found |= {low: (found[low][0] | either, found[low][1] | either) for low in words}
    return found


@cache
def _judging() -> dict[str, bool]:
    """Forms of verbs -> whether a thing became better."""
    return {
        form: name == "bettering" for name in _GROUPS[-1] for lemma in load_claims()[name] for form in _forms(lemma)
    }


@cache
def _better_with() -> dict[str, bool]:
    """The stem of a thing -> whether more of it is better."""
    return {stem(low): side == "more" for side in ("more", "less") for low in load_claims()[f"better with {side}"]}


@cache
def _exceeding() -> frozenset[str]:
    """Forms of verbs of going beyond, which a goal wants and a limit does not."""
    return frozenset(form for lemma in load_claims()["exceeding"] for form in _forms(lemma))


@cache
def _listed(section: str) -> frozenset[str]:
    return frozenset(map(stem, load_claims()[section]))


def forms_of(word: str) -> tuple[str, ...]:
    """A word as a verb in all its forms, and what compares with it."""
    return *_forms(word), *_comparatives(word)


def _forms(word: str) -> tuple[str, ...]:
    verb = conjugated(word)
    return verb.lemma, verb.past, verb.participle, verb.gerund, verb.third


def _comparatives(word: str) -> tuple[str, ...]:
    """`drier`, `wetter`, `colder`: one of them is right for a short word, and nobody writes the others."""
    if len(word) > _LONGEST_COMPARED:
        return ()
    return f"{word}er", f"{word}{word[-1]}er", f"{word[:-1]}ier", f"{word}est"
