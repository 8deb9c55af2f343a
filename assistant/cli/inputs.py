"""What the arguments mean: texts, files, or standard input."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import BadInput
from assistant.text import lines_of

# Suffixes of the documents that people keep resumes in: such an argument is a path, never a text.
_TEXT_SUFFIXES = frozenset((".txt", ".md", ".markdown"))
_DOCUMENT_SUFFIXES = frozenset((".docx", ".pdf", ".tex", ".json", ".yaml", ".yml", ".doc", ".odt", ".rtf"))


@dataclass(frozen=True, slots=True)
class Lines:
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
            texts += lines_of(_decoded(_bytes(path), str(path)))
            several = True
        else:
            texts.append(_argument(argument))
    if not any(text.strip() for text in texts):
        raise BadInput("There is no text to work on.", hint='Pass a line, for example "Helped to deploy …".')
    return Lines(tuple(texts), single=not several)


def _path(argument: str) -> Path | None:
    """The file that an argument names, None where it is a text."""
    if "\n" in argument or len(argument) > 1024 or "\0" in argument:
        return None
    path = Path(argument)
    suffix = path.suffix.lower()
    looks_like_one = suffix in _TEXT_SUFFIXES | _DOCUMENT_SUFFIXES and not any(map(str.isspace, argument))
    try:
        exists = path.is_file()
    except OSError:
        exists = False
    if not exists:
        if looks_like_one:
            raise BadInput(f"There is no file {argument}.", hint="Check the path; a line to rewrite goes in quotes.")
        return None
    if suffix in _DOCUMENT_SUFFIXES:
        raise BadInput(
            f"{argument}: documents of the kind {suffix} cannot be read yet.",
            hint="Paste the lines as text, one a line: assistant rewrite - --toward senior < lines.txt",
        )
    return path


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror or error}.") from error


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
