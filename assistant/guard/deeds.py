"""Deeds: who did how much of what, read from the verbs of an English text."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from assistant.lexicon.data import load
from assistant.lexicon.verbs import Form, Tier, Verb, verb_forms
from assistant.words import Word, stem, words

FUNCTION_WORDS = frozenset(
    (
        "a an the of in on at to for from by with within without and or but as into onto over under per via than "
        "then that which who whom whose this these those it its their his her our my your i we you they he she "
        "them us me is are was were be been being has have had do does did not no so such also both each all any "
        "while when where after before during between among across through about up down out off more most less "
        "new own other well"
    ).split()
)
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
_SENTENCE_END = re.compile(r"[.!?]\s|[;\n]")
_OTHERS = frozenset("they he she someone others colleagues".split())
_RELATIVE = frozenset(("who", "that", "which"))
_PEOPLE = frozenset(
    "team teams group squad one people engineers developers person colleagues members department".split()
)
NEGATIONS = frozenset(
    "not no never without neither nor none cannot zero didn't wasn't weren't don't isn't hadn't".split()
)
_SAYS_ONLY_THE_PART = frozenset(
    (
        "learn gain help assist support contribute participate aid work involve engage join lead own drive head "
        "direct manage oversee handle perform conduct do execute carry run complete deliver provide"
    ).split()
)
_SHARED = frozenset(("we", "us"))


class Deed(NamedTuple):
    """Something done: how large a part its verb claims, and the stems of what it was done to.

    `lemma` is empty where no verb says it; `start` and `end` bound its words in the text.
    """

    tier: Tier
    lemma: str
    content: frozenset[str]
    start: int
    end: int
    object_start: int
    asked_as: str
    passive: bool


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

    @property
    def takes_a_noun(self) -> bool:
        return not self.lemma or self.lemma == "contribute"


@lru_cache(maxsize=256)
def deeds(text: str) -> tuple[Deed, ...]:
    """The deeds of a text, in order; a sentence without a known verb is a deed of the tier `built`."""
    found: list[Deed] = []
    for sentence in _sentences(text):
        openings = _openings(text, sentence)
        if not openings or (openings[0].at > 3 and not openings[0].passive):
            openings.insert(0, _Opening(0, 0, Tier.BUILT, "", False, False, "", 0))
        found += _bounded(sentence, _governed(openings))
    return tuple(found)


def content_stems(run: tuple[Word, ...] | list[Word]) -> frozenset[str]:
    """Stems of all words that are no function words."""
    return frozenset([stem(word.low) for word in run if word.low not in FUNCTION_WORDS])


def _sentences(text: str) -> list[list[Word]]:
    run = list(words(text))
    ends = [match.start() for match in _SENTENCE_END.finditer(text)]
    if not ends or not run:
        return [run] if run else []
    sentences: list[list[Word]] = [[]]
    upcoming = iter(ends)
    end = next(upcoming)
    for word in run:
        while word.start > end:
            if sentences[-1]:
                sentences.append([])
            end = next(upcoming, len(text))
        sentences[-1].append(word)
    return sentences


def _openings(text: str, sentence: list[Word]) -> list[_Opening]:
    forms, frames, phrasal = verb_forms(), _frames(), _phrasal()
    openings: list[_Opening] = []
    begins = _begins()
    skip_to = 0
    for at in [at for at, word in enumerate(sentence) if word.low in begins or word.low[:3] == "co-"]:
        if at < skip_to:
            continue
        low = sentence[at].low
        frame = frames.get(low)
        if frame is not None and (opening := _frame_at(frame, sentence, at)):
            openings.append(opening)
            skip_to = opening.after
            continue
        after = at + 1
        hit = forms.get(low) or (_shared_form(low) if low[:3] == "co-" else None)
        if after < len(sentence) and low in phrasal and (two := forms.get(f"{low} {sentence[after].low}")):
            hit, after = two, after + 1
        if hit is None or not _is_verb(text, sentence, at, hit[1]) or not _is_the_authors(text, sentence, at, *hit):
            continue
        verb, form = hit
        if form == "base" and openings and openings[-1].takes_a_noun:
            continue  # `contributed to research`, `exposure to model training`: what follows is a thing
        opening = _opening(sentence, at, after, verb, form)
        if not (opening.passive and verb.tier <= Tier.HELPED):  # `was assisted by`: others helped
            openings.append(opening)
    return openings


def _opening(sentence: list[Word], at: int, after: int, verb: Verb, form: Form) -> _Opening:
    before = sentence[at - 1].low if at else ""
    past = form in ("past", "participle")
    passive = past and before in _BE
    tier = verb.tier
    if tier > Tier.HELPED and ((passive and not _by_author(sentence, after)) or before in _SHARED):
        tier = Tier.HELPED  # who did it is not said, or it was several
    complement = load_claims()["complements"].get(verb.lemma, ["it"])[0]
    finite = (past or form == "third") and before not in _RELATIVE
    return _Opening(at, after, tier, verb.lemma, finite, passive, f"{verb.lemma} {complement}", at)


def _shared_form(low: str) -> tuple[Verb, Form] | None:
    """`co-wrote`: a tier below `wrote`, for it was shared."""
    hit = verb_forms().get(low.removeprefix("co-"))
    if hit is None:
        return None
    verb, form = hit
    return verb._replace(tier=Tier(max(Tier.HELPED, verb.tier - 1))), form


def _by_author(sentence: list[Word], after: int) -> bool:
    return any(
        word.low == "by" and following.low in ("me", "myself")
        for word, following in zip(sentence[after:], sentence[after + 1 :], strict=False)
    )


def _frame_at(frame: list[tuple[tuple[str, ...], Tier, str]], sentence: list[Word], at: int) -> _Opening | None:
    for rest, tier, asked_as in frame:
        after = at + 1 + len(rest)
        if tuple(word.low for word in sentence[at + 1 : after]) == rest:
            return _Opening(at, after, tier, "", True, False, asked_as, at)
    return None


def _is_verb(text: str, sentence: list[Word], at: int, form: Form) -> bool:
    """Whether a word that has the form of a verb is one here: `embedded systems` and `lead time` are not."""
    if at == 0:
        return form != "base" or (len(sentence) > 1 and sentence[1].low not in ("of", "for"))  # `Author of`
    before = sentence[at - 1]
    gap = text[before.end : sentence[at].start]
    if "," in gap or ":" in gap or "(" in gap or "–" in gap or "—" in gap:
        return form in ("past", "participle", "gerund")
    if form in ("past", "participle"):
        return before.low in _BEFORE_A_VERB or before.low.endswith("ly")
    if form == "gerund":
        return before.low in _BEFORE_A_GERUND or is_helping(before.low)
    return form == "base" and before.low in _BEFORE_A_BASE


def _is_the_authors(text: str, sentence: list[Word], at: int, verb: Verb, form: Form) -> bool:
    """Whether a verb tells of the author's deed: not `a tool that cut costs`, `, cutting costs`, `without leading`."""
    if at == 0:
        return True
    before = sentence[at - 1]
    if before.low in NEGATIONS or before.low in _OTHERS or (at > 1 and sentence[at - 2].low in _OTHERS):
        return False
    if before.low in _RELATIVE and at > 1:
        return sentence[at - 2].low in _PEOPLE
    trailing = form == "gerund" and "," in text[before.end : sentence[at].start]
    return not (trailing and verb.lemma in _results())


def _governed(openings: list[_Opening]) -> list[_Opening]:
    """`helped` rules what hangs on it: in `helped design and build`, both count as helped."""
    ruled: list[_Opening] = []
    ruler: _Opening | None = None
    for opening in openings:
        if opening.finite or ruler is None:
            ruler = opening
        helps = ruler.tier <= Tier.HELPED < opening.tier
        ruled.append(
            opening._replace(tier=ruler.tier, asked_as=ruler.asked_as, quoted_from=ruler.at) if helps else opening
        )
    return ruled


def is_helping(low: str) -> bool:
    """Whether a word is a form of a verb that says no more than helping: it makes no line larger."""
    hit = verb_forms().get(low)
    return hit is not None and hit[0].tier == Tier.HELPED


def _bounded(sentence: list[Word], openings: list[_Opening]) -> list[Deed]:
    """Each opening with its words up to the next; `designed and` shares the object of what follows."""
    found: list[Deed] = []
    until, shared = len(sentence), frozenset[str]()
    for number in range(len(openings) - 1, -1, -1):
        opening = openings[number]
        begin = opening.at
        if opening.passive:  # its object stands before it
            begin = openings[number - 1].after if number else 0
        things = content_stems(sentence[opening.after : until])
        if opening.passive:
            things |= content_stems(sentence[begin : opening.at])
        shared = things = things or shared
        named = {stem(opening.lemma)} if opening.lemma and opening.lemma not in _SAYS_ONLY_THE_PART else set()
        first, last = sentence[min(begin, opening.quoted_from)], sentence[max(begin, until - 1)]
        thing = sentence[min(opening.after, len(sentence) - 1)]
        found.append(
            Deed(
                opening.tier,
                opening.lemma,
                things | named,
                first.start,
                last.end,
                thing.start,
                opening.asked_as,
                opening.passive,
            )
        )
        until = begin
    return found[::-1]


@cache
def load_claims() -> dict[str, dict[str, list[str]]]:
    """The word list `claims`, read once."""
    return load("claims")


@cache
def _begins() -> frozenset[str]:
    """All words that a deed can begin with."""
    return frozenset((*verb_forms(), *_frames(), *_phrasal()))


@cache
def _phrasal() -> frozenset[str]:
    """First words of the forms that have two (`set up`)."""
    return frozenset(form.split()[0] for form in verb_forms() if " " in form)


@cache
def _results() -> frozenset[str]:
    return frozenset(word for head, others in load_claims()["outcome"].items() for word in (head, *others))


@cache
def _frames() -> dict[str, list[tuple[tuple[str, ...], Tier, str]]]:
    frames: dict[str, list[tuple[tuple[str, ...], Tier, str]]] = {}
    for phrase, (tier, asked_as) in load_claims()["frames"].items():
        first, *rest = phrase.split()
        frames.setdefault(first, []).append((tuple(rest), Tier[tier.upper()], asked_as))
    return frames
