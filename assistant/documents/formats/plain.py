"""Plain text: markers, indents, gaps and capitals tell what is a heading, a header or a bullet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.documents.headers import entry_of, has_dates, is_dated_header
from assistant.documents.headings import kind_of_heading, level_of_heading
from assistant.documents.outline import Block
from assistant.documents.text_resume import Piece, TextResume, readable
from assistant.documents.wrapping import Line, lines_in, new_words, one_line, wrapping_of

_MARKER = re.compile(
    r"[ \t]*(?:[•‣◦▪●■□▸►➢➤✓→·∙⁃]\s*|[-–—*+]\s+|-(?=[A-ZÀ-Þ][a-zà-ÿ])|o[ \t]+(?=[A-ZÀ-Þ\d])|"
    r"\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+|\[[ xX]\]\s+)(?=\S)"
)
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
_HEADING_LETTERS = 60
_NARROWEST_GAP = 3
_WRAPPED_LETTERS = 45
"""Letters from which a line may have been broken because it was full."""


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
        groups = _groups(lines_in(text.text))
        pieces = [_piece(group) for group in groups]
        return PlainResume(raw, text, _blocks(groups), pieces)


FORMAT = PlainFormat()


@dataclass(slots=True)
class _Group:
    """Lines that are one heading, item or paragraph: its words are [start, end) of the file.

    `tail` is what stands at the right behind a gap, such as dates; it is no part of the words.
    """

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
        if self.block.what == "item":
            begun = max(0, self.start - line.start)
            for gap in _GAP.finditer(line.text, begun, after):
                if gap.start() > begun and has_dates(line.text[gap.end() :]):
                    return line.start + gap.start()
        return line.start + after

    def text(self) -> str:
        """Its words, on one line, without its tail."""
        end = self.end()
        return one_line(" ".join(line.text[max(0, self.start - line.start) : end - line.start] for line in self.lines))


def _groups(lines: Sequence[Line]) -> list[_Group]:
    """The lines of a file, those of one heading, item or paragraph together."""
    listing = not any(_is_heading(line.text) for line in lines)
    groups: list[_Group] = []
    apart = True
    for number, line in enumerate(lines, 1):
        rule = bool(_RULE.match(line.text))
        if rule or not line.text.strip():
            if rule and groups and not apart:
                groups[-1].underlined = True
            apart = True
        elif groups and not apart and _goes_on(groups[-1], line.text, listing):
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


def _goes_on(group: _Group, text: str, listing: bool) -> bool:
    """Whether a line goes on with the item or paragraph above it."""
    if group.block.what == "heading" or _MARKER.match(text):
        return False
    words = text.lstrip()
    if group.marked and len(_indent(text).expandtabs(4)) > len(_indent(group.lines[0].text).expandtabs(4)):
        return True
    if listing or _is_heading(text) or len(group.last) < _WRAPPED_LETTERS:
        return False
    if group.last.endswith((".", "!", "?", ":", ";")) or has_dates(group.last) or is_dated_header(text):
        return False
    return words[0].islower() or bool(_OPEN.search(group.last) and not group.marked)


def _is_heading(text: str) -> bool:
    """Whether a line is a heading whose words are known."""
    if len(text) > _HEADING_LETTERS + 40 or (_MARKER.match(text) and not _DECORATED.match(text)):
        return False
    label = _label(text)
    if not label or label[0].islower() or len(label) > _HEADING_LETTERS:
        return False
    return kind_of_heading(label) is not None


def _label(text: str) -> str:
    """A heading without the signs around it."""
    return text.strip(" \t\f=-~*#_:|[]<>+–—─━").strip()


def _blocks(groups: Sequence[_Group]) -> list[Block]:
    """What each group is, the style of the headings that are known telling that of the others."""
    known = [group for group in groups if group.block.what == "heading"]
    capitals = any(_in_capitals(group) for group in known)
    underlined = any(group.underlined for group in known)
    out: list[Block] = []
    for key, group in enumerate(groups):
        block = replace(group.block, text=group.text(), key=key)
        dated = any(has_dates(near.text()) for near in groups[key : key + 3] if near.block.what == "paragraph")
        alone = block.what == "paragraph" and len(group.lines) == 1 and len(block.text) <= _HEADING_LETTERS
        if block.what == "heading":
            plainer = (capitals or underlined) and not _in_capitals(group) and not group.underlined
            label = _label(block.text)
            block = replace(block, text=label, level=2 if plainer else level_of_heading(label))
        elif alone and ((underlined and group.underlined) or (capitals and _in_capitals(group) and not dated)):
            block = replace(block, what="heading", text=_label(block.text))
        elif block.what == "paragraph" and len(group.lines) == 1:
            raw = group.lines[0].text.strip()
            gap = bool(_GAP.search(raw)) and is_dated_header(raw)
            block = replace(block, what="entry" if gap else "paragraph", entry=entry_of(raw))
        out.append(block)
    return out


def _in_capitals(group: _Group) -> bool:
    line = group.lines[0].text.strip()
    return group.block.apart and len(line) <= _HEADING_LETTERS and bool(_CAPITALS.match(line))


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


def _may_begin(word: str) -> bool:
    return not _MARKER.match(f"{word} X") and not _RULE.match(word)


def _indent(text: str) -> str:
    return text[: len(text) - len(text.lstrip(" \t\f"))]
