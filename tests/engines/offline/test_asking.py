"""Questions: about what this line lacks, its deed by name, three at most, in its own language."""

import pytest

from assistant.engines.offline.rewriting import redraft
from assistant.engines.offline.rewriting.asking import MOST, questions_for
from assistant.engines.offline.rewriting.deed_names import deed_name
from assistant.personas import find_target
from assistant.results import Question
from tests.engines.offline.briefs import brief, reading

LINE = "Assisted in the deployment of a predictive tool"


def asked(
    text: str, toward: str = "senior", *, technical: int = 20, leadership: int = 20, facts: tuple[str, ...] = ()
) -> tuple[Question, ...]:
    return questions_for(text, find_target(toward), reading(text, technical=technical, leadership=leadership), facts)


def abouts(*args: str, **kwargs: object) -> list[str]:
    return [question.about for question in asked(*args, **kwargs)]  # type: ignore[arg-type]  # passed on as they are


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (LINE, "the deployment of the predictive tool"),
        ("Helped write the parser for a shader language", "the development of the parser"),
        ("Designed and tested a bilge pump", "the design and testing of the bilge pump"),
        ("Migrated billing to Pulsar. This cut costs by 30%.", "the migration of billing"),
        ("I built three data pipelines with Airflow", "the development of three data pipelines"),
        ("Took part in a six-month pilot of smart meters", "the six-month pilot of smart meters"),
        ("Responsible for 40 servers", "the work on the 40 servers"),
        ("Restored the Tern viaduct 6 weeks early", "the restoration of the Tern viaduct"),
        ("Helped finish the Tern viaduct two months late", "the work on the Tern viaduct"),
        ("Worked on the door of a dance hall", "this work"),
        ("Helped investigate the cause of a boiler trip", "the investigation into the cause of a boiler trip"),
        ("Implementation of a CI/CD pipeline (Jenkins)", "the implementation of the CI/CD pipeline"),
        ("Worked on the analysis of 1,200 patient records", "the analysis of 1,200 patient records"),
        ("Performed testing of circuit boards", "the testing of circuit boards"),
        ("Rolled out SAP to 14 depots", "the rollout of SAP"),
        ("Led the migration of billing to Pulsar", "the migration of billing"),
        ("Was part of a team of six that rebuilt the checkout page", "the rebuild of the checkout page"),
        ("Managed a team of five", "this work"),
        ("Supported 200 users at the help desk", "this work"),
        ("Worked on weekends", "this work"),
        ("Python, SQL, Docker", "this work"),
        ("The pipeline was migrated to Dagster", "the migration of the pipeline"),
        ("Played a small role in the certification of a ferry", "the certification of the ferry"),
        ("Wrote some of the import jobs in Scala", "the writing of the import jobs"),
        ("Tested web and mobile pages for a bank", "the testing of web and mobile pages"),
        ("Assisted with the 83(b) filing for a farm", "the 83(b) filing"),
        ("Helped with the inspection of 80+ boilers", "the inspection of 80+ boilers"),
        ("Helped make the nut grinder", "the work on the nut grinder"),
        ("Helped in getting HACCP certificate", "the work on the HACCP certificate"),
        ("Tasked with searching for a dry cellar", "this work"),
        ("Was responsible for the guests", "this work"),
        ("Helped with the fish census; two ponds were drained", "the work on the fish census"),
    ],
)
def test_a_deed_is_called_by_the_authors_own_words(line: str, name: str) -> None:
    assert deed_name(line) == name


@pytest.mark.parametrize("line", [LINE, "Wrote unit tests for a wallet", "Helped design a kiln"])
@pytest.mark.parametrize("toward", ["senior", "mid", "manager"])
def test_every_question_names_the_deed_and_there_are_three_at_most(line: str, toward: str) -> None:
    questions = asked(line, toward)
    assert 0 < len(questions) <= MOST
    assert all(deed_name(line) in one.question and one.question.endswith("?") for one in questions)
    assert len({one.question for one in questions}) == len(questions)


def test_a_line_at_its_target_is_asked_nothing() -> None:
    assert asked(LINE, "senior", technical=80, leadership=80) == ()


@pytest.mark.parametrize("toward", ["junior", "emerging_talent"])
def test_a_target_that_asks_for_nothing_is_asked_nothing(toward: str) -> None:
    assert asked(LINE, toward, technical=80) == ()


def test_where_leadership_is_short_people_and_decisions_come_first() -> None:
    assert abouts(LINE, "senior", technical=80) == ["people", "decision", "result"]


def test_where_technical_depth_is_short_method_and_problem_come_first() -> None:
    assert abouts(LINE, "mid") == ["method", "method", "result"]


def test_where_both_are_short_both_are_asked_for() -> None:
    assert abouts(LINE, "senior") == ["people", "decision", "method"]


def test_a_line_that_names_a_team_is_not_asked_how_many_they_were() -> None:
    [first, *_] = asked("Helped a team of five build a kiln", "senior", technical=80)
    assert first.question == "Did you lead the build of the kiln, or did someone else, and what was your part?"


def test_a_line_that_says_who_led_is_not_asked_who_led() -> None:
    [people, *_] = asked("Led the migration of billing to Pulsar", "senior", technical=80)
    assert people.question.startswith("How many people worked with you on the migration of billing")


def test_a_line_that_names_a_tool_is_asked_why_that_one() -> None:
    [first, *_] = asked("Helped build a report in dbt", "mid")
    assert (
        first.question == "Which method or tool did you choose for the build of the report, and over which alternative?"
    )


def test_a_line_whose_draft_claims_the_lead_is_asked_with_whom_and_not_whether() -> None:
    target = find_target("senior")
    [people, *_] = questions_for(LINE, target, reading(LINE), claimed=True)
    assert people.question == (
        "What was your own part in the deployment of the predictive tool, and how many people worked on it with you?"
    )


def test_a_line_whose_deed_has_no_name_is_asked_about_in_its_own_words() -> None:
    [first, *_] = asked("Supported 200 users at the help desk", "mid")
    assert "the work behind “Supported 200 users at the help desk”" in first.question


def test_a_line_is_quoted_up_to_its_reason() -> None:
    [first, *_] = asked("Supported 300 nurses so that the wards stay open", "mid")
    assert "“Supported 300 nurses”" in first.question
    assert "so that" not in first.question


def test_a_thing_is_named_without_the_work_on_it_where_that_reads_better() -> None:
    questions = [one.question for one in asked("Responsible for the boilers of a school", "mid")]
    assert any("problem with the boilers" in question for question in questions)


def test_a_line_with_a_measured_result_is_asked_for_its_reach_instead() -> None:
    line = "Helped tune the tile cache, cutting latency by 30%"
    assert abouts(line, "senior", technical=80) == ["people", "decision", "scope"]


def test_a_line_with_result_and_reach_is_asked_for_neither() -> None:
    line = "Helped tune the tile cache, cutting latency by 30% for 2,000 users"
    assert not {"result", "scope"} & set(abouts(line, "senior", technical=80))


@pytest.mark.parametrize(
    ("fact", "known"),
    [
        ("I led four engineers", "people"),
        ("I chose Kafka over RabbitMQ", "decision"),
        ("it cut build time from 40 to 12 minutes", "result"),
    ],
)
def test_what_the_author_told_already_is_not_asked_again(fact: str, known: str) -> None:
    assert known in abouts(LINE, "senior", technical=80)
    assert known not in abouts(LINE, "senior", technical=80, facts=(fact,))


def test_an_author_who_only_helped_is_not_asked_whom_they_led() -> None:
    assert abouts(LINE, "senior", technical=80, facts=("No, I only helped",)) == ["result"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            "Mitarbeit an der Entwicklung einer Steuerung für Pressen",
            "Zu „Mitarbeit an der Entwicklung einer Steuerung für Pressen“: Haben Sie",
        ),
        (
            "Participation au développement d'une application mobile pour la gestion des stocks",
            "À propos de « Participation au développement d'une application mobile pour la gestion » : avez-vous",
        ),
        (
            "Apoyo en el despliegue de un modelo de predicción de la demanda",
            "Sobre «Apoyo en el despliegue de un modelo de predicción»: ¿lo dirigió",
        ),
    ],
)
def test_a_line_is_asked_in_its_own_language_and_by_its_own_words(line: str, words: str) -> None:
    questions = asked(line)
    assert len(questions) == MOST
    assert questions[0].question.startswith(words)


def test_a_line_in_a_language_that_nobody_knows_here_is_asked_in_english() -> None:
    [first, *_] = asked("Разработка системы учёта для склада")
    assert first.question == "Did you lead this work or help with it, and how many people worked on it with you?"


@pytest.mark.parametrize(
    ("line", "question"),
    [
        (
            "Assisted with hull inspections of 60 boats",
            "Did you carry out hull inspections of 60 boats yourself, or assist in them?",
        ),
        (
            "Was responsible for the booking system",
            "Did you have the whole responsibility for the booking system, or answer for a part of it?",
        ),
        (
            "Was tasked with building the scale model of a lock",
            "Did you lead the development of the scale model of a lock, or were you only given the task?",
        ),
        (
            "Took over the seed list of the town after 2020",
            "Did you take charge of the seed list of the town, or was your part in it smaller?",
        ),
        (
            "Responsible for hymn books, two boilers and a bell",
            "Did you manage hymn books, two boilers and a bell, or answer for a part of them?",
        ),
        (
            "Worked on a mast, a rudder and a keel",
            "Did you lead the work on a mast, a rudder and a keel, or work on them?",
        ),
        ("Responsible for budget of €3m", "Did you manage budget, or answer for a part of it?"),
        (
            "Worked on the timber register of a remote hill farm",
            "Did you lead the work on the timber register of a remote hill farm, or work on it?",
        ),
    ],
)
def test_a_claim_is_put_so_that_it_can_be_answered(line: str, question: str) -> None:
    assert [claim.question for claim in redraft(brief(line, "senior")).claims] == [question]


def test_a_quoted_line_is_not_cut_inside_a_name() -> None:
    [first, *_] = asked("Half bei Plänen und Modellen in Siemens NX")
    assert "Siemens NX“" in first.question
    [claim] = redraft(brief("Mitarbeit bei der Einführung von Siemens NX für 9 Planer", "senior")).claims
    assert "Siemens NX“" in claim.question
