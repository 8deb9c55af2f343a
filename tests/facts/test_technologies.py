"""Which technologies a text names, and which words only look like one."""

import pytest

from assistant.facts.technologies import read_technologies
from assistant.lexicon.catalogue import forms_at
from assistant.lexicon.data import load


def keys(text: str) -> list[object]:
    return [fact.key for fact in read_technologies(text)]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("k8s", "kubernetes"),
        ("Kubernetes", "kubernetes"),
        ("JS", "javascript"),
        ("node.js", "node.js"),
        ("Angular.js", "angularjs"),
        ("Postgres", "postgresql"),
        ("sklearn", "scikit-learn"),
        ("scikit learn", "scikit-learn"),
        ("GCP", "google cloud"),
        ("Google Cloud Platform", "google cloud"),
        ("Amazon Web Services", "aws"),
        ("AWS Lambda", "aws lambda"),
        ("ML", "machine learning"),
        ("machine-learning", "machine learning"),
        ("Machine Learning", "machine learning"),
        ("natural language processing", "natural language processing"),
        ("NLP", "natural language processing"),
        ("CI/CD", "ci/cd"),
        ("continuous integration and delivery", "ci/cd"),
        ("IaC", "infrastructure as code"),
        ("infrastructure-as-code", "infrastructure as code"),
        ("IoT", "internet of things"),
        ("PLCs", "plc"),
        ("FEA", "finite element analysis"),
        ("finite element analyses", "finite element analysis"),
        ("CFD", "computational fluid dynamics"),
        ("FMEA", "fmea"),
        ("ROS 2", "ros"),
        ("RESTful", "rest"),
        ("REST APIs", "rest"),
        ("gRPC", "grpc"),
        ("OOP", "object-oriented programming"),
        ("LLMs", "large language model"),
        ("a large language model", "large language model"),
        ("A/B tests", "a/b testing"),
        ("threat modelling", "threat modeling"),
        ("topology optimisation", "topology optimization"),
        ("data visualisation", "data visualization"),
        ("microservice", "microservices"),
        ("NodeJS", "node.js"),
        ("Node.js", "node.js"),
        ("Vue.js", "vue.js"),
        ("C++", "c++"),
        ("C#", "c#"),
        ("F#", "f#"),
        (".NET Core", ".net"),
        ("ASP.NET", "asp.net"),
        ("PL/SQL", "pl/sql"),
        ("TCP/IP", "tcp/ip"),
        ("I2C", "i2c"),
        ("S3", "amazon s3"),
        ("H.264", "h.264"),
        ("RS-485", "rs-485"),
        ("RS485", "rs-485"),
        ("802.11", "wi-fi"),
        ("Microsoft Excel", "excel"),
        ("Apache Kafka", "apache kafka"),
        ("Kafka", "apache kafka"),
        ("Python3", "python"),
        ("OAuth2", "oauth"),
        ("printed circuit boards", "pcb"),
        ("statistical process control", "statistical process control"),
        ("Building Information Modelling", "bim"),
        ("maschinelles Lernen", "machine learning"),
        ("apprentissage automatique", "machine learning"),
        ("aprendizaje automático", "machine learning"),
        ("pruebas unitarias", "unit testing"),
    ],
)
def test_all_names_of_a_technology_are_one_fact(written: str, key: str) -> None:
    assert keys(f"worked with {written} for a year") == [key]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("TensorRT", "tensorrt"),
        ("FooCloud", "foocloud"),
        ("APIs", "api"),
        ("QWZ", "qwz"),
        ("ISO 27001", "iso 27001"),
        ("ISO/IEC 27001:2013", "iso 27001"),
        ("ISO27001", "iso 27001"),
        ("DIN EN ISO 9001", "iso 9001"),
        ("IEC 61508", "iec 61508"),
        ("DO-178C", "do 178c"),
        ("MIL-STD-810G", "mil 810g"),
        ("NIST SP 800-53", "nist 800-53"),
        ("ASTM D638", "astm d638"),
        ("STM32F4", "stm32f4"),
        ("Log4j", "log4j"),
        ("QX-77", "qx77"),
        ("G.711", "g711"),
    ],
)
def test_what_looks_like_a_technology_is_one(written: str, key: str) -> None:
    assert keys(f"worked with {written} for a year") == [key]


@pytest.mark.parametrize(
    "line",
    [
        "Led a team to go live",
        "Helped two teams Go Live in the autumn",
        "Joined in spring 2021",
        "Joined in Spring 2021 as an intern",
        "Gave a rapid response to customers",
        "Kept access control lists up to date",
        "Trained word embeddings",
        "Measured the flow rate of the pump",
        "React to incidents within minutes",
        "Express interest in the programme",
        "Excel at teamwork",
        "Make sure that parts arrive",
        "Spark interest among students",
        "Rust removal on steel bridges",
        "Swift response to complaints",
        "Word of mouth brought new users",
        "Teams of five rotated weekly",
        "Access to the site was limited",
        "Chef de cuisine for two years",
        "took vitamin C daily",
        "closed the Series D round",
        "wore latex gloves at the helm",
        "they can see the rest of the fleet",
        "put salt on the road, a notion of mine",
        "swift and rapid work in unity",
        "10k users, 3x faster, 200ms, 90s in total",
        "In Q3 FY22 the P95 fell, H1 was flat",
        "Phase2 and Team1 in Week3",
        "The CEO, the CTO and HR in the US, the UK and the EU",
        "A PhD, an MSc and an MBA",
        "World War II and Chapter XIV",
        "the GmbH moved to NYC at 5 PM CET",
        "reached 50 MHz, 3 kW and 20 GB",
        "R&D, Q&A and P&L",
        "work for McGregor and MacDonald",
        "safe and lean, smart and agil",
        "delivered just in time and needed no code",
        "as 400 users joined, step 7 of 9",
        "Nous avons mes notes et la vue",
        "Creo que es bueno, mil gracias",
        "In der Schule mit der Presse",
        "J'ai été chef",
    ],
)
def test_an_ordinary_word_is_no_technology(line: str) -> None:
    assert keys(line) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Wrote services in Go", ["go"]),
        ("Used Go to build a proxy", ["go"]),
        ("Wrote Python, Go and Rust", ["python", "go", "rust"]),
        ("Go developer", ["go"]),
        ("Go, Python", ["go", "python"]),
        ("Go and Docker in production", ["go", "docker"]),
        ("React components for the shop", ["react"]),
        ("Spring Boot and React", ["spring boot", "react"]),
        ("Firmware in C", ["c"]),
        ("C/C++ firmware", ["c", "c++"]),
        ("Statistics with R", ["r"]),
        ("R, Python", ["r", "python"]),
        ("Reports in Excel and Word", ["excel", "word"]),
        ("Access databases", ["ms access"]),
        ("used Teams, Slack and Jira", ["teams", "slack", "jira"]),
        ("used airflow, react and docker", ["apache airflow", "react", "docker"]),
        ("LaTeX reports", ["latex"]),
        ("REST and SOAP", ["rest", "soap"]),
        ("a MES and a PLC", ["mes", "plc"]),
        ("Excel", ["excel"]),
    ],
)
def test_company_tells_a_technology_from_a_word(line: str, found: list[str]) -> None:
    assert keys(line) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Docker's network", ["docker"]),
        ("Docker’s network", ["docker"]),
        ("Kubernetes-based platform", ["kubernetes"]),
        ("Entwicklung mit Kubernetes-Cluster und SQL-Abfragen", ["kubernetes", "sql"]),
        ("HIPAA-compliant storage", ["hipaa"]),
        ("développement d'API avec l'IoT", ["api", "internet of things"]),
        ("desarrollo en Java y MySQL", ["java", "mysql"]),
        ("Python/Django", ["python", "django"]),
        ("(AWS)", ["aws"]),
    ],
)
def test_a_technology_counts_inside_compounds_and_other_languages(line: str, found: list[str]) -> None:
    assert keys(line) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("BUILT SERVICES FOR THE FINANCE TEAM", []),
        ("BUILT SERVICES IN PYTHON AND SQL FOR THE TEAM", ["python", "sql"]),
        ("LED THE TEAM TO GO LIVE IN SPRING", []),
        ("AWS, GCP, SQL, ETL", ["aws", "google cloud", "sql", "etl"]),
        ("Helped Teams Go Live With The Spring Release", []),
        ("Improved The Flow And Access Of Docker Users", ["docker"]),
    ],
)
def test_capitals_of_a_whole_line_make_no_technology(line: str, found: list[str]) -> None:
    assert keys(line) == found


def test_the_longest_name_wins() -> None:
    assert keys("moved AWS Lambda, React Native and Spring Boot") == ["aws lambda", "react native", "spring boot"]


def test_a_fact_says_where_its_words_stand() -> None:
    text = "Kept .NET, Apache Kafka and C++17."
    for fact in read_technologies(text):
        assert text[fact.start : fact.end] == fact.words
    assert [fact.words for fact in read_technologies(text)] == [".NET", "Apache Kafka", "C++"]


def test_names_inside_links_are_not_read() -> None:
    assert keys("see github.com/docker/python-api and docs.aws.com/S3") == []


def test_people_called_like_a_technology_are_people() -> None:
    assert keys("worked with Ruby Chen and Jane Swift") == []


@pytest.mark.parametrize("unit", ["Aa ", "a.b.", "C++", "C, ", "ISO ", "Go, ", "R&D ", "machine ", "1.", "AWS-"])
def test_a_line_of_a_hundred_thousand_characters_is_read(unit: str) -> None:
    assert isinstance(read_technologies(unit * (100_000 // len(unit))), tuple)


def test_the_lists_are_as_rich_as_the_field() -> None:
    rules = {"", "standard", "maker", "nothing", "not before", "before", "after"}
    listed = [
        form
        for section, entries in load("technologies").items()
        if section not in rules
        for name, aliases in entries.items()
        for form in (name, *aliases)
    ]
    assert len(listed) >= 1500
    assert sum(len(entries) for entries in load("organisations").values()) >= 300


def test_no_name_stands_for_two_things() -> None:
    minding_case = {"gan", "soc"}  # GaN and GAN, SoC and SOC
    for section, entries in load("technologies").items():
        if section in {"", "standard", "maker", "nothing", "not before", "before", "after"}:
            continue
        for name in entries:
            head = name.lstrip("!?").lower()
            if head.isalnum() and head not in minding_case:
                assert len({form.key for form in forms_at(head).get("", ())}) == 1, head
