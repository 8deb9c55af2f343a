"""`assistant review` as its users meet it."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from assistant.cli.app import app
from assistant.review.profiles import profiles
from tests.documents.pdf_files import pdf_of, text_at

RESUME = """\
# Ada Example

## Experience

### Data Engineer, Nordhafen Logistics, 2017 - 2021

- Led four engineers in moving 60 pipelines to Airflow, cutting failed loads from 12 to 2 a month
- Responsible for various ETL jobs in Python and SQL
- Designed a star schema for shipment events, 2 TB a day, on Snowflake

## Skills

Python, SQL, Airflow
"""
STRONG = """\
## Experience

### Engineer, Acme, 2017 - 2021

- Designed the braking logic of 12 trams, cutting wear by 30%
"""


def run(*arguments: str, columns: int = 80) -> Result:
    return CliRunner(env={"COLUMNS": str(columns)}).invoke(app, ["review", *arguments])


@pytest.fixture
def path(tmp_path: Path) -> str:
    file = tmp_path / "resume.md"
    file.write_text(RESUME, encoding="utf-8")
    return str(file)


def test_the_chart_the_table_and_the_findings_are_shown_with_their_places(path: str) -> None:
    done = run(path)
    assert done.exit_code == 0
    assert done.stdout.startswith("Reads as ")
    assert "3 lines: " in done.stdout
    assert "expert engineer" in done.stdout
    assert "“Responsible for” hides what you did yourself." in done.stdout
    assert "#2 (" in done.stdout
    assert "How many people did “Led four engineers” mean" in done.stdout
    assert "cost: missing." in done.stdout
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 300])
def test_no_row_of_chart_and_table_is_wider_than_the_screen(path: str, columns: int) -> None:
    chart_and_table = run(path, columns=columns).stdout.partition("Weak openers")[0].splitlines()[2:]
    assert all(len(row) <= min(columns, 100) for row in chart_and_table)
    assert any("Led fo" in row for row in chart_and_table)


def test_the_role_comes_from_a_title_and_is_said_on_standard_error(path: str) -> None:
    done = run(path)
    assert "profile of a data engineer" in done.stderr
    assert "On the ladder of a data engineer" in done.stdout


def test_a_role_that_is_named_is_taken(path: str) -> None:
    done = run(path, "--role", "ml enginer")
    assert "On the ladder of a machine-learning engineer" in done.stdout
    assert "no role 'ml enginer'; compared with the nearest by name, machine-learning engineer" in done.stderr
    assert run(path, "--role", "ML engineer").stderr == ""


def test_a_title_that_names_no_role_leaves_the_role_out_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(STRONG, encoding="utf-8")
    done = run(str(tmp_path / "a.md"))
    assert "--role picks one" in done.stderr
    assert "Nothing to mend was found." in done.stdout
    assert "ladder" not in done.stdout


def test_quiet_prints_the_whole_and_the_findings_alone(path: str) -> None:
    done = run(path, "--quiet")
    assert done.stderr == ""
    assert "Weak openers (1)" in done.stdout
    assert "+---" not in done.stdout
    assert "ladder" not in done.stdout


def test_json_is_the_whole_review(path: str) -> None:
    answer = json.loads(run(path, "--json").stdout)
    assert [line["number"] for line in answer["lines"]] == [1, 2, 3]
    assert answer["role"]["name"] == "data engineer"
    assert "weak_opener" in {found["kind"] for found in answer["findings"]}


@pytest.mark.parametrize(
    ("kinds", "status"),
    [("weak_opener", 1), ("tense,weak-opener", 1), ("any", 1), ("tense", 0), ("person, tense", 0)],
)
def test_fail_on_gives_a_status_that_a_script_can_use(path: str, kinds: str, status: int) -> None:
    assert run(path, "--fail-on", kinds).exit_code == status
    assert run(path, "--fail-on", kinds, "--json").exit_code == status


def test_fail_on_any_passes_where_nothing_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(STRONG, encoding="utf-8")
    assert run(str(tmp_path / "a.md"), "--fail-on", "any").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--fail-on", "spelling"), "weak_opener, repeated_opener"),
        (("--fail-on", ""), "weak_opener, repeated_opener"),
        (("--fail-on", " , "), "names no kind"),
        (("--role", "baker"), "data analyst"),
        (("--role", ""), "no role ''"),
        (("--role", "nowhere.toml"), "No such file"),
    ],
)
def test_what_cannot_be_is_told_with_what_can(path: str, arguments: tuple[str, ...], said: str) -> None:
    done = run(path, *arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_file_and_one_without_lines_are_told(tmp_path: Path) -> None:
    assert run(str(tmp_path / "gone.md")).exit_code == 2
    (tmp_path / "a.md").write_text("## Education\n\nMSc, Graz, 2019\n", encoding="utf-8")
    done = run(str(tmp_path / "a.md"))
    assert done.exit_code == 2
    assert "has no line to review" in done.stderr


MOVED_ON = """\
## Summary

A results-driven team player from Graz.

## Experience

### Product Manager, Acme, 2021 - present

- Set the roadmap of the ticket app with four engineers

### Data Engineer, Nordhafen, 2017 - 2021

- Moved 60 pipelines to Airflow
"""


@pytest.fixture
def moved_on(tmp_path: Path) -> str:
    file = tmp_path / "moved.md"
    file.write_text(MOVED_ON, encoding="utf-8")
    return str(file)


def test_the_newest_title_decides_and_no_older_one(moved_on: str) -> None:
    done = run(moved_on)
    assert "No profile fits the newest post, 'Product Manager'" in done.stderr
    assert "ladder" not in done.stdout


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("### Staff Nurse, St. Brigid, 2019 - 2023", "Staff Nurse"),
        ("### Site Foreman, Kerr Build, 2018 - 2022", "Site Foreman"),
        ("### Barkeep, The Anchor, 2017 - 2020", ""),
    ],
)
def test_a_post_that_no_profile_fits_is_named_in_one_line_without_the_roles(
    tmp_path: Path, head: str, title: str
) -> None:
    (tmp_path / "a.md").write_text(f"## Experience\n\n{head}\n\n- Kept the log of 12 beds a night\n", encoding="utf-8")
    done = run(str(tmp_path / "a.md"), "--json", columns=100)
    [said] = done.stderr.splitlines()
    assert said.startswith(f"No profile fits the newest post, '{head[4:].split(',', maxsplit=1)[0]}'")
    assert json.loads(done.stdout)["lines"][0]["title"] == title


def test_the_help_lists_the_roles() -> None:
    listed = " ".join(run("--help").stdout.split())
    assert all(profile.name in listed for profile in profiles())


def test_skills_cannot_be_found_missing_without_a_role_to_compare_with(moved_on: str) -> None:
    done = run(moved_on, "--fail-on", "missing_skill")
    assert done.exit_code == 2
    assert "missing_skill cannot be told" in done.stderr
    assert run(moved_on, "--fail-on", "missing_skill", "--role", "data engineer").exit_code == 1


def test_a_summary_is_read_for_worn_phrases(moved_on: str) -> None:
    done = run(moved_on, "--quiet", "--fail-on", "cliche")
    assert done.exit_code == 1
    assert "Summary: “results-driven” stands in every resume." in done.stdout
    assert "“team player”" in done.stdout


def test_a_file_that_is_no_resume_by_its_name_is_said_to_be_read_as_text(tmp_path: Path) -> None:
    (tmp_path / "tool.py").write_text(STRONG.replace("#", "").replace("###", ""), encoding="utf-8")
    assert "Read as plain text, though .py is no suffix of a resume." in run(str(tmp_path / "tool.py")).stderr


def test_of_several_files_each_note_names_its_own(tmp_path: Path) -> None:
    titled, bare = tmp_path / "1.md", tmp_path / "2.md"
    titled.write_text(RESUME, encoding="utf-8")
    bare.write_text("## Experience\n\n- Designed the braking logic of 12 trams\n", encoding="utf-8")
    said = run(str(titled), str(bare)).stderr
    assert f"{titled}: Compared with the profile of a data engineer" in " ".join(said.split())
    assert f"{bare}: No title was found" in " ".join(said.split())
    assert str(bare) not in run(str(bare)).stderr


def test_nothing_is_said_of_writing_where_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "cv.pdf"
    lines = ((72, 780, 14, "!Experience"), (72, 750, 10, "\u2022 Designed the braking logic of 12 trams"))
    path.write_bytes(pdf_of([text_at(*lines)]))
    done = run(str(path))
    assert done.exit_code == 0
    assert "written" not in done.stderr
