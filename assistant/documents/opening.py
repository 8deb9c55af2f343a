"""Which format a file is of, and the resume in it."""

from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from assistant.documents import formats
from assistant.documents.resume import Format, Resume
from assistant.errors import BadInput

LARGEST = 20_000_000
"""Bytes that a resume's file may have: a few hundred times what a resume needs."""
_KNOWN_NOT_READ = {
    ".doc": "Word's old format",
    ".odt": "OpenDocument",
    ".rtf": "Rich Text",
    ".pages": "Apple Pages",
}


@cache
def all_formats() -> tuple[Format, ...]:
    """Every format that can be read, one a module of `formats`."""
    names = sorted(module.name for module in iter_modules(formats.__path__))
    return tuple(import_module(f"{formats.__name__}.{name}").FORMAT for name in names)


def suffixes() -> frozenset[str]:
    """Suffixes of resumes' files, those among them that can only be named, not read."""
    return frozenset(suffix for known in all_formats() for suffix in known.suffixes) | _KNOWN_NOT_READ.keys()


def written_name(path: Path) -> str:
    """The name of a file's result beside others: its own, but for a PDF, which is made anew as Markdown."""
    return path.with_suffix(".md").name if path.suffix.lower() == ".pdf" else path.name


def open_resume(path: Path) -> Resume:
    """The resume in a file, its format told by its content first and its suffix second.

    Raises BadInput for a file that cannot be read, is too large, broken, locked, of no known format, or a letter.
    """
    from assistant.documents.cover_letters import is_letter  # an argument that is no file is asked for its suffix alone

    raw = _bytes(path)
    suffix = path.suffix.lower()
    if suffix in _KNOWN_NOT_READ:
        raise BadInput(
            f"{path} is {_KNOWN_NOT_READ[suffix]}, which cannot be read.", hint="Save it as .docx, and pass that file."
        )
    known = _format_of(path, raw)
    try:
        resume = known.read(raw)
    except BadInput as error:
        raise BadInput(f"{path}: {error.message}", hint=error.hint) from error
    if is_letter(resume.sections):
        raise BadInput(f"{path} is a letter, and only resumes are read.", hint="Pass the resume that it goes with.")
    if suffix and suffix not in known.suffixes and not known.fits(raw):
        resume.notes = (f"Read as {known.name}, though {suffix} is no suffix of a resume.", *resume.notes)
    return resume


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        raise BadInput(f"{path} is a folder.", hint=f"Pass the resumes in it: {path / '*'}")
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise BadInput(
                f"{path} has {size / 1e6:,.0f} MB; a resume may have {LARGEST / 1e6:,.0f}.",
                hint="Pass the resume alone, without large pictures.",
            )
        return path.read_bytes()
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror or error}.") from error


def _format_of(path: Path, raw: bytes) -> Format:
    known = all_formats()
    by_suffix = [found for found in known if path.suffix.lower() in found.suffixes]
    by_content = [found for found in known if found.fits(raw)]
    for found in (*(found for found in by_suffix if found in by_content), *by_content, *by_suffix):
        return found
    if b"\0" in raw[:8000]:
        raise BadInput(f"{path} is no text and no format of a resume that is known.")
    return next(found for found in known if ".txt" in found.suffixes)
