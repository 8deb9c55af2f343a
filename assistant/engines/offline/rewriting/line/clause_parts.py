"""Clauses of a resume line: whose deed each tells, and what was done."""

from collections.abc import Sequence
from typing import NamedTuple

from assistant.engines.offline.rewriting.grammar import Run, joint_at, phrase_end, verb_as, verb_run
from assistant.engines.offline.rewriting.known_phrases import Follows, Noun, Opener, noun_of_doing
from assistant.engines.offline.rewriting.line.named_things import names_thing
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.lexicon.function_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from assistant.lexicon.verbs import Form, Tier
from assistant.words import Word


class Verbs(NamedTuple):
    """A deed told by verbs: `designing and testing`."""

    run: Run


class Nouns(NamedTuple):
    """A deed told by nouns and `of`: `the design and testing of`; `article` is empty where there is none."""

    article: str
    written: str
    nouns: tuple[Noun, ...]
    joints: tuple[str, ...]


class Phrase(NamedTuple):
    """A noun phrase: `the database migration`; `heads` is what is known of its last nouns, `words` its words."""

    heads: tuple[Noun | None, ...]
    words: tuple[Word, ...]


class Clause(NamedTuple):
    """One clause: `lead` stays before it, `rest` is what follows the deed (all of it for a phrase).

    `tier` is the part that the line claims in the deed; `companion` says with whom (`with the data team`);
    `capital` says whether what takes its place begins with a capital, `british` how the author spells.
    """

    lead: str
    opener: Opener | None
    shared: bool
    tier: Tier
    form: Form
    deed: Verbs | Nouns | Phrase
    companion: str
    rest: str
    capital: bool = True
    british: bool = False


def deed_at(body: str, run: Sequence[Word], at: int, follows: Follows) -> tuple[Verbs | Nouns | Phrase, int] | None:
    """The deed behind an opener (verbs, nouns with `of`, or a phrase), and where in the text it ends."""
    if at >= len(run):
        return None
    if follows != "deed":
        row = verb_run(body, run, at, "base" if follows == "base" else "past")
        return (Verbs(row), run[row.end - 1].end) if row and has_object(body, run, row) else None
    if nouns := nouns_at(body, run, at):
        return nouns
    row = verb_run(body, run, at, "gerund")
    if row is not None and has_object(body, run, row) and not _names_activity(body, run, at, row):
        return Verbs(row), run[row.end - 1].end
    return _phrase(body, run, at)


def tells_deed(body: str, run: Sequence[Word], at: int) -> bool:
    """Whether a gerund tells what was done to a thing: `managing the build servers`, and not `printing presses`."""
    found = deed_at(body, run, at, "deed")
    if found is None or not isinstance(found[0], Verbs):
        return False
    behind = run[found[0].run.end]
    is_one = behind.low in DETERMINERS or behind.text[0].isdigit()
    return is_one or run[at].low not in word_set("gerunds of kinds")


def nouns_at(body: str, run: Sequence[Word], at: int) -> tuple[Nouns, int] | None:
    """`the design and testing of`, up to and without its `of`."""
    begin = at
    article = body[run[at].start : run[at].end] if run[at].low in ("the", "a", "an") else ""
    at += bool(article)
    start = run[at].start if at < len(run) else 0
    nouns: list[Noun] = []
    joints: list[str] = []
    while at < len(run) and (noun := noun_of_doing(run[at].low) or _in_row(body, run, at)):
        nouns.append(noun)
        at += 1
        joint = joint_at(body, run, at)
        if joint is None:
            break
        after = joint[1] + (run[joint[1]].low == "the" and joint[1] + 1 < len(run))
        if noun_of_doing(run[after].low) is None and _in_row(body, run, after) is None:
            break
        joints.append(joint[0])
        at = after
    if not nouns or len(joints) != len(nouns) - 1 or at + 1 >= len(run) or run[at].low != "of":
        return None
    if not is_plain(body, run, at - 1, at + 2) or (begin and not is_plain(body, run, begin - 1, begin + 1)):
        return None
    written = body[start : run[at - 1].end]
    return Nouns(article, written, tuple(nouns), tuple(joints)), run[at - 1].end


def _in_row(body: str, run: Sequence[Word], at: int) -> Noun | None:
    """`patching` in `setup, patching and monitoring of`."""
    found = verb_as(run, at, "gerund")
    if found is None or found[1] > 1:
        return None
    joined = joint_at(body, run, at + 1) is not None or (at + 1 < len(run) and run[at + 1].low == "of")
    return Noun(found[0].lemma, True, False) if joined else None


def _phrase(body: str, run: Sequence[Word], at: int) -> tuple[Phrase, int]:
    """A noun phrase, or two with `and` between; where it begins stands for where it ends: all of it is kept."""
    end = phrase_end(body, run, at)
    heads: list[Noun | None] = [_head(run, at, end)] if end > at else [None]
    if end + 1 < len(run) and run[end].low == "and":
        second = phrase_end(body, run, end + 1)
        if verb_as(run, end + 1, "past") and run[end + 1].low.endswith(("ed", "gave", "wrote", "built", "made", "did")):
            return Phrase(tuple(heads), tuple(run[at:end])), run[at].start
        if second > end + 1 and (noun := noun_of_doing(run[second - 1].low)):
            heads.append(noun)
        elif heads[0] is not None:
            heads.append(None)
    return Phrase(tuple(heads), tuple(run[at:end])), run[at].start


def _head(run: Sequence[Word], at: int, end: int) -> Noun | None:
    """What is known of the last noun of a phrase: `bug fixing` and `the impedance matching` name deeds too."""
    last = run[end - 1]
    noun = noun_of_doing(last.low)
    if noun is not None or end - at < _LEAST_NAMED or last.low in word_set("kinds") | word_set("fields"):
        return noun
    found = verb_as(run[end - 1 : end], 0, "gerund")
    named = found is not None and found[0].lemma not in word_set("no doing to manage") and not last.text[0].isupper()
    return Noun("", True, True) if named else None


_LEAST_NAMED = 2


def _names_activity(body: str, run: Sequence[Word], at: int, row: Run) -> bool:
    """`testing activities`, `engineering design`: the gerund names a kind, and is not the deed."""
    end = phrase_end(body, run, row.end)
    if run[row.end].low in DETERMINERS or run[row.end].text[0].isdigit():
        return False
    if run[end - 1].low in word_set("made as well") and row.lemmas[-1] in word_set("project"):
        return False  # `designing heating systems`
    if run[end - 1].low in word_set("activities") or (len(row.lemmas) == 1 and run[at].low in word_set("fields")):
        return True
    return names_thing(body, run, at, row)


_ROUGHLY = frozenset(("about", "around", "over", "above"))


def has_object(body: str, run: Sequence[Word], row: Run) -> bool:
    """Whether an object follows verbs in a row: no comma, no preposition, no adverb."""
    if row.end >= len(run) or body[run[row.end - 1].end : run[row.end].start].strip("“\"'‘( "):
        return False
    low = run[row.end].low
    if low in _ROUGHLY and row.end + 1 < len(run) and run[row.end + 1].text[0].isdigit():
        return True
    if low == "that" and row.lemmas[-1] == "ensure":
        return True
    if low in ("from", "to") and row.lemmas[-1] in ("migrate", "transition", "upgrade", "relocate"):
        return True
    return low not in PREPOSITIONS and low not in CONJUNCTIONS and not is_adverb(low)


def is_adverb(low: str) -> bool:
    """Whether a word in `-ly` says how something was done, and not what it was like: `monthly` packs."""
    return low.endswith("ly") and len(low) > _SHORT_LY and low not in _ADJECTIVES


_SHORT_LY = 4
_ADJECTIVES = frozenset(
    "daily weekly monthly quarterly yearly hourly nightly fortnightly early assembly supply family anomaly elderly "
    "friendly costly timely biweekly bimonthly monopoly poly".split()
)


def is_plain(body: str, run: Sequence[Word], begin: int, end: int) -> bool:
    """Whether nothing but white space stands between the words from `begin` to `end`."""
    return all(
        not body[one.end : other.start].strip()
        for one, other in zip(run[begin : end - 1], run[begin + 1 : end], strict=False)
    )
