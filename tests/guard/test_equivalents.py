"""The same told by another construction: what makes up a crew, a choice, a rhythm, an office held."""

import pytest

from assistant import check
from tests.guard.kinds import kinds_said


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("As one of six roofers, tiled the barn", "Tiled the barn as part of a six-roofer crew"),
        ("Student project: a kite camera, as one of four", "Built a kite camera in a four-student project"),
        ("Wrote a duty rota used by 9 nurses", "Wrote a duty rota with a user base of 9 nurses"),
        (
            "I am in charge of the tank checks, we do five each year",
            "Lead the tank check programme of five checks a year",
        ),
        ("Led my own choir and, when asked, two others", "Led my own choir and, upon request, two additional choirs"),
        (
            "Looked after 7 tablets: updates, users, cases",
            "Maintained 7 tablets, including updates, user management, cases",
        ),
        (
            "The seed count used to need three days, with my sieve it needs about 4 hours",
            "Built a sieve that shortened the seed count from three days to about 4 hours",
        ),
        (
            "Oven starts took 50 minutes; with my new sequence they take 35",
            "Wrote a new oven start sequence, which reduced start time from 50 to 35 minutes",
        ),
        (
            "Trialled a new plough; the farm decided against it",
            "Trialled a new plough, which the farm chose not to buy",
        ),
        ("Checked the sluices every second Tuesday", "Performed biweekly Tuesday sluice checks"),
        ("Oiled the bells every four months", "Carried out four-monthly oiling of the bells"),
        ("Merged 3 seed lists into one spreadsheet", "Merged three seed lists into a single spreadsheet"),
        (
            "Tuned the looms; the worst one went from 8% to 3% waste",
            "Tuned the looms, taking the worst from 8% to 3% waste",
        ),
        ("Lined the duct; the new lining gave minus 5 dB", "Lined the duct anew, lowering it by 5 dB"),
        ("Wired 48 V DC pumps", "Wired 48 VDC pumps"),
        ("Learned thatching on the job", "Picked up thatching on the job"),
        ("Studied the old hull drawings and drew new ones", "Examined the old hull drawings and drew new ones"),
        ("Worked with two dyers to settle 6 claims", "Settled 6 claims in collaboration with two dyers"),
        (
            "I learned to use QGIS and did a flood study of a brook",
            "Learned QGIS and performed a flood study of a brook",
        ),
        ("Basic knowledge of thatching, a few roof repairs", "Basic knowledge of thatching; made a few roof repairs"),
        ("Sat on the council as elected speaker of the yard", "Elected yard speaker on the council"),
        ("Built a jig; it is used by the crew every day", "Built a jig, used daily by the crew"),
        ("Worked on the weir model, mostly the mesh", "Worked on the weir model, focusing mostly on the mesh"),
        ("Drew the GUI of the ticket machine", "Drew the graphical interface of the ticket machine"),
    ],
)
def test_the_same_in_another_construction_may_stand(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == set()


def test_a_share_that_a_fact_tells_is_not_invented() -> None:
    checked = check(
        "Worked on the tide model", "Worked on the tide model as one of three students", ("We were three students.",)
    )
    assert not checked.findings


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("As one of six roofers, tiled the barn", "Tiled the barn as part of a nine-roofer crew"),
        ("Wrote a duty rota used by 9 nurses", "Wrote a duty rota with a user base of 90 nurses"),
        ("Wrote a duty rota for the ward", "Wrote a duty rota with a wide user base"),
        ("Helped with the tank checks, five each year", "Led the tank check programme of five checks a year"),
        ("Took notes for my own crew", "Took notes for my own crew and additional crews"),
        ("Built a sieve for the seed count", "Built a sieve that shortened the seed count"),
        ("Fixed 50 ovens; trained 35 cooks", "Fixed 50 ovens, reducing faults, and trained 35 cooks"),
        ("Trialled two ploughs", "Trialled two ploughs without disruption"),
        ("Checked the sluices every second Tuesday", "Performed weekly Tuesday sluice checks"),
        ("Oiled the bells every four months", "Carried out three-monthly oiling of the bells"),
        ("The new lining gave minus 5 dB", "The new lining lowered it by 7 dB"),
        ("The new lining gave minus 5 dB", "The new lining raised it by 5 dB"),
        ("Wired 48 V DC pumps", "Wired 48 VAC pumps"),
        ("Studied German", "Analysed German contracts"),
        ("Worked with two dyers on 6 claims", "Settled 6 claims in collaboration with two dyers"),
        ("Learned QGIS at school", "Performed a flood study in QGIS"),
        ("Basic knowledge of thatching and roof design", "Basic knowledge of thatching; made roof designs"),
        ("Helped appoint a cook", "Appointed a cook"),
        ("Built the best one of three jigs", "Built three jigs"),
    ],
)
def test_what_only_looks_like_it_is_found(source: str, draft: str) -> None:
    checked = check(source, draft)
    assert checked.findings or checked.claims
