"""The craft that things call for: who dealt with faults investigated them, who looked after servers maintained them."""

import re

from assistant.engines.offline.rewriting.grammar import capitalised, inflected, phrase_end, row_heads
from assistant.engines.offline.rewriting.line.clause_parts import tells_deed
from assistant.engines.offline.rewriting.line.predicates import names_people
from assistant.engines.offline.rewriting.line.strongest_verb import with_companion
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.lexicon.counting import SEVERAL
from assistant.patterns import lazily
from assistant.words import words

_WITH = lazily(
    r"(?:I )?(?P<head>worked on|dealt with|handled|looked after|took care of|responsible for|was responsible for|"
    r"helped with|tended|had to do with) (?=\w)",
    re.IGNORECASE,
)
_KEPT_RECORDS = lazily(r"(?:I )?(?:looked after|took care of|dealt with|handled) (?=\w)", re.IGNORECASE)
_KEPT = lazily(
    r"(?:I )?kept (?P<what>(?:the |all |our |\d)[^,;:.]{3,60}?) "
    r"(?:up and running|running|working|going|alive|in working order)\b",
    re.IGNORECASE,
)
_PUT = lazily(
    r"(?P<before>(?:I )?|.{4,60} (?:that|which|who) )(?P<put>put|brought|took|putting|bringing|taking) "
    r"(?P<what>(?:the |a |an |our |\d+ )[^,;:.]{3,60}?) "
    r"(?:in|into) (?:service|operation|commission)\b",
    re.IGNORECASE,
)
_AT_RIG = lazily(
    rf"(?:I )?worked (?:at|on|with) (?P<what>(?:the|a|an|our|{SEVERAL}|\d+) [^,;:.]{{3,50}})", re.IGNORECASE
)
_WITH_OTHERS = lazily(
    r"(?:I )?(?:worked|cooperated|collaborated) (?P<who>(?:closely |together )?(?:with|alongside) [^,;:.]{3,50}?) on "
    r"(?P<what>[^,;:.]{3,60})",
    re.IGNORECASE,
)
_BY_HEAD = {
    "looked after": ("maintained",),
    "took care of": ("maintained",),
    "tended": ("maintained",),
    "responsible for": ("maintained", "investigated"),
    "was responsible for": ("maintained", "investigated"),
    "handled": ("processed",),
}
_ANY = ("investigated", "processed")
_SECTIONS = {"maintained": "tended", "investigated": "troubles", "processed": "processed"}


def by_things(body: str, *, leads: bool) -> str:
    """The sentence with the verb of craft that its thing calls for; as it is where the thing calls for none.

    One who is wanted as a leader (`leads`) only keeps records that way.
    """
    if (found := _KEPT_RECORDS.match(body)) and _are_records(body[found.end() :]):
        return f"Maintained {body[found.end() :]}"
    if leads:
        return body
    if (found := _KEPT.match(body)) and not names_people(found["what"]):
        return f"Maintained {found['what']}{body[found.end() :]}"
    if found := _WITH_OTHERS.match(body):
        if verb := _verb_for(found["what"], _ANY):
            written = with_companion(f"{verb} {found['what']}", found["who"])
            return capitalised(written) + body[found.end() :] if written else body
        return body
    if found := _WITH.match(body):
        verb = _verb_for(body[found.end() :], _BY_HEAD.get(found["head"].lower(), _ANY))
        return f"{capitalised(verb)} {body[found.end() :]}" if verb else body
    if (found := _AT_RIG.match(body)) and _last(found["what"]) in word_set("rigs"):
        return f"Operated {body[found.start('what') :]}"
    return body


def in_service(body: str) -> str:
    """`Put the new crane into service` as `Commissioned the new crane`."""
    found = _PUT.match(body)
    if found is None:
        return body
    verb = inflected("commission", "gerund" if found["put"].lower().endswith("ing") else "past")
    before = found["before"].removeprefix("I ")
    return f"{before}{verb if before else capitalised(verb)} {found['what']}{body[found.end() :]}"


def _verb_for(thing: str, verbs: tuple[str, ...]) -> str:
    run = words(thing)
    heads = [] if tells_deed(thing, run, 0) else list(row_heads(thing, run, 0))
    for verb in verbs if heads else ():
        known, others = word_set(_SECTIONS[verb]), set(heads[1:])
        if heads[0] in known and (others <= known or (verb == "maintained" and others.isdisjoint(_papers()))):
            return verb
    return ""


def _papers() -> frozenset[str]:
    """What one prepares, and does not keep running: the `budget` beside `servers`."""
    return word_set("prepared") - word_set("records")


def _are_records(things: str) -> bool:
    """Whether all of the things in a row are kept in order: not of `keys, post and pupils`."""
    heads = list(row_heads(things, words(things), 0)) if " " in things else []
    known = word_set("records")
    return known.issuperset(heads[:1]) and (known | word_set("tended")).issuperset(heads) and bool(heads)


def _last(thing: str) -> str:
    run = words(thing)
    end = phrase_end(thing, run, 0)
    return run[end - 1].low if end and len(run) > 1 else ""
