"""A resume line as deeds: each verb, the part that it gives the author, and what it was done to."""

from enum import IntEnum

from assistant.lexicon.skills import Group, Part
from assistant.words import Word, words

MOST_WORDS = 600
"""No resume line has more; what follows is not read."""
_GROUPS = len(Group)
_FOREIGN = frozenset(
    "der das dem den des und für mit von vom eines einer einem ein eine im zum zur bei als auf ich habe wurde nach aus "
    "de la le les et du pour el los las del y con para en un une au aux sur dans par sous une mon ma mes je j'ai "
    "por una unos mi mis al su sin como".split()
)
_ENGLISH = frozenset("the of for and with to by from at that which my".split())
# With people as their object, these make a team and not a thing.
_RAISING = frozenset(("build", "develop", "form", "scale", "rebuild", "bring", "shape", "put"))


class Object(IntEnum):
    """What a deed was done to: the last noun of its first group of nouns."""

    NOTHING = 0
    TECHNICAL = 1
    PEOPLE = 2
    BUSINESS = 3
    MENIAL = 4


def object_of(group: int) -> Object:
    """The kind of object that a word of a group makes."""
    if group <= Group.RESULT:
        return Object.TECHNICAL
    if group == Group.MENIAL:
        return Object.MENIAL
    return Object.PEOPLE if group <= Group.COUNTED else Object.BUSINESS


_EITHER = {
    Object.NOTHING: Part.OPERATE,
    Object.TECHNICAL: Part.BUILD,
    Object.PEOPLE: Part.LEAD,
    Object.BUSINESS: Part.STRATEGY,
    Object.MENIAL: Part.MENIAL,
}


class Deed:
    """A verb (or none yet: `Part.NONE`), whose deed it is, and how often each group stands with it.

    `start` and `end` are places in the list of words; `learning` says that the sentence is one of learning,
    `people` how many counts of people it has, `closed` that its object is complete, `owned` that it says `mine`.
    """

    __slots__ = (
        "closed", "counts", "denied", "end", "learning", "lemma", "mine", "object", "owned", "part", "people",
        "sentence", "start",
    )  # fmt: skip

    def __init__(self, part: Part, start: int, sentence: int, lemma: str = "") -> None:
        self.part = part
        self.lemma = lemma
        self.start = self.end = start
        self.sentence = sentence
        self.mine = True
        self.denied = self.learning = self.closed = self.owned = False
        self.people = 0
        self.object = Object.NOTHING
        self.counts = [0] * _GROUPS

    def settle(self) -> None:
        """Let the object decide where the verb leaves it open: `launched a service`, `launched a strategy`."""
        if self.part == Part.NONE and self.owned and self.object == Object.TECHNICAL:
            self.part = Part.BUILD  # `the path planner is mine`
        elif self.part == Part.EITHER:
            self.part = _EITHER[self.object]
        elif self.part == Part.SWAY:
            counts = self.counts
            if self.people or counts[Group.PERSON] or counts[Group.COLLECTIVE] or counts[Group.STAKEHOLDER]:
                self.part = Part.INFLUENCE
            elif self.object == Object.TECHNICAL and counts[Group.RESULT]:
                self.part = Part.BUILD  # `brought the nightly run down to 40 minutes`
        elif self.object == Object.PEOPLE and self.lemma in _RAISING:
            self.part = Part.LEAD


class Line:
    """The words of a text, its deeds in order, and how often each frame stands in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: tuple[Word, ...] = words(text)[:MOST_WORDS]
        self.lows = [word.low for word in self.words]
        self.english = _FOREIGN.isdisjoint(self.lows) or not _ENGLISH.isdisjoint(self.lows)
        self.deeds: list[Deed] = []
        self.frames = [0] * _GROUPS
        self.hits: list[tuple[int, int, int, Deed]] = []
        """(first word, word after the last, group, deed) of everything that was counted."""
