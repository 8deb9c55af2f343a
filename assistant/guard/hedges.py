"""Hedges: the words by which a source limits its claim, and which of them a draft no longer says (English)."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from assistant.facts.quantities.number_words import number_words
from assistant.guard.wording import FUNCTION_WORDS, load_claims, told_stems, wording
from assistant.lexicon.verbs import verb_forms
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
_SHORTEST_ROOT = 5
"""Letters of a stem that stands for its family: that of `portion` stands for `ported` too."""
_DEFINITE = frozenset("the our its their these those my his her".split())
_NOT_ONLY = frozenset("the not if my an".split())
_ONLY_WHEN = frozenset("after when then if one to ones person because once".split())
_SAID_AS_ONLY = frozenset("alone exclusively sole single limited restricted purely".split())
_BEFORE_AN_OWN_DEED = frozenset("i we and but then also".split())
_ONE_OF_WITHIN = 5
_SINGLE = frozenset(("part", "help"))
_MEASURES = frozenset("time times size price cost costs length speed effort rate weight power space volume".split())
_FRACTIONS = frozenset("half third quarter fifth tenth".split())


class Limit(NamedTuple):
    """A limit: its words, the head of its line in the list, and what says as much of a draft."""

    words: tuple[str, ...]
    head: str
    said_by: frozenset[str]
    phrases: tuple[str, ...]


def dropped_hedges(source: str, draft: str) -> Iterator[tuple[str, bool]]:
    """The limits of a source that a draft leaves out, and whether each says that others did a part of it."""
    hits = _telling_words() & lows(source)
    if not hits or not _has_a_phrase(source, hits):
        return
    limits = dict.fromkeys(_limits(source, draft))
    if not limits:
        return
    kept, lowered = told_stems((draft,)), draft.lower()
    if "-only" in lowered:
        kept |= {"only"}
    for limit in limits:
        if kept.isdisjoint(limit.said_by) and not any(phrase in lowered for phrase in limit.phrases):
            phrase = " ".join(limit.words)
            yield phrase, phrase in _SHARED or limit.head in _SHARED_HEADS


def _has_a_phrase(source: str, hits: Iterable[str]) -> bool:
    """Whether a text may have a limit, of those that are told by some of its words: a quick look."""
    lowered = source.lower()
    alone = _before_a_verb()
    return any(
        low in alone or low in _SINGLE or any(" ".join(limit.words) in lowered for limit in _by_rarest_word()[low])
        for low in hits
    )


def is_a_share(phrase: str, source: str) -> bool:
    """Whether a fraction in words says how much of a thing was done: `about half of the manual`."""
    last = phrase.lower().rpartition(" ")[2]
    if last not in _FRACTIONS or phrase not in source:
        return False
    after = source.partition(phrase)[2].lower().split(maxsplit=1)[:1]
    return bool(after) and (after[0] == "of" or after[0] in _DEFINITE)


def _limits(source: str, draft: str) -> Iterator[Limit]:
    """The limits that a text admits."""
    forms = wording(source).lows
    phrases, before_verbs = _by_rarest_word(), _before_a_verb()
    for at, low in enumerate(forms):
        for limit in phrases.get(low, ()):
            first = at - limit.words.index(low)
            until = first + len(limit.words)
            if first >= 0 and tuple(forms[first:until]) == limit.words and _is_meant(limit, forms, first, until, draft):
                yield limit
        if low in before_verbs and _limits_a_deed(source, forms, at):
            yield Limit((low,), "", _hedged() | {low}, ())
        elif low == "help" and forms[at - 1].endswith(("'s", "’s")) and "with" in forms[max(0, at - 4) : at]:
            yield from phrases.get("supervision", ())[:1]
        elif low == "part" and forms[at + 1 : at + 2] == ["of"] and _is_team(forms, at + 2):
            yield Limit(("part", "of", "the", "team"), "team", _SAID_OF_TEAMS, ())


def _is_meant(limit: Limit, forms: Sequence[str], first: int, until: int, draft: str) -> bool:
    """Whether the words limit what the author did: not `basic knowledge of`, or `as part of the move`."""
    after = forms[until] if until < len(forms) else ""
    if after in _LEARNED_OF:
        return False
    if limit.words[-2:] == ("part", "of"):
        before = forms[first - 1] if first else "as"
        return before not in _PART_OF_WHAT_IS_DONE and not _is_team(forms, until)
    if not first and limit.head in ("partial", "half of", "most of") and "i" in forms:
        return False  # `some of the relays chattered, so I …`
    if limit.head == "half of" and not _MEASURES.isdisjoint(forms[until : until + 2]):
        return False
    if limit.words == ("one", "of"):
        return bool(first) and after in _DEFINITE and _is_of_several(forms[until + 1 : until + _ONE_OF_WITHIN], draft)
    return True


def _is_of_several(following: Sequence[str], draft: str) -> bool:
    """Whether a draft says of all things what was said of one: `one of the parsers`, `the parsers`."""
    return any(low.endswith("s") and low in lows(draft) for low in following)


def _is_team(forms: Sequence[str], at: int) -> bool:
    return not _TEAMS.isdisjoint(forms[at : at + _TEAM_WITHIN])


def _limits_a_deed(source: str, forms: Sequence[str], at: int) -> bool:
    """Whether `mostly`, `only` stand before a verb of the author's; `only` may stand behind what it limits too."""
    before, after = forms[at - 1] if at else "", forms[at + 1] if at + 1 < len(forms) else ""
    gaps = wording(source).gaps
    is_cut = not at or not gaps[at].isspace()
    if forms[at] == "only" and (before in _NOT_ONLY or after in _ONLY_WHEN or after in number_words().ones):
        return False
    if forms[at] == "only" and (not after or not gaps[at + 1].isspace() or (is_cut and not after[:1].isdigit())):
        return True
    hit = verb_forms().get(after)
    own = is_cut or before in _BEFORE_AN_OWN_DEED
    return own and hit is not None and hit[1] in ("past", "participle", "gerund")


@cache
def _hedged() -> frozenset[str]:
    """What a draft may say instead of a word that limits a deed."""
    return frozenset(load_claims()["hedged otherwise"]) | _SAID_AS_ONLY


@cache
def _before_a_verb() -> frozenset[str]:
    return frozenset(load_claims()["limits before a verb"])


@cache
def _telling_words() -> frozenset[str]:
    return frozenset(_by_rarest_word()).union(_before_a_verb(), _SINGLE)


@cache
def _by_rarest_word() -> dict[str, list[Limit]]:
    """The limits by their longest word, which is the rarest too."""
    found: dict[str, list[Limit]] = {}
    for head, others in load_claims()["limits"].items():
        line = (head, *others)
        single = [low.removeprefix("~") for low in line if " " not in low]
        said_by = frozenset(single).union(root for root in map(stem, single) if len(root) >= _SHORTEST_ROOT)
        phrases = tuple(low for low in line if " " in low)
        for phrase in line:
            if phrase[0] != "~":
                words = tuple(phrase.split())
                limit = Limit(words, head, said_by, phrases)
                rarest = max(words, key=lambda low: (low not in FUNCTION_WORDS, len(low)))
                found.setdefault(rarest, []).append(limit)
    return found
