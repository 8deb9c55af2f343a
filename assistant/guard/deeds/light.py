"""Light verbs: what a verb claims only with its noun: `acquired a grounding`, `took full ownership` (English)."""

from functools import cache

from assistant.guard.wording import DETERMINERS, FUNCTION_WORDS, Wording, is_cut, load_claims
from assistant.lexicon.verbs import Tier

_FURTHEST = 7
"""Words behind the verb among which its noun stands: `received two full days of hands-on welding training`."""
_WITHIN_A_NOUN = DETERMINERS | {"up", "of", "and", "in-depth"}
_PLACED_WITHIN = 3
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth top last".split()) | {
    f"{number}{'th' if number > 3 else ('st', 'nd', 'rd')[number - 1]}" for number in range(1, 21)
}
_BEHIND_A_PLACE = frozenset("of in at out among from with for place rank position overall and".split())

_Part = tuple[Tier, str, str]
"""A tier, the lemma that says it plainly, and how a question puts it."""
_LEARNED: _Part = (Tier.LEARNED, "learn", "learn it")
_HELPED: _Part = (Tier.HELPED, "support", "support it")
_LED: _Part = (Tier.LED, "own", "own it")


@cache
def light_verbs() -> frozenset[str]:
    """The verbs of which `light_part` or `is_a_placing` may say something: whoever has none need not ask them."""
    return _placing().union(_by_verb())


def light_part(lemma: str, line: Wording, after: int, until: int) -> tuple[_Part, int] | None:
    """What a verb claims by the noun that it rules, and the word behind that; None where it speaks for itself.

    Of `took full ownership of the pay run`: the part of leading, and word 3, the `of`.
    """
    choices = _by_verb().get(lemma)
    if choices is None:
        return None
    lows = line.lows
    for at in range(after, min(until, after + _FURTHEST)):
        low = lows[at]
        if at > after and is_cut(line, at):
            return None
        if at + 1 == until or lows[at + 1] in FUNCTION_WORDS or line.gaps[at + 1] != " " or lows[at + 1][-3:] == "ing":
            for nouns, part in choices:  # the noun is the last of its row: not `skills matrix`
                if low in nouns:
                    return part, at + 1
        if low in FUNCTION_WORDS and low not in _WITHIN_A_NOUN:
            return None
    return None


@cache
def _by_verb() -> dict[str, list[tuple[frozenset[str], _Part]]]:
    """For each light verb: its nouns, and what it claims with one of them."""
    found: dict[str, list[tuple[frozenset[str], _Part]]] = {}
    parts = {"knowledge": _LEARNED, "exposure": _LEARNED, "lessons": _LEARNED, "help": _HELPED, "leading": _LED}
    for section, part in parts.items():
        nouns = frozenset(load_claims()[section])
        for lemma in load_claims()[f"light verbs of {section}"]:
            found.setdefault(lemma, []).append((nouns, part))
    return found


def is_a_placing(lemma: str, line: Wording, after: int, until: int) -> bool:
    """Whether a verb tells how a contest ended: `placing second`, `won a silver medal`."""
    if lemma not in _placing():
        return False
    for at in range(after, min(until, after + _PLACED_WITHIN)):
        low = line.lows[at]
        if low in _places():
            return True
        if low in _ORDINALS:  # `finished third`, not `finished the third draft`
            return at + 1 == until or is_cut(line, at + 1) or line.lows[at + 1] in _BEHIND_A_PLACE
    return False


@cache
def _placing() -> frozenset[str]:
    return frozenset(load_claims()["placing"])


@cache
def _places() -> frozenset[str]:
    return frozenset(load_claims()["places"])
