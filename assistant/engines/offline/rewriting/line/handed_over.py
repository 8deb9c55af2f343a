"""Work that others handed to its author, told by them modestly: `Was given the mailbox to look after` (English)."""

import re
from collections.abc import Callable

from assistant.engines.offline.rewriting.grammar import capitalised
from assistant.engines.offline.rewriting.line.predicates import in_past
from assistant.lexicon.counting import SEVERAL
from assistant.patterns import lazily
from assistant.words import words

_GIVEN = lazily(
    r"^(?:I )?(?:was|got|have been|had been) (?:\w+ )?(?:given|handed|passed|left with|left|assigned|allocated|"
    r"trusted with|entrusted with|lent|landed with) "
    rf"(?P<what>(?:the|a|an|our|all|both|{SEVERAL}|\d+) (?:(?! to )[^,;:.]){{2,50}}?) to "
    r"(?P<verb>look after|take care of|take over|deal with|see to|sort out|keep up|[a-z]+(?: up| out)?)"
    r"(?P<rest>$|[,;.].*$| (?:and|plus|for|in|at|with|after|when|because|from|by|on my own|myself|alone)\b.*$)",
    re.IGNORECASE,
    having="given handed passed left assigned allocated trusted lent landed",
)
_FALLEN = lazily(
    r"^(?P<what>(?:the|all|our) [^,;:.]{3,50}?) (?:fell|landed|ended up|came|was left|were left|was handed|were handed|"
    r"was given|were given|was passed|were passed) (?:down |over |on )?(?:to|on|with) (?:me|my desk|my plate|my table)"
    r"(?P<rest>$|[,;.]? .*$)",
    re.IGNORECASE,
    having="fell landed ended came left handed given passed",
)
_THE_PERSON = lazily(
    r"^(?:I )?(?:was|am|became|ended up(?: being| as)?|served as|acted as) (?:also )?"
    r"(?:(?:kind|sort) of |basically |effectively |pretty much |more or less )?(?:the|our|their|everyone's) "
    r"(?:(?!contact\b)[a-z-]+ ){0,2}?(?:person|man|woman|guy|girl|bloke|chap|lady|one)"
    r"(?: (?:responsible|in charge|to ask|to call|to go to|everyone asked|people asked|everybody asked|"
    r"people came to|everyone came to|people went to|they called|people called))?"
    r" (?:for|of|about|with|on) (?=(?:the|our|all|any|anything|every|\d|[A-Za-z]))",
    re.IGNORECASE,
    having="person man woman guy girl bloke chap lady one",
)
_BEEN_DOING = lazily(
    r"^(?:I(?:'ve| have| had)? |have |had )?been (?:mostly |mainly |also )?(?=[a-z]+ing (?!this\b|it\b|that\b|so\b))",
    re.IGNORECASE,
    having="been",
)
_PLUS_DOING = lazily(r",? plus (?P<doing>[a-z]+ing) (?=\w)")
_USED = lazily(
    r"^(?:I )?tried to (?P<aim>[a-z]+ [^,;:.]{2,60}?)(?:, (?:so |and )?(?:I )?used | using | with the help of )"
    r"(?P<means>[^;:.]{3,50})$",
    re.IGNORECASE,
    having="tried",
)


def handed_over(body: str) -> str:
    """`Was given the mailbox to look after` as `Looked after the mailbox`; empty where the sentence is another."""
    for pattern, put in _FORMS:
        if (found := pattern.match(body)) and (written := put(body, found)):
            return written
    return ""


def _looked_after(body: str, found: re.Match[str]) -> str:
    """`Was given the mailbox to look after` as `Looked after the mailbox`."""
    verb = in_past(f"{found['verb']} it", words(f"{found['verb']} it"), "base").removesuffix(" it")
    return f"{capitalised(verb)} {found['what']}{with_later_deed(found['rest'])}" if verb else ""


def _responsible(body: str, found: re.Match[str]) -> str:
    return f"Responsible for {body[found.end() :]}"


def _fallen(body: str, found: re.Match[str]) -> str:
    """`The wiki ended up with me` as `Looked after the wiki`."""
    what = found["what"]
    return f"Looked after {what[0].lower()}{what[1:]}{found['rest']}"


def _done(body: str, found: re.Match[str]) -> str:
    """`Have been assisting with X` as `Assisted with X`."""
    behind = body[found.end() :]
    done = in_past(behind, words(behind), "gerund")
    return capitalised(done) if done else ""


def _by_means(body: str, found: re.Match[str]) -> str:
    """`Tried to make X faster, used Y` as `Used Y to make X faster`: what came of it nobody said."""
    return f"Used {found['means']} to {found['aim']}" if "," not in found["means"] else ""


_FORMS: tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], str]], ...] = (
    (_GIVEN, _looked_after),
    (_THE_PERSON, _responsible),
    (_FALLEN, _fallen),
    (_BEEN_DOING, _done),
    (_USED, _by_means),
)


def with_later_deed(rest: str) -> str:
    """`…, plus writing some rules` as `… and wrote some rules`."""
    found = _PLUS_DOING.search(rest)
    if found is None:
        return rest
    behind = rest[found.start("doing") :]
    done = in_past(behind, words(behind), "gerund")
    head = rest[: found.start()]
    return f"{head} and {done}" if done else rest
