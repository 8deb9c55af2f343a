"""The names that the readers know, by first atom: technologies, organisations, and phrases that are neither."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from assistant.lexicon.data import load

Kind = Literal["technology", "name", "nothing"]
Mark = Literal["", "!", "?"]

_RULES = frozenset(("", "standard", "maker", "nothing", "not before", "before", "after", "implied"))
_ATOM = re.compile(r"[^\W_]+(?:\+\+|#)?")
_APART = re.compile(r"[ /&]")
_SPELLINGS = (
    ("ization", "isation"), ("izing", "ising"), ("deling", "delling"), ("beling", "belling"), ("lyzer", "lyser"),
    ("behavior", "behaviour"), ("neighbor", "neighbour"), ("center", "centre"), ("fiber", "fibre"),
)  # fmt: skip

Listed = tuple[str, list[str]]
"""A line of a list as it is written: name, other names."""


class Form(NamedTuple):
    """One form of a name: `rest` are its lower-case atoms after the first, `atoms` all as the list writes them.

    A form marked `!` counts in that letter case only, one marked `?` only in company. A dotted form wants a
    dot before it (`.NET`).
    """

    key: str
    kind: Kind
    mark: Mark
    rest: list[str]
    atoms: list[str]
    dotted: bool


class Rules(NamedTuple):
    """What decides whether a name that is also a word is meant as a name; all in lower case but `bodies`, `nothing`."""

    before: frozenset[str]
    after: frozenset[str]
    not_before: dict[str, frozenset[str]]
    makers: frozenset[str]
    bodies: frozenset[str]
    nothing: frozenset[str]


@cache
def heads() -> frozenset[str]:
    """The first lower-case atoms of all names."""
    return frozenset().union(*_listed().values())


@cache
def _listed() -> dict[Kind, dict[str, list[Listed]]]:
    """First lower-case atom -> the lines that hold a form beginning with it; read fast, taken apart on use."""
    sections = _sections()
    phrases: dict[str, list[str]] = {phrase: [] for phrase in _nothing() if not phrase.isalnum()}
    return {
        "technology": _by_head(entries for section, entries in sections.items() if section not in _RULES),
        "name": _by_head(load("organisations").values()),
        "nothing": _by_head([phrases]),
    }


def _by_head(sections: Iterable[dict[str, list[str]]]) -> dict[str, list[Listed]]:
    index: dict[str, list[Listed]] = {}
    for entries in sections:
        for listed in entries.items():
            name, aliases = listed
            for form in (name, *aliases):
                head = form.lower().lstrip("!?")
                if not head.isalnum():
                    head, space, _ = head.partition(" ")
                    if not head.isalnum():
                        atoms = _ATOM.findall(head)
                        head = atoms[0]
                        if not space and len(atoms) > 1:  # Node.js is written NodeJS too
                            index.setdefault("".join(atoms), []).append(listed)
                if head in index:
                    index[head].append(listed)
                else:
                    index[head] = [listed]
    return index


@lru_cache(maxsize=8192)
def forms_at(head: str) -> dict[str, tuple[Form, ...]]:
    """The forms that begin with that lower-case atom by their second, longest first; those of one atom under ``""``.

    A form of two atoms stands under the plural of its second one too.
    """
    found: dict[str, dict[tuple[str, ...], Form]] = {}
    for form in _forms_at(head):
        second = form.rest[0] if form.rest else ""
        for after in (second, second + "s") if len(form.rest) == 1 else (second,):
            found.setdefault(after, {})[(form.key, form.mark, *form.atoms)] = form
    return {second: tuple(sorted(forms.values(), key=_order)) for second, forms in found.items()}


def _forms_at(head: str) -> Iterator[Form]:
    for kind, index in _listed().items():
        for name, aliases in index.get(head, ()):
            for written in (name, *aliases):
                yield from _forms(kind, name.lstrip("!?").lower(), written, head)


def _order(form: Form) -> tuple[int, bool]:
    """Longest first; of GaN and GAN, the one that minds its letter case."""
    return -len(form.rest), not form.mark


def single_forms(head: str) -> tuple[Form, ...]:
    """The forms that are that lower-case atom alone."""
    return forms_at(head).get("", ())


@cache
def rules() -> Rules:
    """The rule sections of `technologies.txt`."""
    sections = _sections()
    return Rules(
        before=frozenset(" ".join(sections["before"]).split()),
        after=frozenset(" ".join(sections["after"]).split()),
        not_before={word: frozenset(after) for word, after in sections["not before"].items()},
        makers=frozenset(name.lower() for name in sections["maker"]),
        bodies=frozenset(part for name in sections["standard"] for part in name.split("-")),
        nothing=frozenset(filter(str.isalnum, _nothing())),
    )


@cache
def implying() -> dict[str, frozenset[str]]:
    """Key of a kind of technology -> the keys of those that are of that kind; a section in brackets is all of it."""
    return {
        kind.lower(): frozenset(name.lstrip("!?").lower() for member in members for name in _meant(member))
        for kind, members in _sections()["implied"].items()
    }


def with_kinds(keys: Iterable[str]) -> frozenset[str]:
    """The keys of technologies, and of the kinds that go without saying beside them: who uses EC2 uses AWS."""
    known = frozenset(keys)
    return known.union(kind for kind, members in implying().items() if not members.isdisjoint(known))


def _meant(member: str) -> Iterable[str]:
    sections = _sections()
    if member[0] == "[":
        return sections[member[1:-1]]
    if member[-1] == "*":
        named = (name for section, names in sections.items() if section not in _RULES for name in names)
        return [name for name in named if name.startswith(member[:-1])]
    return (member,)


def _nothing() -> list[str]:
    return [phrase for first, others in _sections()["nothing"].items() for phrase in (first, *others)]


@cache
def _sections() -> dict[str, dict[str, list[str]]]:
    return load("technologies")


def _forms(kind: Kind, key: str, written: str, head: str) -> list[Form]:
    """The form as written, in the other spelling, and in one word, as far as each begins with `head`."""
    mark: Mark = "!" if written[0] == "!" else "?" if written[0] == "?" else ""
    if mark:
        written = written[1:]
    forms: list[Form] = []
    for spelled in _spellings(written):
        atoms = _ATOM.findall(spelled)
        first, *rest = [atom.lower() for atom in atoms]
        if first == head:
            forms.append(Form(key, kind, mark, rest, atoms, spelled[0] == "."))
        joined = "".join(atoms)
        if rest and not mark and joined.lower() == head and not _APART.search(spelled):  # Node.js, NodeJS
            forms.append(Form(key, kind, mark, [], [joined], False))
    return forms


def _spellings(form: str) -> list[str]:
    """A form in American and in British spelling, and the plural of `analysis`."""
    forms = [form]
    if " " in form:
        for american, british in _SPELLINGS:
            if american in form:
                forms.append(form.replace(american, british))
        if form.endswith("analysis"):
            forms.append(form[:-2] + "es")
    return forms
