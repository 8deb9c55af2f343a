"""One spoken turn of an answer each, put as a resume has it (turns.py, plain_phrases.py, splitting.py)."""

import pytest

from assistant.engines.offline.rewriting.answers.plain_phrases import put_plainly
from assistant.engines.offline.rewriting.answers.splitting import clauses_of
from assistant.engines.offline.rewriting.answers.turns import turned


@pytest.mark.parametrize(
    ("said", "put"),
    [
        ("We closed the year, no delays", "We closed the year without delays"),
        ("Moved to Kanban instead of the board we had", "Moved to Kanban instead of the previous board"),
        ("I did the test plans and did the drawings", "I prepared the test plans and prepared the drawings"),
        ("Trained two nurses enough to cover for me", "Trained two nurses enough to provide cover"),
        ("I decided the colours", "I decided on the colours"),
        ("One template so all sites follow the same steps", "One template so that all sites follow the same steps"),
        ("I wrote the checklist and everyone follows it", "I wrote the checklist that everyone follows"),
        ("I searched who calls the old API", "I searched for who calls the old API"),
        ("Nurses used to miss 4 of 10 doses, now 1 of 10", "Nurses now miss 1 of 10 doses instead of 4 of 10"),
        ("All orders shipped on time", "All orders were shipped on time"),
        ("Certificate was granted in May", "the certificate was granted in May"),
        ("Decided when we stop", "Decided when to stop"),
        ("Decided we fix the shared parts", "Decided to fix the shared parts"),
        ("All the testing was mine", "I handled all the testing"),
        ("Calibration was designed and written by me", "I designed and wrote calibration"),
        ("Scrap fell by 4%, but that was their doing", ""),
    ],
)
def test_a_turn_of_speech_is_put_as_a_resume_has_it(said: str, put: str) -> None:
    assert turned(said) == put


@pytest.mark.parametrize(
    ("said", "put"),
    [
        ("Cycle time 40 s -> 25 s", "Cycle time shifted from 40 s to 25 s"),
        ("I set a rule for releases, before that everybody did it by hand", "I set a rule for releases"),
        ("It saved us 3 hours a week", "It saved 3 hours a week"),
        ("I decided that we should move to Kafka", "I decided to move to Kafka"),
        ("I decided that we should rekey the locks", "I decided to rekey the locks"),
        ("I suggested that we rekey the locks", "I proposed to rekey the locks"),
        ("Scrap cut to 2% from 5%", "Scrap cut from 5% to 2%"),
        ("I suggested that we buy a second lathe", "I suggested buying a second lathe"),
        ("I said to swap the pumps", "I proposed swapping the pumps"),
        ("In March 2022 I rebuilt the test bench", "I rebuilt the test bench in March 2022"),
        ("Threw out Jenkins and went with Drone", "replaced Jenkins with Drone"),
        ("Reports take 6 days (15 before)", "Reports take 6 days, down from 15"),
    ],
)
def test_a_sentence_of_an_answer_is_put_plainly(said: str, put: str) -> None:
    assert put_plainly(said) == put


@pytest.mark.parametrize(
    ("said", "clauses"),
    [
        ("Four managers and a lead reported to me", ["I managed four managers and a lead"]),
        (
            "Since the site could not stop, I planned it for nights",
            ["I planned it for nights because the site could not stop"],
        ),
        ("We had 20 false alarms a week, now 3", ["20 false alarms a week before and 3 after"]),
        (
            "Ran the tests, the senior engineer checked them",
            ["Ran the tests", "the senior engineer checked them"],
        ),
        ("The stock fell to 1.4 MEUR, it was me and Tom", ["The stock fell to 1.4 MEUR with Tom"]),
        (
            "I added a cache and response time fell from 4 s to 1 s",
            ["I added a cache", "response time fell from 4 s to 1 s"],
        ),
    ],
)
def test_an_answer_is_cut_into_its_clauses(said: str, clauses: list[str]) -> None:
    assert clauses_of(said)[1] == clauses
