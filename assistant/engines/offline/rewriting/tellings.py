"""One clause of an answer, put so that it can stand in a line: `I led four engineers` as `leading four engineers`."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.counted import counted
from assistant.engines.offline.rewriting.grammar import (
    DETERMINERS,
    PREPOSITIONS,
    Run,
    aligned,
    phrase_end,
    verb_as,
    verb_run,
)
from assistant.engines.offline.rewriting.told import Told, about_of, content
from assistant.engines.offline.rewriting.voice import REPORTS, lowered, without_me
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.lexicon.verbs import Form, Tier, verb_forms, verbs
from assistant.results import QuestionAbout
from assistant.words import Word, stem, words


def tell(piece: str, here: frozenset[str]) -> Told | None:
    """What a clause tells, `here` being the content of the line; None where it cannot be placed with certainty."""
    run = words(piece)
    if not run:
        return None
    count = counted(piece)
    if count is not None:
        return count
    lows = [word.low for word in run]
    low = lows[0]
    if low == "i":
        return _of_author(piece, run, here)
    if low in ("it", "this", "that", "which"):
        return _of_it(piece, run, here)
    if low == "we":
        return _of_us(piece, run, here)
    if low in ("with", "using", "by", "in") and len(run) > 1:
        return _of_means(piece, run)
    if lows[:2] == ["responsible", "for"]:
        return _responsible(piece[run[1].end :].strip(), here)
    if not _CHANGES.isdisjoint(lows[1:8]):
        return _of_subject(piece)
    return _of_nobody(piece, run, here)


def _of_nobody(piece: str, run: Sequence[Word], here: frozenset[str]) -> Told | None:
    """`Saved $30k a year`, `commissioned two months early`."""
    if len(run) > 1 and piece[run[0].end : run[1].start].strip(" $€£"):
        return None
    forms: tuple[Form, ...] = ("past", "gerund", "third")
    for form in forms:
        if verb_as(run, 0, form) and (form != "third" or _is_object(run, 1)):
            if form == "past" and not _WHEN.isdisjoint(word.low for word in run):
                return Told("result", "object", lowered(piece), lowered(piece))
            return _clause(piece, run, 0, form, here)
    return None


_WHEN = frozenset("early late ahead schedule budget".split())


def _is_object(run: Sequence[Word], at: int) -> bool:
    return at < len(run) and (run[at].low in DETERMINERS or not run[at].text[0].islower())


_ADVERBS = frozenset(
    "personally also then later mainly myself alone first successfully finally actually always".split()
)
_ROLE = re.compile(
    r"i was (?:the |a |an )?(?=(?:\w+[ -]){0,3}(?:lead|leader|owner|manager|architect|coordinator)\b)", re.IGNORECASE
)
_CHARGE = re.compile(r"i was in charge of (?=\w)", re.IGNORECASE)
_RESPONSIBLE = re.compile(r"i was responsible for (?=\w)", re.IGNORECASE)
_INFINITIVE = re.compile(r"i (?:had to|got to|was able to|was asked to|managed to) (?=\w)", re.IGNORECASE)


def _of_author(piece: str, run: Sequence[Word], here: frozenset[str]) -> Told | None:
    """`I led four engineers`, `I was the tech lead`, `I had three engineers reporting to me`."""
    if found := _ROLE.match(piece):
        what = without_me(piece[found.end() :])
        return Told("ownership", "hanging", f"serving as {what}", f"served as {what}") if what else None
    if found := _CHARGE.match(piece):
        what = without_me(piece[found.end() :])
        if not what or not content(what):
            return None
        return Told("ownership", "hanging", f"taking charge of {what}", f"took charge of {what}")
    if found := _RESPONSIBLE.match(piece):
        return _responsible(piece[found.end() :], here)
    if found := _INFINITIVE.match(piece):
        behind = piece[found.end() :]
        return _clause(behind, words(behind), 0, "base", here)
    at = 1
    while at < len(run) and run[at].low in _ADVERBS:
        at += 1
    if at < len(run) and run[at].low == "had" and (found := REPORTS.search(piece)):
        who = piece[run[at].end : found.start()].strip(" ,")
        return (
            Told("people", "beside", f"with {who} as direct reports", f"had {who} as direct reports") if who else None
        )
    if at + 1 < len(run) and run[at].low == "did" and run[at + 1].low not in PREPOSITIONS:
        piece = f"carried out{piece[run[at].end :]}"
        return _clause(piece, words(piece), 0, "past", here)
    at += at < len(run) and run[at].low in ("have", "had")
    forms: tuple[Form, ...] = ("past", "participle", "base")
    for form in forms:
        if verb_as(run, at, form):
            return _clause(piece, run, at, form, here)
    return None


def _responsible(behind: str, here: frozenset[str]) -> Told | None:
    if verb_as(words(behind), 0, "gerund"):
        return _clause(behind, words(behind), 0, "gerund", here)
    what = without_me(behind)
    return Told("ownership", "apart", "", f"responsible for {what}") if what and content(what) else None


def _clause(piece: str, run: Sequence[Word], at: int, form: Form, here: frozenset[str]) -> Told | None:
    """A clause that begins with a verb, its subject gone."""
    row = verb_run(piece, run, at, form)
    rest = without_me(piece[run[row.end - 1].end :]) if row else None
    if row is None or rest is None or not words(rest):
        return None
    behind = words(rest)
    end = phrase_end(rest, behind, 0)
    object_ = rest[: behind[end - 1].end] if end else ""
    if end and content(object_) <= here | _THE_WORK and _is_making(row):
        left = rest[behind[end - 1].end :]
        beside = _beside(left)
        if beside is not None or not left.strip(" ,"):
            return beside
    if end and not content(object_) and (end == len(behind) or not _may_do_to_it(row)):
        return None
    about = about_of(row.lemmas[0], rest)
    hanging = _in_form(row, rest, form, "gerund")
    apart = _in_form(row, rest, form, "past" if form in ("gerund", "participle") else form) or ""
    if hanging is None or row.lemmas[0] in here:  # `Analysed soil, analysing …` says it twice
        return Told(about, "apart", "", apart) if apart else None
    return Told(about, "hanging", hanging, apart)


_THE_WORK = frozenset(map(stem, "whole entire work project effort thing task".split()))


def _is_making(row: Run) -> bool:
    """Whether the verbs speak of the line's own deed: making it, or leading it."""
    return all(lemma in word_set("making") or verbs()[lemma].tier >= Tier.DESIGNED for lemma in row.lemmas)


def _may_do_to_it(row: Run) -> bool:
    """`presenting it to the board`, `training them on Rust`: it is clear enough what `it` is."""
    return row.lemmas[0] in word_set("on the thing") or row.lemmas[0] in word_set("teaching")


def _beside(rest: str) -> Told | None:
    """What is left of `I led it with four engineers`: ` with four engineers`."""
    run = words(rest)
    if not run or run[0].low not in ("with", "in", "across", "for", "over", "using", "from", "within"):
        return None
    about: QuestionAbout = "people" if any(word.low in word_set("people") for word in run) else "method"
    return Told(about, "hanging" if run[0].low == "using" else "beside", rest.strip(" ,"), "")


def _in_form(row: Run, rest: str, form: Form, to: Form) -> str | None:
    brought = aligned(rest, form, to)
    return None if brought is None else row.inflected(to, with_british=False) + brought


_GOING = dict(
    pair.split("/")
    for pair in (
        "went/going fell/falling dropped/dropping rose/rising declined/declining came/coming climbed/climbing "
        "jumped/jumping stayed/staying became/becoming grew/growing shrank/shrinking decreased/decreasing "
        "increased/increasing improved/improving doubled/doubling tripled/tripling halved/halving"
    ).split()
)
"""Verbs of change that need no object, and their gerunds."""
_CHANGES = frozenset((*_GOING, "was", "were"))


def _of_it(piece: str, run: Sequence[Word], here: frozenset[str]) -> Told | None:
    """`It cut build time from 40 to 12 minutes`, `it is used by 300 people`."""
    at = 1
    while at < len(run) and run[at].low in ("now", "also", "then"):
        at += 1
    rest = without_me(piece[run[at].end :]) if at + 1 < len(run) else None
    if rest is None:
        return None
    low = run[at].low
    if low in ("is", "was") and verb_as(run, at + 1, "participle"):
        return Told("scope" if " by " in rest else "result", "object", rest.strip(), lowered(piece))
    if low in ("has", "had", "serves", "served"):
        return counted(rest.strip())
    if low in _GOING and low not in verb_forms():
        return Told("result", "object", f"{_GOING[low]}{rest}", lowered(piece))
    forms: tuple[Form, ...] = ("past", "third")
    for form in forms:
        if verb_as(run, at, form):
            told = _clause(piece, run, at, form, here)
            moved = told is not None and told.place == "hanging" and words(rest)[0].low in PREPOSITIONS
            if told is not None and told.place == "apart":
                return told._replace(about="result", apart=lowered(piece))
            if told is None or not moved:
                return told and told._replace(about="result")
            return told._replace(about="result", place="object", apart=lowered(piece))
    return None


_SHARED_ANSWERS = frozenset(
    "use cut reduce save increase improve double halve lower raise serve find deliver ship win".split()
)


def _of_us(piece: str, run: Sequence[Word], here: frozenset[str]) -> Told | None:
    """`We used Terraform`: only what takes nothing from the others by leaving out who did it."""
    found = verb_as(run, 1, "past")
    if found is None or found[0].lemma not in _SHARED_ANSWERS:
        return None
    return _clause(piece, run, 1, "past", here)


def _of_means(piece: str, run: Sequence[Word]) -> Told | None:
    """`With Terraform and Helm`, `in Go`, `by caching the queries`."""
    rest = without_me(piece)
    if rest is None:
        return None
    low = run[0].low
    written = rest[0].lower() + rest[1:]
    if low == "using":
        return Told("method", "hanging", written, written)
    if low == "by" and verb_as(run, 1, "gerund"):
        return _clause(piece, run, 1, "gerund", frozenset())
    return Told("method", "beside", written, "") if low in ("with", "in") and run[1].text[0].isupper() else None


def _of_subject(piece: str) -> Told | None:
    """`Build time fell from 40 to 12 minutes`, `costs were cut by 20%`, `the result was a 30% cut in costs`."""
    plain = re.sub(r"^our\b", "the", piece, flags=re.IGNORECASE)
    if without_me(plain) != plain.rstrip():
        return None
    run = words(plain)
    for at in range(1, min(len(run), 9)):
        if run[at].low in _CHANGES:
            return _absolute(plain, run, at)
        if run[at].low in ("that", "which", "who"):
            return None
    return None


def _absolute(piece: str, run: Sequence[Word], at: int) -> Told | None:
    low, rest = run[at].low, piece[run[at].end :]
    apart = lowered(piece)
    subject = lowered(piece[: run[at].start].rstrip())
    if not rest.strip():
        return None
    if low == "was" and run[at - 1].low in ("result", "outcome", "effect"):
        return Told("result", "hanging", f"resulting in{rest}", apart)
    if low in ("was", "were"):
        found = verb_as(run, at + 1, "participle")
        if found is None or found[0].tier >= Tier.DESIGNED or " by " not in rest:
            return None
        hanging = f"with {subject}{rest}"
    else:
        hanging = f"with {subject} {_GOING[low]}{rest}"
    if subject[0].isupper():  # a name, or a word that has its capital from its place?
        return Told("result", "apart", "", apart)
    return Told("result", "absolute", hanging, apart)
