"""One amount in digits at its place, and what is glued or written before it."""

from functools import cache

from assistant.facts.quantities.amount import Amount
from assistant.facts.quantities.line import Line
from assistant.facts.quantities.number_words import number_words
from assistant.facts.quantities.numerals import label_of, values_of
from assistant.facts.quantities.rates import add_rate
from assistant.facts.quantities.tails import read_tail
from assistant.facts.quantities.unit_table import MULTIPLE, PLAIN, Units, unit_table
from assistant.facts.quantities.units import money_at
from assistant.words import stem

_LETTERS_OF_A_YEAR = 4
_PERCENTILE = stem("percentile")
_ARCHITECTURES = frozenset(("86", "64", "32"))
_BEFORE_SIGN = frozenset((" ", "", "(", "[", ":", ";", ",", "~", "<", ">", "=", "→", '"', "'"))


def read_amount(line: Line, index: int, after: int) -> Amount | None:
    """The amount whose digits are piece `index`; None where they belong to a name.

    `after` is the piece where the amount before it ended: a dash there joins the two.
    """
    amount = Amount(index, index + 1)
    piece = line.pieces[index]
    amount.values = values_of(piece)
    amount.label = label_of(piece)
    before = line.pieces[index - 1]
    if before == " ":
        _spaced_before(line, amount)
    elif before and not _glued_before(line, amount, after):
        return None
    if not amount.values:
        amount.kind = "label"
    kind = amount.kind
    if not read_tail(line, amount, index + 1):
        return None
    if kind == "label" and amount.values and (amount.units is not PLAIN or amount.kind != kind):
        # `level 5 V`: a measure after all, and the word before it no name.
        amount.begin, amount.required = amount.core, True
        amount.kind = "count" if amount.kind == kind else amount.kind
    return None if _is_name(line, amount, piece) else amount


def read_plain(line: Line, index: int) -> Amount | None:
    """The amount of bare digits between two ordinary words, `12 engineers`: nearly half of all, and read at once.

    None where a word beside it can make it anything else than a count: a date, a measure, a version, a name.
    """
    pieces = line.pieces
    piece = pieces[index]
    if pieces[index + 1] != " " or pieces[index - 1] != " " or len(piece) == _LETTERS_OF_A_YEAR or not piece.isdigit():
        return None
    if pieces[index + 2] in _telling_behind() or pieces[index - 2] in _telling_before() or pieces[index + 3] == "/":
        return None
    amount = Amount(index, index + 1)
    amount.values = values_of(piece)
    if not amount.values:
        return None
    amount.label = piece
    add_rate(line, amount)
    return None if _is_name(line, amount, piece) else amount


@cache
def _telling_behind() -> frozenset[str]:
    """Pieces behind a number that can be more than what it counts."""
    words, units = number_words(), unit_table()
    return frozenset(("x", "m", "am", "pm", "mil", ".", "of", "de", "plus")).union(
        units.beginnings, units.multipliers, words.between, words.months, words.fraction_signs
    )


@cache
def _telling_before() -> frozenset[str]:
    """Pieces before a number that can say what it is; an empty one stands before the line."""
    words, units = number_words(), unit_table()
    return frozenset(("", "minus", ".", "#", "+", "'")).union(
        units.currency, words.versioned, words.versioned_capital, words.months
    )


def _spaced_before(line: Line, amount: Amount) -> None:
    """A currency, or the name of what has versions, before the white space before the number."""
    index = amount.begin - 2
    piece = line.pieces[index]
    if index < 0 or not piece:
        return
    if piece == "." and line.pieces[index - 1] == "rs":  # Rs. 500
        index -= 1
        piece = "rs"
    if piece == "minus":
        if line.pieces[index - 2] != "plus" and line.pieces[index - 4 : index - 1] != ["plus", " ", "or"]:
            amount.sign = -1
            amount.begin = index
    elif piece in line.units.currency:
        money = money_at(line, index)
        if money:
            amount.begin = _money_begin(line, index)
            amount.units = money[0] if amount.begin == index else _with_letters(line, index)
    elif _is_versioned(line, index):
        amount.kind, amount.begin = "label", index
    elif line.pieces[index - 1 : index + 1] == ["c", "#"] or line.pieces[index - 2 : index + 1] == ["c", "+", "+"]:
        amount.kind, amount.begin = "label", index - (1 if piece == "#" else 2)


def _money_begin(line: Line, index: int) -> int:
    """`US$`, `CA$`, `k€`: the letters before the sign belong to it."""
    before = line.pieces[index - 1]
    return index - 1 if before and before + line.pieces[index] in line.units.currency else index


def _with_letters(line: Line, index: int) -> Units:
    """The currency whose sign is piece `index`, with the letters glued before it."""
    return line.units.currency[line.pieces[index - 1] + line.pieces[index]]


def _is_versioned(line: Line, index: int) -> bool:
    piece = line.pieces[index]
    words = line.words
    if piece in words.versioned:
        return True
    if piece not in words.versioned_capital:
        return False
    exact = line.exact(index)
    return exact.isupper() if len(exact) <= 2 else exact[0].isupper()


def _glued_before(line: Line, amount: Amount, after: int) -> bool:
    """Read what is glued to the digits; False where they are part of a name such as S3 or RS-485."""
    index = amount.begin - 1
    piece = line.pieces[index]
    before = line.pieces[index - 1]
    if piece[0].isalpha():
        return _letters_before(line, amount, index)
    if piece in line.units.currency:
        money = money_at(line, index)
        if money:
            begin = _money_begin(line, index)
            amount.units = money[0] if begin == index else _with_letters(line, index)
            amount.begin = begin
            _read_sign(line, amount)
        return True
    if piece in "-/:+" and index == after > 0:
        return True
    if piece in "/:" and "0" <= before < ":":  # the rest of what was no number: 1:1
        return False
    if piece in "-+" and (before in _BEFORE_SIGN or index == 0):
        _read_sign(line, amount)
        return True
    if piece in "-/+.#_" and before[:1].isalpha():
        return _joined_before(line, amount, index)
    if piece == "+" and before == "+":
        return _joined_before(line, amount, index - 1)
    if piece == "." and before in _BEFORE_SIGN and amount.values:
        amount.values = (float(f"0.{line.pieces[amount.core]}"),) if line.pieces[amount.core].isdigit() else ()
        amount.begin = index
    return piece not in "_\x01"


def _read_sign(line: Line, amount: Amount) -> None:
    sign = amount.begin - 1
    if line.pieces[sign] in ("-", "+") and sign >= 0 and line.pieces[sign - 1] in _BEFORE_SIGN:
        amount.sign = -1 if line.pieces[sign] == "-" else 1
        amount.begin = sign


def _letters_before(line: Line, amount: Amount, index: int) -> bool:
    piece = line.pieces[index]
    before = line.pieces[index - 1]
    if before[:1].isdigit():  # k8s and the like
        return False
    if piece == "p" and amount.values and 50 <= amount.values[0] < 100:
        # `p95` need not be said as the 95th percentile, but can be.
        amount.kind, amount.begin, amount.required = "ordinal", index, False
        amount.noun = _PERCENTILE
        return True
    if piece in ("v", "ver"):
        amount.kind, amount.begin = "label", index
        return before != "-"
    if piece == "l" and len(amount.label) == 1 and line.exact(index) == "L" and before in _BEFORE_SIGN:
        amount.kind, amount.begin, amount.required = "label", index, False  # L2 support
        return True
    if piece == "x" and line.exact(index) == "x" and amount.label not in _ARCHITECTURES:
        amount.units, amount.begin = MULTIPLE, index
        return before in _BEFORE_SIGN
    money = money_at(line, index)
    if money and before in _BEFORE_SIGN:
        amount.units, amount.begin = money[0], index
        return True
    return _as_part_of_name(line, amount, index)


def _joined_before(line: Line, amount: Amount, index: int) -> bool:
    """What is joined by a hyphen, slash or plus to letters: a name, unless the letters say how to take it."""
    word = line.pieces[index - 1]
    if line.pieces[index] == "-" and word in line.words.joined:
        if word == "sub":
            amount.qualifier = "at_most"
            amount.begin = index - 1
        return True
    return _as_part_of_name(line, amount, index - 1)


def _as_part_of_name(line: Line, amount: Amount, index: int) -> bool:
    """`OAuth2`, `HTTP/2`: keep the number, as one that need not stand on the other side."""
    if not _is_versioned(line, index):
        return False
    amount.kind, amount.begin, amount.required = "label", index, False
    amount.noun = line.pieces[index]
    return True


def _is_name(line: Line, amount: Amount, piece: str) -> bool:
    """True for a number that a name holds: six sigma, 1-on-1, COVID 19."""
    names = line.words.names
    end = amount.end + 1 if line.pieces[amount.end] in (" ", "-") else amount.end
    following = line.pieces[end]
    if (piece, following) in names and amount.units is PLAIN:
        return True
    return (line.pieces[amount.core - 2], piece) in names
