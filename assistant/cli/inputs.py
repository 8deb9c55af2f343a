"""What the arguments mean: texts, files, or standard input."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from assistant.errors import BadInput
from assistant.text import lines_of


class Lines(NamedTuple):
    """The lines to work on; `single` where one text was given as such, and one object is the answer."""

    texts: tuple[str, ...]
    single: bool


def read_lines(arguments: Sequence[str]) -> Lines:
    """The lines behind the arguments; without any, standard input where something is piped in.

    Raises BadInput for what cannot be read, and where nothing is left to work on.
    """
    if not arguments:
        if sys.stdin is None or sys.stdin.isatty():
            raise BadInput("No text was given.", hint='Pass a line in quotes, a text file, or "-" for standard input.')
        arguments = ["-"]
    texts: list[str] = []
    several = len(arguments) > 1
    for argument in arguments:
        if argument == "-":
            texts += lines_of(_decoded(sys.stdin.buffer.read(), "Standard input"))
            several = True
        elif (path := _path(argument)) is not None:
            texts += lines_in(path)
            several = True
        else:
            texts.append(_argument(argument))
    if not any(text.strip() for text in texts):
        raise BadInput("There is no text to work on.", hint='Pass a line, for example "Helped to deploy …".')
    return Lines(tuple(texts), single=not several)


def files_of(arguments: Sequence[str]) -> list[Path]:
    """The files that the arguments name; empty where one of them is something else."""
    paths = [_path(argument) if argument != "-" else None for argument in arguments]
    return [path for path in paths if path is not None] if None not in paths else []


def lines_in(path: Path) -> list[str]:
    """The lines of a resume that may be rewritten; raises BadInput where it cannot be read."""
    from assistant.documents.opening import open_resume

    return [bullet.text for bullet in open_resume(path).bullets]


def read_text(path: Path) -> str:
    """The text of a file; raises BadInput where it cannot be read or is no UTF-8."""
    try:
        return _decoded(path.read_bytes(), str(path))
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror or error}.") from error


def _path(argument: str) -> Path | None:
    """The file that an argument names, None where it is a text."""
    if "\n" in argument or len(argument) > 1024 or "\0" in argument:
        return None
    path = Path(argument)
    try:
        exists = path.is_file()
    except OSError:
        exists = False
    if exists:
        return path
    if path.suffix and not any(map(str.isspace, argument)) and _is_suffix_of_a_resume(path.suffix.lower()):
        raise BadInput(f"There is no file {argument}.", hint="Check the path; a line to rewrite goes in quotes.")
    return None


def _is_suffix_of_a_resume(suffix: str) -> bool:
    from assistant.documents.opening import suffixes

    return suffix in suffixes()


def _decoded(raw: bytes, what: str) -> str:
    encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadInput(
            f"{what} is not UTF-8 text (byte {error.start + 1}).",
            hint="Save it as UTF-8, or convert it first: iconv -f WINDOWS-1252 -t UTF-8",
        ) from error


def _argument(argument: str) -> str:
    try:
        argument.encode()
    except UnicodeEncodeError as error:
        raise BadInput("The text is not UTF-8.", hint="Check the terminal's encoding, or pipe the text in.") from error
    return argument
