"""Numbers, quantities and dates: everything in a text that can be counted and compared."""

from functools import lru_cache

from assistant.facts.dates import read_date
from assistant.facts.quantities.amount import Amount
from assistant.facts.quantities.amounts import read_amount, read_plain
from assistant.facts.quantities.context import read_context, settle_role
from assistant.facts.quantities.line import Line, cut
from assistant.facts.quantities.numerals import values_of
from assistant.facts.quantities.quantity import Quantity
from assistant.facts.quantities.ranges import join
from assistant.facts.quantities.spelled import read_spelled

__all__ = ["Quantity", "read_quantities"]

_PHONE_DIGITS = 8
"""Digits that a telephone number has at least; fewer after a `+` or in brackets are a number."""
_PHONE_PIECES = 16
_ONE = frozenset(("one", "1"))


@lru_cache(maxsize=8)
def read_quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities and dates of a text, in the order in which they stand."""
    line = cut(text)
    if line is None:
        return ()
    amounts = _amounts(line)
    if len(amounts) > 1:
        amounts = join(line, amounts)
    for amount in amounts:
        if amount.hint:
            settle_role(amount)
    return tuple([amount.frozen(line) for amount in amounts])


def _amounts(line: Line) -> list[Amount]:
    amounts: list[Amount] = []
    end = 0
    for index in line.anchors:
        if index < end:
            continue
        if line.pieces[index] in _ONE and _is_one_to_one(line, index):
            end = index + 5
            continue
        found = _at(line, index, end)
        if index == 0 and _is_list_mark(line) and found and found[0].kind != "date":
            continue
        for amount in found:
            if amount.begin < end <= amount.core:
                amount.begin = amount.core
            read_context(line, amount)
        if found:
            end = found[-1].end
            amounts += found
    return amounts


def _is_list_mark(line: Line) -> bool:
    """`1. Built …`, `2) Led …`."""
    return line.pieces[1] in (".", ")") and line.pieces[2] == " " and len(line.pieces[0]) <= 2


def _is_one_to_one(line: Line, index: int) -> bool:
    """`one-on-one`, `1 to 1`: a meeting or a mapping, and no number."""
    return line.pieces[index + 2] in ("on", "to") and line.pieces[index + 4] in _ONE


def _at(line: Line, index: int, after: int) -> list[Amount]:
    """The amounts whose first number is piece `index`; none where it only looks like one."""
    piece = line.pieces[index]
    if not "0" <= piece < ":":
        found = read_date(line, index) if piece in line.words.ordinals else []
        return found or _alone(read_spelled(line, index))
    plain = read_plain(line, index)
    if plain is not None:
        return [plain]
    if line.pieces[index - 1] in ("+", "(") or line.pieces[index + 1] in ("-", "."):
        phone = _phone(line, index)
        if phone:
            return [phone]
    dates = read_date(line, index)
    if dates:
        return dates
    if "," in piece and not values_of(piece):
        return _listed(index, piece)
    return _alone(read_amount(line, index, after))


def _alone(amount: Amount | None) -> list[Amount]:
    return [] if amount is None else [amount]


def _listed(index: int, piece: str) -> list[Amount]:
    """`1,2,3`: numbers written without white space, each one its own."""
    amounts = []
    for part in dict.fromkeys(piece.split(",")):
        amount = Amount(index, index + 1)
        amount.values, amount.label = values_of(part), part
        amount.kind = "count" if amount.values else "label"
        amounts.append(amount)
    return amounts


def _phone(line: Line, index: int) -> Amount | None:
    """A telephone number, as one label: `+49 170 1234567`, `(555) 123-4567`, `555-123-4567`."""
    pieces = line.pieces
    before = pieces[index - 1]
    if before == "(" and pieces[index + 1] != ")" and not (pieces[index][0] == "0" and len(pieces[index]) > 2):
        return None  # (2015-2018)
    if before not in ("+", "(") and (
        pieces[index + 1] not in ("-", ".")
        or pieces[index + 3] != pieces[index + 1]
        or [len(pieces[index + step]) for step in (0, 2, 4)] != [3, 3, 4]
    ):
        return None
    end = index
    digits = ""
    for step in range(index, min(index + _PHONE_PIECES, len(pieces))):
        piece = pieces[step]
        if "0" <= piece < ":" and len(piece) <= _PHONE_PIECES:
            digits += piece.replace(" ", "").replace(".", "")
            end = step + 1
        elif not piece or piece not in " -()./":
            break
    if len(digits) < _PHONE_DIGITS or not digits.isdigit():
        return None
    amount = Amount(index - 1 if before in ("+", "(") else index, end, "label")
    amount.label = digits
    return amount
