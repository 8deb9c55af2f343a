"""Check digits of identity numbers; each check takes letters and digits alone, `DE89…` and not `DE89 3704 …`."""

from collections.abc import Callable
from importlib import import_module


def by_standard(module: str) -> Callable[[str], bool]:
    """The check of a module of python-stdnum, which is imported at the first number: `de.idnr` for German tax ids."""

    def check(number: str) -> bool:
        return bool(import_module(f"stdnum.{module}").is_valid(number))

    return check


iban = by_standard("iban")
german_tax = by_standard("de.idnr")
french = by_standard("fr.nir")
italian = by_standard("it.codicefiscale")
dutch = by_standard("nl.bsn")
swiss = by_standard("ch.ssn")
polish = by_standard("pl.pesel")
_luhn = by_standard("luhn")
_spaniard, _foreigner = by_standard("es.dni"), by_standard("es.nie")
_austrian = by_standard("at.vnr")


def spanish(number: str) -> bool:
    """Of a Spaniard (DNI), or of a foreigner in Spain (NIE)."""
    return _spaniard(number) or _foreigner(number)


def austrian(digits: str) -> bool:
    """One with a date of birth; months up to 15 are given where a day has run out."""
    return _austrian(digits) and _is_date(digits[4:6], digits[6:8], months=15)


def german_insurance(number: str) -> bool:
    """Twelve signs, the ninth a letter that counts as its place in the alphabet, two digits."""
    digits = number[:8] + f"{ord(number[8]) - 64:02}" + number[9:]
    weighed = (
        int(digit) * weight for digit, weight in zip(digits[:12], (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1), strict=True)
    )
    return sum(value // 10 + value % 10 for value in weighed) % 10 == int(digits[12])


def swedish(digits: str) -> bool:
    """Luhn over the last ten, which begin with a date; days from 61 up are co-ordination numbers."""
    short = digits[-10:]
    day = int(short[4:6])
    return _luhn(short) and _is_date(str(day - 60 if day > 60 else day), short[2:4], months=12)


def american(digits: str) -> bool:
    """No area, group or serial number of zeros; those that are never given out are private in form all the same."""
    return digits[:3] not in ("000", "666") and digits[3:5] != "00" and digits[5:] != "0000"


def _is_date(day: str, month: str, *, months: int) -> bool:
    return 1 <= int(day) <= 31 and 1 <= int(month) <= months
