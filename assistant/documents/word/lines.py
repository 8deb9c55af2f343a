"""The lines of a Word paragraph as a reader sees them, and the slot of each letter."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.documents.word.slots import Slot, Words
from assistant.spaces import is_odd
from assistant.text import SIGN

_LONGEST = 20_000
_MARKER = re.compile(rf"\s*(?:{SIGN}|(?:o(?:\t|\s{{2,}})|(?:\d{{1,2}}|[a-z])[.)]\t)(?=\S))")
_SYMBOLS = re.compile(r"\s*[§Øüvnlqu·](?:\t|\s+)(?=\S)")
_SYMBOL_FONTS = (b"Wingdings", b"Symbol", b"Webdings")
_INVISIBLE = frozenset("\u00ad\u200b\u2060\ufeff")

Letter = tuple[str, Slot]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a paragraph, without its marker: `shown` with its tabs, `letters` with every space folded.

    `head` is what stands before the words in the first slot that has any: a typed marker, white space.
    """

    words: Words
    slots: tuple[Slot, ...]
    letters: tuple[Letter, ...]
    shown: str
    head: str
    marked: bool
    listed: bool

    @property
    def text(self) -> str:
        """The words on one line."""
        return "".join(letter for letter, _ in self.letters)


def is_too_long(words: Words) -> bool:
    """Whether a paragraph is far longer, or cut into far more pieces, than any of a resume."""
    return words.too_many or sum(len(slot.text) for slot in words.slots) > _LONGEST


def lines_of(words: Words, *, listed: bool) -> Iterator[Line]:
    """The lines of a paragraph that hold words: one for most, several where line breaks set off lines of their own."""
    for number, slots in enumerate(_split(words.slots, listed=listed)):
        symbol = words.symbol_first and not number
        line = _line(words, slots, listed=listed, symbol=symbol)
        if line.letters:
            yield line


def _split(slots: Sequence[Slot], *, listed: bool) -> list[tuple[Slot, ...]]:
    """Slots of each line. A break ends a line before a typed marker; within a list item nowhere else, and in other
    paragraphs unless the sentence goes on in lower case."""
    parts: list[list[Slot]] = [[]]
    for slot in slots:
        if slot.what == "\n":
            parts.append([])
        parts[-1].append(slot)
    out: list[list[Slot]] = [parts[0]]
    in_item = listed or bool(_marker(parts[0]))
    for part in parts[1:]:
        text = "".join(slot.text for slot in part).strip()
        marked = bool(_marker(part[1:]))
        if marked or (not in_item and not text[:1].islower()):
            out.append(part)
            in_item = listed or marked
        else:
            out[-1] += part
    return [tuple(part) for part in out]


def _marker(slots: Sequence[Slot]) -> int:
    """How many letters the typed marker at the start of some slots takes."""
    text = "".join(letter for slot in slots for letter in slot.text if letter not in _INVISIBLE)
    found = _MARKER.match(text)
    if not found and any(font in slot.look for slot in slots[:2] for font in _SYMBOL_FONTS):
        found = _SYMBOLS.match(text)
    return found.end() if found else 0


def _line(words: Words, slots: tuple[Slot, ...], *, listed: bool, symbol: bool) -> Line:
    own = slots[1:] if slots and slots[0].what == "\n" else slots
    cut = 0 if listed else _marker(own)
    letters = [(letter, slot) for slot in own for letter in slot.text if letter not in _INVISIBLE]
    shown = "".join(letter for letter, _ in letters[cut:]).replace("\n", " ").strip()
    begin = next((at for at in range(cut, len(letters)) if not letters[at][0].isspace()), len(letters))
    head = "".join(letter for letter, slot in letters[:begin] if slot is letters[begin][1]) if letters[begin:] else ""
    return Line(words, slots, tuple(_folded(letters[cut:])), shown, head, bool(cut) or symbol, listed)


def _folded(letters: Sequence[Letter]) -> Iterator[Letter]:
    """Letters with every stretch of white space as one space, that of a tab or break where one is among it.

    A no-break space that stands alone stays what it is.
    """
    space: Letter | None = None
    begun = False
    for letter, slot in letters:
        if not letter.isspace():
            if space and begun:
                yield space
            yield letter, slot
            space, begun = None, True
        elif space is None or slot.what != "text":
            space = (letter if space is None and is_odd(letter) else " ", slot)
