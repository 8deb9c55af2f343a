"""Pairs: which quantity was made which other, the likest first: `12 pumps`, `15 pumps`."""

from collections.abc import Callable, Hashable, Sequence

from assistant.facts.quantities.quantity import Quantity

Pair = tuple[Quantity, Quantity]
"""The source's and the draft's."""
_Likeness = Callable[[Quantity], Hashable]


def paired(dropped: list[Quantity], added: list[Quantity], likenesses: Sequence[_Likeness] | None = None) -> list[Pair]:
    """Take out of both lists, and give, the pairs of one quantity that was made another, the likest first.

    What is not required is paired with its very like only, and then taken out: it is neither lost nor invented.
    """
    for quantities in (dropped, added):  # what is said twice is one thing lost, or invented
        quantities[:] = {quantity.keys: quantity for quantity in reversed(quantities)}.values()
        quantities.sort(key=lambda quantity: quantity.start)
    pairs: list[Pair] = []
    for number, likeness in enumerate(likenesses or _LIKENESSES):
        if number == 1 and not likenesses:
            for quantities in (dropped, added):
                quantities[:] = [quantity for quantity in quantities if quantity.required]
        if (not dropped or not added) and number:
            break
        if not dropped or not added:
            continue
        waiting: dict[Hashable, list[Quantity]] = {}
        for quantity in reversed(added):
            waiting.setdefault(likeness(quantity), []).append(quantity)
        found: list[Pair] = []
        for quantity in dropped:
            key = likeness(quantity)
            if key is not None and waiting.get(key) and (quantity.required or quantity.noun):
                found.append((quantity, waiting[key].pop()))
        if found:
            pairs += found
            taken = {id(one) for pair in found for one in pair}
            dropped[:] = [quantity for quantity in dropped if id(quantity) not in taken]
            added[:] = [quantity for quantity in added if id(quantity) not in taken]
    return sorted(pairs, key=lambda pair: pair[0].start)


def head_of(one: Quantity) -> str:
    """The stem of the noun itself, without what describes it."""
    return one.noun.rpartition(" ")[2]


def _year(quantity: Quantity) -> Hashable:
    value = quantity.keys[0][1]
    return value[0] if isinstance(value, tuple) else value


def _unit_and_part(one: Quantity) -> Hashable:
    return one.category, one.unit.rstrip("…"), one.role


# How a quantity and what it was made into may be alike, the likest first; None is like nothing.
_LIKENESSES: tuple[_Likeness, ...] = (
    lambda one: (one.category, one.unit, one.role, one.noun) if one.unit or one.noun else None,
    lambda one: (one.category, one.unit, one.role, head_of(one)) if one.noun else None,
    lambda one: (one.category, one.amount) if one.amount else None,
    _unit_and_part,
    lambda one: (one.category, one.unit.rstrip("…")),
    lambda one: (one.category, one.keys[-1][0].rstrip("…")),
    lambda one: (one.category, head_of(one)) if one.noun else None,
    lambda one: (one.category, one.direction) if one.direction != "none" else None,
    lambda one: _year(one) if one.category == "date" else None,
    lambda one: "date" if one.category == "date" else None,
    lambda one: "share" if one.unit in ("%", "x", "pp") else None,
    lambda one: one.category if one.unit in ("", "vague", "ordinal") else None,
)
CONFIRMED: tuple[_Likeness, ...] = (*_LIKENESSES[:2], lambda one: (one.category, one.unit) if one.unit else None)
"""The same for what the author confirmed besides."""
