"""The figures of a line that measure something: no dates, versions or labels."""

from assistant.facts.numbers import read_quantities
from assistant.facts.quantities.quantity import Quantity

_NAMES = frozenset(("label", "ordinal"))


def figures(text: str) -> list[Quantity]:
    """In the order in which they stand."""
    return [found for found in read_quantities(text) if found.category == "number" and found.unit not in _NAMES]
