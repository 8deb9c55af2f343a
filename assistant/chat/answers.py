"""An author's words about one line, heard and taken as in the chat, for those who ask without one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from assistant.api import How
from assistant.chat.correcting.denials import opening_of
from assistant.chat.correcting.whose import claims_lead
from assistant.chat.hearing import heard_at_once
from assistant.chat.state import Asked, Doubt, State, Work
from assistant.chat.taking import take
from assistant.engines.listening import Heard, Message, Part, hear_by_rules
from assistant.guard import check
from assistant.lexicon.verbs import Tier, verb_forms
from assistant.results import Question, Rewrite
from assistant.text import safe
from assistant.unsaid import tells_something, unsaid

_DID_YOU = re.compile(r"Did you (?:yourself )?(\w+)")
NO_OTHER = "There is no other draft; this one stays."
NOT_USED = "Not in the draft, as no honest place was found for it: {}"
_NO_QUESTIONS = "That is a question; only what you answer is taken here."
_SAYS_NOTHING = "It states nothing of the line."


class Said(NamedTuple):
    """What an author said of a line beside its words."""

    facts: tuple[str, ...]
    denied: tuple[str, ...]
    wishes: tuple[str, ...]

    @classmethod
    def of(cls, known: How) -> "Said":
        """What they said of all that is known of the line."""
        return cls(tuple(known.get("facts", ())), tuple(known.get("denied", ())), tuple(known.get("wishes", ())))

    def put_into(self, known: How) -> How:
        """All that is known of the line, with this in the place of what they said before."""
        return How(**{**known, "facts": self.facts, "denied": self.denied, "wishes": self.wishes})


class AfterAnswer(NamedTuple):
    """What is known of a line after a message, what to say about it, and whether the message changed anything.

    A yes to what only words can answer `wants_words`. Where it does not fit with what was said before, `doubt` asks
    which is so. `line` is the line put right, where it was wrong. `is_no` where a question without a claim was denied.
    """

    how: How
    said: tuple[str, ...] = ()
    is_news: bool = False
    wants_words: bool = False
    doubt: Doubt | None = None
    line: str = ""
    is_no: bool = False


def hear_answer(
    how: How,
    message: str,
    *,
    line: str,
    toward: str,
    asked: Sequence[Asked] = (),
    draft: str = "",
    doubt: Doubt | None = None,
) -> AfterAnswer:
    """The facts, denials and wishes that a message brings; `asked` are the questions that it may answer."""
    text = safe(message).strip()
    if not text:
        return AfterAnswer(how, doubt=doubt)
    before = Work(
        source=line,
        **Said.of(how)._asdict(),
        fresh=_meant_by_sorry(how, text),
        doubts=(doubt,) if doubt else (),
        asked=tuple(asked),
    )
    heard = _of_this_line(_heard(text, before, toward, draft))
    step = take(State(toward=toward, lines=(before,)), heard, text)
    after = step.state.lines[0]
    now = Said(after.facts, after.denied, after.wishes)
    is_news = now != Said.of(how)
    said = tuple(step.said)
    is_same = not is_news and after.doubt == doubt
    if is_same and all(part.kind in ("other", "question") for part in heard.parts):
        said = (f"Left out: {text}", *(said or (_SAYS_NOTHING,)))
    return AfterAnswer(
        how=now.put_into(how),
        said=said,
        is_news=is_news or after.doubt != doubt,
        wants_words=not is_news and doubt is None and any(part.kind == "yes" for part in heard.parts),
        doubt=after.doubt,
        line=after.source if after.source != line else "",
        is_no=not is_news and any(part.kind == "no" for part in heard.parts),
    )


def _meant_by_sorry(how: How, text: str) -> tuple[str, ...]:
    """What a message takes back that opens with `sorry`: each other answers what it was asked."""
    opened, _ = opening_of(text)
    facts = tuple(how.get("facts", ()))
    if opened is None or not opened.mark:
        return ()
    return tuple(fact for fact in facts if claims_lead(fact)) if facts and claims_lead(facts[-1]) else facts[-1:]


def asked_of(draft: Rewrite) -> tuple[Asked, ...]:
    """All that a draft asks its author: its claims, then the facts that the line lacks."""
    claims = (Asked(question=claim.question, claim=claim.draft) for claim in draft.claims)
    return (*claims, *(Asked(question=asked.question) for asked in draft.questions))


def not_denied(questions: Sequence[Question], denied: Sequence[str]) -> tuple[Question, ...]:
    """The questions less those that ask once more for a part as large as one that was denied.

    After `no` to `Did you lead it?` neither `Did you lead it, or did someone else?` nor `Did you drive it?` is asked.
    """
    tiers = [tier for claim in denied if (tier := _tier(claim.split()[:1])) is not None]
    lowest = min(tiers, default=None)

    def is_denied(question: Question) -> bool:
        asked = _DID_YOU.match(question.question)
        tier = _tier([asked[1]]) if asked else None
        return lowest is not None and tier is not None and tier >= lowest

    return tuple(question for question in questions if not is_denied(question))


def _tier(words: Sequence[str]) -> Tier | None:
    """How large a part the word claims that opens a claim; None where it is no verb."""
    found = verb_forms().get(words[0].lower()) if words else None
    return found[0].tier if found else None


def unused(facts: Iterable[str], draft: Rewrite, before: Rewrite | None = None) -> list[str]:
    """The facts, or the parts of them, that a draft does not say.

    Where nothing in a fact would tell, it is one if the draft is as it was `before`.
    """
    given = tuple(facts)
    is_same = before is not None and (before.text, before.claims) == (draft.text, draft.claims)
    unchanged = [fact for fact in given if is_same and not tells_something(fact)]
    return [*unsaid(given, draft.source, draft.text), *unchanged]


def beyond_line(source: str, text: str, facts: Sequence[str] = (), role: str = "") -> tuple[str, ...]:
    """What an author's own `text` says beyond their line, the role and the facts, and what it lacks; each said once."""
    checked = check(source, text, tuple(facts), role=role)
    words = [finding.words for finding in checked.findings] + [claim.draft for claim in checked.claims]
    folded = {" ".join(said.lower().split()): said for said in reversed(words)}
    kept = [said for said in folded.values() if said]
    return tuple(reversed([said for said in kept if not any(said != other and said in other for other in kept)]))


def dropped_from(facts: Sequence[str], before: Rewrite | None, draft: Rewrite) -> list[str]:
    """The facts, or the parts of them, that a draft does not say and the one before it did."""
    if before is None:
        return []
    missed = (*unsaid(facts, before.source, before.text), *before.unsaid)
    return [fact for fact in unsaid(facts, draft.source, draft.text) if fact not in missed]


def _heard(text: str, work: Work, toward: str, draft: str) -> Heard:
    if (at_once := heard_at_once(text)) is not None:
        return at_once
    questions = tuple(asked.question for asked in work.asked)
    return hear_by_rules(Message(text, toward, work.source, draft, questions, work.facts, work.wishes), targets={})


def _of_this_line(heard: Heard) -> Heard:
    """Where one line is asked about there is no other: what sounds like a new one is told of this one."""
    parts = tuple(
        Part("fact", part.text, part.about)
        if part.kind == "line"
        else replace(part, kind="other")
        if part.kind == "command"
        else part
        for part in heard.parts
    )
    reply = _NO_QUESTIONS if parts and all(part.kind == "question" for part in parts) else heard.reply
    return replace(heard, parts=parts, reply="" if " /" in reply else reply)  # there are no commands here
