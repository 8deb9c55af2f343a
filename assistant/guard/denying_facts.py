"""Facts that deny: `We did not use Kubernetes` confirms no Kubernetes, nor `I was not the lead` a lead (English).

Nor does one confirm what it takes back: `I led it. No, that is wrong.`
"""

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


_IS_NOT_SO = (
    r"(?:that|this|it)(?:(?:['’]s| is| was)(?: \w+)? (?:wrong|false|untrue|incorrect|nonsense|a lie|a joke|made up)"
    r"|(?:(?:['’]s| is| was) not|(?: is| was)n['’]?t)(?: \w+)? (?:true|right|correct|so|the case)| never happened)"
)
_TAKEN_BACK = lazily(
    r"(?i)(?:^|[.!?;,(–—\n]\s{0,3}|\s-\s)(?:(?:oh|well|sorry|wait|ah|but|and|actually|hang on|hold on)\b,? ){0,4}"
    rf"(?:no|nope|nah|no way|wrong|false|untrue|incorrect|never mind|i lied|{_IS_NOT_SO}"
    r"|not (?:really|true|quite|at all|so|exactly|me|in fact)|i (?:did|was|have)(?: not|n['’]?t)"
    r"|(?:scratch|strike|forget|ignore|disregard|delete) (?:that|this|it)|i (?:take|took) (?:that|it) back"
    r"|i made (?:that|it) up|(?:i['’]?m |i am |i was )?(?:just |only )?(?:kidding|joking))(?=\s*(?:[.!;,)–—\n]|$))"
)
_BEGINNING = lazily(r"(?s).*[.!?;\n]\s+")
_ASKED_LAST = lazily(r"(?i)(?:^|(?<=[.!?;\n] ))(?!(?:how|what|who|which|when|where|why)\b)[^.!?;\n]+\?+\s*$")
_REFUSED = lazily(
    r"(?i)(?!(?:i|we)\b)(?:[\w'’-]++ ){1,6}?"
    r"(?P<verb>refused|rejected|boycotted|opposed|turned down|declined|pulled out|backed out|opted out)(?: of)?"
    r"(?= (?:the|our|my|their|to|it|this|that|them|us|me|an?)\b|[,.;]|$)"
)
"""What somebody would not have: `four teams refused the tests`."""
_REFUSING = frozenset("refused rejected boycotted opposed turned declined pulled backed opted".split())
_ROOT = 5
_LONGEST = 5_000
"""Characters of a fact that is looked at for what it takes back; one has a hundred."""


def standing(facts: Sequence[str]) -> Sequence[str]:
    """The facts without what they take back themselves, or only ask: `I led it. No, that is wrong.`, `I led it?`."""
    return [left for fact in facts if (left := _ASKED_LAST.sub("", _taken_back(fact)[0]).strip())]


def _taken_back(fact: str) -> tuple[str, list[str]]:
    """What of a fact stands, and the sentences that it takes back."""
    taken: list[str] = []
    at = 0
    while found := _TAKEN_BACK.search(fact, at) if len(fact) <= _LONGEST else None:
        before = _BEGINNING.match(fact, 0, found.start())
        begin = before.end() if before else 0
        if fact[begin : found.start()].strip():
            taken.append(fact[begin : found.start()].strip())
            fact, at = fact[:begin] + fact[found.end() :].lstrip(" .!;,)–—\n"), begin
        else:  # an answer to what was asked before
            at = found.end()
    return fact, taken


def affirmed(facts: Sequence[str], draft: str) -> Sequence[str]:
    """The facts without what they deny, or give to others, for a draft that does neither itself.

    `We did not use Kafka` confirms no Kafka, and is left out; a draft that has a `not` of its own may need it.
    """
    if not facts:
        return facts
    is_denying = _denies(draft)
    facts = [left for fact in facts if (left := _without_refusals(fact, draft))]
    facts = by_the_author(facts, draft, may_be_denied=is_denying)
    if is_denying or not any(map(_may_deny, facts)):
        return facts
    return [left for fact in facts for left in (_affirmed(fact) if _may_deny(fact) else (fact,)) if left]


def as_affirmed(facts: Sequence[str]) -> Iterator[str]:
    """What the denying clauses of some facts would say if they did not: a draft that says so is denied.

    And what others did, as if the author had: of `Jan built it`, `I built it`.
    """
    for fact in facts:
        yield from _taken_back(fact)[1]
    for fact in filter(_may_deny, facts):
        for clause in _CLAUSES.split(fact):
            if _DENIED.search(clause):
                yield " ".join(_DENIED.sub(lambda found: found["be"] or "", clause).split())
    yield from with_the_author(facts)


def _without_refusals(fact: str, draft: str) -> str:
    """A fact without what others would not have, where the draft says nothing of that."""
    if _REFUSING.isdisjoint(lows(fact)):
        return fact
    refused = ((clause, _REFUSED.match(clause)) for clause in _CLAUSES.split(fact))
    return " ".join(one for one, found in refused if not found or found["verb"][:_ROOT].lower() in draft.lower())


def _may_deny(fact: str) -> bool:
    return not _MARKS.isdisjoint(lows(fact))


def _denies(draft: str) -> bool:
    in_draft = lows(draft)
    if not in_draft.isdisjoint(_MARKS | _ALONE):
        return True
    return any(low.endswith(_WITHOUT) or low.startswith(_AVOIDED) for low in in_draft)


def _affirmed(fact: str) -> Iterator[str]:
    return (_NONE.sub("", clause).strip() for clause in _CLAUSES.split(fact) if not _DENIED.search(clause))
