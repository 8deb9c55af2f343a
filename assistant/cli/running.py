"""The commands that work on lines: one object for one text, a list for several, a status for scripts."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.api import Assistant, How, Line
from assistant.bill import spent
from assistant.cli import screen
from assistant.cli.commands import DONE, SOME_NOT_DONE
from assistant.cli.inputs import Lines, check_terminal, files_of, learn_names, meant, read_lines
from assistant.cli.outputs import check_places
from assistant.cli.show import show_classification, show_rewrite
from assistant.cli.wish import Run, Wish, posting_how
from assistant.engines.base import LINES_AT_ONCE
from assistant.engines.choosing import Choice
from assistant.errors import AssistantError, EngineUnavailable
from assistant.personas import find_target
from assistant.reading import Reader, read_apart
from assistant.results import Classification, Rewrite, Usage
from assistant.running import finish
from assistant.running import run as run_async
from assistant.text import clean_line

if TYPE_CHECKING:
    from assistant.posting import Posting

_SHOWN = 200  # characters of a line that could not be read


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
    paths = meant(paths, quiet=wish.quiet)
    check_places(paths, wish)
    lines = None if paths else read_lines(arguments)
    with _shown(wish) as wish, _assistant(choice, personas, wish.quiet) as assistant:
        run = Run(assistant, find_target(toward, assistant.targets), how, wish)
        if lines is None:
            from assistant.cli.files import rewrite_files

            status = rewrite_files(paths, run)
        else:
            if how.get("facts") and len(lines.texts) > 1 and not wish.quiet:
                screen.note(f"Each --fact is taken to be true of all {len(lines.texts)} lines.")
            if choice.resolved != "offline":
                learn_names(choice.names, lines.resumes)
            status = _rewrite_texts(lines, run)
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


def posting_in(path: Path | None) -> "Posting | None":
    """The job posting in a file; raises BadInput where it cannot be read, or is empty."""
    if path is None:
        return None
    from assistant.documents.text_resume import read_text_file
    from assistant.posting import read_posting

    return read_posting(read_text_file(path, "The posting"))


def _rewrite_texts(lines: Lines, run: Run) -> int:
    how, wish = run.how, run.wish
    ask, as_json, quiet = wish.ask, wish.as_json, wish.quiet
    results = []
    for done in _rewritten(lines, run):
        results.append(done)
        if wish.sheet is not None:
            wish.sheet.lines.append(done)
        if not as_json and (quiet or not ask):  # with `--ask` alone each draft was shown to its author already
            if len(results) > 1 and not quiet:
                screen.result("")
            show_rewrite(done, run.target, quiet=quiet)
        if how.get("facts") and not (ask or quiet):
            from assistant.cli.asking import say_unused

            say_unused(done, how["facts"])
        screen.progress(len(results), len(lines.texts))
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
    if choice.resolved != "offline":
        learn_names(choice.names, lines.resumes)
    readings: list[Classification] = []
    failed: list[dict[str, Any]] = []
    hints: dict[str, None] = {}  # each once, in their order
    with _assistant(choice, None, quiet) as assistant:
        for number, (text, read) in enumerate(zip(lines.texts, _read(assistant, lines), strict=True), 1):
            if isinstance(read, AssistantError):
                screen.failure(f"Line {number} could not be read: {read.message}", f"“{text[:_SHOWN]}”" if text else "")
                failed.append({"line": number, "text": text, "reason": f"{read.message} {read.hint}".strip()})
                hints[read.hint] = None
                if quiet and not as_json:
                    screen.result("")  # so that each line keeps its place
            else:
                readings.append(read)
                if not as_json:
                    if len(lines.texts) > 1 and not quiet:
                        screen.result(read.text, "faint", hang="  ")
                    show_classification(read, quiet=quiet)
            screen.progress(number, len(lines.texts))
    if as_json:
        _print_json([reading.model_dump(mode="json") for reading in readings], lines.single, assistant.usage, failed)
    for hint in filter(None, hints):
        screen.note(hint, "plain")
    return SOME_NOT_DONE if failed else DONE


def _read(assistant: Assistant, lines: Lines) -> Iterator[Classification | AssistantError]:
    """What became of each line, many a call; an error of the only one, or where none can be read, is raised."""
    if lines.single:
        yield assistant.classify(lines.texts[0])
        return
    engine, go = assistant.engine, finish
    if engine.concurrency:
        from assistant.engines.breaker import with_breaker

        engine, go = with_breaker(engine), run_async
    reader, any_read = Reader(engine), False
    for at in range(0, len(lines.texts), LINES_AT_ONCE):
        part = go(read_apart(reader, lines.texts[at : at + LINES_AT_ONCE]))
        any_read |= any(isinstance(read, tuple) for read in part)
        for read in part:
            if isinstance(read, EngineUnavailable) and not any_read:
                raise read
            assistant.usage += read[1] if isinstance(read, tuple) else spent(read)
            yield read[0] if isinstance(read, tuple) else read


def _assistant(choice: Choice, personas: Path | None, quiet: bool) -> Assistant:
    if choice.name == "auto" and not quiet:
        screen.note(choice.why)
    if choice.unheeded and not quiet:
        screen.note(choice.unheeded)
    return Assistant(choice, personas=personas)


def _rewritten(lines: Lines, run: Run) -> Iterator[Rewrite]:
    if run.wish.ask:
        from assistant.cli.asking_each import ask_texts

        check_terminal("--ask", 'Answer with --fact "…" instead.')
        yield from ask_texts(lines.texts, run)
        return
    asked = [Line(text, posting_how(text, run.wish.posting)) for text in lines.texts]
    if lines.single:
        clean_line(lines.texts[0])  # that the only line cannot be read is wrong input
    drafts = run.assistant.stream(asked, run.target.name, **run.how)
    if run.wish.answers is None:
        yield from drafts
        return
    from assistant.cli.answering import with_answers

    yield from with_answers(drafts, run.wish.answers, run)


def _print_json(
    objects: Sequence[dict[str, Any]], single: bool, usage: Usage, failed: Sequence[dict[str, Any]] = ()
) -> None:
    several = {"results": objects, "usage": usage.model_dump(mode="json")} | ({"failed": failed} if failed else {})
    screen.json_result(objects[0] if single else several)
