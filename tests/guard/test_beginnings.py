"""Words that a beginning turns into their opposite."""

import pytest

from assistant import check


@pytest.mark.parametrize(
    ("source", "draft", "altered"),
    [
        (
            "Designed the low-voltage side of the charger",
            "Designed the high-voltage side of the charger",
            "high-voltage",
        ),
        ("Ran the pre-launch survey", "Ran the post-launch survey", "post-launch"),
        ("Shipped the unsigned drivers", "Shipped the signed drivers", "signed"),
    ],
)
def test_the_opposite_beginning_alters_the_word(source: str, draft: str, altered: str) -> None:
    found = check(source, draft).findings
    assert [(one.kind, one.category, one.words) for one in found] == [("altered", "claim", altered)]


def test_a_word_that_both_texts_have_is_not_altered() -> None:
    assert check("Signed the unsigned drivers", "Signed drivers that were unsigned").ok
