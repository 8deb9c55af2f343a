"""Whether results can be written where --out and --questions say."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from assistant.cli.wish import Wish
from assistant.errors import UsageError


def check_places(paths: Sequence[Path], wish: Wish) -> None:
    """Raise UsageError for what cannot be asked of these files.

    Something is asked of files and there is none, one result would be written over another, or over what it is made of.
    """
    to = wish.to
    if wish.is_for_files and not paths:
        raise UsageError(
            "--out, --in-place, --diff, --interactive and --only are for files.",
            hint="Pass a resume's file.",
        )
    if to.kind == "folder" and to.path:
        _check_folder(to.path, paths, wish)
    elif to.path and len(paths) > 1:
        names_file = wish.is_piped or to.path.is_file() or to.path.suffix
        named = f"--out {to.path} names one file" if names_file else f"There is no folder {to.path}"
        raise UsageError(
            f"{named}, and several are to be rewritten.",
            hint="Name a folder, which takes each under its own name: --out new/ makes one. Or use --in-place.",
        )
    elif wish.is_piped and wish.as_json:
        raise UsageError("--json and --out - both need standard output.", hint="Name a file behind --out.")
    if wish.answers is not None and (wish.ask or wish.interactive):
        raise UsageError("--answers brings the answers, and nobody is asked then.", hint="Leave out --ask or -i.")
    if wish.questions:
        _check_questions(wish.questions, paths, wish)


def _check_folder(folder: Path, paths: Sequence[Path], wish: Wish) -> None:
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"--out {folder}/ is a file, and no folder.", hint="Name another place.")
    sources = {path.resolve() for path in paths}
    if over := [path for path in paths if wish.to.of(path).resolve() in sources]:
        raise UsageError(
            f"--out {folder} is the folder of {over[0]}, which would be written over.",
            hint="Name another folder, or use --in-place.",
        )
    names = Counter(wish.to.of(path).name for path in paths)
    if twice := [name for name, count in names.items() if count > 1]:
        raise UsageError(
            f"Several of the files would be called {twice[0]}, and --out {folder} has room for one.",
            hint="Rewrite them in runs of their own, each into a folder of its own.",
        )


def _check_questions(questions: Path, paths: Sequence[Path], wish: Wish) -> None:
    if str(questions) == "-" or questions.is_dir():
        raise UsageError(f"--questions {questions} names no file.", hint="Name one, for example questions.md.")
    taken = {place.resolve() for path in paths for place in (path, wish.to.of(path))}
    if not questions.parent.is_dir():
        raise UsageError(f"There is no folder {questions.parent} for --questions.", hint="Name another place.")
    if questions.resolve() in taken:
        raise UsageError(f"--questions {questions} is a resume of this run.", hint="Name another file.")
