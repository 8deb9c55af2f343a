"""Plain text: which lines are bullets, and their words written anew in their own shape."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.documents.formats.plain import FORMAT
from assistant.documents.opening import open_resume
from assistant.documents.resume import Entry
from assistant.documents.wrapping import new_words
from assistant.errors import BadInput
from assistant.text import lines_of
from tests.documents.growth import is_linear
from tests.documents.text_files import SAMPLES, check_each_alone, check_round_trip, samples

FOUND = {
    "capitals_and_hanging_indents.txt": (5, "Rebuilt the nightly load", "Moved reports from Excel to Postgres"),
    "list_of_lines.txt": (6, "Built a robot arm", "no marker, no final newline"),
    "old_mac_line_ends.txt": (2, "Serviced forty turbines", "Kept the log of every bolt that we turned"),
    "paragraphs_and_glyphs_crlf.txt": (6, "Scaled a crystalliser", "Measured the salt content of every pond"),
    "underlined_headings_and_numbers.txt": (4, "Wrote the charger's firmware in C and", "Trained two technicians"),
    "utf16_with_no_break_spaces.txt": (2, "Plante 14\N{NO-BREAK SPACE}km", "Führte 5\N{NO-BREAK SPACE}Gewerke"),
}


def texts_of(body: str) -> list[str]:
    return [bullet.text for bullet in FORMAT.read(body.encode()).bullets]


def rewritten(body: str, words: str, at: int = 0) -> str:
    resume = FORMAT.read(body.encode())
    return resume.rendered({resume.bullets[at].id: words}).decode()


@pytest.mark.parametrize("path", samples("plain"), ids=lambda path: path.name)
def test_a_sample_is_written_back_as_it_was_read(path: Path) -> None:
    check_round_trip(path)


@pytest.mark.parametrize("path", samples("plain"), ids=lambda path: path.name)
def test_a_sample_with_one_bullet_changed_differs_there_alone(path: Path) -> None:
    check_each_alone(path)


@pytest.mark.parametrize("path", samples("plain"), ids=lambda path: path.name)
def test_the_bullets_of_a_sample_are_found(path: Path) -> None:
    count, first, last = FOUND[path.name]
    texts = [bullet.text for bullet in open_resume(path).bullets]
    assert len(texts) == count
    assert texts[0].startswith(first)
    assert texts[-1].startswith(last)


def test_a_file_without_a_known_heading_is_a_list_of_lines() -> None:
    body = "Built a robot\n\n- Helped with 3 tests\n2) Wrote docs\nEXTRA THINGS DONE HERE\n• Led it"
    assert texts_of(body) == lines_of(body)


@pytest.mark.parametrize("marker", ["-", "*", "•", "‣", "◦", "–", "o", "1.", "12.", "1)", "a)", "(b)", "▪"])
def test_a_marker_is_no_part_of_the_words(marker: str) -> None:
    body = f"EXPERIENCE\n\nEngineer, Acme, 2019 - 2021\n{marker} Built it all\n"
    assert texts_of(body) == ["Built it all"]
    assert rewritten(body, "Led it") == body.replace("Built it all", "Led it")


@pytest.mark.parametrize(
    "heading",
    [
        "EXPERIENCE",
        "Experience:",
        "Experience\n----------",
        "== Experience ==",
        "* Experience *",
        "[Experience]",
        "BERUFSERFAHRUNG",
    ],
)
def test_a_heading_is_known_however_it_is_set(heading: str) -> None:
    resume = FORMAT.read(f"Jo Doe\n\n{heading}\n\n- Built it all\n\nSKILLS\n- Go, Kafka\n".encode())
    assert [bullet.text for bullet in resume.bullets] == ["Built it all"]
    assert [section.kind for section in resume.sections] == ["contact", "experience", "skills"]


def test_an_unknown_heading_in_the_style_of_the_known_ones_ends_the_section() -> None:
    assert texts_of("EXPERIENCE\n\n- Built it all\n\nFLYING AND SAILING\n\n- Sailed to Malta alone\n") == [
        "Built it all"
    ]
    assert texts_of("Work\n====\n\n- Built it all\n\nFlying\n======\n\n- Sailed to Malta\n") == ["Built it all"]


def test_an_organisation_in_capitals_over_dates_is_no_section() -> None:
    resume = FORMAT.read(b"EXPERIENCE\n\nACME CORP\nSenior Engineer\n2019 - 2021\n\n- Built it all\n")
    assert resume.bullets[0].entry == Entry("Senior Engineer", "ACME CORP", "2019 - 2021")


def test_dates_at_the_right_edge_of_a_bullet_keep_their_column() -> None:
    body = "EXPERIENCE\n\n- Built a small thing            2018\n- Led\tit all\n"
    assert texts_of(body)[0] == "Built a small thing"
    assert rewritten(body, "Led a thing") == body.replace(
        "Built a small thing            2018", f"{'Led a thing':<31}2018"
    )
    assert "Owned a thing that takes more room   2018" in rewritten(body, "Owned a thing that takes more room")


def test_tabs_before_dates_make_a_header() -> None:
    resume = FORMAT.read(b"EXPERIENCE\nNurse\tCity Clinic\t2019\n- Built the rota\n")
    assert resume.bullets[0].entry == Entry("Nurse", "City Clinic", "2019")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_wrapped_lines_are_wrapped_again_with_their_indent_and_line_ends(newline: str) -> None:
    body = newline.join(
        ("EXPERIENCE", "", "  - One line of this bullet that is", "    forty letters wide", "  - Next one")
    )
    new = "Another line of this bullet that is longer than forty letters - and 1. more"
    after = rewritten(body, new)
    lines = after.split(newline)[2:]
    assert lines[0].startswith("  - Another")
    assert lines[-1] == "  - Next one"
    assert all(line.startswith("    ") for line in lines[1:-1])
    assert max(map(len, lines)) <= len("  - One line of this bullet that is")
    assert texts_of(after)[0] == new


def test_lines_of_a_wrapped_paragraph_are_one_bullet_and_sentences_below_each_other_are_not() -> None:
    head = "EXPERIENCE\n\nEngineer, Acme, 2019 - 2021\n\n"
    wrapped = "Built the platform that feeds all of the dashboards and\nreports of the whole company today\n"
    assert texts_of(head + wrapped) == [wrapped.replace("\n", " ").strip()]
    single = "Built the platform that feeds all of the dashboards today\nRan the rota of eleven people for a year\n"
    assert texts_of(head + single) == single.splitlines()


def test_a_bullet_that_ends_before_the_next_position_is_no_header() -> None:
    body = (
        "EXPERIENCE\n\nEngineer, Acme, 2019 - 2021\nBuilt the data platform of the company\n\n"
        "Analyst, Beta, 2017 - 2019\nReported the weekly sales to the board\n"
    )
    assert texts_of(body) == ["Built the data platform of the company", "Reported the weekly sales to the board"]


def test_a_skills_list_within_a_position_is_no_bullet() -> None:
    assert texts_of("EXPERIENCE\n\n- Built it all\n- Technologies: Go, Kafka, Postgres and Redis\n") == ["Built it all"]


@pytest.mark.parametrize("raw", [b"", b"\xef\xbb\xbf \r\n", b"caf\xe9", b"a\0b", b"\xff\xfea"])
def test_what_is_no_text_is_refused_in_a_sentence(raw: bytes) -> None:
    with pytest.raises(BadInput, match=r"^The file .*\.$"):
        FORMAT.read(raw)


def test_no_break_spaces_and_the_encoding_stay() -> None:
    resume = open_resume(SAMPLES / "plain" / "utf16_with_no_break_spaces.txt")
    raw = resume.rendered({resume.bullets[1].id: "Leitete 5\N{NO-BREAK SPACE}Gewerke"})
    assert raw == resume.raw.replace("Führte".encode("utf-16-le"), "Leitete".encode("utf-16-le"))


@pytest.mark.parametrize(("piece", "end"), [(" ", "x"), ("- ", ""), ("=", "a"), ("2019 ", ""), ("-\t", "2019")])
def test_the_time_of_a_hostile_line_grows_as_its_length(piece: str, end: str) -> None:
    def read(letters: int) -> None:
        line = piece * (letters // len(piece)) + end
        FORMAT.read(f"EXPERIENCE\n{line}\n{line}".encode())

    assert is_linear(read, 22_500)


def test_the_time_of_a_list_grows_as_its_length() -> None:
    assert is_linear(lambda lines: FORMAT.read(b"EXPERIENCE\n" + b"- a\n" * lines), 2_000)


LETTERS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf")), min_size=1, max_size=120)


@settings(deadline=None, max_examples=60)
@given(LETTERS, st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_new_words_read_back_as_they_were(text: str, newline: str, wrapped: bool) -> None:
    words = new_words("Built it " + text)
    body = newline.join(
        ("EXPERIENCE", "", "- Built a" + (f"{newline}  thing" if wrapped else " thing"), "- Next line", "")
    )
    after = rewritten(body, words)
    assert texts_of(after) == [words, "Next line"]
    assert after.endswith(f"{newline}- Next line{newline}")


@settings(deadline=None, max_examples=60)
@given(st.text("ab -*•1.)\t\r\n:=EXPRINC2019é\N{NO-BREAK SPACE}", max_size=200))
def test_any_text_is_written_back_as_it_was_read(text: str) -> None:
    if not text.strip():
        return
    resume = FORMAT.read(text.encode())
    assert resume.rendered({}) == text.encode()
    assert resume.rendered({bullet.id: bullet.text for bullet in resume.bullets}) == text.encode()


@pytest.mark.parametrize("heading", ["Volunteering:", "Volunteer Work", "Side Projects", "Projects"])
def test_a_known_heading_over_a_gap_opens_its_section_whatever_its_letters(heading: str) -> None:
    body = (
        f"WORK HISTORY\n\nNurse, Clinic, 2012 - 2016\n- Ran a ward\n\n{heading}\n- Built a hive\n\nHONOURS\n- A medal\n"
    )
    ward, hive = FORMAT.read(body.encode()).bullets
    assert (ward.section, ward.entry.title) == ("WORK HISTORY", "Nurse")
    assert (hive.section, hive.entry) == (heading.rstrip(":"), Entry())
    assert hive.kind in ("volunteering", "projects")


def test_a_heading_right_below_a_line_or_of_achievements_stands_within_the_position() -> None:
    head = "WORK HISTORY\n\nNurse, Clinic, 2012 - 2016\n- Ran a ward\n"
    for heading in ("Projects:", "\nKey achievements"):
        last = FORMAT.read(f"{head}{heading}\n- Built a hive\n".encode()).bullets[-1]
        assert (last.section, last.entry.title) == ("WORK HISTORY", "Nurse")
