"""Where lines stand, and the persona that the whole reads as."""

import pytest

from assistant.personas import Quadrant
from tests.review.resumes import reviewed, under

LINES = [f"Built the test bench number {number} for the pump line" for number in range(12)]


def whole(*scores: tuple[int, int]) -> tuple[int, int, Quadrant]:
    made = reviewed(under("2019 - 2021", *LINES[: len(scores)]), scores=scores).whole
    return made.technical, made.leadership, made.quadrant


def test_each_line_has_its_place_scores_and_quadrant() -> None:
    lines = reviewed(under("2019 - 2021", *LINES[:2]), scores=[(80, 10), (60, 50)]).lines
    assert [(one.number, one.place, one.technical, one.leadership) for one in lines] == [
        (1, "line 3", 80, 10),
        (2, "line 4", 60, 50),
    ]
    assert [one.quadrant for one in lines] == [Quadrant.EXPERT_ENGINEER, Quadrant.TECHNICAL_LEADER]


def test_the_strongest_third_has_two_thirds_of_the_weight() -> None:
    assert whole((90, 0), (30, 0), (30, 0))[0] == round((2 * 90 + 30) / 3)


def test_a_third_is_rounded_up_and_a_lone_line_is_the_whole() -> None:
    assert whole((90, 10), (60, 10), (30, 10), (0, 10))[0] == round((2 * 75 + 15) / 3)
    assert whole((90, 0), (60, 0), (30, 0), (30, 0), (0, 0))[0] == round((2 * 75 + 20) / 3)
    assert whole((70, 60))[:2] == (70, 60)


@pytest.mark.parametrize(("strong", "reads_as"), [(2, Quadrant.EMERGING_TALENT), (4, Quadrant.STRATEGIC_LEADER)])
def test_two_lines_of_twelve_make_no_leader_but_four_do(strong: int, reads_as: Quadrant) -> None:
    assert whole(*[(10, 95)] * strong, *[(10, 10)] * (12 - strong))[2] == reads_as


def test_each_axis_has_its_own_strongest_lines() -> None:
    assert whole((95, 5), (5, 95), (5, 5))[2] == Quadrant.TECHNICAL_LEADER


def test_the_order_of_the_lines_does_not_matter() -> None:
    scores = [(90, 10), (20, 70), (55, 40), (10, 10)]
    assert whole(*scores) == whole(*reversed(scores))


def test_lines_are_counted_by_quadrant_empty_ones_too() -> None:
    counts = reviewed(under("2019 - 2021", *LINES[:3]), scores=[(80, 10), (70, 10), (10, 10)]).whole.counts
    assert counts == {
        Quadrant.EMERGING_TALENT: 1,
        Quadrant.EXPERT_ENGINEER: 2,
        Quadrant.STRATEGIC_LEADER: 0,
        Quadrant.TECHNICAL_LEADER: 0,
    }


def test_readings_that_are_not_as_many_as_the_lines_are_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        reviewed(under("2019 - 2021", *LINES[:2]), scores=[(1, 1)])
