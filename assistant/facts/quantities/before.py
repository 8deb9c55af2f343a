"""What stands before an amount: how exact it is, and the preposition that tells its part in a change."""

from assistant.facts.capitals import bag
from assistant.facts.quantities.amount import Amount
from assistant.facts.quantities.around_words import AroundWords
from assistant.facts.quantities.line import Line
from assistant.facts.quantities.quantity import Qualifier
from assistant.facts.quantities.unit_table import PLAIN
from assistant.lexicon.verbs import verb_forms

ARTICLES = frozenset(("a", "an", "the", "its", "our", "their", "another", "further"))
_SYMBOLS: dict[str, Qualifier] = {
    "~": "approx",
    "≈": "approx",
    ">": "at_least",
    "≥": "at_least",
    "<": "at_most",
    "≤": "at_most",
}
_ABBREVIATED = frozenset(("approx", "aprox", "ca", "env", "min", "max"))
_DURING = frozenset(("over", "über"))
_BESIDE = frozenset("under below over above".split())
_SHARE = frozenset(("%", "percent"))
_EXPERIENCE = frozenset(("of", "experience", "'", "as", "erfahrung", "berufserfahrung"))
_LENGTH_OF = frozenset(("with", "for", "took", "by", "from", "of", "seit", "mit", "nach"))
_PARTICLES = frozenset("out up off on in down away back through".split())
_OBJECTS = frozenset("it them this these those me us him her".split())
_DEGREES = frozenset("little bit just slightly well far way somewhat".split())
_NO_NOUN = ("ed", "ing", "ly")
_FEW, _MANY = 20, 100
"""What went on `over` so many phases or sites, after a particle or a noun, counts fewer of them."""
_BEFORE = 12
"""Pieces, spaces among them, in which a `from` before `up to` stands."""


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
    last = amount.begin - 2
    if pieces[last + 1] != " " or not pieces[last][:1].isalpha():
        last = _before_signs(pieces, amount)
    if pieces[last] in ARTICLES:
        last = word_before(pieces, last)
    piece = pieces[last]
    if piece in words.before and amount.kind != "label":  # `under ISO 9001` is no bound
        last = _qualify(line, amount, last, words)
        piece = pieces[last]
    if piece in words.hints:
        amount.hint, amount.hint_word, amount.hint_at = words.hints[piece], piece, last
    elif piece in ("of", "between", "than"):
        amount.hint, amount.hint_at = piece, last


def _before_signs(pieces: list[str], amount: Amount) -> int:
    """The last word before an amount, past the signs that qualify it, which become its own."""
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
        return sign - 1
    return word_before(pieces, amount.begin)


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
    """True for `scaled up to 5M`, the end of a change, `5% over 2 kg`, and `over two years`, a time it took."""
    pieces = line.pieces
    before = pieces[word_before(pieces, first)]
    if pieces[first] in _BESIDE and pieces[first - 2] in _SHARE:  # `8% under the budget of 900 EUR`
        return True
    if pieces[first] == "up" and before in words.grown:
        amount.direction, amount.governor = "up", before
        return True
    if pieces[first] == "up" and "from" in pieces[max(first - _BEFORE, 0) : first]:
        return True
    if pieces[first] in _DURING and amount.dimension in ("s", "month"):
        follows = pieces[amount.end + 1] if pieces[amount.end] == " " else pieces[amount.end]
        return not (follows in _EXPERIENCE or follows.endswith("ing") or before in _LENGTH_OF)
    return pieces[first] == "over" and amount.units is PLAIN and _is_during(line, amount, first, words)


def _is_during(line: Line, amount: Amount, over: int, words: AroundWords) -> bool:
    """Whether `over`, at that piece, says how long or where: `cleaned the tanks over two outages`.

    A bound needs a verb, a preposition or the beginning of a clause before it; behind a noun there is no room for one.
    """
    pieces = line.pieces
    before = pieces[over - 2] if pieces[over - 1] == " " else ""
    value = amount.values[0] if amount.values else _MANY
    if value == 1 and before != "by":
        return True  # `moved over one weekend`: nobody says so of more than one
    if before in _OBJECTS:
        before = "out"  # `moved it over two nights`
    if pieces[amount.end] not in (" ", "-") or before in _LENGTH_OF or before in words.change or _is_deed(before):
        return False
    behind = pieces[amount.end + 1 : amount.end + 5]
    if before in _PARTICLES or not before:  # `carried out over 200 visits`, `rolled out over four sprints`
        is_long = value < _FEW and bool(before)
        return is_long and not words.spans.isdisjoint(behind)
    if before in _DEGREES or before.endswith(_NO_NOUN) or value >= _MANY:  # `a base over 4000`
        return False
    return before.isalpha() and before not in bag("function") and words.never_during.isdisjoint(behind)


def _is_deed(word: str) -> bool:
    """Whether a word is a verb whose object may follow: `ran over ten sessions`."""
    form = verb_forms().get(word)
    return form is not None and form[1] != "third" and form[1] != "base"
