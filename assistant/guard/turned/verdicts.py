"""Verdicts: what others decided, told the other way: `declined my plan`, `approved it` (English)."""

from collections.abc import Iterator
from functools import cache
from itertools import chain, pairwise

from assistant.guard.turned import altered
from assistant.guard.turned.sides import forms_of
from assistant.guard.wording import NEGATIONS, Wording, load_claims, wording, words_of_one
from assistant.results import Finding
from assistant.words import lows, stem

_COUNSEL = frozenset(
    map(stem, "recommend recommendation advise advice propose proposal suggest suggestion warn".split())
)
_ADVICE = frozenset("recommendation recommendations advice warning warnings suggestion suggestions proposal".split())
_ANYWAY = frozenset("anyway regardless nonetheless nevertheless".split())
_UNHEARD = _ANYWAY | frozenset("against despite ignored ignoring disregarded disregarding overrode overriding".split())
_HEARD = frozenset("followed following heeded heeding took accepted adopted agreed acted line per accordance".split())
_NEAR = 5
_QUOTED = 2
_NOUNS = (
    "approval go-ahead sign-off buy-in backing consent acceptance endorsement blessing".split(),
    "rejection refusal veto disapproval".split(),
)
"""What was granted, or refused: `won approval`."""
_JUDGED = {"failed": "rejected", "passed": "accepted", "cleared": "accepted", "released": "accepted"}
"""What says a verdict only where a line begins with it: `Failed the first lot`."""


def other_verdict(source: str, draft: str) -> Iterator[Finding]:
    """What others decided, told as if they had decided the other way: `turned down`, `accepted`."""
    yes, no = _verdicts()
    if not NEGATIONS.isdisjoint(lows(source) ^ lows(draft)):
        return  # `was not adopted` is `was rejected`
    in_source, in_draft = frozenset(_with_particles(source)), _with_particles(draft)
    new, gone = [low for low in in_draft if low not in in_source], in_source.difference(in_draft)
    for here, there in ((yes, no), (no, yes)):
        if not (here.isdisjoint(new) or there.isdisjoint(gone)) and here.isdisjoint(in_source):
            words_of_it = next(low for low in new if low in here)
            if words_of_it not in lows(draft) and "down" not in words_of_it:  # the head of a line
                words_of_it = wording(draft).lows[0]
                if words_of_it in lows(source):
                    continue
            yield Finding(kind="altered", category="claim", words=words_of_it)


def other_hearing(source: str, draft: str) -> Iterator[Finding]:
    """Advice that was followed where the source has it done `anyway`, or the other way round."""
    in_source, in_draft = _hearings(wording(source)), _hearings(wording(draft))
    if len(in_source) == len(in_draft) == 1 and in_source.keys().isdisjoint(in_draft):
        at = next(iter(in_draft.values()))
        yield altered(wording(draft), at, at + _QUOTED)


def _hearings(line: Wording) -> dict[bool, int]:
    """Whether advice was followed, and where a text says so."""
    found: dict[bool, int] = {}
    counsels = [at for at, root in enumerate(line.roots) if root in _COUNSEL]
    advice = [at for at in counsels if line.lows[at] in _ADVICE]
    for at, low in enumerate(line.lows):
        if low in _UNHEARD:
            is_near = low in _ANYWAY or any(0 < counsel - at <= _NEAR for counsel in advice)
            if counsels and is_near:
                found.setdefault(False, at)
        elif low in _HEARD:
            is_near = any(abs(counsel - at) <= _NEAR for counsel in counsels)
            if is_near and NEGATIONS.isdisjoint(line.lows[max(0, at - 2) : at]):
                found.setdefault(True, at)
    return found


def heeding_words() -> tuple[frozenset[str], frozenset[str]]:
    """Words of which the one text needs one, and of which the other does."""
    return _HEARD, _UNHEARD


def _with_particles(text: str) -> list[str]:
    """The words of a text in their order, and `turned down` before its `down`."""
    here = wording(text).lows
    if here and here[0] in _JUDGED:
        here = [_JUDGED[here[0]], *here[1:]]
    if "down" not in here:
        return here
    pairs = [(f"{before} down", low) if low == "down" else (low,) for before, low in pairwise(("", *here))]
    return list(chain.from_iterable(pairs))


def is_granted(source: str, draft: str) -> bool:
    """Whether a draft tells that something was accepted, where the source does not."""
    return not _verdicts()[0].isdisjoint(words_of_one(draft, source))


def words_of_verdicts() -> frozenset[str]:
    """Words of which both texts need one."""
    yes, no = _verdicts()
    return yes.union(no, _JUDGED)


@cache
def _verdicts() -> tuple[frozenset[str], frozenset[str]]:
    claims = load_claims()
    yes, no = (
        {form for lemma in claims[name] for form in forms_of(lemma) if form != lemma} for name in ("granted", "refused")
    )
    return frozenset((*yes, *_NOUNS[0])), frozenset((*no, *_NOUNS[1], "down"))
