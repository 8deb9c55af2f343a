"""From LaTeX's tokens to headings, headers of positions, items and paragraphs."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate

from assistant.documents.headers import entry_of, has_dates
from assistant.documents.headings import kind_of_heading
from assistant.documents.latex.arguments import brackets_after, groups_after
from assistant.documents.latex.macros import DEFINING, FETCHING, Macros
from assistant.documents.latex.reading import read_line, text_of
from assistant.documents.latex.spelling import ACCENTS, COMMANDS, SIGNS, Script
from assistant.documents.latex.tokens import Source
from assistant.documents.latex.writing import written
from assistant.documents.outline import Block
from assistant.documents.resume import Entry
from assistant.documents.text_resume import Piece

_DEEPEST = 12
_FEWEST_WORDS = 6
"""Words that an item over a list of its own must have to be a line; a shorter one is the list's header."""
_LISTS = frozenset(("itemize", "enumerate", "description", "list", "highlights", "cvitems"))
_WITHIN = frozenset((*COMMANDS, *ACCENTS, *SIGNS, "url", "path", "nolinkurl"))
_LINE_BREAKS = frozenset(("\\", "newline", "linebreak", "tabularnewline", "cr"))
_ENTRY_ROLES = frozenset(("title", "organisation", "dates"))


class BlockReader:
    """Reads a body once; then `blocks`, `pieces` and the names of files that it takes in."""

    def __init__(self, source: Source, macros: Macros, script: Script) -> None:
        self.blocks: list[Block] = []
        self.pieces: list[Piece] = []
        self.fetched: list[str] = []
        self._source, self._macros, self._script = source, macros, script
        self._line_starts = [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", source.text))]
        hard = [t.kind == "par" or (t.kind == "command" and macros.is_block(t.name)) for t in source.tokens]
        soft = [t.kind == "command" and t.name in _LINE_BREAKS for t in source.tokens]
        self._hard = [0, *accumulate(map(int, hard))]
        self._soft = [0, *accumulate(map(int, soft))]
        self._first, self._what = 0, "paragraph"
        self._bare = (0, 0, True)
        """What is known of a line's beginning: its first token, up to which one, and whether nothing is seen there."""
        self._walk(0, len(source.tokens), "paragraph", 0)

    def _walk(self, first: int, last: int, what: str, depth: int) -> None:
        number, self._first, self._what = first, first, what
        while number < last:
            token = self._source.tokens[number]
            if token.kind == "command":
                number = self._command(number, depth)
            elif token.kind == "par":
                number = self._flush(number, number + 1)
            elif token.kind == "open":
                number = self._group(number)
            elif token.kind == "close":
                number = self._flush(number, number + 1)
            else:
                number += 1
        self._flush(last, last)

    def _flush(self, end: int, after: int, *, over_list: bool = False) -> int:
        """Close the stretch before token `end`, and begin the next one at `after`, which is given back."""
        if self._first < end:
            self._stretch(self._first, end, self._what, over_list=over_list)
        self._first, self._what = after, "paragraph"
        return after

    def _stretch(self, first: int, last: int, what: str, *, over_list: bool) -> None:
        line = read_line(self._source, self._macros, self._script, first, last)
        if not line.text.strip():
            return
        if over_list and (len(line.text.split()) < _FEWEST_WORDS or line.text.endswith(":")):
            self._add(Block("skip", line.text), line.start)
            return
        key = -1
        if what == "item" or not _is_laid_out(line.text):
            key = len(self.pieces)
            self.pieces.append(Piece(line.start, line.end, partial(written, line, self._source.text, self._script)))
        self._add(Block("item" if what == "item" else "paragraph", line.text, key=key), line.start)

    def _add(self, block: Block, at: int) -> None:
        place = f"line {bisect_right(self._line_starts, at)}"
        self.blocks.append(Block(block.what, block.text, place, block.level, block.key, block.entry))

    def _group(self, number: int) -> int:
        closing = self._source.partner[number]
        breaks = self._hard[closing] > self._hard[number]
        breaks = breaks or (self._what != "item" and self._soft[closing] > self._soft[number])
        if not breaks:
            return closing + 1
        what = self._what
        after = self._flush(number, number + 1)
        self._what = what
        return after

    def _command(self, number: int, depth: int) -> int:
        name = self._source.tokens[number].name
        if name in ("begin", "end"):
            return self._environment(number, name)
        if name == "item":
            after = self._flush(number, self._after_label(number + 1))
            self._what = "item"
            return after
        if name in _LINE_BREAKS:
            if self._what == "item":
                return number + 1
            return self._flush(number, brackets_after(self._source, number + 1))
        if name in DEFINING:
            return self._flush(number, groups_after(self._source, self._past_names(number + 1), 4)[1])
        if name in FETCHING:
            groups, after = groups_after(self._source, number + 1, 2)
            self.fetched += [self._source.of(*group) for group in groups[-1:]]
            return self._flush(number, after)
        if name in self._macros.sections:
            return self._heading(number, self._macros.sections[name])
        return self._macro(number, name, depth)

    def _past_names(self, number: int) -> int:
        """Past what a definition names and counts: `\\def\\x#1`."""
        tokens = self._source.tokens
        while number < len(tokens) and tokens[number].kind not in ("open", "par", "comment"):
            if tokens[number].kind == "blank" and "\n" in self._source.text[tokens[number].start : tokens[number].end]:
                break
            number += 1
        return number

    def _after_label(self, number: int) -> int:
        """Past the label of an item, which becomes a line that is never rewritten."""
        after = brackets_after(self._source, number)
        if after > number:
            label = text_of(self._source, self._macros, number + 1, after - 1)
            if any(letter.isalpha() for letter in label):
                self._flush(number - 1, number)
                self._add(Block("skip", label), self._source.tokens[number].start)
        return after

    def _environment(self, number: int, which: str) -> int:
        groups, after = groups_after(self._source, number + 1, 1)
        name = self._source.of(*groups[0]) if groups else ""
        roles = self._macros.environments.get(name)
        over_list = which == "begin" and self._what == "item" and (name in _LISTS or name.startswith(_ITEMS))
        self._flush(number, after, over_list=over_list)
        if which == "begin":
            most = 4 if roles is None else len(roles)
            groups, after = groups_after(self._source, after, most, near=roles is None)
            texts = [text_of(self._source, self._macros, *group) for group in groups]
            roles = roles if roles is not None else _roles_of_content(texts)
            after = brackets_after(self._source, after)
            self._emit(number, list(zip(roles, groups, strict=False)), 0)
        self._first = after
        return after

    def _heading(self, number: int, level: int) -> int:
        groups, after = groups_after(self._source, number + 1, 1)
        after = max(after, number + 1)
        self._flush(number, after)
        for group in groups:
            text = text_of(self._source, self._macros, *group)
            if text:
                self._add(Block("heading", text, level=level), self._source.tokens[number].start)
        return after

    def _macro(self, number: int, name: str, depth: int) -> int:
        macros = self._macros
        if name in macros.silent or name in macros.notes:
            groups, after = groups_after(self._source, number + 1, macros.silent.get(name, macros.notes.get(name, 0)))
            return max(after, number + 1)
        if name in macros.inline or name in macros.kept or name in _WITHIN:
            return number + 1
        most = max(macros.most(name), macros.own[name].count if name in macros.own else 0)
        groups, after = groups_after(self._source, number + 1, most or 6, near=not most)
        if roles := macros.roles_of(name, len(groups)):
            self._flush(number, after)
            self._emit(number, list(zip(roles, groups, strict=False)), depth)
            self._first, self._what = after, "paragraph"
            return after
        if macros.is_block(name) or (len(groups) > 1 and self._is_bare(number)):
            self._flush(number, max(after, number + 1))
            texts = [text for group in groups if (text := text_of(self._source, macros, *group))]
            if texts:
                dated = ["part" if any(map(has_dates, texts)) else "label"] * len(groups)
                self._emit(number, list(zip(dated, groups, strict=True)), depth)
                self._first, self._what = max(after, number + 1), "paragraph"
            return max(after, number + 1)
        if len(groups) == 1 and self._is_bare(number) and kind_of_heading(text_of(self._source, macros, *groups[0])):
            return self._heading(number, 1)
        return number + 1

    def _is_bare(self, number: int) -> bool:
        """Whether nothing that a reader sees stands before a command on its line; each token is looked at once."""
        first, seen, bare = self._bare
        if first != self._first or seen > number:
            seen, bare = self._first, True
        if bare and seen < number:
            bare = not text_of(self._source, self._macros, seen, number)
        self._bare = (self._first, number, bare)
        return bare

    def _emit(self, number: int, told: Sequence[tuple[str, tuple[int, int]]], depth: int) -> None:
        """Blocks for the arguments of a macro by their roles."""
        texts = [
            (role, text_of(self._source, self._macros, *group)) for role, group in told if role not in ("drop", "text")
        ]
        at = self._source.tokens[number].start
        lines = [group for role, group in told if role == "text"]
        for role, group in told:
            if role == "maybe" and self._reads_as_lines(group):
                texts = [(role, text) for role, text in texts if role != "maybe"]
                lines.append(group)
        header = [(role, text) for role, text in texts if role != "heading" and text]
        for role, text in texts:
            if role == "heading" and text:
                self._add(Block("heading", text), at)
        if header:
            whole = " | ".join(text for _, text in header)
            sure = any(role in _ENTRY_ROLES for role, _ in header) or any(
                role in ("part", "maybe") for role, _ in header
            )
            self._add(Block("entry", whole, entry=_entry_from(header)) if sure else Block("skip", whole), at)
        for first, last in lines:
            if depth < _DEEPEST:
                self._walk(first, last, "paragraph" if self._hard[last] > self._hard[first] else "item", depth + 1)

    def _reads_as_lines(self, group: tuple[int, int]) -> bool:
        first, last = group
        if self._hard[last] > self._hard[first]:
            return True
        text = text_of(self._source, self._macros, first, last)
        return len(text.split()) > 5 and text.rstrip().endswith((".", "!", ";"))


_ITEMS = ("cvitem", "resumeitem", "highlight", "bullet", "tightitem", "compactitem", "itemize", "achievement")


def _is_laid_out(text: str) -> bool:
    return "\t" in text


def _roles_of_content(texts: Sequence[str]) -> list[str]:
    """Roles for the arguments of an environment that is not known: a header where one has dates, else nothing."""
    if len(texts) == 1 and kind_of_heading(texts[0]):
        return ["heading"]
    return ["part" if any(map(has_dates, texts)) else "drop"] * len(texts)


def _entry_from(header: Sequence[tuple[str, str]]) -> Entry:
    """An entry from texts with roles; dates and an occupation are known by what they are, wherever they stand."""
    left = list(header)
    dates = _taken(left, lambda role, text: has_dates(text) and not entry_of(text).title)
    dates = dates or _taken(left, lambda role, _: role == "dates")
    title = _taken(
        left, lambda role, text: role in ("title", "part", "organisation", "maybe") and bool(entry_of(text).title)
    )
    title = title or _taken(left, lambda role, _: role == "title")
    organisation = _taken(left, lambda role, _: role == "organisation")
    organisation = organisation or _taken(left, lambda role, _: role in ("title", "part"))
    return Entry(title, organisation, dates)


def _taken(left: list[tuple[str, str]], fits: Callable[[str, str], bool]) -> str:
    """The first text that fits, taken out of the list; empty where none does."""
    for one in left:
        if fits(*one):
            left.remove(one)
            return one[1]
    return ""
