"""`assistant rewrite` of several files, over files that are there, and with facts: nothing is done by halves."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from assistant.cli.app import app

RESUME = """# Robin Example

## Experience

**Platform Engineer**, Northwind, 2019 - 2022

- Assisted in the rollout of a payroll tool for 9 depots
- Led six engineers and designed the Kubernetes platform that runs 40 services
"""
SOURCE = "Assisted in the rollout of a payroll tool for 9 depots"


def is_rewritten(path: Path) -> bool:
    """Whether the first line has new words, and nothing else has."""
    before, after = (RESUME.partition(SOURCE), path.read_text(encoding="utf-8"))
    return after != RESUME and after.startswith(before[0]) and after.endswith(before[2])


def put(folder: Path, *names: str) -> list[Path]:
    for name in names:
        (folder / name).write_text(RESUME, encoding="utf-8")
    return [folder / name for name in names]


def run(*arguments: str | Path) -> Result:
    given = ("rewrite", "-t", "senior", "--engine", "offline", *arguments)
    return CliRunner().invoke(app, [str(argument) for argument in given])


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("bad", [b"", b"caf\xe9", b"# R\n\n## Education\n\n- Studied maps\n"])
def test_a_file_that_cannot_be_read_is_named_and_the_others_are_done(tmp_path: Path, bad: bytes) -> None:
    first, last = put(tmp_path, "1.md", "3.md")
    second = tmp_path / "2.md"
    second.write_bytes(bad)
    done = run(first, second, last, "--in-place", "--json")
    told = json.loads(done.stdout)
    assert done.exit_code == 1
    assert (is_rewritten(first), is_rewritten(last), second.read_bytes()) == (True, True, bad)
    assert {one["file"] for one in told["results"]} == {str(first), str(last)}
    [failed] = told["failed"]
    assert failed["file"] == str(second)
    assert failed["reason"].split(". ")[0].rstrip(".") in done.stderr
    assert f"1 of 3 files could not be worked on, as said above: {second}." in done.stderr.replace("\n", " ")


def test_every_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    [good] = put(tmp_path, "1.md")
    broken = [tmp_path / "2.md", tmp_path / "3.md"]
    for path in broken:
        path.write_bytes(b"")
    for paths, status in (([good, *broken], 1), (broken, 2)):
        done = run(*paths)
        assert done.exit_code == status
        assert "2.md: The file is empty" in done.stderr
        assert "3.md: The file is empty" in done.stderr


def test_where_all_can_be_read_json_names_no_failures(tmp_path: Path) -> None:
    assert "failed" not in json.loads(run(*put(tmp_path, "1.md", "2.md"), "--json").stdout)


def test_what_a_pattern_takes_along_is_left_out_and_a_folder_named(tmp_path: Path) -> None:
    put(tmp_path, "cv.md")
    (tmp_path / "~$cv.docx").write_bytes(b"\x03Robin")
    (tmp_path / "older").mkdir()
    assert run(tmp_path / "cv.md", "--in-place").exit_code == 0
    done = run(*sorted(tmp_path.iterdir()), "--in-place")
    said = " ".join(done.stderr.split())
    assert done.exit_code == 1
    assert f"{tmp_path / '~$cv.docx'} is left out" in said
    assert f"{tmp_path / 'cv.md.bak'} is left out" in said
    assert f"{tmp_path / 'older'} is a folder. Pass the resumes in it: {tmp_path / 'older' / '*'}" in said
    assert names(tmp_path) == ["cv.md", "cv.md.bak", "older", "~$cv.docx"]


def test_words_mark_alone_is_no_resume(tmp_path: Path) -> None:
    (tmp_path / "~$cv.docx").write_bytes(b"\x03Robin")
    done = run(tmp_path / "~$cv.docx")
    assert done.exit_code == 2
    assert "Pass the resume itself." in done.stderr


def test_a_backup_alone_may_be_meant(tmp_path: Path) -> None:
    assert run(*put(tmp_path, "cv.md.bak")).exit_code == 0


@pytest.mark.parametrize("option", ["--in-place", "--out"])
def test_a_read_only_file_is_not_replaced_whoever_runs_it(tmp_path: Path, option: str) -> None:
    [source, other] = put(tmp_path, "cv.md", "old.md")
    place, given = (other, ("--out", other)) if option == "--out" else (source, ("--in-place",))
    place.chmod(0o444)
    done = run(source, *given)
    assert done.exit_code == 2
    assert f"{place} is read-only." in done.stderr
    assert "writable" in done.stderr
    assert place.read_text() == RESUME
    assert names(tmp_path) == ["cv.md", "old.md"]


def test_a_read_only_file_may_be_read_and_written_elsewhere(tmp_path: Path) -> None:
    [source] = put(tmp_path, "cv.md")
    source.chmod(0o444)
    assert run(source, "--out", tmp_path / "new.md").exit_code == 0
    assert is_rewritten(tmp_path / "new.md")


def test_a_file_without_the_line_that_is_picked_stops_all_before_any_is_written(tmp_path: Path) -> None:
    first, second = put(tmp_path, "1.md", "2.md")
    second.write_text(RESUME.replace("Northwind", "Contoso"), encoding="utf-8")
    done = run(first, second, "--only", "northwind", "--in-place")
    assert done.exit_code == 2
    assert f"{second}: --only 'northwind' means no line" in done.stderr
    assert first.read_text() == RESUME


def test_a_file_that_cannot_be_written_is_said_and_the_others_are_done_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = put(tmp_path, "1.md", "2.md")
    from assistant.cli.resumes import rewrite_all

    def meanwhile(*given: object) -> None:
        if first.read_text() == RESUME:
            first.write_text("mine\n", encoding="utf-8")
        rewrite_all(*given)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr("assistant.cli.files.rewrite_all", meanwhile)
    done = run(first, second, "--in-place", "--json")
    assert done.exit_code == 2
    assert f"{first} was changed by someone else" in done.stderr
    assert first.read_text() == "mine\n"
    assert is_rewritten(second)
    assert len(json.loads(done.stdout)["results"]) == 4


def test_json_says_of_each_line_where_it_stands(tmp_path: Path) -> None:
    done = run(*put(tmp_path, "1.md", "2.md"), "--json")
    results = json.loads(done.stdout)["results"]
    assert [(Path(one["file"]).name, one["line"]) for one in results] == [
        ("1.md", 1), ("1.md", 2), ("2.md", 1), ("2.md", 2),
    ]  # fmt: skip
    assert {(one["section"], one["entry"]) for one in results} == {("Experience", "Platform Engineer")}


def test_the_same_file_twice_is_done_once(tmp_path: Path) -> None:
    [path] = put(tmp_path, "1.md")
    assert run(path, path, "--in-place").exit_code == 0
    assert is_rewritten(path)


def test_the_same_file_by_two_names_is_done_once_wherever_it_goes(tmp_path: Path) -> None:
    [path] = put(tmp_path, "1.md")
    done = run(path, tmp_path / "." / ".." / tmp_path.name / "1.md", "--out", tmp_path / "new.md")
    assert done.exit_code == 0
    assert "given twice" in done.stderr
    assert is_rewritten(tmp_path / "new.md")


def test_lines_that_an_earlier_run_wrote_and_this_one_undoes_are_named(tmp_path: Path) -> None:
    [path] = put(tmp_path, "1.md")
    new = tmp_path / "new.md"
    assert "go back" not in run(path, "--only", "1", "--out", new).stderr
    assert "go back" not in run(path, "--only", "1", "--out", new).stderr
    said = " ".join(run(path, "--only", "2", "--out", new).stderr.split())
    assert f"{new} has other words for line 1, which go back" in said
    run(path, "--only", "1", "--out", new)
    assert "go back" not in run(new, "--only", "2", "--in-place").stderr
    assert is_rewritten(new)


def test_a_file_that_stands_at_out_is_kept_as_a_backup(tmp_path: Path) -> None:
    [path] = put(tmp_path, "1.md")
    other = tmp_path / "old.md"
    other.write_text("my old letter\n", encoding="utf-8")
    done = run(path, "--out", other)
    assert is_rewritten(other)
    assert (tmp_path / "old.md.bak").read_text() == "my old letter\n"
    assert "old.md.bak" in done.stderr
    assert path.read_text() == RESUME


def test_the_source_itself_at_out_is_kept_too(tmp_path: Path) -> None:
    [path] = put(tmp_path, "1.md")
    assert run(path, "--out", path).exit_code == 0
    assert is_rewritten(path)
    assert (tmp_path / "1.md.bak").read_text() == RESUME


@pytest.mark.parametrize("again", ["--in-place", "--out"])
def test_where_nothing_changes_nothing_is_written_and_no_backup_made(tmp_path: Path, again: str) -> None:
    [path] = put(tmp_path, "1.md")
    run(path, "--in-place")
    before = path.stat().st_mtime_ns
    done = run(path, "--in-place") if again == "--in-place" else run(path, "--out", path)
    assert done.exit_code == 0
    assert "Nothing to change" in done.stderr
    assert "Wrote" not in done.stderr
    assert path.stat().st_mtime_ns == before
    assert names(tmp_path) == ["1.md", "1.md.bak"]


def test_a_device_is_never_replaced_by_a_file(tmp_path: Path) -> None:
    import os

    [path] = put(tmp_path, "1.md")
    os.mkfifo(tmp_path / "pipe.md")
    done = run(path, "--out", tmp_path / "pipe.md")
    assert done.exit_code == 2
    assert "no ordinary file" in done.stderr


def test_a_fact_is_of_one_line_and_refused_for_several_of_a_file(tmp_path: Path) -> None:
    [path] = put(tmp_path, "1.md")
    for arguments in ([path], [path, "--dry-run"], [path, "--in-place"]):
        done = run(*arguments, "--fact", "I led a team of three")
        assert done.exit_code == 2
        assert "A --fact is of one line, and 2 lines are to be rewritten." in done.stderr
        assert "--only" in done.stderr
    assert path.read_text() == RESUME


def test_facts_given_with_several_texts_are_said_to_be_taken_for_all() -> None:
    done = run(SOURCE, "Ran the press", "--fact", "I led a team of three")
    assert done.exit_code == 0
    assert "Each --fact is taken to be true of all 2 lines." in done.stderr


def test_a_fact_goes_to_the_one_line_that_is_picked(tmp_path: Path) -> None:
    [path] = put(tmp_path, "1.md")
    done = run(path, "--only", "1", "--fact", "I led a team of three", "--json")
    assert done.exit_code == 0
    [result] = json.loads(done.stdout)["results"]
    assert "three" in result["text"]


def test_why_lines_stay_is_said_and_how_the_others_read_now(tmp_path: Path) -> None:
    [path] = put(tmp_path, "1.md")
    done = run(path)
    assert "1 of 2 lines rewritten, 1 left as it is; 1 claim to confirm before sending." in done.stderr
    assert "  2: The line already reads as technical leader." in done.stderr
    [landing] = [line.strip() for line in done.stdout.splitlines() if line.strip().startswith("now reads as")]
    assert "“senior” (technical leader)" in landing


def test_quiet_says_that_larger_claims_were_written(tmp_path: Path) -> None:
    [path] = put(tmp_path, "1.md")
    done = run(path, "--in-place", "--quiet")
    [said] = done.stderr.splitlines()
    assert said.startswith(f"{path}: 1 claim to confirm before sending")
    assert "confirm:" not in done.stdout
    assert run(path, "--only", "2", "--quiet").stderr == ""


@pytest.mark.parametrize(("only", "lines"), [("1,2", [1, 2]), ("2, 1", [1, 2]), ("1..1,2-9", [1, 2])])
def test_numbers_may_stand_with_commas_between(tmp_path: Path, only: str, lines: list[int]) -> None:
    [path] = put(tmp_path, "1.md")
    assert [one["line"] for one in json.loads(run(path, "--only", only, "--json").stdout)["results"]] == lines


def test_a_number_that_is_none_is_named_with_the_form(tmp_path: Path) -> None:
    done = run(*put(tmp_path, "1.md"), "--only", "1,7")
    assert done.exit_code == 2
    assert "--only '7' means no line" in done.stderr
    assert "4, or 1,4..6" in done.stderr


def test_a_fact_that_no_draft_says_is_named() -> None:
    done = run(SOURCE, "--fact", "In fact it was 11 depots", "--fact", "I led it, with two clerks")
    assert "11" not in done.stdout
    assert "Not in the draft, as no honest place was found for it: In fact it was 11 depots" in done.stderr
    assert "two clerks" in done.stdout
    assert "two clerks" not in done.stderr
