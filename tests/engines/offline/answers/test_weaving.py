"""What the author confirmed, read from free text and woven into the line; what is unsure stays out."""

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
        ("I led four engineers", "it cut build time from 40 to 12 minutes"),
        "Led four engineers in the deployment of a chat bot, cutting build time from 40 to 12 minutes",
    ),
    (("yes, I decided on Rasa",), f"{LED}, choosing Rasa"),
    (("about 6 people",), f"{LED} with about 6 people"),
    (("we used Terraform",), f"{LED}, using Terraform"),
    (("saved $30k a year",), f"{LED}, saving $30k a year"),
    (("It saves $30k a year.",), f"{LED}, saving $30k a year"),
    (("four engineers and two testers",), f"{LED} with four engineers and two testers"),
    (("4 engineers reported to me",), f"{LED} with 4 engineers as direct reports"),
    (("three people reported to me",), f"{LED} with three direct reports"),
    (("Six people worked on it, two of them reported to me.",), f"{LED} with six people, two of them direct reports"),
    (("I had three testers reporting to me",), f"{LED} with three testers as direct reports"),
    (("There were about ten people on the project.",), f"{LED} with about ten people"),
    (("about 3,000 employees use it",), f"{LED}, used by about 3,000 employees"),
    (("It is used by 300 nurses in 4 wards",), f"{LED}, used by 300 nurses in 4 wards"),
    (("12 sites",), f"{LED} across 12 sites"),
    (
        ("I chose Rasa over Dialogflow and set the rollout plan.",),
        f"{LED}, choosing Rasa over Dialogflow and setting the rollout plan",
    ),
    (("I decided we should host it on-premises",), f"{LED}. Decided to host it on-premises."),
    (("It was my decision to use Helm",), f"{LED}, choosing Helm"),
    (("I was the tech lead for four developers",), f"{LED} as tech lead for four developers"),
    (("I was in charge of the budget",), f"{LED}, taking charge of the budget"),
    (("I was responsible for choosing the vendor",), f"{LED}, choosing the vendor"),
    (
        ("I hired two developers, and I trained them on Rust",),
        f"{LED}. Hired two developers and trained them on Rust.",
    ),
    (
        ("Handling time per claim fell from 11 to 7 minutes.",),
        f"{LED}, cutting handling time per claim from 11 to 7 minutes",
    ),
    (("Our release cycle went from 4 weeks to 1",), f"{LED}, cutting the release cycle from 4 weeks to 1"),
    (("Costs were cut by 20%",), f"{LED}, cutting costs by 20%"),
    (("The result was a 30% cut in calls.",), f"{LED}, resulting in a 30% cut in calls"),
    (("Kafka lag fell from 9 s to 2 s",), f"{LED}, cutting Kafka lag from 9 s to 2 s"),
    (("using Helm and Argo",), f"{LED}, using Helm and Argo"),
    (("in Python",), f"{LED} in Python"),
    (("by caching the replies",), f"{LED}, caching the replies"),
    (
        ("Duplicate charges went from 30 a month to none",),
        f"{LED}, cutting duplicate charges from 30 a month to none",
    ),
    (
        ("I did interviews with 14 clerks and built the prototypes in Figma",),
        f"{LED}, carrying out interviews with 14 clerks and building the prototypes in Figma",
    ),
    (("We found 23 defects before release",), f"{LED}, finding 23 defects before release"),
]


@pytest.mark.parametrize(("facts", "better"), WOVEN)
def test_a_confirmed_fact_is_woven_in_without_first_person(facts: tuple[str, ...], better: str) -> None:
    assert redraft(brief(LINE, facts=facts)).text == better


@pytest.mark.parametrize(("facts", "better"), WOVEN)
def test_the_guard_finds_nothing_in_a_line_with_facts(facts: tuple[str, ...], better: str) -> None:
    assert check(LINE, better, facts).findings == ()


@pytest.mark.parametrize(
    "fact",
    [
        "yes",
        "no",
        "maybe 6?",
        "I don't know",
        "I think about 20%",
        "6",
        "my team",
        "n/a",
        "I'd rather not say",
        "Nobody reported to me.",
        "Reports: 2",
        "not sure, perhaps four engineers",
        "I solved it with a lock",
        "We chose it together.",
    ],
)
def test_what_is_unsure_negated_or_a_bare_piece_stays_out(fact: str) -> None:
    assert read_answers((fact,), LINE).tellings == ()


@pytest.mark.parametrize(
    "fact",
    [
        "I led the deployment",
        "I led it",
        "Yes, I led it.",
        "Yes. I led the whole project.",
        "Led the deployment of a chat bot",
        "Who led the deployment of the chat bot, and how many people worked on it with you? I did.",
    ],
)
def test_a_confirmed_part_is_no_claim(fact: str) -> None:
    draft = redraft(brief(LINE, facts=(fact,)))
    assert (draft.text, draft.claims) == (LED, ())


@pytest.mark.parametrize("fact", ["I led it with four engineers", "I led the deployment with four engineers."])
def test_a_confirmed_part_leaves_what_it_tells_besides(fact: str) -> None:
    assert redraft(brief(LINE, facts=(fact,), ownership="keep")).text == f"{LED} with four engineers"


@pytest.mark.parametrize(
    "fact",
    [
        "no, I only helped",
        "I just assisted",
        "My manager led it.",
        "Someone else decided that.",
        "Maria led it",
        "I didn't lead it",
        "The head of IT led it",
        "It wasn't my decision",
        "I only did a part of it",
        "We led it together",
    ],
)
def test_an_author_who_says_they_did_not_lead_is_not_made_the_leader(fact: str) -> None:
    draft = redraft(brief(LINE, facts=(fact,)))
    assert draft.text == LINE
    assert read_answers((fact,), LINE).modest


def test_who_led_may_be_another_and_the_author_still_did_something() -> None:
    facts = ("My manager decided how; I configured the dialogue flows.",)
    assert redraft(brief(LINE, facts=facts)).text == f"{LINE}, configuring the dialogue flows"


def test_an_author_who_built_it_alone_led_nobody() -> None:
    assert redraft(brief("Helped write the tide table", facts=("I wrote it alone",))).text == "Wrote the tide table"


def test_a_fact_that_the_line_states_already_is_not_repeated() -> None:
    line = "Led the migration of billing to Pulsar with four engineers"
    assert redraft(brief(line, facts=("4 engineers", "I led the migration"))).text == line


def test_facts_hang_in_order_people_decision_method_result() -> None:
    facts = ("it cut calls by 20%", "I used Rasa", "I chose the vendor", "I managed two testers")
    assert redraft(brief(LINE, facts=facts)).text == (
        "Led two testers in the deployment of a chat bot. Chose the vendor and used Rasa. Cut calls by 20%."
    )


@pytest.mark.parametrize(
    ("line", "better"),
    [
        (
            "Moved billing to Pulsar, cutting costs by 30%",
            "Led the move of billing to Pulsar, cutting costs by 30%. Managed five engineers.",
        ),
        (
            "Moved billing to Pulsar, cutting costs by 30%.",
            "Led the move of billing to Pulsar, cutting costs by 30%. Managed five engineers.",
        ),
        (
            "Moved billing to Pulsar. Wrote its docs.",
            "Led the move of billing to Pulsar. Wrote its docs. Managed five engineers.",
        ),
    ],
)
def test_where_nothing_more_can_hang_a_fact_stands_by_itself(line: str, better: str) -> None:
    assert redraft(brief(line, facts=("I managed five engineers",))).text == better


def test_numbers_and_names_of_a_fact_come_through_unchanged() -> None:
    text = redraft(brief(LINE, facts=("I moved 1,250 tickets from Zendesk to Jira in Q3 2022 for €4.2M",))).text
    assert "Moved 1,250 tickets from Zendesk to Jira in Q3 2022 for €4.2M" in text


def test_facts_join_a_line_that_reads_as_its_target_already() -> None:
    draft = redraft(brief("Led the design of a dam", facts=("I managed 12 engineers",), technical=80, leadership=80))
    assert draft.text == "Led 12 engineers in the design of a dam"


def test_a_fact_that_the_guard_refused_is_left_out_of_the_next_draft() -> None:
    facts = ("I managed 12 engineers", "it cut calls by 20%")
    first = redraft(brief(LINE, facts=facts))
    findings = check(LINE, first.text, facts[:1]).findings
    second = redraft(brief(LINE, facts=facts, rejected=first.text, findings=findings))
    assert "20%" in first.text
    assert second.text == "Led 12 engineers in the deployment of a chat bot"


@pytest.mark.parametrize(
    ("fact", "tier"),
    [
        ("I led the deployment", Tier.LED),
        ("I deployed it", Tier.BUILT),
        ("I designed the chat bot", Tier.DESIGNED),
        ("I led four engineers", Tier.LEARNED),
        ("I decided on Rasa", Tier.LEARNED),
    ],
)
def test_only_a_part_in_this_deed_counts_as_ownership_of_it(fact: str, tier: Tier) -> None:
    assert read_answers((fact,), LINE).own_part is tier


def test_whoever_did_it_all_alone_led_nobody() -> None:
    line = "Was given the job of porting the dialer to a new switch"
    draft = redraft(brief(line, facts=("I did the port on my own, all the code and the tests",)))
    assert draft.text == "Ported the dialer to a new switch"


def test_who_follows_a_subordinate_clause_gets_a_sentence_of_their_own() -> None:
    line = "Introduced a second desk after too many callers hung up"
    draft = redraft(brief(line, facts=("Four clerks report to me",)))
    assert draft.text.endswith(" after too many callers hung up. Managed four clerks.")


def test_people_stand_before_what_is_said_by_the_way() -> None:
    line = "Contributed to the shutdown of the kiln, mostly burners"
    draft = redraft(brief(line, "mid", facts=("A crew of eight",)))
    assert draft.text.endswith("in a crew of eight, mostly burners")
