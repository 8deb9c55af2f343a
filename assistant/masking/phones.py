"""Telephone numbers: as eleven countries write them at home, and any country's with + in front."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant.masking.kinds import Span, is_a_count

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_GAP = r"(?:[ \u00a0./()-]|[-–/] | [-–/]|\) |[ \u00a0]\(){0,2}"
_RUN = re.compile(rf"(?<![\w.,/#$€£+-])(?:\+ ?|\(\+?)?\d(?:{_GAP}\d){{5,16}}(?![\w/]|[.,:-]\d|[%€$£])")
_CALLED = re.compile(
    r"(?:\b(?:tel|telephone|phone|ph|cell|cellphone|mobile|mob|call|calls|text|fax|whatsapp|telefon|handy|mobil|"
    r"mobiltelefon|rufnummer|t[ée]l[ée]phone|t[ée]l|portable|tel[ée]fono|m[óo]vil|cellulare|telefoon|mobiel|telefonu|"
    r"kom[óo]rka|signal|hotline|ext|reach(?:ed)? (?:me )?(?:at|on)|dial)\b|☎|📞|✆)"
    r"[\s.:#(]{0,3}(?:number|no\.?|nr\.?|me at|us at|on|at|is)?[\s:.(]{0,3}$",
    re.IGNORECASE,
)
_THING = re.compile(
    r"\b(?:part|parts|drawing|model|order|serial|ticket|invoice|batch|lot|item|sku|catalog|catalogue|standard|project|"
    r"grant|award|patent|isbn|issn|version|build|revision|rev|type|norm|artikel|zeichnung|auftrag|pièce|plan|commande|"
    r"pieza|pedido|codice|ordine|onderdeel|zamówienie|del)(?: (?:no\.?|nr\.?|number|n°|#))?[ :#]{1,2}$",
    re.IGNORECASE,
)
"""Before a number that is no telephone's, though grouped like one: `part no. 555 123 456`."""
_VERB = re.compile(r"(?:calls?|text|signal|dial)\s+$", re.IGNORECASE)
"""Words that do not make a telephone number of what follows: "call 612345 customers"."""
_DATES = re.compile(
    r"(?:19|20)\d\d\D{1,3}(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d|(?:19|20)\d\d[./-]\d\d[./-]\d\d"
    r"|\d\d[./](?:19|20)\d\d\D{1,3}\d\d[./](?:19|20)\d\d|(?:19|20)\d\d[-/.]\d\d\D{1,3}(?:19|20)\d\d[-/.]\d\d"
)
_COUNTS = re.compile(r"[1-9]\d*|[1-9]\d{0,2}([ .\u00a0])\d{3}(?:\1\d{3})*")
"""Numbers that may as well count something: `612 345 678` rows."""
_AMERICAN = re.compile(r"(?:1[ .-])?(?:\([2-9]\d\d\) ?|[2-9]\d\d([-. /]))\d{3}[-. ]\d{4}")
_SPANISH = re.compile(r"[6789]\d\d? \d\d \d\d \d\d|[6789]\d\d([ -])\d{3}\1\d{3}|[6789]\d \d{3} \d\d \d\d")
_POLISH = re.compile(r"[1-9]\d\d([ -])\d{3}\1\d{3}|[1-9]\d (?:\d{3}([ -])\d\d\2\d\d|\d{7}|\d{3} \d{4})")
_ITALIAN = re.compile(r"3\d\d[ .-]?\d{3}[ .-]?\d{3,4}|3\d\d[ .-]\d{6,7}|3\d\d \d\d \d\d \d{3}")
_WITH_A_ZERO = ("DE", "GB", "FR", "NL", "CH", "AT", "IT", "SE")
_EXTENSION = re.compile(r",? ?(?:ext\.?|extension|x|durchwahl|poste) ?\d{1,5}\b", re.IGNORECASE)
_FEWEST = 6  # digits of a number that is called one


def find_phones(text: str) -> Iterator[Span]:
    """Where telephone numbers stand, an extension with them."""
    for match in _RUN.finditer(text):
        start, end = match.span()
        words = match[0].rstrip(" (")
        if words.startswith("(") and ")" not in words:
            words, start = words[1:], start + 1
        if _DATES.fullmatch(words) or not _is_phone(text, words, start, end):
            continue
        extension = _EXTENSION.match(text, end)
        yield start, extension.end() if extension else end


def _is_phone(text: str, words: str, start: int, end: int) -> bool:
    digits = re.sub(r"\D", "", words)
    called = _CALLED.search(text[max(0, start - 40) : start])
    if called and not _VERB.match(called[0]):
        return len(digits) >= _FEWEST
    if "+" not in words and _THING.search(text[max(0, start - 24) : start]):
        return False
    if _COUNTS.fullmatch(words) and is_a_count(text, end):
        return False
    if called:
        return len(digits) >= _FEWEST
    if "+" in words:
        return len(digits) >= 8 and _is_possible(f"+{digits}")
    if digits.startswith("00"):
        return len(digits) >= 10 and len(words) > len(digits) and _is_possible(f"+{digits[2:]}")
    if _AMERICAN.fullmatch(words):
        return "(" in words or _is_given_out(digits, "US") or not is_a_count(text, end)
    return _is_written_at_home(words, digits)


def _is_written_at_home(words: str, digits: str) -> bool:
    """Whether a number without a country's code is grouped as one of the ten groups it, and given out there."""
    words = re.sub(r"^\((\d\d)\)", r"\1", words)
    if words.startswith(("0", "(0")):
        if len(digits) < 9 or ("." in words and "-" in words):
            return False
        return any(_is_given_out(digits, country) for country in _WITH_A_ZERO)
    if _ITALIAN.fullmatch(words) and (len(digits) == 10 or len(words) > len(digits)):
        return len(words) > len(digits) and _is_given_out(digits, "IT")
    if _SPANISH.fullmatch(words) and _is_given_out(digits, "ES"):
        return True
    return bool(_POLISH.fullmatch(words)) and _is_given_out(digits, "PL")


def _is_possible(number: str) -> bool:
    parsed = _parsed(number, None)
    if parsed is None:
        return False
    from phonenumbers import is_possible_number

    return bool(is_possible_number(parsed))


def _is_given_out(digits: str, country: str) -> bool:
    parsed = _parsed(digits, country)
    if parsed is None:
        return False
    from phonenumbers import is_valid_number

    return bool(is_valid_number(parsed))


def _parsed(number: str, country: str | None) -> "PhoneNumber | None":
    from phonenumbers import NumberParseException, parse

    try:
        return parse(number, country)
    except NumberParseException:
        return None
