"""A job posting: the words that it uses, never its orders. Only terms from the lexicons leave it."""

from collections.abc import Sequence
from typing import NamedTuple

from assistant.facts.technologies import read_technologies
from assistant.lexicon.skills import lexicon, phrase
from assistant.words import lows, stem, words

_MOST = 60
"""Terms that one posting counts for at most."""


class Term(NamedTuple):
    """A skill as the posting puts it; `key` is the technology's canonical name, or the phrase's stems."""

    text: str
    key: str | frozenset[str]


class Posting(NamedTuple):
    """What a posting asks for, in its own words and order."""

    terms: tuple[Term, ...]

    def for_line(self, text: str) -> tuple[str, ...]:
        """Terms that the line supports in other words: the same technology under another name, or a skill of which it
        has a word."""
        keys = _technologies(text)
        stems = _stems(text)
        low = text.lower()
        return tuple(
            term.text
            for term in self.terms
            if term.text.lower() not in low and (term.key in keys if isinstance(term.key, str) else term.key & stems)
        )

    def gaps(self, texts: Sequence[str]) -> tuple[str, ...]:
        """Terms that nothing in these texts supports: what the resume lacks."""
        keys = frozenset[str]().union(*map(_technologies, texts))
        stems = frozenset[str]().union(*map(_stems, texts))
        return tuple(
            term.text
            for term in self.terms
            if (term.key not in keys if isinstance(term.key, str) else not term.key <= stems)
        )


def read_posting(text: str) -> Posting:
    """The technologies and listed skills that a posting names, each once."""
    found: dict[str | frozenset[str], tuple[int, str]] = {}
    taken: set[int] = set()
    for fact in read_technologies(text):
        is_practice = " " in fact.words and fact.words.islower()  # `load testing`: said in other words too
        found.setdefault(_stems(fact.words) if is_practice else str(fact.key), (fact.start, fact.words))
        taken.update(range(fact.start, fact.end))
    for start, said in _skills(text, taken):
        found.setdefault(_stems(said), (start, said))
    in_order = sorted((start, said, key) for key, (start, said) in found.items())
    return Posting(tuple(Term(said, key) for _, said, key in in_order[:_MOST]))


def _skills(text: str, taken: set[int]) -> list[tuple[int, str]]:
    """Listed phrases of two words or more that show a skill, where they stand and as they are written."""
    cut = words(text)
    low = [word.low for word in cut]
    begins = lexicon().begins
    found = []
    for at, word in enumerate(low):
        size, groups = phrase(low, at, begins.get(word, ()))
        if size and _shows_skill(" ".join(low[at : at + size])) and groups and cut[at].start not in taken:
            found.append((cut[at].start, text[cut[at].start : cut[at + size - 1].end]))
    return found


def _shows_skill(said: str) -> bool:
    known = lexicon().said
    entry = known.get(said) or known.get(said.removesuffix("s"))
    return entry is not None and entry.skill is not None


def _technologies(text: str) -> frozenset[str]:
    return frozenset(str(fact.key) for fact in read_technologies(text))


def _stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, lows(text)))
