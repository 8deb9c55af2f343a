"""Corrections: a fact that gives a line's own count anew: `In fact it was 7 teams`, of `to 5 teams`.

Put beside the old count it would make the line contradict itself; in its place, the line would no longer hold what its
author wrote. It is for the author to mend the line.
"""

from itertools import pairwise

from assistant.engines.offline.rewriting.grammar import DETERMINERS
from assistant.engines.offline.rewriting.word_lists import DIGITS, SEVERAL
from assistant.lexicon.verbs import verb_forms
from assistant.patterns import lazily
from assistant.words import stem, words

_ANEW = lazily(
    r"(?i)^\W*(?:in fact|actually|in reality|really|rather|to be (?:precise|exact|honest)|correction|sorry|no|well)\b"
    rf"|\bnot (?:just |only )?(?:\d|one|{SEVERAL})"
)
"""What says that the line has it wrong."""


def corrects(fact: str, line: str) -> bool:
    """Whether a fact counts anew what a line counts."""
    if not _ANEW.search(fact):
        return False
    told, here = _counts(fact), _counts(line)
    return any(here[thing].isdisjoint(numbers) for thing, numbers in told.items() if thing in here)


def _counts(text: str) -> dict[str, set[str]]:
    """The numbers that stand before each thing; of `2 of the 5 sites`, the 5."""
    found: dict[str, set[str]] = {}
    for word, after in pairwise(words(text)):
        number = DIGITS.get(word.low, word.low)
        if number.isdigit() and after.low not in DETERMINERS and after.low not in verb_forms():
            found.setdefault(stem(after.low), set()).add(number)
    return found
