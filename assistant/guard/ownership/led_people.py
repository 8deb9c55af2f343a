"""Led people: those of whom the source tells, made such whom the author led: `the crew built it`, `led the crew that
built it` (English).
"""

from collections.abc import Iterator, Sequence
from functools import cache

from assistant.guard.deeds.deed import Deed, deeds, quoted
from assistant.guard.deeds.naming_people import may_name_someone
from assistant.guard.deeds.opening import SHARED
from assistant.guard.deeds.titles import title_nouns, titles
from assistant.guard.deeds.whose_deed import is_someone
from assistant.guard.ownership.raised import under_me
from assistant.guard.wording import DETERMINERS, FUNCTION_WORDS, Wording, load_claims, wording, words_of_one
from assistant.lexicon.verbs import Tier, first_words, form_of, verbs
from assistant.results import Claim
from assistant.words import lows

_LED = Tier.LED
_AMONG = SHARED.union("our my i me".split())
_BEFORE_PEOPLE = DETERMINERS.union("of in both all".split())
_THEM = frozenset(("them", "us"))
_GROUPS = frozenset("team group crew squad people".split())
_SERVED = frozenset("customer client patient user guest visitor passenger resident tenant reader".split())
"""Whom one may manage without leading them."""
_ANSWERING = frozenset("responsible responsibility accountable answerable".split())
"""Whoever answers for people has them under them: `responsible for two apprentices`."""
_LEADING = frozenset("coach mentor guide coordinate run train instruct organise organize steer head".split())


def led_people(source: str, draft: str, facts: Sequence[str], role: str, claims: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each deed of leading people that nobody told: of ownership where the author was one of them."""
    if _words_of_leading().isdisjoint(words_of_one(draft, source)):
        return
    among = not _AMONG.isdisjoint(lows(source))
    if not (among or may_name_someone(source)) or _is_told(source, facts, role):
        return
    line = wording(draft)
    is_of_others = any(deed.others for deed in deeds(source))
    found: list[tuple[str, str]] = []
    for deed in deeds(draft):
        if deed.others or deed.passive or not (deed.tier is _LED or deed.lemma in _LEADING) or deed.lemma == "found":
            continue
        people = _people(line, deed)
        one = people.removesuffix("s")
        if not people or one in _SERVED or not (_names(source, one) or (one in _GROUPS and (among or is_of_others))):
            continue  # whom the draft alone names, others report
        if deed.tier is not _LED and not is_of_others:
            continue
        question = f"Did you {deed.lemma or 'lead'} the {people} yourself, or were you one of them?"
        found.append((quoted(draft, deed), question))
    if under := under_me(draft):
        found.append((under, f"Is “{under}” so: did you lead them?"))
    for words, question in found:
        if not any(claim.draft in words or words in claim.draft for claim in claims):
            yield Claim(kind="ownership" if among else "scope", source=source, draft=words, question=question)


def _is_told(source: str, facts: Sequence[str], role: str) -> bool:
    """Whether the source, a fact or the title has the author lead somebody."""
    if any(deed.tier is _LED and not deed.others for deed in deeds(source)) or under_me(source):
        return True
    if not _ANSWERING.isdisjoint(lows(source)):
        return True
    if not lows(role).isdisjoint(load_claims()["heads"]) or titles(source):
        return True
    return any(under_me(fact) or titles(fact) or _tells_of_leading(fact) for fact in facts)


def _names(source: str, one: str) -> bool:
    return not lows(source).isdisjoint((one, f"{one}s"))


def _tells_of_leading(fact: str) -> bool:
    """Whether a fact says whom its author led, or that of which it was asked: `I led the four of them`, `I led it`."""
    lows_of_it = wording(fact).lows
    return any(
        deed.tier is _LED
        and not deed.others
        and (not deed.has_things or any(is_someone(low) or low in _THEM for low in lows_of_it[deed.first : deed.until]))
        for deed in deeds(fact)
    )


def _people(line: Wording, deed: Deed) -> str:
    """The people that a deed is done to: the `team` of `the whole team of 5`; empty where it is none: `team events`."""
    head = ""
    for at in range(deed.thing, deed.until):
        low = line.lows[at]
        if at > deed.thing and line.gaps[at] != " ":
            break
        if low in FUNCTION_WORDS:
            if head or low not in _BEFORE_PEOPLE:
                break
            continue
        if head and _is_what_they_did(line, at, head):
            break
        head = low
    return head if is_someone(head) else ""


def _is_what_they_did(line: Wording, at: int, head: str) -> bool:
    """Whether a word tells what people did: `three clerks sorting mail`; not `staff training`."""
    low, behind = line.lows[at], line.lows[at + 1 : at + 2]
    if low[-3:] == "ing":
        return head == "people" or head[-1] == "s" or not DETERMINERS.isdisjoint(behind)
    return form_of(low) in ("past", "participle")


@cache
def _words_of_leading() -> frozenset[str]:
    listed = verbs()
    leading = [verb for verb in listed.values() if verb.tier is _LED or verb.lemma in _LEADING]
    return first_words(leading) | title_nouns() | {"charge", "under"}
