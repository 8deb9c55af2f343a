"""Hedges that a source has and its draft does not any longer: `mostly`, `part of`, `under supervision` (English)."""

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import takewhile

from assistant.facts.quantities.number_words import number_words
from assistant.guard.deeds.naming_people import is_with_someone
from assistant.guard.limits.phrase_index import (
    SINGLE,
    Limit,
    before_a_verb,
    by_rarest_word,
    by_scarcest_word,
    hedging_words,
    limiting_alone,
    limiting_time,
    limits_of_one_word,
    said_otherwise,
    telling_words,
    times,
)
from assistant.guard.wording import DETERMINERS, FUNCTION_WORDS, told_stems, wording
from assistant.lexicon.verbs import form_of, is_past, is_past_or_gerund, verb_forms
from assistant.words import lows, stem

_LEARNED_OF = frozenset("knowledge understanding familiarity experience exposure introduction skills".split())
_SHARED = frozenset(("jointly", "most of", "one of"))
_SHARED_HEADS = ("partial", "with a colleague", "team")
_PART_OF_WHAT_IS_DONE = frozenset("as was am were is are be being been a".split())
_TEAMS = frozenset("team teams group crew squad panel department taskforce unit company firm bank office".split())
_SAID_OF_TEAMS = frozenset(
    "team group crew squad panel colleague colleagues together jointly joint shared member members others with "
    "teammates among alongside".split()
)
_TEAM_WITHIN = 4
_DEFINITE = DETERMINERS - {"a", "an"}
_NOT_ONLY = frozenset("the not if my an".split())
_ONLY_WHEN = frozenset("after when then if one to ones person because once".split())
_BEFORE_AN_OWN_DEED = frozenset("i we and but then also was am is are were".split())
_ANSWERING = frozenset("responsible accountable answerable liable charge".split())
_SAID_IN_COMMON_WORDS = frozenset(
    ("partial", "most of", "half of", "minor", "small", "limited", "so far", "apparently")
)
"""Limits that a draft keeps by a word only if the source has not that word besides: `partly`, `spare parts`."""
_HOW_MUCH = frozenset(("too", "how", "however"))
_EACH = frozenset(("every", "each", "any"))
_OF_NUMBERS = frozenset(("most of", "apparently"))
_MAINLY = frozenset("mainly mostly largely chiefly primarily predominantly".split())
_USUALLY = frozenset("usually typically normally generally commonly ordinarily".split())
_SAYS_USUALLY = _USUALLY | frozenset("usual often frequently about around approximately average averaging".split())
_LIMITS_OF_PLACE = _MAINLY | _USUALLY | {"only", "merely"}
_LIMITING_PLACES = frozenset("in inside on at for with within by from during under via between through against".split())
_PLACED = frozenset("in on at by to from of".split())
_OF_A_THING = frozenset(("partial", "half of"))
_CONCEDING = frozenset("although though but however while whereas".split())
_WHAT_IS_LIMITED = 3
"""Words behind a limit that tell what is limited."""
_NO_SUPERLATIVE = _DEFINITE | {"at", "whose"}
_NO_PLURALS = ("ss", "ous", "us", "is")
_COMPARED = ("ly", "ive", "ous", "able", "ible", "ful", "cal", "ex", "ult", "ed")
_COMPARED_TOO = frozenset(
    "common urgent recent frequent important relevant efficient modern critical senior interesting challenging "
    "demanding promising pressing".split()
)
"""Adjectives before which `most` may compare."""
_MOST_WITHIN = 5
_JOINS = frozenset(("and", "or"))
_ONE_OF_WITHIN = 5
_HALVING = ("semi-", "quasi-", "half-")
HALVING_MARKS = ("emi-", "uasi-", "alf-")
"""Those, however they begin."""
_MEASURES = frozenset("time times size price cost costs length speed effort rate weight power space volume".split())
_FRACTIONS = frozenset("half third quarter fifth tenth".split())


def dropped_hedges(source: str, draft: str) -> Iterator[tuple[str, bool]]:
    """The limits of a source that a draft leaves out, and whether each says that others did a part of it.

    Of `Mostly wrote the parser with a colleague` and `Wrote the parser`: `mostly`, and `with a colleague`, which does.
    """
    halved = _halved(source) if "-" in source else set[str]()
    if not halved and not _may_be_left_out(source, draft):
        return
    hits = telling_words() & lows(source)
    if not halved and not _has_a_phrase(source, hits):
        return
    limits = dict.fromkeys(_limits(source, draft, hits | halved))
    if not limits:
        return
    lowered = draft.lower()
    for limit in limits:
        if any(phrase in lowered for phrase in limit.phrases):
            continue
        kept = told_stems((draft,)) | {"only"} if "-only" in lowered else told_stems((draft,))
        said = kept & limit.said_by
        if said and limit.head in _SAID_IN_COMMON_WORDS:
            said -= told_stems((source,)).difference(limit.words)
        if said == {"with"} and not is_with_someone(draft):  # `with MATLAB`
            said = frozenset()
        if not said:
            phrase = " ".join(limit.words)
            yield phrase, phrase in _SHARED or limit.head in _SHARED_HEADS


def _halved(source: str) -> set[str]:
    """`semi-automated`, `half-finished`."""
    if not any(mark in source for mark in HALVING_MARKS):
        return set()
    return {low for low in lows(source) if low.startswith(_HALVING)}


def _may_be_left_out(source: str, draft: str) -> bool:
    """Whether a draft does not say again, word by word, all that may limit a source: a quick look."""
    in_source, in_draft, alone, phrases = lows(source), lows(draft), limiting_alone(), by_scarcest_word()
    for low in hedging_words() & in_source:
        if low in alone and low not in in_draft:
            return True
        if (low in SINGLE and low != "most") or (low not in in_draft and (low in SINGLE or low in times())):
            return True
        for phrase, parts in phrases.get(low, ()):
            if parts <= in_source and phrase not in draft.lower():
                return True
    return False


def _has_a_phrase(source: str, hits: Iterable[str]) -> bool:
    """Whether a text may have a limit, of those that are told by some of its words: a quick look."""
    lowered = source.lower()
    verbal = before_a_verb()
    return any(
        low in verbal
        or low in times()
        or (low in SINGLE and SINGLE[low] in lowered)
        or any(" ".join(limit.words) in lowered for limit in by_rarest_word().get(low, ()))
        for low in hits
    )


def is_a_share(phrase: str, source: str) -> bool:
    """Whether a fraction in words says how much of a thing was done: `about half of the manual`."""
    last = phrase.lower().rpartition(" ")[2]
    if last not in _FRACTIONS or phrase not in source:
        return False
    after = source.partition(phrase)[2].lower().split(maxsplit=1)[:1]
    return bool(after) and (after[0] == "of" or after[0] in _DEFINITE)


def _limits(source: str, draft: str, hits: Set[str]) -> Iterator[Limit]:
    """The limits that a text admits by some of its words."""
    forms = wording(source).lows
    phrases, before_verbs = by_rarest_word(), before_a_verb()
    for at, low in [(at, low) for at, low in enumerate(forms) if low in hits]:
        for limit in phrases.get(low, ()):
            first = at - limit.words.index(low)
            until = first + len(limit.words)
            if first >= 0 and tuple(forms[first:until]) == limit.words and _is_meant(limit, forms, first, until, draft):
                yield limit
        if low in before_verbs and _limits_a_deed(source, forms, at, draft):
            yield Limit((low,), "", said_otherwise() | (_SAYS_USUALLY if low in _USUALLY else {low}), ())
        elif low == "most" and _is_most_of_them(forms, at):
            yield from phrases.get("most", ())[:1]
        elif low.startswith(_HALVING) and stem(low.partition("-")[2]) in told_stems((draft,)):
            yield Limit((low,), "", said_otherwise() | {low}, ())
        elif low == "help" and forms[at - 1].endswith(("'s", "’s")) and "with" in forms[max(0, at - 4) : at]:
            yield from phrases.get("supervision", ())[:1]
        elif low in times() and (when := limiting_time(source, forms, at)):
            yield Limit(when, "", frozenset(), times()[low])
        elif low == "part" and forms[at + 1 : at + 2] == ["of"] and _is_team(forms, at + 2):
            yield Limit(("part", "of", "the", "team"), "team", _SAID_OF_TEAMS, ("one of ",))


def _is_meant(limit: Limit, forms: Sequence[str], first: int, until: int, draft: str) -> bool:
    """Whether the words limit what the author did: not `basic knowledge of`, or `as part of the move`."""
    after = forms[until] if until < len(forms) else ""
    if after in _LEARNED_OF and after not in lows(draft):  # what was learned is said to be done: that is a claim
        return False
    before = forms[first - 1] if first else "as"
    if limit.head in _OF_A_THING and before not in _CONCEDING and _is_gone_with_its_thing(forms, until, draft):
        return False
    if before in _HOW_MUCH or (before == "my" and limit.head == "supervision"):
        return False  # `too small for the feeder`: a fault, not a limit; `under my guidance`: others were led
    if limit.head in _OF_NUMBERS and (after in number_words().ones or after[:1].isdigit()):
        return False  # `more or less two a week`
    if len(limit.words) == 1 and limit.head != "attempted" and _is_own_deed(forms, first):
        return False  # `Simulated the frost`
    if (limit.words == ("to", "date") and before == "up") or (limit.words[-1] == "have" and after == "to"):
        return False  # `kept up to date`, `may have to travel`
    if limit.words[-2:] == ("part", "of"):
        return before not in _PART_OF_WHAT_IS_DONE and not _is_team(forms, until)
    if not first and limit.head in ("partial", "half of", "most of") and "i" in forms:
        return False  # `some of the relays chattered, so I …`
    if limit.head == "half of" and before in ("first", "second") and after[:1].isdigit():
        return False  # `the first half of 2019`
    if limit.head == "half of" and not _MEASURES.isdisjoint(forms[until : until + 2]):
        return False
    if limit.words == ("one", "of"):
        return (
            bool(first)
            and before not in _EACH
            and after in _DEFINITE
            and _is_of_several(forms[until + 1 : until + _ONE_OF_WITHIN], draft)
        )
    return True


def _is_own_deed(forms: Sequence[str], at: int) -> bool:
    """Whether a word is what the author did, and does not describe what it was done to."""
    is_first = not at or forms[at - 1] in ("i", "we", "and")
    if not is_first or form_of(forms[at]) != "past" or at + 1 == len(forms):
        return False
    return forms[at + 1] not in _PLACED and forms[at + 1] not in _LEARNED_OF


def _is_gone_with_its_thing(forms: Sequence[str], at: int, draft: str) -> bool:
    """Whether a draft leaves out all that the limit is said of: `in VHDL and partly in Verilog`, `in VHDL`."""
    while at < len(forms) and forms[at] in FUNCTION_WORDS:
        at += 1
    limited = list(takewhile(lambda low: low not in FUNCTION_WORDS, forms[at : at + _WHAT_IS_LIMITED]))
    in_draft = told_stems((draft,))
    return bool(limited) and _ANSWERING.isdisjoint(limited) and not any(stem(low) in in_draft for low in limited)


def _is_most_of_them(forms: Sequence[str], at: int) -> bool:
    """Whether `most` counts what follows it, `most guest rooms`, and does not compare: `the most valves`."""
    if at and forms[at - 1] in _NO_SUPERLATIVE:
        return False
    counted = takewhile(lambda low: low in _JOINS or low not in FUNCTION_WORDS, forms[at + 1 : at + 1 + _MOST_WITHIN])
    for place, low in enumerate(counted):
        if low.endswith("s") and not low.endswith(_NO_PLURALS):
            return True
        if not place and (low.endswith(_COMPARED) or low in _COMPARED_TOO):
            return False  # `most complex orders`
    return False


def _is_of_several(following: Sequence[str], draft: str) -> bool:
    """Whether a draft says of all things what was said of one: `one of the parsers`, `the parsers`."""
    return any(low.endswith("s") and not low.endswith("ss") and low in lows(draft) for low in following)


def _is_team(forms: Sequence[str], at: int) -> bool:
    return not _TEAMS.isdisjoint(forms[at : at + _TEAM_WITHIN])


def _is_kept(before: str, after: str, draft: str) -> bool:
    return any(low in limits_of_one_word() and stem(low) in told_stems((draft,)) for low in (before, after))


def _limits_a_deed(source: str, forms: Sequence[str], at: int, draft: str) -> bool:
    """Whether `mostly`, `only` stand before a verb of the author's; `only` may stand behind what it limits too."""
    before, after = forms[at - 1] if at else "", forms[at + 1] if at + 1 < len(forms) else ""
    gaps = wording(source).gaps
    is_cut = not at or not gaps[at].isspace()
    if forms[at] == "only" and (before in _NOT_ONLY or after in _ONLY_WHEN or after in number_words().ones):
        return False
    if forms[at] == "only" and not limits_of_one_word().isdisjoint((before, after)) and _is_kept(before, after, draft):
        return False  # `prototype only`, `a prototype`
    is_placed = after in _LIMITING_PLACES and forms[at] in _LIMITS_OF_PLACE
    if before not in _NOT_ONLY and (is_placed or _is_told_of_most(forms[at : at + 4], draft)):
        return True  # `used only inside our lab`, `mainly in spring`, `mostly to Oslo`
    if forms[at] == "only" and (not after or not gaps[at + 1].isspace() or (is_cut and not after[:1].isdigit())):
        return True
    own = is_cut or before in _BEFORE_AN_OWN_DEED
    if own and not _ANSWERING.isdisjoint(forms[at + 1 : at + 3]):
        return True
    return own and (is_past(after) or is_past_or_gerund(after))


def _is_told_of_most(said: Sequence[str], draft: str) -> bool:
    """Whether a draft has what stands behind `mostly`, which is no purpose: not `mainly to save time`."""
    is_purpose = said[1:2] == ["to"] and any(low in verb_forms() for low in said[2:3])
    what = next((low for low in said[1:] if low not in FUNCTION_WORDS), "")
    return said[0] in _MAINLY and not is_purpose and what != "because" and stem(what) in told_stems((draft,))
