"""Writing whole or not at all."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import BadInput
from assistant.saving import save, write_private


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "resume.md"
    path.write_bytes(b"old\n")
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_replaced_and_nothing_else_is_left(resume: Path) -> None:
    assert save(resume, b"new\n") is None
    assert resume.read_bytes() == b"new\n"
    assert names(resume.parent) == ["resume.md"]


def test_backups_take_the_first_free_name_and_hold_what_was_there(resume: Path) -> None:
    assert save(resume, b"second", backup=True) == resume.with_name("resume.md.bak")
    assert save(resume, b"third", backup=True) == resume.with_name("resume.md.bak2")
    assert resume.with_name("resume.md.bak").read_bytes() == b"old\n"
    assert resume.with_name("resume.md.bak2").read_bytes() == b"second"


def test_a_new_file_has_no_backup_and_the_usual_mode(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        assert save(tmp_path / "new.md", b"x", backup=True) is None
    finally:
        os.umask(before)
    assert (tmp_path / "new.md").stat().st_mode & 0o777 == 0o640


def test_the_mode_stays_on_the_file_and_its_backup(resume: Path) -> None:
    resume.chmod(0o604)
    kept = save(resume, b"new", backup=True)
    assert kept is not None
    assert {path.stat().st_mode & 0o777 for path in (resume, kept)} == {0o604}


def test_a_link_stays_one_and_its_target_is_replaced(resume: Path, tmp_path: Path) -> None:
    folder = tmp_path / "links"
    folder.mkdir()
    link = folder / "link.md"
    link.symlink_to(resume)
    save(link, b"new")
    assert link.is_symlink()
    assert resume.read_bytes() == b"new"
    assert names(folder) == ["link.md"]


def _full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def _full_on_write(real: Callable[..., Any]) -> Callable[..., Any]:
    def opened(*arguments: Any, **named: Any) -> Any:
        file = real(*arguments, **named)

        class Full:
            def __enter__(self) -> "Full":
                return self

            def __exit__(self, *_: object) -> None:
                file.close()

            write = _full

        return Full()

    return opened


@pytest.mark.parametrize("backup", [False, True])
@pytest.mark.parametrize("where", ["fsync", "fdopen"])
def test_a_full_disk_leaves_the_original_and_no_part(
    resume: Path, monkeypatch: pytest.MonkeyPatch, where: str, backup: bool
) -> None:
    monkeypatch.setattr(os, where, _full if where == "fsync" else _full_on_write(os.fdopen))
    with pytest.raises(BadInput, match="cannot be written: No space left") as caught:
        save(resume, b"new", backup=backup)
    assert "disk is full" in caught.value.hint
    assert resume.read_bytes() == b"old\n"
    assert names(resume.parent) == ["resume.md"]


def test_a_folder_that_cannot_be_written_is_said(resume: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", refused)
    with pytest.raises(BadInput, match="cannot be written: Permission denied") as caught:
        save(resume, b"new", backup=True)
    assert caught.value.hint == "Nothing was changed. Name another place with --out."
    assert names(resume.parent) == ["resume.md"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_said(resume: Path) -> None:
    resume.parent.chmod(0o500)
    try:
        with pytest.raises(BadInput, match="cannot be written"):
            save(resume, b"new")
    finally:
        resume.parent.chmod(0o700)
    assert resume.read_bytes() == b"old\n"


def test_a_folder_that_is_not_there_or_in_the_files_place_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be written: No such file"):
        save(tmp_path / "none" / "resume.md", b"new")
    with pytest.raises(BadInput, match="cannot be written"):
        save(tmp_path, b"new")
    assert names(tmp_path) == []


def test_an_interruption_leaves_no_part(resume: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        save(resume, b"new")
    assert names(resume.parent) == ["resume.md"]


def test_private_files_are_the_users_alone(tmp_path: Path) -> None:
    path = tmp_path / "cache" / "reply.json"
    write_private(path, b"{}")
    write_private(path, b"{1}")
    assert path.read_bytes() == b"{1}"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o077 == 0
