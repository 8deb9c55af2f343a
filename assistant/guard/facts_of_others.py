"""What a fact gives to others, or only hopes for: `Jan built it`, `but not because of me` (English).

It confirms no deed, and no result, of the author's.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.facts.technologies import read_technologies
from assistant.guard.deeds.deed import deeds
from assistant.guard.deeds.whose_deed import is_someone
from assistant.guard.growth_words import changing
from assistant.guard.limits.expected import told_as_facts, words_of_expectation
from assistant.guard.wording import FUNCTION_WORDS, Wording, wording
from assistant.lexicon.verbs import conjugated, past_forms, verb_forms
from assistant.patterns import lazily
from assistant.results import Claim, Finding
from assistant.words import lows, words

_SENTENCES = lazily(r"(?<=[.;!?])\s+|\n+")
_NOT_MINE = lazily(
    r"(?i)\b(?:not|never|nothing|little|hardly|no|\w+n['’]?t) (?:\w+ ){0,4}?"
    r"(?:(?:because of|thanks to|due to|owing to|down to|through|by|to do with|result of) (?:me|my \w+)\b"
    r"|to do with (?:it|that|this)\b)"
    r"|\bnot (?:(?:to )?me|mine|my (?:own )?(?:doing|work|merit|achievement|idea|result|success|effort|part))\b"
    r"|\bi (?:had|have|played|took|take) (?:no|little|hardly any) (?:part|role|hand|share|influence|say)\b"
    r"|\bi was ?n[o'’]t (?:involved|there|part of)|\bwithout me\b|\bno (?:thanks|credit) to me\b"
    r"|\bi (?:never|did ?n[o'’]t|have not|haven['’]t) (?:see|saw|seen|check|verif|measure)"
    r"|\b(?:before|until|prior to) (?:i|my|me|we)\b (?:had |was |even |ever |got ){0,2}"
    r"(?:join|came|come|start|beg[au]n|arriv|hired|employed|there|took over|time|entr|first day|working)"
    r"|\b(?:after|once|since) (?:i|my|we)\b (?:had |was |already |have ){0,2}"
    r"(?:left|leav|quit|gone|resign|retire|depart|mov|laid off|time|last day|exit)"
)
"""What says that a result is none of the author's: `but not because of me`, `a year before I joined`."""
_SAID_OF_WHEN = frozenset("before after until once since others".split())
_BEARING = frozenset("me my mine i we".split())
_POINTING = frozenset("that this it but and none all though although".split())
_HOPED = lazily(r"(?i)\b(?:will|(?:is|are|was|were) (?:going|about|hoped|expected|due|meant|supposed) to)\b|['’]ll\b")
_CUTS = frozenset(",;:.!?()–—")
_ENDING = lazily(r"[.;!?]|^$")
_OWN = frozenset(("i", "we", "my", "our"))
_FIRST = frozenset("i we me i've i'd i'm we've".split())
_OF_THINGS_TOO = frozenset("they other others another else".split())
_NO_NAMES = frozenset("later first next soon often once twice there here now yes yeah ok always never even".split())
_BY_THE_SIDE = frozenset("with by as for under to if when".split())
_WITH_THE_AUTHOR = frozenset("me us we our team group crew department company everyone together".split())


def by_the_author(facts: Sequence[str], draft: str, *, may_be_denied: bool) -> list[str]:
    """The facts without what they give to others, where the draft gives it to the author."""
    own = (_by_the_author(_of_the_author(fact, draft, may_be_denied=may_be_denied), draft) for fact in facts)
    return list(filter(None, own))


def with_the_author(facts: Sequence[str]) -> Iterator[str]:
    """What others did, as if the author had: of `Jan built it`, `I built it`."""
    for fact in facts:
        run = words(fact)
        for begin, verb, end in _of_others(fact):
            if _WITH_THE_AUTHOR.isdisjoint(wording(fact).lows[begin:end]):
                yield f"I {fact[run[verb].start : run[end - 1].end]}"


def unearned(facts: Sequence[str], source: str, draft: str, claims: Sequence[Claim]) -> Iterator[Finding]:
    """What a draft tells as done, or as the author's, that a fact only hopes for, or gives to others."""
    if facts:
        yield from _hoped_for(facts, source, draft)
        for one in _taken_from_others(facts, source, draft):
            if not any(one.words in claim.draft for claim in claims):
                yield one


def _hoped_for(facts: Sequence[str], source: str, draft: str) -> Iterator[Finding]:
    """What the author hopes, and the draft tells as having come about: `the error will fall to 9%`."""
    for word in words_of_expectation() & lows(source):  # the line's own `sales forecast` leaves nothing open
        draft = re.sub(rf"(?i)\b{word}\b", "", draft)
    for fact in facts:
        likely = _HOPED.sub("should", fact)
        if likely != fact or not words_of_expectation().isdisjoint(lows(fact)):
            yield from told_as_facts(likely, draft, (source, *[other for other in facts if other != fact]))


def _of_the_author(fact: str, draft: str, *, may_be_denied: bool) -> str:
    """A fact without the results that it says are none of the author's."""
    if lows(fact).isdisjoint(_BEARING) or _NOT_MINE.search(fact) is None:
        return fact
    kept: list[str] = []
    for sentence in _SENTENCES.split(fact):
        found = _NOT_MINE.search(sentence)
        if found is None or may_be_denied or lows(found[0]) & lows(draft) & _SAID_OF_WHEN:
            kept.append(sentence)
        elif wording(sentence).lows[0] in _POINTING or found.start() == 0:
            kept = kept[:-1]  # `That was not because of me.`
    return " ".join(kept)


def _by_the_author(fact: str, draft: str) -> str:
    """A fact without the deeds of others that the draft tells as the author's: `the developers fixed them`."""
    for begin, end, _ in reversed(list(_taken(fact, draft)) if fact else []):
        starts = [*(word.start for word in words(fact)), len(fact)]
        fact = f"{fact[: starts[begin]]}{fact[starts[end] :]}".strip(" ,;")
    return fact


def _taken_from_others(facts: Sequence[str], source: str, draft: str) -> Iterator[Finding]:
    """The deeds that only a fact tells, and of somebody else, where the draft makes them the author's: `fixing`."""
    for fact in facts:
        for _, _, low in _taken(fact, draft):
            if lows(source).isdisjoint(conjugated(verb_forms()[low][0].lemma)):
                found = next(word.text for word in words(draft) if word.low == low)
                yield Finding(kind="invented", category="claim", words=found)


def _taken(fact: str, draft: str) -> Iterator[tuple[int, int, str]]:
    """Each clause of what others did, where it ends, and the word by which the draft makes it the author's."""
    theirs = _of_others(fact)
    if not theirs:
        return
    line, told = wording(fact), wording(draft)
    own = {deed.lemma for deed in deeds(fact) if not deed.others and deed.lemma}
    done = {low: verb_forms()[low][0].lemma for at, low in enumerate(told.lows) if _is_done_here(told, at)}
    for begin, verb, end in theirs:
        if any(low in told.lows for low in line.lows[begin:verb] if low not in FUNCTION_WORDS):
            continue  # the draft names who did it
        lemma = (verb_forms().get(line.lows[verb]) or past_forms()[line.lows[verb]])[0].lemma
        is_change = any(low in changing() or low[0].isdigit() for low in line.lows[verb:end])
        for low, other in done.items():
            if other not in own and (other == lemma or (is_change and low in changing())):
                yield begin, end, low
                break


def _is_done_here(line: Wording, at: int) -> bool:
    """Whether a verb has the author for its subject: `fixing`, `, fixed`; not `the faults were fixed`."""
    low, gap = line.lows[at], line.gaps[at]
    if low not in verb_forms():
        return False
    is_first = not at or not _CUTS.isdisjoint(gap) or line.lows[at - 1] in ("and", "i", "also", "by")
    return low[-3:] == "ing" or is_first


@lru_cache(maxsize=32)
def _of_others(fact: str) -> tuple[tuple[int, int, int], ...]:
    """Clauses in which somebody else did something: where each begins, its verb, and where it ends."""
    return tuple(_clauses_of_others(fact))


def _clauses_of_others(fact: str) -> Iterator[tuple[int, int, int]]:
    line = wording(fact)
    cuts = [0, *[at for at in range(1, len(line.lows)) if not _CUTS.isdisjoint(line.gaps[at])], len(line.lows)]
    for begin, end in pairwise(cuts):
        for verb in range(begin + 1, end):
            hit = verb_forms().get(line.lows[verb]) or past_forms().get(line.lows[verb])
            if hit is None or hit[1] != "past":
                continue
            subject = line.lows[begin:verb]
            if _FIRST.isdisjoint(subject) and _ends_in_a_doer(fact, begin, verb):
                own = (at for at in cuts if at >= end and not _OWN.isdisjoint(line.lows[at : at + 2]))
                ended = (at for at in cuts if at >= end and _ENDING.search(line.gaps[at]))
                yield begin, verb, min([*own, *ended], default=end)  # with what came of it
            break


def _ends_in_a_doer(fact: str, begin: int, verb: int) -> bool:
    """Whether somebody stands before a verb: `the developers`, `my colleague Jan`; not `with a colleague`."""
    line = wording(fact)
    subject = line.lows[begin:verb]
    if not _BY_THE_SIDE.isdisjoint(subject):
        return False
    last = words(fact)[verb - 1].text
    if last.istitle() and last.isalpha():
        if len(subject) > 1:
            return is_someone(subject[-2])
        return _may_be_a_first_name(line, verb)
    return is_someone(subject[-1]) and subject[-1] not in _OF_THINGS_TOO


def _may_be_a_first_name(line: Wording, verb: int) -> bool:
    """Whether a fact begins with a word for nothing that is known: `Maria added`; not `Redis cut`, `Tests found`."""
    low = line.lows[verb - 1]
    if low in FUNCTION_WORDS or low in _NO_NAMES or low.endswith(("s", "ly", "ing")):
        return False
    if low in verb_forms() or line.lows[verb] in changing():
        return False
    return not read_technologies(line.text[: len(low)])
