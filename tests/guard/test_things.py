"""What a draft names beyond the source, and what it drops."""

import pytest

from assistant.guard.kinship import is_near
from assistant.guard.things import compare_things


def findings(source: str, draft: str, extra: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:
    return [(finding.kind, finding.category, finding.words) for finding in compare_things(source, draft, extra)]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Assisted in ML on AWS with k8s", "Led machine learning on Amazon Web Services with Kubernetes"),
        ("used react and spring at acme", "Built React and Spring services at Acme"),
        ("wrote an api", "Designed APIs"),
        ("ported a shop to node.js", "Ported a shop to Node"),
        ("trained nets in tf", "Trained nets in TensorFlow"),
        ("wrote tf modules", "Wrote Terraform modules"),
        ("Used Lambda and AWS", "Used AWS Lambda"),
        ("Used Kuberentes", "Ran Kubernetes"),
        ("Used Javscript and tensorflow", "Built in JavaScript and TensorFlow"),
        ("analysed the data of the survey", "Led data analysis of the survey"),
        ("automated tests with pytest", "Led test automation with pytest"),
        ("reviewed code of two interns", "Ran code reviews for two interns"),
        ("helped with threat modelling", "Led threat modeling"),
        ("Did FEA of brackets", "Performed finite element analysis of brackets"),
        ("led continuous integration", "Owned CI/CD"),
        ("REACT AND SPRING BOOT FOR THE ACME TEAM", "React and Spring Boot for the Acme team"),
        ("React apps were built", "Built React apps"),
        ("Built React apps", "React was what the apps were built in"),
        ("worked with product managers", "Partnered with Product Managers"),
        ("worked with the head of data", "Partnered with the Head of Data"),
        ("Reported to the Head of Data", "Worked under the head of data"),
        ("Interned at Acme Robotics GmbH", "Drove results at Acme Robotics"),
        ("Helped Dr. Ana Ruiz", "Assisted Ana Ruiz"),
        ("Studied at the University of Leeds", "Studied at Leeds University"),
        ("Met the Chief Technology Officer", "Met the CTO"),
        ("Docs at https://www.acme.org/docs/", "Docs at acme.org/docs"),
        ("Entwicklung einer Datenpipeline", "Aufbau von Pipelines für Daten und Auswertungen"),
        (
            "Unterstützung der Kollegen bei der Einführung neuer Prozesse",
            "Verantwortung für den Rollout der Abläufe in der Abteilung",
        ),
        ("Participé au développement d'une API REST", "Piloté le développement de l'API REST"),
        ("Apoyo en el mantenimiento de la red", "Gestión del mantenimiento de la red"),
        ("wanted to predict parcel churn", "worked on parcel churn prediction"),
        ("detected anomalies in the tide data", "performed anomaly detection in tide data"),
        ("moved the nightly batch", "moved nightly batch processing"),
        ("taught by pairing with a trainee", "taught through pair programming with a trainee"),
        ("wrote device drivers for a buoy", "wrote pressure sensor drivers for a buoy"),
        ("built it", "built it"),
        ("", ""),
    ],
)
def test_the_same_things_in_other_words_are_no_finding(source: str, draft: str) -> None:
    assert findings(source, draft) == []


@pytest.mark.parametrize(
    ("source", "draft", "category", "words"),
    [
        ("Built services", "Built Kubernetes services", "technology", "Kubernetes"),
        ("Built services", "Built services in Go", "technology", "Go"),
        ("Helped the team to go live", "Delivered the release in Go", "technology", "Go"),
        ("Had to react to alerts", "Built alerts in React", "technology", "React"),
        ("Wrote tests", "Wrote unit tests", "technology", "unit tests"),
        ("Trained classifiers", "Trained deep learning classifiers", "technology", "deep learning"),
        ("Built services", "Built microservices", "technology", "microservices"),
        ("Built services", "Built FooCloud services", "technology", "FooCloud"),
        ("Audited sites", "Audited sites to ISO 27001", "technology", "ISO 27001"),
        ("Worked at a bank", "Worked at Barclays", "name", "Barclays"),
        ("Worked in Munich", "Worked in Munich, Germany", "name", "Germany"),
        ("Wrote reports", "Wrote reports for Ana Ruiz", "name", "Ana Ruiz"),
        ("Wrote reports", "Wrote reports as Senior Engineer", "name", "Senior Engineer"),
        ("Wrote reports", "Wrote reports for the CTO", "name", "CTO"),
        ("Wrote a thesis", "Wrote a PhD thesis", "name", "PhD"),
        ("Wrote docs", "Wrote docs at github.com/user", "link", "github.com/user"),
        ("Entwicklung einer Anwendung", "Entwicklung einer Anwendung mit Kafka", "technology", "Kafka"),
        ("Entwicklung einer Anwendung", "Entwicklung einer Anwendung bei Siemens", "name", "Siemens"),
        ("Développement d'un outil", "Développement d'un outil chez Airbus", "name", "Airbus"),
        ("Desarrollo de una web", "Desarrollo de una web con Django", "technology", "Django"),
    ],
)
def test_what_the_source_lacks_is_invented(source: str, draft: str, category: str, words: str) -> None:
    assert findings(source, draft) == [("invented", category, words)]


@pytest.mark.parametrize(
    ("source", "draft", "category", "words"),
    [
        ("Built services in Go", "Built services, ready to go", "technology", "Go"),
        ("Used AWS Lambda", "Used AWS", "technology", "AWS Lambda"),
        ("Used Python and SQL", "Used Python", "technology", "SQL"),
        ("Used machine learning", "Made predictions", "technology", "machine learning"),
        ("Worked at Acme Robotics", "Worked at a start-up", "name", "Acme Robotics"),
        ("Helped Ana Ruiz", "Helped a scientist", "name", "Ana Ruiz"),
        ("Promoted to Senior Engineer", "Promoted", "name", "Senior Engineer"),
        ("Mail me@example.org", "Mail me", "link", "me@example.org"),
        ("Praktikum bei Siemens in der Entwicklung", "Praktikum in der Entwicklung", "name", "Siemens"),
    ],
)
def test_what_the_draft_lacks_is_lost(source: str, draft: str, category: str, words: str) -> None:
    assert findings(source, draft) == [("lost", category, words)]


@pytest.mark.parametrize(
    ("source", "draft", "words"),
    [
        ("See github.com/a/b", "See https://github.com/a/c", "https://github.com/a/c"),
        ("Mail ana@example.org", "Mail bob@example.org", "bob@example.org"),
    ],
)
def test_another_path_at_the_same_host_is_an_altered_link(source: str, draft: str, words: str) -> None:
    assert findings(source, draft) == [("altered", "link", words)]


def test_one_name_in_place_of_another_is_invented_and_lost() -> None:
    assert findings("Worked at Acme", "Worked at Google") == [("invented", "name", "Google"), ("lost", "name", "Acme")]
    assert findings("Met Ana Ruiz", "Met Anna Ruiz") == [
        ("invented", "name", "Anna Ruiz"),
        ("lost", "name", "Ana Ruiz"),
    ]


def test_the_draft_may_use_confirmed_facts_and_need_not() -> None:
    extra = ("We used Go at Acme", "Platform Engineer", "code at github.com/user")
    assert findings("Built it", "Built it in Go at Acme as Platform Engineer, github.com/user", extra) == []
    assert findings("Built it", "Built it well", extra) == []


def test_a_misspelling_that_the_draft_brings_in_is_a_finding() -> None:
    assert ("lost", "technology", "Kubernetes") in findings("Ran Kubernetes", "Ran Kubernets")


def test_the_same_thing_twice_is_one_finding() -> None:
    assert findings("Built it", "Built it in Docker, on Docker") == [("invented", "technology", "Docker")]


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("kuberentes", "kubernetes", True),
        ("javscript", "javascript", True),
        ("postgress", "postgres", True),
        ("tensorflaw", "tensorflow", True),
        ("docker", "docker", False),
        ("java", "jave", False),
        ("python", "jython", False),
        ("kafka", "kanban", False),
    ],
)
def test_one_letter_makes_a_near_word(one: str, other: str, near: bool) -> None:
    assert is_near(one, other) is near
    assert is_near(other, one) is near


@pytest.mark.parametrize("unit", ["Aa ", "Qx1 ", "C++ ", "a@b.org ", "Machine learning "])
def test_lines_of_a_hundred_thousand_characters_are_compared(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    assert len(compare_things("Built it", text)) <= 2
    assert len(compare_things(text, "Built it")) <= 2


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Cut the mean time between failures", "Raised MTBF"),
        ("Planned heating, ventilation and air conditioning", "Planned HVAC"),
        ("Sold electric vehicle chargers", "Sold EV chargers"),
        ("Grant from the Nordic Council of Ministers", "Grant from the NCM"),
        ("Drew CAD models in Onshape", "Drew models in Onshape"),
        ("Wrote shell scripts in bash", "Wrote Bash scripts"),
        ("Documented the API with GraphQL", "Documented it with GraphQL"),
        ("Did data cleaning for the census", "Cleaned roughly 20 GB of rural census data"),
        ("Kept the books for Dr. Ines Falk", "Kept Dr. Falk's books"),
        ("Worked as Team Lead", "Led the team"),
        ("A robot with 6 axes", "A 6-axis robot"),
        ("Trained neural nets", "Trained neural networks"),
        ("Mended fishing gear", "Mended fishing nets"),
        ("Painted for a theatre", "Painted a canvas for a theatre"),
        ("Der Zustand der Brücke wurde erfasst", "Zustand der Brücke erfasst"),
        ("Measured the current", "Measured the current of 4 mA and 9 kΩ"),
    ],
)
def test_what_goes_without_saying_is_neither_lost_nor_invented(source: str, draft: str) -> None:
    assert findings(source, draft) == []


@pytest.mark.parametrize(
    ("source", "draft", "found"),
    [
        ("Wrote help for our tool", "Wrote help for PotCalc, our tool for potters", ("invented", "name", "PotCalc")),
        ("Sold our booking app TideBook", "Sold our booking app", ("lost", "name", "TideBook")),
        ("Interned at EastForge", "Interned", ("lost", "name", "EastForge")),
        ("Weighed it on a Kernow balance", "Weighed it", ("lost", "technology", "Kernow")),
        ("Moved to the Paris office", "Moved to the office", ("lost", "name", "Paris")),
        ("Tallinn shipyard, crane tests", "Crane tests at a shipyard", ("lost", "name", "Tallinn")),
        ("Piped it to Fluent Bit", "Piped it to Fluentd", ("invented", "technology", "Fluentd")),
        ("Fixed a pump", "Fixed a pump for PumpJoy", ("invented", "technology", "PumpJoy")),
    ],
)
def test_a_product_of_ones_own_is_a_name_and_a_make_of_instrument_a_technology(
    source: str, draft: str, found: tuple[str, str, str]
) -> None:
    assert found in findings(source, draft)
