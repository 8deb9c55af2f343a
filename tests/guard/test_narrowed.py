"""What made a thing smaller may not be left out, so that the whole of it is told."""

import pytest

from assistant import check

HONEST = [
    ("Managed a group of 7 fitters", "Managed seven fitters"),
    ("Oversaw the operation of two locks", "Oversaw two locks"),
    ("Wrote checks for the importer", "Wrote importer checks"),
    ("Moved the shop's order records to a new server", "Moved the order records of the shop to a new server"),
    ("Ran mock exams for the pupils", "Held mock exams for the pupils"),
    ("Documented pre-existing cracks of the dam", "Documented existing cracks of the dam"),
    ("Sang 3 rounds of the hymn", "Sang the hymn in three rounds"),
    ("Painted 3 rooms of a 9-room inn", "Painted three rooms in a 9-room inn"),
    ("Checked the architect's plans", "Checked plans by the architect"),
    ("Analysed the results of 9 trials", "Analysed 9 trials"),
]


@pytest.mark.parametrize(("source", "draft"), HONEST)
def test_a_head_that_says_no_more_may_go(source: str, draft: str) -> None:
    assert check(source, draft).findings == ()


@pytest.mark.parametrize(
    ("source", "draft", "lost"),
    [
        ("Painted the doors of the town hall", "Painted the town hall", "doors of"),
        ("Wrote checks for the importer", "Wrote the importer", "checks for"),
        ("Moved the shop's logs to a new server", "Moved the shop to a new server", "shop's logs"),
        ("Ran mock exams for pupils", "Ran exams for pupils", "mock exams"),
        ("Painted 3 rooms of a 9-room inn", "Painted a 9-room inn with 3 rooms", "3 rooms of"),
        ("Repaired two sails of the mill", "Repaired the mill with its two sails", "two sails of"),
        ("Passed the pre-audit in May", "Passed the audit in May", "pre-audit"),
        ("Presented to the minister's adviser", "Presented to the minister", "minister's adviser"),
    ],
)
def test_what_it_was_of_is_not_the_whole(source: str, draft: str, lost: str) -> None:
    found = [(one.kind, one.words) for one in check(source, draft).findings]
    assert ("lost", lost) in found
