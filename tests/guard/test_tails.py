"""Clauses that tell what came of a deed, or with whom it was done, though nobody told it."""

import pytest

from assistant import check
from tests.guard.kinds import kinds_said


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Planted hedges along the canal", "Planted hedges along the canal, averting erosion"),
        ("Planted hedges along the canal", "Planted hedges along the canal, leaving walkers undisturbed"),
        ("Planted hedges along the canal", "Planted canal hedges, giving birds a home"),
        ("Planted hedges along the canal", "Planted hedges along the canal, thereby revitalising the quarter"),
        ("Planted hedges along the canal", "Planted canal hedges, leading to quieter paths"),
        ("Planted hedges along the canal", "Planted hedges along the canal, which delighted walkers"),
        ("Planted hedges along the canal", "Planted canal hedges that made the path greener"),
        ("Planted hedges along the canal", "Planted canal hedges, so that walkers stayed longer"),
        ("Planted hedges along the canal", "Planted canal hedges to support bird protection"),
        ("Planted hedges along the canal", "Planted canal hedges and uncovered buried cables"),
        ("Tuned the organ of the chapel", "Tuned the chapel's organ for easier playing"),
        ("Tuned the organ of the chapel", "Tuned the chapel's organ with scrupulous care"),
        ("Tuned the organ of the chapel", "Gave the chapel's organ an economical tuning"),
        ("Tuned the organ of the chapel", "Tuned the chapel's organ in no time"),
        (
            "Brought in a checklist for kiln firings; three used so far",
            "Brought in a checklist for kiln firings, spotting cracks early, with three used to date",
        ),
        (
            "Run two orchards and report to the trust",
            "Run two orchards, reporting to the trust and ensuring alignment with group strategy",
        ),
    ],
)
def test_what_came_of_a_deed_is_an_outcome(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == {"outcome"}


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Planted hedges along the canal", "Planted hedges along the canal and mentored new gardeners"),
        ("Planted hedges along the canal", "Planted canal hedges while coaching apprentices"),
        ("Planted hedges along the canal", "Planted canal hedges, line-managed the diggers"),
        ("Planted hedges along the canal", "Planted canal hedges and guided volunteers"),
        ("Planted hedges along the canal", "Planted canal hedges that are used by commuters"),
        ("Planted hedges along the canal", "Planted hedges along the canal and in other towns"),
        ("Planted hedges along the canal", "Planted hedges along the canal and the wider district"),
        ("Planted hedges along the canal", "Planted hedges along the canal for its partner clubs"),
        ("Planted hedges along the canal", "Planted hedges along all canals"),
        ("Planted hedges along the canal", "Planted hedges along the canal with local residents"),
        ("Planted hedges along the canal", "Planted hedges along the canal on behalf of the council"),
        ("Planted hedges along the canal", "Planted a wide range of hedges along the canal"),
        ("Kept the tournament calendar", "Kept the tournament calendar, aligning regional stakeholders"),
        ("Taught chess to students at the club", "Taught chess at the club, reaching students internationally"),
    ],
)
def test_people_and_places_that_nobody_told_are_scope(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == {"scope"}


def test_whom_a_result_is_for_is_a_part_of_the_result() -> None:
    draft = "Tuned the chapel's organ, improving concerts for visitors across all parishes"
    assert kinds_said("Tuned the organ of the chapel", draft) == {"outcome"}


def test_a_concept_inside_a_result_is_no_technology_besides() -> None:
    draft = "Logged the pump's current, enabling predictive maintenance"
    assert kinds_said("Logged the current of the pump", draft) == {"outcome"}


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Put straps on the crates so that nothing falls off", "Strapped the crates to keep items from falling off"),
        ("Made the gate so that it shuts by itself", "Built a self-closing gate, letting it shut by itself"),
        ("Wrote a page which shows the tides", "Wrote a page that shows the tides"),
        ("Taught three beginners to row", "Rowing coach: taught three beginners"),
        ("The kiln stays at the same heat since my change", "Changed the kiln, stabilising its heat"),
        ("Got the mill back to work", "Repaired the mill and restored it to working order"),
        ("The app was read by blind people", "Wrote an app used by blind people"),
        ("The parents were happy with the puppet show", "Put on the puppet show to the satisfaction of the parents"),
        ("Drew up a rota that the bakery adopted", "Drew up a rota the bakery went on to adopt"),
        (
            "Two deans left in short order; chaired the faculty",
            "Chaired the faculty after two deans had left in quick succession",
        ),
        ("Replanned the harvest with the growers", "Reworked the plan of the harvest with the growers"),
        ("Wrote a thesis in a museum", "Wrote a museum-based thesis"),
        ("Built a jig used by the workshop techs", "Built a jig in use by workshop technicians"),
        ("Marked the days when somebody is away", "Marked days on which staff are away"),
        ("Cleared stumps and sometimes planted saplings", "Cleared stumps, with the occasional planting of saplings"),
        ("Rewired the loom. Speed stayed the same", "Rewired the loom with no change in speed"),
    ],
)
def test_what_was_told_in_other_words_is_no_growth(source: str, draft: str) -> None:
    assert kinds_said(source, draft) <= {"ownership"}


@pytest.mark.parametrize(
    "draft",
    [
        "Wrote reports that steered the mill owner's investments",
        "Wrote reports for the mill owner, lifting user loyalty",
        "Kept the mill's upgrade on track by writing reports for its owner",
    ],
)
def test_whose_a_result_is_does_not_tell_it(draft: str) -> None:
    assert kinds_said("Wrote reports for the mill owner", draft) == {"outcome"}


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (
            "Rewrote the till code, 9 files became 3; it went live in May",
            "Increased sales by rewriting the till code from 9 files to 3, live since May",
        ),
        ("Shortened the hose; 5 m before, 3 m now", "Shortened the hose from 5 m to 3 m and lowered noise"),
        (
            "Relined the kiln; firing went from 9 h to 7 h",
            "Relined the kiln, bringing firing from 9 h to 7 h and lifting user loyalty",
        ),
    ],
)
def test_a_change_that_was_told_covers_no_result_of_another_thing(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == {"outcome"}


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (
            "Cached the price lookup; 900 ms before, 300 ms now",
            "Reduced latency by caching the price lookup from 900 ms to 300 ms",
        ),
        ("Wrote notes on the mill for the owner's file", "Wrote notes on the mill that went into the owner's file"),
        (
            "Estimated that new pumps could save 5% energy",
            "Estimated a potential energy saving of 5% with new pumps",
        ),
        ("Negotiated a lease with the port", "Secured a lease with the port through negotiation"),
    ],
)
def test_a_change_in_other_words_is_none(source: str, draft: str) -> None:
    checked = check(source, draft)
    assert not [one for one in checked.findings if one.kind == "invented"]
