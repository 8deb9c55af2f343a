"""Narrowing words left out: `the test data of the CRM` told as `the CRM`, `mock audits` as `audits` (English)."""

from collections.abc import Iterator
from functools import cache

from assistant.facts.quantities.number_words import number_words
from assistant.guard.deeds.naming_people import POSSESSIVE, names_someone
from assistant.guard.growth.wider import PEOPLE
from assistant.guard.limits.phrase_index import hedging_words
from assistant.guard.limits.shares import sharing_words
from assistant.guard.limits.status import words_of_status
from assistant.guard.turned.exchanged import done
from assistant.guard.wording import DETERMINERS, Wording, roots_of, wording, words_of_one
from assistant.lexicon.verbs import is_past, verb_forms
from assistant.results import Finding
from assistant.words import atoms_of, lows, stem

_OF_A_THING = frozenset(("of", "for"))
_NO_NOUNS = frozenset("instead ahead outside inside because regardless irrespective upstream downstream".split())
_SAY_NO_MORE = frozenset(
    map(
        stem,
        "team group crew set series range variety number amount total list collection dataset portfolio fleet network "
        "kind type sort form version copy state level quality performance use usage work activity operation running "
        "execution delivery task process project programme implementation development introduction maintenance "
        "preparation creation production management planning design result finding outcome detail content field area "
        "topic subject aspect role case service system platform tool software body piece item unit need concept "
        "benefit purpose sake handling run rollout".split(),
    )
)
"""Heads of objects that a rewording may leave out: `ran the operation of two mills`, `ran two mills`."""
_NOT_YET = frozenset("pre semi quasi pseudo near mock sub non vice ex half proto".split())
_NOT_REAL = frozenset(
    "mock dummy fake false simulated synthetic fictional fictitious imaginary hypothetical imitation replica "
    "would-be make-believe toy".split()
)
"""What is called so is not what its noun says."""

_HAVING = frozenset("with of including comprising having featuring".split())
_DENYING = frozenset("no without zero nor".split())
_OF_NONE = frozenset("single further additional extra such one".split())
_BEFORE_A_NOUN = DETERMINERS.union("new own other all both more any".split())
_BEFORE_A_DEED = frozenset("and i we then also".split())


def narrowed(source: str, draft: str) -> Iterator[Finding]:
    """What made a thing smaller in the source, where the draft has the thing without it: `mock audits`, `audits`."""
    gone = words_of_one(source, draft)
    if not gone:
        return
    line, after = wording(source), wording(draft)
    finders = _dropped_head(line, after, gone), _dropped_person(line, draft, gone), _not_so(line, draft, gone)
    for words in filter(None, (*finders, _denied(line, after, gone))):
        yield Finding(kind="lost", category="claim", words=words)


def _dropped_head(line: Wording, after: Wording, gone: frozenset[str]) -> str:
    """The `test data of` where `migrated the test data of the CRM` become `migrated the CRM`."""
    if _OF_A_THING.isdisjoint(line.lows) and not any(low.endswith(POSSESSIVE) for low in gone):
        return ""
    in_source = done(line.text)
    in_draft = done(after.text) if in_source else in_source
    for was, now in [(in_source[lemma], in_draft[lemma]) for lemma in in_source if lemma in in_draft]:
        here = _noun_behind(line, was) if was is not None and now is not None else range(0)
        there = _noun_behind(after, now) if now is not None and here else range(0)
        if there and _is_made_whole(line, here, after, there):
            return line.quoted(here[0] - line.lows[here[0] - 1][0].isdigit(), here[-1] + 1)
        if not there or line.lows[here[-1]] not in gone - atoms_of(after.text).low_set:
            continue
        if line.roots[here[-1]] in roots_of(after.text) or line.roots[here[-1]] in _SAY_NO_MORE:
            continue
        if line.lows[here[-1]] in _NO_NOUNS or is_past(line.lows[here[-1]]):
            continue
        if not _limiting().isdisjoint(line.lows[here[0] : here[-1] + 1]):
            continue  # `a draft of`: others find it
        link, head = here[-1] + 1, after.roots[there[-1]]
        of = _noun_behind(line, link) if line.lows[link : link + 1] and line.lows[link] in _OF_A_THING else range(0)
        owners = [line.lows[at][:-2] for at in here[:-1] if line.lows[at].endswith(POSSESSIVE)]
        if (head in [line.roots[at] for at in of] and not _is_counted(line, link, of)) or head in map(stem, owners):
            return line.quoted(here[0], link if of else here[-1])
    return ""


def _is_made_whole(line: Wording, part: range, after: Wording, whole: range) -> bool:
    """`Painted 3 rooms of an inn` told as `painted an inn with 3 rooms`; not `ran it in 3 rounds`."""
    of = _noun_behind(line, part.stop) if line.lows[part.stop : part.stop + 1] == ["of"] else range(0)
    root, behind = line.roots[part[-1]], after.roots[whole.stop :]
    if not of or root not in behind or line.roots[of[-1]] != after.roots[whole[-1]] or root in _SAY_NO_MORE:
        return False
    is_one = not DETERMINERS.isdisjoint(line.lows[part.stop + 1 : of[0]]) and line.lows[of[-1]][-1] != "s"
    joined = after.lows[whole.stop : whole.stop + behind.index(root)]
    return is_one and not _HAVING.isdisjoint(joined[-3:]) and _is_counted(line, part[0] - 1, part)


def _noun_behind(line: Wording, before: int) -> range:
    """The words of a noun and of what describes it, behind another word: not its article, nor how many."""
    first = before + 1
    while first < len(line.lows) and (line.lows[first] in _BEFORE_A_NOUN or line.lows[first][0].isdigit()):
        first += 1
    last = first
    while last < len(line.lows) and line.roots[last] and (last == first or line.gaps[last] == " "):
        last += 1
    return range(first, last)


def _is_counted(line: Wording, link: int, noun: range) -> bool:
    """Whether a figure says how many there are of a thing: what they are `of` is a collection."""
    return any(low[0].isdigit() or low in number_words().ones for low in line.lows[link : noun.stop])


def _dropped_person(line: Wording, draft: str, gone: frozenset[str]) -> str:
    """`the CFO's assistant` told as `the CFO`."""
    here = lows(draft)
    for at, low in enumerate(line.lows[:-1]) if any("'" in low or "’" in low for low in gone) else ():
        if low in gone and low.endswith(("'s", "’s")) and low[:-2] in here:
            who = line.lows[at + 1]
            is_person = names_someone(who) or f"{who}s".endswith(PEOPLE)
            if who in gone and is_person and stem(who) not in roots_of(draft):
                return line.quoted(at, at + 1)
    return ""


def _not_so(line: Wording, draft: str, gone: frozenset[str]) -> str:
    """`pre-compliance` told as `compliance`, `mock audits` as `audits`."""
    here = lows(draft)
    for at, low in enumerate(line.lows) if not gone.isdisjoint(_NOT_REAL) or any("-" in one for one in gone) else ():
        if low in gone and _is_less(low, here) and low.partition("-")[2] not in lows(line.text):
            return line.quoted(at, at)
        if low in gone and low in _NOT_REAL and stem(low) not in roots_of(draft) and _is_said_of(line, at, here):
            return line.quoted(at, at + 1)
    return ""


def _is_less(low: str, here: frozenset[str]) -> bool:
    """Whether a draft has a word without the `pre-` of the source: not the `existing` of `pre-existing`."""
    first, _, rest = low.partition("-")
    if first not in _NOT_YET or rest not in here or not here.isdisjoint((first, f"{first}{rest}", "before")):
        return False
    return rest[-3:] not in ("ing", "ted", "ned", "ped")


def _is_said_of(line: Wording, at: int, here: frozenset[str]) -> bool:
    """Whether a word describes one that the draft has: `mock audits`, but not `simulated audits` as a deed."""
    is_deed = not at or line.gaps[at] != " " or line.lows[at - 1] in _BEFORE_A_DEED
    return at + 1 < len(line.lows) and line.lows[at + 1] in here and not (is_deed and line.lows[at] in verb_forms())


def _denied(line: Wording, after: Wording, gone: frozenset[str]) -> str:
    """`no safety incident` told as `no incident`: what is denied of some is denied of all."""
    if _DENYING.isdisjoint(line.lows) or _DENYING.isdisjoint(after.lows):
        return ""
    in_draft = [_noun_behind(after, at) for at, low in enumerate(after.lows) if low in _DENYING]
    bare = {after.roots[noun[-1]] for noun in in_draft if len(noun) == 1}
    for at, low in enumerate(line.lows):
        noun = _noun_behind(line, at) if low in _DENYING else range(0)
        if len(noun) > 1 and line.roots[noun[-1]] in bare:
            of = [line.lows[one] for one in noun[:-1] if line.lows[one] not in _OF_NONE]
            if of and gone.issuperset(of) and not any(stem(low) in roots_of(after.text) for low in of):
                return line.quoted(at, noun[-1])
    return ""


@cache
def _limiting() -> frozenset[str]:
    return hedging_words() | sharing_words() | words_of_status()
