"""`assistant rewrite FILE…`: each resume read, its lines rewritten, and the result shown or written."""

from collections.abc import Sequence
from pathlib import Path

from assistant.cli import screen
from assistant.cli.commands import DONE, INTERRUPTED, SOME_NOT_DONE, WRONG_USAGE
from assistant.cli.inputs import check_facts, check_terminal, learn_names
from assistant.cli.resumes import (
    Done,
    Opened,
    all_opened,
    entry_of,
    rewrite_all,
    say_claims,
    show_changes,
    show_unified,
    sum_up,
    write,
)
from assistant.cli.show import counted, failed_as_json
from assistant.cli.wish import Run, Wish
from assistant.decisions import Decisions
from assistant.documents.resume import Bullet
from assistant.errors import AssistantError, BadInput
from assistant.personas import Target
from assistant.results import Usage

_LEAVE_IT_OUT = "Leave it out to see all changes at once."


def rewrite_files(paths: Sequence[Path], run: Run) -> int:
    """The exit status: 0 all done, 1 where a line or a file could not be, 2 where one could not be written, 130 where
    the user stopped; what was done is shown in any case."""
    wish = run.wish
    if wish.interactive or wish.ask:
        check_terminal("--interactive" if wish.interactive else "--ask", _LEAVE_IT_OUT)
    files = all_opened(paths, wish)
    everything = files.read
    check_facts(run.how, sum(len(done.bullets) for done in everything))
    written: list[bool] = []
    try:
        with screen.talk_aside(wish.as_json):
            for done in everything:
                if run.assistant.engine.name != "offline":
                    learn_names(run.assistant.names, [done.resume])
                if len(everything) > 1 and not wish.as_json:
                    screen.result(str(done.path), "strong")
                written.append(_rewrite(done, run))
                if done.interrupted:
                    _say_done([before.path for before in everything[: len(written) - 1]], wish)
                    break
    except AssistantError:  # an engine that gave up: the files before are done, and may be written
        if wish.as_json and any(done.results for done in everything):
            _print_json(files, wish)
        raise
    if wish.ask and wish.writes_resumes and not everything[-1].interrupted and len(written) == len(everything):
        _forget_answers([done for done, is_written in zip(everything, written, strict=True) if is_written], run.target)
    if wish.answers is not None:
        wish.answers.say_rest(quiet=wish.quiet)
    if wish.as_json:
        _print_json(files, wish)
    if files.failed and not wish.quiet:
        which = f"{len(files.failed)} of {counted(len(paths), 'file')}"
        named = ", ".join(str(path) for path, _ in files.failed)
        screen.note(f"{which} could not be worked on, as said above: {named}.", "warn")
    return _status(files, is_written=all(written))


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


def _status(files: Opened, *, is_written: bool) -> int:
    if any(done.interrupted for done in files.read):
        return INTERRUPTED
    if not is_written:
        return WRONG_USAGE
    any_refused = any(result.status == "refused" for done in files.read for result in done.results.values())
    return SOME_NOT_DONE if any_refused or files.failed else DONE


def _rewrite(done: Done, run: Run) -> bool:
    """Rewrite one resume, show and write it; False where it could not be written, which is said."""
    wish = run.wish
    _draft(done, run)
    is_written = True
    if wish.writes_resumes and not done.interrupted:
        try:
            write(done, wish)
        except BadInput as error:
            screen.failure(error.message, error.hint)
            is_written = False
        else:
            if wish.interactive and wish.changes_sources:  # what was decided stands in the file now
                Decisions(done.path, run.target.name).forget()
    if wish.ask and wish.changes_sources and is_written and not done.interrupted:
        _forget_answers([done], run.target)
    if not wish.quiet:
        sum_up(done, wish)
    elif not wish.as_json:
        say_claims(done)
    return is_written


def _draft(done: Done, run: Run) -> None:
    """Draft the lines in the way that was asked for, and show them."""
    wish, target = run.wish, run.target
    if wish.interactive:
        from assistant.cli.interactive import go_through

        go_through(done, run)
    elif wish.ask:
        from assistant.cli.asking_each import ask_each

        with screen.talk_aside(wish.quiet):
            ask_each(done, run)
        if wish.quiet and not wish.as_json:
            show_changes(done, target, wish)
    else:
        _say_decided(done, target, wish)
        rewrite_all(done, run)
        if wish.answers is not None:
            from assistant.cli.answering import take_answers

            take_answers(done, wish.answers, run)
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


def _print_json(files: Opened, wish: Wish) -> None:
    placed = [
        (done, bullet, done.results[bullet.id])
        for done in files.read
        for bullet in done.bullets
        if bullet.id in done.results
    ]
    answer: dict[str, object] = {
        "results": [result.model_dump(mode="json") | _origin(done, bullet) for done, bullet, result in placed],
        "usage": sum((result.usage for _, _, result in placed), Usage()).model_dump(mode="json"),
        **failed_as_json(files.failed),
    }
    if wish.posting is not None:
        answer["gaps"] = [gap for done in files.read for gap in done.gaps(wish.posting)]
    screen.json_result(answer)
