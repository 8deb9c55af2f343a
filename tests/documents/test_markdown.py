"""Markdown: which lines are bullets, and their words written anew with their markup."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.documents.formats.markdown import FORMAT, MarkdownResume
from assistant.documents.inline_markdown import marked_line
from assistant.documents.opening import open_resume
from assistant.documents.resume import CannotPlace, Entry
from assistant.documents.wrapping import new_words
from assistant.errors import BadInput
from tests.documents.growth import is_linear
from tests.documents.text_files import SAMPLES, check_each_alone, check_round_trip, samples

FOUND = {
    "german_crlf_bom.md": (3, "Entwickelte die Regelung", "Baute einen Prüfstand für Getriebe und schrieb"),
    "job_headings_with_inner_headings.md": (2, "Raised the yield", "Sampled 60 wells"),
    "markup_links_and_front_matter.md": (8, "Built a feature store on Redis", "Worked on the pick_and_place planner"),
    "nested_loose_and_wrapped_lists.md": (10, "Responsible for the deployment", "Looking after the club's mail"),
    "tables_quotes_code_and_html.md": (3, "Designed a sensor network", "Measured them with 24"),
}


def read(body: str) -> MarkdownResume:
    return FORMAT.read(f"## Experience\n\n{body}".encode())


def rewritten(body: str, words: str, at: int = 0) -> str:
    resume = read(body)
    return resume.rendered({resume.bullets[at].id: words}).decode().removeprefix("## Experience\n\n")


@pytest.mark.parametrize("path", samples("markdown"), ids=lambda path: path.name)
def test_a_sample_is_written_back_as_it_was_read(path: Path) -> None:
    check_round_trip(path)


@pytest.mark.parametrize("path", samples("markdown"), ids=lambda path: path.name)
def test_a_sample_with_one_bullet_changed_differs_there_alone(path: Path) -> None:
    check_each_alone(path)


@pytest.mark.parametrize("path", samples("markdown"), ids=lambda path: path.name)
def test_the_bullets_of_a_sample_are_found(path: Path) -> None:
    count, first, last = FOUND[path.name]
    texts = [bullet.text for bullet in open_resume(path).bullets]
    assert len(texts) == count
    assert texts[0].startswith(first)
    assert texts[-1].startswith(last)


def test_quotations_tables_code_html_and_front_matter_hold_no_bullets() -> None:
    resume = open_resume(SAMPLES / "markdown" / "tables_quotes_code_and_html.md")
    assert not [bullet for bullet in resume.bullets if "this line" in bullet.text or "sensor board" in bullet.text]
    assert not [bullet for bullet in resume.bullets if "quietest" in bullet.text]
    assert FORMAT.read(b"---\nexperience: yes\n- Built a thing here\n---\n").bullets == ()


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("Built **bold** and *slanted* `code`", "Built bold and slanted code"),
        ("Wrote [a guide](https://example.org/a_b 'T') for all", "Wrote a guide for all"),
        ("Wrote [a guide][g] and [this]", "Wrote a guide and this"),
        (r"Cut \*cost\* by 5&nbsp;% &amp; more", "Cut *cost* by 5\N{NO-BREAK SPACE}% & more"),
        ("Read `` a`b `` twice", "Read a`b twice"),
        (
            "See <https://example.org/x> for the whole story of it",
            "See https://example.org/x for the whole story of it",
        ),
        ("Kept snake_case and 2 * 3 as it is", "Kept snake_case and 2 * 3 as it is"),
        ("Made H<sub>2</sub>O cleaner", "Made H2O cleaner"),
    ],
)
def test_a_bullet_reads_as_its_reader_sees_it(source: str, seen: str) -> None:
    resume = read(f"- {source}\n\n[g]: https://example.org\n[this]: https://example.org\n")
    assert [bullet.text for bullet in resume.bullets] == [seen]


@pytest.mark.parametrize(
    ("source", "words", "written"),
    [
        ("Built **Kafka** jobs", "Led Kafka jobs", "Led **Kafka** jobs"),
        ("Built __Kafka__ jobs", "Led Kafka streams", "Led __Kafka__ streams"),
        ("Built *fast* `Go` jobs", "Owned fast Go services", "Owned *fast* `Go` services"),
        ("Wrote [a guide](<u v> 'T') for all", "Owned a guide for all", "Owned [a guide](<u v> 'T') for all"),
        ("Wrote [a guide] for all", "Owned a guide for all", "Owned [a guide] for all"),
        ("Wrote [a guide] for all", "Owned a plan for all", "Owned [a plan][a guide] for all"),
        ("Cut 5&nbsp;% of costs", "Saved 5\N{NO-BREAK SPACE}% of costs", "Saved 5&nbsp;% of costs"),
        ("Cut &lt;5 % of costs", "Saved <b>5</b> % of costs", r"Saved \<b>5\</b> % of costs"),
        ("Built tools", "Built *all* _my_ `tools` [x](y) snake_case 2 * 3", None),
        ("Built tools", "1. Built tools", r"1\. Built tools"),
        ("Built tools", "- Built tools", r"\- Built tools"),
        ("Built tools", "# Built tools", r"\# Built tools"),
        ("Made H<sub>2</sub>O cleaner", "Kept H2O cleaner", "Kept H<sub>2</sub>O cleaner"),
    ],
)
def test_markup_is_carried_over_and_new_letters_are_escaped(source: str, words: str, written: str | None) -> None:
    after = rewritten(f"- {source}\n\n[a guide]: https://example.org\n", words)
    if written:
        assert after.startswith(f"- {written}\n")
    assert read(after).bullets[0].text == words


@pytest.mark.parametrize(
    "source",
    [
        "Wrote [a guide](https://example.org) for all",
        "See <https://example.org/x> for the whole story of all that",
        "Shipped it<br>to all of them",
        "Shipped ![logo](logo.png) to all of them",
        "Shipped it to <u>all of them</u>",
        "Shipped it to all of them[^1]",
    ],
)
def test_a_link_picture_or_tag_that_would_vanish_keeps_the_line_as_it_was(source: str) -> None:
    resume = read(f"- {source}\n")
    with pytest.raises(CannotPlace, match=r"lose|lost"):
        resume.rendered({resume.bullets[0].id: "Nothing whatsoever"})
    assert resume.why_not(resume.bullets[0], "Nothing whatsoever").endswith(".")


def test_wrapped_lines_are_wrapped_again_at_their_width_with_their_indent_and_line_ends() -> None:
    body = "-   One line of this bullet that is\r\n    forty letters wide\r\n- Next\r\n"
    new = "Another line of this bullet that is longer than forty letters and so needs 1. three lines"
    after = rewritten(body, new)
    assert after.endswith("\r\n- Next\r\n")
    lines = after.split("\r\n")[:-2]
    assert lines[0].startswith("-   Another")
    assert all(line.startswith("    ") and not line.startswith("     ") for line in lines[1:])
    assert max(map(len, lines)) <= len("-   One line of this bullet that is")
    assert read(after).bullets[0].text == new


def test_a_bullet_on_one_line_stays_on_one_line() -> None:
    assert rewritten("- Built a thing\n", "Built " + "a very long thing " * 20 + "x").count("\n") == 1


def test_a_hard_line_break_stays_between_the_words_it_stood_between() -> None:
    assert rewritten("- Built **X**  \n  for all\n", "Owned X for all") == "- Owned **X**  \n  for all\n"
    assert rewritten("- Built X\\\n  for all\n", "Owned X for all") == "- Owned X\\\n  for all\n"


def test_words_that_begin_a_block_begin_no_wrapped_line() -> None:
    new = "Measured - and + and 1. and # and > and === and --- over and over again"
    after = rewritten("- Measured the thing\n  at once\n", new)
    assert read(after).bullets[0].text == new
    assert len(read(after).bullets) == 1


def test_a_bold_paragraph_is_the_header_of_a_position() -> None:
    resume = read("**Senior Engineer**, Acme — 2019–2022\n\n- Built things here\n")
    assert resume.bullets[0].entry == Entry("Senior Engineer", "Acme", "2019–2022")
    resume = read("**Senior Engineer**\\\n*Acme*, 2019–2022\n\n- Built things here\n")
    assert resume.bullets[0].entry == Entry("Senior Engineer", "Acme", "2019–2022")


def test_the_check_box_of_a_task_is_no_part_of_its_words() -> None:
    assert rewritten("- [x] Built it all\n", "Led it all") == "- [x] Led it all\n"


@pytest.mark.parametrize("raw", [b"", b" \n\n", b"\xff\xfe\x00", b"\xe9t\xe9 caf\xe9", b"a\0b"])
def test_what_is_no_text_is_refused_in_a_sentence(raw: bytes) -> None:
    with pytest.raises(BadInput, match=r"^The file .*\.$"):
        FORMAT.read(raw)


def test_there_is_nothing_to_place_in_empty_words() -> None:
    resume = read("- Built a thing\n")
    assert resume.why_not(resume.bullets[0], " \n\u200b") == "There are no words to put in its place."


@pytest.mark.parametrize("piece", ["> ", "- ", "["])
def test_the_time_of_nesting_grows_as_its_depth(piece: str) -> None:
    assert is_linear(lambda depth: FORMAT.read(f"{piece * depth}a\n".encode()), 1_250)


WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf")), min_size=1, max_size=60)
MARKUP = st.sampled_from(["**{}**", "*{}*", "`{}`", "{}", "__{}__", "***{}***", "[{}](https://example.org)", r"\*{}"])
SIGNS = st.text("abc *_`[]()<>&#!\\~-+=|1.:/\"'^$", min_size=1, max_size=40)


@settings(deadline=None, max_examples=60)
@given(st.one_of(WORDS, SIGNS), st.lists(st.tuples(MARKUP, st.text("abcxyz", min_size=1)), min_size=1, max_size=6))
def test_new_words_read_back_as_they_were_whatever_the_markup(text: str, pieces: list[tuple[str, str]]) -> None:
    words = new_words("Built " + text)
    if " " not in words:
        return  # nothing of the text can be seen, and one word is no line
    resume = read("- Built " + " ".join(markup.format(word) for markup, word in pieces) + "\n- Next line\n")
    before = resume.bullets[0]
    try:
        written = resume.rendered({before.id: words})
    except CannotPlace:
        assert "[" in before.text or "](" in resume.raw.decode()
        return
    after = FORMAT.read(written)
    assert [bullet.text for bullet in after.bullets] == [words, "Next line"]


@settings(deadline=None, max_examples=60)
@given(SIGNS)
def test_any_signs_are_read_and_can_be_led_by_a_word(source: str) -> None:
    resume = read(f"- Built {source}\n  and more\n")
    for bullet in resume.bullets[:1]:
        try:
            written = resume.rendered({bullet.id: f"{bullet.text} zebra"})
        except CannotPlace:
            continue
        assert FORMAT.read(written).bullets[0].text == f"{bullet.text} zebra"


def test_a_string_of_markdown_can_be_written_by_other_formats() -> None:
    line = marked_line("Built **Kafka** jobs for [Acme](https://example.org)")
    assert line.text == "Built Kafka jobs for Acme"
    assert line.written(line.text) == line.source
    assert line.written("Led Kafka jobs for Acme") == "Led **Kafka** jobs for [Acme](https://example.org)"


def test_only_the_words_between_differ_in_the_bytes() -> None:
    raw = b"\xef\xbb\xbf## Experience\r\n\r\n- Built  it  all \t\r\n* Next thing here"
    resume = FORMAT.read(raw)
    assert resume.rendered({resume.bullets[0].id: "Led it all"}) == raw.replace(b"Built  it  all", b"Led it all")


@pytest.mark.parametrize(
    ("source", "words", "written"),
    [
        (
            "Worked with the [harbour crew](https://example.org/crew) on safety of lifts",
            "Led the work on safety of lifts with the harbour crew",
            "Led the work on safety of lifts with the [harbour crew](https://example.org/crew)",
        ),
        (
            "Supported the `dispatch` team in the **move** to Kafka",
            "Drove the move to Kafka with the dispatch team",
            "Drove the **move** to Kafka with the `dispatch` team",
        ),
    ],
)
def test_markup_goes_where_its_words_go(source: str, words: str, written: str) -> None:
    from assistant.documents.inline_markdown import marked_line

    assert marked_line(source).written(words) == written
