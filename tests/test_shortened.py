"""Names in short and in full, in a posting and in the resume beside it."""

import pytest

from assistant.posting import read_posting
from assistant.shortened import initials, is_spelled_out


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("You keep service level agreements", "Met the SLAs of 9 hotels"),
        ("You know statistical process control", "Introduced SPC on 4 lines"),
        ("You know FMEA", "Led the failure mode and effects analysis of a brake"),
        ("We look for an SRE", "Site Reliability Engineer, Northwind"),
        ("You know AWS", "Moved 30 shops from EC2 to Fargate"),
        ("You know Google Cloud", "Ran 12 clusters on GKE"),
        ("You build infrastructure as code", "Described 40 networks in Terraform"),
        ("You know Kubernetes", "Ran 12 clusters on EKS"),
    ],
)
def test_what_a_resume_says_in_short_or_in_full_is_no_gap(asked: str, line: str) -> None:
    assert read_posting(asked).terms
    assert read_posting(asked).gaps([line]) == ()


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("You know SQL", "Sold quality lamps to 30 shops"),
        ("You know AWS", "Ran 12 clusters on GKE"),
        ("You know statistical process control", "Wrote the PLC code of 4 lines"),
        ("You know Amazon S3", "Ran 30 shops on AWS"),
        ("You know FMEA", "Led the effects analysis of a brake"),
    ],
)
def test_what_no_line_says_stays_a_gap(asked: str, line: str) -> None:
    assert read_posting(asked).gaps([line]) == tuple(term.text for term in read_posting(asked).terms) != ()


def test_two_letters_are_no_name_in_short() -> None:
    assert initials("quality assurance") == ""
    assert not is_spelled_out("QA", ["Quality Assurance"])
