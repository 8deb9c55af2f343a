"""A clause of an answer whose subject was its author: `decided to use a lock` as `choosing a lock`."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.answers.own_part import says_the_deed
from assistant.engines.offline.rewriting.answers.tellings import Telling, about_of, content
from assistant.engines.offline.rewriting.answers.without_me import without_me
from assistant.engines.offline.rewriting.coordination import aligned
from assistant.engines.offline.rewriting.grammar import Run, inflected, phrase_end, verb_as, verb_of, verb_run
from assistant.engines.offline.rewriting.word_lists import counts_people, word_set
from assistant.lexicon.verbs import Form, Tier
from assistant.patterns import lazily
from assistant.results import QuestionAbout
from assistant.words import Word, stem, words


def own_clause(piece: str, run: Sequence[Word], at: int, form: Form, here: frozenset[str]) -> Telling | None:
    """A clause from its verb at `at` on: `decided to use a lock` as `choosing a lock`; None where it is not certain."""
    row = verb_run(piece, run, at, form)
    rest = without_me(piece[run[row.end - 1].end :]) if row else None
    if rest is not None and rest.startswith(" from ") and run[at].low in ("took", "picked", "chose"):
        return None  # of what?
    if rest is not None and _LACKS_THING.match(rest) and not any(map(str.isdigit, rest)):
        return None  # `took shielded because of noise`: shielded what?
    if row is None or rest is None or not words(rest) or _ALL_OF_IT.fullmatch(rest):
        return None
    rest = _NOW.sub(_then, rest) if form == "past" and " to " not in rest else rest
    row, rest = _plainer(row, _IN_TOOL.sub(" ", rest))
    behind = words(rest)
    end = phrase_end(rest, behind, 0)
    object_ = rest[: behind[end - 1].end] if end else ""
    if (
        end
        and content(object_) <= here | _THE_WORK
        and _is_making(row, object_, here)
        and not counts_people(behind[end - 1].low)
    ):
        left = rest[behind[end - 1].end :]
        beside = _beside(left, led=verb_of(row.lemmas[0]).tier is Tier.LED)
        if beside is not None:
            return beside._replace(whole=row.inflected("past", with_british=False) + rest)
        if not left.strip(" ,"):
            return None
    if end and not content(object_) and (end == len(behind) or row.lemmas[0] in word_set("vague with it")):
        return None
    about = about_of(row.lemmas[0], rest)
    clumsy = _CLUMSY.match(rest) is not None or _LEFT_OVER.search(rest) is not None or row.lemmas == ("decide",)
    mixed = form == "base" and _mixes(rest)
    hanging = None if clumsy or mixed or _speaks_of_another(rest) else _in_form(row, rest, form, "gerund")
    apart = _in_form(row, rest, form, "past" if form in ("gerund", "participle", "base") else form) or ""
    if not apart and form in ("past", "participle"):
        apart = row.inflected("past", with_british=False) + rest
    if hanging is None or row.lemmas[0] in here:  # `Analysed soil, analysing …` says it twice
        return Telling(about, "apart", "", apart) if apart else None
    return Telling(about, "hanging", hanging, apart)


def _mixes(rest: str) -> bool:
    """`I own the triage and wrote the rules`: what is still done beside what was."""
    run = words(rest)
    return any(run[at - 1].low == "and" and verb_as(run, at, "past") for at in range(1, len(run)))


_NOW = lazily(r"\b(?P<joint>and|then) (?P<verb>[a-z]+)(?= (?:the|what|which|who|how|when|where|all|their|every)\b)")


def _then(found: re.Match[str]) -> str:
    """`rewrote the standard and decide what goes in` as `… and decided what goes in`."""
    verb = verb_as(words(found["verb"]), 0, "base")
    is_past = verb_as(words(found["verb"]), 0, "past") is not None
    return f"{found['joint']} {inflected(verb[0].lemma, 'past')}" if verb and not is_past else found.group()


_LACKS_THING = lazily(r" (?!need|speed|feed|seed)[a-z]{3,}ed(?:$|,| (?:because|since|for|as|so|due) )")
_ALL_OF_IT = lazily(r"\s*(?:all|most|each|every one|some) of (?:it|them|this|that)\s*", re.IGNORECASE)
_TO_CHOOSE = lazily(r"^ (?:to (?:go|work) (?:with|for)|to use|for|on) (?=\w)")


_CLUMSY = lazily(r" \w+ing\b(?! (?:of|system|plan)\b)", re.IGNORECASE)
_LEFT_OVER = lazily(r"(?:\band|,|\bthen) (?:did|was|were|had|gave|got|took|kept|held|let|went)\b", re.IGNORECASE)
"""A second verb that stays in the past where the first one becomes a gerund."""
_THE_WORK = frozenset(map(stem, "whole entire work project effort thing task".split()))


_SECOND = lazily(
    r"\b(?:and|but) (?:(?:the|our|my) \w+ \w+ed\b|(?:it|they|he|she|this|that|all|each|both|everyone|everybody)\b"
    r"|(?:the )?\w+ (?:was|were|is|are|has|had)\b)",
    re.IGNORECASE,
)


def _plainer(row: Run, rest: str) -> tuple[Run, str]:
    """`decided to use a Kalman filter` as `chose a Kalman filter`."""
    if row.lemmas == ("decide",) and (found := _TO_CHOOSE.match(rest)):
        return row._replace(lemmas=("choose",)), f" {rest[found.end() :]}"
    return row, rest


def _speaks_of_another(rest: str) -> bool:
    """Whether a second clause with a subject of its own follows: a gerund would leave it hanging."""
    return _SECOND.search(rest) is not None


def _is_making(row: Run, object_: str, here: frozenset[str]) -> bool:
    """Whether the verbs speak of the line's own deed: making it, or leading it; who ran the bench has not built it."""
    if not all(lemma in word_set("making") or verb_of(lemma).tier >= Tier.DESIGNED for lemma in row.lemmas):
        return False
    thing = "" if content(object_) <= _THE_WORK else words(object_)[-1].low
    return all(says_the_deed(lemma, thing, here) for lemma in row.lemmas)


def _beside(rest: str, *, led: bool) -> Telling | None:
    """What is left of `I led it with four engineers`: ` with four engineers`."""
    rest = _WHOLLY.sub("", rest)
    run = words(rest)
    if any(verb_as(run, at, "past") and run[at - 1].low in ("and", "then") for at in range(1, len(run))):
        return None  # `for two years and rewired half of it`
    if not run or run[0].low not in ("with", "in", "across", "for", "over", "using", "from", "within", "by", "via"):
        return None
    people = (led and run[0].low == "with") or any(word.low in word_set("people") for word in run)
    about: QuestionAbout = "people" if people else "method"
    plain = rest.strip(" ,")
    apart = f"worked {plain}" if about == "people" else plain
    return Telling(about, "hanging" if run[0].low in ("using", "by") else "beside", plain, apart)


_WHOLLY = lazily(
    r"(?i),? (?:all the way )?(?:(?:from )?(?:the )?(?:start|beginning|outset) to (?:the )?(?:finish|end)"
    r"|end[ -]to[ -]end)\b"
)
_IN_TOOL = lazily(r", (?=(?:in|with|using) [A-Z][\w+#.]*(?: and [A-Z][\w+#.]*)?$)")


def _in_form(row: Run, rest: str, form: Form, to: Form) -> str | None:
    brought = aligned(rest, form, to)
    return None if brought is None else row.inflected(to, with_british=False) + brought
