"""Word files: what is read, and that nothing but the words of changed lines is written."""

from functools import cache
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import docx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.documents.formats.docx import FORMAT
from assistant.documents.resume import CannotPlace, Entry

_SAMPLES = Path(__file__).parent / "samples" / "docx"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NORTHWIND = (4, "Wrote the compaction of the log store in Rust", "Assisted in moving 30 services")
_WILLOW = (6, "Built the nightly load of 90 million rows", "Chose Kafka for the events")
_FOUND = {
    "comments_changes_fields_images": _WILLOW,
    "content_controls_placeholder": (2, "Helped with load tests of 14 road bridges.", "Checked drawings for"),
    "libreoffice_from_html_table": (
        4,
        "Built dashboards in Tableau for 60 shop",
        "A map of cycle paths, made with QGIS",
    ),
    "libreoffice_from_odt_german": (3, "Entwicklung der Regelung für einen", "Größere Testläufe auf dem"),
    "libreoffice_resaved_comments_changes": _WILLOW,
    "libreoffice_resaved_python_docx": _NORTHWIND,
    "python_docx_headers_bold_link": _NORTHWIND,
    "python_docx_table_sidebar_nested": (3, "Automated the set-up of 120 build agents", "Maintained 300 mail servers"),
    "right_to_left_hebrew": (1, "פיתוח שירות תשלומים (Go) עבור", "פיתוח שירות תשלומים (Go) עבור"),
    "runs_split_in_words_by_spelling": (3, "Wrote firmware for the brake controller in C++", "Munich plant: learned"),
    "typed_markers_breaks_bold_headings": (
        6,
        "Trained a model that finds cracks",
        "Taught the exercises of signal theory.",
    ),
}


def _raw(name: str) -> bytes:
    return (_SAMPLES / f"{name}.docx").read_bytes()


@cache
def _empty() -> bytes:
    """A file without words and with few styles, quicker to read than one with all of Word's."""
    document = docx.Document()
    styles = document.styles.element
    for style in list(styles.style_lst):
        if style.name_val not in ("Normal", "List Bullet", "heading 1", "Default Paragraph Font"):
            styles.remove(style)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _with_line(*runs: tuple[str, str]) -> bytes:
    """A Word file with one bullet of these runs: "b" bold, "i" italic, "u" underlined."""
    document = docx.Document(BytesIO(_empty()))
    document.add_heading("Experience", 1)
    paragraph = document.add_paragraph(style="List Bullet")
    for text, look in runs:
        run = paragraph.add_run(text)
        run.bold, run.italic, run.underline = "b" in look or None, "i" in look or None, "u" in look or None
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _looks(raw: bytes) -> list[tuple[str, str]]:
    paragraph = docx.Document(BytesIO(raw)).paragraphs[-1]
    return [(run.text, "b" * bool(run.bold) + "i" * bool(run.italic)) for run in paragraph.runs]


def _paragraphs(raw: bytes) -> list[str]:
    """The canonical XML of each paragraph that holds no other, and of the document without their content last."""
    with ZipFile(BytesIO(raw)) as package:
        root = ElementTree.fromstring(package.read("word/document.xml"))  # noqa: S314 - our own samples
    out = []
    for paragraph in root.iter(f"{_W}p"):
        out.append(ElementTree.canonicalize(ElementTree.tostring(paragraph)))
        paragraph[:] = [child for child in paragraph if child.tag == f"{_W}pPr"]
    return [*out, ElementTree.canonicalize(ElementTree.tostring(root))]


def _parts(raw: bytes) -> list[tuple[object, ...]]:
    with ZipFile(BytesIO(raw)) as package:
        assert package.testzip() is None
        return [
            (info.filename, info.date_time, info.compress_type, info.extra, info.external_attr, package.read(info))
            for info in package.infolist()
        ]


def test_every_sample_is_named_here() -> None:
    assert {path.stem for path in _SAMPLES.iterdir()} == _FOUND.keys()


@pytest.mark.parametrize("name", _FOUND)
def test_the_bullets_of_each_sample_are_found(name: str) -> None:
    bullets = FORMAT.read(_raw(name)).bullets
    count, first, last = _FOUND[name]
    assert len(bullets) == count
    assert bullets[0].text.startswith(first)
    assert bullets[-1].text.startswith(last)


@pytest.mark.parametrize("name", _FOUND)
def test_without_changes_the_very_bytes_come_back(name: str) -> None:
    resume = FORMAT.read(_raw(name))
    assert FORMAT.fits(_raw(name))
    assert resume.rendered({}) == _raw(name)
    assert resume.rendered({bullet.id: bullet.text for bullet in resume.bullets}, ".docx") == _raw(name)


@pytest.mark.parametrize("name", _FOUND)
@pytest.mark.parametrize("pattern", ["{text} again", "Today {text}", "{text} – & <more> words, \"said\" 'so'"])
def test_a_change_touches_its_own_paragraph_alone(name: str, pattern: str) -> None:
    raw = _raw(name)
    resume = FORMAT.read(raw)
    before, parts = _paragraphs(raw), _parts(raw)
    for number, bullet in enumerate(resume.bullets):
        new = pattern.format(text=bullet.text)
        written = resume.rendered({bullet.id: new})
        assert [found.text for found in FORMAT.read(written).bullets] == [
            new if at == number else found.text for at, found in enumerate(resume.bullets)
        ]
        after = _paragraphs(written)
        assert len(after) == len(before)
        assert sum(was != now for was, now in zip(before, after, strict=True)) == 1
        changed = [was[0] for was, now in zip(parts, _parts(written), strict=True) if was != now]
        assert changed == ["word/document.xml"]


def test_all_bullets_can_change_at_once() -> None:
    resume = FORMAT.read(_raw("typed_markers_breaks_bold_headings"))
    changes = {bullet.id: f"Led {bullet.text}" for bullet in resume.bullets}
    again = FORMAT.read(resume.rendered(changes))
    assert [bullet.text for bullet in again.bullets] == list(changes.values())


@pytest.mark.parametrize(
    ("new", "runs"),
    [
        ("Designed a fast parser", [("Designed a ", ""), ("fast", "b"), (" parser", "")]),
        ("Built a quick parser", [("Built a ", ""), ("quick", "b"), (" parser", "")]),
        ("Built a parser", [("Built a ", ""), ("parser", "")]),
        ("Built a fast and small parser", [("Built a ", ""), ("fast", "b"), (" and small parser", "")]),
    ],
)
def test_words_that_stay_keep_their_look(new: str, runs: list[tuple[str, str]]) -> None:
    resume = FORMAT.read(_with_line(("Built a ", ""), ("fast", "b"), (" parser", "")))
    looks = _looks(resume.rendered({resume.bullets[0].id: new}))
    assert "".join(text for text, _ in looks) == new
    assert {word: look for text, look in looks for word in text.split()} == {
        word: look for text, look in runs for word in text.split()
    }


def test_a_link_keeps_its_target_and_added_words_stay_out_of_it() -> None:
    resume = FORMAT.read(_raw("python_docx_headers_bold_link"))
    bullet = resume.bullets[1]
    written = resume.rendered({bullet.id: "Wrote and published the open checker logcheck, used by two partner teams"})
    paragraph = next(found for found in docx.Document(BytesIO(written)).paragraphs if "logcheck" in found.text)
    assert [(link.text, link.address) for link in paragraph.hyperlinks] == [
        ("logcheck", "https://example.org/logcheck")
    ]
    assert "“logcheck”" in resume.why_not(bullet, "Published a tool for two teams")


@pytest.mark.parametrize(
    ("begins", "new", "named"),
    [
        ("Built the nightly", "Built the whole load into Snowflake.", "a comment on “90 million rows”"),
        ("Cut the run", "Cut the run time with dbt.", "a tracked change"),
        ("Described the", "Described the pipeline on page 3 of the team guide.", "a field on “2”"),
        ("Maintains the", "Works for three teams.", "a link on “the loader”"),
        ("Drew the", "Drew logo and pages of the data guild.", "a picture after “the”"),
        ("Chose Kafka", "Chose queues for the events of the shop.", "a content control on “Kafka”"),
    ],
)
def test_words_that_would_lose_something_cannot_be_placed(begins: str, new: str, named: str) -> None:
    resume = FORMAT.read(_raw("comments_changes_fields_images"))
    bullet = next(bullet for bullet in resume.bullets if bullet.text.startswith(begins))
    assert named in resume.why_not(bullet, new)
    with pytest.raises(CannotPlace):
        resume.rendered({bullet.id: new})


def test_marks_in_a_line_stay_in_the_file() -> None:
    resume = FORMAT.read(_raw("comments_changes_fields_images"))
    changes = {bullet.id: f"Quickly {bullet.text} Twice." for bullet in resume.bullets}
    raw = resume.rendered(changes)
    with ZipFile(BytesIO(raw)) as now, ZipFile(BytesIO(resume.raw)) as then:
        for tag in (
            b"w:ins ",
            b"w:del ",
            b"w:fldChar ",
            b"w:drawing>",
            b"w:commentRange",
            b"w:sdt>",
            b"w:txbxContent>",
        ):
            assert now.read("word/document.xml").count(tag) == then.read("word/document.xml").count(tag) > 0


def test_what_is_not_read_is_named() -> None:
    notes = " ".join(FORMAT.read(_raw("comments_changes_fields_images")).notes)
    assert "Ines Prado" in notes
    assert "tracked changes" in notes
    assert "“Describe your key duties" in " ".join(FORMAT.read(_raw("content_controls_placeholder")).notes)


def test_entries_are_told_from_tables_and_headings() -> None:
    first = FORMAT.read(_raw("python_docx_table_sidebar_nested")).bullets[0]
    assert first.entry == Entry("DevOps Engineer", "Larch Cloud", "06/2020 – present")


def test_a_typed_marker_and_its_tab_stay() -> None:
    resume = FORMAT.read(_raw("typed_markers_breaks_bold_headings"))
    with ZipFile(BytesIO(resume.rendered({resume.bullets[0].id: "Led the training of a model"}))) as package:
        written = package.read("word/document.xml").decode()
    assert (
        written.index("•</w:t>")
        < written.index("<w:tab/>", written.index("•</w:t>"))
        < written.index("Led the training")
    )


_LETTERS = st.text(alphabet="abcXYZäß-,.%&<> 0123", min_size=1, max_size=12)
_RUNS = st.lists(st.tuples(_LETTERS, st.sampled_from(["", "b", "i", "bi", "u"])), min_size=1, max_size=8)


@settings(deadline=None, max_examples=60)
@example([(" ", ""), ("<", "b")], ["0<"])
@given(_RUNS, st.lists(_LETTERS, min_size=1, max_size=6))
def test_however_runs_are_split_the_text_is_the_same_and_new_words_read_back(
    runs: list[tuple[str, str]], parts: list[str]
) -> None:
    runs = [("One two ", ""), *runs]
    resume = FORMAT.read(_with_line(*runs))
    assert resume.bullets[0].text == " ".join("".join(text for text, _ in runs).split())
    new = " ".join(f"New line {' '.join(parts)}".split())
    again = FORMAT.read(resume.rendered({resume.bullets[0].id: new}))
    assert [bullet.text for bullet in again.bullets] == [new]
