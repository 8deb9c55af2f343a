"""Phrases that the offline engine knows: weak openers, the nouns that deeds hide in, and what bounds a part."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from assistant.engines.offline.rewriting.word_lists import word_lists, word_set
from assistant.lexicon.counting import SEVERAL
from assistant.lexicon.nouns import singulars
from assistant.lexicon.verbs import Form, Tier, verb_forms
from assistant.patterns import lazily
from assistant.words import Word

Follows = Literal["deed", "base", "past"]
GUIDING = "guide"
"""The lemma of an opener behind which others are named who did the deed, and whom one may have led in it."""


class Opener(NamedTuple):
    """A weak opener as it stands in a line, up to word `end`.

    `tier` is the part that it claims, None where the deed behind it is the author's own; `form` is the form that
    a verb in its place must have.
    """

    lemma: str
    tier: Tier | None
    follows: Follows
    form: Form
    end: int


@cache
def _openers() -> dict[str, list[tuple[tuple[str, ...], Tier | None, Follows]]]:
    """First word -> what follows it, part and complement; the longest first."""
    openers: dict[str, list[tuple[tuple[str, ...], Tier | None, Follows]]] = {}
    for phrase, (part, follows) in word_lists()["openers"].items():
        first, *rest = phrase.split()
        tier = None if part == "own" else Tier[part.upper()]
        openers.setdefault(first, []).append((tuple(rest), tier, follows))  # type: ignore[arg-type]  # as the file says
    for known in openers.values():
        known.sort(key=lambda opener: -len(opener[0]))
    return openers


_BE: dict[str, Form] = {"was": "past", "were": "past", "been": "past", "am": "base", "are": "base", "is": "third"}
_MAINLY = frozenset(("mainly", "mostly", "primarily", "chiefly"))
_HAVE: dict[str, Form] = {"had": "past", "have": "base", "has": "third"}


def opener_at(run: Sequence[Word], at: int) -> Opener | None:
    """The weak opener that begins at a word."""
    if at >= len(run):
        return None
    low = run[at].low
    lemmas: list[tuple[str, Form]] = [(low, "past")]
    if low in _BE:
        lemmas = [("be", _BE[low])]
    elif low in _HAVE:
        lemmas = [("have", _HAVE[low])]
    elif low == "doing":
        lemmas = [("did", "gerund")]
    elif low in verb_forms():
        verb, form = verb_forms()[low]
        lemmas.insert(0, (verb.lemma, "past" if form == "participle" else form))
    known = _openers()
    if low in _BE and at + 2 < len(run) and run[at + 1].low in _MAINLY:
        plain = opener_at([*run[: at + 1], *run[at + 2 :]], at)
        if plain is not None:
            return plain._replace(end=plain.end + 1)
    for lemma, form in lemmas:
        for rest, tier, follows in known.get(lemma, ()):
            end = at + 1 + len(rest)
            if tuple(word.low for word in run[at + 1 : end]) == rest and end < len(run):
                is_noun = bool(lemma == "support" and form == "base" and rest)  # `Support for the rollout`
                is_noun = is_noun or rest[:1] in (("included",), ("involved",), ("was",), ("were",))
                return _within(run, Opener(lemma, tier, follows, "past" if is_noun else form, end))
    return None


def _within(run: Sequence[Word], opener: Opener) -> Opener:
    """`was asked to help test`: the opener inside an opener says the smaller part."""
    if run[opener.end].low not in _HELPING:
        return opener
    inner = opener_at(run, opener.end)
    if inner is None or inner.tier is not Tier.HELPED:
        return opener
    return inner._replace(form=opener.form)


_HELPING = frozenset(
    (
        "help helping work working assist assisting support supporting contribute contributing participate "
        "participating"
    ).split()
)


class Noun(NamedTuple):
    """A noun of doing: the verb behind it (empty where there is none), and what one can do with it."""

    lemma: str
    can_be_led: bool
    can_be_carried_out: bool


@cache
def _nouns() -> dict[str, Noun]:
    lists = word_lists()
    carried, outcomes = lists["carried"], word_set("outcomes")
    nouns: dict[str, Noun] = {}
    for section in ("project", "effort", "reading"):
        for lemma, (noun, *_) in lists[section].items():
            nouns.setdefault(noun, Noun(lemma, lemma not in outcomes, noun in carried))
    for noun, (lemma,) in lists["spellings"].items():
        nouns.setdefault(noun, Noun(lemma, True, noun in carried))
    for noun in lists["undertakings"]:
        nouns.setdefault(noun, Noun("", True, noun in carried))
    for noun in carried:
        nouns.setdefault(noun, Noun("", True, True))
    return nouns


def noun_of_doing(low: str) -> Noun | None:
    """What is known of a noun of doing, singular or plural."""
    nouns = _nouns()
    if low.endswith(("isation", "ization")) and low not in nouns and not low.startswith("organi"):
        return Noun("", True, False)
    found = next((nouns[form] for form in singulars(low) if form in nouns), None)
    return noun_of_doing(low.rpartition("-")[2]) if found is None and "-" in low else found


@cache
def meant_noun(low: str) -> str:
    """The noun of doing that an unknown word stands for, a letter missing, too many or out of its place; else empty."""
    if len(low) < _SURE or low.endswith("s") or noun_of_doing(low) is not None:
        return ""
    from assistant.engines.offline.reading.misspelt import is_unknown  # hardly a word needs it

    near = [noun for noun in _nouns() if noun[0] == low[0] and noun.endswith(_LATINATE) and _is_slip(low, noun)]
    return near[0] if len(near) == 1 and is_unknown(low) else ""


_SURE = 8
_LATINATE = ("tion", "sion", "ment", "ance", "ence", "ysis")


def _is_slip(low: str, noun: str) -> bool:
    long, short = (low, noun) if len(low) > len(noun) else (noun, low)
    if len(long) == len(short):
        wrong = [at for at in range(len(low)) if low[at] != noun[at]]
        return len(wrong) == 2 and low[wrong[0] : wrong[1] + 1] == noun[wrong[0] : wrong[1] + 1][::-1]
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(1, len(long)))


class Undertaking(NamedTuple):
    """The noun by which one leads what a verb does, and the preposition before its object."""

    noun: str
    preposition: str


@cache
def undertaking(lemma: str) -> Undertaking | None:
    """The noun that stands behind `Led the …` for a verb; None where none reads well."""
    for section in ("project", "effort"):
        if entry := word_lists()[section].get(lemma):
            return Undertaking(entry[0], entry[1] if len(entry) > 1 else "of")
    return None


def names_any(section: Literal["small", "abstract", "superiors"], lows: Sequence[str]) -> bool:
    """Whether any of the words, or its singular, stands in that list."""
    known = word_lists()[section]
    return any(form in known for low in lows for form in singulars(low))


_BOUNDS = lazily(
    r"\bunder (?:\S+ ){0,3}(?:supervision|guidance|direction|mentorship|leadership|lead|supervisor|manager)\b"
    r"|\b(?:supervised|guided|mentored|coached|led|directed) by\b"
    r"|\b(?:intern|internship|trainee|apprentice|apprenticeship|coursework)\b"
    r"|\b(?:shadow(?:ed|ing)|member of|team member)\b"
    r"|\bpart of an? (?!(?:[\w-]+ )?(?:project|initiative|programme|program)\b)"
    r"|\bas (?:instructed|directed|told|shown|asked)\b|\bready-made\b|\b(?:written )?(?:checklist|runbook|tutorials?)\b"
    r"|\b(?:as an?|working|second-year|first-year|part-time) (?:[\w-]+ )?(?:student|junior|assistant|helper)\b"
    r"|\bstudent (?:helper|assistant|member)\b"
    r"|\b(?:undergraduate|bootcamp)\b|\b(?:lab|summer|year|student|industrial|work|months?) placement\b"
    r"|\b(?:single-handed(?:ly)?|sole|alone|one-person|individual contributor|no(?:body|ne| one) else)\b"
    r"|\bno direct reports\b",
    re.IGNORECASE,
    having="under intern traine apprentice coursework shadow supervised guided mentored coached led directed member "
    "part instructed told shown asked ready-made checklist runbook tutorial student junior assistant helper graduate "
    "bootcamp placement single-hand sole alone one-person individual reports else",
)


_HELPER = lazily(
    r"\bas (?:an? |the )?(?:(?:project|office|team|management|administrative|general|personal|executive|event) )?"
    r"(?:assistant|helper|aide|observer|scribe|note[- ]taker|minute[- ]taker)\b",
    re.IGNORECASE,
    having="assistant helper aide observer scribe taker",
)


def is_helpers(text: str) -> bool:
    """Whether a line says that its author was there as a helper: their part stays as it is."""
    return _HELPER.search(text) is not None


_THEIR_JUNIORS = lazily(
    r"\b(?:mentor|train|coach|supervis|instruct|onboard|led|lead|guid|manag)\w* (?:of )?"
    rf"(?:(?:an?|the|{SEVERAL}|\d+|our|new) )*"
    r"(?:intern|trainee|apprentice|working student|student assistant)s?\b",
    re.IGNORECASE,
    having="intern trainee apprentice student",
)


def is_bounded(text: str) -> bool:
    """Whether a line says that its author was one among several, or still under guidance."""
    return _BOUNDS.search(_THEIR_JUNIORS.sub("", text)) is not None


_NOW_AND_THEN = lazily(
    r"\b(?:now and (?:then|again)|from time to time|once in a while|every now and then|on and off|occasionally|"
    r"(?:when|whenever|if|where) (?:there was|I had|we had|I found|time)(?: \w+)? (?:time|allowed|permitted|capacity)|"
    r"when(?:ever)? (?:needed|necessary|asked|required|nobody else was \w+))\b",
    re.IGNORECASE,
    having="now time while off occasionally when if where",
)


def now_and_then(text: str) -> bool:
    """Whether one sentence says that its author did it only at times: nobody led that."""
    return ". " not in text and _NOW_AND_THEN.search(text) is not None
