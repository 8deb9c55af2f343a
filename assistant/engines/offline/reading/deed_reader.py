"""Reads a line word by word into its deeds: which words are verbs, whose they are, and what stands with them."""

from assistant.engines.offline.reading.deed_counter import ASIDE, FAR, FIRST, JOINS, NUMBER, STOP, Counter
from assistant.engines.offline.reading.deeds import Deed, Line
from assistant.engines.offline.reading.misspelt import mended, right_past
from assistant.lexicon.senses import Form, Sense, sense
from assistant.lexicon.skills import Group, Part, bits, phrase, verb_phrase

_SENTENCE_ENDS = frozenset(".!?;…\n•")
_BREAKS = frozenset(":—–")
_COMMAS = frozenset(",()/&+|")
_OF = frozenset(("of", "for", "de", "du", "des", "von", "der", "eines", "einer", "del", "to", "für", "por"))
_NO_PREPOSITIONS = JOINS | {"but", "then", "which", "that", "who", "as"}
_BEFORE_BASE = frozenset(("to", "who", "still", "also", "then"))
_BEFORE_GERUND = frozenset(("by", "while", "and"))
_SAME_IN_PAST = frozenset(("set", "cut", "put", "split", "read", "shut", "bid"))
_GIVEN = frozenset(("with", "to", "as"))
"""Behind a verb that has people as its object, where those are not named: `Tasked with`, `Promoted to`."""
_MYSELF = frozenset(("me", "myself", "hand"))
_PASSIVE = frozenset(("was", "were", "been", "am"))

_ARTICLE, _PRONOUN = bits(Group.ARTICLE), bits(Group.PRONOUN)
_DOERS = bits(Group.PERSON, Group.SUPERIOR)
_TITLES = bits(Group.AUTHOR_ROLE, Group.EXPERT_ROLE, Group.JUNIOR)
_COUNTABLE = bits(Group.PERSON, Group.COLLECTIVE, Group.AUTHOR_ROLE, Group.COUNTED, Group.UNDER_ME)
_HELPING = frozenset((Part.LEARN, Part.HELP))
_HANGS = frozenset((Form.NOMINAL, Form.GERUND, Form.BASE))
_AROUND = frozenset((Group.OWN, Group.UNDER_ME, Group.DELEGATED))
"""Frames whose words count for themselves too: `the framework I wrote`."""


def read_deeds(text: str) -> Line:
    """A text as its deeds: of `Led four engineers and wrote the parser`, leading people and building software."""
    reader = _Reader(Line(text))
    reader.run()
    return reader.line


class _Reader(Counter):
    """Goes over the words once."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self.sentence = 0
        self.base_verbs = False  # the sentence has a verb that is written like a noun
        self.framed = 0  # frames around other words are counted up to here

    def run(self) -> None:
        """Read all words."""
        line = self.line
        text, lows, all_words = line.text, line.lows, line.words
        end = at = 0
        while at < len(lows):
            if at and (gap := text[end : all_words[at].start]) != " ":
                self._punctuate(gap, at)
            if self.english and (self.fresh == 2 or self.before & FIRST):
                lows[at] = mended(right_past(lows[at]))
            found = sense(lows[at], self.english)
            step = self._phrase(found, at) if found.begins else 0
            if not step and found.form:
                step = self._verb(found, at)
            if not step:
                step = 1
                if found.groups:
                    self.take(found.groups, found.mask, at, at + 1)
                else:
                    self.take_unknown(at)
            at += step
            end = all_words[at - 1].end
            self.deed.end = at
        self.deed.settle()
        self._end_sentence()

    def _open(self, deed: Deed) -> None:
        self.deed.settle()
        self.deed = deed
        self.line.deeds.append(deed)

    def _punctuate(self, gap: str, at: int) -> None:
        if not _SENTENCE_ENDS.isdisjoint(gap):
            self._end_sentence()
            self.sentence += 1
            self.subject_first = self.base_verbs = self.learning = False
            self._begin(at)
        elif not _BREAKS.isdisjoint(gap) or gap == " - ":
            self._begin(at)
        elif not _COMMAS.isdisjoint(gap):
            self.deed.closed = self.deed.object > 0
            self.fresh = max(self.fresh, 1)
            # a number right behind the bracket counts the people before it
            self.number_at = -at if self.before & _COUNTABLE and gap[-1] == "(" else FAR
        self.before = 0

    def _begin(self, at: int) -> None:
        self.fresh = 2
        self.begun_at = at
        self.negated_at = FAR
        self._open(Deed(Part.NONE, at, self.sentence))

    def _end_sentence(self) -> None:
        if self.learning:
            for deed in reversed(self.line.deeds):
                if deed.sentence != self.sentence:
                    break
                deed.learning = deed.part <= Part.OPERATE

    def _phrase(self, found: Sense, at: int) -> int:
        size, groups = phrase(self.line.lows, at, found.begins)
        if not size:
            return 0
        if groups[0] in _AROUND:
            if at >= self.framed:
                self.frame(groups[0], at, at + size)
                self.framed = at + size
            return 0
        self.take(groups, bits(*groups), at, at + size)
        return size

    def _verb(self, found: Sense, at: int) -> int:
        """How many words the verb at this place has, 0 where it is none; a verb opens a deed."""
        part, size = found.part, 1
        if found.phrasal:
            more, longer = verb_phrase(found.lemma, self.line.lows, at + 1)
            part, size = longer or part, 1 + more
        if not part or not self._is_verb(found, at, size):
            return 0
        self._act(part, found, at, size)
        return size

    def _is_verb(self, found: Sense, at: int, size: int) -> bool:
        """Whether a word that can be a verb is one here."""
        lows, form, before = self.line.lows, found.form, self.before
        prior = lows[at - 1] if at else ""
        after = lows[at + size] if at + size < len(lows) else ""
        if form == Form.NOMINAL:
            return self.fresh == 2 or after in _OF
        if before & _ARTICLE:
            return False
        if self.verb_end == at and not self.fresh and form in (Form.PAST, Form.GERUND):
            return False  # `implemented learned retrieval`
        if form == Form.PAST:
            helped = prior in _PASSIVE and found.part == Part.HELP  # `was involved in`
            return not before & STOP or prior in _NO_PREPOSITIONS or helped
        if form == Form.GERUND:
            return not found.groups or self.fresh > 0 or prior in _BEFORE_GERUND
        if form == Form.THIRD:
            return self.fresh == 2 or bool(before & _PRONOUN) or (self.fresh == 1 and self.base_verbs)
        if self.fresh == 2 and after not in _OF:
            return not (after and sense(after, self.english).mask & _TITLES)
        joined = self.fresh == 1 or prior in JOINS
        return (
            (joined and (self.base_verbs or self.subject_first or found.lemma in _SAME_IN_PAST))
            or bool(before & FIRST)
            or prior in _BEFORE_BASE
            or (size > 1 and self.fresh > 0)
        )

    def _act(self, part: Part, found: Sense, at: int, size: int) -> None:
        lows = self.line.lows
        mine = self._is_mine(part, found.form, at, size)
        if not mine and part == Part.HELP and lows[at + size + 1 : at + size + 2]:
            helpers = sense(lows[at + size + 1], self.english)  # `assisted by four engineers`
            if helpers.mask & NUMBER or lows[at + size + 1].isdigit():
                part, mine = Part.LEAD, True
        if part == Part.PEOPLE and found.form == Form.PAST and not _GIVEN.isdisjoint(lows[at + size : at + size + 1]):
            part = Part.MODEST  # the author is the one who was tasked
        relative = self.before & FIRST and at - 1 > self.deed.start and not self.fresh
        taken = self.deed
        if mine and found.form in _HANGS and self._hangs_on_help(at):
            part = taken.part
        self._open(Deed(part, at, self.sentence, found.lemma))
        self.deed.mine = mine
        self.deed.denied = at - self.negated_at <= 3
        if relative and taken.part:
            self._take_over(taken, at)
        self.base_verbs = self.base_verbs or found.form in (Form.BASE, Form.THIRD)
        self.fresh = self.before = 0
        self.number_at = FAR
        self.verb_end = at + size

    def _hangs_on_help(self, at: int) -> bool:
        """Whether the verb before only helped, and nothing parts the two: `assisted in the migration of`."""
        taken, line = self.deed, self.line
        if taken.part not in _HELPING or not taken.mine or taken.denied or taken.sentence != self.sentence:
            return False
        between = line.text[line.words[taken.start].end : line.words[at].start]
        return _COMMAS.isdisjoint(between) and _BREAKS.isdisjoint(between)

    def _take_over(self, taken: Deed, at: int) -> None:
        """`the framework I wrote`: what stands just before is what was written."""
        hits = self.line.hits
        for place in range(len(hits) - 1, -1, -1):
            start, end, group, deed = hits[place]
            if deed is not taken or end < at - 4:
                break
            if group <= Group.JARGON:
                taken.counts[group] -= 1
                self.deed.counts[group] += 1
                hits[place] = (start, end, group, self.deed)

    def _is_mine(self, part: Part, form: Form, at: int, size: int) -> bool:
        """Whether the author is the doer: not `the analysts built`, not `written by my supervisor`."""
        lows = self.line.lows
        after = lows[at + size : at + size + 2]
        if form == Form.PAST and after[:1] == ["by"]:
            return len(after) == 2 and after[1] in _MYSELF
        passive, place = False, at - 1
        while place >= self.begun_at:
            low = lows[place]
            mask = sense(low, self.english).mask
            if mask & FIRST:
                return not (passive and part in (Part.LEAD, Part.PEOPLE))
            if mask & _PRONOUN:  # `manager who still derives`
                return place <= 4 and self.deed.part == Part.NONE and self.line.frames[Group.AUTHOR_ROLE] > 0
            if not mask & ASIDE and not low.endswith("ly"):
                return not mask & _DOERS or form in (Form.GERUND, Form.NOMINAL) or self.fresh > 0
            passive = passive or low in _PASSIVE
            place -= 1
        return True
