"""Those with whom the author shared the work, and by whose plan it was done: a draft says so too."""

import pytest

from tests.guard.kinds import kinds_said


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (
            "As one of three planners I scheduled night trains for the Basel depot",
            "Scheduled night trains for the Basel depot",
        ),
        (
            "Set the alarm thresholds for the kiln as one of several shift leads",
            "Set the alarm thresholds for the kiln",
        ),
        ("Kept the land register as one of a handful of clerks", "Kept the land register"),
        ("Judged 40 wines as a member of a jury of five", "Judged 40 wines"),
        ("Built a chat bot as a team of four", "Built a chat bot"),
        ("Organised the regatta with two other rowers", "Organised the regatta"),
        ("Wrote a thesis on tides in a pair with a classmate", "Wrote a thesis on tides"),
        ("Published a paper on peat drying, third author", "Published a paper on peat drying"),
        ("Founded a repair café (co-founder with a friend)", "Founded a repair café"),
        ("Held the crane budget, shared with the deputy", "Held the crane budget"),
        ("Built the pallet lift following drawings by a consultant", "Built the pallet lift"),
        ("Programmed the mixer according to the concept of my supervisor", "Programmed the mixer"),
        ("Ran the assay per my mentor's protocol", "Ran the assay"),
        ("Implemented the retry logic as proposed by a senior colleague", "Implemented the retry logic"),
        ("Milled the flanges from drawings supplied to us", "Milled the flanges"),
        ("Wrote the safety case, proofread by my tutor", "Wrote the safety case"),
        ("Tarred the boat with one friend", "Tarred the boat"),
        ("Edited the chronicle with three village people", "Edited the chronicle"),
        ("Sewed the banner in close cooperation with the tailors", "Sewed the banner"),
        ("Wrote the bylaws in consultation with the notary", "Wrote the bylaws"),
    ],
)
def test_who_shared_the_work_or_planned_it_may_not_be_left_out(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == {"lost claim"}


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (
            "Set the alarm thresholds for the kiln as one of several shift leads",
            "Along with other shift leads, set the kiln's alarm thresholds",
        ),
        (
            "Wrote a paper on peat drying (co-author with two colleagues)",
            "Co-authored a paper on peat drying with two colleagues",
        ),
        ("Judged 40 wines as a member of a jury of five", "Judged 40 wines on a five-member jury"),
        (
            "Built the pallet lift following drawings by a consultant",
            "Built the pallet lift to a consultant's drawings",
        ),
        ("Ran the assay per my mentor's protocol", "Ran the assay following the mentor's protocol"),
        ("Led a crew of six divers", "Led six divers"),
        ("Tarred the boat with one friend", "Tarred the boat together with a friend"),
        ("Sewed the banner in cooperation with the tailors", "Sewed the banner with the tailors"),
        ("Cooked for weddings with four courses", "Cooked four-course wedding menus"),
        ("Cut parts from drawings", "Cut parts to drawings"),
        ("Every one of my welds passed", "All welds passed"),
    ],
)
def test_a_share_or_plan_in_other_words_may_stand(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == set()
