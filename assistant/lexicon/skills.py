"""Word lists for reading lines and postings: skills, people, the author's part, the frame that a line stands in."""

from collections.abc import Iterator
from enum import IntEnum
from functools import cache
from itertools import chain
from typing import NamedTuple, cast, get_args

from assistant.lexicon.data import load
from assistant.results import LeadershipSkill, Skill

FILES = ("skills", "reading_words", "plain_words")
"""The word lists read here."""
LEADERSHIP: frozenset[str] = frozenset(get_args(LeadershipSkill))


class Group(IntEnum):
    """What a word or phrase is a case of; one may be of several.

    Up to BRIDGE they are counted with the deed that they stand with, up to EXPERT_ROLE with the line.
    """

    DEPTH = 0  # a method, an algorithm, an internal that only someone who does the work would name
    TERM = 1  # a thing of the trade
    TOOL = 2  # a product or a language
    SHAPE = 3  # looks technical, and no list has it
    JARGON = 4  # no list has it, nor is it an ordinary word of English
    RESULT = 5  # a unit in which work is measured
    MENIAL = 6  # a thing that is carried, filed or filled in
    PERSON = 7
    COLLECTIVE = 8
    COUNTED = 9  # `12-strong`, `six-person`
    PROCESS = 10  # appraisals, hiring, pay
    STRATEGY = 11
    MONEY = 12
    STAKEHOLDER = 13
    CHANGE = 14
    BRIDGE = 15
    LEARNING = 16
    GUIDED = 17
    JUNIOR = 18
    FLUFF = 19
    SOLO = 20
    OWN = 21
    UNDER_ME = 22
    DELEGATED = 23
    AUTHOR_ROLE = 24
    EXPERT_ROLE = 25
    SUPERIOR = 26
    PRONOUN = 27
    NEGATION = 28
    FIRST = 29
    ASIDE = 30
    STOP = 31
    ARTICLE = 32
    NUMBER = 33


class Part(IntEnum):
    """What part in a deed a verb gives its subject."""

    NONE = 0
    LEARN = 1
    HELP = 2
    MENIAL = 3
    MODEST = 4
    SWAY = 5  # `brought`, `talked`: influence where people are the object
    EITHER = 6  # `launched`, `set up`: building or deciding, as the object has it
    OPERATE = 7
    BUILD = 8
    DEEP = 9
    DESIGN = 10
    LEAD = 11
    PEOPLE = 12
    INFLUENCE = 13
    STRATEGY = 14


def bits(*groups: int) -> int:
    """The mask of these groups."""
    return sum(1 << group for group in groups)


def phrase(lows: list[str], at: int, sizes: tuple[int, ...]) -> tuple[int, tuple[int, ...]]:
    """How many words the longest known phrase at that place has (0: none), and its groups."""
    known = lexicon().said
    for size in sizes:
        if at + size <= len(lows):
            text = " ".join(lows[at : at + size])
            if found := known.get(text):
                return size, found.groups
            # `my managers` are not `my manager`: frames stand as they are written
            if text[-1] == "s" and (found := known.get(text[:-1])) and found.groups[0] < Group.LEARNING:
                return size, found.groups
    return 0, ()


def verb_phrase(lemma: str, lows: list[str], after: int) -> tuple[int, Part]:
    """How many words follow a verb to make a verb of more words (`work` `out`), and what part that gives."""
    verbs = lexicon().verbs
    for size in (3, 2, 1):
        part = verbs.get(" ".join((lemma, *lows[after : after + size])))
        if part is not None and after + size <= len(lows):
            return size, part
    return 0, Part.NONE


def skill_of(low: str) -> Skill | None:
    """The skill that a word or phrase shows, where the lists say one."""
    said = lexicon().said
    plain = low.replace("-", " ")
    found = said.get(plain) or said.get(plain.removesuffix("s"))
    return found.skill if found else None


def is_ambiguous(low: str) -> bool:
    """True for a product's name that is a word of the language too: it counts with a capital inside a sentence."""
    return low in lexicon().ambiguous


class Said(NamedTuple):
    """What an entry of the lists says: its groups, and the skill it shows, if any."""

    groups: tuple[int, ...]
    skill: Skill | None


class Lexicon(NamedTuple):
    """All word lists, ready for look-up; `begins` says how many words the phrases have that a word begins."""

    said: dict[str, Said]
    begins: dict[str, tuple[int, ...]]
    verbs: dict[str, Part]  # lemma, of one word or more
    forms: dict[str, Part]  # of other languages, as written
    stems: dict[str, Part]  # the same
    nominal: dict[str, Part]
    phrasal: frozenset[str]
    irregular: dict[str, str]
    ambiguous: frozenset[str]
    plain: frozenset[str]
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]


@cache
def lexicon() -> Lexicon:
    """The word lists, read at the first call."""
    words = load("reading_words")
    said = _said(words)
    verbs = _parts(words["verbs"])
    return Lexicon(
        said,
        _begins(said),
        verbs,
        forms=_parts(words["forms"]),
        stems=_parts(words["stems"]),
        nominal=_parts(words["nominal"]),
        phrasal=frozenset(lemma.partition(" ")[0] for lemma in verbs if " " in lemma),
        irregular={
            written.partition(" ")[0]: lemma.partition(" ")[0]
            for lemma, forms in words["irregular"].items()
            for written in forms
        },
        ambiguous=frozenset(words["shape"]["ambiguous"]),
        plain=frozenset(chain.from_iterable(load("plain_words")["plain"].values())),
        prefixes=tuple(words["shape"]["prefix"]),
        suffixes=tuple(words["shape"]["suffix"]),
    )


def _said(words: dict[str, dict[str, list[str]]]) -> dict[str, Said]:
    """Hyphens stand as spaces. A list at a time, not an entry: a cold start waits for this."""
    said: dict[str, Said] = {}
    for one, entries in _lists(words):
        new = [entry.replace("-", " ") if "-" in entry else entry for entry in entries]
        merged = {entry: _merged(said[entry], one) for entry in new if entry in said}
        said.update(dict.fromkeys(new, one))
        said.update(merged)
    return said


def _begins(said: dict[str, Said]) -> dict[str, tuple[int, ...]]:
    sizes: dict[str, int] = {}
    known = sizes.get
    for entry in said:
        if " " in entry:
            first = entry[: entry.index(" ")]
            sizes[first] = known(first, 0) | 2 << entry.count(" ")
    descending = {mask: tuple(size for size in range(9, 1, -1) if mask >> size & 1) for mask in set(sizes.values())}
    return {first: descending[mask] for first, mask in sizes.items()}


def _lists(words: dict[str, dict[str, list[str]]]) -> Iterator[tuple[Said, list[str]]]:
    """Every list that puts words into groups, and what it says of them."""
    for skill, kinds in load("skills").items():
        for kind, entries in kinds.items():
            yield Said((int(Group[kind.partition(" ")[0].upper()]),), cast(Skill, skill)), entries
    for section in ("frames", "people", "things", "joins"):
        for name, entries in words[section].items():
            yield Said((int(Group[name.upper()]),), None), entries


@cache
def _merged(known: Said, other: Said) -> Said:
    """A word is of one technical group at most, the one that shows most."""
    groups = {*known.groups, *other.groups}
    technical = min(groups)
    return Said(
        tuple(sorted(group for group in groups if group > Group.TOOL or group == technical)),
        known.skill or other.skill,
    )


def _parts(lists: dict[str, list[str]]) -> dict[str, Part]:
    parts: dict[str, Part] = {}
    for name, entries in lists.items():
        parts.update(dict.fromkeys(entries, Part[name.upper()]))
    return parts
