"""Word's .docx, and .docm with its macros left alone: only the words of changed lines differ, byte for byte."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from assistant.documents.headers import has_dates
from assistant.documents.headings import kind_of_heading
from assistant.documents.limits import HEADER_LETTERS, HEADING_LETTERS
from assistant.documents.outline import Block, outline
from assistant.documents.resume import Bullet, CannotPlace, Resume
from assistant.errors import BadInput

if TYPE_CHECKING:
    from assistant.documents.word.body import Paragraph
    from assistant.documents.word.lines import Line
    from assistant.documents.word.package import Package
    from assistant.documents.word.styles import Style, Styles
    from assistant.documents.word.tree import Node, Tree

_BOLD = re.compile(rb"""<(?:\w+:)?(?:b(?:\s+[\w:]+=["']([^"']*)["'])?\s*/?>|rStyle\s+[\w:]+=["']Strong["'])""")
_SIZE = re.compile(rb"""<(?:\w+:)?sz\s+[\w:]+=["'](\d+)""")
_OFF = (b"0", b"false", b"off")


class _Seen(NamedTuple):
    """A line, and what its look says."""

    line: "Line"
    style: "Style"
    place: str
    look: tuple[object, ...]
    bold: bool


class DocxResume(Resume):
    """A resume in a Word file."""

    format = "Word"

    def __init__(self, raw: bytes) -> None:
        from assistant.documents.word.body import notes_on
        from assistant.documents.word.package import Package

        self._package = Package(raw)
        self._part, self._tree, styles = _document(self._package)
        body = self._tree.root.child("w:body")
        if self._tree.root.name != "w:document" or body is None:
            raise BadInput("The file holds no Word document.")
        seen, placeholders = _seen(self._tree, body, styles)
        notes = notes_on(body, self._package.names)
        if not seen:
            raise BadInput("The Word file holds no text outside of text boxes and pictures.", hint=" ".join(notes))
        if placeholders:
            notes.append(f"Places of the template are still to be filled in, such as “{placeholders[0][:60]}”.")
        made = outline(list(_blocks(seen)))
        super().__init__(raw, made.sections, made.bullets, notes)
        self._lines = {name: seen[key].line for name, key in made.keys.items()}
        macros = b"macroEnabled" in (self._package.part("[Content_Types].xml") or b"")
        self.writes = (".docm",) if macros else (".docx",)

    def rendered(self, changes: Mapping[str, str], suffix: str = "") -> bytes:
        """See `Resume.rendered`."""
        from assistant.documents.word.laying import laid

        self.check_suffix(suffix)
        edits = [edit for name, words in changes.items() for edit in laid(self._lines[name], words)]
        return self._package.replaced(self._part, self._tree.spliced(edits)) if edits else self.raw

    def why_not(self, bullet: Bullet, text: str) -> str:
        """See `Resume.why_not`; quicker than rendering the whole file."""
        from assistant.documents.word.laying import laid

        try:
            laid(self._lines[bullet.id], text)
        except CannotPlace as error:
            return error.message
        return ""


class _Docx:
    """See `Format`."""

    name = "Word"
    suffixes = (".docx", ".docm")

    def fits(self, raw: bytes) -> bool:
        from assistant.documents.word.package import is_package

        return is_package(raw)

    def read(self, raw: bytes) -> Resume:
        return DocxResume(raw)


FORMAT = _Docx()


def _document(package: "Package") -> "tuple[str, Tree, Styles]":
    """The name and tree of the main part, and its styles."""
    from assistant.documents.word.styles import Styles
    from assistant.documents.word.tree import Tree

    name = _related(package, "_rels/.rels", "", "/officeDocument") or "word/document.xml"
    raw = package.part(name)
    if raw is None:
        raise BadInput("The file holds no Word document.", hint="Save it again in Word as .docx, and pass that file.")
    folder, _, file = name.rpartition("/")
    styles = _related(package, f"{folder}/_rels/{file}.rels".lstrip("/"), folder, "/styles") or f"{folder}/styles.xml"
    styles_raw = package.part(styles)
    return name, Tree(raw, name), Styles(Tree(styles_raw, styles).root if styles_raw is not None else None)


def _related(package: "Package", rels: str, folder: str, kind: str) -> str:
    """The name of the part that a list of relations names for a kind; empty where it names none."""
    from assistant.documents.word.tree import Tree

    raw = package.part(rels)
    nodes: Sequence[Node] = Tree(raw, rels).root.children if raw is not None else ()
    for node in nodes:
        target = node.get("Target") or ""
        if (node.get("Type") or "").endswith(kind) and node.get("TargetMode") != "External":
            return target[1:] if target.startswith("/") else f"{folder}/{target}".lstrip("/")
    return ""


def _seen(tree: "Tree", body: "Node", styles: "Styles") -> tuple[list[_Seen], list[str]]:
    """The lines of a document, and the texts of placeholders that nobody filled in."""
    from assistant.documents.word.body import paragraphs
    from assistant.documents.word.lines import is_too_long, lines_of
    from assistant.documents.word.slots import words_of

    seen: list[_Seen] = []
    placeholders: list[str] = []
    for number, paragraph in enumerate(paragraphs(body), 1):
        style = styles.of(paragraph.node)
        words = words_of(tree, paragraph)
        if is_too_long(words):
            raise BadInput(f"The Word file's paragraph {number} is far too long for a resume.")
        for line in lines_of(words, listed=style.listed and not style.level):
            if all(any(holder.placeholder for holder in slot.holders) for _, slot in line.letters):
                placeholders.append(line.text)
            else:
                seen.append(_looked_at(line, style, paragraph, f"paragraph {number}"))
    return seen, placeholders


def _looked_at(line: "Line", style: "Style", paragraph: "Paragraph", place: str) -> _Seen:
    looks = {slot.look for letter, slot in line.letters if not letter.isspace()}
    properties = paragraph.node.child("w:pPr")
    sizes = frozenset(found[1] for look in looks if (found := _SIZE.search(look)))
    bold = all(_is_bold(look, style.bold) for look in looks)
    named = (properties.value("w:pStyle"), properties.value("w:jc")) if properties else (None, None)
    return _Seen(line, style, place, (*named, sizes, bold, line.text.isupper()), bold)


def _is_bold(look: bytes, otherwise: bool) -> bool:
    found = _BOLD.search(look)
    return found[1] not in _OFF if found else otherwise


def _blocks(seen: Sequence[_Seen]) -> Iterator[Block]:
    # A section whose heading nobody knows looks as the known ones do; bold alone is how positions look, too.
    headings = {one.look for one in seen if kind_of_heading(one.line.text) and (one.look[2] or one.look[4])}
    for key, one in enumerate(seen):
        line = one.line
        if one.style.names_person and not kind_of_heading(line.text):
            yield Block("skip", line.shown, one.place)
        elif one.style.level:
            yield Block("heading", line.text, one.place, one.style.level)
        elif all(any(holder.fixed for holder in slot.holders) for _, slot in line.letters):
            yield Block("skip", line.shown, one.place)
        elif line.listed or line.marked:
            yield Block("item", line.text, one.place, key=key)
        elif one.look in headings and len(line.text) <= HEADING_LETTERS and not has_dates(line.text):
            yield Block("heading", line.text, one.place)
        elif one.bold and len(line.text) <= HEADER_LETTERS and not kind_of_heading(line.text):
            yield Block("entry", line.shown, one.place)
        else:
            yield Block("paragraph", line.shown, one.place, key=key)
