"""Where results go: a folder, standard output, a sheet of questions; and all of it though nobody reads on."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.documents.rendering import Part, docx_of
from tests.cli.terminal import ROOT
from tests.cli.test_several_files import RESUME, SOURCE, is_rewritten, names, put, run
from tests.documents.pdf_files import pdf_of, text_at

QUESTION = " the rollout of the payroll tool, or assist in it?"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "batch").mkdir()
    return tmp_path / "batch"


@pytest.mark.parametrize("count", [1, 2])
def test_a_folder_takes_each_file_under_its_own_name(tmp_path: Path, folder: Path, count: int) -> None:
    sources = put(tmp_path, "1.md", "2.txt")[:count]
    assert run(*sources, "--out", folder).exit_code == 0
    assert names(folder) == [source.name for source in sources]
    assert all(is_rewritten(path) for path in folder.iterdir())
    assert [source.read_text() for source in sources] == [RESUME] * count


def test_a_folder_is_written_into_again_with_backups(tmp_path: Path, folder: Path) -> None:
    sources = put(tmp_path, "1.md", "2.md")
    (folder / "2.md").write_text("mine")
    run(*sources, "--out", folder)
    assert (folder / "2.md.bak").read_text() == "mine"


def test_a_folder_takes_no_file_over_its_source(tmp_path: Path) -> None:
    sources = put(tmp_path, "1.md", "2.md")
    done = run(*sources, "--out", tmp_path)
    assert done.exit_code == 2
    assert "would be written over" in done.stderr
    assert [source.read_text() for source in sources] == [RESUME] * 2


def test_a_folder_takes_no_two_files_of_one_name(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "other").mkdir()
    done = run(*put(tmp_path, "1.md"), *put(tmp_path / "other", "1.md"), "--out", folder)
    assert done.exit_code == 2
    assert "called 1.md" in done.stderr
    assert names(folder) == []


def test_several_files_need_a_folder(tmp_path: Path) -> None:
    done = run(*put(tmp_path, "1.md", "2.md"), "--out", tmp_path / "none")
    assert done.exit_code == 2
    assert "--out new/ makes one" in done.stderr
    assert names(tmp_path) == ["1.md", "2.md"]


@pytest.mark.parametrize("count", [1, 2])
def test_a_folder_that_is_not_there_is_made_where_a_slash_says_that_it_is_one(tmp_path: Path, count: int) -> None:
    sources = put(tmp_path, "1.md", "2.md")[:count]
    new = tmp_path / "to" / "ada"
    assert run(*sources, "--out", f"{new}/", "--dry-run").exit_code == 0
    assert not new.parent.exists()
    assert run(*sources, "--out", f"{new}/").exit_code == 0
    assert names(new) == [source.name for source in sources]


def test_no_folder_is_made_without_a_slash_nor_in_a_files_place(tmp_path: Path) -> None:
    sources = put(tmp_path, "1.md", "2.md")
    for out, said in (("none", "There is no folder"), ("none.md", "names one file"), ("1.md/", "is a file")):
        done = run(*sources, "--out", f"{tmp_path}/{out}")
        assert done.exit_code == 2
        assert said in " ".join(done.stderr.split())
    assert names(tmp_path) == ["1.md", "2.md"]


def _pdf(path: Path) -> Path:
    path.write_bytes(pdf_of([text_at((72, 780, 14, "!Experience"), (72, 750, 10, f"\u2022 {SOURCE}"))]))
    return path


def test_a_pdf_goes_into_a_folder_as_markdown(tmp_path: Path, folder: Path) -> None:
    pdf = _pdf(tmp_path / "cv.pdf")
    assert run(pdf, *put(tmp_path, "1.md"), "--out", folder).exit_code == 0
    assert names(folder) == ["1.md", "cv.md"]
    assert run(pdf, *put(tmp_path, "cv.md"), "--out", folder).exit_code == 2


def test_the_file_that_cannot_be_written_as_it_is_is_named(tmp_path: Path) -> None:
    done = run(_pdf(tmp_path / "cv.pdf"), *put(tmp_path, "1.md"), "--in-place")
    assert done.exit_code == 1
    assert is_rewritten(tmp_path / "1.md")
    assert f"{tmp_path / 'cv.pdf'}: A PDF resume cannot be written as .pdf." in done.stderr


def test_a_pdf_is_not_said_to_be_changed_itself(tmp_path: Path) -> None:
    said = run(_pdf(tmp_path / "cv.pdf")).stderr
    assert "--in-place" not in said
    assert "Nothing was written: --out FILE" in said


def test_a_dash_gives_the_text_alone(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    [source] = put(tmp_path, "1.md")
    done = run(source, "--out", "-")
    (tmp_path / "out.md").write_text(done.stdout)
    assert (done.exit_code, names(folder)) == (0, [])
    assert is_rewritten(tmp_path / "out.md")
    assert QUESTION in done.stderr


def test_a_dash_is_refused_where_the_text_would_not_be_alone(tmp_path: Path) -> None:
    first, second = put(tmp_path, "1.md", "2.md")
    assert run(first, "--out", "-", "--json").exit_code == 2
    assert run(first, second, "--out", "-").exit_code == 2
    document = tmp_path / "3.docx"
    document.write_bytes(docx_of([Part("heading", "Experience"), Part("item", SOURCE)]))
    done = run(document, "--out", "-")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "3.docx is no text" in done.stderr


def piped_to_nobody(home: Path, *arguments: str | Path) -> int:
    """The exit status where the reader of standard output has gone before the first word."""
    reads, writes = os.pipe()
    os.close(reads)
    own = {"PATH": os.environ["PATH"], "PYTHONUTF8": "1", "ASSISTANT_HOME": str(home)}
    command = [
        sys.executable,
        "-m",
        "assistant",
        "rewrite",
        "-t",
        "senior",
        "--engine",
        "offline",
        *map(str, arguments),
    ]
    try:
        return subprocess.run(
            command, check=False, cwd=ROOT, env=own, stdout=writes, stderr=subprocess.DEVNULL, timeout=60
        ).returncode
    finally:
        os.close(writes)


def test_all_files_are_written_though_nobody_reads_what_is_shown(tmp_path: Path) -> None:
    sources = put(tmp_path, "1.md", "2.md")
    assert piped_to_nobody(tmp_path / "home", *sources, "--in-place", "--questions", tmp_path / "ask.md") == 141
    assert all(map(is_rewritten, sources))
    assert QUESTION in (tmp_path / "ask.md").read_text()


def test_where_nothing_is_to_be_written_the_run_ends_with_its_reader(tmp_path: Path) -> None:
    assert piped_to_nobody(tmp_path / "home", *put(tmp_path, "1.md")) == 141


def test_the_questions_are_handed_over_each_once_beside_the_authors_own_words(tmp_path: Path) -> None:
    [source] = put(tmp_path, "1.md")
    sheet = tmp_path / "ask.md"
    shown = json.loads(run(source, "--json", "--questions", sheet).stdout)["results"]
    lines = sheet.read_text().splitlines()
    assert lines[2] == f"Line 1: “{SOURCE}”"
    assert lines[3].startswith("- To confirm: Did you")
    assert lines[3].endswith(QUESTION)
    asked = [one["question"] for result in shown for one in (*result["claims"], *result["questions"])]
    assert [line.removeprefix("- ").removeprefix("To confirm: ") for line in lines if line.startswith("- ")] == list(
        dict.fromkeys(asked)
    )
    assert source.read_text() == RESUME


def test_the_questions_of_several_files_stand_under_each_files_name(tmp_path: Path) -> None:
    sources = put(tmp_path, "1.md", "2.md")
    run(*sources, "--questions", tmp_path / "ask.md")
    text = (tmp_path / "ask.md").read_text()
    assert [line for line in text.splitlines() if line.startswith("# ")] == [f"# {source}" for source in sources]
    assert text.count(QUESTION) == 2


def test_the_questions_of_lines_are_handed_over_too(tmp_path: Path) -> None:
    run(SOURCE, "--questions", tmp_path / "ask.txt")
    assert f"\nLine 1: “{SOURCE}”\n- To confirm: " in (tmp_path / "ask.txt").read_text()


@pytest.mark.parametrize("name", ["-", "1.md", ".", "none/ask.md"])
def test_the_questions_are_written_over_no_resume_and_into_no_folder(tmp_path: Path, name: str) -> None:
    [source] = put(tmp_path, "1.md")
    done = run(source, "--in-place", "--questions", "-" if name == "-" else tmp_path / name)
    assert done.exit_code == 2
    assert source.read_text() == RESUME


@pytest.mark.parametrize(
    "wrong",
    [("--out", "a.md", "--in-place"), ("--out", "-", "--json"), ("--questions", "-")],
)
def test_a_dry_run_says_what_the_run_itself_would_say(tmp_path: Path, wrong: tuple[str, ...]) -> None:
    path = put(tmp_path, "1.md")[0]
    assert run(path, *wrong).exit_code == 2
    assert run(path, *wrong, "--dry-run").exit_code == 2
    assert run(SOURCE, "--only", "1", "--dry-run").exit_code == 2


def test_a_file_that_is_named_twice_is_one_file_behind_out(tmp_path: Path) -> None:
    path = put(tmp_path, "1.md")[0]
    assert run(path, path.parent / "." / path.name, "--out", tmp_path / "new.md").exit_code == 0
    assert is_rewritten(tmp_path / "new.md")
