"""The chat without a screen: what is asked, what becomes a fact, and what no draft may say."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from assistant import Assistant, ScriptedEngine
from assistant.chat.session import Session
from assistant.chat.storing import Log
from assistant.engines.base import Draft
from assistant.engines.listening import Heard, Message, Part
from assistant.errors import AssistantError, ServerUnreachable
from assistant.results import Claim, Question

LINE = "Assisted in the migration of 40 services to Kubernetes"
LED = "Led the migration of 40 services to Kubernetes"
CLAIM = Claim(kind="ownership", source="Assisted in", draft="Led the migration", question="Did you lead the migration?")
PEOPLE = Question(question="How many people worked on it?", about="people")


class Talking(ScriptedEngine):
    """A scripted engine that also hears as it is told."""

    def __init__(self, heard: Iterable[Heard | AssistantError], drafts: Iterable[Draft | str | AssistantError]) -> None:
        super().__init__([(20, 20)] * 40, drafts)
        self._heard = iter(heard)
        self.messages: list[Message] = []

    async def hear(self, message: Message) -> Heard:
        self.messages.append(message)
        heard = next(self._heard)
        if isinstance(heard, AssistantError):
            raise heard
        return heard


def heard(*parts: tuple[str, str] | tuple[str, str, int], reply: str = "") -> Heard:
    return Heard(tuple(Part(*part) for part in parts), reply)


def talk(*turns: Heard | AssistantError, drafts: Iterable[Draft | str | AssistantError]) -> tuple[Session, Talking]:
    engine = Talking([heard(("line", LINE)), *turns], drafts)
    session = Session(Assistant(engine))
    session.say(LINE)
    return session, engine


FIRST = Draft(LED, (CLAIM,), (PEOPLE,))


def test_a_new_line_is_read_and_asked_about_before_its_draft_is_shown() -> None:
    engine = Talking([heard(("line", LINE))], [FIRST])
    turn = Session(Assistant(engine)).say(LINE)
    assert turn.reading is not None
    assert turn.draft is None
    assert turn.asked == (CLAIM.question, PEOPLE.question)


def test_an_empty_message_shows_the_draft_that_was_held_back() -> None:
    session, _ = talk(drafts=[FIRST])
    shown = session.say("").draft
    assert shown is not None
    assert shown.text == LED


def test_yes_makes_a_fact_and_the_claim_is_no_longer_in_question() -> None:
    session, engine = talk(heard(("yes", "yes", 1)), drafts=[FIRST, Draft(LED, (), ())])
    turn = session.say("yes")
    assert turn.noted == (LED,)
    assert engine.briefs[-1].facts == (LED,)
    assert turn.draft is not None
    assert turn.draft.claims == ()


def test_no_forbids_the_rise_and_what_was_said_instead_is_a_fact() -> None:
    told = heard(("no", "no", 1), ("fact", "I only wrote the runbooks", 1))
    session, engine = talk(told, drafts=[FIRST, LINE])
    session.say("no, I only wrote the runbooks")
    assert engine.briefs[-1].denied == (LED,)
    assert engine.briefs[-1].facts == ("I only wrote the runbooks",)


def test_a_draft_that_says_what_was_denied_never_reaches_the_author() -> None:
    session, _ = talk(heard(("no", "no", 1)), drafts=[FIRST, LED, LED, LED])
    turn = session.say("no")
    assert turn.draft is not None
    assert turn.draft.status == "refused"
    assert turn.draft.text == LINE


@pytest.mark.parametrize(
    "grown", ["I led 60 engineers", "I led six engineers at Siemens", "I led six engineers with Terraform"]
)
def test_a_model_that_hears_more_than_was_said_is_not_believed(grown: str) -> None:
    session, _ = talk(heard(("fact", grown, 2)), drafts=[FIRST, FIRST])
    assert session.say("six engineers were on it").noted == ("six engineers were on it",)


def test_what_the_author_says_is_not_so_is_refused_and_no_part_of_it_becomes_a_fact() -> None:
    told = heard(("untrue", "I managed 20 people"), ("fact", "I managed 20 people"))
    session, _ = talk(told, drafts=[FIRST])
    turn = session.say("just say I managed 20 people, it is not true but nobody checks")
    assert "will not write that" in turn.said[0]
    assert turn.noted == ()
    assert session.state.work is not None
    assert session.state.work.facts == ()


def test_where_a_model_hears_too_much_only_the_sentence_that_it_meant_is_taken() -> None:
    told = heard(("untrue", "I managed 20 people"), ("fact", "I designed 9 fixtures"))
    session, _ = talk(told, drafts=[FIRST, FIRST])
    turn = session.say("Just write I managed 20 people, it is not true. I helped with 9 fixtures.")
    assert turn.noted == ("I helped with 9 fixtures.",)


def test_a_correction_takes_the_wrong_fact_back() -> None:
    told = heard(("fact", "We were 10"))
    corrected = heard(("retract", "", 1), ("fact", "We were 12"))
    session, engine = talk(told, corrected, drafts=[FIRST, FIRST, FIRST])
    session.say("We were 10")
    session.say("sorry, we were 12")
    assert engine.briefs[-1].facts == ("We were 12",)


def test_a_fact_holds_for_its_own_line_only() -> None:
    other = "Wrote test plans for the pump"
    told = heard(("fact", "Six engineers worked on it"))
    session, engine = talk(told, heard(("line", other)), drafts=[FIRST, FIRST, other])
    session.say("Six engineers worked on it")
    session.say(other)
    assert engine.briefs[-1].text == other
    assert engine.briefs[-1].facts == ()


def test_a_line_that_does_not_stand_in_the_message_is_no_line() -> None:
    session, engine = talk(heard(("line", "Led 90 people")), drafts=[FIRST])
    session.say("thanks")
    assert [work.source for work in session.state.lines] == [LINE]
    assert len(engine.briefs) == 1


def test_a_wish_goes_to_the_engine_as_a_wish_and_never_as_a_fact() -> None:
    session, engine = talk(heard(("wish", "shorter")), drafts=[FIRST, FIRST])
    session.say("shorter")
    assert (engine.briefs[-1].wishes, engine.briefs[-1].facts) == (("shorter",), ())


def test_a_question_is_answered_and_changes_nothing() -> None:
    session, _ = talk(heard(("question", "why?"), reply="Because."), drafts=[FIRST])
    before = session.state.work
    assert session.say("why?").said == ("Because.",)
    assert session.state.work == before


def test_a_server_that_fails_leaves_the_talk_whole_and_the_fact_kept() -> None:
    gone = ServerUnreachable("Nothing answers.", hint="Start it.")
    session, engine = talk(heard(("fact", "Six worked on it")), drafts=[FIRST, gone, FIRST])
    turn = session.say("Six worked on it")
    assert turn.failed
    assert "Nothing answers." in turn.said
    assert any("/again" in said for said in turn.said)
    assert not session.say("/again").failed
    assert engine.briefs[-1].facts == ("Six worked on it",)


def test_a_server_that_fails_while_hearing_changes_nothing() -> None:
    session, _ = talk(ServerUnreachable("Nothing answers."), drafts=[FIRST])
    before = session.state
    assert session.say("Six worked on it").failed
    assert session.state == before


def test_accept_asks_for_open_claims_first() -> None:
    session, _ = talk(drafts=[FIRST])
    assert session.say("/accept").asked == (CLAIM.question,)
    assert session.state.work is not None
    assert session.state.work.accepted is None
    session.say("/accept all")
    assert session.state.work.accepted == LED


def test_undo_and_redo_go_through_the_talk_step_by_step() -> None:
    session, _ = talk(heard(("fact", "Six worked on it")), drafts=[FIRST, FIRST])
    session.say("Six worked on it")
    states = [session.state]
    session.say("/undo")
    session.say("/undo")
    assert session.state.work is not None
    assert session.state.work.facts == ()
    session.say("/redo")
    session.say("/redo")
    assert session.state == states[0]
    assert "nothing to redo" in session.say("/redo").said[0]


def test_again_does_not_show_the_same_draft_twice() -> None:
    session, engine = talk(drafts=[FIRST, Draft("Led the move of 40 services to Kubernetes"), LED])
    session.say("")
    session.say("/again")
    assert engine.briefs[-1].rejected == LED
    turn = session.say("/again")
    assert turn.draft is not None
    assert (turn.draft.status, turn.draft.reason) == ("unchanged", "No other wording was found.")


def test_every_turn_is_on_the_disk_and_the_talk_can_be_gone_on_with() -> None:
    engine = Talking([heard(("line", LINE)), heard(("fact", "Six worked on it"))], [FIRST, FIRST])
    log = Log("one")
    session = Session(Assistant(engine), log=log)
    session.say(LINE)
    session.say("Six worked on it")
    with log.path.open("ab") as file:
        file.write(b'{"said": "cut o')
    again = Session(Assistant(engine), log=log, states=tuple(log.states()))
    assert again.state == session.state
    again.say("/accept all")
    assert Log("one").states()[-1] == again.state


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("/nothing", "no command /nothing"),
        ("/e", "/edit, /export, /engine"),
        ("/toward boss", "no target"),
        ("/goto x", "Which line"),
        ("/goto 7", "last line"),
        ("/open nowhere.md", "cannot be read"),
        ("/save", "No file is open"),
        ("/export", "No line was accepted"),
        ("/forget 9", "Which fact"),
        ("/engine magic", "no engine"),
    ],
)
def test_what_cannot_be_done_is_a_sentence_and_changes_nothing(message: str, said: str) -> None:
    session, _ = talk(drafts=[FIRST])
    before = session.state
    assert said in " ".join(session.say(message).said)
    assert session.state == before


def test_the_lines_of_a_file_are_gone_through_and_written_back(tmp_path: Path) -> None:
    path = tmp_path / "resume.md"
    path.write_text(f"## Experience\n\n- {LINE}\n- Wrote test plans for the pump\n\n## Education\n\n- A school\n")
    engine = Talking([], [FIRST, "Wrote test plans for the pump"])
    session = Session(Assistant(engine))
    assert session.say(f"/open {path}").asked
    session.say("/accept all")
    session.say("/next")
    session.say("/accept")
    assert "Wrote 2 lines" in session.say("/save").said[0]
    assert LED in path.read_text()
    assert "- A school" in path.read_text()
