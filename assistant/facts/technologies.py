"""Technologies in a text: those that the lexicon lists, and what looks like one."""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from assistant.facts.atoms import Line, line_of
from assistant.facts.capitals import bag
from assistant.facts.fact import Fact
from assistant.facts.links import read_links
from assistant.facts.lookalikes import is_named, lookalike_at
from assistant.facts.meant import end_of, is_meant
from assistant.facts.quantities.unit_table import unit_table
from assistant.lexicon.catalogue import Form, Kind, forms_at, heads, rules, single_forms

_Beginning = tuple[dict[str, tuple[Form, ...]], tuple[Form, ...], tuple[Form, ...]]
"""The forms that begin with a word by their second one, those that are the word alone, and those it is a plural of."""
_UNREAD: _Beginning = ({}, (), ())


class Scan(NamedTuple):
    """What one pass over a text finds: technologies, listed names, and the atoms that these and links take up."""

    line: Line
    technologies: tuple[Fact, ...]
    names: tuple[Fact, ...]
    taken: frozenset[int]


@lru_cache(maxsize=8)
def read_technologies(text: str) -> tuple[Fact, ...]:
    """The technologies of a text, in order; `key` is the canonical name in lower case."""
    return scan(text).technologies


@lru_cache(maxsize=8)
def scan(text: str) -> Scan:
    """Technologies and listed names together: the longest match wins over both."""
    line = line_of(text)
    linked = _linked_atoms(line)
    technologies: list[Fact] = []
    names: list[Fact] = []
    taken = set(linked)
    after = previous = 0  # the first atom not yet read, and the one behind the last technology
    places, looks = _candidates(line)
    for at, known in places:
        if at < after or at in linked:
            continue
        hit = _listed_at(line, at, previous, known) if known else None
        if hit is None and at in looks:
            hit = _lookalike_at(line, at)
        if hit is None:
            continue
        kind, key, end = hit
        if line.odd and _is_unit(line, at, end):
            continue  # 5 mL is no machine learning
        if kind == "name" and _is_maker(line, at, end, previous):
            continue
        after = end
        if kind == "technology":
            begin = at - 1 if at and _is_maker(line, at - 1, at, previous) else at
            technologies.append(Fact("technology", key, *_span(line, begin, end)))
            taken.update(range(begin, end))
            previous = end
        elif kind == "name":
            names.append(Fact("name", key, *_span(line, at, end)))
            taken.update(range(at, end))
    return Scan(line, tuple(technologies), tuple(names), frozenset(taken))


def _is_unit(line: Line, at: int, end: int) -> bool:
    """Whether what was read as a name is the symbol of a unit behind a number."""
    return at > 0 and line.atoms[at - 1].isdecimal() and end == at + 1 and line.atoms[at] in unit_table().symbols


@cache
def _beginnings() -> dict[str, _Beginning]:
    """What begins with each first atom of a name, and with its plural; worked out when it is first met."""
    return dict.fromkeys(heads() | {head + "s" for head in heads()}, _UNREAD)


def _read_beginning(low: str) -> _Beginning:
    forms = forms_at(low)
    plural: tuple[Form, ...] = ()
    if low[-1] == "s" and low not in bag("no plural"):  # GPUs, LLMs, microservices
        plural = tuple([form for form in single_forms(low[:-1]) if form.kind == "technology"])
    known = _beginnings()[low] = (forms, forms.get("", ()), plural)
    return known


def _candidates(line: Line) -> tuple[list[tuple[int, _Beginning | None]], set[int]]:
    """Atoms at which a match can begin, with the forms that do, and which of these can look like a technology.

    A list knows the word alone, or with the word behind it; only signs, digits and inner capitals look like one.
    """
    atoms, lows = line.atoms, line.lows
    beginnings = _beginnings()
    looks = {at for at, atom in line.odd if atom[0].isalpha()}
    for at in line.raised:
        rest = atoms[at][1:]
        if rest != lows[at][1:] or (not rest and lows[at] in beginnings):
            looks.add(at)
    found: list[tuple[int, _Beginning | None]] = []
    last = len(lows) - 1
    begun = list(map(beginnings.get, lows))
    places: Iterable[int] = [at for at, known in enumerate(begun) if known is not None]
    if looks:
        places = sorted(looks.union(places))
    for at in places:
        known = begun[at]
        if known is None:
            found.append((at, None))
            continue
        if known is _UNREAD:
            known = _read_beginning(lows[at])
        if known[1] or known[2] or at in looks or (at < last and lows[at + 1] in known[0]):
            found.append((at, known))
    return found, looks


def _listed_at(line: Line, at: int, previous: int, known: _Beginning) -> tuple[Kind, str, int] | None:
    """Kind, key and end of the longest form of those known that begins with atom `at` and is meant there."""
    forms, single, plural = known
    after = at + 1
    if after < len(line.lows) and (longer := forms.get(line.lows[after])):
        for form in longer:
            end = end_of(line, at, form)
            if end and is_meant(line, at, end, form, previous):
                return form.kind, form.key, end
    for form in single:
        if (not form.dotted or line.gaps[at].endswith(".")) and is_meant(line, at, after, form, previous):
            return form.kind, form.key, after
    for form in plural:
        if _is_plural(line.atoms[at], form):
            return form.kind, form.key, after
    return None


def _is_plural(atom: str, form: Form) -> bool:
    return not form.mark or (len(atom) > len("Rs") and form.atoms[0].isupper() and atom[:-1] == form.atoms[0])


def _lookalike_at(line: Line, at: int) -> tuple[Kind, str, int] | None:
    look = lookalike_at(line, at)
    if look is None:
        return None
    return ("name" if is_named(line, at, look[1]) else "technology", *look)


def _is_maker(line: Line, at: int, end: int, previous: int) -> bool:
    """Whether atom `at` is a maker's name before its product: Microsoft, Adobe, Apache."""
    if line.lows[at] not in rules().makers or end != at + 1 or end >= len(line.atoms) or line.gaps[end] != " ":
        return False
    low = line.lows[end]
    known = _beginnings().get(low)
    if known is None:
        return False
    product = _listed_at(line, end, previous, _read_beginning(low) if known is _UNREAD else known)
    return product is not None and product[0] == "technology"


def _span(line: Line, at: int, end: int) -> tuple[str, int, int]:
    start, stop = line.start(at), line.end(end - 1)
    if line.lows[at] == "net" and line.gaps[at].endswith("."):
        start -= 1  # .NET
    return line.text[start:stop], start, stop


def _linked_atoms(line: Line) -> set[int]:
    """The atoms that stand inside links."""
    inside: set[int] = set()
    at = 0
    for link in read_links(line.text):
        while at < len(line.atoms) and line.start(at) < link.end:
            if line.start(at) >= link.start:
                inside.add(at)
            at += 1
    return inside
