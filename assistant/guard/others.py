"""Others: whether a verb tells of somebody else's deed: `the supplier built`, `packaged by a colleague` (English)."""

from functools import cache

from assistant.guard.wording import Wording, load_claims
from assistant.lexicon.verbs import Verb

OTHERS = frozenset("they he she someone others colleagues".split())
RELATIVE = frozenset(("who", "that", "which"))
FURTHEST_AGENT = 5
"""Words behind a participle among which the `by` of who did it stands: `packaged for Debian by someone else`."""
_CUTS = frozenset(",:(–—")
_BETWEEN_SUBJECT_AND_VERB = frozenset("then later who that which had have has also first together".split())
_LONGEST_TITLE = 4
_FURTHEST_PEOPLE = 40


def by_others(line: Wording, after: int) -> bool:
    """Whether the `by` behind a participle, which ends before word `after`, names somebody: `by a colleague`."""
    at = line.lows.index("by", after)
    if at == after and [word.text[:1].isupper() for word in line.run[at + 1 : at + 2]] == [True]:
        return True  # `led by Anna`
    return any(map(_is_someone, line.lows[at + 1 : at + 4]))


def is_of_others(line: Wording, first: int, at: int, verb: Verb) -> bool:
    """Whether the subject of a past form is somebody else: `the supplier built`, `they then introduced`."""
    subject = at - 1
    while subject > first and line.lows[subject] in _BETWEEN_SUBJECT_AND_VERB and not is_cut(line, subject + 1):
        subject -= 1
    if is_cut(line, subject + 1) or not _is_someone(line.lows[subject]):
        return False
    if line.lows[subject] == "they" and (verb.past == line.lows[at] == verb.lemma or not _has_people(line, subject)):
        return False  # `180 tests, they run in a minute`
    if subject < at - 1 and line.lows[at - 1] in RELATIVE:
        return True
    before = line.lows[max(first, subject - _LONGEST_TITLE) : subject]
    return "as" not in before and "with" not in before  # `as a student tested`, `with the crew moved`


def is_cut(line: Wording, at: int) -> bool:
    """Whether punctuation parts a word from the one before it."""
    gap = line.gaps[at]
    return gap != " " and not _CUTS.isdisjoint(gap)


def words_of_others() -> frozenset[str]:
    """Words for who else may have done a deed, one or several."""
    return _people().union([f"{low}s" for low in _people()])


def _has_people(line: Wording, until: int) -> bool:
    return any(map(_is_someone, line.lows[max(0, until - _FURTHEST_PEOPLE) : until]))


def _is_someone(low: str) -> bool:
    return low in _people() or (low[-1:] == "s" and low[:-1] in _people())


@cache
def _people() -> frozenset[str]:
    """Words for who else may have done a deed."""
    return OTHERS.union(load_claims()["others"])
