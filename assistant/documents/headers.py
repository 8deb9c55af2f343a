"""The header of a position: its title, its organisation, its dates."""

import re
from functools import cache
from importlib.resources import files

from assistant.documents.limits import HEADER_WORDS, has_words_of_line
from assistant.documents.resume import Entry

_NAMES = (
    "jan(?:uary|uar|vier|v)?|feb(?:ruary|ruar|rero)?|f[ée]v(?:rier|r)?|m[aä]r(?:ch|z|s|zo)?|mrz|apr(?:il)?|avr(?:il)?|"
    "ma[yi]|mayo|june?|juni|juin|junio|july?|juli|juil(?:let)?|julio|aug(?:ust)?|ao[uû]t|ago(?:sto)?|"
    "sept?(?:ember|embre|iembre)?|o[ck]t(?:ober|obre|ubre)?|nov(?:ember|embre|iembre)?|de[cz](?:ember)?|d[ée]c(?:embre)?|"
    "ene(?:ro)?|abr(?:il)?|dic(?:iembre)?|spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst|"
    "printemps|été|automne|hiver|primavera|verano|otoño|invierno|q[1-4]"
)
_MONTH = rf"(?:\b(?:{_NAMES})\.?,?\s+(?:de\s+)?|\b\d{{1,2}}\s*[/.]\s*)?"
_YEAR = r"(?<!\d)(?:19|20)\d\d(?:[-/.](?:0[1-9]|1[0-2])(?!\d))?(?:-[0-3]\d(?!\d))?(?!\d)"
_NOW = (
    r"(?:present|now|today|current|currently|ongoing|to\s+date|heute|jetzt|laufend|aujourd['’]hui|présent|"
    r"en\s+cours|actualidad|presente|actual)"
)
_TO = r"\s*(?:-|–|—|\bto\b|\buntil\b|\bbis\b|\bà\b|\ba\b|\bhasta\b)\s*"
_SHORT = r"\d\d(?![\d%])"
_RANGE = re.compile(
    rf"\(?{_MONTH}{_YEAR}(?:{_TO}(?:{_MONTH}{_YEAR}|{_NOW}\b|{_SHORT}|$)|\s+to\s+date\b)\)?", re.IGNORECASE
)
_SINCE = re.compile(rf"\(?\b(?:since|seit|depuis|desde)\s+{_MONTH}{_YEAR}\)?", re.IGNORECASE)
_ONE = re.compile(rf"(?:^|[|,(\t·•]|\s[-–—]|\s\s)\s*{_MONTH}{_YEAR}\s*\)?$", re.IGNORECASE)
_BEFORE = r"\b(?:from|between|during|in|of|and|von|zwischen|im|de|du|entre|depuis|desde)\s*$"
_RUNNING = re.compile(_BEFORE, re.IGNORECASE)
_LONGEST = 300
"""Letters that a header may have; nothing is searched in longer lines."""
_MANY_WORDS = 5
_TITLE_WORDS = 5
"""Words that a title without dates beside it may have."""
_SMALL_WORD = 3
"""Letters of a small word, which begins with no capital in a name: `and`, `von`."""
_PARTS = re.compile(r"\s*[|\t·•]\s*|\s+[-–—@]\s+|\s{3,}|,\s+|\s+(?:at|bei|chez|en)\s+(?=[A-ZÀ-Þ])")
_EMPLOYMENT = re.compile(
    r"(?:full|part)[- ]time|self[- ]employed|freelance|contract|internship|apprenticeship|seasonal|temporary|permanent|"
    r"on[- ]?site|hybrid|remote|vollzeit|teilzeit|selbst(?:st)?ändig|freiberuflich|praktikum|befristet|unbefristet|"
    r"\d+ (?:yrs?|mos?|years?|months?|jahre?|monate?)(?: \d+ (?:mos?|months?|monate?))?",
    re.IGNORECASE,
)
"""What stands beside a dot in a profile's header and is neither title nor organisation."""
_WORD = re.compile(r"[^\W\d_]+")


def has_dates(text: str) -> bool:
    """Whether a line names a span of time, or ends in a year that stands apart."""
    return _dates(text) is not None


def has_span(text: str) -> bool:
    """Whether a line names a span of time: from when to when, or since when."""
    found = _dates(text)
    return found is not None and found.re is not _ONE


def is_dated_header(text: str) -> bool:
    """Whether a line has dates as a header has them, not as a sentence does: "Ran the lab from 2019 to 2021."."""
    found = _dates(text)
    if found is None:
        return False
    before, after = text[: found.start()].rstrip(), text[found.end() :].strip()
    if _RUNNING.search(before):
        return False
    gap = text[len(before) : found.start() + 1]
    in_words = bool(before) and before[-1].isalnum() and not gap.startswith(("\t", "  "))
    sentence = text.rstrip().endswith((".", "!", "?", ";")) or (found.re is _SINCE and in_words)
    return not sentence or len(f"{before} {after}".split()) < _MANY_WORDS


def _dates(text: str) -> re.Match[str] | None:
    if len(text) > _LONGEST:
        return None
    text = text.rstrip()
    return _RANGE.search(text) or _SINCE.search(text) or _ONE.search(text)


def entry_of(text: str) -> Entry:
    """The parts of a header line: the title is the part that names an occupation, the organisation the first other."""
    found = _dates(text)
    dates = found[0].strip(" |,()\t·•-–—") if found else ""
    rest = text[: found.start()] + " | " + text[found.end() :] if found else text
    parts = [part.strip(" ,;()\t-–—") for part in _PARTS.split(rest)]
    parts = [part for part in parts if part and not _EMPLOYMENT.fullmatch(part)]
    titles = [part for part in parts if names_occupation(part)]
    if not titles:
        return Entry(organisation=parts[0] if parts else "", dates=dates)
    others = [part for part in parts if part not in titles]
    return Entry(titles[0], others[0] if others else "", dates)


def says_employment(text: str) -> bool:
    """Whether a line has the form of employment as a profile sets it: `Acme · Full-time`, `Part-time · 2 yrs`."""
    parts = [part.strip() for part in text.split("·")]
    return len(parts) > 1 and any(map(_EMPLOYMENT.fullmatch, parts))


def names_occupation(part: str) -> bool:
    """Whether some words name an occupation or a rank."""
    known, endings = _occupations()
    return any(word in known or word.endswith(endings) for word in _WORD.findall(part.casefold()))


def is_plain_header(text: str) -> bool:
    """Whether a line is a header by itself, whatever lines follow: by its dates, or as a title in few words."""
    return (
        is_dated_header(text) or says_employment(text) or (len(text.split()) <= _TITLE_WORDS and names_occupation(text))
    )


def names_missing_part(text: str, entry: Entry) -> bool:
    """Whether a few words below a header are a title or an organisation that it lacks: too few to be a line."""
    if has_words_of_line(text) or text.rstrip().endswith((".", "!", "?", ";")) or not is_in_capitals(text):
        return False
    return not entry.organisation or (not entry.title and names_occupation(text))


def are_title_and_place(*lines: str) -> bool:
    """Whether of two lines of names one is the title of a position, and the other is not."""
    are_names = all(len(line.split()) <= HEADER_WORDS and is_in_capitals(line) for line in lines)
    return are_names and sum(map(names_occupation, lines)) == 1


def is_in_capitals(text: str) -> bool:
    """Whether each word begins with a capital as in names, but for their "and" and "von"."""
    return not any(word.isalpha() and word.islower() and len(word) > _SMALL_WORD for word in text.split())


@cache
def _occupations() -> tuple[frozenset[str], tuple[str, ...]]:
    """Words that name an occupation, and those that do so at the end of a longer one too."""
    listed = files("assistant.documents").joinpath("occupations.txt").read_text(encoding="utf-8")
    words = [word for line in listed.splitlines() if not line.startswith("#") for word in line.split()]
    return frozenset(words), tuple(word[1:] for word in words if word[0] == "-")
