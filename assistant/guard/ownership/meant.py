"""Meant: a deed of which the source only tells that it was prepared: `planned the move`, `moved` (English)."""

from collections.abc import Iterable, Iterator
from functools import cache

from assistant.guard.deeds.deed import Deed
from assistant.guard.deeds.opening import PROPOSALS
from assistant.guard.kinship import are_kin
from assistant.guard.wording import load_claims, wording
from assistant.lexicon.function_words import ARTICLES
from assistant.lexicon.verbs import Tier, is_past, verb_forms
from assistant.words import lows, stem

_CARRIED_OUT = frozenset(
    (
        "do", "carry out", "execute", "perform", "complete", "conduct", "deliver", "implement", "finish", "realise",
        "realize", "accomplish", "undertake", "make", "finalise", "finalize", "run", "roll out", "introduce",
    )
)  # fmt: skip
"""Verbs that leave it to their noun what was done, and say that it was."""
_SAYING_IT = _CARRIED_OUT | frozenset(("give", "hold", "lead", "teach", "provide"))
_BEFORE_A_PURPOSE = frozenset("for of to about on before".split())
_LONGEST_HEAD = 3
BEGUN = frozenset("began begun begin start started starting commenced".split())
_AGAIN = frozenset("daily weekly monthly yearly annual quarterly regular".split())


def done_of_meant(
    source: str, in_source: tuple[Deed, ...], draft: str, in_draft: Iterable[Deed]
) -> Iterator[tuple[Deed, Deed]]:
    """Deeds of the draft that the source only plans, each with the planning: `moved it`, of `planned the move`."""
    lemmas, there = {deed.lemma for deed in in_source}, wording(draft).lows
    for head, same in _planned(source, in_source):
        is_done = "did" in lows(source) or any(one.lemma in _SAYING_IT for one in in_source if _head(one.roots) == head)
        if not head or head in _products() or is_done:
            continue
        for deed in in_draft:
            if deed.others or deed.passive or deed.tier is not Tier.BUILT or deed.lemma in lemmas:
                continue
            is_it = deed.lemma in _CARRIED_OUT and head == _head(deed.roots) and _CARRIED_OUT.isdisjoint(lemmas)
            if (is_it or (deed.lemma and are_kin(stem(deed.lemma), head))) and _is_told(there, deed):
                yield deed, same
    yield from _done_of_begun(source, draft, in_draft)


def _planned(source: str, in_source: tuple[Deed, ...]) -> Iterator[tuple[str, Deed]]:
    """The roots of what was planned, by a verb or its noun: `planned the move of`, `wrote a plan to move`."""
    line = wording(source)
    for same in [deed for deed in in_source if not deed.others]:
        if same.lemma in meaning() and line.lows[same.thing][-3:] != "ing":  # not `started running the weekly count`
            yield _head(same.roots), same
        for at in range(same.thing, min(same.until, len(line.lows) - 2)):
            if line.lows[at] in PROPOSALS and line.lows[at + 1] in ("to", "for", "of"):
                yield line.roots[at + 2] if line.lows[at + 1] == "to" else _head(line.roots[at + 2 :]), same


def _done_of_begun(source: str, draft: str, in_draft: Iterable[Deed]) -> Iterator[tuple[Deed, Deed]]:
    """`began to write a plug-in` become `wrote a plug-in`: one thing, and not what is done again and again."""
    line, there, verbs = wording(source), wording(draft).lows, verb_forms()
    for at in [at for at, low in enumerate(line.lows) if low in BEGUN and BEGUN.isdisjoint(there)]:
        verb = at + 2 if line.lows[at + 1 : at + 2] == ["to"] else at + 1
        said = (*line.lows[verb : verb + 3], "", "", "")
        lemma = verbs[said[0]][0].lemma if said[0] in verbs else ""
        if lemma in load_claims()["made"] and said[1] in ARTICLES and said[2] not in _AGAIN:
            same = Deed(Tier.HELPED, "", line.roots[verb:], at, len(line.lows), verb + 1, "begin it", False, False)
            yield from ((deed, same) for deed in in_draft if deed.lemma == lemma and _is_told(there, deed))


def _is_told(forms: list[str], deed: Deed) -> bool:
    """Whether a verb says that it was done: not `to relocate`, `a plan for relocating`."""
    if forms[deed.thing - 1][-3:] == "ing":
        return deed.thing == 1 or forms[deed.thing - 2] not in _BEFORE_A_PURPOSE
    verb = forms[max(0, deed.thing - 2) : deed.thing]
    return any(map(is_past, verb)) or is_past(" ".join(verb))


def _head(roots: list[str]) -> str:
    """The last of the first row of words that are no function words: the `migr` of `the database migration of`."""
    first = next((at for at, root in enumerate(roots) if root), len(roots))
    row = roots[first : next((at for at in range(first, len(roots)) if not roots[at]), len(roots))]
    return row[-1] if row and len(row) <= _LONGEST_HEAD else ""


@cache
def meaning() -> frozenset[str]:
    """Verbs of who has a thing before him, and has not done it: `advocate`, `plan`, `pitch`."""
    return frozenset(load_claims()["prepared"])


@cache
def _products() -> frozenset[str]:
    return frozenset(map(stem, load_claims()["products"]))
