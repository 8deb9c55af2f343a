"""Decisions are kept as they are taken, for one file and one target."""

from pathlib import Path

import pytest

from assistant.decisions import Decision, Decisions
from assistant.folders import data_folder

TAKEN = Decision(choice="accepted", text="Led tests", facts=("I led them",), denied=("Led all",))


def test_a_decision_is_on_the_disk_before_the_next_is_asked_for(tmp_path: Path) -> None:
    Decisions(tmp_path / "resume.md", "senior").take("one", TAKEN)
    again = Decisions(tmp_path / "resume.md", "senior")
    assert again.of("one") == TAKEN
    assert again.of("two") is None


def test_each_file_and_target_has_its_own(tmp_path: Path) -> None:
    Decisions(tmp_path / "resume.md", "senior").take("one", TAKEN)
    assert Decisions(tmp_path / "resume.md", "lead").of("one") is None
    assert Decisions(tmp_path / "other.md", "senior").of("one") is None


def test_only_the_user_can_read_them(tmp_path: Path) -> None:
    kept = Decisions(tmp_path / "resume.md", "senior")
    kept.take("one", TAKEN)
    modes = [path.stat().st_mode & 0o777 for path in (data_folder(), kept.file.parent, kept.file)]
    assert modes == [0o700, 0o700, 0o600]


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b'{"path": 1}', b"\xff\x00"])
def test_a_file_that_was_cut_off_is_as_if_it_were_not_there(tmp_path: Path, broken: bytes) -> None:
    kept = Decisions(tmp_path / "resume.md", "senior")
    kept.take("one", TAKEN)
    kept.file.write_bytes(broken)
    assert Decisions(tmp_path / "resume.md", "senior").of("one") is None


def test_what_was_written_is_forgotten(tmp_path: Path) -> None:
    kept = Decisions(tmp_path / "resume.md", "senior")
    kept.forget()
    kept.take("one", TAKEN)
    kept.forget()
    assert kept.of("one") is None
    assert Decisions(tmp_path / "resume.md", "senior").of("one") is None


def test_lines_without_a_file_have_their_own(tmp_path: Path) -> None:
    Decisions("Helped test pumps", "senior").take("1", TAKEN)
    assert Decisions("Helped test pumps", "senior").of("1") == TAKEN
    assert Decisions("Helped test valves", "senior").of("1") is None
