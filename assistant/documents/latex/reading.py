"""From LaTeX's tokens to a line as a reader sees it."""

import unicodedata

from assistant.documents.latex.arguments import accented_letter, brackets_after, groups_after, inside
from assistant.documents.latex.formulas import formula
from assistant.documents.latex.glyphs import Glyphs
from assistant.documents.latex.macros import Macros
from assistant.documents.latex.spelling import ACCENTS, ALONE, COMMANDS, SHORTHANDS, SIGNS, Script
from assistant.documents.latex.tokens import Source, Token
from assistant.documents.latex.typeset_line import Path, TypesetLine, Wrap, ends_in_command, finish

_DEEPEST = 12
_LIGATURES = {"--": "–", "---": "—", "``": "“", "''": "”", "`": "‘", "~": "\u00a0", "&": "\t"}


def read_line(source: Source, macros: Macros, script: Script, first: int, last: int) -> TypesetLine:
    """The line in tokens [first, last), which hold whole groups; commands at its ends that print nothing stay out."""
    first, last = inside(source, first, last)
    reader = _Reader(source, macros, script)
    reader.read(first, last, ())
    return reader.line()


def text_of(source: Source, macros: Macros, first: int, last: int) -> str:
    """What a reader sees of tokens [first, last)."""
    known = source.read.get((first, last))
    if known is None:
        known = source.read[first, last] = read_line(source, macros, Script(), first, last).text
    return known


class _Reader:
    def __init__(self, source: Source, macros: Macros, script: Script) -> None:
        self.source, self.macros, self.script = source, macros, script
        self._out = Glyphs(source.text)
        self._depth = 0
        self._last = 0
        """The token that the part being read ends before."""
        self._at = 0
        """Where the next letter may begin: letters before it belong to an accent."""

    def read(self, first: int, last: int, path: Path) -> None:
        """Add the letters of tokens [first, last)."""
        number, outer, self._last = first, self._last, last
        while number < last:
            number = self._token(number, path)
        self._last = outer
        if path:
            self._out.hang(path)

    def line(self) -> TypesetLine:
        """The line, when all of it is read."""
        line = self._out.line
        while line.glyphs and line.glyphs[-1].text in (" ", "\u00a0", "\t"):
            line.glyphs.pop()
        if line.glyphs:
            line.start, line.end = self._out.spans[0][0], self._out.spans[len(line.glyphs) - 1][1]
            finish(line, self.source.text)
        return line

    def _token(self, number: int, path: Path) -> int:
        token = self.source.tokens[number]
        text = self.source.text[max(token.start, self._at) : token.end]
        if token.kind == "command":
            return self._command(number, path)
        if token.kind == "open":
            return self._group(number, path)
        if token.kind in ("blank", "par"):
            self._out.broken = self._out.broken or token.kind == "par"
            self._out.space(token.start, token.end, path)
        elif token.kind == "comment":
            percent = text.startswith("%")
            self._out.silent(token.start + len(text.splitlines()[0]) if percent else token.end, comment=percent)
        elif token.kind == "math":
            self._atom(token.start, token.end, formula(text), "$", path, kept=True)
        elif token.kind in ("word", "address"):
            for at, letter in enumerate(text, token.end - len(text)):
                self._out.letter(letter, at, at + 1, path)
        elif token.kind == "sign":
            self._sign(token, path)
        elif text.startswith(("\\verb", "\\lstinline")):
            self._atom(token.start, token.end, _verbatim(text), "\\verb", path, kept=True)
        else:
            self._out.refuse(f"The line holds {text.strip()[:20]}, which is not read.")
        return number + 1

    def _groups(self, number: int, most: int, *, near: bool = False) -> tuple[list[tuple[int, int]], int]:
        return groups_after(self.source, number, most, near=near, last=self._last)

    def _sign(self, token: Token, path: Path) -> None:
        name = token.name
        if name == '"' and self.script.shorthands:
            written = SHORTHANDS.get(self.source.text[token.end : token.end + 1])
            if written is None:
                self._out.refuse(f"The line holds the shorthand {self.source.text[token.start : token.end + 1]}.")
            self._at = token.end + 1
            if written:
                self._out.letter(written, token.start, token.end + 1, path)
            return
        if token.start < self._at:
            return
        if name in ("#", "^", "_", "$", "&"):
            self._out.refuse(f"The line holds {name} as a sign of LaTeX.")
        self._out.letter(_LIGATURES.get(name, name), token.start, token.end, path)

    def _group(self, number: int, path: Path) -> int:
        """Braces: a group of its own where it begins with a command that sets something, else only its letters."""
        closing = self.source.partner[number]
        start, end = self.source.tokens[number].start, self.source.tokens[closing].end
        inner, unknown = self._leading(number + 1, closing)
        if inner > number + 1:
            prefix = self.source.text[start : self.source.tokens[inner].start] if inner < closing else ""
            self._inside(inner, closing, (*path, Wrap(start, end, prefix, "}", prefix.strip("{ "), kept=unknown)))
            return closing + 1
        known = len(self._out.line.glyphs)
        if len(path) + self._depth > _DEEPEST:
            self._out.refuse("Braces stand in braces too deep.")
            return closing + 1
        self._depth += 1
        self.read(number + 1, closing, path)
        self._depth -= 1
        if new := self._out.line.glyphs[known:]:
            new[0].start, new[-1].end = start, end
            self._out.spans[known], self._out.spans[-1] = (
                (start, self._out.spans[known][1]),
                (self._out.spans[-1][0], end),
            )
        return closing + 1

    def _leading(self, number: int, closing: int) -> tuple[int, bool]:
        """The first token after commands that print nothing, and whether an unknown one is among them."""
        unknown, at = False, number
        while at < closing:
            token = self.source.tokens[at]
            if token.kind == "blank" and at > number:
                at += 1
                continue
            if token.kind != "command" or token.name in COMMANDS or token.name in ACCENTS or token.name in SIGNS:
                break
            if token.name in self.macros.inline or token.name in self.macros.kept or token.name in self.macros.notes:
                break
            count = self.macros.silent.get(token.name)
            _, after = self._groups(at + 1, count or 0) if count is not None else ([], at + 1)
            if count is None and (token.name in ("url", "\\") or self._groups(at + 1, 1, near=True)[0]):
                break
            unknown = unknown or count is None
            at = after
        return at, unknown

    def _inside(self, first: int, last: int, path: Path) -> None:
        wrap, known = path[-1], len(self._out.line.glyphs)
        if len(path) > _DEEPEST:
            self._out.refuse("Commands stand in commands too deep.")
            return
        if self._out.pending and self._out.line.glyphs:
            self._out.hang(path[:-1], "")
        self.read(first, last, path)
        if len(self._out.line.glyphs) == known and wrap.kept:
            self._out.silent(wrap.end)
        for at in range(known, len(self._out.spans)):
            self._out.spans[at] = (wrap.start, wrap.end)

    def _atom(self, start: int, end: int, text: str, name: str, path: Path, *, kept: bool) -> None:
        source = self.source.text[start:end]
        if not text.strip():
            self._out.silent(end)
            return
        prefix = source + "{}" if ends_in_command(source) else source
        wrap = Wrap(start, end, prefix, "", name, kept=kept, atom=text)
        for letter in text:
            self._out.letter(letter, start, end, (*path, wrap))

    def _command(self, number: int, path: Path) -> int:
        token = self.source.tokens[number]
        name = token.name
        if name in ("\\", "newline", "linebreak", "par"):
            self._out.broken = bool(self._out.line.glyphs)
            self._out.space(token.start, token.end, path)
            return min(brackets_after(self.source, number + 1), self._last)
        if name in ACCENTS and not (name.isalpha() and len(name) > 1):
            return self._accent(number, path)
        if name in SIGNS:
            self._out.known(token.start, token.end, SIGNS[name], path)
            return number + 1
        if name in COMMANDS:
            return self._letters(number, path)
        return self._other(number, path)

    def _letters(self, number: int, path: Path) -> int:
        """A command that stands for letters, with the empty braces or the space that end its name."""
        token, after = self.source.tokens[number], number + 1
        tokens = self.source.tokens
        end = token.end
        if after < len(tokens) and tokens[after].kind == "open" and self.source.partner[after] == after + 1:
            end, after = tokens[after + 1].end, after + 2
        elif after < len(tokens) and tokens[after].kind == "blank":
            end, after = tokens[after].end, after + 1
        text = COMMANDS[token.name]
        if len(text) > 1:
            self._atom(
                token.start, token.end if tokens[after - 1].kind == "blank" else end, text, token.name, path, kept=False
            )
        else:
            self._out.known(token.start, end, text, path)
        return after

    def _accent(self, number: int, path: Path) -> int:
        """An accent and its letter, which stands in braces, alone, or as a command for a dotless one."""
        token, tokens, after = self.source.tokens[number], self.source.tokens, number + 1
        while after < len(tokens) and tokens[after].kind == "blank":
            after += 1
        if after >= len(tokens):
            return after
        letter, end, following = accented_letter(self.source, after)
        self._at = end
        whole = unicodedata.normalize("NFC", letter[:1] + ACCENTS[token.name] + letter[1:])
        self._out.letter(whole if letter else ALONE.get(token.name, ""), token.start, end, path)
        return following

    def _other(self, number: int, path: Path) -> int:
        """A command with arguments, or one that prints nothing."""
        token, macros = self.source.tokens[number], self.macros
        name = token.name
        count = macros.inline.get(name, macros.kept.get(name, 0))
        if count:
            groups, after = self._groups(number + 1, count)
            if len(groups) == count:
                self._wrapped(token, groups[-1], path, kept=name in macros.kept)
                return after
        quiet = macros.notes.get(name, macros.silent.get(name))
        if quiet is not None:
            _, after = self._groups(number + 1, quiet)
            return self._passed(number, max(after, number + 1))
        groups, after = self._groups(number + 1, 4, near=True)
        if name in ("url", "path", "nolinkurl") or len(groups) > 1:
            text = " ".join(text_of(self.source, macros, *group) for group in groups) if len(path) < _DEEPEST else ""
            address = self.source.of(*groups[0]) if groups and name in ("url", "path", "nolinkurl") else ""
            self._atom(token.start, self.source.tokens[after - 1].end, address or text, name, path, kept=True)
            return after
        if groups and groups[0][0] < groups[0][1]:
            self._wrapped(token, groups[0], path, kept=True)
            return after
        own = macros.own.get(name)
        if own is not None and not own.count and "\\" not in own.body and "{" not in own.body:
            self._atom(token.start, self.source.tokens[after - 1].end, own.body.strip(), name, path, kept=True)
            return after
        return self._passed(number, max(after, number + 1))

    def _passed(self, number: int, after: int) -> int:
        self._out.silent(self.source.tokens[after - 1].end)
        tokens = self.source.tokens
        bare = after == number + 1
        return after + 1 if bare and after < len(tokens) and tokens[after].kind == "blank" else after

    def _wrapped(self, token: Token, content: tuple[int, int], path: Path, *, kept: bool) -> None:
        first, _ = self._leading(*content)
        end = self.source.tokens[content[1]].end
        begin = self.source.tokens[first].start
        wrap = Wrap(token.start, end, self.source.text[token.start : begin], "}", f"\\{token.name}", kept=kept)
        self._inside(first, content[1], (*path, wrap))


def _verbatim(source: str) -> str:
    """The words of `\\verb|…|`, between its two signs."""
    return source[source.index(source[-1]) + 1 : -1]
