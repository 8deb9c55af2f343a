"""Who did it to whom: trained and was trained, handed over and took over."""

import pytest

from tests.guard.kinds import kinds_said


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Was coached by a boatbuilder on planking", "Coached a boatbuilder on planking"),
        ("Was supervised by the chief chemist", "Supervised the chief chemist"),
        ("Mentored by a staff engineer during the rebuild", "Mentored a staff engineer during the rebuild"),
        ("Trained two lab technicians on the autoclave", "Was trained by two lab technicians on the autoclave"),
        ("Was audited by the tax office", "Audited the tax office"),
        ("Received training from the crane supplier", "Provided training to the crane supplier"),
        ("Learned shearing from two neighbours", "Taught shearing to two neighbours"),
        ("Gave a course on knots to the sea scouts", "Attended a course on knots with the sea scouts"),
        ("Passed the grant files on to the new bursar", "Took the grant files over from the new bursar"),
        ("Inherited 40 hives from my aunt", "Gave 40 hives to my aunt"),
        ("The bursar drew up the budget and I audited it", "Drew up the budget, which the bursar audited"),
        (
            "Proofread essays submitted by the exchange students",
            "Submitted essays to the exchange students for proofreading",
        ),
        (
            "Gave the X-rays to the vet, who then found the fracture",
            "Found the fracture and gave the X-rays to the vet",
        ),
        ("Judges tasted my cheeses at the fair", "Tasted judges' cheeses at the fair"),
        ("A bishop visited our crypt and I lit it", "Lit the bishop's crypt for a visit"),
        ("Send lost coats on to the station", "Receive lost coats from the station"),
        ("Take over tools from the early shift", "Hand over tools to the early shift"),
        ("The harbour pilots adopted our tide tables", "Adopted the harbour pilot's tide tables"),
    ],
)
def test_what_was_done_to_the_author_is_not_what_the_author_did(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == {"altered claim"}


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (
            "Was trained by two lab technicians on the autoclave",
            "Learned to use the autoclave from two lab technicians",
        ),
        (
            "Coached by a senior, I coached two juniors later",
            "Later coached two juniors after being coached by a senior",
        ),
        ("Was trained by the vendor and trained 12 nurses", "Trained 12 nurses after training by the vendor"),
        ("Trained on the lathe for six weeks", "Underwent six weeks of lathe training"),
        ("Trained pupils from two schools in knots", "Taught knots to pupils of two schools"),
        (
            "Sent samples to the lab and got results from the lab",
            "Sent samples to the lab and received the lab's results",
        ),
        ("Proofread essays submitted by the exchange students", "Proofread essays the exchange students had submitted"),
        ("The bursar drew up the budget and I audited it", "Audited the budget that the bursar had drawn up"),
        ("Lined the ponds with clay", "Ponds lined with clay"),
        ("Rebuilt the weir, which halved the flooding", "Halved the flooding by rebuilding the weir"),
    ],
)
def test_the_same_in_the_other_voice_may_stand(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == set()


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("The auditors interviewed me about the stock counts", "Interviewed the auditors about the stock counts"),
        ("Our sponsor asked us to shorten the survey", "Asked our sponsor to shorten the survey"),
        ("My lesson plans were marked by two senior teachers", "Marked the lesson plans of two senior teachers"),
        ("The chef wrote the menus for the caterer", "Menus written by the caterer for the chef"),
        ("Proofread the translations of a Lisbon agency", "Had the translations proofread by a Lisbon agency"),
    ],
)
def test_who_did_it_may_not_change(source: str, draft: str) -> None:
    assert "altered claim" in kinds_said(source, draft)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (
            "The auditors interviewed me about the stock counts",
            "Was interviewed by the auditors about the stock counts",
        ),
        (
            "The pump was installed by the supplier and I commissioned it",
            "Commissioned the pump installed by the supplier",
        ),
        ("Users sent us reports, and I sorted the reports from users", "Sorted reports sent by users"),
        ("The vendor fixed the scanner I had tested", "Tested a scanner fixed by the vendor"),
    ],
)
def test_who_did_it_may_stand_elsewhere(source: str, draft: str) -> None:
    assert "altered claim" not in kinds_said(source, draft)
