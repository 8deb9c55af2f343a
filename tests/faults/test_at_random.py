"""Faults at random: every line comes back once, in its place, done or as it was with a reason."""

from tests.faults.at_random import MOST_CALLS, TIME_LIMIT, run


def test_with_one_reply_in_three_spoiled_no_line_is_lost_doubled_or_mixed_up() -> None:
    figures = run(1)
    assert figures.faults > 150
    assert (figures.without_reason, figures.lost_or_twice, figures.mixed_up) == (0, 0, 0)
    assert figures.done + figures.given_back == figures.lines == 500
    assert figures.done > 450
    assert figures.ratio <= MOST_CALLS
    assert figures.seconds < 6 * TIME_LIMIT
