"""The author's own name: its forms, and where they stand in a text."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from assistant.masking.kinds import Span

PARTICLES = frozenset(
    "von van de der den da das do dos del della di la le los las bin ibn al el zu zum zur ter ten y e du des san "
    "st".split()
)
"""Small words of a name: `van der`, `de la`."""


def name_forms(words: list[str]) -> frozenset[str]:
    """The whole name, first and last name alone, each word that is no initial, and initials before the last name."""
    parts = [word for word in words if len(word.rstrip(".")) > 2 and word.casefold() not in PARTICLES]
    whole, last, first = " ".join(words), words[-1], words[0]
    forms = {whole, f"{first} {last}", f"{last}, {first}", f"{last} {first}", *parts}
    forms |= {f"{first[0]}. {last}", f"{first[0]} {last}", f"{last}, {first[0]}.", f"{last} {first[0]}."}
    return frozenset(form for form in forms if len(form) > 2)


def find_names(text: str, names: Collection[str]) -> Iterator[Span]:
    """Where the names stand, the longest first: as they are written or in capitals, and whole ones in any case."""
    pattern = _pattern(frozenset(names))
    for match in pattern.finditer(text):
        words = match[0]
        if " " in words or words[0].isupper():
            yield match.span()


@lru_cache(maxsize=32)
def _pattern(names: frozenset[str]) -> re.Pattern[str]:
    ordered = sorted(names, key=lambda name: (-len(name), name))
    spelled = "|".join(r"\s+".join(map(re.escape, name.split())) for name in ordered)
    return re.compile(rf"(?<![\w@.])(?:{spelled})(?!\w)", re.IGNORECASE)
