"""LaTeX's source as tokens with their places.

Written here because a parser for whole documents stops where resumes go on: at `%` in a link's address, at a macro
that opens a list and another that closes it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from assistant.errors import BadInput

Kind = Literal["word", "blank", "par", "comment", "command", "open", "close", "math", "sign", "address", "opaque"]


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch [start, end) of the source; `name` is a command's name, without the backslash, or a sign."""

    kind: Kind
    start: int
    end: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A text and its tokens; `partner` leads from each brace to its other one, both as numbers of tokens.

    `read` keeps what a reader sees of tokens [first, last): macros in macros would be read once a level.
    """

    text: str
    tokens: tuple[Token, ...]
    partner: dict[int, int]
    read: dict[tuple[int, int], str] = field(default_factory=dict)

    def of(self, first: int, last: int) -> str:
        """The source of tokens [first, last)."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if first < last else ""


_TOKEN = re.compile(
    r"(?P<comment>%[^\r\n]*(?:\r\n|\r|\n|\Z)[ \t]*)"
    r"|(?P<command>\\(?:[A-Za-z]+|\r\n|.|\Z))"
    r"|(?P<blank>[ \t\r\n]+)"
    r"|(?P<open>\{)|(?P<close>\})|(?P<dollar>\$\$?)"
    r"|(?P<sign>-{1,3}|``|''|[\[\]&#^_~\"`'*])"
    r"|(?P<word>[^\\%{}$\s\[\]&#^_~\"`'*\-]+|\s)",
    re.DOTALL,
)
_LONGEST = 1000
"""Letters that a formula may have; what is never closed is not looked for through the whole file."""
_DEEPEST = 30
"""Braces that may stand in each other: a resume has ten."""
_ADDRESSES = frozenset(("href", "url", "path", "nolinkurl"))
_UNREAD = frozenset(
    (
        "verbatim",
        "verbatim*",
        "Verbatim",
        "comment",
        "lstlisting",
        "minted",
        "filecontents",
        "filecontents*",
        "tikzpicture",
    )
)
_LINE_END = re.compile(r"\r\n|\r|\n")
_ADDRESS = re.compile(r"([ \t]*)\{")
_CLOSED = re.compile(r"(?:[^{}\\\r\n]|\\.|\{[^{}\r\n]{0,500}\})*+\}")
_ENVIRONMENT = re.compile(r"[ \t]*\{([^{}\r\n]{1,60})\}")
_VERBATIM = re.compile(r"\*?(?:\[[^\]\r\n]*\])?(?:\{\w*\})?([^\sA-Za-z{*\[])[^\r\n]{0,500}?\1")
_INLINE = re.compile(r"(?:\\.|[^\\$])*?\$", re.DOTALL)
_PARAGRAPH = re.compile(r"\n[ \t]*\r?\n|\r[ \t]*\r")


def tokenised(text: str, start: int = 0, end: int | None = None) -> Source:
    """The tokens of [start, end); raises BadInput where a brace has no other one."""
    tokens = tuple(_tokens(text, start, len(text) if end is None else end))
    return Source(text, tokens, _partners(text, tokens))


def line_of(text: str, at: int) -> int:
    """The number of the line, from 1, that a place in the text is on."""
    return sum(1 for _ in _LINE_END.finditer(text, 0, at)) + 1


def _tokens(text: str, at: int, end: int) -> Iterator[Token]:
    after_comment = False
    while at < end:
        found = _TOKEN.match(text, at, end)
        if found is None:  # pragma: no cover - every letter is of some kind
            return
        made = list(_made(text, found, end, after_comment))
        yield from made
        after_comment = made[-1].kind == "comment"
        at = made[-1].end


def _made(text: str, found: re.Match[str], end: int, after_comment: bool) -> Iterator[Token]:
    start, stop, what = found.start(), found.end(), found.lastgroup
    if what == "command":
        yield from _command(text, start, stop, end)
    elif what == "blank":
        ends = len(_LINE_END.findall(found[0]))
        yield Token("par" if ends + after_comment > 1 else "blank", start, stop)
    elif what == "dollar":
        yield _math(text, start, stop, end)
    elif what == "sign":
        yield Token("sign", start, stop, found[0])
    elif what in ("comment", "open", "close"):
        yield Token({"comment": "comment", "open": "open", "close": "close"}[what], start, stop)  # type: ignore[arg-type]  # its keys
    else:
        yield Token("word", start, stop)


def _command(text: str, start: int, stop: int, end: int) -> Iterator[Token]:
    """A command, and with it what may not be read as LaTeX: an address, a formula, words as they are."""
    name = text[start + 1 : stop]
    if name in ("(", "["):
        closing = text.find("\\)" if name == "(" else "\\]", stop, min(end, stop + _LONGEST))
        yield Token("math" if closing >= 0 and name == "(" else "opaque", start, closing + 2 if closing >= 0 else stop)
        return
    if name in ("verb", "lstinline", "mintinline") and (verbatim := _VERBATIM.match(text, stop, end)):
        yield Token("opaque", start, verbatim.end())
        return
    if name == "iffalse":
        closing = text.find("\\fi", stop, end)
        yield Token("comment", start, closing + 3 if closing >= 0 else end)
        return
    if name == "begin" and (told := _ENVIRONMENT.match(text, stop, end)) and told[1] in _UNREAD:
        closing = text.find(f"\\end{{{told[1]}}}", told.end(), end)
        yield Token("par", start, end if closing < 0 else closing + len(told[1]) + 6)
        return
    yield Token("command", start, stop, name)
    if name in _ADDRESSES and (opened := _ADDRESS.match(text, stop, end)):
        yield from _address(text, opened, end)


def _address(text: str, opened: re.Match[str], end: int) -> Iterator[Token]:
    """An address in braces: `%`, `#` and `_` are letters there; none where it is not closed on its line."""
    closing = _CLOSED.match(text, opened.end(), end)
    if closing is None:
        return
    if opened[1]:
        yield Token("blank", opened.start(), opened.end() - 1)
    yield Token("open", opened.end() - 1, opened.end())
    yield Token("address", opened.end(), closing.end() - 1)
    yield Token("close", closing.end() - 1, closing.end())


def _math(text: str, start: int, stop: int, end: int) -> Token:
    """A formula from its sign to the next one; a sign that has no other is left as a sign."""
    if stop - start == 2:
        closing = text.find("$$", stop, min(end, stop + _LONGEST))
        return Token("opaque", start, closing + 2 if closing >= 0 else stop)
    found = _INLINE.match(text, stop, min(end, stop + _LONGEST))
    if found is None or _PARAGRAPH.search(found[0]):
        return Token("sign", start, stop, "$")
    return Token("math", start, found.end())


def _partners(text: str, tokens: Sequence[Token]) -> dict[int, int]:
    partner: dict[int, int] = {}
    opened: list[int] = []
    for number, token in enumerate(tokens):
        if token.kind == "open":
            opened.append(number)
            if len(opened) > _DEEPEST:
                raise BadInput(
                    f"The LaTeX is too deeply nested: line {line_of(text, token.start)} stands in {_DEEPEST} braces.",
                    hint="Pass the file with the resume's lines alone.",
                )
        elif token.kind == "close":
            if not opened:
                raise _unbalanced(text, token.start, "closes nothing")
            partner[number] = opened.pop()
            partner[partner[number]] = number
    if opened:
        raise _unbalanced(text, tokens[opened[-1]].start, "is never closed")
    return partner


def _unbalanced(text: str, at: int, what: str) -> BadInput:
    return BadInput(
        f"The LaTeX is broken: the brace {text[at]} on line {line_of(text, at)} {what}.",
        hint="Mend it until pdflatex takes the file, then pass it again.",
    )
