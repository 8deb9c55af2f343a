"""Amounts of two parts: `1 h 30 min`, `2 years and 3 months`, `1½`, `2 1/2`."""

from assistant.facts.quantities.amount import Amount
from assistant.facts.quantities.line import Line
from assistant.facts.quantities.numerals import values_of
from assistant.facts.quantities.unit_table import Unit
from assistant.facts.quantities.units import unit_at

_HOUR, _MINUTE = Unit("s", 3600.0), Unit("s", 60.0)
_MOST = 60
"""Of the smaller unit in the larger."""
_LARGEST_PART = 17
"""Below which the second number of a fraction is that stands behind a whole one: 2 1/2, 5 3/16."""
_COMPOUND = frozenset(("s", "month", "m", "lb", "°"))
_JOINTS = frozenset(("and", "und", "et", "y"))


def add_smaller_unit(line: Line, amount: Amount, index: int) -> int:
    """Add what is said in the next smaller unit right behind an amount, before piece `index`; the piece after both."""
    unit = amount.units[0]
    pieces = line.pieces
    if unit.dimension not in _COMPOUND or not amount.values:
        return index
    at = index + 1 if pieces[index] == " " else index
    if pieces[at] in _JOINTS and pieces[at + 1] == " ":
        at += 2
    values = _values_at(line, at)
    if not values:
        return index
    found = _smaller_at(line, at + 1, unit)
    if found is None:
        return index
    (dimension, factor, _), end = found
    if dimension != unit.dimension or factor * _MOST < unit.factor or factor * max(values[0], 1.0) >= unit.factor:
        return index
    amount.values = tuple([value + values[0] * factor / unit.factor for value in amount.values])
    amount.units = (unit,)
    return end


def _smaller_at(line: Line, index: int, unit: Unit) -> tuple[Unit, int] | None:
    """The unit at or after piece `index`, and where it ends; minutes for the `m` of `1h 30m` and the none of `1h30`."""
    step = index + 1 if line.pieces[index] in (" ", "-") else index
    found = unit_at(line, step)
    if unit == _HOUR and line.pieces[step] == "m":
        return _MINUTE, step + 1
    if unit == _HOUR and line.pieces[index - 2] == "h" and (found is None or found[0][0].dimension != "s"):
        return _MINUTE, index
    return (found[0][0], found[1]) if found else None


def _values_at(line: Line, at: int) -> tuple[float, ...]:
    piece = line.pieces[at]
    if "0" <= piece < ":":
        return values_of(piece)
    value = line.words.ones.get(piece, line.words.tens.get(piece))
    return () if value is None else (float(value),)


def add_part(line: Line, amount: Amount, index: int) -> int:
    """The piece after the sign of a fraction: `1½`, `3 ½`."""
    if not amount.values:
        return index
    step = index + 1 if line.pieces[index] == " " else index
    part = line.words.fraction_signs[line.pieces[step]]
    amount.values, amount.label = tuple([value + part for value in amount.values]), ""
    return step + 1


def add_ratio(line: Line, amount: Amount, index: int) -> int:
    """The piece after the fraction in `2 1/2`, which begins behind piece `index`."""
    over, under = line.pieces[index + 1], line.pieces[index + 3]
    if not (over.isdecimal() and under.isdecimal() and amount.values) or amount.values[0] % 1:
        return index
    upper, lower = values_of(over), values_of(under)
    if upper and lower and upper[0] < lower[0] < _LARGEST_PART:
        amount.values, amount.label = (amount.values[0] + upper[0] / lower[0],), ""
        return index + 4
    return index
