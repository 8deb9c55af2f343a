"""Modest sentences of which more than the opening must change: `Spent two years testing X` as `Tested X for …`."""

import re
from collections.abc import Callable

from assistant.engines.offline.rewriting.grammar import capitalised, phrase_end, verb_as
from assistant.engines.offline.rewriting.known_phrases import noun_of_doing
from assistant.engines.offline.rewriting.line.predicates import in_past, names_people, noun_phrase
from assistant.engines.offline.rewriting.line.strongest_verb import with_companion
from assistant.engines.offline.rewriting.word_lists import GROUPS, word_set
from assistant.lexicon.counting import SEVERAL
from assistant.lexicon.data import load
from assistant.patterns import lazily
from assistant.words import words

_TIME = r"(?:about |around |nearly |almost |over )?(?:an? |the (?:last|past) )?(?:[\w.,-]+ )?"
_SPENT = lazily(
    rf"^(?:I )?(?:have )?spent (?P<time>{_TIME}(?:years?|months?|weeks?|summers?)) (?P<on>on |with )?(?=\w)",
    re.IGNORECASE,
    having="spent",
)
_DID_ON = lazily(
    r"^(?P<where>(?P<on>on|for|in|at|with) (?:the|a|an|our) [^,;:.]{3,50}?),? I did "
    r"(?P<what>(?:the |all (?:the )?)?(?:\w+ and (?:the )?|\w+ )?(?P<noun>[a-z]+))(?=$|[,;.]| (?:and|in|with) )",
    re.IGNORECASE,
    having="did",
)
_WAS_WHERE_DID = lazily(
    r"^(?:I )?(?:was(?: working)?|worked) (?P<where>(?:on|in|at|with) (?:the|an?|our) [^,;:.]{2,40}?)"
    r"(?:,| and) (?:I )?(?P<done>[a-z]+ [^;]{4,})$",
    re.IGNORECASE,
    having="was worked",
)
_WAS_ON = lazily(r"^(?:I )?was (?:on|in|with) (?=(?:an?|the) )", re.IGNORECASE, having="was")
_MY_PART = lazily(
    r"^my (?:own )?(?:part|share) (?:in (?:it|this|that) )?(?:was|were) (?P<how>mostly |mainly )?(?=\w)",
    re.IGNORECASE,
    having="my",
)
_PRESENT = lazily(
    r"^(?:I )?was present (?P<where>(?:at|in|during) [^,;:.]{3,40}?) to (?=[a-z]+ )", re.IGNORECASE, having="present"
)
_BROUGHT = lazily(
    r"^(?:I )?(?:helped?|assisted in|contributed to|was involved in|worked on) (?:to )?(?:get|getting|bring|bringing) "
    r"(?=[^,;:.]{3,50}? (?:down |up )?from [$€£]?\d)",
    re.IGNORECASE,
    having="get bring",
)
_HELPED_OUT = lazily(
    rf"^(?:I )?helped out (?=(?:the|our|an?|{SEVERAL}|\d+|in|at|with|on) )", re.IGNORECASE, having="out"
)
_HELPED_THERE = lazily(
    rf"^(?:I )?(?P<did>helped|assisted) (?P<where>(?:in|at) (?:the|our|an?|{SEVERAL}|\d+) "
    r"(?P<place>(?:[\w-]+ ){0,2}?[\w-]+)) with (?P<what>[^,;:.]+)$",
    re.IGNORECASE,
    having="with",
)
_ROLE = lazily(
    r"^(?:I )?(?:[Aa]cted|[Ss]erved|was acting) as (?:an? |the )?(?P<agent>[a-z-]+) (?:for|of|on|in) "
    r"(?=(?:the|an?|our|all|\d+|[a-z]+) )",
    having="acted served acting",
)
_TRIED = lazily(r"^(?:I )?tried to (?P<aim>[a-z]+ [^,;:.]{2,60}?) by (?=[a-z]+ing )", re.IGNORECASE, having="tried")
_FAMILIAR = lazily(
    r"^(?:I was )?familiar with,? and (?P<how>[a-z ]{0,16}?)used (?-i:(?=[A-Z]))", re.IGNORECASE, having="familiar"
)
_UP_TO_DATE = lazily(
    r"\b(?P<keep>keep|keeping|kept) (?P<what>(?:the|all|our|an?|\d+) [^,;:.]{3,60}?) (?:up[ -]to[ -]date|current)\b",
    having="date current",
)
_KEPT = {"keep": "maintain", "keeping": "maintaining", "kept": "maintained"}
_LOOKED = lazily(
    rf"(?P<who>(?:{GROUPS}|project|people) (?:that|which|who)) looked (?P<how>at|into) (?=\w)",
    re.IGNORECASE,
    having="looked",
)


def without_modesty(body: str) -> str:
    """The sentence put plainly where more than its first words must change; empty where no form is known."""
    for pattern, put in _FORMS:
        if (found := pattern.search(body)) and (written := put(body, found)):
            return written
    return ""


def _tool(body: str, found: re.Match[str]) -> str:
    return capitalised(f"{found['how']}used {body[found.end() :]}")


def _kept(body: str, found: re.Match[str]) -> str:
    """`keeping the list up to date` as `maintaining the list`."""
    if names_people(found["what"]):
        return ""
    return f"{body[: found.start()]}{_KEPT[found['keep']]} {found['what']}{body[found.end() :]}"


def _looked(body: str, found: re.Match[str]) -> str:
    verb = "examined" if found["how"] == "at" else "investigated"
    return f"{body[: found.start()]}{found['who']} {verb} {body[found.end() :]}"


def _tried(body: str, found: re.Match[str]) -> str:
    """`Tried to cut X by changing Y` as `Changed Y to cut X`: what came of it nobody said."""
    done = in_past(body[found.end() :], words(body[found.end() :]), "gerund")
    return f"{capitalised(done)} to {found['aim']}" if done and "," not in done else ""


def _brought(body: str, found: re.Match[str]) -> str:
    return f"Brought {body[found.end() :]}"


def _own_part(body: str, found: re.Match[str]) -> str:
    return f"Worked {found['how'] or ''}on {body[found.end() :]}"


def _present(body: str, found: re.Match[str]) -> str:
    """`Was present at the audits to answer X` as `Answered X at the audits`."""
    done = in_past(body[found.end() :], words(body[found.end() :]), "base")
    return f"{capitalised(done)} {found['where']}" if done and "," not in done else ""


def _helped(body: str, found: re.Match[str]) -> str:
    return f"Helped {body[found.end() :]}"


def _helped_there(body: str, found: re.Match[str]) -> str:
    """`Helped in the lab with X` as `Helped with X in the lab`."""
    place = found["place"].lower().rpartition(" ")[2]
    if noun_of_doing(place) is not None or verb_as(words(place), 0, "gerund"):
        return ""
    return f"{capitalised(found['did'])} with {found['what']} {found['where']}"


def _as_agent(body: str, found: re.Match[str]) -> str:
    """`Acted as tester for X` as `Tested X`."""
    verb = load("phrases_modest")["agents"].get(found["agent"].lower())
    return f"{capitalised(verb[0])} {body[found.end() :]}" if verb else ""


def _for_so_long(body: str, found: re.Match[str]) -> str:
    """`Spent two years testing X` as `Tested X for two years`."""
    behind = body[found.end() :]
    run = words(behind)
    done = in_past(behind, run, "gerund")
    if not done and found["on"] and noun_phrase(behind, run):
        done = f"worked on {behind}"
    written = with_companion(done, f"for {found['time']}") if done else None
    return capitalised(written) if written else ""


def _done_on(body: str, found: re.Match[str]) -> str:
    """`On the mixer I did the wiring` as `Did the wiring of the mixer`, and not `the cooking of the ship`."""
    behind = body[found.end() :]
    if noun_of_doing(found["noun"]) and found["on"].lower() in ("on", "for"):
        return f"Did {found['what']} of {found['where'].partition(' ')[2]}{behind}"
    return ""


def _done_there(body: str, found: re.Match[str]) -> str:
    """`Was on the A320 line, did checks, 5 a week` as `Did checks on the A320 line, 5 a week`."""
    first, _, rest = body[found.start("done") :].partition(" ")
    if first.lower() != "did" or " and " in found["where"]:
        return ""
    return with_companion(f"Did {rest}", found["where"]) or ""


def _on_project(body: str, found: re.Match[str]) -> str:
    """`Was on a clinic refurbishment` as `Worked on a clinic refurbishment`, and not `Was on the late shift`."""
    behind = body[found.end() :]
    plain = _ASIDE.sub(" ", behind)
    run = words(plain)
    end = phrase_end(plain, run, 0)
    noun = noun_of_doing(run[end - 1].low) if end else None
    known = word_set("events") | word_set("no object of work") | word_set("teams")
    if end < len(run) and run[end].low in ("that", "which", "who"):
        return ""  # those on it did it together
    return f"Worked on {behind}" if noun and noun.can_be_led and run[end - 1].low not in known else ""


_ASIDE = lazily(r" \([^()]{1,40}\) ")
_FORMS: tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], str]], ...] = (
    (_FAMILIAR, _tool),
    (_UP_TO_DATE, _kept),
    (_LOOKED, _looked),
    (_TRIED, _tried),
    (_SPENT, _for_so_long),
    (_BROUGHT, _brought),
    (_MY_PART, _own_part),
    (_DID_ON, _done_on),
    (_PRESENT, _present),
    (_WAS_WHERE_DID, _done_there),
    (_HELPED_OUT, _helped),
    (_HELPED_THERE, _helped_there),
    (_ROLE, _as_agent),
    (_WAS_ON, _on_project),
)
