"""Figures that follow from others of the same text: the other two of three, 12 minutes less from 35 to 23."""

import re
from collections.abc import Sequence

from assistant.facts.numbers import Quantity, read_quantities
from assistant.guard.figures.rhythms import rounded
from assistant.patterns import lazily

_REST = lazily(r"\b(?:other|remaining|last|final|rest of the)\s$", re.I)
_THE = lazily(r"\bthe\s$", re.I)
_ONE = lazily(r"\bone\b", re.I)
_NAMED = r"[A-ZÄÖÜÉ][\w.+#-]*(?: [A-ZÄÖÜÉ][\w.+#-]*)*"
_NAMES = lazily(rf"[^.;:(,]{{1,40}}(?::|,| \(| –| —)? ?((?:{_NAMED}, )*{_NAMED},? (?:and|&) {_NAMED})")
_NEXT = lazily(r",? (?:and|&) |, ")
_MOST = 12
_WHOLE = 100.0
_NEAR = 90
"""Characters between both ends of a change, and what it comes to, at most."""
_ABOUT = 1.0
"""How much more or less a rounded share may be."""


def without_reckoned(
    quantities: Sequence[Quantity], text: str, other: str, confirmed: Sequence[str] = ()
) -> list[Quantity]:
    """The quantities without those that the other text lacks, and that the rest of this one comes to.

    The ends of such a change get its unit where they stand without one: `by 12 minutes, from 35 to 23`.
    """
    others = [one for known in (other, *confirmed) for one in read_quantities(known)]
    said = {key for one in others for key in one.keys}
    kept = list(quantities)
    for one in quantities:
        if not said.isdisjoint(one.keys):
            continue
        if _is_the_rest(one, quantities, text) or _is_span(one, quantities) or _is_list(one, text):
            if not any(_REST.search(text_before(other, told)) for told in read_quantities(other)):
                kept.remove(one)
            continue
        ends = _ends_of(one, quantities)
        if ends and not any(told.unit == one.unit and _tells_how_much(told) for told in others):
            kept.remove(one)
            for end in ends if one.unit not in ("", "%", "x", "pp") else ():
                if not end.unit or end.unit == "label":
                    kept[kept.index(end)] = _in_unit_of(one, end)
    return kept


def text_before(text: str, quantity: Quantity) -> str:
    """What stands before a quantity, as far as it is looked at."""
    return text[max(quantity.start - _NEAR, 0) : quantity.start]


def _is_span(one: Quantity, quantities: Sequence[Quantity]) -> bool:
    """Whether years are those between two others: `three years, from 2015 to 2018`, the last of them counted or not."""
    if one.unit != "month":
        return False
    years = [(date.role, date.keys[0][1]) for date in quantities if date.unit == "year"]
    begins = [year for role, year in years if role == "from" and isinstance(year, int)]
    ends = [year for role, year in years if role == "to" and isinstance(year, int)]
    return any(_measure(one) in (12 * (end - begin), 12 * (end - begin + 1)) for begin in begins for end in ends)


def _is_list(one: Quantity, text: str) -> bool:
    """Whether a number counts the names that follow it: `three cities, Rome, Turin and Bari`."""
    if one.unit or not 1 < one.amount <= _MOST:
        return False
    found = _NAMES.match(text, one.end)
    return found is not None and len(_NEXT.findall(found[1])) + 1 == one.amount


def _tells_how_much(quantity: Quantity) -> bool:
    return quantity.role == "by" or (not quantity.role and quantity.direction != "none")


def _is_the_rest(one: Quantity, quantities: Sequence[Quantity], text: str) -> bool:
    """Whether a count is what is left of a whole said before: `three pilots: one failed, the other two`."""
    before = text_before(text, one)
    if one.unit == "ordinal":
        value = one.amount - 1 if _THE.search(before) else 0.0  # two were, the third was
        left = 1.0
    else:
        value = left = one.amount if not one.unit and _REST.search(before) else 0.0
    if one.unit == "%" and _REST.search(before):
        shares = sum(_measure(other) for other in quantities if other.unit == "%" and other.end <= one.start)
        return shares + _measure(one) == _WHOLE
    if value <= 0:
        return False
    counts = [other for other in quantities if other.end <= one.start and not other.unit and other.category == "number"]
    for at, whole in enumerate(counts):
        parts = counts[at + 1 :]
        unread = text[whole.end : one.start]
        for part in reversed(parts):
            unread = unread[: part.start - whole.end] + unread[part.end - whole.end :]
        told = sum(part.amount for part in parts) + len(_ONE.findall(unread))
        if told and told + left == whole.amount:
            return True
    return False


def _ends_of(one: Quantity, quantities: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """Both ends of a change that comes to a quantity which tells by how much."""
    if one.role in ("from", "to") or one.category != "number":
        return None
    for start in quantities:
        if start.role != "from" or abs(start.start - one.start) > _NEAR:
            continue
        for end in quantities:
            if end.role == "to" and abs(end.start - one.start) <= _NEAR and _comes_to(start, end, one):
                return start, end
    return None


def _comes_to(start: Quantity, end: Quantity, change: Quantity) -> bool:
    if start.amount == end.amount or change.direction == ("up" if end.amount < start.amount else "down"):
        return False
    if change.unit in ("%", "x"):
        was, now = _measure(start), _measure(end)
        if start.unit != end.unit or was <= 0 or now <= 0:
            return False
        if change.unit == "%" and _rounds_to(100 * abs(was - now) / was, change):
            return True
        return change.unit == "x" and _rounds_to(max(was, now) / min(was, now), change)
    if start.unit == end.unit == change.unit:
        return abs(abs(_measure(start) - _measure(end)) - _measure(change)) < 1e-9 * _measure(change)
    bare = all(one.unit in ("", "label") for one in (start, end)) or (change.unit in ("", "pp") and end.unit == "%")
    return bare and round(abs(start.amount - end.amount), 9) == change.amount


def _rounds_to(value: float, change: Quantity) -> bool:
    """Whether a share is rounded as it is said: to as many digits, or nearly where it is about so much."""
    said = _measure(change)
    digits = len(f"{said:g}".partition(".")[2])
    return round(value, digits) == said or (
        change.qualifier != "exact" and abs(value - said) <= _ABOUT * (change.unit == "%")
    )


def _measure(quantity: Quantity) -> float:
    value = quantity.keys[0][1]
    return value if isinstance(value, float) else quantity.amount


def _in_unit_of(change: Quantity, end: Quantity) -> Quantity:
    factor = _measure(change) / change.amount
    return end._replace(keys=(*end.keys, (change.unit, rounded(factor * end.amount))))
