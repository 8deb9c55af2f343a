"""`assistant rewrite FILE…`: each resume read, its lines rewritten, and the result shown or written."""

import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.api import Assistant, How
from assistant.cli import screen
from assistant.cli.commands import DONE, INTERRUPTED, SOME_NOT_DONE, WRONG_USAGE
from assistant.cli.inputs import check_facts
from assistant.cli.resumes import (
    Done,
    all_opened,
    entry_of,
    rewrite_all,
    say_claims,
    show_changes,
    show_unified,
    sum_up,
    write,
)
from assistant.cli.show import counted
from assistant.cli.wish import Wish
from assistant.decisions import Decisions
from assistant.documents.resume import Bullet, Resume
from assistant.errors import AssistantError, BadInput, UsageError
from assistant.personas import Target
from assistant.results import Usage


def rewrite_files(paths: Sequence[Path], assistant: Assistant, target: Target, how: How, wish: Wish) -> int:
    """The exit status: 0 all done, 1 where a line could not be, 2 where a file could not be written, 130 where the user
    stopped; what was done is shown in any case."""
    _check_terminal(wish)
    everything = all_opened(paths, wish)
    check_facts(how, sum(len(done.bullets) for done in everything))
    written: list[bool] = []
    try:
        with screen.talk_aside(wish.as_json):
            for done in everything:
                if assistant.engine.name != "offline":
                    learn_names(assistant.names, done.resume)
                if len(everything) > 1 and not wish.as_json:
                    screen.result(str(done.path), "strong")
                written.append(_rewrite(done, assistant, target, how, wish))
                if done.interrupted:
                    _say_done([before.path for before in everything[: len(written) - 1]], wish)
                    break
    except AssistantError:  # an engine that gave up: the files before are done, and may be written
        if wish.as_json and any(done.results for done in everything):
            _print_json(everything, wish)
        raise
    if wish.ask and wish.writes_resumes and not everything[-1].interrupted and len(written) == len(everything):
        _forget_answers([done for done, is_written in zip(everything, written, strict=True) if is_written], target)
    if wish.answers is not None:
        wish.answers.say_rest(quiet=wish.quiet)
    if wish.as_json:
        _print_json(everything, wish)
    return _status(everything, is_written=all(written))


def _forget_answers(everything: Sequence[Done], target: Target) -> None:
    """Forget what was asked, once all is done: till then a second run goes on with it."""
    from assistant.cli.asking_each import forget_answers

    for done in everything:
        forget_answers(done, target)


def _say_done(paths: Sequence[Path], wish: Wish) -> None:
    """Name the files that another run would begin from what this one made of them."""
    if paths and wish.changes_sources and not wish.quiet:
        named = ", ".join(map(str, paths))
        screen.note(f"Written already, and to be left out of the command that goes on: {named}.", "warn")


def _status(everything: Sequence[Done], *, is_written: bool) -> int:
    if any(done.interrupted for done in everything):
        return INTERRUPTED
    if not is_written:
        return WRONG_USAGE
    any_refused = any(result.status == "refused" for done in everything for result in done.results.values())
    return SOME_NOT_DONE if any_refused else DONE


def learn_names(names: set[str], resume: Resume) -> None:
    """Add the author's name as the resume gives it, so that no model is told it."""
    from assistant.documents.author import author_names

    names |= author_names(resume)


def _check_terminal(wish: Wish) -> None:
    if (wish.interactive or wish.ask) and not (screen.is_terminal(sys.stdin) and screen.is_terminal(sys.stderr)):
        option = "--interactive" if wish.interactive else "--ask"
        raise UsageError(f"{option} needs a terminal to ask on.", hint="Leave it out to see all changes at once.")


def _rewrite(done: Done, assistant: Assistant, target: Target, how: How, wish: Wish) -> bool:
    """Rewrite one resume, show and write it; False where it could not be written, which is said."""
    _draft(done, assistant, target, how, wish)
    is_written = True
    if wish.writes_resumes and not done.interrupted:
        try:
            write(done, wish)
        except BadInput as error:
            screen.failure(error.message, error.hint)
            is_written = False
        else:
            if wish.interactive and wish.changes_sources:  # what was decided stands in the file now
                Decisions(done.path, target.name).forget()
    if wish.ask and wish.changes_sources and is_written and not done.interrupted:
        _forget_answers([done], target)
    if not wish.quiet:
        sum_up(done, wish)
    elif not wish.as_json:
        say_claims(done)
    return is_written


def _draft(done: Done, assistant: Assistant, target: Target, how: How, wish: Wish) -> None:
    """Draft the lines in the way that was asked for, and show them."""
    if wish.interactive:
        from assistant.cli.interactive import go_through

        go_through(done, assistant, target, how, wish)
    elif wish.ask:
        from assistant.cli.asking_each import ask_each

        with screen.talk_aside(wish.quiet):
            ask_each(done, assistant, target, how, wish)
        if wish.quiet and not wish.as_json:
            show_changes(done, target, wish)
    else:
        _say_decided(done, target, wish)
        rewrite_all(done, assistant, target, how, wish)
        if wish.answers is not None:
            from assistant.cli.answering import take_answers

            take_answers(done, assistant, target, how, wish)
        if wish.as_diff:
            show_unified(done)
        elif not wish.as_json:
            show_changes(done, target, wish)


def _say_decided(done: Done, target: Target, wish: Wish) -> None:
    """Say that decisions taken line by line do not count here."""
    if wish.quiet:
        return
    if decided := Decisions(done.path, target.name).count(bullet.id for bullet in done.bullets):
        was = "was" if decided == 1 else "were"
        said = f"{done.path.name}: {counted(decided, 'line')} {was} decided with -i, which does not count here"
        screen.note(f"{said}; -i goes on with that.", "warn")


def _origin(done: Done, bullet: Bullet) -> dict[str, object]:
    """Where a result's line stands; `line` is its number, as --only takes it."""
    return {"file": str(done.path), "line": bullet.number, "section": bullet.section, "entry": entry_of(bullet)}


def _print_json(all_done: Sequence[Done], wish: Wish) -> None:
    placed = [
        (done, bullet, done.results[bullet.id])
        for done in all_done
        for bullet in done.bullets
        if bullet.id in done.results
    ]
    answer: dict[str, object] = {
        "results": [result.model_dump(mode="json") | _origin(done, bullet) for done, bullet, result in placed],
        "usage": sum((result.usage for _, _, result in placed), Usage()).model_dump(mode="json"),
    }
    if wish.posting is not None:
        answer["gaps"] = [gap for done in all_done for gap in done.gaps(wish.posting)]
    screen.json_result(answer)
