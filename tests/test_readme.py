"""What the README shows is what the program does."""

import contextlib
import io

import pytest

from tests import readme


@pytest.mark.parametrize("block", readme.blocks())
def test_what_the_readme_shows_is_what_is_printed(block: str) -> None:
    assert readme.blocks()[block] == readme.printed(block), "write it anew: python -m tests.readme"


def test_the_library_example_runs_and_says_what_the_text_promises() -> None:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(compile(readme.blocks()["example: library"], "README.md", "exec"), {})  # noqa: S102  # our own README
    assert "confirm: Did you lead" in said.getvalue()
    assert "altered" in said.getvalue()


def test_the_chat_example_runs_and_says_what_the_text_promises() -> None:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(compile(readme.blocks()["example: session"], "README.md", "exec"), {})  # noqa: S102  # our own README
    assert "Accepted: Led the migration of 40 services to Kubernetes with six engineers" in said.getvalue()


def test_every_command_is_documented_and_no_other() -> None:
    from assistant.cli.app import app

    text = readme.README.read_text(encoding="utf-8")
    for command in app.registered_commands:
        assert command.callback is not None
        assert f"`assistant {command.callback.__name__}" in text


def test_the_first_two_commands_make_a_line_and_run_the_tests() -> None:
    first, second = readme.commands()[:2]
    assert "assistant rewrite" in first
    assert second.endswith("pytest -q")


def test_the_table_of_quality_is_what_the_recorded_replies_give() -> None:
    """But for the row that needs scikit-learn, which the tests do without."""
    shown, measured = readme.quality_shown(), readme.quality_measured()
    assert [row for row in shown if "TF-IDF" not in row] == [row for row in measured if "TF-IDF" not in row]
    assert len(shown) > 40
