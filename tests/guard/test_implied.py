"""Numbers told with no word of number, and how often something is done."""

import pytest

from assistant import check


def findings(source: str, draft: str) -> list[tuple[str, str]]:
    return [(one.kind, one.category) for one in check(source, draft).findings if one.category != "claim"]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Restrung a pair of harps", "Restrung two harps"),
        ("Restrung both harps", "Restrung two harps"),
        ("Sent a couple of letters", "Sent two letters"),
        ("No leaks in four winters", "Zero leaks in four winters"),
        ("We were five gardeners on the estate", "One of five gardeners on the estate"),
        ("There were five of us on the estate", "One of five people on the estate"),
        ("Four of us shared the kiln", "Shared the kiln with three colleagues"),
        ("With two other potters I shared the kiln", "One of three potters who shared the kiln"),
        ("Held 9 tastings, one after each harvest", "Held 9 tastings, one following every harvest"),
        ("Held a tasting after each harvest, 9 in all", "Held 9 tastings, one for every harvest"),
        ("Milked every other day", "Milked every second day"),
        ("Milked every 3rd day", "Milked every third day"),
        ("Raised 5 lambs, kept 4, gave 1 away", "Raised five lambs, kept four and gave away one"),
        ("Sheared 3 ewes, 1 more to come", "Sheared three ewes with one more to come"),
        ("Compared two shears and found that the long one cut best", "Compared two shears; the long kind cut best"),
        ("Two of us ran the dairy", "One of two who ran the dairy"),
        ("Ran a dairy with two other farmers", "Ran a dairy in a team of three farmers"),
        ("Cut losses by two thirds", "Cut losses by 67%"),
        ("Kept the shop", "Ran the daily operations of the shop"),
    ],
)
def test_a_number_may_be_told_with_no_word_for_it(source: str, draft: str) -> None:
    assert findings(source, draft) == []
    if "daily" not in draft:
        assert findings(draft, source) == []


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Restrung a pair of harps", "Restrung four harps"),
        ("Restrung both harps", "Restrung three harps"),
        ("No leaks in four winters", "Two leaks in four winters"),
        ("Cut losses by two thirds", "Cut losses by 60%"),
        ("Milked every 3rd day", "Milked every fourth day"),
        ("Sheared the best one of three ewes", "Sheared three ewes"),
        ("Sold 1 ram and 4 ewes", "Sold four ewes"),
        ("We were five gardeners on the estate", "One of six gardeners on the estate"),
        ("Four of us shared the kiln", "Shared the kiln with two colleagues"),
        ("Held 9 tastings, one after each harvest", "Held 9 tastings, two after each harvest"),
        ("Milked every other day", "Milked every day"),
        ("Fed them weekly", "Fed them every other week"),
    ],
)
def test_another_number_than_the_one_implied_is_told(source: str, draft: str) -> None:
    assert {category for _, category in findings(source, draft)} == {"number"}


@pytest.mark.parametrize("draft", ["Held weekly tastings", "Held tastings every month"])
def test_how_often_is_not_to_be_made_up(draft: str) -> None:
    assert findings("Held tastings", draft) == [("invented", "number")]


def test_a_lost_one_of_several_is_no_lost_number() -> None:
    said = {(one.kind, one.category) for one in check("As one of six beekeepers I bred queens", "Bred queens").findings}
    assert said == {("lost", "claim")}


def test_the_same_page_on_another_host_is_altered() -> None:
    assert findings("Map: https://maps.hivefield.example/hives", "Map: https://github.com/hivefield/hives") == [
        ("altered", "link")
    ]


def test_a_count_may_be_told_by_the_names_that_facts_give() -> None:
    facts = ["The barns are called Aske and Borre"]
    assert check("Painted two barns", "Painted the Aske and Borre barns", facts).ok
    assert not check("Painted three barns", "Painted the Aske and Borre barns", facts).ok
    assert not check("Painted two barns", "Painted barns", facts).ok


def test_the_job_title_above_a_line_need_not_be_said_in_it() -> None:
    source, draft = "Head of Dairy. Had 4 milkers", "Had four milkers"
    assert check(source, draft, role="Head of Dairy").ok
    assert not check(source, draft, role="Milker").ok
