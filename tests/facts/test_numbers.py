"""What counts as a quantity in a text, and what it is read as."""

import pytest

from assistant.facts import numbers
from assistant.facts.numbers import Quantity, read_quantities
from assistant.lexicon.data import load


def _words(text: str) -> list[str]:
    return [quantity.words for quantity in read_quantities(text) if quantity.required]


def _only(text: str) -> Quantity:
    (quantity,) = read_quantities(text)
    return quantity


@pytest.mark.parametrize(
    "text",
    [
        "Worked with third-party vendors and third parties",
        "One of the best, no one else, one another",
        "Held one-on-one meetings, 1:1 reviews and 1 to 1 coaching",
        "Built an all-in-one tool, a one-off and a one-stop shop",
        "Used S3, EC2, k8s, B2B portals, H.264, Log4j and i18n",
        "Did 3D printing, 2D maps and a 5G core",
        "Write to me1@example.org or see https://example.org/2020/5",
        "See www.example7.org/33 and code.example.com/user/repo22",
        "Removed zero-day exploits under zero trust",
        "First, wrote the first release; the second team followed",
        "Answers per second, at once, in a second",
        "Six Sigma Black Belt with two-factor authentication",
        "Twelve-factor services at a Big Four firm",
        "Ported x86 code to x64",
        "Half-time work, double-check, double-digit growth",
        "Single sign-on",
        "Worked every quarter, last quarter and at half-time",
        "Area in m² and x² terms",
        "DOS games; the sept ideas",
        "I was the lead; may march on",
        "",
        "   ",
        "…",
    ],
)
def test_these_texts_state_no_number(text: str) -> None:
    assert _words(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Led 5 engineers and two designers", ["5", "two"]),
        ("Saved $1.2M (15 %)", ["$1.2M", "15 %"]),
        ("over 15% and up to 3x", ["over 15%", "up to 3x"]),
        ("cut it from 3 s to 1 s", ["from 3 s", "to 1 s"]),
        ("5-10 people, between 5 and 10 people", ["5-10", "between 5 and 10"]),
        ("Python 3.11, Java 17, iOS 15, v2.0.1", ["Python 3.11", "Java 17", "iOS 15", "v2.0.1"]),
        ("a five-person team, a 16-bit bus", ["five", "16-bit"]),
        ("24/7 support at 99.9%", ["24/7", "99.9%"]),
        ("half a million users, a dozen services", ["half a million", "a dozen"]),
        ("one patent and one junior engineer", ["one", "one"]),
        ("3rd of 40, the third release", ["3rd", "40", "third"]),
        ("10+ years, about 20 people, 30 or more", ["10+ years", "about 20", "30 or more"]),
        ("-5 °C and −5 °C", ["-5 °C", "−5 °C"]),
        ("1. Built 3 tools", ["3"]),
        ("zwei Teams, cinq ingénieurs, tres equipos", ["zwei", "cinq", "tres"]),
        ("dozens of users and hundreds of thousands of rows", ["dozens", "hundreds of thousands"]),
        ("Call +49 170 1234567 or 555-123-4567", ["+49 170 1234567", "555-123-4567"]),
        ("ratios 1,2,3 apart", ["1,2,3", "1,2,3", "1,2,3"]),
        ("4 kHz,  two   spaces\n3 lines", ["4 kHz", "two", "3"]),
    ],
)
def test_a_quantity_carries_the_words_of_the_text(text: str, words: list[str]) -> None:
    found = read_quantities(text)
    assert [quantity.words for quantity in found] == words
    assert all(text[quantity.start : quantity.end] == quantity.words for quantity in found)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("1,200.50 users", ("", 1200.5)),
        ("1.200,50 users", ("", 1200.5)),
        ("1 200 users", ("", 1200.0)),
        ("1\u202f200 users", ("", 1200.0)),
        ("1'200 users", ("", 1200.0)),
        ("3,5 %", ("%", 3.5)),
        ("CHF 20'000", ("CHF", 20000.0)),
        ("£5m", ("GBP", 5e6)),
        ("US$ 3bn", ("USD", 3e9)),
        ("-$5M", ("USD", -5e6)),
        ("Rs. 5 crore", ("INR", 5e7)),
        ("2 lakh users", ("", 200000.0)),
        ("1,5 Mio. Nutzer", ("", 1.5e6)),
        ("3 Mrd. Euro", ("EUR", 3e9)),
        ("three hundred and twenty-five thousand", ("", 325000.0)),
        ("two and a half years", ("month", 30.0)),
        ("1½ years", ("month", 18.0)),
        ("a year and a half", ("month", 18.0)),
        ("half an hour", ("s", 1800.0)),
        ("a quarter of a million users", ("", 250000.0)),
        ("two thirds of users", ("%", 66.6666666667)),
        ("300 K", ("°C", 26.85)),
        ("32 °F", ("°C", 0.0)),
        ("250 bps", ("bit/s", 250.0)),
        ("90 km/h", ("m/s", 25.0)),
        ("16 ms per frame", ("s/fram", 0.016)),
        ("5 TB of sensor data per day", ("B/s", 57870370.3704)),
        ("3 times a week", ("/s", 4.96031746032e-06)),
        ("tenfold growth", ("x", 10.0)),
        ("by a factor of 3", ("x", 3.0)),
        ("thousands of users", ("vague", 1000.0)),
        ("multi-million budget", ("vague", 1e6)),
        ("the 3rd release", ("ordinal", 3.0)),
        ("192.168.0.1", ("label", "192.168.0.1")),
        ("٣ projects", ("", 3.0)),
        ("１５ projects", ("", 15.0)),
    ],
)
def test_a_number_is_read_in_its_base_unit(text: str, key: tuple[str, float | str]) -> None:
    assert key in _only(text).keys


@pytest.mark.parametrize("text", ["1.200 users", "1,200 users"])
def test_an_ambiguous_separator_keeps_both_readings(text: str) -> None:
    assert set(_only(text).keys) == {("", 1200.0), ("", 1.2)}


def test_bytes_may_be_meant_in_thousands_or_in_1024s() -> None:
    assert set(_only("2 GB").keys) == {("B", 2e9), ("B", 2.0 * 1024**3)}


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Reduced latency by 40%", "down"),
        ("Increased revenue by 40%", "up"),
        ("a 40% reduction in cost", "down"),
        ("40% more users", "up"),
        ("growth of 40%", "up"),
        ("Improved latency by 40%", "none"),
        ("40% faster", "none"),
        ("up 40%", "up"),
        ("-40% cost", "minus"),
        ("Reduced latency by moving 40% of the traffic", "none"),
        ("Reduced cost while holding 40% margin", "none"),
        ("Reduced growth spending by 40%", "down"),
        ("Kosten um 40 % gesenkt", "down"),
        ("chiffre d'affaires augmenté de 40 %", "up"),
        ("reduje los costes un 40 %", "down"),
        ("halved costs", "down"),
        ("doubled revenue", "up"),
    ],
)
def test_the_way_of_a_change_comes_from_its_own_clause(text: str, direction: str) -> None:
    assert _only(text).direction == direction


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("20 users", "exact"),
        ("over 20 users", "at_least"),
        ("20+ users", "at_least"),
        ("no fewer than 20 users", "at_least"),
        ("≥ 20 users", "at_least"),
        (">= 20 users", "at_least"),
        ("-> 20 users", "exact"),
        ("up to 20 users", "at_most"),
        ("sub-20 ms", "at_most"),
        ("< 20 ms", "at_most"),
        ("approx. 20 users", "approx"),
        ("~20 users", "approx"),
        ("20 or so", "approx"),
        ("rund 20 Nutzer", "approx"),
        ("plus de 20 clients", "at_least"),
        ("hasta 20 clientes", "at_most"),
        ("worked over 2 years on it", "exact"),
        ("over 2 years of experience", "at_least"),
        ("scaled up to 20 nodes", "exact"),
        ("split the pumps over 20 sites", "exact"),
        ("ran a fleet over 2000 vans", "at_least"),
        ("set it up over 20 years", "exact"),
    ],
)
def test_how_exact_a_number_is(text: str, qualifier: str) -> None:
    assert _only(text).qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("from 3 s to 1 s", ["from", "to"]),
        ("3 s → 1 s", ["from", "to"]),
        ("3 s -> 1 s", ["from", "to"]),
        ("3 s down to 1 s", ["from", "to"]),
        ("to 1 s from 3 s", ["to", "from"]),
        ("went from $1M in 2019 to $3M in 2021", ["from", "", "to", ""]),
        ("rolled out to 12 teams from 3 sites", ["to", "from"]),
        ("rolled out to 12 teams", [""]),
        ("cut cost by 5%", ["by"]),
        ("von 3 s auf 1 s", ["from", "to"]),
    ],
)
def test_the_ends_of_a_change_have_roles(text: str, roles: list[str]) -> None:
    assert [quantity.role for quantity in read_quantities(text)] == roles


@pytest.mark.parametrize("text", ["OAuth2", "HTTP/2", "RS-485", "C++17", "ISO27001", "p95"])
def test_a_number_inside_a_known_name_is_never_required(text: str) -> None:
    assert [quantity.required for quantity in read_quantities(text)] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000,
        "1," * 50_000,
        "1 to " * 20_000,
        "2 to 3 " * 10_000,
        " one" * 50_000,
        "-1" * 20_000,
        "(1) " * 20_000,
        "reduced by 5% " * 10_000,
        "from 1 s to 2 s " * 5_000,
        "100 " * 50_000,
        "hundred " * 50_000,
        "thousands of " * 20_000,
        "555-123-4567-" * 5_000,
        "jan-" * 20_000 + "2020",
        "a@1.b " * 20_000,
        "5" + " " * 100_000 + "engineers",
    ],
    ids=lambda text: str(text[:8]),
)
def test_a_strange_text_of_any_length_is_read(text: str) -> None:
    assert all(quantity.end <= len(text) for quantity in read_quantities(text))


def _listed_words() -> set[str]:
    """Every word, sign and phrase of the lists that the reader of numbers goes by."""
    sections = [section for name in ("numbers", "units", "amounts") for section in load(name).values()]
    return {
        phrase.removeprefix("… ")
        for section in sections
        for entry, more in section.items()
        for phrase in (entry, *more)
    }


def test_a_number_between_words_is_read_at_once_as_the_long_way_would(monkeypatch: pytest.MonkeyPatch) -> None:
    shapes = (
        "Built 12 {} pumps a week",
        "Built {} 12 pumps",
        "From {} 300 to {} 20 {}",
        "On {} 12 2020",
        "On 12 {} 2020",
    )
    texts = [shape.replace("{}", form) for shape in shapes for word in _listed_words() for form in (word, word.title())]
    read = read_quantities.__wrapped__  # not what is remembered of the first way
    at_once = [read(text) for text in texts]
    monkeypatch.setattr(numbers, "read_plain", lambda *_: None)
    assert at_once == [read(text) for text in texts]
