"""A job posting: the words that it uses, never its orders. Only terms from the lexicons leave it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from assistant.facts.technologies import read_technologies
from assistant.lexicon.catalogue import single_forms, with_kinds
from assistant.lexicon.skills import lexicon, phrase
from assistant.shortened import initials, is_spelled_out, short_forms
from assistant.words import lows, stem, words

_MOST = 60
"""Terms that one posting counts for at most."""


_JOINED = re.compile(r"(?<![\w&])[A-Z]+(?:&[A-Z]+)+(?![\w&+#])")
"""Capitals with `&` in them: `EH&S` is one name."""


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
        keys = with_kinds(key for text in texts for key in _technologies(text))
        by_text = list(map(_stems, texts))
        stems = frozenset[str]().union(*by_text)
        shorts = frozenset(short for text in texts for short in short_forms(text))

        def is_there(term: Term) -> bool:
            if initials(term.text) in shorts or is_spelled_out(term.text, texts):
                return True
            if not isinstance(term.key, str):
                return term.key <= stems or term.text.lower() in keys
            return term.key in keys or (" " in term.key and any(_stems(term.key) <= said for said in by_text))

        return tuple(term.text for term in self.terms if not is_there(term))


@lru_cache(maxsize=4)  # a chat asks for it at every draft
def read_posting(text: str) -> Posting:
    """The technologies and listed skills that a posting names, each once."""
    found: dict[str | frozenset[str], tuple[int, str]] = {}
    taken: set[int] = set()
    for start, said, key in _named(text):
        is_practice = " " in said and said.islower()  # `load testing`: said in other words too
        found.setdefault(_stems(said) if is_practice else key, (start, said))
        taken.update(range(start, start + len(said)))
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
    return frozenset(key for _, _, key in _named(text))


def _named(text: str) -> Iterator[tuple[int, str, str]]:
    """Where each technology stands, its words and key; one name where `&` joins what are no names by themselves."""
    joined = [run for run in _JOINED.finditer(text) if not all(map(single_forms, run[0].lower().split("&")))]
    for fact in read_technologies(text):
        whole = next((run for run in joined if run.start() <= fact.start and fact.end <= run.end()), None)
        if whole:
            yield whole.start(), whole[0], whole[0].lower()
        else:
            yield fact.start, fact.words, str(fact.key)


def _stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, lows(text)))
