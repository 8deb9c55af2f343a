"""Grammar that rewriting needs: sentences, runs of verbs, their inflection, and what hangs on them (English)."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.facts.capitals import is_common
from assistant.facts.technologies import read_technologies
from assistant.lexicon.function_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from assistant.lexicon.verbs import Form, Tier, Verb, british, inflect, verb_forms, verbs
from assistant.patterns import lazily
from assistant.text import ABBREVIATIONS, STOP
from assistant.words import Word, words

_SENTENCE_END = lazily(rf"{STOP}+(?:[\"')\]”’]+)?\s+|;\s+|\n+")


_BRITISH = lazily(r"is(?:e[ds]?|ing|ation)$|our(?:s|ed|ing)?$|ll(?:ed|ing)$|^programmes?$|^centres?$")


class Sentence(NamedTuple):
    """A sentence without its end; `tail` is that end and the white space behind it."""

    body: str
    tail: str


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text; joined again, body and tail, they give the text."""
    found: list[Sentence] = []
    start = 0
    for end in _SENTENCE_END.finditer(text):
        if _ends_here(text, start, end):
            found.append(Sentence(text[start : end.start()], end.group()))
            start = end.end()
    body = text[start:].rstrip()
    stop = body.rstrip(".!?")
    if stop.rpartition(" ")[2].lower() in ABBREVIATIONS:
        stop = body
    if body or not found:
        found.append(Sentence(stop, text[start + len(stop) :]))
    return found


def _ends_here(text: str, start: int, end: re.Match[str]) -> bool:
    if end.group()[0] in ";\n":
        return True
    last = text[max(start, end.start() - 12) : end.start()].rpartition(" ")[2].lower().lstrip("(")
    if len(last) == 1 and last.isalpha():
        return False
    following = text[end.end() : end.end() + 1]
    return not following.islower()


def verb_as(run: Sequence[Word], at: int, form: Form) -> tuple[Verb, int] | None:
    """The verb that stands at `at` in that form, and how many words it takes (`set up` takes two)."""
    for width in (2, 1):
        if at + width > len(run):
            continue
        written = " ".join(word.low for word in run[at : at + width])
        if form == "base":
            verb = verbs().get(written)
            if verb is not None:
                return verb, width
        elif (hit := verb_forms().get(written)) and _is_form(hit[1], form):
            return hit[0], width
        if width == 2 and (phrasal := _phrasal(run, at, form)):
            return phrasal
    return None


_PARTICLES = frozenset("up out down off over apart".split())


def _phrasal(run: Sequence[Word], at: int, form: Form) -> tuple[Verb, int] | None:
    """`build up` of `build`, where an object follows the particle."""
    if run[at + 1].low not in _PARTICLES or at + 2 >= len(run) or run[at + 2].low in PREPOSITIONS | CONJUNCTIONS:
        return None
    verb = verb_as(run[at : at + 1], 0, form)
    if verb is None or run[at + 1].start != run[at].end + 1 or run[at + 2].start != run[at + 1].end + 1:
        return None
    return verb_of(f"{verb[0].lemma} {run[at + 1].low}"), 2


def verb_of(lemma: str) -> Verb:
    """A verb by its lemma; one of no list, phrasal or not, claims what its first word does, or that it was done."""
    known = verbs()
    if lemma in known:
        return known[lemma]
    first, _, particle = lemma.partition(" ")
    behind = f" {particle}" if particle else ""
    tier = known[first].tier if first in known else Tier.BUILT
    past, participle, gerund, third = (inflect(first, form) + behind for form in _FORMS)
    return Verb(lemma, past, participle, gerund, third, tier)


_FORMS: tuple[Form, ...] = ("past", "participle", "gerund", "third")


def _is_form(found: Form, wanted: Form) -> bool:
    return found == wanted or (wanted == "participle" and found == "past")


class Run(NamedTuple):
    """Verbs in a row that share what follows (`designed, built and tested`), and where the row ends."""

    lemmas: tuple[str, ...]
    joints: tuple[str, ...]
    end: int

    def inflected(self, form: Form, *, with_british: bool) -> str:
        """The row in another form, joined as it was."""
        written = inflected(self.lemmas[0], form, with_british=with_british)
        for joint, lemma in zip(self.joints, self.lemmas[1:], strict=True):
            written += joint + inflected(lemma, form, with_british=with_british)
        return written


def verb_run(text: str, run: Sequence[Word], at: int, form: Form) -> Run | None:
    """The verbs in a row of that form from `at` on; None where there is none."""
    lemmas: list[str] = []
    joints: list[str] = []
    end = at
    while found := verb_as(run, end, form):
        lemmas.append(found[0].lemma)
        end += found[1]
        joint = joint_at(text, run, end)
        if joint is None or verb_as(run, joint[1], form) is None:
            break
        joints.append(joint[0])
        end = joint[1]
    return Run(tuple(lemmas), tuple(joints), end) if lemmas else None


def joint_at(text: str, run: Sequence[Word], at: int) -> tuple[str, int] | None:
    """What joins the word before `at` to its like (`, `, ` and `, `/`), and where that one stands."""
    if not 0 < at < len(run):
        return None
    after = at + 1 if run[at].low in ("and", "or") else at
    if after >= len(run):
        return None
    joint = text[run[at - 1].end : run[after].start]
    plain = joint.replace(" ", "")
    return (joint, after) if plain in (",", "and", "or", ",and", ",or", "&", ",&", "/", "+") else None


def inflected(lemma: str, form: Form, *, with_british: bool = False) -> str:
    """That form of a verb, in the author's spelling."""
    written = lemma if form == "base" else str(getattr(verb_of(lemma), form)) if " " in lemma else inflect(lemma, form)
    return british(written) if with_british else written


def is_british(text: str) -> bool:
    """Whether a text spells the British way, as far as it shows."""
    return any(
        _BRITISH.search(word.low) is not None
        and word.low not in word_set("not british")
        and not word.low.startswith("install")
        for word in words(text)
    )


def phrase_end(text: str, run: Sequence[Word], at: int) -> int:
    """Where the noun phrase that begins at `at` ends: at a preposition, a conjunction, a comma or the end."""
    end = at
    while end < len(run):
        low = run[end].low
        if end > at and (low in ("every", "each") or not _is_within(text, run[end - 1], run[end])):
            break
        if end > at and low in _OPENING and text[run[end].end : run[end].end + 1] == ".":
            break
        if low in PREPOSITIONS or low in CONJUNCTIONS:
            if low in _PARTICLES and end > at and end + 1 < len(run) and run[end + 1].low in _UNDERTAKEN:
                end += 2  # `a cost down project`
                continue
            if not (end > at and end + 2 < len(run) and run[end + 1].low == run[end - 1].low):
                break  # `day to day planning` is one phrase
            end += 1
        end += 1
    return end


def row_heads(text: str, run: Sequence[Word], at: int) -> Iterator[str]:
    """The last words of the noun phrases in a row that begins at `at`: `post`, `phones` and `visitors`."""
    while at < len(run) and (end := phrase_end(text, run, at)) > at:
        yield run[end - 1].low
        joint = joint_at(text, run, end)
        goes_on = joint is not None and (joint[0] != ", " or " and " in text[run[end].start :])  # no `, 90 pages`
        at = joint[1] if joint and goes_on and verb_as(run, joint[1], "past") is None else len(run)


_UNDERTAKEN = frozenset(
    "project projects initiative initiatives campaign campaigns programme programmes program programs phase phases "
    "exercise exercises effort efforts".split()
)


def with_sign(text: str, end: int) -> int:
    """The end of a quotation with the sign of its last figure: `by 18%`, `60+`."""
    return end + (text[end : end + 1] in ("%", "+", "°", "€") and text[end - 1].isdigit())


def _is_within(text: str, before: Word, word: Word) -> bool:
    """Whether a gap holds a phrase together: a space, `CI/CD`, `P&L`, `1,200`, `a $2M budget`, `the Dr. Berg grant`."""
    gap = text[before.end : word.start]
    if _IN_WORD.fullmatch(text, before.start - 1, word.end + 1) or (gap == "+ " and before.low[0].isdigit()):
        return True
    if gap == ". ":
        return before.low in ABBREVIATIONS - _OPENING
    return gap in ("/", "&", "' ", "’ ") or (gap == "," and word.low[0].isdigit()) or not gap.strip(" $€£%")


_OPENING = frozenset("acc incl excl cf e.g i.e resp".split())
"""Abbreviations that open a phrase of their own, as prepositions do: `37 bridges acc. to EN 1337`."""
_IN_WORD = lazily(r".\w+\(\w{1,3}\)|\(\w{1,3}\) [\w-]+.?")
"""The two words of `510(k)`, and the one behind it."""


def is_participle(low: str) -> bool:
    """Whether a word behind a thing says what was done with it (`used`); a shed, a bed and a seed are things."""
    return low.endswith("ed") and not low.endswith("eed") and (len(low) > _SHORT or low in verb_forms())


_SHORT = 4


def capitalised(text: str) -> str:
    """The text with a capital where it begins, past any quote or bracket."""
    for at, letter in enumerate(text):
        if letter.isalpha():
            return text[:at] + letter.upper() + text[at + 1 :]
        if letter.isdigit():
            break
    return text


def lowered(text: str) -> str:
    """The text with a small letter where it begins, if that begins an ordinary word; a name keeps its capital."""
    run = words(text)
    if not run:
        return text
    first = run[0]
    if not first.text[0].isupper() or first.text[1:] != first.low[1:] or any(map(str.isdigit, first.low)):
        return text
    ordinary = first.low in DETERMINERS or first.low in PREPOSITIONS or first.low in _PRONOUNS
    ordinary = ordinary or is_common(first.low) or first.low.endswith(_ENDINGS)
    if not ordinary:
        named = any(fact.start == first.start for fact in read_technologies(text))
        ordinary = not named and len(run) > 1 and run[1].text[0].islower()
    return text[: first.start] + text[first.start].lower() + text[first.start + 1 :] if ordinary else text


def lowered_thing(subject: str) -> str:
    """A subject of a sentence as it stands inside one: also one of a single word, if no list knows it as a name."""
    return lowered(f"{subject} it").removesuffix(" it")


_PRONOUNS = frozenset("it he she they everyone everything".split())
_ENDINGS = (
    "ed", "ing", "ly", "al", "able", "ous", "ive", "ate", "age", "ance", "ence", "ency", "ity", "put", "time",
    "tion", "sion", "ment", "ness", "ture", "cy",
)  # fmt: skip
