"""The paragraphs of a Word document in reading order, those in tables and content controls among them."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.documents.word.tree import Node

_THROUGH = frozenset(("w:tbl", "w:tr", "w:tc", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"))
_FIXED_CONTROLS = ("w:dataBinding", "w:dropDownList", "w:comboBox", "w:date", "w:picture", "checkbox", "w:citation")
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, and what the content control around it says: `placeholder` text is none of the author's, and
    `fixed` text follows from something else than what is typed there."""

    node: Node
    placeholder: bool = False
    fixed: bool = False


def paragraphs(parent: Node, placeholder: bool = False, fixed: bool = False) -> Iterator[Paragraph]:
    """Every paragraph under an element, row by row and cell by cell in tables."""
    for node in parent.children:
        if node.name == "w:p":
            yield Paragraph(node, placeholder, fixed)
        elif node.name == "w:sdt":
            content = node.child("w:sdtContent")
            if content:
                yield from paragraphs(content, placeholder or is_placeholder(node), fixed or is_fixed(node))
        elif node.name in _THROUGH:
            yield from paragraphs(node, placeholder, fixed)


def is_placeholder(control: Node) -> bool:
    """Whether a content control still shows the words that ask for something to be typed."""
    return control.child("w:sdtPr", "w:showingPlcHdr") is not None


def is_fixed(control: Node) -> bool:
    """Whether a content control's words are chosen, computed or locked instead of typed."""
    lock = control.child("w:sdtPr")
    if lock and lock.value("w:lock") in ("contentLocked", "sdtContentLocked"):
        return True
    return any(control.child("w:sdtPr", name) for name in _FIXED_CONTROLS)


def notes_on(body: Node, parts: tuple[str, ...]) -> list[str]:
    """What the reader should be told about a document: what of it is not read, and what a change would do."""
    notes: list[str] = []
    boxes = text_boxes(body)
    if boxes:
        shown = ", ".join(f"“{words}”" for words in boxes[:3]) + (" …" if len(boxes) > len(boxes[:3]) else "")
        notes.append(f"Text boxes are left as they are and not read: {shown}.")
    if next(body.all("w:altChunk"), None):
        notes.append("A part of the document is embedded from another file; it is left as it is and not read.")
    if any(name.endswith("vbaProject.bin") for name in parts):
        notes.append("The file holds macros; they are neither run nor changed.")
    if any(name.startswith("_xmlsignatures/") for name in parts):
        notes.append("The file is digitally signed; once a line is changed, the signature no longer holds.")
    if any(next(body.all(name), None) for name in ("w:ins", "w:del", "w:moveTo", "w:moveFrom")):
        notes.append("The file holds tracked changes: it is read as if they were accepted, and they stay as they are.")
    return notes


def text_boxes(body: Node) -> list[str]:
    """The first words of each text box that holds any."""
    found = []
    # The same box is often written twice: once for programs of today, once in "Fallback" for older ones.
    for box in body.all("w:txbxContent", but="Fallback"):
        words = " ".join("".join(node.text for node in box.all("w:t", but="Fallback")).split())
        if words:
            found.append(words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …")
    return found
