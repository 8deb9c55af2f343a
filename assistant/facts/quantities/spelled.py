"""Numbers written in words: `twenty-five`, `half a million`, `two thirds of`, `dozens`, `doubled`."""

from assistant.facts.capitals import bag, is_common
from assistant.facts.quantities.amount import Amount, built
from assistant.facts.quantities.line import Line
from assistant.facts.quantities.number_words import NumberWords
from assistant.facts.quantities.numerals import values_of
from assistant.facts.quantities.shares import ARTICLES, OF, fraction, is_parts, one_part
from assistant.facts.quantities.tails import EVERY, every_nth, read_tail
from assistant.facts.quantities.unit_table import MULTIPLE, PERCENT, Unit
from assistant.language import language_of

_LARGE = 1000
_TIMES_OR_MORE = (*MULTIPLE, Unit("%", 100.0, -100.0))
"""Doubled is twice as much, and up by 100 %."""
_AFTER_ONE = frozenset(
    "another off stop such thing time point occasion hand side place morning evening afternoon night click with "
    "following including regarding concerning according".split()
)
_THE_ONE = frozenset("the this that which no any every each day only last as by after for".split())
_THE_BEST = frozenset("the this that my our its their".split())
_BEST = frozenset("best worst first last next other main old new big small final previous current good bad".split())
_SHORTEST_NOUN = 4
_ALL_OF = frozenset(("the", "my", "our", "its", "their", "these", "those"))
_NOBODY = frozenset(("no", "any", "every", "some"))
_BEFORE_THE_WHOLE = frozenset(("of", "in", "from", "out"))
_OF_THESE = frozenset(("them", "whom", "which", "these"))
"""`One of whom` can stand for a number, and need not."""
_ADJECTIVE_ENDINGS = ("al", "ed", "ing", "ive")
_LONGEST = 12
"""Words of one number at most."""


def read_spelled(line: Line, index: int) -> Amount | None:
    """The amount whose first number word is piece `index`; None where the word counts nothing here."""
    words = line.words
    piece = line.pieces[index]
    if line.pieces[index - 1] in ("-", "/", "&") and _is_inside_name(line, index):
        return None
    if piece in words.ones or piece in words.tens or piece in words.scales:
        return _composed(line, index, words)
    if piece in words.fraction_signs:
        return fraction(line, index, index + 1, words.fraction_signs[piece])
    if piece in words.vague:
        return _vague(line, index, words)
    if piece in words.groups:
        return _group(line, index, words)
    if piece in words.multiples or piece in words.bare_multiples:
        return _multiple(line, index, words)
    if piece in words.fractions:
        found = one_part(line, index, words)
        if found:
            return found
    if piece in words.ordinals:
        return _ordinal(line, index, words)
    if piece in words.romans:
        return _roman(line, index, words)
    return _foreign(line, index, words)


def _is_inside_name(line: Line, index: int) -> bool:
    """`one-on-one`, `all-in-one`: a hyphen before ties the word to another, unless that is one of `joined`."""
    before = line.pieces[index - 2]
    return before[:1].isalpha() and before not in line.words.joined and before not in line.words.anchors


def _composed(line: Line, index: int, words: NumberWords) -> Amount | None:
    begin, value, end = _value(line, index, words)
    amount = Amount(begin, end)
    pieces = line.pieces
    following = pieces[end + 1] if pieces[end] in (" ", "-") else ""
    if pieces[begin - 1] in (" ", "-") and pieces[begin - 2] in words.vague_before and value >= 10:
        return built(begin - 2, end, "vague", value)
    if following in words.ordinals and following not in ("second", "third") and 20 <= value < 100:
        return built(begin, end + 2, "ordinal", value + words.ordinals[following])
    if following in words.fractions and is_parts(line, end, value, words):
        return fraction(line, begin, end + 2, value / words.fractions[following])
    if value == 1 and pieces[index] == "one" and not _counts(line, begin, end, words):
        return None
    amount.values = (value,)
    amount.required = not (value == 1 and following == "of" and pieces[end + 3] in _OF_THESE)
    if pieces[begin - 2] == "minus":
        amount.sign, amount.begin = -1, begin - 2
    number = str(int(value))
    if (number, following) in words.names or (pieces[begin - 2], number) in words.names:
        return None
    amount.end = _and_a_half(line, amount, end)
    amount.end = _repeated(line, amount, amount.end)
    read_tail(line, amount, amount.end)
    return amount


def _value(line: Line, index: int, words: NumberWords) -> tuple[int, float, int]:
    """Begin, value and end of a number such as `a hundred and twenty-five thousand`."""
    pieces = line.pieces
    begin = index
    total = 0.0
    current = 0.0
    smallest = float("inf")  # what the next word must be below, inside one group of thousands
    if pieces[index] in words.scales:
        current = 1.0
        if pieces[index - 1] == " " and pieces[index - 2] in ARTICLES:
            begin = index - 2
    for _ in range(_LONGEST):
        piece = pieces[index]
        if piece in words.scales:
            scale = words.scales[piece]
            if scale < _LARGE:
                current, smallest = current * scale, scale
            else:
                total, current, smallest = total + current * scale, 0.0, scale
        else:
            part = words.ones.get(piece, words.tens.get(piece, 0))
            current, smallest = current + part, 10 if piece in words.tens else 1
        step = _next_part(pieces, index + 1, smallest, words)
        index = step or index + 1
        if not step:
            break
    return begin, total + current, index


def _next_part(pieces: list[str], index: int, smallest: float, words: NumberWords) -> int:
    """The piece of the next word of the same number; 0 where there is none."""
    if pieces[index] not in (" ", "-"):
        return 0
    piece = pieces[index + 1]
    if piece in words.scales:
        return index + 1
    if piece == "and" and smallest >= 100 and pieces[index + 2] == " ":
        index += 2
        piece = pieces[index + 1]
    value = words.ones.get(piece, words.tens.get(piece, 0))
    return index + 1 if 0 < value < smallest else 0


def _counts(line: Line, begin: int, end: int, words: NumberWords) -> bool:
    """`one` is a number before a counted noun, with an adjective between at most, and in `from one to …`."""
    pieces = line.pieces
    if pieces[end] not in (" ", "-") or pieces[begin - 1] == "-":
        return False
    following = pieces[end + 1]
    if pieces[begin - 2] in _NOBODY and pieces[begin - 1] in (" ", "-"):
        return False
    if following in words.counted or (following.isalpha() and pieces[begin - 2] in ("from", "minus")):
        return True
    if (
        following != "of"
        and pieces[begin - 4] in _THE_BEST
        and (pieces[begin - 2].endswith("est") or pieces[begin - 2] in _BEST)
    ):
        return False  # `the worst one took`
    if following in ("to", "or", "and") and (pieces[end + 3] in words.anchors or pieces[end + 5] == "half"):
        return True
    if following in _BEFORE_THE_WHOLE:
        return _is_part_of_a_number(pieces, end + 1, words)
    if following in line.around.no_noun or following in _AFTER_ONE or pieces[end] == "-":
        return False
    if pieces[end + 2] in (" ", "-") and pieces[end + 3] in words.counted:
        return True
    if following.endswith(_ADJECTIVE_ENDINGS):  # `two talks, one international`
        return True
    if pieces[begin - 2] in _THE_ONE or not following.isalpha():
        return False
    return not _is_set_phrase(following) or line.exact(end + 1) != following  # one MSc


def _is_part_of_a_number(pieces: list[str], index: int, words: NumberWords) -> bool:
    """Whether `of`, at that piece, leads to a number: `one of the moor's two rigs`, `one out of five`."""
    if pieces[index] == "of" and pieces[index + 2] in _OF_THESE:
        return True
    index += 4 if pieces[index] == "out" and pieces[index + 2] == "of" else 2
    if pieces[index] in _ALL_OF:
        index += 2
        if pieces[index + 1] == "'":
            index += 4 if pieces[index + 2] == "s" else 3
    return pieces[index] in words.anchors or "0" <= pieces[index] < ":"


def _is_set_phrase(following: str) -> bool:
    """Whether what stands behind `one` is nothing that it counts: `one that`, `at one point`."""
    return len(following) < _SHORTEST_NOUN or following in bag("function")


def _and_a_half(line: Line, amount: Amount, end: int) -> int:
    """`two and a half`."""
    if line.pieces[end : end + 6] == [" ", "and", " ", "a", " ", "half"]:
        amount.values = (amount.values[0] + 0.5,)
        return end + 6
    return end


def _repeated(line: Line, amount: Amount, end: int) -> int:
    """`five (5)` says the number twice."""
    pieces = line.pieces
    again = pieces[end + 2]
    if pieces[end : end + 2] == [" ", "("] and pieces[end + 3] == ")" and values_of(again) == amount.values:
        return end + 4
    return end


def _vague(line: Line, index: int, words: NumberWords) -> Amount | None:
    """`dozens`, `tens of thousands`, `multi-million`."""
    pieces = line.pieces
    value = float(words.vague[pieces[index]])
    end = index + 1
    while pieces[end] == " " and pieces[end + 1] in OF and pieces[end + 3] in words.vague:
        value *= words.vague[pieces[end + 3]]
        end += 4
    if pieces[index] == "miles" and language_of(line.text) != "es":
        return None
    if pieces[index] == "tens" and end == index + 1 and pieces[end + 1] != "of":
        return None
    return built(index, end, "vague", value)


def _group(line: Line, index: int, words: NumberWords) -> Amount | None:
    """`a pair of turbines`, as two of them."""
    pieces = line.pieces
    if pieces[index + 1 : index + 4] != [" ", "of", " "]:
        return None
    begin = index - 2 if pieces[index - 1] == " " and pieces[index - 2] in ARTICLES else index
    if pieces[index + 4] in words.scales:  # a couple of hundred
        return built(begin, index + 5, "vague", float(words.scales[pieces[index + 4]]))
    amount = built(begin, index + 3, "count", float(words.groups[pieces[index]]))
    amount.required = pieces[index] != "couple"
    read_tail(line, amount, amount.end)
    return amount


def _multiple(line: Line, index: int, words: NumberWords) -> Amount | None:
    """`doubled` is twice as much, `halved` down by half, `threefold` three times without a way."""
    piece = line.pieces[index]
    value = words.multiples.get(piece)
    if value is None:
        if line.pieces[index - 2] not in words.verb_before or line.pieces[index + 1] != " ":
            return None
        if line.pieces[index + 2] in ("check", "down", "digit", "digits", "click", "major"):
            return None
        value = words.bare_multiples[piece]
    amount = Amount(index, index + 1)
    amount.values, amount.units = (value,), MULTIPLE
    if value < 1:
        amount.values, amount.units = (50.0,), PERCENT
        amount.direction = "down"
    elif piece not in words.plain_multiples:
        amount.units, amount.direction = _TIMES_OR_MORE, "up"
    if amount.direction == "none":
        read_tail(line, amount, index + 1)
    else:
        amount.governor = piece
    return amount


def _ordinal(line: Line, index: int, words: NumberWords) -> Amount | None:
    """`third`, never of `third-party`; `first` and `second` are required only where they are plainly a rank."""
    pieces = line.pieces
    piece = pieces[index]
    value = words.ordinals[piece]
    after = pieces[index + 2] if pieces[index + 1] in (" ", "-") else ""
    if (str(value), after) in words.names:
        return None
    amount = built(index, index + 1, "count", value)
    end = every_nth(line, amount, index, index + 1)
    if end:
        amount.end = end
        return amount
    amount = built(index, index + 1, "ordinal", value)
    if pieces[index - 2] in EVERY:
        amount.keys = (*amount.all_keys(), ("", float(value)))
    # `first` and `second` are in every other line: they stand for `1st` and `2nd`, and are nothing to be lost.
    amount.required = value > 2 or after in words.rank_after or pieces[index - 2] in words.rank_before
    return amount


def _roman(line: Line, index: int, words: NumberWords) -> Amount | None:
    """`Level II`, which may be said as `Level 2`, and stands for no number anywhere else."""
    if line.pieces[index - 2] not in words.numbered_in_roman or not line.exact(index).isupper():
        return None
    amount = Amount(index - 2, index + 1, "label")
    amount.label, amount.noun, amount.required = str(words.romans[line.pieces[index]]), line.pieces[index - 2], False
    return amount


def _foreign(line: Line, index: int, words: NumberWords) -> Amount | None:
    pieces = line.pieces
    piece = pieces[index]
    value = words.foreign.get(piece)
    if value is None:
        value = words.only.get(language_of(line.text), {}).get(piece)
    if value is None and line.exact(index) == piece and _ends_in_vowels(line, piece):
        value = words.only_with_vowels.get(piece)
    if value is None:
        return None
    amount = Amount(index, index + 1)
    amount.values = (float(value),)
    read_tail(line, amount, index + 1)
    return amount


def _ends_in_vowels(line: Line, but: str) -> bool:
    """Whether most words besides one end as in Italian, and are no English ones."""
    lows = [piece for piece in line.pieces if piece not in ("", but) and piece[0].isalpha()]
    return 2 * sum(low.removesuffix("s")[-1:] in "aeio" and not is_common(low) for low in lows) >= len(lows)
