"""Phrases and numbers of people of which nobody told anything, in fields that no list knows."""

import pytest

from assistant import check
from tests.guard.kinds import kinds_said


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Pruned the rose beds", "Pruned the rose beds with a sure eye"),
        ("Pruned the rose beds", "Pruned the rose beds for brighter blooms"),
        ("Pruned the rose beds", "Pruned rose beds of enviable vigour"),
        ("Pruned the rose beds", "Pruned the rose beds to exhibition standards"),
        ("Pruned the rose beds", "Pruned the rose beds accident-free"),
        ("Pruned the rose beds", "Pruned the rose beds in a manner that won prizes"),
    ],
)
def test_what_a_phrase_adds_is_an_outcome(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == {"outcome"}


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Pruned the rose beds", "Pruned the rose beds for widows"),
        ("Pruned the rose beds", "Pruned the rose beds alongside tree surgeons"),
        ("Pruned the rose beds", "Pruned the rose beds at hospitals"),
        ("Taught an apprentice to prune roses", "Taught apprentices to prune roses"),
    ],
)
def test_people_and_places_behind_a_preposition_are_scope(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == {"scope"}


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Pruned roses for blind people", "Pruned roses for the visually impaired"),
        ("Pruned roses in the old town", "Pruned roses in the historic centre"),
        ("Pruned the roses by hand, one bed a week", "Pruned the roses manually at a rate of one bed a week"),
        ("Pruned roses that may burst into disease", "Pruned contagious roses"),
        ("Checked whether the lifts meet the norm", "Verified compliance of the lifts with the norm"),
        ("Oiled the saw; it now runs for months without a stop", "Enabled the saw to run for months without a stop"),
        ("Told each apprentice how to prune", "Told apprentices how to prune"),
    ],
)
def test_a_phrase_in_other_words_is_none(source: str, draft: str) -> None:
    assert kinds_said(source, draft) <= {"ownership"}


def test_a_second_result_joined_to_a_told_one_is_an_outcome() -> None:
    facts = ("The oil extended blade life by 30%.",)
    draft = "Extended blade life by 30% and improved plank grain by oiling the saw"
    assert {claim.kind for claim in check("Oiled the saw", draft, facts).claims} == {"outcome"}


@pytest.mark.parametrize(
    ("source", "draft", "category"),
    [
        ("Moved six kiosks from Java 11 to Java 17", "Moved six kiosks from Java 11 to Java 21", "technology"),
        ("Tested calls on Zorbix, FreeSWITCH and phones", "Tested calls on FreeSWITCH and phones", "technology"),
    ],
)
def test_versions_and_products_in_a_list_are_technologies(source: str, draft: str, category: str) -> None:
    assert [finding.category for finding in check(source, draft).findings] == [category]


def test_a_title_that_went_with_its_limit_is_no_lost_technology() -> None:
    source = "Deployed kiosks under supervision of a senior devops engineer"
    assert [finding.category for finding in check(source, "Deployed kiosks").findings] == ["claim"]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("put the kiosk sales into one excel file", "Put kiosk sales into one Excel file"),
        ("java dev for kiosks", "Java developer for kiosks"),
        ("rooftop PV for kiosks", "Rooftop photovoltaics for kiosks"),
    ],
)
def test_a_technology_written_otherwise_is_the_same(source: str, draft: str) -> None:
    assert check(source, draft).ok


@pytest.mark.parametrize("how", ["to a rather warm welcome", "to an enthusiastic response", "to very good reviews"])
def test_how_people_took_it_is_an_outcome(how: str) -> None:
    assert kinds_said("Staged a play in the yard", f"Staged a play in the yard {how}") == {"outcome"}


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Staged a play, people liked it", "Staged a play to a positive response"),
        ("Wrote the tender with legal and finance", "Wrote the tender with the legal and finance departments"),
        ("Ran the kiln, just me and one helper", "As the only operator alongside one helper, ran the kiln"),
        ("Drew the tide table, docs at the pier", "Drew the tide table, with documentation at the pier"),
        ("Staged a play, which pleased the mayor", "Staged a play to a positive reaction from the mayor"),
        ("One of the divers on it, drew the wreck", "One of the divers on the project, drew the wreck"),
    ],
)
def test_people_told_otherwise_are_none(source: str, draft: str) -> None:
    assert kinds_said(source, draft) <= {"ownership"}


@pytest.mark.parametrize(
    "draft",
    ["Drew the pump with safety and rail teams", "Drew the pump and agreed it with security, yard and the fire crews"],
)
def test_who_shares_the_people_of_a_list_is_scope(draft: str) -> None:
    assert kinds_said("Drew the pump", draft) == {"scope"}


@pytest.mark.parametrize("draft", ["Maintained site-wide oiling of gates", "Oiled the gates of every team"])
def test_what_was_said_of_times_is_not_said_of_all(draft: str) -> None:
    assert kinds_said("Maintained the oiling of gates every two months", draft) - {"lost number", "lost claim"} == {
        "scope"
    }


def test_a_result_may_follow_its_deed_behind_thereby() -> None:
    told = "Brought spoilage down by 9% by chilling the crates"
    assert kinds_said(told, "Chilled the crates, thereby reducing spoilage by 9%") == set()
    assert kinds_said("Chilled the crates", "Chilled the crates, thereby reducing spoilage") == {"outcome"}


@pytest.mark.parametrize("time", ["within days", "within weeks", "the same day"])
def test_how_fast_it_went_is_a_result(time: str) -> None:
    assert kinds_said("Mended kites", f"Mended kites {time}") == {"outcome"}
    assert kinds_said("Mended kites in a few days and weeks", f"Mended kites {time}") == set()
