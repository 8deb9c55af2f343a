"""`--answers`: a sheet of questions comes back filled in, as mail leaves it, and each answer is of its own line."""

import json
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.cli.sheet_text import read
from tests.cli.test_several_files import RESUME, SOURCE, names, put, run

OTHER = "Was responsible for the archive of 40 maps"
TWO_LINES = RESUME.replace("- Led six", f"- {OTHER}\n- Led six")


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "cv.md"
    path.write_text(TWO_LINES, encoding="utf-8")
    return path


def asked(resume: Path) -> str:
    """The sheet of questions about a resume."""
    sheet = resume.with_name("ask.txt")
    run(resume, "--questions", sheet)
    return sheet.read_text(encoding="utf-8")


def filled(sheet: str, **answers: str) -> str:
    """The sheet with an answer behind the n-th question of a line: `line1_2="y"`."""
    for place, words in answers.items():
        line, nth = place.removeprefix("line").split("_")
        at = sheet.index(f"Line {line}: ")
        for _ in range(int(nth)):
            at = sheet.index("Answer: ", at) + len("Answer: ")
        sheet = sheet[:at] + words + sheet[at:]
    return sheet


def taken(resume: Path, sheet: str) -> tuple[dict[int, dict[str, object]], str]:
    """The results by line, and what was said, with the sheet as it came back."""
    back = resume.with_name("back.txt")
    back.write_text(sheet, encoding="utf-8")
    done = run(resume, "--answers", back, "--json")
    assert done.exit_code == 0, done.stderr
    return {one["line"]: one for one in json.loads(done.stdout)["results"]}, " ".join(done.stderr.split())


def test_each_question_has_a_place_for_its_answer(resume: Path) -> None:
    lines = asked(resume).splitlines()
    questions = [at for at, line in enumerate(lines) if line.startswith("- ")]
    assert questions
    assert all(lines[at + 1] == "  Answer: " for at in questions)
    assert "behind each “Answer:”" in lines[0]


def test_an_empty_sheet_changes_nothing(resume: Path) -> None:
    before = {one["line"]: one for one in json.loads(run(resume, "--json").stdout)["results"]}
    after, said = taken(resume, asked(resume))
    assert {line: one["text"] for line, one in after.items()} == {line: one["text"] for line, one in before.items()}
    assert after[1]["claims"] == before[1]["claims"] != []
    assert "Took 0 answers" in said
    assert "left empty" in said


def test_a_yes_confirms_the_claim_of_its_line_alone(resume: Path) -> None:
    results, _ = taken(resume, filled(asked(resume), line1_1="Yes"))
    assert results[1]["claims"] == []
    assert results[2]["claims"] != []


def test_a_no_takes_the_claim_back(resume: Path) -> None:
    results, _ = taken(resume, filled(asked(resume), line2_1="n"))
    assert "anaged" not in str(results[2]["text"])
    assert results[1]["claims"] != []


def test_words_are_a_fact_of_their_line(resume: Path) -> None:
    results, said = taken(resume, filled(asked(resume), line1_2="I trained 12 clerks"))
    assert "12 clerks" in str(results[1]["text"])
    assert "12 clerks" not in str(results[2]["text"])
    assert "Took 1 answer from" in said


@pytest.mark.parametrize(
    "mailed",
    [
        lambda text: "Hi!\n\n" + "".join(f"> {line}\n" for line in text.splitlines()) + "\nBest, Robin\n",
        lambda text: "\n".join(row for line in text.splitlines() for row in textwrap.wrap(line, 40) or [""]),
        lambda text: text.replace("“", '"').replace("”", '"').replace("  Answer", "Answer"),
        lambda text: text.replace("- ", "* ").replace("\n", "\r\n"),
        lambda text: "\ufeff" + text.replace("Answer: I", "Answer:\n\nI"),
        lambda text: text.replace("Line 1:", "Line 7:"),
        lambda text: "".join(f">> | {line}\n" for line in text.splitlines()).replace(" ", "\u00a0"),
    ],
    ids=["quoted", "wrapped", "straight", "starred", "below", "renumbered", "no-break"],
)
def test_mail_may_quote_wrap_and_change_it(resume: Path, mailed: Callable[[str], str]) -> None:
    sheet = filled(asked(resume), line1_1="y", line1_2="I trained 12 clerks and wrote the handbook of the payroll tool")
    results, said = taken(resume, mailed(sheet))
    assert "12 clerks" in str(results[1]["text"])
    assert "handbook" in str(results[1]["text"])
    assert "Took 2 answers" in said
    assert "Robin" not in str(results)


def test_what_cannot_be_matched_is_said_in_its_own_words(resume: Path) -> None:
    sheet = filled(asked(resume), line1_2="I trained 12 clerks").replace("payroll tool for 9", "payroll tool for 8")
    results, said = taken(resume, sheet + "\nPS: call me on Friday\n")
    assert "clerks" not in str(results)
    assert "not taken: I trained 12 clerks" in said
    assert "not taken: PS: call me on Friday" in said


def test_a_yes_to_what_only_words_can_answer_is_said(resume: Path) -> None:
    _, said = taken(resume, filled(asked(resume), line1_2="yes"))
    assert "Line 1: " in said
    assert "Took 0 answers" in said


def test_lines_without_a_file_are_answered_too(tmp_path: Path) -> None:
    sheet = tmp_path / "ask.txt"
    run(SOURCE, OTHER, "--questions", sheet)
    sheet.write_text(filled(sheet.read_text(), line1_2="I trained 12 clerks"))
    done = run(SOURCE, OTHER, "--answers", sheet, "--json")
    first, second = json.loads(done.stdout)["results"]
    assert "12 clerks" in first["text"]
    assert "12 clerks" not in second["text"]
    assert "Took 1 answer from" in " ".join(done.stderr.split())


def test_several_files_share_one_sheet(tmp_path: Path) -> None:
    first, second = put(tmp_path, "1.md", "2.md")
    sheet = tmp_path / "ask.txt"
    run(first, second, "--questions", sheet)
    head, name, tail = sheet.read_text(encoding="utf-8").partition(f"# {second}")
    sheet.write_text(head + name + filled(tail, line1_2="I trained 12 clerks"), encoding="utf-8")
    (tmp_path / "new").mkdir()
    assert run(first, second, "--answers", sheet, "--out", tmp_path / "new").exit_code == 0
    assert "12 clerks" not in (tmp_path / "new" / "1.md").read_text()
    assert "12 clerks" in (tmp_path / "new" / "2.md").read_text()
    assert first.read_text() == second.read_text() == RESUME


def test_what_is_no_sheet_or_has_no_resume_is_refused(tmp_path: Path, resume: Path) -> None:
    (tmp_path / "notes.txt").write_text("call Robin\n")
    for arguments in ((resume, "--answers", tmp_path / "notes.txt"), (resume, "--answers", tmp_path / "none.txt")):
        done = run(*arguments, "--in-place")
        assert done.exit_code == 2
    (tmp_path / "back.txt").write_text(asked(resume))
    assert run(SOURCE, "--ask", "--answers", tmp_path / "back.txt").exit_code == 2
    assert run(resume, "--ask", "--answers", tmp_path / "back.txt").exit_code == 2
    assert resume.read_text() == TWO_LINES
    assert "cv.md.bak" not in names(tmp_path)


def test_a_list_is_one_answer_and_a_question_without_its_place_is_a_question() -> None:
    [line], loose = read(
        "Line 1: “Ran the lab”\n- Who was there?\n  Answer: with\n  - a clerk\n  - two cooks\n"
        "- What changed? It got faster\n"
    )
    assert [(one.question, one.words) for one in line.answers] == [
        ("Who was there?", "with a clerk, two cooks"),
        ("What changed?", "It got faster"),
    ]
    assert loose == []


def test_what_is_said_of_an_answer_names_its_line_and_of_several_files_its_file(tmp_path: Path, resume: Path) -> None:
    _, said = taken(resume, filled(asked(resume), line2_2="the archive smelled of cedar"))
    assert "Line 2: Not in the draft, as no honest place was found for it: the archive smelled of cedar" in said
    first, second = put(tmp_path, "1.md", "2.md")
    sheet = tmp_path / "both.txt"
    run(first, second, "--questions", sheet)
    head, name, tail = sheet.read_text(encoding="utf-8").partition(f"# {second}")
    sheet.write_text(head + name + filled(tail, line1_2="the depots smelled of cedar"), encoding="utf-8")
    done = run(first, second, "--answers", sheet, "--json")
    assert f"{second}, line 1: Not in the draft" in " ".join(done.stderr.split()).replace(f"{second.parent} ", "")


def test_a_no_to_a_question_is_taken_in_silence(resume: Path) -> None:
    _, said = taken(resume, filled(asked(resume), line1_2="no", line1_3="N/A"))
    assert "Took 2 answers" in said
    assert "not taken" not in said
    assert "not sure" not in said
