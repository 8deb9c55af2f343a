"""RenderCV YAML: what is read, and that comments, quotes, order and every other scalar stay as they were."""

import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.events import AliasEvent, ScalarEvent

from assistant.documents.formats.rendercv import FORMAT
from assistant.documents.inline_markdown import marked_line
from assistant.documents.opening import open_resume
from assistant.documents.resume import CannotPlace, Resume
from assistant.documents.wrapping import new_words
from assistant.errors import BadInput

SAMPLES = Path(__file__).parent / "samples" / "rendercv"
FOUND = {
    "plain_and_quoted.yaml": (
        9,
        "Helped port the radio stack from nRF51 to nRF52 on 4 products",
        "Built the load-cell amplifier and its firmware in C",
    ),
    "folded_and_literal_blocks.yaml": (
        14,
        "Designed and checked steel frames for warehouses, and answered for their drawings.",
        "Escaped end of a line in a text of its own",
    ),
    "anchors_aliases_merges.yaml": (
        3,
        "Assisted the alignment of 40 interferometers",
        "Ran the clean room for a year",
    ),
    "flow_style.yml": (3, "Helped tune 12 relays", "Wrote the arc-flash report"),
    "german_crlf_literal_umlauts.yaml": (
        4,
        "Unterstützte die Auslegung von 30 Getrieben mit KISSsoft",
        "Baute einen Prüfstand für 20 kN",
    ),
    "markdown_in_values.yaml": (
        5,
        "Helped train a ranking model for 3 million users",
        "Derived $$O(n \\log n)$$ bounds for the sampler",
    ),
    "as_pyyaml_dumps_it.yaml": (
        2,
        "Wrote 300 tests: unit, contract and end-to-end, for a billing service in Kotlin that 40 teams call every day",
        "Löst die Übergabe an den Betrieb mit drei Kollegen",
    ),
}
FORMULA = "Derived $$O(n"


def sample(name: str) -> Resume:
    return open_resume(SAMPLES / name)


def under_highlights(scalar: str) -> Resume:
    return FORMAT.read(_HEAD + scalar.encode() + _TAIL)


_HEAD = b"cv:\n  sections:\n    experience:\n      - company: A\n        position: B\n        highlights:\n          - "
_TAIL = b"\n    skills: []  # the end\n"


def texts(resume: Resume) -> list[str]:
    return [bullet.text for bullet in resume.bullets]


def scalars(raw: bytes) -> list[str]:
    """Every scalar and alias of a file, as YAML reads them."""
    events = YAML(typ="safe", pure=True).parse(raw.decode("utf-8"))
    return [
        event.value if isinstance(event, ScalarEvent) else f"*{event.anchor}"
        for event in events
        if isinstance(event, ScalarEvent | AliasEvent)
    ]


def test_every_sample_has_its_expectation() -> None:
    assert {path.name for path in SAMPLES.iterdir()} == set(FOUND)


@pytest.mark.parametrize("name", FOUND)
def test_the_bullets_are_those_of_experience_projects_and_volunteering(name: str) -> None:
    found = texts(sample(name))
    assert (len(found), found[0], found[-1]) == FOUND[name]


@pytest.mark.parametrize("name", FOUND)
def test_without_changes_the_very_bytes_come_back(name: str) -> None:
    resume = sample(name)
    raw = (SAMPLES / name).read_bytes()
    assert resume.rendered({}) == raw
    assert resume.rendered({bullet.id: bullet.text for bullet in resume.bullets}) == raw


@pytest.mark.parametrize("name", FOUND)
def test_a_bullet_changed_alone_changes_its_scalar_alone(name: str) -> None:
    resume = sample(name)
    for bullet in resume.bullets:
        if bullet.text.startswith(FORMULA):
            continue
        wanted = f'{bullet.text}, "so: it\'s" 100 % ü 🚀 #1 C:\\new'
        changed = resume.rendered({bullet.id: wanted})
        before, after = scalars(resume.raw), scalars(changed)
        assert sum(old != new for old, new in zip(before, after, strict=True)) == 1
        again = FORMAT.read(changed)
        assert texts(again) == [wanted if other is bullet else other.text for other in resume.bullets]
        assert [section.heading for section in again.sections] == [section.heading for section in resume.sections]
        _same_around(resume.raw, changed, bullet.place)


def _same_around(old: bytes, new: bytes, place: str) -> None:
    """Every line before the bullet's, and all that follows its last changed one, is as it was."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    at = int(place.removeprefix("line ")) - 1
    assert before[:at] == after[:at]
    same = 0
    while same < len(before) - at and before[-1 - same] == after[-1 - same]:
        same += 1
    assert len(before) - at - same <= 4
    assert {line.endswith(b"\r\n") for line in after} == {b"\r\n" in old}


@pytest.mark.parametrize("name", FOUND)
def test_every_bullet_can_change_at_once(name: str) -> None:
    resume = sample(name)
    wanted = [
        bullet.text if bullet.text.startswith(FORMULA) else f"{bullet.text} – nº {bullet.number}"
        for bullet in resume.bullets
    ]
    changes = dict(zip((bullet.id for bullet in resume.bullets), wanted, strict=True))
    assert texts(FORMAT.read(resume.rendered(changes))) == wanted


def test_entries_tell_role_organisation_and_dates() -> None:
    entries = [(b.entry.title, b.entry.organisation, b.entry.dates) for b in sample("plain_and_quoted.yaml").bullets]
    assert entries[0] == ("Senior Firmware Engineer", "Lowfen Devices", "2019-04 – present")
    assert entries[4] == ("Firmware Engineer", "Hobbin Automation", "2015-06 – 2019-03")
    assert entries[7] == ("", "Beehive Scale", "Summer 2021")
    merged = sample("anchors_aliases_merges.yaml").bullets[-1].entry
    assert (merged.title, merged.organisation) == ("Lead Optical Engineer", "Pellucid Optics")


def test_sections_mean_what_their_names_say() -> None:
    kinds = {section.heading: section.kind for section in sample("plain_and_quoted.yaml").sections}
    assert kinds == {
        "cv": "contact",
        "summary": "summary",
        "experience": "experience",
        "personal projects": "projects",
        "education": "education",
        "publications": "publications",
        "skills": "skills",
    }
    german = sample("german_crlf_literal_umlauts.yaml")
    assert [section.kind for section in german.sections] == ["contact", "experience", "projects", "education"]


def test_posts_at_companies_are_experience_whatever_their_section_is_called() -> None:
    raw = b"cv:\n  sections:\n    den_store_tid:\n      - {company: A, position: B, highlights: [Did a thing]}\n"
    assert texts(FORMAT.read(raw)) == ["Did a thing"]
    assert not FORMAT.read(raw.replace(b"company: A, ", b"")).bullets


def test_degrees_publications_and_skills_are_no_bullets_in_any_section() -> None:
    raw = (
        b"cv:\n  sections:\n    experience:\n"
        b"      - {institution: A, area: B, highlights: [Wrote a long thesis]}\n"
        b"      - {title: On everything, authors: [Me], summary: It says all there is to say}\n"
        b"      - {label: Tools, details: Rust and a hammer and nails}\n"
    )
    assert not FORMAT.read(raw).bullets


def test_a_literal_block_goes_on_until_an_empty_line_or_a_marker() -> None:
    found = texts(sample("folded_and_literal_blocks.yaml"))
    assert found[3:7] == [
        "Worked with the site on 6 projects: fixed clashes before the steel was cut.",
        "Wrote the office's checks:",
        "wind loads to ASCE 7",
        "snow drifts",
    ]


def test_new_words_are_wrapped_as_the_old_ones_were() -> None:
    resume = sample("folded_and_literal_blocks.yaml")
    words = "Led the design of 22 warehouses of up to 9,000 m² in Tekla, with a team, and checked every connection"
    raw = resume.rendered({resume.bullets[1].id: words}).decode()
    assert (
        "          - >\n"
        "            Led the design of 22 warehouses of\n"
        "            up to 9,000 m² in Tekla, with a\n"
        "            team, and checked every connection\n"
        "\n"
        "            Second text in the same block.\n"
    ) in raw


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Led a team of four", "Led a team of four"),
        ("3 people led", "3 people led"),
        ("Fixed: the driver", "'Fixed: the driver'"),
        ("Ranked #1 of all", "'Ranked #1 of all'"),
        ("Wrote C# and F#", "Wrote C# and F#"),
        ("Kept going # then stopped", "'Kept going # then stopped'"),
        ("Ends with a colon:", "'Ends with a colon:'"),
        ("It's fixed: all", '"It\'s fixed: all"'),
        ("yes", "'yes'"),
        ("2001-12-14 21:59:43", "'2001-12-14 21:59:43'"),
        ("1e3", "'1e3'"),
        ("&co is back", "'&co is back'"),
        ("@home with all", "'@home with all'"),
        ("%TAG is no tag", "'%TAG is no tag'"),
        ("? asked", "'? asked'"),
    ],
)
def test_plain_words_stay_plain_where_that_is_safe(words: str, written: str) -> None:
    resume = under_highlights("Old words here  # note")
    changed = resume.rendered({resume.bullets[0].id: words})
    assert changed == _HEAD + written.encode() + b"  # note" + _TAIL


def test_in_flow_style_commas_need_quotes() -> None:
    resume = sample("flow_style.yml")
    assert b'[Led 12 relays, "Did' in resume.rendered({resume.bullets[0].id: "Led 12 relays"})
    assert b"['Led 12, then 13', \"Did" in resume.rendered({resume.bullets[0].id: "Led 12, then 13"})


def test_letters_are_escaped_where_the_file_escapes_them() -> None:
    resume = sample("as_pyyaml_dumps_it.yaml")
    raw = resume.rendered({resume.bullets[1].id: "Übergab an 3 Œuvres 🚀"})
    assert b'- "\\xDCbergab an 3 \\u0152uvres \\U0001F680"\n' in raw


def test_an_anchored_bullet_keeps_its_anchor_and_its_alias_is_none() -> None:
    resume = sample("anchors_aliases_merges.yaml")
    raw = resume.rendered(
        {resume.bullets[0].id: "Led the alignment", resume.bullets[1].id: "Owned the macros"}
    ).decode()
    assert "- &first Led the alignment\n" in raw
    assert "- !!str Owned the macros\n" in raw
    assert "- *first\n" in raw


def test_bold_and_links_are_carried_and_a_link_is_never_lost() -> None:
    resume = sample("markdown_in_values.yaml")
    train, papers, shown, cost, formula = resume.bullets
    raw = resume.rendered(
        {train.id: "Led training of a ranking model for 3 million users", papers.id: "Wrote two papers on river drift"}
    ).decode()
    assert "- Led training of a **ranking model** for 3 million users\n" in raw
    assert '- "Wrote [two papers](https://papers.example.org/a_(b)) on' in raw
    assert "link" in resume.why_not(papers, "Published on drift and river pipelines")
    assert "link" in resume.why_not(shown, "Kept every job of the feature store green")
    assert resume.why_not(cost, "Cut the cost of a run") == ""
    assert "formula" in resume.why_not(formula, "Derived bounds")
    assert "formula" in resume.why_not(train, "Costs $$a$$ more")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "The file is empty."),
        ("# only a comment\n", "The file is empty."),
        ("name: a\nversion: 1\n", "no RenderCV resume"),
        ("- a\n- b\n", "no RenderCV resume"),
        ("just words", "no RenderCV resume"),
        ("cv:\n", "no RenderCV resume"),
        ("cv:\n  sections: [a]\n", "no RenderCV resume"),
        ("cv: *none\n", "Line 1 refers to *none, which nothing is named."),
        ("cv:\n\tname: a\n", "broken YAML at line 2, column 1"),
        ("cv:\n  name: 'a\n", "broken YAML at line"),
        ("cv:\n  name: a\n name: b\n", "broken YAML at line 3"),
        ('cv: "\\U00FFFFFF"', "broken YAML"),
        ("cv: \x00", "is no text"),
        ("%YAML 9.9\n---\ncv: 1\n", "broken YAML"),
        ("cv:\n  sections: {}\n  sections: {}\n", '"sections" stands twice in one mapping, the second time at line 3.'),
        ("cv: a\n---\ncv: b\n", "second YAML document at line 2"),
        ("cv: !!python/object/apply:os.system [ls]\n", "the YAML tag !!python/object/apply:os.system"),
        ("cv: !include secrets.yaml\n", "the YAML tag !include"),
        ("cv: !!binary aGVsbG8=\n", "the YAML tag !!binary"),
        ("cv: " + "[" * 20_000, "nests more than 60"),
        ("cv: " + "{a: " * 20_000, "nests more than 60"),
        ("- " * 20_000, "nests more than 60"),
        ("cv: " + "a" * 1_000_000, "The file has 1,000,004 letters"),
        (_HEAD.decode() + "a " * 100_000, "line 7 has 199,999 letters"),
    ],
)
def test_what_is_no_resume_is_refused_in_one_sentence_and_soon(text: str, says: str) -> None:
    began = time.perf_counter()
    with pytest.raises(BadInput) as refused:
        FORMAT.read(text.encode())
    assert says in refused.value.message
    assert refused.value.message.endswith(".")
    assert "\n" not in refused.value.message
    assert time.perf_counter() - began < 10


def test_aliases_are_never_followed_into_one_another() -> None:
    laughs = ["a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    laughs += [f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]" for old, new in zip("abcdefgh", "bcdefghi", strict=True)]
    text = (
        "\n".join(laughs)
        + "\ncv:\n  sections:\n    experience:\n      - *i\n      - {name: *i, highlights: *i}\n      - *h\n"
    )
    assert not FORMAT.read(text.encode()).bullets


def test_a_text_of_thousands_of_letters_is_no_line_and_its_markdown_is_not_read() -> None:
    began = time.perf_counter()
    resume = under_highlights(
        "\n          - ".join(["'" + "[a](" * 2_400 + "'", "'" + "![" * 900 + "'"] * 20 + ["A line of words"])
    )
    assert texts(resume) == ["A line of words"]
    assert time.perf_counter() - began < 10


def test_an_anchor_that_holds_itself_is_read() -> None:
    assert not FORMAT.read(b"cv:\n  sections:\n    experience: &a\n      - *a\n      - [*a]\n").bullets


def test_it_is_told_by_its_content() -> None:
    assert all(FORMAT.fits((SAMPLES / name).read_bytes()) for name in FOUND)
    assert not FORMAT.fits(b"# A resume\n\n```yaml\ncv:\n  sections:\n```\n")
    assert not FORMAT.fits(b"\r\n# c" * 100_000)
    assert not FORMAT.fits(b"\xff\xff")


@pytest.mark.parametrize("words", ["", "\n", "a\x00b", "half \ud83d", "- a list"])
def test_words_that_no_line_holds_are_refused_in_a_sentence(words: str) -> None:
    resume = sample("plain_and_quoted.yaml")
    with pytest.raises(CannotPlace, match=r"^(The new words|There are no words) .*\.$"):
        resume.rendered({resume.bullets[0].id: words})


STYLES = {
    "plain": "Old words here",
    "plain over lines": "Old words here and\n            many others",
    "single": "'Old words here'",
    "double": '"Old words here"',
    "double over lines": '"Old words \\\n             here and\n             many"',
    "folded": ">-\n            Old words here",
    "folded over lines": ">\n            Old words here and\n            many others",
    "literal": "|\n            Old words here",
    "literal over lines": "|+\n            Old words here and\n            many others\n\n",
    "flow": "[]\n      - {company: A, highlights: [Old words here, x y]}",
}
LETTERS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\ufffe\uffff")
SIGNS = st.sampled_from(list("abcXYZ 019 -:#,[]{}&*!|>'\"%@`\\?=~_$()<.+/ é\u00a0"))


@pytest.mark.parametrize("style", STYLES)
@given(words=st.text(LETTERS | SIGNS, min_size=1, max_size=60) | st.text(SIGNS, min_size=1, max_size=60))
@example(words="a #b")
@example(words="a - b # c: 1. d * e > f")
@settings(deadline=None, max_examples=60)
def test_any_words_read_back_equal_in_every_style(style: str, words: str) -> None:
    resume = under_highlights(STYLES[style])
    bullet = resume.bullets[0]
    why = resume.why_not(bullet, words)
    if why:
        assert "$$" in words or "list marker" in why or "no words" in why
        return
    changed = resume.rendered({bullet.id: words})
    before, after = scalars(resume.raw), scalars(changed)
    differing = [new for old, new in zip(before, after, strict=True) if old != new]
    assert len(differing) <= 1
    for new in differing:
        assert marked_line(" ".join(new.split(" ")).replace("\n", " ").strip()).text == new_words(words)
    head = _HEAD + (STYLES[style].split("Old")[0]).encode().rstrip(b"'\"")
    assert changed.startswith(head)
    assert changed.endswith(STYLES[style].encode().split(b"here")[-1][-6:].lstrip(b"'\"") * (style == "flow") + _TAIL)
