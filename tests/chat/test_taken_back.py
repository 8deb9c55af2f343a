"""What an author takes back, puts right or undoes: nothing of it stays in a draft, and what is unclear is asked."""

import pytest

from assistant.chat.session import Session
from assistant.chat.state import Turn
from tests.chat.talking import talk_about, work_of

LINE = "Helped with the refit of 9 looms in the old mill, done in 5 months"
LED = "Led the refit of 9 looms in the old mill, done in 5 months"


def talk(*messages: str, line: str = LINE) -> tuple[Session, Turn]:
    return talk_about(line, *messages)


@pytest.mark.parametrize(
    "back",
    [
        *("that was a lie", "ok, I lied, I did not lead anything", "hm, I made that up", "it never happened"),
        *("this is not true, Petra led it", "I exaggerated, I only carried parts", "I was never in charge"),
        *(
            "sorry, I lied, it was our foreman who ran it",
            "delete that I led it",
            "forget what I told you about leading",
        ),
        *("please take that back", "scratch that", "I didnt lead it, sorry", "that I led it is made up"),
    ],
)
def test_a_lead_that_is_taken_back_goes_with_all_that_affirms_it(back: str) -> None:
    session, turn = talk("Yes, I led it, with three fitters", back)
    work = work_of(session)
    assert [fact for fact in work.facts if "led" in fact.lower() or "three" in fact] == []
    assert LED in work.denied
    assert turn.draft is not None
    assert turn.draft.text == LINE
    session.say("/accept")
    assert work_of(session).accepted == LINE


@pytest.mark.parametrize(
    ("told", "back"),
    [
        ("It saved 300 litres of oil", "um, 300 litres is a lie"),
        ("It saved 300 litres of oil", "honestly I dont know if it was 300 litres"),
        ("I coached 7 weavers", "I did not coach anyone, sorry"),
        ("I coached 7 weavers", "the coaching was not me, it was Petra"),
        ("I coached 7 weavers", "I lied about the weavers"),
        ("I coached 7 weavers", "I never coached any weavers"),
        ("I was responsible for the purchase of 4000 EUR", "that is not correct, the purchase was by my boss"),
        ("I have a diploma", "I have no diploma"),
        ("I coached 7 weavers", "forget the weavers"),
    ],
)
@pytest.mark.parametrize("before", [(), ("I painted the frames",)])
def test_a_thing_that_is_denied_is_found_by_its_words_and_withdrawn(
    told: str, back: str, before: tuple[str, ...]
) -> None:
    session, turn = talk(*before, told, back)
    assert work_of(session).facts == before
    assert f"Taken back: {told}" in turn.said
    assert turn.draft is not None
    assert all(word not in turn.draft.text for word in ("300", "coach", "4000", "diploma"))


@pytest.mark.parametrize(
    ("told", "right", "fact"),
    [
        ("the dyeing took us 4 weeks", "4 weeks is wrong, 6 weeks", "the dyeing took us 6 weeks"),
        ("I wove 30 samples", "30 was too much, 22", "I wove 22 samples"),
        ("I wove 8 samples", "8 was wrong, 9", "I wove 9 samples"),
        ("I wove eight samples", "eight is wrong, nine", "I wove nine samples"),
        ("I wove 8 samples", "I said 8 but it was 9", "I wove 9 samples"),
        ("I wove 8 samples", "change 8 to 9", "I wove 9 samples"),
        ("I wove 8 samples in 3 days", "8 samples is too much, say 7", "I wove 7 samples in 3 days"),
        ("I coached 12 people", "no that is not true, it was only 2 people", "I coached 2 people"),
        ("I wove 8 rolls in 3 days", "no, 3 days is wrong, it was 4 days and 9 rolls", "I wove 9 rolls in 4 days"),
        ("I wove 8 samples", "typo, 9", "I wove 9 samples"),
        ("I wove 8 samples", "it was 9 actually", "I wove 9 samples"),
        ("I also met the buyer", "no not the buyer, the owner", "I also met the owner"),
        ("I tuned Dornier looms", "I said Dornier but I meant Picanol", "I tuned Picanol looms"),
    ],
)
def test_a_clear_new_value_takes_the_place_of_the_wrong_one(told: str, right: str, fact: str) -> None:
    session, turn = talk(told, right)
    assert work_of(session).facts == (fact,)
    assert (f"Taken back: {told}" in turn.said, turn.noted) == (True, (fact,))


@pytest.mark.parametrize(
    ("told", "then", "asked"),
    [
        ("I wove 8 samples", "it was 9", ("I wove 8 samples", "I wove 9 samples")),
        ("3 weavers", "only 2", ("3 weavers", "2 weavers")),
        ("I wove 8 samples", "we wove 9 samples", ("I wove 8 samples", "I wove 9 samples")),
        (
            "I coached 4 weavers and wrote the guide of 12 pages",
            "the guide was 20 pages",
            (
                "I coached 4 weavers and wrote the guide of 12 pages",
                "I coached 4 weavers and wrote the guide of 20 pages",
            ),
        ),
        ("I wove it with one helper", "It was 6 rolls, not 1", ("I wove it with one helper", "It was 6 rolls")),
        ("I saved 1 hour a day", "it was 5 mills, not 1", ("I saved 1 hour a day", "it was 5 mills")),
        ("I coached weavers", "sorry, I mean dyers", ("I coached weavers", "dyers")),
    ],
)
def test_what_is_not_clear_is_set_aside_and_asked_with_numbers(told: str, then: str, asked: tuple[str, str]) -> None:
    session, turn = talk(told, then)
    assert f"1. “{asked[0]}” 2. “{asked[1]}”" in turn.asked[0]
    assert work_of(session).facts == ()
    session.say("/accept all")
    assert work_of(session).accepted is None
    session.say("2")
    assert work_of(session).facts == (asked[1],)


@pytest.mark.parametrize(
    ("answer", "facts"),
    [("all", 2), ("1 and 2", 2), ("none", 0), ("neither of them", 0), ("1", 1), ("it was 10 samples", 1), ("9", 1)],
)
def test_one_all_or_none_may_be_so_or_something_said_anew(answer: str, facts: int) -> None:
    session, _ = talk("I wove 8 samples", "it was 9", answer)
    assert len(work_of(session).facts) == facts
    assert work_of(session).doubts == ()


def test_what_answers_nothing_is_taken_and_the_question_stays() -> None:
    session, turn = talk("I wove 8 samples", "it was 9", "I drew the plan of the hall")
    assert work_of(session).facts == ("I drew the plan of the hall",)
    assert turn.asked[0].startswith("You said 1.")
    session.say("no, I did not weave any samples")
    assert work_of(session).doubts == ()


@pytest.mark.parametrize("answer", ["yes mine", "what I say", "4 months", "it was 4 months"])
def test_corrections_of_the_line_in_a_row_are_each_kept(answer: str) -> None:
    session, _ = talk("it was 4 months not 5", "sorry it was 8 looms", answer)
    assert work_of(session).source == "Helped with the refit of 8 looms in the old mill, done in 4 months"
    assert work_of(session).facts == ()


def test_a_figure_of_the_line_that_sorry_says_is_wrong_is_put_right() -> None:
    line = "Helped with a dryer that cut the time from 6 hours to 80 minutes"
    session, turn = talk("sorry the 80 minutes is wrong, it was 85 minutes", line=line)
    assert work_of(session).source == line.replace("80", "85")
    assert turn.draft is not None
    assert "wrong" not in turn.draft.text


@pytest.mark.parametrize(
    "more",
    [
        *("the old plans were wrong, so I redid them", "I found 3 errors in the old guide", "we did not need a crane"),
        *("I used 3 carts, not 4", "wait times fell by 30%", "I made up the rota", "not one complaint came"),
        *("I did not coach the night shift", "the guide was 20 pages", "it took 2 days", "we were five"),
        *(
            "I did not weave it alone",
            "it was too hot for the dye, so I chilled it",
            "Petra ran the dyeing and I ran the weaving",
        ),
    ],
)
def test_a_statement_of_its_own_takes_nothing_back(more: str) -> None:
    session, turn = talk("I coached 7 weavers", more)
    assert work_of(session).facts[0] == "I coached 7 weavers"
    assert len(work_of(session).facts) > 1
    assert work_of(session).doubts == ()
    assert not [said for said in turn.said if said.startswith("Taken back")]


def test_a_denial_of_something_else_is_no_answer_to_an_open_claim() -> None:
    session, _ = talk("we did not need a crane")
    assert work_of(session).denied == ()
    session.say("no, I did not lead it")
    assert work_of(session).denied == (LED,)
    assert work_of(session).facts == ("we did not need a crane",)


@pytest.mark.parametrize(
    "praise",
    [
        "thank you, that looks good",
        "that looks fine to me",
        "this is good now",
        "in past tense",
        "I like it",
        "perfect",
    ],
)
def test_praise_and_wishes_are_no_facts(praise: str) -> None:
    assert work_of(talk(praise)[0]).facts == ()


@pytest.mark.parametrize(("answer", "facts"), [("yes", ("I have a diploma",)), ("no", ()), ("I have no diploma", ())])
def test_what_is_only_asked_to_be_written_is_no_fact_before_its_author_says_so(
    answer: str, facts: tuple[str, ...]
) -> None:
    session, turn = talk("write that I have a diploma")
    assert "Is it so: “I have a diploma”" in turn.asked[0]
    assert work_of(session).facts == ()
    session.say(answer)
    assert work_of(session).facts == facts
    assert work_of(session).doubts == ()


@pytest.mark.parametrize("undo", ["/undo", "undo", "undo that"])
def test_one_message_is_one_step_back_and_it_is_said_what_was_undone(undo: str) -> None:
    session, _ = talk("I wove 8 samples")
    assert "Undone: the fact “I wove 8 samples”" in session.say(undo).said
    turn = session.say("I wove 9 samples")
    assert work_of(session).facts == ("I wove 9 samples",)
    assert turn.draft is not None
    assert "8 samples" not in turn.draft.text
    session.say("8 is right, not 9")
    assert "Again so: the fact “I wove 9 samples”" in session.say(undo).said


def test_a_fact_that_a_later_draft_drops_is_named_then_and_when_it_is_accepted() -> None:
    facts = ("I did only the threading", "I wrote 30 recipes", "I chose the yarn", "I welded 40 frames", "I met buyers")
    session, _ = talk(line="Took part in the refit of 12 looms")
    missing: set[str] = set()
    for fact in facts:
        turn = session.say(fact)
        assert turn.draft is not None
        lost = {told for told in facts if told in work_of(session).facts and told.split()[-1] not in turn.draft.text}
        assert {f"Not in the draft, as no honest place was found for it: {told}" for told in lost - missing} <= set(
            turn.said
        )
        missing = lost
    assert missing
    said = session.say("/accept all").said
    assert {f"Not in the draft, as no honest place was found for it: {told}" for told in missing} <= set(said)


def test_a_bare_figure_that_may_be_any_of_several_changes_nothing_in_silence() -> None:
    session, turn = talk("I coached 4 weavers and 2 dyers", "sorry, 3")
    assert work_of(session).source == LINE
    assert "1. “I coached 4 weavers and 2 dyers” 2. “3”" in turn.asked[0]


def test_a_figure_that_a_fact_and_the_line_say_is_put_right_in_the_one_and_asked_of_the_other() -> None:
    session, turn = talk("I was there all 5 months", "5 months is wrong, 6 months")
    assert work_of(session).facts == ("I was there all 6 months",)
    assert turn.asked[0].startswith("Your line says “5 months”, you say “6 months”")


def test_who_did_not_lead_it_may_have_led_something_else() -> None:
    session, _ = talk("yes", "I managed the budget of 9000 EUR", "I did not lead it")
    assert work_of(session).facts == ("I managed the budget of 9000 EUR",)
    assert LED in work_of(session).denied


@pytest.mark.parametrize(
    "right",
    ["make that 3", "should be 3 weavers", "the correct number is 3", "the number of weavers is wrong, it was 3"],
)
def test_a_value_may_be_put_right_in_an_order(right: str) -> None:
    session, _ = talk("I coached 4 weavers", right)
    assert work_of(session).facts == ("I coached 3 weavers",)


@pytest.mark.parametrize("back", ["I did not say that", "too many", "no I did not coach any", "1: that was a lie"])
def test_what_only_points_back_is_about_what_was_told_last(back: str) -> None:
    session, _ = talk("I drew 12 plans", "I coached 4 weavers", back)
    assert work_of(session).facts == ("I drew 12 plans",)


def test_a_confession_is_about_the_sentence_before_it_in_the_same_message() -> None:
    session, _ = talk("I coached 4 weavers", "I led 30 people. Just kidding.")
    assert work_of(session).facts == ("I coached 4 weavers",)


def test_what_follows_a_confession_is_taken() -> None:
    session, _ = talk("I coached 4 weavers", "I lied about the weavers. I coached 2 dyers.")
    assert work_of(session).facts == ("I coached 2 dyers.",)


@pytest.mark.parametrize("piece", ["not 5, ", "change 8 to 9 ", "5 is wrong, ", "that I lied, "])
def test_a_long_message_is_no_correction(piece: str) -> None:
    session, _ = talk("I wove 5 samples", piece * (20_000 // len(piece)))
    assert "I wove 5 samples" in work_of(session).facts
