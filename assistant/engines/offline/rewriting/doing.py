"""How a deed is put as done: by its own verb, and what is coordinated to it in the same form."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.clauses import Clause, Nouns, Phrase, Verbs
from assistant.engines.offline.rewriting.coordination import aligned, splices
from assistant.engines.offline.rewriting.grammar import Run, inflected, phrase_end, verb_as
from assistant.engines.offline.rewriting.phrases import noun_of_doing
from assistant.engines.offline.rewriting.voice import lowered_thing
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.lexicon.verbs import Form
from assistant.words import words


def is_made(deed: Phrase) -> bool:
    """Whether a phrase names a thing that work on it makes: `a recommendation engine`."""
    return bool(deed.words) and deed.words[-1].low in word_set("makeable") and deed.words[0].low not in ("its", "their")


def more_things(rest: str, deed: Phrase) -> bool:
    """Whether more of them follow: `services and tickets`."""
    behind = rest[sum(len(word.text) + 1 for word in deed.words) - 1 :]
    return behind.startswith((",", " and ", " &"))


def done(clause: Clause) -> str | None:
    """The deed by its own verb."""
    deed = clause.deed
    if isinstance(deed, Verbs):
        rest = aligned_rest(clause, clause.form)
        return None if rest is None else deed.run.inflected(clause.form, with_british=clause.british) + rest
    if isinstance(deed, Nouns):
        if clause.opener is None and not deed.nouns[0].lemma:
            return _carried_out(clause, deed)
        rest = _second_doing(clause)
        if not all(noun.lemma for noun in deed.nouns) or more_doing(clause.rest if rest == clause.rest else ""):
            return None
        lemmas = tuple(noun.lemma for noun in deed.nouns)
        row = Run(lemmas, tuple(joint.replace(" the ", " ") for joint in deed.joints), 0)
        return row.inflected(clause.form, with_british=clause.british) + rest.removeprefix(" of")
    if clause.rest.startswith(("its ", "their ")) or more_doing(clause.rest):
        return None
    if clause.rest.startswith(_MOST) and clause.opener is not None and clause.opener.lemma in ("do", "did"):
        return _mostly_done(clause)
    behind = lows_of(clause.rest[sum(len(word.text) + 1 for word in deed.words) :])[:1]
    if all(head is not None and head.can_be_carried_out for head in deed.heads) and behind not in _PARTICLES:
        return f"{inflected('carry out', clause.form)} {clause.rest}"
    if clause.opener is not None and clause.opener.tier is None and deed.words:
        return _kept_running(clause, deed)
    worked_on = clause.opener is not None and clause.opener.lemma in _WORKING
    if worked_on and deed.words and deed.words[-1].low in word_set("written"):
        return f"{inflected('write', clause.form)} {clause.rest}"
    if worked_on and is_made(deed) and not more_things(clause.rest, deed):
        return f"{inflected('develop', clause.form)} {clause.rest}"
    return None


def _carried_out(clause: Clause, deed: Nouns) -> str | None:
    """`Firmware development for a lock` as `Developed firmware for a lock`, `Data analysis` as `Carried out …`."""
    if more_doing(clause.rest):
        return None
    kind, _, noun = deed.written.rpartition(" ")
    if noun.lower() == "development" and kind.rpartition(" ")[2].lower() in word_set("mass"):
        return (
            f"{inflected('develop', clause.form)} {kind[0].lower()}{kind[1:]}{clause.rest.replace(' of ', ' for ', 1)}"
        )
    if not all(one.can_be_carried_out for one in deed.nouns):
        return None
    return f"{inflected('carry out', clause.form)} {lowered_thing(deed.written)}{clause.rest}"


def _kept_running(clause: Clause, deed: Phrase) -> str | None:
    """`Responsible for the nightly import` as `Ran the nightly import`, for the test bench as `Maintained …`."""
    last = deed.words[-1].low
    for verb, section in (("run", "run"), ("maintain", "kept up")):
        if last in word_set(section) and not more_things(clause.rest, deed):
            return f"{inflected(verb, clause.form)} {clause.rest}"
    return None


_MOST = ("most of ", "much of ", "a large part of ", "large parts of ")


def _mostly_done(clause: Clause) -> str | None:
    """`Did most of the firmware` as `Built most of the firmware`: the part stays as large as it was."""
    run = words(clause.rest)
    begin = lows_of(clause.rest).index("of") + 1
    end = phrase_end(clause.rest, run, begin)
    last = run[end - 1].low if end > begin else ""
    noun = noun_of_doing(last)
    if noun is not None and noun.can_be_carried_out:
        return f"{inflected('carry out', clause.form)} {clause.rest}"
    return f"{inflected('build', clause.form)} {clause.rest}" if last in word_set("makeable") else None


_WORKING = ("work", "do", "collaborate", "some")
_AND_THE = re.compile(r" and (?:the )?(\w+) of ")


def _second_doing(clause: Clause) -> str:
    """`of macros and the maintenance of spreadsheets` as `of macros and maintained spreadsheets`."""
    found = list(_AND_THE.finditer(clause.rest))
    noun = noun_of_doing(found[0].group(1)) if len(found) == 1 else None
    if noun is None or not noun.lemma or "," in clause.rest:
        return clause.rest
    verb = inflected(noun.lemma, clause.form, with_british=clause.british)
    return f"{clause.rest[: found[0].start()]} and {verb} {clause.rest[found[0].end() :]}"


_PARTICLES = (["up"], ["out"], ["down"], ["off"], ["over"])


def whole(clause: Clause) -> str:
    """The noun of a deed and all behind it, with `the` before `… of` where the author left it out."""
    deed = clause.deed
    if isinstance(deed, Nouns):
        written = deed.written if clause.opener else lowered_thing(deed.written)
        return f"{deed.article or 'the'} {written}{clause.rest}"
    return clause.rest


def aligned_rest(clause: Clause, to: Form) -> str | None:
    """What follows the verbs, with what is coordinated to them in the same form."""
    opener = clause.opener
    if opener and splices(clause.rest):
        return None
    spoken = clause.form
    if opener and opener.follows != "past":
        spoken = "base" if opener.follows == "base" else "gerund"
    return aligned(clause.rest, spoken, to, with_british=clause.british)


def more_doing(rest: str, *, nouns: bool = True) -> bool:
    """Whether another deed is joined, by gerund or (`nouns`) by noun, that a new verb in front would leave hanging."""
    if aligned(rest, "gerund", "past") != rest:
        return True
    run = words(rest) if nouns else ()
    for at, word in enumerate(run[1:], 1):
        before, gap = run[at - 1].low, rest[run[at - 1].end : word.start]
        if before == "the" and at > 1:
            before, gap = run[at - 2].low, rest[run[at - 2].end : run[at - 1].start]
        joined = before == "and" or "," in gap
        if joined and noun_of_doing(word.low) and not verb_as(run, at, "gerund"):
            return True
        if before == "and" and verb_as(run, at, "gerund"):
            return True
    return False


def lows_of(text: str) -> Sequence[str]:
    """The words of a text in lower case, in order."""
    return [word.low for word in words(text)]
