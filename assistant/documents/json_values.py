"""JSON with the place of every value, so that one string can be changed and nothing else."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from assistant.documents.spelled import Lines, Spelled, spelled, whole
from assistant.errors import BadInput

DEEPEST = 100
"""How many lists and objects may stand in one another."""
_TOKEN = re.compile(
    r'[ \t\r\n]*+(?:(?P<string>"[^"\\\x00-\x1f]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*+)*+")'
    r"|(?P<number>-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?)"
    r"|(?P<word>true|false|null)|(?P<sign>[{}\[\],:])|(?P<end>\Z))"
)
_SPACE = re.compile(r"[ \t\r\n]*+")
_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]+")
_WRITTEN = re.compile(r"\\(?:u[0-9a-f]{4}|.)")

Kind = Literal["object", "list", "string", "number", "word"]


@dataclass(slots=True)
class Value:
    """A value and where it stands, [start, end) in letters; of equal keys the last counts, as for JSON programs."""

    what: Kind
    start: int
    end: int
    source: str
    fields: dict[str, "Value"] = field(default_factory=dict)
    items: list["Value"] = field(default_factory=list)
    repeated: list[tuple[str, int]] = field(default_factory=list)
    """Keys that stood here before, each with the place of the later one."""

    @property
    def text(self) -> str:
        """The words of a string; empty for any other value."""
        return whole(str(json.loads(self.source[self.start : self.end]))) if self.what == "string" else ""

    def letters(self) -> Spelled:
        """The words of a string, and where each letter stands."""
        inside = _ESCAPE.finditer(self.source, self.start + 1, self.end - 1)
        return spelled((_unescaped(found[0]), found.start(), found.end()) for found in inside)


def parse(text: str) -> Value:
    """The one value of a JSON text; raises BadInput, with line and column, where it is broken or too deep."""
    return _Reader(text).read()


class _Reader:
    """Reads without recursion: `open` are the lists and objects that are not closed yet, each with its waiting key."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.open: list[tuple[Value, str]] = []
        self.top: Value | None = None

    def read(self) -> Value:
        awaited = "value"
        for kind, start, end in self._tokens():
            awaited = self._next(awaited, kind, start, end)
            if awaited == "nothing":
                break
        if self.top is None:
            raise self._broken("a value is missing", len(self.text))
        return self.top

    def _tokens(self) -> Iterator[tuple[str, int, int]]:
        at = 0
        while True:
            found = _TOKEN.match(self.text, at)
            if found is None:
                space = _SPACE.match(self.text, at)
                at = space.end() if space else at
                raise self._broken(_what_is_wrong(self.text, at), at)
            kind = found.lastgroup or ""
            yield (found[kind] if kind == "sign" else kind), found.start(kind), found.end(kind)
            at = found.end()

    def _next(self, awaited: str, kind: str, start: int, end: int) -> str:
        """What may follow this token: a value, a key, a colon, a comma, or nothing."""
        if kind == "end":
            if awaited == "end":
                return "nothing"
            raise self._broken("the file ends too early", start)
        if awaited in ("value", "value or ]") and kind not in ("}", ",", ":", "]"):
            return self._value(kind, start, end)
        if awaited in ("key", "key or }") and kind == "string":
            return self._key(start, end)
        if awaited == ":" and kind == ":":
            return "value"
        if awaited == "comma" and kind == ",":
            return "key" if self.open[-1][0].what == "object" else "value"
        if kind in ("]", "}") and awaited in ("comma", f"value or {kind}", f"key or {kind}"):
            return self._close(kind, start, end)
        raise self._broken(f"{_shown(self.text[start:end])} stands where {_NAMES[awaited]} is expected", start)

    def _value(self, kind: str, start: int, end: int) -> str:
        names: dict[str, Kind] = {"{": "object", "[": "list", "string": "string", "number": "number", "word": "word"}
        made = Value(names[kind], start, end, self.text)
        if not self.open:
            self.top = made
        else:
            parent, key = self.open[-1]
            if parent.what == "list":
                parent.items.append(made)
            else:
                if parent.fields.pop(key, None) is not None:
                    parent.repeated.append((key, start))
                parent.fields[key] = made
        if kind not in ("{", "["):
            return "comma" if self.open else "end"
        if len(self.open) >= DEEPEST:
            raise BadInput(f"The file nests more than {DEEPEST} lists and objects in one another.")
        self.open.append((made, ""))
        return "key or }" if kind == "{" else "value or ]"

    def _key(self, start: int, end: int) -> str:
        self.open[-1] = (self.open[-1][0], whole(str(json.loads(self.text[start:end]))))
        return ":"

    def _close(self, kind: str, start: int, end: int) -> str:
        closed, _ = self.open[-1]
        if (closed.what == "object") != (kind == "}"):
            raise self._broken(f"{kind} closes what it did not open", start)
        self.open.pop()
        closed.end = end
        return "comma" if self.open else "end"

    def _broken(self, why: str, at: int) -> BadInput:
        lines = Lines(self.text)
        return BadInput(
            f"The file is broken JSON at line {lines.at(at)}, column {lines.column(at)}: {why}.",
            hint="Mend it there; a JSON checker or an editor shows the place.",
        )


_NAMES = {
    "value": "a value",
    "value or ]": "a value or ]",
    "key": "a name in quotes",
    "key or }": "a name in quotes or }",
    ":": "a colon",
    "comma": "a comma or the end of the list or object",
    "end": "the end of the file",
}


def _shown(token: str) -> str:
    return token if len(token) <= 20 else f"{token[:20]}…"


def _what_is_wrong(text: str, at: int) -> str:
    if text[at] == '"':
        return "a string is not closed, or holds a line break, a control character or an unknown escape"
    if re.compile(r"-?(?:NaN|Infinity)").match(text, at):
        return "NaN and Infinity are no JSON"
    if text[at] in "/#":
        return "JSON has no comments"
    return f"{_shown(text[at])} cannot stand here"


def _unescaped(token: str) -> str:
    return whole(str(json.loads(f'"{token}"'))) if token[0] == "\\" else token


@dataclass(frozen=True, slots=True)
class Manner:
    """How a file writes its strings: letters beyond ASCII escaped, with upper-case digits, and slashes escaped."""

    ascii_only: bool
    upper: bool
    slashes: bool

    @classmethod
    def of(cls, text: str) -> "Manner":
        """The manner of a file's text."""
        digits = re.findall(r"\\u([0-9a-fA-F]{4})", text)
        shown = "".join(digits)
        return cls(
            ascii_only=text.isascii() and any(int(code, 16) > 127 for code in digits),
            upper=shown != shown.lower() and shown == shown.upper(),
            slashes="\\/" in text and not re.search(r"(?<!\\)/", text),
        )

    def spelled(self, words: str) -> str:
        """Words as they stand between the quotes of a string."""
        out = json.dumps(words, ensure_ascii=self.ascii_only)[1:-1]
        if self.upper:
            out = _WRITTEN.sub(lambda found: f"\\u{found[0][2:].upper()}" if found[0][1] == "u" else found[0], out)
        return out.replace("/", "\\/") if self.slashes else out
