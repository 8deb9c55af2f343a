"""Heads of sentences that a leader's line would put as managed: `Looked after …`, `Contact person for …`."""

import re

from assistant.engines.offline.rewriting.coordination import with_and
from assistant.engines.offline.rewriting.grammar import capitalised, phrase_end, row_heads, verb_as
from assistant.engines.offline.rewriting.line.clause_parts import tells_deed
from assistant.engines.offline.rewriting.line.later_deeds import names_leading
from assistant.engines.offline.rewriting.line.leadable import MATTERS
from assistant.engines.offline.rewriting.question_quotes import opening_words
from assistant.engines.offline.rewriting.word_lists import word_lists, word_set
from assistant.lexicon.verbs import Form
from assistant.patterns import lazily
from assistant.results import Claim
from assistant.words import words

_FORMS: tuple[Form, ...] = ("past", "gerund", "third")
_TURNS = frozenset("shift shifts round rounds duty duties lesson lessons class classes call calls".split())
"""What one takes over by doing it once."""
_FEW = 6
"""Words that a claim quotes at most."""


def managed(body: str, said: str) -> tuple[str, Claim] | None:
    """`Looked after 12 benches` as `Managed 12 benches`, and that rise as a claim; None where no head is known."""
    run = words(body)
    if len(run) < 3 or names_leading(body):
        return None
    for phrase, values in word_lists()["managing"].items():
        parts = phrase.split()
        end = len(parts)
        if [word.low for word in run[:end]] != parts or end >= len(run) or body[run[end - 1].end] != " ":
            continue
        if "," in body and (
            ("with" in values[0] and parts[-1] != "for")
            or (len(parts) > 1 and body[run[0].end - 3 : run[0].end] == "ing")
        ):
            return None  # one of a list
        if run[end].low in ("it", "them", "this", "that", "to", "for", "my", "myself") or (
            parts[-1] == "over" and " from " in body[: run[min(end + 4, len(run) - 1)].end]
        ):
            return None
        if "charge" not in values[0] and tells_deed(body, run, end):
            return None  # `took care of cleaning the ovens`: cleaned, and not managed
        served = word_set("clients") | word_set("cared for")
        if "contact with" not in values[0] and not served.isdisjoint(row_heads(body, run, end)):
            return None  # whom one serves
        thing = run[phrase_end(body, run, end) - 1].low
        if parts[-1] == "over" and thing in _TURNS:
            return None  # `took over the night shift`
        if "contact with" in values[0] and not MATTERS.isdisjoint(
            word.low for word in run[end : phrase_end(body, run, end)]
        ):
            return None  # `contact person for all questions`
        written = f"{capitalised(values[0])}{body[run[end - 1].end :]}"
        return written, claim_of(said, written)
    return None


def managed_later(body: str, said: str) -> tuple[str, Claim] | None:
    """`Joined the group and took over the logs`: the same for a second deed."""
    for joint in (" and ", ", "):
        head, _, tail = body.partition(joint)
        if not tail or "," in head or names_leading(head) or not (raised := managed(tail, tail)):
            continue
        written = f"{head}{joint}{raised[0][0].lower()}{raised[0][1:]}"
        return written, later_claim(said, body, written)
    return None


def claim_of(said: str, written: str, shown: str = "") -> Claim:
    """A rise as a question, by the first words of what is `shown` of it."""
    quoted = shown if shown and shown in written else written
    shown = shown or opening_words(written, _FEW)
    shown = _AND_DID.split(shown)[0] if _second_deed(shown) else shown
    run = words(shown)
    done = next((hit for form in _FORMS if (hit := verb_as(run, 0, form))), None)
    base, width = (done[0].lemma, done[1]) if done else ("take", 1)  # `took charge of`
    deed = f"{base}{shown[run[width - 1].end :]}"
    question = f"Did you {deed}, or was your part in it smaller?"
    return Claim(
        kind="ownership", source=opening_words(said, _FEW), draft=opening_words(quoted, _FEW), question=question
    )


_AND_DID = lazily(r",? and (?=[a-z]+ )")


def _second_deed(shown: str) -> bool:
    """Whether a second deed stands in what a question quotes: `manage the desk and wrote the rules`."""
    behind = _AND_DID.split(shown, maxsplit=1)[1:]
    return bool(behind) and verb_as(words(behind[0]), 0, "past") is not None


def later_claim(said: str, body: str, written: str) -> Claim:
    """The rise of a deed that stands behind another one in a sentence, quoted with what stands before it."""
    own, new = words(body), words(written)
    at = next((at for at, (one, other) in enumerate(zip(own, new, strict=False)) if one.low != other.low), 0)
    at -= at > 0 and new[at].low == "charge"
    shown = opening_words(written[new[at].start :], _FEW)
    claim = claim_of(said, written, shown)
    end = new[at].start + len(shown)
    return claim.model_copy(
        update={
            "source": said[: own[min(at, len(own) - 1)].end] if said == body else opening_words(said, _FEW),
            "draft": written[new[0].start : end],
        }
    )


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
        listed = with_and(found["list"])
        if verb_as(words(listed), 0, "past"):
            return None
        bridge = found["bridge"].lower() if found["bridge"].lower() in ("for", "in") else "on"
        written = f"Led the work {bridge} {_OUR.sub('the', found['what'])}, including {listed}"
        return written, claim_of(said, written)
    return None
