"""An author's words about one line, heard and taken as in the chat, for those who ask without one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from assistant.api import How
from assistant.chat.keys import heard_at_once
from assistant.chat.state import Asked, State, Work
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

    A yes to what only words can answer `wants_words`.
    """

    how: How
    said: tuple[str, ...] = ()
    is_news: bool = False
    wants_words: bool = False


def told(how: How, message: str, *, line: str, toward: str, asked: Sequence[Asked] = (), draft: str = "") -> Told:
    """The facts, denials and wishes that a message brings; `asked` are the questions that it may answer."""
    text = safe(message).strip()
    if not text:
        return Told(how)
    before = Work(
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
    if not is_news and all(part.kind == "other" for part in heard.parts):
        said = (f"Left out: {text}", *(said or (_SAYS_NOTHING,)))
    return Told(new, said, is_news, wants_words=not is_news and any(part.kind == "yes" for part in heard.parts))


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
    from assistant.engines.offline.hearing import hear

    questions = tuple(asked.question for asked in work.asked)
    return hear(Message(text, toward, work.source, draft, questions, work.facts, work.wishes))


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
