"""A closer look at the numbers of two texts that differ: what belongs to a technology, and what an article says."""

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import takewhile

from assistant.facts.atoms import line_of
from assistant.facts.capitals import bag
from assistant.facts.fact import Fact
from assistant.facts.numbers import Quantity, read_quantities
from assistant.facts.quantities.number_words import number_words
from assistant.facts.quantities.quantity import Key
from assistant.facts.quantities.unit_table import Unit, unit_table
from assistant.facts.technologies import read_technologies
from assistant.patterns import lazily
from assistant.results import Finding
from assistant.words import atoms_of, stem

_DIGITS = frozenset("0123456789")
_NUMBER = lazily(r"\d+(?:\.\d+)*")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_ZEROS = lazily(r"(?:\.0)+(?!\.?\d)")
_AROUND = ".,;:!?()[]{}\"'…"
_ARTICLES = frozenset("a an another single per each every ein eine einen einem einer un une una uno d".split())
_ABOUT = frozenset(("1", "about", "around", "roughly", "approximately", "nearly", "almost"))
_SKIPPED = _ABOUT | {"other"}
_EVERY = frozenset(("every", "each", "per", "a", "an"))
_PREFIXES = {"semi": (2.0,), "half": (2.0,), "bi": (0.5, 2.0)}
"""How often a year what is `semi-annual` happens, and what is `biannual`."""
_READ = 80
_PHRASE = 3
"""Words behind an article among which the noun stands."""


def look_closer(text: str, other: str) -> tuple[Quantity, ...]:
    """The quantities of a text that its comparison with another is about.

    Versions of technologies stand for themselves, those of one that only this text names go with it. `One paper` is
    left out where the other text says `a paper`; how often something is done is told by `weekly` as by a number.
    """
    facts = read_technologies(text)
    known = {fact.key for fact in read_technologies(other)}
    starts = [fact.start for fact in facts]
    quantities = []
    for one in read_quantities(text):
        after = bisect_right(starts, one.end)  # the facts stand in order, and none inside another
        if not any(_is_part(one, fact, text, known) for fact in facts[max(after - 2, 0) : after]):
            quantities.append(one)
    versions = [version for fact in facts if fact.key in known for version in _version(fact)]
    often = [key for rhythm in _rhythms(other) for key in rhythm.keys]
    free = [
        _without_rhythm(_with_interval(one, text), often)
        for one in quantities
        if not (_is_one(one) and _is_article(one, text, other))
    ]
    return (*free, *versions, *_rhythms(text))


def other_labels(source: str, draft: str, known: Sequence[str] = ()) -> Iterator[Finding]:
    """Numbers grown into a word that the draft has with other digits: `2D` and `9D`, `ResNet-50` and `ResNet-18`."""
    said = _grown_into(draft)
    told = _grown_into(source) if said else {}
    if said.keys() == told.keys():
        return
    new = [key for key in said if key not in told and not any(said[key] in text for text in known)]
    gone = [key for key in told if key not in said]
    shapes = {_NUMBER.sub("#", key): told[key] for key in reversed(gone)} if new else {}
    for key in new if shapes else ():
        same = shapes.get(_NUMBER.sub("#", key))
        if same and not _is_in_another_order(key, gone) and not _is_read(said[key], draft):
            yield Finding(kind="altered", category="number", words=f"{same} → {said[key]}")


def _is_in_another_order(label: str, others: Iterable[str]) -> bool:
    """`Cat6/Cat5`, for `Cat5/Cat6`; not `10b/8b`, for `8b/10b`."""
    parts = sorted(label.split("/"))
    if len(parts) == 1 or any(part[:1].isdigit() for part in parts):
        return False
    return parts in [sorted(other.split("/")) for other in others]


def _is_read(label: str, text: str) -> bool:
    """Whether all numbers of a label are in quantities of their own, and compared there: `FY20-FY22`."""
    start = text.find(label)
    places = [start + at for at, sign in enumerate(label) if sign.isdigit()]
    quantities = [one for one in read_quantities(text) if one.required]
    return all(any(one.start <= place < one.end for one in quantities) for place in places)


def _grown_into(text: str) -> dict[str, str]:
    """The labels of a text: what stands between two spaces and has letters and digits, such as `λ/14`, `M8x1.25`.

    By the form in which they are compared.
    """
    cut = atoms_of(text)
    gaps = cut.gaps
    found: dict[str, str] = {}
    end = 0
    for at, atom in cut.odd:
        if " " in gaps[at] and " " in gaps[at + 1] and atom.isdecimal():
            continue
        start = cut.bounds[2 * at]
        if start < end:
            continue
        begin, end = text.rfind(" ", 0, start) + 1, text.find(" ", start)
        end = end if end > 0 else len(text)
        label = text[begin:end].strip(_AROUND)
        if any(map(str.isalpha, label)):
            key = label if label.isascii() else label.translate(_LOWERED)
            found[_ZEROS.sub("", key) if ".0" in key else key] = label
    return found


def has_other_versions(source: str, draft: str) -> bool:
    """Whether a technology of both texts has another number in its name: YOLOv5, YOLOv8."""
    told = _versions(source)
    return bool(told) and told != _versions(draft)


def _versions(text: str) -> list[tuple[str, Key]]:
    facts = [fact for fact in read_technologies(text) if fact.words[-1] in _DIGITS]
    return [(version.noun, version.keys[0]) for fact in facts for version in _version(fact)] if facts else []


def _is_part(quantity: Quantity, fact: Fact, text: str, known: set[Hashable]) -> bool:
    """Whether a number stands inside a technology's name, or right behind one that the other text does not name."""
    if fact.start <= quantity.start and quantity.end <= fact.end:
        return True
    if fact.key in known or quantity.noun or quantity.unit not in ("", "label"):
        return False
    return quantity.start <= fact.start <= quantity.end or text[fact.end : quantity.start] == " "


def _version(fact: Fact) -> list[Quantity]:
    """The number that a technology's words hold and its key does not: that of `Python 3`, `HTML5`."""
    numbers = () if fact.words.isalpha() else _NUMBER.findall(fact.words)
    if not numbers or numbers[-1] in str(fact.key):
        return []
    number = numbers[-1]
    apart = f" {number}" in fact.words
    while number.endswith(".0"):
        number = number[:-2]
    key = ("label", number)
    return [Quantity("number", fact.words, fact.start, fact.end, (key,), "label", noun=str(fact.key), required=apart)]


def _is_one(quantity: Quantity) -> bool:
    return quantity.amount == 1.0 and quantity.category == "number" and quantity.unit not in ("label", "ordinal")


def _is_article(quantity: Quantity, text: str, other: str) -> bool:
    """Whether the other text says `a paper`, or `every month`, where this one says `one paper`."""
    begin = text[quantity.start : quantity.end + _READ]
    after = [low for low in line_of(begin).lows if low not in _SKIPPED and low not in number_words().ones]
    wanted = {stem(low) for low in takewhile(lambda low: low not in bag("function"), after[:_PHRASE])}
    if not wanted.isdisjoint(_behind_articles(other)):
        return True
    return "every" in line_of(other).low_set and "every" in line_of(text).low_set


@lru_cache(maxsize=8)
def _behind_articles(text: str) -> frozenset[str]:
    """The stems of the words that stand behind an article, the noun among them."""
    lows = line_of(text).lows
    places = [at for at, low in enumerate(lows) if low in _ARTICLES]
    return frozenset(stem(low) for at in places for low in lows[at + 1 : at + 1 + _PHRASE])


@cache
def rhythmic() -> frozenset[str]:
    """The words that can say how often: times, and what is made of them."""
    table = unit_table()
    times = {word for word, units in table.words.items() if units[0].dimension in ("s", "month")}
    return frozenset(times).union(table.rhythm, *({prefix + word for word in table.rhythm} for prefix in _PREFIXES))


@lru_cache(maxsize=8)
def _rhythms(text: str) -> tuple[Quantity, ...]:
    """`weekly` and `every week` as once a week: they can stand for the number, and are nothing to be lost."""
    line = line_of(text)
    told = rhythmic() & line.low_set
    found: list[Quantity] = []
    for at, low in enumerate(line.lows) if told else ():
        if low not in told:
            continue
        before = line.lows[at - 1] if at else ""
        times = _times(low, before)
        if times:
            keys: tuple[Key, ...] = tuple(
                (f"/{time.dimension}", _rounded(often / time.factor)) for time, often in times
            )
            if before in ("a", "an", "other", "second"):  # `for a week` is for seven days
                keys = (*keys, *((time.dimension, _rounded(time.factor / often)) for time, often in times))
            found.append(Quantity("number", low, line.start(at), line.end(at), keys, keys[0][0], required=False))
    return tuple(found)


def _times(low: str, before: str) -> list[tuple[Unit, float]]:
    """The times that a word names, and how often in each: `semi-annual` is twice a year, `biweekly` may be so too."""
    table = unit_table()
    if before in ("other", "second") and low in table.words:
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


def _with_interval(quantity: Quantity, text: str) -> Quantity:
    """`every six months` is twice a year too."""
    value = quantity.keys[0][1]
    if quantity.unit not in ("s", "month") or not isinstance(value, float) or not value:
        return quantity
    if not text[: quantity.start].rstrip().lower().endswith("every"):
        return quantity
    return quantity._replace(keys=(*quantity.keys, (f"/{quantity.unit}", _rounded(1 / value))))


def _without_rhythm(quantity: Quantity, often: Sequence[Key]) -> Quantity:
    """`12 lifts every month` is 12 lifts too, where the other text says `monthly` elsewhere."""
    value = quantity.keys[-1][1]
    unit = quantity.keys[-1][0]
    if not often or not isinstance(value, float) or "/" not in unit:
        return quantity
    plain: list[Key] = [
        (unit.removesuffix(dimension), _rounded(value / rate))
        for dimension, rate in often
        if dimension[0] == "/" and unit.endswith(dimension) and isinstance(rate, float)
    ]
    return quantity._replace(keys=(*quantity.keys, *plain)) if plain else quantity


def _rounded(value: float) -> float:
    return float(f"{value:.12g}")
