"""Numbers of two texts that differ, in forms that can be compared: `2 pm` as 14:00, the 3 of `Python 3` as its own."""

import re
from bisect import bisect_right
from collections.abc import Container, Hashable, Iterable, Iterator, Sequence

from assistant.facts.fact import Fact
from assistant.facts.numbers import Quantity, read_quantities
from assistant.facts.technologies import read_technologies
from assistant.guard.figures.implied_numbers import are_named, in_company, is_implied
from assistant.guard.figures.reckoned import without_reckoned
from assistant.guard.figures.rhythms import rhythms, rounded, with_interval, without_rate, without_rhythm
from assistant.patterns import lazily
from assistant.results import Finding
from assistant.words import atoms_of

_DIGITS = frozenset("0123456789")
_NUMBER = lazily(r"\d+(?:\.\d+)*")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_OF_CHANGES = frozenset(("dB", "%", "pp", "°C"))
"""Units in which a figure below nothing is most often a change."""
_HERTZ, _SECOND = "Hz", "s"
_VOLTS = {"vdc": "DC", "vac": "AC"}
_HALF_OF_THE_DAY = lazily(r" ?([ap])\.?m\b", re.I)
_CLOCK = lazily(r"(\d\d?)(?::(\d\d))?")
_ZEROS = lazily(r"(?:\.0)+(?!\.?\d)")
_GUESS = lazily(
    r"\b(?:estimat|reckon|guess|think|believ|assum)\w*,?(?: (?:that|it|this|by|at|of|to|be|was|is|were)\b)* $", re.I
)
_AROUND = ".,;:!?()[]{}\"'…"
_VERSION = lazily(r"([^\W\d_][^\W_]*) v?\d[\d.]*$")
_MODEL = lazily(r"[A-Z][A-Z0-9]*-?\d+")


def look_closer(
    text: str, other: str, confirmed: Sequence[str] = (), named: Sequence[str] = ()
) -> tuple[Quantity, ...]:
    """The quantities of a text that its comparison with another is about.

    Versions of technologies stand for themselves, those of one that only this text names go with it. `One paper` is
    left out where the other text says `a paper`, `two plants` where it has their names, which `named` tells; how often
    something is done is told by `weekly` as by a number.
    """
    facts = read_technologies(text)
    known = {fact.key for known in (other, *confirmed) for fact in read_technologies(known)}
    starts = [fact.start for fact in facts]
    quantities = []
    for one in read_quantities(text):
        after = bisect_right(starts, one.end)  # the facts stand in order, and none inside another
        if not any(_is_part(one, fact, text, known) for fact in facts[max(after - 2, 0) : after]):
            quantities.append(one)
    if quantities:
        quantities = without_reckoned(quantities, text, other, confirmed)
    versions = [version for fact in facts if fact.key in known for version in _version(fact)]
    often = [key for rhythm in rhythms(other) for key in rhythm.keys]
    numbers = read_quantities(other)
    often += [(f"/{_SECOND}", value) for one in numbers for unit, value in one.keys if unit == _HERTZ]
    said = {key for one in numbers for key in one.keys}
    guessed = {key for one in numbers if one.qualifier == "approx" for key in one.keys}
    free = [
        _as_share(in_company(without_rhythm(with_interval(without_rate(one, other), text), often), text))
        for one in [
            _as_clock(_as_often(_as_volts(_as_guess(_as_fall(one, numbers), text, guessed), other)), text)
            for one in quantities
        ]
        if not said.isdisjoint(one.keys)
        or not (any(is_implied(one, text, of) for of in (other, *confirmed)) or are_named(one, text, other, named))
    ]
    return (*free, *versions, *rhythms(text))


def _as_fall(quantity: Quantity, others: Sequence[Quantity]) -> Quantity:
    """`gave minus 4 dB` as `lowered by 4 dB` too, where the other text says that it fell by as much."""
    unit, value = quantity.keys[0]
    if not isinstance(value, float) or value >= 0 or unit not in _OF_CHANGES:
        return quantity
    fell = any(one.direction == "down" and one.role != "to" and one.keys[0] == (unit, -value) for one in others)
    return quantity._replace(keys=((unit, -value),), direction="down") if fell else quantity


def _as_guess(quantity: Quantity, text: str, guessed: Container[Hashable]) -> Quantity:
    """`fell, we think by 10%` as about 10%, where the other text says so."""
    if quantity.qualifier != "exact" or not any(key in guessed for key in quantity.keys):
        return quantity
    return quantity._replace(qualifier="approx") if _GUESS.search(text[: quantity.start]) else quantity


def _as_volts(quantity: Quantity, other: str) -> Quantity:
    """`12 VAC` as 12 V too, where the other text says `V AC`."""
    current = _VOLTS.get(quantity.noun.partition(" ")[0])
    if current is None or f"V {current}" not in other:
        return quantity
    return quantity._replace(keys=(*quantity.keys, ("V", quantity.amount)))


def _as_often(quantity: Quantity) -> Quantity:
    """`5 Hz` as five times a second too."""
    value = quantity.keys[0][1]
    return quantity._replace(keys=(*quantity.keys, (f"/{_SECOND}", value))) if quantity.unit == _HERTZ else quantity


def _as_clock(quantity: Quantity, text: str) -> Quantity:
    """`2 pm` as 14:00 too, and 09:00 as 9:00."""
    value = quantity.keys[0][1] if quantity.unit == "label" else f"{quantity.amount:g}"
    time = None if quantity.unit not in ("", "label") else _CLOCK.fullmatch(str(value))
    half = _HALF_OF_THE_DAY.match(text, quantity.end) if time else None
    if time is None or not (half or time[2]):
        return quantity
    hour = int(time[1]) % 12 + 12 * (half[1] in "pP") if half else int(time[1])
    return quantity._replace(keys=(*quantity.keys, ("label", f"{hour}:{time[2] or '00'}")))


def _as_share(quantity: Quantity) -> Quantity:
    """An accuracy of `0.91` is one of 91% too, and what was done `twice` was two deeds."""
    if quantity.words.lower() in ("twice", "thrice"):  # `published twice`: two publications
        return quantity._replace(keys=(*quantity.keys, ("", quantity.amount)))
    unit, value = quantity.keys[0]
    if unit == "%" and isinstance(value, float) and value % 1 and _DIGITS.isdisjoint(quantity.words):
        return quantity._replace(keys=(*quantity.keys, ("%", float(round(value)))))  # `a third`, 33%
    if quantity.unit or not 0 < quantity.amount < 1:
        return quantity
    return quantity._replace(keys=(*quantity.keys, ("%", rounded(100 * quantity.amount))))


def other_labels(source: str, draft: str, known: Sequence[str] = ()) -> Iterable[Finding]:
    """Numbers grown into a word that the draft has with other digits: `2D` and `9D`, `ResNet-50` and `ResNet-18`."""
    in_source, in_draft = atoms_of(source).odd, atoms_of(draft).odd
    if not in_source or not in_draft or [atom for _, atom in in_source] == [atom for _, atom in in_draft]:
        return ()
    return _other_labels(source, draft, known)


def _other_labels(source: str, draft: str, known: Sequence[str]) -> Iterator[Finding]:
    in_draft = _grown_into(draft)
    in_source = _grown_into(source) if in_draft else {}
    if in_draft.keys() == in_source.keys():
        return
    new = [key for key in in_draft if key not in in_source and not any(in_draft[key] in text for text in known)]
    gone = [key for key in in_source if key not in in_draft]
    shapes = {_NUMBER.sub("#", key): in_source[key] for key in reversed(gone)} if new else {}
    for key in new if shapes else ():
        same = shapes.get(_NUMBER.sub("#", key))
        if same and not _is_in_another_order(key, gone) and not _is_read(in_draft[key], draft):
            yield Finding(kind="altered", category="number", words=f"{same} → {in_draft[key]}")


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


def of_versions(findings: Sequence[Finding], draft: str) -> list[Finding]:
    """The findings; an altered figure that is a version of a technology is an altered technology."""
    return [
        one.model_copy(update={"category": "technology"})
        if (one.kind, one.category) == ("altered", "number") and _is_version(one.words.rpartition(" → ")[2], draft)
        else one
        for one in findings
    ]


def _is_version(words: str, draft: str) -> bool:
    if _MODEL.fullmatch(words.replace("-", "", 1)) and "-" in words:
        return True
    found = _VERSION.search(words)
    return found is not None and any(fact.words.endswith(found[1]) for fact in read_technologies(draft))
