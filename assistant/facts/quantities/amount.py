"""A quantity while it is being read: positions are pieces, and its parts can still change."""

from typing import Literal

from assistant.facts.quantities.line import Line
from assistant.facts.quantities.quantity import Direction, Key, Qualifier, Quantity, Role
from assistant.facts.quantities.unit_table import PLAIN, Unit, Units

Kind = Literal["count", "label", "vague", "fraction", "ordinal", "range", "date"]
_SIGNED_CHANGE = frozenset(("%", "pp", "x"))


class Amount:
    """`begin` and `end` frame all its words, `core` is where the number itself begins.

    `values` are the readings before units; `label` is the text of a version or identifier; `keys` are given by
    dates and ranges. `hint` is the part in a change that the preposition before the amount tells of; that is
    `hint_word`, piece `hint_at`.
    """

    # Defaults stand on the class: most of them stay as they are, and an amount is made for every number.
    units: Units = PLAIN
    values: tuple[float, ...] = ()
    label = ""
    keys: tuple[Key, ...] = ()
    ends: tuple[tuple[Key, ...], ...] = ()
    sign = 0
    qualifier: Qualifier = "exact"
    direction: Direction = "none"
    governor = ""
    hint = ""
    hint_word = ""
    hint_at = -1
    role: Role = ""
    noun = ""
    required = True

    def __init__(self, begin: int, end: int, kind: Kind = "count") -> None:
        self.begin = self.core = begin
        self.end = end
        self.kind: Kind = kind

    @property
    def dimension(self) -> str:
        """The base unit; empty for a plain count."""
        return self.units[0].dimension

    def scale(self, factor: float) -> None:
        """Multiply, as `million` does; then it is no version any more."""
        self.label = ""
        self.values = tuple(value * factor for value in self.values)

    def all_keys(self) -> tuple[Key, ...]:
        """What this amount compares by."""
        if self.keys:
            return self.keys
        if self.kind == "count":  # most are
            return self._keys_of_count()
        if self.kind == "label":
            across = f"{self.label} {self.units[0].factor:g} m" if self.dimension == "m" else self.label
            # 80×60 mm; and 24/7 is 24 hours a day, or seven days a week
            return (("label", across), ("s/s", 1.0)) if across == "24/7" else (("label", across),)
        if self.kind == "vague":
            return (("vague", self.values[0]),)
        if self.kind == "ordinal":  # the third prototype is prototype 3
            return (("ordinal", self.values[0]), ("label", str(int(self.values[0]))))
        if self.kind == "fraction":
            return (("%", _rounded(100 * self.values[0])), ("", _rounded(self.values[0])))
        return self._keys_of_count()

    def _keys_of_count(self) -> tuple[Key, ...]:
        negative = self.sign < 0 and not self.is_signed_change
        values = tuple(-value for value in self.values) if negative else self.values
        if self.units is PLAIN:
            keys: tuple[Key, ...] = tuple([("", value) for value in values])
            # Without a noun it may be a version: `from 8 to 17`, `Java 17`.
            return keys if self.noun or not self.label else (*keys, ("label", self.label))
        return tuple([(unit[0], _in_base(value, unit)) for unit in self.units for value in values])

    @property
    def is_signed_change(self) -> bool:
        """True where a sign says which way a change goes, and the amount is without it: `-15%`."""
        return self.dimension in _SIGNED_CHANGE

    def frozen(self, line: Line) -> Quantity:
        """The quantity, all of it read."""
        keys = self.keys or self.all_keys()
        start, end = line.starts[self.begin], line.starts[self.end]
        parts = (
            "date" if self.kind == "date" else "number",
            line.text[start:end],
            start,
            end,
            keys,
            keys[0][0],
            self.values[0] if self.values else 0.0,
            self.qualifier,
            self.direction,
            self.governor,
            self.role,
            self.noun,
            self.required,
            self.ends,
        )
        return tuple.__new__(Quantity, parts)  # its own constructor costs three times as much


def _in_base(value: float, unit: Unit) -> float:
    _, factor, shift = unit
    return value if factor == 1.0 and not shift else _rounded(value * factor + shift)


def _rounded(value: float) -> float:
    """To twelve digits: what is the same in two units is the same in floats."""
    return float(f"{value:.12g}")


def built(begin: int, end: int, kind: Kind, value: float) -> Amount:
    """An amount whose value is known as it is made."""
    amount = Amount(begin, end, kind)
    amount.values = (value,)
    return amount
