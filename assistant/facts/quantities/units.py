"""Units in a line: which unit of measure, of money or of time stands at a place."""

from assistant.facts.quantities.line import Line
from assistant.facts.quantities.unit_table import PERCENT, PLAIN, Unit, Units

_SIGNS = frozenset("$€£¥₹")
_QUOTED = 60
"""Pieces, spaces among them, of a quotation at most."""


def money_at(line: Line, index: int) -> tuple[Units, int] | None:
    """The currency at piece `index`, and where it ends; codes of letters count in capitals only."""
    piece = line.pieces[index]
    table = line.units
    if piece[:1].isalpha():
        sign = line.pieces[index + 1]
        if sign in _SIGNS and piece + sign in table.currency:
            return table.currency[piece + sign], index + 2
        if piece in table.currency:
            exact = line.exact(index)
            is_code = exact == "Rs" if piece == "rs" else exact[-3:].isupper()
            return (table.currency[piece], index + 1) if is_code else None
        found = table.money_words.get(piece)
    else:
        found = table.currency.get(piece)
    return (found, index + 1) if found else None


def unit_at(line: Line, index: int) -> tuple[Units, int] | None:
    """The unit whose first piece is `index`, and where it ends."""
    pieces = line.pieces
    piece = pieces[index]
    table = line.units
    if piece not in table.beginnings:  # most words behind a number
        return None
    for rest, units in table.phrases.get(piece, ()):
        end = index + 1
        for word in rest:
            step = end + 1 if pieces[end] in (" ", "-") else end
            if pieces[step] != word:
                break
            end = step + 1
        else:
            return units, end
    if piece == "%":
        return _percent(pieces, index)
    if piece == '"':
        return _inches(line, index)
    if piece == "°" and pieces[index + 1] in ("c", "f"):
        return table.words["celsius" if pieces[index + 1] == "c" else "fahrenheit"], index + 2
    if piece in table.words:
        return table.words[piece], index + 1
    found = table.symbols.get(line.exact(index)) if piece else None
    if found is None or "0" <= pieces[index + 1] < ":" or _is_initial(pieces, index):
        return money_at(line, index)
    return found, index + 1


def _is_initial(pieces: list[str], index: int) -> bool:
    """`5 L&D programs`, `3 A/B tests`: a letter, and no litre or ampere."""
    return pieces[index + 1] == "&" or (pieces[index] == "a" and pieces[index + 1] == "/")


def _inches(line: Line, index: int) -> tuple[Units, int] | None:
    """`24"`, which may be inches, where no quotation that it could end has begun."""
    quotes = [
        at
        for at in range(max(index - _QUOTED, 0), index)
        if line.pieces[at] == '"' and not line.pieces[at - 1][:1].isdigit()
    ]
    return None if quotes else ((*line.units.words["inch"], *PLAIN), index + 1)


def _percent(pieces: list[str], index: int) -> tuple[Units, int]:
    step = index + 2 if pieces[index + 1] in ("-", " ") else index + 1
    if pieces[step] in ("points", "point", "pts", "punkte", "punkten"):
        return (Unit("pp"),), step + 1
    return PERCENT, index + 1


def over_time(units: Units, time: Unit) -> Units:
    """The rate of `units` a `time`: a base unit a second, or a month where the time is of months."""
    return tuple(Unit(f"{unit.dimension}/{time.dimension}", unit.factor / time.factor) for unit in units)


def time_at(line: Line, index: int) -> Unit | None:
    """The unit of time at piece `index`, as `per` and `/` take it."""
    piece = line.pieces[index]
    table = line.units
    if piece == "annum":
        return table.words["year"][0]
    found = table.words.get(piece) or (table.symbols.get(line.exact(index)) if piece else None)
    return found[0] if found and found[0].dimension in ("s", "month") else None
