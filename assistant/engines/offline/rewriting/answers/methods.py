"""Answers that only list how a thing was done: `Gamma scan, pressure trend, then a check of the trays` (English)."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.answers.tellings import Telling
from assistant.engines.offline.rewriting.answers.without_me import speaks
from assistant.engines.offline.rewriting.grammar import inflected, lowered, phrase_end, verb_as
from assistant.engines.offline.rewriting.known_phrases import names_any, noun_of_doing
from assistant.engines.offline.rewriting.word_lists import counts_people, is_plural
from assistant.facts.technologies import read_technologies
from assistant.lexicon.function_words import AUXILIARIES, DETERMINERS, PREPOSITIONS
from assistant.patterns import lazily
from assistant.words import Word, words

METHODS = "methods: "
_COMMA = lazily(r",? (?:and )?then (?=\w)|, (?:and (?=\w))?")
_CIRCUMSTANCE = lazily(r" (?:when|where|while|before|after|until|if|because|since)\b.*$", re.IGNORECASE)
_MARKS = lazily(r"[;:?!]|\.(?=\s)|\b(?:not|never|nobody)\b", re.IGNORECASE)
_NO_LIST = lazily(
    r"[;:?!]|\.(?=\s)|\b(?:no|not|none|nobody|never|before and|percent|per cent|from \S+ to|fell|rose|went|dropped|"
    r"grew|maybe|perhaps|people|team|budget|he|she|they|it|them|plus|both of)\b|[%€$£]",
    re.IGNORECASE,
)
_A_PART = lazily(r"(?:the|my|our|this|that|just|only|partly|mostly|mainly)\b", re.IGNORECASE)
"""`The comparison, 12 criteria`: what was the author's; no list of methods."""
_FINITE = AUXILIARIES | {"must"}
_OBJECT = DETERMINERS | PREPOSITIONS | frozenset("up out down it them".split())
_FEWEST, _MOST, _LONGEST = 2, 6, 10


def methods_listed(fact: str) -> Telling | None:
    """What a list of methods tells; None where the answer is another, or speaks of somebody."""
    plain = fact.strip().rstrip(".")
    items = [part for item in _COMMA.split(plain) if item for part in _two_deeds(item)]
    if not _FEWEST <= len(items) <= _MOST or speaks(plain) or _A_PART.match(plain):
        return None
    runs = [words(_CIRCUMSTANCE.sub("", item)) for item in items]
    if sum(run[0].low not in PREPOSITIONS for run in runs if run) < _FEWEST:
        return None
    if not all(run and len(run) <= _LONGEST for run in runs):
        return None
    deeds = [_as_deed(item, run) for item, run in zip(items, runs, strict=True)]
    if any(deeds):
        if sum(map(bool, deeds)) >= _FEWEST:  # among deeds `ordered parts` is one too
            deeds = [
                deed or _as_deed(item, run, loosely=True) for deed, item, run in zip(deeds, items, runs, strict=True)
            ]
        done = [deed for deed in deeds if deed]
        if len(done) < _FEWEST or _MARKS.search(plain):
            return None
        return Telling("method", "apart", "", f"{', '.join(done[:-1])} and {done[-1]}")
    if (
        any(_NO_LIST.search(_CIRCUMSTANCE.sub("", item)) for item in items)
        or any(map(_is_clause, runs))
        or not any(map(_names_doing, items, runs))
    ):
        return None
    return _with_tools(items) or Telling("method", "apart", "", METHODS + lowered(plain))


def named_tools(piece: str) -> Telling | None:
    """`Aspen Plus and field tests` as `using …`: a tool first, and else only what needs no article."""
    items = re.split(r",? and |, ", piece)
    names = [fact.words for fact in read_technologies(piece)]
    if items[0] not in names or any(item not in names and not _is_kind(words(item)) for item in items):
        return None
    return using(piece)


def _is_kind(run: Sequence[Word]) -> bool:
    plain = 0 < len(run) <= _SHORT_NAME and is_plural(run[-1].low) and run[0].low not in _OBJECT
    return plain and not any(verb_as(run, at, "past") for at in range(len(run)))


def _with_tools(items: Sequence[str]) -> Telling | None:
    """`Ansys Workbench, static structural` as `using Ansys Workbench (static structural)`; None of other methods."""
    tools = [bool(read_technologies(item)) and len(words(item)) <= _SHORT_NAME for item in items]
    if all(tools):
        return using(f"{', '.join(items[:-1])} and {items[-1]}")
    if len(items) == _FEWEST and tools[0] and noun_of_doing(words(items[1])[-1].low) is None:
        return using(f"{items[0]} ({lowered(items[1])})")
    return None


def using(tools: str) -> Telling:
    """Tools by their names, as what the work was done with."""
    return Telling("method", "hanging", f"using {tools}", f"used {tools}")


_SHORT_NAME = 3


def _two_deeds(item: str) -> list[str]:
    """`Ordered parts and kept the log` as two."""
    head, joint, tail = item.partition(" and ")
    is_two = bool(joint) and bool(_as_deed(head, words(head), loosely=True)) and bool(_as_deed(tail, words(tail)))
    return [head, tail] if is_two else [item]


def _as_deed(item: str, run: Sequence[Word], *, loosely: bool = False) -> str:
    """`Running scripts` as `ran scripts`, `checked the list` as it is; nothing for a thing by its name."""
    if len(run) < _FEWEST:
        return ""
    if verb_as(run, 0, "past") is not None or run[0].low in _MORE.values():
        return lowered(item) if loosely or run[1].low in _OBJECT else ""  # `automated tests` are things
    found, plain = verb_as(run, 0, "gerund"), _MORE.get(run[0].low)
    if found is None and plain is None:
        return ""
    if found is not None and len(run) == _FEWEST and run[1].low[-1] != "s" and noun_of_doing(run[1].low) is not None:
        return ""  # `testing campaign`
    width = found[1] if found else 1
    past = plain or (inflected(found[0].lemma, "past") if found else "")
    return past + item[run[width - 1].end :]


_MORE = {"getting": "got", "taking": "took", "doing": "did", "making": "made", "keeping": "kept", "giving": "gave"}


def _is_clause(run: Sequence[Word]) -> bool:
    """Whether an item has a verb of its own, or names people."""
    lows = [word.low for word in run]
    if not _FINITE.isdisjoint(lows) or any(map(counts_people, lows)) or names_any("superiors", lows):
        return True
    behind = run[1].low if len(run) > 1 else ""
    if behind in ("into", "onto", "up") or (run[0].low.endswith("ed") and behind in _OBJECT):
        return True
    return verb_as(run, 0, "base") is not None and behind in DETERMINERS | PREPOSITIONS | {"up", "out", "down"}


def _names_doing(item: str, run: Sequence[Word]) -> bool:
    """Whether an item is a deed by name, or has a tool in it."""
    end = phrase_end(item, run, 0)
    head = run[end - 1].low if end else run[0].low
    return (
        noun_of_doing(head) is not None
        or verb_as(run, max(end - 1, 0), "gerund") is not None
        or bool(read_technologies(item))
    )
