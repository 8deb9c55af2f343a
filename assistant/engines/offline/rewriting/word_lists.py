"""Word lists of the grammar, from the same data file as the phrases."""

from functools import cache

from assistant.lexicon.data import load


@cache
def word_lists() -> dict[str, dict[str, list[str]]]:
    """Section -> entry -> values of `phrases.txt`."""
    return load("phrases")


@cache
def word_set(section: str) -> frozenset[str]:
    """All words of a section: its entries and their values."""
    return frozenset(word for entry, values in word_lists()[section].items() for word in (entry, *values))


@cache
def word_list_of(section: str) -> frozenset[str]:
    """The values of a section, without its entries."""
    return frozenset(word for values in word_lists()[section].values() for word in values)
