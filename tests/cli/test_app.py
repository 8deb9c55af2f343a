"""The command line as its users meet it: what is printed where, and the exit status."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner, Result

from assistant import __version__
from assistant.cli.app import app, main

LINE = "Assisted in the deployment of a billing tool for 12 clinics"
ROOT = Path(__file__).parent.parent.parent


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, list(arguments), input=stdin)


def test_a_line_is_rewritten_and_what_must_be_confirmed_stands_below_it() -> None:
    done = run("rewrite", LINE, "--toward", "senior")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[0] == "Led the deployment of a billing tool for 12 clinics"
    assert "Confirm before sending" in done.stdout
    assert "Did you lead the deployment" in done.stdout
    assert "you wrote “Assisted in the deployment" in done.stdout
    assert "Read as emerging talent" in done.stdout
    assert "Engine: offline" in done.stdout


def test_which_engine_auto_means_is_said_on_standard_error_only() -> None:
    done = run("rewrite", LINE, "--toward", "senior")
    assert "offline engine" in done.stderr
    assert run("rewrite", LINE, "--toward", "senior", "--engine", "offline").stderr == ""


def test_quiet_prints_the_line_alone() -> None:
    done = run("rewrite", LINE, "--toward", "senior", "--quiet")
    assert done.stdout == "Led the deployment of a billing tool for 12 clinics\n"
    assert done.stderr == ""


def test_one_text_gives_one_json_object_with_all_fields_of_the_contract() -> None:
    answer = json.loads(run("rewrite", LINE, "--toward", "senior", "--json").stdout)
    assert {
        "source", "text", "toward", "status", "before", "after", "claims", "findings", "questions", "engine", "model",
        "prompts", "usage",
    } <= answer.keys()  # fmt: skip
    assert answer["before"]["quadrant"] == "emerging_talent"
    assert answer["before"].keys() >= {
        "text", "quadrant", "technical", "leadership", "engine", "model", "prompt",
    }  # fmt: skip
    assert answer["claims"][0].keys() == {"kind", "source", "draft", "question"}
    assert answer["usage"].keys() == {"calls", "input_tokens", "output_tokens"}
    assert answer["prompts"].keys() == {"classify", "rewrite"}


def test_several_texts_and_standard_input_give_a_list_with_the_usage() -> None:
    for done in (
        run("rewrite", LINE, "Ran the press", "-t", "senior", "--json"),
        run("rewrite", "-", "-t", "senior", "--json", stdin=f"- {LINE}\n\n- Ran the press\n"),
    ):
        answer = json.loads(done.stdout)
        assert [one["source"] for one in answer["results"]] == [LINE, "Ran the press"]
        assert answer["usage"]["calls"] == 0


def test_a_text_file_is_read_as_lines(tmp_path: Path) -> None:
    lines = tmp_path / "lines.txt"
    lines.write_bytes("\ufeff• Ran the press\r\n• Drew maps\r\n".encode())
    answer = json.loads(run("classify", str(lines), "--json").stdout)
    assert [one["text"] for one in answer["results"]] == ["Ran the press", "Drew maps"]


def test_of_several_texts_to_be_read_one_of_two_lines_is_named_and_not_made_one() -> None:
    done = run("classify", "Tuned the organ", "Oiled the bells\nRepaired the clock", "--engine", "offline")
    assert done.exit_code == 1
    assert "Line 2 could not be read: The text has 2 lines" in done.stderr
    assert "Tuned the organ" in done.stdout
    assert "Repaired" not in done.stdout


def test_classify_shows_the_quadrant_and_the_words_that_decided_it() -> None:
    done = run("classify", "Hired and mentored six engineers and set the roadmap with the board")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[0] == "strategic leader"
    assert "people_management" in done.stdout


def test_check_says_what_is_wrong_and_its_status_is_for_scripts() -> None:
    bad = run("check", "--source", "Helped cut costs by 5%", "--draft", "Led cost cuts of 15%", "--json")
    answer = json.loads(bad.stdout)
    assert bad.exit_code == 1
    assert answer["ok"] is False
    assert ("altered", "number") in [(finding["kind"], finding["category"]) for finding in answer["findings"]]
    good = run("check", "--source", "Cut costs by 5%", "--draft", "Cut costs by 5 %")
    assert (good.exit_code, good.stdout.startswith("ok")) == (0, True)


def test_personas_lists_every_target() -> None:
    listed = run("personas").stdout
    for name in ("junior", "mid", "senior", "staff", "lead", "manager", "director", "chief", "technical_leader"):
        assert any(line.startswith(name) for line in listed.splitlines())


def test_a_file_of_own_targets_can_be_rewritten_toward(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[principal]\nquadrant = "technical_leader"\nmeaning = "Ours."\n')
    assert run("rewrite", LINE, "-t", "principal", "--personas", str(own), "-q").exit_code == 0


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["rewrite", "--help"], ["doctor", "-h"]])
def test_help_and_version_are_there(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.exit_code == 0
    assert (__version__ if "--version" in arguments else "Usage:") in done.stdout


@pytest.mark.parametrize(
    ("arguments", "stdin", "status", "said"),
    [
        (["rewrite", "", "-t", "senior"], None, 2, "no text"),
        (["rewrite", "   ", "-t", "senior"], None, 2, "no text"),
        (["rewrite", "-", "-t", "senior"], "\n \n", 2, "no text"),
        (["rewrite", "x" * 1_000_000, "-t", "senior"], None, 2, "1,000,000 characters"),
        (["rewrite", LINE, "-t", "seniour"], None, 2, "Did you mean senior"),
        (["rewrite", "resume-that-is-not-there.txt", "-t", "senior"], None, 2, "There is no file"),
        (["rewrite", "cv.docx", "-t", "senior"], None, 2, "There is no file"),
        (["rewrite", "-", "-t", "senior"], b"Ran t\xe9sts", 2, "not UTF-8 text (byte 6)"),
        (["rewrite", LINE, "-t", "senior", "--engine", "magic"], None, 2, "no engine"),
        (["rewrite", LINE, "-t", "senior", "--ask"], None, 2, "needs a terminal"),
        (["rewrite", LINE, "-t", "senior", "--engine", "openai"], None, 3, "OPENAI_API_KEY"),
        (["rewrite", LINE, "-t", "senior", "--prompts", "/nowhere", "--engine", "openai"], None, 3, "key"),
        (["classify", "\x07\x00", "--engine", "offline"], None, 2, "empty"),
        (["rewrite", LINE], None, 2, "--toward"),
    ],
)
def test_bad_input_gets_a_clear_sentence_and_its_status(
    arguments: list[str], stdin: str | bytes | None, status: int, said: str
) -> None:
    done = run(*arguments, stdin=stdin)
    assert done.exit_code == status
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_line_that_is_too_long_among_others_is_given_back_and_named() -> None:
    long = "a" * 20_000
    done = run("rewrite", "-", "-t", "senior", "--json", stdin=f"{LINE}\n{long}\nRan the press\n")
    results = json.loads(done.stdout)["results"]
    assert done.exit_code == 1
    assert (results[1]["status"], results[1]["text"]) == ("refused", long)
    assert "20,000 characters" in results[1]["reason"]
    assert "Line 2" in done.stderr


def test_terminal_escapes_are_shown_safely_and_kept_in_json() -> None:
    hostile = "Ran the \x1b[31mpress\x1b[0m and \x1b]0;owned\x07wrote logs"
    shown = run("rewrite", hostile, "-t", "junior")
    assert "\x1b" not in shown.stdout
    assert "\x07" not in shown.stdout
    answer = json.loads(run("rewrite", hostile, "-t", "junior", "--json").stdout)
    assert answer["source"] == hostile
    assert "\x1b" not in answer["before"]["text"]


def test_a_document_of_a_kind_that_is_not_read_says_so_and_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "cv.odt").write_bytes(b"PK")
    done = run("rewrite", str(tmp_path / "cv.odt"), "-t", "senior")
    assert (done.exit_code, "Save it as .docx" in done.stderr) == (2, True)


def test_a_mistake_of_our_own_ends_in_a_sentence_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(**_: object) -> None:
        raise KeyError("nothing that a user did")

    monkeypatch.setattr("assistant.cli.app.app", broken)
    with pytest.raises(SystemExit) as ended:
        main()
    said = capsys.readouterr()
    assert ended.value.code == 1
    assert "Something that should not happen did: KeyError" in said.err
    assert "Traceback" not in said.err + said.out


def test_python_dash_m_is_the_same_program() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "assistant", "rewrite", LINE, "--toward", "senior", "-q"],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "Led the deployment of a billing tool for 12 clinics\n")


@pytest.mark.parametrize(
    "arguments",
    ["", "--help", "rewrite --help", "classify --help", "cache --help", "cache clear --help", "--version", "rewrit x",
     "rewrite", "rewrite --towards senior", "check --source", "clear"],
)  # fmt: skip
def test_the_script_says_what_the_whole_app_says(
    arguments: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as whole:
        get_command(app)(arguments.split(), prog_name="assistant")
    whole_said = capsys.readouterr()
    monkeypatch.setattr(sys, "argv", ["assistant", *arguments.split()])
    with pytest.raises(SystemExit) as ended:
        main()
    assert (ended.value.code, capsys.readouterr()) == (whole.value.code, whole_said)


def test_a_cold_start_loads_no_heavy_library() -> None:
    heavy = "{'openai', 'jinja2', 'rich', 'tenacity', 'asyncio', 'httpx2', 'yaml'}"
    for what in (
        "import assistant",
        "import assistant.cli.app",
        "from assistant import Assistant; Assistant('offline')",
    ):
        loaded = subprocess.run(
            [sys.executable, "-c", f"import sys; {what}; print({heavy} & set(sys.modules))"],
            capture_output=True, text=True, check=True, cwd=ROOT,
        )  # fmt: skip
        assert loaded.stdout.strip() == "set()", what


def test_check_says_where_it_reads_figures_and_names_alone() -> None:
    german = run(
        "check", "--source", "Half bei der Einführung der Kasse", "--draft", "Leitete die Einführung der Kasse"
    )
    assert german.exit_code == 0
    assert "as far as it can be read" in german.stdout
    assert "in English only" in german.stdout
    english = run("check", "--source", "Repaired the till at Easter", "--draft", "Repaired the till at Easter")
    assert "as far" not in english.stdout


def test_check_says_that_it_reads_no_file(tmp_path: Path) -> None:
    (tmp_path / "line.txt").write_text("Repaired the till")
    told = run("check", "--source", str(tmp_path / "line.txt"), "--draft", "Repaired the till")
    assert "--source takes words and reads no file" in told.stderr
    assert run("check", "--source", "Repaired it", "--draft", "Repaired it").stderr == ""


def test_check_takes_and_refuses_what_the_library_does() -> None:
    guess = run("check", "--source", "Helped on the dam", "--draft", "Led the dam", "--fact", "maybe I led the dam")
    assert "Did you lead" in guess.stdout
    assert run("check", "--source", " ", "--draft", "Led it").exit_code == 2
