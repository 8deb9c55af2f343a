"""Modest ways to say that one did something, put as the plain opening that they hide: `Got to do X` as `Did X`."""

import re
from collections.abc import Sequence
from functools import cache

from assistant.engines.offline.rewriting.grammar import capitalised, phrase_end
from assistant.engines.offline.rewriting.known_phrases import noun_of_doing
from assistant.engines.offline.rewriting.line.handed_over import handed_over
from assistant.engines.offline.rewriting.line.modest_sentences import without_modesty
from assistant.engines.offline.rewriting.line.predicates import in_past
from assistant.lexicon.data import load
from assistant.lexicon.function_words import DETERMINERS
from assistant.lexicon.verbs import Form
from assistant.patterns import lazily
from assistant.words import Word, words

_DEEPEST = 3
"""Frames that stand inside one another: `Had the chance to give a hand with …`."""
_SAYS_NOTHING = frozenset("i also just simply basically kinda effectively".split())


def plainly_opened(body: str) -> str:
    """The sentence with a plain opening for a modest one; as it is where it has none, or its grammar is not certain."""
    body = _JUST.sub(r"\1", _ALSO.sub(r"\1", body, count=1), count=1)
    for _ in range(_DEEPEST):
        run = words(body)
        if len(run) < _FEWEST:
            return body
        plainer = handed_over(body) or _by_table(body, run) or without_modesty(body)
        if not plainer or plainer == body:
            return body
        body = plainer
    return body


_FEWEST = 4
_ALSO = lazily(r"^((?:I )?(?:was|had) )also ", re.IGNORECASE)
_JUST = lazily(r"^((?:I )?(?:mostly|mainly) )just ", re.IGNORECASE)


@cache
def _tables() -> dict[str, list[tuple[tuple[str, ...], str, bool]]]:
    """First word -> the words behind it, what takes their place, and whether they are a frame; the longest first."""
    known: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
    for section in ("frames", "same openings"):
        for phrase, (put,) in load("phrases_modest")[section].items():
            first, *rest = phrase.split()
            known.setdefault(first, []).append((tuple(rest), put, section == "frames"))
    for phrases in known.values():
        phrases.sort(key=lambda one: -len(one[0]))
    return known


def _by_table(body: str, run: Sequence[Word]) -> str:
    """The sentence without the frame around its deed, or with the plain opening that says the same."""
    at = _start(run)
    if not body[: run[at].start].replace(" ", "a").isalpha() and at:
        return ""
    be = run[at].low in ("was", "am", "were", "been")
    skipped = at + 1 if be and run[at + 1].low in _SAYS_NOTHING else at
    for rest, put, is_frame in _tables().get(run[at].low, ()):
        end = skipped + 1 + len(rest)
        if end >= len(run) or tuple(word.low for word in run[skipped + 1 : end]) != rest:
            continue
        if body[run[end - 1].end : run[end].start] != " ":
            continue
        behind = body[run[end].start :]
        return _unframed(behind, put) if is_frame else f"{capitalised(put)} {behind}"
    return ""


def _start(run: Sequence[Word]) -> int:
    """Where the opening begins, past words that say nothing."""
    at = 0
    while at < len(run) - _FEWEST + 1:
        if run[at].low in _SAYS_NOTHING:
            at += 1
        else:
            break
    return at


_AND_TO = lazily(r" and to (?=[a-z]+ )")


def _unframed(behind: str, form: str) -> str:
    """`work with nurses on X` as `Worked with nurses on X`; nothing where another form stands there."""
    if form == "base":
        behind = _AND_TO.sub(" and ", behind)
    run = words(behind)
    wanted: Form = "base" if form == "base" else "gerund"
    done = in_past(behind, run, wanted)
    if done:
        return capitalised(done)
    if form == "base" or not run:
        return ""
    end = phrase_end(behind, run, 0)
    if end and noun_of_doing(run[end - 1].low):
        return f"{'Responsible for' if form == 'duty' else 'Worked on'} {behind}"
    return f"Responsible for {behind}" if form == "duty" and run[0].low in DETERMINERS else ""
