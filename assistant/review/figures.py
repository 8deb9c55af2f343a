"""The figures of a line that measure something: no dates, versions or labels, and no sizes or ratings of a thing."""

import re
from functools import cache

from assistant.facts.numbers import read_quantities
from assistant.facts.quantities.quantity import Quantity
from assistant.lexicon.data import load
from assistant.lexicon.verbs import verb_forms
from assistant.review.phrases import listed

_NAMES = frozenset(("label", "ordinal", "…"))
_RELATIVE = frozenset(("%", "x"))
_FAR = 40
"""Letters in which the word before a number is looked for."""
_WORD_BEFORE = re.compile(r"([^\W_]+)\.?\s+#?\Z")
_WORD_BEHIND = re.compile(r"[\s-]+([^\W\d_]+)")
_PART_OF_NAME = re.compile(r"\d[-‐‑]\Z")
"""Before the later numbers of `61000-4-2`: a range is read as one number."""
_HYPHENED = re.compile(r"[-‐‑]([^\W\d_]+)")
_GLUED_BEFORE = re.compile(r"[^\W\d_]\d*[-‐‑./]?\Z")
_GLUED_BEHIND = re.compile(r"\(?[^\W\d_]")
_GROUP_BEFORE = re.compile(r"([^\W\d_]+)\s+of\s+\Z", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"[-‐‑\s]\s*([^\W\d_]+)")
_TIMES = frozenset(("s", "month"))


def figures(text: str) -> list[Quantity]:
    """The figures of a line that measure something, in their order: `40 GB` and `3`, not `2019` or `S7-1500`."""
    return [
        found
        for found in _numbers(text)
        if is_change(found) or not (_is_size(text, found) if found.unit else _is_name(text, found))
    ]


def gives_measure(text: str) -> bool:
    """Whether a figure in it tells how much: the `20 MW` of a `20 MW plant` too, and the `6` of `6-axis`."""
    return any(found.unit or is_hyphened(text, found) for found in _numbers(text)) or bool(figures(text))


def _numbers(text: str) -> list[Quantity]:
    return [found for found in read_quantities(text) if found.category == "number" and found.unit not in _NAMES]


def is_change(figure: Quantity) -> bool:
    """Whether it says how something changed, or a share."""
    return figure.direction != "none" or figure.role in ("from", "to") or figure.unit in _RELATIVE


def is_load(text: str, figure: Quantity) -> bool:
    """Whether it counts what was done or borne: not how long something took, nor the `12 m` of `spans up to 12 m`."""
    if not figure.unit or "/" in figure.unit or _is_money(figure.unit):
        return True
    if figure.qualifier == "at_most":
        return False
    before = _WORD_BEFORE.search(text, max(0, figure.start - _FAR), figure.start)
    return figure.unit not in _TIMES and not (before and before[1].lower() in _small_words())


def is_hyphened(text: str, figure: Quantity) -> re.Match[str] | None:
    """The word that hangs on a number: `12-person`."""
    return _HYPHENED.match(text, figure.end)


@cache
def people() -> frozenset[str]:
    """Words for persons and for groups of them."""
    known = load("reading_words")["people"]
    return frozenset((*known["person"], *known["collective"]))


def _is_size(text: str, figure: Quantity) -> bool:
    """Whether a measure is a mark of the thing behind it, as in `a 42 m bridge`: money and rates are of no thing."""
    if "/" in figure.unit or _is_money(figure.unit):
        return False
    behind = _ATTRIBUTE.match(text, figure.end)
    return behind is not None and not _names_no_thing(behind[1].lower())


def _names_no_thing(low: str) -> bool:
    """Whether a word beside a figure names no thing that it could measure: `by`, `daily`, `annually`."""
    return low in _small_words() or low in listed("behind_measures", "en") or low.endswith("ly")


@cache
def _small_words() -> frozenset[str]:
    joins = load("reading_words")["joins"]
    return frozenset((*joins["stop"], *joins["article"], *joins["aside"], *listed("hanging", "en")))


def _is_money(unit: str) -> bool:
    return len(unit) == 3 and unit.isalpha() and unit.isupper()


def _is_name(text: str, figure: Quantity) -> bool:
    """Whether a bare number belongs to a name, a kind or a group: `bug #4711`, `S7-1500`, `6-axis`, `team of five`."""
    if hyphened := is_hyphened(text, figure):
        return hyphened[1].lower() not in load("reading_words")["people"]["counted"]
    before = text[max(0, figure.start - _FAR) : figure.start]
    if (group := _GROUP_BEFORE.search(before)) and group[1].lower() in load("reading_words")["people"]["collective"]:
        return True
    if not any(map(str.isdigit, figure.words)):
        return False
    return (
        before.endswith("#")
        or bool(_GLUED_BEFORE.search(before) or _PART_OF_NAME.search(before))
        or bool(_GLUED_BEHIND.match(text, figure.end))
        or _is_called(text, figure)
    )


def _is_called(text: str, figure: Quantity) -> bool:
    """Whether the word beside a number says which one is meant: `release 5.0`, `the 5.0 release`, `IRB 6700`."""
    labelled = listed("labelled", "en")
    behind = _WORD_BEHIND.match(text, figure.end)
    counts_things = behind is not None and behind[1].lower() not in listed("hanging", "en")
    if before := _WORD_BEFORE.search(text, max(0, figure.start - _FAR), figure.start):
        word = before[1]
        named = word.lower() in labelled
        # `Build 3 tools`: what is a verb too tells no name where the number has a noun of its own.
        if named and not (counts_things and word.lower() in verb_forms()):
            return True
        if len(word) > 1 and word.isupper() and not text.isupper():
            return True
        if before.start() and word[0].isupper() and not (word.lower() in verb_forms() or _names_no_thing(word.lower())):
            return True
    return "." in figure.words and behind is not None and behind[1].lower() in labelled
