"""What a text states that can be compared with what another text states."""

from collections.abc import Hashable
from typing import Literal, NamedTuple

Category = Literal["number", "technology", "name", "date", "link"]


class Fact(NamedTuple):
    """One stated fact: two facts with equal `category` and `key` are the same fact.

    `words` is how the text puts it, `text[start:end]`.
    """

    category: Category
    key: Hashable
    words: str
    start: int
    end: int
