"""One line of Markdown: its words with the markup around them, and where in the source each piece of it is."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from assistant.documents.wrapping import one_line

if TYPE_CHECKING:
    from markdown_it.token import Token

_LINE_BREAK = re.compile(r"[ \t]*\\?\n[ \t]*")
_TAG_NAME = re.compile(r"</?([A-Za-z][\w-]*)")
_VOID = frozenset(("br", "img", "hr", "wbr", "input"))


@dataclass(frozen=True, slots=True)
class Span:
    """Markup around words. `number` tells links from one another, and is 0 for bold, italics and code."""

    what: Literal["emphasis", "code", "link", "autolink", "html"]
    opens: str
    closes: str
    number: int = 0


Mark = tuple[Span, ...]


class InlineReading:
    """Walks the source along with markdown-it's tokens, which do not say where they stand in it."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.runs: list[tuple[str, Mark]] = []
        self.open: list[Span] = []
        self.rigid = ""
        self.spelled: dict[str, str] = {}
        self.labels: list[tuple[str, str]] = []
        self._opened: list[tuple[int, int]] = []
        self._breaks: list[tuple[int, str]] = []
        self._links = 0

    def take(self, token: "Token") -> None:
        """Step over one token."""
        kind = token.type
        if kind == "text":
            if not self.source.startswith(token.content, self.at):
                self.rigid = "markup that cannot be followed"
            self._text(token.content, len(token.content))
        elif kind == "text_special":
            if token.info == "entity" and len(token.content) == 1:
                self.spelled[token.content] = token.markup
            self._text(token.content, len(token.markup))
        elif kind in ("softbreak", "hardbreak"):
            self._line_end(kind == "hardbreak")
        elif kind == "code_inline":
            self._code(token.content, token.markup)
        elif kind in ("strong_open", "em_open"):
            self._enter(Span("emphasis", token.markup, token.markup), len(token.markup))
        elif kind in ("strong_close", "em_close"):
            self._leave("emphasis", len(token.markup))
        elif kind in ("link_open", "link_close"):
            self._link(token)
        elif kind == "html_inline":
            self._html(token.content)
        else:
            self.rigid = "a picture"
            self.at = token.meta.get("end", self.at)

    def sides(self) -> list[tuple[str, str, str]]:
        """The last word before each hard break, the first after it, and the break."""
        out = []
        whole = "".join(text for text, _ in self.runs)
        for place, mark in self._breaks:
            before, after = whole[:place].split(), whole[place:].split()
            if before and after:
                out.append((before[-1], after[0], mark))
        return out

    def _text(self, seen: str, length: int) -> None:
        self.at += length
        if seen:
            self.runs.append((seen, tuple(self.open)))

    def _line_end(self, hard: bool) -> None:
        found = _LINE_BREAK.match(self.source, self.at)
        length = found.end() - found.start() if found else 1
        if hard:
            backslash = found is not None and "\\" in found[0]
            self._breaks.append((sum(len(text) for text, _ in self.runs), "\\\n" if backslash else "  \n"))
        self._text(" ", length)

    def _code(self, content: str, fence: str) -> None:
        end = re.compile(rf"(?<!`){fence}(?!`)").search(self.source, self.at + len(fence))
        after = end.end() if end else len(self.source)
        self.runs.append((content, (*self.open, Span("code", "`", "`"))))
        self.at = after

    def _enter(self, span: Span, length: int) -> None:
        self.open.append(span)
        self.at += length
        self._opened.append((len(self.runs), self.at))

    def _leave(self, what: str, length: int, closes: str = "") -> None:
        """Leave the innermost span, whose end may be known only now."""
        self.at += length
        if not self.open or self.open[-1].what != what:
            self.rigid = "markup that crosses other markup"
            return
        span, (begun, _) = self.open.pop(), self._opened.pop()
        if not closes:
            return
        whole = Span(span.what, span.opens, closes, span.number)
        self.runs[begun:] = [
            (text, tuple(whole if one == span else one for one in mark)) for text, mark in self.runs[begun:]
        ]

    def _link(self, token: "Token") -> None:
        auto = token.markup == "autolink"
        if token.nesting == 1:
            self._links += 1
            self._enter(Span("autolink" if auto else "link", "<" if auto else "[", ">" if auto else "", self._links), 1)
            return
        if auto:
            self._leave("autolink", 1)
            return
        begun, start = self._opened[-1] if self._opened else (len(self.runs), self.at)
        tail = self.source[self.at : token.meta.get("end", self.at + 1)]
        if not "".join(text for text, _ in self.runs[begun:]).strip():
            self.rigid = "a link without words"
        closes = tail
        if tail in ("]", "][]"):
            label = one_line(self.source[start : self.at])
            self.labels.append((label, tail))
            closes = f"][{label}]"
        self._leave("link", len(tail), closes)

    def _html(self, content: str) -> None:
        name = _TAG_NAME.match(content)
        inner = self.open[-1] if self.open else None
        closes = name and content.startswith("</") and inner and inner.what == "html"
        if name and inner and closes and re.match(rf"<{re.escape(name[1])}\b", inner.opens):
            self._leave("html", len(content), content)
            return
        if name and not content.startswith("</") and not content.endswith("/>") and name[1].lower() not in _VOID:
            self._links += 1
            self._enter(Span("html", content, "", self._links), len(content))
            return
        self.rigid = f"HTML ({content[:20]})"
        self._text(" " if name and name[1].lower() == "br" else "", 0)
        self.at += len(content)
