"""Openings that hide the clause behind them, put so that it can be read: `Duties: …`, `Worked as …, testing X`."""

import re

from assistant.engines.offline.rewriting.coordination import aligned, with_and
from assistant.engines.offline.rewriting.grammar import capitalised, lowered, phrase_end, verb_as, verb_run
from assistant.engines.offline.rewriting.known_phrases import noun_of_doing, undertaking
from assistant.engines.offline.rewriting.line.named_things import is_occasion
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.lexicon.verbs import Tier
from assistant.patterns import lazily
from assistant.words import words

_BEING = lazily(r"being (?=responsible|in charge|accountable|involved|part of|tasked)", re.IGNORECASE)
_DUTIES = lazily(
    r"(?:(?:my|main|job|key|daily|core) )*(?:duties|tasks|responsibilities|activities)(?: (?:there|here))?"
    r"(?::| -| –) (?=\w)",
    re.IGNORECASE,
)
_WHILE = lazily(r"during my time (?P<where>(?:in|at|with|on) [^,;:.]{3,50}?)(?:, (?:I )?| I )(?=\w)", re.IGNORECASE)
_WORKED_WHERE = lazily(
    r"(?:I )?work(?:ed|ing) (?P<where>(?:as|in|at|for|within) (?:(?!\band\b)[^,;:.]){3,60}?), (?=[a-z]+ing )",
    re.IGNORECASE,
)
_AMONG_WHERE = lazily(
    r"(?:(?:I )?(?:was|am) )?(?:a )?(?:part|member) of (?P<where>(?:(?!\band\b|\bmy\b)[^,;:.]){3,60}?), (?=[a-z]+ing )",
    re.IGNORECASE,
)
_ANSWERS_AMONG = lazily(
    r"(?:(?:I )?(?:was|am) )?(?:a )?(?:part|member) of (?P<where>(?:(?!\band\b)[^,;:.]){3,50}?),? (?:and )?(?:was )?"
    r"responsible for (?=[^,;:.]{3,80}$)",
    re.IGNORECASE,
)
_ANSWERS_AS = lazily(
    r"(?:I )?work(?:ed|ing) (?P<where>as (?:an? |the )?(?:(?!\band\b)[^,;:.]){3,60}?)(?:, and|,| and) (?:I )?(?:was )?"
    r"(?:responsible for|in charge of) (?=[^,;:.]{3,80}(?P<more>$|, ))",
    re.IGNORECASE,
)
_THEN = lazily(
    r"(?P<weak>(?:I )?(?:participated|took part|helped out|attended|sat in)\b[^,;:.]{5,80}?),? and "
    r"(?:also )?(?P<strong>[a-z]+ [^,;:.]{8,120})$",
    re.IGNORECASE,
)
_LEANS = frozenset("it its they them their this that these those there then later so which".split())


def straightened(body: str, *, leads: bool) -> str:
    """The sentence with its clause in front; `leads` says that its author is wanted as a leader."""
    body = capitalised(_BEING.sub("", body, count=1)) if _BEING.match(body) else body
    body = _WHILE.sub(lambda found: f"{capitalised(found['where'])}, ", body, count=1)
    body = _AND_TO.sub(_and, body)
    body = _DOING_OF.sub(_by_noun, body)
    if named := _deeds_by_name(body):
        return f"Responsible for {named}"
    if found := _DUTIES.match(body):
        duties = lowered(body[found.end() :])
        return f"Responsible for {duties if '(' in duties.rpartition(', ')[2] else with_and(duties)}"
    if found := _WORKED_WHERE.match(body):
        return _done_where(body, found, "") or body
    if found := _ANSWERS_AMONG.match(body):
        return f"Responsible for {body[found.end() :]} as part of {found['where']}"
    if found := _ANSWERS_AS.match(body):
        behind = f"esponsible for {body[found.end() :]}"
        return f"{capitalised(found['where'])}, was r{behind}" if found["more"] else f"R{behind} {found['where']}"
    if found := _WORKED_THEN.match(body):
        first = verb_as(words(body[found.end() :]), 0, "past")
        own = first is not None and first[0].tier >= Tier.BUILT
        return f"{capitalised(body[found.end() :])} {found['where']}" if own else body
    if found := _AMONG_WHERE.match(body):
        return _among(body, found, leads=leads) or body
    return _strong_first(body) or body


def _among(body: str, found: re.Match[str], *, leads: bool) -> str:
    """`Part of the X project, adding Y` as `Worked on the X project, adding Y`, or as `Added Y as part of …`."""
    last = words(found["where"])[-1].low
    noun = noun_of_doing(last)
    if leads and noun is not None and noun.can_be_led:
        return f"Worked on {found['where']}, {body[found.end() :]}"
    return _done_where(body, found, "as part of ")


_AND_TO = lazily(r"(?P<to> to [a-z]+ [^,;:.]{3,80}?) and to (?=[a-z]+ )")


_DOING_OF = lazily(r"(?P<before>^|\band |, )(?P<doing>[A-Za-z]+ing) of (?=\w)")
_WORKED_THEN = lazily(
    r"(?:I )?worked (?P<where>as an? (?:(?!\band\b)[^,;:.]){3,60}?),? (?:and )?"
    r"(?=[a-z]+ (?:(?!\band\b)[^,;:.]){6,90}$)",
    re.IGNORECASE,
)
_LATINATE = ("tion", "sion", "ment", "ance", "sis", "ison", "al", "ery")


def _by_noun(found: re.Match[str]) -> str:
    """`Preparing of tenders` as `Preparation of tenders`."""
    doing = verb_as(words(found["doing"]), 0, "gerund")
    noun = undertaking(doing[0].lemma) if doing else None
    if noun is None or noun.preposition != "of" or not noun.noun.endswith(_LATINATE):
        return found.group()
    written = capitalised(noun.noun) if found["doing"][0].isupper() else noun.noun
    return f"{found['before']}{written} of "


def _and(found: re.Match[str]) -> str:
    """`to test X and to repair it` as `to test X and repair it`."""
    behind = words(found.string[found.end() : found.end() + 30])
    is_two = verb_as(words(found["to"]), 1, "base") and verb_as(behind, 0, "base")
    return f"{found['to']} and " if is_two else found.group()


def _deeds_by_name(body: str) -> str:
    """`Ordering, invoicing and stock control for a shop`: deeds by name in a row, and nothing else in front."""
    run = words(body)
    if len(run) < _FEWEST or body[run[0].end : run[1].start] not in (", ", " and "):
        return ""
    first = verb_as(run, 0, "gerund") is not None or noun_of_doing(run[0].low) is not None
    is_plain = "," in body or verb_as(run, 1, "gerund") is None
    return lowered(body) if first and is_plain and _ROW.match(body) else ""


_ROW = lazily(
    r"[\w-]+(?:, [\w-]+(?: [\w-]+)?){0,4},? (?:and|&) [\w-]+(?: [\w-]+)?(?: (?:for|of|in|at|on) |$)", re.IGNORECASE
)
_FEWEST = 5


def _done_where(body: str, found: re.Match[str], bridge: str) -> str:
    """`Worked as a technician in X, testing Y` as `Tested Y as a technician in X`; empty where it is not certain."""
    rest = re.sub(r"\bdoing\b", "carrying out", body[found.end() :])
    run = words(rest)
    row = verb_run(rest, run, 0, "gerund")
    if row is None or row.end >= len(run):
        return ""
    behind = aligned(rest[run[row.end - 1].end :], "gerund", "past")
    if behind is None:
        return ""
    where = found["where"] if not bridge else f"{bridge}{found['where']}"
    done = row.inflected("past", with_british=False) + behind
    if "," in done or len(words(done)) > _SHORT:
        return f"{capitalised(where)}, {done}"
    return f"{capitalised(done)} {where}"


_SHORT = 16


def _strong_first(body: str) -> str:
    """`Took part in two hackathons and built a chatbot` as `Built a chatbot and took part in two hackathons`."""
    found = _THEN.match(body)
    if found is None or " and " in found["strong"] or " and " in found["weak"]:
        return ""
    strong = words(found["strong"])
    hit = verb_as(strong, 0, "past")
    if hit is None or hit[0].lemma in word_set("helpers") or not _LEANS.isdisjoint(word.low for word in strong):
        return ""
    if is_occasion(found["weak"]):
        return ""  # it was built there
    if hit[0].tier < Tier.BUILT or phrase_end(found["strong"], strong, hit[1]) <= hit[1]:
        return ""
    weak = re.sub(r"^I ", "", found["weak"])
    return f"{capitalised(found['strong'])} and {weak[0].lower()}{weak[1:]}"
