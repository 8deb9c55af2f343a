"""A line cut into pieces, with every character where it was: what the readers of quantities walk over."""

import re
from dataclasses import dataclass
from itertools import accumulate
from unicodedata import decimal

from assistant.facts.quantities.around_words import AroundWords, around_words
from assistant.facts.quantities.number_words import NumberWords, number_words
from assistant.facts.quantities.unit_table import UnitTable, unit_table
from assistant.patterns import lazily
from assistant.words import atoms_of

# Letters of any script, a number with its separators, white space, or one sign. Bare character ranges: they
# are twice as fast as `\w`, and digits of other scripts are ASCII digits by the time this runs.
_AFTER_LETTERS = (
    r"| (?!\s)|\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+|'\d{3}(?!\d))*"
    r"|\s+|."
)
_PIECE = lazily(rf"[a-zªµº²³¹¼-¾ß-öø-῿⅐-⅟Ⰰ-ⷿ぀-﷏]+{_AFTER_LETTERS}", re.DOTALL)
_ASCII_PIECE = lazily(f"[a-z]+{_AFTER_LETTERS}", re.DOTALL)
"""The same for a text that is ASCII: most are, and it is the quicker one to compile."""
# The two forms of a number again, put so that the search leaps from digit to digit.
_NUMBER = lazily(r"[0-9](?:[0-9]{0,2}(?: [0-9]{3})+(?![0-9])(?:[.,][0-9]+)?|[0-9]*(?:[.,][0-9]+|'[0-9]{3}(?![0-9]))*)")
_SQUARED = lazily(r"(?<=[\d /(·*])([Ncdkmnµ]?m)(\^?)([23])(?![\w^])")
_LINKISH = lazily(r"://|www\.|@\w|[a-z]\.[a-z]{2,12}/")
_LINK = lazily(r"[(<\[\"']*(?:https?://|www\.|ftp://|mailto:|[^@]+@[\w-]+\.|(?:[\w-]+\.)+[a-z]{2,12}/)")

_SAME = {
    "-": "‐‑‒–−﹣－",
    "—": "―",
    " ": "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000",
    "'": "’‘ʼ′＇",
    "x": "×✕✖",
    "%": "％٪﹪",
    "~": "∼～",
    "≥": "⩾≧",
    "≤": "⩽≦",
    "→": "⇒➔➜➝➞⟶⟹►",
    ".": "．٫",
    ",": "，٬",
    "+": "＋",
    "$": "＄",
    "µ": "μ",
    "Ω": "Ω",
}
_PLAIN = {odd: plain for plain, odds in _SAME.items() for odd in odds}
_NOT_ASCII = lazily("[^\\x00-\\x7f]")
_DIGIT = lazily("[0-9]")
_LETTERS = lazily(r"[^\W\d_]+")
SENTINELS = 6
"""Empty pieces after the last: a look past either end of a line finds them, and needs no check."""


@dataclass(slots=True)
class Line:
    """`pieces` are in lower case, one piece for each run of white space, always as one space.

    Piece `i` is `text[starts[i]:starts[i + 1]]`, and `cased[…]` with the text's own letter case but plain
    digits, dashes and spaces. `anchors` are the pieces where a quantity may be.
    """

    text: str
    cased: str
    pieces: list[str]
    starts: list[int]
    anchors: list[int]
    words: NumberWords
    around: AroundWords
    units: UnitTable

    def exact(self, index: int) -> str:
        """Piece `index` in the text's own letter case."""
        return self.cased[self.starts[index] : self.starts[index + 1]]


def cut(text: str) -> Line | None:
    """The line of a text, or None where it holds neither a digit nor a word of number."""
    words = number_words()
    if "#" not in text and "+" not in text:  # `one#` is an atom of its own
        here = atoms_of(text)
        found = words.anchors & here.low_set
        if not found and not here.odd:
            return None
        cased = _with_plain_signs(text)
    else:
        cased = _with_plain_signs(text)
        found = words.anchors.intersection(_LETTERS.findall(cased.lower()))
        if not found and _DIGIT.search(cased) is None:
            return None
    if "m2" in cased or "m3" in cased or "m^" in cased:
        cased = _SQUARED.sub(_squared, cased)
    if _has_link(cased):
        cased = re.sub(r"\S+", _without_link, cased)
    return _line(text, cased, found, words)


def _squared(match: re.Match[str]) -> str:
    """`m2` as `m²`, `m^3` as `mˆ³`: a unit of letters only, as long as before."""
    unit, sign, power = match.groups()
    return f"{unit}{'ˆ' if sign else ''}{'²' if power == '2' else '³'}"


def _has_link(text: str) -> bool:
    return ("/" in text or "@" in text or "www." in text) and _LINKISH.search(text) is not None


def _line(text: str, cased: str, found: frozenset[str], words: NumberWords) -> Line:
    low = cased.lower()
    if len(low) != len(cased):  # a few capitals have a longer small form
        low = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in cased)
    pieces = (_ASCII_PIECE if low.isascii() else _PIECE).findall(low)
    starts = list(accumulate(map(len, pieces), initial=0))
    anchors = []
    place = -1
    for number in _NUMBER.findall(low):
        place = pieces.index(number, place + 1)
        anchors.append(place)
    if found:
        for word in found:
            _add_places(anchors, pieces, word)
        anchors.sort()
    if "  " in low or not low.isprintable():
        pieces = [" " if piece.isspace() else piece for piece in pieces]
    pieces += [""] * SENTINELS
    return Line(text, cased, pieces, starts, anchors, words, around_words(), unit_table())


def _add_places(anchors: list[int], pieces: list[str], word: str) -> None:
    place = -1
    for _ in range(pieces.count(word)):
        place = pieces.index(word, place + 1)
        anchors.append(place)


def _with_plain_signs(text: str) -> str:
    """The text with one form of each dash, space and other sign, and all its digits as ASCII has them."""
    if text.isascii():
        return text
    for odd in set(_NOT_ASCII.findall(text)):
        if odd in _PLAIN:
            text = text.replace(odd, _PLAIN[odd])
        elif odd.isdecimal():
            text = text.replace(odd, str(decimal(odd)))
    return text


def _without_link(match: re.Match[str]) -> str:
    """Links and addresses are another reader's; here they leave a gap of the same length."""
    chunk = match.group()
    return "\x01" * len(chunk) if _LINK.match(chunk.lower()) else chunk
