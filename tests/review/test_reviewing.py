"""The review as a whole: what it holds, and that nothing in a resume can break it."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.review.profiles import find_profile
from tests.review.resumes import resume, reviewed, under

PROFILE = find_profile("software engineer")


def test_a_review_becomes_json_with_all_its_parts() -> None:
    made = reviewed(under("2019 - 2021", "Responsible for 12 pumps in Graz"), PROFILE, scores=[(80, 60)])
    answer = json.loads(json.dumps(made.model_dump(mode="json")))
    assert answer.keys() == {"language", "whole", "lines", "findings", "interview", "measures", "role"}
    assert answer["whole"]["quadrant"] == answer["lines"][0]["quadrant"] == "technical_leader"
    assert answer["whole"]["counts"]["technical_leader"] == 1
    assert answer["lines"][0]["place"] == "line 3"
    opener = answer["findings"][0]
    assert (opener["kind"], opener["words"], opener["lines"], opener["places"]) == (
        "weak_opener", "Responsible for", [1], ["line 3"],
    )  # fmt: skip
    assert answer["role"]["step"] == "senior software engineer"


def test_the_same_resume_gives_the_same_review() -> None:
    made = under("2019 - 2021", "Led 4 engineers in Graz", "Wrote firmware for pumps")
    assert reviewed(made, PROFILE) == reviewed(made, PROFILE)


def test_a_strong_resume_has_nothing_to_mend() -> None:
    made = under(
        "2019 - 2021",
        "Designed the braking logic of 12 trams, cutting wear by 30%",
        "Led six engineers through the approval of the new brake in nine months",
        "Wrote the test bench that found 40 faults before delivery",
    )
    assert reviewed(made).findings == ()


def test_a_resume_without_lines_is_reviewed_as_nothing() -> None:
    made = reviewed(resume("# Education\nMSc, Graz, 2019"), PROFILE)
    assert (made.lines, made.interview, made.whole.technical) == ((), (), 0)


def test_a_line_without_english_words_is_in_the_language_of_the_whole() -> None:
    made = reviewed(
        under(
            "2019 - 2021",
            "Leitung der Montage von 12 Pumpen für das Werk",
            "Kostensenkung Montage Einkauf Versand Lager",
        )
    )
    assert made.language == "de"
    assert [one.kind for one in made.findings] == ["no_result"]


@settings(deadline=None, max_examples=80)
@given(st.lists(st.text(min_size=1, max_size=80).filter(str.strip), min_size=1, max_size=6))
def test_no_text_can_break_a_review(texts: list[str]) -> None:
    reviewed(under("2019 - 2021", *(" ".join(("Led", *text.split())) for text in texts)), PROFILE)


@pytest.mark.parametrize("text", ["1 " * 4900, "I " * 4900, "team " * 1900, "a" * 9900, "-" * 9900, "cut-" * 2400])
def test_the_longest_lines_are_reviewed_all_the_same(text: str) -> None:
    assert reviewed(under("2019 - 2021", f"Led {text}"), PROFILE).findings
