"""How often something is done, told by a word: `weekly`, `every other day`, `semi-annual`."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from assistant.facts.atoms import Line, line_of
from assistant.facts.capitals import bag
from assistant.facts.numbers import Quantity, read_quantities
from assistant.facts.quantities.quantity import Key
from assistant.facts.quantities.unit_table import Unit, unit_table
from assistant.patterns import lazily
from assistant.results import Finding
from assistant.words import atoms_of, stem

_EVERY = frozenset(("every", "each", "per", "a", "an"))
_ALTERNATE = frozenset(("other", "second", "alternate", "alternating"))
_AS_EVER = frozenset(
    "operations operation business work routine routines running life use tasks duties management".split()
)
"""What is `daily` without being counted."""
_TIMES = frozenset(
    "night nights nightly overnight morning mornings evening evenings weekend weekends shift shifts sprint sprints "
    "continuous continuously regular regularly recurring periodic periodically often frequent frequently clock".split()
)
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_SEVERAL_DAYS = frozenset("weekday weekdays weekend weekends workday workdays working business".split())
"""What may stand for days that are named: `from Monday to Friday`."""
_MADE_OF_TIMES = lazily(r"-(\w+ly|annual)\b")
_REPEATED = frozenset(("times", "twice", "thrice"))
_PREFIXES = {"semi": (2.0,), "half": (2.0,), "bi": (0.5, 2.0)}
"""How often a year what is `semi-annual` happens, and what is `biannual`."""


@cache
def rhythmic() -> frozenset[str]:
    """The words that can say how often: times, and what is made of them."""
    table = unit_table()
    times = {word for word, units in table.words.items() if units[0].dimension in ("s", "month")}
    return frozenset(times).union(table.rhythm, *({prefix + word for word in table.rhythm} for prefix in _PREFIXES))


@cache
def _telling() -> frozenset[str]:
    return rhythmic() | _ALTERNATE | _PREFIXES.keys()


@lru_cache(maxsize=8)
def rhythms(text: str) -> tuple[Quantity, ...]:
    """`weekly` and `every week` as once a week: they can stand for the number, and are nothing to be lost."""
    line = line_of(text)
    told = rhythmic() & line.low_set
    found: list[Quantity] = []
    if "clock" in line.low_set:
        found += _always(line)
    for at, low in enumerate(line.lows) if told else ():
        if low not in told:
            continue
        before = line.lows[at - 1] if at else ""
        if low == "second" and line.lows[at + 1 : at + 2] != [] and line.lows[at + 1] in told:
            continue  # every second week
        times = _times(low, before)
        if times:
            keys: tuple[Key, ...] = tuple((f"/{time.dimension}", rounded(often / time.factor)) for time, often in times)
            if before in ("a", "an") or before in _ALTERNATE:  # `for a week` is for seven days
                keys = (*keys, *((time.dimension, rounded(time.factor / often)) for time, often in times))
            found.append(Quantity("number", low, line.start(at), line.end(at), keys, keys[0][0], required=False))
    return tuple(found)


def _always(line: Line) -> Iterator[Quantity]:
    """`Round the clock`, as 24/7."""
    for at, low in enumerate(line.lows):
        if low == "clock" and at > 1 and line.lows[at - 2] in ("round", "around"):
            keys: tuple[Key, ...] = (("label", "24/7"), ("s/s", 1.0))
            yield Quantity("number", low, line.start(at), line.end(at), keys, "label", required=False)


def _times(low: str, before: str) -> list[tuple[Unit, float]]:
    """The times that a word names, and how often in each: `semi-annual` is twice a year, `biweekly` may be so too."""
    table = unit_table()
    if before in _ALTERNATE and low in table.words:
        return [(table.words[low][0], 0.5)]
    unit = table.words.get(low) if before in _EVERY else None
    if unit:
        return [(unit[0], 1.0)] if unit[0].dimension in ("s", "month") else []
    return rhythm_of(low, before)


def rhythm_of(low: str, before: str = "") -> list[tuple[Unit, float]]:
    """The time that an adverb or adjective names: `weekly`, `biannual`."""
    table = unit_table()
    if low in table.rhythm:
        return [(table.rhythm[low], often) for often in _PREFIXES.get(before, (1.0,))]
    for prefix, rates in _PREFIXES.items():
        if low.startswith(prefix) and low[len(prefix) :] in table.rhythm:
            return [(table.rhythm[low[len(prefix) :]], often) for often in rates]
    return []


def with_interval(quantity: Quantity, text: str) -> Quantity:
    """`every six months` is twice a year too."""
    if quantity.unit == "ordinal" and quantity.keys[0][1] == 2:
        return _every_second(quantity, text)
    value = quantity.keys[0][1]
    if not quantity.unit and isinstance(value, float) and value:  # `six-monthly`
        behind = _MADE_OF_TIMES.match(text, quantity.end)
        unit = unit_table().rhythm.get(behind[1].lower()) if behind else None
        if unit is not None:
            span, often = rounded(value * unit.factor), rounded(1 / (value * unit.factor))
            return quantity._replace(keys=(*quantity.keys, (unit.dimension, span), (f"/{unit.dimension}", often)))
        return quantity
    if quantity.unit not in ("s", "month") or not isinstance(value, float) or not value:
        return quantity
    if "-" not in quantity.words and not text[: quantity.start].rstrip().lower().endswith("every"):
        return quantity  # `2-week sprints` are fortnightly
    return quantity._replace(keys=(*quantity.keys, (f"/{quantity.unit}", rounded(1 / value))))


def _every_second(quantity: Quantity, text: str) -> Quantity:
    """`every second Friday` is once in two weeks."""
    behind = atoms_of(text[quantity.end :]).lows[:1]
    if not behind or behind[0].removesuffix("s") not in WEEKDAYS:
        return quantity
    if not text[: quantity.start].rstrip().lower().endswith("every"):
        return quantity
    week = unit_table().words["week"][0]
    return quantity._replace(keys=(*quantity.keys, (f"/{week.dimension}", rounded(0.5 / week.factor))))


def without_rhythm(quantity: Quantity, often: Sequence[Key]) -> Quantity:
    """`12 lifts every month` is 12 lifts too, where the other text says `monthly` elsewhere; not so `twice a month`."""
    if not often or "/" not in quantity.keys[-1][0] or not _REPEATED.isdisjoint(quantity.words.lower().split()):
        return quantity
    plain: list[Key] = []
    for unit, value in quantity.keys:
        time = unit.removesuffix("…")
        if isinstance(value, str):
            continue
        for dimension, rate in often:
            if dimension[0] == "/" and time.endswith(dimension) and isinstance(rate, float):
                whole = time.removesuffix(dimension) + unit[len(time) :]  # a range keeps its sign
                once = _once(value, rate) if isinstance(value, float) else tuple(_once(end, rate) for end in value)
                plain.append((whole, once))
    return quantity._replace(keys=(*quantity.keys, *plain)) if plain else quantity


def without_rate(quantity: Quantity, other: str) -> Quantity:
    """`€26/m²` is €26 too, where the other text says `per square metre` elsewhere."""
    unit, value = quantity.keys[0]
    amount, per, over = unit.partition("/")
    if not per or over in ("s", "month") or not isinstance(value, float) or "per" not in line_of(other).low_set:
        return quantity
    lows, table = line_of(other).lows, unit_table()
    for at, low in enumerate(lows[:-1]):
        if low != "per":
            continue
        units = table.words.get(lows[at + 1], ())
        for rest, found in table.phrases.get(lows[at + 1], ()):
            units = found if tuple(lows[at + 2 : at + 2 + len(rest)]) == rest else units
        if over in (stem(lows[at + 1]), *(one.dimension for one in units)):
            return quantity._replace(keys=(*quantity.keys, (amount, value)))
    return quantity


def _once(value: float, rate: float) -> float:
    """How many at once, of so many a second; to nine digits, since both were rounded to twelve."""
    return float(f"{value / rate:.9g}")


def other_rhythms(source: str, draft: str, known: Sequence[str] = ()) -> Iterator[Finding]:
    """How often, told with no number and otherwise than in the source: `weekly`, for `every other week`.

    Where neither source nor `known` has a word of time at all, it is invented.
    """
    telling = _telling()
    told_by, said_by = telling & atoms_of(source).low_set, telling & atoms_of(draft).low_set
    if told_by == said_by or rhythmic().isdisjoint(said_by):
        return
    if rhythmic().isdisjoint(told_by):
        if not any(_names_a_time(text) for text in (source, *known)):
            yield from (_invented(one) for one in rhythms(draft) if _is_plainly_often(one, draft))
        return
    in_source, in_draft = rhythms(source), rhythms(draft)
    gone, new = _unsaid(in_source, in_draft, draft), _unsaid(in_draft, in_source, source)
    if gone and new:
        yield Finding(kind="altered", category="number", words=f"{gone[0].words} → {new[0].words}")


def other_weekdays(source: str, draft: str, known: Sequence[str] = ()) -> Iterator[Finding]:
    """Days of the week that neither the source nor `known` names: of `on Mondays`, `on Fridays`."""
    in_draft = _weekdays(draft)
    if not in_draft:
        return
    in_source = _weekdays(source)
    new = in_draft.keys() - in_source.keys() - set[str]().union(*map(_weekdays, known))
    if not new or any(not _SEVERAL_DAYS.isdisjoint(atoms_of(text).low_set) for text in (source, *known)):
        return
    gone = [words for day, words in in_source.items() if day not in in_draft]
    for words in (words for day, words in in_draft.items() if day in new):
        if gone:
            yield Finding(kind="altered", category="date", words=f"{gone.pop(0)} → {words}")
        else:
            yield Finding(kind="invented", category="date", words=words)


def _weekdays(text: str) -> dict[str, str]:
    """The days of the week that a text names, and how it writes each."""
    line = line_of(text)
    days = ((low.removesuffix("s"), at) for at, low in enumerate(line.lows))
    return {day: text[line.start(at) : line.end(at)] for day, at in days if day in WEEKDAYS}


def _names_a_time(text: str) -> bool:
    here = atoms_of(text).low_set
    if not (rhythmic().isdisjoint(here) and _TIMES.isdisjoint(here)):
        return True
    if not bag("calendar").isdisjoint(low.removesuffix("s") for low in here):  # on Fridays
        return True
    return any(
        "/" in dimension or dimension in ("s", "month") for one in read_quantities(text) for dimension, _ in one.keys
    )


def _is_plainly_often(rhythm: Quantity, text: str) -> bool:
    """Whether a word of time says how often: not `in a day`, nor `daily business`."""
    if any(one.category == "date" and one.start <= rhythm.start < one.end for one in read_quantities(text)):
        return False  # the second quarter of 2021
    behind = atoms_of(text[rhythm.end :]).lows[:1]
    before = atoms_of(text[: rhythm.start]).lows[-1:]
    return _AS_EVER.isdisjoint(behind) and before not in (["a"], ["an"])


def _invented(rhythm: Quantity) -> Finding:
    return Finding(kind="invented", category="number", words=rhythm.words)


def _unsaid(own: Sequence[Quantity], others: Sequence[Quantity], other_text: str) -> list[Quantity]:
    """Those whose time neither the other text's rhythms nor its numbers tell."""
    if not own or not others:
        return []
    numbers = [with_interval(one, other_text) for one in read_quantities(other_text)]
    keys = {key for one in (*others, *numbers) for key in one.keys}
    return [one for one in own if keys.isdisjoint(one.keys)]


def rounded(value: float) -> float:
    """A value worked out, in as many digits as one that was read: 0.1 + 0.2 is 0.3."""
    return float(f"{value:.12g}")
