"""A resume made anew from what was read of it: as Markdown, and as a plain Word file."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Literal

from assistant.documents.inline_markdown import line_of_runs
from assistant.documents.inline_reading import Mark, Span
from assistant.text import safe

_NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_WEB = re.compile(r"^(?:https?|mailto|ftp|tel):", re.IGNORECASE)
_A4 = (595.0, 842.0)
_MARGIN = 54.0
_INK = "1F3864"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a resume.

    A tab in `text` stands before what is set at the right edge. `links` are words and the addresses that they lead to.
    """

    what: Literal["name", "heading", "entry", "item", "paragraph"]
    text: str
    links: tuple[tuple[str, str], ...] = ()


def markdown_of(parts: Sequence[Part]) -> bytes:
    """The parts as CommonMark in UTF-8."""
    out: list[str] = []
    before = ""
    for part in parts:
        if out and not (part.what == before == "item"):
            out.append("")
        out.append(_markdown(part))
        before = part.what
    return ("\n".join(out) + "\n").encode()


def docx_of(parts: Sequence[Part], page: tuple[float, float] = _A4) -> bytes:
    """The parts as a Word file with styles for headings and bullets; `page` is its width and height in points."""
    from docx import Document
    from docx.shared import Pt

    document: Any = Document()
    sheet = document.sections[0]
    sheet.page_width, sheet.page_height = Pt(page[0]), Pt(page[1])
    sheet.left_margin = sheet.right_margin = sheet.top_margin = sheet.bottom_margin = Pt(_MARGIN)
    _set_styles(document)
    core = document.core_properties
    core.author = core.comments = ""
    core.title = next((part.text for part in parts if part.what == "name"), "")[:255]
    for part in parts:
        _add(document, part, page[0] - 2 * _MARGIN)
    raw = BytesIO()
    document.save(raw)
    return raw.getvalue()


def _markdown(part: Part) -> str:
    runs: list[tuple[str, Mark]] = []
    for number, (words, address) in enumerate(_stretches(part), 1):
        link = Span("link", "[", f"](<{_address(address)}>)", number)
        runs.append((words.replace("\t", " | "), (link,) if address else ()))
    leads = {"name": "# ", "heading": "## ", "entry": "### ", "item": "- ", "paragraph": ""}
    return line_of_runs(runs, leads[part.what])


def _address(address: str) -> str:
    return re.sub(r"[<>\s\\]", lambda found: f"%{ord(found[0]):02X}", address)


def _stretches(part: Part) -> Iterator[tuple[str, str]]:
    """The part's words with the address that each leads to; a link whose words are gone stands at the end, in full."""
    text = " ".join(safe(part.text).split("\n"))
    at = 0
    gone: list[str] = []
    for words, address in part.links:
        start = text.find(words, at) if words else -1
        if start < 0:
            gone.append(address)
            continue
        yield text[at:start], ""
        yield words, address
        at = start + len(words)
    yield text[at:], ""
    for address in dict.fromkeys(gone):
        yield " (", ""
        yield address, address
        yield ")", ""


def _set_styles(document: Any) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Pt, RGBColor

    width = document.sections[0].page_width - document.sections[0].left_margin - document.sections[0].right_margin
    # Style, size, space before, space after, bold
    looks = (
        ("Normal", 10.5, 0, 3, False),
        ("Title", 20, 0, 2, True),
        ("Heading 1", 12.5, 12, 4, True),
        ("Heading 2", 10.5, 6, 1, True),
        ("List Bullet", 10.5, 0, 2, False),
    )
    for name, size, before, after, bold in looks:
        style = document.styles[name]
        style.font.name, style.font.size, style.font.bold = "Calibri", Pt(size), bold
        _set_fonts(style)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
        if name.startswith(("Title", "Heading")):
            style.font.color.rgb = RGBColor.from_string(_INK if name != "Heading 2" else "000000")
    for name in ("Title", "Heading 1"):
        _set_rule(document.styles[name], line=name == "Heading 1")


def _set_fonts(style: Any) -> None:
    """One font for every script, in place of the theme's."""
    from docx.oxml.ns import qn

    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in [name for name in fonts.attrib if "heme" in name]:
        del fonts.attrib[name]
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), "Calibri")


def _set_rule(style: Any, *, line: bool) -> None:
    """A thin rule under a heading, or none at all."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    properties = style.element.get_or_add_pPr()
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    if line:
        border = OxmlElement("w:pBdr")
        rule = OxmlElement("w:bottom")
        for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", _INK)):
            rule.set(qn(f"w:{name}"), value)
        border.append(rule)
        properties.insert_element_before(border, *_AFTER_BORDER)


_AFTER_BORDER = (
    "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:overflowPunct", "w:topLinePunct",
    "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind",
    "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment",
    "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange",
)  # fmt: skip
"""What the format's schema puts after a paragraph's border."""


def _add(document: Any, part: Part, width: float) -> None:
    styles = {
        "name": "Title",
        "heading": "Heading 1",
        "entry": "Heading 2",
        "item": "List Bullet",
        "paragraph": "Normal",
    }
    paragraph = document.add_paragraph(style=styles[part.what])
    if part.what in ("heading", "entry", "name"):
        paragraph.paragraph_format.keep_with_next = True
    for words, address in _stretches(part):
        plain = _NOT_IN_XML.sub("", words)
        if address and _WEB.match(address):
            _add_link(paragraph, plain, address)
        elif plain:
            paragraph.add_run(plain)


def _add_link(paragraph: Any, words: str, address: str) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(words)
    run.font.underline, run.font.color.rgb = True, RGBColor.from_string("0563C1")
    link.append(run._r)
    paragraph._p.append(link)
