"""Whose deed a verb tells: the author's, `a clerk and I built`, or somebody else's, `the supplier built` (English)."""

from functools import cache
from itertools import pairwise

from assistant.guard.wording import BE, DETERMINERS, RELATIVE, Wording, is_cut, load_claims
from assistant.lexicon.verbs import Tier, Verb, is_past
from assistant.words import spans

OTHERS = frozenset("they he she someone others colleagues".split())
FURTHEST_AGENT = 5
"""Words behind a participle among which the `by` of who did it stands: `packaged for Debian by someone else`."""
_CIRCUMSTANCES = frozenset("under with together jointly guided supervised supported alongside for at".split())
_BETWEEN_SUBJECT_AND_VERB = frozenset("then later who that which had have has also first together".split())
_THEIR_WORK = frozenset(("it", "them", "these", "those"))
_WITH_A_VERB = _BETWEEN_SUBJECT_AND_VERB - RELATIVE
_LONGEST_TITLE = 4
_FURTHEST_PEOPLE = 40
_BEFORE_A_PERSON = DETERMINERS.union("another one two three".split())
_BEFORE_MEANING = BE | frozenset("i we also and but then had have not".split())
_MEANT_OF_THINGS = frozenset("expected meant supposed scheduled intended planned".split())
_FURTHEST_COMPANY = 7


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


def words_of_others() -> frozenset[str]:
    """Words for who else may have done a deed, one or several: `supplier`, `suppliers`."""
    return _people().union([f"{low}s" for low in _people()])


def _has_people(line: Wording, until: int) -> bool:
    return any(map(is_someone, line.lows[max(0, until - _FURTHEST_PEOPLE) : until]))


def is_someone(low: str) -> bool:
    """Whether a word is one for who else may have done a deed: `supplier`, `colleagues`, `they`."""
    return low in _people() or (low[-1:] == "s" and low[:-1] in _people())


@cache
def _people() -> frozenset[str]:
    """Words for who else may have done a deed."""
    return OTHERS.union(load_claims()["others"])


def is_one_more(line: Wording, at: int) -> bool:
    """Whether the author before a verb comes last of some: `a colleague and I built`."""
    return at > 2 and line.lows[at - 2] == "and" and _is_one_of_people(line, at - 3)


def _is_one_of_people(line: Wording, at: int) -> bool:
    """Whether a word ends a subject of a few words that names somebody: `two colleagues`, not `for two colleagues`."""
    first = next((place for place in range(at, max(-1, at - 3), -1) if not place or line.gaps[place] != " "), None)
    if first is None:
        return False
    named = is_someone(line.lows[at]) or line.text[spans(line.text)[0][at]].isupper()
    # `the lead dev and I`; not `the pump failed and I`
    return named or (line.lows[first] in _BEFORE_A_PERSON and not is_past(line.lows[at]))


def is_one_of_them(line: Wording, at: int) -> bool:
    """Whether the author is among those of whom it is told: `was one of three clerks who sorted it`."""
    before = line.lows[max(0, at - _FURTHEST_COMPANY) : at]
    return any(pair == ("one", "of") for pair in pairwise(before)) and "one" in line.lows[:3]


def is_paired_with_i(line: Wording, at: int) -> bool:
    """`I and a colleague rewired`."""
    return any(pair == ("i", "and") for pair in pairwise(line.lows[max(0, at - 4) : at]))


def is_of_the_author(line: Wording, first: int, at: int) -> bool:
    """Whether it is the author who `was meant to`; not the `store meant to hold`, or a pump `which is meant to`."""
    begin = at
    while begin > first + 1 and (line.lows[begin - 1] in BE or line.lows[begin - 1][-2:] == "ly"):
        begin -= 1
    if begin == first or line.lows[begin - 1] in _BEFORE_MEANING:
        return True
    return is_cut(line, begin) and (begin < at or line.lows[at] not in _MEANT_OF_THINGS)
