"""Identity numbers of eleven countries and IBANs, by form and check digit, or by what they are called."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from assistant.masking import digits
from assistant.masking.kinds import Span, is_a_count


class _Form(NamedTuple):
    """How a number is written, what proves it, and whether its digits alone could as well count something."""

    pattern: re.Pattern[str]
    check: Callable[[str], bool]
    like_a_figure: bool = False


def _form(pattern: str, check: Callable[[str], bool] = bool, *, like_a_figure: bool = False) -> _Form:
    return _Form(re.compile(rf"(?<![\w.,/+-])(?:{pattern})(?![\w/]|[.,-]\d)"), check, like_a_figure)


_FORMS = (
    _form(r"[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?", digits.iban),
    _form(r"\d{3}-\d\d-\d{4}", digits.american),
    _form(r"(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]"),
    _form(r"\d\d ?\d{6} ?[A-Z] ?\d{3}", digits.german_insurance),
    _form(r"[12378] ?\d\d ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d\d|2[AB]) ?\d{3} ?\d{3} ?\d\d", digits.french),
    _form(r"(?:\d{8}|\d\d\.\d{3}\.\d{3})[ -]?[A-HJ-NP-TV-Z]|[XYZ][ -]?\d{7}[ -]?[A-HJ-NP-TV-Z]", digits.spanish),
    _form(
        r"(?i:[A-Z]{3} ?[A-Z]{3} ?[0-9L-NP-V]{2}[A-EHLMPRST][0-9L-NP-V]{2} ?[A-Z][0-9L-NP-V]{3}[A-Z])",
        digits.italian,
    ),
    _form(r"756([. ]?)\d{4}\1\d{4}\1\d\d", digits.swiss),
    _form(r"\d{4} \d{6}|\d{10}", digits.austrian, like_a_figure=True),
    _form(r"(?:19|20)?\d{6}[-+]\d{4}", digits.swedish),
    _form(r"(?:(?:19|20)\d{6}|\d{6}) ?\d{4}", digits.swedish, like_a_figure=True),
    _form(r"\d\d ?\d{3} ?\d{3} ?\d{3}", digits.german_tax, like_a_figure=True),
    _form(r"\d{11}", digits.polish, like_a_figure=True),
    _form(r"\d{4}\.\d\d\.\d{3}|\d{9}", digits.dutch, like_a_figure=True),
)
_BETWEEN = re.compile(r"[^A-Z0-9]")

# What such numbers are called; what follows is one, whatever its form.
_CALLED = (
    r"ssn|social security(?: number| no\.?| #)?|itin|national insurance(?: number| no\.?)?|ni(?:no| number| no\.?)|"
    r"steuer-?id(?:nr)?\.?|steuer-?identifikationsnummer|idnr\.?|steuernummer|tax (?:id|number|no\.?)|"
    r"(?:sozial|renten)versicherungsnummer|sv-?nr\.?|svnr\.?|rvnr\.?|"
    r"num[ée]ro de s[ée]curit[ée] sociale|n° (?:de )?s[ée]cu(?:rit[ée] sociale)?|nir|"
    r"dni|nie|nif|codice fiscale|cod\. ?fisc\.?|c\.f\.|bsn|burgerservicenummer|sofinummer|"
    r"ahv(?:-?n(?:ummer|r\.?))?|avs|pesel|dowód osobisty|personnummer|iban|"
    r"passport|reisepass(?:nummer)?|pass-?nr\.?|passeport|pasaporte|passaporto|paspoort|paszport|"
    r"personalausweis(?:nummer)?|identity card|id card|carte d['’]identit[ée]|carta d['’]identit[àa]|"
    r"driver['’]?s licen[cs]e|driving licen[cs]e|führerschein|permis de conduire|"
    r"(?:national )?id(?:entity|entification)? number"
)
_NUMBER_WORD = (
    r"(?:[\s:#=(-]|\bno\.?|\bnr\.?|\bnumber\b|\bnummer\b|\bnum[ée]ro\b|\bn[°º]|\bis\b|\bist\b|\bholder\b){0,6}"
)
_NAMED = re.compile(rf"(?<!\w)(?:{_CALLED})(?!\w){_NUMBER_WORD}(?=[A-Z0-9])", re.IGNORECASE)
_GROUP = re.compile(r"[ ./-]{0,1}([A-Za-z0-9]+)")
_LETTERS = re.compile(r"[A-Z]{1,3}")
_YEARS = re.compile(r"(?:19|20)\d\d\s?[-–/]\s?(?:19|20)?\d\d")
_FEWEST_DIGITS = 5
_LONGEST = 34  # signs of an IBAN


def find_identity_numbers(text: str) -> Iterator[Span]:
    """Where identity numbers stand."""
    for match in _NAMED.finditer(text):
        end = _end_of_number(text, match.end())
        number = text[match.end() : end]
        digits = sum(map(str.isdigit, number))
        if digits >= _FEWEST_DIGITS - (not number.isdigit()) and not _YEARS.fullmatch(number):
            yield match.end(), end
    for form in _FORMS:
        for match in form.pattern.finditer(text):
            number = _BETWEEN.sub("", match[0].upper())
            if form.check(number) and not (form.like_a_figure and is_a_count(text, match.end())):
                yield match.span()


def _end_of_number(text: str, start: int) -> int:
    """Where a number that begins there ends: groups with digits, and a few capitals before or behind them."""
    end = at = start
    while (group := _GROUP.match(text, at)) and group.end() - start <= _LONGEST:
        has_digits = any(map(str.isdigit, group[1]))
        if not has_digits and not _LETTERS.fullmatch(group[1]):
            break
        at = group.end()
        if has_digits or (len(group[1]) == 1 and text[at : at + 1] != "."):
            end = at
    return end
