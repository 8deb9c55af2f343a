"""The lexicon of what stands around a number: how exact it is, and which way a change goes."""

from functools import cache
from typing import NamedTuple, cast

from assistant.facts.quantities.quantity import Direction, Qualifier
from assistant.lexicon.data import load

Phrases = dict[str, list[tuple[tuple[str, ...], Qualifier]]]


class AroundWords(NamedTuple):
    """`before` holds phrases by their last word, `after` by their first; `change` maps a word of change to its way.

    `spans` are the nouns that `over` says to have lasted so long, as in `over two sprints`; `never_during` those that
    never do.
    """

    before: Phrases
    after: Phrases
    hints: dict[str, str]
    grown: frozenset[str]
    change: dict[str, Direction]
    near: dict[str, Direction]
    change_nouns: frozenset[str]
    only_nouns: frozenset[str]
    apart: frozenset[str]
    no_noun: frozenset[str]
    spans: frozenset[str]
    never_during: frozenset[str]


@cache
def around_words() -> AroundWords:
    """The whole lexicon, read once."""
    sections = load("amounts")
    groups = {name: frozenset(entries) for name, entries in sections.items()}
    return AroundWords(
        before=_phrases(sections["qualifiers"], last=True),
        after=_phrases(sections["qualifiers after"], last=False),
        hints={word: name for name in ("by", "to", "from") for word in sections[name]},
        grown=groups["grown up to"],
        change=_ways({"neutral": "none", "up": "up", "down": "down"}, groups),
        near=_ways({"up near": "up", "down near": "down"}, groups),
        change_nouns=groups["change nouns"],
        only_nouns=groups["only nouns"],
        apart=groups["apart"],
        no_noun=groups["no noun"],
        spans=groups["spans"],
        never_during=groups["never during"],
    )


def _ways(ways: dict[str, Direction], groups: dict[str, frozenset[str]]) -> dict[str, Direction]:
    return {word: way for section, way in ways.items() for word in groups[section]}


def _phrases(section: dict[str, list[str]], *, last: bool) -> Phrases:
    """By the word nearest to the number; the others follow in reading order, longest phrase first."""
    phrases: Phrases = {}
    for entry, values in section.items():
        words = entry.replace("'", " ").split(" ")
        near, others = (words[-1], words[-2::-1]) if last else (words[0], words[1:])
        phrases.setdefault(near, []).append((tuple(others), cast(Qualifier, values[0])))
    for known in phrases.values():
        known.sort(key=lambda phrase: -len(phrase[0]))
    return phrases
