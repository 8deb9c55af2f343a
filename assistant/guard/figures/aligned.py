"""Figures at the same place of two texts alike but for them: `3 W at 40 cm`, `7 W at 40 cm`."""

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from unicodedata import digit

from assistant.facts.capitals import bag
from assistant.facts.numbers import Quantity, read_quantities
from assistant.facts.quantities.number_words import number_words
from assistant.facts.quantities.unit_table import unit_table
from assistant.guard.figures.listing import is_other_order
from assistant.guard.figures.rhythms import WEEKDAYS, rhythm_of, rhythmic
from assistant.patterns import lazily
from assistant.results import Finding
from assistant.words import Atoms, atoms_of

Place = tuple[int, int]
_TOKEN = lazily(r"\d+(?:[.,'’]\d+)*[^\W_]*|[^\W_]+(?:\.\d+)*")
_DIGITS = lazily(r"[\d⁰¹²³⁴-⁹]+(?:[.,'’]\d+)*")
_GLUED = lazily(r"(.*\d)([^\W\d_]+)")
_GROUP = lazily(r"(?<=\d)[.,'’](?=\d{3}(?!\d))")
_PREFIXES = frozenset("pnµμumcdhkMGT")
_SYMBOL = 6
"""Letters of a unit's symbol at most."""
_LONGEST = 5_000
"""Characters up to which a text is compared word by word; a line has two hundred."""
_BEGINNING = 2
"""Words that one text may begin with before the two go on alike: `Responsible for designing`, `Designed`."""
_ALIKE = 4
"""Words that two texts have in common at least which begin in another way."""
_NOTHING = frozenset[Hashable]()
_DAY = 3
"""Letters that tell a day of the week: Mon, Monday."""


def other_figures(source: str, draft: str, known: Sequence[str] = ()) -> Iterable[Finding]:
    """Figures, number words, times and units that stand where the source has others, all other words being its own.

    The first words may be others: they are the verb, which is the first to be changed.
    """
    told, stated = atoms_of(source), atoms_of(draft)
    if _is_longer(told, stated) or _go_on_alike(told.atoms, stated.atoms) or _go_on_otherwise(told, stated):
        return ()
    return _other_figures(source, draft, known) if len(source) <= _LONGEST else ()


def _other_figures(source: str, draft: str, known: Sequence[str]) -> Iterator[Finding]:
    tokens, others = list(_TOKEN.finditer(source)), list(_TOKEN.finditer(draft))
    same = min(len(tokens), len(others))
    if len(tokens) != len(others):
        same -= 1
        if same < _ALIKE or any(map(str.isdigit, source[: tokens[-same].start()] + draft[: others[-same].start()])):
            return
        tokens, others = tokens[-same:], others[-same:]
    altered: list[tuple[re.Match[str], re.Match[str]]] = []
    for at, (one, other) in enumerate(zip(tokens, others, strict=True)):
        before, after = one.group(), other.group()
        if before == after:
            continue
        is_other = _is_other(before, after, behind_number=at > 0 and tokens[at - 1].group()[-1].isdigit())
        if is_other is None and at and before.lower() != after.lower():
            return
        if (
            is_other
            and not any(after in text for text in known)
            and not _is_read_the_same(source, draft, one.span(), other.span())
        ):
            altered.append((one, other))
    if altered and not is_other_order(source, altered):
        for words in dict.fromkeys(f"{one.group()} → {other.group()}" for one, other in altered):
            yield Finding(kind="altered", category="number", words=words)


def _is_longer(told: Atoms, stated: Atoms) -> bool:
    """Whether one text has more words, numbers left aside, than another can begin with."""
    longer = abs(len(told.atoms) - len(stated.atoms))
    if longer <= _BEGINNING or longer > _BEGINNING + len(told.odd) + len(stated.odd):
        return longer > _BEGINNING
    words, others = (len(cut.atoms) - len([atom for _, atom in cut.odd if atom.isdecimal()]) for cut in (told, stated))
    return abs(words - others) > _BEGINNING


def _go_on_alike(told: list[str], stated: list[str]) -> bool:
    """Whether two texts have the same words behind the first: so it is with half of all drafts."""
    shorter = min(len(told), len(stated)) - (len(told) != len(stated))
    return shorter < 1 or told[-shorter:] == stated[-shorter:]


def _go_on_otherwise(told: Atoms, stated: Atoms) -> bool:
    """Whether the last words that differ are no figures: so it is with nearly all others."""
    back = 0
    for one, other in zip(reversed(told.atoms), reversed(stated.atoms), strict=False):
        back += 1
        if one == other or (one.lower() == other.lower() and not _meanings(one)):
            continue
        if (one.isalpha() or other.isalpha()) and not (_meanings(one) and _meanings(other)):
            return len(one) > _SYMBOL or back == len(told.atoms) or not told.atoms[-back - 1][-1].isdigit()
        return False
    return False


def _is_other(before: str, after: str, *, behind_number: bool) -> bool | None:
    """Whether two words at one place are two figures, or two units; None where they are something else."""
    shape = _DIGITS.sub("#", before.lower())
    if "#" in shape and shape == _DIGITS.sub("#", after.lower()):
        return _digits(before) != _digits(after)
    one, other = _meanings(before), _meanings(after)
    if one and other:
        return one.isdisjoint(other)
    first, second = _GLUED.fullmatch(before), _GLUED.fullmatch(after)
    if first and second and first[1] == second[1]:
        return _is_other(first[2], second[2], behind_number=True)
    if behind_number and len(before) <= _SYMBOL and len(after) <= _SYMBOL:
        roots = [{word} | ({word[1:]} if word[0] in _PREFIXES else set()) for word in (before, after)]
        return True if (roots[0] & roots[1]) - {""} else None
    return None


def _digits(token: str) -> list[str]:
    """The numbers in a word, without the separators of thousands."""
    return ["".join([str(digit(sign, sign)) for sign in _GROUP.sub("", number)]) for number in _DIGITS.findall(token)]


def _meanings(atom: str) -> frozenset[Hashable]:
    """All that a word can say of how many, how often, when, or in what unit."""
    telling = _telling()  # few words do
    return _read_meanings(atom) if atom in telling or atom.lower() in telling else _NOTHING


@cache
def _telling() -> frozenset[str]:
    """The words of number, time and unit, in lower case, and the symbols of units."""
    words, table = number_words(), unit_table()
    numbers = frozenset(("once",)).union(words.ones, words.tens, words.scales, words.foreign, *words.only.values())
    shares = frozenset[str]().union(words.vague, words.fractions, words.ordinals, words.multiples, words.bare_multiples)
    times = rhythmic().union(words.months, words.seasons, bag("calendar"))
    units = frozenset[str]().union(table.symbols, table.words, table.money_words, table.currency, table.multipliers)
    return numbers | shares | times | units


@lru_cache(maxsize=1024)
def _read_meanings(atom: str) -> frozenset[Hashable]:
    low, words, table = atom.lower(), number_words(), unit_table()
    found: set[Hashable] = {("unit", unit[:2]) for unit in table.symbols.get(atom, ())}
    found |= {("unit", unit[:2]) for unit in (*table.words.get(low, ()), *table.money_words.get(low, ()))}
    if atom.isupper():
        found |= {("unit", unit[:2]) for unit in table.currency.get(low, ())}
    counts: tuple[Mapping[str, float], ...] = (words.ones, words.tens, words.scales, words.foreign, table.multipliers)
    found |= {("number", float(known[low])) for known in (*counts, *words.only.values()) if low in known}
    named: dict[str, Mapping[str, Hashable]] = {
        "vague": words.vague,
        "share": words.fractions,
        "rank": words.ordinals,
        "times": {"once": 1.0} | words.multiples | words.bare_multiples,
        "month": words.months,
        "season": words.seasons,
    }
    found |= {(name, known[low]) for name, known in named.items() if low in known}
    found |= {("unit", unit[:2]) if often == 1.0 else (unit[:2], often) for unit, often in rhythm_of(low)}
    if not found and low in bag("calendar"):
        found.add(("day", low[:_DAY]))
    return frozenset(found)


def _is_read_the_same(source: str, draft: str, place: Place, other_place: Place) -> bool:
    """Whether both places are in quantities that say the same: FY2021 and FY21."""
    one, two = _quantity_at(source, place), _quantity_at(draft, other_place)
    return one is not None and two is not None and not set(one.keys).isdisjoint(two.keys)


def _quantity_at(text: str, place: Place) -> Quantity | None:
    return next((one for one in read_quantities(text) if one.start <= place[0] and place[1] <= one.end), None)


def names_a_time(text: str) -> bool:
    """Whether a text has a word of time: without one, neither another time nor another rhythm is to be found."""
    return not _words_of_time().isdisjoint(atoms_of(text).low_set)


@cache
def _words_of_time() -> frozenset[str]:
    return _times()[1] | rhythmic() | WEEKDAYS | {f"{day}s" for day in WEEKDAYS}


def other_times(source: str, draft: str) -> Iterator[Finding]:
    """A time that is named with no number, where the source names another: `GPU hours`, `biweekly`, `by day`."""
    meant, times = _times()
    here, there = atoms_of(source).low_set, atoms_of(draft).low_set
    told, stated = here & times, there & times
    if not told or not stated or told == stated:
        return
    ends = (source, told, stated), (draft, stated, told)
    gone, new = (
        sorted(word for word in own if meant[word] not in [meant[one] for one in others] and _is_bare(word, text))
        for text, own, others in ends
    )
    if gone and new:
        yield Finding(kind="altered", category="number", words=f"{gone[0]} → {new[0]}")


@cache
def _times() -> tuple[dict[str, Hashable], frozenset[str]]:
    """What each word of time names, and the words."""
    table, words = unit_table(), number_words()
    times: dict[str, Hashable] = {
        word: units[0][:2] for word, units in table.words.items() if units[0].dimension in ("s", "month")
    }
    times |= {word: rhythm_of(word)[0][0][:2] for word in rhythmic() if rhythm_of(word)}
    times |= words.seasons
    times = {word: time for word, time in times.items() if word not in words.ordinals}
    return times, frozenset(times)


def _is_bare(word: str, text: str) -> bool:
    """Whether no number in a text has the word for its unit."""
    return not any(word in one.words.lower() for one in read_quantities(text))
