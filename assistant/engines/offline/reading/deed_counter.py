"""Counts what stands with a deed: technical things, people and how many, business, and the frames of a line."""

from assistant.engines.offline.reading.deeds import Deed, Line, object_of
from assistant.lexicon.senses import sense
from assistant.lexicon.skills import Group, Part, bits, is_ambiguous

FAR = -99
JOINS = frozenset(("and", "or", "&", "und", "et", "y"))
FIRST, ASIDE, STOP, NUMBER = bits(Group.FIRST), bits(Group.ASIDE), bits(Group.STOP), bits(Group.NUMBER)
_NEGATION, _TEAM, _PERSON = bits(Group.NEGATION), bits(Group.COLLECTIVE), bits(Group.PERSON)
_FIRST_FRAME, _LAST_FRAME = int(Group.LEARNING), int(Group.EXPERT_ROLE)
_LAST_COUNTED = int(Group.BRIDGE)
_NO_PERSON = ("ship", "ment", "job", "kum", "year", "experience", "stage", "ausbildung", "alternance", "prácticas")
"""Endings of what a junior is in, and not of what a junior is: `internship`."""

_ON_THINGS = frozenset((Part.OPERATE, Part.BUILD, Part.DEEP, Part.DESIGN))
_LEADING = frozenset((Part.LEAD, Part.PEOPLE, Part.INFLUENCE, Part.STRATEGY))
_WITHIN = frozenset(("in", "within", "im", "dans"))
_TEAMS = frozenset(("team", "crew", "squad", "group", "équipe"))
_MEMBER = frozenset(("part", "member", "members"))
_FOR = frozenset(("for", "with", "für", "mit", "pour", "avec", "para", "con"))


class Counter:
    """Where the reading of a line stands: the deed, the words before, and what they leave open.

    `fresh` is 2 where a sentence or fragment begins, 1 behind a comma or `and`; `before` is the mask of the
    word before, `number_at` the place of a number that may count people, negative where that is over.
    """

    def __init__(self, line: Line) -> None:
        self.line = line
        self.english = line.english
        self.capitals = line.text.isupper()
        self.fresh = 2
        self.before = 0
        self.subject_first = self.learning = False
        self.number_at = self.negated_at = FAR
        self.belonged_to = FAR
        self.begun_at = 0
        self.verb_end = -1
        self.deed = Deed(Part.NONE, 0, 0)
        line.deeds.append(self.deed)

    def take(self, groups: tuple[int, ...], mask: int, at: int, end: int) -> None:
        """Count a word or phrase for the deed that it stands with."""
        for group in groups:
            if group <= _LAST_COUNTED:
                self._count(group, at, end)
            elif _FIRST_FRAME <= group <= _LAST_FRAME:
                self.frame(group, at, end)
        if mask & FIRST:
            self.subject_first = True
        if mask & _NEGATION:
            self.negated_at = at
            if at == self.verb_end:
                self.deed.denied = True  # `manage no one`
        if mask & NUMBER:
            self._number(at)
        self.before = mask
        low = self.line.lows[at]
        if not mask & ASIDE:
            self.fresh = 1 if low in JOINS else 0
        if mask & STOP:
            self.deed.closed = self.deed.closed or self.deed.object > 0
            if low not in ("of", "de", "von"):
                self.number_at = min(self.number_at, -1)

    def _count(self, group: int, at: int, end: int) -> None:
        line, deed = self.line, self.deed
        word = line.words[at]
        if group == Group.TOOL:
            if (
                end - at == 1
                and is_ambiguous(word.low)
                and (word.text == word.low or not at or line.text[word.start - 1] == "°")
            ):
                return
        elif group == Group.RESULT:
            if self.number_at != at - 1:
                return
        elif group == Group.COUNTED:
            if "-" not in word.low and "köpfig" not in word.low:
                return
            deed.people += 1
        elif group == Group.PERSON and word.low == "reports" and (self.number_at != at - 1 or deed.part in _ON_THINGS):
            group = Group.TERM  # `wrote 30 reports` of paper; `eight reports` are people
        elif group in (Group.PERSON, Group.COLLECTIVE) and 0 <= self.number_at >= at - 4:
            deed.people += 1
            self.number_at = FAR
        elif (
            group == Group.COLLECTIVE
            and deed.part in _ON_THINGS
            and not _FOR.isdisjoint(line.lows[max(0, at - 3) : at])
        ):
            return  # `wrote scripts for the finance team`: those served, not those led
        elif group == Group.COLLECTIVE and self._belongs(at):
            self.belonged_to = at
            return
        deed.counts[group] += 1
        if not deed.closed:
            deed.object = object_of(group)
        line.hits.append((at, end, group, deed))

    def frame(self, group: int, at: int, end: int) -> None:
        """Count a frame for the line, or a person where the words are of somebody else."""
        lows, line = self.line.lows, self.line
        if group == Group.LEARNING:
            self.learning = True
        elif group == Group.JUNIOR:
            others = end < len(lows) and sense(lows[end], self.english).mask & _PERSON
            led = self.deed.part in (Part.LEAD, Part.PEOPLE) and not lows[end - 1].endswith(_NO_PERSON)
            if others or led or self.before & NUMBER:
                return self._count(Group.PERSON, at, end)
        elif group in (Group.AUTHOR_ROLE, Group.EXPERT_ROLE):
            prior = lows[at - 1] if at else ""
            early = self.deed.part == Part.NONE and at - self.begun_at <= 5 and prior not in ("my", "our", "by")
            if not early and "as" not in lows[max(0, at - 3) : at]:
                return self._count(Group.PERSON, at, end) if group == Group.AUTHOR_ROLE else None
        elif group == Group.OWN:
            self.deed.owned = True
        line.frames[group] += 1
        line.hits.append((at, end, group, self.deed))
        return None

    def _belongs(self, at: int) -> bool:
        """Whether a group is what the author was in, and not what they led: `as part of a team of six`."""
        lows = self.line.lows
        if self.deed.part in _LEADING:
            return False
        for place in range(at - 1, max(-1, at - 4), -1):
            if lows[place] in _WITHIN and lows[at] in _TEAMS:
                return True
            if place and lows[place] == "of" and lows[place - 1] in _MEMBER:
                return True
            if sense(lows[place], self.english).mask & STOP:
                break
        return False

    def _number(self, at: int) -> None:
        line, deed = self.line, self.deed
        of = at > 1 and line.lows[at - 1] == "of"
        if of and self.belonged_to == at - 2:
            return
        if of and line.lows[at - 2] == "one":  # `as one of six welders`: among them, not above
            self.number_at = FAR
            return
        alone = at + 1 == len(line.lows) or line.text[line.words[at].end : line.words[at + 1].start] != " "
        titled = bool(line.hits) and line.hits[-1][1:3] == (at - 1, Group.AUTHOR_ROLE)  # `tech lead of five`
        if (
            self.number_at == -at
            or (of and (titled and alone))
            or (of and sense(line.lows[at - 2], self.english).mask & _TEAM)
        ):
            deed.people += 1
            self.number_at = FAR
        elif of and alone and deed.part in (Part.LEAD, Part.PEOPLE):
            deed.people += 1  # `headed a laboratory of fifteen`
        else:
            self.number_at = at

    def take_unknown(self, at: int) -> None:
        """A word that no list has: an amount, a number, or what has the shape of a name."""
        word, line = self.line.words[at], self.line
        text = word.text
        self.fresh = self.before = 0
        if text[0].isdigit():
            if word.start and line.text[word.start - 1] in "$€£":
                self._count(Group.MONEY, at, at + 1)
            elif not text.isdigit():
                self.deed.counts[Group.RESULT] += 1
            elif len(text) != 4 or text[:2] not in ("19", "20"):
                self._number(at)
        elif (
            text != word.low
            and not self.capitals
            and (text[1:] != word.low[1:] or any(letter.isdigit() for letter in text))
            and not self._signs(at)
        ):
            self._count(Group.SHAPE, at, at + 1)

    def _signs(self, at: int) -> bool:
        """Whether a double name ends a line that tells no deed, as under a letter: `Ines Varga-Holm`."""
        text = self.line.words[at].text
        return (
            self.deed.part == Part.NONE and at + 1 == len(self.line.words) and text.istitle() and text[:1].isalpha()
            and "-" in text and not any(map(str.isdigit, text))
        )  # fmt: skip
