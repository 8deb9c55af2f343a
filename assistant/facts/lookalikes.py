"""What looks like a technology though no list has it: API, TensorRT, H.264, ISO 27001."""

from functools import lru_cache

from assistant.facts.atoms import Line
from assistant.facts.capitals import bag, is_common
from assistant.facts.quantities.unit_table import unit_table
from assistant.lexicon.catalogue import rules, single_forms
from assistant.patterns import lazily

_ACRONYM = lazily(r"[A-Z]{2,6}")
_CODE = lazily(r"[^\W\d_]+\d+[^\W_]*")
_INNER_CODE = lazily(r"[a-z]+\d[a-z]+\d*")
# Quarters, halves, fiscal years, percentiles, versions, levels, weeks: numbers and dates, read elsewhere.
_PERIOD = lazily(r"(?:fy|cy|ay|kw|cw|ws|ss|v|p|no|nr|top|rev|wk)\d+|[a-z]\d{1,2}")
_NUMBERED = lazily(r"([A-Z]{2,5})(\d{3,}[A-Z]?)")
_YEAR = lazily(r"(?:19|20)\d\d")
_SURNAME = lazily(r"(?:Mc|Mac|Fitz|O)[A-Z][a-z]+")
_YEARLIKE_NUMBERS = frozenset(("ISO", "EN", "DIN", "RFC"))
_EMPLOYED = frozenset(("at", "bei", "chez"))
_APPOSITION = 7
"""Words between a product's name and the `our` of what it is: `our company's field app for pump mechanics`."""
_LONGEST_VERSION = 2
_MOST_BODIES = 3
"""As in DIN EN ISO 9001."""
_MOST_PARTS = 4
"""Of a standard's number, as in 800-53."""


def standard_at(line: Line, at: int) -> tuple[str, int] | None:
    """The key of a standard that begins with atom `at`, and the atom after it: `ISO/IEC 27001` is `iso 27001`."""
    bodies = rules().bodies
    atoms, gaps = line.atoms, line.gaps
    used = [atoms[at]]
    after = at + 1
    last = min(len(atoms), at + _MOST_BODIES)
    while after < last and atoms[after] in bodies and gaps[after] in (" ", "-", "/"):
        used.append(atoms[after])
        after += 1
    issuers = [body for body in used if body not in ("SP", "STD")] or used
    body = next((known for known in ("ISO", "IEC") if known in issuers), issuers[-1])
    number = _standard_number(line, after, body)
    if not number:
        return None
    after += len(number)
    return f"{body.lower()} {'-'.join(number).lower()}", after


def _standard_number(line: Line, at: int, body: str) -> list[str]:
    atoms, gaps = line.atoms, line.gaps
    number: list[str] = []
    while at < len(atoms) and len(number) < _MOST_PARTS and gaps[at] in (("-", ".") if number else ("", " ", "-")):
        atom = atoms[at]
        digits = atom[-1].isdigit() or atom[0].isdigit()
        if _YEAR.fullmatch(atom) and (number or body not in _YEARLIKE_NUMBERS):
            break
        if not digits and not (not number and len(atom) == 1 and atom.isupper() and gaps[at] == "-"):
            break
        if not number and digits and not (atom[0].isdigit() or atom[0].isupper()):
            break
        number.append(atom)
        at += 1
    return number if any(part[-1].isdigit() or part[0].isdigit() for part in number) else []


def lookalike_at(line: Line, at: int) -> tuple[str, int] | None:
    """The key of a look-alike that begins with atom `at`, and the atom after it."""
    atom = line.atoms[at]
    if atom in rules().bodies and (standard := standard_at(line, at)):
        return standard
    after = at + 1
    if after < len(line.atoms) and atom.isupper() and line.gaps[after] in ("-", ".", "‑"):
        following = line.atoms[after]
        if following[0].isdigit() and _joins(atom, following):
            return line.lows[at] + line.lows[after], after + 1
    key = _shape(atom)
    if not key or (line.style == "capitals" and atom.isalpha() and atom.isupper()):
        return None
    return key, after


def is_named(line: Line, at: int, after: int) -> bool:
    """Whether what looks like a technology is the name of an employer, or of a product of one's own.

    `at NordHaven`, `our scheduling tool ShiftLoom`, `our ShiftLoom app`, `ShiftLoom, our scheduling tool`.
    """
    atom, lows = line.atoms[at], line.lows
    if not atom.isalpha() or atom.isupper() or atom[:-1].isupper():
        return False
    before = lows[max(at - _APPOSITION, 0) : at]
    if before and line.gaps[at] == " ":
        if before[-1] in _EMPLOYED or before[-1] in bag("own"):
            return True
        if before[-1] in bag("product") and not bag("own").isdisjoint(before):
            return True
    behind = lows[after : after + _APPOSITION]
    return bool(behind) and behind[0] in bag("own") and not bag("product").isdisjoint(behind[1:])


def _joins(atom: str, number: str) -> bool:
    """Whether `RS-485` and `H.264` are one name: `Q3-2021` and `B-2` are not."""
    if atom in rules().nothing or _YEAR.fullmatch(number) or not atom.isalpha():
        return False
    if is_common(atom.lower()):
        return False
    return len(atom) > 1 or len(number) > _LONGEST_VERSION


@lru_cache(maxsize=8192)
def _shape(atom: str) -> str:
    """The key of an atom that looks like a technology by itself; empty where it does not."""
    low = atom.lower()
    nothing = rules().nothing
    if atom in nothing or (atom[-1] == "s" and atom[:-1] in nothing) or not atom[0].isalpha():
        return ""
    if not atom.isalpha():
        return _code(atom, low)
    singular = atom[:-1] if atom[-1] == "s" and atom[:-1].isupper() else atom
    if _ACRONYM.fullmatch(singular):
        low = singular.lower()
        return "" if is_common(low) or single_forms(low) or low in unit_table().currency else low  # MEUR
    if atom[1:] == low[1:] or atom.isupper() or _SURNAME.fullmatch(atom) or singular.lower() in bag("legal"):
        return ""
    return low


def _code(atom: str, low: str) -> str:
    """`S3`, `OAuth2`, `STM32F4`, `Log4j`; `Python3` is Python, and `Q3`, `P95`, `FY22`, `Phase2` are nothing."""
    letters = low.rstrip("0123456789")
    if len(low) - len(letters) <= _LONGEST_VERSION:
        written = atom[: len(letters)]
        for form in single_forms(letters):
            if form.kind == "technology" and (not form.mark or form.atoms == [written]):
                return form.key
    numbered = _NUMBERED.fullmatch(atom)
    if numbered and numbered[1] in rules().bodies:
        return f"{numbered[1].lower()} {numbered[2].lower()}"
    if _PERIOD.fullmatch(low) or not _CODE.fullmatch(atom):
        return ""
    if atom == low:
        return low if _INNER_CODE.fullmatch(low) else ""
    return "" if letters.isalpha() and is_common(letters) else low
