"""A resume read from a PDF, and made anew from what was read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from assistant.documents.headers import has_dates
from assistant.documents.headings import kind_of_heading
from assistant.documents.limits import HEADER_LETTERS
from assistant.documents.outline import Block, outline, position_headings
from assistant.documents.pdf.columns import Stream, streams_of
from assistant.documents.pdf.pages import UNKNOWN, Link, Page, read_pages
from assistant.documents.pdf.paragraphs import Paragraph, paragraphs_of
from assistant.documents.pdf.running_heads import without_running_heads
from assistant.documents.pdf.segments import Segment, segments_of
from assistant.documents.rendering import Part, docx_of, markdown_of
from assistant.documents.resume import REWRITABLE, Bullet, Resume, SectionKind
from assistant.documents.wrapping import one_line

_AT_RIGHT = 0.4
"""How far from the line's beginning a part stands that is set at the right edge, in widths of the page."""


class PdfResume(Resume):
    """A resume read from a PDF; `rendered` gives it anew as Markdown or Word, with or without changes."""

    format = "PDF"
    writes = (".md", ".docx")
    on_writing = "A PDF is not written back: the result is made anew, as Markdown or as a Word file."

    def __init__(
        self, raw: bytes, parts: Sequence[Part], blocks: Sequence[Block], page: Page, notes: Sequence[str]
    ) -> None:
        made = outline(blocks)
        super().__init__(raw, made.sections, made.bullets, notes)
        self._keys = made.keys
        self._page = (page.width, page.height)
        self._parts = _with_outline(parts, made.bullets, made.keys)

    def rendered(self, changes: Mapping[str, str], suffix: str = "") -> bytes:
        """See `Resume.rendered`; a PDF is never written back, so that without changes it is Markdown or Word too."""
        suffix = self.check_suffix(suffix)
        parts = list(self._parts)
        for name, words in changes.items():
            parts[self._keys[name]] = replace(parts[self._keys[name]], text=one_line(words))
        return docx_of(parts, self._page) if suffix == ".docx" else markdown_of(parts)


def resume_of(raw: bytes) -> Resume:
    """The resume of a PDF's bytes; raises BadInput, see `read_pages`."""
    read = read_pages(raw)
    segments = [segments_of(page, number, read.styles) for number, page in enumerate(read.pages)]
    kept, heads, feet = without_running_heads(segments, [page.height for page in read.pages])
    paragraphs = _contact_first(paragraphs_of([*_running(heads), *streams_of(kept), *_running(feet)]))
    for at in position_headings(_blocks(paragraphs)):
        paragraphs[at].what = "entry"
    parts = _parts(paragraphs, read.pages)
    return PdfResume(raw, parts, _blocks(paragraphs), read.pages[0], _notes(parts, read.pages, segments))


def _contact_first(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """What stands in a sidebar over its first heading, contact lines mostly, before the document's first heading."""
    aside = [paragraph for paragraph in paragraphs if paragraph.aside]
    others = [paragraph for paragraph in paragraphs if not paragraph.aside]
    first = next((at for at, paragraph in enumerate(others) if paragraph.what == "heading"), 0)
    return [*others[:first], *aside, *others[first:]]


def _running(segments: Sequence[Segment]) -> list[Stream]:
    stream = Stream(running=True)
    if segments:
        stream.add(segments)
    return [stream] if segments else []


def _blocks(paragraphs: Sequence[Paragraph]) -> list[Block]:
    """Blocks whose keys are the paragraphs' numbers."""
    out: list[Block] = []
    what: Literal["heading", "entry", "item", "paragraph", "skip"]
    for key, paragraph in enumerate(paragraphs):
        place = f"page {paragraph.row.page + 1}"
        text = paragraph.text if paragraph.what in ("entry", "paragraph") else paragraph.text.replace("\t", " ")
        what = "skip" if paragraph.running else paragraph.what
        out.append(Block(what, text, place, key=key, apart=paragraph.apart))
    return out


def _parts(paragraphs: Sequence[Paragraph], pages: Sequence[Page]) -> list[Part]:
    largest = max((paragraph.row.size for paragraph in paragraphs), default=0.0)
    out: list[Part] = []
    for paragraph in paragraphs:
        text = _set_out(paragraph, pages[paragraph.row.page].width)
        may_be_name = paragraph.what in ("entry", "paragraph") and paragraph.row.size == largest
        named = may_be_name and not any(part.what == "name" for part in out)
        out.append(Part("name" if named else paragraph.what, text, _links(paragraph, pages)))
    return out


def _set_out(paragraph: Paragraph, width: float) -> str:
    """The text with a tab only before what stands at the right edge; dates before a title are put there."""
    if paragraph.what == "item" or "\t" not in paragraph.text:
        return paragraph.text.replace("\t", " ")
    row = paragraph.row
    if row.segments[-1].left - row.left > _AT_RIGHT * width:
        return paragraph.text
    first, rest = paragraph.text.split("\t", 1)
    rest = rest.replace("\t", " | ")
    return f"{rest}\t{first}" if paragraph.what == "entry" and has_dates(first) else f"{first} | {rest}"


def _with_outline(parts: Sequence[Part], bullets: Sequence[Bullet], keys: Mapping[str, int]) -> list[Part]:
    """The parts with the first line of each header as an entry, and what belongs to it as plain lines."""
    rewritten = {keys[bullet.id] for bullet in bullets}
    out: list[Part] = []
    kind: SectionKind = "contact"
    in_header = False
    for at, part in enumerate(parts):
        if part.what == "heading":
            kind = kind_of_heading(part.text) or "other"
        plain = part.what in ("entry", "paragraph") and at not in rewritten
        dated = "\t" in part.text and has_dates(part.text) and kind != "contact"
        header = plain and len(part.text) <= HEADER_LETTERS and (kind in REWRITABLE or part.what == "entry" or dated)
        out.append(replace(part, what="paragraph" if in_header or not header else "entry") if plain else part)
        in_header = header
    return out


def _links(paragraph: Paragraph, pages: Sequence[Page]) -> tuple[tuple[str, str], ...]:
    """The paragraph's words that lead somewhere, in order, where the words are not the address itself."""
    found: list[tuple[str, str]] = []
    for row in paragraph.rows:
        for segment in row.segments:
            for link in _on(segment, pages[row.page].links):
                words = _covered(segment, link)
                if words and words in paragraph.text:
                    found.append((words, link.address))
    return tuple(dict.fromkeys(found))


def _on(segment: Segment, links: Iterable[Link]) -> list[Link]:
    middle = segment.base + 0.3 * segment.size
    here = [link for link in links if link.bottom <= middle <= link.top and link.left < segment.right]
    return sorted((link for link in here if link.right > segment.left), key=lambda link: link.left)


def _covered(segment: Segment, link: Link) -> str:
    """The words of a segment that a link covers."""
    inside = [at for at, edge in enumerate(segment.edges) if link.left - 1 <= edge < link.right - 1]
    return segment.text[inside[0] : inside[-1] + 1].strip() if inside else ""


def _notes(parts: Sequence[Part], pages: Sequence[Page], segments: Sequence[Sequence[Segment]]) -> list[str]:
    notes: list[str] = []
    links = [f"“{words}” ({address})" for part in parts for words, address in part.links]
    if links:
        notes.append(f"Links in the PDF: {', '.join(links[:20])}.")
    pictures = [str(at + 1) for at, page in enumerate(pages) if page.pictures and not segments[at]]
    if pictures:
        notes.append(f"Page {', '.join(pictures)} is a picture without text and was not read.")
    if turned := sum(page.turned for page in pages):
        notes.append(f"{turned} letters that do not stand upright were left out.")
    if unknown := sum(part.text.count(UNKNOWN) for part in parts):
        notes.append(f"{unknown} letters could not be told, because their font does not say which they are.")
    return notes
