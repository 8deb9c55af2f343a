"""From the blocks of a document to its sections, entries and the bullets that may be rewritten.

A format says what it sees (a heading, an item, a paragraph); what a heading means, what is the header of a position
and what is a line worth rewriting is told here, for all formats alike.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Literal

from assistant.documents.headers import (
    are_title_and_place,
    entry_of,
    has_dates,
    has_span,
    is_dated_header,
    is_in_capitals,
    is_plain_header,
    names_missing_part,
    names_occupation,
    says_employment,
)
from assistant.documents.headings import is_continued, kind_of_heading, level_of_heading
from assistant.documents.limits import HEADER_LETTERS, HEADER_WORDS, HEADING_LETTERS, is_line
from assistant.documents.resume import REWRITABLE, Bullet, Entry, Section, SectionKind

_ADDRESS = re.compile(r"@[\w-]+\.|https?://|www\.")
_PHONE = re.compile(r"(?:\+|\(?\b)\d[\d ()/.-]{7,}\d")
_PHONE_DIGITS = 9
_CONTACT_LETTERS = 59
_CONTACT_WORDS = 7
"""Of a line of contact data, at most: a bullet with an address in it has more letters or more words."""
_LABEL = re.compile(r"^([^:]{2,40}):\s")
_LIST_LABELS = frozenset(("environment", "stack", "keywords", "technologies used", "tools used", "technologien"))


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document as its format sees it.

    `heading` and `entry` are headers that the format is sure of (`entry` with its parts, where it knows them); `item`
    is a bullet; `paragraph` may turn out to be any of these; `skip` is text that is never rewritten. `level` is a
    heading's depth from 1. `key` is the format's own number for writing the block back. `kind` is said where the
    format itself knows the section. `apart` says that a gap stands before it, where the format sees such gaps.
    """

    what: Literal["heading", "entry", "item", "paragraph", "skip"]
    text: str
    place: str = ""
    level: int = 1
    key: int = -1
    entry: Entry | None = None
    kind: SectionKind | None = None
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """A document's sections and bullets, and the format's key of each bullet by its id."""

    sections: tuple[Section, ...]
    bullets: tuple[Bullet, ...]
    keys: dict[str, int]


@dataclass(slots=True)
class _Standing:
    """What has been read so far: the section, the position, and `around`, the headings above, the nearest last.

    `in_header` says that the line before was a header; `listing` that the document has no headings: all are bullets.
    """

    heading: str = ""
    kind: SectionKind = "contact"
    entry: Entry = field(default_factory=Entry)
    entry_level: int = 0
    in_header: bool = False
    around: list[Block] = field(default_factory=list)
    listing: bool = False


def outline(blocks: Sequence[Block]) -> Outline:
    """The outline of a document; one without any known heading is a plain list of lines, all of them bullets."""
    sure = _with_positions(_with_headings(blocks))
    if not any(block.what == "heading" and _kind(block) in REWRITABLE for block in sure):
        if any(block.what == "heading" for block in sure):
            return _walk(sure, _Standing())
        return _walk([_as_item(block) for block in sure], _Standing(kind="experience", listing=True))
    return _walk(sure, _Standing())


def _with_headings(blocks: Sequence[Block]) -> list[Block]:
    """Paragraphs that are plainly headings of a section become ones."""
    return [
        replace(block, what="heading", level=level_of_heading(block.text))
        if block.what == "paragraph" and len(block.text) <= HEADING_LETTERS and kind_of_heading(block.text)
        else block
        for block in blocks
    ]


def position_headings(blocks: Sequence[Block]) -> list[int]:
    """Which headings name positions, though they are set as those of the sections: the first right below its section's.

    After such a one, those are positions as well that name an occupation, or stand over the dates of one.
    """
    found: list[int] = []
    section: Block | None = None
    begun = False
    for at, block in enumerate(blocks):
        if block.what != "heading":
            continue
        if _known(block):
            section, begun = (block if _kind(block) in REWRITABLE else None), False
        elif section is not None and block.level == section.level and (begun or blocks[at - 1] is section):
            begun = _heads_position(block, blocks[at + 1 : at + 3])
            section = section if begun else None
            found += [at] if begun else []
    return found


def _heads_position(block: Block, behind: Sequence[Block]) -> bool:
    """Whether the words of a heading are a position's: a title or a name with dates in it or right below."""
    if has_dates(block.text) or names_occupation(block.text):
        return True
    return is_in_capitals(block.text) and any(has_span(one.text) for one in behind if one.what != "item")


def _with_positions(blocks: Sequence[Block]) -> list[Block]:
    """Headings of positions stand below those of their section."""
    found = set(position_headings(blocks))
    return [replace(block, level=block.level + 1) if at in found else block for at, block in enumerate(blocks)]


def _as_item(block: Block) -> Block:
    return replace(block, what="item") if block.what == "paragraph" else block


def _known(block: Block) -> SectionKind | None:
    return block.kind or kind_of_heading(block.text)


def _kind(block: Block) -> SectionKind:
    return _known(block) or "other"


def _walk(blocks: Sequence[Block], standing: _Standing) -> Outline:
    sections: list[tuple[str, SectionKind, list[str]]] = [("", standing.kind, [])]
    bullets: list[Bullet] = []
    keys: dict[str, int] = {}
    alike: Counter[str] = Counter()
    for at, block in enumerate(blocks):
        if block.what == "heading" and _opens_section(block, standing):
            sections.append((standing.heading, standing.kind, []))
            continue
        if block.what == "heading" and _is_label(block, standing):
            sections[-1][2].append(block.text)
            continue
        if block.what == "heading" and standing.heading != sections[-1][0]:
            sections.append((standing.heading, standing.kind, []))
        sections[-1][2].append(block.text)
        if block.what == "entry" or block.what == "heading" or _is_header(block, blocks[at + 1 : at + 3], standing):
            standing.entry = _joined(standing, block)
            standing.entry_level = block.level if block.what == "heading" else 0
            standing.in_header = True
            continue
        standing.in_header = False
        if _may_be_rewritten(block, standing):
            bullet = _bullet(block, standing, len(bullets) + 1, alike)
            bullets.append(bullet)
            keys[bullet.id] = block.key
    made = tuple(Section(heading, kind, tuple(lines)) for heading, kind, lines in sections if heading or lines)
    return Outline(made, tuple(bullets), keys)


def _opens_section(block: Block, standing: _Standing) -> bool:
    """Whether a heading opens a section, and if so step into it; if not, step back to the section that it belongs to.

    It opens one where its words say so, or where it stands in none whose entries it could name.
    """
    around = [one for one in standing.around if one.level < block.level]
    if _is_label(block, standing) or (not _known(block) and around and _known(around[-1])):
        if len(around) != len(standing.around):
            standing.entry, standing.in_header = Entry(), False
        standing.around = around
        standing.heading, standing.kind = around[-1].text, _kind(around[-1])
        return False
    standing.around = [*around, block]
    goes_on = standing.kind == _kind(block) and is_continued(block.text)
    standing.heading, standing.kind, standing.in_header = block.text, _kind(block), False
    if not goes_on:
        standing.entry, standing.entry_level = Entry(), 0
    return True


def _is_label(block: Block, standing: _Standing) -> bool:
    """ "Key achievements" within a position says nothing of another section."""
    if standing.entry == Entry() or standing.kind not in REWRITABLE or _kind(block) not in REWRITABLE:
        return False
    return block.level > max(standing.entry_level, *(one.level for one in standing.around))


def _is_header(block: Block, behind: Sequence[Block], standing: _Standing) -> bool:
    """A short paragraph with dates, or one that stands right over bullets or dates and is no sentence.

    Of a title and an organisation on lines of their own, the first stands over both.
    """
    if block.what != "paragraph" or standing.kind not in REWRITABLE or len(block.text) > HEADER_LETTERS:
        return False
    if has_dates(block.text):
        return is_dated_header(block.text)
    if says_employment(block.text):
        return True
    if standing.in_header and not block.apart and names_missing_part(block.text, standing.entry):
        return True
    if not behind or block.text.rstrip().endswith((".", "!", "?", ";")):
        return False
    if len(block.text.split()) > HEADER_WORDS and not names_occupation(block.text):
        return False
    following = behind[0]
    if following.what in ("item", "entry"):
        return True
    if following.what != "paragraph" or following.apart:
        return False
    is_over_place = are_title_and_place(block.text, following.text)
    return is_plain_header(following.text) or (is_over_place and _is_dated(behind[1:]))


def _is_dated(behind: Sequence[Block]) -> bool:
    """Whether dates stand next, right below."""
    return any(one.what in ("paragraph", "entry") and not one.apart and is_dated_header(one.text) for one in behind)


def _joined(standing: _Standing, block: Block) -> Entry:
    """The entry that a header begins, or goes on with where headers follow each other."""
    told = block.entry or entry_of(block.text)
    if not standing.in_header:
        return told
    so_far = standing.entry
    return Entry(so_far.title or told.title, so_far.organisation or told.organisation, so_far.dates or told.dates)


def _may_be_rewritten(block: Block, standing: _Standing) -> bool:
    if block.key < 0 or standing.kind not in REWRITABLE or block.what not in ("item", "paragraph"):
        return False
    words = block.text.split()
    if _is_contact(block.text) or not words:
        return False
    if standing.listing:
        return True
    if len(words) == 1 or _is_listing(block.text):
        return False
    return block.what == "item" or is_line(block.text)


def _is_contact(text: str) -> bool:
    """A line of few words with an address or a telephone number in it."""
    if len(text) > _CONTACT_LETTERS or len(text.split()) > _CONTACT_WORDS:
        return False
    phone = _PHONE.search(text)
    called = phone is not None and sum(map(str.isdigit, phone[0])) >= _PHONE_DIGITS and not has_dates(text)
    return called or bool(_ADDRESS.search(text))


def _is_listing(text: str) -> bool:
    """A list of skills under its label: "Technologies: Go, Kafka"."""
    label = _LABEL.match(text)
    return label is not None and (kind_of_heading(label[1]) == "skills" or label[1].strip().casefold() in _LIST_LABELS)


def _bullet(block: Block, standing: _Standing, number: int, alike: Counter[str]) -> Bullet:
    under = "\n".join((standing.kind, standing.entry.title, standing.entry.organisation, block.text))
    stem = sha256(under.encode()).hexdigest()[:8]
    alike[stem] += 1
    name = stem if alike[stem] == 1 else f"{stem}-{alike[stem]}"
    return Bullet(name, number, block.text, standing.heading, standing.kind, standing.entry, block.place)
