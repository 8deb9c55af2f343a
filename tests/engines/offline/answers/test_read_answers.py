"""Answers as people give them: two sentences, detours and hedges; what they say becomes clauses, nothing else does."""

import pytest

from assistant.engines.offline.rewriting import redraft
from assistant.engines.offline.rewriting.answers.read_answers import read_answers
from assistant.guard import check
from assistant.lexicon.verbs import Tier
from tests.engines.offline.briefs import brief

LINE = "Assisted in the deployment of a chat bot"
LED = "Led the deployment of a chat bot"

WOVEN = [
    (
        ("Yes, I led it, with four people, two of them reported to me",),
        f"{LED} with four people, two of them direct reports",
    ),
    (
        ("I led it", "I chose Rasa because it was cheap", "Waiting time fell from 40 to 12 minutes"),
        f"{LED}, cutting waiting time from 40 to 12 minutes. Chose Rasa because it was cheap.",
    ),
    (("I was the tech lead of it",), f"{LED} as tech lead"),
    (("I was the tech lead on it, five people",), f"{LED} with five people as tech lead"),
    (("The choice of Rasa was mine",), f"{LED}, choosing Rasa"),
    (("It was my decision: Rasa", "because it was cheap"), f"{LED}. Chose Rasa because it was cheap."),
    (("I went for Rasa",), f"{LED}, choosing Rasa"),
    (
        ("The hardest part was slang, I solved it with a glossary",),
        f"{LED}, solving slang with a glossary",
    ),
    (("Slang was the hardest part; I solved it with a glossary",), f"{LED}, solving slang with a glossary"),
    (("We had about 20 complaints a week, now 3",), f"{LED}, with about 20 complaints a week before and 3 after"),
    (("Waiting is 2 minutes now, it used to be 9 minutes",), f"{LED}, cutting waiting from 9 minutes to 2 minutes"),
    (("A colleague from sales and me",), f"{LED} with a colleague from sales"),
    (("I led it, six people, two of them reported to me.",), f"{LED} with six people, two of them direct reports"),
    (("Two technicians, one student.",), f"{LED} with two technicians and one student"),
    (("There were four of us",), f"{LED} in a four-person group"),
    (("My part was the interface to the till",), f"{LED}, handling the interface to the till"),
    (("I suggested moving to weekly tests",), f"{LED}. Suggested moving to weekly tests."),
    (("I wrote the import scripts, in Python",), f"{LED}, writing the import scripts in Python"),
    (("I designed the model and did most of the SQL",), f"{LED}. Designed the model and did most of the SQL."),
    (
        ("I did the wiring, the tests were done by a colleague",),
        f"{LED}, handling the wiring",
    ),
    (("From 3 days to 4 hours",), LED),
    (("The interface to the till, with REST",), LED),
    (("Answers are now reused by 9 teams",), f"{LED}. Answers are now reused by 9 teams."),
    (("70% of the calls go through it",), f"{LED}. 70% of the calls go through it."),
    (("Wait times went from two weeks to one day",), f"{LED}, cutting wait times from two weeks to one day"),
    (("Releases went from weekly to daily",), f"{LED}, bringing releases from weekly to daily"),
    (("handling time: 95 s before, 40 s now",), f"{LED}, cutting handling time from 95 s to 40 s"),
    (("I got the wait down from 9 to 4 minutes",), f"{LED}, cutting the wait from 9 to 4 minutes"),
    (("I think calls fell by about 20%",), LED),
    (
        ("The wait fell from 9 to 4 minutes because I cached the replies",),
        f"{LED}, cutting the wait from 9 to 4 minutes by caching the replies",
    ),
    (("Two juniors helped me",), f"{LED} with two juniors"),
    (("just me and a student",), f"{LED} with a student"),
    (("Yes, I led it: 48 people in 6 teams",), f"{LED} with 48 people in 6 teams"),
    (("I led the language team, 5 linguists",), f"{LED}, leading the language team of 5 linguists"),
    (
        ("I wrote the plan and the board adopted it",),
        f"{LED}. Wrote the plan and the board adopted it.",
    ),
    (("We finished the audit without major findings",), f"{LED}. Finished the audit without major findings."),
    (("no fines, no complaints",), f"{LED} without any fines or complaints"),
]


@pytest.mark.parametrize(("facts", "better"), WOVEN)
def test_what_an_answer_says_becomes_a_clause(facts: tuple[str, ...], better: str) -> None:
    assert redraft(brief(LINE, facts=facts)).text == better


@pytest.mark.parametrize(("facts", "better"), WOVEN)
def test_the_guard_finds_nothing_in_it(facts: tuple[str, ...], better: str) -> None:
    assert check(LINE, better, facts).findings == ()


@pytest.mark.parametrize(
    "facts",
    [
        ("No",),
        ("No, I only helped. Anna led it", "I configured the dialogues"),
        ("I only helped, Markus led it",),
        ("It was led by our data science head",),
        ("nobody led, we were just students",),
        ("I did not lead it, the manager did",),
        ("The decision was made by my boss, I only helped",),
    ],
)
def test_whoever_did_not_lead_leads_nothing(facts: tuple[str, ...]) -> None:
    draft = redraft(brief(LINE, facts=facts))
    assert draft.text.startswith("Assisted in the deployment of a chat bot")
    assert draft.claims == ()
    assert not any(name in draft.text for name in ("Anna", "Markus", "Led", "led"))


@pytest.mark.parametrize(
    "fact",
    ["The decision to split it was made by others", "The decision was the board's", "Anna wrote the parser",
     "My colleague built the model"],
)  # fmt: skip
def test_what_others_did_is_nothing_of_the_authors(fact: str) -> None:
    text = redraft(brief(LINE, facts=(fact,))).text
    assert not any(word in text for word in ("chose", "choosing", "decided", "deciding", "Anna", "colleague"))


def test_a_result_that_was_not_the_authors_alone_is_told_as_they_put_it() -> None:
    facts = ("I only helped", "Waiting time fell by 12%")
    assert redraft(brief(LINE, facts=facts)).text == f"{LINE}. Waiting time fell by 12%."


def test_an_author_who_did_one_part_alone_may_still_have_led_the_rest() -> None:
    answers = read_answers(("I wrote the tests of the second version myself last year",), LINE)
    assert not answers.alone
    assert not answers.modest


def test_an_author_who_did_it_all_alone_led_nobody() -> None:
    answers = read_answers(("I did it alone",), LINE)
    assert answers.alone
    assert redraft(brief("Helped test a kiln", facts=("I did it alone",))).text == "Tested a kiln alone"


@pytest.mark.parametrize(
    "fact",
    ["I led it", "I was in charge of it", "I took the lead on it", "I was the project lead", "It was me who led it"],
)
def test_there_are_many_ways_to_say_that_one_led(fact: str) -> None:
    assert read_answers((fact,), LINE).own_part is Tier.LED


def test_people_led_are_named_where_the_lead_is() -> None:
    assert redraft(brief(LINE, facts=("I led three developers",))).text == (
        "Led three developers in the deployment of a chat bot"
    )


def test_a_line_that_no_verb_can_lead_still_says_that_its_author_led() -> None:
    text = redraft(brief("Part of the night shift of a forge", facts=("I led it with two smiths",))).text
    assert text == "Part of the night shift of a forge. Led it and worked with two smiths."


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (("Three analysts from two sites reported up to me",), "Managed three analysts from two sites"),
        (("Two technicians worked under my direction for a year",), "Directed two technicians for a year"),
        (("The ugly part was the dead time, so I compensated it in the FPGA",), "Compensated it in the FPGA"),
        (("Because the words were rare, I chose a glossary",), "Chose a glossary because the words were rare"),
    ],
)
def test_a_longer_answer_stands_as_a_sentence_that_begins_with_the_deed(facts: tuple[str, ...], told: str) -> None:
    assert f". {told}" in redraft(brief(LINE, facts=(*facts, "I used Rasa, spaCy and a store of 40 phrases"))).text


@pytest.mark.parametrize(
    "fact",
    [
        "The hard part was keeping the store fresh",
        "A cycle took nine days when I began and four when I left",
        "The colleague who wrote the list had planned the steps",
        "No decision was mine",
        "There were six people under a lead engineer",
        "I reviewed all of it",
    ],
)
def test_what_tells_no_deed_of_the_author_is_left_out(fact: str) -> None:
    assert redraft(brief(LINE, facts=(fact,))).text.count(".") == 0


def test_a_colleague_who_decided_leaves_the_author_no_leader() -> None:
    assert "Led" not in redraft(brief(LINE, facts=("My colleague Ralf decided everything",))).text


@pytest.mark.parametrize(
    "fact", ["I led the deployment wave for sales", "I deployed two of the four flows", "I designed the chat bot part"]
)
def test_a_part_of_the_deed_is_not_the_deed(fact: str) -> None:
    assert read_answers((fact,), LINE).own_part is Tier.LEARNED


def test_whoever_led_one_part_of_it_did_not_lead_it() -> None:
    draft = redraft(brief(LINE, facts=("I led the deployment wave for sales, 4 of the 11 shops",)))
    assert draft.text.startswith(LINE)
    assert "wave for sales" in draft.text
    assert "4 of the 11 shops" in draft.text


@pytest.mark.parametrize(
    "fact",
    [
        "Calls fell by about 8%, but that was their own project",
        "Calls fell from 90 to 40 a day, though I can't say how much came from the bot",
    ],
)
def test_a_result_that_its_author_disclaims_is_left_out(fact: str) -> None:
    assert "alls" not in redraft(brief(LINE, facts=(fact,))).text


def test_an_author_who_helped_others_with_it_may_still_have_led() -> None:
    assert not read_answers(("I helped three branches move",), LINE).modest
