"""Deeds: who did how much of what, read from the verbs of an English text."""

from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from assistant.guard.others import FURTHEST_AGENT, OTHERS, RELATIVE, by_others, is_cut, is_of_others
from assistant.guard.wording import (
    FUNCTION_WORDS,
    NEGATIONS,
    Frame,
    Start,
    Wording,
    content_stems,
    frames,
    load_claims,
    wording,
)
from assistant.lexicon.verbs import Form, Tier, Verb, verb_forms
from assistant.patterns import lazily
from assistant.words import forms_and_gaps, spans, stem

_Sentence = tuple[int, int]
"""A sentence: the first of its words, and the first behind it."""
# A member looked up in its class costs more than what is done with it here.
_HELPED, _BUILT = Tier.HELPED, Tier.BUILT

_BEFORE_A_VERB = frozenset(
    (
        "and or i we who that which was were been is are be have has had also then successfully while but be they "
        "he she"
    ).split()
)
_BEFORE_A_GERUND = _BEFORE_A_VERB | frozenset(
    "in by for of with to on at from while through after before when into summer year month months weeks time".split()
)
_BEFORE_A_BASE = frozenset("to i we help helped helps helping can could will would let and".split())
_BE = frozenset("was were been is are be being got".split())
# Begins with one set of characters, which is found several times faster than one of two branches.
_SENTENCE_END = lazily(r"[.!?;\n](?:(?=\s)|(?<=[;\n]))")
_PEOPLE = frozenset(
    "team teams group squad one people engineers developers person colleagues members department".split()
)
_SAYS_ONLY_THE_PART = frozenset(
    (
        "learn gain help assist support contribute participate aid work involve engage join lead own drive head "
        "direct manage oversee handle perform conduct do execute carry run complete deliver provide"
    ).split()
)
_QUOTED_WORDS = 20
_SHARED = frozenset(("we", "us"))
_PLACES_OF_WORK = frozenset(("work", "volunteer", "intern"))
# `0.4% now, compared with 6% before`: what two things are, not what anybody did.
_SET_BESIDE = [[how, to] for how in ("compared", "combined", "paired", "coupled") for to in ("with", "to")]


class Deed(NamedTuple):
    """Something done: how large a part its verb claims, and the roots of what it was done to.

    `lemma` is empty where no verb says it. Its words are those of the text from `first` up to `until`; what it was
    done to begins at `thing`. `roots` has an empty one for each function word.
    """

    tier: Tier
    lemma: str
    roots: list[str]
    first: int
    until: int
    thing: int
    asked_as: str
    passive: bool
    others: bool

    @property
    def content(self) -> frozenset[str]:
        """The stems of what it was done to, and of its verb where that says more than how large the part was."""
        return content_stems(self.roots) | _named(self.lemma)

    @property
    def has_things(self) -> bool:
        """Whether it is said what it was done to, beyond what its verb says."""
        return any(root and root != stem(self.lemma) for root in self.roots)


class _Opening(NamedTuple):
    """Where a deed begins: the verb (or frame), the word after it, and whether it rules what follows.

    `quoted_from` is where a quotation of it begins: at the verb that rules it, where there is one.
    """

    at: int
    after: int
    tier: Tier
    lemma: str
    finite: bool
    passive: bool
    asked_as: str
    quoted_from: int
    others: bool = False

    @property
    def is_work(self) -> bool:
        """Whether it says where or on what the author worked, and what was done there may follow."""
        return self.tier is _HELPED and (not self.lemma or self.lemma in _PLACES_OF_WORK)

    @property
    def takes_a_noun(self) -> bool:
        return not self.lemma or self.lemma == "contribute"


@lru_cache(maxsize=8)
def deeds(text: str) -> tuple[Deed, ...]:
    """The deeds of a text, in order; a sentence without a known verb is a deed of the tier `built`."""
    line = wording(text)
    found: list[Deed] = []
    sentences = _sentences(line)
    for sentence in sentences:
        first, until = sentence
        here = line.starts
        if len(sentences) > 1:
            here = [start for start in here if first <= start[0] < until]
        openings = _openings(line, sentence, here) if here else []
        if not openings:
            found.append(Deed(_BUILT, "", line.roots[first:until], first, until, first, "", False, False))
            continue
        if openings[0].at > first + 3 and not openings[0].passive:
            openings.insert(0, _Opening(first, first, _BUILT, "", False, False, "", first))
        found += _bounded(line, sentence, _governed(openings) if len(openings) > 1 else openings)
    return tuple(found)


def _sentences(line: Wording) -> list[_Sentence]:
    until = len(line.lows)
    if until and _SENTENCE_END.search(line.text) is None:  # one search, and not one a gap
        return [(0, until)]
    ends = [at for at, gap in enumerate(line.gaps) if gap != " " and 0 < at < until and _SENTENCE_END.search(gap)]
    return list(pairwise((0, *ends, until))) if until else []


def _openings(line: Wording, sentence: _Sentence, starts: list[tuple[int, Start]]) -> list[_Opening]:
    """Where deeds begin in a sentence, of the places where its words let one begin."""
    lows = line.lows
    first, until = sentence
    openings: list[_Opening] = []
    skip_to = 0
    for at, (phrases, one, phrasal) in starts:
        if at < skip_to:
            continue
        if phrases and (opening := _frame_at(phrases, line, sentence, at)):
            openings.append(opening)
            skip_to = opening.after
            continue
        two = verb_forms().get(f"{lows[at]} {lows[at + 1]}") if phrasal and at + 1 < until else None
        hit, after = (two, at + 2) if two else (one, at + 1)
        if hit is None:
            continue
        verb, form = hit
        if at == first:
            if form == "base" and (at + 1 == until or lows[at + 1] in ("of", "for") or _is_past(lows[at + 1])):
                continue  # `Author of`, `Code adopted by`
        elif not _is_verb(line, at, form) or not _is_the_authors(line, first, at, verb, form):
            if form in ("past", "participle") and is_of_others(line, first, at, verb):
                openings.append(_Opening(at, after, _HELPED, verb.lemma, True, False, "", at, others=True))
            continue
        if form == "base" and openings and openings[-1].takes_a_noun:
            continue  # `contributed to research`, `exposure to model training`: what follows is a thing
        opening = _opening(line, sentence, at, after, verb, form)
        if form == "gerund" and openings and _is_own(line, at, openings[-1]):
            opening = opening._replace(finite=True)
        if not (opening.passive and verb.tier <= _HELPED):  # `was assisted by`: others helped
            openings.append(opening)
    return openings


def _opening(line: Wording, sentence: _Sentence, at: int, after: int, verb: Verb, form: Form) -> _Opening:
    before = line.lows[at - 1] if at > sentence[0] else ""
    past = form in ("past", "participle")
    passive = past and before in _BE
    tier, lemma = verb.tier, verb.lemma
    others = past and not passive and "by" in line.lows[after : after + FURTHEST_AGENT] and by_others(line, after)
    others = others and not _is_of_a_later_verb(line, at, line.lows.index("by", after))
    if others:
        tier = _HELPED
    if tier > _HELPED and ((passive and not _by_author(line.lows[after : sentence[1]])) or before in _SHARED):
        tier = _HELPED  # who did it is not said, or it was several
    finite = (past or form == "third") and before not in RELATIVE
    return _Opening(at, after, tier, lemma, finite, passive or others, _asked_as(lemma), at, others)


def _is_of_a_later_verb(line: Wording, at: int, by: int) -> bool:
    """Whether the `by` belongs to another verb behind a comma: `calibrated the probes, guided by a technician`."""
    return by - 1 > at and _is_past(line.lows[by - 1]) and "," in line.gaps[by - 1]


def _is_past(low: str) -> bool:
    hit = verb_forms().get(low)
    return hit is not None and hit[1] in ("past", "participle")


@cache
def _asked_as(lemma: str) -> str:
    complement = load_claims()["complements"].get(lemma, ["it"])[0]
    return f"{lemma} {complement}"


def is_shared(text: str) -> bool:
    """Whether a text may have a verb of a shared deed, like `co-wrote`."""
    return "co-" in text.lower()


def _by_author(following: list[str]) -> bool:
    return any(low == "by" and after in ("me", "myself") for low, after in pairwise(following))


def _is_own(line: Wording, at: int, before: _Opening) -> bool:
    """Whether a gerund is no part of the help: `helped by writing tests`, `worked on the press, wiring its sensors`."""
    return line.lows[at - 1] == "by" or (before.is_work and is_cut(line, at))


def _frame_at(phrases: list[Frame], line: Wording, sentence: _Sentence, at: int) -> _Opening | None:
    for rest, tier, asked_as in phrases:
        after = at + 1 + len(rest)
        if after <= sentence[1] and line.lows[at + 1 : after] == rest:
            return _Opening(at, after, tier, "", True, rest[-1:] == ["me"], asked_as, at)
    return None


def _is_verb(line: Wording, at: int, form: Form) -> bool:
    """Whether a word inside a sentence is the verb that it looks like: `embedded systems` and `lead time` are not."""
    before = line.lows[at - 1]
    if form == "base":
        return before in _BEFORE_A_BASE and not is_cut(line, at)
    if form == "third":
        return False
    if form == "gerund":
        follows = before in _BEFORE_A_GERUND or is_helping(before)
    else:
        follows = before in _BEFORE_A_VERB or before.endswith("ly")
    if not follows and line.lows[at : at + 2] in _SET_BESIDE:
        return False
    return follows or is_cut(line, at)


def _is_the_authors(line: Wording, first: int, at: int, verb: Verb, form: Form) -> bool:
    """Whether a verb tells of the author's deed: not `a tool that cut costs`, `, cutting costs`, `without leading`."""
    before, earlier = line.lows[at - 1], line.lows[at - 2] if at - 1 > first else ""
    if before in NEGATIONS or before in OTHERS or earlier in OTHERS:
        return False
    if earlier and before in RELATIVE:
        return earlier in _PEOPLE
    trailing = form == "gerund" and "," in line.gaps[at]
    return not (trailing and verb.lemma in _results())


def _governed(openings: list[_Opening]) -> list[_Opening]:
    """`helped` rules what hangs on it: in `helped design and build`, both count as helped."""
    ruled: list[_Opening] = []
    ruler: _Opening | None = None
    for opening in openings:
        if opening.others:
            ruled.append(opening)
            continue
        if opening.finite or ruler is None:
            ruler = opening
        helps = ruler.tier <= _HELPED < opening.tier
        ruled.append(
            opening._replace(tier=ruler.tier, asked_as=ruler.asked_as, quoted_from=ruler.at) if helps else opening
        )
    return ruled


def is_helping(low: str) -> bool:
    """Whether a word is a form of a verb that says no more than helping: it makes no line larger."""
    hit = verb_forms().get(low)
    return hit is not None and hit[0].tier == _HELPED


def _bounded(line: Wording, sentence: _Sentence, openings: list[_Opening]) -> list[Deed]:
    """Each opening with its words up to the next; `designed and` shares the object of what follows."""
    roots = line.roots
    first, end = sentence
    found: list[Deed] = []
    until, shared = end, list[str]()
    for number in range(len(openings) - 1, -1, -1):
        at, after, tier, lemma, _, passive, asked_as, quoted_from, others = openings[number]
        begin = at
        things = roots[after:until]
        if passive:  # its object stands before it
            begin = openings[number - 1].after if number else first
            things += roots[begin:at]
        if not others:
            shared = things = things if any(things) else shared
        quoted_from = begin if begin < quoted_from else quoted_from
        last = until if until > begin else begin + 1
        thing = after if after < end else end - 1
        found.append(Deed(tier, lemma, things, quoted_from, last, thing, asked_as, passive, others))
        until = begin
    if len(found) > 1:
        found.reverse()
    return found


@cache
def _named(lemma: str) -> frozenset[str]:
    """What a verb itself says of what was done."""
    return frozenset((stem(lemma),)) if lemma and lemma not in _SAYS_ONLY_THE_PART else frozenset()


def words_of_less() -> frozenset[str]:
    """Words besides verbs that can make a deed smaller than `built`: of a frame, of a passive, `we`."""
    less = [first for first, phrases in frames().items() if any(tier < _BUILT for _, tier, _ in phrases)]
    return _SHARED | _BE | frozenset(less)


@cache
def _results() -> frozenset[str]:
    listed = load_claims()["outcome"].items()
    return frozenset(word for head, others in listed for word in (head, *others) if word[0] != "~")


def quoted(text: str, deed: Deed) -> str:
    """A deed as it stands in the text, cut to what a question can quote."""
    forms, _ = forms_and_gaps(text)
    first, until = deed.first, min(deed.until, deed.first + _QUOTED_WORDS)
    while until > first + 1 and forms[until - 1] in FUNCTION_WORDS:
        until -= 1
    starts, ends = spans(text)
    end = ends[until - 1]
    while end < len(text) and not text[end].isspace():  # the `%` of `15%`
        end += 1
    return text[starts[first] : end].strip(" ,;:.")
