"""Bullets that people type: each line is one, its marker no part of its words, and it stays where it is."""

import pytest

from assistant.documents.formats import markdown, plain
from assistant.documents.resume import Resume
from assistant.text import lines_of

HEAD = "## Experience\n\n### Baker, Corn Mill, 2012 - 2016\n\n"
MARKERS = ("•", "➢", "✔", "✓", "»", "→", "->", "=>", "~", "·", "(b)", "a.", "–", "\uf0b7")


def read_markdown(body: str) -> Resume:
    return markdown.FORMAT.read(f"{HEAD}{body}".encode())


def texts_of(resume: Resume) -> list[str]:
    return [bullet.text for bullet in resume.bullets]


def all_led(resume: Resume) -> str:
    return resume.rendered({bullet.id: f"Led: {bullet.text}" for bullet in resume.bullets}).decode()


@pytest.mark.parametrize("marker", MARKERS)
def test_each_typed_bullet_of_a_markdown_paragraph_is_a_line(marker: str) -> None:
    body = f"{marker} Kneaded 40 loaves a day\n{marker} Helped to sell bread\n{marker} Cleaned both of the ovens\n"
    resume = read_markdown(body)
    assert texts_of(resume) == ["Kneaded 40 loaves a day", "Helped to sell bread", "Cleaned both of the ovens"]
    assert [bullet.place for bullet in resume.bullets] == ["line 5", "line 6", "line 7"]
    new = resume.rendered({resume.bullets[1].id: "Sold bread"}).decode()
    assert new == f"{HEAD}{body}".replace("Helped to sell bread", "Sold bread")


@pytest.mark.parametrize("marker", [*MARKERS, "›", ">", "(c)", "iv.", "b)"])
def test_each_typed_bullet_of_a_plain_text_is_a_line(marker: str) -> None:
    body = f"EXPERIENCE\n\nBaker, Corn Mill, 2012 - 2016\n{marker} Kneaded the dough\n{marker} Helped to sell bread\n"
    resume = plain.FORMAT.read(body.encode())
    assert texts_of(resume) == ["Kneaded the dough", "Helped to sell bread"]
    assert resume.bullets[1].entry.dates == "2012 - 2016"
    assert all_led(resume) == body.replace("Kneaded", "Led: Kneaded").replace("Helped", "Led: Helped")


def test_line_ends_markup_wrapped_lines_and_inner_bullets_of_markdown_stay() -> None:
    body = (
        "**Baker**, Mill, 2012 - 2016\n• Ran the *old* oven  \n• Sold [rolls](https://a.org)\\\n   ▪ and cakes, too\n"
    )
    resume = markdown.FORMAT.read(f"Experience\n{body}• Swept\n  the floor<br>\nSkills\n• Rye and wheat\n".encode())
    assert texts_of(resume) == ["Ran the old oven", "Sold rolls", "and cakes, too", "Swept the floor"]
    assert resume.bullets[0].entry.dates == "2012 - 2016"
    written = all_led(resume)
    assert "• Led: Ran the *old* oven  \n• Led: Sold [rolls](https://a.org)\\\n   ▪ Led: and cakes, too\n" in written
    assert written.endswith("<br>\nSkills\n• Rye and wheat\n")


def test_bullets_typed_within_an_item_are_lines_of_their_own() -> None:
    resume = read_markdown("- Baked for the fair\n  • 300 rolls on one morning\n- Sold them all\n")
    assert texts_of(resume) == ["Baked for the fair", "300 rolls on one morning", "Sold them all"]


def test_signs_within_a_wrapped_sentence_begin_no_line() -> None:
    body = "Moved the whole bakery from the mill\n→ the new hall, the largest\n– by far – in the county\n"
    assert texts_of(read_markdown(body)) == [" ".join(body.split())]
    assert texts_of(read_markdown("- Kept the oven at a heat of\n  ~ 230 degrees\n")) == [
        "Kept the oven at a heat of ~ 230 degrees"
    ]


def test_bold_over_several_bullets_is_left_alone() -> None:
    resume = read_markdown("**• Kneaded the dough\n• Sold bread**\n\n• Cleaned the ovens\n")
    assert texts_of(resume) == ["Cleaned the ovens"]


def test_a_heading_in_capitals_may_have_a_marker() -> None:
    resume = plain.FORMAT.read("■ EXPERIENCE\n\n» Kneaded the dough\n\n■ SKILLS\n\n» Rye and wheat\n".encode())
    assert texts_of(resume) == ["Kneaded the dough"]


def test_what_looks_like_a_marker_and_is_a_word_stays() -> None:
    lines = ["~ 40 loaves a day", "> 30 kinds of bread", "z. B. Brot", "e. V. Bamberg", "-5 °C held", "★★★ Rye"]
    assert lines_of("\n".join(lines)) == lines
    assert lines_of("=> Baked\n✔ Sold\n~ Led it\n» Ran it\na. Swept\n>> Cut\n") == [
        "Baked", "Sold", "Led it", "Ran it", "Swept", "Cut",
    ]  # fmt: skip
