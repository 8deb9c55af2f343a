"""Those of whom a line tells are not made such whom its author led."""

import pytest

from assistant import check


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("The orchestra staff tuned 40 harps", "Led the staff who tuned 40 harps"),
        ("Crew of 7 thatched the barn", "Directed a crew of 7 that thatched the barn"),
        ("Crew of 7 thatched the barn", "Supervised the crew of 7 who thatched the barn"),
        ("Three apprentices glazed the greenhouse", "Led three apprentices who glazed the greenhouse"),
        ("Three apprentices glazed the greenhouse", "Guided three apprentices who glazed the greenhouse"),
        ("The supplier forged the hinges", "Managed the supplier that forged the hinges"),
        ("The team charted the cave", "Headed the team, which charted the cave"),
        ("The team charted the cave", "The team charted the cave under my direction"),
    ],
)
def test_whom_nobody_said_the_author_led_are_a_matter_of_scope(source: str, draft: str) -> None:
    checked = check(source, draft)
    assert [claim.kind for claim in checked.claims] == ["scope"]
    assert not checked.ok


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Our group charted the cave", "Led the group that charted the cave"),
        ("My crew thatched the barn", "Led the crew that thatched the barn"),
        ("Six of us thatched the barn", "Led six people thatching the barn"),
        ("Six of us thatched the barn", "Headed a team of six thatching the barn"),
    ],
)
def test_those_of_whom_the_author_was_one_are_asked_about(source: str, draft: str) -> None:
    assert "ownership" in [claim.kind for claim in check(source, draft).claims]
    assert not check(source, draft, ownership="keep").ok


@pytest.mark.parametrize(
    ("fact", "role"),
    [
        ("I led the group", ""),
        ("Yes, I led it", ""),
        ("They worked under my supervision, I was the leader of the group", ""),
        ("", "Team Lead"),
    ],
)
def test_a_fact_or_the_title_may_say_so(fact: str, role: str) -> None:
    facts = (fact,) if fact else ()
    checked = check("Our group charted the cave", "Led the group that charted the cave", facts, role=role)
    assert checked.ok
    assert not checked.claims


def test_a_fact_of_another_deed_says_nothing_of_it() -> None:
    checked = check("The team charted the cave", "Led the team that charted the cave", ("I led the menu planning",))
    assert not checked.ok


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("I led the crew of 7 that thatched the barn", "Headed the crew of 7 that thatched the barn"),
        ("Had 4 people reporting to me, who thatched the barn", "Led 4 people who thatched the barn"),
        ("We were six and I led them: we thatched the barn", "Led six people thatching the barn"),
        ("Two weavers under my guidance wove the sail", "Led two weavers who wove the sail"),
        ("Responsible for two weavers and the dye shop", "Managed two weavers and the dye shop"),
        ("Our crew thatched the barn", "Thatched the barn as part of the crew"),
        ("The supplier forged the hinges and I checked them", "Checked the hinges that the supplier forged"),
        ("Started a chess group", "Founded a chess group"),
        ("Organised team events for the engineers", "Ran team events for the engineers"),
        ("Advised customers", "Guided customers"),
    ],
)
def test_honest_neighbours_stand(source: str, draft: str) -> None:
    checked = check(source, draft)
    assert checked.ok
    assert not checked.claims
