"""Names in a text: people, organisations, products and places, told by lists and by their capital letters."""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from assistant.facts.atoms import Line
from assistant.facts.capitals import bag, is_common
from assistant.facts.fact import Fact
from assistant.facts.numbers import read_quantities
from assistant.facts.technologies import scan
from assistant.lexicon.catalogue import rules
from assistant.patterns import lazily

_JOINTS = frozenset((" ", "-", "‑", "'", "’", " & ", "&", "\u00a0", "."))
_LONGEST_ROW = 12
"""Words of the longest row that is one name."""
_OF_NAMES = frozenset(("label", "ordinal"))
"""Kinds of figures that can be a part of a name."""
_VERBAL = ("ed", "ing", "ly")

_LIST_BEHIND = lazily(r",? (?:and|or|&) |, |/")
_LIST_BEFORE = lazily(r"(?:,? (?:and|or|&) |, |/)$")

Run = tuple[int, int]
"""The first atom of a row of capitalised words, and the atom after it."""


@lru_cache(maxsize=8)
def read_names(text: str) -> tuple[Fact, ...]:
    """The names of a text, in order; `key` is the listed name of an organisation, or the words in lower case."""
    found = scan(text)
    line, taken = found.line, found.taken
    raised = line.raised
    if not raised or (raised[-1] == 0 and _is_plain_opening(line)):  # so it is with most lines
        return found.names
    raised = [at for at in raised if at not in taken and _is_raised(line.atoms[at])]
    if raised and raised[-1]:
        raised = _without_units(line, raised)
    if not raised or (raised[-1] == 0 and _is_plain_opening(line)) or line.style != "plain":
        return found.names
    runs = _german(line, raised) if line.language == "de" else _named(line, raised)
    rest = [_fact(line, *run) for run in runs]
    if rest and found.technologies:
        rest = list(_products(rest, found.technologies, line.text))
    return tuple(sorted((*found.names, *rest), key=lambda fact: fact.start)) if rest else found.names


def _without_units(line: Line, raised: list[int]) -> list[int]:
    """The atoms that are no part of an amount: not the `Gbit` of `10 Gbit/s`, nor `Millionen Euro` behind a number."""
    amounts = [one for one in read_quantities(line.text) if one.unit not in _OF_NAMES]
    return [at for at in raised if not any(one.start < line.start(at) < one.end for one in amounts)]


def _is_plain_opening(line: Line) -> bool:
    """Whether the first word of a text is no name, where it is the only one with a capital."""
    return line.lows[0] not in bag("place") and not _is_possessive(line, 1)


@lru_cache(maxsize=8192)
def _is_raised(atom: str) -> bool:
    """Whether a word begins with a capital as a name does, and is neither a code nor an abbreviation (PM, PMs)."""
    if not atom[0].isupper() or not atom.isalpha():
        return False
    letters = atom.removesuffix("s")
    return len(letters) == 1 or not letters.isupper() or atom.lower() in bag("legal")


def is_proper(low: str) -> bool:
    """Whether a word of a name makes it this name: no ordinary word, connector, legal form or honorific."""
    return len(low) > 1 and not (
        is_common(low)
        or low in bag("connector")
        or low in bag("after connector")
        or low in bag("legal")
        or low in bag("honorific")
    )


def _fact(line: Line, first: int, end: int) -> Fact:
    start, stop = line.start(first), line.end(end - 1)
    return Fact(
        "technology" if _is_instrument(line, first, end) else "name",
        " ".join(line.lows[first:end]),
        line.text[start:stop],
        start,
        stop,
    )


def _products(names: list[Fact], technologies: Iterable[Fact], text: str) -> Iterator[Fact]:
    """The names, last first; a single word beside a technology in a list is a product too."""
    starts, ends = {fact.start for fact in technologies}, {fact.end for fact in technologies}
    for fact in reversed(names):
        behind, before = _LIST_BEHIND.match(text, fact.end), _LIST_BEFORE.search(text, 0, fact.start)
        if " " not in fact.words and (
            (behind is not None and behind.end() in starts) or (before is not None and before.start() in ends)
        ):
            starts.add(fact.start)
            yield fact._replace(category="technology")
        else:
            yield fact


def _is_instrument(line: Line, first: int, end: int) -> bool:
    """Whether one word names a make of instrument or machine: `an Arbin cycler`."""
    return (
        end == first + 1
        and first > 0
        and end < len(line.lows)
        and line.gaps[end] == " "
        and line.lows[first - 1] in ("a", "an", "the")
        and not bag("instrument").isdisjoint(line.lows[end : end + 2])
    )


def _named(line: Line, raised: list[int]) -> Iterator[Run]:
    """The rows that name someone or something, where only names carry capitals."""
    for row, end in _runs(line, raised):
        first = _after_the_opening(line, row, end)
        if first < end and (_has_proper(line, first, end) or _is_title(line, first, end)):
            yield first, end


def _after_the_opening(line: Line, first: int, end: int) -> int:
    """The atom at which the name begins: behind a sentence's first word where that is none."""
    if line.opens(first) and _is_no_name_at_the_start(line, first, end) and not _is_title(line, first, end):
        first += 1
        while first < end and line.lows[first] in bag("connector"):
            first += 1
    return first


def _runs(line: Line, raised: list[int]) -> Iterator[Run]:
    """Rows of capitalised words, with the `of` and `von der` between them."""
    capitals = {at for at in raised if _can_name(line, at)}
    lows, last = line.lows, len(line.lows) - 1
    joining = _joining()
    reached = 0
    for first in raised:
        if first < reached or (first not in capitals and not line.opens(first)):
            continue
        end = first + 1
        while end <= last and end < first + _LONGEST_ROW and (end in capitals or lows[end] in joining):
            following = _next_in_run(line, end, capitals)
            if not following:
                break
            end = following
        reached = end
        yield first, end


def _can_name(line: Line, at: int) -> bool:
    """Whether a capitalised word can be part of a name: no month, no function word unless it is an initial."""
    low = line.lows[at]
    if len(low) == 1:  # J. Smith, O'Neil, Model-E
        return line.gaps[at] == "-" or (at + 1 < len(line.atoms) and line.gaps[at + 1] in (". ", ".", "'", "’"))
    return low not in bag("calendar") and low not in bag("function")


@cache
def _joining() -> frozenset[str]:
    """Words that a row of names can go on with though they carry no capital."""
    return bag("connector") | {"for"}


def _next_in_run(line: Line, at: int, capitals: set[int]) -> int:
    """The atom after the next word of the row, with what connects it; 0 where the row is over."""
    gap = line.gaps[at]
    if at in capitals:
        before = line.lows[at - 1]
        abbreviated = gap == ". " and (len(before) == 1 or before in bag("honorific"))
        return at + 1 if gap in _JOINTS or abbreviated else 0
    low = line.lows[at]
    if gap != " " or not (low in bag("connector") or (low == "for" and line.lows[at - 1] in bag("institution"))):
        return 0
    after = at + 1
    if after < len(line.atoms) and line.lows[after] in bag("after connector") and line.gaps[after] == " ":
        after += 1
    return after + 1 if after in capitals and line.gaps[after] in (" ", "'", "’") else 0


def _is_no_name_at_the_start(line: Line, first: int, end: int) -> bool:
    """Whether the capital of a sentence's first word is that of the sentence alone."""
    low = line.lows[first]
    if low in bag("place"):
        return False
    if is_common(low) or low.endswith(_VERBAL):
        return True
    if _is_possessive(line, end):
        return False
    return line.language != "en" or end == first + 1


def _is_possessive(line: Line, at: int) -> bool:
    return at < len(line.atoms) and line.lows[at] == "s" and line.gaps[at] in ("'", "’")


def _has_proper(line: Line, first: int, end: int) -> bool:
    nothing = rules().nothing
    return any(is_proper(line.lows[at]) and line.atoms[at] not in nothing for at in range(first, end))


def _is_title(line: Line, first: int, end: int) -> bool:
    """Whether a row of ordinary words is a job's title: Senior Engineer, Team Lead, Head of Data."""
    if end == first + 1:
        return False
    lows = line.lows[first:end]
    opening = lows[0] in bag("modifier") or lows[0] in bag("head") or not line.opens(first)
    return opening and not bag("head").isdisjoint(lows)


def _german(line: Line, raised: list[int]) -> Iterator[Run]:
    """The same where every noun carries a capital: rows without an article, and what stands behind `bei`."""
    for row, end in _runs(line, raised):
        first = row + 1 if line.opens(row) else row
        behind = next((at for at in range(max(first, 1), end) if line.lows[at - 1] in bag("behind")), 0)
        if behind and is_proper(line.lows[behind]):
            if line.lows[behind - 1] != "bei" or end > behind + 1 or not line.lows[behind].endswith("en"):
                yield behind, end  # `bei Messen` is no name
        elif first < end and line.lows[first - 1] not in bag("article"):
            proper = [at for at in range(first, end) if is_proper(line.lows[at]) and not _is_compound(line, at)]
            if len(proper) > 1:
                yield first, end


def _is_compound(line: Line, at: int) -> bool:
    """Whether an atom is part of a hyphened German word: `Daten-Pipeline`."""
    after = at + 1
    joined = line.gaps[at] in ("-", "‑")
    return joined or (after < len(line.atoms) and line.gaps[after] in ("-", "‑"))
