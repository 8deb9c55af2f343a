"""Answers in half sentences: a yes in any short form is one, a part is none, and neither is heard as something else."""

import pytest

from assistant import Assistant
from assistant.chat.session import Session
from assistant.chat.state import Work

LINE = "Helped with the relocation of 18 lathes to the new hall"
LED = "Directed the relocation of 18 lathes to the new hall"


def work_after(*messages: str, line: str = LINE) -> Work:
    session = Session(Assistant("offline"), "senior")
    for message in (f"- {line}", "", *messages):
        session.say(message)
    work = session.state.work
    assert work is not None
    return work


@pytest.mark.parametrize(
    "yes",
    [
        *("y", "y, i ran it", "y - ran it", "yup led it", "sure - i led it", "right, that was my job", "absolutely"),
        *("true", "correct, all me", "of course i did", "mine", "all mine", "my own, nobody else"),
        *(
            "was mine alone, yes",
            "i led it, yes",
            "yes - on my own",
            "y, every one of them",
            "sure, from start to finish",
        ),
    ],
)
def test_a_short_yes_confirms_what_was_asked_at_once(yes: str) -> None:
    work = work_after(yes)
    assert LED in work.facts
    assert work.draft is not None
    assert work.draft.text == LED
    assert work.draft.claims == ()


@pytest.mark.parametrize(
    "alone", ["just me", "it was all me", "nobody else, just me", "me alone", "by myself", "no, solo project"]
)
def test_who_was_alone_did_it_and_led_nobody(alone: str) -> None:
    work = work_after(alone)
    assert LED not in work.facts
    assert work.draft is not None
    assert work.draft.text.startswith("Relocated 18 lathes")


@pytest.mark.parametrize(
    "answer",
    [
        *("just me and Petra", "me, Jiri and Petra", "y but not alone", "Petra did it, yes", "40 people, yes"),
        *("of course not", "yes, only helped"),
    ],
)
def test_what_only_sounds_like_one_confirms_nothing(answer: str) -> None:
    assert LED not in work_after(answer).facts


@pytest.mark.parametrize(
    ("answer", "fact"),
    [
        ("partly", ()),
        ("yes, half of it", ()),
        ("sure, in parts", ()),
        ("partly - drew the floor plan, Petra did the rest", ("drew the floor plan, Petra did the rest",)),
        ("partly, only the rigging", ("partly, only the rigging",)),
        ("sometimes, when Petra was ill", ("sometimes, when Petra was ill",)),
        ("yes, for five of the lathes", ("yes, for five of the lathes",)),
        ("did the electrical part only, with two fitters", ("did the electrical part only, with two fitters",)),
        ("led it while Petra was on leave", ("led it while Petra was on leave",)),
        ("only in the first month", ("only in the first month",)),
        ("yes, for five lathes", ("yes, for five lathes",)),
        ("y, five of the lathes", ("y, five of the lathes",)),
        ("y - led it for five lathes", ("y - led it for five lathes",)),
        ("I led half of it", ("I led half of it",)),
        ("n", ()),
        ("n - i only packed the tools", ("i only packed the tools",)),
    ],
)
def test_a_part_is_a_no_to_the_whole_and_a_fact(answer: str, fact: tuple[str, ...]) -> None:
    work = work_after(answer)
    assert work.facts == fact
    assert LED in work.denied
    assert work.draft is not None
    assert not work.draft.text.startswith("Directed")
    assert "as the lead" not in work.draft.text


@pytest.mark.parametrize(
    "answer", ["some of them were trainees", "half of the crew was from Brno", "in two of the halls"]
)
def test_a_part_of_something_else_denies_nothing(answer: str) -> None:
    work = work_after(answer)
    assert work.facts == (answer,)
    assert LED not in work.denied


@pytest.mark.parametrize(
    ("yes", "limit", "fact"),
    [
        ("yes i led the relocation", "no sorry, i led it for two lathes only", "i led it for two lathes only"),
        ("yes", "actually only for two lathes, i only helped with the others", None),
        ("i led it", "sorry, only in the first week", "i led it, only in the first week"),
    ],
)
def test_a_lead_that_was_limited_later_is_taken_back(yes: str, limit: str, fact: str | None) -> None:
    work = work_after(yes, limit)
    assert work.facts == (fact or limit.removeprefix("actually "),)
    assert work.draft is not None
    assert work.draft.text == LINE


def test_sorry_says_which_figure_is_right_and_keeps_the_yes() -> None:
    work = work_after("yes", "sorry, 20 lathes")
    assert work.doubt is None
    assert work.source == LINE.replace("18", "20")
    assert work.facts == (LED.replace("18", "20"),)


def test_what_is_sure_of_a_deed_is_a_fact_and_no_wish() -> None:
    assert work_after("cut the idle time, no idea by how much").facts == ("cut the idle time",)
    assert work_after("cut the last part").wishes == ("cut the last part",)
