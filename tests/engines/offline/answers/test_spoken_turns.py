"""Spoken turns of an answer in the plain register of a resume; what cannot be told well is left out."""

import pytest

from assistant.engines.offline.rewriting import redraft
from assistant.guard import check
from tests.engines.offline.briefs import brief

LINE = "Assisted in the deployment of a chat bot"
LED = "Led the deployment of a chat bot"

TOLD: list[tuple[tuple[str, ...], str]] = [
    (
        ("I threw out Rasa and went with Botkit, because nobody could maintain it",),
        f"{LED}. Replaced Rasa with Botkit, because nobody could maintain it.",
    ),
    (("I led it, four others took their tasks from me",), "Led four others in the deployment of a chat bot"),
    (
        ("I designed the dialogues, a student did the icons under me",),
        f"{LED}, designing the dialogues. Directed a student on the icons.",
    ),
    (("replies were at 11% and are at 3%",), f"{LED}, bringing replies from 11% to 3%"),
    (("waiting time 50 min to 38 min",), f"{LED}, bringing waiting time from 50 min to 38 min"),
    (("waiting time down 4%",), f"{LED}, cutting waiting time by 4%"),
    (("replies take 6 minutes now, before it was 25",), f"{LED}. Replies now take 6 minutes, down from 25."),
    (
        ("team of 9 and about 20 contractors",),
        f"{LED} with a team of 9 and about 20 contractors",
    ),
    (("my idea was a template for refunds",), f"{LED}, proposing a template for refunds"),
    (
        ("we answered 95% within two days, before it was 60%",),
        f"{LED}. The team answered 95% within two days (60% before).",
    ),
    (
        ("releases are weekly now, used to be every two months",),
        f"{LED}. Releases are weekly now (every two months before).",
    ),
]

MANNERS: list[tuple[tuple[str, ...], str]] = [
    # whom the author led, in their own words
    (
        ("I had a linguist and two editors doing the dialogues and I set their tasks each Monday",),
        f"{LED}, directing a linguist and two editors on the dialogues",
    ),
    (("Three editors, I hand out the work and check it",), "Led three editors in the deployment of a chat bot"),
    (("Five agents, they take the rota from me",), f"{LED}, planning the work of five agents"),
    (("Two trainees and a clerk, all under me",), f"{LED}, managing two trainees and a clerk"),
    (
        ("Six clerks worked to my checklist, though they reported to the office",),
        f"{LED}, providing the checklist followed by six clerks",
    ),
    (
        ("One student drew the icons under me for a few months",),
        f"{LED}, directing one student on the icons for a few months",
    ),
    (
        ("Four offices had to change their forms, I got them to agree on one",),
        f"{LED}. Got four offices to agree on one.",
    ),
    (("Three branches moved with my help",), f"{LED}, helping three branches move"),
    (("Three clerks by day, and I trained the two newer ones",), f"{LED}, training the two newer clerks"),
    (
        ("I was the test lead: I coordinated four clerks", "I chose Rasa because it was cheap"),
        f"{LED} as test lead, coordinating four clerks. Chose Rasa because it was cheap.",
    ),
    # decisions
    (
        ("I picked Rasa over Dialogflow so that we could change the host later",),
        f"{LED}, choosing Rasa over Dialogflow to be able to change the host later",
    ),
    (
        ("I decided we fix the greetings first and drop the menu",),
        f"{LED}. Decided to fix the greetings first and drop the menu.",
    ),
    (
        ("I decided who answers what and when we call a nurse",),
        f"{LED}. Decided who answers what and when to call a nurse.",
    ),
    (("I decided which branches we keep, that's about it",), f"{LED}. Decided which branches to keep."),
    (
        ("I chose to roll out by branch and not by topic",),
        f"{LED}, choosing to roll out by branch rather than by topic",
    ),
    (("I suggested to drop the long menus",), f"{LED}. Suggested dropping the long menus."),
    (("Four agents, I reviewed the newest one's replies",), f"{LED}, reviewing the newest agent's replies"),
    # deeds
    (("All the labelling was mine",), f"{LED}, handling all the labelling"),
    (("The flows were designed and tested by me",), f"{LED}, designing and testing the flows"),
    (("I wrote the glossary, a colleague checked it",), f"{LED}, writing the glossary"),
    (
        ("I wrote the first twelve flows, then the branches did the rest from my template",),
        f"{LED}, writing the first twelve flows",
    ),
    (
        ("I had the flows tested in parallel with the translation, which saved around two weeks",),
        f"{LED}. Had the flows tested in parallel with the translation, which saved around two weeks.",
    ),
    # results
    (
        ("A call takes 4 minutes now, before that it was eleven",),
        f"{LED}. A call now takes 4 minutes, down from eleven.",
    ),
    (
        ("About half get solved on the phone, before it was hardly any",),
        f"{LED}. About half get solved on the phone (hardly any before).",
    ),
]

LEFT_OUT = [
    "Red pen on paper, one list each Friday",
    "A template per branch, built on each change",
    "Changes went through the office",
    "I pushed for it, paid for it and ran it",
    "Nine clerks in two branches sent me theirs",
    "None, I followed the script",
    "Two seniors ran the trial, I was the youngest",
    "complaints went down a lot",
    "35 people in one year",
    "it was a long checklist before",
    "keeping it fresh was really hard",
    "the board decided on the goals",
    "we had 3 offers",
]


@pytest.mark.parametrize(("facts", "better"), TOLD + MANNERS)
def test_what_is_said_in_passing_is_told_in_plain_words(facts: tuple[str, ...], better: str) -> None:
    assert redraft(brief(LINE, facts=facts)).text == better


@pytest.mark.parametrize(("facts", "better"), TOLD + MANNERS)
def test_the_guard_finds_nothing_in_it(facts: tuple[str, ...], better: str) -> None:
    assert check(LINE, better, facts).findings == ()


@pytest.mark.parametrize("fact", LEFT_OUT)
def test_what_cannot_be_told_well_is_left_out(fact: str) -> None:
    text = redraft(brief(LINE, facts=(fact,))).text
    assert text in (LED, LINE, "Contributed to the deployment of a chat bot")


def test_a_count_joins_the_things_that_the_line_names() -> None:
    line = "Assisted in moving tests from Selenium to Playwright"
    draft = redraft(brief(line, facts=("I led it", "1,100 tests")))
    assert draft.text == "Led the move of 1,100 tests from Selenium to Playwright"


def test_a_team_gets_its_number() -> None:
    line = "Was part of a team migrating to services"
    assert redraft(brief(line, facts=("team of 7",))).text == "Migrated to services as part of a team of 7"


def test_nobody_says_our_in_a_draft() -> None:
    draft = redraft(brief("Worked on the alarm pipeline of our tugs"))
    assert " our " not in draft.text
    assert all(claim.draft in draft.text for claim in draft.claims)


def test_what_we_brought_about_stays_shared_where_the_author_did_not_lead() -> None:
    draft = redraft(brief(LINE, facts=("I was not in charge", "we cut waiting from 9 to 7 minutes")))
    assert draft.text.endswith(". The team cut waiting from 9 to 7 minutes.")


@pytest.mark.parametrize(
    "fact",
    [
        "Two editors and I set the priorities",
        "A clerk and I trained them",
        "The flows were designed by me and a clerk",
    ],
)
def test_what_others_did_with_the_author_is_not_the_authors_alone(fact: str) -> None:
    text = redraft(brief(LINE, facts=(fact,))).text
    assert not any(word in text for word in ("direct", "plann", "train", "design", "manag"))


@pytest.mark.parametrize("fact", ["we built 4 flows, a student wrote 2 of them", "my deputy switched us to gas"])
def test_what_others_did_is_not_told_as_shared(fact: str) -> None:
    text = redraft(brief(LINE, facts=(fact,))).text
    assert "student" not in text or "with the team" not in text
    assert "deputy" not in text


@pytest.mark.parametrize(
    ("fact", "behind"),
    [
        ("60 employees", " (60 employees)"),
        ("9,000 pallets in one weekend", " (9,000 pallets in one weekend)"),
        ("no accidents in two years", " without any accidents in two years"),
        ("restore now 3 hours, was 2 days", ", cutting the restore from 2 days to 3 hours"),
    ],
)
def test_a_figure_says_no_more_than_its_author_did(fact: str, behind: str) -> None:
    text = redraft(brief(LINE, facts=(fact,))).text
    assert text == LED + behind
    assert check(LINE, text, (fact,)).findings == ()


def test_what_came_of_it_is_no_deed_of_an_author_who_supported_it() -> None:
    draft = redraft(brief("Supported the CEO in the restructuring", facts=("overheads fell 12%",)))
    assert "cutting" not in draft.text


def test_who_led_by_the_authors_word_makes_the_author_no_leader() -> None:
    draft = redraft(brief(LINE, facts=("the chairman led it", "I won over three sponsors")))
    assert "Led" not in draft.text
    assert "chairman" not in draft.text


def test_a_line_carries_two_more_sentences_at_most_the_weightiest() -> None:
    facts = (
        "I led it", "I managed four clerks", "I chose Rasa because it was cheap", "I wrote the glossary",
        "I reviewed the flows of both branches", "Calls fell from 90 to 40 a day", "I used spaCy",
    )  # fmt: skip
    assert redraft(brief(LINE, facts=facts)).text == (
        f"{LED}, managing four clerks. Chose Rasa because it was cheap. Cut calls from 90 to 40 a day."
    )


def test_what_improved_while_the_author_kept_it_going_is_told_as_it_was() -> None:
    draft = redraft(
        brief("Answered the phone of a clinic, two shifts", "mid", facts=("Hold time went from 9 minutes to 4",))
    )
    assert draft.text.endswith(". Hold time fell from 9 minutes to 4.")


@pytest.mark.parametrize(
    ("line", "fact", "better"),
    [
        (
            "Reduced hold time at the phone desk",
            "Hold time went down from 9 minutes to around 4",
            "Reduced hold time at the phone desk from 9 minutes to around 4",
        ),
        (
            "Cut the queue by adding a second desk",
            "From 40 people to 12",
            "Cut the queue from 40 people to 12 by adding a second desk",
        ),
    ],
)
def test_figures_join_the_verb_that_they_measure(line: str, fact: str, better: str) -> None:
    assert redraft(brief(line, "mid", facts=(fact,))).text == better
