"""A figure that an author puts right, in figures or words: `it was seven, not six`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.engines.base import Part
from assistant.facts.numbers import Quantity, read_quantities

_NOT = re.compile(
    r"\b(?:not|instead of|rather than|nicht|statt|pas|non|no|en lugar de)(?: (?:the|in|about|just|only|it was))?\s*$"
)
_BUT = re.compile(r"\b(?:but|it was|rather|sondern|mais|sino|there were|we were)\b")
_MEANT = re.compile(r"(?:actually|i meant|i mean|make (?:it|that)|it(?:'s| is| was) (?:actually|really)|correction:?)\b", re.IGNORECASE)
_FEW = 6
"""Words that a correction by one figure alone has at most."""


@dataclass(frozen=True, slots=True)
class Correction:
    """The number of the fact that was wrong, 0 where the figure stands in the line itself, and the fact put right."""

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


def corrected(text: str, facts: Sequence[str], line: str) -> Correction | None:
    """The correction that a sentence makes of a fact, or of the line; None where it makes none."""
    said = read_quantities(text)
    if len(said) == 1 and _MEANT.match(text) and len(text.split()) <= _FEW:
        return _of_the_only_figure(text, said[0], facts)
    for first, second in pairwise(said):
        between, before = text[first.end : second.start].lower(), text[: first.start].lower()
        if _NOT.search(between) and not _BUT.search(between):
            return _replaced(second, first, text, facts, line)
        if _NOT.search(before) and (_BUT.search(between) or between.strip() == ","):
            return _replaced(first, second, text, facts, line)
    return None


def _replaced(wrong: Quantity, right: Quantity, text: str, facts: Sequence[str], line: str) -> Correction | None:
    for at in range(len(facts), 0, -1):
        for known in read_quantities(facts[at - 1]):
            if _is_same(known, wrong):
                return Correction(at, _put(facts[at - 1], known, right))
    in_line = any(_is_same(known, wrong) for known in read_quantities(line))
    return Correction(0, text) if in_line else None


def _is_same(known: Quantity, wrong: Quantity) -> bool:
    """Whether the figure is meant: the same number, and the same unit where one was said."""
    return known.amount == wrong.amount and (not wrong.unit or known.unit == wrong.unit)


def _of_the_only_figure(text: str, right: Quantity, facts: Sequence[str]) -> Correction | None:
    """`actually 12` puts the last fact right, where that has but one figure and is of the same kind."""
    known = read_quantities(facts[-1]) if facts else ()
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
