"""Claims: what an English draft says that is larger than what the source says, and what it stopped admitting."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal, NamedTuple

from assistant.guard.deeds import FUNCTION_WORDS, NEGATIONS, Deed, content_stems, deeds, is_helping, load_claims
from assistant.lexicon.verbs import Tier, verb_forms
from assistant.results import Claim, Finding
from assistant.words import Word, stem, words

# Words whose stem is that of a plain verb: `maintainable` adds a quality, `maintained` does not.
_AS_IT_STANDS = ("able", "ible", "ability", "ment", "ation", "ance")
_CLAUSE_END = re.compile(r"[,;:.!?()]")
_QUOTED_WORDS = 20
_OBJECT_WORDS = 9
_OBJECT_ENDS = frozenset(
    (
        "that which who where while by using with through resulting improving reducing so and across from including"
    ).split()
)


def raised_ownership(source: str, draft: str, facts: Iterable[str]) -> Iterator[Claim]:
    """A higher tier for the same deed than the source or a confirmed fact gives it."""
    told = deeds(source)
    confirmed = [deed for fact in facts for deed in deeds(fact)]
    for deed in deeds(draft):
        if deed.tier <= Tier.HELPED or not deed.lemma:
            continue
        same = _same_deed(deed, told)
        if same is None or same.tier >= deed.tier or _confirms(confirmed, deed):
            continue
        yield Claim(
            kind="ownership",
            source=_quoted(source, same),
            draft=_quoted(draft, deed),
            question=_ownership_question(draft, deed, source, same),
        )


def is_denied(claim: Claim, denied: Iterable[str]) -> bool:
    """Whether the author said no to as large a part in this deed, in whatever words."""
    refused = [deed for text in denied for deed in deeds(text)]
    return any(
        deed.tier <= raised.tier and deed.content & raised.content for deed in refused for raised in deeds(claim.draft)
    )


def grown(source: str, draft: str, facts: Iterable[str]) -> Iterator[Claim]:
    """People, reach, results and qualities that the draft has, and neither source nor a fact."""
    told = _told((source, *facts))
    lexicon = _growth()
    run = words(draft)
    until = 0
    for at, word in enumerate(run):
        low = word.low
        if at < until or low in told:
            continue
        root = stem(low)
        growth = lexicon.get(low) or lexicon.get(root)
        if growth is None or root in told or not growth.group.isdisjoint(told) or is_helping(low):
            continue
        words_of_it, until = _around(draft, run, at)
        question = (
            f"Is “{words_of_it}” so, and what would show it?"
            if growth.kind == "outcome"
            else f"Your line does not say “{words_of_it}”: is it so?"
        )
        yield Claim(kind=growth.kind, source="", draft=words_of_it, question=question)


def dropped_limits(source: str, draft: str) -> Iterator[Finding]:
    """Limits and negations that the source states and the draft does not."""
    admitted = list(_limits(source))
    kept = {form for word in words(draft) for form in (word.low, stem(word.low))} if admitted else set()
    for phrase in admitted:
        if not all(part in kept or stem(part) in kept for part in phrase.split()):
            yield Finding(kind="lost", category="claim", words=phrase)
    yield from _negations(source, draft)


def _negations(source: str, draft: str) -> Iterator[Finding]:
    run = words(source)
    denials = [at for at, word in enumerate(run) if word.low in NEGATIONS]
    denied = _denied_stems(draft) if denials else set()
    for at in denials:
        what = next((w for w in run[at + 1 : at + 5] if w.low not in FUNCTION_WORDS), None)
        if what is not None and stem(what.low) not in denied:
            yield Finding(kind="altered", category="claim", words=source[run[at].start : what.end])


def _denied_stems(text: str) -> set[str]:
    run = words(text)
    denied: set[str] = set()
    for at, word in enumerate(run):
        if word.low in NEGATIONS:
            denied |= content_stems(run[at + 1 : at + 6])
        elif word.low.endswith("-free"):
            denied.add(stem(word.low.removesuffix("-free")))
    return denied


def _same_deed(deed: Deed, told: tuple[Deed, ...]) -> Deed | None:
    """The deed of the source that shares most with this one; None where nothing is shared."""
    best: Deed | None = None
    most = 0
    for other in told:
        shared = len(deed.content & other.content)
        if shared > most or (best is not None and shared == most and other.tier > best.tier):
            best, most = other, shared
    if best is None and told and not (deed.content - {stem(deed.lemma)}):
        return told[0]  # the draft names nothing that it was done to: it speaks of the line's deed
    return best


def _confirms(confirmed: list[Deed], deed: Deed) -> bool:
    """Whether a fact says as much of this deed, by its words or as `I led it`."""
    return any(
        fact.tier >= deed.tier and fact.lemma and (fact.content & deed.content or not fact.content - {stem(fact.lemma)})
        for fact in confirmed
    )


def _ownership_question(draft: str, deed: Deed, source: str, same: Deed) -> str:
    what = _object(draft, deed) or _object(source, same) or "this"
    smaller = same.asked_as or "take a part in it"
    if smaller == f"{deed.lemma} it":
        smaller = "take a part in it"
    return f"Did you {deed.lemma} {what}, or {smaller}?"


def _object(text: str, deed: Deed) -> str:
    """What the deed was done to, in a few words of the text."""
    if deed.passive:
        return ""
    taken: list[Word] = []
    for word in words(text):
        if word.start < deed.object_start or word.end > deed.end:
            continue
        if taken and ("," in (gap := text[taken[-1].end : word.start]) or "(" in gap or ";" in gap):
            break
        if word.low in _OBJECT_ENDS or len(taken) >= _OBJECT_WORDS:
            break
        taken.append(word)
    while taken and taken[-1].low in FUNCTION_WORDS:
        taken.pop()
    return text[taken[0].start : taken[-1].end] if taken else ""


def _quoted(text: str, deed: Deed) -> str:
    """A deed as it stands in the text, cut to what a question can quote."""
    run = [word for word in words(text) if deed.start <= word.start < deed.end][:_QUOTED_WORDS]
    while len(run) > 1 and run[-1].low in FUNCTION_WORDS:
        run.pop()
    end = run[-1].end if run else deed.end
    while end < len(text) and not text[end].isspace():  # the `%` of `15%`
        end += 1
    return text[deed.start : end].strip(" ,;:.")


def _around(text: str, run: tuple[Word, ...], at: int) -> tuple[str, int]:
    """The word with its neighbours inside the same clause, and where the next look begins."""
    start = at - 1 if at and not _CLAUSE_END.search(text, run[at - 1].end, run[at].start) else at
    last = at
    while last + 1 < len(run) and last < at + 2 and not _CLAUSE_END.search(text, run[last].end, run[last + 1].start):
        last += 1
    while last > at and run[last].low in FUNCTION_WORDS:
        last -= 1
    return text[run[start].start : run[last].end], last + 1


def _told(texts: Iterable[str]) -> set[str]:
    """Words of the texts, their stems, and the stems of their verbs' lemmas."""
    forms = verb_forms()
    told: set[str] = set()
    for text in texts:
        for word in words(text):
            low = word.low
            told.add(low)
            told.add(stem(low))
            if low in forms:
                told.add(stem(forms[low][0].lemma))
            if "-" in low:
                told.update(map(stem, low.split("-")))
    return told


class _Growth(NamedTuple):
    """What a word would add to a line, and the stems of which any one says it already."""

    kind: Literal["scope", "outcome"]
    group: frozenset[str]


@cache
def _growth() -> dict[str, _Growth]:
    """Word or stem -> what it would add, and the stems that already say it."""
    lexicon: dict[str, _Growth] = {}
    listed = load_claims()
    kinds: tuple[Literal["outcome", "scope"], ...] = ("outcome", "scope")
    for kind in kinds:
        for head, others in listed[kind].items():
            growth = _Growth(kind, frozenset(stem(word) for word in (head, *others)))
            for word in (head, *others):
                if word in FUNCTION_WORDS:  # `more` tells of a result, but adds none by itself
                    continue
                lexicon.setdefault(word, growth)
                if not word.endswith(_AS_IT_STANDS):
                    lexicon.setdefault(stem(word), growth)
    return lexicon


@cache
def _limit_phrases() -> dict[str, list[str]]:
    phrases: dict[str, list[str]] = {}
    for phrase in load_claims()["limits"]:
        phrases.setdefault(phrase.split()[0], []).append(phrase)
    return phrases


def _limits(source: str) -> Iterator[str]:
    phrases = _limit_phrases()
    lowered = ""
    for word in words(source):
        for phrase in phrases.get(word.low, ()):
            lowered = lowered or source.lower()
            if phrase == word.low or lowered.startswith(phrase, word.start):
                yield phrase
