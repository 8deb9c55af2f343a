"""Measures: what a figure is of, where the draft says it of another: `boot time fell by 9%`, `load time fell by 9%`."""

from collections.abc import Iterator, Sequence
from functools import cache

from assistant.facts.numbers import Quantity, read_quantities
from assistant.guard.wording import words_of_one
from assistant.lexicon.data import load
from assistant.patterns import lazily
from assistant.results import Finding
from assistant.words import Atoms, atoms_of, lows

_Named = tuple[str, frozenset[str]]
"""How a text names a measure, and of which kinds that is."""
_ENDS_BEFORE = lazily(r"[,;:()–—](?!\d)|\.\s|\b(?:and|but|while|which|that|who|when|where|after|before|so|then)\b")
_ENDS_BEHIND = lazily(
    r"[,;:()–—](?!\d)|\.\s|\.?$|\b(?:and|but|while|which|that|who|when|by|with|through|via|using|for|to|from|after|on)\b"
)
_TOGETHER = frozenset("combined total together altogether overall joint jointly aggregate cumulative sum".split())
_EACH = frozenset(("each", "apiece", "individually"))
_EACH_TIME = lazily(r"(?i)\beach (?:second|minute|hour|day|night|shift|week|month|quarter|season|sprint|term|year)\b")
_LONGEST = 5_000
"""Characters up to which two texts are compared figure by figure; a line has two hundred."""
_BESIDE = 3
_COUNTED = 3
"""Words behind a number among which what is counted stands: `50,000 monthly active users`."""


def other_measures(source: str, draft: str, known: Sequence[str] = ()) -> Iterator[Finding]:
    """Figures that the draft gives to a measure of which the text that has them says nothing.

    That text's own measure must be nowhere in the draft, and both of listed kinds: `18% smaller` and `it` are of none.
    """
    if len(source) + len(draft) > _LONGEST:
        return
    yield from _shared_out(source, draft)
    if not _may_differ(source, draft, known):
        return
    seen: set[tuple[str, str]] = set()  # a change has two ends
    for quantity in read_quantities(draft):
        named = _measure_of(quantity, draft)
        if named is None:
            continue
        told = [(text, one) for text in (source, *known) for one in read_quantities(text) if _is_same(one, quantity)]
        of = [measure for text, one in told if (measure := _measure_of(one, text))]
        kinds = frozenset[str]().union(*(kind for _, kind in of))
        heard = frozenset[str]().union(*(_kinds_in(text) for text, _ in told))
        if (
            of
            and kinds.isdisjoint(_kinds_in(draft))
            and named[1].isdisjoint(heard)
            and (of[0][0], named[0]) not in seen
        ):
            seen.add((of[0][0], named[0]))
            words = f"{of[0][0]} ({told[0][1].words}) → {named[0]} ({quantity.words})"
            yield Finding(kind="altered", category="number", words=words)


def _shared_out(source: str, draft: str) -> Iterator[Finding]:
    """A figure of all together that the draft gives to each, or the other way round: `a combined 2 MW`, `2 MW each`."""
    if _EACH.isdisjoint(lows(source)) and _EACH.isdisjoint(lows(draft)):
        return
    gone, new = words_of_one(source, draft), words_of_one(draft, source)
    for told, stated in ((_TOGETHER, _EACH), (_EACH, _TOGETHER)):
        if told.isdisjoint(gone) or stated.isdisjoint(new) or _EACH_TIME.search(f"{source} {draft}"):
            continue
        for one in read_quantities(draft):
            same = next((other for other in read_quantities(source) if _is_same(other, one)), None)
            if same and _is_beside(same, source, told) and _is_beside(one, draft, stated):
                yield Finding(kind="altered", category="number", words=f"{same.words} → {one.words}")


def _is_beside(quantity: Quantity, text: str, told: frozenset[str]) -> bool:
    """Whether one of some words stands next to a figure, or within it."""
    before, behind = atoms_of(text[: quantity.start]).lows[-_BESIDE:], atoms_of(text[quantity.end :]).lows[:_BESIDE]
    return not told.isdisjoint((*before, *behind, *atoms_of(quantity.words).lows))


def _may_differ(source: str, draft: str, known: Sequence[str]) -> bool:
    """Whether the draft has a word of measures that one of the texts has not, and lacks one that it has."""
    said = _words() & atoms_of(draft).low_set
    return bool(said) and any(
        said - heard and heard - said for heard in (_words() & atoms_of(text).low_set for text in (source, *known))
    )


def _is_same(one: Quantity, other: Quantity) -> bool:
    return one.category == "number" and not set(one.keys).isdisjoint(other.keys)


def _measure_of(quantity: Quantity, text: str) -> _Named | None:
    """What the clause of a figure names as its measure: of a bare number only what it counts."""
    left, right = _left_of(quantity, text), _ENDS_BEHIND.search(text, quantity.end)
    behind = text[quantity.end : right.start() if right else len(text)]
    if not (quantity.unit or quantity.role or quantity.direction != "none"):
        return _last_named(" ".join(atoms_of(behind).lows[:_COUNTED]))
    changed, is_changed, at_last = left.rpartition(quantity.governor) if quantity.governor else (left, "", "")
    return (_last_named(at_last) if is_changed else None) or _last_named(changed) or _last_named(behind)


def _left_of(quantity: Quantity, text: str) -> str:
    """The clause of a figure up to it, in lower case; of the end of a change, up to where that begins."""
    before = text[: quantity.start].lower()
    ends = [one.end() for one in _ENDS_BEFORE.finditer(before)]
    return before[ends[-1] if ends else 0 :]


def _last_named(words: str) -> _Named | None:
    named = list(_named_in(atoms_of(words)))
    return named[-1] if named else None


def _kinds_in(text: str) -> frozenset[str]:
    return frozenset().union(*(kinds for _, kinds in _named_in(atoms_of(text))))


def _named_in(cut: Atoms) -> Iterator[_Named]:
    """The measures that some words name, the longest name first: `false alarms` are no alarms."""
    end = 0
    for at, low in enumerate(cut.lows):
        for name, kinds in _names().get(low, ()) if at >= end else ():
            if cut.lows[at : at + len(name)] == name:
                end = at + len(name)
                yield " ".join(name), kinds
                break


@cache
def _names() -> dict[str, list[tuple[list[str], frozenset[str]]]]:
    """Names of measures by their first word, one and many, the longest first."""
    kinds: dict[str, set[str]] = {}
    for kind, names in load("measures")["measures"].items():
        for name in names:
            many = f"{name[:-1]}ies" if name[-2:] == "cy" else f"{name.removesuffix('s')}s"
            for form in (name, many):
                kinds.setdefault(form, set()).add(kind)
    found: dict[str, list[tuple[list[str], frozenset[str]]]] = {}
    for form in sorted(kinds, key=len, reverse=True):
        parts = form.split()
        found.setdefault(parts[0], []).append((parts, frozenset(kinds[form])))
    return found


@cache
def _words() -> frozenset[str]:
    return frozenset(word for names in _names().values() for name, _ in names for word in name)
