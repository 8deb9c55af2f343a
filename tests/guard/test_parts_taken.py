"""How large a part in a deed a line gives its author, by its nouns, its passives and the verbs around it."""

import pytest

from assistant import check


def claimed(source: str, draft: str, *facts: str, role: str = "") -> list[str]:
    return [claim.draft for claim in check(source, draft, facts, role=role).claims if claim.kind == "ownership"]


def are_alike(pairs: list[tuple[str, str]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(("source", "draft"), pairs)


@are_alike(
    [
        ("Helped the stage manager with props", "Acted as stage manager, handling props"),
        ("Worked under the head gardener on the rose beds", "Worked as head gardener on the rose beds"),
        ("Supported the relaunch of the zoo's shop", "Owner of the relaunch of the zoo's shop"),
        ("Supported the relaunch of the zoo's shop", "Lead for the relaunch of the zoo's shop"),
        ("Supported the relaunch of the zoo's shop", "In charge of the relaunch of the zoo's shop"),
        ("Supported the relaunch of the zoo's shop", "Played a leading role in the relaunch of the zoo's shop"),
        ("Helped write the zoo's visitor guide", "Author of the zoo's visitor guide"),
        ("Co-author of the zoo's visitor guide", "Author of the zoo's visitor guide"),
        ("Assistant manager of a bowling alley", "Manager of a bowling alley"),
    ]
)
def test_a_title_that_the_source_does_not_give_is_a_claim(source: str, draft: str) -> None:
    assert claimed(source, draft)


@are_alike(
    [
        ("Project lead, rollout of parking meters in three towns", "Led the rollout of parking meters in three towns"),
        ("Owner of the visitor statistics", "Owned the visitor statistics"),
        ("Author of two trail maps", "Wrote two trail maps"),
        ("Led the kayak crew of eight", "Team lead of an eight-strong kayak crew"),
        ("I was shift lead and planned the rota", "As shift lead, planned the rota"),
        ("Asked the shift lead for the keys", "Requested the keys from the shift lead"),
    ]
)
def test_a_title_says_as_much_as_its_verb(source: str, draft: str) -> None:
    assert not claimed(source, draft)


def test_a_title_that_the_job_or_a_fact_gives_is_no_claim() -> None:
    source, draft = "Worked on rotas for the ferry crew", "As ferry crew manager, worked on rotas"
    assert claimed(source, draft)
    assert not claimed(source, draft, role="Ferry Crew Manager")
    assert not claimed(source, draft, "I was crew manager for two years")


@are_alike(
    [
        ("Learned falconry basics from a neighbour", "Acquired basic falconry skills from a neighbour"),
        ("Learned falconry basics from a neighbour", "Picked up the basics of falconry from a neighbour"),
        ("Attended a week-long course on dry stone walls", "Completed a week-long course on dry stone walls"),
        ("Was introduced to paper conservation by the archive", "Received an introduction to paper conservation"),
        ("First steps with Godot in a weekend project", "Took first steps with Godot in a weekend project"),
        ("Supported two curators with loans", "Provided loan support to two curators"),
        ("Assistance in the mounting of exhibitions", "Gave assistance in mounting exhibitions"),
        ("Sat with the dispatchers for a night", "Accompanied the dispatchers for a night"),
    ]
)
def test_a_light_verb_says_no_more_than_its_noun(source: str, draft: str) -> None:
    assert not claimed(source, draft)


@are_alike(
    [
        ("Acquired basic knowledge of glass blowing", "Performed glass blowing"),
        ("Completed a course in roof thatching", "Thatched roofs"),
        ("Gave support to the relocation of the aviary", "Delivered the relocation of the aviary"),
        (
            "During my month at the foundry I learned sand casting",
            "Carried out sand casting during a month at the foundry",
        ),
        ("Trained in scaffold inspection", "Carried out scaffold inspection"),
        ("Was taught marbling in an evening class", "Practised and performed marbling in an evening class"),
    ]
)
def test_what_was_only_learned_or_supported_is_not_done(source: str, draft: str) -> None:
    assert claimed(source, draft)


def test_skills_before_a_noun_are_a_thing_that_was_built() -> None:
    assert claimed("Learned about skills matrices from a foreman", "Developed a skills matrix")


@are_alike(
    [
        ("A map of the drains was drawn during the placement", "Drew a map of the drains during the placement"),
        ("Ponies were fed twice a day", "Fed ponies twice a day"),
        ("The barrel store was measured with a laser by me", "Measured the barrel store with a laser"),
        (
            "Sorted fossils because the drawers were shared by the institute",
            "Sorted fossils in drawers shared by the institute",
        ),
    ]
)
def test_a_passive_that_names_nobody_tells_of_the_author(source: str, draft: str) -> None:
    assert not claimed(source, draft)


@are_alike(
    [
        ("A map of the drains was drawn by the council", "Drew a map of the drains"),
        ("A map of the drains was drawn during my time there", "Drew a map of the drains"),
        ("In our group a map of the drains was drawn", "Drew a map of the drains"),
        ("A map of the drains was drawn during the placement", "Led the drawing of a map of the drains"),
        ("Sold honey jars filled by a friend", "Filled and sold honey jars"),
        ("Kept in touch with the agency that runs the kiosk", "Ran the kiosk with the agency"),
        ("Nora and I restored a barge", "Restored a barge"),
        ("Our crew of four repainted the lighthouse", "Repainted the lighthouse"),
    ]
)
def test_the_deed_of_others_or_of_several_is_not_the_authors_alone(source: str, draft: str) -> None:
    assert claimed(source, draft)


@are_alike(
    [
        ("I and a cousin restored a barge", "Restored a barge with a cousin"),
        ("We restored a barge in a year", "Restored a barge in a year as a team"),
        ("One of two people who restored the barge", "Restored the barge as one of two people"),
        ("Co-led the regatta with a neighbour", "Led the regatta jointly with a neighbour"),
        ("Under the eye of a joiner built two doors", "Built two doors under the eye of a joiner"),
        ("Mounted shelves made by a joiner", "Mounted joiner-made shelves"),
    ]
)
def test_what_is_told_as_shared_again_is_no_claim(source: str, draft: str) -> None:
    assert not claimed(source, draft)


def test_a_leading_part_in_company_is_one_all_the_same() -> None:
    assert claimed("Part of the crew that moved the organ", "As part of the crew, directed the move of the organ")


@are_alike(
    [
        ("Took part in a quiz league with my flatmates, we came third", "Took part in a quiz league, finishing third"),
        (
            "Helped since May, in which time queues went from 9 to 4 minutes",
            "Helped as queues have fallen from 9 to 4 minutes",
        ),
        ("Showed two porters the lift", "Showed two porters how to use the lift"),
        (
            "Coached one porter: rounds, pair lifting, paperwork",
            "Coached one porter with rounds, pair lifting and paperwork",
        ),
        ("Administer the ticket desk, write the signs", "Administer the ticket desk and write the signs"),
        ("Helped at the open-source fair", "Open-source fair helper"),
        ("Was promoted to floor manager after a year", "Promoted to floor manager after a year"),
        ("Since I joined I have been planning the tides table", "Have planned the tides table since joining"),
        (
            "Took part in a mountain rescue drill as a stretcher bearer",
            "Served as stretcher bearer in a mountain rescue drill",
        ),
        ("Attended the weekly harbour rounds", "Took part in the weekly harbour rounds"),
        ("Contributed to the almanac (photos, indexing)", "Contributed to the almanac by indexing it"),
        ("I found a typo and told the printers, who mended it", "Found a typo that the printers then mended"),
        ("Started a rowing circle", "Founded a rowing circle"),
    ]
)
def test_a_verb_of_no_deed_of_the_authors_is_no_claim(source: str, draft: str) -> None:
    assert not claimed(source, draft)


@are_alike(
    [
        ("Suggested replacing the turnstile", "Replaced the turnstile"),
        ("Planned to extend the jetty", "Extended the jetty"),
        ("Made a proposal to merge the two choirs", "Merged the two choirs"),
        ("Reported cracks in the jetty", "Repaired cracks in the jetty"),
        ("Edited a field guide to mosses", "Wrote a field guide to mosses"),
        ("Inherited a seating planner in Perl", "Built a seating planner in Perl"),
        ("Wrote tests for the seating planner", "Wrote the seating planner"),
        ("Was on the team that restored the organ", "Restored the organ"),
        ("Painted the hull and helped with the rigging", "Painted the hull and the rigging"),
        ("Shadowed the pilot and learned how soundings are plotted", "Shadowed the pilot and plotted soundings"),
        ("Assisted a restorer in cleaning a fresco", "Cleaned a fresco alongside the restorer"),
        ("Contributed one chapter to a cookery book", "Wrote a cookery book"),
    ]
)
def test_a_smaller_deed_does_not_become_a_larger_one(source: str, draft: str) -> None:
    assert claimed(source, draft)


@are_alike(
    [
        ("Suggested replacing the turnstile", "Proposed replacing the turnstile"),
        ("My suggestion to move the kiosk was taken up", "Suggested moving the kiosk"),
        ("Found and repaired cracks in the jetty", "Repaired cracks in the jetty"),
        ("Documented the seating planner", "Wrote documentation for the seating planner"),
        ("Compared the rents of six halls", "Created a comparison of the rents of six halls"),
        ("Wrote tests for the seating planner", "Wrote the seating planner's tests"),
        ("Contributed one chapter to a cookery book", "Wrote one chapter of a cookery book"),
        (
            "Worked with tilers on the pool. I levelled the floor, they laid the tiles",
            "Levelled the pool floor for tilers",
        ),
    ]
)
def test_the_same_deed_in_other_words_stays_as_large(source: str, draft: str) -> None:
    assert not claimed(source, draft)


def test_a_question_about_a_part_without_a_verb_reads_well() -> None:
    [claim] = check("Supported the harvest festival", "In charge of the harvest festival").claims
    assert claim.question == "Were you in charge of the harvest festival, or did you support it?"


def test_a_fact_tells_the_authors_part_without_a_verb() -> None:
    source, draft = "Worked on the footbridge", "Calculated the loads of the footbridge"
    assert claimed(source, draft)
    assert not claimed(source, draft, "My part was the load calculation")


@are_alike(
    [
        ("Oversight of six lifeguards at two pools", "Oversaw six lifeguards at two pools"),
        ("Supervision of the orchard's pickers", "Supervised the orchard's pickers"),
        ("Leadership of the rowing club; minutes and rota", "Led the rowing club, writing minutes and rota"),
        ("The new ferry berth was my idea and I sketched it", "Conceived and sketched the new ferry berth"),
        ("Guided lighthouse tours in Welsh", "Led lighthouse tours in Welsh"),
    ]
)
def test_the_noun_of_a_deed_says_as_much_as_its_verb(source: str, draft: str) -> None:
    assert not claimed(source, draft)


@are_alike(
    [
        ("Translated the hymnal, proofread by a cantor", "Translated the hymnal, with proofreading by a colleague"),
        ("Worked on the kiln with a potter", "Worked on the kiln with coaching from a senior colleague"),
        ("Worked on the sluice gates", "Worked on the sluice gates, driven by a tide table"),
        ("Worked on the sluice gates, lock 3 only", "Worked on the sluice gates, limited to lock 3"),
        ("Glazed the jars (recipe by a colleague)", "Glazed the jars to a colleague's recipe"),
        ("Took part in the lifeboat rota", "Served in the lifeboat rota"),
        (
            "Was coached by a colleague while writing herd records",
            "Wrote herd records with coaching from a senior colleague",
        ),
        ("Assisted the diver, holding the rope", "Held the rope while assisting the diver"),
        ("Worked with a thatcher mending the barn roof", "Mended the barn roof together with a thatcher"),
    ]
)
def test_what_was_done_by_others_or_with_them_is_not_claimed(source: str, draft: str) -> None:
    assert not claimed(source, draft)


@are_alike(
    [
        (
            "Intern, dye works - mixed 40 shades, weighed pigments",
            "Dye works intern: mixed 40 shades, weighed pigments",
        ),
        ("Participation in a bat count - logged calls", "Logged calls while taking part in a bat count"),
        ("Gave an introduction to bookbinding for the wardens", "Introduced the wardens to bookbinding"),
    ]
)
def test_what_an_intern_or_a_teacher_did_was_done(source: str, draft: str) -> None:
    assert not claimed(source, draft)


@are_alike(
    [
        ("One of the smiths assisting with the gate", "One of the smiths directing the gate"),
        ("One of four staff who helped with the gate", "One of four staff who led the gate"),
        ("Part of the team supporting the zoo's move", "Part of the team managing the zoo's move"),
        ("Painted the carousel horses", "Took full ownership of the carousel horses"),
        ("Painted the carousel horses", "Assumed complete control of the carousel horses"),
        ("Helped the verger plan the bell tour", "Planned the bell tour"),
        ("The head smith and I forged the gate", "Forged the gate"),
        ("Under the direction of a cantor sang 20 psalms", "Directed 20 psalms"),
        ("Glazed the jars (design by a colleague)", "Designed and glazed the jars"),
    ]
)
def test_a_larger_part_is_found_beside_what_both_texts_say_alike(source: str, draft: str) -> None:
    assert claimed(source, draft)


@pytest.mark.parametrize("who", ["The candidate has", "The applicant has", "She has", "I have"])
def test_a_fact_may_tell_of_the_author_in_the_third_person(who: str) -> None:
    source, draft = "Shift rota for the lock keepers", "Leading the lock keepers' rota since 2021"
    assert claimed(source, draft)
    assert not claimed(source, draft, f"{who} led the lock keepers' rota since 2021")


def test_another_in_a_fact_of_the_author_stays_another() -> None:
    source, draft = "Helped with the lock keepers' rota", "Led the lock keepers' rota"
    assert claimed(source, draft, "She led the lock keepers' rota, and I typed it")


def test_a_verb_whose_past_is_its_base_is_read_behind_to() -> None:
    assert not claimed("Was allowed to run the tide seminar twice", "Ran the tide seminar twice")
    assert claimed("Tried to set up a seed bank", "Set up a seed bank")


@are_alike(
    [
        ("Worked on repairing kayaks", "Repaired kayaks"),
        ("Worked on writing leaflets for the zoo", "Wrote leaflets for the zoo"),
    ]
)
def test_who_worked_on_doing_things_did_them(source: str, draft: str) -> None:
    assert not claimed(source, draft)


@are_alike(
    [
        ("Worked on repairing the kayak", "Repaired the kayak"),
        ("Worked on kayaks", "Repaired kayaks"),
        ("Worked on reducing losses", "Reduced losses"),
        ("Worked on coaching rowers", "Led the coaching of rowers"),
        ("Helped repairing kayaks", "Repaired kayaks"),
    ]
)
def test_work_on_one_thing_or_towards_a_change_may_not_have_come_to_an_end(source: str, draft: str) -> None:
    assert claimed(source, draft)
