"""Words of growth: what may make a line larger, and which words of the source say as much (English)."""

from collections.abc import Iterable
from functools import cache
from itertools import chain
from typing import Literal, NamedTuple

from assistant.guard.wording import FUNCTION_WORDS, NEGATIONS, load_claims
from assistant.lexicon.verbs import verb_forms, verbs
from assistant.words import stem

UNIVERSALS = frozenset("all every each across throughout".split())
_KINDS: tuple[Literal["outcome", "scope"], ...] = ("outcome", "scope")


class Growth(NamedTuple):
    """What a word would add to a line, and the stems of which any one says it already."""

    kind: Literal["scope", "outcome"]
    group: frozenset[str]


@cache
def lexicon() -> dict[str, Growth]:
    """Every form of every listed word; `engine` must not stand for `engineer`, so no stems here."""
    found: dict[str, Growth] = {}
    listed = load_claims()
    lines = [(kind, head, others) for kind in _KINDS for head, others in listed[kind].items()]
    growths = [Growth(kind, frozenset(chain(_told_by(head), *map(_told_by, others)))) for kind, head, others in lines]
    # What a line begins with is told by that line's words, wherever else it stands.
    added = [(head, growth) for (_, head, _), growth in zip(lines, growths, strict=True)]
    added += [(word, growth) for (*_, others), growth in zip(lines, growths, strict=True) for word in others]
    for word, growth in added:
        # `more` tells of a result, but adds none by itself
        if word[0] != "~" and word not in FUNCTION_WORDS:
            for form in _forms(word, listed["plain verbs"]):
                found.setdefault(form, growth)
                if growth.kind == "outcome" and form == word and word not in verbs():
                    found.setdefault(_adverb(word), growth)
    return found


@cache
def boasts() -> dict[str, list[tuple[tuple[str, ...], frozenset[str]]]]:
    """Phrases that add a result though no word of theirs does, by their longest word, with what says as much."""
    found: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    for phrase, same in sorted(load_claims()["boasts"].items(), key=lambda entry: -len(entry[0])):
        parts = tuple(phrase.split())
        found.setdefault(max(parts, key=len), []).append((parts, frozenset(same)))
    return found


@cache
def growing() -> frozenset[str]:
    """Words that may add to a line, but for compounds."""
    return NEGATIONS.union(lexicon(), boasts(), UNIVERSALS)


@cache
def attempts() -> frozenset[str]:
    return frozenset(load_claims()["attempts"])


@cache
def changing() -> frozenset[str]:
    """Forms of the verbs that tell of a result."""
    return frozenset(low for low, growth in lexicon().items() if "reduce" in growth.group and low in verb_forms())


@cache
def across_what() -> frozenset[str]:
    """What `cross-` and `multi-` may be said of to make a line larger: not `multi-stage`."""
    return frozenset(load_claims()["across"])


@cache
def parties() -> frozenset[str]:
    return frozenset(load_claims()["parties"])


@cache
def reach() -> frozenset[str]:
    nouns = load_claims()["reach"]
    return frozenset(nouns).union([f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s" for noun in nouns])


@cache
def reach_singular() -> frozenset[str]:
    return frozenset(load_claims()["reach"])


def _told_by(word: str) -> Iterable[str]:
    """The words and stems that say a listed word; `~others` is not said by `other`."""
    if word[0] != "~":
        return word, stem(word)
    return (word[1:],) if word.endswith("s") else (word[1:], stem(word[1:]))


def _adverb(word: str) -> str:
    if word.endswith("le"):
        return f"{word[:-1]}y"
    if word.endswith("ic"):
        return f"{word}ally"
    return f"{word[:-1]}ily" if word.endswith("y") else f"{word}ly"


def _forms(word: str, plain_verbs: Iterable[str]) -> Iterable[str]:
    verb = verbs().get(word)
    if verb is not None and word not in plain_verbs:
        return (verb.lemma, verb.past, verb.participle, verb.gerund, verb.third)
    return (word, word + "s", word[:-1] + "ies") if word.endswith("y") else (word, word + "s")
