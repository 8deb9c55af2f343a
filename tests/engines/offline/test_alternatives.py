"""Claims ask for one of two: an answer in the words of the smaller part is a no, one in part is a no to the whole."""

import pytest

from assistant import Assistant
from assistant.api import How
from assistant.chat.answers import AfterAnswer, hear_answer
from assistant.chat.state import Asked

LEADS = ("Did you lead the overhaul of the looms, or assist in it?", "Led the overhaul of the looms")
WITHOUT = ("Did you direct the move of 30 pianos, or do the work without leading it?", "Directed the move of 30 pianos")
MANAGES = ("Did you manage the seed bank, or answer for a part of it?", "Managed the seed bank")
WRITES = ("Did you write the tide tables yourself, or help with it?", "Wrote the tide tables")
SHARES = ("Did you finish the fresco yourself, or share the work with others?", "Finished the fresco")
LISTED = ("Did you manage kilns, glazes and orders, or answer for a part of them?", "Managed kilns, glazes and orders")
PEOPLE = ("What was your own part in the overhaul, and how many people worked on it with you?", "")
OTHERS = ("Did others work with you on the overhaul, and did you lead them?", "")
DECISION = ("What did you decide yourself in the overhaul, and why?", "")
LINE = "Duties included kilns, glazes and orders"


def heard(asked: tuple[str, str], answer: str, line: str = LINE) -> AfterAnswer:
    return hear_answer(How(), answer, line=line, toward="lead", asked=[Asked(question=asked[0], claim=asked[1])])


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (WITHOUT, "I did the work without leading it"),
        *(
            (LEADS, smaller)
            for smaller in ("assisted", "I assisted in it", "helped", "the latter", "without leading it")
        ),
        *(
            (MANAGES, part)
            for part in ("a part", "for a part", "only a part", "part of it", "I answered for a part of it")
        ),
        *((WRITES, smaller) for smaller in ("helped", "helped with it", "the second", "just helped", "shared it")),
        *((SHARES, smaller) for smaller in ("shared", "I shared it", "the work was shared with others", "half")),
        *((LISTED, nothing) for nothing in ("nothing", "N/A", "none")),
    ],
)
def test_the_smaller_part_is_a_no_and_says_nothing_more(asked: tuple[str, str], answer: str) -> None:
    how = heard(asked, answer).how
    assert how.get("denied") == (asked[1],)
    assert how.get("facts", ()) == ()


@pytest.mark.parametrize(
    ("asked", "answer", "facts"),
    [
        (LISTED, "just the glazes", ("just the glazes",)),
        (LISTED, "orders only", ("orders only",)),
        (LISTED, "the kilns", ("the kilns",)),
        (LISTED, "all but the orders", ("all but the orders",)),
        (WRITES, "most of it", ("most of it",)),
        (LEADS, "only the lubrication, and I trained 3 weavers", ("only the lubrication,", "I trained 3 weavers")),
        (WRITES, "helped the harbour master with it", ("helped the harbour master with it",)),
        (LEADS, "no, I only greased them", ("I only greased them",)),
    ],
)
def test_a_part_is_a_no_limited_to_it(asked: tuple[str, str], answer: str, facts: tuple[str, ...]) -> None:
    how = heard(asked, answer).how
    assert how.get("denied") == (asked[1],)
    assert tuple(fact.rstrip(",") for fact in how.get("facts", ())) == tuple(fact.rstrip(",") for fact in facts)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        *((MANAGES, yes) for yes in ("all of it", "yes, all of it", "y, every bit of it", "just me", "the first")),
        *((WRITES, yes) for yes in ("myself", "just me, nobody else", "y - on my own", "from start to finish")),
        *((LEADS, yes) for yes in ("yes, from start to finish", "yes - absolutely", "mine")),
        *((LISTED, yes) for yes in ("y, every one of them", "all of them", "y all of it", "the whole lot, yes")),
    ],
)
def test_a_yes_with_words_that_only_strengthen_it_is_a_yes(asked: tuple[str, str], answer: str) -> None:
    how = heard(asked, answer).how
    assert how.get("facts") == (asked[1],)
    assert how.get("denied", ()) == ()


@pytest.mark.parametrize("answer", ["it was just me", "by myself", "all of it, I was alone", "no, a solo project"])
def test_who_was_alone_led_nobody(answer: str) -> None:
    facts = heard(LEADS, answer).how.get("facts", ())
    assert LEADS[1] not in facts
    draft = Assistant("offline").rewrite("Assisted in the relocation of 30 pianos", "lead", facts=facts)
    assert draft.text == "Relocated 30 pianos"
    assert not draft.claims


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        *((LEADS, open_) for open_ in ("all of it", "me and Ada", "just led it", "it was in May", "me", "...")),
        *(
            (WRITES, open_)
            for open_ in (
                "12 pages",
                "30% fewer strandings",
                "almost 40 tables",
                "with two sailors",
                "only took 3 weeks",
                "I did it without stopping",
            )
        ),
    ],
)
def test_what_does_not_answer_it_leaves_the_claim_open(asked: tuple[str, str], answer: str) -> None:
    how = heard(asked, answer).how
    assert asked[1] not in (*how.get("facts", ()), *how.get("denied", ()))


@pytest.mark.parametrize("answer", ["0", "nobody", "only me"])
def test_nobody_else_is_no_number_of_people(answer: str) -> None:
    for asked in (PEOPLE, OTHERS):
        assert heard(asked, answer).how.get("facts") == ("I worked on it by myself",)


@pytest.mark.parametrize(
    ("asked", "answer"), [(OTHERS, "no"), (PEOPLE, "nothing"), (DECISION, "N/A"), (DECISION, "none")]
)
def test_a_no_to_a_question_is_an_answer_without_a_fact(asked: tuple[str, str], answer: str) -> None:
    done = heard(asked, answer)
    assert done.is_no
    assert (done.said, done.how.get("facts", ())) == ((), ())


def test_what_was_decided_may_be_told_by_its_deed_alone() -> None:
    assert heard(DECISION, "To dry the frames first").how.get("facts") == ("I decided to dry the frames first",)
    assert heard(PEOPLE, "To dry the frames first").how.get("facts") == ("To dry the frames first",)


def test_a_question_is_not_answered_with_commands_of_the_chat() -> None:
    assert heard(LEADS, "Led? No, I assisted").how.get("denied") == (LEADS[1],)
    for message in ("Led? No, I assisted", "Why do you ask?"):
        assert "/" not in " ".join(heard(LEADS, message).said)
