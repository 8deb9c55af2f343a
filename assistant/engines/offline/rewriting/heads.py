"""Heads of sentences that hide a leader's deed: `Tasked by the plant manager to find out why …`, `Did things for …`."""

import re

from assistant.engines.offline.rewriting.grammar import capitalised, verb_as
from assistant.engines.offline.rewriting.later import names_leading
from assistant.engines.offline.rewriting.managing import claim_of
from assistant.patterns import lazily
from assistant.results import Claim
from assistant.words import words

_TO_FIND_OUT = lazily(
    r"(?:I )?(?:was |been )?(?P<given>tasked|assigned|commissioned|hired|engaged|called in) "
    r"(?P<by>by [^,;:.]{3,40} )?(?:to (?:find out|figure out|determine|investigate|work out|understand)|with "
    r"(?:finding out|figuring out|determining|investigating|working out)) (?=(?:why|how|what|whether|where) )",
    re.IGNORECASE,
    having="tasked assigned commissioned hired engaged called",
)
_TOGETHER = lazily(r"(?:the )?(?P<noun>co-?operation|collaboration|co-?ordination|liaison) (?=with \w)", re.IGNORECASE)
_DEED_BEHIND = lazily(r",| (?:on|to|during|for) ", re.IGNORECASE)
_VARIOUS = lazily(
    r"(?:I )?(?:(?:did|handled|took on|carried out) )?(?:all kinds of|all sorts of|various|"
    r"different|several|many|other) "
    r"(?:things|tasks|jobs|stuff|duties|activities|work) (?P<bridge>for|around|on|in|with|concerning|related to) "
    r"(?P<what>(?:the|our|a) [^,;:.()]{3,50}?)"
    r"(?:,? (?:such as|e\.g\.,?|for example|like|including|mainly|mostly|i\.e\.)|:) (?P<list>[^.;]+)$",
    re.IGNORECASE,
    having="things tasks jobs stuff duties activities work",
)
_OUR = lazily(r"^our\b", re.IGNORECASE)


def raised_head(body: str, said: str) -> tuple[str, Claim] | None:
    """The sentence with its hidden deed as led, and that rise as a question; None where no head is known."""
    if names_leading(body):
        return None
    if (found := _TOGETHER.match(body)) and _DEED_BEHIND.search(body) is None:
        written = f"Led the {found['noun'].lower()} {body[found.end() :]}"
        return written, claim_of(said, written)
    if found := _TO_FIND_OUT.match(body):
        given = f"{capitalised(found['given'].lower())} {found['by'].strip()}, led" if found["by"] else "Led"
        written = f"{given} the investigation into {body[found.end() :]}"
        return written, claim_of(said, written, f"led the investigation into {body[found.end() :]}")
    if found := _VARIOUS.match(body):
        listed = _with_and(found["list"])
        if verb_as(words(listed), 0, "past"):
            return None
        bridge = found["bridge"].lower() if found["bridge"].lower() in ("for", "in") else "on"
        written = f"Led the work {bridge} {_OUR.sub('the', found['what'])}, including {listed}"
        return written, claim_of(said, written)
    return None


def _with_and(listed: str) -> str:
    head, comma, last = listed.rpartition(", ")
    return f"{head} and {last}" if comma and " and " not in listed else listed
