"""Weaves what the author confirmed into a line: people first, then decision, method, result."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.answers.own_part import counts_it_again, without_membership
from assistant.engines.offline.rewriting.answers.participles import (
    LED_THE,
    OVER,
    hung,
    is_open,
    is_short_deed,
    people_led,
)
from assistant.engines.offline.rewriting.answers.sentences import set_apart
from assistant.engines.offline.rewriting.answers.tellings import NO_WANTS, Telling, Wants, content, is_told_by
from assistant.engines.offline.rewriting.answers.weighing import PEOPLE_LED, fewer, weight, without_loose_end
from assistant.engines.offline.rewriting.grammar import sentences
from assistant.engines.offline.rewriting.word_lists import GROUPS, word_set
from assistant.lexicon.counting import SEVERAL
from assistant.patterns import lazily
from assistant.results import QuestionAbout
from assistant.words import words


def _place(one: Telling) -> int:
    """Where it stands among what was told: figures for the line's own verb, people, then the rest."""
    if one.words.startswith("from "):
        return -1
    return 0 if weight(one) >= PEOPLE_LED else _ORDER[one.about]


_ORDER: dict[QuestionAbout, int] = {"people": 0, "ownership": 1, "scope": 2, "decision": 3, "method": 4, "result": 5}
_MOST_IN_ONE = 2
"""Answers that one sentence can carry besides its own deed; of more, each gets its own."""
_MOST_TOLD = 4
"""Answers that a line can carry at all."""


def weave(line: str, told: Sequence[Telling], *, leading: bool = False, wants: Wants = NO_WANTS) -> str:
    """The line with what was told; `leading` where the author led the work and the line cannot say so otherwise."""
    told = [one for one in told if not counts_it_again(one, line)]
    if _HELPED.match(line):  # what is left of `I ran them for a year` is none of `Took part in the meetings`
        whole = [one.apart if one.about == "people" else one.whole for one in told]
        told = [
            one._replace(place="apart", words="", apart=said) if one.whole else one
            for one, said in zip(told, whole, strict=True)
        ]
    for one in told:
        line = without_membership(line, one) if one.words.startswith("leading the ") else line
    line, told = _with_counts(line, [_measured(one, line) for one in told])
    told = _new(line, told)
    if sum(one.about == "people" for one in told) > 1:  # who they were says how many
        told = [one for one in told if not one.words.endswith("-person group")]
    if _NOT_ALONE.search(line):
        told = [one for one in told if one.words != "alone"]
    if _ends_in_people(line):  # `a camp for 45 children in a two-person group`: the children are not in it
        told = [one._replace(place="apart", words="") if one.words.startswith("in a") else one for one in told]
    if line.startswith(OVER):  # the team is the author's
        told = [one for one in told if one.words not in ("as lead", "as the lead")]
        told = [one._replace(words=re.sub(r"^in (?=a (?:\w+ )?(?:team|group) of)", "with ", one.words)) for one in told]
    if leading and not any(one.words.startswith("as ") for one in told) and not _ASSISTED.match(line):
        told.insert(0, Telling("people", "beside", "as the lead", "led it"))
    if not told:
        return line
    told = fewer(_news(_together(told), line), _MOST_TOLD, wants)
    if _HELPED.match(line) or _KEPT_GOING.match(line):  # who helped, or kept it going, did not bring the result about
        told = [one._replace(place="apart", words="", apart=one.quoted) if one.quoted else one for one in told]
    line, told = _led_by_author(line, told)
    ordered = sorted(told, key=_place)
    parts = sentences(line)
    if len(ordered) > _MOST_IN_ONE:
        ordered = fewer(ordered, _MOST_IN_ONE + 1 + any(map(people_led, ordered)), wants)
        is_plain = "," not in parts[0].body
        first = next((one for one in ordered if is_plain and one.place == "hanging" and is_short_deed(one.words)), None)
        ordered = [
            one if one.place == "beside" or one is first else one._replace(place="apart")
            for one in ordered
            if one.apart or one.place == "beside"
        ]
    if len(parts) > 1 or not is_open(parts[0].body):
        return set_apart(line, ordered, wants)
    body, left = hung(parts[0].body, ordered)
    return set_apart(body + parts[0].tail, left, wants)


def _ends_in_people(line: str) -> bool:
    """Whether the last word names people that somebody else counts: `for 45 children`."""
    known = word_set("served") | word_set("cared for") | word_set("clients") | word_set("colleagues")
    return not known.isdisjoint(word.low for word in words(line)[-1:])


_NOT_ALONE = lazily(
    r"^(?:helped|supported|assisted|contributed|participated|took part|led|managed|owned|part of|worked with)\b"
    rf"|\b(?:{GROUPS}|alone)\b|,",
    re.IGNORECASE,
)
_HELPED = lazily(
    r"(?:helped|supported|assisted|contributed|participated|took part|accompanied|"
    r"worked (?:on|in|with|under|as|for|at)|part of|was (?:part|involved)|involved)\b",
    re.IGNORECASE,
)

_ASSISTED = lazily(r"(?:helped|supported|assisted|contributed|participated|accompanied)\b", re.IGNORECASE)
"""Nobody assisted in a thing as its lead."""
_KEPT_GOING = lazily(
    r"(?:operated|maintained|handled|processed|reset|answered|checked|inspected|logged|carried out|performed|conducted|"
    r"prepared|looked after|kept|filled|taught|trained|served|acted|monitored|recorded|documented|took|made|was|were|"
    r"i was|joined|resolved|provided|delivered|entered|collected|calibrated|administered|managed|handled)\b",
    re.IGNORECASE,
)


_CHANGED = lazily(
    r"(?:Reduced|Cut|Lowered|Shortened|Halved|Improved|Raised|Increased|Brought down|Sped up|Boosted) (?:the |our )?"
    r"(?P<thing>[\w' -]{2,40}?)(?= (?:at|in|of|for|on|by|from|with)\b|[.,;]|$)"
)
_BY_HOW_MUCH = lazily(
    r"(?:cutting|raising|bringing|reducing|lowering|improving|shortening|increasing) (?:the"
    r" )?(?P<thing>[\w' -]{2,40}?) "
    r"(?P<much>(?:from [^,;]*\d[^,;]* to|by (?:about |around |nearly )?\d)[^,;]*)"
)


def _measured(one: Telling, line: str) -> Telling:
    """`Reduced waste at the line` and `cutting waste from 7% to 4%`: its figures join the line's own verb."""
    found, said = _CHANGED.match(line), _BY_HOW_MUCH.fullmatch(one.words)
    if not found or not said or any(map(str.isdigit, line)):
        return one
    if said["thing"].lower().split()[-1] != found["thing"].lower().split()[-1]:
        return one
    return Telling("result", "beside", said["much"], one.apart, one.quoted)


def _led_by_author(line: str, told: Sequence[Telling]) -> tuple[str, list[Telling]]:
    """`Led the design of X` and `leading four others` as `Led four others in the design of X`."""
    led = LED_THE.match(line)
    one = next((one for one in told if one.words.startswith("leading ") and people_led(one)), None)
    if not led or one is None or any(other.words.startswith("with ") for other in told):
        return line, list(told)
    return f"{led.group()} {people_led(one)} in{line[led.end() :]}", [other for other in told if other is not one]


_BARE_COUNT = lazily(
    rf"(?:across |for |with )?(?P<count>(?:about )?[\d,.]+|{SEVERAL}) "
    r"(?P<what>[a-z-]+s)"
)
_TEAM_OF = lazily(r"in a team of (?P<count>[\w-]+)")


def _with_counts(line: str, told: Sequence[Telling]) -> tuple[str, list[Telling]]:
    """`Helped teams adopt X` and `7 teams` as `Helped 7 teams adopt X`; a count of what the line lacks goes."""
    left: list[Telling] = []
    for one in told:
        found = _BARE_COUNT.fullmatch(one.words or one.apart)
        bare = re.search(rf"\b(?:[a-z]+ed|of|in|to) (?={found['what']}\b)", line, re.IGNORECASE) if found else None
        team = _TEAM_OF.fullmatch(one.words)
        if found and any(_counts_too(found, other) for other in told if other is not one):
            continue  # `320 bugs`, beside `found 320 bugs, 40 of them critical`
        if team and (unnumbered := re.search(r"\b(?:a|the) (?:[a-z]+ )?team\b(?! of)", line)):
            line = f"{line[: unnumbered.end()]} of {team['count']}{line[unnumbered.end() :]}"
        elif found and bare and one.place in ("beside", "counted"):
            line = f"{line[: bare.end()]}{found['count']} {line[bare.end() :]}"
        elif one.place != "counted":
            left.append(one)
        elif not re.search(rf"\b{found['what'] if found else one.words}\b", line):
            left.append(Telling("scope", "beside", f"({one.words})", ""))
    return line, left


def _counts_too(found: re.Match[str], other: Telling) -> bool:
    """Whether a clause says a bare count, too."""
    count = found["count"].removeprefix("about ")
    return other.place != "counted" and f" {count} {found['what']}" in f" {other.apart}"


_SERVES_SOME = lazily(
    rf"(?:helped|supported|assisted|aided|shadowed|accompanied) (?:the|our|my|{SEVERAL}|\d+)\b", re.IGNORECASE
)


def _new(line: str, told: Sequence[Telling]) -> list[Telling]:
    """What neither the line nor the rest of what was told says already, as a confirmed claim does."""
    told = [_known(one._replace(words=without_loose_end(one.words)), line) for one in told]
    said = {one: content(one.words or one.apart) for one in told}
    kept = list(said)
    if _SERVES_SOME.match(line):  # `Supported the plant engineers with three plant engineers`
        kept = [one for one in kept if not (one.words.startswith("with ") and said[one] & content(line))]
    for one in sorted(said, key=lambda one: -len(said[one])):
        if (one.place == "beside" and one.words not in line) or (
            said[one] <= content(line) and not is_told_by(one, line)
        ):
            continue
        others = content(line).union(*(said[other] for other in kept if other is not one))
        if said[one] <= others or said[one] - {"handle"} <= others:
            kept.remove(one)
    return kept


def _news(told: Sequence[Telling], line: str) -> list[Telling]:
    """Without what says little beyond the line, where more is told."""
    here = content(line)
    new = [one for one in told if _is_news(content(one.apart or one.words), here)]
    return new if len(new) > 1 else list(told)


def _is_news(said: frozenset[str], here: frozenset[str]) -> bool:
    return 2 * len(said - here) > len(said)


def _known(one: Telling, line: str) -> Telling:
    """People whom the line counts already: `directing eight welders` as `directed the eight welders`."""
    people = people_led(one)
    if not people or not content(people) <= content(line):
        return one
    return one._replace(place="apart", words="", apart=one.apart.replace(people, f"the {people}"))


def _together(told: Sequence[Telling]) -> list[Telling]:
    """Two counts of people as one: `with 3 engineers` and `with a designer and a student`."""
    some = [one for one in told if one.words.startswith("with ") and one.apart == f"worked {one.words}"]
    if len(some) != 2 or "," in some[0].words or " and " in some[0].words:
        return list(told)
    joint = ", " if " and " in some[1].words else " and "
    both = f"{some[0].words}{joint}{some[1].words.removeprefix('with ')}"
    merged = some[0]._replace(words=both, apart=f"worked {both}")
    return [merged if one is some[0] else one for one in told if one is not some[1]]
