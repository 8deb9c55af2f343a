"""What the guard says of numbers and dates that a draft invents, loses or alters."""

import pytest

from assistant import check
from assistant.facts.numbers import read_quantities
from assistant.guard.figures.quantities import compare_quantities


def _findings(source: str, draft: str, *facts: str) -> list[tuple[str, str, str]]:
    extra = [quantity for fact in facts for quantity in read_quantities(fact)]
    found = compare_quantities(read_quantities(source), read_quantities(draft), extra)
    return [(finding.kind, finding.category, finding.words) for finding in found]


SAME = [
    ("two papers", "2 papers"),
    ("15 %", "15%"),
    ("15 percent", "15 per cent"),
    ("40 Gbit/s", "40Gbps"),
    ("2 MBit/s", "2 Mb/s"),
    ("sei persone, due gatte", "6 persone, 2 gatte"),
    ("quatro pontes e dez barcos", "4 pontes e 10 barcos"),
    ("drie bruggen, twaalf boten", "3 bruggen, 12 boten"),
    ("3 M€", "3 millones de euros"),
    ("2,5 Mrd. €", "2,5 Milliarden Euro"),
    ("4,5 M€", "4,5 millions d'euros"),
    ("4 milioni di euro", "4 M€"),
    ("15 Prozent", "15 pour cent"),
    ("15 por ciento", "15%"),
    ("$1.2M", "1.2 million dollars"),
    ("$1.2M", "$1,200,000"),
    ("€500k", "500.000 €"),
    ("CHF 20'000", "20k CHF"),
    ("1,200 users", "1.200 users"),
    ("1 200 users", "1'200 users"),
    ("3,5 %", "3.5%"),
    ("five lakh rupees", "₹500,000"),
    ("twenty-five tests", "25 tests"),
    ("a dozen services", "12 services"),
    ("five (5) engineers", "5 engineers"),
    ("half a million users", "500k users"),
    ("a third of the team", "1/3 of the team"),
    ("half of the users", "50% of the users"),
    ("1.5 s", "1500 ms"),
    ("200ms", "200 ms"),
    ("1 GB", "1024 MB"),
    ("1 GB", "1000 MB"),
    ("10 Gbps", "10 Gbit/s"),
    ("1,000 requests per second", "1k req/s"),
    ("60,000 requests per minute", "1000 rps"),
    ("16 ms/frame", "16 ms per frame"),
    ("5 TB of data per day", "5TB/day"),
    ("40 hours/week", "40 hours a week"),
    ("saved $50k per year", "annual savings of $50k"),
    ("saved $50k annually", "saved $50k"),
    ("18 months", "one and a half years"),
    ("a year and a half", "1.5 years"),
    ("30-minute runs", "runs of half an hour"),
    ("0.5 ha of orchard", "half a hectare of orchard"),
    ("a quarter of a tonne of figs", "250 kg of figs"),
    ("5kW", "5000 W"),
    ("85°F", "85 degrees Fahrenheit"),
    ("minus five degrees Celsius", "−5 °C"),
    ("50 basis points", "0.5 percentage points"),
    ("from 3 s to 1 s", "3 s → 1 s"),
    ("reduced from 3 s to 1 s", "cut to 1 s from 3 s"),
    ("from 3 to 1 s", "from 3 s to 1 s"),
    ("from 10 to 15%", "from 10% to 15%"),
    ("grew from 5 to 10 people", "5-10 people"),
    ("5-10 engineers", "between 5 and 10 engineers"),
    ("5-10k users", "5,000 to 10,000 users"),
    ("$5-10M", "$5M–$10M"),
    ("over 50 users", "50+ users"),
    ("more than 50 users", "at least 50 users"),
    ("about 50 users", "~50 users"),
    ("nearly 50%", "almost 50 %"),
    ("up to 10x", "at most 10×"),
    ("sub-100ms", "under 100 ms"),
    ("über 300 Nutzer", "mehr als 300 Nutzer"),
    ("3x faster", "three times faster"),
    ("threefold", "3-fold"),
    ("doubled revenue", "grew revenue 2x"),
    ("halved costs", "cut costs by 50%"),
    ("halved costs", "cut costs in half"),
    ("reduced by a factor of three", "reduced 3x"),
    ("increased sales by 20%", "a 20% increase in sales"),
    ("reduced errors by 20%", "20% fewer errors"),
    ("-15% latency", "reduced latency by 15%"),
    ("improved sales by 20%", "increased sales by 20%"),
    ("Python 3.11 services", "services in Python 3.11"),
    ("Upgraded Java 8 apps to Java 17", "upgraded apps from Java 8 to 17"),
    ("version 2.0", "v2"),
    ("OAuth 2.0", "OAuth2"),
    ("ISO 27001", "ISO27001"),
    ("RS-485", "RS485"),
    ("AES 256", "AES-256"),
    ("95th percentile", "p95"),
    ("24/7 support", "24x7 support"),
    ("4.8/5 rating", "rating of 4.8 out of 5"),
    ("1st place", "first place"),
    ("2nd highest sales", "the second-highest sales"),
    ("2 talks (1 international)", "two talks, one international"),
    ("10-15 students weekly", "10 to 15 students each week"),
    ("accuracy of 92% (up from 85%)", "accuracy raised from 85% to 92%"),
    ("third of 40 teams", "third of 40 teams"),
    ("3rd release", "third release"),
    ("one patent", "1 patent"),
    ("zwei Teams", "2 teams"),
    ("drei Jahre", "3 years"),
    ("cinq ans", "5 ans"),
    ("tres equipos", "3 equipos"),
    ("um 15 % gesenkt", "reduziert um 15%"),
    ("٣ projects", "3 projects"),
    ("June 2020", "06/2020"),
    ("Jun 2020", "Juni 2020"),
    ("Q3 2021", "the third quarter of 2021"),
    ("FY22", "fiscal year 2022"),
    ("2019–2022", "from 2019 to 2022"),
    ("15 March 2020", "2020-03-15"),
    ("the 1990s", "the '90s"),
    ("5 services, 5 more later", "5 services"),
    ("5 services", "5 services: all 5 of them"),
    ("no number here", "nor here"),
]


@pytest.mark.parametrize(("source", "draft"), SAME)
def test_these_two_state_the_same_fact(source: str, draft: str) -> None:
    assert _findings(source, draft) == []
    assert _findings(draft, source) == []


ALTERED = [
    ("15% of users", "51% of users", "15% → 51%"),
    ("five engineers", "six engineers", "five → six"),
    ("$1.2M", "$1.2B", "$1.2M → $1.2B"),
    ("$5M", "€5M", "$5M → €5M"),
    ("5 ms", "5 s", "5 ms → 5 s"),
    ("60 Hz", "60 kHz", "60 Hz → 60 kHz"),
    ("5 MB", "5 Mb", "5 MB → 5 Mb"),
    ("15%", "15 percentage points", "15% → 15 percentage points"),
    ("10k rps", "10k requests", "10k rps → 10k"),
    ("3 times a week", "3 times a month", "3 times a week → 3 times a month"),
    ("-5 °C", "5 °C", "-5 °C → 5 °C"),
    ("-15%", "15%", "-15% → 15%"),
    ("from 3 s to 1 s", "from 1 s to 3 s", "from 3 s to 1 s → from 1 s to 3 s"),
    ("3 s → 1 s", "1 s → 3 s", "3 s 1 s → 1 s 3 s"),
    ("from 3 s to 1 s", "from 3 s to 2 s", "to 1 s → to 2 s"),
    ("20-30 people", "20-40 people", "20-30 → 20-40"),
    ("5-10 people", "10 people", "5-10 → 10"),
    ("50 users", "over 50 users", "50 → over 50"),
    ("50 users", "50+ users", "50 → 50+"),
    ("up to 50 users", "50 users", "up to 50 → 50"),
    ("nearly 50%", "50%", "nearly 50% → 50%"),
    ("about 50 users", "more than 50 users", "about 50 → more than 50"),
    ("5 years of experience", "over 5 years of experience", "5 years → over 5 years"),
    ("Reduced cost by 15%", "Increased cost by 15%", "reduced … 15% → increased … 15%"),
    ("15% more users", "15% fewer users", "more … 15% → fewer … 15%"),
    ("up 15%", "down 15%", "up … 15% → down … 15%"),
    ("raised it from 5 to 9", "cut it from 5 to 9", "raised … from 5 to 9 → cut … from 5 to 9"),
    ("Cut cost by 15%", "Cut cost to 15%", "by 15% → to 15%"),
    ("doubled", "tripled", "doubled → tripled"),
    ("two thirds of users", "one third of users", "two thirds → one third"),
    ("Python 3.11", "Python 3.12", "Python 3.11 → Python 3.12"),
    ("Python 3.1", "Python 3.10", "Python 3.1 → Python 3.10"),
    ("ISO 27001", "ISO 9001", "ISO 27001 → ISO 9001"),
    ("3rd place", "2nd place", "3rd → 2nd"),
    ("24/7", "24/5", "24/7 → 24/5"),
    ("5,000 users", "thousands of users", "5,000 → thousands"),
    ("5 engineers and 3 designers", "3 engineers and 5 designers", "5, 3 → 3, 5"),
    ("5 engineers, 20% growth, $3M", "5 engineers, 25% growth, $3M", "20% → 25%"),
]


@pytest.mark.parametrize(("source", "draft", "words"), ALTERED)
def test_one_changed_number_is_one_altered_finding(source: str, draft: str, words: str) -> None:
    assert _findings(source, draft) == [("altered", "number", words)]


@pytest.mark.parametrize(
    ("source", "draft", "words"),
    [
        ("in 2019", "in 2018", "2019 → 2018"),
        ("June 2020", "July 2020", "June 2020 → July 2020"),
        ("June 2020", "2020", "June 2020 → 2020"),
        ("2020", "June 2020", "2020 → June 2020"),
        ("Q3 2021", "Q4 2021", "Q3 2021 → Q4 2021"),
        ("FY22", "FY23", "FY22 → FY23"),
        ("2019–2022", "2019–2023", "2022 → 2023"),
        ("15 March 2020", "March 2020", "15 March 2020 → March 2020"),
        ("a team of 5 since 2018", "a team of 5 since 2015", "2018 → 2015"),
    ],
)
def test_one_changed_date_is_one_altered_finding(source: str, draft: str, words: str) -> None:
    assert _findings(source, draft) == [("altered", "date", words)]


@pytest.mark.parametrize(
    ("source", "draft", "category", "words"),
    [
        ("Led engineers", "Led 5 engineers", "number", "5"),
        ("Improved load times", "Improved load times by 30%", "number", "30%"),
        ("Served users", "Served thousands of users", "number", "thousands"),
        ("Managed a budget", "Managed a $2M budget", "number", "$2M"),
        ("Wrote Java services", "Wrote Java 17 services", "number", "Java 17"),
        ("Grew revenue", "Doubled revenue", "number", "Doubled"),
        ("Ran 3 teams of 4 people", "Ran 3 teams of 4 people, 12 in all", "number", "12"),
        ("Won", "Won first prize", "number", "first"),
        ("Built it", "Built it in 2019", "date", "2019"),
        ("Built it", "Built it in Q3 2021", "date", "Q3 2021"),
    ],
)
def test_what_only_the_draft_says_is_invented(source: str, draft: str, category: str, words: str) -> None:
    assert _findings(source, draft) == [("invented", category, words)]
    assert _findings(draft, source) == [("lost", category, words)]


@pytest.mark.parametrize(
    ("source", "draft", "category", "words"),
    [
        ("Cut load from 40 min to 8 min", "Cut load to 8 min", "number", "from 40 min"),
        ("5 engineers, 20% growth, $3M", "5 engineers, $3M", "number", "20%"),
        ("Python 3.11", "Python", "number", "Python 3.11"),
        ("3 ms and 3 s", "3 ms", "number", "3 s"),
        ("one patent", "a patent", "number", "one"),
        ("Jan 2019 – Mar 2020", "since Jan 2019", "date", "Mar 2020"),
    ],
)
def test_what_the_draft_leaves_out_is_lost(source: str, draft: str, category: str, words: str) -> None:
    assert _findings(source, draft) == [("lost", category, words)]


def test_a_sum_that_the_draft_worked_out_is_invented() -> None:
    assert _findings("Led 3 engineers and 4 testers", "Led 7 people") == [
        ("lost", "number", "3"),
        ("lost", "number", "4"),
        ("invented", "number", "7"),
    ]


def test_two_amounts_that_changed_places_are_two_changes() -> None:
    assert _findings("2 weeks for 3 clients", "3 weeks for 2 clients") == [
        ("altered", "number", "2 weeks → 3 weeks"),
        ("altered", "number", "3 → 2"),
    ]


def test_two_changes_that_swapped_their_ways_are_found() -> None:
    found = _findings("Raised sales by 5%, cut cost by 7%", "Raised sales by 7%, cut cost by 5%")
    assert [kind for kind, _, _ in found] == ["altered", "altered"]


def test_a_number_said_twice_and_lost_is_one_finding() -> None:
    assert _findings("5 teams; 5 teams", "teams") == [("lost", "number", "5")]


def test_a_number_invented_twice_is_one_finding() -> None:
    assert _findings("teams", "5 teams; 5 teams") == [("invented", "number", "5")]


@pytest.mark.parametrize(
    ("source", "draft", "fact"),
    [
        ("Led engineers", "Led 20 engineers", "I led 20 engineers"),
        ("Led engineers", "Led engineers", "I led 20 engineers"),
        ("Cut latency", "Cut latency by 40%", "a 40% reduction in latency"),
        ("Served 50 users", "Served 50 of 80 users", "80 users in all"),
        ("Cut it", "Cut it from nine days to four", "It went from nine days to four because of that"),
    ],
)
def test_a_confirmed_fact_may_be_used_and_need_not_be(source: str, draft: str, fact: str) -> None:
    assert _findings(source, draft, fact) == []


def test_a_confirmed_fact_is_used_as_exactly_as_it_was_said() -> None:
    assert _findings("Cut latency", "Cut latency by 40%", "by up to 40%") == [
        ("altered", "number", "up to 40% → 40%"),
    ]


def test_a_version_does_not_stand_for_a_count() -> None:
    assert ("invented", "number", "17") in _findings("Wrote Java 17 services", "Led 17 engineers on Java 17")


def test_a_link_keeps_its_digits_to_itself() -> None:
    assert _findings("See https://example.org/2020/17", "See the page") == []


def test_long_texts_of_numbers_are_compared() -> None:
    many = " ".join(f"{number} users" for number in range(5_000))
    assert _findings(many, many) == []
    assert len(_findings(many, "5000 users")) == 5_000


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Surveyed 2,400 km of rail", "Surveyed 2,400 m of rail"),
        ("Drew 2D plans of the mill", "Drew 3D plans of the mill"),
        ("Quantised the net to int8", "Quantised the net to int4"),
        ("Trained a ResNet-50 on weld scans", "Trained a ResNet-18 on weld scans"),
        ("Checked bridges along the A21", "Checked bridges along the A27"),
        ("Built a mill model in 12D", "Built a mill model in 2D"),
    ],
)
def test_other_digits_in_a_label_or_another_unit_behind_the_same_figures_are_altered(source: str, draft: str) -> None:
    findings = check(source, draft).findings
    assert [(finding.kind, finding.category) for finding in findings] == [("altered", "number")]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Surveyed 2,400 m of rail", "Surveyed 2.4 km of rail"),
        ("Drew 2D plans of the mill", "Drew plans of the mill (2D)"),
    ],
)
def test_the_same_length_or_label_written_otherwise_is_the_same(source: str, draft: str) -> None:
    assert check(source, draft).ok
