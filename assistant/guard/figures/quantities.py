"""Numbers and dates that a draft invents, loses or alters: `3 pumps`, `5 pumps`."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import chain
from operator import attrgetter

from assistant.facts.quantities.quantity import Key, Quantity
from assistant.guard.figures.pairing import CONFIRMED, Pair, head_of, paired
from assistant.guard.figures.same_otherwise import are_ends, settle_other_ends, settle_ranges, settle_units, sums_of
from assistant.patterns import lazily
from assistant.results import Finding, FindingKind

_Words = tuple[Quantity, str]
"""The source's quantity, and what the finding says of it."""
_Known = dict[Key, dict[Hashable, Quantity]]
"""By key, and then the first of each sense: a text that says one number often is compared as fast as another."""
_CONFLICTS = frozenset(
    (("up", "down"), ("down", "up"), ("minus", "up"), ("up", "minus"), ("minus", "none"), ("none", "minus"))
)
_COMPARED = slice(Quantity._fields.index("keys"), None)
_AMBIGUOUS = lazily(r"\d[.,]\d{3}(?!\d)")
"""Figures that are thousands in one country and decimals in another."""


def compare_quantities(
    source: Sequence[Quantity], draft: Sequence[Quantity], extra: Sequence[Quantity] = ()
) -> list[Finding]:
    """What is wrong with the draft's quantities; those of `extra`, confirmed elsewhere, it may use but need not.

    Texts are compared as sets: a draft may say a quantity twice, or fold two mentions into one.
    """
    if len(source) == len(draft) and all(map(_is_the_same, source, draft)):
        return []
    known = _by_key(chain(source, extra))
    changed: list[Pair] = []
    added: list[Quantity] = []
    for quantity in draft:
        same = _same(quantity, known)
        if not same:
            added.append(quantity)
        elif not any(_agree(other, quantity) for other in same):
            changed.append((same[0], quantity))
    written = _by_key(draft)
    dropped = [quantity for quantity in source if not _same(quantity, written)]
    altered = _swapped(source, draft)
    if changed:
        altered += _changed(changed)
    if not added and not dropped:
        return [_finding("altered", quantity, words) for quantity, words in altered]
    settle_ranges(added, dropped, source)
    settle_ranges(dropped, added, draft)
    settle_units(dropped, added, source, draft)
    sums = sums_of(dropped, added)
    pairs = paired(dropped, added)
    settle_other_ends(chain(changed, pairs), dropped, added)
    if added and extra:
        pairs += _changed_since_confirmed(added, extra, known, written)
    altered += [(pair[0], f"{pair[0].words} → {pair[1].words}") for pair in pairs]
    findings = [_finding("altered", quantity, words) for quantity, words in altered]
    findings += [_finding("lost", quantity, quantity.words) for quantity in dropped]
    findings += [_finding("invented", quantity, quantity.words) for quantity in chain(added, sums)]
    return list({(finding.kind, finding.words): finding for finding in findings}.values())


def _is_the_same(source: Quantity, draft: Quantity) -> bool:
    """Whether two quantities say the same in all that is compared, and in a form that has one reading only."""
    return source[_COMPARED] == draft[_COMPARED] and (len(source.keys) == 1 or not _AMBIGUOUS.search(source.words))


def _finding(kind: FindingKind, quantity: Quantity, words: str) -> Finding:
    return Finding(kind=kind, category=quantity.category, words=words)


def _by_key(quantities: Iterable[Quantity]) -> _Known:
    known: _Known = {}
    for quantity in quantities:
        for key in quantity.keys:
            sense = (quantity.qualifier, quantity.direction, quantity.role)
            known.setdefault(key, {}).setdefault(sense, quantity)
    return known


def _same(quantity: Quantity, known: _Known) -> list[Quantity]:
    """Those with the same value in the same unit, whatever else is said of it."""
    return [
        other
        for key in quantity.keys
        if key in known
        for other in known[key].values()
        if not (len(quantity.keys) > 1 and _is_read_otherwise(quantity, other))
    ]


def _is_read_otherwise(one: Quantity, other: Quantity) -> bool:
    """Whether the same figures would have to be a thousand times as much in one text: `1,200 km`, `1,200 m`."""
    return (
        one.amount == other.amount
        and one.keys[0] != other.keys[0]
        and len(other.keys) > 1
        and one.unit == other.unit
        and bool(_AMBIGUOUS.search(one.words) and _AMBIGUOUS.search(other.words))
    )


def _agree(source: Quantity, draft: Quantity) -> bool:
    """True where the same value is meant as exactly, the same way, and in the same part of a change."""
    if not (source.required and draft.required):
        return True
    return source.qualifier == draft.qualifier and not _other_way(source, draft) and not _other_part(source, draft)


def _other_way(source: Quantity, draft: Quantity) -> bool:
    return source.direction != draft.direction and (source.direction, draft.direction) in _CONFLICTS


def _other_part(source: Quantity, draft: Quantity) -> bool:
    if source.role == draft.role:
        return False
    if source.role and draft.role:
        return True
    return _is_bare_change(draft) if source.role == "to" else draft.role == "to" and _is_bare_change(source)


def _is_bare_change(quantity: Quantity) -> bool:
    """Whether a share says by how much with no preposition: `dropped 40%`."""
    return quantity.unit in ("%", "pp", "x") and quantity.direction in ("up", "down")


def _changed(pairs: list[Pair]) -> list[_Words]:
    """One entry a change: `from 3 s to 1 s` turned round is one, not two."""
    groups: list[list[Pair]] = []
    for pair in sorted(dict.fromkeys(pairs), key=lambda pair: pair[0].start):
        last = groups[-1] if groups else []
        if len(last) == 1 and are_ends(last[0][0], pair[0]):
            last.append(pair)
        else:
            groups.append([pair])
    return [(group[0][0], _both_said(group)) for group in groups]


def _both_said(group: list[Pair]) -> str:
    """Source words → draft words, with what makes them differ where the words themselves do not."""
    source, draft = group[0]
    before = " ".join(pair[0].words for pair in group)
    after = " ".join(one.words for one in sorted((pair[1] for pair in group), key=lambda one: one.start))
    if _other_way(source, draft):
        before, after = _governed(source, before), _governed(draft, after)
    elif before == after:
        before, after = f"{source.role} {before}", f"{draft.role} {after}"
    return f"{before} → {after}"


def _governed(quantity: Quantity, words: str) -> str:
    governor = quantity.governor
    return f"{governor} … {words}" if governor and governor not in words.lower() else words


def _swapped(source: Sequence[Quantity], draft: Sequence[Quantity]) -> list[_Words]:
    """`5 engineers and 3 designers` made `3 engineers and 5 designers`: all numbers are there, at other nouns."""
    if len(source) < 2 or len(draft) < 2:
        return []
    swapped = _swapped_by(head_of, source, draft)
    if not swapped and any(" " in one.noun for one in source):  # gate valves and check valves
        return _swapped_by(attrgetter("noun"), source, draft)
    return swapped


def _swapped_by(name: Callable[[Quantity], str], source: Sequence[Quantity], draft: Sequence[Quantity]) -> list[_Words]:
    before, after = _by_noun(name, source), _by_noun(name, draft)
    moved = [noun for noun in before if noun in after and before[noun].keys != after[noun].keys]
    if len(moved) < 2:
        return []
    altered: list[_Words] = []
    seen: dict[tuple[Hashable, Hashable], str] = {}
    for noun in moved:
        was, now = before[noun].keys, after[noun].keys
        other = seen.get((now, was))
        if other is None:
            seen[was, now] = noun
            continue
        left = ", ".join(before[one].words for one in (other, noun))
        right = ", ".join(after[one].words for one in (other, noun))
        altered.append((before[other], f"{left} → {right}"))
    return altered


def _by_noun(name: Callable[[Quantity], str], quantities: Sequence[Quantity]) -> dict[str, Quantity]:
    """The quantity of each noun that is counted once."""
    found: dict[str, Quantity] = {}
    twice: set[str] = set()
    for quantity in quantities:
        noun = name(quantity)
        if noun and found.setdefault(noun, quantity).keys != quantity.keys:
            twice.add(noun)
    return {noun: quantity for noun, quantity in found.items() if noun not in twice} if twice else found


def _changed_since_confirmed(
    added: list[Quantity], extra: Sequence[Quantity], known: _Known, written: _Known
) -> list[Pair]:
    """Take out of `added`, and give, what is another value of what the author confirmed: 6 gates, now 9."""
    unused = [one for one in extra if one.required and not _same(one, written)]
    return paired(unused, added, CONFIRMED) if unused else []
