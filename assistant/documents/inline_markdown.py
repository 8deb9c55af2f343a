"""The Markdown within one line: what a reader sees of it, and new words with its bold, code and links.

`marked_line(source)` reads it, for the Markdown format and for any other that has Markdown inside its strings.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from assistant.documents.inline_reading import InlineReading, Mark
from assistant.documents.marks import carry
from assistant.documents.resume import CannotPlace
from assistant.documents.wrapping import new_words, one_line

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

BREAK = "\0"
"""Stands in written Markdown for a space where the line may be wrapped; no file has it, it is refused on reading."""
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")
_ENTITY = re.compile(r"&(?=#|\w+;)")
_BEGINS = re.compile(r"(?:[-+](?=[ -]|$)|>|#{1,6}(?= |$)|=+$|~~~)")
_NUMBER = re.compile(r"\d{1,9}(?=[.)](?: |$))")
_SIGNS = re.compile(r"[!-/:-@\[-`{-~]")
# Letters that are markup wherever they stand; `*` and `_` between spaces are not, nor is `_` within a word.
_MARKUP = re.compile(r"\\|`|\[|\]|<(?=[A-Za-z/!?])|~(?=~)|(?<!\s)\*|\*(?!\s|$)|(?<!\w)_(?!\s|$)|(?<!\s)_(?!\w)")
_TOKENS = {
    "": ["paragraph_open", "inline"],
    "-": ["bullet_list_open", "list_item_open", "paragraph_open", "inline"],
    "#": ["heading_open", "inline"],
}
"""The reader's tokens of a line, by the first sign of its lead."""


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A line of Markdown: `runs` are the words that a reader sees, on one line, with the spans around them.

    `rigid` says what in it has no words and would get lost among new ones. `spelled` holds letters that are written as
    entities. `breaks` are the words at either side of each hard line break. `labels` are links by their own words,
    and what follows these: "]" or "][]".
    """

    source: str
    runs: tuple[tuple[str, Mark], ...]
    rigid: str = ""
    spelled: Mapping[str, str] = field(default_factory=dict)
    breaks: tuple[tuple[str, str, str], ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    references: Mapping[str, Any] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """What a reader sees."""
        return one_line("".join(text for text, _ in self.runs))

    def written(self, words: str) -> str:
        """New words in Markdown with the old ones' markup; raises CannotPlace where a link would vanish."""
        return self.source if words == self.text else self.breakable(words).replace(BREAK, " ")

    def breakable(self, words: str) -> str:
        """As `written`, with BREAK for each space where the line may be wrapped."""
        words = new_words(words)
        if self.rigid:
            raise CannotPlace(f"The line holds {self.rigid}, which new words would lose.")
        runs = carry(self.runs, words, _is_look)
        self._check_links(runs)
        # The least escaping that reads back as the words; bold and italics go only where they cannot stand.
        for all_signs, kept in ((False, runs), (True, runs), (True, _without_emphasis(runs))):
            written = self._broken(self._short_links(_written(kept, self.spelled, all_signs=all_signs)))
            if _reads_as(written, words, self.references):
                return written
        raise CannotPlace("The new words cannot be written in Markdown with the old ones' markup.")

    def _check_links(self, runs: Sequence[tuple[str, Mark]]) -> None:
        for span in dict.fromkeys(span for _, mark in self.runs for span in mark if span.number):
            at = [number for number, (_, mark) in enumerate(runs) if span in mark]
            words = "".join(runs[number][0] for number in at).strip()
            old = "".join(text for text, mark in self.runs if span in mark).strip()
            if not words or at[-1] - at[0] + 1 != len(at) or (span.what == "autolink" and words != old):
                what = "HTML" if span.what == "html" else "link"
                raise CannotPlace(f"The {what} on “{one_line(old)}” would get lost.")
        gone = [note for note in _FOOTNOTE.findall(self.text) if note not in "".join(text for text, _ in runs)]
        if gone:
            raise CannotPlace(f"The footnote {gone[0]} would get lost.")

    def _short_links(self, written: str) -> str:
        """Links by their own words, `[Kafka]`, written so again where their words are what they were."""
        for label, tail in self.labels:
            written = written.replace(f"[{label.replace(' ', BREAK)}][{label}]", f"[{label}{tail}".replace(" ", BREAK))
        return written

    def _broken(self, written: str) -> str:
        """Hard line breaks put back where the words at their sides still stand beside each other, once."""
        for before, after, mark in self.breaks:
            sides = rf"({re.escape(before)}[*_`)\]]*){BREAK}([*_`\[]*{re.escape(after)})"
            if len(re.findall(sides, written)) == 1:
                written = re.sub(sides, lambda found, mark=mark: f"{found[1]}{mark}{found[2]}", written)  # type: ignore[misc]  # the default binds the loop's mark
        return written


def marked_line(source: str, references: Mapping[str, Any] | None = None) -> MarkedLine:
    """The Markdown in one paragraph; `references` are the document's link definitions, as markdown-it has them."""
    known = references or {}
    token = _reader().parseInline(source, {"references": dict(known)})[0]
    return _line(source, token.children or [], known)


def line_of_runs(runs: Sequence[tuple[str, Mark]], lead: str = "") -> str:
    """A new line of Markdown: `lead` ("- ", "## " or nothing), and words with the spans around them.

    With the least escaping that reads back as the words.
    """
    words = one_line("".join(text for text, _ in runs))
    written = ""
    for all_signs in (False, True):
        written = _written(runs, {}, all_signs=all_signs, begins_line=not lead.startswith("#")).replace(BREAK, " ")
        if _reads_as(written, words, {}, [lead]):
            break
    return lead + written


def _reads_as(written: str, words: str, references: Mapping[str, Any], leads: Sequence[str] = ("- ", "")) -> bool:
    """Whether the Markdown behind each of these leads is one line that reads as the words."""
    shown = written.replace(BREAK, " ")
    for lead in leads:
        hanging = shown.replace("\n", "\n" + " " * len(lead))
        tokens = _reader().parse(lead + hanging, {"references": dict(references)})
        inside = [token for token in tokens if token.type == "inline"]
        wanted = _TOKENS[lead[:1]]
        if [token.type for token in tokens[: len(wanted)]] != wanted or len(inside) != 1:
            return False
        if _line(inside[0].content, inside[0].children or [], references).text != words:
            return False
    return True


@cache
def _reader() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark").enable("table").disable("text_join")
    for name, rule in (("link", _rule("link")), ("image", _rule("image"))):
        reader.inline.ruler.at(name, rule)
    return reader


def _rule(name: Literal["link", "image"]) -> Any:
    """The library's rule, which then notes where the link ended: its tokens do not say so."""
    from markdown_it.rules_inline import image, link

    rule = link if name == "link" else image

    def noting(state: "StateInline", silent: bool) -> bool:
        done = rule(state, silent)
        if done and not silent:
            state.tokens[-1].meta = {"end": state.pos}
        return done

    return noting


def _line(source: str, tokens: Sequence["Token"], references: Mapping[str, Any]) -> MarkedLine:
    reading = InlineReading(source)
    for token in tokens:
        reading.take(token)
    runs = tuple(reading.runs) or (("", ()),)
    rigid = reading.rigid or ("markup that cannot be followed" if reading.open or reading.at != len(source) else "")
    return MarkedLine(source, runs, rigid, reading.spelled, tuple(reading.sides()), tuple(reading.labels), references)


def _is_look(mark: Mark) -> bool:
    return all(span.what == "emphasis" for span in mark)


def _without_emphasis(runs: Sequence[tuple[str, Mark]]) -> list[tuple[str, Mark]]:
    return [(text, tuple(span for span in mark if span.what != "emphasis")) for text, mark in runs]


def _written(
    runs: Sequence[tuple[str, Mark]], spelled: Mapping[str, str], *, all_signs: bool, begins_line: bool = True
) -> str:
    """Markdown of runs, spans opened and closed in between, spaces written as BREAK."""
    out: list[str] = []
    open_now: Mark = ()
    for text, mark in [*_spaces_out(runs), ("", ())]:
        shared = 0
        while shared < min(len(open_now), len(mark)) and open_now[shared] == mark[shared]:
            shared += 1
        out += [span.closes for span in reversed(open_now[shared:]) if span.what != "code"]
        out += [span.opens for span in mark[shared:] if span.what != "code"]
        open_now = mark
        what = mark[-1].what if mark else ""
        if what == "code":
            out.append(_as_code(text))
        elif what == "autolink":
            out.append(text)
        else:
            out.append(_escaped(text, spelled, all_signs))
    whole = "".join(out)
    return _start_escaped(whole) if begins_line and not all_signs else whole


def _spaces_out(runs: Sequence[tuple[str, Mark]]) -> list[tuple[str, Mark]]:
    """Runs none of which begins or ends with white space inside of a span that ends there."""
    out: list[tuple[str, Mark]] = []
    for at, (text, mark) in enumerate(runs):
        before = runs[at - 1][1] if at else ()
        after = runs[at + 1][1] if at + 1 < len(runs) else ()
        inner = text.strip()
        lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        pieces = [(lead, _common(before, mark)), (inner, mark), (tail, _common(mark, after))]
        out += [piece for piece in (pieces if inner else [(text, _common(_common(before, mark), after))]) if piece[0]]
    return out


def _common(a: Mark, b: Mark) -> Mark:
    shared = 0
    while shared < min(len(a), len(b)) and a[shared] == b[shared]:
        shared += 1
    return a[:shared]


def _as_code(text: str) -> str:
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _escaped(text: str, spelled: Mapping[str, str], all_signs: bool) -> str:
    """Text in which nothing is markup, spaces as BREAK."""
    out = []
    at = 0
    for note in [*_FOOTNOTE.finditer(text), None]:
        stretch = text[at : note.start() if note else len(text)]
        if all_signs:
            stretch = _SIGNS.sub(r"\\\g<0>", stretch)
        else:
            stretch = _ENTITY.sub(r"\\&", _MARKUP.sub(r"\\\g<0>", stretch))
        for letter, entity in spelled.items():
            if not _SIGNS.match(letter):
                stretch = stretch.replace(letter, entity)
        out += [stretch.replace(" ", BREAK), note[0] if note else ""]
        at = note.end() if note else at
    return "".join(out)


def _start_escaped(written: str) -> str:
    """Nothing at the start that would make the line a list, a heading or a quotation."""
    shown = written.replace(BREAK, " ")
    if number := _NUMBER.match(shown):
        return f"{number[0]}\\{written[number.end() :]}"
    return f"\\{written}" if _BEGINS.match(shown) else written
