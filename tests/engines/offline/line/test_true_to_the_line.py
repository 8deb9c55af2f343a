"""What a line does not say was done, led or made stays so: plans, courses, chores and small things."""

import pytest

from assistant.engines.offline.rewriting import redraft
from assistant.guard import check
from tests.engines.offline.briefs import brief

ONLY_MEANT = [
    "Was asked to captain the rowing eight but refused",
    "I was invited to judge the dog show",
    "Was supposed to move the herbarium to the new wing",
    "Was due to open a second bakery in June",
    "Offered to lead the night walks for visitors",
    "Agreed to chair the tenants' meeting",
    "Was about to replace the kiln",
    "Planned to write a field guide to mosses",
    "Wanted to redesign the harvest rota",
    "Hoped to help with the restoration of the organ",
    "Was meant to coordinate the lambing shifts",
    "Was told to repair the greenhouse heating",
    "Tasked with counting newts, but the survey was cancelled",
    "Helped migrate nine parishes to one ledger, but did not finish it",
]

NAMED_LIKE_DEEDS = [
    "Participated in sailing course on the lake",
    "Assisted in pottery class",
    "Assisted in baking class",
    "Participated in grading guideline: 4,000 apples, 3 judges",
    "Took part in mentorship programme for young farmers",
    "Took part in coding contest",
    "Participated in tasting workshops for honey",
    "Attended a planning meeting of the allotment club",
    "Took part in reading group on Homer",
    "Assisted in hiring process for two porters",
    "Supported an epileptic child in class",
    "Assisted surgeons in 40 operations",
    "Helped the head gardener with the watering round",
]

HONEST = [
    ("Made a moss map with QGIS", "Created a moss map with QGIS"),
    ("Made a flyer for the seed swap", "Created a flyer for the seed swap"),
    ("Made the timetable plan for the ferries", "Prepared the timetable plan for the ferries"),
    ("Took care of my grandmother's two dogs", "Cared for my grandmother's two dogs"),
    ("Responsible for opening and closing the kiosk", "Opened and closed the kiosk"),
    ("Responsible for picking and packing of bulbs", "Picked and packed bulbs"),
    ("Responsible for the cash register", "Operated the cash register"),
    ("Responsible for cleaning the stables", "Cleaned the stables"),
    ("Helped write a protocol for hive checks", "Wrote a protocol for hive checks"),
    ("Helped deliver 90 milk crates a day", "Delivered 90 milk crates a day"),
    ("Helped with pump checks", "Carried out pump checks"),
    ("Helped in repairing nets", "Repaired nets"),
    ("Responsible for preparing monthly seed lists", "Prepared monthly seed lists"),
]

STILL_DEEDS = [
    ("Participated in training 14 wardens", "Trained 14 wardens"),
    ("Assisted in cutting timber for a barn", "Cut timber for a barn"),
    ("Took part in testing the sluices", "Tested the sluices"),
    ("Involved in labelling 900 specimens", "Labelled 900 specimens"),
    ("Participated in developing a tide app", "Developed a tide app"),
    ("Participated in mapping wetlands", "Mapped wetlands"),
]

NO_LEADERS_DEED = [
    "Ran 48 corrosion tests",
    "Built a shed",
    "Repaired bicycles in a youth club",
    "Trained two new ferrymen on the winch",
    "Worked on cars",
    "Took over the late shift when others were ill",
    "Participated in a hackathon and built a bird app",
    "Worked on a bachelor thesis about lichens",
]


@pytest.mark.parametrize("toward", ["senior", "manager", "mid"])
@pytest.mark.parametrize("line", ONLY_MEANT)
def test_what_was_only_asked_or_planned_does_not_become_done(line: str, toward: str) -> None:
    draft = redraft(brief(line, toward))
    assert draft.text.removeprefix("I ").lower() in line.lower()
    assert not draft.claims
    assert [asked.question for asked in draft.questions] == [
        "Did you do this in the end, which part yourself, and what came of it?"
    ]


@pytest.mark.parametrize("toward", ["senior", "manager", "mid"])
@pytest.mark.parametrize("line", NAMED_LIKE_DEEDS)
def test_a_course_a_meeting_or_a_paper_is_not_led_nor_done_to_something(line: str, toward: str) -> None:
    assert redraft(brief(line, toward)).text == line


@pytest.mark.parametrize(("line", "better"), HONEST)
def test_small_things_and_chores_get_a_plain_verb_even_toward_a_leader(line: str, better: str) -> None:
    assert redraft(brief(line, "manager")).text == better
    assert check(line, better).ok


@pytest.mark.parametrize(("line", "better"), STILL_DEEDS)
def test_a_gerund_with_an_object_is_a_deed(line: str, better: str) -> None:
    assert redraft(brief(line, "mid")).text == better


@pytest.mark.parametrize("line", NO_LEADERS_DEED)
def test_what_one_person_does_is_not_led(line: str) -> None:
    draft = redraft(brief(line, "manager"))
    assert (draft.text, draft.claims) == (line, ())


QUESTIONS = [
    ("Assisted in the comparison of oak vs. larch for hulls", "the comparison of oak vs. larch"),
    ("Took part in the cataloguing of the Dr. Weir bequest", "the Dr. Weir bequest"),
    ("Assisted in feeding calves and cleaning pens", "Did you feed calves yourself"),
    ("Built a shelter for the seed bank", "the shelter"),
]


@pytest.mark.parametrize(("line", "named"), QUESTIONS)
def test_a_question_names_the_whole_thing(line: str, named: str) -> None:
    [claim] = redraft(brief(line, "senior")).claims
    assert named in claim.question


def test_no_question_makes_a_deed_of_what_was_not_done() -> None:
    for asked in redraft(brief("Did not manage anyone", "senior")).questions:
        assert "not manage" not in asked.question
