"""Technologies in a text: those that the lexicon lists, and what looks like one."""

from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from assistant.facts.atoms import Line, line_of
from assistant.facts.capitals import bag
from assistant.facts.fact import Fact
from assistant.facts.links import read_links
from assistant.facts.lookalikes import is_named, lookalike_at
from assistant.facts.meant import end_of, is_meant
from assistant.facts.quantities.unit_table import unit_table
from assistant.lexicon.catalogue import Form, Kind, forms_at, heads, rules, single_forms

_MOST_KNOWN = 16384


@dataclass(slots=True, frozen=True)
class _Beginning:
    """How a technology or a listed name can begin with an atom.

    `forms` by their second atom; `single` are the word alone, and `plural` those it is a plural of. `looks` tells
    whether the atom can look like a technology that no list has: only signs, digits and inner capitals do. `alone`
    tells whether it can be one without the atom behind it.
    """

    forms: dict[str, tuple[Form, ...]]
    single: tuple[Form, ...]
    plural: tuple[Form, ...]
    looks: bool
    alone: bool


class Scan(NamedTuple):
    """What one pass over a text finds: technologies, listed names, and the atoms that these and links take up."""

    line: Line
    technologies: tuple[Fact, ...]
    names: tuple[Fact, ...]
    taken: Set[int]


def read_technologies(text: str) -> tuple[Fact, ...]:
    """The technologies of a text, in order; `key` is the canonical name in lower case."""
    return scan(text).technologies


@lru_cache(maxsize=8)
def scan(text: str) -> Scan:
    """Technologies and listed names together: the longest match wins over both."""
    line = line_of(text)
    linked = _linked_atoms(line)
    places = _candidates(line)
    if not places:
        return Scan(line, (), (), linked)
    technologies: list[Fact] = []
    names: list[Fact] = []
    taken = set(linked)
    makers = rules().makers
    lows = line.lows
    after = previous = 0  # the first atom not yet read, and the one behind the last technology
    for at, known in places:
        if at < after or at in linked:
            continue
        hit = _listed_at(line, at, previous, known) if known.forms or known.plural else None
        if hit is None and known.looks:
            hit = _lookalike_at(line, at)
        if hit is None:
            continue
        kind, key, end = hit
        if line.odd and _is_unit(line, at, end):
            continue  # 5 mL is no machine learning
        if kind == "name" and lows[at] in makers and _is_maker(line, at, end, previous):
            continue
        after = end
        if kind == "technology":
            begin = at - 1 if at and lows[at - 1] in makers and _is_maker(line, at - 1, at, previous) else at
            technologies.append(_fact(kind, key, line, begin, end))
            taken.update(range(begin, end))
            previous = end
        elif kind == "name":
            names.append(_fact(kind, key, line, at, end))
            taken.update(range(at, end))
    return Scan(line, tuple(technologies), tuple(names), taken)


def _is_unit(line: Line, at: int, end: int) -> bool:
    """Whether what was read as a name is the symbol of a unit behind a number."""
    return at > 0 and line.atoms[at - 1].isdecimal() and end == at + 1 and line.atoms[at] in unit_table().symbols


class _Beginnings(dict[str, _Beginning | None]):
    """What can begin with an atom as it is written; None for an ordinary word.

    `map` looks up a whole line of atoms met before without a call into Python, and a table of those alone is smaller
    than one of all names.
    """

    def __missing__(self, atom: str) -> _Beginning | None:
        if len(self) >= _MOST_KNOWN:  # numbers come without end
            self.clear()
        known = self[atom] = _beginning(atom)
        return known


_beginning_of = _Beginnings().__getitem__


def _beginning(atom: str) -> _Beginning | None:
    low = atom.lower()
    is_head = low in heads()
    looks = not atom.isalpha() and atom[0].isalpha()
    if atom != low and not looks:
        looks = atom[1:] != low[1:] or (is_head and len(atom) == 1)
    forms = forms_at(low) if is_head else {}
    plural: tuple[Form, ...] = ()
    if low[-1] == "s" and low[:-1] in heads() and low not in bag("no plural"):  # GPUs, LLMs, microservices
        plural = tuple([form for form in single_forms(low[:-1]) if form.kind == "technology"])
    if not (forms or plural or looks):
        return None
    single = forms.get("", ())
    return _Beginning(forms, single, plural, looks, alone=bool(single or plural or looks))


def _candidates(line: Line) -> list[tuple[int, _Beginning]]:
    """Atoms at which a match can begin, and how.

    A list knows the word alone, or with the word behind it.
    """
    lows = line.lows
    last = len(lows) - 1
    return [
        (at, known)
        for at, known in enumerate(map(_beginning_of, line.atoms))
        if known and (known.alone or (at < last and lows[at + 1] in known.forms))
    ]


def _listed_at(line: Line, at: int, previous: int, known: _Beginning) -> tuple[Kind, str, int] | None:
    """Kind, key and end of the longest form of those known that begins with atom `at` and is meant there."""
    after = at + 1
    if after < len(line.lows) and (longer := known.forms.get(line.lows[after])):
        for form in longer:
            end = end_of(line, at, form)
            if end and (not form.mark or is_meant(line, at, end, form, previous)):
                return form.kind, form.key, end
    for form in known.single:
        if form.dotted and not line.gaps[at].endswith("."):
            continue
        if not form.mark or is_meant(line, at, after, form, previous):
            return form.kind, form.key, after
    for form in known.plural:
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
    """Whether atom `at`, a maker's name, stands before its product: Microsoft, Adobe, Apache."""
    if end != at + 1 or end >= len(line.atoms) or line.gaps[end] != " ":
        return False
    known = _beginning_of(line.atoms[end])
    product = _listed_at(line, end, previous, known) if known else None
    return product is not None and product[0] == "technology"


def _fact(kind: Literal["technology", "name"], key: str, line: Line, at: int, end: int) -> Fact:
    start, stop = line.start(at), line.end(end - 1)
    if line.lows[at] == "net" and line.gaps[at].endswith("."):
        start -= 1  # .NET
    return Fact(kind, key, line.text[start:stop], start, stop)


def _linked_atoms(line: Line) -> frozenset[int]:
    """The atoms that stand inside links."""
    links = read_links(line.text)
    if not links:
        return frozenset()
    inside: set[int] = set()
    at = 0
    for link in links:
        while at < len(line.atoms) and line.start(at) < link.end:
            if line.start(at) >= link.start:
                inside.add(at)
            at += 1
    return frozenset(inside)
