"""Plain heads of sentences put as the craft that they name: `Used X to clean Y`, `Looked into Y`, `Made a tool`."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.grammar import (
    DETERMINERS,
    PREPOSITIONS,
    capitalised,
    inflected,
    phrase_end,
    verb_run,
)
from assistant.engines.offline.rewriting.phrases import noun_of_doing
from assistant.engines.offline.rewriting.word_lists import word_lists, word_set
from assistant.engines.offline.rewriting.wording import with_companion
from assistant.patterns import lazily
from assistant.words import Word, words

_USED = lazily(r"(?:I )?(?:have )?(?:used|utili[sz]ed|made use of) (?P<what>[^,;:.]{2,60}?) to (?=\w)", re.IGNORECASE)
_GOT = lazily(
    r"(?:I )?got (?P<what>(?:the|a|an|our|\d+) [^,;:.]{3,60}?) "
    r"(?:working|running|to work|to run|up and running|operational)(?P<again> again)?\b(?! (?:on|with|under) time)",
    re.IGNORECASE,
)


def with_craft(body: str) -> str:
    """The sentence with the craft that its head names, the part in it as large as it was; else as it is."""
    return _with_tool(body) or _brought(body) or _made(body) or _by_phrase(body) or body


def _with_tool(body: str) -> str:
    """`Used Python to clean sensor data` as `Cleaned sensor data with Python`."""
    found = _USED.match(body)
    if found is None:
        return ""
    from assistant.engines.offline.rewriting.counted import counts_people  # hardly a line needs it

    if any(counts_people(word.low) for word in words(found["what"])):
        return ""
    behind = body[found.end() :]
    run = words(behind)
    row = verb_run(behind, run, 0, "base")
    if row is None or row.end >= len(run) or run[row.end].low in PREPOSITIONS:
        return ""
    rest = behind[run[row.end - 1].end :]
    if " and " in rest and verb_run(rest, words(rest), _behind_and(words(rest)), "base"):
        return ""
    written = with_companion(f"{row.inflected('past', with_british=False)}{rest}", f"with {found['what']}")
    return capitalised(written) if written else ""


def _behind_and(run: Sequence[Word]) -> int:
    return next((at + 1 for at, word in enumerate(run) if word.low == "and"), len(run))


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
    last = run[end - 1].low if end else ""
    if (noun := noun_of_doing(last)) and noun.can_be_carried_out and noun.can_be_led and last not in _MADE_OTHERWISE:
        return f"Carried out {behind}"
    for lemma, section in (("develop", "makeable"), ("prepare", "prepared")):
        if last in word_set(section) and not (section == "makeable" and run[0].low not in DETERMINERS and end > 3):
            return f"{capitalised(inflected(lemma, 'past'))} {behind}"
    return ""


_NO_THING = frozenset("it them this that how what why where whether to".split())
_MADE_OTHERWISE = frozenset("plan plans build move change changes choice survey".split())


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
