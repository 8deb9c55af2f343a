"""Deeds of a text: who did how much of what: `helped build the mast` is help with the mast (English)."""

from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from assistant.guard.deeds.find_openings import openings_of
from assistant.guard.deeds.opening import SHARED, TOLD_TO, Opening, Sentence
from assistant.guard.growth_words import changing
from assistant.guard.wording import FUNCTION_WORDS, Wording, content_stems, frames, wording
from assistant.lexicon.verbs import Tier, conjugated, verb_forms
from assistant.patterns import lazily
from assistant.words import forms_and_gaps, spans, stem

# A member looked up in its class costs more than what is done with it here.
_HELPED, _BUILT = Tier.HELPED, Tier.BUILT

# Begins with one set of characters, which is found several times faster than one of two branches.
_SENTENCE_END = lazily(r"[.!?;\n](?:(?=\s)|(?<=[;\n]))")
_SAYS_ONLY_THE_PART = frozenset(
    (
        "learn gain help assist support contribute participate aid work involve engage join lead own drive head "
        "direct manage oversee handle perform conduct do execute carry run complete deliver provide"
    ).split()
)
_WITHIN_A_SENTENCE = frozenset((" ", ", "))
_QUOTED_WORDS = 20
_BY_THE_AUTHOR = (["by", "me"], ["by", "myself"])
_CIRCUMSTANCES = frozenset(
    (
        "during in at as while after since on when with within from throughout over before under by for following upon"
    ).split()
)
"""With these a line begins that says when, where or how before it says what was done."""
_NO_PLURALS = ("ss", "us", "is")
_NEXT_CLAUSE = frozenset("because as while so since when where after before but until although though which".split())


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
        """The stems by which deeds are compared: those of the things, and of the verb where it says more than the part.

        Of `led the crew` that of `crew` alone; of `welded the frame` those of `welded` and of `frame`.
        """
        return content_stems(self.roots) | _named(self.lemma)

    @property
    def has_things(self) -> bool:
        """Whether it is said what it was done to: `led the crew`; not `I led`."""
        return any(root and root != stem(self.lemma) for root in self.roots)


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
        openings = openings_of(line, sentence, here) if here else []
        if not openings:
            found.append(Deed(_BUILT, "", line.roots[first:until], first, until, first, "", False, False))
            continue
        if openings[0].at > first + 3 and _begins_with_another(line, first, openings[0]):
            openings.insert(0, Opening(first, first, _BUILT, "", False, False, "", first))
        found += _bounded(line, sentence, _governed(line, openings) if len(openings) > 1 else openings)
    return tuple(found)


def _sentences(line: Wording) -> list[Sentence]:
    until = len(line.lows)
    if until and _SENTENCE_END.search(line.text) is None:  # one search, and not one a gap
        return [(0, until)]
    gaps = [(at, gap) for at, gap in enumerate(line.gaps) if gap not in _WITHIN_A_SENTENCE]
    ends = [at for at, gap in gaps if 0 < at < until and _SENTENCE_END.search(gap)]
    return list(pairwise((0, *ends, until))) if until else []


def _begins_with_another(line: Wording, first: int, opening: Opening) -> bool:
    """Whether what stands before the first known verb is a deed of its own: not `During my stay I`, `All were`."""
    if opening.passive:
        return _clause_of(line, first, opening.at) > first
    return line.lows[first] not in _CIRCUMSTANCES or not (
        "i" in line.lows[opening.at - 2 : opening.at] or "," in line.gaps[opening.at]
    )


def _clause_of(line: Wording, first: int, at: int) -> int:
    """Where the clause of a verb begins: at the `because` before it, or where its sentence does."""
    return next((place for place in range(at - 1, first, -1) if line.lows[place] in _NEXT_CLAUSE), first)


def _governed(line: Wording, openings: list[Opening]) -> list[Opening]:
    """`helped` rules what hangs on it: in `helped design and build`, both count as helped."""
    ruled: list[Opening] = []
    ruler: Opening | None = None
    for opening in openings:
        if opening.others:
            ruled.append(opening)
            continue
        if opening.finite or ruler is None or (ruler.passive and ruler.lemma in TOLD_TO):
            ruler = opening
        helps = ruler.tier <= _HELPED < opening.tier and not _is_work_itself(line, ruler, opening)
        ruled.append(
            opening._replace(tier=ruler.tier, asked_as=ruler.asked_as, quoted_from=ruler.at) if helps else opening
        )
    return ruled


def _is_work_itself(line: Wording, ruler: Opening, opening: Opening) -> bool:
    """`worked on fixing bugs`: who did so fixed bugs; not `fixing the bug`, `cutting costs`, which may have failed."""
    if ruler.asked_as != "work on it" or opening.at != ruler.after or opening.tier is not _BUILT:
        return False
    thing = "".join(line.lows[opening.after : opening.after + 1])
    is_many = thing[-1:] == "s" and thing[-2:] not in _NO_PLURALS and thing not in FUNCTION_WORDS
    return is_many and line.lows[opening.at] not in changing()


def is_helping(low: str) -> bool:
    """Whether a word is a form of a verb that says no more than helping: `assisted` makes no line larger."""
    hit = verb_forms().get(low)
    return hit is not None and hit[0].tier == _HELPED


def _bounded(line: Wording, sentence: Sentence, openings: list[Opening]) -> list[Deed]:
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
            start = max(openings[number - 1].after, _clause_of(line, first, at)) if number else first
            things += roots[start:at]
            begin = start if asked_as and not others else at  # `sold the jam, made by a friend`: the jam was sold too
        elif line.lows[after : after + 2] in _BY_THE_AUTHOR:  # `was planned and supervised by me`
            things += roots[first:at]
        if others and not any(things):  # `the leaks that the tenants had reported`
            things = roots[openings[number - 1].after if number else first : at]
        elif not others:
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
    if not lemma or lemma in _SAYS_ONLY_THE_PART:
        return frozenset()
    return frozenset((stem(lemma), stem(conjugated(lemma).gerund)))  # `commission` is cut shorter than `commissioning`


def words_of_less() -> frozenset[str]:
    """Words besides verbs that can make a deed smaller than `built`: the one of each frame that says most, `we`."""
    less = [(first, *rest) for first, phrases in frames().items() for rest, tier, _ in phrases if tier < _BUILT]
    return SHARED.union(max(phrase, key=_says_most) for phrase in less)


def _says_most(low: str) -> tuple[bool, int]:
    return low not in FUNCTION_WORDS, len(low)


def is_shared(text: str) -> bool:
    """Whether a text may have a verb of a shared deed, like `co-wrote`."""
    return "co-" in text or "Co-" in text


def quoted(text: str, deed: Deed) -> str:
    """The words of a deed in its text, at most twenty, for a question or a finding.

    Of `Led the crew of 5 and welded the frame`: `Led the crew of 5`.
    """
    forms, _ = forms_and_gaps(text)
    first, until = deed.first, min(deed.until, deed.first + _QUOTED_WORDS)
    while until > first + 1 and forms[until - 1] in FUNCTION_WORDS:
        until -= 1
    starts, ends = spans(text)
    end = ends[until - 1]
    while end < len(text) and not text[end].isspace():  # the `%` of `15%`
        end += 1
    return text[starts[first] : end].strip(" ,;:.")
