"""Limits: what the source admits and the draft no longer does (English)."""

from collections.abc import Iterator, Sequence

from assistant.guard.deeds import deeds
from assistant.guard.hedges import dropped_hedges
from assistant.guard.kinship import are_kin
from assistant.guard.ownership import raised_ownership
from assistant.guard.swapped import swapped_places
from assistant.guard.turning import turned_round
from assistant.guard.wording import FUNCTION_WORDS, NEGATIONS, content_stems, told_stems, wording, words_of_one
from assistant.lexicon.verbs import Tier
from assistant.results import Finding, FindingKind
from assistant.words import Word, lows, stem, words

# `except the safety system`, `ending manual edits`: a negation put another way.
_AS_GOOD_AS_NO = NEGATIONS | frozenset(
    (
        "except excluding excepting besides apart only ending ended ends end eliminating eliminated eliminates "
        "eliminate removing removed avoiding avoided avoid preventing prevented prevent stopped stopping stop instead "
        "rather against missing lacked lacking lack failed failing fail unable despite replacing replaced free"
    ).split()
)
_ENDED = frozenset("ended stopped eliminated removed avoided prevented missing lacking free".split())
_OF_THINGS = frozenset(("no", "nobody", "nothing", "none"))
_BESIDES = frozenset("so if when where even because since as although though while".split())
_FAILED = frozenset("fail fails failed failing unable".split())
_IN_VAIN = frozenset("unsuccessful unsuccessfully vain fruitless futile unresolved unsolved impossible".split())
_DENIALS = NEGATIONS | _FAILED | {"against", "except", "excluding"}
_NEGATIVE_BEGINNINGS = ("un", "non", "in", "im", "dis", "off", "out")
_NEGATIVE_ENDINGS = ("less", "-free", "-only")
_COUNSEL = frozenset(map(stem, "advise advised recommend decide argue vote speak counsel warn came come".split()))
_SHORTEST_KIN = 5
_TELLS_HOW_IT_WAS = frozenset("was were is are had have has there got did".split())


def dropped_limits(source: str, draft: str, known: Sequence[str] = ()) -> Iterator[Finding]:
    """Limits and negations that the source states and the draft does not; `known` is what the author confirmed."""
    for phrase, is_shared in dropped_hedges(source, draft):
        if not (is_shared and any(raised_ownership(source, draft, ()))):  # that is a claim already
            yield Finding(kind="lost", category="claim", words=phrase)
    yield from _negations(source, draft, known)
    yield from turned_round(source, draft)
    yield from swapped_places(source, draft)


def _negations(source: str, draft: str, known: Sequence[str]) -> Iterator[Finding]:
    """What only one of the two texts denies: altered where both speak of it, lost where the source alone does."""
    for text, other in ((source, draft), (draft, source)):
        if _DENIALS.isdisjoint(lows(text)):
            continue
        run = words(text)
        if text is source and not _IN_VAIN.isdisjoint(lows(other)):
            continue
        denied, spoken = _denied_stems(other), told_stems((other,))
        if text is draft:
            denied = denied.union(*map(_denied_stems, known))
        tells, otherwise = (
            (_deeds_from_to(source), _is_put_otherwise(source, draft)) if text is source else (None, True)
        )
        for at in [at for at, word in enumerate(run) if word.low in _DENIALS]:
            what = _what_is_denied(run, at)
            if not what or any(_is_among(stem(word.low), denied) for word in what):
                continue
            telling = what[:2] if what[0].low.endswith("ing") else what[:1]  # `without touching the database`
            said = any(word.low in spoken or stem(word.low) in spoken for word in telling)
            kind: FindingKind = "altered" if said else "lost"
            if kind == "lost" and otherwise:
                continue
            if tells is None or not _is_background(tells, run, at, kind):
                yield Finding(kind=kind, category="claim", words=text[run[at].start : what[0].end])


def _is_among(root: str, denied: set[str]) -> bool:
    """Whether a stem, or one of its family, is denied: `remember` gives another stem than `remembered`."""
    return root in denied or (len(root) >= _SHORTEST_KIN and any(are_kin(root, other) for other in denied))


def _what_is_denied(run: Sequence[Word], at: int) -> list[Word]:
    """The words that a negation denies; none of `not only`, `no later than`, or an `against` without counsel."""
    following = run[at + 1 : at + 5]
    if following and following[0].low in ("only", "just", "later", "longer", "more", "less"):
        return []
    if run[at].low in _FAILED and not (following and following[0].low == "to"):
        return []
    if run[at].low == "against" and (not at or stem(run[at - 1].low) not in _COUNSEL):
        return []
    return [word for word in following if word.low not in FUNCTION_WORDS]


def _deeds_from_to(text: str) -> tuple[int, int]:
    """Where the first deed of more than help begins, and where the last deed does."""
    own = [deed for deed in deeds(text) if deed.lemma and not deed.others]
    first = next((deed.first for deed in own if deed.tier > Tier.HELPED), len(text))
    return first, max((deed.first for deed in own), default=-1)


def _is_background(tells: tuple[int, int], run: Sequence[Word], at: int, kind: FindingKind) -> bool:
    """Whether a negation tells how things were before the author came: `there was no plan, so I drew one up`.

    What it is for, or when, may be dropped too: `so that nobody has to guess`.
    """
    if kind == "lost" and not _BESIDES.isdisjoint([word.low for word in run[max(0, at - 4) : at]]):
        return True
    low = run[at].low
    if low in ("never", "without", "against") or run[0].low == "did" or (kind == "altered" and low not in _OF_THINGS):
        return False
    first, last = tells
    if last <= at or first <= at:
        return False
    if low == "nobody":
        return True
    before = {word.low for word in run[max(0, at - 3) : at]}
    return "i" not in before and (not at or run[at].low[-3:] in ("n't", "n’t") or bool(before & _TELLS_HOW_IT_WAS))


def _is_put_otherwise(source: str, draft: str) -> bool:
    """Whether the draft has a negative word of its own: `offline` for `no signal`, `unsigned`, `-free`."""
    return any(
        low in _AS_GOOD_AS_NO or low.startswith(_NEGATIVE_BEGINNINGS) or low.endswith(_NEGATIVE_ENDINGS)
        for low in words_of_one(draft, source)
        if low in NEGATIONS or low not in FUNCTION_WORDS
    )


def _denied_stems(text: str) -> set[str]:
    line = wording(text)
    denied: set[str] = set()
    for at, low in enumerate(line.lows):
        if low in _AS_GOOD_AS_NO:
            denied |= content_stems(line.roots[at + 1 : at + 6])
            if low in _ENDED:
                denied |= content_stems(line.roots[max(0, at - 3) : at])
        elif low.endswith("-free"):
            denied.add(stem(low.removesuffix("-free")))
        elif low.startswith(("non-", "un")):
            denied.add(stem(low.removeprefix("non-").removeprefix("un")))
    return denied
