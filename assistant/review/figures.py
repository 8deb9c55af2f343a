"""The figures of a line that measure something: no dates, versions or labels."""

import re

from assistant.facts.numbers import read_quantities
from assistant.facts.quantities.quantity import Quantity
from assistant.lexicon.verbs import verb_forms
from assistant.review.vocabulary import listed

_NAMES = frozenset(("label", "ordinal"))
_FAR = 40
"""Letters in which the word before a number is looked for."""
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\.?\s+#?\Z")
_WORD_BEHIND = re.compile(r"[\s-]+([^\W\d_]+)")


def figures(text: str) -> list[Quantity]:
    """In the order in which they stand."""
    return [
        found
        for found in read_quantities(text)
        if found.category == "number" and found.unit not in _NAMES and not _is_name(text, found)
    ]


def _is_name(text: str, figure: Quantity) -> bool:
    """Whether a bare number says which one is meant: `release 5.0`, `the 5.0 release`, `bug #4711`."""
    if figure.unit or not any(map(str.isdigit, figure.words)):
        return False
    if text[: figure.start].endswith("#"):
        return True
    labelled = listed("labelled", "en")
    behind = _WORD_BEHIND.match(text, figure.end)
    if before := _WORD_BEFORE.search(text, max(0, figure.start - _FAR), figure.start):
        named = before[1].lower()
        counts_things = behind is not None and behind[1].lower() not in listed("hanging", "en")
        # `Build 3 tools`: what is a verb too tells no name where the number has a noun of its own.
        if named in labelled and not (counts_things and named in verb_forms()):
            return True
    return "." in figure.words and behind is not None and behind[1].lower() in labelled
