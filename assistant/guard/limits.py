"""Limits: what the source admits and the draft no longer does (English)."""

from collections.abc import Iterator
from functools import cache

from assistant.guard.growth import told_stems
from assistant.guard.wording import FUNCTION_WORDS, NEGATIONS, content_stems, load_claims, wording
from assistant.results import Finding
from assistant.words import lows, stem, words

# `except the safety system`, `ending manual edits`: a negation put another way.
_AS_GOOD_AS_NO = NEGATIONS | frozenset(
    (
        "except excluding excepting besides apart only ending ended ends end eliminating eliminated eliminates "
        "removing removed avoiding avoided preventing prevented stopped stopping instead rather"
    ).split()
)


def dropped_limits(source: str, draft: str) -> Iterator[Finding]:
    """Limits and negations that the source states and the draft does not."""
    for phrase, same in _limits(source):
        if phrase in lows(draft):
            continue
        kept = told_stems((draft,))
        whole = all(part in kept or stem(part) in kept for part in phrase.split() if part not in FUNCTION_WORDS)
        if not whole and kept.isdisjoint(same):
            yield Finding(kind="lost", category="claim", words=phrase)
    yield from _negations(source, draft)


def _negations(source: str, draft: str) -> Iterator[Finding]:
    """What only one of the two texts denies, though both speak of it, or though the source alone does."""
    for text, other, must_speak in ((source, draft, False), (draft, source, True)):
        if NEGATIONS.isdisjoint(lows(text)):
            continue
        run = words(text)
        denied = _denied_stems(other)
        spoken = told_stems((other,)) if must_speak else frozenset()
        for at in [at for at, word in enumerate(run) if word.low in NEGATIONS]:
            if run[at + 1 : at + 2] and run[at + 1].low == "only":
                continue  # `not only` denies nothing
            what = [word for word in run[at + 1 : at + 5] if word.low not in FUNCTION_WORDS]
            if not what or any(stem(word.low) in denied for word in what):
                continue
            if not must_speak or stem(what[0].low) in spoken:
                yield Finding(kind="altered", category="claim", words=text[run[at].start : what[0].end])


def _denied_stems(text: str) -> set[str]:
    line = wording(text)
    denied: set[str] = set()
    for at, low in enumerate(line.lows):
        if low in _AS_GOOD_AS_NO:
            denied |= content_stems(line.roots[at + 1 : at + 6])
        elif low.endswith("-free"):
            denied.add(stem(low.removesuffix("-free")))
    return denied


@cache
def _first_words() -> frozenset[str]:
    return frozenset(_limit_phrases())


@cache
def _limit_phrases() -> dict[str, list[tuple[str, list[str]]]]:
    phrases: dict[str, list[tuple[str, list[str]]]] = {}
    for phrase, same in load_claims()["limits"].items():
        phrases.setdefault(phrase.split()[0], []).append((phrase, same))
    return phrases


def _limits(source: str) -> Iterator[tuple[str, list[str]]]:
    """The limits that a text admits, each with the words that say the same."""
    if lows(source).isdisjoint(_first_words()):
        return
    phrases = _limit_phrases()
    lowered = ""
    for word in words(source):
        for phrase, same in phrases.get(word.low, ()):
            lowered = lowered or source.lower()
            if phrase == word.low or lowered.startswith(phrase, word.start):
                yield phrase, same
