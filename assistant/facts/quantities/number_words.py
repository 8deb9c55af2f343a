"""The lexicon of number: words that are numbers, names that hold one, and the words of dates."""

from functools import cache
from typing import NamedTuple

from assistant.lexicon.data import load

_VOWELS = "only where most words end in a vowel"
_OF_INTEGERS = (
    "ones", "tens", "scales", "groups", "foreign", "only fr", "only es", _VOWELS, "vague", "fractions", "ordinals",
    "romans", "months",
)  # fmt: skip


class NumberWords(NamedTuple):
    """`anchors` are all words that can begin a number, or stand inside a spelled one."""

    anchors: frozenset[str]
    ones: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, int]
    groups: dict[str, int]
    foreign: dict[str, int]
    only: dict[str, dict[str, int]]
    only_with_vowels: dict[str, int]
    vague: dict[str, int]
    vague_before: frozenset[str]
    fractions: dict[str, int]
    fraction_signs: dict[str, float]
    ordinals: dict[str, int]
    romans: dict[str, int]
    numbered_in_roman: frozenset[str]
    time_goes_on: frozenset[str]
    rank_after: frozenset[str]
    rank_before: frozenset[str]
    multiples: dict[str, float]
    bare_multiples: dict[str, float]
    plain_multiples: frozenset[str]
    verb_before: frozenset[str]
    names: frozenset[tuple[str, str]]
    versioned: frozenset[str]
    versioned_capital: frozenset[str]
    joined: frozenset[str]
    counted: frozenset[str]
    between: frozenset[str]
    months: dict[str, int]
    seasons: dict[str, str]
    year_before: frozenset[str]


@cache
def number_words() -> NumberWords:
    """The whole lexicon, read once."""
    sections = load("numbers")
    groups = {name: frozenset(entries) for name, entries in sections.items()}
    numbers = {name: {entry: int(values[0]) for entry, values in sections[name].items()} for name in _OF_INTEGERS}
    multiples = {entry: float(values[0]) for entry, values in sections["multiples"].items()}
    bare = {entry: float(values[0]) for entry, values in sections["bare multiples"].items()}
    signs = {entry: int(a) / int(b) for entry, (a, b) in sections["fraction signs"].items()}
    countable = set(numbers) - {"months", "fractions"}
    anchors = frozenset[str]().union(*(numbers[name] for name in countable), multiples, bare, signs)
    return NumberWords(
        anchors=anchors | {"half", "quarter", "hälfte", "drittel", "viertel", "moitié", "tiers", "mitad", "tercio"},
        ones=numbers["ones"],
        tens=numbers["tens"],
        scales=numbers["scales"],
        groups=numbers["groups"],
        foreign=numbers["foreign"],
        only={"fr": numbers["only fr"], "es": numbers["only es"]},
        only_with_vowels=numbers[_VOWELS],
        vague=numbers["vague"],
        vague_before=groups["vague before"],
        fractions=numbers["fractions"],
        fraction_signs=signs,
        ordinals=numbers["ordinals"],
        romans=numbers["romans"],
        numbered_in_roman=groups["versioned"] | groups["numbered in roman"],
        time_goes_on=groups["time goes on"],
        rank_after=groups["rank after"],
        rank_before=groups["rank before"],
        multiples=multiples,
        bare_multiples=bare,
        plain_multiples=groups["plain multiples"],
        verb_before=groups["verb before"],
        names=_names(groups["names"]),
        versioned=groups["versioned"],
        versioned_capital=groups["versioned capital"],
        joined=groups["joined"],
        counted=groups["counted"],
        between=groups["between"],
        months=numbers["months"],
        seasons={entry: values[0] for entry, values in sections["seasons"].items()},
        year_before=groups["year before"],
    )


def _names(entries: frozenset[str]) -> frozenset[tuple[str, str]]:
    """`6 sigma` as ("6", "sigma"); `… big 4` as ("big", "4")."""
    pairs = (entry.removeprefix("… ").split(" ") for entry in entries)
    return frozenset((first, second) for first, second in pairs)
