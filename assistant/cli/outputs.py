"""Where results are to be written: what --out and --questions mean."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from assistant.cli.wish import Wish
from assistant.errors import UsageError


def with_places(paths: Sequence[Path], wish: Wish) -> Wish:
    """The wish once its places are known to be fit: a folder behind --out takes each file under its own name.

    Raises UsageError where there is no file for what is asked of files, and where one result would be written over
    another, or over what it is made of.
    """
    if wish.is_for_files and not paths:
        raise UsageError(
            "--out, --in-place, --diff, --interactive and --only are for files.",
            hint="Pass a resume's file.",
        )
    if wish.out and wish.in_place:
        raise UsageError("--out and --in-place exclude each other.", hint="Choose one of them.")
    if wish.out and wish.out.is_dir():
        wish = wish._replace(out=None, in_place=True, folder=wish.out)
        _check_folder(paths, wish)
        if len(paths) == 1:
            wish = wish._replace(out=wish.place_of(paths[0]), in_place=False, folder=None)
    elif wish.out and len(paths) > 1:
        names_file = wish.is_piped or wish.out.is_file() or wish.out.suffix
        named = f"--out {wish.out} names one file" if names_file else f"There is no folder {wish.out}"
        raise UsageError(
            f"{named}, and several are to be rewritten.",
            hint="Name a folder that is there, which takes each under its own name, or use --in-place.",
        )
    elif wish.is_piped and wish.as_json:
        raise UsageError("--json and --out - both need standard output.", hint="Name a file behind --out.")
    if wish.answers is not None and (wish.ask or wish.interactive):
        raise UsageError("--answers brings the answers, and nobody is asked then.", hint="Leave out --ask or -i.")
    if wish.questions:
        _check_questions(wish.questions, paths, wish)
    return wish


def _check_folder(paths: Sequence[Path], wish: Wish) -> None:
    sources = {path.resolve() for path in paths}
    if over := [path for path in paths if wish.place_of(path).resolve() in sources]:
        raise UsageError(
            f"--out {wish.folder} is the folder of {over[0]}, which would be written over.",
            hint="Name another folder, or use --in-place.",
        )
    names = Counter(wish.place_of(path).name for path in paths)
    if twice := [name for name, count in names.items() if count > 1]:
        raise UsageError(
            f"Several of the files would be called {twice[0]}, and --out {wish.folder} has room for one.",
            hint="Rewrite them in runs of their own, each into a folder of its own.",
        )


def _check_questions(questions: Path, paths: Sequence[Path], wish: Wish) -> None:
    if str(questions) == "-" or questions.is_dir():
        raise UsageError(f"--questions {questions} names no file.", hint="Name one, for example questions.md.")
    taken = {place.resolve() for path in paths for place in (path, wish.place_of(path))}
    if not questions.parent.is_dir():
        raise UsageError(f"There is no folder {questions.parent} for --questions.", hint="Name another place.")
    if questions.resolve() in taken:
        raise UsageError(f"--questions {questions} is a resume of this run.", hint="Name another file.")
