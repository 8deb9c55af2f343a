"""New words in the place of a line, with its commands carried over."""

import re
from collections.abc import Iterator, Mapping, Sequence

from assistant.documents.latex.spelling import Script, needs_gap, spelled
from assistant.documents.latex.typeset_line import Path, TypesetLine, Wrap, ends_in_command
from assistant.documents.marks import carry
from assistant.documents.resume import CannotPlace
from assistant.errors import BadInput
from assistant.spaces import Sides, sides
from assistant.text import clean

Run = tuple[str, Path]
_EDGES = "\x02", "\x03"
"""Stand at both ends while marks are carried, so that words added at an end do not fall into a link there."""
_TOKEN = re.compile(r"\w+|[^\w\s]|\s")
_SPACE = re.compile(r"( +)")
_BREAK = "\n"
"""Ends a part after which the source's line must end."""
_ENDLESS = 10_000_000
_LINE_END = re.compile(r"\r\n|\r|\n")
_ENDS_HERE = re.compile(r"[ \t]*(?:[\r\n]|\Z)")
_IN_COMMENT = re.compile(r"(?:[^\\%]|\\.)*%")


def written(line: TypesetLine, source: str, script: Script, words: str) -> str:
    """The source for [line.start, line.end) that reads as `words`; raises CannotPlace where one would get lost."""
    try:
        words = clean(words)
    except BadInput as error:
        raise CannotPlace(error.message, hint=error.hint) from error
    old = source[line.start : line.end]
    if words == line.text:
        return old
    if line.refused:
        raise CannotPlace(line.refused)
    runs = _spaced(_filled(_placed(line, words)))
    _check(line, runs, words)
    return _Writer(line, source, script, _ties_in(line, source, words)).written(runs)


def _placed(line: TypesetLine, words: str) -> list[Run]:
    begin, end = _EDGES
    old: list[Run] = [(begin, ()), *((glyph.text, glyph.path) for glyph in line.glyphs), (end, ())]
    made = carry(old, begin + words + end)
    return [(text, path) for run, path in made if (text := run.strip(begin + end))]


def _filled(runs: list[Run]) -> list[Run]:
    """Runs in which a command around the words on both sides of a run holds that run too, so that none is doubled."""
    seen: dict[Wrap, tuple[int, int]] = {}
    for number, (_, path) in enumerate(runs):
        for wrap in path:
            seen[wrap] = (seen.get(wrap, (number, number))[0], number)
    out: list[Run] = []
    for number, (text, path) in enumerate(runs):
        around: Path = ()
        if out and number + 1 < len(runs):
            around = tuple(wrap for wrap in out[-1][1] if wrap.atom is None and seen[wrap][1] > number)
        inner = tuple(
            wrap for wrap in path if wrap not in around and wrap.start >= max((w.start for w in around), default=0)
        )
        whole = (*around, *inner)
        if out and out[-1][1] == whole:
            out[-1] = (out[-1][0] + text, whole)
        else:
            out.append((text, whole))
    return out


def _spaced(runs: Sequence[Run]) -> list[Run]:
    """Runs in which a space stands in what both its neighbours stand in: TeX drops it at a command's beginning."""
    parts = [(part, path) for text, path in runs for part in _SPACE.split(text) if part]
    out: list[Run] = []
    for number, (part, told) in enumerate(parts):
        path = told
        if part.isspace() and 0 < number < len(parts) - 1:
            before, after = parts[number - 1][1], parts[number + 1][1]
            path = before[: _same(before, after)]
        if out and out[-1][1] == path:
            out[-1] = (out[-1][0] + part, path)
        else:
            out.append((part, path))
    return out


def _check(line: TypesetLine, runs: Sequence[Run], words: str) -> None:
    """Raise CannotPlace where a link, a note, a formula or a command that is not known would get lost."""
    standing = {wrap for text, path in runs for wrap in path if text.strip() and _stands(wrap, text)}
    for glyph in line.glyphs:
        for wrap in glyph.path:
            if wrap.kept and wrap not in standing:
                raise CannotPlace(f"The new words leave no place for {_named(wrap)}.")
    tokens = _TOKEN.findall(words)
    for word in line.required:
        if word not in tokens:
            raise CannotPlace(f"The new words lack “{word}”, which the line sets with a command.")


def _stands(wrap: Wrap, text: str) -> bool:
    return wrap.atom is None or wrap.atom == text


def _named(wrap: Wrap) -> str:
    if wrap.comment:
        return "the comment within the line"
    shown = " ".join((wrap.prefix or wrap.suffix).split())
    return f"{shown[:40]}{'…' if len(shown) > 40 else ''} of the line"


def _ties_in(line: TypesetLine, source: str, words: str) -> dict[int, str]:
    """The source of each tie, `8~minutes`, that the new words keep, by the number of its space among theirs.

    A tie stays between the words that it stood between; where these stood apart by a blank elsewhere, none is told.
    """
    known: dict[Sides, str | None] = {}
    for between, written in _spaces_of(line, source):
        tie = written if written.strip() else None
        known[between] = tie if known.get(between, tie) == tie else None
    spaces = (at for at, letter in enumerate(words) if letter == " ")
    found = ((number, known.get(sides(words, at, at + 1))) for number, at in enumerate(spaces))
    return {number: tie for number, tie in found if tie}


def _spaces_of(line: TypesetLine, source: str) -> Iterator[tuple[Sides, str]]:
    """The words at either side of each space of a line, and its source."""
    text, at = line.text, 0
    for glyph in line.glyphs:
        end = at + len(glyph.text)
        if glyph.text.isspace():
            yield sides(text, at, end), source[glyph.start : glyph.end]
        at = end


class _Writer:
    """Puts parts of source together so that none runs into its neighbour."""

    def __init__(self, line: TypesetLine, source: str, script: Script, ties: Mapping[int, str]) -> None:
        self._line, self._source, self._script, self._ties = line, source, script, ties
        self._spaces = 0
        """Spaces that were written so far, in letters of the new words."""
        self._parts: list[str] = []
        self._before = source[max(0, line.start - 80) : line.start]
        """The source right before the next part; empty after a space."""

    def written(self, runs: Sequence[Run]) -> str:
        """The source of the runs, on lines about as wide as the old ones."""
        open_wraps: Path = ()
        for text, path in runs:
            around = tuple(wrap for wrap in path if wrap.atom is None)
            same = _same(open_wraps, around)
            self._close(open_wraps[same:])
            for wrap in around[same:]:
                self._put(wrap.prefix)
            open_wraps = around
            atom = next((wrap for wrap in path if wrap.atom is not None), None)
            if atom is not None and atom.atom == text:
                self._put(atom.prefix)
                self._spaces += text.count(" ")
            else:
                self._words(text)
        self._close(open_wraps)
        return self._wrapped()

    def _close(self, wraps: Path) -> None:
        for wrap in reversed(wraps):
            if wrap.comment:
                self._parts.append(wrap.suffix + _BREAK)
                self._before = "%"
            else:
                self._put(wrap.suffix)

    def _words(self, text: str) -> None:
        for word in _TOKEN.findall(text):
            if word == " ":
                self._space()
            elif word in self._line.spelled and not (word == '"' and self._script.shorthands):
                self._put(self._line.spelled[word])
            else:
                for letter in word:
                    self._put(spelled(letter, self._script))

    def _space(self) -> None:
        tie = self._ties.get(self._spaces)
        self._spaces += 1
        if self._parts and self._parts[-1].endswith(_BREAK):
            head = self._parts[-1].removesuffix(_BREAK)
            first = _comment_start(head)
            if first == 0 or not head[first - 1].isspace():
                self._parts[-1] = f"{head[:first]} {head[first:]}{_BREAK}"
        elif tie:
            self._put(tie)
            return
        else:
            self._parts.append(" ")
        self._before = ""

    def _put(self, part: str) -> None:
        if not part:
            return
        if self._before == "%" and self._parts[-1].lstrip().startswith("%"):
            self._parts[-1] = self._parts[-1].lstrip()
            self._before = ""
        gap = needs_gap(self._before, part, self._script)
        if ends_in_command(self._before) and (part[0].isalpha() or part[0] == "*"):
            self._parts.append(" " if not self._parts else "{}")
        elif gap:
            self._parts.append("{}")
        if part[0] == "[" and (not self._parts or self._before.endswith(("}", "]")) or ends_in_command(self._before)):
            part = "{[}" + part[1:]
        self._parts.append(part)
        self._before = (self._before + part)[-80:]

    def _wrapped(self) -> str:
        source, start = self._source, self._line.start
        old = _LINE_END.split(source[start : self._line.end])
        if len(old) == 1 and not any(_BREAK in part for part in self._parts):
            return "".join(self._parts)
        column = start - max(source.rfind("\n", 0, start), source.rfind("\r", 0, start)) - 1
        indent = old[1][: len(old[1]) - len(old[1].lstrip())] if len(old) > 1 else ""
        width = max(column + len(old[0]), *map(len, old[1:])) if len(old) > 1 else _ENDLESS
        lines = _lines(self._parts, column, width, indent)
        if self._parts[-1].endswith(_BREAK) and not _ENDS_HERE.match(source, self._line.end):
            lines.append(indent)
        end = _LINE_END.search(source)
        return (end[0] if end else "\n").join(lines)


def _comment_start(head: str) -> int:
    """Where the last comment of a stretch begins: at the first bare `%` of its last line."""
    begin = max(head.rfind("\n"), head.rfind("\r")) + 1
    found = _IN_COMMENT.match(head, begin)
    return found.end() - 1 if found else len(head)


def _lines(parts: Sequence[str], column: int, width: int, indent: str) -> list[str]:
    """Parts on lines of at most `width` letters, broken at spaces only; a part with a line end of its own keeps it."""
    units: list[str] = [""]
    for part in parts:
        if part == " ":
            units.append("")
        elif part.endswith(_BREAK):
            units[-1] += part
            units.append("")
        else:
            units[-1] += part
    lines, line, used, fresh = list[str](), "", column, True
    for unit in units:
        if not unit:
            continue
        text = unit.removesuffix(_BREAK)
        if not fresh and used + 1 + len(text) > width:
            lines.append(line)
            line, used, fresh = indent, len(indent), True
        line += text if fresh else f" {text}"
        used += len(text) + (not fresh)
        fresh = False
        if unit.endswith(_BREAK):
            lines.append(line)
            line, used, fresh = indent, len(indent), True
    return [*lines, line] if line.strip() or not lines else lines


def _same(a: Path, b: Path) -> int:
    number = 0
    while number < min(len(a), len(b)) and a[number] == b[number]:
        number += 1
    return number
