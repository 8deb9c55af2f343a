"""An author's words about one line, heard and taken as in the chat, for those who ask without one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from assistant.api import How
from assistant.chat.keys import heard_at_once
from assistant.chat.said_of_whom import claims_lead, opening_of
from assistant.chat.state import Asked, Doubt, State, Work
from assistant.chat.taking import take
from assistant.engines.listening import Heard, Message, Part
from assistant.lexicon.verbs import Tier, verb_forms
from assistant.results import Question, Rewrite
from assistant.text import safe
from assistant.unsaid import tells_something, unsaid

_DID_YOU = re.compile(r"Did you (?:yourself )?(\w+)")
NO_OTHER = "There is no other draft; this one stays."
NOT_USED = "Not in the draft, as no honest place was found for it: {}"
_SAYS_NOTHING = "It states nothing of the line."


class Told(NamedTuple):
    """What is known of a line after a message, what to say about it, and whether the message changed anything.

    A yes to what only words can answer `wants_words`. Where it does not fit with what was said before, `doubt` asks
    which is so. `line` is the line put right, where it was wrong.
    """

    how: How
    said: tuple[str, ...] = ()
    is_news: bool = False
    wants_words: bool = False
    doubt: Doubt | None = None
    line: str = ""


def told(
    how: How,
    message: str,
    *,
    line: str,
    toward: str,
    asked: Sequence[Asked] = (),
    draft: str = "",
    doubt: Doubt | None = None,
) -> Told:
    """The facts, denials and wishes that a message brings; `asked` are the questions that it may answer."""
    text = safe(message).strip()
    if not text:
        return Told(how, doubt=doubt)
    before = Work(
        doubt=doubt,
        fresh=_meant_by_sorry(how, text),
        source=line,
        facts=tuple(how.get("facts", ())),
        denied=tuple(how.get("denied", ())),
        wishes=tuple(how.get("wishes", ())),
        asked=tuple(asked),
    )
    heard = _of_this_line(_heard(text, before, toward, draft))
    step = take(State(toward=toward, lines=(before,)), heard, text)
    after = step.state.lines[0]
    new = How(**{**how, "facts": after.facts, "denied": after.denied, "wishes": after.wishes})
    is_news = (after.facts, after.denied, after.wishes) != (before.facts, before.denied, before.wishes)
    said = tuple(step.said)
    is_same = not is_news and after.doubt == doubt
    if is_same and all(part.kind == "other" for part in heard.parts):
        said = (f"Left out: {text}", *(said or (_SAYS_NOTHING,)))
    wants_words = not is_news and any(part.kind == "yes" for part in heard.parts)
    right = after.source if after.source != line else ""
    return Told(new, said, is_news or after.doubt != doubt, wants_words and doubt is None, after.doubt, right)


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


def _heard(text: str, work: Work, toward: str, draft: str) -> Heard:
    if (at_once := heard_at_once(text)) is not None:
        return at_once
    from assistant.chat.by_rules import hear

    questions = tuple(asked.question for asked in work.asked)
    return hear(Message(text, toward, work.source, draft, questions, work.facts, work.wishes), targets={})


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
    return replace(heard, parts=parts)
