"""What one leads as a project, and what reads best by its own verb."""

from collections.abc import Sequence

from assistant.engines.offline.rewriting.grammar import DETERMINERS, PREPOSITIONS, phrase_end, singulars
from assistant.engines.offline.rewriting.phrases import names_any, noun_of_doing
from assistant.engines.offline.rewriting.word_lists import is_plural, word_set
from assistant.patterns import lazily
from assistant.words import Word, words


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
    if tuple(lemmas) in _DAILY or (tuple(lemmas) in _CREATING and not word_set("created").isdisjoint(lows[-1:])):
        return True
    if is_by_hand(lemmas, rest):
        return True
    if lemmas[:1] == ("prepare",) and not word_set("routine papers").isdisjoint(lows[-1:]):
        return True
    return lemmas[:1] == ("maintain",) and (_is_level(rest, lows) or not word_set("records").isdisjoint(lows[-1:]))


def _is_level(rest: str, lows: Sequence[str]) -> bool:
    """`99.95% uptime`, `compliance`: one keeps a level or a state, and leads no maintenance of it."""
    known = (
        word_set("uncounted") | word_set("mass nouns") | word_set("mass") | word_set("makeable") | word_set("kept up")
    )
    is_state = len(lows) == 1 and not is_plural(lows[0]) and lows[0].islower() and lows[0] not in known
    return is_state or _PERCENT.match(rest) is not None


_PERCENT = lazily(r"\s*(?:[a-z-]+ )?[\d.,]+ ?%")


def is_by_hand(lemmas: Sequence[str], rest: str) -> bool:
    """`Repaired bicycles`, `cleaned the kitchen`: the work of one's hands, and no project."""
    run = words(rest)
    end = phrase_end(rest, run, 0)
    if not end:
        return False
    lows = [word.low for word in run[:end]]
    if word_set("housework").issuperset(lemmas):
        return word_set("cleaned records").isdisjoint(lows)
    if not (word_set("done by hand") | word_set("housework")).issuperset(lemmas):
        return False
    if any(word.low in ("to", "from", "into") for word in run[end:]):
        return False  # `moved files to S3`
    is_bare = end <= _BARE and lows[0] not in DETERMINERS and not any(map(str.isdigit, rest))
    is_any = is_bare and (is_plural(lows[-1]) or lows[-1] in word_set("uncounted"))
    return is_any or _EVERY_DAY.search(rest) is not None


_EVERY_DAY = lazily(r"\b(?:an?|per|each|every) (?:day|week|night|shift|hour|morning|evening|month)\b|\bdaily\b")
_BARE = 2
"""Words of a thing that nothing is said of."""
_DAILY = (("open", "close"), ("close", "open"), ("close",))
"""Nobody leads the opening and closing of a shop."""
_CREATING = (("create",), ("make",))
_A_PART = frozenset("some part parts most".split())


_MAKING = (("build",), ("write",), ("code",), ("program",), ("create",), ("make",))


def makes_software(lemmas: Sequence[str], rest: str) -> bool:
    """Whether verbs say that a thing like a backend or an app was made: one leads its development."""
    if tuple(lemmas) not in _MAKING:
        return False
    run = words(rest)
    end = phrase_end(rest, run, 0)
    last = run[end - 1].low if end else ""
    is_little = tuple(lemmas) in _CREATING and last in word_set("created")
    if end > 1 and run[end - 2].low in word_set("paper applications") and last.startswith("application"):
        return False
    return last in word_set("makeable") and not is_little


def is_small(lows: Sequence[str], behind: Sequence[Word]) -> bool:
    """Whether a thing is too small to lead the making of: a script, or a report that nothing is said of."""
    if not names_any("small", lows[-1:]):
        return False
    said = len(behind) > 1 or len(lows) > _QUALIFIED
    return not (said and any(form in word_set("small unless qualified") for form in singulars(lows[-1])))


_QUALIFIED = 3
