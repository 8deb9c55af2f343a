"""What an abbreviation of the source stands for, a country said by its people, and a thing that a fact names."""

import pytest

from assistant import check

HONEST = [
    ("Steered sweeps from 2 to 9 deg AoA", "Steered angle-of-attack sweeps from 2° to 9°", ""),
    ("Fitted two enhancements (BOdIs)", "Fitted two BOdI enhancements", ""),
    ("Spoke on EU law at Tartu Uni", "Spoke on European Union law at Tartu University", ""),
    ("Bought hemp from Poland", "Bought Polish hemp", ""),
    ("Bought tiles from Turkey and Spain", "Bought Turkish and Spanish tiles", ""),
    ("Brought the display up on the new SoC.", "Brought the display up on the RK3588.", "The new SoC was the RK3588."),
    ("Data lineage notes for 30 tables", "Noted the lineage of 30 tables", ""),
    ("Nightly regression of drawbridge code", "Nightly regression testing of drawbridge code", ""),
]


@pytest.mark.parametrize(("source", "draft", "fact"), HONEST)
def test_the_long_form_is_what_was_told(source: str, draft: str, fact: str) -> None:
    assert check(source, draft, [fact] if fact else []).findings == ()


@pytest.mark.parametrize(
    ("source", "draft", "fact"),
    [
        ("Held QoS on the trunk line", "Held quality of service for all harbour sites on the trunk line", ""),
        ("Steered sweeps from 2 to 9 deg AoA", "Steered sweeps from 2° to 9°", ""),
        ("Bought hemp from Poland", "Bought German hemp", ""),
        ("Brought the display up on the new SoC.", "Brought the display up.", "The new SoC was the RK3588."),
        ("Data lineage notes for 30 tables", "Wrote notes for 30 tables", ""),
    ],
)
def test_what_the_letters_do_not_stand_for_is_found(source: str, draft: str, fact: str) -> None:
    assert check(source, draft, [fact] if fact else []).findings


def test_another_ending_of_the_same_host_is_an_altered_link() -> None:
    findings = check("Notes at https://tide.example.org", "Notes at https://tide.example.com/notes").findings
    assert [(one.kind, one.category) for one in findings] == [("altered", "link")]
