"""XML with the place of every element, so that a few bytes of it can be replaced and no other is touched."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from xml.parsers import expat

from assistant.errors import BadInput

_MOST_ELEMENTS = 100_000
_MOST_PARAGRAPHS = 3_000
_DEEPEST = 200
_WORD = re.compile(
    r"http://(?:schemas\.openxmlformats\.org/wordprocessingml/2006|purl\.oclc\.org/ooxml/wordprocessingml)/main"
)
_START_TAG = re.compile(rb"""<[^\s/>]+(?:[^>"']++|"[^"]*"|'[^']*')*>""")
_WITH_TEXT = frozenset(("w:t", "w:instrText"))


@dataclass(slots=True)
class Node:
    """An element. `start` is its first byte; `stop` the first byte of its end tag, or its end where it is empty.

    `name` is "w:p" for Word's own elements, whatever their prefix, and the bare name for any other's. `text` is kept
    for text and field codes alone.
    """

    name: str
    attributes: list[str]
    start: int
    stop: int = 0
    children: list["Node"] = field(default_factory=list)
    text: str = ""

    def get(self, name: str) -> str | None:
        """An attribute by name ("w:val"); None where it is not there."""
        for at in range(0, len(self.attributes), 2):
            if _short(self.attributes[at]) == name:
                return self.attributes[at + 1]
        return None

    def child(self, *names: str) -> "Node | None":
        """The first child of that name, or of the names' path from child to child."""
        found: Node | None = self
        for name in names:
            found = next((node for node in found.children if node.name == name), None) if found else None
        return found

    def value(self, *names: str) -> str | None:
        """The `w:val` of a child, None where either is missing."""
        found = self.child(*names)
        return found.get("w:val") if found else None

    def all(self, name: str, *, but: str = "") -> Iterator["Node"]:
        """Every element of a name under this one, in order, save those under elements of the name `but`."""
        for node in self.children:
            if node.name == name:
                yield node
            if node.name != but:
                yield from node.all(name, but=but)


class Tree:
    """A part's XML: its bytes in UTF-8, and its elements."""

    def __init__(self, raw: bytes, name: str) -> None:
        self._encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
        self._bom = raw[:2] if self._encoding == "utf-16" else b""
        try:
            self.raw = raw.decode("utf-16").encode() if self._bom else raw
            self.root = _parsed(self.raw)
        except (expat.ExpatError, UnicodeError) as error:
            raise BadInput(
                f"The Word file is broken: its part {name} is no sound XML.",
                hint="Open it in Word or LibreOffice, save it again as .docx, and pass that file.",
            ) from error

    def head(self, node: Node) -> int:
        """The end of an element's start tag."""
        found = _START_TAG.match(self.raw, node.start)
        return found.end() if found else node.stop

    def end(self, node: Node) -> int:
        """The end of an element."""
        if self.raw[self.head(node) - 2 : self.head(node)] == b"/>":
            return node.stop
        return self.raw.index(b">", node.stop) + 1

    def slice(self, node: Node) -> bytes:
        """An element as it is written."""
        return self.raw[node.start : self.end(node)]

    def spliced(self, edits: list[tuple[int, int, bytes]]) -> bytes:
        """The part with other bytes at some places, in the encoding that it had."""
        out: list[bytes] = []
        at = 0
        for start, end, new in sorted(edits, key=lambda edit: edit[:2]):
            out += (self.raw[at:start], new)
            at = end
        whole = b"".join((*out, self.raw[at:]))
        if not self._bom:
            return whole
        return self._bom + whole.decode().encode("utf-16-le" if self._bom == b"\xff\xfe" else "utf-16-be")


def _parsed(raw: bytes) -> Node:
    parser = expat.ParserCreate("utf-8", "}")
    parser.ordered_attributes = True
    parser.buffer_text = True
    root = Node("", [], 0)
    standing = [root]
    count = paragraphs = 0

    def start(name: str, attributes: list[str]) -> None:
        nonlocal count, paragraphs
        count += 1
        paragraphs += _short(name) == "w:p"
        if paragraphs > _MOST_PARAGRAPHS:
            raise BadInput(f"The Word file has more than {_MOST_PARAGRAPHS:,} paragraphs; it is no resume.")
        if count > _MOST_ELEMENTS or len(standing) > _DEEPEST:
            raise BadInput("The Word file is far too large or too deeply nested for a resume.")
        node = Node(_short(name), attributes, parser.CurrentByteIndex)
        standing[-1].children.append(node)
        standing.append(node)

    def end(_: str) -> None:
        standing.pop().stop = parser.CurrentByteIndex

    def text(letters: str) -> None:
        if standing[-1].name in _WITH_TEXT:
            standing[-1].text += letters

    def refuse(*_: object) -> None:
        # Without a document type there are no entities, neither endless nor external ones.
        raise BadInput("The Word file declares a document type, which none from Word does; it was not read.")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = refuse
    parser.Parse(raw, True)
    return root.children[0]


@lru_cache(maxsize=4096)
def _short(name: str) -> str:
    space, _, local = name.rpartition("}")
    if _WORD.fullmatch(space):
        return f"w:{local}"
    return f"xml:{local}" if space == "http://www.w3.org/XML/1998/namespace" else local
