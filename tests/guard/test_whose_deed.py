"""Whose deed a verb tells of, and how large a part: by its subject, what rules it, and what follows it."""

import pytest

from assistant import check


def claimed(source: str, draft: str, *facts: str) -> list[str]:
    return [claim.draft for claim in check(source, draft, facts).claims if claim.kind == "ownership"]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Reassigned the two tugs to the east pier", "Redeployed the two tugs to the east pier"),
        (
            "Was asked to compare three glazes; chose a lead-free glaze",
            "Compared three glazes and chose a lead-free one",
        ),
        ("Was brought in to settle the strike and settled it", "Settled the strike"),
        ("Was sent to Malta to dredge the harbour", "Travelled to Malta to dredge the harbour"),
        ("Taught the choir; two singers came from baking", "Trained the choir, with two singers from baking"),
        ("Made a proposal to the parish to sell the organ", "Proposed to the parish to sell the organ"),
        ("Suggested selling the organ", "Drew up a plan to the parish to sell the organ"),
        ("Helped with the harvest in Crete for three weeks", "Spent three weeks in Crete helping with the harvest"),
        ("Worked on the sails, which held for two trips", "Worked on the sails, succeeding for two trips"),
        ("I know little of bees, but I did build the hives", "Built the hives despite little knowledge of bees"),
        ("Held a sewing class on Mondays", "Led a sewing class on Mondays"),
        ("Gave tours of the lighthouse", "Guided visitors through the lighthouse"),
        ("Ran the parish council", "Chaired the parish council"),
        ("Two ushers did the seating under my direction", "Supervised two ushers, who did the seating"),
        ("The seating plan was mine, the ushers laid it out", "Designed the seating plan, which the ushers laid out"),
        ("Answered for the costumes", "Managed the costumes"),
        ("Worked on the almanac, mainly its maps", "Drew parts of the almanac, mainly its maps"),
        ("Wrote the libretto, which was later proofread by the tutor", "Wrote the libretto, proofread by the tutor"),
        ("Once led a group of 12 up the glacier", "Led a group of 12 up the glacier once"),
    ],
)
def test_as_large_a_part_in_the_authors_own_deed_is_no_claim(source: str, draft: str) -> None:
    assert claimed(source, draft) == []


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Was asked to lead the regatta; turned down the regatta", "Led the regatta"),
        ("Gave notes on the menu of our tavern", "Co-owned the menu of our tavern"),
        ("Got a key and was taken along to two auctions", "Conducted two auctions"),
        ("Member of the dive watch; sat in on the drill", "Member of the dive watch who ran the drill"),
        ("We later repainted the chapel", "Repainted the chapel"),
        ("Was on the crew that designed the float", "Designed the float"),
        ("Proposed to the parish to sell the organ; the parish refused", "Sold the organ for the parish"),
        ("Supported the harvest in Crete for three weeks", "Spent three weeks in Crete leading the harvest"),
        ("Assisted with testing of the bells", "Tested the bells"),
        ("I wrote the score, and a colleague then recorded it", "Wrote and recorded the score"),
        ("Gave notes on the seating plan under the usher's direction", "Directed the seating plan"),
    ],
)
def test_a_part_that_was_not_the_authors_is_a_claim(source: str, draft: str) -> None:
    assert claimed(source, draft)


def test_what_others_were_taught_to_do_is_not_the_authors_deed() -> None:
    assert claimed("Was coached by the dive crew to mend valves", "Coached the dive crew in mending valves") == []


@pytest.mark.parametrize(
    ("draft", "role"),
    [
        ("Led the refit of the ferry as Lead Engineer", "Lead Engineer"),
        ("Managed the refit of the ferry as Project Manager", "Project Manager"),
    ],
)
def test_a_title_named_in_the_draft_is_no_reason_to_lead(draft: str, role: str) -> None:
    claims = check("Helped with the refit of the ferry", draft, role=role).claims
    assert [claim.kind for claim in claims] == ["ownership"]


def test_a_title_about_the_deed_is_one() -> None:
    assert not check("Helped with the ferry refit", "Managed the ferry refit", role="Ferry Refit Manager").claims


@pytest.mark.parametrize(
    "fact", ["Six pumps were overhauled", "Six pumps were overhauled by the yard", "The yard did the overhaul"]
)
def test_a_fact_that_tells_of_others_confirms_no_part_of_the_author(fact: str) -> None:
    assert check("Helped with the pump overhaul", "Overhauled six pumps", ["It was six pumps", fact]).claims


@pytest.mark.parametrize("fact", ["I was the lead", "Six pumps were overhauled by me"])
def test_a_fact_that_tells_of_the_author_confirms_it(fact: str) -> None:
    draft = "Overhauled the pumps" if "by me" in fact else "Led the pump overhaul"
    assert not check("Helped with the pump overhaul", draft, [fact]).claims


@pytest.mark.parametrize(
    ("fact", "is_asked"),
    [
        ("I cleaned the kiln", True),
        ("I wrote the kiln report", True),
        ("I painted the kiln door", True),
        ("I built it", False),
        ("I built it, two potters took their tasks from me", False),
        ("I made the kiln myself", False),
        ("I did all of it alone", False),
        ("I led the build of the kiln", False),
    ],
)
def test_only_a_fact_about_the_deed_answers_whose_it_was(fact: str, is_asked: bool) -> None:
    checked = check("Part of the group that built the kiln", "Built the kiln", [fact])
    assert bool(checked.claims) == is_asked


@pytest.mark.parametrize("fact", ["We had a glaze chart, I made it myself", "There was a chart, I wrote it"])
def test_what_a_fact_calls_it_is_what_the_fact_named(fact: str) -> None:
    assert check("Helped build the kiln", "Built the kiln", [fact]).claims
    assert not check("Helped build the kiln", "Built the kiln", ["The kiln was late, and I built it"]).claims


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Sent the defects to the roofers, who sealed the seams", "Sealed the seams with the roofers"),
        ("Gave my notes to the editors, who cut the novel by 30%", "Cut the novel by 30% with the editors"),
        ("Reported the rust to the crew, which removed it", "Removed the rust with the crew"),
        ("Passed the logs to the night team, who later restored the link", "Restored the link with the night team"),
        ("Showed the drawings to Hanna, who built the stage", "Built the stage with Hanna"),
    ],
)
def test_what_they_did_to_whom_it_was_handed_is_not_the_authors(source: str, draft: str) -> None:
    assert claimed(source, draft)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Sent the defects to the roofers, who sealed the seams", "Reported defects that the roofers then sealed"),
        (
            "Gave a checklist to the client, which cut delays by half",
            "Cut delays by half with a checklist given to the client",
        ),
        ("Led a crew of five, who raised the mast", "Led a crew of five that raised the mast"),
        ("Was on the crew, who raised the mast; I spliced the ropes", "Spliced the ropes for the crew's mast"),
    ],
)
def test_what_a_thing_did_or_the_authors_people_is_no_deed_of_others(source: str, draft: str) -> None:
    assert claimed(source, draft) == []


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("The farmer found mites and I treated the hives", "Found mites and treated the hives"),
        ("The farmer found mites and I treated the hives", "Detected mites and treated the hives"),
        ("Guests noticed a draught and I sealed the windows", "Noticed a draught and sealed the windows"),
        ("Pupils reported nine broken chairs, which I glued", "Reported and glued nine broken chairs"),
        ("Pupils reported nine broken chairs, which I glued", "Spotted and glued nine broken chairs"),
        ("Glued the chairs that pupils had reported", "Spotted and glued chairs"),
        ("A tailor sewed the sails and I rigged them", "Made and rigged the sails"),
        ("My cousin wrote the songs and I recorded them", "Composed, wrote and recorded the songs"),
        ("The dealer mounted the winch; I checked the cable", "Installed the winch and checked the cable"),
        ("They drew two charts and I coloured them", "Drew and coloured two charts"),
        ("Visitors report lost keys and I log them", "Report lost keys and log them"),
        ("Tutors submit marks, I check and file them", "Submit marks, check and file them"),
        ("An examiner found three slips and I mended them", "Detected three slips and mended them for the examiner"),
        ("Corrected three slips found by an examiner", "Detected and corrected three slips"),
    ],
)
def test_what_others_did_in_a_clause_of_their_own_is_not_the_authors_in_any_word(source: str, draft: str) -> None:
    assert claimed(source, draft)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Pupils reported nine broken chairs, which I glued", "Glued nine chairs reported broken by pupils"),
        ("Pupils reported nine broken chairs, which I glued", "Repaired nine broken chairs, reported by pupils"),
        ("Pupils reported nine broken chairs, which I glued", "Glued nine pupil-reported broken chairs"),
        ("The hull crack was found by a diver; I welded it", "Welded a diver-found hull crack"),
        ("A tailor sewed the sails and I rigged them", "Rigged sails sewn by a tailor"),
        ("A tailor sewed the sails and I rigged them", "Fitted the sails"),
        ("Guests asked for a map and I drew one", "Drew a map at the request of guests"),
        ("Guests noticed a draught and I sealed the windows", "Responded to a draught by sealing the windows"),
        ("Two knots were found loose and tightened", "Found two loose knots and tightened them"),
        ("The scanner found gaps in four walls", "Found gaps in four walls with the scanner"),
        ("My crew dug the pond, I led them", "Led the crew that dug the pond"),
        ("The mast broke and I replaced it", "Replaced a broken mast"),
        ("Our firm moved and I ran our archive", "Ran the firm's archive"),
        ("The dealer delivered bent hooks and I sent them back", "Returned wrongly delivered bent hooks"),
        ("The festival was planned and supervised by me, in 2019", "Planned and supervised the festival in 2019"),
        ("He wrote the score, I wrote the lyrics", "Wrote lyrics for a colleague's score"),
    ],
)
def test_the_authors_own_verb_beside_the_deed_of_others_is_no_claim(source: str, draft: str) -> None:
    assert claimed(source, draft) == []
