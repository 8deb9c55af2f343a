"""A true figure hung on another measure, or on each of many instead of all together."""

import pytest

from assistant import check

HONEST = [
    ("Lowered energy consumption of the bakery by 9%", "Brought the bakery's electricity use down by 9%", ""),
    ("Page loads went from 3.2 s to 1.1 s after a cleanup", "Cut page load time from 3.2 s to 1.1 s in a cleanup", ""),
    ("Reduced staff turnover from 30% to 18%", "Brought attrition down from 30% to 18%", ""),
    ("Made the sorter 25% faster", "Cut the sorter's run time by 25%", ""),
    ("Reduced scrap by 6% and cost by 4%", "Cut cost 4% and scrap 6%", ""),
    ("Cared for 900 patients a year", "Cared for 900 people a year", ""),
    ("Tuned the kiln", "Tuned the kiln, cutting its gas use by a fifth", "Gas consumption fell by 20%"),
    ("Hung 12 lamps with a combined 3 kW", "Hung 12 lamps, 3,000 W in total", ""),
]


@pytest.mark.parametrize(("source", "draft", "fact"), HONEST)
def test_a_measure_may_be_named_otherwise(source: str, draft: str, fact: str) -> None:
    assert check(source, draft, [fact] if fact else []).findings == ()


@pytest.mark.parametrize(
    ("source", "draft", "fact"),
    [
        ("Cut warm up time from 9 min to 4 min", "Cut response time from 9 min to 4 min", ""),
        ("Image size dropped by 22%", "Energy use dropped by 22%", ""),
        ("Lowered the mean time to acknowledge from 12 to 5 minutes", "Lowered repair time from 12 to 5 minutes", ""),
        ("A plug-in with 7,000 installs", "A plug-in with 7,000 monthly users", ""),
        ("Grew traffic by 45%", "Grew sales by 45%", ""),
        ("Reduced false alarms by 30%", "Reduced injuries by 30%", ""),
        ("Tuned the fraud rules", "Tuned the fraud rules, cutting fraud by 15%", "False positives went down 15%"),
        ("Hung 12 lamps with a combined 3 kW", "Hung 12 lamps of 3 kW each", ""),
        ("Filled 5 posts worth EUR 300 each", "Filled 5 posts worth EUR 300 in total", ""),
    ],
)
def test_a_figure_on_another_measure_is_altered(source: str, draft: str, fact: str) -> None:
    findings = check(source, draft, [fact] if fact else []).findings
    assert ("altered", "number") in [(one.kind, one.category) for one in findings]


def test_both_measures_are_named_once() -> None:
    (finding,) = check("Cut build time from 30 to 10 min", "Cut test failures from 30 to 10 min").findings
    assert finding.words == "build time (from 30) → failures (from 30)"


@pytest.mark.parametrize(
    ("source", "draft", "fact"),
    [
        ("Groomed 14 horses", "Groomed 14 camels", ""),
        ("Wrote 4 novels", "Wrote four operas", ""),
        ("Wired 6 cranes in Rotterdam", "Wired 6 lighthouses in Rotterdam", ""),
        ("Coached 9 rowers", "Coached 9 boxers", ""),
        ("Coached rowers", "Coached 9 boxers", "There were 9 rowers"),
        ("Herded 40 goats", "Herded 40 sheep", ""),
        ("Painted 30 windows of 5 castles", "Painted 30 windows of 5 embassies", ""),
    ],
)
def test_a_figure_of_other_things_is_altered(source: str, draft: str, fact: str) -> None:
    findings = check(source, draft, [fact] if fact else []).findings
    assert ("altered", "number") in [(one.kind, one.category) for one in findings]


@pytest.mark.parametrize(
    ("source", "draft", "fact"),
    [
        ("Serviced 14 lorries", "Serviced 14 vehicles", ""),
        ("Serviced 14 vehicles", "Serviced 14 vans", ""),
        ("Gave four lectures on glaciers", "Delivered 4 talks on glaciers", ""),
        ("Coached 9 rowers", "Coached 9 athletes", "The rowers were athletes"),
        ("Coached 9 rowers", "Coached 9 people", ""),
        ("Ordered from 6 vendors", "Placed orders with six suppliers", ""),
        ("Interviewed 20 bakers", "Held 20 interviews with bakers", ""),
        ("Wired 6 cranes", "Wired 6 harbour cranes", "They were harbour cranes"),
        ("Kept 3 repos tidy", "Kept three repositories tidy", ""),
        ("Sold 50 lanterns", "Sold 50 items", ""),
        ("Sold 50 l\u0430nterns", "Sold 50 lanterns", ""),  # a Cyrillic letter
        ("Vendidas 3 bombas", "Vendidas 3 unidades", ""),
    ],
)
def test_what_is_counted_may_have_another_word(source: str, draft: str, fact: str) -> None:
    assert check(source, draft, [fact] if fact else []).findings == ()
