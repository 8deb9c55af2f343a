"""Success: what did not help, told as what did; and what was true of some, told of all (English)."""

from collections.abc import Iterator
from functools import cache

from assistant.guard.growth.wider import OF_TIMES
from assistant.guard.wording import NEGATIONS, Wording, load_claims, wording, words_of_one
from assistant.lexicon.verbs import conjugated
from assistant.results import Finding
from assistant.words import lows, stem

_IN_VAIN = frozenset(
    "unsuccessful unsuccessfully vain avail fruitless futile failed fails failing useless ineffective".split()
)
_DENYING = NEGATIONS | _IN_VAIN
_EFFECT = frozenset(
    map(
        stem,
        "help helped work worked succeed success effect avail difference improvement improve improved benefit change "
        "fix solve solved resolve resolved cure matter result gain remedy enough suffice sufficient".split(),
    )
)
_SUCCESS = frozenset(("success", "successful", "successfully"))
_REACH = 4
SOME = frozenset("some several many few various certain selected most couple handful number individual".split())
ALL = frozenset("all every each entire whole".split())
_BETWEEN = frozenset("of the our its their a my other these those".split())


def claimed_success(source: str, draft: str) -> Iterator[Finding]:
    """A success in the draft where the source says that there was none."""
    told = lows(source)
    solved, improved = _solved(), _improved()
    if not solved.isdisjoint(told) or not _DENYING.isdisjoint(lows(draft)):
        return
    new = words_of_one(draft, source)
    claimed = (new & solved) | (new & _SUCCESS)
    if improved.isdisjoint(told):
        claimed |= new & improved
    if not claimed or not _says_none(wording(source)):
        return
    line = wording(draft)
    at = next(at for at, low in enumerate(line.lows) if low in claimed)
    words = draft[line.run[at].start : line.run[min(at + 2, len(line.run) - 1)].end]
    yield Finding(kind="altered", category="claim", words=words)


def _says_none(line: Wording) -> bool:
    """Whether a text says that something did not help, as its last word on the matter."""
    return any(
        low in _IN_VAIN or (low in NEGATIONS and not _EFFECT.isdisjoint(line.roots[at + 1 : at + 1 + _REACH]))
        for at, low in enumerate(line.lows)
    )


def raised_extent(source: str, draft: str) -> Iterator[Finding]:
    """`some of the valves` become `all valves`."""
    told = lows(source)
    if not ALL.isdisjoint(told):
        return
    some = _counted(wording(source), SOME)
    for thing, at in _counted(wording(draft), ALL).items():
        if thing in some:
            run = wording(draft).run
            words = draft[run[at].start : run[min(at + 2, len(run) - 1)].end]
            yield Finding(kind="altered", category="claim", words=words)


def _counted(line: Wording, counting: frozenset[str]) -> dict[str, int]:
    """The root of what each such word counts, and where the word stands."""
    found: dict[str, int] = {}
    for at, low in enumerate(line.lows):
        if low in counting and (not at or line.lows[at - 1] not in ("at", "not", "nearly", "almost", "virtually")):
            there = at + 1
            while there < len(line.lows) and line.lows[there] in _BETWEEN:
                there += 1
            if there < len(line.lows) and line.roots[there] and line.lows[there] not in OF_TIMES:
                found.setdefault(line.roots[there], at)
    return found


def denying_words() -> frozenset[str]:
    """Words of which a source needs one, for what did not help."""
    return _DENYING


def succeeding_words() -> frozenset[str]:
    """Words of which a draft needs one, for what did."""
    return _solved() | _improved() | _SUCCESS


@cache
def _solved() -> frozenset[str]:
    return _forms_of("solved")


@cache
def _improved() -> frozenset[str]:
    return _forms_of("rising") | _forms_of("falling") | _forms_of("bettered")


def _forms_of(section: str) -> frozenset[str]:
    verbs = map(conjugated, load_claims()[section])
    return frozenset(form for verb in verbs for form in (verb.past, verb.participle, verb.gerund, verb.third))
