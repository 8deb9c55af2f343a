"""Ownership: how much larger a part in the same deed a draft gives its author (English)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from operator import itemgetter

from assistant.guard.deeds import Deed, deeds, is_shared, quoted, words_of_less
from assistant.guard.growth import is_only_tried
from assistant.guard.others import words_of_others
from assistant.guard.parts import is_said_otherwise
from assistant.guard.wording import FUNCTION_WORDS, load_claims, roots_of, told_stems
from assistant.lexicon.verbs import Tier, first_words, verb_forms, verbs
from assistant.results import Claim
from assistant.words import forms_and_gaps, lows, spans, stem

_MANY = 50
_OBJECT_WORDS = 9
_OBJECT_ENDS = frozenset(
    "that which who where while by using with through resulting improving reducing so and across from including".split()
)
_OBJECT_CUTS = frozenset(",(;")
_SAID_OF_PLACES = frozenset(("solely", "alone", "autonomously", "independently"))
_PLACED = frozenset("in on for at with within by through via from of to under over as during using".split())
_AMONG_OTHERS = frozenset(("be part of it", "be one of several on it"))
_UNDER_THE_AUTHOR = (
    r"\b(?:for|to|under|from|by) me\b|\bmy (?:team|people|staff|crew|direct|reports?|interns?|students?|juniors?)\b"
    r"|\b(?:the|their|his|her|team|tech|group|project|shift)"
    r" (?:lead|leader|head|manager|mentor|supervisor|boss|foreman)\b"
)
_Told = tuple[Deed, frozenset[str]]
"""A deed of the source and its content."""
_rank = itemgetter(0)
_LEARNED, _HELPED, _BUILT, _LED = Tier.LEARNED, Tier.HELPED, Tier.BUILT, Tier.LED


def raised_ownership(source: str, draft: str, facts: Sequence[str], role: str = "") -> Iterator[Claim]:
    """A higher tier for the same deed than the source, a confirmed fact or the job title gives it."""
    if _may_be_raised(source, draft):
        yield from _raised(source, draft, facts, role)
    yield from _alone(source, draft, facts)


def _may_be_raised(source: str, draft: str) -> bool:
    """Whether a deed can be larger in the draft at all: a quick look that spares most honest pairs the reading."""
    told, stated = lows(source), lows(draft)
    smaller, larger, tended, made, others, done = _telling_words()
    return (
        not told.isdisjoint(smaller)
        or not stated.isdisjoint(larger)
        or not (told.isdisjoint(tended) or stated.isdisjoint(made))
        or not (told.isdisjoint(others) or (told & stated).isdisjoint(done))
        or is_shared(source)
        or is_shared(draft)
    )


@cache
def _telling_words() -> tuple[frozenset[str], ...]:
    """Words that can make a deed smaller or larger than `built`, of tending, of making, of others, and of the past."""
    listed = verbs()
    made, tended = load_claims()["made"], load_claims()["tended"]
    return (
        first_words(verb for verb in listed.values() if verb.tier < _BUILT) | words_of_less(),
        first_words(verb for verb in listed.values() if verb.tier > _BUILT),
        first_words(listed[lemma] for lemma in tended if lemma in listed),
        first_words(listed[lemma] for lemma in made if lemma in listed),
        words_of_others(),
        frozenset(low for low, (_, form) in verb_forms().items() if form in ("past", "participle")),
    )


def _raised(source: str, draft: str, facts: Sequence[str], role: str) -> Iterator[Claim]:
    told, drafted = _each_once(deeds(source)), _each_once(deeds(draft))
    contents: list[_Told] = []
    least = min([deed.tier for deed in told], default=_LED)
    of_others = [deed for deed in told if deed.others]
    made = load_claims()["made"]
    confirmed = [deed for fact in facts for deed in deeds(fact)]
    for deed in drafted:
        if deed.others or deed.tier < _HELPED or not (deed.lemma or deed.tier is _HELPED):
            continue
        if deed.tier < least or (deed.tier == least and deed.lemma not in made):
            continue  # whichever deed is the same, it is no smaller
        contents = contents or [(deed, deed.content) for deed in told]
        taken = _taken_from_others(deed, told, drafted) if of_others else None
        same = taken or _same_deed(deed, deed.content, contents)
        if same is None and deed.tier is _LED and facts and not _is_named(deed, facts):
            yield from _led_by_hearsay(draft, deed, facts, confirmed)
        if same is None or (deed.tier is _HELPED and same.tier is not _LEARNED):
            continue
        if not taken and same.tier >= deed.tier and not _is_made_of_tended(deed, same, told):
            continue
        if same.tier is _HELPED and (_is_in_company(drafted) or (_is_of_several(same) and _says_with_whom(draft))):
            continue
        if same.others and not taken and "my" in lows(source):
            continue  # `the board declined my plan`: the plan was the author's
        if not taken and (is_said_otherwise(source, deed, same, lows(draft)) or is_only_tried(source, deed.lemma)):
            continue
        if facts and (_confirms(confirmed, deed) or _is_named(deed, facts)):
            continue
        if role and _is_of_the_role(deed, role):
            continue
        yield _claim(source, same, draft, deed)


def _led_by_hearsay(draft: str, deed: Deed, facts: Sequence[str], confirmed: list[Deed]) -> Iterator[Claim]:
    """`I had help from one intern` become `directing one intern`: a fact names them, and not that they were led."""
    if _confirms(confirmed, deed):
        return
    if any(re.search(_UNDER_THE_AUTHOR, fact.lower()) for fact in facts):
        return
    naming = next((fact for fact in facts if not deed.content.isdisjoint(told_stems((fact,)))), None)
    if naming is not None:
        what = _object(draft, deed) or "them"
        question = f"Did you {deed.lemma} {what}, or take a part in it?"
        yield Claim(kind="ownership", source=naming, draft=quoted(draft, deed), question=question)


def _claim(source: str, same: Deed, draft: str, deed: Deed) -> Claim:
    return Claim(
        kind="ownership",
        source=quoted(source, same),
        draft=quoted(draft, deed),
        question=_question(draft, deed, source, same),
    )


def is_denied(claim: Claim, denied: Iterable[str]) -> bool:
    """Whether the author said no to as large a part in this deed, in whatever words."""
    refused = [deed for text in denied for deed in deeds(text)]
    return any(
        deed.tier <= raised.tier and deed.content & raised.content for deed in refused for raised in deeds(claim.draft)
    )


def _alone(source: str, draft: str, facts: Sequence[str]) -> Iterator[Claim]:
    """`single-handedly`, which nobody said; not `solely in a test environment`."""
    here = lows(draft)
    if here.isdisjoint(_last_words_of_alone()):
        return
    told, stated = " ".join((source, *facts)).lower(), draft.lower()
    if any(phrase in told for phrase in load_claims()["told as alone"]):
        return
    for phrase in load_claims()["alone"]:
        if not here.issuperset(phrase.split()) or phrase not in stated or phrase in told:
            continue
        if _is_of_the_author(phrase, draft):
            yield Claim(
                kind="ownership", source="", draft=phrase, question=f"Did you do it {phrase}, or together with others?"
            )


def _is_of_the_author(phrase: str, draft: str) -> bool:
    """Whether a word says that the author did it all, and not where, with what or of which thing it was done."""
    if phrase not in _SAID_OF_PLACES:
        return True
    forms, _ = forms_and_gaps(draft)
    return any(low == phrase and after not in _PLACED for low, after in pairwise((*forms, "")))


@cache
def _last_words_of_alone() -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in load_claims()["alone"])


def _same_deed(deed: Deed, content: frozenset[str], told: Sequence[_Told]) -> Deed | None:
    """The deed of the source that this one, of that content, speaks of; None where nothing is shared.

    Of several that share at least half as much as the one that shares most, it is the one of the highest tier.
    """
    shared = [len(content & theirs) for _, theirs in told]
    most = max(shared, default=0)
    if not most:
        # the draft names nothing that it was done to: it speaks of the line's deed
        return told[0][0] if told and not deed.has_things else None
    if len(told) == 1:
        return told[0][0]
    likely = [
        ((other.tier, count), other)
        for (other, _), count in zip(told, shared, strict=True)
        if count * 2 >= most or (count > 1 and other.lemma == deed.lemma)
    ]
    return max(likely, key=_rank)[1]


def _each_once(found: tuple[Deed, ...]) -> tuple[Deed, ...]:
    """Deeds without those that say the same again, where they are too many to compare each with each."""
    if len(found) <= _MANY:
        return found
    return tuple({(deed.tier, deed.lemma, deed.content, deed.others): deed for deed in found}.values())


def _is_in_company(drafted: tuple[Deed, ...]) -> bool:
    """Whether the draft says itself that it was done among others: `as part of the crew`."""
    return not _AMONG_OTHERS.isdisjoint([deed.asked_as for deed in drafted])


def _is_of_several(same: Deed) -> bool:
    """Whether a deed counts as helped for having been done by several, and not for its verb."""
    verb = verbs().get(same.lemma)
    return same.asked_as in _AMONG_OTHERS or (verb is not None and verb.tier > _HELPED and not same.others)


def _says_with_whom(draft: str) -> bool:
    lowered = draft.lower()
    return any(phrase in lowered for phrase in load_claims()["in company"])


def _taken_from_others(deed: Deed, told: tuple[Deed, ...], drafted: tuple[Deed, ...]) -> Deed | None:
    """The deed of somebody else that a draft makes the author's, whose own like it was done to other things."""
    theirs = [other for other in told if other.others and other.lemma == deed.lemma]
    if not theirs or any(other.others and other.lemma == deed.lemma for other in drafted):
        return None
    own = frozenset[str]().union(*[other.content for other in told if not other.others and other.lemma == deed.lemma])
    things = deed.content - own - {stem(deed.lemma)}
    return next((other for other in theirs if not other.has_things or not things.isdisjoint(other.content)), None)


def _is_made_of_tended(deed: Deed, same: Deed, told: tuple[Deed, ...]) -> bool:
    """`reviewed the report` become `wrote the report`: no higher tier, but more than was told."""
    made, tended = load_claims()["made"], load_claims()["tended"]
    return (
        deed.lemma in made
        and deed.tier == same.tier
        and same.lemma in tended
        and not any(other.lemma in made and other.content & deed.content for other in told)
    )


def _confirms(confirmed: list[Deed], deed: Deed) -> bool:
    """Whether a fact says as much of this deed, by its words or as `I led it`."""
    return any(
        fact.tier >= deed.tier and fact.lemma and (not fact.content.isdisjoint(deed.content) or not fact.has_things)
        for fact in confirmed
    )


def _is_named(deed: Deed, facts: Sequence[str]) -> bool:
    """Whether a fact names the deed by a noun: `the architecture was mine`, `I was their supervisor`."""
    if len(deed.lemma) < 5 or not facts:
        return False
    root = stem(deed.lemma)
    return any(told.startswith(root) for told in told_stems(tuple(facts)))


def _is_of_the_role(deed: Deed, role: str) -> bool:
    """Whether the job title says that the author leads what this deed is about."""
    if deed.tier is not _LED or not role:
        return False
    return not lows(role).isdisjoint(load_claims()["heads"]) and not deed.content.isdisjoint(roots_of(role))


def _question(draft: str, deed: Deed, source: str, same: Deed) -> str:
    what = _object(draft, deed) or _object(source, same) or "this"
    smaller = same.asked_as or "take a part in it"
    if smaller == f"{deed.lemma} it":
        smaller = "take a part in it"
    return f"Did you {deed.lemma} {what}, or {smaller}?"


def _object(text: str, deed: Deed) -> str:
    """What the deed was done to, in a few words of the text."""
    if deed.passive:
        return ""
    forms, gaps = forms_and_gaps(text)
    first = end = deed.thing
    until = min(deed.until, first + _OBJECT_WORDS)
    while end < until and forms[end] not in _OBJECT_ENDS and (end == first or _OBJECT_CUTS.isdisjoint(gaps[end])):
        end += 1
    while end > first and forms[end - 1] in FUNCTION_WORDS:
        end -= 1
    if end == first:
        return ""
    starts, ends = spans(text)
    return text[starts[first] : ends[end - 1]]
