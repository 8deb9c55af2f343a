"""What a line says was only asked, given, planned or left undone: no draft makes it done unasked (English)."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.grammar import sentences, verb_as
from assistant.engines.offline.rewriting.line.clause_parts import Phrase
from assistant.engines.offline.rewriting.line.read_clause import read_clause
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.lexicon.function_words import PREPOSITIONS
from assistant.patterns import lazily
from assistant.words import Word, words

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


_TASK = r"(?:the |a |an )?(?:[a-z]+ )?(?:tasks?|job|assignment|mission|mandate) (?:to|of|with) (?=[a-z])"
_GIVEN = lazily(
    rf"{_HEAD}(?:{_BE}?(?:tasked|charged|entrusted|trusted)(?: by [^,;:.]{{2,40}}?)? (?:with|to) (?=[a-z])"
    rf"|{_BE}?(?:given|handed|assigned|entrusted with|trusted with) {_TASK}|(?:had|got|received) {_TASK}"
    rf"|{_BE}(?:assigned|commissioned|hired|engaged|recruited|brought in|called in|taken on|sent)"
    rf"(?: by [^,;:.]{{2,40}}?)? to (?=[a-z]))",
    re.IGNORECASE,
)
_AIMED = lazily(
    rf"{_HEAD}(?:my |the )(?:[a-z]+ )?(?:task|job|role|goal|aim|target|objective|mission|mandate|responsibility) "
    r"(?:was|is) to (?=[a-z])",
    re.IGNORECASE,
)
"""Before a result, it is only what shall come; before other deeds, what somebody does: `my job was to check nets`."""
_GIVING = frozenset(
    "tasked charged entrusted trusted task tasks job assignment mission mandate assigned commissioned hired engaged "
    "recruited brought called taken sent role goal aim target objective responsibility".split()
)


def is_only_given(body: str) -> bool:
    """Whether a sentence says that its author was given a task, and tells nothing that was done of it."""
    if _GIVING.isdisjoint(body[:90].lower().split()[:_HEAD_WORDS]):
        return False
    found = (aimed := _AIMED.match(body)) or _GIVEN.match(body)
    run = words(body[found.end() :]) if found else ()
    doing = verb_as(run, 0, "base") or verb_as(run, 0, "gerund")
    if found is None or (aimed and not (doing and doing[0].lemma in word_set("outcomes"))):
        return False
    return doing is not None and not any(_is_told(body[found.end() :], run, at) for at in range(1, len(run)))


def _is_told(text: str, run: Sequence[Word], at: int) -> bool:
    """Whether a deed or a result is told here: `…, saved 2 days`, `… and finished it`, `which cut costs`."""
    before = run[at - 1].low
    joined = "," in text[run[at - 1].end : run[at].start] or before in ("and", "which", "then")
    follows = run[at + 1].low if at + 1 < len(run) else ""
    return joined and verb_as(run, at, "past") is not None and follows not in PREPOSITIONS


_HAD_CHANCE = lazily(
    r"(?:I )?(?:[a-z]+ ){0,5}?(?:got|allowed|chance|opportunity|possibility|occasion|pleasure|honou?r|privilege|luck"
    r"|(?:lucky|fortunate)(?: enough)?) (?:to|of) work(?:ing)? on (?=\w)",
    re.IGNORECASE,
    having="work",
)


def near_thing(body: str, said: str) -> str:
    """`Had the chance to work on a satellite` as `Worked on a satellite`: others made it; else nothing.

    `said` is the sentence with its first person. A deed by its name, like the migration of a shop, is no such thing.
    """
    if found := _HAD_CHANCE.match(body):
        body = f"Worked on {body[found.end() :]}"
    elif not body.startswith("Worked on ") or _HAD_CHANCE.match(said) is None:
        return ""
    clause = read_clause(body)
    is_deed = clause is not None and not (isinstance(clause.deed, Phrase) and clause.deed.heads[0] is None)
    return "" if is_deed else body


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
    return is_left_undone(text) or all(is_only_meant(part.body) or is_only_given(part.body) for part in sentences(text))
