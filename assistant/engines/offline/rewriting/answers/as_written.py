"""An answer as one writes it: with its `I`, with `it` for what the line names, dots only where it ends (English)."""

from collections.abc import Sequence

from assistant.engines.offline.reading.misspelt import with_irregulars
from assistant.engines.offline.rewriting.answers.tellings import Telling
from assistant.engines.offline.rewriting.known_phrases import noun_of_doing
from assistant.lexicon.function_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from assistant.patterns import lazily
from assistant.text import STOP
from assistant.words import Word, words


def as_written(fact: str, line: str) -> str:
    """An answer put so that its clauses can be read; `with_dots` puts its other dots back."""
    fact = _ABOUT.sub("about ", _DENIES_BARELY.sub("I ", _NO_APOSTROPHE.sub("n't", with_irregulars(fact))))
    return _as_it(_SHORTENED.sub(_DOT, fact), line)


def with_dots(one: Telling) -> Telling:
    """What was told, its dots back in their places."""
    said, apart, quoted = (said.replace(_DOT, ".") for said in (one.words, one.apart, one.quoted))
    return one._replace(words=said, apart=apart, quoted=quoted)


def _as_it(fact: str, line: str) -> str:
    """A fact that names the line's own thing again, with `it`: `I led it with two clerks`, of `I led the move …`."""
    own = _OWN_DEED.match(fact)
    if own is None:
        return fact
    fact = _TOGETHER.sub(" with", fact)
    run = words(fact[own.end() :])
    here = " ".join(["", *(word.low for word in words(line)), ""])
    for end in range(len(run), 1, -1):
        lows = [word.low for word in run[:end]]
        lows = lows[1:] if lows[0] in DETERMINERS else lows
        if f" {' '.join(lows)} " not in here or not _is_deed(lows, line):
            continue
        if end == len(run) or _ends_there(fact[own.end() :], run, end):
            return f"{fact[: own.end()]}it{fact[own.end() + run[end - 1].end :]}"
    return fact


def _is_deed(lows: Sequence[str], line: str) -> bool:
    """Whether a thing is a deed by name, or one that the line's author answers for: who ran the kiln built no kiln."""
    head = lows[lows.index("of") - 1] if "of" in lows[1:] else lows[-1] if lows else ""
    return noun_of_doing(head) is not None or _ANSWERS_FOR.match(line) is not None


def _ends_there(text: str, run: Sequence[Word], end: int) -> bool:
    """Whether a thing's name ends before a word: behind a sign, or before `with`, `in` or `and`, but not `of`."""
    gap = text[run[end - 1].end : run[end].start]
    return gap.strip() in (",", ";", ".") or run[end].low in (PREPOSITIONS | CONJUNCTIONS) - {"of"}


_OWN_DEED = lazily(
    r"(?i)(?:(?:yes|yeah|yep|y),? )?(?:and )?(?:I )?(?:\w+ed|led|ran|built|wrote|made|drove|did|set up) "
)
_ANSWERS_FOR = lazily(r"(?i)(?:was )?(?:responsible|accountable) for |(?:was )?in charge of ")
_TOGETHER = lazily(r" (?:together|jointly|along) with\b")


_NO_APOSTROPHE = lazily(
    r"(?i)(?<=\b(?:did|was|had|has))nt\b|(?<=\b(?:does|have|were))nt\b|(?<=\bdo)nt\b|(?<=\bcould)nt\b"
)
_DENIES_BARELY = lazily(
    r"(?i)(?:^|(?<=[.;!] )|(?<=\bno, ))(?=(?:(?:did|was|had|have|do|could)(?: not|n['’]?t)|never|had never|had no) \w)"
)
"""Before `did not manage anybody`: its author is meant."""
_DOT = "\u2024"
_ABOUT = lazily(r"(?i)\b(?:approx\.?|appr\.|cca\.?|ca\.) ?(?=\d)")
_SHORTENED = lazily(rf"(?<=\w)(?!{STOP})\.(?=\s|$)")
