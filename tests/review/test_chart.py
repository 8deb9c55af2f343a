"""The chart: plain characters, every line in its own quadrant, never wider than the screen."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.cli.chart import chart
from assistant.personas import Quadrant
from assistant.review.values import Standing

SCORES = st.lists(st.tuples(st.integers(0, 100), st.integers(0, 100)), max_size=90)


def standings(scores: list[tuple[int, int]]) -> list[Standing]:
    return [
        Standing(number=number, id=str(number), place="", section="", title="", text="", technical=right, leadership=up)
        for number, (right, up) in enumerate(scores, 1)
    ]


def cells(rows: list[str]) -> dict[Quadrant, str]:
    """What stands in each quadrant, its heading left out."""
    bars = [row for row in rows if row.startswith(" |")]
    upper, lower = bars[1 : len(bars) // 2], bars[len(bars) // 2 + 1 :]
    sides = {half: [row.split("|")[1:] for row in part] for half, part in (("upper", upper), ("lower", lower))}
    return {
        Quadrant.STRATEGIC_LEADER: " ".join(row[0] for row in sides["upper"]),
        Quadrant.TECHNICAL_LEADER: " ".join(row[1] for row in sides["upper"]),
        Quadrant.EMERGING_TALENT: " ".join(row[0] for row in sides["lower"]),
        Quadrant.EXPERT_ENGINEER: " ".join(row[1] for row in sides["lower"]),
    }


@settings(deadline=None, max_examples=60)
@given(SCORES, st.integers(40, 100))
def test_every_number_stands_once_in_its_quadrant(scores: list[tuple[int, int]], width: int) -> None:
    lines = standings(scores)
    rows = chart(lines, width)
    assert all(len(row) <= width and row.isascii() for row in rows)
    for quadrant, text in cells(rows).items():
        meant = {line.number for line in lines if line.quadrant == quadrant}
        assert sorted(map(int, re.findall(r"\d+", text))) == sorted(meant)


def test_lines_without_a_place_are_counted_in_their_quadrant() -> None:
    text = cells(chart(standings([(90, 10)] * 300), 40))[Quadrant.EXPERT_ENGINEER]
    more = int(re.findall(r"(\d+) more", text)[0])
    shown = re.findall(r"\d+", text.partition(f"{more} more")[0])
    assert more > 0
    assert len(set(shown)) + more == 300


def test_forty_lines_of_one_persona_all_find_a_place_on_a_narrow_screen() -> None:
    rows = chart(standings([(90, 10)] * 40), 40)
    assert {int(number) for number in re.findall(r"\d+", cells(rows)[Quadrant.EXPERT_ENGINEER])} == set(range(1, 41))


def test_more_technical_stands_further_right_and_more_leading_higher() -> None:
    rows = chart(standings([(55, 90), (95, 60)]), 80)
    first = next(row for row in rows if "1" in row)
    second = next(row for row in rows if "2" in row)
    assert rows.index(first) < rows.index(second)
    assert first.index("1") < second.index("2")


def test_a_resume_without_lines_has_an_empty_chart() -> None:
    assert not any(char.isdigit() for row in chart([], 80) for char in row)
