"""Classes of weak lines that the engine lifts: among others, by tools, by plain heads, by nouns in a row."""

import pytest

from assistant.engines.offline.rewriting import redraft
from assistant.guard import check
from tests.engines.offline.briefs import brief

LED = [
    ("The pipeline was migrated to Dagster", "Drove the migration of the pipeline to Dagster"),
    ("Two kilns were installed by our crew in Leeds", "Led the installation of two kilns in Leeds with the crew"),
    (
        "Worked with sales, legal and finance to plan the exit from Cyprus",
        "Led the planning of the exit from Cyprus with sales, legal and finance",
    ),
    ("Cooperation with the harbour police", "Led the cooperation with the harbour police"),
    ("Responsible for everything to do with badges and parking permits", "Managed badges and parking permits"),
    (
        "Was tasked by the mayor to find out why the ferry stood still",
        "Tasked by the mayor, led the investigation into why the ferry stood still",
    ),
    (
        "Did various things for our brewery app, e.g. releases, icons and user questions",
        "Led the work for the brewery app, including releases, icons and user questions",
    ),
    (
        "Together with a friend I was responsible for two kilns, including firing",
        "Together with a friend, managed two kilns, including firing",
    ),
    ("Helped the mobile teams retire old devices", "Led the mobile teams in retiring old devices"),
    (
        "Was one of three people on the bid, took care of the site visits",
        "Was one of three people on the bid, managed the site visits",
    ),
    ("Our team moved the monolith to services", "Led the move of the monolith to services with the team"),
    (
        "Building a compiler for a teaching language in OCaml",
        "Leading the development of a compiler for a teaching language in OCaml",
    ),
    ("Used Ansible to set up 40 kiosks", "Led the setup of 40 kiosks with Ansible"),
    ("Got the weather radar working again", "Directed the restoration of the weather radar"),
    ("Looked after the chlorine dosing system", "Managed the chlorine dosing system"),
    ("Gave workshops on knot theory for teachers", "Led workshops on knot theory for teachers"),
    ("Took over the roster of the tugs", "Took charge of the roster of the tugs"),
    ("Weekly planning, cleaning and checks of the silo", "Led the weekly planning, cleaning and checks of the silo"),
    ("Hydrographic survey, 3 harbours, multibeam", "Led the hydrographic survey, 3 harbours, multibeam"),
    (
        "Was on the late crew and reorganised the crane store",
        "Was on the late crew and led the reorganisation of the crane store",
    ),
    ("In 2020, helped migrate the tide archive to S3", "In 2020, drove the migration of the tide archive to S3"),
    ("Was given ownership of the buoy alarms", "Owned the buoy alarms"),
    ("Participated in the safety case for a lock gate", "Led the work on the safety case for a lock gate"),
    ("Ran the sea trials of a pilot boat", "Led the sea trials of a pilot boat"),
    ("Worked alongside divers on a survey of 3 piers", "Led a survey of 3 piers alongside divers"),
    ("Commissioning support for a lock at Hull", "Directed the commissioning of a lock at Hull"),
    ("Joined the tug crew and took over the fuel log", "Joined the tug crew and took charge of the fuel log"),
    ("Organised and carried out tests of 9 life rafts", "Led tests of 9 life rafts"),
    ("Setting up of a small museum of knots", "Led the setup of a small museum of knots"),
    ("Was tasked by my boss to clean up the chart archive", "Drove the clean-up of the chart archive"),
    ("Contributed to technical decisions on the radar feed", "Drove technical decisions on the radar feed"),
    ("Helping hand in planning of the quay tours", "Led the planning of the quay tours"),
    ("Cooperation with the harbour museum on salt tests", "Led salt tests with the harbour museum"),
    (
        "Together with two divers set up a test tank for seals",
        "Together with two divers, led the setup of a test tank for seals",
    ),
    ("Pump migration + operator training for a new dock", "Led the pump migration + operator training for a new dock"),
    ("Was mainly doing maintenance of the locks", "Led the maintenance of the locks"),
    ("My tasks are the planning of the pilot shifts", "Led the planning of the pilot shifts"),
]

DONE = [
    ("Part of the team that rewrote the tide model", "Rewrote the tide model as part of a team"),
    ("Part of a crew building the wave tank (Leeds, Hull)", "Built the wave tank (Leeds, Hull) as part of a crew"),
    ("Lock gates were modelled in Ansys", "Modeled lock gates in Ansys"),
    ("Used Octave to clean gauge data", "Cleaned gauge data with Octave"),
    ("Looked into corrosion of the sluice", "Investigated corrosion of the sluice"),
    ("Made a tool that draws sea charts", "Developed a tool that draws sea charts"),
    ("Setup, wiring and testing of 12 buoys", "Set up, wired and tested 12 buoys"),
    ("Firmware development for a tide gauge", "Developed firmware for a tide gauge"),
    ("Firmware for a tide gauge (C, FreeRTOS)", "Developed firmware for a tide gauge (C, FreeRTOS)"),
    ("Worked as a junior engineer on a sonar decoder", "Developed a sonar decoder as a junior engineer"),
    ("Did strength calculations for bollards", "Carried out strength calculations for bollards"),
    ("helped debuging the sonar driver", "Debugged the sonar driver"),
    ("Contributed two modules to the chart viewer", "Developed two modules for the chart viewer"),
    ("Was given the task to document the radar feed", "Documented the radar feed"),
]

BOUNDED = [
    "Sorted the shells of the museum as instructed by the curator",
    "Analysed ship noise single-handedly with a hydrophone array",
    "Updated the tide tables from a written checklist each month",
    "Tested buoys during a summer placement in Hull",
]


@pytest.mark.parametrize(("line", "better"), LED)
def test_toward_a_leader_a_weak_line_of_any_class_is_lifted(line: str, better: str) -> None:
    draft = redraft(brief(line, "senior"))
    assert draft.text == better
    assert draft.claims
    for claim in draft.claims:
        assert claim.source in line
        assert claim.draft in better
        assert claim.question.endswith("?")


@pytest.mark.parametrize(("line", "better"), DONE)
def test_toward_an_expert_a_weak_line_of_any_class_names_its_craft(line: str, better: str) -> None:
    assert redraft(brief(line, "mid")).text == better


@pytest.mark.parametrize(("line", "better"), LED + DONE)
@pytest.mark.parametrize("toward", ["senior", "mid", "manager"])
def test_the_guard_finds_nothing_in_them(line: str, better: str, toward: str) -> None:
    assert check(line, redraft(brief(line, toward)).text).ok
    assert better


@pytest.mark.parametrize("line", BOUNDED)
def test_whoever_was_told_how_or_worked_alone_led_nobody(line: str) -> None:
    assert "ed the" not in redraft(brief(line, "senior")).text.replace(line, "").lower()
    assert "Led" not in redraft(brief(line, "senior")).text


@pytest.mark.parametrize("line", [line for line, _ in LED + DONE])
def test_under_keep_no_part_grows(line: str) -> None:
    assert redraft(brief(line, "senior", ownership="keep")).claims == ()


@pytest.mark.parametrize(("line", "better"), LED[:3])
def test_a_denied_rise_is_not_made_again(line: str, better: str) -> None:
    assert not redraft(brief(line, "senior", denied=(better,))).text.startswith("Led")


def test_a_later_deed_that_is_led_is_asked_about_by_its_name() -> None:
    [claim] = redraft(brief("Joined the tug crew and took over the fuel log", "senior")).claims
    assert claim.question == "Did you take charge of the fuel log, or was your part in it smaller?"


def test_a_body_that_is_named_like_a_deed_is_not_led() -> None:
    line = "Supported the administration with the audit of two piers"
    assert not redraft(brief(line, "manager")).text.startswith("Led the administration")


def test_a_line_that_reads_barely_as_a_leader_is_still_led() -> None:
    line = "Migrated 90 buoys to LoRaWAN"
    assert redraft(brief(line, "senior", leadership=55)).text == "Led the migration of 90 buoys to LoRaWAN"
    assert redraft(brief(line, "senior", leadership=80)).text == line


@pytest.mark.parametrize(
    "line", ["Kalman filter for buoy drift, derived and tuned", "Tools for buoy drift, derived, coded"]
)
def test_a_thing_without_its_article_or_with_its_deeds_behind_it_is_left_alone(line: str) -> None:
    assert redraft(brief(line, "senior")).text == line


@pytest.mark.parametrize(
    "line",
    [
        "Contact person for all questions about the buoys",
        "Rope checks, tide notes, radio drills",
        "Contributed code to the berth planner",
    ],
)
def test_a_line_that_would_read_clumsily_as_led_is_left_alone(line: str) -> None:
    assert redraft(brief(line)).text == line


@pytest.mark.parametrize(
    ("line", "better"),
    [
        ("Fixing of leaks in the ballast pumps", "Fixed leaks in the ballast pumps"),
        ("Kept track of the tide readings", "Tracked the tide readings"),
        ("Supported team in developing a tide model", "Developed a tide model with the team"),
        ("(Summer) helped with the calibration of the sonar", "(Summer) calibrated the sonar"),
    ],
)
def test_a_plain_head_becomes_the_deed_toward_an_expert(line: str, better: str) -> None:
    assert redraft(brief(line, "expert_engineer")).text == better


def test_who_says_which_bit_was_theirs_is_not_put_as_leading_the_whole() -> None:
    draft = redraft(brief("Been part of the migration of the chart archive, my bit was the index"))
    assert "Led" not in draft.text
    assert not draft.claims


def test_no_sentence_keeps_its_i_where_another_one_was_bettered() -> None:
    draft = redraft(brief("Helped with the calibration of the sonar. I repaired two winches."))
    assert draft.text == "Led the calibration of the sonar. Repaired two winches."


def test_a_confirmed_claim_is_told_once_in_the_words_that_were_confirmed() -> None:
    line = "Developed a sample holder for the tide lab"
    led = redraft(brief(line)).text
    assert redraft(brief(line, facts=("I led it.", led))).text == led


@pytest.mark.parametrize(
    ("line", "better"),
    [
        ("Was involved in the merger as a project assistant", "Contributed to the merger as a project assistant"),
        ("Supported the audit by preparing lists of valves", "Prepared lists of valves for the audit"),
        ("Ensured timely deliveries and dealt with hauliers", "Ensured timely deliveries and managed hauliers"),
    ],
)
def test_who_helped_by_another_deed_is_made_no_leader_of_the_whole(line: str, better: str) -> None:
    draft = redraft(brief(line, "senior"))
    assert draft.text == better


@pytest.mark.parametrize(
    ("line", "better"),
    [
        (
            "Support of tide studies through statistical evaluation in R",
            "Carried out statistical evaluation for tide studies in R",
        ),
        ("Small scripts in Lua for sorting logs", "Developed small scripts in Lua for sorting logs"),
        ("Performed calibration of torque sensors", "Calibrated torque sensors"),
        (
            "Responsible for renewing badges and for small changes to the portal",
            "Renewed badges and made small changes to the portal",
        ),
    ],
)
def test_toward_an_expert_a_plain_head_is_put_as_its_craft(line: str, better: str) -> None:
    assert redraft(brief(line, "expert_engineer")).text == better
