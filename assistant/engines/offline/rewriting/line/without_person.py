"""Each clause of a sentence begun with its verb, its author or their group the doer: `I tested X` as `Tested X`."""

import re

from assistant.engines.offline.rewriting.grammar import Sentence, capitalised
from assistant.engines.offline.rewriting.line.plain import goes_on
from assistant.engines.offline.rewriting.line.predicates import predicate
from assistant.engines.offline.rewriting.line.spoken_clauses import (
    SUBJECT,
    SpokenClause,
    has_verb,
    is_present,
    names_other_doer,
    spoken_clauses,
    stands_in_front,
)
from assistant.engines.offline.rewriting.line.strongest_verb import with_companion
from assistant.lexicon.counting import SEVERAL
from assistant.patterns import lazily
from assistant.words import words

_HAVING = lazily(
    rf"(?:,| and|, and) (?:we|i)(?: have| had|['’]ve(?: got)?)(?: got)? (?=(?:\d[\d.,]*|{SEVERAL}"
    r"|about|around|over|some) (?P<of>of )?)",
    re.IGNORECASE,
)
_STARTED = lazily(
    r"(?P<when>(?:(?:later|over time|soon|then|often|eventually|sometimes|in time|since then|by then|today|now|"
    r"after [a-z ]{2,20}),? )?)(?P<who>(?:the |some |many |my |other |all )*(?:(?!the )[a-z]+ )??"
    r"(?:others|people|colleagues|teams|"
    r"[a-z]+(?:ers|ists|ors|ants|ees|ians))) (?:(?P<began>started|began|would) |(?:often|always|all|start) )?"
    r"(?:to )?(?P<verb>c[ao]me|turn(?:ed)?|went|go) (?:up )?to me (?:with|for|about) (?:their |all (?:of )?their )?"
    r"(?P<what>[^,;:.]*?\b(?:questions?|problems?|issues|requests|ideas|concerns|doubts|queries))"
    r"(?P<rest>$|,? and I .*)",
    re.IGNORECASE,
)
_MINE = (
    (lazily(r"\b(?P<m>[Mm])y (?=(?:colleague|friend|workmate|co-worker)\b)"), "a "),
    (lazily(r"\b(?P<m>[Mm])y (?=(?:boss|manager|supervisor|team|lead|foreman)\b(?! (?:runs?|did|does|of)\b))"), "the "),
)
_OWN_WAY = lazily(r",? (?:all )?(?:on my own|by myself)(?=$|[,;.]| (?:and|with|in|for|at|on) )")


def said_plainly(body: str) -> str:
    """The sentence with `I` as the subject of what it tells in other ways."""
    if found := _STARTED.match(body):
        body = _asked(found)
    return _HAVING.sub(lambda found: ", " if found["of"] else ", with ", body)


def _asked(found: re.Match[str]) -> str:
    """`The others came to me with design questions` as `I took design questions from the others`."""
    taken = "take" if found["verb"].lower() in ("come", "turn", "go") and not found["began"] else "took"
    who = found["who"]
    return f"{found['when']}I {taken} {found['what']} from {who[0].lower()}{who[1:]}{found['rest']}"


def without_my(body: str) -> str:
    """`my colleague` as `a colleague`, `on my own` as `alone`."""
    if "my" not in body.lower():
        return body
    is_capital = body[:1].isupper()
    body = _OWN_WAY.sub(" alone", body)
    for mine, put in _MINE:
        body = mine.sub(lambda found, put=put: capitalised(put) if found["m"] == "M" else put, body)  # type: ignore[misc]
    return capitalised(body) if is_capital else body


def spoken_out(
    parts: list[Sentence], own: list[Sentence], *, held: bool = True
) -> tuple[list[Sentence], list[Sentence]]:
    """The sentences without their first person, and behind each what its author said there.

    What opens by a place is `held` for those who read it better: `On the mixer I did the wiring`.
    """
    plain: list[Sentence] = []
    said: list[Sentence] = []
    for at, (part, one) in enumerate(zip(parts, own, strict=True)):
        after = at > 0 and parts[at - 1].tail.startswith(";")
        stays = (after and _stays_told(parts[at - 1], plain[-1])) or (held and _opens_elsewhere(part.body))
        put = [part] if stays else begun_by_verb(part, behind_semicolon=after)
        plain += put
        said += [one] * len(put)
    return plain, said


def _stays_told(before: Sentence, put: Sentence) -> bool:
    """Whether what stands before a semicolon has another doer, or its author still speaks there."""
    return goes_on(before) or (before == put and put.body.startswith("I "))


_LONG = 2
"""Words of what stands in front that need a comma behind them."""


def begun_by_verb(sentence: Sentence, *, behind_semicolon: bool = False) -> list[Sentence]:
    """The sentence without `I`, in two where another doer stands before; as it is where that is not safe."""
    body, tail = sentence
    if len(words(body)) > _MOST_WORDS:
        return [sentence]
    body = said_plainly(body)
    clauses = spoken_clauses(body)
    if not clauses and SUBJECT.search(body):
        return [sentence]
    written = _told(clauses) if clauses else [body]
    if not written:
        return [sentence]
    end = tail if tail.strip() else f".{tail}" if len(written) > 1 else tail
    parts = [without_my(part.strip().rstrip(",")) for part in written]
    small = body[:1].islower() or (behind_semicolon and bool(clauses))
    parts = [parts[0] if small or not clauses else capitalised(parts[0]), *map(capitalised, parts[1:])]
    return [Sentence(part, ". " if at < len(parts) - 1 else end) for at, part in enumerate(parts)]


def _opens_elsewhere(body: str) -> bool:
    """Whether a place or a part stands before the only subject: `On the mixer I did the wiring`."""
    return _PLACED.match(body) is not None and len(SUBJECT.findall(body)) == 1


_PLACED = lazily(r"(?:as|on|for|with|in (?:the|my|our|this)) ", re.IGNORECASE)


def with_team(body: str) -> str:
    """What `we` did, told as done with the team; as it is for what the group is or has."""
    if found := _STILL.match(body):
        return capitalised(body[found.end() :])
    if not body.startswith("We ") or SUBJECT.search(body[2:]):
        return body
    behind = predicate(body[3:], "")
    if not behind or words(behind)[0].low in _STATES or "team" in behind or "together" in behind:
        return body
    joined = with_companion(behind, "with the team") if "," not in behind else None
    return capitalised(joined or f"with the team, {behind}")


_MOST_WORDS = 120
"""A longer sentence is no clause whose grammar could be told."""
_STILL = lazily(r"I(?:['’]m| am) (?=responsible |in charge |involved )")
_STATES = frozenset("had have was were are be been needed need saw wanted hear see".split())


def _told(clauses: list[SpokenClause]) -> list[str]:
    """The sentences that the clauses make; empty where one of them has no verb that is certain."""
    first = clauses[0]
    sentences: list[str] = []
    if first.front and not stands_in_front(first.front):
        if first.joint in (*_ADDING, ", so", "so") and has_verb(first.front):
            sentences.append(first.front)
            clauses = [first._replace(front="", joint=""), *clauses[1:]]
        else:
            return []
    elif first.joint.strip(", ") in ("and", "but", "so"):
        return []
    present = any(is_present(clause) for clause in clauses)
    for at, clause in enumerate(clauses):
        if _speaks_on(clause.told):
            return []
        if clause.who == "we":
            is_state = words(clause.told)[0].low in _STATES
            when = clause.joint.rpartition(" ")[2] if clause.joint.endswith(("later", "now")) else ""
            when = f"{when} " if when and not is_state else ""
            sentences.append(_with_front(clause, f"{'we' if clause.front else 'We'} {when}{clause.told}"))
            continue
        still = _STILL.match(f"I'm {clause.told}" if clause.short == "m" else f"I {clause.told}")
        if still and not at:
            sentences.append(f"I'm {clause.told.removeprefix('am ')}")
            continue
        told = clause.told.removeprefix("also ") if not clause.joint.endswith("but") else clause.told
        behind = predicate(told, clause.short, present=present)
        if not behind:
            return []
        if clause.front and _NOMINAL.match(behind):
            return []
        behind = _with_front(clause, behind)
        by_same = sentences and (not at or clauses[at - 1].who == "i") and not _NOMINAL.match(behind)
        by_same = by_same and not (at and names_other_doer(clauses[at - 1].told))
        if by_same and clause.joint.strip(", ") in ("and", "but", "and then", "and later", "and now", "but later"):
            gap = "" if clause.joint.startswith(",") else " "
            sentences[-1] = f"{sentences[-1]}{gap}{clause.joint} {behind}"
        else:
            later = clause.joint.rpartition(" ")[2] if clause.joint.endswith(("then", "later", "now")) else ""
            sentences.append(f"{later} {behind}".strip())
    return sentences


_ADDING = ("and", ", and")


def _with_front(clause: SpokenClause, behind: str) -> str:
    """The clause with what stands before its subject: `Since 2019, worked on X`."""
    if not clause.front:
        return behind
    comma = "" if len(words(clause.front)) < _LONG or clause.front.lower() == "at first" else ","
    return f"{clause.front}{comma} {behind}"


_NOMINAL = lazily(r"(?:one|part|member) of |responsible |involved |in charge ")
"""What is no verb: it stands as a sentence of its own."""


def _speaks_on(told: str) -> bool:
    """Whether the author's group is told of again inside: `how we do it`."""
    return any(word.low in _SPEAKING for word in words(told)) or _MY_PART.search(told) is not None


_SPEAKING = frozenset(("i", "i've", "i'm", "me", "us"))
_MY_PART = lazily(r", my (?:own )?(?:part|role|job|task|share)\b")
