"""Lines and answers as people write them: parts said loosely, work handed over, lists of methods, paragraphs."""

import pytest

from assistant.engines.offline.rewriting import redraft
from assistant.engines.offline.rewriting.deed_names import deed_name
from assistant.guard import check
from tests.engines.offline.briefs import brief

SOME = [
    (
        "Did a bit of glacier mapping for the park office",
        "senior",
        "Carried out some glacier mapping for the park office",
    ),
    ("Did bits and pieces of testing for the ferry app", "mid", "Carried out some testing for the ferry app"),
    ("In charge of some acoustics stuff for the organ shop", "senior", "Led some acoustics work for the organ shop"),
    ("Looked after two tugs and a bit of the painting", "senior", "Managed two tugs and some of the painting"),
]

HANDED_OVER = [
    ("Was given the tide archive to look after", "senior", "Maintained the tide archive"),
    ("Was handed two cranes to maintain", "mid", "Maintained two cranes"),
    (
        "Was given the lost-property desk to look after, plus writing some rota rules",
        "senior",
        "Managed the lost-property desk and wrote some rota rules",
    ),
    (
        "Was lucky enough to be trusted with the ticket desk after the merger",
        "senior",
        "the ticket desk after the merger",
    ),
    ("Ended up being the person for the sail standard", "senior", "Drove the sail standard"),
    (
        "Have been assisting with the boiler rewrite for the steam ferry",
        "senior",
        "Led the boiler rewrite for the steam",
    ),
    ("The rigging manual ended up with me, 90 pages", "senior", "of the rigging manual, 90 pages"),
    (
        "Was tasked to sort out the hourly Perl jobs that kept failing",
        "mid",
        "Fixed the hourly Perl jobs that kept failing",
    ),
]

KEPT = [
    ("Had a hand in the FEA of the mast", "Contributed to the FEA of the mast"),
    ("Pitched in on the chart library when there was time", "Contributed to the chart library when there was time"),
    ("Had the chance to contribute to the dredging plan", "Contributed to the dredging plan"),
    ("Have been assisting with the boiler rewrite", "Assisted with the boiler rewrite"),
    ("Got to sit in on the hull reviews and took notes", "Sat in on the hull reviews and took notes"),
]

TOLD = [
    (
        "Modal survey, strain gauges, then a check of the welds.",
        "Methods: modal survey, strain gauges, then a check of the",
    ),
    ("Mesh study, tunnel tests, automated reports.", "Methods: mesh study, tunnel tests, automated reports."),
    (
        "Executing scripts, writing down faults, getting them signed.",
        "Executed scripts, wrote down faults and got them",
    ),
    ("It took ten weeks and twelve were planned.", "Finished in ten weeks, against twelve planned."),
    ("I said to swap the winch rather than repair the drum.", "swapping the winch rather than repairing the drum"),
    ("Since 2018 I found 14 leaks before the dock flooded.", "14 leaks before the dock flooded since 2018"),
    ("Three riggers worked to my plan for two months.", "the plan followed by three riggers for two months"),
    ("Two riggers worked under my permit.", "Led two riggers in the rewiring"),
    ("A team of six, I was one of the divers.", "as one of the divers"),
    ("I moved two moorings when I saw rot in the piles.", "moving two moorings on seeing rot in the piles"),
]

LEFT_OUT = [
    "Two divers mended the nets.",
    "Foreman, one more rigger and me.",
    "About 70 drawings linked.",
    "The interface to the tide gauge, with REST",
    "Holdout group of ten percent to see if the calls helped.",
    "He ranked the leaks, I took from the list.",
]


@pytest.mark.parametrize(("line", "toward", "better"), SOME)
def test_a_part_said_loosely_stays_a_part_in_plain_words(line: str, toward: str, better: str) -> None:
    draft = redraft(brief(line, toward))
    assert draft.text == better
    assert check(line, draft.text).ok


@pytest.mark.parametrize(("line", "toward", "better"), HANDED_OVER)
def test_work_that_was_handed_over_is_told_as_the_deed(line: str, toward: str, better: str) -> None:
    draft = redraft(brief(line, toward))
    assert better in draft.text
    assert not draft.text.startswith(("Was", "Ended", "Have", "The"))
    assert check(line, draft.text).ok


@pytest.mark.parametrize(("line", "plain"), KEPT)
def test_under_keep_the_opening_is_plain_and_the_part_as_small(line: str, plain: str) -> None:
    draft = redraft(brief(line, "senior", ownership="keep"))
    assert draft.text == plain
    assert draft.claims == ()


@pytest.mark.parametrize(
    "line", ["Gave a hand with the rewiring of a mill now and then", "Helped with the audit at times"]
)
def test_what_was_done_at_times_nobody_led(line: str) -> None:
    assert "Led" not in redraft(brief(line.replace("at times", "from time to time"))).text


@pytest.mark.parametrize(("fact", "told"), TOLD)
def test_an_answer_in_passing_is_told_with_a_verb(fact: str, told: str) -> None:
    line = "Helped with the rewiring of a mill in Ghent"
    assert told in redraft(brief(line, facts=("I led it", fact))).text


@pytest.mark.parametrize("fact", LEFT_OUT)
def test_what_has_no_verb_or_is_of_others_is_left_out(fact: str) -> None:
    draft = redraft(brief("Wrote the tide rules", "expert_engineer", facts=(fact,), technical=40))
    assert draft.text.rstrip(".") == "Wrote the tide rules"


def test_what_is_still_done_hangs_on_no_past_deed() -> None:
    fact = "I own the buoy triage and wrote all the rules."
    text = redraft(brief("Looked after the buoys", facts=(fact,))).text
    assert "Owned the buoy triage and wrote all the rules" in text


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ended up being the person for the sail standard", "the work on the sail standard"),
        ("Did a bit of hull painting in the yard", "the hull painting"),
        ("Spent two years on soil investigations in Ghent", "the soil investigations"),
        ("I was supporting the dock manager in getting quotes", "this work"),
        ("Tried to keep the old tide database running", "the work on the old tide database"),
    ],
)
def test_a_question_names_the_deed_behind_a_modest_opening(line: str, name: str) -> None:
    assert deed_name(line) == name


@pytest.mark.parametrize("toward", ["staff", "mid", "manager"])
def test_what_was_only_tried_is_not_said_to_have_come_about(toward: str) -> None:
    line = "Tried to make our tide model run quicker, used NumPy and caching"
    assert redraft(brief(line, toward)).text == "Used NumPy and caching to make the tide model run quicker"


def test_a_claim_asks_about_one_deed() -> None:
    line = "Was given the ticket desk to look after, plus writing some rota rules"
    (claim,) = redraft(brief(line)).claims
    assert claim.question == "Did you manage the ticket desk, or was your part in it smaller?"


def test_each_sentence_of_a_paragraph_begins_with_its_verb_or_its_time() -> None:
    line = (
        "We had leaks in the dock. I was supporting the dock master in getting quotes. I was one of the people looking "
        "at it. After the order was placed I walked the divers round. During storms I was on the bridge call. "
        "Usually I was doing the pumps and another one the gates, later I did both. At first I was just fixing valves."
    )
    assert redraft(brief(line, "senior", ownership="keep")).text == (
        "We had leaks in the dock. Supported the dock master in getting quotes. Helped investigate it. "
        "After the order was placed, walked the divers round. During storms, joined the bridge call. "
        "Usually did the pumps and another one the gates. Later did both. At first just fixed valves."
    )


def test_of_many_answers_those_that_carry_the_target_are_told() -> None:
    facts = (
        "I chose steel over oak.",
        "I wrote a parser for the logs.",
        "I built a jig for the masts.",
        "I trained two riggers on the crane.",
        "Breakage fell from 9 to 2 a month.",
    )
    line = "Repaired the masts of three museum ships in the old harbour of the city of Ghent for the sailing club"
    leads = redraft(brief(line, "manager", facts=facts, technical=70)).text
    builds = redraft(brief(line, "expert_engineer", facts=facts, leadership=70)).text
    assert "two riggers" in leads
    assert "parser" in builds or "jig" in builds
