"""What nobody leads, although somebody did it: routine, a small thing that one person makes, what is no matter."""

from assistant.engines.offline.rewriting.grammar import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, Run, phrase_end
from assistant.engines.offline.rewriting.line.as_done import LIGHT
from assistant.engines.offline.rewriting.line.clauses import Clause, Phrase, is_adverb
from assistant.engines.offline.rewriting.line.projects import is_small
from assistant.engines.offline.rewriting.phrases import names_any
from assistant.engines.offline.rewriting.word_lists import DIGITS, word_set
from assistant.lexicon.verbs import Tier
from assistant.words import words

_MAKING = frozenset(("write", "create", "make", "prepare", "draw", "draft", "set up", "put up", "print"))
_SEVERAL = DIGITS.keys() | {"several", "many", "some", "any"}
_SET = DETERMINERS - _SEVERAL
"""What makes many deeds one: `the acceptance tests`."""
_OF_SOMEBODY = frozenset("my myself their his her themselves himself herself".split())


def is_routine(clause: Clause, deed: Phrase) -> bool:
    """`Helped with tyre changes`, `Ran 62 fatigue tests`: done one by one, and led by nobody."""
    opener = clause.opener
    if opener is None or clause.companion or not deed.words or deed.words[-1].low not in word_set("over and over"):
        return False
    first = deed.words[0]
    return opener.tier is not Tier.LED and (first.low not in _SET or first.text[0].isdigit())


def is_bare(clause: Clause, deed: Phrase) -> bool:
    """`Assisted in teaching`: of nothing that is named, and so led by nobody."""
    helped = clause.opener is not None and clause.opener.tier is Tier.HELPED
    if not helped or len(deed.words) != 1 or len(words(clause.rest)) > 1:
        return False
    low = deed.words[0].low
    return low.endswith("ing") or low in word_set("mass nouns") | word_set("uncounted")


def is_of_own_hands(rest: str) -> bool:
    """`tested the checkout manually`, `by hand`: how hands did it, and nobody leads the testing of a thing so."""
    head = rest.partition(",")[0]
    run = words(head)
    how = [at for at, word in enumerate(run, 1) if is_adverb(word.low)]
    return " by hand" in head or any(at == len(run) or run[at].low in PREPOSITIONS | CONJUNCTIONS for at in how)


def makes_small(clause: Clause, run: Run) -> bool:
    """`Helped write a lab protocol`: one person makes that, and leads nobody in it."""
    if clause.opener is None or clause.opener.tier is not Tier.HELPED or run.lemmas[0] not in _MAKING:
        return False
    thing = words(clause.rest)
    end = phrase_end(clause.rest, thing, 0)
    return end > 0 and is_small([word.low for word in thing[:end]], thing[end:])


def is_no_matter(deed: Phrase) -> bool:
    """Whether a phrase names nothing that one leads or answers for: `my skills`, `getting …`, `trust`."""
    first, last = deed.words[0].low, deed.words[-1].low
    is_abstract = names_any("abstract", [last]) and last not in word_set("people")
    return is_abstract or first in LIGHT or first in _OF_SOMEBODY


MATTERS = frozenset("questions issues problems requests matters topics enquiries inquiries everything".split())
"""What others come with: one answers it, and nobody leads it."""
