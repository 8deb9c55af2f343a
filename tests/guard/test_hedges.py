"""Limits that a source admits: a draft keeps them in some words, or has lost them."""

import pytest

from assistant import check
from tests.guard.kinds import kinds_said


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Built an early version of a tide gauge viewer in Vue", "Built a tide gauge viewer in Vue"),
        ("Wrote a rough sketch of the evacuation plan", "Wrote the evacuation plan"),
        (
            "Translated roughly a third of the turbine handbook from Danish",
            "Translated the turbine handbook from Danish",
        ),
        ("Migrated part of the archive to S3", "Migrated the archive to S3"),
        ("Migrated the archive to S3, though only in part", "Migrated the archive to S3"),
        ("Largely automated the invoice check in UiPath", "Automated the invoice check in UiPath"),
        ("Designed a bracket for the lidar; it was never manufactured", "Designed a bracket for the lidar"),
        ("Wrote a scheduler for the ovens, but it did not go live", "Wrote a scheduler for the ovens"),
        ("Wrote a scheduler for the ovens, which has not been rolled out yet", "Wrote a scheduler for the ovens"),
        ("Tested two battery chemistries; the data were not conclusive", "Tested two battery chemistries"),
        ("Built a beta of the ferry timetable app", "Built the ferry timetable app"),
        ("As part of a university course, built a weather balloon tracker", "Built a weather balloon tracker"),
        (
            "In my bachelor's project, modelled the heat flow of a kiln in Ansys",
            "Modelled the heat flow of a kiln in Ansys",
        ),
        ("Calibrated the pH probes with the help of a senior technician", "Calibrated the pH probes"),
        ("Set up the spectrometer following the supplier's instructions", "Set up the spectrometer"),
        ("Repaired a handful of the hoists myself", "Repaired hoists"),
        ("Deployed the alarm gateway on a trial basis at one hospital", "Deployed the alarm gateway at one hospital"),
        ("Wrote unit tests for one of the parsers", "Wrote unit tests for the parsers"),
        ("Ran the pump model on simulated data", "Ran the pump model"),
        ("Made a bare-bones inventory page in Django", "Made an inventory page in Django"),
        ("Converted the manuals to DITA, all but the appendices", "Converted the manuals to DITA"),
        ("Documented the API, except for the billing endpoints", "Documented the API"),
        ("Was a stand-in for the shift lead for three weeks", "Was shift lead for three weeks"),
        ("Moved the reports to Looker, under the eye of the lead analyst", "Moved the reports to Looker"),
        ("Mainly tested the frontend of the toll portal", "Tested the toll portal's frontend"),
        ("Built the toll portal's login page, nearly finished when I left", "Built the toll portal's login page"),
        ("Rebuilt an engine in a vocational school project", "Rebuilt an engine"),
        ("Rebuilt an engine, with my uncle's help", "Rebuilt an engine"),
        ("Rebuilt an engine, which has not run yet", "Rebuilt an engine"),
        ("Tested the router in the lab only", "Tested the router"),
        ("Tested the router under lab conditions", "Tested the router"),
        ("Ported a few of the drivers to Linux", "Ported the drivers to Linux"),
        ("Ported the easier drivers to Linux", "Ported the drivers to Linux"),
        ("Kept the books for a small kiosk", "Kept the books for a kiosk"),
        ("My suggestion to move the pump was not taken up", "Suggested moving the pump"),
        ("Partly responsible for the dryer line's spare parts", "Responsible for the dryer line's spare parts"),
        ("Tuned the furnace controller in MATLAB under supervision", "Tuned the furnace controller with MATLAB"),
        ("Tuned the furnace controller, helped by a colleague", "Tuned the furnace controller"),
        ("Probably found the cause of the leak in the header tank", "Found the cause of the leak in the header tank"),
        ("The retrofit may have lowered fan vibration", "The retrofit lowered fan vibration"),
        ("Drove the sampling boat at times", "Drove the sampling boat"),
        ("Drove the sampling boat when the skipper was away", "Drove the sampling boat"),
        ("Migrated most servers to Debian", "Migrated the servers to Debian"),
        ("Automated the stocktaking to a large extent", "Automated the stocktaking"),
        ("Semi-automated the stocktaking", "Automated the stocktaking"),
        ("Limited experience with Rust", "Experience with Rust"),
        ("Built a chat bot as an exercise", "Built a chat bot"),
        ("Photographed most village chapels and wayside shrines", "Photographed village chapels and wayside shrines"),
        ("Grazed the flock mainly in valleys", "Grazed the flock"),
        ("Sold a honey app for use only within the guild", "Sold a honey app"),
        ("Raised the germination rate marginally", "Raised the germination rate"),
        ("Watched the charcoal kiln every so often", "Watched the charcoal kiln"),
        ("Baked rolls under supervision", "Baked rolls and matched each with those of the chef"),
        ("Informally ran the tool library", "Ran the tool library"),
        ("Shipped spoons, mostly to Oslo", "Shipped spoons to Oslo"),
        ("Typically fed horses within an hour", "Fed horses within an hour"),
        ("Counted the seals once between May and July", "Counted the seals between May and July"),
        ("My new menu cut waste by 9% on weekends", "Cut waste by 9% with a new menu"),
        ("Sold 60 pancakes an hour at night", "Sold 60 pancakes an hour"),
        ("Deputised for the harbour master for 3 weeks", "Worked as harbour master for 3 weeks"),
        ("Acted as second warden of the moor", "Acted as warden of the moor"),
        ("Joined the roof crew and worked as a junior surveyor", "Joined the roof crew and worked as a surveyor"),
    ],
)
def test_a_limit_that_the_draft_leaves_out_is_lost(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == {"lost claim"}


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Solved 30 puzzles so far", "Solved 30 puzzles to date"),
        ("Solved 30 puzzles until now", "Solved 30 puzzles thus far"),
        ("Designed a feeder. Prototype only", "Designed a prototype feeder"),
        ("Built a prototype only, never sold", "Built what remained a prototype and was never sold"),
        (
            "Partly responsible for the dryer line's spare parts",
            "Held partial responsibility for the dryer line's spare parts",
        ),
        ("The retrofit probably lowered fan vibration", "The retrofit likely lowered fan vibration"),
        ("Migrated nearly all servers to Debian", "Migrated virtually every server to Debian"),
        ("Automated the stocktaking to a large extent", "Largely automated stocktaking"),
        ("Simulated the wind load in Ansys", "Modelled wind loads in Ansys"),
        ("Kept the board up to date", "Maintained the board"),
        ("May have to travel abroad", "Willing to travel abroad"),
        ("Kept bees mostly in orchards", "Kept bees primarily in orchards"),
        ("Sorted bolts that were too small for the tray", "Sorted undersized bolts for the tray"),
        ("Handled most complex repairs", "Handled complex repairs"),
        ("Improved the glue recipe slightly", "Made minor improvements to the glue recipe"),
        ("Informally ran the tool library", "Ran the tool library in an informal capacity"),
        ("Carved spoons, mainly to pay the rent", "Carved spoons to pay the rent"),
        ("Typically fed horses within an hour", "Usually fed horses within an hour"),
        ("Salted the fish once it had dried", "Salted the fish after it had dried"),
        ("Counted the seals once a month", "Counted the seals monthly"),
        ("My new menu cut waste by 9% on weekends", "Cut weekend waste by 9% with a new menu"),
        ("Ran the ferry at night", "Operated the ferry"),
        ("Shod 40 horses in the first half of 2019", "Shod 40 horses in H1 2019"),
    ],
)
def test_a_limit_in_other_words_may_stand(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == set()


def test_who_helped_is_lost_with_the_help() -> None:
    lost = check("Shot the film with help from the SQL consultant", "Shot the film").findings
    assert [(one.category, one.words) for one in lost] == [("claim", "help from")]


def test_a_larger_part_takes_no_limit_with_it() -> None:
    lost = check("Helped with the survey of the reef under supervision", "Led the survey of the reef").findings
    assert [(one.kind, one.words) for one in lost] == [("lost", "supervision")]
