"""Dates with a day or month in digits, or a year of two: `15 March 2020`, `06/2020`, `Jun '20`, `3Q21`."""

from assistant.facts.quantities.amount import Amount
from assistant.facts.quantities.before import word_before
from assistant.facts.quantities.line import Line
from assistant.facts.quantities.number_words import NumberWords
from assistant.facts.quantities.periods import LETTER_PERIODS, as_year, date, period, year_after, year_of_two
from assistant.facts.quantities.quantity import Key


def numeric_date(line: Line, index: int, words: NumberWords) -> list[Amount]:
    """Dates that begin with one or two digits, or end with two: `15 March 2020`, `06/2020`, `Jun '20`, `3Q21`."""
    pieces = line.pieces
    number = int(pieces[index])
    after = pieces[index + 1]
    if after in (" ", ",", ""):
        return _day(line, index, index + 1, number, words) or _apostrophe_year(line, index, words)
    if after in ("st", "nd", "rd", "th"):
        found = period(line, index, index + 2, number)
        return found or _day(line, index, index + 2, number, words)
    if after in LETTER_PERIODS and pieces[index + 2][:1].isdigit() and number <= 4 and line.exact(index + 1) != "h":
        two = pieces[index + 2]
        year = as_year(two) or (year_of_two(two) if len(two) == 2 and two.isdigit() else 0)
        return date(index, index + 3, (LETTER_PERIODS[after], (year, number))) if year else []
    if after == "s" and number % 10 == 0 and len(pieces[index]) == 2:
        if pieces[index - 1] == "'" or pieces[index - 2] in ("the", "early", "late", "mid"):
            return date(index, index + 2, ("decade", year_of_two(pieces[index])))
        return []
    if after in ("/", "-", ".") and pieces[index + 2].isdigit():
        return _slashed(line, index, number)
    return _day(line, index, index + 1, number, words) or _apostrophe_year(line, index, words)


def _apostrophe_year(line: Line, index: int, words: NumberWords) -> list[Amount]:
    """`Jun '20`, `summer '21`."""
    pieces = line.pieces
    if pieces[index - 1] != "'" or len(pieces[index]) != 2:
        return []
    last = index - 3 if pieces[index - 2] == " " else index - 2
    year = year_of_two(pieces[index])
    if pieces[last] in words.months:
        return date(last, index + 1, ("month", (year, words.months[pieces[last]])))
    if pieces[last] in words.seasons:
        return date(last, index + 1, ("season " + words.seasons[pieces[last]], year))
    is_apart = pieces[index - 2] in ("", " ", "(", "-", "/") and not pieces[index + 1][:1].isalpha()
    return date(index, index + 1, ("year", year)) if is_apart or pieces[last] in words.year_before else []


def _slashed(line: Line, index: int, number: int) -> list[Amount]:
    """`06/2020`, `6/15/2020` and `15/6/2020`, which may be the same day."""
    pieces = line.pieces
    sign, second = pieces[index + 1], pieces[index + 2]
    if as_year(second) and 1 <= number <= 12 and sign == "/":
        return date(index, index + 3, ("month", (int(second), number)))
    if sign == "/" and len(second) == 2 and 1 <= number <= 12 and _is_end_of_months(pieces, index):
        return date(index, index + 3, ("month", (year_of_two(second), number)))
    if pieces[index + 3] != sign or len(second) > 2 or not as_year(pieces[index + 4]):
        return []
    return _day_key(index, index + 5, as_year(pieces[index + 4]), number, int(second))


def _is_end_of_months(pieces: list[str], index: int) -> bool:
    """Whether `6/21` has another like it behind or before a dash: `6/21 - 8/21`."""
    gap = 2 if pieces[index + 3] == " " else 1
    behind = pieces[index + 2 + gap :][:5]
    if behind[:1] == ["-"]:
        return _is_month(behind[2:] if behind[1] == " " else behind[1:4])
    end = index - 2 if pieces[index - 1] == " " else index - 1
    if end < 0 or pieces[end] != "-":
        return False
    end -= pieces[end - 1] == " "
    return end >= 3 and _is_month(pieces[end - 3 : end])


def _is_month(pieces: list[str]) -> bool:
    month, sign, year = (*pieces, "", "", "")[:3]
    return sign == "/" and len(year) == 2 and year.isdigit() and month.isdigit() and 1 <= int(month) <= 12


def _day_key(begin: int, end: int, year: int, one: int, other: int) -> list[Amount]:
    """A day whose month is either number that can be one."""
    keys: list[Key] = [("day", (year, m, d)) for m, d in ((one, other), (other, one)) if 1 <= m <= 12 and 1 <= d <= 31]
    return date(begin, end, *dict.fromkeys(keys)) if keys else []


def dotted_date(index: int, piece: str) -> list[Amount]:
    """`15.06.2020` and `06.2020`."""
    parts = piece.split(".")
    if len(parts) not in (2, 3) or not all(part.isdigit() for part in parts):
        return []
    year = as_year(parts[-1])
    if not year or len(parts[0]) > 2:
        return []
    if len(parts) == 3:
        return _day_key(index, index + 1, year, int(parts[1]), int(parts[0])) if len(parts[1]) <= 2 else []
    month = int(parts[0])
    return date(index, index + 1, ("month", (year, month))) if len(parts[0]) == 2 and 1 <= month <= 12 else []


def _day(line: Line, index: int, end: int, number: int, words: NumberWords) -> list[Amount]:
    """`15 March 2020`, `15. März 2020`, `March 15th, 2020`: a day counts with its year only."""
    pieces = line.pieces
    if not 1 <= number <= 31:
        return []
    step = end
    while step < end + 4 and pieces[step] in (" ", ".", "of", "de"):
        step += 1
    if pieces[step] in words.months:
        year, stop = year_after(line, step + 1)
        return date(index, stop, ("day", (year, words.months[pieces[step]], number))) if year else []
    last = word_before(pieces, index)
    if last >= 0 and pieces[last] in words.months:
        year, stop = year_after(line, end)
        return date(last, stop, ("day", (year, words.months[pieces[last]], number))) if year else []
    return []
