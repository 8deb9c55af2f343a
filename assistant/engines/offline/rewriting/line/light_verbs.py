"""Plain heads of sentences put as the craft that they name: `Used X to clean Y`, `Looked into Y`, `Made a tool`."""

import re

from assistant.engines.offline.rewriting.grammar import (
    capitalised,
    inflected,
    lowered_thing,
    phrase_end,
    verb_as,
    verb_run,
)
from assistant.engines.offline.rewriting.known_phrases import noun_of_doing
from assistant.engines.offline.rewriting.line.strongest_verb import with_companion
from assistant.engines.offline.rewriting.word_lists import are_people, counts_people, names_others, word_lists, word_set
from assistant.lexicon.counting import SEVERAL
from assistant.lexicon.function_words import DETERMINERS, PREPOSITIONS
from assistant.lexicon.verbs import Form
from assistant.patterns import lazily
from assistant.words import words

_USED = lazily(
    r"(?:I )?(?P<how>(?:occasionally|sometimes|often|regularly|mostly|mainly) )?(?:have )?"
    r"(?:used|utili[sz]ed|made use of) (?P<what>[^,;:.]{2,60}?) to (?=\w)",
    re.IGNORECASE,
    having="used utili made",
)
_GOT = lazily(
    r"(?:I )?got (?P<what>(?:the|a|an|our|\d+) [^,;:.]{3,60}?) "
    r"(?:working|running|to work|to run|up and running|operational)(?P<again> again)?\b(?! (?:on|with|under) time)",
    re.IGNORECASE,
    having="got",
)


def with_craft(body: str) -> str:
    """`Used Python to clean data` as `Cleaned data with Python`: the part is as large as it was; else as it is."""
    return (
        _with_tool(body)
        or _trained(body)
        or _brought(body)
        or _made(body)
        or _by_phrase(body)
        or _through(body)
        or _things(body)
        or body
    )


_THROUGH = lazily(
    r"(?:I )?(?:provided )?support(?:ed|ing)?(?: of| for| in| with)? (?P<whom>[^,;:.]{3,50}?) "
    r"(?:through|by|via|by means of) (?:the )?"
    r"(?P<kind>(?:[a-z-]+ )?)(?P<noun>[a-z-]+)(?=$|[.;,]| (?:in|with|using|at) )",
    re.IGNORECASE,
    having="support",
)


_BY_DOING = lazily(
    r"(?:I )?(?:support(?:ed|ing)?(?: of| for| in| with)?|"
    r"(?:took part|participated|played an? (?:[a-z]+ )?(?:part|role)) in"
    r"|contribut(?:ed|ing) to|helped with|assisted (?:in|with)|helped|assisted|was involved in) "
    r"(?P<whom>[^,;:.]{3,50}?) (?:by|through) (?=[a-z]+ing [\w-]+)",
    re.IGNORECASE,
)


def _through(body: str) -> str:
    """`Support of studies through statistical evaluation` as `Carried out statistical evaluation for studies`."""
    if (" by " in body or " through " in body) and (found := _BY_DOING.match(body)):
        row = verb_run(body, words(body), len(words(body[: found.end()])), "gerund")
        behind = body[words(body)[row.end - 1].end :] if row else ""
        plain = row is not None and " and " not in behind and "," not in behind
        plain = plain and behind[1:3] != "it" and not behind.startswith(" them") and not found["whom"].endswith("ing")
        plain = plain and verb_as(words(found["whom"]), 0, "gerund") is None
        written = (
            with_companion(f"{row.inflected('past', with_british=False)}{behind}", f"for {found['whom']}")
            if row
            else ""
        )
        return capitalised(written) if written and plain else ""
    found = _THROUGH.match(body)
    noun = noun_of_doing(found["noun"].lower()) if found else None
    if found is None or noun is None or not noun.can_be_carried_out:
        return ""
    return f"Carried out {found['kind']}{found['noun']} for {found['whom']}{body[found.end() :]}"


_THINGS = lazily(
    rf"(?P<what>(?:(?:small|several|some|various|many|{SEVERAL}|\d+) )*(?:[\w+#.-]+ ){{0,2}}?"
    r"(?:scripts|tools|macros|plugins|utilities|dashboards|prototypes))(?: in [A-Z][\w+#.]*)? (?:for|to) (?=\w)",
    re.IGNORECASE,
    having="scripts tools macros plugins utilities dashboards prototypes",
)


_DID = lazily(r"^(?:I )?did (?=\w)", re.IGNORECASE)
_DONE = lazily(r", (?!used\b)[a-z]+ed\b")


def _things(body: str) -> str:
    """`Small scripts in Python for …` as `Developed small scripts in Python for …`: only what was made is named."""
    body = _DID.sub("", body)
    found = _THINGS.match(body)
    if found is None or _DONE.search(body):
        return ""
    run = words(found["what"])
    forms: tuple[Form, ...] = ("past", "gerund", "base", "third")
    if any(verb_as(run[:-1], at, form) for at in range(len(run) - 1) for form in forms):
        return ""
    return f"Developed {lowered_thing(body)}"


def _with_tool(body: str) -> str:
    """`Used Python to clean sensor data` as `Cleaned sensor data with Python`."""
    found = _USED.match(body)
    if found is None:
        return ""
    if any(counts_people(word.low) for word in words(found["what"])):
        return ""
    behind = body[found.end() :]
    run = words(behind)
    row = verb_run(behind, run, 0, "base")
    if row is None or row.end >= len(run) or run[row.end].low in PREPOSITIONS:
        return ""
    rest = behind[run[row.end - 1].end :]
    if " and " in rest and verb_run(rest, words(rest), [word.low for word in words(rest)].index("and") + 1, "base"):
        return ""
    written = with_companion(f"{row.inflected('past', with_british=False)}{rest}", f"with {found['what']}")
    return capitalised(f"{found['how'] or ''}{written}") if written else ""


_TRAINED = lazily(
    r"(?:I )?(?:gave|held|did|provided|delivered) (?:an? |the |some |several |regular )?trainings? "
    r"(?:(?:for|to) (?P<whom>[^,;:.]{3,50}?) (?:about|on) (?=\w)"
    r"|(?P<bridge>about|on) (?P<what>[^,;:.]{2,50}?) (?:for|to) (?=\w))",
    re.IGNORECASE,
    having="training",
)


def _trained(body: str) -> str:
    """`Gave trainings for the operators about X` as `Trained the operators on X`."""
    found = _TRAINED.match(body)
    if found is None:
        return ""
    behind = body[found.end() :]
    whom, what = (found["whom"], behind) if found["whom"] else (behind, found["what"])
    run = words(whom)
    if not run or phrase_end(whom, run, 0) < len(run) or not names_others(run[-1].low):
        return ""
    return f"Trained {whom} on {what}"


def _brought(body: str) -> str:
    """`Got the pipeline working again` as `Restored the pipeline`."""
    found = _GOT.match(body)
    if found is None:
        return ""
    verb = "Restored" if found["again"] else "Brought up"
    return f"{verb} {found['what']}{body[found.end() :]}"


def _made(body: str) -> str:
    """`Made a tool that …` as `Developed a tool that …`, `Made the roster` as `Prepared the roster`."""
    found = re.match(r"(?:I )?made ", body, re.IGNORECASE)
    if found is None:
        return ""
    behind = body[found.end() :]
    run = words(behind)
    end = phrase_end(behind, run, 0)
    last = run[end - 1].low if end and not are_people([word.low for word in run[:end]]) else ""
    for lemma, section in (("create", "created"), ("develop", "makeable"), ("prepare", "prepared")):
        if last in word_set(section) and not (section == "makeable" and run[0].low not in DETERMINERS and end > 3):
            return f"{capitalised(inflected(lemma, 'past'))} {behind}"
    return ""


_NO_THING = frozenset("it them this that how what why where whether to".split())


def _by_phrase(body: str) -> str:
    run = words(body)
    begin = 1 if run and run[0].low == "i" else 0
    if len(run) < begin + 3:
        return ""
    for phrase, (put,) in word_lists()["crafts"].items():
        parts = phrase.split()
        end = begin + len(parts)
        if [word.low for word in run[begin:end]] == parts and end < len(run) and run[begin].start < 3:
            behind = body[run[end - 1].end :]
            if behind[:1] != " " or run[end].low in _NO_THING:
                return ""
            return capitalised(put) + behind
    return ""
