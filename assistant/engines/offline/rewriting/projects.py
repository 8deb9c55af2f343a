"""What one leads as a project, and what reads best by its own verb."""

from collections.abc import Sequence

from assistant.engines.offline.rewriting.grammar import PREPOSITIONS, phrase_end
from assistant.engines.offline.rewriting.phrases import noun_of_doing
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.words import words


def names_its_deed(lemmas: Sequence[str], rest: str) -> bool:
    """Whether verbs only say that a deed was done whose name follows: `organised and carried out tests`."""
    run = words(rest)
    end = phrase_end(rest, run, 0)
    noun = noun_of_doing(run[end - 1].low) if end else None
    return noun is not None and noun.can_be_led and word_set("performing").issuperset(lemmas)


def leaves_no_project(lemmas: Sequence[str], rest: str) -> bool:
    """Whether a deed reads best by its own verb: a result (`reduced noise`), records kept, a part of something."""
    run = words(rest)
    end = next((at for at, word in enumerate(run) if word.low in PREPOSITIONS), len(run))
    lows = [word.low for word in run[:end]]
    is_result = not word_set("outcomes").isdisjoint(lemma.partition(" ")[0] for lemma in lemmas)
    if is_result or (lows and lows[0] in _A_PART):
        return True
    if lemmas[:1] in (("organise",), ("organize",)) and not word_set("events").isdisjoint(lows):
        return True  # the weekly meeting
    if lemmas[:1] == ("prepare",) and not word_set("routine papers").isdisjoint(lows[-1:]):
        return True
    return lemmas[:1] == ("maintain",) and not word_set("records").isdisjoint(lows[-1:])


_A_PART = frozenset("some part parts most".split())


_MAKING = (("build",), ("write",), ("code",), ("program",), ("create",), ("make",))


def makes_software(lemmas: Sequence[str], rest: str) -> bool:
    """Whether verbs say that a thing like a backend or an app was made: one leads its development."""
    if tuple(lemmas) not in _MAKING:
        return False
    run = words(rest)
    end = phrase_end(rest, run, 0)
    return end > 0 and run[end - 1].low in word_set("makeable")
