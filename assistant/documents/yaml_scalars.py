"""The five spellings of a YAML scalar: plain, single and double quotes, literal | and folded > blocks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.documents.resume import CannotPlace
from assistant.documents.spelled import LINE_END, Spelled, spelled
from assistant.documents.wrapping import Line, lines_in, wrapping_of
from assistant.documents.yaml_nodes import Node

Part = tuple[str, int, int]
"""Words, and where they stand."""

_FLOW_TOKENS = {
    "": re.compile(r"[ \t\r\n]+|[^ \t\r\n]+"),
    "'": re.compile(r"[ \t\r\n]+|''|[^ \t\r\n']+"),
    '"': re.compile(
        r'\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r\n[ \t]*|[\r\n][ \t]*|.)|[ \t\r\n]+|[^ \t\r\n\\"]+'
    ),
}
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
    "\r": "", "\n": "",
}  # fmt: skip
_HEADER = re.compile(r"[|>][^\r\n]*(?:\r\n?|\n)")
_NOT_WORDS = frozenset("true false yes no on off y n null".split())
_PLAIN_START = re.compile(r"[^\W_]")
_NOT_PLAIN = re.compile(r":(?:\s|$)|\s#")
_NOT_PLAIN_IN_FLOW = re.compile(r"[\[\]{},:]")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_NO_LINE_START = re.compile(r"(?:[-*+•‣◦▪●–]|[0-9]+[.)])$|[#>]")


def letters_of(node: Node, text: str) -> Spelled | None:
    """The words of a scalar, and where each letter stands; None for a spelling that is not understood to the letter."""
    made = spelled(_block_parts(node, text) if node.style in ("|", ">") else _flow_parts(node, text))
    return made if made.text.rstrip("\n") == node.value.rstrip("\n") else None


def _flow_parts(node: Node, text: str) -> Iterator[Part]:
    start, end = inside(node)
    for found in _FLOW_TOKENS[node.style].finditer(text, start, end):
        token = found[0]
        breaks = len(LINE_END.findall(token))
        if node.style == '"' and token[0] == "\\":
            words = chr(min(int(token[2:], 16), 0x10FFFF)) if token[1] in "xuU" else _ESCAPES.get(token[1], "")
        elif breaks:
            words = " " if breaks == 1 else "\n" * (breaks - 1)
        else:
            words = token.replace("''", "'") if node.style == "'" else token
        yield words, found.start(), found.end()


def inside(node: Node) -> tuple[int, int]:
    """Where a flow scalar's words stand, within its quotes."""
    return (node.start + 1, node.end - 1) if node.style else (node.start, node.end)


def _block_parts(node: Node, text: str) -> Iterator[Part]:
    header = _HEADER.match(text, node.start, node.end)
    if header is None:
        return
    indent: int | None = None
    empty, before_more, last = 0, False, -1
    for start, end in _lines(text, header.end(), node.end):
        if not text[start:end].strip(" "):
            empty += 1
            continue
        if indent is None:
            indent = _spaces(text, start, end) - _spaces(node.value.lstrip("\n"), 0, len(node.value))
        if _spaces(text, start, end) < indent:
            return
        more = node.style == ">" and text[start + indent] in " \t"
        yield _between(node.style, empty, first=last < 0, more=more or before_more), max(last, start), start + indent
        yield text[start + indent : end], start + indent, end
        empty, before_more, last = 0, more, end


def _between(style: str, empty: int, *, first: bool, more: bool) -> str:
    """What a reader gets between two lines of a block, with `empty` ones between: for none, `>` makes a blank of it."""
    if first:
        return "\n" * empty
    if style == "|" or more:
        return "\n" * (empty + 1)
    return "\n" * empty or " "


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for found in LINE_END.finditer(text, start, end):
        yield at, found.start()
        at = found.end()
    if at < end:
        yield at, end


def _spaces(text: str, start: int, end: int) -> int:
    return len(text[start:end]) - len(text[start:end].lstrip(" "))


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch [start, end) of a scalar, and how new words are spelled there.

    `ascii_only` is the manner of a file that writes letters beyond ASCII as escapes.
    """

    text: str
    node: Node
    start: int
    end: int
    ascii_only: bool = False

    def spelled(self, words: Sequence[str]) -> str:
        """Words in the old ones' style, over lines as wide as the old; without quotes only where that is safe."""
        style = self.node.style
        if style == "" and not _is_safe_plain(" ".join(words), self.node):
            if (self.start, self.end) != inside(self.node):
                raise CannotPlace("The new words need quotes, which a part of a text without quotes cannot have.")
            style = '"' if any("'" in word for word in words) else "'"
            return style + self._wrapped(words, style) + style
        return self._wrapped(words, style)

    def _wrapped(self, words: Sequence[str], style: str) -> str:
        wrapping = wrapping_of(self._lines(), self.start, self.end)
        return wrapping.wrapped([self._quoted(word, style) for word in words], _may_begin_line)

    def _quoted(self, words: str, style: str) -> str:
        if style == "'":
            return words.replace("'", "''")
        if style == '"':
            escaped = words.replace("\\", "\\\\").replace('"', '\\"')
            return "".join(map(_escape, escaped)) if self.ascii_only else escaped
        return words

    def _lines(self) -> list[Line]:
        """The lines of the file that the stretch stands on."""
        first = max(self.text.rfind("\n", 0, self.start), self.text.rfind("\r", 0, self.start)) + 1
        found = lines_in(self.text[first : self.end])
        return [Line(first + line.start, line.text, line.newline) for line in found]


def _may_begin_line(word: str) -> bool:
    """Whether a line of Markdown may begin so and still go on with the text."""
    return _NO_LINE_START.match(word) is None


def _is_safe_plain(words: str, node: Node) -> bool:
    """Whether the words without quotes are a text to every YAML reader: no key, comment, number, date or yes."""
    if not _PLAIN_START.match(words) or _NOT_PLAIN.search(words) or words.casefold() in _NOT_WORDS:
        return False
    if node.in_flow and _NOT_PLAIN_IN_FLOW.search(words):
        return False
    return words[0].isalpha() or (" " in words and _LETTERS.search(words) is not None)


def _escape(letter: str) -> str:
    code = ord(letter)
    if code < 128:
        return letter
    return f"\\x{code:02X}" if code < 256 else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
