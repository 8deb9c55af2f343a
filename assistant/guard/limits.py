"""Limits: what the source admits and the draft no longer does (English)."""

from collections.abc import Iterator, Sequence
from functools import cache

from assistant.guard.deeds import deeds
from assistant.guard.ownership import raised_ownership
from assistant.guard.turning import turned_round
from assistant.guard.wording import FUNCTION_WORDS, NEGATIONS, content_stems, load_claims, told_stems, wording
from assistant.lexicon.verbs import Tier
from assistant.results import Finding, FindingKind
from assistant.words import Word, forms_and_gaps, lows, spans, stem, words

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
_LONGEST_WORD = 40
_DENIALS = NEGATIONS | {"against", "except", "excluding"}
_NEGATIVE_BEGINNINGS = ("un", "non", "in", "im", "dis", "off", "out")
_NEGATIVE_ENDINGS = ("less", "-free", "-only")
_COUNSEL = frozenset(map(stem, "advise advised recommend decide argue vote speak counsel warn came come".split()))
_TELLS_HOW_IT_WAS = frozenset("was were is are had have has there got did".split())
_SHARES = frozenset(
    ("jointly", "with a colleague", "with colleagues", "with another", "most of", "some of", "a few of", "parts of")
)
_LEARNED_OF = frozenset("knowledge understanding familiarity experience exposure introduction skills".split())


def dropped_limits(source: str, draft: str) -> Iterator[Finding]:
    """Limits and negations that the source states and the draft does not."""
    for phrase, same in dict(_limits(source)).items():
        if phrase in draft.lower():
            continue
        kept = told_stems((draft,))
        parts = [part for part in phrase.split() if part not in FUNCTION_WORDS]
        whole = parts and all(part in kept or stem(part) in kept for part in parts)
        if phrase in _SHARES and any(raised_ownership(source, draft, ())):
            continue  # that the author did all of it is a claim already
        if not whole and kept.isdisjoint(same):
            yield Finding(kind="lost", category="claim", words=phrase)
    yield from _negations(source, draft)
    yield from turned_round(source, draft)


def _negations(source: str, draft: str) -> Iterator[Finding]:
    """What only one of the two texts denies: altered where both speak of it, lost where the source alone does."""
    for text, other in ((source, draft), (draft, source)):
        if _DENIALS.isdisjoint(lows(text)):
            continue
        run = words(text)
        denied, spoken = _denied_stems(other), told_stems((other,))
        tells, otherwise = (
            (_deeds_from_to(source), _is_put_otherwise(source, draft)) if text is source else (None, True)
        )
        for at in [at for at, word in enumerate(run) if word.low in _DENIALS]:
            what = _what_is_denied(run, at)
            if not what or any(stem(word.low) in denied for word in what):
                continue
            telling = what[:2] if what[0].low.endswith("ing") else what[:1]  # `without touching the database`
            said = any(word.low in spoken or stem(word.low) in spoken for word in telling)
            kind: FindingKind = "altered" if said else "lost"
            if kind == "lost" and otherwise:
                continue
            if tells is None or not _is_background(tells, run, at, kind):
                yield Finding(kind=kind, category="claim", words=text[run[at].start : what[0].end])


def _what_is_denied(run: Sequence[Word], at: int) -> list[Word]:
    """The words that a negation denies; none of `not only`, `no later than`, or an `against` without counsel."""
    following = run[at + 1 : at + 5]
    if following and following[0].low in ("only", "just", "later", "longer", "more", "less"):
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
        for low in lows(draft) - lows(source) - FUNCTION_WORDS
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


@cache
def _telling_words() -> frozenset[str]:
    return frozenset(_limit_phrases())


@cache
def _limit_phrases() -> dict[str, list[tuple[str, list[str]]]]:
    """The limits by their longest word, which is the rarest too, and what says the same."""
    phrases: dict[str, list[tuple[str, list[str]]]] = {}
    for phrase, same in load_claims()["limits"].items():
        phrases.setdefault(max(phrase.split(), key=len), []).append((phrase, same))
    return phrases


def _limits(source: str) -> Iterator[tuple[str, list[str]]]:
    """The limits that a text admits, each with the words that say the same."""
    if lows(source).isdisjoint(_telling_words()):
        return
    phrases, lowered = _limit_phrases(), source.lower()
    starts, ends = spans(source)
    for low, start, end in zip(forms_and_gaps(source)[0], starts, ends, strict=True):
        for phrase, same in phrases.get(low, ()):
            if phrase == low or lowered.startswith(phrase, start - phrase.index(low)):
                after = lowered[end : end + _LONGEST_WORD].split(maxsplit=1)[:1]
                if not after or after[0] not in _LEARNED_OF:  # `basic knowledge of`: a question of ownership
                    yield phrase, same
