"""Gathers the letters of a line; what prints nothing, as `\\label{a}` or a comment, goes with the word before it."""

from assistant.documents.latex.typeset_line import Glyph, Path, TypesetLine, Wrap

_NOT_AFTER_SPACE = frozenset(".,;:!?)")


class Glyphs:
    """A line while it is read; `spans` has where the outermost command around each letter stands.

    `pending`: the end of commands that print nothing and follow the last word, and whether a comment is last.
    `broken`: the source's line ends here for a reader too.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.line = TypesetLine()
        self.spans: list[tuple[int, int]] = []
        self.pending: tuple[int, bool] | None = None
        self.broken = False

    @property
    def spaced(self) -> bool:
        """Whether another space would not be seen."""
        return bool(self.line.glyphs) and self.line.glyphs[-1].text in (" ", "\t")

    def space(self, start: int, end: int, path: Path) -> None:
        """Add a space, where one can be seen."""
        if (self.line.glyphs or path) and not self.spaced:
            self.add(Glyph(" ", start, end, path))

    def add(self, glyph: Glyph) -> None:
        """Add a letter as it is."""
        self.line.glyphs.append(glyph)
        self.spans.append((glyph.start, glyph.end))

    def letter(self, text: str, start: int, end: int, path: Path) -> None:
        """Add a letter, after what hangs on the word before it."""
        self.hang(path, text, start)
        if self.broken and self.line.glyphs:
            self.refuse("The line is broken in two by \\\\ or an empty line.")
        self.broken = False
        self.add(Glyph(text, start, end, path))

    def refuse(self, why: str) -> None:
        """Note why the line can take no new words."""
        self.line.refused = self.line.refused or why

    def silent(self, end: int, *, comment: bool = False) -> None:
        """Note that what ends at `end` prints nothing."""
        self.pending = (end, comment)

    def hang(self, path: Path, following: str = "", start: int = -1) -> None:
        """Hang what prints nothing on the word before it, so that it goes where that word goes."""
        pending, self.pending = self.pending, None
        glyphs = self.line.glyphs
        if pending is None or not any(glyph.text.strip() for glyph in glyphs):
            if pending is not None and path:
                self.refuse("A command that prints nothing stands at the beginning of another one.")
            return
        spaced = glyphs[-1].text.isspace()
        if spaced and following in _NOT_AFTER_SPACE and pending == (start, False):
            glyphs.pop()
            self.spans.pop()
        at = len(glyphs) - 1
        while glyphs[at].text.isspace():
            at -= 1
        if not spaced and following and following.isalnum() and glyphs[at].text.isalnum() and at == len(glyphs) - 1:
            self.refuse("A command or a comment stands in the middle of a word.")
        depth = len(path)
        wrap_of = glyphs[at].path[depth] if len(glyphs[at].path) > depth else None
        begin = wrap_of.end if wrap_of else glyphs[at].end
        hung = Wrap(begin, pending[0], "", self.source[begin : pending[0]], "a note", kept=True, comment=pending[1])
        while at >= 0 and self._same_word(at, wrap_of, depth):
            glyphs[at].path = (*glyphs[at].path[:depth], hung, *glyphs[at].path[depth:])
            if wrap_of is None and not glyphs[at].text.isalnum():
                break
            at -= 1

    def _same_word(self, at: int, wrap_of: Wrap | None, depth: int) -> bool:
        glyph = self.line.glyphs[at]
        if wrap_of is not None:
            return len(glyph.path) > depth and glyph.path[depth] == wrap_of
        return not glyph.text.isspace() and len(glyph.path) == depth and (glyph.text.isalnum() or glyph.text in "_")

    def known(self, start: int, end: int, text: str, path: Path) -> None:
        """Add what a command stands for; what stands for nothing belongs to the letter before."""
        if text == " ":
            self.hang(path)
            self.add(Glyph(" ", start, end, path))
        elif text:
            self.letter(text, start, end, path)
        elif self.line.glyphs and self.line.glyphs[-1].end == start:
            self.line.glyphs[-1].end = end
            self.spans[-1] = (self.spans[-1][0], end)
