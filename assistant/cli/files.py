"""`assistant rewrite FILE…`: each resume read, its lines rewritten, and the result shown or written."""

import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.api import Assistant, How
from assistant.cli import screen
from assistant.cli.resumes import (
    Done,
    opened,
    rewrite_all,
    rewrite_asking_each,
    show_changes,
    show_unified,
    sum_up,
    write,
)
from assistant.cli.wish import Wish
from assistant.decisions import Decisions
from assistant.documents.resume import Resume
from assistant.errors import UsageError
from assistant.personas import Target
from assistant.results import Usage


def rewrite_files(paths: Sequence[Path], assistant: Assistant, target: Target, how: How, wish: Wish) -> int:
    """The exit status: 0 all done, 1 where a line could not be, 130 where the user stopped."""
    _check(paths, wish)
    all_done: list[Done] = []
    for path in paths:
        done = opened(path, wish)
        if assistant.engine.name != "offline":
            learn_names(assistant.names, done.resume)
        all_done.append(done)
        if len(paths) > 1 and not wish.as_json:
            screen.result(str(path), "strong")
        _rewrite(done, assistant, target, how, wish)
        if done.interrupted:
            break
    if wish.as_json:
        _print_json(all_done, wish)
    if any(done.interrupted for done in all_done):
        return 130
    return 1 if any(result.status == "refused" for done in all_done for result in done.results.values()) else 0


def learn_names(names: set[str], resume: Resume) -> None:
    """Add the author's name as the resume gives it, so that no model is told it."""
    from assistant.masking.names import author_names

    names |= author_names(resume)


def _check(paths: Sequence[Path], wish: Wish) -> None:
    if wish.out and wish.in_place:
        raise UsageError("--out and --in-place exclude each other.", hint="Choose one of them.")
    if wish.out and len(paths) > 1:
        raise UsageError("--out names one file, and several are to be rewritten.", hint="Use --in-place.")
    if (wish.interactive or wish.ask) and not (screen.is_terminal(sys.stdin) and screen.is_terminal(sys.stderr)):
        option = "--interactive" if wish.interactive else "--ask"
        raise UsageError(f"{option} needs a terminal to ask on.", hint="Leave it away to see all changes at once.")


def _rewrite(done: Done, assistant: Assistant, target: Target, how: How, wish: Wish) -> None:
    if wish.interactive:
        from assistant.cli.interactive import go_through

        go_through(done, assistant, target, how, wish)
    elif wish.ask:
        rewrite_asking_each(done, assistant, target, how, wish)
    else:
        rewrite_all(done, assistant, target, how, wish)
        if wish.as_diff:
            show_unified(done)
        elif not wish.as_json:
            show_changes(done, wish)
    if (wish.out or wish.in_place) and not done.interrupted:
        write(done, wish)
        if wish.interactive and wish.in_place:  # what was decided stands in the file now
            Decisions(done.path, target.name).forget()
    if not wish.quiet:
        sum_up(done, wish)


def _print_json(all_done: Sequence[Done], wish: Wish) -> None:
    import json

    results = [done.results[bullet.id] for done in all_done for bullet in done.bullets if bullet.id in done.results]
    answer: dict[str, object] = {
        "results": [result.model_dump(mode="json") for result in results],
        "usage": sum((result.usage for result in results), Usage()).model_dump(mode="json"),
    }
    if wish.posting is not None:
        answer["gaps"] = [gap for done in all_done for gap in done.gaps(wish.posting)]
    screen.raw_result(json.dumps(answer, indent=2, ensure_ascii=False))
