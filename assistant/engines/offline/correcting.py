"""A figure that an author puts right, in figures or words: `it was seven, not six`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.engines.listening import Part
from assistant.facts.numbers import Quantity, read_quantities
from assistant.patterns import lazily

_NOT = lazily(
    r"\b(?:not|instead of|rather than|nicht|statt|pas|non|no|en lugar de)(?: (?:the|in|about|just|only|it was))?\s*$"
)
_BUT = lazily(r"\b(?:but|it was|rather|sondern|mais|sino|there were|we were)\b")
_INSTEAD = lazily(r"\b(?:instead of|rather than|statt|en lugar de)\b")
"""Between what is now and what was before, as often as between what is right and what is wrong."""
_MEANT = lazily(
    r"(?:actually|i meant|i mean|make (?:it|that)|it(?:'s| is| was) (?:actually|really)|correction:?)\b", re.IGNORECASE
)
_SURELY_MEANT = lazily(r"i mean|correction", re.IGNORECASE)
_FEW = 6
"""Words that a correction by one figure alone has at most."""


@dataclass(frozen=True, slots=True)
class Correction:
    """The number of the fact that was wrong, 0 where none has that figure, and the fact put right."""

    number: int
    fact: str

    def parts(self, *, sure: bool) -> Iterator[Part]:
        """What it changes; a correction that is not `sure` takes the wrong figure back and puts none in its place."""
        if not self.number:
            yield Part("other", self.fact)
            return
        yield Part("retract", "", self.number)
        if sure:
            yield Part("fact", self.fact)


def corrected(text: str, facts: Sequence[str], line: str = "") -> Correction | None:
    """The correction that a sentence makes of a fact; None where it makes none.

    `4 weeks instead of 10` is one where a fact or the line says ten, and else a result.
    """
    said = read_quantities(text)
    if len(said) == 1 and _MEANT.match(text) and len(text.split()) <= _FEW:
        return _of_the_only_figure(text, said[0], facts)
    for first, second in pairwise(said):
        between, before = text[first.end : second.start].lower(), text[: first.start].lower()
        if _NOT.search(between) and not _BUT.search(between):
            change = _replaced(second, first, text, facts)
            is_known = change.number or _replaced(second, first, text, [line]).number
            return change if is_known or not _INSTEAD.search(between) else None
        if _NOT.search(before) and (_BUT.search(between) or between.strip() == ","):
            return _replaced(first, second, text, facts)
    return None


def _replaced(wrong: Quantity, right: Quantity, text: str, facts: Sequence[str]) -> Correction:
    """The last fact with the wrong figure put right; one that says it in the same words comes first."""
    known = [
        (_nearness(quantity, wrong), at, quantity)
        for at, fact in enumerate(facts, 1)
        for quantity in read_quantities(fact)
        if quantity.amount == wrong.amount and (not wrong.unit or quantity.unit == wrong.unit)
    ]
    if not known:
        return Correction(0, text)
    _, at, quantity = max(known, key=lambda one: one[:2])
    return Correction(at, _put(facts[at - 1], quantity, right))


def _nearness(known: Quantity, wrong: Quantity) -> int:
    return 2 * (known.words.lower() == wrong.words.lower()) + (known.unit == wrong.unit)


def _of_the_only_figure(text: str, right: Quantity, facts: Sequence[str]) -> Correction | None:
    """`actually 12` puts the last fact right, where that has but one figure and is of the same kind."""
    known = read_quantities(facts[-1]) if facts else ()
    if len(known) != 1 and _SURELY_MEANT.match(text):
        return Correction(0, text)
    if len(known) != 1 or (right.noun and known[0].noun and right.noun != known[0].noun):
        return None
    return Correction(len(facts), _put(facts[-1], known[0], right))


def _put(fact: str, wrong: Quantity, right: Quantity) -> str:
    """The fact with the right figure in the wrong one's place; its unit too, where one was said."""
    start, end = _figure(wrong.words)
    new_start, new_end = _figure(right.words)
    has_unit = bool(right.unit and wrong.unit)
    new = right.words[new_start:] if has_unit else right.words[new_start:new_end]
    return fact[: wrong.start + start] + new + fact[wrong.end if has_unit else wrong.start + end :]


def _figure(words: str) -> tuple[int, int]:
    """Where in the words of a quantity its number stands."""
    if digits := re.search(r"\d[\d.,]*(?<![.,])", words):
        return digits.span()
    spelled = [one.span() for one in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", words) if read_quantities(one[0])]
    return (spelled[0][0], spelled[-1][1]) if spelled else (0, len(words))
