"""`--ask` over a resume: each line's answers are kept until all are given, so that none is lost on the way."""

from collections.abc import Iterator, Sequence
from typing import Any

from assistant.api import Assistant, How
from assistant.cli import screen
from assistant.cli.asking import finished, interview, known
from assistant.cli.resumes import Done, line_how, placed, where
from assistant.cli.show import counted
from assistant.cli.wish import Wish
from assistant.decisions import Decision, Decisions
from assistant.personas import Target
from assistant.results import Rewrite

_WAY = "asked"
"""Tells these answers from decisions taken with -i."""
_NOT_AGAIN = "nothing is asked again (`assistant forget` forgets the answers)"


def ask_each(done: Done, assistant: Assistant, target: Target, how: How, wish: Wish) -> None:
    """Each line rewritten with what its author answers; `done` has the results, those of an earlier run too."""
    kept = Decisions(done.path, target.name, _WAY)
    if before := sum(_is_answered(kept.of(bullet.id)) for bullet in done.bullets):
        onward = "going on with the others" if before < len(done.bullets) else _NOT_AGAIN
        screen.note(f"{counted(before, 'line')} of {len(done.bullets)} answered before; {onward}.", "plain")
    try:
        for bullet in done.bullets:
            told = How(**{**how, **line_how(bullet, how, wish.posting)})
            if not _is_answered(kept.of(bullet.id)):
                screen.note(" · ".join(where(bullet)))
            result = _asked(kept, bullet.id, assistant, bullet.text, target, told)
            done.results[bullet.id] = placed(done.resume, bullet, result)
    except (KeyboardInterrupt, EOFError):
        done.interrupted = True


def ask_texts(
    assistant: Assistant, texts: Sequence[str], target: Target, how: How, *, aside: bool = False
) -> Iterator[Rewrite]:
    """Lines that came without a file; the answers are kept until all of them are given.

    Under `aside` the drafts on the way are no results, and shown on standard error.
    """
    kept = Decisions("\n".join(texts), target.name, _WAY)
    try:
        for number, text in enumerate(texts, 1):
            with screen.talk_aside(aside):
                done = _asked(kept, str(number), assistant, text, target, how)
            yield done
    except (KeyboardInterrupt, EOFError):
        if kept.count(map(str, range(1, len(texts) + 1))):
            screen.note("What you answered is kept; the same command goes on with it.")
        raise
    kept.forget()


def forget_answers(done: Done, target: Target) -> None:
    """Forget what was answered: the results stand where they were to be written."""
    Decisions(done.path, target.name, _WAY).forget()


def _asked(kept: Decisions, name: str, assistant: Assistant, text: str, target: Target, how: How) -> Rewrite:
    """One line with what its author answers now, or answered in an earlier run."""
    before = kept.of(name)
    if before is not None:
        facts = tuple(dict.fromkeys((*how.get("facts", ()), *before.facts)))
        how = How(**{**how, "facts": facts, "denied": before.denied, "wishes": before.wishes})
        if _is_answered(before):
            return finished(assistant, assistant.rewrite(text, target.name, **how), target, how).done
        screen.note("Going on with what you answered before.", "plain")

    def keep(how: How, put: set[str]) -> None:
        if any(known(how)):
            _keep(kept, name, Decision(choice="begun", text=text, put=tuple(sorted(put)), **_answers(how)))

    result, how = interview(assistant, text, target, how, set(before.put) if before else None, keep)
    if result.status != "refused":
        _keep(kept, name, Decision(choice="accepted", text=result.text, **_answers(how)))
    return result


def _is_answered(decision: Decision | None) -> bool:
    return decision is not None and decision.choice != "begun"


def _answers(how: How) -> dict[str, Any]:
    return dict(zip(("facts", "denied", "wishes"), known(how), strict=True))


def _keep(kept: Decisions, name: str, answers: Decision) -> None:
    try:
        kept.take(name, answers)
    except OSError as error:
        screen.failure(
            f"The answers could not be written to disk: {error.strerror or error}.",
            "They count for now; another run will ask again.",
        )
