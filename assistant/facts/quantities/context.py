"""What stands around an amount: how exact it is, which way the change goes, what it counts."""

from assistant.facts.quantities.amount import Amount
from assistant.facts.quantities.around_words import AroundWords
from assistant.facts.quantities.line import Line
from assistant.facts.quantities.quantity import Direction, Qualifier, Role
from assistant.facts.quantities.rates import add_rhythm_behind
from assistant.facts.quantities.unit_table import MULTIPLE, PLAIN
from assistant.words import stem

_ARTICLES = frozenset(("a", "an", "the", "its", "our", "their", "another", "further"))
_SYMBOLS: dict[str, Qualifier] = {
    "~": "approx",
    "≈": "approx",
    ">": "at_least",
    "≥": "at_least",
    "<": "at_most",
    "≤": "at_most",
}
_ABBREVIATED = frozenset(("approx", "ca", "min", "max"))
_CHANGE_UNITS = frozenset(("%", "x", "pp"))
_ROLES: dict[str, Role] = {"from": "from", "to": "to", "by": "by"}
_LASTING = frozenset(("since", "until", "till", "seit", "depuis", "desde"))
_STARTS_CLAUSE = frozenset((",", "by", "while", "and", "then", "through", "via"))
_CLAUSE_ENDS = frozenset((".", ";", ":", "!", "?", "(", ")", "—"))
_OTHER_CLAUSE = frozenset(("with", "while", "which", "that", "whose"))
_EXPERIENCE = frozenset(("of", "experience", "'", "as"))
_LENGTH_OF = frozenset(("with", "for", "took", "by", "from", "of"))
_STEPS = 24
"""Pieces, spaces among them, that the search for a verb of change goes back inside the clause."""


def read_context(line: Line, amount: Amount) -> None:
    """Read qualifier, preposition, noun and direction of an amount."""
    words = line.around
    read_before(line, amount)
    if amount.kind != "date":
        _after(line, amount, words)
    if amount.kind in ("label", "ordinal", "date"):
        return
    if amount.hint == "of" and amount.units is PLAIN:
        _factor(line, amount)
    if amount.units is not PLAIN or amount.hint in ("from", "to") or amount.kind == "fraction":
        _direct(line, amount, words)
    if amount.units is not PLAIN and amount.hint in ("of", "by", "to"):
        add_rhythm_behind(line, amount)


def word_before(pieces: list[str], index: int) -> int:
    """The last word before piece `index`, past spaces and apostrophes; -1, an empty piece, where there is none."""
    index -= 1
    while index >= 0 and pieces[index] in (" ", "'"):
        index -= 1
    return index if index >= 0 and pieces[index][0].isalpha() else -1


def read_before(line: Line, amount: Amount) -> None:
    """Read the qualifier and the preposition before an amount; the qualifier's words become its own."""
    words = line.around
    pieces = line.pieces
    sign = amount.begin - 2 if pieces[amount.begin - 1] == " " else amount.begin - 1
    if sign >= 0 and pieces[sign] in _SYMBOLS:
        if pieces[sign - 1] not in ("-", "="):  # not an arrow: ->, =>
            amount.qualifier = _SYMBOLS[pieces[sign]]
            amount.begin = sign
    elif sign >= 1 and pieces[sign] == "=" and pieces[sign - 1] in "<>":
        amount.qualifier = _SYMBOLS[pieces[sign - 1]]
        amount.begin = sign - 1
    joint = pieces[sign], pieces[sign - 1]
    if joint == ("-", "to") or (joint[0] == "." and joint[1] in _ABBREVIATED):  # 5-to-10, approx. 5
        last = sign - 1
    else:
        last = word_before(pieces, amount.begin)
    if pieces[last] in _ARTICLES:
        last = word_before(pieces, last)
    piece = pieces[last]
    if piece in words.before:
        last = _qualify(line, amount, last, words)
        piece = pieces[last]
    if piece in words.hints:
        amount.hint, amount.hint_word, amount.hint_at = words.hints[piece], piece, last
    elif piece in ("of", "between", "than"):
        amount.hint, amount.hint_at = piece, last


def _factor(line: Line, amount: Amount) -> None:
    """`by a factor of 3` is by 3x."""
    pieces = line.pieces
    first = word_before(pieces, amount.hint_at)
    if pieces[first] == "factor":
        amount.units, amount.begin, amount.noun = MULTIPLE, first, ""
        before = word_before(pieces, first)
        amount.hint_at = word_before(pieces, before) if pieces[before] in _ARTICLES else before
        amount.hint = line.around.hints.get(pieces[amount.hint_at], "")


def _qualify(line: Line, amount: Amount, last: int, words: AroundWords) -> int:
    """Read the qualifier whose last word is piece `last`; give the word before it, or `last` where it is none."""
    pieces = line.pieces
    second = word_before(pieces, last)
    for others, qualifier in words.before[pieces[last]]:
        if others and others[0] != pieces[second]:
            continue
        first = second if others else last
        for word in others[1:]:
            first = word_before(pieces, first)
            if pieces[first] != word:
                break
        else:
            if _is_other_sense(line, amount, first, words):
                return last
            if qualifier != "exact":
                amount.qualifier = qualifier
                amount.begin = first
            return word_before(pieces, first)
    return last


def _is_other_sense(line: Line, amount: Amount, first: int, words: AroundWords) -> bool:
    """True for `scaled up to 5M`, the end of a change, and for `over two years`, a time that something took."""
    pieces = line.pieces
    before = pieces[word_before(pieces, first)]
    if pieces[first] == "up" and before in words.grown:
        amount.direction, amount.governor = "up", before
        return True
    if pieces[first] == "up" and "from" in pieces[max(first - _STEPS // 2, 0) : first]:
        return True
    if pieces[first] == "over" and amount.dimension in ("s", "month"):
        follows = pieces[amount.end + 1] if pieces[amount.end] == " " else pieces[amount.end]
        return not (follows in _EXPERIENCE or follows.endswith("ing") or before in _LENGTH_OF)
    return False


def _after(line: Line, amount: Amount, words: AroundWords) -> None:
    pieces = line.pieces
    end = amount.end
    if pieces[end] not in (" ", "-"):
        return
    word = pieces[end + 1]
    if word in words.after and not "0" <= pieces[end + 3] < ":":
        for others, qualifier in words.after[word]:
            same = all(pieces[end + 3 + 2 * place] == other for place, other in enumerate(others))
            if same and pieces[end + 3 + 2 * len(others)] != "to":  # `15% and up to 3x`
                amount.qualifier = qualifier
                amount.end = end + 2 + 2 * len(others)
                break
        if pieces[amount.end] != " ":
            return
        word = pieces[amount.end + 1]
    if amount.units is PLAIN and word[:1].isalpha() and word not in words.no_noun:
        amount.noun = stem(word)


def _direct(line: Line, amount: Amount, words: AroundWords) -> None:
    if amount.governor:
        return
    if amount.sign and amount.is_signed_change:
        amount.direction = "up" if amount.sign > 0 else "minus"
        return
    if not _forward(line, amount, words):
        _backward(line, amount, words)


def settle_role(amount: Amount) -> None:
    """Where a change alone says so: `cut to 1 s`, `raised by 15%`; dates keep theirs, `since 2019`."""
    role = _ROLES.get(amount.hint, "")
    if amount.role or not role or amount.hint_word == "de":  # `réduction de 30 %` is no beginning
        return
    of_date = amount.kind == "date" and amount.hint_word in _LASTING
    if of_date or (amount.governor and (role != "by" or amount.units is not PLAIN)):
        amount.role = role


def _forward(line: Line, amount: Amount, words: AroundWords) -> bool:
    """`15% more`, `a 3x increase`, `20 ms lower`: true where the words after the amount settle it."""
    pieces = line.pieces
    end = amount.end
    for index in (end + 1, end + 3, end + 5):
        if pieces[index - 1] not in (" ", "-"):
            return False
        word = pieces[index]
        way = words.change.get(word)
        if way and word in words.change_nouns:
            amount.direction, amount.governor = way, word
            return True
        if index == end + 1:
            way = way or words.near.get(word)
        elif way != "none":
            way = None
        if way and pieces[index + 2] not in ("to", "from", "than"):
            amount.direction, amount.governor = way, word
            return True
        if word in words.no_noun or word in words.apart or not word.isalpha():
            return False
    return False


def _backward(line: Line, amount: Amount, words: AroundWords) -> None:
    """The nearest word of change before the amount, in its own clause."""
    hint = amount.hint
    if hint == "of":
        _noun_behind(line, amount, words)
        return
    hinted = hint in ("by", "from", "to")
    if not hinted and amount.dimension not in _CHANGE_UNITS and amount.kind != "fraction":
        _adjacent(line, amount, words)
        return
    last = amount.hint_at if hinted else amount.begin
    window = line.pieces[max(last - _STEPS, 0) : last]
    if words.change.keys().isdisjoint(window):
        return
    for place in range(len(window) - 1, -1, -1):
        piece = window[place]
        if piece == " ":
            continue
        if piece in words.change and not (amount.governor and piece in words.only_nouns):
            amount.direction, amount.governor = words.change[piece], piece
            if piece not in words.only_nouns:  # else a verb further back speaks for the amount, if there is one
                return
        elif piece in _CLAUSE_ENDS or (piece in words.apart and (not hinted or piece in _OTHER_CLAUSE)):
            return
        if piece.endswith(("ing", "ed")) and _leads(window, place):
            return


def _leads(window: list[str], place: int) -> bool:
    """True where a verb opens a clause of its own: `, moving …`, `by caching …`."""
    return place > 1 and window[place - 2 if window[place - 1] == " " else place - 1] in _STARTS_CLAUSE


def _adjacent(line: Line, amount: Amount, words: AroundWords) -> None:
    """`cut 200 ms`: an amount of a plain measure goes with the verb right before it only."""
    piece = line.pieces[word_before(line.pieces, amount.begin)]
    if piece in words.change:
        amount.direction, amount.governor = words.change[piece], piece


def _noun_behind(line: Line, amount: Amount, words: AroundWords) -> None:
    """`a reduction of 15%`, `growth in revenue of 15%`."""
    pieces = line.pieces
    index = amount.hint_at
    for _ in range(4):
        index = word_before(pieces, index)
        piece = pieces[index]
        if piece in words.change_nouns and piece in words.change:
            direction: Direction = words.change[piece]
            amount.direction, amount.governor = direction, piece
            return
        if piece in words.change or index < 0:
            return
