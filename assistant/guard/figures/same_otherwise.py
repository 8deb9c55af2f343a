"""The same otherwise: quantities that differ in form only: `5-10` and `from 5 to 10`, `from 50 minutes to 22`."""

from collections.abc import Iterable, Sequence

from assistant.facts.quantities.quantity import Quantity
from assistant.guard.figures.pairing import Pair
from assistant.guard.figures.rhythms import rounded
from assistant.patterns import lazily

_ENDS = frozenset((("from", "to"), ("to", "from")))
_PARTS = ("from", "to")
_DIGITS = lazily(r"(?<![\d.,])\d{1,3}(?:[.,]\d{1,2})?(?![\d.,])")
_FEW = 4
_MANY = 50
"""Ends of changes that are looked at: a line has two or four."""
_NEAR = 80
"""Characters between the two ends of one change at most."""


def settle_ranges(ranges: list[Quantity], others: list[Quantity], other_text: Sequence[Quantity]) -> None:
    """Take out `5-10` where the other text says `from 5 to 10`, or `GCC 5` and `GCC 10`, and those two with it."""
    for joined in [quantity for quantity in ranges if quantity.ends]:
        low, high = (set(keys) for keys in joined.ends)
        ends = [other for other in other_text if other.role or other.noun in ("", joined.noun)]
        begins = [other for other in ends if other.role in ("from", "") and not low.isdisjoint(other.keys)]
        finishes = [other for other in ends if other.role in ("to", "") and not high.isdisjoint(other.keys)]
        if begins and finishes:
            ranges.remove(joined)
            others[:] = [other for other in others if other not in begins and other not in finishes]


def settle_units(
    dropped: list[Quantity], added: list[Quantity], source: Sequence[Quantity], draft: Sequence[Quantity]
) -> None:
    """Give a bare number the unit of another in its text: `once 50 minutes, now 22`; take out what is the same then."""
    for bare, near, others in ((added, draft, dropped), (dropped, source, added)):
        places = [at for at, quantity in enumerate(bare) if _is_bare(quantity)]
        wanted = {other.unit for other in others}
        factors = [] if not places else _factors(near, wanted)
        if not factors:
            continue
        said = {key for quantity in others for key in quantity.keys}
        for at in places:
            filled = [_in_unit(bare[at], unit, factor) for unit, factor in factors]
            bare[at] = next((one for one in filled if one.keys[0] in said), filled[0])
        both = said.intersection(key for quantity in bare for key in quantity.keys)
        for quantities in (bare, others) if both else ():
            quantities[:] = [quantity for quantity in quantities if both.isdisjoint(quantity.keys)]


def _is_bare(quantity: Quantity) -> bool:
    return not quantity.unit and not quantity.noun and isinstance(quantity.keys[0][1], float)


def _factors(near: Sequence[Quantity], wanted: set[str]) -> list[tuple[str, float]]:
    """The units that quantities are in, as far as wanted, with what multiplies a number in them; a few at most."""
    found: dict[tuple[str, float], None] = {}
    for one in near:
        value = one.keys[0][1]
        if one.unit in wanted and one.unit and one.amount and isinstance(value, float) and one.unit != "vague":
            found[one.unit, value / one.amount] = None
            digits = _DIGITS.search(one.words)
            if digits and (plain := float(digits[0].replace(",", "."))):  # 3.5 million in one year, 2.9 in the next
                found[one.unit, value / plain] = None
            if len(found) >= _FEW:
                break
    return list(found)


def _in_unit(bare: Quantity, unit: str, factor: float) -> Quantity:
    return bare._replace(unit=unit, keys=((unit, rounded(factor * bare.amount)),))


def settle_other_ends(pairs: Iterable[Pair], dropped: list[Quantity], added: list[Quantity]) -> None:
    """Take out the other end of a change that was made one number: `from 9 s to 4 s`, `by 5 s`."""
    ends = [[one for one in others if one.role in _PARTS][:_MANY] for others in (dropped, added)]
    if not any(ends):
        return
    for source, draft in pairs:
        for end, whole, near, others in ((source, draft, ends[0], dropped), (draft, source, ends[1], added)):
            if near and end.role in _PARTS and whole.role not in _PARTS:
                gone = [other for other in near if other.unit == end.unit and are_ends(end, other)]
                others[:] = [other for other in others if other not in gone] if gone else others


def are_ends(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities are where one change begins and where it ends: `from 9 s to 4 s`."""
    first, second = (one, other) if one.start < other.start else (other, one)
    return (one.role, other.role) in _ENDS and second.start - first.end < _NEAR


def sums_of(dropped: list[Quantity], added: list[Quantity]) -> list[Quantity]:
    """Take out of `added`, and give, what is the sum of all that was dropped: worked out, it is none of these."""
    totals: dict[str, float] = {}
    parts: dict[str, int] = {}
    for quantity in dropped:
        unit, value = quantity.keys[0]
        if isinstance(value, float) and unit == quantity.unit:
            totals[unit] = totals.get(unit, 0.0) + value
            parts[unit] = parts.get(unit, 0) + 1
    sums = [one for one in added if parts.get(one.unit, 0) > 1 and one.keys[0][1] == totals[one.unit]]
    added[:] = [one for one in added if one not in sums]
    return sums
