"""What stands around an amount: which way the change goes, what it counts, how exact it is behind."""

from assistant.facts.quantities.amount import Amount
from assistant.facts.quantities.around_words import AroundWords
from assistant.facts.quantities.before import ARTICLES, read_before, word_before
from assistant.facts.quantities.line import Line
from assistant.facts.quantities.quantity import Direction, Role
from assistant.facts.quantities.rates import add_rhythm_behind
from assistant.facts.quantities.unit_table import MULTIPLE, PLAIN
from assistant.words import stem

_CHANGE_UNITS = frozenset(("%", "x", "pp"))
_ROLES: dict[str, Role] = {"from": "from", "to": "to", "by": "by"}
_LASTING = frozenset(("since", "until", "till", "seit", "depuis", "desde"))
_STARTS_CLAUSE = frozenset((",", "by", "while", "and", "then", "through", "via"))
_CLAUSE_ENDS = frozenset((".", ";", ":", "!", "?", "(", ")", "—"))
_OTHER_CLAUSE = frozenset(("with", "while", "which", "that", "whose"))
_NO_PLURALS = frozenset(("ss", "us", "is"))
_PARTICLES = frozenset(("up", "down", "off"))
_PHRASE = 3
"""Words of a noun with what describes it: `24 pressure vessel drawings`."""
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
    if amount.units is not PLAIN or amount.hint in _ROLES or amount.kind == "fraction":
        _direct(line, amount, words)
    if amount.units is not PLAIN and amount.hint in ("of", "by", "to"):
        add_rhythm_behind(line, amount)


def _factor(line: Line, amount: Amount) -> None:
    """`by a factor of 3` is by 3x."""
    pieces = line.pieces
    first = word_before(pieces, amount.hint_at)
    if pieces[first] == "factor":
        amount.units, amount.begin, amount.noun = MULTIPLE, first, ""
        before = word_before(pieces, first)
        amount.hint_at = word_before(pieces, before) if pieces[before] in ARTICLES else before
        amount.hint = line.around.hints.get(pieces[amount.hint_at], "")


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
    if amount.units is PLAIN and not amount.noun and word[:1].isalpha() and word not in words.no_noun:
        amount.noun = _noun_at(pieces, amount.end + 1, words)


def _noun_at(pieces: list[str], index: int, words: AroundWords) -> str:
    """The stems of what is counted, up to the first plural of the words from piece `index`; else the first of them."""
    word = pieces[index]
    first = found = stem(word)
    for _ in range(_PHRASE):
        if word[-1] == "s" and word[-2:] not in _NO_PLURALS:
            return found
        if pieces[index + 1] not in (" ", "-"):
            break
        index += 2
        word = pieces[index]
        if not word.isalpha() or word in words.no_noun:
            break
        found += " " + stem(word)
    return first


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
    if of_date or amount.governor:
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
        if piece in _PARTICLES and window[place - 1] == "-":
            continue  # the set-up
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
