"""Chosen: which of two was taken, did better or was to blame: `paper lasted longer`, `plastic did` (English)."""

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import NamedTuple

from assistant.guard.turned import altered
from assistant.guard.turned.swapped import exchanges, replacing_words, roots_before, roots_behind, subject_of
from assistant.guard.wording import BE, DETERMINERS, FUNCTION_WORDS, NEGATIONS, Wording, wording
from assistant.lexicon.verbs import conjugated, is_inflected, verb_forms
from assistant.results import Finding
from assistant.words import lows, stem

_CHOOSING = (
    "choose select pick prefer favour favor recommend adopt propose suggest go opt settle decide land stay stick plump "
    "lean vote advise urge argue plead remain return revert move switch migrate change"
).split()
_COMPLETED = {
    **dict.fromkeys("go stay stick remain".split(), frozenset("with to on back".split())),
    **dict.fromkeys("return revert move switch migrate change".split(), frozenset(("to", "back"))),
    **dict.fromkeys(
        "opt settle decide land plump vote lean argue plead".split(), frozenset("for on towards to".split())
    ),
}
"""Verbs that choose only with a preposition: `went with`."""
_STAYING = frozenset(map(stem, "stay staying stick keep keeping kept remain retain hold continue".split()))
_ADVICE = frozenset("advice recommendation recommendations suggestion verdict conclusion case".split())
"""What counsels by what stands behind it, to stay or to move: `Advice: keep it`."""
_MOVING = frozenset(
    map(
        stem,
        "bring abandon drop quit scrap move moving switch migrate change transition convert replace swap shift".split(),
    )
)
_PASSED = DETERMINERS.union("to with on for using use adopting going of back".split())
_RIVALS = frozenset("over than instead after following against between comparing evaluating trialling testing".split())
"""Words behind which stands what was not taken; or it stands before the choice."""
_ENDS_A_THING = frozenset(
    "against from to by for over under before instead than via on in at into onto following after with because due as "
    "owing but which who where while when thanks rather given since despite so not even though although".split()
)
_SUBORDINATING = frozenset("but which who where while when because as since so".split())
_BETTER = frozenset("better best ahead won winning superior preferable".split())
_MORE = frozenset(
    "worse worst faster slower fastest slowest longer longest shorter shortest cheaper cheapest stronger strongest "
    "weaker weakest lighter lightest heavier heaviest quieter cleaner first last lost losing".split()
)
"""Words by which one is told from the other only where both texts have the same one."""
_WON = frozenset(("won",))
_BLAMED = frozenset("cause culprit reason".split())
_FOREMOST = frozenset("main primary chief principal key root real actual true biggest likely probable sole".split())
_BECAUSE = {"because": "of", "due": "to", "owing": "to", "thanks": "to", "came": "from", "stemmed": "from"}
_LEAVING = {"rather": "than", "instead": "of", "opposed": "to", "preferred": "to", "preference": "to", "not": ""}
"""Words behind which stands what is left, or is not so: `A rather than B`, `not B but A`."""
_TRACING = frozenset("traced tracing attributed attributing ascribed pinned".split())
_BEFORE_WHAT_IS_LEFT = frozenset("from by in on at to for with of because due".split())
_ANY_ONE = frozenset(("one", "other", "own"))
_FURTHEST_TO = 6
_FORMERLY = frozenset(("formerly", "previously"))
_PUNCTUATION = frozenset(",;:.)–—")
_REACH = 5
_LONGEST = 5
_QUOTED = 2


class _Choice(NamedTuple):
    """The roots of what is taken, and where the text says so."""

    what: frozenset[str]
    at: int


_Reading = Callable[[Wording], Iterator[_Choice]]


def other_choice(source: str, draft: str) -> Iterator[Finding]:
    """`recommended A` become `went with B`, `staying with A` become `moving to B`, `A did better` become `B did`."""
    after, before = wording(draft), wording(source)
    shared = _MORE & lows(source) & lows(draft)
    readings: list[_Reading] = [_choices, _causes, _former]
    readings += [partial(_winners, low) for low in after.lows if low in shared]
    for choices in readings:
        in_source = list(choices(before))
        in_draft = list(choices(after)) if in_source else []
        if in_source and choices is _choices:  # `went back to A` become `replaced A with B`
            taken = frozenset().union(*[one.what for one in in_source])
            in_draft += [_Choice(one.new - one.old, one.at) for one in exchanges(after) if one.old & taken]
        at = _other(in_source, in_draft, before, after, choices is _causes) if in_source and in_draft else None
        if at is None and choices is _choices:
            at = _left_otherwise(before, after, in_source, in_draft)
        if at is None and choices is _choices and NEGATIONS.isdisjoint(lows(source) | lows(draft)):
            at = _other_way(before, after)
        if at is not None:
            yield altered(after, at, at + _QUOTED)
            return


def _other(
    in_source: list[_Choice], in_draft: list[_Choice], before: Wording, after: Wording, is_anywhere: bool
) -> int | None:
    """Where a draft takes what the source names and does not take, and leaves what it does."""
    taken = frozenset().union(*[one.what for one in in_source])
    takes = frozenset().union(*[one.what for one in in_draft])
    names = frozenset(after.roots)
    left = [one for one in in_source if takes.isdisjoint(one.what) and 2 * len(one.what & names) >= len(one.what)]
    if not left:
        return None
    rivals = next((at for at, low in enumerate(before.lows) if low in _RIVALS), len(before.lows))
    named = frozenset(
        before.roots if is_anywhere else (*before.roots[: max(one.at for one in left)], *before.roots[rivals:])
    )
    return next((one.at for one in in_draft if one.what <= named and taken.isdisjoint(one.what)), None)


def _left_otherwise(before: Wording, after: Wording, in_source: list[_Choice], in_draft: list[_Choice]) -> int | None:
    """Where a draft leaves what the source takes: `A, not B` become `B rather than A`."""
    leaves = list(_left(after))
    left = list(_left(before)) if leaves else []
    for what, at in leaves:
        if any(what <= one.what for one in in_source) and not any(what <= one.what for one in in_draft):
            return at
        if what <= {*before.roots} and not any(what & one.what for one in left):
            again = [one for one in left if one.what <= {*after.roots}]
            if any(not any(one.what & own.what for own in leaves) for one in again):
                return at
    return None


def _left(line: Wording) -> Iterator[_Choice]:
    """What a text says to have been left, or not to be so; none of a deed denied, which others judge."""
    for at in [at for at, low in enumerate(line.lows) if low in _LEAVING]:
        link = _LEAVING[line.lows[at]]
        behind = at + 1 + bool(link)
        while behind < len(line.lows) and line.lows[behind] in _BEFORE_WHAT_IS_LEFT:
            behind += 1
        if (link or not line.gaps[at].isspace()) and link == " ".join(line.lows[at + 1 : at + 1 + bool(link)]):
            is_deed = not link and verb_forms().get(line.lows[min(behind, len(line.lows) - 1)])
            if (what := roots_behind(line, behind) - _ANY_ONE) and not is_deed:
                yield _Choice(what, at)


def _choices(line: Wording) -> Iterator[_Choice]:
    verbs = _verbs()
    for at, low in enumerate(line.lows):
        if low in verbs:
            after = line.lows[at + 1 : at + 2]
            completed = _COMPLETED.get(verbs[low])
            if verbs[low] == "prefer" and after == ["to"]:
                continue  # `A, which they preferred to B`
            if at and line.lows[at - 1] in BE and not completed:
                what = _subject(line, at)
            elif completed is None or (after and after[0] in completed):
                what = _thing(line, at + 1)
            else:
                continue
        elif low in _ADVICE:
            is_told = line.lows[at + 1 : at + 2] and (line.lows[at + 1] in BE or ":" in line.gaps[at + 1])
            what = _thing(line, at + 1 + (line.lows[at + 1] in BE)) if is_told else frozenset()
        elif low in _BETTER:
            what = roots_before(line, at) if low in _WON else _subject(line, at)
        else:
            continue
        if what:
            yield _Choice(what, max(0, at - _QUOTED) if low in _BETTER else at)


def _causes(line: Wording) -> Iterator[_Choice]:
    """`the cause was B`, `B as the cause`, `traced it to B`."""
    for at, low in enumerate(line.lows):
        if low in _TRACING:
            behind = line.lows[at + 2 : at + 2 + _FURTHEST_TO]
            if "to" in behind and (what := _thing(line, at + 3 + behind.index("to"))):
                yield _Choice(what, at)
        elif line.lows[at + 1 : at + 2] == [_BECAUSE.get(low)]:
            if what := _thing(line, at + 2):
                yield _Choice(what, at)
        elif low in _BLAMED:
            after = line.lows[at + 1 : at + 2]
            if after and (after[0] in BE or ":" in line.gaps[at + 1]):
                what = _thing(line, at + 1 + (after[0] in BE))
            else:
                what = _subject(line, at - (line.lows[at - 1] in _FOREMOST))
            if what:
                yield _Choice(what, at)


def _former(line: Wording) -> Iterator[_Choice]:
    """How it was before: `it used to be compulsory`, `formerly voluntary`."""
    for at, low in enumerate(line.lows):
        is_state = low == "used" and line.lows[at + 1 : at + 3] == ["to", "be"]
        if (is_state or low in _FORMERLY) and (what := _thing(line, at + (3 if is_state else 1))):
            yield _Choice(what, at)


def _winners(word: str, line: Wording) -> Iterator[_Choice]:
    """Of what a text says that it was faster, where it says so once."""
    if line.lows.count(word) == 1:
        at = line.lows.index(word)
        if what := _subject(line, at):
            yield _Choice(what, max(0, at - _QUOTED))


def _thing(line: Wording, at: int) -> frozenset[str]:
    """The roots of the thing behind a verb: `Unity` of `staying with Unity`, `B` of `switching from A to B`."""
    forms = line.lows
    moving = _STAYING | _MOVING
    while at < len(forms) and (forms[at] in _PASSED or line.roots[at] in moving):
        at += 1
    if forms[at : at + 1] == ["from"]:
        at = next((to + 1 for to in range(at + 2, min(at + 2 + _REACH, len(forms))) if forms[to] == "to"), len(forms))
    found: list[str] = []
    for there in range(at, min(at + _LONGEST, len(forms))):
        low, root = forms[there], line.roots[there]
        if low in _ENDS_A_THING or (found and not _PUNCTUATION.isdisjoint(line.gaps[there])) or _is_deed(line, there):
            break
        if root and not low[0].isdigit():
            found.append(root)
    return frozenset(found)


def _is_deed(line: Wording, at: int) -> bool:
    """Whether another deed follows: `and wrote`."""
    return line.lows[at - 1] == "and" and is_inflected(line.lows[at])


def _subject(line: Wording, at: int) -> frozenset[str]:
    """The roots of the subject of what stands there; of none of `A in B was chosen`."""
    found = subject_of(line, at) - FUNCTION_WORDS
    first = next((there for there in range(at) if line.roots[there] in found), 0)
    return found if not first or line.lows[first - 1] not in _ENDS_A_THING - _SUBORDINATING else frozenset()


def _other_way(before: Wording, after: Wording) -> int | None:
    """Where a draft counsels to move and the source to stay, or the other way round."""
    in_source, in_draft = _directions(before), _directions(after)
    return min(in_draft.values()) if in_source and in_draft and in_source.keys().isdisjoint(in_draft) else None


def _directions(line: Wording) -> dict[bool, int]:
    """Whether a text counsels to stay, or to move, and where."""
    found: dict[bool, int] = {}
    for at, low in enumerate(line.lows):
        if low in _verbs() or low in _ADVICE:
            for root in line.roots[at + 1 : at + 1 + _REACH]:
                if root in _STAYING or root in _MOVING:
                    found.setdefault(root in _STAYING, at)
    return found


@cache
def _verbs() -> dict[str, str]:
    """The forms of verbs that choose, with their lemmas."""
    verbs = [conjugated(lemma) for lemma in _CHOOSING]
    return {form: verb.lemma for verb in verbs for form in verb[1:4]} | {"went": "go", "gone": "go", "stuck": "stick"}


def choosing_words() -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """Words of which the source, and of which the draft needs one, for each reading of its own."""
    taking = _BETTER.union(_verbs(), _ADVICE)
    yield taking, taking | replacing_words()
    for both in (_BLAMED.union(_TRACING, _BECAUSE), frozenset(("prefer", *_LEAVING)), _FORMERLY | {"used"}, _MORE):
        yield both, both
