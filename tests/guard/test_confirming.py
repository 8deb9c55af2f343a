"""What a fact confirms of a deed, and what it leaves open."""

import pytest

from assistant import check

SOURCE = "Helped with the repair of 16 looms in the mill"
DRAFT = "Led the repair of 16 looms in the mill"


@pytest.mark.parametrize(
    "fact",
    [
        "yes, I led it with three weavers over two years",
        "I was the one who led it",
        "It was me who led it",
        "Led it myself from survey to handover",
        "yes, I led it, and I also taught the apprentices",
        "I led the repair of all sixteen looms from March to May 2019",
        "I've led it since 2018 with a crew of four",
        "I led it in Porto, and we finished two weeks early",
        "I was in charge of it from start to finish",
        "I was the lead on it for three months",
        "Oh yes, I led it, not the owner",
        "I led the repair, cutting stoppages by 30%",
        "I led it because the old manager left",
        "I led it; the fitters supported me",
    ],
)
def test_a_full_yes_settles_the_claim(fact: str) -> None:
    checked = check(SOURCE, DRAFT, [fact])
    assert (checked.findings, checked.claims) == ((), ())


@pytest.mark.parametrize(
    "fact",
    [
        "I led it for 5 of the 16 looms",
        "I led it for one loom",
        "I led the repair of 4 looms",
        "I led the repair of three of them",
        "I led it for the upper looms",
        "I led it, but only the old looms",
        "I led it. But only in winter.",
        "Yes I led it. Pavel did the rest.",
        "I led it in the second year",
        "I led it until the new manager came",
        "I led it at the start",
        "I led it under the chief fitter",
        "I led it, more or less",
        "I led it on paper",
        "Officially I led it",
        "I led it officially, the foreman did the real work",
        "I led it, the owner the electrics",
        "I led it while the manager was ill",
        "I led it together with the owner's engineer",
        "I was the deputy lead of it",
        "I was asked to lead it",
        "The first half year it was Pavel, then I led it",
        "I led it, though not the electrics",
    ],
)
def test_a_yes_to_a_part_leaves_the_claim_a_question(fact: str) -> None:
    assert [claim.kind for claim in check(SOURCE, DRAFT, [fact]).claims] == ["ownership"]


@pytest.mark.parametrize("later", ["but only the old looms", "sorry, that was Pavel", "The rest was done by Pavel"])
def test_a_later_fact_takes_back_an_earlier_yes(later: str) -> None:
    assert check(SOURCE, DRAFT, ["I led it", later]).claims
    assert not check(SOURCE, DRAFT, ["I led it", "We had two cranes"]).claims


def test_one_of_two_things_is_not_both() -> None:
    source, draft = "Worked on the looms and the boiler", "Repaired the looms and the boiler"
    assert check(source, draft, ["I repaired the boiler"]).claims
    assert not check(source, draft, ["I repaired the boiler and the looms"]).claims


def test_to_have_done_it_alone_confirms_the_deed() -> None:
    assert not check(
        "Assisted in the stocktaking", "Carried out the stocktaking", ["I did the stocktaking alone"]
    ).claims


@pytest.mark.parametrize(
    ("fact", "draft"),
    [
        ("Waste fell from 12% to 7% but not because of me", "Ran the loom hall. Waste fell from 12% to 7%."),
        ("Waste fell by 7%. That was not my doing.", "Ran the loom hall, and waste fell by 7%"),
        ("Waste fell from 12% to 7% a year before I joined", "Ran the loom hall. Waste fell from 12% to 7%."),
        ("Waste fell from 12% to 7% after I had left", "Ran the loom hall, cutting waste from 12% to 7%"),
        ("Waste fell by 7%, I never saw the figures", "Ran the loom hall, cutting waste by 7%"),
        ("We hope that waste will fall from 12% to 7%", "Ran the loom hall, cutting waste from 12% to 7%"),
        ("A new loom is expected to save 30 hours", "Ran the loom hall; a new loom saves 30 hours"),
        ("The contractor cut waste from 12% to 7%", "Ran the loom hall, cutting waste from 12% to 7%"),
        ("I found 9 faults, the fitters repaired them", "Ran the loom hall, finding and repairing 9 faults"),
        ("Pilar added sensors, and waste went from 12 to 7 kg", "Ran the loom hall, cutting waste from 12 to 7 kg"),
    ],
)
def test_a_result_that_a_fact_gives_to_others_or_hopes_for_is_not_the_authors(fact: str, draft: str) -> None:
    assert not check("Ran the loom hall", draft, [fact]).ok


@pytest.mark.parametrize(
    ("fact", "draft"),
    [
        ("Waste fell from 12% to 7% after I had joined", "Ran the loom hall, cutting waste from 12% to 7%"),
        ("Waste fell by 7%. Before I left, I wrote a manual.", "Ran the loom hall, with waste falling by 7%"),
        ("A new loom is expected to save 30 hours", "Ran the loom hall; a new loom is expected to save 30 hours"),
        (
            "I found 9 faults, the fitters repaired them",
            "Ran the loom hall, finding 9 faults, repaired by the fitters",
        ),
        ("My boss wanted less waste, and I cut it by 7%", "Ran the loom hall, cutting waste by 7%"),
        ("Redis replaced the log, and waits fell from 9 s to 2 s", "Ran the loom hall, cutting waits from 9 s to 2 s"),
    ],
)
def test_what_a_fact_gives_to_the_author_may_be_told(fact: str, draft: str) -> None:
    assert check("Ran the loom hall", draft, [fact]).ok


def test_a_part_that_a_fact_gives_to_somebody_else_is_no_claim_to_be_asked() -> None:
    checked = check("Worked on the loom log", "Built the loom log", ["my colleague Pilar built it, I tested it"])
    assert [(finding.kind, finding.category) for finding in checked.findings] == [("invented", "claim")]


@pytest.mark.parametrize(
    ("told", "is_confirmed"),
    [
        ("the inventory of 4 of the 11 depots", True),
        ("the inventory of four of 11 depots", True),
        ("the inventory until August", True),
        ("most of the inventory", True),
        ("the inventory while the boss was ill", True),
        ("the inventory of 4 of the 11 depots until August", False),
        ("the inventory of 4 of the 11 depots, on paper", False),
    ],
)
def test_a_limit_that_draft_and_fact_share_takes_nothing(told: str, is_confirmed: bool) -> None:
    told_alike = told.removesuffix(" until August" if " of " in told else "").removesuffix(", on paper")
    draft = f"Led {told_alike.replace('four of 11', '4 of the 11')}"
    claims = check("Supported the inventory", draft, [f"I led {told}"]).claims
    assert (claims == ()) is is_confirmed
    if told_alike != "the inventory":
        assert check("Supported the inventory", "Led the inventory", [f"I led {told}"]).claims


@pytest.mark.parametrize("sum_of_it", ["20,000 dollars a year", "1.5 tonnes of flour", "€ 3,400 a month"])
def test_a_sign_within_a_figure_ends_no_clause(sum_of_it: str) -> None:
    fact = f"I designed the kiosk and it saved {sum_of_it}"
    assert check("Helped with the kiosk", "Designed the kiosk", [fact]).claims == ()


def test_a_fact_about_what_was_done_beside_it_confirms_no_deed_of_the_same_verb() -> None:
    source, draft = "Helped to build a barge", "Built a barge, building the hatches alone"
    assert check(source, draft, ["I built the hatches alone"]).claims
    assert check(source, "Built a barge, handling the hatches alone", ["I did the hatches alone"]).claims
    assert not check(source, "Built a barge alone", ["I did it alone"]).claims
    assert not check(source, "Built a barge", ["all of it, I was alone"]).claims
