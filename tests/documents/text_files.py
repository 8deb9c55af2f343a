"""What holds of every sample whose format is text."""

from pathlib import Path

from assistant.documents.opening import open_resume
from assistant.documents.resume import CannotPlace, Format, Resume

SAMPLES = Path(__file__).parent / "samples"


def samples(folder: str) -> list[Path]:
    """The sample files of a format."""
    return sorted((SAMPLES / folder).iterdir())


def check_round_trip(path: Path) -> None:
    """Without changes, and with each bullet changed into its own words, the bytes are those that were read."""
    resume = open_resume(path)
    assert resume.rendered({}) == path.read_bytes()
    assert resume.rendered({bullet.id: bullet.text for bullet in resume.bullets}) == path.read_bytes()


def check_each_alone(path: Path) -> None:
    """A bullet with new words reads back as these, and everything before and after it is as it was."""
    before = open_resume(path)
    reader = _format_of(before)
    for at, bullet in enumerate(before.bullets):
        try:
            written = before.rendered({bullet.id: f"{bullet.text} zebra"})
        except CannotPlace:
            assert "<br>" in before.raw.decode(errors="ignore")
            continue
        _check_ends(before.raw, written)
        after = reader.read(written)
        texts = [one.text for one in before.bullets]
        texts[at] = f"{bullet.text} zebra"
        assert [one.text for one in after.bullets] == texts
        assert [one.entry for one in after.bullets] == [one.entry for one in before.bullets]


def changed_stretch(old: bytes, new: bytes) -> tuple[bytes, bytes]:
    """What differs between two files, without what they share at the start and the end."""
    start = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return old[start : len(old) - end], new[start : len(new) - end]


def _check_ends(old: bytes, new: bytes) -> None:
    gone, come = changed_stretch(old, new)
    assert len(gone) < 400
    assert b"z" in come


def _format_of(resume: Resume) -> Format:
    from assistant.documents.opening import all_formats

    return next(known for known in all_formats() if known.name.casefold() == resume.format.casefold())
