"""An index of the phrases that limit, by their words: `under the eye of` by `eye` (English)."""

from collections import Counter
from functools import cache
from itertools import chain
from typing import NamedTuple

from assistant.guard.limits.times import times
from assistant.guard.wording import FUNCTION_WORDS, load_claims
from assistant.words import stem

_SHORTEST_ROOT = 5
"""Letters of a stem that stands for its family: that of `portion` stands for `ported` too."""
_SAID_AS_ONLY = frozenset("alone exclusively sole single limited restricted purely".split())
SINGLE = {"part": "part of", "help": "s help", "most": "most "}
"""Words that tell a limit that is not listed, and how a text with one goes."""


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
    return frozenset(limit.words[0] for limits in by_rarest_word().values() for limit in limits if not limit.words[1:])


@cache
def before_a_verb() -> frozenset[str]:
    return frozenset(load_claims()["limits before a verb"])


@cache
def hedging_words() -> frozenset[str]:
    """Words of which a source needs one, if none is halved."""
    return limiting_alone().union(by_scarcest_word(), SINGLE, times())


@cache
def telling_words() -> frozenset[str]:
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
    """Words that limit without another."""
    return limits_of_one_word() | before_a_verb()


@cache
def by_rarest_word() -> dict[str, list[Limit]]:
    """The limits by their longest word, which is the rarest too."""
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
