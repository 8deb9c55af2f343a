"""The form of a sheet of questions: plain text that people answer by e-mail, and how it is read back."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from assistant.results import Rewrite

HOW_TO = "Please write behind each “Answer:” (y, n, or how it was); leave it empty where you do not know."
_CONFIRM = "To confirm: "
_QUOTED = re.compile(r"^\s*(?:[>|]\s?)+")
_FILE = re.compile(r"#\s+(?P<words>\S.*)")
_LINE = re.compile(r"\**Line\s+\d+\**:\s*(?P<words>[“”„\"«'‘].*)", re.IGNORECASE)
_ANSWER = re.compile(r"[-*•]?\s*\**Answer\**\s*:\**\s*(?P<words>.*)", re.IGNORECASE)
_ASKED = re.compile(r"[-*•–]\s+(?P<words>\S.*)")
_QUOTES = "“”„\"«»'‘’ "


class Answer(NamedTuple):
    """What was asked, and what is written behind it; empty for nothing."""

    question: str
    words: str


@dataclass(slots=True)
class Answered:
    """A line as the sheet has it, under its file's name where it has one, with what was asked of it."""

    text: str
    file: str = ""
    answers: list[Answer] = field(default_factory=list)

    @property
    def given(self) -> list[Answer]:
        """The answers that are not empty."""
        return [answer for answer in self.answers if answer.words]


def part(name: str, line: Rewrite, put: set[str]) -> str:
    """The author's own words, and below them what was not `put` yet; empty where that is nothing."""
    claims = [(claim.question, f"{_CONFIRM}{claim.question}") for claim in line.claims]
    asked = dict(reversed([*claims, *((one.question, one.question) for one in line.questions)]))
    new = [said for question, said in reversed(asked.items()) if question not in put]
    put.update(asked)
    return "\n".join((f"{name}: “{line.source}”", *(f"- {said}\n  Answer: " for said in new))) if new else ""


def read(text: str) -> tuple[list[Answered], list[str]]:
    """The lines of a sheet with their answers, and what is written in it that answers nothing.

    Marks of a quoted mail are passed over, and what was wrapped is joined. An answer may stand below a gap, and ends at
    the next; what stands below the last of all answers is a greeting.
    """
    found: list[Answered] = []
    loose: list[str] = []
    file = ""
    for what, words in _elements([" ".join(_QUOTED.sub("", line).split()) for line in text.splitlines()]):
        if what == "file":
            file = words
        elif what == "line":
            found.append(Answered(words.strip(_QUOTES), file))
        elif what == "asked" and found:
            question, mark, rest = words.rpartition("?")
            asked = (question + mark).removeprefix(_CONFIRM.strip()).strip()
            found[-1].answers.append(Answer(asked or words, rest.strip() if mark else ""))
        elif what == "answer" and found and found[-1].answers:
            before = found[-1].answers[-1]
            found[-1].answers[-1] = before._replace(words=f"{before.words} {words}".strip())
        elif words and not is_same(words, HOW_TO):
            loose.append(words)
    return found, loose


def _elements(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What the lines of a sheet are, wrapped ones joined: file, line, asked, answer, or loose."""
    what, words = "loose", ""
    last = max((at for at in range(len(lines)) if _begins(lines, at)), default=0)
    for at, line in enumerate(lines):
        begins = _begins(lines, at)
        if begins is None and (line or (what == "answer" and not words and at < last)):
            words = _joined(words, line, lines[at - 1])
            continue
        if words or what == "answer":
            yield what, words
        what, words = begins or ("loose", "")
    yield what, words


def _joined(words: str, line: str, before: str) -> str:
    """Words and the next of their lines; the points of a list stand with commas between."""
    if not (point := _ASKED.match(line)):
        return f"{words} {line}".strip()
    between = "," if _ASKED.match(before) and words else ""
    return f"{words.rstrip(',;')}{between} {point['words']}".strip()


def _begins(lines: Sequence[str], at: int) -> tuple[str, str] | None:
    """The element that a line begins, with its first words; None where it goes on with the one before, or is empty."""
    for what, form in (("file", _FILE), ("line", _LINE), ("answer", _ANSWER)):
        if found := form.match(lines[at]):
            return what, found["words"]
    found = _ASKED.match(lines[at])
    return ("asked", found["words"]) if found and _is_asked(lines, at) else None


def _is_asked(lines: Sequence[str], at: int) -> bool:
    """Whether a line with a dash is a question, and no part of an answer that is a list: it asks, or has its place."""
    row = [lines[at]]
    for line in lines[at + 1 :]:
        if _ANSWER.match(line):
            return True
        if not line or any(form.match(line) for form in (_FILE, _LINE, _ASKED)):
            break
        row.append(line)
    return "?" in " ".join(row)


def is_same(one: str, other: str) -> bool:
    """Whether two texts have the same letters and digits: mail changes quotes, spaces and line ends."""
    return _letters(one) == _letters(other)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))
