"""Plain text: markers, indents, gaps and capitals tell what is a heading, a header or a bullet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.documents.columns import Cell, columns_of, laid
from assistant.documents.headers import entry_of, has_dates, is_dated_header
from assistant.documents.headings import kind_of_heading, level_of_heading
from assistant.documents.limits import HEADER_WORDS, HEADING_LETTERS
from assistant.documents.outline import Block, outline
from assistant.documents.text_resume import Piece, ScatteredPiece, TextResume, readable
from assistant.documents.wrapping import Line, lines_in, new_words, one_line, wrapping_of
from assistant.text import NUMBERING, SIGN, SIGNS

_MARKER = re.compile(rf"[ \t]*(?:{SIGN}|{NUMBERING}|o[ \t]+(?=[A-ZÀ-Þ\d])|\[[ xX]\]\s+(?=\S))")
_RULE = re.compile(r"\s*([=\-_~*#+–—─━═])\1{2,}\s*$")
_DECORATED = re.compile(r"\s*(?:([=\-~*#_:|])\1*\s*(\S.*?\S)\s*\1+|\[\s*(\S.*?\S)\s*\]|#{1,6}\s+(\S.*?\S))\s*$")
_CAPITALS = re.compile(r"[^a-zà-öø-ÿ\d@]*[A-ZÀ-Þ][^a-zà-öø-ÿ\d@]*$")
_GAP = re.compile(r"\t+| {3,}")
# A line that ends so goes on in the next, whatever that begins with.
_OPEN = re.compile(
    r"(?:,|-|/|&|\b(?:and|or|of|the|a|an|in|on|at|for|with|to|by|from|as|und|oder|der|die|das|mit|für|von|et|"
    r"de|la|le|les|des|y|el|los|con|para))$",
    re.IGNORECASE,
)
_NARROWEST_GAP = 3
"""Blanks before what stands apart at the right."""
_CELL_WORDS = 3
"""Words of a bullet from which those before a gap are a line of their own, behind which another cell stands."""
_WRAPPED_LETTERS = 45
"""Letters from which a line may have been broken because it was full."""
_FULL = 0.75
"""In a column: the part of its widest line from which one may."""


class PlainResume(TextResume):
    """A resume in plain text."""

    format = "plain text"
    writes = (".txt", ".text")


@dataclass(frozen=True, slots=True)
class PlainFormat:
    """Plain text: what a file is that nothing else claims."""

    name: str = "plain text"
    suffixes: tuple[str, ...] = (".txt", ".text")

    def fits(self, raw: bytes) -> bool:
        """Never: one cannot tell."""
        return False

    def read(self, raw: bytes) -> PlainResume:
        """See `Format.read`."""
        text = readable(raw)
        lines = lines_in(text.text)
        left, right = columns_of(lines, _is_heading)
        listing = not any(_is_heading(line.text) for line in (*left, *right))
        groups = _groups(left, listing, _full([line for line in left if not line.newline] if right else ()))
        blocks = _blocks(groups)
        if right:
            others = _groups(right, listing, _full(right))
            blocks += [Block("heading", "", kind="other"), *_blocks(others, len(groups))]
            groups += others
        pieces = [_scattered_piece(group) if right else _piece(group) for group in groups]
        kept, notes = _without_glued(blocks, groups)
        return PlainResume(raw, text, kept, pieces, notes)


FORMAT = PlainFormat()


@dataclass(slots=True)
class _Group:
    """Lines that are one heading, item or paragraph: its words are [start, end) of the file."""

    block: Block
    start: int
    lines: list[Line]
    underlined: bool = False

    @property
    def last(self) -> str:
        """Its last line so far."""
        return self.lines[-1].text.rstrip()

    @property
    def marked(self) -> bool:
        """Whether it begins with a marker."""
        return self.start > self.lines[0].start + len(_indent(self.lines[0].text))

    def end(self) -> int:
        """Where its words end, before dates that stand apart at the right."""
        line = self.lines[-1]
        after = len(line.text.rstrip())
        begun = self.begun(line)
        for gap in _GAP.finditer(line.text, begun, after):
            if gap.start() > begun and self._ends(line.text[begun : gap.start()], line.text[gap.end() :]):
                return line.start + gap.start()
        return line.start + after

    def _ends(self, words: str, tail: str) -> bool:
        """Whether its words end before a gap: what stands behind is dates, or a cell of its own."""
        count = len(words.split())
        if self.block.what == "item":
            return has_dates(tail) or count >= _CELL_WORDS
        return self.block.what == "paragraph" and count > HEADER_WORDS

    def begun(self, line: Line) -> int:
        """Where its words begin on one of its lines."""
        return max(len(_indent(line.text)), self.start - line.start)

    @property
    def tail(self) -> str:
        """What stands at the right behind a gap, such as dates; it is no part of the words."""
        return one_line(self.lines[-1].text[self.end() - self.lines[-1].start :])

    @property
    def glued(self) -> bool:
        """Whether a gap stands among its words, or another column: they are cells, and no sentence."""
        if self.tail and any(a.end + len(a.newline) != b.start for a, b in pairwise(self.lines)):
            return True
        ends = [line.end for line in self.lines[:-1]] + [self.end()]
        parts = [line.text[self.begun(line) : end - line.start] for line, end in zip(self.lines, ends, strict=True)]
        return any(_GAP.search(part.strip()) for part in parts)

    def text(self) -> str:
        """Its words, on one line, without its tail."""
        end = self.end()
        return one_line(" ".join(line.text[max(0, self.start - line.start) : end - line.start] for line in self.lines))


def _full(column: Sequence[Line]) -> float:
    """Letters from which a line may have been broken because it was full."""
    widest = max((len(line.text.rstrip()) for line in column), default=_WRAPPED_LETTERS / _FULL)
    return min(_WRAPPED_LETTERS, _FULL * widest)


def _groups(lines: Sequence[Line], listing: bool, full: float) -> list[_Group]:
    """The lines of a column, those of one heading, item or paragraph together."""
    groups: list[_Group] = []
    apart = True
    for number, line in enumerate(lines, 1):
        rule = bool(_RULE.match(line.text))
        if rule or not line.text.strip():
            if rule and groups and not apart:
                groups[-1].underlined = True
            apart = True
        elif groups and not apart and _goes_on(groups[-1], line.text, listing, full):
            groups[-1].lines.append(line)
        else:
            groups.append(_begun(line, f"line {number}", listing, apart))
            apart = False
    return groups


def _begun(line: Line, place: str, listing: bool, apart: bool) -> _Group:
    marker = _MARKER.match(line.text)
    heading = not listing and _is_heading(line.text)
    what = "heading" if heading else "item" if marker or listing else "paragraph"
    begun = marker.end() if marker and not heading else len(_indent(line.text))
    return _Group(Block(what, "", place, apart=apart), line.start + begun, [line])  # type: ignore[arg-type]  # one of three words


def _goes_on(group: _Group, text: str, listing: bool, full: float) -> bool:
    """Whether a line goes on with the item or paragraph above it, which may have been broken from `full` letters on."""
    if group.block.what == "heading" or _MARKER.match(text):
        return False
    words = text.lstrip()
    if group.marked and len(_indent(text).expandtabs(4)) > len(_indent(group.lines[0].text).expandtabs(4)):
        return True
    if listing or _is_heading(text) or len(group.last) < full:
        return False
    if group.last.endswith((".", "!", "?", ":", ";")) or has_dates(group.last) or is_dated_header(text):
        return False
    return words[0].islower() or bool(_OPEN.search(group.last) and not group.marked)


def _is_heading(text: str) -> bool:
    """Whether a line is a heading whose words are known."""
    if len(text) > HEADING_LETTERS + 40:
        return False
    label = _label(text)
    if not label or label[0].islower() or len(label) > HEADING_LETTERS:
        return False
    if _MARKER.match(text) and not _DECORATED.match(text) and not label.isupper():
        return False
    return kind_of_heading(label) is not None


def _label(text: str) -> str:
    """A heading without the signs around it."""
    return text.strip(f" \t\f=-~*#_:|[]<>+–—─━»›{SIGNS}").strip()


def _blocks(groups: Sequence[_Group], first: int = 0) -> list[Block]:
    """What each group is, the style of the headings that are known telling that of the others; keys from `first` on."""
    known = [group for group in groups if group.block.what == "heading"]
    capitals = any(_in_capitals(group) for group in known)
    underlined = any(group.underlined for group in known)
    out: list[Block] = []
    for key, group in enumerate(groups):
        block = replace(group.block, text=group.text(), key=first + key)
        dated = any(has_dates(near.text()) for near in groups[key : key + 3] if near.block.what == "paragraph")
        alone = block.what == "paragraph" and len(group.lines) == 1 and len(block.text) <= HEADING_LETTERS
        if block.what == "heading":
            # Right below a line it stands within the position, as "Projects:" may; over a gap it is a section's.
            plainer = (capitals or underlined) and not (block.apart or group.underlined or block.text.isupper())
            label = _label(block.text)
            block = replace(block, text=label, level=2 if plainer else level_of_heading(label))
        elif alone and ((underlined and group.underlined) or (capitals and _in_capitals(group) and not dated)):
            block = replace(block, what="heading", text=_label(block.text))
        elif block.what == "paragraph" and len(group.lines) == 1:
            raw = group.lines[0].text.strip()
            gap = bool(_GAP.search(raw)) and is_dated_header(raw)
            block = replace(block, what="entry" if gap else "paragraph", entry=entry_of(raw))
        out.append(block)
        if group.tail and not has_dates(group.tail):
            out.append(Block("skip", group.tail, block.place))
    return out


def _in_capitals(group: _Group) -> bool:
    line = group.lines[0].text.strip()
    return group.block.apart and len(line) <= HEADING_LETTERS and bool(_CAPITALS.match(line))


def _piece(group: _Group) -> Piece:
    """Where a group's words stand, and how new ones are wrapped there."""
    start, end, text = group.start, group.end(), group.text()
    tail = group.lines[-1].text[end - group.lines[-1].start :]
    gap = len(tail) - len(tail.lstrip(" ")) if tail.strip() and len(group.lines) == 1 else 0
    wrapping = wrapping_of(group.lines, start, end)
    first = group.lines[0].start
    source = "".join(line.text + line.newline for line in group.lines)[start - first : end - first]

    def written(words: str) -> str:
        if words == text:
            return source + " " * gap
        new = wrapping.wrapped(new_words(words).split(" "), _may_begin)
        return new + " " * (max(_NARROWEST_GAP, end - start + gap - len(new)) if gap else 0)

    return Piece(start, end + gap, written)


def _scattered_piece(group: _Group) -> Piece | ScatteredPiece:
    """As `_piece`, where another column may stand on the same lines."""
    text = group.text()
    if group.tail:
        return _piece(group)
    cells = []
    for line in group.lines:
        words = line.text.rstrip()
        padded = not line.newline and words != line.text
        cells.append(Cell(line.start + group.begun(line), line.end if padded else line.start + len(words), padded))
    return ScatteredPiece(lambda words: [] if words == text else laid(words, cells, _may_begin))


def _without_glued(blocks: Sequence[Block], groups: Sequence[_Group]) -> tuple[list[Block], list[str]]:
    """The blocks, those that are cells of a table no longer to be written, and a note of the lines that this leaves."""
    glued = {key for key, group in enumerate(groups) if group.glued}
    if not glued:
        return list(blocks), []
    made = outline(blocks)
    places = [bullet.place for bullet in made.bullets if made.keys[bullet.id] in glued]
    notes = [f"Left as they are, for their words stand in columns: {', '.join(places)}."] if places else []
    return [replace(block, key=-1) if block.key in glued else block for block in blocks], notes


def _may_begin(word: str) -> bool:
    return not _MARKER.match(f"{word} X") and not _RULE.match(word)


def _indent(text: str) -> str:
    return text[: len(text) - len(text.lstrip(" \t\f"))]
