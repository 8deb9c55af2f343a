"""What a line says was only asked, planned or left undone: no draft may make it done (English)."""

import re

from assistant.engines.offline.rewriting.grammar import sentences
from assistant.patterns import lazily

_ASKED_WORDS = (
    "asked told invited requested urged encouraged ordered advised approached expected supposed meant scheduled slated "
    "required"
)
_BEFORE_WORDS = "due about set going keen eager prepared free welcome happy asking planning hoping intending willing"
_PLANNED_WORDS = (
    "offered agreed planned wanted hoped intended promised wished aimed decided proposed volunteered applied meant "
    "expected refused declined failed forgot"
)
_MEANT = frozenset(f"{_ASKED_WORDS} {_BEFORE_WORDS} {_PLANNED_WORDS}".split())
_HEAD = r"(?:(?:in|since) \d{4},? )?(?:(?:I|we) )?(?:(?:also|originally|initially|first|once|later|recently),? )?"
_BE = r"(?:(?:was|were|am|are|been|got|have been|had been) (?:(?:also|once|even|first|later|originally) )?)"
_TO = r"(?: (?:by|last|this|in|early|late) [^,;:.]{2,40}?)? (?:not )?to (?=[a-z])"
_ONLY_MEANT = lazily(
    rf"{_HEAD}(?:{_BE}?(?:{_ASKED_WORDS.replace(' ', '|')})"
    rf"|{_BE}(?:{_BEFORE_WORDS.replace(' ', '|')})"
    rf"|(?:have |had )?(?:{_PLANNED_WORDS.replace(' ', '|')})){_TO}",
    re.IGNORECASE,
)
_HEAD_WORDS = 9
"""Words within which a sentence says that its deed was only meant."""


def is_only_meant(body: str) -> bool:
    """Whether a sentence tells what its author was asked or wanted to do, and not that they did it."""
    first = body[:90].lower().split()[:_HEAD_WORDS]
    return not _MEANT.isdisjoint(first) and _ONLY_MEANT.match(body) is not None


_NOT = tuple(
    "n't n’t not never declin refus cancel postpon scrapp shelved abandon turned fell unfinished left nothing "
    "ran was were".split()
)
_UNDONE = lazily(
    r"(?:\bbut|\byet|\balthough|\bthough|\buntil|\bhowever,?|[;,(–-]) ?"
    r"(?:then |later |finally |in the end |I |it |they |(?:the|this|that|my|our) (?:[\w-]+ ){1,3}?|"
    r"(?:was|were|had|got|has been|had been) )*"
    r"(?:declined|refused|cancell?ed|postponed|scrapped|shelved|abandoned|turned (?:it |this |them )?down|fell through|"
    r"never (?:happened|started|finished|took place|got|came|did|was|went)|"
    r"(?:did not|didn['’]t|could not|couldn['’]t) (?:happen|do|finish|complete|start|take|manage|get|go ahead|make it)|"
    r"not (?:finished|completed|done|started)|unfinished|left before|nothing came of|came to nothing|ran out of|"
    r"(?<=budget was )cut)\b",
    re.IGNORECASE,
)


def is_left_undone(text: str) -> bool:
    """Whether a line says that what it tells of was declined, cancelled or not finished."""
    return any(sign in text for sign in _NOT) and _UNDONE.search(text) is not None


def is_not_done(text: str) -> bool:
    """Whether no sentence of a line tells of anything that was surely done."""
    return is_left_undone(text) or all(is_only_meant(part.body) for part in sentences(text))
