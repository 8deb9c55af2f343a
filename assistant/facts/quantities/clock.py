"""Times of the day, and hours and minutes on a clock: `2 pm`, `09:00`, `4:30 min`."""

from assistant.facts.quantities.amount import Amount
from assistant.facts.quantities.line import Line
from assistant.facts.quantities.unit_table import PLAIN
from assistant.facts.quantities.units import unit_at
from assistant.language import language_of

HALVES = frozenset(("am", "pm"))
_NOON = 12
_DIGITS_OF_MINUTES = 2
_CLOCKED = (60.0, 3600.0)
_A_WHOLE = "60"


def read_hour(line: Line, amount: Amount, index: int) -> bool:
    """`2 pm` as 14:00; 3 PM may be product managers, and in German `am` stands before where or when."""
    half = line.exact(index)
    if not half.islower() or amount.units is not PLAIN or not amount.values or not 0 < amount.values[0] <= _NOON:
        return False
    if amount.values[0] % 1 or (half == "am" and language_of(line.text) == "de"):
        return False
    hour = int(amount.values[0]) % _NOON + _NOON * (half == "pm")
    amount.kind, amount.label, amount.end = "label", f"{hour}:00", index + 1
    amount.values = ()
    return True


def read_clock(line: Line, amount: Amount, index: int) -> bool:
    """`4:30 min`: four minutes and a half, where an hour or a minute stands behind two digits."""
    found = unit_at(line, index + 1) if line.pieces[index] == " " else None
    if found is None or len(line.pieces[index - 1]) != _DIGITS_OF_MINUTES or amount.kind == "label":
        return False
    unit = found[0][0]
    if unit.dimension != "s" or unit.factor not in _CLOCKED or line.pieces[index - 1] >= _A_WHOLE:
        return False
    amount.kind, amount.label, amount.units, amount.end = "count", "", found[0], found[1]
    return True


def time_of_day(line: Line, index: int, label: str) -> str:
    """The label of a time as on a clock of 24 hours: `5:30 pm` as 17:30, `09:00` as 9:00; any other as it is."""
    hour, _, minutes = label.partition(":")
    if len(minutes) != _DIGITS_OF_MINUTES or not (hour.isdecimal() and len(hour) <= _DIGITS_OF_MINUTES):
        return label
    half = line.pieces[index + (line.pieces[index] == " ")]
    if half == "pm" and 0 < int(hour) < _NOON:
        return f"{int(hour) + _NOON}:{minutes}"
    return f"{int(hour)}:{minutes}"
