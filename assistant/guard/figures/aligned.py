"""Figures at the same place of two texts alike but for them: `3 W at 40 cm`, `7 W at 40 cm`."""

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from unicodedata import digit

from assistant.facts.capitals import bag
from assistant.facts.numbers import Quantity, read_quantities
from assistant.facts.quantities.number_words import number_words
from assistant.facts.quantities.unit_table import unit_table
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
_JOINT = lazily(r"\s*(?:,\s*(?:and|or)\b|\b(?:and|or)\b|[,/&])\s*")
_FIGURE = r"[^\W_](?:\S*[^\W_])?"


def other_figures(source: str, draft: str, known: Sequence[str] = ()) -> Iterable[Finding]:
    """Figures, number words, times and units in the place of others, where all other words are the source's own.

    Of `Ran it at 3 W and 40 cm` and `Ran it at 7 W and 40 cm`: `3 → 7`.
    """
    in_source, in_draft = atoms_of(source), atoms_of(draft)
    if (
        _is_longer(in_source, in_draft)
        or _go_on_alike(in_source.atoms, in_draft.atoms)
        or _go_on_otherwise(in_source, in_draft)
    ):
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


def _is_longer(in_source: Atoms, in_draft: Atoms) -> bool:
    """Whether one text has more words, numbers left aside, than another can begin with."""
    longer = abs(len(in_source.atoms) - len(in_draft.atoms))
    if longer <= _BEGINNING or longer > _BEGINNING + len(in_source.odd) + len(in_draft.odd):
        return longer > _BEGINNING
    words, others = (
        len(cut.atoms) - len([atom for _, atom in cut.odd if atom.isdecimal()]) for cut in (in_source, in_draft)
    )
    return abs(words - others) > _BEGINNING


def _go_on_alike(in_source: list[str], in_draft: list[str]) -> bool:
    """Whether two texts have the same words behind the first: so it is with half of all drafts."""
    shorter = min(len(in_source), len(in_draft)) - (len(in_source) != len(in_draft))
    return shorter < 1 or in_source[-shorter:] == in_draft[-shorter:]


def _go_on_otherwise(in_source: Atoms, in_draft: Atoms) -> bool:
    """Whether the last words that differ are no figures: so it is with nearly all others."""
    back = 0
    for one, other in zip(reversed(in_source.atoms), reversed(in_draft.atoms), strict=False):
        back += 1
        if one == other or (one.lower() == other.lower() and not _meanings(one)):
            continue
        if (one.isalpha() or other.isalpha()) and not (_meanings(one) and _meanings(other)):
            return len(one) > _SYMBOL or back == len(in_source.atoms) or not in_source.atoms[-back - 1][-1].isdigit()
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
    in_source, in_draft = here & times, there & times
    if not in_source or not in_draft or in_source == in_draft:
        return
    ends = (source, in_source, in_draft), (draft, in_draft, in_source)
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


def is_other_order(text: str, altered: Sequence[tuple[re.Match[str], re.Match[str]]]) -> bool:
    """`M24 and M20` for `M20 and M24`: neighbours in one list that nothing else in the text tells apart.

    `altered` are words of the text in their order, each with the word that the other text has in its place.
    """
    before, after = ([pair[side].group() for pair in altered] for side in (0, 1))
    if sorted(before) != sorted(after):
        return False
    head, tail = text[: altered[0][0].start()], text[altered[-1][0].end() :]
    between = text[altered[0][0].end() : altered[-1][0].start()]
    joints = _JOINT.findall(between)
    if not joints:
        return False  # from 3 to 5
    behind, *inner, ahead = _JOINT.split(between)
    if not (_ends_with(head, ahead) and _begins_with(tail, behind)):
        return False  # 12 engineers and 3 managers
    if "/" in joints and not behind and between[0] == "/" and any(figure[0].isdigit() for figure in before):
        return False  # 8b/10b
    item = re.compile(re.escape(ahead) + _FIGURE + re.escape(behind))
    return all(map(item.fullmatch, inner)) and not _is_paired(joints, _JOINT.findall(f"{head}\n{tail}"))


def _ends_with(text: str, words: str) -> bool:
    return text.endswith(words) and not (words[:1].isalnum() and text[: -len(words)][-1:].isalnum())


def _begins_with(text: str, words: str) -> bool:
    return text.startswith(words) and not (words[-1:].isalnum() and text[len(words) :][:1].isalnum())


def _is_paired(joints: list[str], others: list[str]) -> bool:
    """Whether another list may say which is whose: `cost and time by 5% and 9%`; a comma alone joins no two."""
    is_pair = len(joints) == 1 and joints[0].strip() != ","
    return len([other for other in others if not is_pair or other.strip() != ","]) >= len(joints)
