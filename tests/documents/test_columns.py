"""Two columns in a plain text: each is read by itself, and the other one stays where it is."""

from itertools import zip_longest

import pytest

from assistant.documents.formats.plain import FORMAT
from assistant.documents.resume import Entry

LEFT = [
    "EXPERIENCE", "Welder, Pier Nine, 2011 - 2015", "* Helped to renew two lock gates", "  on the old canal",
    "* Assisted the crane crew", "", "* Ran the store",
]  # fmt: skip
RIGHT = ["SKILLS", "MIG, TIG", "Reading of plans", "LANGUAGES", "Danish", "Finnish", "", "AWARDS", "Golden Torch"]


def side_by_side(left: list[str], right: list[str], width: int) -> str:
    return "".join(f"{a:<{width}}{b}".rstrip() + "\n" for a, b in zip_longest(left, right, fillvalue=""))


def texts_of(body: str) -> list[str]:
    return [bullet.text for bullet in FORMAT.read(body.encode()).bullets]


def rewritten(body: str, words: str, at: int = 0) -> str:
    resume = FORMAT.read(body.encode())
    return resume.rendered({resume.bullets[at].id: words}).decode()


def test_a_left_column_is_read_and_written_by_itself() -> None:
    body = side_by_side(LEFT, RIGHT, 34)
    assert texts_of(body) == [
        "Helped to renew two lock gates on the old canal", "Assisted the crane crew", "Ran the store"
    ]  # fmt: skip
    assert [(section.heading, section.kind) for section in FORMAT.read(body.encode()).sections][-3:] == [
        ("SKILLS", "skills"), ("LANGUAGES", "skills"), ("AWARDS", "publications"),
    ]  # fmt: skip
    new = [*LEFT[:2], "* Renewed two lock gates on the", "  old canal", "* Led the crane crew", *LEFT[5:]]
    changes = ("Renewed two lock gates on the old canal", "Led the crane crew")
    resume = FORMAT.read(body.encode())
    named = dict(zip((bullet.id for bullet in resume.bullets), changes, strict=False))
    assert resume.rendered(named).decode() == side_by_side(new, RIGHT, 34)


def test_a_right_column_is_read_and_written_by_itself() -> None:
    body = side_by_side(RIGHT, LEFT, 20)
    assert texts_of(body)[0] == "Helped to renew two lock gates on the old canal"
    written = rewritten(body, "Renewed both lock gates")
    assert texts_of(written)[0] == "Renewed both lock gates"
    assert written.splitlines()[2] == f"{RIGHT[2]:<20}* Renewed both lock gates"
    assert [line[:20].rstrip() for line in written.splitlines()] == RIGHT


def test_words_that_have_no_room_in_their_column_are_refused() -> None:
    resume = FORMAT.read(side_by_side(LEFT, RIGHT, 34).encode())
    assert resume.why_not(resume.bullets[0], "Renewed the gates " * 6) == "The new words have no room in their column."


def test_a_column_that_ends_two_spaces_before_the_next_is_cut_there() -> None:
    left = ["WORK", "Welder, Pier, 2011 - 2015", "- Helped to renew the big gates", "- Ran the store"]
    assert texts_of(side_by_side(left, RIGHT[:4], 33)) == ["Helped to renew the big gates", "Ran the store"]


def test_sentences_broken_in_a_narrow_column_are_whole() -> None:
    left = ["WORK", "Welder, Pier, 2011 - 2015", "- Helped to renew the gates of", "the old canal", "- Ran the store"]
    assert texts_of(side_by_side(left, RIGHT, 34)) == ["Helped to renew the gates of the old canal", "Ran the store"]


@pytest.mark.parametrize("tail", ["     Hull, UK", "\tTOOLS: lathe", "   2014   Kiel"])
def test_what_stands_behind_a_gap_is_no_part_of_a_line_and_stays(tail: str) -> None:
    for lead in ("- ", "\t"):
        line = "Helped to renew the two old gates of the lock"
        body = f"EXPERIENCE\n\nWelder, Pier, 2011 - 2015\n{lead}{line}{tail}\n"
        assert texts_of(body) == [line]
        written = rewritten(body, "Renewed it all")
        assert written.split("\n")[3].startswith(f"{lead}Renewed it all")
        assert written.rstrip("\n").endswith(tail)
        lines = [line for section in FORMAT.read(body.encode()).sections for line in section.lines]
        assert "2014" in tail or " ".join(tail.split()) in lines


@pytest.mark.parametrize(
    "line",
    [
        "- Lathe\tmill\tsaw and others",
        "- Cut   the   long   planks   for   the   pier",
        "- Cut the planks    and\n  the beams for it",
    ],
)
def test_a_line_of_cells_is_left_alone_and_named(line: str) -> None:
    resume = FORMAT.read(f"EXPERIENCE\n\nWelder, Pier, 2011 - 2015\n- Ran the store\n{line}\n".encode())
    assert [bullet.text for bullet in resume.bullets] == ["Ran the store"]
    assert resume.notes == ("Left as they are, for their words stand in columns: line 5.",)


def test_a_place_at_the_right_of_a_header_makes_no_columns() -> None:
    body = "EXPERIENCE\n\nWelder, Pier Nine            Hull, UK\nJan 2011 - May 2015\n- Ran the store\n"
    resume = FORMAT.read(body.encode())
    assert [bullet.text for bullet in resume.bullets] == ["Ran the store"]
    assert resume.bullets[0].entry == Entry("Welder", "Pier Nine", "Jan 2011 - May 2015")
    assert resume.notes == ()


def test_a_bullet_over_two_lines_with_its_year_between_the_columns_is_left_alone() -> None:
    left = [
        "WORK",
        "Welder, Pier, 2011 - 2015",
        "- Helped to renew the gates",
        "  of the lock     2014",
        "- Ran the store",
    ]
    resume = FORMAT.read(side_by_side(left, RIGHT, 34).encode())
    assert [bullet.text for bullet in resume.bullets] == ["Ran the store"]
    assert resume.notes == ("Left as they are, for their words stand in columns: line 3.",)
