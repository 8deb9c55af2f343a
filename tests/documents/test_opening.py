"""Which format a file is of."""

from pathlib import Path

import pytest

from assistant.documents import opening
from assistant.documents.opening import all_formats, open_resume, suffixes
from assistant.errors import BadInput

LINE = "## Experience\n\n- Built a **thing** for all\n"


def put(folder: Path, name: str, text: str | bytes = LINE) -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@pytest.mark.parametrize(
    ("name", "format_name"),
    [
        ("r.md", "Markdown"),
        ("R.MARKDOWN", "Markdown"),
        ("r.txt", "plain text"),
        ("r", "plain text"),
        ("r.resume", "plain text"),
    ],
)
def test_text_is_told_by_its_suffix(tmp_path: Path, name: str, format_name: str) -> None:
    assert open_resume(put(tmp_path, name)).format == format_name


@pytest.mark.parametrize(("name", "noted"), [("r.py", True), ("r.md", False), ("r.txt", False), ("r", False)])
def test_a_suffix_that_no_resume_has_is_noted(tmp_path: Path, name: str, noted: bool) -> None:
    notes = open_resume(put(tmp_path, name, "Experience\n\n- Built a thing\n")).notes
    assert any("no suffix of a resume" in note for note in notes) is noted


def test_every_format_names_its_suffixes_once() -> None:
    named = [suffix for known in all_formats() for suffix in known.suffixes]
    assert len(named) == len(set(named))
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in named)
    assert {".md", ".txt", ".doc", ".odt"} <= suffixes()


def test_no_format_claims_a_line_of_words() -> None:
    assert not [known.name for known in all_formats() if known.fits(b"Built a thing for all of them\n")]


@pytest.mark.parametrize("name", ["r.doc", "r.odt", "r.rtf", "r.pages", "R.RTF"])
def test_what_is_known_but_not_read_says_what_to_do(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadInput, match="which cannot be read") as caught:
        open_resume(put(tmp_path, name))
    assert caught.value.hint == "Save it as .docx, and pass that file."


def test_bytes_of_no_format_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"r\.bin is no text and no format"):
        open_resume(put(tmp_path, "r.bin", b"\x01\0\x02" * 40))


def test_a_file_that_is_missing_or_a_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"none\.md cannot be read: No such file"):
        open_resume(tmp_path / "none.md")
    with pytest.raises(BadInput, match=r"is a folder\.$") as raised:
        open_resume(tmp_path)
    assert str(tmp_path / "*") in raised.value.hint


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(tmp_path, "r.md")
    with path.open("ab") as file:
        file.truncate(opening.LARGEST + 1)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it was read"))
    with pytest.raises(BadInput, match=r"has 20 MB; a resume may have 20"):
        open_resume(path)


def test_a_fault_inside_names_the_file_and_keeps_its_hint(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"r\.md: The file is not UTF-8 text \(byte 4\)\.") as caught:
        open_resume(put(tmp_path, "r.md", b"caf\xe9"))
    assert "iconv" in caught.value.hint
    with pytest.raises(BadInput, match=r"r\.txt: The file is empty\."):
        open_resume(put(tmp_path, "r.txt", b""))


def test_what_is_read_is_written_with_its_changes_and_a_backup(tmp_path: Path) -> None:
    path = put(tmp_path, "r.md")
    resume = open_resume(path)
    kept = resume.write(path, {resume.bullets[0].id: "Led a thing for all"}, backup=True)
    assert path.read_text() == LINE.replace("Built", "Led")
    assert kept is not None
    assert kept.read_text() == LINE
