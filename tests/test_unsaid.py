"""A fact that the text does not say is named, and so is the part of one; what it says in other forms is not."""

import json

import pytest

from assistant import Assistant, Draft, ScriptedEngine
from assistant.unsaid import unsaid

LINE = "Helped relight the town theatre"


@pytest.mark.parametrize(
    ("fact", "text", "left"),
    [
        ("I hung 40 lamps", "Helped relight the town theatre, hanging 40 lamps", ()),
        ("I hung 40 lamps", "Relit the town theatre", ("I hung 40 lamps",)),
        ("I wrote the cue sheet", "Helped relight the town theatre, writing the cue sheet", ()),
        ("I wrote the cue sheet", "Relit the town theatre", ("I wrote the cue sheet",)),
        (
            "Hung the lamps, measured the sight lines, taught two ushers",
            "Helped relight the town theatre. Hung the lamps and taught two ushers.",
            ("measured the sight lines",),
        ),
        (
            "we rented the dimmers and i programmed the desk",
            "Helped relight the town theatre, programming the desk",
            ("we rented the dimmers",),
        ),
        ("I cabled it. I also drew the plans.", "Helped relight the town theatre, drawing the plans", ("I cabled it",)),
        ("I was not in charge, I drew the plans", "Helped relight the town theatre, drawing the plans", ()),
        ("I ran the theatre's relighting", "Led the relighting of the town theatre", ()),
        ("It was the town theatre", "Relit the town theatre", ()),
        ("  ", "Relit the town theatre", ()),
        ("with a spare desk, DMX", "Relit the town theatre with a spare desk", ("DMX",)),
        ("I led it", "Helped relight the town theatre", ("I led it",)),
    ],
)
def test_what_a_text_does_not_say_of_a_fact_is_named_in_the_authors_words(
    fact: str, text: str, left: tuple[str, ...]
) -> None:
    assert unsaid([fact], LINE, text) == left


def test_a_word_that_one_part_shares_with_another_does_not_say_both() -> None:
    facts = ["Bought the spare lamps", "Counted the spare lamps every month"]
    text = "Helped relight the town theatre, buying the spare lamps"
    assert unsaid(facts, LINE, text) == ("Counted the spare lamps every month",)


@pytest.mark.parametrize(
    ("draft", "status"), [("Relit the town theatre", "rewritten"), (LINE, "unchanged"), ("Relit 9 theatres", "refused")]
)
def test_each_result_names_them_whatever_became_of_the_line(draft: str, status: str) -> None:
    engine = ScriptedEngine([(20, 20)] * 2, [Draft(draft)] * 3)
    done = Assistant(engine).rewrite(LINE, "senior", facts=["I hung 40 lamps", "It took a spring"])
    assert (done.status, done.unsaid) == (status, ("I hung 40 lamps", "It took a spring"))
    assert json.loads(done.model_dump_json())["unsaid"] == ["I hung 40 lamps", "It took a spring"]


def test_the_offline_engine_and_a_line_without_facts() -> None:
    one = Assistant("offline")
    assert one.rewrite(LINE, "senior").unsaid == ()
    assert one.rewrite("Helped paint the ferry", "senior", facts=["I led it"]).unsaid == ()
    # nobody helped as the lead: where no verb is known that can be led, the fact is named
    assert one.rewrite(LINE, "senior", facts=["I led the relighting"]).unsaid == ("I led the relighting",)


@pytest.mark.parametrize(
    "limit", ["just the greenhouse", "only the greenhouse", "the greenhouse only", "I only dug the pond"]
)
def test_a_limit_is_said_only_with_its_only(limit: str) -> None:
    line = "Duties included the greenhouse, the pond and the hedges"
    assert unsaid([limit], line, "Managed the greenhouse, the pond and the hedges") == (limit,)
    assert unsaid([limit], line, "Dug only the pond, and kept the greenhouse") == ()
