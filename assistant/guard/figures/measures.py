"""Measures: what a figure is of, or counts, where the draft says it of another: `boot time fell by 9%`, `load time`."""

from collections.abc import Iterator, Sequence
from functools import cache

from assistant.facts.numbers import Quantity, read_quantities
from assistant.guard.figures.pairing import head_of
from assistant.guard.growth.heard import is_kin_of_told
from assistant.guard.wording import beginnings_of, meant_stems, wording, words_of_one
from assistant.language import language_of
from assistant.lexicon.data import load
from assistant.patterns import lazily
from assistant.results import Finding
from assistant.words import Atoms, atoms_of, lows, stem

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
_MANY = frozenset("children men women sheep cattle aircraft fish".split())
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
    for before, after in ((_TOGETHER, _EACH), (_EACH, _TOGETHER)):
        if before.isdisjoint(gone) or after.isdisjoint(new) or _EACH_TIME.search(f"{source} {draft}"):
            continue
        for one in read_quantities(draft):
            same = next((other for other in read_quantities(source) if _is_same(other, one)), None)
            if same and _is_beside(same, source, before) and _is_beside(one, draft, after):
                yield Finding(kind="altered", category="number", words=f"{same.words} → {one.words}")


def other_counted(source: str, draft: str, known: Sequence[str] = ()) -> Iterator[Finding]:
    """Figures that count what nobody told of, and no more what they did: `2 papers`, `2 patents` (English).

    Either may be a wider word for the other: `3 pumps`, `3 units`.
    """
    counting = [one for one in read_quantities(draft) if one.noun and not one.unit and one.category == "number"]
    if counting:
        nouns = {one.noun for one in read_quantities(source)}
        counting = [one for one in counting if one.noun not in nouns]
    if not counting:
        return
    texts = (source, *known)
    told = [(text, one) for text in texts for one in read_quantities(text)]
    for quantity in counting:
        same = [(text, one) for text, one in told if _is_same(one, quantity)]
        if not same or any(not one.noun or head_of(one) == head_of(quantity) for _, one in same):
            continue
        new, gone = _noun_of(quantity, draft), [_noun_of(one, text) for text, one in same]
        if not new or not all(gone) or language_of(draft) != "en" or not wording(draft).starts:
            continue
        if _is_told(new, texts) or any(_is_told(old, (draft,)) or _may_be_called(old, new) for old in gone):
            continue
        words = f"{same[0][1].words} {gone[0]} → {quantity.words} {new}"
        yield Finding(kind="altered", category="number", words=words)


def _noun_of(quantity: Quantity, text: str) -> str:
    """The word for what a figure counts, where it is plainly that: more than one, no name, and in plain letters."""
    cut, head = atoms_of(text[quantity.end :]), head_of(quantity)
    behind = zip(cut.atoms[:_COUNTED], cut.lows, strict=False)
    many = (low for atom, low in behind if atom == low and low.isascii() and (low[-1] == "s" or low in _MANY))
    return next((low for low in many if stem(low) == head), "")


def _is_told(low: str, texts: tuple[str, ...]) -> bool:
    """Whether some texts have a word, one that stands for it, or kin of either."""
    return is_kin_of_told(low, meant_stems(texts), beginnings_of(texts))


def _may_be_called(one: str, other: str) -> bool:
    """Whether two words can be for the same things."""
    first, second = stem(one), stem(other)
    at_large = _at_large()
    return first in at_large or second in at_large or second in _alike().get(first, ())


@cache
def _at_large() -> frozenset[str]:
    return frozenset(map(stem, load("numbers")["counted at large"]))


@cache
def _alike() -> dict[str, set[str]]:
    """The roots of words that can be for the same things as a word, by its root."""
    found: dict[str, set[str]] = {}
    for section in ("counted alike", "counted as"):
        for word, others in load("numbers")[section].items():
            wider, *narrower = (stem(_many(one)) for one in (word, *others))
            group = {wider, *narrower}
            for one in narrower:  # a wider word is one for each narrower, and they are none for each other
                found.setdefault(one, set()).update(group if section == "counted alike" else (wider,))
            found.setdefault(wider, set()).update(group)
    return found


def _many(noun: str) -> str:
    if noun[-1] == "y" and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    if noun[-2:] == "is":
        return f"{noun[:-2]}es"
    return f"{noun}es" if noun.endswith(("s", "sh", "ch", "x")) else f"{noun}s"


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
