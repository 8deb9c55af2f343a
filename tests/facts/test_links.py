"""Which links a text holds, and in what form they are compared."""

import pytest

from assistant.facts.links import host_of, read_links


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("see https://example.com/a", "example.com/a"),
        ("see http://www.Example.com/a/", "example.com/a"),
        ("see www.example.com.", "example.com"),
        ("see example.com, please", "example.com"),
        ("(github.com/user)", "github.com/user"),
        ("code: github.com/User/Repo!", "github.com/User/Repo"),
        ("<https://example.org/x?y=1#z>", "example.org/x?y=1#z"),
        ("http://localhost:8000/docs", "localhost:8000/docs"),
        ("mail jane@example.org.", "jane@example.org"),
        ("mailto:Jane.Doe@Example.org", "jane.doe@example.org"),
        ("docs.acme.io/start", "docs.acme.io/start"),
        ("bit.ly/abc", "bit.ly/abc"),
        ("written by @janedoe", "@janedoe"),
        ("on „acme.de“", "acme.de"),
    ],
)
def test_a_link_is_read_in_one_form(line: str, key: str) -> None:
    assert [fact.key for fact in read_links(line)] == [key]


@pytest.mark.parametrize(
    "line",
    [
        "Built a service. Wrote tests.",
        "Used Node.js, ASP.NET and Socket.IO",
        "Booked with Booking.com and Fly.io",
        "Wrote main.py, setup.cfg and README.md",
        "Saved 2.5 hours, e.g. by U.S. teams",
        "finished it.Then left",
        "he did it.in time",
        "engineer @Acme, 5 @ 3",
        "CI/CD and/or TCP/IP",
        "",
    ],
)
def test_a_dot_or_a_slash_alone_makes_no_link(line: str) -> None:
    assert read_links(line) == ()


def test_a_fact_says_where_its_words_stand() -> None:
    text = "See https://a.example.com/x, mailto:me@b.example.com; end."
    facts = read_links(text)
    assert [fact.words for fact in facts] == ["https://a.example.com/x", "me@b.example.com"]
    assert [text[fact.start : fact.end] for fact in facts] == [fact.words for fact in facts]


def test_the_host_of_a_link_and_of_an_address() -> None:
    assert host_of("github.com/user/repo") == "github.com"
    assert host_of("jane@example.org") == "example.org"


@pytest.mark.parametrize("unit", ["a.b.", "a@", "https://", "@", "x.com ", "www."])
def test_a_line_of_a_hundred_thousand_characters_is_read(unit: str) -> None:
    assert isinstance(read_links(unit * (100_000 // len(unit))), tuple)
