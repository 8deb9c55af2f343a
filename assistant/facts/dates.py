"""Dates: years, months, days, quarters, fiscal years, seasons and decades."""

from assistant.facts.quantities.amount import Amount
from assistant.facts.quantities.before import read_before, word_before
from assistant.facts.quantities.days import dotted_date, numeric_date
from assistant.facts.quantities.line import Line
from assistant.facts.quantities.number_words import NumberWords
from assistant.facts.quantities.periods import LETTER_PERIODS, as_year, date, period, year_after, year_of_two
from assistant.facts.quantities.units import unit_at

_MONTH_JOINTS = frozenset(("-", "/", "to", "and", "bis", "à", "a", "through", "—", "und", "et", "y", "until"))
_LAST_LIKELY = 2035
"""A later year before a noun is an amount: 2048 nodes."""
_PEOPLE = frozenset(("people", "children", "women", "men", "staff", "personnel", "loc"))


def read_date(line: Line, index: int) -> list[Amount]:
    """The dates whose number is piece `index`; empty where it is none.

    A range of months with one year (`Jan–Mar 2020`) gives two.
    """
    piece = line.pieces[index]
    words = line.words
    size = len(piece)
    if piece in words.ordinals:
        return period(line, index, index + 1, words.ordinals[piece])
    before = line.pieces[index - 1]
    if before[:1].isalpha():
        return _after_letters(line, index, before)
    if size == 3 or size > 10 or before in ("$", "€", "£"):
        return []
    if not piece.isdigit():
        return dotted_date(index, piece) if size >= 7 else []
    if size == 4:
        return _year(line, index, words)
    return numeric_date(line, index, words) if size <= 2 else []


def _after_letters(line: Line, index: int, before: str) -> list[Amount]:
    """`Q3 2021`, `H1/21`, `FY22`."""
    piece = line.pieces[index]
    if line.pieces[index - 2][:1].isdigit():
        return []
    if before in ("fy", "cy") and piece.isdigit() and len(piece) in (2, 4):
        return _fiscal(line, index - 1, index)
    name = LETTER_PERIODS.get(before)
    if name is None or piece not in ("1", "2", "3", "4") or (name == "half" and piece > "2"):
        return []
    year, end = year_after(line, index + 1)
    if not year and before != "q":
        return []
    return date(index - 1, end if year else index + 1, (name, (year, int(piece))))


def _fiscal(line: Line, begin: int, index: int) -> list[Amount]:
    """`FY22`, `fiscal 2022`, `FY21/22`."""
    pieces = line.pieces
    piece = pieces[index]
    year = as_year(piece) or (year_of_two(piece) if len(piece) == 2 else 0)
    if not year:
        return []
    end = index + 1
    if pieces[end] in ("/", "-") and pieces[end + 1].isdigit() and len(pieces[end + 1]) == 2:
        return date(begin, end + 2, ("fiscal", (year, year_of_two(pieces[end + 1]))))
    return date(begin, end, ("fiscal", year))


def _year(line: Line, index: int, words: NumberWords) -> list[Amount]:
    piece = line.pieces[index]
    year = as_year(piece)
    if not year:
        return []
    after = line.pieces[index + 1]
    if after == "s" and piece[3] == "0":
        return date(index, index + 2, ("decade", year))
    if after[:1].isalpha():
        return []
    last = _name_before(line, index)
    name = line.pieces[last]
    if name in words.seasons and line.pieces[index + 1] == "/" and _is_next(line.pieces[index + 2], year):
        return date(last, index + 3, ("season " + words.seasons[name], year))  # winter 2019/20
    whole = _year_first(line, index, year)
    if whole:
        return whole
    if name in words.months:
        return _month_year(line, index, last, year, words)
    if name in words.seasons:
        return date(last, index + 1, ("season " + words.seasons[name], year))
    if name == "fiscal" or (name == "year" and line.pieces[last - 2] == "fiscal") or name == "fy":
        return _fiscal(line, last if name != "year" else last - 2, index)
    return _plain_year(line, index, year, words)


def _is_next(piece: str, year: int) -> bool:
    return piece.isdigit() and (as_year(piece) or (len(piece) == 2 and year_of_two(piece))) == year + 1


def _name_before(line: Line, index: int) -> int:
    """The word before a year, past `of`, `de` and a comma."""
    last = index - 1
    for _ in range(4):
        if line.pieces[last] not in (" ", ",", ".", "of", "de", "del"):
            break
        last -= 1
    return last if last >= 0 else -1


def _year_first(line: Line, index: int, year: int) -> list[Amount]:
    """`2020-06`, `2020-06-15`, `2020/06`, `2021 Q3`, `2019-20`; a range of years is left to its two ends."""
    pieces = line.pieces
    sign = pieces[index + 1]
    if sign in (" ", "-", "/") and pieces[index + 2] == "q" and pieces[index + 3] in ("1", "2", "3", "4"):
        return date(index, index + 4, ("quarter", (year, int(pieces[index + 3]))))
    part = pieces[index + 2]
    if sign not in ("-", "/", ".") or not part.isdigit() or len(part) != 2 or pieces[index + 3][:1].isalpha():
        return []
    day = pieces[index + 4]
    if pieces[index + 3] == sign and day.isdigit() and len(day) == 2:
        return date(index, index + 5, ("day", (year, int(part), int(day))))
    if 1 <= int(part) <= 12 and line.text[line.starts[index + 1]] != "–":
        return date(index, index + 3, ("month", (year, int(part))))
    if year_of_two(part) <= year:
        return []
    begins, ends = date(index, index + 1, ("year", year)), date(index + 2, index + 3, ("year", year_of_two(part)))
    begins[0].role, ends[0].role = "from", "to"
    return begins + ends


def _month_year(line: Line, index: int, last: int, year: int, words: NumberWords) -> list[Amount]:
    """`June 2020`, `juin 2020`, `Jan–Mar 2020`; the day before it has been read where there is one."""
    pieces = line.pieces
    dates = date(last, index + 1, ("month", (year, words.months[pieces[last]])))
    joint = last - 2 if pieces[last - 1] == " " else last - 1
    other = joint - 2 if pieces[joint - 1] in (" ", ".") else joint - 1
    if pieces[other] == ".":  # Feb. to Aug. 2022
        other -= 1
    if joint > 0 and pieces[joint] in _MONTH_JOINTS and other >= 0 and pieces[other] in words.months:
        first = date(other, other + 1, ("month", (year, words.months[pieces[other]])))
        if pieces[joint] not in ("and", "und", "et", "y"):
            first[0].role, dates[0].role = "from", "to"
        return first + dates
    return dates


def _plain_year(line: Line, index: int, year: int, words: NumberWords) -> list[Amount]:
    """A bare `2020`: a year, unless a unit or many of something follow it."""
    pieces = line.pieces
    if pieces[index + 1] in ("%", "+", "°", "€", "$", "£") or pieces[index - 1] in ("+", "~", ">", "<", "."):
        return []
    before = pieces[word_before(pieces, index)]
    if pieces[index + 1] not in (" ", "-") or not pieces[index + 2][:1].isalpha():
        if _is_versioned_before(line, index, words) or _is_bound(line, index):
            return []
        return date(index, index + 1, ("year", year))
    following = pieces[index + 2]
    if following in line.units.multipliers or unit_at(line, index + 2):
        return []
    if _is_versioned_before(line, index, words):
        return []
    dated = before in words.year_before
    many = following in _PEOPLE or (following.endswith("s") and not following.endswith(("ss", "us", "is")))
    round_or_far = year % 100 == 0 or year > _LAST_LIKELY
    if round_or_far and following not in line.around.no_noun and (not dated or many):
        return []
    if many and _is_bound(line, index):
        return []
    return date(index, index + 1, ("year", year), *(() if dated or not many else (("", float(year)),)))


def _is_bound(line: Line, index: int) -> bool:
    """True after `over`, `up to` and the like: what has a bound is an amount."""
    probe = Amount(index, index + 1)
    read_before(line, probe)
    return probe.qualifier in ("at_least", "at_most")


def _is_versioned_before(line: Line, index: int, words: NumberWords) -> bool:
    before = line.pieces[index - 2] if line.pieces[index - 1] == " " else ""
    return before in words.versioned or (before in words.versioned_capital and line.exact(index - 2)[0].isupper())
