"""Two amounts that belong together: ranges (`5-10`), and changes from one to the other (`3 s → 1 s`)."""

from assistant.facts.quantities.amount import Amount
from assistant.facts.quantities.line import Line
from assistant.facts.quantities.quantity import Key, Role
from assistant.facts.quantities.unit_table import PLAIN, Unit

_ARROWS = ([" ", "→", " "], ["→"], [" ", "-", ">", " "], ["-", ">"], [" ", "=", ">", " "], ["=", ">"])
_DASHES = (["-"], [" ", "-", " "], ["—"])
_ANDS = ([" ", "and", " "], [" ", "und", " "], [" ", "et", " "], [" ", "y", " "])
_TOS = frozenset(
    [("to",), ("down", "to"), ("up", "to"), ("bis",), ("auf",), ("à",), ("a",), ("until",), ("till",), ("through",)]
)
_INSTEAD = frozenset(
    [("instead", "of"), ("rather", "than"), ("vs",), ("vs", "."), ("versus",), ("compared", "with"), ("compared", "to")]
)
"""What stands between the new value and the old."""
_INSTEAD_OF = frozenset([words[0] for words in _INSTEAD])
_KINDS = frozenset(("count", "label", "fraction"))
_OF_CHANGE = frozenset(("", "%", "x", "pp"))
_FAR = 16
"""Pieces between `from 3 s` and `to 1 s` at most."""
_CLAUSE_ENDS = frozenset((".", ";", ":", "(", ")", "!", "?"))


def join(line: Line, amounts: list[Amount]) -> list[Amount]:
    """The amounts of a line, with ranges made one and the two ends of a change told apart."""
    joined: list[Amount] = []
    for amount in amounts:
        if joined:
            before = joined[-1]
            if len(joined) > 1 and amount.hint == "to" and joined[-2].hint == "from" and not _alike(before, amount):
                before = joined[-2]  # `from $1M in 2019 to $3M in 2021`
            if not before.role:
                _pair(line, before, amount)
            if amount.kind == "range":
                joined.pop()
        joined.append(amount)
    return joined


def _pair(line: Line, first: Amount, second: Amount) -> None:
    """Join the two where they belong together; `second` becomes the range where they are one."""
    end = min(second.core, second.begin)
    if end - first.end > _FAR or not _alike(first, second):
        return
    between = line.pieces[first.end : end]
    if between in _ARROWS:
        _change(first, second, "from", "to")
    elif second.hint == "to":
        _to(first, second, between)
    elif _is_new_before_old(first, second, between):
        _change(first, second, "to", "from")
    elif between in _DASHES or (first.hint == "between" and between in _ANDS):
        _range(first, second)


def _is_new_before_old(first: Amount, second: Amount, between: list[str]) -> bool:
    """Whether a change is told from its end: `to 4 s from 9 s`, `4 s instead of 9`."""
    if first.hint == "to" and second.hint == "from":
        return not _CLAUSE_ENDS.intersection(between)
    return not _INSTEAD_OF.isdisjoint(between) and tuple([piece for piece in between if piece != " "]) in _INSTEAD


def _alike(first: Amount, second: Amount) -> bool:
    if first.kind == "date" or second.kind == "date":
        return first.kind == second.kind
    if first.kind not in _KINDS or second.kind not in _KINDS:
        return False
    if first.dimension == second.dimension or first.units is PLAIN or second.units is PLAIN:
        return True
    return first.hint == "from" and second.hint == "to" and second.dimension.startswith(f"{first.dimension}/")


def _to(first: Amount, second: Amount, between: list[str]) -> None:
    if first.hint == "from" and not _CLAUSE_ENDS.intersection(between):
        _change(first, second, "from", "to")
        return
    words = tuple([piece for piece in between if piece not in (" ", "-")])
    if words not in _TOS:
        return
    rises = bool(first.values and second.values) and first.values[0] < second.values[0]
    if first.hint in ("by", "of") and second.dimension in _OF_CHANGE:
        # `by 20% to 30%` is a range, `by 15% to 90%` says how far, and where to
        if rises and second.values[0] <= 2 * first.values[0]:
            _range(first, second)
    elif first.kind in ("date", "label") or len(words) > 1 or first.governor:
        _change(first, second, "from", "to")
    elif rises:
        _range(first, second)
    elif first.units is not PLAIN:
        _change(first, second, "from", "to")


def _share(first: Amount, second: Amount) -> None:
    """`from 3 to 1 s`, `$5-10M`, `Java 8 to 17`: what only one of them says holds for both."""
    if first.units is PLAIN and second.units is not PLAIN and not first.noun:
        first.units = second.units
    elif first.dimension != second.dimension and second.dimension.startswith(f"{first.dimension}/"):
        over = second.dimension.removeprefix(first.dimension)  # `from 9 t to 5 t per batch`
        if over not in ("/s", "/month"):
            first.units = tuple(Unit(unit.dimension + over, unit.factor) for unit in first.units)
    elif second.units is PLAIN and first.units is not PLAIN and not second.noun:
        second.units = first.units
    elif first.kind == "label" and second.units is PLAIN and (second.role or not second.noun):
        second.kind = "label"  # `Java 8 → 17 migration`
    elif first.units is PLAIN:
        first.noun = second.noun = second.noun or first.noun
    if second.governor:
        first.direction, first.governor = second.direction, second.governor
    else:
        second.direction, second.governor = first.direction, first.governor


def _change(first: Amount, second: Amount, begins: Role, ends: Role) -> None:
    first.role, second.role = begins, ends
    if first.kind != "date":
        _share(first, second)
        for amount in (first, second):
            if amount.hint in ("from", "to"):
                amount.begin = min(amount.begin, amount.hint_at)


def _range(first: Amount, second: Amount) -> None:
    if first.kind == "date":
        _year_for_both(first, second)
        first.role, second.role = "from", "to"
        return
    if not first.values or not second.values or first.values[0] >= second.values[0]:
        return
    _multiplier_for_both(first, second)
    _share(first, second)
    low, high = first.all_keys(), second.all_keys()
    keys: list[Key] = []
    for (dimension, least), (other, most) in zip(low, high, strict=False):
        if dimension == other and isinstance(least, float) and isinstance(most, float):
            keys.append((f"{dimension}…", (least, most)))
    if not keys:
        return
    second.kind, second.keys, second.ends = "range", tuple(keys), (low, high)
    second.begin, second.core = first.begin, first.core
    second.hint, second.hint_at = first.hint, first.hint_at
    if first.qualifier != "exact":
        second.qualifier = first.qualifier
    if first.hint == "between":
        second.begin = min(first.begin, first.hint_at)


def _multiplier_for_both(first: Amount, second: Amount) -> None:
    """`5-10k`: five thousand to ten thousand."""
    ratio = second.values[0] / first.values[0] if first.values[0] else 0.0
    for factor in (1e9, 1e6, 1e3):
        if first.label and not second.label and ratio >= factor:
            first.scale(factor)
            return


def _year_for_both(first: Amount, second: Amount) -> None:
    """`Q1–Q3 2021`: the year of the second is that of the first."""
    (name, value), (_, other) = first.keys[0], second.keys[0]
    if isinstance(value, tuple) and isinstance(other, tuple) and value[0] == 0 and len(value) == len(other):
        first.keys = ((name, (other[0], *value[1:])),)
