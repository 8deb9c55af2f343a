"""What the finders of private data share: its kinds, and which numbers count something and so are none of it."""

from collections.abc import Iterator
from typing import Literal, NamedTuple, get_args

Kind = Literal["EMAIL", "LINK", "ID", "PHONE", "ADDRESS", "NAME"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""In the order in which they are looked for: words that are found to be of one kind are of no later one."""
Span = tuple[int, int]
"""A stretch `text[start:end]`."""


class Private(NamedTuple):
    """A piece of private data, `text[start:end]`."""

    kind: Kind
    start: int
    end: int


def is_a_count(text: str, end: int) -> bool:
    """Whether what stands right after a number says what it counts: "612 345 678 rows"."""
    after = text[end : end + 40]
    if after[:1] in ("%", "‰", "€", "$", "£", "+"):
        return True
    word = next(_words(after), "") if after[:1] in (" ", "\u00a0", "-") else ""
    return bool(word) and word[0].islower() and word not in _NO_UNITS


def _words(text: str) -> Iterator[str]:
    for word in text.replace("\u00a0", " ").lstrip(" -").split():
        yield word.strip(".,;:!?()[]\"'")


_NO_UNITS = frozenset(
    "a after and as at before by during for from in into is of on or since so that the to until via was when where "
    "which while with ab am an auf aus bei bis der die das für in im ist mit oder seit und von vor war zu à au avec "
    "chez dans de depuis en est et jusqu le la les ou par pour sur con desde el hasta o para por y a al da dal di e "
    "per su het met of op sinds van voor i lub na od w z za och för på till från".split()
)
"""Lower-case words that follow a number without being what it counts."""
