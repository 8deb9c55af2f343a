import zlib
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from assistant.documents.formats.markdown import FORMAT as MARKDOWN
from assistant.documents.formats.pdf import FORMAT
from assistant.documents.pdf import pages
from assistant.documents.pdf.joining import joined, words_in
from assistant.documents.resume import REWRITABLE, Entry, Resume
from assistant.errors import BadInput
from tests.documents.growth import is_linear
from tests.documents.pdf_files import pdf_of, stream, text_at, written

SAMPLES = Path(__file__).with_name("samples") / "pdf"
# Of each sample: how many bullets, how the first begins, how the last ends, titles and dates of its entries.
BULLETS = {
    "one_column_with_links": (6, "Designed a forecasting service", "prints them as calendars."),
    "sidebar_left": (6, "Led the design checks", "load model bridges."),
    "sidebar_right_two_pages": (13, "Led the move of sixty services", "uninterruptible power supplies."),
    "two_equal_columns": (8, "Wrote the firmware of a soil", "used by three student teams."),
    "headings_in_the_margin": (3, "Ran the pilot plant", "followed up on their open actions."),
    "three_pages_running_heads": (8, "Ran the core network", "compares router configurations."),
    "dates_in_the_margin": (4, "Built the arm controller", "the second gearbox generation."),
    "table_from_word": (4, "Designed the warehouse", "data lineage from SQL files."),
    "typed_dashes": (3, "Logged more than two hundred", "and into the manual."),
    "german_from_word": (5, "Entwarf den Prüfstand", "Pendel mit zwei Armen."),
}
ENTRIES = {
    "one_column_with_links": [
        ("Senior Machine Learning Engineer", "Northwind Grid", "Mar 2019 – Present"),
        ("Data Engineer", "Halden Software", "2015 – 2019"),
        ("", "Tide Tables", "2018"),
    ],
    "sidebar_left": [
        ("Lead Structural Engineer", "Aire Bridges Ltd", "2018 – Present"),
        ("Structural Engineer", "Harrow & Finch Consulting", "2012 – 2018"),
        ("Mentor", "Leeds Engineering Club", "2016 – 2020"),
    ],
    "two_equal_columns": [
        ("Firmware Engineer", "Brisa Sensors", "2017 – 2023"),
        ("Junior Engineer", "Talleres Nuria", "2014 – 2017"),
        ("", "", ""),
    ],
    "dates_in_the_margin": [
        ("Robotics Engineer", "Quarry Robotics", "2019 – Present"),
        ("Test Engineer", "Drei Berge AG", "2016 – 2019"),
    ],
    "table_from_word": [
        ("Data Engineer", "Harbour Data", "Jan 2020 – Present"),
        ("Data Analyst", "Palm Retail", "2016 – 2019"),
        ("", "", ""),
    ],
    "typed_dashes": [
        ("Geotechnical Engineer", "Volta Ground Ltd", "2015 to 2020"),
        ("Intern", "Volta Ground Ltd", "2014"),
    ],
    "headings_in_the_margin": [
        ("Chemical Engineer", "Delta Resins", "2016 – Present"),
        ("Process Engineer", "Maas Coatings", "2012 – 2016"),
    ],
}


@cache
def sample(name: str) -> Resume:
    return FORMAT.read((SAMPLES / f"{name}.pdf").read_bytes())


def words_of(raw: bytes) -> str:
    return " ".join(raw.decode().replace("\\", "").split())


@pytest.mark.parametrize("bold", ["!", ""])
@pytest.mark.parametrize(("heads", "titles"), [(12, 12), (13, 13), (14, 11), (10, 10), (12, 13)])
def test_titles_may_be_as_large_as_the_headings_of_sections(bold: str, heads: float, titles: float) -> None:
    rows = (
        (72, 790, 18, "!Kim Vale"), (72, 760, heads, f"{bold}Experience"),
        (72, 740, titles, f"{bold}Front Desk Executive"), (72, 724, 10, "Hotel Lark, 2018 - 2021"),
        (72, 708, 10, "\u2022 Greeted 90 guests a day in three languages"),
        (72, 680, titles, f"{bold}Night Porter"), (72, 664, 10, "Inn at Ford, 2015 - 2018"),
        (72, 648, 10, "\u2022 Kept the doors and the boiler of a house of 40 rooms"),
        (72, 620, heads, f"{bold}Education"), (72, 600, 10, "BA History, Leeds, 2015"),
    )  # fmt: skip
    made = FORMAT.read(pdf_of([text_at(*rows)]))
    assert [(bullet.section, bullet.text.split()[0]) for bullet in made.bullets] == [
        ("Experience", "Greeted"), ("Experience", "Kept"),
    ]  # fmt: skip
    assert made.bullets[0].entry == Entry("Front Desk Executive", "Hotel Lark", "2018 - 2021")
    assert [section.heading for section in made.sections if section.kind != "contact"] == ["Experience", "Education"]
    again = MARKDOWN.read(made.rendered({}))
    assert [bullet.text for bullet in again.bullets] == [bullet.text for bullet in made.bullets]


@pytest.mark.parametrize("name", BULLETS)
def test_every_bullet_of_a_sample_is_found_whole(name: str) -> None:
    count, first, last = BULLETS[name]
    bullets = sample(name).bullets
    assert len(bullets) == count
    assert bullets[0].text.startswith(first)
    assert bullets[-1].text.endswith(last)
    assert all(bullet.text.endswith(".") and bullet.text[0].isupper() for bullet in bullets)
    assert all(bullet.kind in REWRITABLE for bullet in bullets)


@pytest.mark.parametrize("name", ENTRIES)
def test_titles_organisations_and_dates_at_the_right_edge_are_told_apart(name: str) -> None:
    found = dict.fromkeys(
        (entry.title, entry.organisation, entry.dates) for entry in (b.entry for b in sample(name).bullets)
    )
    assert list(found) == ENTRIES[name]


@pytest.mark.parametrize("name", BULLETS)
def test_each_bullet_changed_alone_changes_its_line_of_the_markdown_alone(name: str) -> None:
    resume = sample(name)
    before = resume.rendered({}).decode().splitlines()
    for bullet in resume.bullets:
        after = resume.rendered({bullet.id: "Owned all of it, 100%."}).decode().splitlines()
        changed = [new.removeprefix("- ") for old, new in zip(before, after, strict=True) if old != new]
        assert len(changed) == 1
        assert changed[0].startswith("Owned all of it, 100%.")


@pytest.mark.parametrize("name", BULLETS)
def test_nothing_that_was_read_is_missing_from_the_markdown(name: str) -> None:
    resume = sample(name)
    made = words_of(resume.rendered({}))
    for section in resume.sections:
        for line in section.lines:
            assert all(word in made for word in line.split())


@pytest.mark.parametrize("name", BULLETS)
def test_the_word_file_holds_every_bullet_in_order(name: str) -> None:
    from docx import Document

    resume = sample(name)
    document: Any = Document(BytesIO(resume.rendered({resume.bullets[0].id: "Led it."}, ".docx")))
    expected = ["Led it.", *(bullet.text for bullet in resume.bullets[1:])]
    lines = [line for line in document.paragraphs if line.text in expected]
    assert [line.text for line in lines] == expected
    assert {line.style.name for line in lines} <= {"List Bullet", "Normal"}
    assert document.core_properties.author == ""


def test_ligatures_are_letters_and_words_broken_at_line_ends_are_whole() -> None:
    texts = " ".join(bullet.text for bullet in sample("one_column_with_links").bullets)
    for word in ("efficient", "staff to find", "difficult", "cross-functional", "first schema", "profiles"):
        assert word in texts
    german = " ".join(bullet.text for bullet in sample("german_from_word").bullets)
    assert "Dauerläufe" in german
    assert "Leistungselektronik" in german


def test_a_link_keeps_its_address_in_the_note_in_markdown_and_in_word() -> None:
    from docx import Document

    resume = sample("one_column_with_links")
    assert any("“drift report” (https://example.org/drift)" in note for note in resume.notes)
    assert "[drift report](<https://example.org/drift>)" in resume.rendered({}).decode()
    gone = resume.rendered({resume.bullets[1].id: "Led the search for the cause of drift."}).decode()
    assert "Led the search for the cause of drift. ([https://example.org/drift](<https://example.org/drift>))" in gone
    document: Any = Document(BytesIO(resume.rendered({}, ".docx")))
    assert {"https://example.org/drift", "https://example.org/mara"} <= {
        relation.target_ref for relation in document.part.rels.values() if relation.is_external
    }


def test_a_sidebar_on_both_pages_does_not_part_the_wide_column() -> None:
    resume = sample("sidebar_right_two_pages")
    assert [section.heading for section in resume.sections][1:] == [
        "Experience", "Projects", "Education", "Skills", "Languages", "Interests",
    ]  # fmt: skip
    assert resume.bullets[11].place == "page 2"
    assert "Denver, Colorado" in resume.sections[0].lines


def test_running_heads_and_page_numbers_are_no_part_of_a_bullet_and_stand_once() -> None:
    made = sample("three_pages_running_heads").rendered({}).decode()
    assert "Page 1 of 3" not in made
    assert made.count("amara@example.org") == 1
    assert made.count("Curriculum vitae") == 1


def test_a_bullet_goes_on_over_the_end_of_a_page() -> None:
    top = ((50, 800, 14, "!Experience"), (50, 780, 10, "!Engineer, Alder Works, 2010 - 2012"))
    filler = tuple(
        (50.0, 760.0 - 20 * at, 10.0, f"• Kept machine number {at} of the old hall alive.") for at in range(33)
    )
    wide = "Led the repair of the long conveyor and of the four cranes that stand over it, with the people of two"
    first = text_at(*top, *filler, (50, 100, 10, "•"), (60, 100, 10, wide))
    second = text_at((60, 790, 10, "shifts and the maker's own men."), (50, 770, 10, "• Wrote the plan."))
    texts = [bullet.text for bullet in FORMAT.read(pdf_of([first, second])).bullets]
    assert texts[-2:] == [f"{wide} shifts and the maker's own men.", "Wrote the plan."]


def test_short_lines_with_dates_at_the_right_are_one_column() -> None:
    lines: list[tuple[float, float, float, str]] = [(50, 800, 14, "!Experience")]
    for at in range(6):
        lines += [(50, 770 - 60 * at, 10, f"!Engineer {at}"), (480, 770 - 60 * at, 10, f"201{at} - 201{at + 1}")]
        lines += [(50, 755 - 60 * at, 10, "•"), (60, 755 - 60 * at, 10, f"Built bridge number {at}.")]
    bullets = FORMAT.read(pdf_of([text_at(*lines)])).bullets
    assert [(b.text, b.entry.dates) for b in bullets] == [
        (f"Built bridge number {at}.", f"201{at} - 201{at + 1}") for at in range(6)
    ]


def test_skills_in_three_columns_inside_a_page_do_not_part_it() -> None:
    skills = [
        (x, 700.0 - 14 * at, 10.0, f"Skill {name}{at}")
        for at in range(4)
        for x, name in ((50.0, "a"), (230.0, "b"), (410.0, "c"))
    ]
    text = "Led the long and careful move of all machines of the plant into the new hall beside the river."
    rest = ((50, 620, 14, "!Experience"), (50, 600, 10, "!Engineer, Alder, 2010 - 2012"), (50, 585, 10, f"- {text}"))
    made = FORMAT.read(pdf_of([text_at((50, 720, 14, "!Skills"), *skills, *rest)]))
    assert [section.heading for section in made.sections] == ["Skills", "Experience"]
    assert [bullet.text for bullet in made.bullets] == [text]


def test_text_that_does_not_stand_upright_is_named() -> None:
    turned = b"BT /F 10 Tf 0 1 -1 0 20 300 Tm (Confidential) Tj ET\n"
    content = turned + text_at((50, 800, 14, "!Experience"), (50, 780, 10, "- Led the repair of the crane."))
    resume = FORMAT.read(pdf_of([content]))
    assert [bullet.text for bullet in resume.bullets] == ["Led the repair of the crane."]
    assert "12 letters that do not stand upright were left out." in resume.notes


def test_a_pdf_cannot_be_written_as_pdf() -> None:
    with pytest.raises(BadInput) as error:
        sample("sidebar_left").rendered({}, ".pdf")
    assert error.value.hint == "Name a file that ends in .md or .docx."


def bomb() -> bytes:
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 10_000_000) for _ in range(90)) + packer.flush()
    return zlib.compress(packed, 9)


def nested_forms() -> bytes:
    def form(at: int) -> bytes:
        inside = b"/XObject<</X %d 0 R>>" % (at + 7) if at < 11 else b"/Font<</F 4 0 R>>"
        body = b"/X Do " * 10 if at < 11 else b"BT /F 10 Tf (a) Tj ET"
        return stream(body, b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<%s>>" % inside)

    return pdf_of([b"/X Do"], [form(at) for at in range(12)])


HOSTILE = {
    "empty": (b"", "The file is empty"),
    "no PDF": (b"<html></html>", "no PDF"),
    "rubbish": (b"%PDF-1.4 rubbish" * 30, "broken"),
    "no page tree": (written([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 9/Kids[2 0 R]>>"]), "broken"),
    "cut off": (pdf_of([text_at((50, 700, 10, "Experience"))])[:500], "broken"),
    "no text": (pdf_of([b""]), "empty"),
    "three hundred pages": (pdf_of([text_at((50, 700, 10, "Experience"))] * 300), "300 pages; a resume may have 30"),
    "too many letters": (pdf_of([text_at(*[(9, 9, 9, "x" * 80)]) * 2000]), "more than 150,000 letters"),
    "strewn letters": (
        pdf_of([text_at(*((at * 37 % 590, at % 83 * 10, 4, f"{at % 10}") for at in range(9000)))]),
        "strewn",
    ),
    "bomb in a bomb": (pdf_of([bomb()], filters=b"/Filter[/FlateDecode/FlateDecode]"), "memory to unpack"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_pdf_is_refused_in_one_sentence(name: str) -> None:
    raw, words = HOSTILE[name]
    with pytest.raises(BadInput, match=words) as error:
        FORMAT.read(raw)
    assert error.value.message.count(". ") == 0


def test_forms_within_forms_end_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "SECONDS", 3.0)
    with pytest.raises(BadInput, match=r"memory to unpack|within 3 seconds"):
        FORMAT.read(nested_forms())


@pytest.mark.parametrize(
    ("name", "words", "hint"),
    [
        ("scan_without_text", "it is a scan", "ocrmypdf"),
        ("locked_with_password", "locked with a password", "qpdf"),
        ("type3_no_unicode_map", "gibberish", "cmap"),
    ],
)
def test_what_cannot_be_read_is_named_with_what_helps(name: str, words: str, hint: str) -> None:
    with pytest.raises(BadInput, match=words) as error:
        sample(name)
    assert hint in error.value.hint


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "worker.py").write_text("import pypdfium2_that_is_not_there")
    monkeypatch.setattr(pages, "_WORKER", tmp_path / "worker.py")
    with pytest.raises(BadInput, match="pypdfium2 is not installed"):
        FORMAT.read(pdf_of([b""]))


def test_a_resume_at_the_limit_of_pages_is_read_whole() -> None:
    def page(number: int) -> bytes:
        text = "- Led move {} of plant {} to its new hall, with four people."
        return text_at(*((50.0, 790.0 - 16 * at, 10.0, text.format(at, number)) for at in range(46)))

    first = text_at((50, 820, 14, "!Experience")) + b"\n" + page(1)
    raw = pdf_of([first, *(page(number) for number in range(2, pages.MOST_PAGES + 1))])
    assert len(FORMAT.read(raw).bullets) == 46 * pages.MOST_PAGES


def test_dates_in_the_margin_are_set_at_the_right_of_their_title() -> None:
    made = sample("dates_in_the_margin").rendered({}).decode()
    assert "### Robotics Engineer, Quarry Robotics, Graz. | 2019 – Present\n" in made
    assert "Software | C++, ROS, Python\n" in made


def test_the_time_of_joining_a_word_grows_as_its_length() -> None:
    def join(letters: int) -> None:
        word = "a-" * letters + "b" * letters + "-"
        assert word.casefold() not in words_in([word])
        assert joined(word, "c" * letters, frozenset()).endswith("c")

    assert is_linear(join, 10_000)


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("with a cross-", "functional team", "with a cross-functional team"),
        ("went to-", "gether", "went together"),
        ("between 2019-", "2021", "between 2019-2021"),
        ("Aus-", "und Weiterbildung", "Aus- und Weiterbildung"),
        ("of the Bay-", "Area office", "of the Bay-Area office"),
        ("a re-", "design", "a redesign"),
        ("eine Dauer\u00ad", "läufe", "eine Dauerläufe"),
        ("in the city –", "and beyond", "in the city – and beyond"),
    ],
)
def test_a_hyphen_at_a_line_end_stays_where_the_word_has_it(before: str, after: str, whole: str) -> None:
    assert joined(before, after, frozenset(("redesign",))) == whole
