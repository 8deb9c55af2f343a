"""The author's name, as the head of a resume gives it."""

import re

from assistant.documents.headers import names_occupation
from assistant.documents.headings import kind_of_heading
from assistant.documents.resume import Resume
from assistant.masking.names import PARTICLES, name_forms

_LABEL = re.compile(
    r"^(?:name|full name|vor- und nachname|nom|nombre|nome|naam|imię i nazwisko|namn)\s*:\s*", re.IGNORECASE
)
_TITLES = re.compile(
    r"^(?:(?:dr|prof|mr|mrs|ms|mx|herr|frau|ing|dipl|mag|sir|m|mme|sr|sra|dott|dott\.ssa|ir|drs)\b\.?(?:-ing\.)?\s*)+",
    re.IGNORECASE,
)
_DEGREES = re.compile(
    r",\s*(?:ph\.?d|m\.?sc|b\.?sc|mba|m\.?d|p\.?e|pmp|cpa|c\.?eng|ing|jr|sr|m\.?a|b\.?a|mph|rn|[ivx]+)\b.*$",
    re.IGNORECASE,
)
_CUT = re.compile(r"\s*[|·•\t(\[]\s*|\s+[-–—]\s+|\s{3,}")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
_NO_NAME = frozenset("resume résumé cv curriculum vitae lebenslauf page confidential portfolio profile contact".split())
_MOST_WORDS = 6
_LINES = 8
"""Lines of a resume's head that are looked at."""


def author_names(resume: Resume) -> frozenset[str]:
    """The author's name as the head of the resume gives it, whole and in its parts; nothing where none is found."""
    for line in _head(resume):
        if words := _name_in(line):
            return name_forms(words)
    return frozenset()


def _head(resume: Resume) -> list[str]:
    """The lines before the first section that has a known heading."""
    lines: list[str] = []
    for section in resume.sections:
        if section.heading and section.kind not in ("other", "contact"):
            break
        lines += [section.heading, *section.lines]
    return [line for line in lines if line.strip()][:_LINES]


def _name_in(line: str) -> list[str]:
    """The words of a name, if the line is one, or begins with one."""
    line = _DEGREES.sub("", _TITLES.sub("", _LABEL.sub("", _CUT.split(line.strip(), maxsplit=1)[0].strip())))
    if line.count(",") == 1:  # Example, Dana
        last, first = (part.strip() for part in line.split(","))
        line = f"{first} {last}"
    words = line.split()
    if not 2 <= len(words) <= _MOST_WORDS or any(map(str.isdigit, line)):
        return []
    if names_occupation(line) or kind_of_heading(line) or any(word.casefold() in _NO_NAME for word in words):
        return []
    fit = (_WORD.fullmatch(word) and (word[0].isupper() or word.casefold() in PARTICLES) for word in words)
    return words if all(fit) else []
