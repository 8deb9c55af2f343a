"""An author's words about one line, heard and taken as in the chat, for those who ask without one."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from assistant.api import How
from assistant.chat.keys import heard_at_once
from assistant.chat.state import Asked, State, Work
from assistant.chat.taking import take
from assistant.engines.listening import Heard, Message, Part
from assistant.results import Rewrite
from assistant.text import safe
from assistant.words import lows, stem

_SHORTEST_TELLING = 4
"""Letters that a word has at least to tell whether a draft says a fact; figures do so at any length."""
_ALWAYS_THERE = frozenset(
    "about after also been both done each else ever from have into just made more most much only other over quite "
    "really some such than that their them then there they this those very were what when where which while with "
    "within would your myself mine ours none nobody noone everything anything something".split()
)
NOT_USED = "Not in the draft, as no honest place was found for it: {}"
_SAYS_NOTHING = "It states nothing of the line."


class Told(NamedTuple):
    """What is known of a line after a message, what to say about it, and whether the message changed anything."""

    how: How
    said: tuple[str, ...] = ()
    is_news: bool = False


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
    return Told(new, said, is_news)


def asked_of(draft: Rewrite) -> tuple[Asked, ...]:
    """All that a draft asks its author: its claims, then the facts that the line lacks."""
    claims = (Asked(question=claim.question, claim=claim.draft) for claim in draft.claims)
    return (*claims, *(Asked(question=asked.question) for asked in draft.questions))


def unused(facts: Iterable[str], draft: Rewrite, before: Rewrite | None = None) -> list[str]:
    """The facts that a draft says nothing of.

    None of their figures stands in it, or no telling word; where they have neither, it is as it was `before` them.
    """
    figures_there, words_there = _figures(draft.text), _telling(draft.text)
    is_same = before is not None and (before.text, before.claims) == (draft.text, draft.claims)

    def is_unused(fact: str) -> bool:
        figures, words = _figures(fact), _telling(fact)
        if figures:
            return figures.isdisjoint(figures_there)
        return words.isdisjoint(words_there) if words else is_same

    return [fact for fact in facts if is_unused(fact)]


def _figures(text: str) -> set[str]:
    """The figures of a text, in words or digits."""
    from assistant.facts.numbers import read_quantities

    return {str(quantity.amount) for quantity in read_quantities(text)}


def _telling(text: str) -> set[str]:
    """The stems of the words that tell one fact from another."""
    return {stem(low) for low in lows(text) if len(low) >= _SHORTEST_TELLING and low not in _ALWAYS_THERE}


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
