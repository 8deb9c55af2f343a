"""What counts as a date in a text, and what it is read as."""

import pytest

from assistant.facts.numbers import read_quantities


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("in 2019", ("year", 2019)),
        ("2020", ("year", 2020)),
        ("since 2018", ("year", 2018)),
        ("2019-present", ("year", 2019)),
        ("winter of 2019/20", ("season winter", 2019)),
        ("winter 2019/2020", ("season winter", 2019)),
        ("class of 2015", ("year", 2015)),
        ("2021 roadmap", ("year", 2021)),
        ("PyCon 2019, a talk", ("year", 2019)),
        ("June 2020", ("month", (2020, 6))),
        ("Jun. 2020", ("month", (2020, 6))),
        ("Jun '20", ("month", (2020, 6))),
        ("06/2020", ("month", (2020, 6))),
        ("06.2020", ("month", (2020, 6))),
        ("2020-06", ("month", (2020, 6))),
        ("Juni 2020", ("month", (2020, 6))),
        ("juin 2020", ("month", (2020, 6))),
        ("junio de 2020", ("month", (2020, 6))),
        ("März 2020", ("month", (2020, 3))),
        ("août 2020", ("month", (2020, 8))),
        ("May 2018", ("month", (2018, 5))),
        ("15 March 2020", ("day", (2020, 3, 15))),
        ("March 15th, 2020", ("day", (2020, 3, 15))),
        ("15. März 2020", ("day", (2020, 3, 15))),
        ("2020-03-15", ("day", (2020, 3, 15))),
        ("15.03.2020", ("day", (2020, 3, 15))),
        ("03/15/2020", ("day", (2020, 3, 15))),
        ("15/03/2020", ("day", (2020, 3, 15))),
        ("Q3 2021", ("quarter", (2021, 3))),
        ("Q3'21", ("quarter", (2021, 3))),
        ("3Q21", ("quarter", (2021, 3))),
        ("2021 Q3", ("quarter", (2021, 3))),
        ("third quarter of 2021", ("quarter", (2021, 3))),
        ("3rd quarter 2021", ("quarter", (2021, 3))),
        ("Q3", ("quarter", (0, 3))),
        ("H1 2021", ("half", (2021, 1))),
        ("second half of 2021", ("half", (2021, 2))),
        ("FY22", ("fiscal", 2022)),
        ("FY2022", ("fiscal", 2022)),
        ("fiscal year 2022", ("fiscal", 2022)),
        ("Summer 2021", ("season summer", 2021)),
        ("fall of 2021", ("season autumn", 2021)),
        ("the 1990s", ("decade", 1990)),
        ("the late '90s", ("decade", 1990)),
    ],
)
def test_a_date_is_read_whatever_its_form(text: str, key: tuple[str, object]) -> None:
    (date,) = read_quantities(text)
    assert (date.category, date.keys) == ("date", (key,))


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("2019–2022", [("year", 2019), ("year", 2022)]),
        ("from 2019 to 2022", [("year", 2019), ("year", 2022)]),
        ("between 2019 and 2022", [("year", 2019), ("year", 2022)]),
        ("2019-22", [("year", 2019), ("year", 2022)]),
        ("Jan–Mar 2020", [("month", (2020, 1)), ("month", (2020, 3))]),
        ("January 2019 - March 2020", [("month", (2019, 1)), ("month", (2020, 3))]),
        ("Q1–Q3 2021", [("quarter", (2021, 1)), ("quarter", (2021, 3))]),
    ],
)
def test_a_span_of_time_has_a_beginning_and_an_end(text: str, keys: list[tuple[str, object]]) -> None:
    dates = read_quantities(text)
    assert [date.keys[0] for date in dates] == keys
    assert [date.role for date in dates] == ["from", "to"]


@pytest.mark.parametrize(
    "text",
    [
        "2000 servers",
        "over 2000 engineers",
        "up to 2000.",
        "2048-bit keys",
        "2000 MW",
        "$2020",
        "2,020 users",
        "Windows Server 2019",
        "ISO 9001:2015",
        "a 30s timeout",
        "2048 nodes",
        "from 2000 servers",
    ],
)
def test_an_amount_of_four_digits_is_no_year(text: str) -> None:
    assert [quantity.category for quantity in read_quantities(text)] == ["number"]


def test_a_year_before_many_of_something_may_be_either() -> None:
    (quantity,) = read_quantities("2021 results")
    assert set(quantity.keys) == {("year", 2021), ("", 2021.0)}


def test_a_day_in_digits_keeps_both_readings_where_both_can_be() -> None:
    (date,) = read_quantities("05/06/2020")
    assert set(date.keys) == {("day", (2020, 5, 6)), ("day", (2020, 6, 5))}
