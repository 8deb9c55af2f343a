"""All of what the source has some of is a larger reach; all of what it counts or names is not."""

import pytest

from assistant import check


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Repaired looms", "Repaired all looms"),
        ("Repaired looms", "Repaired every loom"),
        ("Repaired looms", "Repaired every single loom"),
        ("Repaired looms in the mill", "Repaired all the looms in the mill"),
        ("Repaired looms", "Repaired each loom"),
        ("Charted the cave", "Charted the whole cave"),
        ("Charted the cave", "Charted the entire cave"),
        ("Wrote guides for visitors", "Wrote guides for all visitors"),
    ],
)
def test_a_universal_that_nobody_told_is_a_matter_of_scope(source: str, draft: str) -> None:
    assert [claim.kind for claim in check(source, draft).claims] == ["scope"]


@pytest.mark.parametrize(
    ("source", "draft", "facts"),
    [
        ("Repaired all looms", "Repaired every loom", ()),
        ("Repaired looms", "Repaired all looms", ("I repaired every one of the looms",)),
        ("Repaired the four looms", "Repaired all four looms", ()),
        ("Repaired 14 looms", "Repaired all 14 looms", ()),
        ("Repaired the looms", "Repaired each of the looms", ()),
        ("Repaired the looms", "Repaired all the looms", ()),
        ("Repaired any loom", "Repaired all looms", ()),
        ("Wrote weekly reports", "Wrote reports every week", ()),
        ("Spent the day in the mill", "Spent the whole day in the mill", ()),
        ("Wrote a card per loom", "Wrote a card for each loom", ()),
    ],
)
def test_what_is_counted_or_named_may_be_all(source: str, draft: str, facts: tuple[str, ...]) -> None:
    assert not check(source, draft, facts).claims
