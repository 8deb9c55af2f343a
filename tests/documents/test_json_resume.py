"""JSON Resume: what is read, and that nothing but the strings meant ever changes."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.documents.formats.json_resume import FORMAT
from assistant.documents.json_values import parse
from assistant.documents.opening import open_resume
from assistant.documents.resume import CannotPlace, Resume
from assistant.errors import BadInput
from assistant.text import safe

SAMPLES = Path(__file__).parent / "samples" / "json_resume"
FOUND = {
    "every_part.json": (
        10,
        "Responsible for the electronics of the ultrasonic meter line.",
        "Built the logger on an RP2040 that runs a year on two cells",
    ),
    "german_tabs_crlf_bom_unknown_fields.json": (
        3,
        "Unterstützte die Umstellung von zwölf Pumpenstationen auf Profinet",
        'Prüfte die Abläufe "Anfahren" und "Abfahren" auf C:\\Anlage\\Test',
    ),
    "one_line_ascii_escapes.json": (
        3,
        "Rebuilt the nightly load of 1,200 tables, from 7 h to 50 min",
        "A tool that finds half-migrated columns and says so.",
    ),
    "escaped_slashes_upper_case_escapes.json": (
        2,
        "Checked 14 bridges against EN 1991/2 and wrote the reports",
        "Did the fatigue model of the Öre crossing in Python/NumPy",
    ),
    "faults_and_repeated_keys.json": (
        2,
        "Wrote the motion planner of a six-axis arm",
        "Tuned 12 joint controllers for 2 ms cycles",
    ),
    "summaries_of_several_lines.json": (
        4,
        "Kept the edge network of 300 sites running.",
        "Led nobody, helped everybody on call",
    ),
    "utf16.json": (1, "Planned 6 km of drifts with Deswik", "Planned 6 km of drifts with Deswik"),
}
NEW = 'Größe 3 µm, 50 % of "all" C:\\new, and/or 🚀'


def sample(name: str) -> Resume:
    return open_resume(SAMPLES / name)


def of(text: str) -> Resume:
    return FORMAT.read(text.encode())


def leaves(raw: bytes) -> list[Any]:
    """Everything in the file in order, repeated keys too."""
    text = raw.decode("utf-16" if raw[:2] == b"\xff\xfe" else "utf-8-sig")
    out: list[Any] = []

    def walk(value: Any) -> None:
        if isinstance(value, list):
            for held in value:
                walk(held)
        elif isinstance(value, tuple):
            out.append(value[0])
            walk(value[1])
        else:
            out.append(value)

    walk(json.loads(text, object_pairs_hook=lambda pairs: [tuple(pair) for pair in pairs]))
    return out


def test_every_sample_has_its_expectation() -> None:
    assert {path.name for path in SAMPLES.iterdir()} == set(FOUND)


@pytest.mark.parametrize("name", FOUND)
def test_the_bullets_are_those_of_work_volunteer_and_projects(name: str) -> None:
    texts = [bullet.text for bullet in sample(name).bullets]
    assert (len(texts), texts[0], texts[-1]) == FOUND[name]


@pytest.mark.parametrize("name", FOUND)
def test_without_changes_the_very_bytes_come_back(name: str) -> None:
    resume = sample(name)
    raw = (SAMPLES / name).read_bytes()
    assert resume.rendered({}) == raw
    assert resume.rendered({bullet.id: bullet.text for bullet in resume.bullets}) == raw


@pytest.mark.parametrize("name", FOUND)
def test_a_bullet_changed_alone_changes_its_string_alone(name: str) -> None:
    resume = sample(name)
    for bullet in resume.bullets:
        changed = resume.rendered({bullet.id: NEW})
        before, after = leaves(resume.raw), leaves(changed)
        differing = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
        assert len(differing) == 1
        old, new = differing[0]
        assert new == old.replace(bullet.text, NEW)
        read_again = [other.text for other in FORMAT.read(changed).bullets]
        assert read_again == [NEW if other is bullet else other.text for other in resume.bullets]


@pytest.mark.parametrize("name", FOUND)
def test_every_bullet_can_change_at_once(name: str) -> None:
    resume = sample(name)
    wanted = {bullet.id: f"{bullet.text} – nº {bullet.number}" for bullet in resume.bullets}
    again = FORMAT.read(resume.rendered(wanted))
    assert [bullet.text for bullet in again.bullets] == list(wanted.values())


def test_sections_hold_the_rest_for_a_reader_and_never_as_bullets() -> None:
    resume = sample("every_part.json")
    kinds = {section.heading: section.kind for section in resume.sections}
    assert kinds == {
        "basics": "contact",
        "summary": "summary",
        "work": "experience",
        "volunteer": "volunteering",
        "education": "education",
        "awards": "publications",
        "certificates": "education",
        "publications": "publications",
        "skills": "skills",
        "languages": "skills",
        "interests": "other",
        "references": "other",
        "projects": "projects",
    }
    lines = {section.heading: section.lines for section in resume.sections}
    assert lines["skills"] == ("Electronics, Expert, Altium, SPICE, EMC", "Software, Python, C, LabVIEW")
    assert lines["summary"][0].startswith("Engineer of pressure and flow sensors")
    assert "Maker of flow meters for breweries and dairies" in lines["work"]
    assert not any("base64" in line for name in FOUND for held in sample(name).sections for line in held.lines)
    assert resume.notes == ()


def test_entries_tell_role_organisation_and_dates() -> None:
    entries = [(b.entry.title, b.entry.organisation, b.entry.dates) for b in sample("every_part.json").bullets]
    assert entries[0] == ("Senior Sensor Engineer", "Brackwater Instruments", "2020-03 – present")
    assert entries[4] == ("Electronics Engineer", "Oreline Controls", "2016-06 – 2020-02")
    assert entries[6] == ("Bench helper", "Harbour Repair Night", "2018 – present")
    assert entries[8] == ("Maintainer", "Open Tide Gauge", "2021 – present")


def test_what_does_not_fit_the_schema_is_a_note_and_the_resume_is_read() -> None:
    assert sample("faults_and_repeated_keys.json").notes == (
        'Line 4: "highlights" stands twice in one object; only the last one is read.',
        "Line 2: work[0].startDate should be a date such as 2019, 2019-04 or 2019-04-30.",
        "Line 2: work[0].endDate should be a text in quotes.",
        "Line 4: work[0].highlights[2] should be a text in quotes.",
        "Line 7: volunteer should be a list.",
        "Line 8: basics.email should be an e-mail address.",
    )


def test_at_most_five_faults_are_named() -> None:
    resume = of(json.dumps({"work": [{"name": number} for number in range(50)]}))
    assert len(resume.notes) == 5
    assert of('{"work": [], "a": 1, "b": 2, "c": 3, "d": 4}').notes == (
        "Line 1: JSON Resume knows no a, b, c and 1 more.",
    )


def test_a_description_of_the_employer_is_no_bullet_but_one_of_the_work_is() -> None:
    text = "Maintained the pumps of a whole town"
    assert [b.text for b in of(json.dumps({"work": [{"name": "A", "description": text}]})).bullets] == [text]
    assert not of(json.dumps({"work": [{"summary": "", "description": text}]})).bullets
    assert [b.text for b in of(json.dumps({"projects": [{"highlights": [], "description": text}]})).bullets] == [text]


def test_letters_are_written_as_the_file_writes_them() -> None:
    ascii_only = sample("one_line_ascii_escapes.json")
    raw = ascii_only.rendered({ascii_only.bullets[0].id: "Für 🚀"})
    assert raw.isascii()
    assert b'"F\\u00fcr \\ud83d\\ude80"' in raw
    upper = sample("escaped_slashes_upper_case_escapes.json")
    assert b'"and\\/or \\u00FC \\\\u00fc"' in upper.rendered({upper.bullets[0].id: "and/or ü \\u00fc"})
    german = sample("german_tabs_crlf_bom_unknown_fields.json")
    assert '"Für / 🚀"'.encode() in german.rendered({german.bullets[0].id: "Für / 🚀"})


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "The file is empty."),
        (b" \r\n", "The file is empty."),
        (b"[1, 2]", "no JSON Resume"),
        (b'"work"', "no JSON Resume"),
        (b'{"name": "a package", "version": "1"}', "no JSON Resume"),
        (b'{"work": {"a": 1}}', "no JSON Resume"),
        (b'{\n "work": [\n  {"name": "A" "b"}]}', "line 3, column 16"),
        (b'{"work": [{"highlights": ["a",]}]}', "column 31: ] stands where a value is expected"),
        (b'{"work": [', "ends too early"),
        (b'{"work": []} {}', "where the end of the file is expected"),
        (b'{"work": ["a\nb"]}', "a string is not closed, or holds a line break"),
        (b'{"work": [NaN]}', "NaN and Infinity are no JSON"),
        (b'{"work": [-Infinity]}', "NaN and Infinity are no JSON"),
        (b'{"work": [01]}', "column 12"),
        (b'{"work": [] // old\n}', "JSON has no comments"),
        (b"{'work': []}", "' cannot stand here"),
        (b'{"work": ["\\x41"]}', "unknown escape"),
        (b'{"work": [}', "} stands where"),
        (b"[" * 200_000, "nests more than 100"),
        (b'{"a":' * 200_000, "nests more than 100"),
        (b'{"work": [{"highlights": ["' + b"a" * 1_000_000 + b'"]}]}', "1,000,000 letters"),
        (b'{"work": ["\xff"]}', "not UTF-8"),
    ],
)
def test_what_is_no_resume_is_refused_in_one_sentence(raw: bytes, says: str) -> None:
    with pytest.raises(BadInput) as refused:
        FORMAT.read(raw)
    assert says in refused.value.message
    assert refused.value.message.endswith(".")
    assert "\n" not in refused.value.message


def test_large_strings_elsewhere_and_huge_numbers_are_read() -> None:
    raw = (
        '{"basics": {"image": "'
        + "a" * 1_000_000
        + '"}, "work": [{"x": '
        + "9" * 10_000
        + ', "highlights": ["Did it"]}]}'
    )
    assert [bullet.text for bullet in of(raw).bullets] == ["Did it"]


def test_half_of_a_letter_in_the_file_harms_nothing() -> None:
    resume = of('{"work": [{"highlights": ["Half \\ud83d of it", "Whole \\ud83d\\ude00 of it"]}]}')
    assert [bullet.text for bullet in resume.bullets] == ["Half \ufffd of it", "Whole 😀 of it"]
    assert "\\ud83d of it" in resume.rendered({resume.bullets[1].id: "New words"}).decode()


@pytest.mark.parametrize(
    "words", ["", " \n ", "a\x00b", "a\x1b[31m", "half \ud83d", "- a list", "• a list", "3. third"]
)
def test_words_that_no_line_holds_are_refused_in_a_sentence(words: str) -> None:
    resume = sample("every_part.json")
    why = resume.why_not(resume.bullets[0], words)
    assert why.startswith(("The new words ", "There are no words"))
    assert why.endswith(".")
    with pytest.raises(CannotPlace):
        resume.rendered({resume.bullets[0].id: words})


def test_it_is_told_by_its_content() -> None:
    assert FORMAT.fits(b'\xef\xbb\xbf {"basics": {}}')
    assert FORMAT.fits((SAMPLES / "utf16.json").read_bytes())
    assert not FORMAT.fits(b'{"name": "work"}')
    assert not FORMAT.fits(b"Work: built {things}")
    assert not FORMAT.fits(b"\xff\xfe\x00")


def test_another_suffix_is_refused() -> None:
    with pytest.raises(BadInput, match=r"cannot be written as \.md"):
        sample("every_part.json").rendered({}, ".md")


LETTERS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\ufffe\uffff")


@pytest.mark.parametrize("name", ["every_part.json", "one_line_ascii_escapes.json", "utf16.json"])
@given(words=st.text(LETTERS, min_size=1))
@settings(deadline=None, max_examples=60)
def test_any_words_read_back_equal_and_the_rest_stays_byte_for_byte(name: str, words: str) -> None:
    resume = sample(name)
    bullet = resume.bullets[0]
    if why := resume.why_not(bullet, words):
        assert why in ("There are no words to put in its place.", "The new words begin with a list marker.")
        return
    changed = resume.rendered({bullet.id: words})
    line = re.sub("[ \u2028\u2029]+", " ", safe(words)).strip()
    at = leaves(resume.raw).index(bullet.text)
    assert leaves(changed) == [*leaves(resume.raw)[:at], line, *leaves(resume.raw)[at + 1 :]]
    marked = resume.rendered({bullet.id: "=" * 7})
    head, tail = marked.split(("=" * 7).encode("utf-16-le" if name == "utf16.json" else "ascii"))
    assert changed.startswith(head)
    assert changed.endswith(tail)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=20,
    ),
    st.sampled_from([None, 1, "\t"]),
    st.booleans(),
)
@settings(deadline=None, max_examples=60)
def test_any_json_is_taken_and_its_strings_found(value: Any, indent: int | str | None, ascii_only: bool) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    top = parse(text)
    assert (top.start, top.end) == (0, len(text))
    if isinstance(value, str):
        letters = top.letters()
        assert letters.text == top.text
        assert all(0 < a < b < len(text) for a, b in zip(letters.starts, letters.ends, strict=True))


@given(st.text(st.sampled_from('{}[]:,"\\u0aeE+-.1tn/ \n'), max_size=30))
@settings(deadline=None, max_examples=200)
def test_any_text_is_taken_or_refused_just_as_json_does(text: str) -> None:
    try:
        json.loads(text)
        valid = True
    except ValueError:
        valid = False
    try:
        parse(text)
    except BadInput:
        assert not valid
    else:
        assert valid
