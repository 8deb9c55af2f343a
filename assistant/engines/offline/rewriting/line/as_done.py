"""How a deed is put as done: by its own verb, and what is coordinated to it in the same form."""

from collections.abc import Sequence

from assistant.engines.offline.rewriting.coordination import aligned, splices
from assistant.engines.offline.rewriting.grammar import Run, inflected, lowered_thing, phrase_end, row_heads, verb_as
from assistant.engines.offline.rewriting.known_phrases import Noun, Opener, noun_of_doing
from assistant.engines.offline.rewriting.line.clause_parts import Clause, Nouns, Phrase, Verbs
from assistant.engines.offline.rewriting.line.named_things import lacks_article
from assistant.engines.offline.rewriting.word_lists import are_people, is_plural, word_lists, word_set
from assistant.lexicon.function_words import DETERMINERS, PREPOSITIONS
from assistant.lexicon.verbs import Form, Tier
from assistant.patterns import lazily
from assistant.words import words


def is_made(deed: Phrase) -> bool:
    """Whether a phrase names a thing that work on it makes: `a recommendation engine`, `a compiler pass`."""
    if not deed.words or deed.words[0].low in ("its", "their"):
        return False
    first, last = deed.words[0].low, deed.words[-1].low
    if last in word_set("makeable"):
        return True
    if any(map(str.isdigit, last)) or len(last) == 1 or last in word_set("cared for"):
        return False  # `a 1.8 M£ (later 2 M£) refit`
    known = word_set("not made") | word_set("events") | word_set("no object of work") | word_set("people")
    known |= word_set("driven") | word_set("written") | word_set("prepared") | word_set("bodies")
    return first in ("a", "an") and len(deed.words) > 1 and known.isdisjoint(word.low for word in deed.words)


def more_things(rest: str, deed: Phrase) -> bool:
    """Whether more of them follow: `services and tickets`."""
    behind = rest[sum(len(word.text) + 1 for word in deed.words) - 1 :]
    return behind.startswith((",", " and ", " &"))


def done(clause: Clause) -> str | None:
    """The deed by its own verb: `Responsible for the deployment of the tool` as `deployed the tool`."""
    deed = clause.deed
    if isinstance(deed, Verbs):
        rest = aligned_rest(clause, clause.form)
        return None if rest is None else deed.run.inflected(clause.form, with_british=clause.british) + rest
    return _done_by_nouns(clause, deed) if isinstance(deed, Nouns) else _done_by_phrase(clause, deed)


def _done_by_nouns(clause: Clause, deed: Nouns) -> str | None:
    """`Maintenance of X and writing of Y` as `Maintained X and wrote Y`."""
    if clause.opener is None and not deed.nouns[0].lemma:
        return _carried_out(clause, deed)
    rest = _second_doing(clause)
    if rest == clause.rest and (in_row := with_later_doing(clause)):
        rest = in_row
    if _lists_more(rest) or not all(noun.lemma for noun in deed.nouns):
        return None
    lemmas = tuple(noun.lemma for noun in deed.nouns)
    row = Run(lemmas, tuple(joint.replace(" the ", " ") for joint in deed.joints), 0)
    return row.inflected(clause.form, with_british=clause.british) + rest.removeprefix(" of")


def _done_by_phrase(clause: Clause, deed: Phrase) -> str | None:
    """`Worked on a parser` as `Developed a parser`, `Helped with load tests` as `Carried out load tests`."""
    if clause.opener is not None and clause.opener.tier is None and deed.heads[:1] != (None,):
        clause = clause._replace(rest=with_later_doing(clause) or clause.rest)
    pair = " ".join(word.low for word in deed.words[-2:])
    contributed = clause.opener is not None and (
        clause.opener.tier is Tier.HELPED or clause.opener.lemma in ("do", "did")
    )
    if contributed and pair in word_lists()["written pairs"] and not more_things(clause.rest, deed):
        return f"{inflected('write', clause.form)} {clause.rest}"
    if clause.rest.startswith(("its ", "their ")) or are_people([word.low for word in deed.words]):
        return None
    if clause.rest.startswith(_MOST) and clause.opener is not None and clause.opener.lemma in ("do", "did"):
        return _mostly_done(clause)
    behind = lows_of(clause.rest[sum(len(word.text) + 1 for word in deed.words) :])[:1]
    if clause.opener is not None and clause.opener.lemma in _SAYING_SO:
        return None
    if all(head is not None and head.can_be_carried_out for head in deed.heads) and behind not in _PARTICLES:
        row = row_heads(clause.rest, words(clause.rest), 0)
        is_sure = with_later_doing(clause) is not None and all(map(_may_be_carried_out, row))
        return None if not is_sure else f"{inflected('carry out', clause.form)} {clause.rest}"
    if clause.opener is not None and clause.opener.tier is None and deed.words:
        return _kept_running(clause, deed)
    lemma = _making(clause, deed) if clause.opener is not None and deed.words else ""
    return f"{inflected(lemma, clause.form)} {clause.rest}" if lemma else None


def _may_be_carried_out(head: str) -> bool:
    noun = noun_of_doing(head)
    return head.endswith("ing") or (noun is not None and noun.can_be_carried_out)


_SAYING_SO = ("perform", "conduct", "carry", "execute", "undertake", "run")
"""Openers that say already that a deed was carried out."""


def is_supported(opener: Opener | None, last: str) -> bool:
    """`Supported a mobile clinic`, `Took part in a dig`: it was there, and was not made by those who did so."""
    return opener is not None and opener.lemma in _NO_MAKERS and last not in word_set("makeable")


_NO_MAKERS = frozenset(
    "support help assist aid participate take attend participation accompany involved involvement be engage "
    "actively".split()
)


def _making(clause: Clause, deed: Phrase) -> str:
    """The verb by which the thing came about that was worked on; empty where none is certain."""
    opener, last = clause.opener, deed.words[-1].low
    made = (
        deed.heads[0] is None
        and is_made(deed)
        and not is_supported(opener, last)
        and not more_things(clause.rest, deed)
    )
    if opener is not None and opener.lemma in ("do", "did"):
        kept = last.endswith("keeping") and clause.rest.startswith(f"{deed.words[0].text} {deed.words[-1].text} for ")
        drawn = last in word_set("prepared") - word_set("processed") and not more_things(clause.rest, deed)
        return "build" if made else "handle" if kept else "prepare" if drawn else ""
    if opener is None or opener.tier is not Tier.HELPED or lacks_article(deed.words):
        return ""
    if last in word_set("written"):
        return "write"
    return "develop" if made else "prepare" if last in word_set("prepared") else ""


def _carried_out(clause: Clause, deed: Nouns) -> str | None:
    """`Firmware development for a lock` as `Developed firmware for a lock`, `Data analysis` as `Carried out …`."""
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
    if deed.words[0].low in LIGHT:
        return None
    if is_operated([word.low for word in deed.words]) and not more_things(clause.rest, deed):
        return f"{inflected('operate', clause.form)} {clause.rest}"
    for verb, section in (("run", "run"), ("maintain", "kept up"), ("prepare", "prepared")):
        if last in word_set(section) and not more_things(clause.rest, deed):
            is_one = not is_plural(last) or deed.words[0].low in DETERMINERS
            if verb == "prepare" and (is_one or last in word_set("managed")):
                return None  # who answers for the budget, or the shift plan, need not have made it
            return f"{inflected(verb, clause.form)} {clause.rest}"
    return None


def is_operated(lows: Sequence[str]) -> bool:
    """Whether a phrase names what one operates: `the till`, `the cash register`."""
    return lows[-1] in word_set("operated") or " ".join(lows[-2:]) in word_set("operated")


LIGHT = frozenset("getting being having making keeping ensuring".split())
"""Gerunds that name nothing to be managed."""
_MOST = ("most of ", "much of ", "a large part of ", "large parts of ")


def mostly(clause: Clause) -> str:
    """Of `Did most of the firmware` the verb that fits the thing; empty where the clause is another, or none fits."""
    if not clause.rest.startswith(_MOST):
        return ""
    run = words(clause.rest)
    begin = lows_of(clause.rest).index("of") + 1
    end = phrase_end(clause.rest, run, begin)
    last = run[end - 1].low if end > begin else ""
    noun = noun_of_doing(last)
    if noun is not None and noun.can_be_carried_out:
        return "carry out"
    return "build" if last in word_set("makeable") else ""


def _mostly_done(clause: Clause) -> str | None:
    """`Did most of the firmware` as `Built most of the firmware`: the part stays as large as it was."""
    lemma = mostly(clause)
    return f"{inflected(lemma, clause.form)} {clause.rest}" if lemma else None


_AND_THE = lazily(r" and (?:the )?(\w+) of ")
_AND_ITS = lazily(r" and (?P<whose>its|their) (?P<noun>[\w-]+)(?= (?:by|with|using|in|for|on|to)\b|$)")


def _second_doing(clause: Clause) -> str:
    """`of macros and the maintenance of spreadsheets` as `of macros and maintained spreadsheets`."""
    its = _AND_ITS.search(clause.rest)
    noun = noun_of_doing(its["noun"]) if its else None
    if its and noun and noun.lemma:
        verb = inflected(noun.lemma, clause.form, with_british=clause.british)
        it = "it" if its["whose"] == "its" else "them"
        return f"{clause.rest[: its.start()]} and {verb} {it}{clause.rest[its.end() :]}"
    found = list(_AND_THE.finditer(clause.rest))
    noun = noun_of_doing(found[0].group(1)) if len(found) == 1 else None
    if noun is None or not noun.lemma or "," in clause.rest:
        return clause.rest
    verb = inflected(noun.lemma, clause.form, with_british=clause.british)
    return f"{clause.rest[: found[0].start()]} and {verb} {clause.rest[found[0].end() :]}"


_LATER_NOUN = lazily(r"(?P<joint>,? and |, )(?:the )?(?P<noun>\w+) of (?=\w)")


_AND = lazily(r" and |, ")


def _lists_more(rest: str) -> bool:
    """Whether things follow that no verb in front would take: `of SQL reports, data cleaning, support of …`."""
    for part in rest.split(", ")[1:]:
        run = words(part)
        opens = run and run[0].low not in PREPOSITIONS and not run[0].low.endswith(("ly", "ing", "ed"))
        if opens and any(noun_of_doing(word.low) for word in run[:3]):
            return True
    return False


def with_later_doing(clause: Clause) -> str | None:
    """What follows a noun of doing, later deeds put as done: `of pumps and writing …` as `of pumps and wrote …`."""
    rest = clause.rest
    if aligned(rest, "gerund", "past") == rest:
        found = list(_LATER_NOUN.finditer(rest)) if isinstance(clause.deed, Nouns | Phrase) else []
        nouns = [noun_of_doing(one["noun"].lower()) or _by_gerund(one["noun"]) for one in found]
        in_row = len(found) > 1 or ", " in "".join(one["joint"] for one in found)
        if not in_row or _AND.search(rest[found[-1].end() :]) or any(not noun or not noun.lemma for noun in nouns):
            return rest
        for one, noun in zip(reversed(found), reversed(nouns), strict=True):
            verb = inflected(noun.lemma if noun else "", clause.form, with_british=clause.british)
            joint = one["joint"]
            if one is found[-1] and joint == ", ":
                joint = ", and " if _AND.search(rest[: one.start()]) else " and "
            rest = f"{rest[: one.start()]}{joint}{verb} {rest[one.end() :]}"
        return rest
    helped = clause.opener is not None and clause.opener.tier is Tier.HELPED
    hanging = _HANGING.search(rest) if helped and isinstance(clause.deed, Phrase | Nouns) else None
    if hanging and aligned(rest[: hanging.start()], "gerund", "past") == rest[: hanging.start()]:
        return rest
    written = aligned(rest, "gerund", clause.form, with_british=clause.british)
    return None if written is not None and _is_broken(rest, written) else written


def _is_broken(rest: str, written: str) -> bool:
    """Whether one of a row changed and those before it did not: `cleaning, cooking and reported to …`."""
    at = next((at for at, (old, new) in enumerate(zip(rest, written, strict=False)) if old != new), len(rest))
    return _ROW.search(rest[:at]) is not None


_ROW = lazily(r", [^,;:]*$")
_HANGING = lazily(r", [a-z]+ing\b")


def _by_gerund(word: str) -> Noun | None:
    found = verb_as(words(word), 0, "gerund")
    return Noun(found[0].lemma, True, False) if found else None


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


def lows_of(text: str) -> Sequence[str]:
    """The words of a text in lower case, in order."""
    return [word.low for word in words(text)]
