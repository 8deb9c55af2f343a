"""Results that the source only tried for, and that the draft has: `tried to cut noise`, `cut noise` (English)."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from assistant.guard.growth.growth_words import around, attempts, changing, question_of
from assistant.guard.growth.plainly import is_plain_here
from assistant.guard.wording import told_stems
from assistant.lexicon.verbs import Verb, verb_forms
from assistant.results import Claim
from assistant.words import lows, stem, words

_NOT_YET = frozenset("to at on for of towards whether and or would could should might not".split())
_MAY_BE = frozenset(
    (
        "potential possible expected anticipated projected predicted likely prospective theoretical hypothetical "
        "assumed potentially possibly could may"
    ).split()
)
"""Words besides those of attempts that leave a result open."""


def reached(source: str, draft: str, facts: Iterable[str]) -> Iterator[Claim]:
    """A claim for each."""
    stated = lows(draft)
    if attempts().isdisjoint(lows(source)) or not attempts().isdisjoint(stated) or stated.isdisjoint(changing()):
        return
    if not _MAY_BE.isdisjoint(stated):
        return
    told = told_stems(tuple(facts))
    run, done = words(draft), _results_of(source)
    for at, word in enumerate(run):
        hit = verb_forms().get(word.low)
        if word.low not in changing() or hit is None or hit[1] in ("base", "third") or stem(word.low) in told:
            continue
        if hit[0] in done or (at and run[at - 1].low in _NOT_YET) or is_plain_here(draft, run, at):
            continue
        words_of_it, _ = around(draft, run, at)
        yield Claim(kind="outcome", source="", draft=words_of_it, question=question_of("outcome", words_of_it))
        return


def _results_of(text: str) -> set[Verb]:
    """The verbs of results that a text tells as facts: not `to cut`, `on reducing`."""
    run, forms = words(text), verb_forms()
    return {
        forms[word.low][0]
        for before, word in pairwise((None, *run))
        if word is not None
        and word.low in changing()
        and forms[word.low][1] in ("past", "participle", "gerund")
        and (before is None or before.low not in _NOT_YET)
    }


def is_only_tried(source: str, lemma: str) -> bool:
    """Whether the source says that a result was tried or meant, and not that it came about."""
    return lemma in changing() and not lows(source).isdisjoint(attempts())
