"""Which people, organisations, products and places a text names."""

import pytest

from assistant.facts.names import read_names


def names(text: str) -> list[str]:
    return [fact.words for fact in read_names(text)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Interned at Acme Robotics GmbH in Leeds", ["Acme Robotics GmbH", "Leeds"]),
        ("Helped Dr. Ana Ruiz with Project Orion", ["Dr. Ana Ruiz", "Project Orion"]),
        ("Worked for J. Smith and for Jean-Pierre Petit", ["J. Smith", "Jean-Pierre Petit"]),
        ("Studied at the University of Leeds", ["University of Leeds"]),
        ("Studied at the Institute for Nordic Bees", ["Institute for Nordic Bees"]),
        ("Joined the Max-Planck-Institut for a summer", ["Max-Planck-Institut"]),
        ("Consulted for Johnson & Johnson and AT&T", ["Johnson & Johnson", "AT&T"]),
        ("Acme's shop moved to Leeds", ["Acme", "Leeds"]),
        ("Acme Robotics moved its shop", ["Acme Robotics"]),
        ("Google hired me", ["Google"]),
        ("helped google and siemens", ["google", "siemens"]),
        ("Worked with Ludwig van der Berg", ["Ludwig van der Berg"]),
        ("Built the Orion platform", ["Orion"]),
        ("Maintained tools. Acme Labs paid for them", ["Acme Labs"]),
        ("Sold parts to Ana O'Neil", ["Ana O'Neil"]),
        ("Ran a 40 Gbit/s line to Leeds", ["Leeds"]),
        ("Ein Museum mit 1,5 Millionen Euro saniert", []),
    ],
)
def test_names_are_read_with_all_their_words(line: str, found: list[str]) -> None:
    assert names(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "Built services and wrote documents",
        "Spearheaded pipelines for customers",
        "In March and on Monday I met German and English customers",
        "Worked with Product Managers on the Roadmap",
        "Wrote Python, SQL and TensorFlow",
        "Responsible for testing. Wrote reports. Helped users",
        "Responsibilities: Testing, Planning and Support",
        "Reached Q3 goals in FY22",
        "Worked in the US and the EU for HR",
        "Managed Vendor Contracts And Budgets",
        "Responsible for Vendor Contracts and Budget Planning in Operations",
        "LED MIGRATION OF LEGACY PLATFORM FOR THE ACME TEAM",
        "Built with Ruby, Go and Java",
        "see github.com/Orion/Acme",
        "",
        "Orion launched in autumn",
    ],
)
def test_a_capital_alone_makes_no_name(line: str) -> None:
    assert names(line) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Promoted to Senior Engineer", ["Senior Engineer"]),
        ("Reported to the Head of Data", ["Head of Data"]),
        ("Served as Team Lead for payments", ["Team Lead"]),
        ("Senior Engineer in payments", ["Senior Engineer"]),
        ("Reported to the CTO", ["CTO"]),
        ("Holds a PhD", ["PhD"]),
        ("worked with senior engineers and the head of data", []),
        ("Worked with Senior Engineers", []),
    ],
)
def test_a_job_title_in_capitals_is_a_name(line: str, found: list[str]) -> None:
    assert names(line) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Entwicklung einer Datenpipeline für die Abteilung Vertrieb mit dem Kunden", []),
        ("Unterstützung der Kollegen bei der Einführung neuer Prozesse und Werkzeuge", []),
        ("Betreuung von Messen und Vorträgen, bei Fragen und bei Bedarf", []),
        ("Erstellung von Daten-Pipelines und Test-Umgebungen für das Werk", []),
        ("Praktikum bei Nordlicht in der Abteilung für Software", ["Nordlicht"]),
        ("Praktikum bei der Firma Hansen und mit Herrn Weber", ["Hansen", "Weber"]),
        ("Mitarbeit im Projekt Orion mit dem Team", ["Orion"]),
        ("Werkstudent bei Acme Robotics GmbH und bei Siemens", ["Acme Robotics GmbH", "Siemens"]),
        ("Stage chez Dassault Systèmes à Toulouse", ["Dassault Systèmes", "Toulouse"]),
        ("Travail avec Marie Petit à l'Université de Lyon", ["Marie Petit", "Université de Lyon"]),
        ("Développement d'un outil pour le service achats", []),
        ("Prácticas en la Universidad de Sevilla con Juan Pérez", ["Universidad de Sevilla", "Juan Pérez"]),
        ("Desarrollo de una herramienta para el equipo de ventas", []),
    ],
)
def test_names_in_other_languages(line: str, found: list[str]) -> None:
    assert names(line) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("joined IBM", "joined International Business Machines"),
        ("met the CTO", "met the Chief Technology Officer"),
        ("earned a PhD", "earned a doctorate"),
        ("studied at ETH Zürich", "studied at ETH Zurich"),
        ("helped Google", "helped google"),
    ],
)
def test_listed_names_of_one_thing_share_a_key(one: str, other: str) -> None:
    assert [fact.key for fact in read_names(one)] == [fact.key for fact in read_names(other)]


def test_a_fact_says_where_its_words_stand() -> None:
    text = "Met Dr. Ana Ruiz of Acme Robotics GmbH, then Siemens."
    facts = read_names(text)
    assert [text[fact.start : fact.end] for fact in facts] == [fact.words for fact in facts]
    assert [fact.start for fact in facts] == sorted(fact.start for fact in facts)


@pytest.mark.parametrize("unit", ["Aa ", "Aa of ", "Acme's ", "Dr. ", "A. ", "Aa-"])
def test_a_line_of_a_hundred_thousand_characters_is_read(unit: str) -> None:
    assert isinstance(read_names("Met " + unit * (100_000 // len(unit))), tuple)
