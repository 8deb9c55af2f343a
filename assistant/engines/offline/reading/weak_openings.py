"""How a line opens: with words that leave its author's part in the dark, `Responsible for …`, `Worked on …`."""

from functools import cache
from typing import NamedTuple

from assistant.engines.offline.reading.deeds import Line
from assistant.engines.offline.reading.misspelt import opens_with_unknown_verb
from assistant.lexicon.data import load
from assistant.lexicon.senses import Form, sense
from assistant.lexicon.skills import Group, Part, bits
from assistant.personas import HIGH_FROM

_TECHNICAL = frozenset((Part.BUILD, Part.DEEP, Part.DESIGN))
_LEADING = frozenset((Part.LEAD, Part.PEOPLE, Part.INFLUENCE, Part.STRATEGY))
_OWN_WORK = (Group.OWN, Group.EXPERT_ROLE, Group.AUTHOR_ROLE)
_OWN_LEAD = (Group.UNDER_ME, Group.AUTHOR_ROLE)
_ANSWERED_FOR = (Group.PERSON, Group.COLLECTIVE, Group.COUNTED, Group.PROCESS, Group.MONEY)
_FIRST = bits(Group.FIRST)
_BEGINS = bits(Group.FIRST, Group.ASIDE)
_BEHIND = frozenset(("and", "or", "&", "then", "that", "which", "who", "but"))
_MOST_BEFORE = 14
"""Words of a circumstance or a label before an opening."""
_MOST_ASIDE = 4


class Surely(NamedTuple):
    """The scores from which a line is high on technical and leadership, however weakly it opens."""

    technical: int
    leadership: int


_NEVER = 101
_SURELY = {
    "helped": Surely(90, 93),
    "own": Surely(78, 80),
    "noun": Surely(68, 68),
    "unknown": Surely(_NEVER, _NEVER),
}
_DOUBTFUL = 56
"""Below this a weak opening outweighs a deed that stands behind it."""
_LOWEST = 36
_NOUNS = frozenset(("of", "and"))


@cache
def _listed() -> dict[str, dict[str, list[str]]]:
    return load("weak_openings")


@cache
def _openings() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First word -> the words behind it, and what kind of opening they are; the longest first."""
    known: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind in ("helped", "own"):
        for entry, values in _listed()[kind].items():
            for phrase in (entry, *values):
                first, *rest = phrase.split()
                known.setdefault(first, []).append((tuple(rest), kind))
    for phrases in known.values():
        phrases.sort(key=lambda one: -len(one[0]))
    return known


@cache
def _before() -> frozenset[str]:
    return frozenset(_listed()["before"])


def darkened(line: Line, technical: int, leadership: int) -> tuple[int, int]:
    """The two scores, low where the line opens weakly, is not surely high, and shows no deed of the author's own."""
    if not line.english or (technical < HIGH_FROM and leadership < HIGH_FROM):
        return technical, leadership
    kind = _opening(line)
    if not kind:
        return technical, leadership
    surely = _SURELY[kind]
    if HIGH_FROM <= technical < surely.technical and not (
        technical >= _DOUBTFUL and _shows(line, _TECHNICAL, _OWN_WORK)
    ):
        technical = _lowered(technical)
    if HIGH_FROM <= leadership < surely.leadership and not (
        leadership >= _DOUBTFUL and (_shows(line, _LEADING, _OWN_LEAD) or (kind == "own" and _answers_for(line)))
    ):
        leadership = _lowered(leadership)
    return technical, leadership


def unshown(score: int) -> int:
    """The score of an axis for which nothing stands in the line: never high."""
    return score if score < HIGH_FROM else _lowered(score)


def _lowered(score: int) -> int:
    """Below what is high, in the order that the scores had."""
    return _LOWEST + (score - HIGH_FROM) * (HIGH_FROM - _LOWEST - 1) // (100 - HIGH_FROM)


def _opening(line: Line) -> str:
    """`helped`, `own`, `noun` or `unknown` where the line opens weakly; else empty."""
    lows = line.lows
    if opens_with_unknown_verb(lows):
        return "unknown"
    if lows[1:2] and lows[1] in _NOUNS and sense(lows[0], True).form in (Form.NOMINAL, Form.GERUND):
        return "noun"
    starts = [0, *(at for at in range(1, min(_MOST_BEFORE, len(lows))) if _begins_behind(line, at))]
    for start in starts:
        at = start
        while at < min(start + _MOST_ASIDE, len(lows) - 1) and lows[at] in _before():
            at += 1
        for begin in range(start, at + 1):
            for rest, kind in _openings().get(lows[begin], ()):
                if tuple(lows[begin + 1 : begin + 1 + len(rest)]) == rest:
                    return kind
        if _is_deed(line, start):
            break
    return "own" if _is_passive(line) else ""


def _is_passive(line: Line) -> bool:
    """`The move was organised with …`: nobody says that it was the author."""
    for at in range(1, min(_MOST_BEFORE, len(line.lows) - 1)):
        gap = line.text[line.words[at - 1].end : line.words[at].start]
        if gap != " " or sense(line.lows[at], line.english).mask & _FIRST:
            return False
        if line.lows[at] in ("was", "were"):
            return sense(line.lows[at + 1], line.english).form == Form.PAST and "me" not in line.lows
    return False


def _begins_behind(line: Line, at: int) -> bool:
    """Whether a clause may begin here, behind a circumstance or a label: `Thesis project: worked on …`."""
    gap = line.text[line.words[at - 1].end : line.words[at].start]
    return gap in (", ", ": ", " - ", " – ") or bool(sense(line.lows[at], line.english).mask & _FIRST)


def _is_deed(line: Line, at: int) -> bool:
    return any(deed.start == at and deed.part > Part.OPERATE for deed in line.deeds)


def _shows(line: Line, parts: frozenset[Part], frames: tuple[Group, ...]) -> bool:
    """Whether a deed of that kind stands in the line as the author's own, by a verb of its own or by `mine`."""
    if any(line.frames[frame] for frame in frames):
        return True
    return any(
        deed.part in parts and deed.mine and not deed.denied and not deed.learning and _is_finite(line, deed.start)
        for deed in line.deeds
    )


def _is_finite(line: Line, at: int) -> bool:
    """Whether a verb of its own clause stands here: not `two merged companies`, nor `to write`."""
    found = sense(line.lows[at], line.english)
    if found.form == Form.GERUND:
        return at > 1 and line.lows[at - 1] == "up"  # `ended up writing`
    if found.form not in (Form.PAST, Form.BASE, Form.THIRD):
        return False
    if not at:
        return True
    before = sense(line.lows[at - 1], line.english).mask
    if found.form != Form.PAST:
        return bool(before & _FIRST)
    gap = line.text[line.words[at - 1].end : line.words[at].start]
    return gap != " " or bool(before & _BEGINS) or line.lows[at - 1] in _BEHIND or line.lows[at - 1].endswith("ly")


def _answers_for(line: Line) -> bool:
    """Whether it names people, their growth or money as what the author answers for: `Responsible for a team of 8`."""
    first = next((deed for deed in line.deeds if deed.part), line.deeds[0])
    return first.people > 0 or any(
        group in _ANSWERED_FOR and deed is first and line.lows[start] != "management"
        for start, _, group, deed in line.hits
    )
