"""The commands that work on lines: one object for one text, a list for several, a status for scripts."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.api import Assistant, How, Line
from assistant.cli import screen
from assistant.cli.commands import DONE, SOME_NOT_DONE
from assistant.cli.inputs import Lines, files_of, read_lines
from assistant.cli.outputs import with_places
from assistant.cli.show import counted, show_classification, show_rewrite
from assistant.cli.wish import Wish
from assistant.engines.base import LINES_AT_ONCE
from assistant.engines.choosing import Choice
from assistant.errors import BadInput, LineError, UsageError
from assistant.personas import Target, find_target
from assistant.results import Classification, Rewrite, Usage
from assistant.text import clean_line

if TYPE_CHECKING:
    from assistant.posting import Posting


def rewrite_lines(
    arguments: Sequence[str],
    toward: str,
    choice: Choice,
    personas: Path | None,
    how: How,
    wish: Wish,
) -> int:
    """`assistant rewrite`; the exit status."""
    paths = files_of(arguments)
    if paths and len(paths) < len(arguments) and not wish.quiet:
        screen.note("A file that is given twice is rewritten once.")
    wish = with_places(paths, wish)
    lines = None if paths else read_lines(arguments)
    with _shown(wish) as wish, _assistant(choice, personas, wish.quiet) as assistant:
        target = find_target(toward, assistant.targets)
        if lines is None:
            from assistant.cli.files import rewrite_files

            status = rewrite_files(paths, assistant, target, how, wish)
        else:
            if how.get("facts") and len(lines.texts) > 1 and not wish.quiet:
                screen.note(f"Each --fact is taken to be true of all {len(lines.texts)} lines.")
            learn_names_in(arguments, choice)
            status = _rewrite_texts(lines, assistant, target, how, wish)
        if wish.sheet is not None:
            said = wish.sheet.write()
            if not wish.quiet:
                screen.note(said)
    return status


@contextmanager
def _shown(wish: Wish) -> Iterator[Wish]:
    """The wish with what its places need: writing does not depend on who reads what is shown."""
    with ExitStack() as stack:
        if wish.writes:
            stack.enter_context(screen.outliving_readers())
        if wish.is_piped:
            wish = wish._replace(send=stack.enter_context(screen.aside()))
        if wish.questions:
            from assistant.cli.sheet import Sheet

            wish = wish._replace(sheet=Sheet(wish.questions))
        yield wish


def learn_names_in(arguments: Sequence[str], choice: Choice) -> None:
    """Let the choice know the author's name, where resumes are among the arguments and a model is to read them."""
    paths = [path for argument in arguments for path in files_of([argument])]
    if paths and choice.resolved != "offline":
        from assistant.cli.files import learn_names
        from assistant.documents.opening import open_resume

        for path in paths:
            learn_names(choice.names, open_resume(path))


def posting_in(path: Path | None) -> "Posting | None":
    """The job posting in a file; raises BadInput where it cannot be read, or is empty."""
    if path is None:
        return None
    from assistant.documents.text_resume import read_text_file
    from assistant.posting import read_posting

    return read_posting(read_text_file(path, "The posting"))


def _rewrite_texts(lines: Lines, assistant: Assistant, target: Target, how: How, wish: Wish) -> int:
    ask, as_json, quiet = wish.ask, wish.as_json, wish.quiet
    results = []
    for done in _rewritten(assistant, lines, target, how, wish):
        results.append(done)
        if wish.sheet is not None:
            wish.sheet.lines.append(done)
        screen.progress(len(results), len(lines.texts))
        if not as_json and (quiet or not ask):  # with `--ask` alone each draft was shown to its author already
            if len(results) > 1 and not quiet:
                screen.result("")
            show_rewrite(done, target, quiet=quiet)
        if how.get("facts") and not (ask or quiet):
            from assistant.cli.asking import say_unused

            say_unused(done, how["facts"])
    if as_json:
        usage = sum((done.usage for done in results), Usage())
        _print_json([done.model_dump(mode="json") for done in results], lines.single, usage)
    for number, done in enumerate(results, 1):
        if done.status == "refused":
            screen.note(f"Line {number} was given back as it was: {done.reason}", "bad")
    return SOME_NOT_DONE if any(done.status == "refused" for done in results) else DONE


def classify_lines(arguments: Sequence[str], choice: Choice, *, as_json: bool, quiet: bool) -> int:
    """`assistant classify`; the exit status."""
    lines = read_lines(arguments)
    learn_names_in(arguments, choice)
    readings: list[Classification] = []
    with _assistant(choice, None, quiet) as assistant:
        for reading in _readings(assistant, lines):
            readings.append(reading)
            screen.progress(len(readings), len(lines.texts))
            if not as_json:
                if len(lines.texts) > 1 and not quiet:
                    screen.result(reading.text, "faint", hang="  ")
                show_classification(reading, quiet=quiet)
    if as_json:
        _print_json([reading.model_dump(mode="json") for reading in readings], lines.single, assistant.usage)
    return DONE if len(readings) == len(lines.texts) else SOME_NOT_DONE


def _readings(assistant: Assistant, lines: Lines) -> Iterator[Classification]:
    """The readings of all lines that could be read, many a call; the others are named as they come."""
    if lines.single:  # an error of the only line is the command's own
        yield assistant.classify(lines.texts[0])
        return
    fit: list[str] = []
    for number, text in enumerate(lines.texts, 1):
        try:
            fit.append(clean_line(text))
        except BadInput as error:
            screen.failure(f"Line {number} could not be read: {error.message}", text[:200])
    for at in range(0, len(fit), LINES_AT_ONCE):
        part = fit[at : at + LINES_AT_ONCE]
        try:
            yield from assistant.classify_all(part)
        except LineError as error:
            screen.failure(f"{counted(len(part), 'line')} could not be read: {error.message}", error.hint)


def _assistant(choice: Choice, personas: Path | None, quiet: bool) -> Assistant:
    if choice.name == "auto" and not quiet:
        screen.note(choice.why)
    if choice.unheeded and not quiet:
        screen.note(choice.unheeded)
    return Assistant(choice, personas=personas)


def _rewritten(assistant: Assistant, lines: Lines, target: Target, how: How, wish: Wish) -> Iterator[Rewrite]:
    if wish.ask:
        yield from _asked(assistant, lines, target, how, aside=wish.as_json or wish.quiet)
        return
    asked = [Line(text, How(terms=wish.posting.for_line(text)) if wish.posting else How()) for text in lines.texts]
    if lines.single:
        clean_line(lines.texts[0])  # that the only line cannot be read is wrong input
    drafts = assistant.stream(asked, target.name, **how)
    if wish.answers is None:
        yield from drafts
        return
    from assistant.cli.answering import with_answers

    yield from with_answers(drafts, wish.answers, assistant, target, how, wish)


def _asked(assistant: Assistant, lines: Lines, target: Target, how: How, *, aside: bool) -> Iterator[Rewrite]:
    from assistant.cli.asking_each import ask_texts

    if not (screen.is_terminal(sys.stdin) and screen.is_terminal(sys.stderr)):
        raise UsageError("--ask needs a terminal to ask on.", hint='Answer with --fact "…" instead.')
    yield from ask_texts(assistant, lines.texts, target, how, aside=aside)


def _print_json(objects: Sequence[dict[str, Any]], single: bool, usage: Usage) -> None:
    answer = objects[0] if single else {"results": objects, "usage": usage.model_dump(mode="json")}
    screen.json_result(answer)
