"""Rates: what an amount is `per` second, a week, each sprint."""

from functools import cache

from assistant.facts.quantities.amount import Amount
from assistant.facts.quantities.line import Line
from assistant.facts.quantities.number_words import number_words
from assistant.facts.quantities.unit_table import PLAIN, Unit, unit_table
from assistant.facts.quantities.units import over_time, time_at, unit_at
from assistant.words import stem

_PER = frozenset(("per", "pro", "par", "por", "je"))
_EACH = frozenset(("a", "an", "each", "every"))
_STOP = frozenset(("and", "with", "while", "using", "in", "by", "across", "for", "from", "or"))
_BARE = frozenset(("by", "in"))
_TIMES = frozenset(("hour", "day", "week", "month", "quarter", "year"))
_LASTS = frozenset(("over", "within", "during", "after", "until", "since"))
_EVERY = frozenset(("each", "every"))
_FAR = 3
_AHEAD = 6
"""Words between a number and its `per`: `12 releases of the platform per year`."""


def add_rate(line: Line, amount: Amount) -> None:
    """Make the amount a rate where the words after it say so."""
    if amount.units is PLAIN:
        _count_rate(line, amount)
        return
    end = amount.end
    if amount.dimension == "x":
        _times_rate(line, amount)
        return
    if line.pieces[end] == "/":
        _make_rate(line, amount, end + 1)
    elif line.pieces[end] == " ":
        word = line.pieces[end + 1]
        if word in _PER or (word in _EACH and (time_at(line, end + 3) or _is_price(line, amount, end + 3))):
            _make_rate(line, amount, end + 3)
        elif word == "of":
            _amount_of(line, amount)
        elif not _noted_rate(line, amount):
            _rhythm_ahead(line, amount)


def _noted_rate(line: Line, amount: Amount) -> bool:
    """`400 kg honey/yr`, `400 kg raw honey per year`: a rate as notes put it, with no `of`."""
    pieces = line.pieces
    for index in (amount.end + 2, amount.end + 4):
        if not pieces[index - 1].isalpha() or pieces[index - 1] in _STOP:
            return False
        per = index + 1 if pieces[index] == "/" else index + 3 if pieces[index + 1] in _PER else 0
        if per:
            if time_at(line, per):
                _make_rate(line, amount, per)
            return True
        if pieces[index] != " ":
            return False
    return False


def _is_price(line: Line, amount: Amount, index: int) -> bool:
    """Whether what stands behind money and `a` is what it was paid for: `$1.10 a part`."""
    pieces = line.pieces
    return amount.dimension in line.units.codes and pieces[index - 2] in ("a", "an") and pieces[index].isalpha()


def _times_rate(line: Line, amount: Amount) -> None:
    """`three times a week`, `twice-weekly`: how often, as in `three checks a week`."""
    pieces = line.pieces
    end = amount.end
    if pieces[end] not in (" ", "-", "/"):
        return
    word = pieces[end + 1]
    time = line.units.rhythm.get(word) if pieces[end] != "/" else time_at(line, end + 1)
    stop = end + 2
    is_per = word in _PER or word in _EACH or (word in _BARE and _is_bare_time(line, end + 3))
    if time is None and pieces[end] == " " and is_per:
        time, stop = time_at(line, end + 3), end + 4
    if time:
        amount.units, amount.end = over_time(PLAIN, time), stop


def _is_no_rate(line: Line, index: int) -> bool:
    """Whether what looks like `per` is not: `5 sessions of an hour`, `5 cuts in steps`."""
    word = line.pieces[index]
    return line.pieces[index - 2] == "of" if word in _EACH else word in _BARE and not _is_bare_time(line, index + 2)


def _is_bare_time(line: Line, index: int) -> bool:
    """`50 by day`, `four times in year`: a time with no article, and no number of its own."""
    behind = line.pieces[index + 2]
    is_numbered = "0" <= behind < ":" or behind in line.words.anchors
    return line.pieces[index] in _TIMES and not is_numbered


def _amount_of(line: Line, amount: Amount) -> None:
    """`5 TB of sensor data per day`, `900 t of scrap a year`, `900 t of scrap annually`."""
    index = amount.end + 2
    for _ in range(_AHEAD):
        word = line.pieces[index + 1]
        if line.pieces[index] != " " or word in _STOP:
            return
        if word in _PER or word in _EACH:
            if time_at(line, index + 3):
                _make_rate(line, amount, index + 3)
            return
        if word in line.units.rhythm:
            _both(amount, line.units.rhythm[word])
            return
        index += 2


def _make_rate(line: Line, amount: Amount, index: int) -> None:
    word = line.pieces[index]
    if not word[:1].isalpha() or line.exact(index).isupper():
        return  # `25 kN per ISO 7500`
    time = time_at(line, index)
    known = ((time,), index + 1) if time else unit_at(line, index)
    if known:
        amount.units, amount.end = over_time(amount.units, known[0][0]), known[1]
    else:
        over = stem(word)
        amount.units = tuple(Unit(f"{unit.dimension}/{over}", unit.factor) for unit in amount.units)
        amount.end = index + 1
    again = time_at(line, amount.end + 3) if line.pieces[amount.end + 1] in _PER else None
    if again:  # per cow per day
        amount.units, amount.end = over_time(amount.units, again), amount.end + 4


def _count_rate(line: Line, amount: Amount) -> None:
    """`1,000 requests per second`, `5/week`, `12 releases of the platform a year`."""
    pieces = line.pieces
    index = amount.end
    telling = _telling_words()
    for ahead in range(_AHEAD + 1):
        if pieces[index] == "/":
            if len(pieces[index - 1]) > 1 or not ahead:  # 34 A/B tests
                _count_over(line, amount, index + 1)
            return
        if pieces[index] not in (" ", "-"):
            return
        word = pieces[index + 1]
        if word not in telling and word[:1].isalpha():
            index += 2
            continue
        if word in _PER or word in _EACH or word in _BARE:
            if _is_no_rate(line, index + 1) or _is_per(line, amount, index + 1, ahead):
                return
        elif (rhythm := _rhythm_at(line, index + 1)) and ahead < 3:
            _both(amount, rhythm)
            return
        if word in _STOP or word in _LASTS or not word[:1].isalpha() or word in line.words.anchors:
            return
        index += 2


def _is_per(line: Line, amount: Amount, index: int, ahead: int) -> bool:
    """Make the amount a rate over what stands behind `per` or `a`, at that piece; False where nothing tells."""
    word = line.pieces[index]
    time = time_at(line, index + 2)
    if time and ahead >= _FAR and word in _EVERY:
        _both(amount, time)  # `measured 9 headings of the mine every month`: it is the deed that comes again
    elif time:
        amount.units, amount.end = over_time(PLAIN, time), index + 3
    elif word in _PER:
        _count_over(line, amount, index + 2)
    return time is not None or word in _PER


def _count_over(line: Line, amount: Amount, index: int) -> None:
    """`5/week`, `75,000 plants/ha`."""
    time = time_at(line, index)
    found = ((time,), index + 1) if time else unit_at(line, index)
    if found:
        amount.units, amount.end = over_time(PLAIN, found[0][0]), found[1]


@cache
def _telling_words() -> frozenset[str]:
    """The words that settle whether an amount is a rate, one way or the other."""
    return frozenset("p").union(_PER, _EACH, _STOP, _LASTS, unit_table().rhythm, number_words().anchors)


def _rhythm_ahead(line: Line, amount: Amount) -> None:
    """`$50k annually`, `$50k in annual savings`: said beside the amount, so a draft may leave it out."""
    index = amount.end
    for _ in range(3):
        if line.pieces[index] != " ":
            return
        time = _rhythm_at(line, index + 1)
        if time:
            _both(amount, time)
            return
        index += 2


def _rhythm_at(line: Line, index: int) -> Unit | None:
    """The time that `annually` names, and `p.a.`."""
    word = line.pieces[index]
    if word == "p" and line.pieces[index + 1 : index + 3] == [".", "a"]:
        return line.units.words["year"][0]
    return line.units.rhythm.get(word)


def add_rhythm_behind(line: Line, amount: Amount) -> None:
    """`annual savings of $50k`."""
    index = amount.hint_at
    for _ in range(4):
        index -= 2
        if index < 0 or line.pieces[index + 1] != " ":
            return
        time = line.units.rhythm.get(line.pieces[index])
        if time:
            _both(amount, time)
            return


def _both(amount: Amount, time: Unit) -> None:
    amount.units = (*amount.units, *over_time(amount.units, time))
