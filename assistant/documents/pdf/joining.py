"""Lines of one paragraph joined: hyphens at line ends, spaces, ligatures."""

import re

from assistant.text import safe

_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_SOFT = "\u00ad\u0002"
"""Hyphens that a program set at a line's end: the soft hyphen, and the sign that the PDF library has for one."""
_HYPHENS = "-\u2010"
_FIRST_HALVES = frozenset(
    """
    all back bottom co cost cross data day down e end ever event far five four front full half hand high in
    inter intra large long low macro micro multi near non object off on one open out peer post pre re real
    second self short small so state ten test third three time top two up user well x year
    """.split()
)
"""First halves of compounds that keep their hyphen where a line breaks after it."""
_AND = frozenset("and or to und oder bis et ou y o e".split())
_LAST_WORD = re.compile(r"[\w-]+$")
_LONGEST_WORD = 80
_FIRST_WORD = re.compile(r"^\w+")


def tidy(text: str) -> str:
    """Words as they are read: ligatures as letters, no marks that cannot be seen, single spaces, tabs kept."""
    plain = safe(text.replace("\u0002", "-").translate(_LIGATURES).replace("\u00a0", " ").replace("\u00ad", ""))
    return "\t".join(" ".join(part.split()) for part in plain.split("\t")).strip()


def joined(before: str, after: str, words: frozenset[str]) -> str:
    """Two lines of a paragraph as one text; `words` are the document's, by which a hyphen is judged."""
    if not before or not after:
        return before + after
    last = before[-1]
    if last in _SOFT:
        # Some programs mark every hyphen at a line's end so: what was a compound stays one.
        return joined(before[:-1] + "-", after, words) if last == "\u0002" else before[:-1] + after
    if last not in _HYPHENS or len(before) < 2 or not before[-2].isalnum():
        return f"{before} {after}"
    return _over_hyphen(before, after, words)


def _over_hyphen(before: str, after: str, words: frozenset[str]) -> str:
    half, rest = _LAST_WORD.search(before[-_LONGEST_WORD:-1]), _FIRST_WORD.search(after[:_LONGEST_WORD])
    if half is None or rest is None:
        return f"{before} {after}"
    first, second = half[0], rest[0]
    if second in _AND:
        return f"{before} {after}"
    whole, compound = (first + second).casefold(), f"{first}-{second}".casefold()
    if not second[0].islower() or not first[-1].isalpha():
        return before + after
    if whole in words:
        return before[:-1] + after
    if compound in words or first.casefold() in _FIRST_HALVES or "-" in first:
        return before + after
    return before[:-1] + after


def words_in(lines: list[str]) -> frozenset[str]:
    """Every word of a document that stands whole on a line, compounds with their hyphens, in lower case."""
    found = (word for line in lines for word in re.findall(r"[\w-]+", line))
    return frozenset(word.casefold() for word in found if not word.endswith("-"))
