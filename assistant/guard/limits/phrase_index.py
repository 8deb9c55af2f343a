"""Phrases that limit, by their words, `under the eye of` by `eye`; times that do: `fell 9% on weekdays` (English)."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from assistant.facts.numbers import read_quantities
from assistant.guard.wording import DETERMINERS, FUNCTION_WORDS, load_claims, wording
from assistant.words import stem

_SHORTEST_ROOT = 5
"""Letters of a stem that stands for its family: that of `portion` stands for `ported` too."""
_SAID_AS_ONLY = frozenset("alone exclusively sole single limited restricted purely".split())
SINGLE = {"part": "part of", "help": "s help", "most": "most "}
"""Words that tell a limit that is not listed, and how a text with one goes."""
_SPANS = frozenset("between during from since within over until till up".split())
_WHEN = frozenset("on at in during over across for".split())
_BEFORE_A_TIME = DETERMINERS - {"a", "an"} | {"all", "most", "busy"}
_RATIOS = ("%", "x", "pp")
_CLAUSE_END = frozenset(",;.:!?()–—")


class Limit(NamedTuple):
    """A limit: its words, the head of its line in the list, and what says as much of a draft."""

    words: tuple[str, ...]
    head: str
    said_by: frozenset[str]
    phrases: tuple[str, ...]


@cache
def said_otherwise() -> frozenset[str]:
    """What a draft may say instead of a word that limits a deed."""
    return frozenset(load_claims()["hedged otherwise"]) | _SAID_AS_ONLY


@cache
def limits_of_one_word() -> frozenset[str]:
    """Limits of one word: `acting`, `apprentice`."""
    return frozenset(limit.words[0] for limits in by_rarest_word().values() for limit in limits if not limit.words[1:])


@cache
def before_a_verb() -> frozenset[str]:
    """Limits only before what they limit: `almost`, `chiefly`."""
    return frozenset(load_claims()["limits before a verb"])


@cache
def hedging_words() -> frozenset[str]:
    """Words of which a source needs one, or it has no limit (but for a hyphen, as in `half-built`)."""
    return limiting_alone().union(by_scarcest_word(), SINGLE, times())


@cache
def telling_words() -> frozenset[str]:
    """Words at which a limit is looked for: `eye`, for `under the eye of`."""
    return frozenset(by_rarest_word()).union(before_a_verb(), SINGLE, times())


@cache
def by_scarcest_word() -> dict[str, list[tuple[str, frozenset[str]]]]:
    """The phrases, and their words, by the word that is in the fewest of them: by `sample`, not by `data`."""
    phrases = [limit.words for limits in by_rarest_word().values() for limit in limits if limit.words[1:]]
    often = Counter(chain.from_iterable(phrases))
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for words in phrases:
        scarcest = min(words, key=lambda low: (low in FUNCTION_WORDS, often[low], -len(low)))
        found.setdefault(scarcest, []).append((" ".join(words), frozenset(words)))
    return found


@cache
def limiting_alone() -> frozenset[str]:
    """Words that limit without another: `almost`, `acting`."""
    return limits_of_one_word() | before_a_verb()


@cache
def by_rarest_word() -> dict[str, list[Limit]]:
    """The limits by their longest word, which is the rarest too: `under the direction` by `direction`."""
    found: dict[str, list[Limit]] = {}
    for head, others in load_claims()["limits"].items():
        line = (head, *others)
        single = [low.removeprefix("~") for low in line if " " not in low]
        said_by = frozenset(single).union(root for root in map(stem, single) if len(root) >= _SHORTEST_ROOT)
        phrases = tuple(low.removeprefix("~") for low in line if " " in low)
        for phrase in line:
            if phrase[0] != "~":
                words = tuple(phrase.split())
                limit = Limit(words, head, said_by, phrases)
                rarest = max(words, key=lambda low: (low not in FUNCTION_WORDS, len(low)))
                found.setdefault(rarest, []).append(limit)
    return found


@cache
def times() -> dict[str, tuple[str, ...]]:
    """Times of which alone a thing may be told, with what in a draft says so too: `weekends` with `weekend`."""
    return {low: tuple(said) for low, said in load_claims()["times that limit"].items()}


def limiting_time(source: str, forms: Sequence[str], at: int) -> tuple[str, ...]:
    """The words of a time of which alone a figure is told, or a deed: `fell 9% on weekdays`, `held it once`."""
    behind, gaps = forms[at + 1] if at + 1 < len(forms) else ".", (*wording(source).gaps, ".")
    if forms[at] == "once":
        is_last = behind == "." or gaps[at + 1][:1] in (".", ";")
        is_other = not at or forms[at - 1] in ("at", "all", "than", "for", "least") or not gaps[at].isspace()
        return (forms[at],) if (is_last or behind in _SPANS) and not is_other else ()
    first = at - 1
    while first > 0 and forms[first] in _BEFORE_A_TIME:
        first -= 1
    if first < 1 or forms[first] not in _WHEN or behind[0].isdigit():
        return ()
    start = wording(source).run[first].start
    for one in read_quantities(source):
        is_result = one.category == "number" and (one.unit in _RATIOS or bool(one.role) or "/" in one.unit)
        if is_result and one.end <= start and _CLAUSE_END.isdisjoint(source[one.end : start]):
            return tuple(forms[first : at + 1])
    return ()
