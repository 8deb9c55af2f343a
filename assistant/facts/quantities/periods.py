"""Years, and the quarters and halves of them."""

from assistant.facts.quantities.amount import Amount
from assistant.facts.quantities.line import Line
from assistant.facts.quantities.quantity import Key

_FIRST_YEAR, _LAST_YEAR = 1950, 2049
_PERIODS = {"quarter": "quarter", "quartal": "quarter", "trimestre": "quarter", "half": "half", "semester": "half"}
LETTER_PERIODS = {"q": "quarter", "t": "quarter", "h": "half"}
"""Letters of a part of the year, before or after its number."""
_LINKS = frozenset((" ", "-", "/", ",", "'", ".", "of", "de", "del", "in", "the"))


def date(begin: int, end: int, *keys: Key) -> list[Amount]:
    """One date, as the readers of dates give it."""
    amount = Amount(begin, end, "date")
    amount.keys = keys
    return [amount]


def as_year(piece: str) -> int:
    """The year of four digits, 0 where it is none."""
    year = int(piece) if len(piece) == 4 and piece.isdigit() else 0
    return year if _FIRST_YEAR <= year <= _LAST_YEAR else 0


def year_of_two(piece: str) -> int:
    """The year of two digits."""
    return (2000 if int(piece) < 50 else 1900) + int(piece)


def year_after(line: Line, index: int) -> tuple[int, int]:
    """The year at or after piece `index`, past `of`, commas, `FY` and the like, and its end; 0 where there is none."""
    pieces = line.pieces
    short = False
    for _ in range(5):
        piece = pieces[index]
        if piece in ("fy", "fiscal", "year", "'"):
            short = True
        elif piece not in _LINKS:
            break
        index += 1
    piece = pieces[index]
    if not "0" <= piece < ":" or pieces[index + 1][:1].isalpha():
        return 0, index
    if short and len(piece) == 2:
        return year_of_two(piece), index + 1
    return as_year(piece), index + 1


def period(line: Line, begin: int, index: int, number: int) -> list[Amount]:
    """`third quarter of 2021`, with `index` after the ordinal."""
    name = _PERIODS.get(line.pieces[index + 1]) if line.pieces[index] in (" ", "-") else None
    if name is None or number > (4 if name == "quarter" else 2):
        return []
    year, end = year_after(line, index + 2)
    if not year and name == "half":
        return []
    return date(begin, end if year else index + 2, (name, (year, number)))
