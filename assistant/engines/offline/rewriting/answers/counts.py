"""Answers that count people, users or places: `about 6 people`, `four engineers reported to me`, `a team of five`."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.answers.tellings import Place, Telling
from assistant.engines.offline.rewriting.answers.without_me import some_of_them, speaks
from assistant.engines.offline.rewriting.grammar import lowered
from assistant.engines.offline.rewriting.word_lists import GROUPS, counts_people, word_set
from assistant.lexicon.counting import NUMBER, is_number
from assistant.patterns import lazily
from assistant.words import Word, words

_NEARLY = frozenset(
    "about around roughly approximately nearly almost over up to more than at least some a an the couple of".split()
)
_AFTER = frozenset(
    (
        "on the team in total all altogether with me besides overall project at most working worked it that this "
        "helped helping supported for me involved were was"
    ).split()
)
_TEAM = lazily(
    r"(?:(?:we|it|there) (?:were|was|had) |(?:i|we) had |in |as |with |yes |the team (?:was|had) |i was in )?"
    rf"((?:a |the )?(?:small |core |project |cross-functional )?(?:{GROUPS}) of (?:about |around |up to )?"
    r"(?:\w+ )?(\w+(?:-\w+)?)(?: [a-z]+)?)(?: in total| in all| altogether)?",
    re.IGNORECASE,
)
_IN_TEAM = lazily(
    r"(?:there were |we were |it was )?(?P<count>[\w-]+) (?:people |of us |members )?(?:in|on) (?:the|our|my) "
    rf"(?:\w+ )?(?:{GROUPS})(?: in total| in all| altogether)?",
    re.IGNORECASE,
)
_WE_WERE = lazily(
    r"(?:we were|it was|there were|we are)(?: only| just)? (?:about )?(\w+)(?: of us| people)?", re.IGNORECASE
)
_ME_AND = lazily(rf"(?:it was )?(?:just |only )?me (?:and|plus) ((?:a|an|{NUMBER}) [\w -]{{3,30}})", re.IGNORECASE)
_WITH_MORE = lazily(rf"(?:together )?with ((?:{NUMBER}) (?:more|other))(?: people| persons?)?", re.IGNORECASE)
_MORE = lazily(r"(?P<count>[\w-]+) (?:more|other)(?: people| persons?)?")
_AND_ME = lazily(r",? (?:and|plus) me$", re.IGNORECASE)
_SOMEONE_AND_ME = lazily(
    r"(?:it was |there was )?((?:an?|one) (?!few|lot|couple)[\w-]+(?: (?:from|in|of) [\w -]{2,30}?)?)"
    r",? (?:and|plus) (?:me|i|myself)",
    re.IGNORECASE,
)
_ONE_OF = lazily(
    r"i (?P<how>was one of|worked among) (?P<who>(?:about |around |only |the )?[\w-]+(?: [\w-]+){1,3}?)(?: (?:on"
    r"|in|for) (?:it|this|that))?",
    re.IGNORECASE,
)
_IN_GROUPS = lazily(r" (?:in|across|from|at|over) (?:\w+ ){0,4}\w+$", re.IGNORECASE)


def counted(piece: str) -> Telling | None:
    """What a bare count tells: `about 6 people` as `with about 6 people`; None where the piece is none."""
    if team := _team(piece):
        return team
    if both := _team_and_more(piece):
        return both
    return _with_me(piece) or _of_people(_AND_ME.sub("", piece))


def _with_me(piece: str) -> Telling | None:
    """`me and two colleagues`, `I was one of fifteen engineers`."""
    if (found := _ONE_OF.fullmatch(piece)) and counts_people(words(found["who"])[-1].low):
        who = found["who"].removeprefix("the ")
        if not _counts(words(who)[0].low) and words(who)[0].low not in _NEARLY:
            who = f"the {who}"
        how = "among" if found["how"].endswith("among") else "as one of"
        place: Place = "apart" if how == "among" else "beside"
        return Telling("people", place, f"{how} {who}" if place == "beside" else "", f"worked {how} {who}")
    if found := _ME_AND.fullmatch(piece) or _SOMEONE_AND_ME.fullmatch(piece) or _WITH_MORE.fullmatch(piece):
        who = _MORE.sub(_others, lowered(found.group(1)))
        return Telling("people", "beside", f"with {who}", f"worked with {who}")
    return None


def _others(found: re.Match[str]) -> str:
    """`one more`, `2 other` as `one other person`, `2 others`."""
    return f"{found['count']} other{' person' if found['count'] in ('one', '1') else 's'}"


def _of_people(piece: str) -> Telling | None:
    """A count of people, users or places, and how they stand to the deed."""
    run, lows, had = _behind_having(words(piece))
    end = _end(run, lows)
    # `35 people in one year`: hired, served, trained?
    if not end or not _TIMES.isdisjoint(lows[end:]) or not (had or _are_listed(lows[end - 1]) or "me" in lows[end:]):
        return None  # `14 bidders`: with them, or against them?
    noun, rest = lows[end - 1], lows[end:]
    what = lowered(piece[run[0].start : run[end - 1].end])
    if had and piece[:8].lower() == "we were " and counts_people(noun) and _are_idle(rest):
        return Telling("people", "beside", f"as part of a group of {what}", f"worked in a group of {what}")
    if rest[-2:] == ["to", "me"] and any(low.startswith("report") for low in rest):
        return _reporting(run[end:], rest, noun, what)
    if rest[:1] in (["use"], ["used"]) and _are_idle(rest[1:]):
        return Telling("scope", "object", f"used by {what}", f"{what} use it")
    if not _are_idle(rest):
        groups = _IN_GROUPS.fullmatch(piece[run[end - 1].end :])
        if groups is None or noun in word_set("served") or speaks(groups.group()) or _ACTING.search(groups.group()):
            return None  # `nine designers in three offices sent me theirs`
        what += groups.group()
    if not had and (noun in word_set("served") or _is_a_crowd(lows[:end])):
        if noun == "employees" or "and" in lows[:end] or noun not in word_set("served"):
            return Telling("scope", "beside", f"({what})", "")  # moved, hired or served? nobody said
        return Telling("scope", "beside", f"for {what}", f"for {what}")
    if noun in word_set("places"):
        return Telling("scope", "beside", f"across {what}", f"worked across {what}")
    return Telling("people", "beside", f"with {what}", f"worked with {what}")


def _team_and_more(piece: str) -> Telling | None:
    """`team of 9 and about 20 contractors`."""
    first, joint, second = piece.partition(" and ")
    team = _team(first) if joint else None
    more = counted(second) if team else None
    if team is None or more is None or not more.words.startswith("with "):
        return None
    both = f"{team.words} and {more.words.removeprefix('with ')}"
    return team._replace(words=both, apart=f"worked {both}")


def _behind_having(run: Sequence[Word]) -> tuple[Sequence[Word], Sequence[str], bool]:
    """What stands behind `there were` or `I had`, and whether the author says that they were theirs or there."""
    lows = [word.low for word in run]
    for before in _HAVING:
        if lows[: len(before)] == before:
            return run[len(before) :], lows[len(before) :], before[0] != "it"
    return run, lows, False


_HAVING = (
    ["there", "were"], ["we", "had"], ["i", "had"], ["we", "were"], ["it", "was"], ["with"], ["had"], ["plus"],
)  # fmt: skip


def _is_a_crowd(lows: Sequence[str]) -> bool:
    """`3,400 staff` are reached, not worked with."""
    return any(
        low[0].isdigit() and ("," in low or (low.isdigit() and int(low) > (_CROWD if "people" in lows else _MANY)))
        for low in lows
        if len(low) < 9
    )


_TIMES = frozenset("year years month months week weeks day days quarter season shift hour".split())
_CROWD, _MANY = 150, 30


def _are_idle(rest: Sequence[str]) -> bool:
    return all(low in _AFTER for low in rest)


_ACTING = lazily(r"\b(?:use|used|follow|followed|build|built|work to|rely|depend|ask|asked|read|copy|copied)\b")


def _counts(low: str) -> bool:
    return is_number(low) or low == "several"


def _end(run: Sequence[Word], lows: Sequence[str]) -> int:
    """The word behind `about four engineers and two testers`; 0 where no count begins here."""
    end, has_number = 0, False
    for at, low in enumerate(lows[:14]):
        if _counts(low) or (low in ("a", "an") and end):
            has_number = True
        elif has_number and _is_counted(low):
            end, has_number = at + 1, False
            if at + 1 >= len(lows) or lows[at + 1] != "and":
                return end
        elif low in _NEARLY or low == "and":
            continue
        elif not has_number or at - end > 4 or low.endswith("ed") or low in ("who", "that", "report"):
            return end
    return end


def _is_counted(low: str) -> bool:
    return counts_people(low) or low in word_set("served") or low in word_set("places")


def _are_listed(low: str) -> bool:
    return any(form in word_set(section) for section in ("colleagues", "served", "places") for form in (low, low + "s"))


def _team(piece: str) -> Telling | None:
    """`a team of five`, and of `five of us` `in a team of five`; nothing where it is no such thing."""
    if found := _WE_WERE.fullmatch(piece):
        number = found.group(1).lower()
        return _of_us(number) if _counts(number) and "about" not in piece.lower() else None
    if found := _IN_TEAM.fullmatch(piece):
        return _in_team(found["count"].lower()) if _counts(found["count"].lower()) else None
    lone = re.fullmatch(r"(?:there were |we were )?(\w+) of us", piece, re.IGNORECASE)
    found = _TEAM.fullmatch(piece) if lone is None else lone
    if found is None:
        return None
    if lone is not None:
        return _of_us(lone.group(1).lower())
    if not any(_counts(word.low) for word in words(found.group(1))):
        return None
    what = lowered(found.group(1))
    what = what if what.startswith(("a ", "the ")) else f"a {what}"
    bridge = "with" if " had " in f" {piece.lower()}" or piece.lower().startswith("with") else "in"
    return Telling("people", "beside", f"{bridge} {what}", f"worked {bridge} {what}")


def _in_team(number: str) -> Telling:
    """`8 people in the team`: the author is one of them."""
    return Telling("people", "beside", f"in a team of {number}", f"worked in a team of {number}")


def _of_us(number: str) -> Telling | None:
    """`there were five of us`: the author is one of them, and nobody said `team`."""
    if not _counts(number):
        return None
    some = f"{'an' if number.startswith(('8', '11', '18', 'eight', 'eleven')) else 'a'} {number}"
    return Telling("people", "beside", f"in {some}-person group", f"worked in {some}-person group")


def _reporting(behind: Sequence[Word], rest: Sequence[str], noun: str, what: str) -> Telling | None:
    """`four engineers reported to me`; `six people, two of them reported to me`."""
    some = next((at for at in range(len(rest) - 2) if rest[at + 1 : at + 3] in (["of", "them"], ["of", "whom"])), None)
    if some is not None:
        if not _are_idle([low for low in rest[:some] if low != "and"]):
            return None
        put = f"{what}, {some_of_them(behind[some].low)}"
        return Telling("people", "beside", f"with {put}", f"worked with {put}")
    if not _are_idle([low for low in rest if not low.startswith("report") and low not in ("directly", "to", "who")]):
        return None
    put = f"{what.removesuffix(' people')} direct reports" if noun == "people" else f"{what} as direct reports"
    alone = put if noun == "people" else what
    return Telling("people", "beside", f"with {put}", f"managed {alone}")
