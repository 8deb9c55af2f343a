"""Facts that deny: `We did not use Kubernetes` confirms no Kubernetes, nor `I was not the lead` a lead (English)."""

from collections.abc import Iterator, Sequence

from assistant.guard.facts_of_others import by_the_author, with_the_author
from assistant.guard.wording import NEGATIONS
from assistant.patterns import lazily
from assistant.words import lows

_CLAUSES = lazily(
    r"(?i)(?<=[.;:!?]) +|,? +(?=(?:but|though|although|whereas) )"
    r"|, (?=(?:and |so |only |just )?(?:i|we|it|he|she|they|my|our|the|this|that|only|just|nobody|no one|none)\b)"
)
_MORE_THAN_DENYING = r"(?! (?:only|just|least|long|more|less|fewer|later|earlier|one|a single)\b)(?!.*\buntil\b)"
_DENIED = lazily(
    rf"(?i)\b(?:(?:did|do|does)(?:n['’]?t| not|nt)|(?P<be>was|were|am|is|are|had|have|has|could|can|would|will)"
    rf"(?:n['’]?t| not|nt)|cannot|not|never|neither|nor){_MORE_THAN_DENYING}\b"
)
_NONE = lazily(
    rf"(?i)\b(?:no|none of|without){_MORE_THAN_DENYING} (?!(?:doubt|problem)\b)[^,;:.]+?"
    r"(?= (?:for|in|at|by|since|after|over|during)\b|[,;:.]|$)"
)
_MARKS = NEGATIONS | {"neither", "nor"}
_WITHOUT = ("-free", "less", "-proof")
_ALONE = frozenset("alone only sole solely single-handedly instead rather kept keep keeping".split())
_AVOIDED = ("avoid", "prevent", "eliminat", "stop", "ended", "ending", "remov")
"""What a draft says instead of a negation: `kept the line running` of one that did not stop, `avoiding faults`."""


def affirmed(facts: Sequence[str], draft: str) -> Sequence[str]:
    """The facts without what they deny, or give to others, for a draft that does not do so itself."""
    if not facts:
        return facts
    is_denying = _denies(draft)
    facts = by_the_author(facts, draft, may_be_denied=is_denying)
    if is_denying or not any(map(_may_deny, facts)):
        return facts
    return [left for fact in facts for left in (_affirmed(fact) if _may_deny(fact) else (fact,)) if left]


def as_affirmed(facts: Sequence[str]) -> Iterator[str]:
    """What the denying clauses of some facts would say if they did not: a draft that says so is denied.

    And what others did, as if the author had: of `Jan built it`, `I built it`.
    """
    for fact in filter(_may_deny, facts):
        for clause in _CLAUSES.split(fact):
            if _DENIED.search(clause):
                yield " ".join(_DENIED.sub(lambda found: found["be"] or "", clause).split())
    yield from with_the_author(facts)


def _may_deny(fact: str) -> bool:
    return not _MARKS.isdisjoint(lows(fact))


def _denies(draft: str) -> bool:
    stated = lows(draft)
    if not stated.isdisjoint(_MARKS | _ALONE):
        return True
    return any(low.endswith(_WITHOUT) or low.startswith(_AVOIDED) for low in stated)


def _affirmed(fact: str) -> Iterator[str]:
    return (_NONE.sub("", clause).strip() for clause in _CLAUSES.split(fact) if not _DENIED.search(clause))
