"""A line of LaTeX as it is typeset: each letter with its source and the commands around it.

`\\textbf{Led} tests` has nine letters and a space, the first three with `\\textbf` as their path.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_WORD = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Wrap:
    """A command around letters, [start, end) in the source.

    Written as `prefix`, the letters, `suffix`. `atom`: the command makes exactly this text, and is `prefix`. `kept`: it
    may not get lost. `comment`: `suffix` ends the source's line.
    """

    start: int
    end: int
    prefix: str
    suffix: str
    name: str
    kept: bool = False
    atom: str | None = None
    comment: bool = False


Path = tuple[Wrap, ...]


@dataclass(slots=True)
class Glyph:
    """One letter, where its source is, and the commands around it, the outermost first."""

    text: str
    start: int
    end: int
    path: Path


@dataclass(slots=True)
class TypesetLine:
    """A line of a resume; [start, end) in the source is what new words replace.

    `spelled` has the source of words that are not written as they are read, `required` those of them that may not get
    lost. `refused` says why no new words can be placed, where that is so.
    """

    glyphs: list[Glyph] = field(default_factory=list)
    start: int = 0
    end: int = 0
    refused: str = ""
    spelled: dict[str, str] = field(default_factory=dict)
    required: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What a reader sees."""
        return "".join(glyph.text for glyph in self.glyphs)


def finish(line: TypesetLine, source: str) -> None:
    """Settle how each word is spelled, and give every word whose letters stand in several commands a single path."""
    stands: tuple[int, int] | None = None  # all words of a long command stand in the same place
    written: str | None = None
    for word, glyphs in _words(line):
        paths = {glyph.path for glyph in glyphs}
        common = min(paths, key=len) if len(paths) == 1 else _common([glyph.path for glyph in glyphs])
        start, end = _edges(glyphs[0], glyphs[-1], len(common))
        inner = [wrap for path in paths for wrap in path[len(common) :]]
        if any(wrap.start < start or end < wrap.end for wrap in inner):
            if any(wrap.kept for wrap in inner):
                line.refused = line.refused or f"The command {inner[0].name} stands in the middle of the word “{word}”."
            continue
        if (start, end) != stands:
            stands, written = (start, end), _in_one_piece(source[start:end])
        if written is None:
            continue
        if len(paths) > 1 or (written != word and not (common and common[-1].atom is not None)):
            line.spelled[word] = _closed(written)
        if any(wrap.kept for wrap in inner):
            line.required.append(word)
        for glyph in glyphs:
            glyph.path = common


_CONTROL_WORD = re.compile(r"(?<!\\)(?:\\\\)*\\[A-Za-z]+\Z")


def ends_in_command(source: str) -> bool:
    """Whether letters right after this source would be read as part of a command's name."""
    return bool(_CONTROL_WORD.search(source[-80:]))


_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)


def _in_one_piece(written: str) -> str | None:
    """Source that can be written again as it is; None for what goes over lines or holds half a group."""
    return None if "\n" in written or "\r" in written or not _balanced(written) else written


def _balanced(source: str) -> bool:
    depth = 0
    for brace in _BRACE.findall(source):
        depth += {"{": 1, "}": -1}.get(brace, 0)
        if depth < 0:
            return False
    return not depth


def _closed(written: str) -> str:
    written = written.rstrip(" \t") if not written.endswith("\\ ") else written
    return written + "{}" if ends_in_command(written) else written


def _words(line: TypesetLine) -> Iterator[tuple[str, list[Glyph]]]:
    at_glyph = [glyph for glyph in line.glyphs for _ in glyph.text]
    for found in _WORD.finditer(line.text):
        glyphs = list({id(glyph): glyph for glyph in at_glyph[found.start() : found.end()]}.values())
        yield found[0], glyphs


def _common(paths: list[Path]) -> Path:
    shortest = min(paths, key=len)
    for number, wrap in enumerate(shortest):
        if any(path[number] != wrap for path in paths):
            return shortest[:number]
    return shortest


def _edges(first: Glyph, last: Glyph, depth: int) -> tuple[int, int]:
    """Where the source of letters begins and ends, with the commands that are deeper than `depth`."""
    start = first.path[depth].start if len(first.path) > depth else first.start
    end = last.path[depth].end if len(last.path) > depth else last.end
    return start, end
