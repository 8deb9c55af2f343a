"""`--ask`: claims and questions put to the author one by one, then a draft with the answers."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from assistant.api import How
from assistant.chat.answers import NOT_USED, AfterAnswer, Said, asked_of, hear_answer, not_denied, unused
from assistant.chat.state import Asked
from assistant.cli import screen
from assistant.cli.show import show_rewrite
from assistant.cli.wish import Run
from assistant.results import Claim, Rewrite
from assistant.rewriting import given_back, of_line_put_right

ROUNDS = 3
"""Times that a line's draft is put to its author at most."""
_TIMES_PUT = 2
"""Times that a claim is put in a row at most, where its answer is neither yes nor no nor says anything."""
_IN_YOUR_WORDS = "Answer y or n, or say in your own words how it was."
_MAY_SKIP = "Enter to skip"
_STOPS = frozenset(("q", "quit", "exit", "/quit"))
_NEITHER = "Neither is taken."
_DOES_WITHOUT = "What you did not confirm is not claimed; the line does without it."


class Interview(NamedTuple):
    """A line as it stands when its author has no more to say, and all that they said of it."""

    done: Rewrite
    how: How


class LineIsWrong(Exception):
    """An answer makes the line itself untrue; `line` is the line put right, empty where that is its author's to do."""

    def __init__(self, reason: str, draft: Rewrite, how: How, line: str = "") -> None:
        super().__init__(reason)
        self.reason, self.draft, self.how, self.line = reason, draft, how, line


Keep = Callable[[How, set[str]], None]
"""Keeps the answers so far, and the questions that were put."""


def interview(run: Run, text: str, how: How, put: set[str] | None = None, keep: Keep | None = None) -> Interview:
    """The line as it stands when its author has no more to say, shown after each draft, with the answers.

    No draft of it claims what was asked and not confirmed. A line that its author says is wrong is refused, or
    rewritten as they put it right. `put` are the questions that are not to be put again.
    """
    try:
        return _interview(run, text, how, set() if put is None else put, keep or _keep_nothing)
    except LineIsWrong as wrong:
        if not wrong.line:
            return Interview(given_back(wrong.draft, wrong.reason), wrong.how)
        again = interview(run, wrong.line, wrong.how, put, keep)
        return again._replace(done=of_line_put_right(again.done, text))


def _interview(run: Run, text: str, how: How, put: set[str], keep: Keep) -> Interview:
    done: Rewrite | None = None
    for _ in range(ROUNDS):
        done = _shown(run, text, how, done)
        before = how
        how = put_claims(done, how, lambda how: keep(how, put))
        how = put_questions(done, how, put, keep=keep)
        if not needs_draft(before, how, done.claims):
            break
        screen.note("Drafting again with your answers …")
    else:
        done = _shown(run, text, how, done)
        how = put_claims(done, how, lambda how: keep(how, put))
    return finished(run, done, how)


def _keep_nothing(how: How, put: set[str]) -> None:
    """For answers that are kept elsewhere."""


def finished(run: Run, done: Rewrite, how: How) -> Interview:
    """The line without what nobody confirmed: drafted again without it, and as the author's own deed if need be."""
    for ownership in (how.get("ownership", "raise"), "keep"):
        left = _unconfirmed(done.claims, how)
        if not left:
            break
        screen.note(_DOES_WITHOUT, "warn")
        denied = (*how.get("denied", ()), *(claim.draft for claim in left))
        how = How(**{**how, "denied": denied, "ownership": ownership})
        done = _shown(run, done.source, how)
    return Interview(with_open_claims(done, how), how)


def put_claims(draft: Rewrite, how: How, keep: Callable[[How], None] = lambda how: None) -> How:
    """What is known after each claim of a draft was put to its author.

    A yes is a fact, a no a denial, and any other words are heard as in the chat.
    An empty answer leaves a claim open; one that was confirmed before is not put again.
    """
    for claim in draft.claims:
        if is_confirmed(claim, how):
            continue
        question = f"{claim.question}  (the line says “{_quoted(claim.draft, draft.text)}”)"
        for at_last in range(1, _TIMES_PUT + 1):
            answer = _unless_over(screen.ask(question, choices="true? y/n"))
            heard = _heard(answer, draft, how, (Asked(question=claim.question, claim=claim.draft),))
            how = heard.how
            keep(how)
            if heard.is_news or not answer:
                break
            if at_last < _TIMES_PUT:
                screen.note(_IN_YOUR_WORDS, "plain")
    return how


def _quoted(words: str, text: str) -> str:
    """The words of a draft, with an ellipsis where it goes on in the middle of a phrase."""
    return f"{words} …" if text.partition(words)[2].startswith(" ") else words


def put_questions(draft: Rewrite, how: How, put: set[str], *, once: bool = True, keep: Keep = _keep_nothing) -> How:
    """What is known after each question that is not in `put` was put; one without an answer is put `once` or again."""
    for question in not_denied(draft.questions, how.get("denied", ())):
        if question.question in put:
            continue
        answer = _unless_over(screen.ask(question.question, choices=_MAY_SKIP))
        if answer or once:
            put.add(question.question)
        asked = (Asked(question=question.question),)
        heard = _heard(answer, draft, how, asked)
        if heard.wants_words:
            heard = _heard(_unless_over(screen.answer(_MAY_SKIP)), draft, how, asked)
        how = heard.how
        keep(how, put)
    return how


def heard_freely(message: str, draft: Rewrite, how: How) -> How:
    """What is known after words that may answer any of a draft's claims and questions."""
    return _heard(message, draft, how, asked_of(draft), draft.text).how


def _heard(message: str, draft: Rewrite, how: How, asked: Sequence[Asked], text: str = "") -> AfterAnswer:
    """What a message tells; where that does not fit with what was said before, its author says which is so.

    Raises LineIsWrong where it is the line that is not so, or where nobody says that it is.
    """
    heard = hear_answer(how, message, line=draft.source, toward=draft.toward, asked=asked, draft=text)
    say(heard.said)
    for _ in range(_TIMES_PUT):
        if (doubt := heard.doubt) is None:
            break
        answer = _unless_over(screen.ask(doubt.question, choices=_MAY_SKIP))
        heard = hear_answer(heard.how, answer, line=draft.source, toward=draft.toward, doubt=doubt)
        say(heard.said)
        if not answer:
            break
    if heard.line or (heard.doubt and heard.doubt.is_of_line):
        raise LineIsWrong(heard.doubt.question if heard.doubt else "", draft, heard.how, heard.line)
    if heard.doubt:
        screen.note(_NEITHER, "warn")
    return heard


def _unless_over(answer: str) -> str:
    """The answer; `q` stops the questions as Ctrl-C does."""
    if answer.lower() in _STOPS:
        raise KeyboardInterrupt
    return answer


def say(said: Sequence[str]) -> None:
    """What an answer came to, where there is something to say of it."""
    for sentence in said:
        screen.note(sentence, "warn")


def say_unused(draft: Rewrite, facts: Sequence[str], before: Rewrite | None = None) -> None:
    """The facts that a draft does not say; `before` is the draft from before they were told."""
    for fact in unused(facts, draft, before):
        screen.note(NOT_USED.format(fact), "warn")


def is_confirmed(claim: Claim, how: How) -> bool:
    """Whether the author said yes to it."""
    return claim.draft in how.get("facts", ())


def with_open_claims(done: Rewrite, how: How) -> Rewrite:
    """The result with those of its claims that its author has not confirmed."""
    return done.model_copy(update={"claims": tuple(_unconfirmed(done.claims, how))})


def _unconfirmed(claims: Sequence[Claim], how: How) -> list[Claim]:
    return [claim for claim in claims if not is_confirmed(claim, how)]


def needs_draft(before: How, after: How, claims: Sequence[Claim]) -> bool:
    """Whether something was said beyond a plain yes: that changes no word of the draft."""
    confirmed = {claim.draft for claim in claims}
    was, now = Said.of(before), Said.of(after)
    news = [fact for fact in now.facts if fact not in was.facts and fact not in confirmed]
    return bool(news) or (was.denied, was.wishes) != (now.denied, now.wishes)


def _shown(run: Run, text: str, how: How, before: Rewrite | None = None) -> Rewrite:
    done = run.rewrite(text, how)
    show_rewrite(done, run.target, quiet=False, asking=True)
    say_unused(done, how.get("facts", ()), before)
    return done
