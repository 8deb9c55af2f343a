"""The first words of a sentence as a question quotes them: whole phrases, cut within none."""

from collections.abc import Callable, Sequence

from assistant.engines.offline.rewriting.grammar import is_participle, verb_as, with_sign
from assistant.lexicon.function_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from assistant.lexicon.verbs import Form, verb_forms
from assistant.patterns import lazily
from assistant.words import Word, words

_LEAST = 3
"""Words that a quotation has at least, where the text has them."""
_MORE = 3
"""Words more than wished by which it may come to the end of a phrase."""


def joins(word: Word) -> bool:
    """Whether a word joins a phrase to the one before it."""
    return word.low in PREPOSITIONS or word.low in CONJUNCTIONS


def opening_words(text: str, most: int, joint: Callable[[Word], bool] = joins) -> str:
    """The words of a text up to the last end of a phrase near the word `most`, or up to the first one behind it."""
    run = words(text)
    if not run:
        return text
    ends = [
        at
        for at in range(_LEAST, len(run))
        if not joint(run[at - 1]) and run[at - 1].low not in DETERMINERS and _ends_at(text, run, at, joint)
    ]
    near = [at for at in ends if at <= most + _MORE]
    end = len(run) if len(run) <= most + _MORE else max(near, default=min(ends, default=len(run)))
    return text[run[0].start : with_sign(text, run[end - 1].end)]


def _breaks(text: str, before: Word, word: Word) -> bool:
    """Whether a comma, a bracket or a dash stands between two words, and not within a number: `15,000`."""
    gap = text[before.end : word.start]
    return not set(gap).isdisjoint(",;:(.") and not (
        len(gap) == 1 and before.low[-1].isdigit() and word.low[0].isdigit()
    )


def _ends_at(text: str, run: Sequence[Word], at: int, joint: Callable[[Word], bool]) -> bool:
    """Whether a phrase ends before a word: at a break, a joint, or a participle: `a buoy | built to last`."""
    if _breaks(text, run[at - 1], run[at]):
        return True
    if not joint(run[at]):
        return at + 1 < len(run) and _is_done(run[at].low) and joint(run[at + 1])
    if run[at].low in CONJUNCTIONS:
        return True
    return not _is_done(run[at - 1].low) and not (run[at].low == "to" and run[at - 1].low[-1].isdigit())


def _is_done(low: str) -> bool:
    hit = verb_forms().get(low)
    return is_participle(low) or (hit is not None and hit[1] in ("past", "participle"))


def is_list(text: str) -> bool:
    """Whether a text is a list of things and nothing else: `12 vans, two forklifts and a yard`."""
    return " and " in text and all(map(_is_thing, _JOINT.split(text)))


def _is_thing(piece: str) -> bool:
    run = words(piece)
    is_told = not run or any(verb_as(run, 0, form) for form in _VERBAL)
    return not is_told and _BREAKING.isdisjoint(word.low for word in run) and set(piece).isdisjoint(",;:.()")


_JOINT = lazily(r",? and |, ")
_BREAKING = frozenset("that which who whose where when while by using with so because until after before to".split())
_VERBAL: tuple[Form, ...] = ("past", "gerund")
