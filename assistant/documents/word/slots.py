"""A paragraph of a Word document as slots: its XML cut where words stand, so that new ones touch nothing else.

`<w:t>Led </w:t>` within bold and `<w:t>tests</w:t>` behind it are two slots of one line.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from assistant.documents.word.body import Paragraph, is_fixed, is_placeholder
from assistant.documents.word.styles import is_on
from assistant.documents.word.tree import Node, Tree

_AS_TEXT = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
_WITHIN_TEXT = frozenset(("w:t", "w:softHyphen", "w:lastRenderedPageBreak"))
_THROUGH = frozenset(("w:smartTag", "w:customXml", "w:dir", "w:bdo", "w:sdtContent"))
_HELD = {"w:hyperlink": "a link", "w:ins": "a tracked change", "w:moveTo": "a tracked change", "w:fldSimple": "a field"}
_PINNED = {
    "w:footnoteReference": "a footnote",
    "w:endnoteReference": "an endnote",
    "oMath": "a formula",
    "oMathPara": "a formula",
    "w:object": "an object",
    "w:ruby": "a reading aid",
    "w:sym": "a symbol",
    "inline": "a picture",
}
_MOST_SLOTS = 1_000
_IGNORED = frozenset(("w:pPr", "w:rPr", "w:proofErr", "w:bookmarkEnd", "w:instrText", "w:fldChar"))


@dataclass(frozen=True, slots=True, eq=False)
class Holder:
    """An element around words, such as a link or a comment, that new words must not leave empty.

    The words of a `fixed` one, such as a field, cannot change at all; `placeholder` says that the template's "type
    here" is still in it. Two links are two, however alike: each is equal to itself alone.
    """

    what: str
    fixed: bool = False
    placeholder: bool = False


@dataclass(slots=True, eq=False)
class Slot:
    """Bytes [start, end) of the part that hold words, or could.

    `what` is "text", a "\\t", "\\n" or "-" that is an element of its own, or "gap": room for a new run beside a link.
    `look` is the formatting as written; `open` the bytes that begin a run of it. `holders` are the elements around
    it, the outermost first. Two slots with another element between them have another `region`. `alone` is the run that
    holds this slot and nothing else.
    """

    start: int
    end: int
    text: str
    what: str
    look: bytes = b""
    open: bytes = b""
    holders: tuple[Holder, ...] = ()
    region: int = 0
    alone: tuple[int, int] | None = None


@dataclass(slots=True)
class Words:
    """The slots of a paragraph in order; `pinned` are footnotes, pictures and the like, each with its slot's index."""

    slots: list[Slot] = field(default_factory=list)
    pinned: list[tuple[int, str]] = field(default_factory=list)
    symbol_first: bool = False
    too_many: bool = False


def words_of(tree: Tree, paragraph: Paragraph) -> Words:
    """The slots of a paragraph."""
    reader = _Reader(tree)
    if paragraph.fixed or paragraph.placeholder:
        reader.holders.append(Holder("a content control", True, paragraph.placeholder))
    reader.read(paragraph.node.children, top=True)
    return reader.words


class _Reader:
    """Walks a paragraph once; `holders` are the elements that it is inside of."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self.words = Words()
        self.holders: list[Holder] = []
        self._comments: dict[str, Holder] = {}
        self._fields: list[tuple[str, Holder | None]] = []
        self._region = 0

    def read(self, nodes: Iterable[Node], *, top: bool) -> None:
        for node in nodes:
            if len(self.words.slots) > _MOST_SLOTS:
                self.words.too_many = True
                return
            if node.name == "w:r":
                self._run(node, top=top)
            elif node.name in _HELD:
                self._held(node, Holder(_HELD[node.name], node.name == "w:fldSimple"), node.children, top=top)
            elif node.name == "w:sdt":
                content = node.child("w:sdtContent")
                hidden = is_placeholder(node)
                holder = Holder("a content control", hidden or is_fixed(node), hidden)
                self._held(node, holder, content.children if content else (), top=top)
            elif node.name in _THROUGH:
                self.read(node.children, top=False)
            elif node.name == "w:commentRangeStart":
                self._comments[node.get("w:id") or ""] = Holder("a comment")
                self._region += 1
            elif node.name == "w:commentRangeEnd":
                self._comments.pop(node.get("w:id") or "", None)
                self._region += 1
            elif node.name not in _IGNORED:
                self._thing(node)

    def _held(self, node: Node, holder: Holder, children: Iterable[Node], *, top: bool) -> None:
        if top:
            self._gap(node.start)
        self.holders.append(holder)
        self._region += 1
        self.read(children, top=False)
        self._region += 1
        self.holders.pop()
        if top:
            self._gap(self._tree.end(node))

    def _gap(self, at: int) -> None:
        self.words.slots.append(Slot(at, at, "", "gap", holders=self._holders(), region=self._region))

    def _thing(self, node: Node) -> None:
        """Something between the words that stays where it is."""
        self._region += 1
        pinned = node if node.name in _PINNED else next(node.all("inline"), None)
        if pinned is None:
            return
        if pinned.name == "w:sym" and not any(slot.text.strip() for slot in self.words.slots):
            self.words.symbol_first = True
            return
        self.words.pinned.append((len(self.words.slots) - 1, _PINNED[pinned.name]))

    def _run(self, run: Node, *, top: bool) -> None:
        properties = run.child("w:rPr")
        if properties and is_on(properties.child("w:vanish")):
            self._region += 1
            return
        look = b"".join(self._tree.slice(node) for node in properties.children) if properties else b""
        opening = self._tree.raw[run.start : self._tree.end(properties) if properties else self._tree.head(run)]
        first = len(self.words.slots)
        bare = True
        for node in run.children:
            if node.name == "w:fldChar":
                self._field(node, run, top and len(self.words.slots) == first, top and node is run.children[-1])
            elif node.name == "w:instrText" and self._fields:
                self._fields[-1] = (self._fields[-1][0] + node.text, self._fields[-1][1])
            elif node.name in _WITHIN_TEXT or node.name in _AS_TEXT:
                self._text(node, look, opening, first)
                continue
            elif node.name not in _IGNORED:
                self._thing(node)
            bare = bare and node.name == "w:rPr"
        if top and bare and len(self.words.slots) == first + 1:
            self.words.slots[first].alone = (run.start, self._tree.end(run))

    def _text(self, node: Node, look: bytes, opening: bytes, first: int) -> None:
        if any(holder is None for _, holder in self._fields):
            return  # words of a field's code, which nobody sees
        end = self._tree.end(node)
        last = self.words.slots[-1] if len(self.words.slots) > first else None
        if node.name in _AS_TEXT:
            letter = _AS_TEXT[node.name]
            self.words.slots.append(Slot(node.start, end, letter, letter, look, opening, self._holders(), self._region))
        elif last and last.what == "text" and last.region == self._region:
            last.text += _letters(node)
            last.end = end
        else:
            text = _letters(node)
            self.words.slots.append(Slot(node.start, end, text, "text", look, opening, self._holders(), self._region))

    def _field(self, node: Node, run: Node, opens_run: bool, ends_run: bool) -> None:
        kind = node.get("w:fldCharType")
        self._region += 1
        if kind == "begin":
            if opens_run:
                self._gap(run.start)
            self._fields.append(("", None))
        elif kind == "separate" and self._fields:
            link = self._fields[-1][0].strip().upper().startswith("HYPERLINK")
            self._fields[-1] = ("", Holder("a link" if link else "a field", not link))
        elif kind == "end" and self._fields:
            self._fields.pop()
            if ends_run:
                self._gap(self._tree.end(run))

    def _holders(self) -> tuple[Holder, ...]:
        fields = (holder for _, holder in self._fields if holder)
        return (*self.holders, *self._comments.values(), *fields)


def _letters(node: Node) -> str:
    """The letters of a text element as Word shows them."""
    if node.name != "w:t":
        return "\u00ad" if node.name == "w:softHyphen" else ""
    text = node.text.replace("\n", " ").replace("\t", " ")
    return text if node.get("xml:space") == "preserve" else text.strip(" ")
