"""Headers of positions: titles, organisations and dates in four languages."""

import pytest

from assistant.documents.headers import entry_of, has_dates, is_dated_header, names_occupation
from assistant.documents.resume import Entry


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("Senior Engineer, Acme — 2019–2022", Entry("Senior Engineer", "Acme", "2019–2022")),
        ("Senior Engineer 2019 – 2022", Entry("Senior Engineer", "", "2019 – 2022")),
        ("Jan. 2019 - present", Entry("", "", "Jan. 2019 - present")),
        ("Acme GmbH\tIngenieur\tMärz 2019 – heute", Entry("Ingenieur", "Acme GmbH", "März 2019 – heute")),
        ("ML Engineer | Foo Labs | 03/2019–05/2021", Entry("ML Engineer", "Foo Labs", "03/2019–05/2021")),
        ("Data Engineer at Foo (2019-21)", Entry("Data Engineer", "Foo", "2019-21")),
        ("Développeuse chez Foo, sept. 2019 à juin 2021", Entry("Développeuse", "Foo", "sept. 2019 à juin 2021")),
        ("Desarrollador, Foo, enero de 2019 – actualidad", Entry("Desarrollador", "Foo", "enero de 2019 – actualidad")),
        ("Intern at Bosch, Summer 2018", Entry("Intern", "Bosch", "Summer 2018")),
        ("Engineer, Foo, 2019-03 – 2021-05", Entry("Engineer", "Foo", "2019-03 – 2021-05")),
        ("Engineer, Foo, seit 2019", Entry("Engineer", "Foo", "seit 2019")),
        ("Engineer | Foo | June 2016 to date", Entry("Engineer", "Foo", "June 2016 to date")),
        ("Engineer, Foo 2019 –", Entry("Engineer", "Foo", "2019")),
        ("Vertriebsassistentin, Foo GmbH, 2019 – 2021", Entry("Vertriebsassistentin", "Foo GmbH", "2019 – 2021")),
        ("Account Executive | Foo | 2016 – 2018", Entry("Account Executive", "Foo", "2016 – 2018")),
        ("Foo Robotics", Entry("", "Foo Robotics", "")),
        ("", Entry()),
    ],
)
def test_the_parts_of_a_header_are_told_apart(text: str, entry: Entry) -> None:
    assert entry_of(text) == entry


@pytest.mark.parametrize(
    "text", ["Grew 2019", "Cut 20-30 users", "Built 2000 pumps", "a " * 4000 + "2019 - 2020", "12019-2021x"]
)
def test_figures_are_no_dates(text: str) -> None:
    assert not has_dates(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ran the lab from 2019 to 2021",
        "Built the plant that the town used, 2019 - 2021.",
        "Keeping the whole plant alive since 2019",
        "Grew sales by half between 2019 and 2021 to 2022",
    ],
)
def test_a_sentence_with_dates_is_no_header(text: str) -> None:
    assert not is_dated_header(text)


@pytest.mark.parametrize(
    "text", ["Acme Inc. 2019 - 2021", "2019 - 2021", "Acme, Paris, 2019 - today", "Foo   Jun 2020"]
)
def test_a_line_with_dates_apart_is_a_header(text: str) -> None:
    assert is_dated_header(text)


@pytest.mark.parametrize(
    ("text", "names"), [("Vertriebsleiterin", True), ("Principal Hydrologist", True), ("Blue Heron Logistics", False)]
)
def test_words_for_occupations_are_known(text: str, names: bool) -> None:
    assert names_occupation(text) is names
