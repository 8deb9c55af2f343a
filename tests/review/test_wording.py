"""What is weak in a line by itself."""

import pytest

from tests.review.resumes import found

STRONG = "Designed the braking logic of 12 trams, cutting wear by 30%"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Responsible for the nightly loads of 12 stores", "Responsible for"),
        ("Helped the plant move 12 lines to a new PLC", "Helped"),
        ("Helping the plant move 12 lines to a new PLC", "Helping"),
        ("Successfully assisted with 12 audits of the boiler house", "assisted"),
        ("I was involved in 12 audits of the boiler house", "was involved in"),
        ("Worked closely with 12 suppliers on castings for the gearbox", "Worked closely with"),
        ("Mitarbeit an der Auslegung von 12 Getrieben für die Bahn", "Mitarbeit"),
        ("Participation à la conception de 12 vannes pour la raffinerie", "Participation à"),
        ("Colaboré en el diseño de 12 válvulas para la refinería", "Colaboré en"),
    ],
)
def test_an_opener_that_hides_the_deed_is_weak(text: str, words: str) -> None:
    assert [one.words for one in found(text, "weak_opener")] == [words]


@pytest.mark.parametrize(
    "text",
    [
        STRONG,
        "Partnered with legal and finance to set the data policy",
        "Worked out the stiffness of 12 brackets by hand",
        "Led the team that was responsible for the braking logic",
        "Leitung der Auslegung von 12 Getrieben für die Bahn",
    ],
)
def test_an_opener_that_says_the_deed_is_not_weak(text: str) -> None:
    assert found(text, "weak_opener") == []


@pytest.mark.parametrize(
    "text",
    [
        "Wrote firmware for the pump controller in C",
        "Moved the files of the plant to S3 and EC2",
        "Wrote firmware in C 11 for the pump controller since 2019",
        "Wired a 24 V panel for the crane in Lyon",
        "Studied drives on the Sinamics G120-3 in a course",
        "Took a course on EN 60335-2-41 in Lyon",
        "Wrote up the test results of the pump",
        "Resolved tickets of the pump line",
        "Modelled the heat recovery of the kiln",
        "Repaired pumps in a crew of seven",
        "Konstruktion von Vorrichtungen für die Fertigung",
        "Conception de vannes pour la raffinerie de la ville",
    ],
)
def test_a_line_without_figure_or_outcome_has_no_result(text: str) -> None:
    assert len(found(text, "no_result")) == 1


@pytest.mark.parametrize(
    "text",
    [
        STRONG,
        "Wrote firmware for three pump controllers in C",
        "Wrote firmware that shortened the start of the pump",
        "Resolved 40 tickets of the pump line",
        "Wrote firmware that resolved the leak of the pump",
        "Redrew the impeller, which resulted in a quiet pump",
        "Cut the noise of the pump by 6 dB",
        "Laid 12 km of pipe for the mine",
        "Konstruktion von Vorrichtungen, wodurch die Rüstzeit gesenkt wurde",
        "Conception de vannes qui réduisent les pertes de la raffinerie",
        "Diseño de válvulas que redujeron las pérdidas de la refinería",
    ],
)
def test_a_figure_or_a_word_of_outcome_is_a_result(text: str) -> None:
    assert found(text, "no_result") == []


def test_nothing_is_said_of_results_in_a_language_that_is_not_known() -> None:
    assert found("Разработал систему управления насосами для завода", "no_result") == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("I designed the braking logic of trams", "I"),
        ("Designed what I had proposed for the trams", "I"),
        ("Designed the braking logic with my team in Graz", "my"),
        ("We designed the braking logic of trams", "We"),
        ("Ich habe die Auslegung der Bremse übernommen", "Ich"),
        ("J'ai conçu les vannes de la raffinerie", "J'"),
        ("Diseño de válvulas con mi equipo de la refinería", "mi"),
    ],
)
def test_the_author_as_a_pronoun_is_named(text: str, word: str) -> None:
    [one] = found(text, "person")
    assert one.words == word


@pytest.mark.parametrize(
    "text",
    [
        "Ran a Phase I trial of the implant at two sites",
        "Wrote the I/O layer of the controller",
        "Restored a Saturn I, built in 1961",
        "Cut type I errors of the inspection by 12%",
        "Shipped the controller to the US and the EU",
    ],
)
def test_a_number_or_a_country_is_no_pronoun(text: str) -> None:
    assert found(text, "person") == []


@pytest.mark.parametrize(("words", "count"), [(5, 1), (6, 0), (35, 0), (36, 1)])
def test_length_is_told_below_six_and_above_thirty_five_words(words: int, count: int) -> None:
    text = " ".join(["Calibrated", "12", *["sensors"] * (words - 2)])
    assert len(found(text, "length")) == count


def test_a_german_line_may_be_shorter_since_it_joins_its_words() -> None:
    assert found("Auslegung der Getriebe für 12 Kräne", "length") == []
    assert found("Getriebeauslegung für 12 Kräne", "length") == []
    assert len(found("Montage der Pumpen", "length")) == 1


def test_dashes_are_no_words() -> None:
    assert len(found("Calibrated 12 sensors – – – –", "length")) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Team player who built 12 pumps for the mine", "Team player"),
        ("Built results driven pumps of the mine", "results driven"),
        ("Belastbar und zuverlässig bei der Montage von Pumpen", "Belastbar"),
        ("Built pumps while thinking outside the box for the mine", "thinking outside the box"),
    ],
)
def test_worn_phrases_are_found_in_any_case_with_or_without_hyphens(text: str, words: str) -> None:
    assert [one.words for one in found(text, "cliche")] == [words]


def test_a_phrase_does_not_reach_over_a_comma() -> None:
    assert found("Built pumps for the football team, player names on each", "cliche") == []
