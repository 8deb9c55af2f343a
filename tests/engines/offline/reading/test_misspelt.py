"""Openings with a slip in them are read as they were meant; of those that nobody knows, nothing is guessed."""

import pytest

from assistant import Assistant
from assistant.engines.offline.reading import read_line
from assistant.engines.offline.reading.misspelt import mended, slip_in, with_irregulars
from assistant.personas import Quadrant, quadrant_of
from tests.evals.lines import load, load_extra


def quadrant(text: str) -> Quadrant:
    reading = read_line(text)
    return quadrant_of(technical=reading.technical.level, leadership=reading.leadership.level)


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("Asisted in rewriting 9 firmware modules in Rust", "Assisted"),  # a letter lost
        ("Participateed in the upgrade of 30 gateways", "Participated"),  # one too many
        ("Contirbuted to the design of a query planner", "Contributed"),  # two that changed places
        ("Colkaborated on a scheduler in Rust", "Collaborated"),  # a wrong one
        ("Workd on the upgrade of 30 gateways", "Worked"),
        ("I suported the upgrade of 30 gateways", "supported"),
        ("Term project: asissted in writing a Rust linker", "assisted"),
        ("Mentord nine apprentices", "Mentored"),
        ("Desgined the ranging protocol of a sonar", "Designed"),
    ],
)
def test_an_opening_verb_with_a_slip_in_it_reads_as_the_verb_that_was_meant(slip: str, meant: str) -> None:
    written = next(word for word in slip.split() if word.lower()[:2] == meant.lower()[:2])
    read, wanted = read_line(slip), read_line(slip.replace(written, meant, 1))
    assert (read.technical.score, read.leadership.score) == (wanted.technical.score, wanted.leadership.score)
    assert all(shown.quote in slip for shown in (*read.technical.evidence, *read.leadership.evidence))


@pytest.mark.parametrize(
    "line",
    [
        "Qrx the upgrade of 30 gateways",
        "Brimfled the upgrade of 30 gateways",
        "Brimfled in upgrading 30 gateways to Kubernetes with Go, Kafka and Rust",
        "Qrx the kernel scheduler of a satellite in Rust with LLVM, Kafka and Linux",
        "Brimfled a team of nine engineers",
    ],
)
def test_an_unknown_opening_makes_nobody_deep_or_a_leader(line: str) -> None:
    assert quadrant(line) == Quadrant.EMERGING_TALENT


def test_behind_an_unknown_opening_a_deed_of_ones_own_still_counts() -> None:
    assert read_line("Brimfled in upgrading 30 gateways and led nine engineers").leadership.level == "high"


def test_no_axis_is_high_for_which_nothing_stands_in_the_line() -> None:
    for line in (*load("learn"), *load_extra()):
        opened = read_line(f"Brimfled {line.text}")
        for axis in (opened.technical, opened.leadership):
            assert axis.level == "low" or axis.evidence


@pytest.mark.parametrize("word", ["designer", "developer", "trainee", "porter", "bolted", "coated", "waded", "led"])
def test_a_word_that_is_spelled_as_it_should_be_is_no_slip(word: str) -> None:
    assert mended(word) == word


@pytest.mark.parametrize("line", ["Architecte logiciel de la passerelle", "Contribution au noyau de calcul en CUDA"])
def test_a_word_of_another_language_is_no_slip(line: str) -> None:
    assert slip_in(line) is None


def test_a_line_that_opens_with_a_slip_is_drafted_as_it_was_meant() -> None:
    done = Assistant("offline").rewrite("Asisted in the upgrade of 30 gateways", toward="senior")
    assert done.text == "Led the upgrade of 30 gateways"
    assert [claim.question for claim in done.claims] == ["Did you lead the upgrade of 30 gateways, or assist in it?"]


@pytest.mark.parametrize("facts", [[], ["I led six fitters"]])
def test_a_verb_that_nobody_knows_is_not_made_a_noun(facts: list[str]) -> None:
    done = Assistant("offline").rewrite("Brimfled the upgrade of 30 gateways", toward="senior", facts=facts)
    assert "the brimfled" not in done.text
    assert not any("brimfled" in asked.question for asked in done.questions)
    assert done.status == "rewritten" or "opens with is not known" in done.reason


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("Rewrited the rota", "Rewrote the rota"),
        ("I drawed and cutted 40 stencils", "I drew and cut 40 stencils"),
        ("The hull was builded in 1998", "The hull was built in 1998"),
        ("I have teached 9 sailors", "I have taught 9 sailors"),
        ("they was wroted by hand", "they were written by hand"),
        (
            "Overseed lawns, leaded windows and the weaved baskets",
            "Overseed lawns, leaded windows and the weaved baskets",
        ),
        ("Needed seed for 4 fields", "Needed seed for 4 fields"),
    ],
)
def test_a_regular_past_of_an_irregular_verb_is_put_right(written: str, right: str) -> None:
    assert with_irregulars(written) == right


def test_a_line_and_an_answer_are_drafted_with_the_right_past() -> None:
    done = Assistant("offline").rewrite("Choosed the pigments of 4 icons", toward="lead")
    assert done.text == "Led the selection of the pigments of 4 icons"
    done = Assistant("offline").rewrite("Helped to restore 4 icons", toward="lead", facts=["I choosed the pigments"])
    assert done.text.endswith(", choosing the pigments")


@pytest.mark.parametrize("many", ["one of six glaziers", "one of 6 glaziers"])
def test_one_of_several_reads_as_no_leader_of_them(many: str) -> None:
    assert read_line(f"Sealed 40 windows as {many}").leadership.level == "low"


@pytest.mark.parametrize("line", ["Helped with sorting, sorting and sorting of again"])
def test_what_repeats_itself_names_no_deed(line: str) -> None:
    done = Assistant("offline").rewrite(line, toward="lead")
    assert done.text == line
    assert not any("sorting, sorting" in asked.question for asked in done.questions)
