"""Others: whether a verb tells of somebody else's deed: `the supplier built`, `packaged by a colleague` (English)."""

from functools import cache

from assistant.guard.wording import DETERMINERS, Wording, load_claims
from assistant.lexicon.verbs import Tier, Verb
from assistant.words import spans

OTHERS = frozenset("they he she someone others colleagues".split())
RELATIVE = frozenset(("who", "that", "which"))
FURTHEST_AGENT = 5
"""Words behind a participle among which the `by` of who did it stands: `packaged for Debian by someone else`."""
_CIRCUMSTANCES = frozenset("under with together jointly guided supervised supported alongside for at".split())
_CUTS = frozenset(",:(–—")
_BETWEEN_SUBJECT_AND_VERB = frozenset("then later who that which had have has also first together".split())
_THEIR_WORK = frozenset(("it", "them", "these", "those"))
_WITH_A_VERB = _BETWEEN_SUBJECT_AND_VERB - RELATIVE
_LONGEST_TITLE = 4
_FURTHEST_PEOPLE = 40


def by_others(line: Wording, after: int, agent: str = "by") -> bool:
    """Whether the `by` behind a participle, which ends before word `after`, names somebody: `by a colleague`."""
    at = line.lows.index(agent, after)
    if any(map(is_someone, line.lows[at + 1 : at + 4])):
        return True
    return at == after and at + 1 < len(line.lows) and line.text[spans(line.text)[0][at + 1]].isupper()  # `by Anna`


def is_of_others(line: Wording, first: int, at: int, verb: Verb) -> bool:
    """Whether the subject of a past form is somebody else: `the supplier built`, `they then introduced`."""
    if is_told_of_them(line, first, at):
        return True
    subject = at - 1
    while subject > first and line.lows[subject] in _BETWEEN_SUBJECT_AND_VERB and not is_cut(line, subject + 1):
        subject -= 1
    if subject - 2 >= first and line.lows[subject - 1] == "of":
        subject -= 2  # `our group of five repaired`
    if is_cut(line, subject + 1) or not is_someone(line.lows[subject]):
        return False
    if line.lows[subject] == "they" and (
        verb.past == line.lows[at] == verb.lemma or (subject and not _has_people(line, subject))
    ):
        return False  # `180 tests, they run in a minute`
    if subject < at - 1 and line.lows[at - 1] in RELATIVE:
        return True
    if line.lows[first] in _CIRCUMSTANCES and not any(is_cut(line, place) for place in range(first + 1, at)):
        return False  # `under the eye of a carpenter built`
    before = line.lows[max(first, subject - _LONGEST_TITLE) : subject]
    return "as" not in before and "with" not in before  # `as a student tested`, `with the crew moved`


def is_told_of_them(line: Wording, first: int, at: int) -> bool:
    """Whether a clause goes on with what others did: `gave it to the editors, who cut it`, `to the team, which did it`.

    Whom the author leads did it for the author.
    """
    who = _before_verb(line, first, at)
    if who == first or line.lows[who] not in RELATIVE or "," not in line.gaps[who]:
        return False
    if line.lows[who] != "who":
        before = line.lows[max(first + 2, who - FURTHEST_AGENT) : who]
        is_theirs = "to" in before and not _THEIR_WORK.isdisjoint(line.lows[at + 1 : at + 2])
        return is_theirs and any(map(is_someone, before))
    hits = [hit for place, (_, hit, _) in line.starts if first <= place < who]
    return all(hit is None or hit[0].tier is not Tier.LED for hit in hits)


def has_its_own_doer(line: Wording, first: int, at: int) -> bool:
    """Whether a relative clause names who did it, whoever that is: `a roof that the thatchers then mended`."""
    start = subject = _before_verb(line, first, at)
    while start > first and line.roots[start] and subject - start < _LONGEST_TITLE:
        start -= 1
    return first < start < subject and line.lows[start] in DETERMINERS and line.lows[start - 1] in RELATIVE


def _before_verb(line: Wording, first: int, at: int) -> int:
    """The word before a verb and what stands with it: the `who` of `who had then slowly sunk`."""
    at -= 1
    while at > first and (line.lows[at] in _WITH_A_VERB or line.lows[at][-2:] == "ly"):
        at -= 1
    return at


def is_cut(line: Wording, at: int) -> bool:
    """Whether punctuation parts a word from the one before it."""
    gap = line.gaps[at]
    return gap != " " and (gap == " - " or not _CUTS.isdisjoint(gap))


def words_of_others() -> frozenset[str]:
    """Words for who else may have done a deed, one or several."""
    return _people().union([f"{low}s" for low in _people()])


def _has_people(line: Wording, until: int) -> bool:
    return any(map(is_someone, line.lows[max(0, until - _FURTHEST_PEOPLE) : until]))


def is_someone(low: str) -> bool:
    return low in _people() or (low[-1:] == "s" and low[:-1] in _people())


@cache
def _people() -> frozenset[str]:
    """Words for who else may have done a deed."""
    return OTHERS.union(load_claims()["others"])
