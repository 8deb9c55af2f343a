"""Markdown: what is a heading, an item or a paragraph is told by markdown-it; only bullets' words are written anew."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from assistant.documents.headers import entry_of, has_dates, is_dated_header
from assistant.documents.headings import kind_of_heading
from assistant.documents.inline_markdown import BREAK, MarkedLine, marked_line
from assistant.documents.limits import HEADER_LETTERS
from assistant.documents.outline import Block
from assistant.documents.resume import Entry
from assistant.documents.text_resume import Piece, TextResume, readable
from assistant.documents.wrapping import Line, lines_in, one_line, wrapping_of
from assistant.text import LONGEST_LINE, NUMBERING, SIGN, SIGNS

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_FRONT_MATTER = {"---": re.compile(r"\s*[\w\"'-]+\s*:|\s*#|\s*$"), "+++": re.compile(r"\s*[\w\"'.\[-]")}
_TASK = re.compile(r"\[[ xX]\][ \t]+(?=\S)")
_TAG = re.compile(r"<!--.*?-->|<[^<>]*>", re.DOTALL)
# A word that would make of a wrapped line a list, a heading, a rule, a table or HTML.
_BEGINS_BLOCK = re.compile(r"(?:[-+*=_:|]+$|#{1,6}$|>|```|~~~|\d{1,9}[.)]$|<[A-Za-z/!?])")
_TYPED = re.compile(rf"[ \t]*(?:{SIGN}|{NUMBERING})")
_SURE = re.compile(rf"[ \t]*[{SIGNS}](?<![→⇒➔➜·⋅∙])(?![{SIGNS}])\s*(?=\S)")
_BROKEN_LINE = re.compile(r"(?<!\\)\\$|\s*<br\s*/?>$|\s+$")


class MarkdownResume(TextResume):
    """A resume in Markdown."""

    format = "Markdown"
    writes = (".md", ".markdown")


@dataclass(frozen=True, slots=True)
class MarkdownFormat:
    """Markdown, told by its suffix alone: any text may be Markdown."""

    name: str = "Markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown", ".mdown", ".mkd")

    def fits(self, raw: bytes) -> bool:
        """Never: one cannot tell."""
        return False

    def read(self, raw: bytes) -> MarkdownResume:
        """See `Format.read`."""
        text = readable(raw)
        reading = _Reading(lines_in(text.text))
        reading.read()
        return MarkdownResume(raw, text, reading.blocks, reading.pieces)


FORMAT = MarkdownFormat()


@cache
def _structure() -> "MarkdownIt":
    """Reads blocks alone; each one's inline Markdown is read by `marked_line`."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table").disable(["inline", "text_join"])


@dataclass(slots=True)
class _Reading:
    """Walks the blocks of a document, from top to bottom."""

    lines: Sequence[Line]
    blocks: list[Block] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    references: Mapping[str, Any] = field(default_factory=dict)
    skipped: int = 0
    inside: list[str] = field(default_factory=list)
    fresh_item: bool = False

    def read(self) -> None:
        """Fill blocks and pieces."""
        self.skipped = _front_matter(self.lines)
        env: dict[str, Any] = {}
        body = "\n".join(line.text for line in self.lines[self.skipped :])
        tokens = _structure().parse(body, env)
        self.references = env.get("references", {})
        for at, token in enumerate(tokens):
            self._take(token, tokens[at - 1 : at + 3])

    def _take(self, token: "Token", around: Sequence["Token"]) -> None:
        if token.type in ("blockquote_open", "list_item_open", "table_open"):
            self.inside.append(token.type)
            self.fresh_item = token.type == "list_item_open"
        elif token.type in ("blockquote_close", "list_item_close", "table_close"):
            self.inside.pop()
            self.fresh_item = False
        elif token.type in ("fence", "code_block", "html_block"):
            self._skip(_TAG.sub(" ", token.content) if token.type == "html_block" else token.content, token)
        elif token.type == "inline" and token.content.strip():
            self._words(token, around)

    def _skip(self, text: str, token: "Token") -> None:
        for line in text.splitlines():
            if words := one_line(line):
                self.blocks.append(Block("skip", words, self._place(token)))

    def _words(self, token: "Token", around: Sequence["Token"]) -> None:
        if len(token.content) > LONGEST_LINE:
            self._skip(token.content, token)
            return
        opener, following = around[0], around[-1]
        lines = self._lines(token)
        if opener.type != "heading_open" and not {"blockquote_open", "table_open"}.intersection(self.inside):
            parts = _typed_bullets(token.content)
            if len(parts) > 1 or parts[0][0]:
                self._typed(parts, lines, self._number(token))
                return
        line = marked_line(token.content, self.references)
        if opener.type == "heading_open":
            level = int(opener.tag[1:])
            self.blocks.append(Block("heading", line.text, self._place(token), level, entry=_entry(line)))
            return
        first, self.fresh_item = self.fresh_item, False
        if not line.text:
            return
        if {"blockquote_open", "table_open"}.intersection(self.inside):
            self.blocks.append(Block("skip", line.text, self._place(token)))
            return
        in_item = "list_item_open" in self.inside
        over_list = following.type in ("bullet_list_open", "ordered_list_open")
        if not in_item:
            self._paragraph(line, lines, self._place(token))
        elif first and over_list and _heads_list(line):
            self._add(Block("entry", line.text, self._place(token), entry=_entry(line)), line, lines)
        else:
            self._add(Block("item", _without_task(line).text, self._place(token)), _without_task(line), lines)

    def _typed(self, parts: Sequence[tuple[str, str]], lines: Sequence[Line], number: int) -> None:
        """Bullets that Markdown does not know, each a line of its own, with what stands over the first."""
        whole = marked_line("\n".join(f"{marker}{source}" for marker, source in parts), self.references).text
        apart = [(marker, marked_line(source, self.references)) for marker, source in parts]
        if one_line(" ".join(f"{marker}{line.text}" for marker, line in apart)) != whole:  # bold over several lines
            self.blocks.append(Block("skip", whole, f"line {number}"))
            return
        for marker, line in apart:
            place, count = f"line {number}", line.source.count("\n") + 1
            if not marker and "list_item_open" not in self.inside:
                self._paragraph(line, lines[:count], place)
            elif line.text:
                self._add(Block("item", line.text, place), line, lines[:count])
            lines, number = lines[count:], number + count

    def _paragraph(self, line: MarkedLine, lines: Sequence[Line], place: str) -> None:
        bold = _is_bold(line) and len(line.text) <= HEADER_LETTERS and not line.text.endswith((".", "!", "?"))
        block = Block("paragraph", line.text, place, entry=_entry(line), apart=True)
        self._add(replace(block, what="entry") if bold and not kind_of_heading(line.text) else block, line, lines)

    def _add(self, block: Block, line: MarkedLine, lines: Sequence[Line]) -> None:
        """A block whose words may be written anew, unless they cannot be found in the file."""
        piece = _piece(line, lines)
        key = len(self.pieces) if piece else -1
        if piece:
            self.pieces.append(piece)
        self.blocks.append(replace(block, key=key))

    def _lines(self, token: "Token") -> Sequence[Line]:
        begun, after = token.map or (0, 0)
        return self.lines[self.skipped + begun : self.skipped + after]

    def _number(self, token: "Token") -> int:
        return self.skipped + (token.map or [0])[0] + 1

    def _place(self, token: "Token") -> str:
        return f"line {self._number(token)}"


def _piece(line: MarkedLine, lines: Sequence[Line]) -> Piece | None:
    """Where a line's words stand in these lines of the file, and how new ones are written there."""
    written = line.source.split("\n")
    if len(lines) < len(written):
        return None
    lines = lines[: len(written)]
    first, last = lines[0], lines[-1]
    start = first.start + first.text.rfind(written[0].rstrip(" \t"))
    tail = written[-1].rstrip(" \t")
    end = last.start + last.text.rfind(tail) + len(tail)
    found = one_line(" ".join(one.text[max(0, start - one.start) : end - one.start] for one in lines)).strip()
    if start < first.start or found != one_line(line.source).strip():
        return None
    wrapping = wrapping_of(lines, start, end)
    if len(line.breaks) == len(lines) - 1:
        wrapping = replace(wrapping, width=0)
    source = "".join(one.text + one.newline for one in lines)[start - first.start : end - first.start]

    def rewritten(words: str) -> str:
        if words == line.text:
            return source
        parts = [part.split(BREAK) for part in line.breakable(words).split("\n")]
        wrapped = [wrapping.wrapped(parts[0], _may_begin)]
        wrapped += [replace(wrapping, first=len(wrapping.indent)).wrapped(part, _may_begin) for part in parts[1:]]
        return f"{wrapping.newline}{wrapping.indent}".join(wrapped)

    return Piece(start, end, rewritten)


def _front_matter(lines: Sequence[Line]) -> int:
    """How many lines at the start are data about the document: YAML between `---`, TOML between `+++`."""
    fence = lines[0].text.rstrip()
    if fence not in _FRONT_MATTER or len(lines) == 1 or not _FRONT_MATTER[fence].match(lines[1].text):
        return 0
    ends = (fence, "...") if fence == "---" else (fence,)
    return next((at + 2 for at, line in enumerate(lines[1:]) if line.text.rstrip() in ends), 0)


def _may_begin(word: str) -> bool:
    return not _BEGINS_BLOCK.match(word) and not _TYPED.match(f"{word} x")


def _typed_bullets(content: str) -> list[tuple[str, str]]:
    """A paragraph cut at the lines that begin with a bullet typed as a letter: each one's marker, and its words.

    Letters that are words, too, are bullets only where the paragraph begins with one.
    """
    marker = _TYPED if _TYPED.match(content) else _SURE
    lines = content.split("\n")
    if not any(map(marker.match, lines)):
        return [("", content)]
    parts: list[tuple[str, str]] = []
    for line in lines:
        found = marker.match(line)
        if found or not parts or _heads(line) or (not parts[-1][0] and kind_of_heading(parts[-1][1])):
            parts.append((found[0] if found else "", line[found.end() :] if found else line))
        else:
            parts[-1] = (parts[-1][0], f"{parts[-1][1]}\n{line}")
    ends = [*(_BROKEN_LINE.sub("", source) for _, source in parts[:-1]), parts[-1][1]]
    return [(found, source) for (found, _), source in zip(parts, ends, strict=True)]


def _heads(line: str) -> bool:
    """Whether a line below typed bullets is no more of them: a heading, or a position's header."""
    return bool(kind_of_heading(line)) or (line.lstrip("*_")[:1].isupper() and is_dated_header(line))


def _without_task(line: MarkedLine) -> MarkedLine:
    """An item without its check box: "[x] "."""
    box = _TASK.match(line.source)
    return marked_line(line.source[box.end() :], line.references) if box else line


def _is_bold(line: MarkedLine) -> bool:
    """Whether every word of it is bold."""
    return all(any(span.opens in ("**", "__") for span in mark) for text, mark in line.runs if text.strip())


def _heads_list(line: MarkedLine) -> bool:
    """Whether an item over a nested list is the header of a position, not a bullet with bullets of its own."""
    return len(line.text) <= HEADER_LETTERS and (_is_bold(line) or has_dates(line.text))


def _entry(line: MarkedLine) -> Entry:
    """The parts of a header: where bold and italics begin and end, and at the ends of its lines, its parts do too."""
    parts: list[tuple[str, bool]] = []
    for text, mark in line.runs:
        emphasis = any(span.what == "emphasis" for span in mark)
        if parts and parts[-1][1] == emphasis:
            parts[-1] = (parts[-1][0] + text, emphasis)
        else:
            parts.append((text, emphasis))
    return entry_of(" | ".join(text for text, _ in parts))
