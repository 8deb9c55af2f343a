"""`--ask` over a resume: each line's answers are kept until all are given, so that none is lost on the way."""

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


def ask_each(done: Done, assistant: Assistant, target: Target, how: How, wish: Wish) -> None:
    """Each line rewritten with what its author answers; `done` has the results, those of an earlier run too."""
    kept = Decisions(done.path, target.name, _WAY)
    if before := kept.count(bullet.id for bullet in done.bullets):
        said = f"{counted(before, 'line')} of {len(done.bullets)} answered before; going on with the others."
        screen.note(said, "plain")
    try:
        for bullet in done.bullets:
            told = How(**{**how, **line_how(bullet, how, wish.posting)})
            if (answered := kept.of(bullet.id)) is not None:
                result = _answered(assistant, bullet.text, target, told, answered)
            else:
                screen.note(" · ".join(where(bullet)))
                result, told = interview(assistant, bullet.text, target, told)
                _keep(kept, bullet.id, result, told)
            done.results[bullet.id] = placed(done.resume, bullet, result)
    except (KeyboardInterrupt, EOFError):
        done.interrupted = True


def forget_answers(done: Done, target: Target) -> None:
    """Forget what was answered: the results are shown, or stand where they were to be written."""
    Decisions(done.path, target.name, _WAY).forget()


def _answered(assistant: Assistant, text: str, target: Target, how: How, before: Decision) -> Rewrite:
    """The line with the answers of an earlier run."""
    facts = tuple(dict.fromkeys((*how.get("facts", ()), *before.facts)))
    how = How(**{**how, "facts": facts, "denied": before.denied, "wishes": before.wishes})
    return finished(assistant, assistant.rewrite(text, target.name, **how), target, how).done


def _keep(kept: Decisions, name: str, result: Rewrite, how: How) -> None:
    facts, denied, wishes = known(how)
    answers = Decision(choice="accepted", text=result.text, facts=facts, denied=denied, wishes=wishes)
    try:
        kept.take(name, answers)
    except OSError as error:
        screen.failure(
            f"The answers could not be written to disk: {error.strerror or error}.",
            "They count for now; another run will ask again.",
        )
