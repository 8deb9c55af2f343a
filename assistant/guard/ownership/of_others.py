"""Of others: somebody else's deed told as the author's: `they found it, I fixed it`, `found and fixed it` (English)."""

from functools import cache

from assistant.guard.deeds.deed import Deed
from assistant.guard.deeds.whose_deed import is_someone
from assistant.guard.wording import DETERMINERS, RELATIVE, content_stems, load_claims, roots_of, wording
from assistant.lexicon.verbs import Tier
from assistant.words import stem

_FURTHEST_DOER = 6
_FOR_THEM = frozenset(("for", "to"))
_BEFORE_THEM = DETERMINERS | {"other", "senior", "two", "three"}
_TAKING_UP = frozenset(
    "address handle tackle process manage treat cover meet attend answer deal cope receive get have see know study "
    "apply follow use respond reply react".split()
)
"""What one does about the deed of another, and not in their place: `addressed the faults`."""
_LINKS = frozenset("to on for with after from at in by about".split())


def taken_from_others(draft: str, deed: Deed, in_source: tuple[Deed, ...], in_draft: tuple[Deed, ...]) -> Deed | None:
    """The deed of somebody else in the source of which the draft makes the author's; None where there is none.

    Of `they found it, I fixed it` and `found and fixed it`: theirs, `found it`.
    """
    theirs = [other for other in in_source if other.others and other.lemma == deed.lemma]
    if not theirs or any(other.others and other.lemma == deed.lemma for other in in_draft):
        return None
    own = frozenset[str]().union(
        *[other.content for other in in_source if not other.others and other.lemma == deed.lemma]
    )
    things = (deed.content if deed.passive else _objects(draft, deed)) - own - {stem(deed.lemma)}
    return next((other for other in theirs if not other.has_things or not things.isdisjoint(other.content)), None)


def _objects(draft: str, deed: Deed) -> frozenset[str]:
    """The roots of what a deed was done to, without what is said of it: the `tests` of `tests for the parser`."""
    line = wording(draft)
    end = next((at for at in range(deed.thing + 1, deed.until) if line.lows[at] in _LINKS), None)
    return deed.content if end is None else content_stems(line.roots[deed.thing : end]) or deed.content


def is_of_the_led(draft: str, deed: Deed, in_draft: tuple[Deed, ...]) -> bool:
    """Whether a draft says what those did whom its author led: `led the crew that built it`."""
    if not deed.first or wording(draft).lows[deed.first - 1] not in RELATIVE:
        return False
    return any(one.tier is Tier.LED and one.first < deed.first for one in in_draft)


def is_renamed(
    source: str, draft: str, deed: Deed, same: Deed, in_source: tuple[Deed, ...], in_draft: tuple[Deed, ...]
) -> bool:
    """Whether a verb of the draft's own tells the deed of somebody else: `wrote it; I tested it`, `coded and tested`.

    It does where it says what theirs says, and is no other word for a deed of the author's that the draft has not
    told; or where the draft has more deeds than the author, and nobody else.
    """
    if not deed.lemma or stem(deed.lemma) in roots_of(source):
        return False
    if deed.lemma in _TAKING_UP or wording(draft).lows[deed.thing] in _LINKS:
        return False
    again = {one.lemma for one in in_source} & {one.lemma for one in in_draft if not one.others}
    left = [one for one in in_source if not one.others and one.lemma not in again]
    left = [one for one in left if one.lemma or not content_stems(one.roots) <= roots_of(draft)]
    if any(not one.lemma or _are_alike(one.lemma, deed.lemma) for one in left):
        return False
    if _are_alike(same.lemma, deed.lemma):
        return not _is_credited(source, draft, same, _FOR_THEM)
    new = [one for one in in_draft if one.lemma and not one.others and one.lemma not in again]
    return len(new) > len(left) and not _is_credited(source, draft, same, frozenset())


def _is_credited(source: str, draft: str, same: Deed, served: frozenset[str]) -> bool:
    """Whether a draft still says whose deed it was: `user-reported`; not, for some words, `for the users`."""
    before, after = wording(source), wording(draft)
    near = range(max(0, same.first - _FURTHEST_DOER), min(same.until, len(before.lows)))
    in_source = content_stems(before.roots)
    doers = {before.roots[at] for at in near if before.roots[at] and is_someone(before.lows[at])}
    for at, low in enumerate(after.lows):
        if doers.isdisjoint((after.roots[at], *map(stem, low.removesuffix("'s").split("-")))):
            continue
        link = at - 1
        while link > 0 and (after.lows[link] in _BEFORE_THEM or after.roots[link] in in_source):
            link -= 1
        if link < 0 or after.lows[link] not in served:
            return True
    return False


def _are_alike(one: str, other: str) -> bool:
    """Whether two verbs can tell of one deed: `found`, `spotted`."""
    return one.partition(" ")[0] == other.partition(" ")[0] or any({one, other} <= group for group in _kinds())


@cache
def _kinds() -> list[frozenset[str]]:
    """Verbs of making, of noticing, of mending and the like."""
    claims = load_claims()
    lists = dict.fromkeys([*claims["more than"], *[one for lists in claims["more than"].values() for one in lists]])
    same = [frozenset((head, *others)) for head, others in claims["same part"].items()]
    return [*[frozenset(claims[one]) for one in lists], *same]
