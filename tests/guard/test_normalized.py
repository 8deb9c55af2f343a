"""Numbers that two texts tell in other ways: in articles, in rhythms, beside a technology, with the unit left out."""

import pytest

from assistant import check

NUMBERS = ("number", "date")


def findings(source: str, draft: str, *facts: str) -> list[tuple[str, str]]:
    checked = check(source, draft, facts)
    return [(finding.kind, finding.category) for finding in checked.findings if finding.category != "claim"]


HONEST = [
    # the unit said once
    ("Baking takes 18 min now, it was 40 min", "Baking, once 40 minutes, now takes 18"),
    ("Brought waste down from 7.5% to 2.5%", "Brought waste from 7.5 down to 2.5 percent"),
    # what somebody guessed, and by how much less than a sum
    ("Losses fell, we think by 10 %, in spring", "Losses fell by an estimated 10% in spring"),
    ("Kept the fair 6% below the budget of 9,000 EUR", "Kept the fair 6% under the EUR 9,000 budget"),
    # one and an article, one and a rhythm
    ("Coached one apprentice", "Coached an apprentice"),
    ("Coached an apprentice", "Coached one apprentice"),
    ("Une pompe remplacée dans la cave", "1 pompe remplacée dans la cave"),
    ("Gave one lecture a month", "Gave a monthly lecture"),
    ("Printed roughly one issue every five weeks", "Printed an issue roughly every five weeks"),
    # days of the week
    ("Fed the hens on Mondays and Fridays", "Fed the hens every Friday and Monday"),
    ("Opened the shop Monday to Friday", "Opened the shop on weekdays"),
    ("Opened the shop on weekdays", "Opened the shop from Monday to Friday"),
    ("Sang on sundays", "Sang on Sundays"),
    # how often
    ("Drained the tanks twice a week", "Twice-weekly draining of the tanks"),
    ("Drained the tanks two times a week", "Drained the tanks twice weekly"),
    ("Held three drills a year", "Held drills three times a year"),
    ("Wrote a letter every two weeks", "Wrote a fortnightly letter"),
    ("Wrote a letter every two weeks", "Wrote a biweekly letter"),
    ("Swept the ducts every other day", "Swept the ducts every two days"),
    ("Checked the meters every six months", "Checked the meters twice a year"),
    ("Checked the meters twice a year", "Semi-annual check of the meters"),
    ("Dyed 300 t of yarn a year", "Dyed 300 tonnes of yarn annually"),
    ("Dyed 300 t of yarn per year", "Annual dyeing of 300 t of yarn"),
    ("Greased 16 bearings every month", "Monthly greasing of 16 bearings"),
    ("Ran it for a week", "Ran it for seven days"),
    # what a span lasted
    ("Tuned the boiler for three sprints", "Tuned the boiler over three sprints"),
    ("Zwei Jahre die Pumpen gewartet und geprüft", "Pumpen über zwei Jahre gewartet und geprüft"),
    # ranks
    ("The second draft went to print", "The 2nd draft went to print"),
    ("Cast the third mould", "Cast mould 3"),
    ("Rinsed the filters every four weeks", "Rinsed the filters every fourth week"),
    # versions and models
    ("Moved from Clang 9 to Clang 14", "Moved from Clang 9 to 14"),
    ("Checked the purlins to Eurocode 3", "Checked the purlins to EC3"),
    ("Wrote nodes for ROS 2", "Wrote ROS2 nodes"),
    ("Worked to IEC 61511", "Worked under IEC 61511"),
    ("Pull tests to 30 kN per ISO 6892", "Pull tests to 30 kN according to ISO 6892"),
    # dates and signs
    ("From 2011 to 2013 I counted bats", "Counted bats (2011–2013)"),
    ("Feb. to Aug. 2018 in the foundry", "In the foundry from February to August 2018"),
    ("Budget of 2.1 Mio. EUR", "Budget of €2.1 million"),
    ("Environ 45 vannes", "Env. 45 vannes"),
    ("Dos bombas revisadas en la fábrica", "2 bombas revisadas en la fábrica"),
    ("Doubled the yield", "Raised the yield by 100%"),
    ("One of the four editors", "One of 4 editors"),
    ("Fried at 170 degrees Celsius", "Fried at 170 °C"),
    # money with letters before its code or sign
    ("Grants of 4.5 MSEK for the orchard", "SEK 4.5 million of grants for the orchard"),
    ("Ordered 90 TEUR of seed", "Ordered seed worth €90,000"),
    ("Ordered T€ 90 of seed", "Ordered €90k of seed"),
    ("Turned over 7m GBP", "Turned over £7M"),
    ("Made soap at CHF 0.80 a bar", "Made soap at CHF 0.80 per bar"),
    # parts of an hour, of a year, of a whole
    ("The tour took 1 h 45 min", "A 105-minute tour"),
    ("The tour took 1h45", "A tour of 1 hour and 45 minutes"),
    ("Served 3 years and 6 months", "Served 42 months"),
    ("Half-hour tours", "30-minute tours"),
    ("Quarter-hour breaks", "15-minute breaks"),
    ("Aged it for 2 1/2 years", "Aged it for two and a half years"),
    ("Dived from '16 to '19", "Dived from 2016 to 2019"),
    ("Guarded it 24 hours a day, 7 days a week", "Guarded it 24/7"),
    ("Guarded it round the clock", "Guarded it 24/7"),
    ("Mounted 6x 40 W lamps", "Mounted six 40 W lamps"),
    ("Cut to ±4 %", "Cut to plus/minus 4%"),
    ("Recall 0.72", "Recall of 72%"),
    ("Graded 1 in 8 logs", "Graded one in eight logs"),
    # what `over` says: where and how long, or a bound
    ("Painted the hulls during three dockings", "Painted the hulls over three dockings"),
    ("Rolled it out in five waves", "Rolled it out over five waves"),
    ("Carried out more than 400 visits", "Carried out over 400 visits"),
    ("A little over 60 goats", "Just over 60 goats"),
    # spans of time and of versions
    ("Fellow (3/17 - 9/18)", "Fellow from March 2017 to September 2018"),
    ("Clang 9 to 14 migration", "Moved from Clang 9 to Clang 14"),
    ("Tuned it for PHP 7, 8 and 9", "Tuned it for PHP 7/8/9"),
    ("Baked for twenty-plus years", "Baked for 20+ years"),
    # said once for both ends, or elsewhere
    ("Cut it from 9 kg to 5 kg per batch", "Cut it from 9 to 5 kg per batch"),
    ("Got the price per square metre from 8 to 6 euros", "Got the price from €8 to €6/m²"),
    ("It takes 4 minutes instead of 11", "Cut it from 11 to 4 minutes"),
    ("5 lessons of an hour", "Five one-hour lessons"),
    ("Taught it four times in year", "Taught it four times a year"),
    ("Shrank it by about a third by drying", "Dried it, shrinking it by roughly one third"),
    ("It grew over the following half year", "It grew over the following six months"),
    ("A field that nobody wanted", "A field that no one wanted"),
    ("Cared for it as one of two wardens for the moor", "One of the moor's two wardens"),
    ("The shed was moved by me over one weekend", "Moved the shed in one weekend"),
    ("Oiled six gates three times a month", "Oiled six gates three times monthly"),
    ("I am one from three wardens", "One of three wardens"),
    ("Two songs, one as lead", "Published twice, once as lead"),
    ("Mended boots, 8 to 12 a week", "Mended 8–12 pairs of hill-walking and riding boots weekly"),
]


@pytest.mark.parametrize(("source", "draft"), HONEST)
def test_these_two_tell_the_same_number(source: str, draft: str) -> None:
    assert findings(source, draft) == []


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Baking takes 18 min now, it was 40 min", "Baking, once 40 minutes, now takes 16"),
        ("Coached one apprentice", "Coached two apprentices"),
        ("Drained the tanks twice a week", "Drained the tanks twice a month"),
        ("Welded 36 long pipe joints a week", "Welded 63 long pipe joints per week"),
        ("Dyed 300 t of yarn a year", "Dyed 300 t of yarn a month"),
        ("Greased 16 bearings every month", "Weekly greasing of 16 bearings"),
        ("The second draft went to print", "The third draft went to print"),
        ("Checked the purlins to Eurocode 3", "Checked the purlins to Eurocode 5"),
        ("Wrote it in C++14", "Wrote it in C++20"),
        ("Cut p95 latency", "Cut p99 latency"),
        ("Fitted 4 ball valves and 9 gate valves", "Fitted 9 ball valves and 4 gate valves"),
        ("Runs from -20 to 60 °C", "Runs at 20 to 60 °C"),
        ("Cut setup from 30 min to 9 min", "Cut setup by 19 minutes"),
        ("A loss of 14 %", "A 14% gain"),
        ("Counted seals with YOLOv5", "Counted seals with YOLOv8"),
        ("Second speaker of a panel", "First speaker of a panel"),
        ("Sped up sorting by a factor of 3", "Sped up sorting by 30%"),
        ("The list grew from 3k to 8k names", "Grew the list by 8,000 names"),
        ("Grants of 4.5 MSEK for the orchard", "SEK 4.5 billion of grants for the orchard"),
        ("Ordered T€ 90 of seed", "Ordered €90M of seed"),
        ("Made soap at CHF 0.80 a bar", "Made soap at CHF 0.80 per kilogram"),
        ("The tour took 1 h 45 min", "The tour took 1 h 15 min"),
        ("Painted the hulls during three dockings", "Painted the hulls over four dockings"),
        ("Painted 30 hulls", "Painted over 30 hulls"),
        ("Sailed with crews of 30 people", "Sailed with crews over 30 people"),
        ("Waste dropped 30%", "Waste dropped to 30%"),
        ("A brace of ploughs", "A trio of ploughs"),
        ("Mended boots, 8 to 12 a week", "Mended 8–12 boots a day"),
        ("Got the price per square metre from 8 to 6 euros", "Got the price from €8 to €5/m²"),
        ("It takes 4 minutes instead of 11", "Cut it from 11 to 3 minutes"),
    ],
)
def test_a_changed_number_is_altered_once(source: str, draft: str) -> None:
    assert findings(source, draft) == [("altered", "number")]


def test_how_often_is_not_how_many() -> None:
    found = findings("Oiled four gates twice a month", "Oiled two gates four times a month")
    assert found == [("altered", "number"), ("altered", "number")]


def test_one_of_two_may_not_become_two() -> None:
    assert ("lost", "number") in findings("Sewed one of the two sails", "Sewed two sails")


def test_an_article_elsewhere_does_not_stand_for_one() -> None:
    assert ("lost", "number") in findings("One patent, and a poem", "A poem")


def test_an_end_of_a_range_of_years_that_moved_is_altered() -> None:
    assert findings("From 2011 to 2013 I counted bats", "Counted bats (2011–2016)") == [("altered", "date")]


def test_the_model_of_an_invented_product_goes_with_it() -> None:
    assert findings("Ran it on a laptop", "Ran it on a Raspberry Pi 4") == [("invented", "technology")]


@pytest.mark.parametrize(
    ("fact", "draft", "found"),
    [
        ("There are 6 sluices", "Painted the 9 canal sluices", ("altered", "number")),
        ("It took 3 days", "Painted the 9 canal sluices", ("invented", "number")),
        ("I was there from March to May 2017", "Painted the sluices, March to June 2017", ("altered", "date")),
        ("There are 6 sluices", "Painted the 6 canal sluices", None),
    ],
)
def test_another_value_than_the_author_confirmed_is_altered(
    fact: str, draft: str, found: tuple[str, str] | None
) -> None:
    assert findings("Painted the sluices", draft, fact) == ([found] if found else [])


@pytest.mark.parametrize(
    ("source", "draft", "kind"),
    [
        ("Fed the hens on Tuesdays", "Fed the hens on Sundays", "altered"),
        ("Fed the hens on Monday and Thursday", "Fed the hens on Monday and Wednesday", "altered"),
        ("Fed the hens", "Fed the hens on Saturdays", "invented"),
        ("Fed the hens weekly", "Fed the hens every Thursday", "invented"),
    ],
)
def test_another_day_of_the_week_is_no_detail(source: str, draft: str, kind: str) -> None:
    assert [found for found, _ in findings(source, draft)] == [kind]


def test_a_fact_may_name_the_day() -> None:
    assert findings("Fed the hens weekly", "Fed the hens every Thursday", "it was on Thursdays") == []
