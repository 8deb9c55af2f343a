"""The same thing in another notation: written out, in another unit, apart from its time."""

import pytest

from assistant import check

HONEST = [
    ("Fed 3 TB of scans per day into the archive", "Each day, 3 terabytes of scans were fed into the archive", ""),
    ("Read 12 gauges every second", "Read twelve gauges at 1 Hz", ""),
    ("Closed the accounts in Q2 2021", "Closed the accounts for the second quarter of 2021", ""),
    ("Manned the hotline 24/7", "Manned the hotline around the clock", ""),
    ("Drew dispatch plans for the DSO", "Drew dispatch plans for the distribution system operator", ""),
    ("Improved the OEE from 60% to 71%", "Raised overall equipment effectiveness (OEE) from 60% to 71%", ""),
    ("Picked the MCU and drew the board", "Chose the microcontroller and drew the board", ""),
    ("Kept the tariff API up", "Kept the tariff API up; p99 latency is 90 ms", "p99 is 90ms"),
]


@pytest.mark.parametrize(("source", "draft", "fact"), HONEST)
def test_another_notation_says_the_same(source: str, draft: str, fact: str) -> None:
    checked = check(source, draft, [fact] if fact else [])
    assert (checked.findings, checked.claims) == ((), ())


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Fed 3 TB of scans per day into the archive", "Each hour, 3 terabytes of scans were fed into the archive"),
        ("Read 12 gauges every second", "Read twelve gauges at 10 Hz"),
        ("Closed the accounts in Q2 2021", "Closed the accounts for the third quarter of 2021"),
        ("Manned the hotline on weekdays", "Manned the hotline around the clock"),
        ("Drew plans for the DSO", "Drew plans for the national distribution system operator and its customers"),
        ("Picked the MCU and drew the board", "Drew the board"),
    ],
)
def test_what_it_does_not_say_is_found(source: str, draft: str) -> None:
    assert check(source, draft).findings
