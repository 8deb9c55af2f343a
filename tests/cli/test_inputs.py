"""What arguments are taken for, and how the program ends where nobody reads on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from assistant.cli.app import app
from assistant.cli.picking import ranges

LINE = "Assisted in the rollout of a payroll tool for 9 depots"
RESUME = f"## Experience\n\n**Engineer**, Northwind, 2019 - 2022\n\n- {LINE}\n- Ran the press\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "cv.md").write_text(RESUME, encoding="utf-8")
    (tmp_path / "letters").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, [*arguments, "--engine", "offline"], input=stdin)


@pytest.mark.parametrize("command", [("rewrite", "-t", "senior"), ("classify",)])
@pytest.mark.parametrize(
    ("argument", "said"),
    [
        ("letters", "letters is a folder."),
        (".", ". is a folder."),
        ("cv", "Did you mean cv.md?"),
        ("./cv", "cv.md?"),
        ("gone.md", "There is no file gone.md."),
    ],
)
def test_a_path_that_is_no_file_is_no_line_either(command: tuple[str, ...], argument: str, said: str) -> None:
    done = run(*command, argument)
    assert done.exit_code == 2
    assert said in done.stderr
    assert done.stdout == ""


def test_a_line_that_happens_to_hold_a_files_name_is_a_line() -> None:
    assert run("classify", "Wrote cv parsers", "-q").exit_code == 0


def test_an_empty_posting_is_told(here: Path) -> None:
    (here / "job.txt").write_text(" \n", encoding="utf-8")
    done = run("rewrite", LINE, "-t", "senior", "--job", "job.txt")
    assert done.exit_code == 2
    assert "The posting job.txt is empty." in done.stderr


def test_a_posting_or_a_pipe_that_is_no_text_is_told_so_and_not_to_convert_its_letters(here: Path) -> None:
    (here / "job.docx").write_bytes(b"PK\x03\x04\x14\x00\xe9")
    for done in (
        run("rewrite", LINE, "-t", "senior", "--job", "job.docx"),
        run("rewrite", "-", "-t", "senior", stdin=b"PK\x03\x04\x14\x00\xe9"),
    ):
        assert done.exit_code == 2
        assert "is no text." in done.stderr
        assert "iconv" not in done.stderr


def test_where_nobody_reads_on_the_status_is_not_that_of_a_finding() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "assistant", "review", "cv.md", "--quiet"],
        stdout=writing, stderr=subprocess.PIPE, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.parametrize(
    ("numbers", "said"), [([], ""), ([4], "4"), ([1, 2], "1, 2"), ([1, 2, 3, 7, 9, 10, 11], "1..3, 7, 9..11")]
)
def test_numbers_are_said_in_the_form_that_only_takes(numbers: list[int], said: str) -> None:
    assert ranges(numbers) == said


def test_a_check_with_claims_does_not_say_that_there_are_none() -> None:
    done = CliRunner().invoke(app, ["check", "--source", "Helped build the dock", "--draft", "Built the dock"])
    assert done.exit_code == 0
    assert done.stdout.startswith("ok, with 1 claim to confirm:\nownership claim:")
