"""Verbhood: whether a word is the verb that it looks like: `designed` is, none in `designed parts` (English)."""

from functools import cache

from assistant.guard.deeds.opening import PLACES_OF_WORK, Opening, only_meant
from assistant.guard.deeds.whose_deed import OTHERS, has_its_own_doer, is_of_others, is_told_of_them
from assistant.guard.wording import DETERMINERS, FUNCTION_WORDS, NEGATIONS, RELATIVE, Wording, is_cut, load_claims
from assistant.lexicon.verbs import Form, Tier, Verb, is_past

_BEFORE_A_VERB = frozenset(
    (
        "and or i we who that which was were been is are be have has had also then successfully while but be they "
        "he she"
    ).split()
)
_BEFORE_A_GERUND = _BEFORE_A_VERB | frozenset(
    (
        "in by for of with to on at from while through after before when into summer year month months weeks time "
        "currently now still"
    ).split()
)
RULES_A_BASE = frozenset("to help helped helps helping can could will would let".split())
BEFORE_A_BASE = RULES_A_BASE | frozenset(("i", "we", "and", "did"))
_PEOPLE = frozenset(
    "team teams group squad one people engineers developers person colleagues members department".split()
)
_HAVE = frozenset(("has", "have", "had"))
_BEFORE_HAVE = frozenset("i we and or but who also since now then".split())
"""What may stand before `have` where the author did it: not `scrap has fallen`, `the tests that QA had written`."""
_BEFORE_ITS_VERB = frozenset(
    (
        "have has had also then first later earlier soon often always usually sometimes never again once already "
        "still just even only all both each jointly together afterwards meanwhile since"
    ).split()
)
"""Words between a subject and its verb: `we had also`, `we all`."""
_AT_TIMES = frozenset("once twice often always usually sometimes later earlier again repeatedly".split())
_BEFORE_A_NOUN = frozenset("with from of for at".split())
_LONGEST_PUPILS = 6
_SHOWN = frozenset("how when where what which".split())
"""Before `to` and a verb: what others do then, or may: `showed two fitters how to use it`."""
_WHO_DOES = frozenset(
    (
        "engineer developer manager operator technician analyst specialist assistant officer lead leader intern "
        "trainee contributor programmer designer architect administrator admin scientist consultant coordinator "
        "supervisor worker nurse teacher trainer inspector auditor buyer clerk agent representative apprentice "
        "fellow chef cook"
    ).split()
)
"""Nouns before which what looks like a verb is a part of the name: `test engineer`."""
_ALWAYS_VERBS = frozenset(("help", "assist", "accompany", "advise", "train", "teach"))
_COMING = frozenset("join start begin arrive come leave move".split())
_WHEN = frozenset("since when after before until as".split())
_RAISED = frozenset("promoted appointed rose elevated advanced".split())
_UNDERGONE = frozenset("promote appoint elect select choose nominate invite hire recruit commission certify".split())
_UNDERGONE_AS = frozenset(("to", "as", "by"))
"""Behind those verbs at the head of a line: it was done to the author, as in `Promoted to`."""
# `0.4% now, compared with 6% before`: what two things are, not what anybody did.
_SET_BESIDE = [[how, to] for how in ("compared", "combined", "paired", "coupled") for to in ("with", "to")]


def is_undergone(lows: list[str], verb: Verb, after: int) -> bool:
    """Whether the head of a line tells what was done to the author: `Promoted to foreman`, not `Promoted Ann`."""
    return verb.lemma in _UNDERGONE and after < len(lows) and lows[after] in _UNDERGONE_AS


def subject_of(line: Wording, at: int) -> str:
    """The word before a verb and what helps it: the `we` of `we had also decided`."""
    while at > 1 and (line.lows[at - 1] in _BEFORE_ITS_VERB or line.lows[at - 1][-2:] == "ly"):
        at -= 1
    return line.lows[at - 1] if at else ""


def is_told_now(line: Wording, after: int, verb: Verb) -> bool:
    """Whether a base form at the head of a sentence tells a deed: not `Author of`, `Test engineer`, `Intern, paint`."""
    following = line.lows[after]
    if verb.lemma in PLACES_OF_WORK and is_cut(line, after):
        return False
    if following in ("of", "for") or is_past(following):
        return False
    if "-" in verb.lemma and following not in FUNCTION_WORDS and not following[0].isdigit():
        return False  # `open-source library`
    return following not in _WHO_DOES or verb.tier > Tier.DESIGNED or verb.lemma in _ALWAYS_VERBS


def is_verb(line: Wording, at: int, form: Form, openings: list[Opening], *, is_present: bool) -> bool:
    """Whether a word inside a sentence is the verb that it looks like: `embedded systems` and `lead time` are not.

    `is_present` says that the sentence began with a base form: `Administer the hosts, write scripts`.
    """
    before = line.lows[at - 1]
    if form == "base":
        if is_cut(line, at):
            return is_present and line.lows[at + 1 : at + 2] not in ([], ["of"], ["for"], ["and"])
        if before == "did":  # `I did weld the`; not `I did weld tests`
            return line.lows[at - 2] == "i" and not FUNCTION_WORDS.isdisjoint(line.lows[at + 1 : at + 2])
        return before in BEFORE_A_BASE and not (
            before == "to" and (line.lows[at - 2] in _RAISED or _is_numbered(line, at))
        )
    if form == "gerund":
        if (before in _BEFORE_A_NOUN and _has_no_object(line, at)) or _is_taught_to_others(line, at, openings):
            return False
        follows = before in _BEFORE_A_GERUND or (bool(openings) and _rules_a_gerund(openings[-1], at))
    else:
        follows = before in _BEFORE_A_VERB or (at == 1 and before in _AT_TIMES)
        follows = follows or (before[-2:] == "ly" and not _is_a_quality(line, at))
        follows = follows or (before in _BEFORE_ITS_VERB and subject_of(line, at) in ("i", "we"))
    if not follows and line.lows[at : at + 2] in _SET_BESIDE:
        return False
    return follows or is_cut(line, at)


def _has_no_object(line: Wording, at: int) -> bool:
    """Whether an `-ing` names a trade or a department: `with manufacturing`, `from tooling and assembly`."""
    behind = (*line.lows[at + 1 : at + 3], "", "")[:2]
    if not behind[0] or is_cut(line, at + 1):
        return True
    return behind[0] == "and" and behind[1][-3:] != "ing" and behind[1] not in FUNCTION_WORDS


def _is_a_quality(line: Wording, at: int) -> bool:
    """Whether a participle behind an adverb says how a thing was: `the newly built`, `returned wrongly cut boards`."""
    earlier = line.lows[at - 2] if at > 1 and not is_cut(line, at - 1) else ""
    return earlier in DETERMINERS or is_past(earlier)


def _is_taught_to_others(line: Wording, at: int, openings: list[Opening]) -> bool:
    """Whether somebody else was taught to do it: `trained the crew in running the press`; not `trained in running`."""
    if not openings or line.lows[at - 1] not in ("in", "on") or openings[-1].lemma not in load_claims()["teaching"]:
        return False
    taught = openings[-1].after
    return taught < at - 1 <= taught + _LONGEST_PUPILS and not any(is_cut(line, to) for to in range(taught, at))


def _is_numbered(line: Wording, at: int) -> bool:
    """Whether a word has a number for its name, as no verb has: `limited to lock 3`, `from phase 1 to phase 2`."""
    behind = line.lows[at + 1 : at + 3]
    if not behind or not behind[0].isdigit():
        return False
    return len(behind) == 1 or behind[1] in FUNCTION_WORDS or line.gaps[at + 2] != " "


def _rules_a_gerund(earlier: Opening, at: int) -> bool:
    """`helped testing`, `suggested mending`, `spent May mending`; not the `programming` of `pair programming`."""
    if earlier.lemma == "spend":
        return True
    return earlier.after == at and (earlier.tier is Tier.HELPED or earlier.lemma in only_meant())


def is_the_authors(line: Wording, first: int, at: int, verb: Verb, form: Form) -> bool:
    """Whether a verb tells of the author's deed: not `a tool that cut costs`, `, cutting costs`, `without leading`."""
    before, earlier = line.lows[at - 1], line.lows[at - 2] if at - 1 > first else ""
    if before in NEGATIONS or before in OTHERS or earlier in OTHERS:
        return False
    if before in _HAVE and earlier and earlier not in _BEFORE_HAVE and not is_cut(line, at - 1):
        return False  # `scrap has fallen`
    if before in _BEFORE_ITS_VERB and (has_its_own_doer(line, first, at) or is_of_others(line, first, at, verb)):
        return False  # `a contractor then coded it`
    if (before == "to" and earlier in _SHOWN) or (verb.lemma in _COMING and _is_when(line, at)):
        return False
    if earlier and before in RELATIVE:
        is_one_of_them = earlier in _PEOPLE or (before == "who" and line.lows[first] == "member")
        return is_one_of_them and not is_told_of_them(line, first, at)
    trailing = form == "gerund" and "," in line.gaps[at]
    return not (trailing and verb.lemma in _results())


def _is_when(line: Wording, at: int) -> bool:
    """`since I joined`, `since joining`: it says when something else was done."""
    return line.lows[at - 1] in _WHEN or (line.lows[at - 1] == "i" and at > 1 and line.lows[at - 2] in _WHEN)


@cache
def _results() -> frozenset[str]:
    listed = load_claims()["outcome"].items()
    return frozenset(word for head, others in listed for word in (head, *others) if word[0] != "~")
