"""What formats of named values, JSON Resume and RenderCV, share: a value holds lines, an object is a position."""

from collections.abc import Callable

from assistant.documents.outline import Block
from assistant.documents.resume import Entry
from assistant.documents.spelled import Lines, new_value_line
from assistant.documents.text_resume import Piece


class ValueReading:
    """Blocks and pieces of a file as they are found, in its order; each format walks its own tree of values."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = Lines(text)
        self.blocks: list[Block] = []
        self.pieces: list[Piece] = []

    def place(self, position: int) -> str:
        """A position as findings name it: `line 12`."""
        return f"line {self.lines.at(position)}"

    def header(self, entry: Entry, position: int) -> None:
        """Add the header of a position: `Engineer, Acme, 2019 – present`."""
        shown = ", ".join(told for told in (entry.title, entry.organisation, entry.dates) if told)
        self.blocks.append(Block("entry", shown, self.place(position), entry=entry))

    def bullet(self, text: str, position: int, stretch: tuple[int, int], spelled: Callable[[str], str]) -> None:
        """Add a line that may be rewritten: its words, whose `stretch` of the file new ones take as they are `spelled`.

        The words that stand there already stay byte for byte; `spelled` may raise CannotPlace.
        """
        first, last = stretch

        def written(words: str) -> str:
            line = new_value_line(words)
            return self.text[first:last] if text in (words, line) else spelled(line)

        self.blocks.append(Block("item", text, self.place(position), key=len(self.pieces)))
        self.pieces.append(Piece(first, last, written))


def dates_of(start: str, end: str) -> str:
    """A span of time from its two fields: one without an end goes on."""
    return " – ".join(filter(None, (start, end or (start and "present"))))
