"""The author's name: read from a resume's head, and from nowhere else."""

from pathlib import Path

import pytest

from assistant.documents.author import author_names
from assistant.documents.opening import open_resume

BODY = "\n\n## Experience\n\n- Helped with 12 pumps at Example Street Works\n"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("# Dana Example", "Dana Example"),
        ("# Dr. Dana M. Example, PhD", "Dana M. Example"),
        ("DANA EXAMPLE\n\ndana@example.org", "DANA EXAMPLE"),
        ("# Curriculum Vitae\n\nDana Example\n\nSpringfield", "Dana Example"),
        ("# Example, Dana", "Dana Example"),
        ("# Sofie van den Berg | Data Engineer", "Sofie van den Berg"),
        ("# Jörg Müller-Lüdenscheidt", "Jörg Müller-Lüdenscheidt"),
        ("Name: Dana Example", "Dana Example"),
        ("# Lebenslauf\n\nDipl.-Ing. Łukasz Żak", "Łukasz Żak"),
    ],
)
def test_the_name_is_read_from_the_head(head: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / "resume.md"
    path.write_text(head + BODY, encoding="utf-8")
    names = author_names(open_resume(path))
    assert name in names
    assert name.rsplit(maxsplit=1)[-1] in names


@pytest.mark.parametrize(
    "head", ["", "# Senior Data Engineer", "# Resume 2024", "dana@example.org", "# Curriculum Vitae"]
)
def test_a_head_without_a_name_gives_none(head: str, tmp_path: Path) -> None:
    path = tmp_path / "resume.md"
    path.write_text(head + BODY, encoding="utf-8")
    assert author_names(open_resume(path)) == frozenset()
