"""LaTeX resumes: what is a bullet, what a reader sees of it, and that new words are only ever words."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.documents.formats.latex import FORMAT
from assistant.documents.resume import Resume
from assistant.errors import BadInput
from assistant.text import clean

SAMPLES = Path(__file__).parent / "samples" / "latex"
FOUND = {
    "cventry_german.tex": (6, "Steuerung von Weichen", "Leitete die Jugendgruppe"),
    "nested_lists_rendercv_style.tex": (6, "Moved 3\u00a0TB of", "Reviewed pull requests"),
    "own_macros_crlf.tex": (6, "Tuned the arm controllers of Nimbus Robotics in Rust and C.", "Logs wind"),
    "plain_itemize.tex": (7, "Built a training pipeline", "Taught Python to nine colleagues — on Fridays, “for"),
    "resume_macros.tex": (6, "Helped to move 40", "Published an open-source"),
    "rsection_environments.tex": (6, "Checked the finite-element", "Raised money for 60"),
}
LETTERS = "abz XYZ 059 \\{}[]$%&#_^~`'\"<>|-–—“”.,;:!?*@/()=+éüßøŠ\u00a0…€"
ESCAPES = re.compile(
    r"\\(?:textbackslash|textascii\w+|textless|textgreater|textbar|texteuro|ldots|ss|o)\{\}|\\[^A-Za-z]|\\v\{"
)
"""How single letters are spelled; every other command is one that sets something."""


def body(lines: str, preamble: str = "") -> bytes:
    return f"\\documentclass{{article}}{preamble}\n\\begin{{document}}\n{lines}\n\\end{{document}}\n".encode()


def one(item: str, preamble: str = "") -> Resume:
    return FORMAT.read(body(f"\\section{{Experience}}\n\\begin{{itemize}}\n{item}\n\\end{{itemize}}", preamble))


def changed(item: str, words: str, preamble: str = "") -> str:
    resume = one(item, preamble)
    out = resume.rendered({resume.bullets[0].id: words}).decode()
    return out.split("\\begin{itemize}\n")[1].split("\n\\end{itemize}")[0]


def lines(resume: Resume) -> list[str]:
    return [line for section in resume.sections for line in section.lines]


@pytest.mark.parametrize("name", sorted(FOUND))
def test_a_sample_is_read_as_its_bullets_and_comes_back_as_it_was(name: str) -> None:
    raw = (SAMPLES / name).read_bytes()
    resume = FORMAT.read(raw)
    count, first, last = FOUND[name]
    assert resume.rendered({}) == raw
    assert len(resume.bullets) == count
    assert resume.bullets[0].text.startswith(first)
    assert resume.bullets[-1].text.startswith(last)
    assert FORMAT.fits(raw)


def test_every_sample_is_tested() -> None:
    assert {path.name for path in SAMPLES.iterdir()} == set(FOUND)


@pytest.mark.parametrize("name", sorted(FOUND))
def test_a_changed_bullet_changes_its_own_stretch_alone(name: str) -> None:
    raw = (SAMPLES / name).read_bytes()
    resume = FORMAT.read(raw)
    for bullet in resume.bullets:
        words = f"Today {bullet.text} 100% sure"
        out = resume.rendered({bullet.id: words})
        assert lines(FORMAT.read(out)) == [words if line == bullet.text else line for line in lines(resume)]
        old, new = raw.splitlines(), out.splitlines()
        same_before = next(at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b)
        same_after = next(at for at, (a, b) in enumerate(zip(old[::-1], new[::-1], strict=False)) if a != b)
        assert bullet.place == f"line {same_before + 1}"
        assert len(old) - same_after - same_before <= 3


def test_entries_have_title_organisation_and_dates_whatever_the_order_of_arguments() -> None:
    for call in (
        "\\resumeSubheading{Data Engineer}{2019 -- 2021}{Acme}{Oslo}",
        "\\resumeSubheading{Acme}{Oslo}{Data Engineer}{2019 -- 2021}",
        "\\cventry{2019 -- 2021}{Data Engineer}{Acme}{Oslo}{}{}",
        "\\begin{rSubsection}{Acme}{2019 -- 2021}{Data Engineer}{Oslo}\\end{rSubsection}",
    ):
        resume = FORMAT.read(body(f"\\section{{Experience}}\n{call}\n\\resumeItem{{Built a lake of data}}"))
        entry = resume.bullets[0].entry
        assert (entry.title, entry.organisation, entry.dates) == ("Data Engineer", "Acme", "2019 – 2021")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"Saved 5\% \& \$3 in \#1 of a\_b \{x\}", "Saved 5% & $3 in #1 of a_b {x}"),
        (
            r"G\"ottingen, Stra\ss e, \'{e}t\'e, \c{c}a, \v Skoda, na\"{\i}ve",
            "Göttingen, Straße, été, ça, Škoda, naïve",
        ),
        (r"1--2 --- ``so'' \textasciitilde 3~m", "1–2 — “so” ~3\u00a0m"),
        (r"Wrote \href{https://example.org/a%20b}{docs} in \LaTeX{} and \texttt{C}", "Wrote docs in LaTeX and C"),
        (r"Grew {\bfseries sales} $10\times$ by \textbf{\emph{tests}}", "Grew sales 10× by tests"),
        ("Cut the % not this\n  time of builds", "Cut the time of builds"),
        (r"{\small Built the {A}PI}", "Built the API"),
    ],
)
def test_a_bullet_is_what_a_reader_sees(source: str, text: str) -> None:
    assert one(f"\\item {source}").bullets[0].text == text


def test_babels_shorthands_are_letters() -> None:
    preamble = "\\usepackage[ngerman]{babel}"
    assert one('\\item Pr"ufte "`vieles"\'', preamble).bullets[0].text == "Prüfte „vieles“"
    assert changed("\\item Built it", 'Built "it"', preamble) == "\\item Built \\char34{}it\\char34{}"


@pytest.mark.parametrize(
    ("source", "words", "written"),
    [
        (
            r"\item Helped \textbf{Kubernetes} users",
            "Led many Kubernetes users",
            r"\item Led many \textbf{Kubernetes} users",
        ),
        (r"\item\textbf{Built} it", "Led it all", r"\item\textbf{Led} it all"),
        (
            r"\item Built for \href{x%20y}{Acme} in May",
            "Made for Acme in May",
            r"\item Made for \href{x%20y}{Acme} in May",
        ),
        (r"\item Cut cost \cite{a} by G\"otz", "Lowered cost by Götz", r"\item Lowered cost \cite{a} by G\"otz"),
        ("\\item Cut cost % why?\n  by half", "Set cost by half", "\\item Set cost % why?\n  by half"),
        (r"\item Ran on {\itshape solar power} only", "Ran on power only", r"\item Ran on {\itshape power} only"),
        (r"\item{Built it}", "[x] it", r"\item{{[}x] it}"),
        (r"\item Kept CO\textsubscript{2} low", "Held CO2 low", r"\item Held CO\textsubscript{2} low"),
        (
            r"\item Built it",
            r"Ran \input{a} \write18{b}",
            r"\item Ran \textbackslash{}input\{a\} \textbackslash{}write18\{b\}",
        ),
    ],
)
def test_commands_and_comments_are_carried_to_new_words(source: str, words: str, written: str) -> None:
    assert changed(source, words) == written


@pytest.mark.parametrize(
    ("source", "words", "written"),
    [
        (
            r"\item Helped cut it from 40 to 7~hours",
            "Led the cut from 40 to 7 hours",
            r"\item Led the cut from 40 to 7~hours",
        ),
        (r"\item Helped Dr.\ Amsel lift 3\,t", "Led Dr. Amsel to lift 3 t", r"\item Led Dr.\ Amsel to lift 3\,t"),
        (r"\item Ran \textbf{7~pumps} daily", "Kept 7 pumps daily", r"\item Kept \textbf{7~pumps} daily"),
        (r"\item Ran $x y$ for 7~pumps", "Kept x y for 7 pumps", r"\item Kept $x y$ for 7~pumps"),
        (r"\item Ran 7~pumps and 7 pumps", "Kept 7 pumps and 7 pumps", r"\item Kept 7 pumps and 7 pumps"),
        (r"\item Ran 7~pumps", "Kept 7 new pumps", r"\item Kept 7 new pumps"),
    ],
)
def test_a_tie_stays_between_its_words(source: str, words: str, written: str) -> None:
    assert changed(source, words) == written


def test_a_wrapped_bullet_stays_wrapped_at_its_width_and_indent() -> None:
    source = "  \\item Wrote a long report for the board and\n        sent it."
    assert changed(source, "Wrote a very long report for all of the board and sent it.") == (
        "  \\item Wrote a very long report for all of\n        the board and sent it."
    )


@pytest.mark.parametrize(
    ("source", "words", "lost"),
    [
        (r"Built it for \href{https://example.org}{Acme}", "Built it", "href"),
        (r"Built it for all of the teams in the north, see \url{https://example.org} now", "Built it now", "url"),
        (r"Reached $O(n \log n)$ here", "Reached O(n) here", "log"),
        (r"Cut cost\footnote{Twice.} there", "Saved money there", "footnote"),
        (r"Used \mystery{Rust} daily", "Used daily", "mystery"),
        ("Cut the % not this\n  time of builds", "Cut down time of builds now quickly", ""),
        (r"First half \\ second half", "One half", "broken in two"),
        ("Built it", "Built 漢字", "漢"),
        ("Built it", " ", "empty"),
    ],
)
def test_what_would_get_lost_is_refused_in_a_sentence(source: str, words: str, lost: str) -> None:
    resume = one(f"\\item {source}")
    why = resume.why_not(resume.bullets[0], words)
    assert lost in why
    if lost:
        assert why.endswith(".")


def test_any_letter_goes_where_the_engine_takes_it() -> None:
    assert changed("\\item Built it", "Built 漢字 é", "\\usepackage{fontspec}") == "\\item Built 漢字 é"
    assert changed("\\item Built it", "Built é") == "\\item Built \\'{e}"
    assert changed("\\item Baute für", "Baute é") == "\\item Baute é"


def test_files_that_are_taken_in_are_named_and_never_opened() -> None:
    resume = FORMAT.read(body("\\input{/etc/passwd}\n\\section{Experience}\n\\include{work}"))
    assert resume.notes == (
        "The file takes in “/etc/passwd”, “work”, which was not opened; pass those files themselves.",
    )


def test_an_old_encoding_is_read_and_written_as_the_file_names_it() -> None:
    raw = body(
        "\\section{Experience}\n\\begin{itemize}\\item F\u00fchrte es\\end{itemize}", "\\usepackage[latin1]{inputenc}"
    )
    raw = raw.decode().encode("latin-1")
    resume = FORMAT.read(raw)
    assert resume.bullets[0].text == "Führte es"
    assert "Führte É es".encode("latin-1").replace(b"\xc9", b"\\'{E}") in resume.rendered(
        {resume.bullets[0].id: "Führte É es"}
    )


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"  \n",
        body("\\section{Experience} {"),
        body("}"),
        b"x" * 500_001,
        b"\\documentclass{article}\xff\xfe\x80",
    ],
)
def test_a_broken_file_is_one_sentence(raw: bytes) -> None:
    with pytest.raises(BadInput) as caught:
        FORMAT.read(raw)
    assert caught.value.message.endswith(".")
    assert caught.value.hint


@pytest.mark.parametrize(
    "part", ["{" * 20_000 + "}" * 20_000, "\\textbf{" * 5000 + "}" * 5000, "\\href{" * 9, "\\'" * 5000]
)
def test_hostile_nesting_ends_in_a_reading_or_a_sentence(part: str) -> None:
    message = ""
    try:
        FORMAT.read(body(f"\\section{{Experience}}\n\\item {part}"))
    except BadInput as error:
        message = error.message
    assert not message or "brace" in message


def test_words_without_any_heading_are_bullets_only_as_items() -> None:
    resume = FORMAT.read(
        b"\\documentclass{a}\\begin{document}\nMax Muster lives at a place\n\\item Built it\n\\end{document}"
    )
    assert [bullet.text for bullet in resume.bullets] == ["Built it"]


def commands(source: str) -> int:
    """Commands that are no letter's spelling."""
    return len(re.findall(r"\\[A-Za-z]+", ESCAPES.sub("", source)))


@settings(deadline=None, max_examples=100, derandomize=True)
@given(st.text(alphabet=LETTERS, max_size=60), st.booleans())
@example("[x] \\end{itemize} % $ }", False)
@example("?` !` -- ''' ``", False)
def test_any_words_come_back_as_they_were_and_add_no_command(words: str, within: bool) -> None:
    source = 'Helped \\textbf{the \\emph{first} team} of G\\"otz with \\LaTeX{} --- 5\\% more'
    resume = one(f"\\item {source}")
    new = f"Helped the {words} team of Götz" if within else f"Led a {words}"
    out = resume.rendered({resume.bullets[0].id: new})
    assert FORMAT.read(out).bullets[0].text == clean(new)
    assert commands(out.decode()) <= commands(resume.raw.decode())


@settings(deadline=None, max_examples=60, derandomize=True)
@given(st.text(alphabet=st.characters(exclude_categories=["C", "Zl", "Zp", "Zs"]), min_size=1, max_size=40))
def test_any_printable_words_come_back_or_are_refused_by_the_letter(words: str) -> None:
    for preamble in ("", "\\usepackage{fontspec}"):
        resume = one("\\item Helped the team", preamble)
        why = resume.why_not(resume.bullets[0], f"Led {words}")
        if why:
            assert not preamble
            assert "cannot be set" in why
            continue
        out = resume.rendered({resume.bullets[0].id: f"Led {words}"})
        assert FORMAT.read(out).bullets[0].text == clean(f"Led {words}")
