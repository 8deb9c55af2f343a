"""`--ask` over a resume: each line's answers are kept until all are given, so that none is lost on the way."""

from collections.abc import Iterator, Sequence

from assistant.api import How
from assistant.chat.answers import Said
from assistant.cli import screen
from assistant.cli.asking import finished, interview
from assistant.cli.keeping import decision, keep, with_kept
from assistant.cli.resumes import Done, placed, where
from assistant.cli.show import counted
from assistant.cli.wish import Run
from assistant.decisions import Decision, Decisions
from assistant.personas import Target
from assistant.results import Rewrite

_WAY = "asked"
"""Tells these answers from decisions taken with -i."""
_NOT_AGAIN = "nothing is asked again (`assistant forget` forgets the answers)"


def ask_each(done: Done, run: Run) -> None:
    """Each line rewritten with what its author answers; `done` has the results, those of an earlier run too."""
    kept = Decisions(done.path, run.target.name, _WAY)
    if before := sum(_is_answered(kept.of(bullet.id)) for bullet in done.bullets):
        onward = "going on with the others" if before < len(done.bullets) else _NOT_AGAIN
        screen.note(f"{counted(before, 'line')} of {len(done.bullets)} answered before; {onward}.", "plain")
    try:
        for bullet in done.bullets:
            if not _is_answered(kept.of(bullet.id)):
                screen.note(" · ".join(where(bullet)))
            result = _asked(kept, bullet.id, run, bullet.text, run.how_of(bullet))
            done.results[bullet.id] = placed(done.resume, bullet, result)
    except (KeyboardInterrupt, EOFError):
        done.interrupted = True


def ask_texts(texts: Sequence[str], run: Run) -> Iterator[Rewrite]:
    """Lines that came without a file; the answers are kept until all of them are given.

    Where standard output is for something else, the drafts on the way are no results, and shown on standard error.
    """
    kept = Decisions("\n".join(texts), run.target.name, _WAY)
    try:
        for number, text in enumerate(texts, 1):
            with screen.talk_aside(run.wish.as_json or run.wish.quiet):
                done = _asked(kept, str(number), run, text, run.how)
            yield done
    except (KeyboardInterrupt, EOFError):
        if kept.count(map(str, range(1, len(texts) + 1))):
            screen.note("What you answered is kept; the same command goes on with it.")
        raise
    kept.forget()


def forget_answers(done: Done, target: Target) -> None:
    """Forget what was answered: the results stand where they were to be written."""
    Decisions(done.path, target.name, _WAY).forget()


def _asked(kept: Decisions, name: str, run: Run, text: str, how: How) -> Rewrite:
    """One line with what its author answers now, or answered in an earlier run."""
    before = kept.of(name)
    if before is not None:
        how = with_kept(how, before)
        if _is_answered(before):
            return finished(run, run.rewrite(text, how), how).done
        screen.note("Going on with what you answered before.", "plain")

    def keep_begun(how: How, put: set[str]) -> None:
        if any(Said.of(how)):
            keep(kept, name, decision("begun", text, how, put=put), "answers")

    result, how = interview(run, text, how, set(before.put) if before else None, keep_begun)
    if result.status != "refused":
        keep(kept, name, decision("accepted", result.text, how), "answers")
    return result


def _is_answered(decision: Decision | None) -> bool:
    return decision is not None and decision.choice != "begun"
