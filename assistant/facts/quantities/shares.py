"""Shares written in words: `half of`, `two thirds`, `a quarter of a million`, `a year and a half`."""

from assistant.facts.quantities.amount import Amount, built
from assistant.facts.quantities.line import Line
from assistant.facts.quantities.number_words import NumberWords
from assistant.facts.quantities.tails import read_tail
from assistant.facts.quantities.units import unit_at

ARTICLES = frozenset(("a", "an", "one", "ein", "eine", "un", "une", "una"))
_BEHIND_HALF = frozenset(("a", "an", "our", "its", "their", "all", "hour", "year"))
OF = frozenset(("of", "der", "des", "de", "von", "the"))


def is_parts(line: Line, end: int, value: float, words: NumberWords) -> bool:
    """True for `two thirds`; `two quarters` is half a year, and `three quarters` a fraction before `of`."""
    part = line.pieces[end + 1]
    if value >= words.fractions[part] or (part in ("fourth", "fifth", "sixth", "eighth", "tenth") and value > 1):
        return False
    if part.startswith("quarter"):
        return line.pieces[end] == "-" or line.pieces[end + 3] in OF
    return True


def fraction(line: Line, begin: int, end: int, value: float) -> Amount:
    """A share; of a million or of a dozen, that many."""
    pieces = line.pieces
    step = end + 1 if pieces[end] in (" ", "-") else end
    if pieces[step] == "of" and pieces[step + 2] in ("a", "an"):
        step += 2
    if pieces[step] in ("a", "an"):
        step += 2
    scale = line.words.scales.get(pieces[step])
    amount = built(begin, end, "fraction", value)
    if scale:
        amount.kind = "count"
        amount.values = (value * scale,)
        read_tail(line, amount, step + 1)
    elif step > end + 1 or pieces[step] in ("hour", "day", "year"):
        found = unit_at(line, step)
        if found and (found[0][0].dimension in ("s", "month") or pieces[step] in line.units.words):  # half a hectare
            amount.kind, amount.units, amount.end = "count", found[0], found[1]
    return amount


def one_part(line: Line, index: int, words: NumberWords) -> Amount | None:
    """`half of`, `by half`, `a third of`, `a quarter of`; None for the other senses of these words."""
    pieces = line.pieces
    piece = pieces[index]
    value = 1 / words.fractions[piece]
    before = pieces[index - 2] if pieces[index - 1] == " " else ""
    after = pieces[index + 2] if pieces[index + 1] in (" ", "-") else ""
    begin = index - 2 if before in ARTICLES else index
    if piece in ("half", "hälfte", "moitié", "mitad"):
        if begin < index and pieces[index - 4] == "and":
            return _year_and_a_half(line, index)
        if before == "and" or before in ("first", "second", "better", "other") or after in ("time", "day", "marathon"):
            return None
        if after in OF or after in _BEHIND_HALF or after in words.scales:
            return fraction(line, begin, index + 1, value)
        alone = before in ("by", "in", "um", "de", "nearly", "almost")
        return fraction(line, index, index + 1, value) if alone else None
    if after == "hour":  # a quarter-hour
        return fraction(line, begin, index + 1, value)
    of_scale = after in words.scales or (after == "of" and pieces[index + 6] in words.scales)
    if begin == index and before not in ("by", "um") and not of_scale:
        return None
    far = pieces[index - 6] if pieces[index - 4] in line.around.before else pieces[index - 4]  # by about a third
    if after in OF or after in words.scales or far in ("by", "um") or before in ("by", "um"):
        return fraction(line, begin, index + 1, value)
    return None


def _year_and_a_half(line: Line, index: int) -> Amount | None:
    """`a year and a half`, whose `half` is piece `index`."""
    found = unit_at(line, index - 6) if index >= 8 and line.pieces[index - 8] in ARTICLES else None
    if found is None or found[0][0].dimension not in ("s", "month"):
        return None
    amount = built(index - 8, index + 1, "count", 1.5)
    amount.units = found[0]
    return amount
