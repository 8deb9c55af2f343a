"""Names in short and in full: `SLOs` are service level objectives, whichever of the two a text has."""

import re
from collections.abc import Iterator, Sequence

from assistant.words import words

_SHORTEST = 3
"""Letters from which initials are no chance: not QA, not UI."""
_SURE = 4
"""Letters from which they are none in small letters either."""
_SHORT = re.compile(rf"\b([A-Z]{{{_SHORTEST},6}})s?\b")
_JOINING = frozenset("and of for the to in on a an & und der des de la du et y".split())


def short_forms(text: str) -> frozenset[str]:
    """The abbreviations in capitals that a text has, without the s of a plural."""
    return frozenset(found[1] for found in _SHORT.finditer(text))


def initials(phrase: str) -> str:
    """What a phrase of three words or more is in short; empty for one that is shorter."""
    firsts = [word.text[0].upper() for word in words(phrase.replace("-", " ")) if word.low not in _JOINING]
    return "".join(firsts) if len(firsts) >= _SHORTEST else ""


def is_spelled_out(short: str, texts: Sequence[str]) -> bool:
    """Whether one of the texts has in full what is in short here; three letters want capitals, as a title has them."""
    found = _SHORT.fullmatch(short)
    return found is not None and any(found[1] in run for text in texts for run in _rows(text, found[1]))


def _rows(text: str, short: str) -> Iterator[str]:
    """The initials of a text's words, those that join others left out: all, or those in capitals with gaps between."""
    said = [word for word in words(text.replace("-", " ")) if word.low not in _JOINING]
    if len(short) >= _SURE:
        yield "".join(word.text[0].upper() for word in said)
    else:
        yield "".join(word.text[0] if word.text[0].isupper() and not word.text.isupper() else " " for word in said)
