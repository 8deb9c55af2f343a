"""A letter is refused; a resume that greets somebody is not."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from assistant.cli.app import app
from assistant.documents.opening import open_resume
from assistant.errors import BadInput

LETTERS = {
    "english.txt": "Dear Mr Oduya,\n\nAt Pier Nine I helped to renew the lock gates.\n\nYours faithfully,\nJo Doe\n",
    "nobody.md": "# Jo Doe\n\nTo whom it may concern\n\nI helped with it:\n\n- Ran a store\n\nKind regards\nJo Doe\n",
    "german.txt": "Sehr geehrte Damen und Herren,\n\nich half am Pier.\n\nMit freundlichen Grüßen\nJo Doe\n",
    "french.txt": "Madame,\n\nJ'ai aidé au port.\n\nVeuillez agréer, Madame, mes salutations distinguées.\nJo Doe\n",
    "spanish.md": "Estimada Sra. Gil:\n\nAyudé en el puerto durante dos años.\n\nAtentamente,\nJo Doe\n",
}
RESUMES = {
    "headings.txt": "Dear reader\n\nEXPERIENCE\n\n- Helped to renew the gates\n\nREFERENCES\n\nKind regards, Jo\n",
    "lines.txt": "- Wrote the Dear Neighbour leaflets\n- Helped to renew the gates\n- Sent kind regards by post\n",
    "greeting.txt": "Dear Harbour column written for two years\nRegards campaign run for the town\n",
}


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_is_refused_in_a_sentence(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(LETTERS[name], "utf-8")
    with pytest.raises(BadInput, match=r"is a letter, and only resumes are read\.$"):
        open_resume(path)


@pytest.mark.parametrize("name", RESUMES)
def test_a_resume_that_greets_is_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(RESUMES[name], "utf-8")
    assert open_resume(path).bullets


@pytest.mark.parametrize("command", [["review"], ["rewrite", "--toward", "senior", "--in-place"]])
def test_the_commands_say_so_and_leave_the_letter_alone(tmp_path: Path, command: list[str]) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(LETTERS["english.txt"], "utf-8")
    done = CliRunner().invoke(app, [command[0], str(path), *command[1:]])
    assert done.exit_code == 2
    assert "is a letter" in " ".join(done.stderr.split())
    assert path.read_text("utf-8") == LETTERS["english.txt"]
    assert not list(tmp_path.glob("*.bak"))
