"""`--ask`: claims and questions put to the author one by one, then a draft with the answers."""

from collections.abc import Sequence
from typing import NamedTuple

from assistant.api import Assistant, How
from assistant.chat.answers import NOT_USED, asked_of, not_denied, told, unused
from assistant.chat.state import Asked
from assistant.cli import screen
from assistant.cli.show import show_rewrite
from assistant.personas import Target
from assistant.results import Claim, Rewrite

ROUNDS = 3
"""Times that a line's draft is put to its author at most."""
_TIMES_PUT = 2
"""Times that a claim is put in a row at most, where its answer is neither yes nor no nor says anything."""
_IN_YOUR_WORDS = "Answer y or n, or say in your own words how it was."
_MAY_SKIP = "Enter to skip"
_DOES_WITHOUT = "What you did not confirm is not claimed; the line does without it."


class Interview(NamedTuple):
    """A line as it stands when its author has no more to say, and all that they said of it."""

    done: Rewrite
    how: How


def rewrite_asking(assistant: Assistant, text: str, target: Target, how: How) -> Rewrite:
    """The line as it stands when its author has no more to say; shown after each draft."""
    return interview(assistant, text, target, how).done


def interview(assistant: Assistant, text: str, target: Target, how: How) -> Interview:
    """As `rewrite_asking`, with the answers; no draft of it claims what was asked and not confirmed."""
    put: set[str] = set()
    for _ in range(ROUNDS):
        done = _shown(assistant, text, target, how)
        before = how
        how = put_claims(done.claims, done, how)
        how = put_questions(done, how, put)
        if not _needs_draft(before, how, done.claims):
            break
        screen.note("Drafting again with your answers …")
    else:
        done = _shown(assistant, text, target, how)
        how = put_claims(done.claims, done, how)
    return finished(assistant, done, target, how)


def finished(assistant: Assistant, done: Rewrite, target: Target, how: How) -> Interview:
    """The line without what nobody confirmed: drafted again without it, and as the author's own deed if need be."""
    for ownership in (how.get("ownership", "raise"), "keep"):
        left = _unconfirmed(done.claims, how)
        if not left:
            break
        screen.note(_DOES_WITHOUT, "warn")
        denied = (*how.get("denied", ()), *(claim.draft for claim in left))
        how = How(**{**how, "denied": denied, "ownership": ownership})
        done = _shown(assistant, done.source, target, how)
    confirmed = set(how.get("facts", ()))
    open_claims = tuple(claim for claim in done.claims if claim.draft not in confirmed)
    return Interview(done.model_copy(update={"claims": open_claims}), how)


def put_claims(claims: Sequence[Claim], draft: Rewrite, how: How) -> How:
    """What is known after each claim was put: a yes is a fact, a no a denial, any other words are heard as in the chat.

    An empty answer leaves a claim open; one that was confirmed before is not put again.
    """
    for claim in claims:
        if is_confirmed(claim, how):
            continue
        question = f"{claim.question}  (the line says “{claim.draft}”)"
        for at_last in range(1, _TIMES_PUT + 1):
            answer = screen.ask(question, choices="true? y/n")
            asked = (Asked(question=claim.question, claim=claim.draft),)
            heard = told(how, answer, line=draft.source, toward=draft.toward, asked=asked)
            how = heard.how
            say(heard.said)
            if heard.is_news or not answer:
                break
            if at_last < _TIMES_PUT:
                screen.note(_IN_YOUR_WORDS, "plain")
    return how


def put_questions(draft: Rewrite, how: How, put: set[str], *, once: bool = True) -> How:
    """What is known after each question that is not in `put` was put; one without an answer is put `once` or again."""
    for question in not_denied(draft.questions, how.get("denied", ())):
        if question.question in put:
            continue
        answer = screen.ask(question.question, choices=_MAY_SKIP)
        if answer or once:
            put.add(question.question)
        asked = (Asked(question=question.question),)
        heard = told(how, answer, line=draft.source, toward=draft.toward, asked=asked)
        if heard.wants_words:
            say(heard.said)
            heard = told(how, screen.answer(_MAY_SKIP), line=draft.source, toward=draft.toward, asked=asked)
        how = heard.how
        say(heard.said)
    return how


def heard_freely(message: str, draft: Rewrite, how: How) -> How:
    """What is known after words that may answer any of a draft's claims and questions."""
    heard = told(how, message, line=draft.source, toward=draft.toward, asked=asked_of(draft), draft=draft.text)
    say(heard.said)
    return heard.how


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


def _unconfirmed(claims: Sequence[Claim], how: How) -> list[Claim]:
    return [claim for claim in claims if not is_confirmed(claim, how)]


def _needs_draft(before: How, after: How, claims: Sequence[Claim]) -> bool:
    """Whether something was said beyond a plain yes: that changes no word of the draft."""
    confirmed = {claim.draft for claim in claims}
    news = [fact for fact in after.get("facts", ()) if fact not in before.get("facts", ()) and fact not in confirmed]
    return bool(news) or known(before)[1:] != known(after)[1:]


def known(how: How) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The facts, denials and wishes that an author gave."""
    return tuple(how.get("facts", ())), tuple(how.get("denied", ())), tuple(how.get("wishes", ()))


def _shown(assistant: Assistant, text: str, target: Target, how: How) -> Rewrite:
    done = assistant.rewrite(text, target.name, **how)
    show_rewrite(done, target, quiet=False, asking=True)
    say_unused(done, how.get("facts", ()))
    return done
