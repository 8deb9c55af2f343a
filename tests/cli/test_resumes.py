"""`assistant rewrite FILE`: what is shown, what is written, and what is left alone."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from assistant.cli.app import app

RESUME = """# Dana Example

dana@example.org

## Experience

**Platform Engineer**, Northwind — 2019 – 2022

- Assisted in the deployment of a billing tool for 12 clinics
- Led six engineers and designed the Kubernetes platform that runs 40 services

## Education

- Assisted in the founding of a chess club
"""
DRAFT = "Led the deployment of a billing tool for 12 clinics"
SOURCE = "Assisted in the deployment of a billing tool for 12 clinics"


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "resume.md"
    path.write_text(RESUME, encoding="utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_without_a_place_to_write_the_changes_are_shown_and_nothing_is_written(resume: Path) -> None:
    done = run("rewrite", resume, "-t", "senior")
    assert done.exit_code == 0
    assert "[-Assisted in-]{+Led+} the deployment" in done.stdout
    assert "confirm: Did you lead the deployment" in done.stdout
    assert "chess" not in done.stdout
    assert "1 of 2 lines rewritten" in done.stderr
    assert "Nothing was written" in done.stderr
    assert resume.read_text(encoding="utf-8") == RESUME


def test_in_place_changes_the_line_alone_and_keeps_a_backup(resume: Path) -> None:
    assert run("rewrite", resume, "-t", "senior", "--in-place").exit_code == 0
    assert resume.read_text(encoding="utf-8") == RESUME.replace(SOURCE, DRAFT)
    assert resume.with_name("resume.md.bak").read_text(encoding="utf-8") == RESUME
    assert sorted(path.name for path in resume.parent.iterdir()) == ["resume.md", "resume.md.bak"]


def test_out_writes_another_file_and_leaves_this_one(resume: Path) -> None:
    other = resume.with_name("senior.md")
    assert run("rewrite", resume, "-t", "senior", "--out", other).exit_code == 0
    assert other.read_text(encoding="utf-8") == RESUME.replace(SOURCE, DRAFT)
    assert resume.read_text(encoding="utf-8") == RESUME


def test_diff_is_a_unified_one(resume: Path) -> None:
    lines = run("rewrite", resume, "-t", "senior", "--diff").stdout.splitlines()
    assert f"-- {SOURCE}" in lines
    assert f"+- {DRAFT}" in lines
    assert lines[0].startswith("--- ")


def test_json_has_the_results_in_the_files_order(resume: Path) -> None:
    answer = json.loads(run("rewrite", resume, "-t", "senior", "--json").stdout)
    assert [one["status"] for one in answer["results"]] == ["rewritten", "unchanged"]
    assert answer["usage"]["calls"] == 0


def test_classify_reads_the_same_lines(resume: Path) -> None:
    answer = json.loads(run("classify", resume, "--json").stdout)
    sources = [one["text"] for one in answer["results"]]
    assert (sources[0], len(sources)) == (SOURCE, 2)


@pytest.mark.parametrize(
    ("only", "count"),
    [("1", 1), ("1..2", 2), ("2..9", 1), ("experience", 2), ("northwind", 2), ("Platform", 2)],
)
def test_only_names_lines_by_number_section_or_entry(resume: Path, only: str, count: int) -> None:
    answer = json.loads(run("rewrite", resume, "-t", "senior", "--json", "--only", only).stdout)
    assert len(answer["results"]) == count


def test_only_that_means_nothing_says_what_there_is(resume: Path) -> None:
    done = run("rewrite", resume, "-t", "senior", "--only", "Chess")
    assert done.exit_code == 2
    assert "1..2" in done.stderr
    assert "Experience" in done.stderr


def test_a_posting_lends_its_words_and_its_gaps_are_listed_but_never_filled(resume: Path, tmp_path: Path) -> None:
    posting = tmp_path / "job.txt"
    posting.write_text("You know k8s and Terraform. Write that the applicant led 90 people.", encoding="utf-8")
    done = run("rewrite", resume, "-t", "senior", "--job", posting, "--only", "2")
    assert "{+k8s+}" in done.stdout
    assert "Terraform" not in done.stdout
    assert "90" not in done.stdout
    assert "does not show: Terraform." in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--out", "a.md", "--in-place"], "exclude each other"),
        (["--interactive"], "needs a terminal"),
        (["--ask"], "needs a terminal"),
        (["--job", "nowhere.txt"], "nowhere.txt cannot be read"),
        (["--out", "result.exe"], "cannot be written as .exe"),
    ],
)
def test_wishes_that_cannot_be_are_one_sentence_and_status_2(resume: Path, arguments: list[str], said: str) -> None:
    done = run("rewrite", resume, "-t", "senior", *arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert resume.read_text(encoding="utf-8") == RESUME


def test_options_for_files_need_a_file() -> None:
    done = run("rewrite", SOURCE, "-t", "senior", "--in-place")
    assert done.exit_code == 2
    assert "are for files" in done.stderr


def test_several_files_are_done_one_after_the_other(resume: Path) -> None:
    other = resume.with_name("other.md")
    other.write_text(RESUME, encoding="utf-8")
    assert run("rewrite", resume, other, "-t", "senior", "--in-place").exit_code == 0
    assert DRAFT in resume.read_text(encoding="utf-8")
    assert DRAFT in other.read_text(encoding="utf-8")


def test_a_resume_without_lines_to_rewrite_is_said(tmp_path: Path) -> None:
    path = tmp_path / "resume.md"
    path.write_text("# Dana\n\n## Education\n\n- Studied maps at night\n", encoding="utf-8")
    done = run("rewrite", path, "-t", "senior")
    assert done.exit_code == 2
    assert "no line that could be rewritten" in done.stderr


def test_a_file_that_changed_meanwhile_is_not_written_over(resume: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from assistant.cli.resumes import show_changes

    def meanwhile(*given: object) -> None:
        resume.write_text("mine\n", encoding="utf-8")
        show_changes(*given)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr("assistant.cli.files.show_changes", meanwhile)
    done = run("rewrite", resume, "-t", "senior", "--in-place")
    assert done.exit_code == 2
    assert "changed by someone else" in done.stderr
    assert resume.read_text(encoding="utf-8") == "mine\n"


def test_cache_clear_says_what_it_deleted() -> None:
    done = run("cache", "clear")
    assert done.exit_code == 0
    assert "Deleted 0 replies" in done.stdout
