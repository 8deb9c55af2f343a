"""Numbers and dates of two texts: what the draft invents, loses or alters."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import chain

from assistant.facts.quantities.quantity import Key, Quantity
from assistant.results import Finding, FindingKind

_Pair = tuple[Quantity, Quantity]
_Words = tuple[Quantity, str]
"""The source's quantity, and what the finding says of it."""
_Known = dict[Key, dict[Hashable, Quantity]]
"""By key, and then the first of each sense: a text that says one number often is compared as fast as another."""
_CONFLICTS = frozenset(
    (("up", "down"), ("down", "up"), ("minus", "up"), ("up", "minus"), ("minus", "none"), ("none", "minus"))
)
_ENDS = frozenset((("from", "to"), ("to", "from")))
_NEAR = 80
"""Characters between the two ends of one change at most."""


def compare_quantities(
    source: Sequence[Quantity], draft: Sequence[Quantity], extra: Sequence[Quantity] = ()
) -> list[Finding]:
    """What is wrong with the draft's quantities; those of `extra`, confirmed elsewhere, it may use but need not.

    Texts are compared as sets: a draft may say a quantity twice, or fold two mentions into one.
    """
    if not source and not draft:
        return []
    known = _by_key(chain(source, extra))
    changed: list[_Pair] = []
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
    _settle_ranges(added, dropped, source)
    _settle_ranges(dropped, added, draft)
    sums = _sums(dropped, added)
    pairs = _paired(dropped, added)
    altered += [(pair[0], f"{pair[0].words} → {pair[1].words}") for pair in pairs]
    findings = [_finding("altered", quantity, words) for quantity, words in altered]
    findings += [_finding("lost", quantity, quantity.words) for quantity in dropped]
    findings += [_finding("invented", quantity, quantity.words) for quantity in chain(added, sums)]
    return list({(finding.kind, finding.words): finding for finding in findings}.values())


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
    return [other for key in quantity.keys if key in known for other in known[key].values()]


def _agree(source: Quantity, draft: Quantity) -> bool:
    """True where the same value is meant as exactly, the same way, and in the same part of a change."""
    return source.qualifier == draft.qualifier and not _other_way(source, draft) and not _other_part(source, draft)


def _other_way(source: Quantity, draft: Quantity) -> bool:
    return source.direction != draft.direction and (source.direction, draft.direction) in _CONFLICTS


def _other_part(source: Quantity, draft: Quantity) -> bool:
    return source.role != draft.role and bool(source.role and draft.role)


def _changed(pairs: list[_Pair]) -> list[_Words]:
    """One entry a change: `from 3 s to 1 s` turned round is one, not two."""
    groups: list[list[_Pair]] = []
    for pair in sorted(dict.fromkeys(pairs), key=lambda pair: pair[0].start):
        last = groups[-1] if groups else []
        if len(last) == 1 and _is_other_end(last[0][0], pair[0]):
            last.append(pair)
        else:
            groups.append([pair])
    return [(group[0][0], _both_said(group)) for group in groups]


def _is_other_end(one: Quantity, other: Quantity) -> bool:
    return (one.role, other.role) in _ENDS and other.start - one.end < _NEAR


def _both_said(group: list[_Pair]) -> str:
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
    before, after = _by_noun(source), _by_noun(draft)
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


def _by_noun(quantities: Sequence[Quantity]) -> dict[str, Quantity]:
    """The quantity of each noun that is counted once."""
    found: dict[str, Quantity] = {}
    twice: set[str] = set()
    for quantity in quantities:
        noun = quantity.noun
        if noun and found.setdefault(noun, quantity).keys != quantity.keys:
            twice.add(noun)
    return {noun: quantity for noun, quantity in found.items() if noun not in twice} if twice else found


def _settle_ranges(ranges: list[Quantity], others: list[Quantity], other_text: Sequence[Quantity]) -> None:
    """Take out `5-10` where the other text says `from 5 to 10`, and those two with it."""
    for joined in [quantity for quantity in ranges if quantity.ends]:
        low, high = (set(keys) for keys in joined.ends)
        begins = [other for other in other_text if other.role == "from" and not low.isdisjoint(other.keys)]
        finishes = [other for other in other_text if other.role == "to" and not high.isdisjoint(other.keys)]
        if begins and finishes:
            ranges.remove(joined)
            others[:] = [other for other in others if other not in begins and other not in finishes]


def _sums(dropped: list[Quantity], added: list[Quantity]) -> list[Quantity]:
    """Take out of `added`, and give, what is the sum of all that was dropped: worked out, it is none of these."""
    totals: dict[str, float] = {}
    parts: dict[str, int] = {}
    for quantity in dropped:
        unit, value = quantity.keys[0]
        if isinstance(value, float) and unit == quantity.unit:
            totals[unit] = totals.get(unit, 0.0) + value
            parts[unit] = parts.get(unit, 0) + 1
    sums = [one for one in added if parts.get(one.unit, 0) > 1 and one.keys[0][1] == totals[one.unit]]
    added[:] = [one for one in added if one not in sums]
    return sums


def _paired(dropped: list[Quantity], added: list[Quantity]) -> list[_Pair]:
    """Take out of both lists, and give, the pairs of one quantity that was made another, the likest first."""
    for quantities in (dropped, added):  # what is said twice is one thing lost, or invented
        quantities[:] = {quantity.keys: quantity for quantity in reversed(quantities) if quantity.required}.values()
        quantities.sort(key=lambda quantity: quantity.start)
    pairs: list[_Pair] = []
    for likeness in _LIKENESSES:
        if not dropped or not added:
            break
        waiting: dict[Hashable, list[Quantity]] = {}
        for quantity in reversed(added):
            waiting.setdefault(likeness(quantity), []).append(quantity)
        for quantity in dropped.copy():
            key = likeness(quantity)
            if key is not None and waiting.get(key):
                pairs.append((quantity, waiting[key].pop()))
        taken = {id(one) for pair in pairs for one in pair}
        dropped[:] = [quantity for quantity in dropped if id(quantity) not in taken]
        added[:] = [quantity for quantity in added if id(quantity) not in taken]
    return sorted(pairs, key=lambda pair: pair[0].start)


def _year(quantity: Quantity) -> Hashable:
    value = quantity.keys[0][1]
    return value[0] if isinstance(value, tuple) else value


# How a quantity and what it was made into may be alike, the likest first; None is like nothing.
_LIKENESSES: tuple[Callable[[Quantity], Hashable], ...] = (
    lambda one: (one.category, one.unit, one.role, one.noun) if one.unit or one.noun else None,
    lambda one: (one.category, one.amount) if one.amount else None,
    lambda one: (one.category, one.unit.rstrip("…"), one.role),
    lambda one: (one.category, one.unit.rstrip("…")),
    lambda one: (one.category, one.noun) if one.noun else None,
    lambda one: (one.category, one.direction) if one.direction != "none" else None,
    lambda one: _year(one) if one.category == "date" else None,
    lambda one: "date" if one.category == "date" else None,
    lambda one: one.category if one.unit in ("", "vague", "ordinal") else None,
)
