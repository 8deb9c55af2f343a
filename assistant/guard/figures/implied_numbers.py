"""Implied numbers: those that a text tells with no word for them: one in an article, two in `both`, none in `no`."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import takewhile

from assistant.facts.atoms import line_of
from assistant.facts.capitals import bag
from assistant.facts.numbers import Quantity, read_quantities
from assistant.facts.quantities.number_words import number_words
from assistant.guard.deeds.whose_deed import is_someone
from assistant.lexicon.verbs import is_past
from assistant.patterns import lazily
from assistant.results import Finding
from assistant.words import atoms_of, stem

_ARTICLES = frozenset("a an one another single per each every ein eine einen einem einer un une una uno d".split())
_TELLING = {
    0.0: frozenset("no without nil nor never neither".split()),
    1.0: _ARTICLES,
    2.0: frozenset(("both",)),
}
"""The words before what is counted that tell how many it is."""
_ABOUT = frozenset(("1", "about", "around", "roughly", "approximately", "nearly", "almost"))
_SKIPPED = _ABOUT | {"other", "of", "the"}
_TOGETHER = frozenset(
    "we us our team group crew squad member members person people colleague colleagues other others shared sharing "
    "together jointly fellow peers teammates coworkers".split()
)
"""The words of a text whose author is one of several."""
_WITH = lazily(
    r"(?: other| further| more| fellow)?(?: \w+)? (?:others?|colleagues?|peers?|team-?mates?|co-?workers?)\b", re.I
)
_OTHER = lazily(r" (?:other|further|fellow)\b", re.I)
_OF_US = lazily(r" of us\b", re.I)
_WE_WERE = lazily(
    r"\b(?:we (?:were|are)|one of(?: the| our)?|(?:we (?:were|are)|in|as)(?: a)? (?:team|group|crew|squad) of) $", re.I
)
_ONE_OF = lazily(r" (?:of|from|out of|among) (?:(?:the|our|these|those|its) )?(?:\w+['’]s? )?$", re.I)
_OF_PEOPLE = lazily(r"[A-Za-z0-9]-([a-z]+)(?= [a-z])")
"""`a three-nurse project`."""
_SELF = lazily(r"(?:^|[,;(–—:] ?|\b(?:as|was|am|is|being|i'm|were) )$", re.I)
_STANDS_FOR = lazily(r"\w (?<!the )(?<!an )one(?=[.,;)]| more\b| other\b|$)")
"""`dismissed one`: of what, is said before."""
_OF_ITS_KIND = lazily(r"\b(?:the|an?|this|that|each|every|which|another)(?: \w+){0,2} $", re.I)
_DOUBLED = lazily(r"\b(?:doubl|duplicat)", re.I)
_READ = 80
_PHRASE = 3
"""Words behind an article among which the noun stands."""
_OF = 24
"""Letters between `one of` and its number at most."""


def is_implied(quantity: Quantity, text: str, other: str) -> bool:
    """Whether the other text tells a number of this one with no word of number: `1 pump` by `a pump`, `2` by `both`."""
    if quantity.words.lower() == "twice" and _DOUBLED.search(other):
        return True
    if quantity.category != "number" or quantity.amount not in _TELLING or quantity.unit in ("label", "ordinal", "x"):
        return False
    if quantity.amount == 1.0 and _is_one_of(quantity, text, other):
        return True
    begin = text[quantity.start : quantity.end + _READ]
    if quantity.amount == 1.0 and (_STANDS_FOR.search(other) or _is_a_pronoun(quantity, text)):
        return True
    own = frozenset(line_of(quantity.words).lows) & bag("function")  # the `into` of `into one`
    after = [low for low in line_of(begin).lows if low not in _SKIPPED and low not in own]
    wanted = {stem(low) for low in takewhile(lambda low: low not in bag("function"), after[:_PHRASE])}
    if not wanted.isdisjoint(_behind(other, quantity.amount)):
        return True
    return quantity.amount == 1.0 and "every" in line_of(other).low_set and "every" in line_of(text).low_set


def _is_a_pronoun(quantity: Quantity, text: str) -> bool:
    """Whether `one` stands for a noun: `the vacuum one kept`; not `the phase one trial`."""
    behind = line_of(text[quantity.start : quantity.end + _READ]).lows[1:2]
    if quantity.words != "one" or not _OF_ITS_KIND.search(text[: quantity.start]):
        return False
    return not behind or (behind[0] in bag("function") and behind[0] not in ("of", "and", "or")) or is_past(behind[0])


def are_named(quantity: Quantity, source: str, draft: str, facts: Sequence[str]) -> bool:
    """Whether facts name each of so many, and the draft has the names: `from Ghent to Porto`, of two plants."""
    if not facts or quantity.unit or quantity.category != "number" or quantity.amount < 2:
        return False
    line, heard = line_of(draft), line_of(source).low_set
    told = frozenset[str]().union(*[line_of(fact).low_set for fact in facts])
    names = {line.lows[at] for at in line.raised} & told - heard - number_words().months.keys()
    return len(names) == quantity.amount


@lru_cache(maxsize=8)
def _behind(text: str, amount: float) -> frozenset[str]:
    """The stems of the words that stand behind a word that tells that amount, the noun among them."""
    lows = line_of(text).lows
    places = [at for at, low in enumerate(lows) if low in _TELLING[amount]]
    return frozenset(stem(low) for at in places for low in lows[at + 1 : at + 1 + _PHRASE])


def _is_one_of(quantity: Quantity, text: str, other: str) -> bool:
    """`One of four developers`, where the other text says that four of them did it together."""
    if _TOGETHER.isdisjoint(atoms_of(other).low_set) and not any(map(is_someone, _OF_PEOPLE.findall(other))):
        return False
    whole = _whole(quantity, text)
    keys = frozenset[object]() if whole is None else frozenset(in_company(whole, text).keys)
    return any(not keys.isdisjoint(in_company(one, other).keys) for one in read_quantities(other))


def _whole(quantity: Quantity, text: str) -> Quantity | None:
    """The `four` behind `one of`."""
    near = (one for one in read_quantities(text) if 0 < one.start - quantity.end <= _OF)
    return next((one for one in near if _ONE_OF.fullmatch(text[quantity.end : one.start])), None)


def in_company(quantity: Quantity, text: str) -> Quantity:
    """`Three of us` as `with two colleagues` too: how many they are in all."""
    value = quantity.keys[0][1]
    if quantity.unit or quantity.category != "number" or not isinstance(value, float):
        return quantity
    behind = text[quantity.end : quantity.end + _READ]
    if _OF_US.match(behind) or _is_of_ours(text[: quantity.start]):
        return quantity._replace(keys=(*quantity.keys, ("us", value)))
    if _WITH.match(behind) or _OTHER.match(behind):
        return quantity._replace(keys=(*quantity.keys, ("us", value + 1)))
    return quantity


def _is_of_ours(before: str) -> bool:
    """Whether what stands before a number says that the author is one of so many."""
    low = before.lower()
    return ("we " in low or low[-4:] == " of " or "one of" in low) and _WE_WERE.search(before) is not None


def as_limits(findings: Iterable[Finding], source: str) -> list[Finding]:
    """The findings, with the two numbers of a lost `as one of five engineers` made one: it limits what is claimed."""
    kept = list(findings)
    lost = {finding.words for finding in kept if finding.kind == "lost" and finding.category == "number"}
    for one in read_quantities(source) if len(lost) > 1 else ():
        whole = _whole(one, source) if one.amount == 1.0 and one.words in lost else None
        if whole is None or whole.words not in lost or not _SELF.search(source[: one.start]):
            continue
        gone = (one.words, whole.words)
        kept = [finding for finding in kept if finding.kind != "lost" or finding.words not in gone]
        kept.append(Finding(kind="lost", category="claim", words=source[one.start : whole.end]))
    return kept
