"""The part that an answer gives its author in a line: in its deed, over its team, and against its own counts (English).

`I led it` makes the deed theirs to lead; `I led the six`, of `as part of a team of six`, the team. A fact that gives a
line's own count anew (`In fact it was 7 teams`, of `to 5 teams`) is left out: put beside the old count it would make
the line contradict itself; in its place, the line would no longer hold what its author wrote.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.engines.offline.rewriting.answers.tellings import Telling, content, heads_of
from assistant.engines.offline.rewriting.grammar import phrase_end, verb_as, verb_of
from assistant.engines.offline.rewriting.known_phrases import noun_of_doing
from assistant.engines.offline.rewriting.word_lists import GROUPS, counts_people, word_set
from assistant.lexicon.counting import DIGITS, NUMBER, NUMBERS, SEVERAL
from assistant.lexicon.function_words import DETERMINERS
from assistant.lexicon.verbs import Form, Tier, verb_forms
from assistant.patterns import lazily
from assistant.words import Word, stem, words

ALONE = frozenset("alone solo single-handedly singlehandedly myself".split())
WHOLE = frozenset("it this that everything all project whole work effort thing".split())
_BEFORE_VERB = frozenset("personally also alone myself then have had basically mostly".split())


def own_part_in(run: Sequence[Word], lows: Sequence[str], piece: str, line: str, asked: str) -> Tier:
    """The tier that a piece gives the author in the line's own deed; LEARNED where it speaks of something else."""
    heads = heads_of(line)
    if "i" in lows[:1] and not ALONE.isdisjoint(lows) and not WHOLE.isdisjoint(lows[2:4]):
        return Tier.DESIGNED
    if lows[0] in ("me", "myself") or lows in (["i", "did"], ["it", "was", "me"]):
        return Tier.LED if "who led" in asked or "did you lead" in asked else Tier.LEARNED
    if _LEAD_OF_IT.match(piece):
        return Tier.LED
    at = 1 if lows[0] == "i" else 0
    while at < len(lows) and lows[at] in _BEFORE_VERB:
        at += 1
    forms: tuple[Form, ...] = ("past", "gerund", "third", "base")
    found = next((hit for form in forms if (hit := verb_as(run, at, form))), None)
    if found is None or found[0].lemma in ("decide", "choose", "select", "use"):
        return Tier.LEARNED
    at += found[1]
    if lows[at : at + 1] == ["and"] and at + 1 < len(run):  # `designed and built it`
        return own_part_in(run[at + 1 :], lows[at + 1 :], piece, line, asked)
    object_ = run[at : phrase_end(piece, run, at)]
    while object_ and object_[-1].low in ALONE:
        object_ = object_[:-1]
    named = [word.low for word in object_ if word.low not in DETERMINERS]
    if found[0].tier is Tier.LED and named and counts_people(named[-1]):
        return Tier.LEARNED  # whom they led, and not yet what
    if (named and named[-1] in _PARTS) or _SOME_OF_ALL.search(piece) or counts_anew(piece, line):
        return Tier.LEARNED  # a part stays a part
    about_it = at >= len(run) or lows[at] in ALONE or not WHOLE.isdisjoint((lows[at], *named[-1:]))
    things = content(" ".join(low for low in named if low not in word_set("people")))
    if not about_it and found[0].tier >= Tier.DESIGNED:  # `managed the warehouses`, of `X in 3 warehouses`
        heads = heads_of(_without_circumstances(line))
    is_of_line = about_it or (object_ and _is_the_thing(object_, things, heads))
    thing = "" if about_it else object_[-1].low if object_ else ""
    return found[0].tier if is_of_line and says_the_deed(found[0].lemma, thing, heads) else Tier.LEARNED


def _without_circumstances(line: str) -> str:
    """The line up to where it says when, where or for whom: `Helped introduce a till system` of `… in 3 shops`."""
    run = words(line)
    for before, word in pairwise(run):
        if word.low in _CIRCUMSTANCES and before.low != "part" and before.low not in verb_forms():
            return line[: word.start]
    return line


_CIRCUMSTANCES = frozenset("in at across for during with by from using via within throughout under over after".split())


def says_the_deed(lemma: str, thing: str, heads: frozenset[str]) -> bool:
    """Whether a verb may say the line's own deed: who cleaned the bench, or ran it, has not built it."""
    if verb_of(lemma).tier >= Tier.DESIGNED or lemma in ("do", "handle"):
        return True
    if lemma in word_set("performing"):  # `ran it`, `ran the migration`, but not `ran the bench`
        return not thing or noun_of_doing(thing) is not None
    return not (_MAKING if lemma in _MAKING else content(lemma)).isdisjoint(heads)


_MAKING = frozenset("build code create develop implement make produce write".split())


def _is_the_thing(object_: Sequence[Word], things: frozenset[str], heads: frozenset[str]) -> bool:
    """Whether an object is the line's own, and not only called after it: `the test report` is no test bench."""
    last = content(object_[-1].text) if object_ else frozenset[str]()
    return not (last or things).isdisjoint(heads)


_PARTS = frozenset(
    "part parts half wave phase stage share side bit chapter chapters section portion piece third".split()
)
LED_PART = lazily(
    r"i (?:led|managed|ran|headed|coordinated) (?:the |a |one |our )(?:[\w-]+ ){0,2}?(?:wave|part|half|phase"
    r"|stream|workstream|"
    r"share|section|stage)s?\b",
    re.IGNORECASE,
)


def leads_a_part(piece: str, run: Sequence[Word], line: str) -> bool:
    """`I led the first wave`, `I led it for one pump` of twelve, `4 of the pumps were mine`: others had the rest."""
    if LED_PART.match(piece) or _is_share(piece, line):
        return True
    found = verb_as(run, 1, "past") if len(run) > 1 and run[0].low == "i" else None
    if found is None or found[0].tier < Tier.LED:
        return False
    deed = piece.partition(",")[0]  # not `I led it, six people, two of them under me`
    return _SOME_OF_ALL.search(deed) is not None or counts_anew(deed, line)


def _is_share(piece: str, line: str) -> bool:
    """`2 of 5 benches were mine`, `only two benches`: a share of what the line counts."""
    share = _SHARE.search(piece)
    things = {stem(word.low) for word in words(share["what"]) if not counts_people(word.low)} if share else set()
    if not things.isdisjoint(stem(word.low) for word in words(line)):
        return _BEARS.search(piece) is not None
    return _MINE.search(piece) is not None and counts_anew(piece, line)


_SHARE = lazily(
    rf"(?i)\b(?:{NUMBER}|half|some|a few|several|most) of (?:the |these |those |our |all )*"
    rf"(?:(?:\d+|{SEVERAL}) )?(?P<what>[\w-]+(?: [\w-]+)?)"
)
_BEARS = lazily(r"(?i)\b(?:i|mine|my|by me|on me|for me)\b")
_MINE = lazily(r"(?i)^(?:only|just) |\bmine\b|\bmy (?:own )?(?:part|share|job|task)\b|\bby me\b")


def counts_anew(piece: str, line: str) -> bool:
    """Whether a piece counts fewer of what the line counts: `20 bearings` of 64."""
    here = dict(_counted(line))
    return any(thing in here and count != here[thing] for thing, count in _counted(piece))


def _counted(text: str) -> Iterator[tuple[str, str]]:
    """What a text counts, and how many: the last word of the phrase behind each number."""
    run = words(text)
    for at, word in enumerate(run[:-1]):
        if word.low in NUMBERS or word.low.isdigit() or word.low in _ORDINALS:
            end = phrase_end(text, run, at + 1)
            if end > at + 1 and not counts_people(run[end - 1].low):
                yield stem(run[end - 1].low), str(NUMBERS.get(word.low, word.low))


_ORDINALS = frozenset("first second third last".split())
_SOME_OF_ALL = lazily(rf"\b(?:{NUMBER}|half|most|some) of (?:the|them|all)\b")
_LEAD_OF_IT = lazily(
    r"i was in charge$"
    r"|i (?:was|acted as|served as) (?:the |a )?(?:(?:in charge of|responsible for) (?:it|this|that|the project)\b"
    r"|(?:project |technical |tech |team |\w+ )?(?:lead|leader|manager)(?: engineer| developer)?"
    r"(?:(?: on| of| for) (?:it|this|that|the project|the whole thing))?$)",
    re.IGNORECASE,
)


def is_alone(lows: Sequence[str], here: frozenset[str]) -> bool:
    """Whether a piece says that nobody else did it, so that there was nobody to lead: `just me`, `I built it alone`."""
    said = " ".join(lows)
    if (whole := _ALL_ALONE.match(said)) and content(whole["what"]) <= here:
        return True
    return _NOBODY_ELSE.fullmatch(said) is not None


_ON_ONES_OWN = r"(?:(?:all )?(?:on my own|by myself|alone|solo|myself)|single-?handed(?:ly)?)"
_ALL_ALONE = lazily(
    r"i (?:did|handled|ran|made|built|wrote|designed|developed) (?:all (?:of )?)?(?P<what>the [a-z-]+(?: [a-z-]+)?) "
    rf"{_ON_ONES_OWN}\b"
)
_NOBODY_ELSE = lazily(
    r"(?:(?:it|i|that) was )?(?:only|just) (?:me|i|myself)|me (?:alone|only)|(?:no ?body|no one|none) else(?: .*)?"
    rf"|(?:i (?:was|am|worked) |all (?:of it )?)?{_ON_ONES_OWN}(?: (?:on|in|with|at) .*)?"
    r"|i (?:\w+ )?\w+ (?:(?:it|this|that|them|everything|all)(?: all| of (?:it|them))? |the whole .*? )?"
    rf"{_ON_ONES_OWN}(?:,? .*)?"
)


_LED = lazily(
    r"i (?:led|managed|ran|directed|supervised|headed) (?:the|all|these|this|that) "
    r"(?P<who>[\w-]+)(?: people| of them)?",
    re.IGNORECASE,
)
_IN_TEAM = lazily(
    r"\b(?:part of|with|in|on|within) (?:an?|the|our) "
    rf"(?P<team>(?:[\w-]+ )?(?P<kind>{GROUPS})(?: of (?P<count>[\w-]+)(?: (?:people|[a-z]+ers))?)?)",
    re.IGNORECASE,
)
_AS_MEMBER = lazily(r" (?:as part of|in|on|within) (?:an?|the) (?=\S)", re.IGNORECASE)


def led_team(piece: str, line: str) -> Telling | None:
    """What `I led the six` tells of a line whose author was one of six; None where it speaks of others."""
    led, team = _LED.fullmatch(piece), _IN_TEAM.search(line)
    if led is None or team is None:
        return None
    if _number(led["who"]) not in (team["kind"].lower(), _number(team["count"] or "")):
        return None
    return Telling("people", "hanging", f"leading the {team['team']}", f"led the {team['team']}")


def without_membership(line: str, one: Telling) -> str:
    """The line without `as part of a team of six`, where the team was the author's to lead."""
    who = one.words.removeprefix("leading the ")
    found = next((found for found in _AS_MEMBER.finditer(line) if line.startswith(who, found.end())), None)
    return line if found is None else line[: found.start()] + line[found.end() + len(who) :]


def counts_it_again(one: Telling, line: str) -> bool:
    """`with five people`, of a line that says `as part of a team of five`."""
    team, people = _IN_TEAM.search(line), _WITH_SOME.fullmatch(one.words)
    return bool(team and people and team["count"] and _number(team["count"]) == _number(people["count"]))


def _number(word: str) -> str:
    return DIGITS.get(word.lower(), word.lower())


_WITH_SOME = lazily(r"(?:with|in a team of) (?:about |around )?(?P<count>[\w-]+)(?: people)?", re.IGNORECASE)


_ANEW = lazily(
    r"(?i)^\W*(?:in fact|actually|in reality|really|rather|to be (?:precise|exact|honest)|correction|sorry|no|well)\b"
    rf"|\bnot (?:just |only )?(?:\d|one|{SEVERAL})"
)
"""What says that the line has it wrong."""


def corrects(fact: str, line: str) -> bool:
    """Whether a fact counts anew what a line counts: `In fact it was 7 teams`, of `to 5 teams`."""
    if not _ANEW.search(fact):
        return False
    told, here = _counts(fact), _counts(line)
    return any(here[thing].isdisjoint(numbers) for thing, numbers in told.items() if thing in here)


def _counts(text: str) -> dict[str, set[str]]:
    """The numbers that stand before each thing; of `2 of the 5 sites`, the 5."""
    found: dict[str, set[str]] = {}
    for word, after in pairwise(words(text)):
        number = DIGITS.get(word.low, word.low)
        if number.isdigit() and after.low not in DETERMINERS and after.low not in verb_forms():
            found.setdefault(stem(after.low), set()).add(number)
    return found
