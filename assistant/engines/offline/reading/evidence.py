"""The words of a line that a person would point at: short quotes, each with the skill it shows."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from assistant.engines.offline.reading.deeds import Deed, Line
from assistant.lexicon.senses import Form, sense
from assistant.lexicon.skills import LEADERSHIP, Group, Part, bits, skill_of
from assistant.results import Evidence, Skill

MOST = 6
"""Quotes an axis, at most."""
_LONGEST = 7  # words of a quote
_FAINT = 0.7  # what is worth less is shown only where there is hardly anything else
_SMALL = frozenset((Part.LEARN, Part.HELP, Part.MENIAL, Part.MODEST))
_MAKING = frozenset((Part.BUILD, Part.DEEP, Part.DESIGN))
_LEADING = frozenset((Part.LEAD, Part.PEOPLE, Part.INFLUENCE, Part.STRATEGY))
_TECHNICAL_WORTH = {int(Group.DEPTH): 3.0, int(Group.TOOL): 1.5, int(Group.TERM): 1.0, int(Group.SHAPE): 0.5}
_LEADING_WORTH = {
    int(Group.PERSON): 2.0,
    int(Group.COLLECTIVE): 2.0,
    int(Group.COUNTED): 2.5,
    int(Group.PROCESS): 2.0,
    int(Group.STRATEGY): 2.0,
    int(Group.MONEY): 1.5,
    int(Group.STAKEHOLDER): 1.5,
    int(Group.CHANGE): 1.5,
    int(Group.BRIDGE): 1.0,
    int(Group.UNDER_ME): 2.0,
    int(Group.AUTHOR_ROLE): 2.5,
}
_SKILLS: dict[int, Skill] = {
    Group.MONEY: "execution",
    Group.AUTHOR_ROLE: "strategic_thinking",
    **dict.fromkeys((Group.PERSON, Group.COLLECTIVE, Group.COUNTED, Group.UNDER_ME), "people_management"),
}
_SKILLS_OF_PARTS: dict[Part, Skill] = {
    Part.HELP: "team_collaboration",
    Part.LEAD: "execution",
    Part.PEOPLE: "people_management",
    Part.INFLUENCE: "communication",
    Part.STRATEGY: "strategic_thinking",
}
_NUMBER, _BOUNDS = bits(Group.NUMBER), bits(Group.STOP, Group.ARTICLE, Group.PRONOUN, Group.FIRST)
_STOP, _PEOPLE = bits(Group.STOP), bits(Group.PERSON, Group.COLLECTIVE)
_NOT_NOUNS = _BOUNDS | _PEOPLE | bits(Group.ASIDE, Group.NEGATION, Group.NUMBER)
_ADJECTIVES = ("al", "ic", "ive", "ar", "ous", "ed", "ent", "ant", "ary", "ing")
_BARE_ME = frozenset(("i", "me", "mir"))
_SERVING = frozenset(("to", "for", "across", "with"))
_OF = frozenset(("of", "de", "der", "des", "for", "für"))


class _Quote(NamedTuple):
    """Words `start` to `end` of a line, and how much they show."""

    start: int
    end: int
    worth: float
    skill: Skill


def evidence(line: Line) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    """For technical and for leadership, the strongest quote first."""
    return (
        _chosen(line, [*_technical(line), *_bare_verbs(line, _MAKING)]),
        _chosen(line, [*_leadership(line), *_bare_verbs(line, _LEADING)]),
    )


def _technical(line: Line) -> Iterator[_Quote]:
    for start, until, group, deed, worth in _runs(line, _TECHNICAL_WORTH):
        if not deed.mine or deed.denied:
            continue
        skill = _listed(line, start, until, leading=False) or "systems_engineering"
        end = _to_head(line, until)
        if _joined(line, end - 1) and sense(line.lows[end], line.english).mask & _PEOPLE:
            continue  # `graphics programmers` are people
        first = _from_verb(line, deed, start, end)
        share = 0.4 if deed.learning or deed.part in _SMALL else 1.0 if deed.part == Part.NONE else 1.5
        yield _Quote(first, end, worth * share + (group == Group.DEPTH), skill)


def _leadership(line: Line) -> Iterator[_Quote]:
    for start, end, group, deed, worth in _runs(line, _LEADING_WORTH):
        if not deed.mine and group != Group.UNDER_ME:
            continue
        skill = _listed(line, start, end, leading=True) or _SKILLS.get(group, "communication")
        if deed.part in (Part.HELP, Part.INFLUENCE) and group in (Group.PERSON, Group.COLLECTIVE):
            skill = _SKILLS_OF_PARTS[deed.part]
        first = _from_number(line, start)
        if skill == "people_management" and group == Group.COLLECTIVE and first and line.lows[first - 1] in _SERVING:
            skill = "team_collaboration"  # `the rollout to 12 teams`: served, and not led
        if group == Group.AUTHOR_ROLE:
            yield _Quote(start, _to_noun(line, end), worth, skill)
            continue
        leading = deed.part in _LEADING
        if leading:
            first = min(first, _from_verb(line, deed, start, end))
        yield _Quote(
            first, _to_number(line, end), worth * (1.6 if leading else 0.4 if deed.part in _SMALL else 1.0), skill
        )


def _bare_verbs(line: Line, parts: frozenset[Part]) -> Iterator[_Quote]:
    """Verbs with what stands next to them, for a line that has nothing better."""
    for deed in line.deeds:
        if deed.part in parts and deed.mine and not deed.denied:
            end = deed.start + 1
            while end < min(deed.end, deed.start + 4) and _joined(line, end - 1):
                end += 1
            while end > deed.start + 1 and sense(line.lows[end - 1], line.english).mask & _BOUNDS:
                end -= 1
            skill = "systems_engineering" if parts is _MAKING else _SKILLS_OF_PARTS[deed.part]
            yield _Quote(deed.start, end, 0.3, skill)


def _runs(line: Line, worths: Mapping[int, float]) -> Iterator[tuple[int, int, int, Deed, float]]:
    """(first word, word after the last, best group, deed, worth) of neighbouring words of these groups."""
    start, end, best, doing, worth = 0, 0, -1, None, 0.0
    for first, last, group, deed in _hits(line, worths):
        own = worths[group]
        if doing is deed and (first < end or (first == end and _joined(line, end - 1))):
            if own > worths[best]:
                best = group
            end, worth = max(end, last), worth + own / 2
            continue
        if doing is not None:
            yield start, end, best, doing, worth
        start, end, best, doing, worth = first, last, group, deed, own
    if doing is not None:
        yield start, end, best, doing, worth


def _hits(line: Line, worths: Mapping[int, float]) -> Iterator[tuple[int, int, int, Deed]]:
    """What was counted of these groups; the deed decides on a word like `board`, which is of both axes."""
    technical = worths is _TECHNICAL_WORTH
    others = _LEADING_WORTH if technical else _TECHNICAL_WORTH
    both = {start for start, _, group, _ in line.hits if group in others}
    for hit in line.hits:
        start, end, group, deed = hit
        if group not in worths or (group == Group.UNDER_ME and line.lows[end - 1] in _BARE_ME):
            continue
        if start not in both or technical != (deed.part in _LEADING or deed.part == Part.NONE):
            yield hit


def _listed(line: Line, start: int, end: int, *, leading: bool) -> Skill | None:
    """The skill that the lists give the words, a phrase before a single word, the last word first."""
    for size in range(min(3, end - start), 0, -1):
        for first in range(end - size, start - 1, -1):
            skill = skill_of(" ".join(line.lows[first : first + size]))
            if skill and (skill in LEADERSHIP) == leading:
                return skill
    return None


def _from_verb(line: Line, deed: Deed, start: int, end: int) -> int:
    """Where the quote begins: at the verb, if that is near and hardly anything stands between."""
    if not deed.part or deed.start >= start or end - deed.start > _LONGEST:
        return start
    if not all(_joined(line, at) for at in range(deed.start, start)):
        return start
    between = (sense(low, line.english).mask & _STOP for low in line.lows[deed.start + 1 : start])
    return deed.start if sum(map(bool, between)) <= 1 else start


def _to_head(line: Line, end: int) -> int:
    """The end of the noun: one word more behind what reads like an adjective or a name, `TCP stalls`."""
    last = line.words[end - 1]
    open_ended = last.low.endswith(_ADJECTIVES) or "-" in last.low or last.text[1:] != last.low[1:]
    if open_ended and _joined(line, end - 1):
        found = sense(line.lows[end], line.english)
        if not found.mask & _NOT_NOUNS and found.form not in (Form.PAST, Form.GERUND):
            return end + 1
    return end


def _from_number(line: Line, start: int) -> int:
    for at in range(start - 1, max(-1, start - 4), -1):
        if not _joined(line, at):
            break
        if _is_number(line, at):
            return at
        if sense(line.lows[at], line.english).mask & _BOUNDS:
            break
    return start


def _to_number(line: Line, end: int) -> int:
    """The end of a quote, with the number of people where that stands behind: `a team of ten`."""
    of = end if line.lows[end - 1] == "of" else end + 1
    if of < len(line.lows) and line.lows[of - 1] == "of" and _joined(line, of - 1) and _is_number(line, of):
        return of + 1
    return end - 1 if line.lows[end - 1] == "of" and end > 1 else end


def _is_number(line: Line, at: int) -> bool:
    return line.lows[at].isdigit() or bool(sense(line.lows[at], line.english).mask & _NUMBER)


def _to_noun(line: Line, end: int) -> int:
    """The end of a title: `Head of` goes on to what it is the head of."""
    if line.lows[end - 1] in _OF:
        limit = min(len(line.lows), end + 3)
        while end < limit and _joined(line, end - 1) and not sense(line.lows[end], line.english).mask & _BOUNDS:
            end += 1
    return end


def _joined(line: Line, at: int) -> bool:
    """Whether only a space stands behind the word."""
    return at + 1 < len(line.words) and line.text[line.words[at].end : line.words[at + 1].start] == " "


def _chosen(line: Line, quotes: list[_Quote]) -> tuple[Evidence, ...]:
    chosen: list[_Quote] = []
    for quote in sorted(quotes, key=lambda quote: (-quote.worth, quote.start)):
        if len(chosen) == MOST or (quote.worth < _FAINT and len(chosen) > 1):
            break
        if all(quote.end <= other.start or quote.start >= other.end for other in chosen):
            chosen.append(quote)
    return tuple(Evidence(quote=_text(line, quote), skill=quote.skill) for quote in chosen)


def _text(line: Line, quote: _Quote) -> str:
    """As it stands in the line, with the currency of an amount, without a genitive at the end."""
    start = line.words[quote.start].start
    if start and line.text[start - 1] in "$€£":
        start -= 1
    text = line.text[start : line.words[quote.end - 1].end]
    return text.removesuffix("'s").removesuffix("’s")
