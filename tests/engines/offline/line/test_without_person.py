"""Lines as people speak them: each clause begins with its verb, and what a group did stays the group's."""

import pytest

from assistant.engines.offline.rewriting import redraft
from assistant.guard import check
from tests.engines.offline.briefs import brief

TURNED = [
    ("I stocked the reptile house and I fed the geckos", "Stocked the reptile house and fed the geckos"),
    (
        "I greased the mill, which took two days, and I logged the wear",
        "Greased the mill, which took two days, and logged the wear",
    ),
    (
        "I've catalogued the fossils and I've photographed the amber",
        "Catalogued the fossils and photographed the amber",
    ),
    ("I've been tuning the organ and I also keep the bellows", "Tune the organ and keep the bellows"),
    (
        "Usually I was cleaning the tanks and a colleague the filters, later I did both.",
        "Usually cleaned the tanks and a colleague the filters. Later did both.",
    ),
    ("Since 2017 I've been testing kayak hulls", "Since 2017, tested kayak hulls"),
    (
        "I joined as a stoker and after a month I repaired the boilers",
        "Joined as a stoker and after a month, repaired the boilers",
    ),
    (
        "Over time the younger carvers came to me with their glue questions and I recorded the recipes",
        "Over time, took glue questions from the younger carvers and recorded the recipes",
    ),
    ("The old winch was worn out so I rebuilt it.", "The old winch was worn out. Rebuilt it."),
    (
        "When the mill flooded I pumped the cellar and I dried the motors",
        "When the mill flooded, pumped the cellar and dried the motors",
    ),
    ("I calibrated the scales on my own", "Calibrated the scales alone"),
    ("My colleague painted the hull. I varnished the deck.", "A colleague painted the hull. Varnished the deck."),
    ("I inspected the slips; I also repaired the cranes", "Inspected the slips; repaired the cranes"),
    ("I give support to the beekeepers with their hives", "Support the beekeepers with their hives"),
]

OF_THE_GROUP = [
    (
        "I rebuilt the dock gates, we have 12 of them replaced so far",
        "Rebuilt the dock gates, 12 of them replaced so far",
    ),
    ("I keep the seed bank, we have about 900 samples", "Keep the seed bank, with about 900 samples"),
    (
        "We restored the carousel and I gilded the horses",
        "Restored the carousel with the team. Gilded the horses",
    ),
    ("I built the pump, we launched it in May", "Built the pump. Launched it in May with the team"),
    (
        "I sewed the sails. We got the sloop through survey with no remarks.",
        "Sewed the sails. With the team, got the sloop through survey with no remarks.",
    ),
    ("We had moths in the archive. I froze the costumes.", "We had moths in the archive. Froze the costumes."),
]

LEFT = [
    "I think I painted most of the hull",
    "The tide tables were wrong, which I noticed late",
    "During phase I trials of the vaccine were stopped",
    "I, together with a rigger, spliced the stays",
    "People rely on what I know about peat",
]

OTHERS = [
    ("I worked on the harp with Nell, she did the strings and I did the frame", "she did the strings. "),
    ("The divers surveyed the wreck and I drew the map", "The divers surveyed the wreck. Drew the map"),
]

FILLER = [
    ("Built parcel app things for the depot", "parcel app work for the depot"),
    ("Handled crates, labels and stuff like that in the cellar", "crates and labels in the cellar"),
    ("Did the wiring of the kiln and so on", "Did the wiring of the kiln"),
    ("It was kind of a trial", "It was a trial"),
    ("Led the kaizen thing on the glazing line", "the kaizen work on the glazing line"),
]

KEPT_WORDS = [
    "Fixed things in the loft",
    "Chose a kind of clay",
    "Wrote some sort of parser",
    "The main thing was the roof",
]


@pytest.mark.parametrize(("line", "better"), TURNED)
def test_each_clause_begins_with_its_verb(line: str, better: str) -> None:
    draft = redraft(brief(line, "mid", ownership="keep"))
    assert draft.text.rstrip(".") == better.rstrip(".")
    assert check(line, draft.text).ok


@pytest.mark.parametrize(("line", "better"), OF_THE_GROUP)
def test_what_a_group_did_or_has_never_becomes_the_authors_alone(line: str, better: str) -> None:
    draft = redraft(brief(line, "mid", ownership="keep"))
    assert draft.text.rstrip(".") == better.rstrip(".")
    assert check(line, draft.text).ok


@pytest.mark.parametrize("line", LEFT)
def test_a_sentence_that_cannot_be_turned_safely_stays_letter_for_letter(line: str) -> None:
    assert redraft(brief(line, "mid", ownership="keep")).text == line


@pytest.mark.parametrize(("line", "better"), OTHERS)
def test_what_stands_behind_another_doer_is_a_sentence_of_its_own(line: str, better: str) -> None:
    assert better in redraft(brief(line, "mid", ownership="keep")).text


@pytest.mark.parametrize("toward", ["senior", "manager", "director"])
def test_in_a_line_of_several_clauses_one_deed_is_raised(toward: str) -> None:
    line = "I designed the sluice, I planned the dredging and I coordinated the divers"
    text = redraft(brief(line, toward)).text
    assert sum(text.count(word) for word in ("Led ", "led ", "Directed ", "directed ", "Drove ", "drove ")) <= 1
    assert " I " not in f" {text}"


def test_a_line_at_its_target_loses_its_first_person_alone() -> None:
    line = "I built the tide model in Fortran and I validated it on 40 gauges"
    draft = redraft(brief(line, "expert_engineer", technical=80))
    assert (draft.text, draft.claims) == ("Built the tide model in Fortran and validated it on 40 gauges", ())


@pytest.mark.parametrize(("line", "better"), FILLER)
def test_spoken_filler_goes(line: str, better: str) -> None:
    assert better in redraft(brief(line, "mid", ownership="keep")).text


@pytest.mark.parametrize("line", KEPT_WORDS)
def test_words_that_only_look_like_filler_stay(line: str) -> None:
    assert redraft(brief(line, "mid", ownership="keep")).text == line


@pytest.mark.parametrize(
    ("line", "toward", "better"),
    [
        (
            "I was responsible for watching kilns and responding to faults",
            "senior",
            "Watched kilns and responded to faults",
        ),
        (
            "Worked on firmware updates for the buoys, 4G, ~900 at sea",
            "senior",
            "Led firmware updates for the buoys, 4G, ~900 at sea",
        ),
        (
            "In charge of writing Perl scripts to sort the archive",
            "lead",
            "Led the development of Perl scripts to sort the archive",
        ),
        (
            "Set up tracing with Jaeger for the ferry app",
            "senior",
            "Led the setup of the tracing with Jaeger for the ferry app",
        ),
        ("Dealt with claims from the tenants about damp", "manager", "Managed claims from the tenants about damp"),
    ],
)
def test_weak_openings_and_chains_read_as_a_person_would_write_them(line: str, toward: str, better: str) -> None:
    draft = redraft(brief(line, toward))
    assert draft.text == better
    assert check(line, draft.text).ok


def test_small_deeds_named_by_their_nouns_are_told_by_their_verbs() -> None:
    draft = redraft(brief("Did chart reviews and coached two pilots", "director", leadership=80))
    assert draft.text == "Reviewed charts and coached two pilots"
