"""A quantity: a number, measure, version or date that a text states, in a form that can be compared."""

from typing import Literal, NamedTuple

Qualifier = Literal["exact", "approx", "at_least", "at_most"]
Direction = Literal["none", "up", "down", "minus"]
Role = Literal["", "from", "to", "by"]
Key = tuple[str, float | str | tuple[float, ...]]


class Quantity(NamedTuple):
    """Two quantities that share a key have the same value: an ambiguous form ("1.200") has a key for each reading.

    A key is (dimension, value in the dimension's base unit); `unit` is the dimension of the first key, and
    `amount` the number as written, before any unit. `words` is `text[start:end]`. `governor` is the word of
    change that gives `direction`; direction `minus` is a written minus sign before a change. `role` is the
    part in a change: where it begins or ends, or by how much. `noun` holds the stems of what is counted, the head last.
    A quantity that is not `required` belongs to a name ("OAuth2"): it can stand for the same number on the
    other side, and is nothing that could be invented or lost. `ends` are the keys of a range's two ends.
    """

    category: Literal["number", "date"]
    words: str
    start: int
    end: int
    keys: tuple[Key, ...]
    unit: str = ""
    amount: float = 0.0
    qualifier: Qualifier = "exact"
    direction: Direction = "none"
    governor: str = ""
    role: Role = ""
    noun: str = ""
    required: bool = True
    ends: tuple[tuple[Key, ...], ...] = ()
