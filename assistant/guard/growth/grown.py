"""Growth: people, reach, results and qualities that nobody told: `company-wide`, `improved uptime` (English)."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from assistant.guard.deeds.deed import is_helping
from assistant.guard.growth.equivalents import is_choice_told, is_made_up_of_told, is_party_told
from assistant.guard.growth.heard import covers, is_heard
from assistant.guard.growth.plainly import is_better_without, is_change_told, is_new_denial, is_plain_here
from assistant.guard.growth.reached import reached, won
from assistant.guard.growth.wider import (
    is_new_reach,
    is_of_joined_people,
    is_oneself,
    is_wider,
    said_of_more_than_times,
)
from assistant.guard.growth_words import (
    CLAUSE_END,
    MEASURES,
    UNIVERSALS,
    Boast,
    Growth,
    across_what,
    around,
    boasts,
    growing,
    lexicon,
    question_of,
    wider,
)
from assistant.guard.wording import FUNCTION_WORDS, KIN, NEGATIONS, Lexicon, told_stems, wording, words_of_one
from assistant.results import Claim
from assistant.words import Word, stem, words

_SCOPE, _OUTCOME = Growth("scope", ()), Growth("outcome", ())
_FIRMS = frozenset(
    map(stem, "maker manufacturer brand company firm provider supplier bank retailer insurer university client".split())
)
_NO_ADVERBS = frozenset("assembly supply family reply anomaly".split())
_BEFORE_A_RESULT = frozenset("which thereby thus hence further significantly substantially greatly".split())
_BY_WHICH = frozenset("by through via".split())
_FIGURE_WITHIN = 4
_SAYS_SO = frozenset(
    "enable enabled enabling allow allowed allowing thereby hence resulting ensure ensured ensuring".split()
)
# Compounds that no list can hold: `high-availability`, `cross-industry`, `site-wide`.
_BOASTS = ("high-", "well-", "ultra-", "best-", "world-", "state-of-", "cutting-", "industry-", "mission-", "battle-")
_BOASTFUL = (
    *("-saving", "-grade", "-friendly", "-leading", "-winning", "-ready", "-class", "-oriented", "-centric"),
    *("-centred", "-centered", "-conscious", "-focused", "-optimised", "-optimized", "-efficient", "-quick", "-fast"),
)
_RELATING = ("-based", "-related", "-specific", "-side", "-funded", "-internal")
_REACHES = (
    "company-",
    "enterprise-",
    "organisation-",
    "organization-",
    "executive-",
    "board-level",
    "c-level",
    "senior-",
)
_ACROSS = ("cross-", "multi-")


def grown(source: str, draft: str, facts: Sequence[str]) -> Iterator[Claim]:
    """A claim for each run of words that makes the line larger: `company-wide`, `improved uptime`."""
    yield from reached(source, draft, facts)
    yield from won(source, draft, facts)
    new = words_of_one(draft, source)
    adding = frozenset(filter(_may_add.__getitem__, new))
    if not adding:
        return
    told = said_of_more_than_times((source, *facts))
    adding = adding - told | adding & UNIVERSALS
    if not adding:
        return
    run = words(draft)
    until = 0
    for at in [at for at, low in enumerate(wording(draft).lows) if low in adding]:
        low = run[at].low
        if 0 < until < at <= until + 2 and draft[run[until - 1].end : run[until].end] == " with":
            continue  # `ensuring alignment with group strategy`: what that result is of
        if at < until or (low == "leading" and not _is_praise(run, at)) or _is_in_a_name(run, at):
            continue
        if low in boasts() and (found := _boast_at(run, at)):
            boast, here = found
            until = at + len(here)
            is_told = not boast.same.isdisjoint(told) or " ".join(boast.words) in source.lower()
            if not is_told and not is_made_up_of_told(source, run, run.index(here[-1]), told):
                words_of_it = draft[here[0].start : here[-1].end]
                yield Claim(
                    kind=boast.kind, source="", draft=words_of_it, question=question_of(boast.kind, words_of_it)
                )
            continue
        growth = _growth_at(source, draft, run, at, told)
        if growth is None or (low not in NEGATIONS and _is_denied(run, at)):
            continue
        is_told = covers(growth, low, told)
        is_changed = growth.is_change and is_change_told((source, *facts), run, at)
        if (is_told or is_changed) and not _is_of_another_thing(growth, draft, run, at, told):
            continue
        if is_told and facts and not _is_one_more(growth, run, at) and covers(growth, low, _told_of_growth(facts)):
            continue
        words_of_it, until = around(draft, run, at)
        yield Claim(kind=growth.kind, source="", draft=words_of_it, question=question_of(growth.kind, words_of_it))


@Lexicon
def _may_add(low: str) -> bool:
    """Whether a word can make a line larger, wherever it stands."""
    return low in growing() or "-" in low


def _growth_at(source: str, draft: str, run: tuple[Word, ...], at: int, told: frozenset[str]) -> Growth | None:
    """What word `at` would add to the line as it stands there."""
    low = run[at].low
    if "-" in low and low.replace("-", " ") in source.lower():
        return None  # `end-to-end`
    if low in wider() and is_wider(run, at, told):
        return _SCOPE
    growth = lexicon().get(low) or (_compound(low) if "-" in low else None)
    if low in _SAYS_SO and _is_told_behind(draft, run, at, told):
        return None
    if growth is not None and growth.kind == "scope" and is_oneself(run, at):
        return None
    if growth is not None and growth.kind == "outcome" and is_of_joined_people(wording(draft), at):
        return None  # a department: `with quality, tower and crane crews`
    if growth is not None:
        if growth.kind == "scope" and is_party_told(source, run, at):
            return None
        if _is_of_help(run, at) or is_plain_here(draft, run, at) or is_made_up_of_told(source, run, at, told):
            return None
        return growth
    if low in NEGATIONS:  # `without disruption`
        return _OUTCOME if is_new_denial(run, at, told) and not is_choice_told(run, at, told) else None
    return _SCOPE if low in UNIVERSALS and is_new_reach(source, run, at, told) else None


def _told_of_growth(texts: Iterable[str]) -> frozenset[str]:
    """What the texts tell, without what is no growth where it stands: not the `went` of `went live`."""
    plain = {word.low for text in texts for at, word in enumerate(words(text)) if is_plain_here(text, words(text), at)}
    return told_stems(tuple(texts)) - plain - set(map(stem, plain))


def _boast_at(run: tuple[Word, ...], at: int) -> tuple[Boast, tuple[Word, ...]] | None:
    """The listed phrase around word `at`, and its words."""
    for boast in boasts()[run[at].low]:
        first = max(at - boast.words.index(run[at].low), 0)
        here = run[first : first + len(boast.words)]
        if tuple(word.low for word in here) == boast.words:
            return boast, here
    return None


def _is_of_help(run: tuple[Word, ...], at: int) -> bool:
    """Whether a word is a form of a verb that says no more than helping: not `an engaging talk`."""
    return is_helping(run[at].low) and not (at and run[at - 1].low in ("a", "an"))


def _is_denied(run: tuple[Word, ...], at: int) -> bool:
    """Whether the words before deny it: `did not go into production`."""
    return not NEGATIONS.isdisjoint([word.low for word in run[max(0, at - 4) : at]])


def _is_of_another_thing(growth: Growth, draft: str, run: tuple[Word, ...], at: int, told: frozenset[str]) -> bool:
    """Whether a result in a clause of its own is one of a thing that nobody told of: `, lowering energy use`."""
    if not growth.is_change:
        return False
    is_joined = at and (run[at - 1].low in _BEFORE_A_RESULT or "," in draft[run[at - 1].end : run[at].start])
    if at and not is_joined and not _is_one_more(growth, run, at):
        return False
    thing: list[str] = []
    for before, word in pairwise(run[at:]):
        if CLAUSE_END.search(draft, before.end, word.start) or (thing and word.low in FUNCTION_WORDS):
            if not at and word.low not in _BY_WHICH:
                return False  # what a line begins with goes on: `Raised sales from 2 to 3`
            break
        if word.low[0].isdigit():
            return False
        if word.low not in FUNCTION_WORDS and not (word.low.endswith("ly") and word.low not in _NO_ADVERBS):
            thing.append(word.low)
    meant = [low for low in thing if low not in MEASURES]
    beginnings = {other[:KIN] for other in told if len(other) >= KIN}
    return bool(meant) and not any(is_heard(low, told, beginnings) for low in meant)


def _is_one_more(growth: Growth, run: tuple[Word, ...], at: int) -> bool:
    """Whether a result is joined to another one, which alone may be told: `cut scrap and improved the finish`."""
    if run[at - 1].low != "and":
        return False
    has_figure = any(word.low[0].isdigit() for word in run[max(0, at - _FIGURE_WITHIN) : at - 1])
    return has_figure or any(stem(word.low) in growth.group for word in run[: at - 1])


def _is_told_behind(draft: str, run: tuple[Word, ...], at: int, told: frozenset[str]) -> bool:
    """Whether all that follows was told: `enabled the pump to run for weeks`, `thereby closing the gap`."""
    content: list[str] = []
    for before, word in pairwise(run[at:]):
        if CLAUSE_END.search(draft, before.end, word.start) or word.low in ("by", "through"):
            break
        if word.low not in FUNCTION_WORDS:
            content.append(word.low)
    beginnings = {root[:KIN] for root in told if len(root) >= KIN}
    return len(content) > 1 and all(is_heard(low, told, beginnings) for low in content)


def _is_in_a_name(run: tuple[Word, ...], at: int) -> bool:
    """Whether a word is written as part of a name that others read: `Altium Designer`."""
    return at > 1 and run[at].text[0].isupper() and run[at - 1].text[0].isupper()


def _is_praise(run: tuple[Word, ...], at: int) -> bool:
    """Whether `leading` is a word of praise: `a leading bank`, `for leading banks`."""
    before = run[at - 1].low if at else ""
    if before in ("a", "the", "industry", "world", "market"):
        return True
    following = [stem(word.low) for word in run[at + 1 : at + 3]]
    return before in ("for", "with", "to", "by", "of") and not _FIRMS.isdisjoint(following)


def _compound(low: str) -> Growth | None:
    parts = frozenset(stem(part) for part in low.split("-")[1:])
    if low.endswith(_RELATING):
        return None  # `industry-based`
    if low.startswith(_BOASTS) or low.endswith(_BOASTFUL):
        return Growth("outcome", tuple(parts))
    if low.endswith("-free"):
        return Growth("outcome", tuple(parts)) if is_better_without(low.removesuffix("-free")) else None
    if low.endswith("-wide"):
        return Growth("scope", (stem(low.removesuffix("-wide")),))
    if low.startswith(_ACROSS):
        return Growth("scope", ()) if not across_what().isdisjoint(low.split("-")[1:]) else None
    return Growth("scope", ()) if low.startswith(_REACHES) else None
