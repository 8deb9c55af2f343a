"""Words of a text and their stems: the one tokeniser that facts, guard and offline engine share."""

import re
from functools import lru_cache
from typing import NamedTuple

# A word: letters and digits, with apostrophes, hyphens and dots only inside; `C++`, `C#` keep their ends.
_WORD = re.compile(r"[^\W_]+(?:['’.\-‑][^\W_]+)*(?:\+\+|#)?")
_CLAUSE_ENDS = frozenset(",;:.!?()[]–—")


class Word(NamedTuple):
    """A word and where it stands: `text[start:end]`; `low` is its lower-case form."""

    text: str
    low: str
    start: int
    end: int


_new = tuple.__new__


@lru_cache(maxsize=256)
def words(text: str) -> tuple[Word, ...]:
    """The words of a text, in order."""
    # Straight from tuples: a NamedTuple's own constructor costs as much as the search.
    return tuple(
        [
            _new(Word, (found := match.group(), found.lower(), match.start(), match.end()))
            for match in _WORD.finditer(text)
        ]
    )


@lru_cache(maxsize=256)
def lows(text: str) -> frozenset[str]:
    """The words of a text in lower case, each once: for a quick look whether any of a list is there."""
    return frozenset([word.low for word in words(text)])


# Longest first; what is left must keep three letters.
_ENDINGS = (
    "izations", "isations", "ization", "isation", "abilities", "ibilities", "ability", "ibility",
    "ations", "ments", "ation", "ators", "ating", "ated", "ates", "ator", "ition", "ment", "able", "ible",
    "ings", "ions", "ives", "ness", "ates", "ally", "ized", "ised", "izes", "ises", "izing", "ising",
    "ize", "ise", "ing", "ion", "ers", "ors", "ies", "ied", "ity", "ive", "ate", "ed", "er", "or", "es",
    "ly", "al", "s", "e", "y",
)  # fmt: skip
_ENDINGS_BY_LETTER = {
    letter: tuple(ending for ending in _ENDINGS if ending[-1] == letter) for letter in {end[-1] for end in _ENDINGS}
}


@lru_cache(maxsize=16384)
def stem(low: str) -> str:
    """What the forms of one English word share: `deployed`, `deploying`, `deployment` all give `deploy`.

    Made for comparing two texts, not for reading: the result need not be a word.
    """
    for ending in _ENDINGS_BY_LETTER.get(low[-1:], ()):
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            low = low[: -len(ending)]
            break
    if len(low) > 3 and low[-1] == low[-2] and low[-1] not in "aeiousl":
        low = low[:-1]
    return low
