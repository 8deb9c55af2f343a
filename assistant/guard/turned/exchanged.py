"""Exchanged: what stood with one thing in the source stands with another in the draft, each named in both (English).

Only what both texts have once is compared, so that a line told in another order stays the same line.
"""

from collections.abc import Container, Iterator
from functools import lru_cache
from itertools import combinations

from assistant.guard.deeds.naming_people import names_someone
from assistant.guard.turned import altered
from assistant.guard.wording import DETERMINERS, PUNCTUATION, Wording, wording
from assistant.lexicon.verbs import Form, verb_forms
from assistant.results import Finding
from assistant.words import lows

_ROLES = {
    **{low: low for low in "against from to by for over under before after instead than via on in at into".split()},
    "onto": "into",
    "following": "after",
}
"""What a word says of the things behind it; `of` and `with` say too much."""
_WORDS_OF_ROLES = frozenset(_ROLES)
_PLAIN = ""
"""The role of what stands behind no such word."""
_ONE_WAY = frozenset(("against", "instead", "into"))
"""Roles with which what has none may not change places: `A against B` is not `B against A`."""
_CLAUSES = frozenset("but who which that then while whereas or".split())
_PARTS = frozenset("and but while whereas then".split())
_BEFORE_A_NOUN = frozenset(("of", "to"))
_BEFORE_A_NAME = DETERMINERS.union("each every all any both some".split())
_WITHIN_A_NAME = frozenset(("and", "or", "of"))
_BEFORE_A_GERUND = frozenset("and by while then when after before".split())
_ENDS = frozenset(".;:–—")
_CELLS = 4
"""Two parts of a source, each with something of each of two parts of a draft."""
_OBJECT = 8
"""Words behind a verb among which its object stands."""
_WITH_AN_OBJECT: frozenset[Form] = frozenset(("past", "participle", "gerund"))
_OF_OTHERS = frozenset("of from for".split())
_FURTHEST_BY = 4
_NAME = 4
_QUOTED = 3


_Place = tuple[int, str, int, bool]
"""Where a root stands, in which role, and in which part of its sentence; and whether a part begins with it."""


def exchanged(source: str, draft: str) -> Iterator[Finding]:
    """What the draft says of one thing that the source says of another, where both texts name both.

    `took from the mill and gave to the school` become `took from the school and gave to the mill`.
    """
    before, after = wording(source), wording(draft)
    at = _other_object(before, after)
    if at is None and (shared := _out_of_order(before.roots, after.roots)):
        at = _otherwise_placed(before, after, shared)
        if at is None:
            at = _other_doer(before, after)
    if at is not None:
        yield altered(after, at, at + _QUOTED)


def _out_of_order(in_source: list[str], in_draft: list[str]) -> list[str]:
    """The roots that both texts have; none where they come in one order, and so in one company."""
    before, after = dict.fromkeys(in_source), dict.fromkeys(in_draft)
    shared = [root for root in before if root in after]
    return shared if shared != [root for root in after if root in before] else []


def _otherwise_placed(before: Wording, after: Wording, shared: list[str]) -> int | None:
    """Where things have changed their roles, or their company."""
    roles = _roles_in(before).intersection(_roles_in(after))
    may_change_roles = len(roles) > 1 or not _ONE_WAY.isdisjoint(roles)
    may_change_company = _has_parts(before) and _has_parts(after)
    if not (may_change_roles or may_change_company):
        return None
    in_source, in_draft = _places(before, shared), _places(after, shared)
    both = [root for root in in_source if root in in_draft]
    at = _other_role(in_source, in_draft, both) if may_change_roles else None
    return _other_company(in_source, in_draft, both) if at is None and may_change_company else at


def _roles_in(line: Wording) -> frozenset[str]:
    """All roles for which a text has a word."""
    return frozenset(map(_ROLES.__getitem__, _WORDS_OF_ROLES & lows(line.text)))


def _has_parts(line: Wording) -> bool:
    return not (_PARTS.isdisjoint(lows(line.text)) and PUNCTUATION.isdisjoint("".join(line.gaps[1:-1])))


def _places(line: Wording, shared: Container[str]) -> dict[str, _Place]:
    """Where each of some roots stands that a text has once, figures left out."""
    verbs = verb_forms()
    found: dict[str, _Place] = {}
    twice: list[str] = []
    role, part, leads = _PLAIN, 0, True
    forms, roots, gaps = line.lows, line.roots, line.gaps
    for at, low in enumerate(forms):
        gap, root = gaps[at], roots[at]
        if gap != " " and at and not gap.isspace():
            role, leads = _PLAIN, True
            part += not PUNCTUATION.isdisjoint(gap)
        if low in _ROLES:
            role = _ROLES[low]
        elif low in _CLAUSES or low in _PARTS:
            part += low in _PARTS
            role, leads = _PLAIN if low in _CLAUSES else role, True
        elif root and not root[0].isdigit():
            if role and role != "instead":
                hit = verbs.get(low)
                if hit and hit[1] != "base" and forms[at - 1] not in _BEFORE_A_NOUN:
                    role = _PLAIN
            if root in shared:
                if root in found:
                    twice.append(root)
                found[root] = at, role, part, leads
            leads = False
    for root in twice:
        found.pop(root, None)
    return found


def _other_role(in_source: dict[str, _Place], in_draft: dict[str, _Place], shared: list[str]) -> int | None:
    """`took from A and gave to B` become `took from B and gave to A`: two things have changed their roles."""
    moved = [
        (in_source[root][1], in_draft[root][1], in_draft[root][0])
        for root in shared
        if in_source[root][1] != in_draft[root][1]
    ]
    for (was, now, at), (other_was, other_now, other_at) in combinations(moved, 2):
        is_exchange = now == other_was and was == other_now
        if is_exchange and (_PLAIN not in (was, now) or not _ONE_WAY.isdisjoint((was, now))):
            return min(at, other_at)
    return None


def _other_company(in_source: dict[str, _Place], in_draft: dict[str, _Place], shared: list[str]) -> int | None:
    """`manual checks in A and automatic ones in B`, with A and B the other way round.

    Of two parts of the source and two of the draft, each of the one has something of each of the other.
    """
    cells: dict[tuple[int, int], int] = {}
    for root in shared:
        (_, _, here, leads), (at, _, there, leads_there) = in_source[root], in_draft[root]
        if not (leads or leads_there):
            cells[here, there] = min(at, cells.get((here, there), at))
    if len(cells) < _CELLS:
        return None
    for one, other in combinations(cells, 2):
        (here, now_here), (there, now_there) = one, other
        if here != there and now_here != now_there and (here, now_there) in cells and (there, now_here) in cells:
            return min(cells[one], cells[other])
    return None


def _other_object(before: Wording, after: Wording) -> int | None:
    """`recommended A` become `recommending B`, where both texts name A and B."""
    in_source = done(before.text)
    in_draft = done(after.text) if in_source else in_source
    for lemma in [lemma for lemma in in_source if lemma in in_draft]:
        was, now = in_source[lemma], in_draft[lemma]
        if was is not None and now is not None and before.roots[was + 1] != after.roots[now + 1]:
            gone, come = _object(before, was + 1), _object(after, now + 1)
            if gone and come and gone.isdisjoint(come) and gone.issubset(after.roots) and come.issubset(before.roots):
                return now
    return None


@lru_cache(maxsize=8)
def done(text: str) -> dict[str, int | None]:
    """Where each verb with an object stands, by its lemma: `check` at 0 of `Checked the plans`; None if told twice."""
    line = wording(text)
    found: dict[str, int | None] = {}
    for at, (_, hit, _) in line.starts:
        if hit is not None and hit[1] in _WITH_AN_OBJECT and _is_verb(line, at, hit[1]):
            found[hit[0].lemma] = None if hit[0].lemma in found else at
    return found


def _is_verb(line: Wording, at: int, form: Form) -> bool:
    """Whether a form is one of a verb with an object: `reading plans`, and not the noun of `plan reading`."""
    if form == "gerund":
        begins = not at or not line.gaps[at].isspace() or line.lows[at - 1] in _BEFORE_A_GERUND
        return begins and at + 1 < len(line.lows)
    return form in ("past", "participle") and at + 1 < len(line.lows) and line.gaps[at + 1].isspace()


def _object(line: Wording, first: int) -> frozenset[str]:
    """The roots of what stands behind a verb, up to the next verb or to what is said of it."""
    roots: list[str] = []
    for at in range(first, min(first + _OBJECT, len(line.lows))):
        low, root = line.lows[at], line.roots[at]
        hit = verb_forms().get(low)
        is_deed = hit and _is_verb(line, at, hit[1]) and not (hit[1] == "gerund" and line.lows[first][-3:] == "ing")
        if low in _ROLES or is_deed or not _ENDS.isdisjoint(line.gaps[at]):
            break
        if root and not low[0].isdigit():
            roots.append(root)
        elif not (root or low in _BEFORE_A_NAME or low in _WITHIN_A_NAME):
            break
    return frozenset(roots)


def _other_doer(before: Wording, after: Wording) -> int | None:
    """`checked the work of the supplier` become `had work checked by the supplier`: whom the source has elsewhere."""
    start, (_, first, _) = before.starts[0] if before.starts else (0, ([], None, False))
    if "by" not in after.lows or first is None or first[1] != "past":
        return None
    elsewhere = frozenset(before.roots) - _doers(before, None) - {*before.roots[max(0, start - _NAME) : start]}
    for by in [at for at, low in enumerate(after.lows) if low == "by"]:
        people = bool(_doers(after, by) & elsewhere)
        if not people and (_name(after, by).isdisjoint(_owners(before) & elsewhere) or "by" in before.lows):
            continue
        for at in range(by - 1, max(by - (_FURTHEST_BY if people else 2), 0), -1):
            done = verb_forms().get(after.lows[at])
            if done and done[0].lemma == first[0].lemma and done[1] in ("past", "participle"):
                return at
    return None


def _doers(line: Wording, by: int | None) -> frozenset[str]:
    """The roots of the people behind a `by`, or behind any."""
    places = [by] if by is not None else [at for at, low in enumerate(line.lows) if low == "by"]
    found = [there for at in places for there in _places_behind(line, at) if names_someone(line.lows[there])]
    return frozenset(line.roots[there] for there in found)


def _owners(line: Wording) -> frozenset[str]:
    """The roots of those whose thing it is: `the calculations of the office`."""
    return frozenset().union(*[_name(line, at) for at, low in enumerate(line.lows) if low in _OF_OTHERS])


def _name(line: Wording, at: int) -> frozenset[str]:
    """The roots of the name behind a word, up to what is said of it."""
    found: list[str] = []
    for there in _places_behind(line, at):
        if line.roots[there]:
            found.append(line.roots[there])
        elif line.lows[there] not in _BEFORE_A_NAME:
            break
    return frozenset(found)


def _places_behind(line: Wording, at: int) -> range:
    return range(at + 1, min(at + 1 + _NAME, len(line.lows)))
