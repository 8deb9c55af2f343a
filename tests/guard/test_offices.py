"""The post of somebody beside the author, which a draft gives its author."""

import pytest

from assistant import check


def claimed(source: str, draft: str, *, role: str = "") -> list[str]:
    return [claim.draft for claim in check(source, draft, role=role).claims if claim.kind == "ownership"]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Shadowed the harbour pilot for a month", "Served as harbour pilot for a month"),
        ("Assisted the falconer on two estates", "As falconer, worked on two estates"),
        ("Sorted nets for the ferry mate", "Worked as ferry mate"),
        ("Shadowed the harbour pilot for a month", "Harbour pilot for a month"),
    ],
)
def test_the_post_of_somebody_else_is_a_claim(source: str, draft: str) -> None:
    assert claimed(source, draft)
    assert not claimed(source, draft, role="Falconer, harbour pilot and ferry mate")


def test_a_post_that_the_source_or_the_draft_leaves_to_another_is_no_claim() -> None:
    assert not claimed("Filled in for the harbour pilot", "Stood in as harbour pilot")
    assert not claimed("Helped the harbour pilot", "Helped as aide to the harbour pilot")
    assert not claimed("For a live tide table, soldered gauges", "Live tide table: soldered gauges")
