"""What follows the digits of an amount: its multiplier, its unit, and what makes it a ratio or a rank."""

from assistant.facts.quantities.amount import Amount
from assistant.facts.quantities.clock import HALVES, read_clock, read_hour, time_of_day
from assistant.facts.quantities.compound import add_part, add_ratio, add_smaller_unit
from assistant.facts.quantities.line import Line
from assistant.facts.quantities.numerals import values_of
from assistant.facts.quantities.rates import add_rate
from assistant.facts.quantities.unit_table import MULTIPLE, PLAIN, Unit
from assistant.facts.quantities.units import money_at, unit_at
from assistant.language import language_of
from assistant.patterns import lazily

_ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th", "er", "ère", "ème", "º", "ª"))
_OF_MONEY = frozenset(("de", "di", "d"))
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED = frozenset("⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_POWERS = _RAISED | {"^", "e", "x"}
_LONGEST_EXPONENT = 2
_DIGITS_OF_MINUTES = 2
_ROUND = frozenset(("10", "100", "1000", "1,000"))
_THOUSANDS = lazily(r"(?<=\d)[, '](?=\d{3}(?!\d))")
_AMBIGUOUS_M = (Unit("", 1e6), Unit("m"), Unit("s", 60.0))
EVERY = frozenset(("every", "each"))
_TIMES = frozenset(("second", "minute", "hour", "day", "week", "month", "quarter", "year"))
_AMBIGUOUS_B = (Unit("", 1e9), Unit("B"))


def read_tail(line: Line, amount: Amount, index: int) -> bool:
    """Read what follows the number from piece `index`; False where letters glued to it make it a name."""
    piece = line.pieces[index]
    if piece[:1] in _POWERS or (piece == " " and line.pieces[index + 1] == "x"):
        index = _power(line, amount, index)
        piece = line.pieces[index]
    if line.pieces[index + (piece == " ")] in HALVES and read_hour(line, amount, index + (piece == " ")):
        return True
    signs = line.words.fraction_signs
    if piece in signs or (piece == " " and line.pieces[index + 1] in signs):
        index = add_part(line, amount, index)
    elif piece in (" ", "-") and line.pieces[index + 2] == "/":
        index = add_ratio(line, amount, index)
    elif piece[:1].isalpha():
        index = _glued_after(line, amount, index)
        if not index:
            return False
    elif piece in ("/", ":") and _between_digits(line, index):
        return _ratio(line, amount, index)
    if amount.kind not in ("ordinal", "vague"):
        index = _measure(line, amount, index)
    amount.end = index
    if amount.kind == "count":
        add_rate(line, amount)
    return True


def _power(line: Line, amount: Amount, index: int) -> int:
    """The piece after a power, which the amount is or is multiplied by: `10^6`, `10⁻⁹`, `1.2 × 10⁷`, `1.2e7`."""
    pieces = line.pieces
    if pieces[index] == "e" and "0" <= pieces[index + 1 if pieces[index + 1] != "-" else index + 2] < ":":
        found = _exponent(pieces, index + 1)
        return _scaled(amount, *found) if found and amount.values else index
    step = index + 1 if pieces[index] == " " else index
    if pieces[step] == "x":
        ten = step + 2 if pieces[step + 1] == " " else step + 1
        found = _exponent(pieces, ten + 1, raised=True) if pieces[ten] == "10" else None
        return _scaled(amount, *found) if found and amount.values else index
    found = _exponent(pieces, index, raised=True)
    if not found:
        return index
    if amount.label == "10":
        amount.values = (1.0,)
        return _scaled(amount, *found)
    amount.kind, amount.values, amount.label = "label", (), f"{amount.label}^{found[0]}"
    return found[1]


def _scaled(amount: Amount, exponent: int, end: int) -> int:
    amount.scale(10.0**exponent)
    amount.values = tuple([float(f"{value:.12g}") for value in amount.values])
    return end


def _exponent(pieces: list[str], index: int, *, raised: bool = False) -> tuple[int, int] | None:
    """The exponent at piece `index` and the piece after it; `raised` where a `^` or raised digits must show it."""
    if not raised or pieces[index] == "^":
        index += raised + (pieces[index + raised] == "{")
        sign, index = (-1, index + 1) if pieces[index] == "-" else (1, index)
        piece = pieces[index]
        if not piece.isdecimal() or len(piece) > _LONGEST_EXPONENT:
            return None
        return sign * int(piece), index + 1 + (pieces[index + 1] == "}")
    end, digits = index, ""
    while end < index + 4 and pieces[end] and _RAISED.issuperset(pieces[end]):
        digits, end = digits + pieces[end], end + 1
    plain = digits.replace("⁻", "-").translate(_LOWERED)
    return (int(plain), end) if plain.removeprefix("-").isdecimal() and len(plain) <= _LONGEST_EXPONENT + 1 else None


def _between_digits(line: Line, index: int) -> bool:
    return "0" <= line.pieces[index + 1] < ":" and "0" <= line.pieces[index - 1] < ":"


def _measure(line: Line, amount: Amount, index: int) -> int:
    """Read multiplier and unit, with a `+` after any of them."""
    pieces = line.pieces
    if pieces[index] == "+":
        index = _plus(line, amount, index)
    elif pieces[index + 1] == "plus" and pieces[index + 2] == " " and pieces[index + 3].isalpha():
        amount.qualifier = "at_least"  # `20 plus years`
        index += 2
    if pieces[index] in (" ", "-") and (amount.units is PLAIN or amount.begin < amount.core):
        index = _multiplier(line, amount, index)
        if pieces[index] == "+":
            index = _plus(line, amount, index)
    index = read_unit(line, amount, index)
    if amount.units is not PLAIN:
        index = add_smaller_unit(line, amount, index)
    return _plus(line, amount, index) if pieces[index] == "+" else index


def every_nth(line: Line, amount: Amount, begin: int, index: int) -> int:
    """Read `every fourth week`, `every 4th week` as four weeks; the piece behind them, or 0 where it is none."""
    if line.pieces[begin - 2] not in EVERY or line.pieces[index] not in (" ", "-"):
        return 0
    found = unit_at(line, index + 1)
    if not found or not amount.values or found[0][0].dimension not in ("s", "month"):
        return 0
    amount.units = found[0]
    amount.keys = (*amount.all_keys(), ("", float(amount.values[0])))  # one week in four
    return found[1]


def _ranked(line: Line, amount: Amount, index: int) -> int:
    """Read what stands behind `4th`, and give the piece behind that."""
    end = every_nth(line, amount, amount.begin, index)
    if not end:
        amount.kind = "ordinal" if amount.values else "label"
    return end or index


def _glued_after(line: Line, amount: Amount, index: int) -> int:
    """The piece after the letters at `index`, which are glued to the number; 0 where they make it a name."""
    piece, exact, table = line.pieces[index], line.exact(index), line.units
    money = amount.units is not PLAIN
    if piece in _ORDINAL_ENDINGS:
        return _ranked(line, amount, index + 1)
    if piece == "s" and amount.label in _ROUND and line.pieces[index + 2] == "of":
        amount.kind = "vague"  # `100s of users`
    elif piece == "x":
        if "0" <= line.pieces[index + 1] < ":":
            return _crossed(line, amount, index)
        if not "0" <= line.pieces[index + 2] < ":":  # else `4x 100 W panels`
            amount.units = MULTIPLE
    elif exact == "h" and len(line.pieces[index + 1]) == _DIGITS_OF_MINUTES and _between_digits(line, index):
        amount.units = line.units.words["hour"]  # 1h30
    elif exact == "m" and not money and not _is_money(line, index + 1):
        amount.units = _AMBIGUOUS_M
    elif exact == "B" and not money and not _is_money(line, index + 1):
        amount.units = _AMBIGUOUS_B
    elif exact in table.glued_multipliers or exact == "m":
        amount.scale(table.glued_multipliers.get(exact, 1e6))
    elif piece in table.multipliers:
        amount.scale(table.multipliers[piece])
    else:
        # 2D, 3d and 4D are names; so is whatever is no unit.
        found = None if piece == "d" and amount.label in ("2", "3", "4") else unit_at(line, index)
        if found is None:
            return 0
        amount.units = found[0]
        return found[1]
    return index + 1


def _is_money(line: Line, index: int) -> bool:
    return money_at(line, index + 1 if line.pieces[index] == " " else index) is not None


def _crossed(line: Line, amount: Amount, index: int) -> int:
    """`1920x1080` is a label; `24x7` is `24/7`."""
    parts = [line.pieces[index - 1]]
    while line.pieces[index] == "x" and "0" <= line.pieces[index + 1] < ":":
        parts.append(line.pieces[index + 1])
        index += 2
    amount.kind, amount.values = "label", ()
    amount.label = ("/" if parts == ["24", "7"] else "x").join(parts)
    return index


def _ratio(line: Line, amount: Amount, index: int) -> bool:
    """`2/3` is a fraction, `80/20`, `24/7` and `3:1` are labels; `1:1` is a meeting."""
    sign = line.pieces[index]
    if sign == "/" and (amount.kind == "label" or line.pieces[amount.core - 1] == "/"):  # `Java 8/11/17`: each its own
        amount.end = index
        return True
    parts = [line.pieces[index - 1]]
    while line.pieces[index] == sign and "0" <= line.pieces[index + 1] < ":":
        parts.append(line.pieces[index + 1])
        index += 2
    if parts == ["1", "1"] or line.pieces[index][:1].isalpha():
        return False
    upper, lower = values_of(parts[0]), values_of(parts[1])
    if sign == "/" and len(parts) == 2 and amount.kind != "label" and upper and lower and 0 < upper[0] < lower[0]:
        if lower[0] > 10 or upper[0] % 1:
            amount.end = index - 2  # `4.8/5`, `18/20`: two numbers, as in `4.8 out of 5`
            return True
        amount.kind, amount.values = "fraction", (upper[0] / lower[0],)
        found = unit_at(line, index + 1) if line.pieces[index] in (" ", "-") else None
        if found and found[0][0].dimension in ("s", "month"):  # 1/4 h
            amount.kind, amount.units, index = "count", found[0], found[1]
    elif sign == ":" and len(parts) == 2 and upper and lower and (timed := read_clock(line, amount, index)):
        amount.values = (upper[0] + lower[0] / 60,)
        return timed
    else:
        amount.kind, amount.values = "label", ()
    amount.end = index
    amount.label = sign.join([_THOUSANDS.sub("", part) for part in parts])
    if sign == ":" and len(parts) == 2:
        amount.label = time_of_day(line, index, amount.label)
    return True


def _plus(line: Line, amount: Amount, index: int) -> int:
    if not "0" <= line.pieces[index + 1] < ":":
        amount.qualifier = "at_least"
        return index + 1
    return index


def _multiplier(line: Line, amount: Amount, index: int) -> int:
    """`1.2 million`, `3-million`, `5 hundred thousand`, `500 M`."""
    table = line.units
    while line.pieces[index] in (" ", "-"):
        word = line.pieces[index + 1]
        factor = table.multipliers.get(word)
        if factor is None and len(word) == 1 and amount.units is not PLAIN:
            factor = table.glued_multipliers.get(line.exact(index + 1))
        elif word == "mil" and language_of(line.text) == "es":
            factor = 1e3
        elif factor is None and word == "m" and line.exact(index + 1) == "M":
            factor = 1e6
        if factor is None or (word == "k" and _is_kelvin(line, amount, index + 1)):
            break
        if line.pieces[index + 2][:1].isdigit():
            break  # `14 k8s clusters`
        amount.scale(factor)
        index += 2
        if line.pieces[index] == "." and word in ("mio", "mrd", "tsd", "mln"):
            index += 1
        if line.pieces[index + 1] in _OF_MONEY and money_at(line, index + 3):  # 2 millones de euros
            return index + 3
    return index


def _is_kelvin(line: Line, amount: Amount, index: int) -> bool:
    """`300 K`, with nothing counted after it and no money before it."""
    following = line.pieces[index + 2]
    follows = line.pieces[index + 1] == " " and following[:1].isalpha() and following not in line.around.no_noun
    return line.exact(index) == "K" and amount.units is PLAIN and not follows


def read_unit(line: Line, amount: Amount, index: int) -> int:
    """Read the unit at or after piece `index`; give the piece after it."""
    pieces = line.pieces
    step = index + 1 if pieces[index] in (" ", "-") else index
    piece = pieces[step]
    if not piece or "0" <= piece < ":" or (pieces[index] == "-" and not piece[0].isalpha()):
        return index
    if amount.units is not PLAIN:  # `$5 million dollars` says the money twice
        money = money_at(line, step) if amount.begin < amount.core else None
        return money[1] if money else index
    if piece == "x":
        if "0" <= pieces[step + 2] < ":" or (step > index and pieces[step + 1] == "-"):
            return index  # 300 X-ray images
        amount.units = MULTIPLE
        return step + 1
    found = unit_at(line, step)
    if found is None and piece in line.words.between and pieces[step + 1] == " ":
        found = unit_at(line, step + 2)
    if found and pieces[found[1]] == "-" and step > index and _begins_a_compound(line, amount, step, found[1]):
        return index
    if found is None or (step > index and not piece[0].isalpha() and "0" <= pieces[found[1]] < ":"):
        return index  # `5 $10 vouchers`: the money is the next number's
    amount.units = found[0]
    return found[1]


def _begins_a_compound(line: Line, amount: Amount, step: int, end: int) -> bool:
    """Whether a unit of time belongs to the word behind: `8 second-shift operators`, `six day-shift nurses`."""
    following = line.pieces[end + 1]
    return (
        line.pieces[step - 1] == " "
        and end == step + 1
        and line.pieces[step] in _TIMES
        and following.isalpha()
        and following not in line.words.time_goes_on
        and amount.values != (1.0,)
    )
