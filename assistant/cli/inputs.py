"""What the arguments mean: texts, files, or standard input."""

import re
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from assistant.cli import screen
from assistant.errors import BadInput, UsageError
from assistant.text import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.api import How
    from assistant.documents.resume import Resume


class Lines(NamedTuple):
    """The lines to work on; `single` where one text was given as such, and one object is the answer.

    `resumes` are those that some of the lines are from.
    """

    texts: tuple[str, ...]
    single: bool
    resumes: "tuple[Resume, ...]" = ()


def read_lines(arguments: Sequence[str]) -> Lines:
    """The lines behind the arguments; without any, standard input where something is piped in.

    Raises BadInput for what cannot be read, and where nothing is left to work on.
    """
    if not arguments:
        if sys.stdin is None or sys.stdin.isatty():
            raise BadInput("No text was given.", hint='Pass a line in quotes, a text file, or "-" for standard input.')
        arguments = ["-"]
    texts: list[str] = []
    resumes: list[Resume] = []
    several = len(arguments) > 1
    for argument in arguments:
        if argument == "-":
            from assistant.documents.text_resume import decoded

            texts += lines_of(decoded(sys.stdin.buffer.read(), "Standard input").text)
            several = True
        elif (path := _path(argument)) is not None:
            from assistant.documents.opening import open_resume

            resumes.append(open_resume(path))
            texts += [bullet.text for bullet in resumes[-1].bullets]
            several = True
        else:
            texts.append(_argument(argument))
    if not any(text.strip() for text in texts):
        raise BadInput("There is no text to work on.", hint='Pass a line, for example "Helped to deploy …".')
    return Lines(tuple(texts), not several, tuple(resumes))


def learn_names(names: set[str], resumes: "Iterable[Resume]") -> None:
    """Add the authors' names as their resumes give them, so that no model is told them."""
    from assistant.documents.author import author_names

    names.update(*map(author_names, resumes))


def check_facts(how: "How", count: int) -> None:
    """Raise UsageError where facts are given for several lines of files: a fact is of its own line, and of no other."""
    if how.get("facts") and count > 1:
        raise UsageError(f"A --fact is of one line, and {count} lines are to be rewritten.", hint=_ONE_BY_ONE)


_ONE_BY_ONE = "Give each line with its facts in a command of its own (--only picks one of a file), or use --ask."


def check_terminal(option: str, hint: str) -> None:
    """Raise UsageError where nobody can be asked what `option` asks."""
    if not (screen.is_terminal(sys.stdin) and screen.is_terminal(sys.stderr)):
        raise UsageError(f"{option} needs a terminal to ask on.", hint=hint)


def files_of(arguments: Sequence[str]) -> list[Path]:
    """The files that the arguments name, each once; empty where one of them is something else."""
    paths = [_path(argument) if argument != "-" else None for argument in arguments]
    return each_once([path for path in paths if path is not None]) if None not in paths else []


def each_once(paths: Sequence[Path]) -> list[Path]:
    """The files without those that were named before, in whatever way."""
    found: dict[Path, Path] = {}
    for path in paths:
        found.setdefault(path.resolve(), path)
    return list(found.values())


def meant(paths: Sequence[Path], *, quiet: bool) -> list[Path]:
    """The files without what a pattern such as `*` takes along; which is said, but for `quiet`.

    Raises BadInput where nothing else is left.
    """
    taken_along = {path: why for path in paths if (why := _taken_along(path, paths))}
    if taken_along and len(taken_along) == len(paths):
        raise BadInput(f"{paths[0]} is no resume: it {taken_along[paths[0]]}.", hint="Pass the resume itself.")
    for path, why in taken_along.items() if not quiet else ():
        screen.note(f"{path} is left out: it {why}.")
    return [path for path in paths if path not in taken_along]


def _taken_along(path: Path, paths: Sequence[Path]) -> str:
    """What a file is that nobody means: Word's mark of an open one, `~$cv.docx`, or the backup of another of them."""
    if path.name.startswith("~$"):
        return "is there only while Word has a resume open"
    backup = re.fullmatch(r"(.+)\.bak\d*", path.name)
    return "is the backup of another of the files" if backup and path.with_name(backup[1]) in paths else ""


def _path(argument: str) -> Path | None:
    """The file that an argument names, None where it is a text."""
    if "\n" in argument or len(argument) > 1024 or "\0" in argument:
        return None
    path = Path(argument)
    with suppress(OSError):  # a name that no file could have
        if path.is_file() or (argument and path.is_dir()):  # of a folder it is said, where it is to be opened
            return path
    if any(map(str.isspace, argument)):
        return None
    if path.suffix and path.suffix.lower() in _suffixes():
        raise BadInput(f"There is no file {argument}.", hint="Check the path; a line to rewrite goes in quotes.")
    if near := _with_a_suffix(path):
        raise BadInput(f"There is no file {argument}.", hint=f"Did you mean {' or '.join(near)}?")
    return None


def _with_a_suffix(path: Path) -> list[str]:
    """Resumes of that name whose suffix was left out."""
    try:
        if not path.name or not path.parent.is_dir():
            return []
        return [str(path) + suffix for suffix in sorted(_suffixes()) if Path(str(path) + suffix).is_file()]
    except OSError:
        return []


def _suffixes() -> frozenset[str]:
    from assistant.documents.opening import suffixes

    return suffixes()


def _argument(argument: str) -> str:
    try:
        argument.encode()
    except UnicodeEncodeError as error:
        raise BadInput("The text is not UTF-8.", hint="Check the terminal's encoding, or pipe the text in.") from error
    return argument
