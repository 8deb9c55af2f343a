"""A letter is no resume: told by how it greets and how it closes."""

import re
from collections.abc import Sequence

from assistant.documents.headings import kind_of_heading
from assistant.documents.resume import Section

_GREETING = re.compile(
    r"(?:dear|hello|to\s+whom\s+it\s+may\s+concern|sehr\s+geehrte[rsn]?|liebe[rs]?|guten\s+tag|chère?s?|bonjour|"
    r"madame|monsieur|mesdames|messieurs|estimad[oa]s?|distinguid[oa]s?|a\s+quien\s+corresponda)\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:yours\s+(?:sincerely|faithfully|truly)|(?:respectfully|sincerely)(?:\s+yours)?|(?:very\s+)?(?:kind|best|warm)\s+"
    r"(?:regards|wishes)|(?:with\s+)?(?:kind|best|many)\s+(?:regards|thanks)|regards|mit\s+(?:freundlichen|besten)\s+"
    r"grüßen|(?:freundliche|beste|viele)\s+grüße|hochachtungsvoll|cordialement|bien\s+à\s+vous|sincères\s+salutations|"
    r"(?:veuillez|je\s+vous\s+prie)\b.*\b(?:agréer|recevoir).*|atentamente|cordialmente|(?:un\s+)?cordial(?:es)?\s+saludos?|"
    r"saludos\s+cordiales|un\s+saludo)(?=\s*(?:[,.!–-]|$|(?-i:[A-ZÀ-Þ])))",
    re.IGNORECASE,
)
_MOST_WORDS = 20
"""Words that a greeting may have, up to its comma, and a closing with the name below it."""


def is_letter(sections: Sequence[Section]) -> bool:
    """Whether a document greets somebody, closes as a letter does, and has no section that a resume has."""
    if any(section.heading and kind_of_heading(section.heading) for section in sections):
        return False
    lines = [line.strip() for section in sections for line in section.lines]
    greeted = next((at for at, line in enumerate(lines) if _greets(line)), len(lines))
    return any(_CLOSING.match(line) and len(line.split()) <= _MOST_WORDS for line in lines[greeted + 1 :])


def _greets(line: str) -> bool:
    greeting = re.split(r"[,:;!]", line, maxsplit=1)[0]
    return _GREETING.match(line) is not None and len(greeting.split()) <= _MOST_WORDS
