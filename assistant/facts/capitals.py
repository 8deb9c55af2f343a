"""Ordinary words that carry a capital: what a capital letter alone does not make a name."""

from functools import cache, lru_cache

from assistant.lexicon.data import load
from assistant.lexicon.verbs import verb_forms

_NOUN_ENDINGS = (
    "tion", "tions", "sion", "sions", "ment", "ments", "ness", "ility", "ivity", "ship", "ships", "ology", "ologies",
    "ically", "ability", "ung", "ungen", "heit", "keit", "keiten", "schaft", "ierung", "ierungen", "tät", "täten",
)  # fmt: skip
_LONG_ENOUGH = 7
_SHORTEST_PLURAL = 5


@cache
def _bags() -> dict[str, frozenset[str]]:
    return {section: frozenset(" ".join(lines).split()) for section, lines in load("capitals").items()}


@cache
def bag(section: str) -> frozenset[str]:
    """The words of a section of `capitals.txt`."""
    return _bags()[section]


@cache
def peoples() -> dict[str, frozenset[str]]:
    """What says a country in another word, by the word of its name: `polish`, of `poland`."""
    return {name: frozenset(others) for name, others in load("capitals")["countries"].items()}


@cache
def _ordinary() -> frozenset[str]:
    return frozenset().union(
        *(bag(section) for section in ("calendar", "nationality", "function", "head", "modifier", "common", "german"))
    )


@lru_cache(maxsize=16384)
def is_common(low: str) -> bool:
    """Whether a lower-case word is an ordinary one of resume lines: it names nothing by itself."""
    known = _ordinary()
    if low in known or low in verb_forms():
        return True
    plural = len(low) >= _SHORTEST_PLURAL and low[-1] == "s"
    if plural and (low[:-1] in known or (low[-2] == "e" and (low[:-2] in known or low[:-3] + "y" in known))):
        return True
    return len(low) >= _LONG_ENOUGH and low.endswith(_NOUN_ENDINGS)
