"""Ownership: a larger part in the same deed: `helped build the mast`, `built the mast` (English)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from assistant.guard.deeds.deed import Deed, deeds, quoted
from assistant.guard.deeds.opening import only_meant
from assistant.guard.deeds.titles import titles
from assistant.guard.deeds.whose_deed import is_someone
from assistant.guard.denying_facts import affirmed
from assistant.guard.growth.reached import is_only_tried
from assistant.guard.limits.shares import dropped_shares
from assistant.guard.ownership.claims_nothing import says_no_more
from assistant.guard.ownership.company import beside_the_company, done_alone, is_as_shared, is_worked_to, largest
from assistant.guard.ownership.confirming import ConfirmedDeed, confirmed_deeds, confirms, is_named, is_of_the_role
from assistant.guard.ownership.enlarged import drawn_in, is_made_of_tended, making, tending
from assistant.guard.ownership.first_look import FirstLook
from assistant.guard.ownership.meant import done_of_meant
from assistant.guard.ownership.of_others import is_of_the_led, is_renamed, taken_from_others
from assistant.guard.ownership.offices import others_offices
from assistant.guard.ownership.paraphrases import is_a_noun_of, is_chosen, is_done, is_said_otherwise
from assistant.guard.ownership.questions import asked_once, is_in_a_name, object_of, question_of
from assistant.guard.wording import FUNCTION_WORDS, content_stems, load_claims, told_stems, wording
from assistant.lexicon.verbs import Tier
from assistant.patterns import lazily
from assistant.results import Claim
from assistant.words import forms_and_gaps, lows, stem

_MANY = 50
_UNDER_THE_AUTHOR = (
    r"\b(?:for|to|under|from|by) me\b|\bmy (?:team|people|staff|crew|direct|reports?|interns?|students?|juniors?)\b"
    r"|\b(?:the|their|his|her|team|tech|group|project|shift)"
    r" (?:lead|leader|head|manager|mentor|supervisor|boss|foreman)\b"
)
_UNDER_ME = lazily(
    r"(?i)\bunder (?:me\b|my (?:guid|supervis|direct|lead|command|manage|mentor|instruct|overs)\w*)"
    r"|\b(?:work|report)\w* (?:for|to) me\b"
)
_MINE = lazily(r"\b(\w+) (?:is|are|was|were) (?:all |entirely |mainly |my own |only )*mine\b")
DeedAndContent = tuple[Deed, frozenset[str]]
"""A deed of the source and its content."""
_rank = itemgetter(0)
_LEARNED, _HELPED, _BUILT, _LED = Tier.LEARNED, Tier.HELPED, Tier.BUILT, Tier.LED
_BEING_THERE = frozenset(("be there", "take part in it"))
_ASKED = "be asked to do it"
_PRESENT = frozenset(("attend", "sit in"))
_NEAR = 3


def raised_ownership(source: str, draft: str, facts: Sequence[str], role: str = "") -> Iterator[Claim]:
    """A higher tier for the same deed than the source, a confirmed fact or the job title gives it."""
    look, confirmed = FirstLook(source, draft), affirmed(facts, draft)
    raised: list[Claim] = []
    if look.may_be_raised():
        raised += asked_once([*_raised(*beside_the_company(source, draft), look, facts, role)], draft)
    yield from raised or others_offices(source, draft, (*confirmed, role))
    yield from done_alone(source, draft, confirmed)


def _raised(source: str, draft: str, look: FirstLook, facts: Sequence[str], role: str) -> Iterator[Claim]:
    in_source = _deeds_of_source(source) if look.has_titles(look.in_source) else _each_once(deeds(source))
    least = min([deed.tier for deed in in_source], default=_LED)
    made = making() if not tending().isdisjoint([deed.lemma for deed in in_source]) else frozenset[str]()
    is_planned = look.may_be_planned()
    if least >= _BUILT and not (made or is_planned or look.may_say_more()):
        return
    titled = titles(draft) if look.has_titles(look.in_draft) else ()
    in_draft = _each_once(deeds(draft)) + titled
    of_others = [deed for deed in in_source if deed.others]
    confirmed = list(confirmed_deeds(facts))
    is_claimed = False
    claiming = [deed for deed in in_draft if _may_claim(draft, deed, least, made)]
    claiming = [deed for deed in claiming if not of_others or not is_of_the_led(draft, deed, in_draft)]
    contents = [(deed, deed.content) for deed in in_source] if claiming else []
    again = _told_again(in_source, in_draft) if claiming and len(in_source) > 1 else frozenset[str]()
    for deed in claiming:
        taken = taken_from_others(draft, deed, in_source, in_draft) if of_others else None
        same = taken or _same_deed(deed, deed.content, contents, again)
        if same is None:
            if deed.lemma and deed.tier is _LED and facts and not is_named(deed, facts):
                yield from _led_by_hearsay(source, draft, deed, facts, confirmed)
            continue
        is_theirs = taken or (same.others and is_renamed(source, draft, deed, same, in_source, in_draft))
        if not taken and (
            not _is_larger(deed, same, in_source)
            or (not is_theirs and _is_about_theirs(source, deed, same, in_source))
            or _is_said_alike(source, draft, deed, same, in_source)
        ):
            continue
        if is_as_shared(source, same, draft, in_draft) and deed.tier <= largest(in_source):
            continue
        if (facts and (confirms(confirmed, deed, source, draft) or is_named(deed, facts))) or (
            role and is_of_the_role(deed, role, "" if deed in titled else draft)
        ):
            continue
        is_claimed = True
        yield _claim(source, same, draft, deed)
    for deed, same in done_of_meant(source, in_source, draft, in_draft) if is_planned and not is_claimed else ():
        if not (facts and (confirms(confirmed, deed, source, draft) or is_named(deed, facts))):
            is_claimed = True
            yield _claim(source, same, draft, deed)
    if not facts and not is_claimed:
        for deed, same in drawn_in(source, draft, in_source, in_draft):
            yield _claim(source, same, draft, deed)


def _may_claim(draft: str, deed: Deed, least: Tier, made: frozenset[str]) -> bool:
    """Whether a deed of the draft is the author's, and larger than the least that the source tells."""
    if deed.tier < least or (deed.tier == least and deed.lemma not in made):
        return False  # whichever deed is the same, it is no smaller
    if deed.others or deed.tier < _HELPED or not (deed.lemma or deed.asked_as):
        return False
    return not says_no_more(draft, deed) and not is_in_a_name(draft, deed)


def _deeds_of_source(source: str) -> tuple[Deed, ...]:
    """The deeds of the source, and those that a title stands for."""
    found, named = _each_once(deeds(source)), titles(source)
    if named:  # what stands beside a title, without a verb, says nothing of the part
        found = tuple(deed for deed in found if deed.asked_as) + named
    return found


def _is_larger(deed: Deed, same: Deed, in_source: tuple[Deed, ...]) -> bool:
    """Whether a deed of the draft claims more than the one of the source."""
    if deed.tier is _HELPED:
        return same.tier is _LEARNED and not (_is_presence(same) and _is_presence(deed))
    if not deed.lemma and same.tier > _HELPED:
        return False  # `did the payroll`, `in charge of the payroll`
    return same.tier < deed.tier or is_made_of_tended(deed, same, in_source)


def _is_presence(deed: Deed) -> bool:
    """`attended`, `took part in`: both say that the author was there."""
    return deed.lemma in _PRESENT or deed.lemma == "participate" or deed.asked_as in _BEING_THERE


def _is_said_alike(source: str, draft: str, deed: Deed, same: Deed, in_source: tuple[Deed, ...]) -> bool:
    """Whether the source gives the author as much in other words, or a limit of it is lost that others report."""
    if _is_a_title_of_both(source, draft, deed, in_source):
        return True
    if (same.asked_as == "be one of several" or "we" in lows(source)) and any(dropped_shares(source, draft)):
        return True
    if deed.tier is _LED and same.tier > _HELPED and _is_of_new_people(source, draft, deed):
        return True
    if deed.tier >= Tier.DESIGNED and _is_the_authors_own(source, deed):
        return True
    if deed.lemma in only_meant() and deed.lemma != same.lemma and is_a_noun_of(source, deed.lemma):
        return True  # `my suggestion to move the pump`
    if same.asked_as == _ASKED and any(_goes_on(same, other) for other in in_source):
        return True  # `was asked to compare two tools; recommended one of these tools`
    if is_chosen(source, deed) or is_done(source, deed) or is_worked_to(source, deed, draft):
        return True
    return is_said_otherwise(source, deed, same, lows(draft)) or is_only_tried(source, deed.lemma)


def _is_about_theirs(source: str, deed: Deed, same: Deed, in_source: tuple[Deed, ...]) -> bool:
    """Whether the author had a part of another kind in what others did, or they in what was the author's."""
    if same.others and same.lemma != deed.lemma and any(own.tier >= deed.tier and not own.others for own in in_source):
        return True  # `checked that they fixed it`, `verified their fix`
    # `the board declined my plan`: the plan was the author's
    return (same.others or (same.passive and same.lemma != deed.lemma)) and "my" in lows(source)


def _is_a_title_of_both(source: str, draft: str, deed: Deed, in_source: tuple[Deed, ...]) -> bool:
    """Whether a verb at the head of a draft is no deed in the source: `Note taker`, of `took part as note taker`."""
    forms, there = wording(draft).lows, wording(source).lows
    pair, of_deeds = forms[:2], {other.thing - 1 for other in in_source}
    if deed.first or len(pair) < 2 or pair[1] in FUNCTION_WORDS or pair[0] not in there:
        return False
    return any(at not in of_deeds and there[at : at + 2] == pair for at in range(1, len(there)))


def _is_the_authors_own(source: str, deed: Deed) -> bool:
    """`Two cooks under my guidance`, `worked for me`: they were led; `the plan was mine`: it was the author's."""
    if "mine" in lows(source) and not deed.content.isdisjoint([stem(low) for low in _MINE.findall(source.lower())]):
        return True
    return deed.tier is _LED and bool(under_me(source))


def under_me(text: str) -> str:
    """The words that say that somebody worked under the author: `under my guidance`; empty where none do."""
    found = None if lows(text).isdisjoint(("me", "my")) else _UNDER_ME.search(text)
    return found[0] if found else ""


def _goes_on(asked: Deed, other: Deed) -> bool:
    """Whether a deed tells what came of one that was asked for; not `turned down the tools`."""
    if other.first <= asked.first or other.others or other.passive or other.lemma in load_claims()["refused"]:
        return False
    return bool(other.lemma) and not asked.content.isdisjoint(other.roots)


def _is_of_new_people(source: str, draft: str, deed: Deed) -> bool:
    """Whether who was led is named by the draft alone: a matter of scope, `while directing two developers`."""
    forms, _ = forms_and_gaps(draft)
    people = [low for low in forms[deed.thing : min(deed.until, deed.thing + _NEAR)] if is_someone(low)]
    heard = lows(source)
    return bool(people) and not any({low, low.removesuffix("s"), f"{low}s"} & heard for low in people)


def _led_by_hearsay(
    source: str, draft: str, deed: Deed, facts: Sequence[str], confirmed: Sequence[ConfirmedDeed]
) -> Iterator[Claim]:
    """`I had help from one intern` become `directing one intern`: a fact names them, and not that they were led."""
    if confirms(confirmed, deed, source, draft):
        return
    if any(re.search(_UNDER_THE_AUTHOR, fact.lower()) for fact in facts):
        return
    naming = next((fact for fact in facts if not deed.content.isdisjoint(told_stems((fact,)))), None)
    if naming is not None:
        what = object_of(draft, deed) or "them"
        question = f"Did you {deed.lemma} {what}, or take a part in it?"
        yield Claim(kind="ownership", source=naming, draft=quoted(draft, deed), question=question)


def _claim(source: str, same: Deed, draft: str, deed: Deed) -> Claim:
    return Claim(
        kind="ownership",
        source=quoted(source, same),
        draft=quoted(draft, deed),
        question=question_of(draft, deed, source, same),
    )


def is_denied(claim: Claim, denied: Iterable[str]) -> bool:
    """Whether the author said no to as large a part in this deed: no to `led the crew` is no to `directed the crew`."""
    refused = [deed for text in denied for deed in deeds(text)]
    return any(
        deed.tier <= raised.tier and deed.content & raised.content for deed in refused for raised in deeds(claim.draft)
    )


def _told_again(in_source: tuple[Deed, ...], in_draft: tuple[Deed, ...]) -> frozenset[str]:
    """Verbs that both texts have: another verb of the draft is hardly about the deed of one of these."""
    return frozenset([deed.lemma for deed in in_source]).intersection([deed.lemma for deed in in_draft if deed.lemma])


def _same_deed(
    deed: Deed, content: frozenset[str], in_source: Sequence[DeedAndContent], again: frozenset[str]
) -> Deed | None:
    """The deed of the source that this one, of that content, speaks of; None where nothing is shared.

    Of several that share at least half as much as the one that shares most, it is the one of the highest tier.
    """
    shared = [len(content & theirs) for _, theirs in in_source]
    most = max(shared, default=0)
    if not most:
        # the draft names nothing that it was done to: it speaks of the line's deed
        return in_source[0][0] if in_source and not deed.has_things else None
    if len(in_source) == 1:
        return in_source[0][0]
    near = content_stems(list(filter(None, deed.roots))[:_NEAR]) if deed.tier is _LED else frozenset[str]()
    likely = [
        ((other.tier, count), other)
        for (other, _), count in zip(in_source, shared, strict=True)
        if count * 2 >= most
        or (near and other.tier is _LED and not near.isdisjoint(other.roots))
        or (count and other.lemma == deed.lemma and _is_of_the_same(content, other))
    ]
    meant = next((other for _, other in likely if _is_the_same_but_meant(deed, other)), None)
    free = [one for one in likely if one[1].lemma not in again] if deed.lemma and deed.lemma not in again else []
    return meant or max(free or likely, key=_rank)[1]


def _is_of_the_same(content: frozenset[str], other: Deed) -> bool:
    """Whether a deed of the same verb was done to one of the things, or to what is not said again."""
    root = stem(other.lemma)
    return not other.has_things or any(root_of_it in content for root_of_it in other.roots if root_of_it != root)


def _is_the_same_but_meant(deed: Deed, other: Deed) -> bool:
    """`suggested replacing the pump`, of which a draft makes `replaced`."""
    return other.lemma == deed.lemma and other.tier is _HELPED and other.asked_as.partition(" ")[0] in only_meant()


def _each_once(found: tuple[Deed, ...]) -> tuple[Deed, ...]:
    """Deeds without those that say the same again, where they are too many to compare each with each."""
    if len(found) <= _MANY:
        return found
    return tuple({(deed.tier, deed.lemma, deed.content, deed.others): deed for deed in found}.values())
