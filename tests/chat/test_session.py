"""The chat without a screen: what is asked, what becomes a fact, and what no draft may say."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from assistant import Assistant, ScriptedEngine
from assistant.chat.session import Session
from assistant.chat.storing import Log
from assistant.engines.base import Brief, Draft, Reading
from assistant.engines.listening import Heard, Message, Part
from assistant.errors import AssistantError, ServerUnreachable
from assistant.results import Claim, Question, Usage

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


@pytest.mark.parametrize(
    ("message", "part"),
    [("I lied", ("fact", "I lied")), ("that was a lie", ("untrue", "that was a lie")), ("drop it", ("retract", "", 1))],
)
def test_whatever_a_model_hears_in_a_lie_taken_back_all_that_affirms_it_goes(
    message: str, part: tuple[str, str] | tuple[str, str, int]
) -> None:
    told = heard(("yes", "yes", 1), ("fact", "I led it", 1))
    session, engine = talk(told, heard(part), drafts=[FIRST, Draft(LED, (), ()), LINE])
    session.say("yes, I led it")
    turn = session.say(message)
    assert engine.briefs[-1].facts == ()
    assert LED in engine.briefs[-1].denied
    assert turn.noted == ()


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
    told = session.state
    assert "Undone: the fact “Six worked on it”" in session.say("/undo").said
    assert session.state.work is not None
    assert session.state.work.facts == ()
    assert "Again so: the fact “Six worked on it”" in session.say("/redo").said
    assert session.state == told
    assert "nothing to redo" in session.say("/redo").said[0]


def test_again_does_not_show_the_same_draft_twice() -> None:
    session, engine = talk(drafts=[FIRST, Draft("Led the move of 40 services to Kubernetes"), LED])
    session.say("")
    session.say("/again")
    assert engine.briefs[-1].rejected == LED
    turn = session.say("/again")
    assert turn.draft is not None
    assert (turn.draft.text, turn.said) == (
        "Led the move of 40 services to Kubernetes",
        ("There is no other draft; this one stays.",),
    )


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
        ("/accpet", "Did you mean /accept?"),
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


@pytest.mark.parametrize(
    ("message", "command"), [("towards the autumn of 2021", "toward autumn of 2021"), ("that's all", "quit")]
)
def test_an_answer_that_a_model_takes_for_a_command_is_none(message: str, command: str) -> None:
    session, _ = talk(heard(("command", command)), drafts=[FIRST, FIRST])
    turn = session.say(message)
    assert not turn.is_over
    assert not turn.failed


@pytest.mark.parametrize(("raw", "said"), [(b"", "is empty"), (b" \n", "is empty"), (b"Python\0\0", "is no text")])
def test_a_posting_that_holds_no_words_is_told(tmp_path: Path, raw: bytes, said: str) -> None:
    session, _ = talk(drafts=[FIRST])
    (tmp_path / "job.txt").write_bytes(raw)
    turn = session.say(f"/job {tmp_path / 'job.txt'}")
    assert turn.failed
    assert said in turn.said[0]
    assert session.state.posting == ""


def test_the_lines_of_a_file_are_gone_through_and_written_back(tmp_path: Path) -> None:
    path = tmp_path / "resume.md"
    path.write_text(f"## Experience\n\n- {LINE}\n- Wrote test plans for the pump\n\n## Education\n\n- A school\n")
    engine = Talking([], [FIRST, "Wrote test plans for the pump"])
    session = Session(Assistant(engine))
    assert session.say(f"/open {path}").asked
    session.say("/accept all")
    session.say("/next")
    session.say("/accept")
    assert "Wrote 1 changed line into" in session.say("/save").said[0]
    assert LED in path.read_text()
    assert "- A school" in path.read_text()


RIG = "Helped build a calibration rig for gas sensors"
LED_RIG = "Led the build of a calibration rig for gas sensors"
PLANS = "Wrote test plans for the pump"


def of_file(folder: Path, *lines: str) -> tuple[Session, Path]:
    path = folder / "two.md"
    path.write_text("## Experience\n\n" + "".join(f"- {line}\n" for line in lines))
    session = Session(Assistant("offline"), log=Log("files"))
    session.say(f"/open {path}")
    return session, path


def test_the_chat_knows_its_own_writing_and_saves_as_often_as_asked(tmp_path: Path) -> None:
    session, path = of_file(tmp_path, RIG, PLANS)
    session.say("/accept all")
    assert "Wrote 1 changed line" in session.say("/save").said[0]
    assert "holds all accepted lines already" in session.say("/save").said[0]
    assert "1 accepted line into" in session.say(f"/save {tmp_path / 'copy.md'}").said[0]
    assert LED_RIG in (tmp_path / "copy.md").read_text()
    session.say("/next")
    session.say("/edit Wrote 30 test plans for the pump")
    assert "Wrote 1 changed line" in session.say("/save").said[0]
    assert path.read_text() == f"## Experience\n\n- {LED_RIG}\n- Wrote 30 test plans for the pump\n"


def test_a_file_that_is_saved_over_is_kept(tmp_path: Path) -> None:
    session, path = of_file(tmp_path, RIG)
    session.say("/accept all")
    other = tmp_path / "other.md"
    other.write_text("# Somebody else\n")
    assert "other.md.bak" in session.say(f"/save {other}").said[0]
    assert LED_RIG in other.read_text()
    assert (tmp_path / "other.md.bak").read_text() == "# Somebody else\n"
    assert "holds all accepted lines already" in session.say(f"/save {other}").said[0]
    assert RIG in path.read_text()


def test_the_same_file_opened_again_keeps_what_was_said_and_accepted(tmp_path: Path) -> None:
    session, path = of_file(tmp_path, RIG, PLANS)
    session.say("/accept all")
    session.say(f"/open {path}")
    assert session.state.lines[0].accepted == LED_RIG
    session.say("/save")
    session.say(f"/open {path}")
    assert [work.source for work in session.state.lines] == [LED_RIG, PLANS]
    assert session.state.lines[0].accepted == LED_RIG
    assert session.state.lines[0].facts == (LED_RIG,)


def test_what_was_saved_is_what_the_line_says_from_then_on(tmp_path: Path) -> None:
    session, _ = of_file(tmp_path, RIG)
    session.say("/accept all")
    session.say("/save")
    turn = session.say("/toward staff")
    assert turn.reading is not None
    assert turn.reading.text == LED_RIG


@pytest.mark.parametrize("is_gone_on_with", [False, True])
def test_a_step_back_behind_a_save_can_be_saved_again(tmp_path: Path, is_gone_on_with: bool) -> None:
    session, path = of_file(tmp_path, RIG)
    session.say("/accept all")
    session.say("/save")
    if is_gone_on_with:
        session = Session(session.assistant, log=Log("files"), states=tuple(Log("files").states()))
    session.say("/undo")
    session.say("/undo")
    for words in ("Built a calibration rig", "Built two calibration rigs"):
        session.say(f"/edit {words}")
        assert "Wrote 1 changed line" in session.say("/save").said[0]
        assert f"- {words}\n" in path.read_text()


def test_a_line_that_somebody_else_changed_is_not_written_over(tmp_path: Path) -> None:
    session, path = of_file(tmp_path, RIG)
    session.say("/accept all")
    path.write_text("## Experience\n\n- Mine\n")
    assert "has changed" in session.say("/save").said[0]
    assert "- Mine" in path.read_text()


def test_the_keys_that_other_prompts_take_are_answers_here_too() -> None:
    session = Session(Assistant("offline"))
    session.say(RIG)
    assert session.say("y").noted == (LED_RIG,)
    session.say("/undo")
    turn = session.say("n")
    assert turn.noted == ()
    assert session.state.lines[0].denied == (LED_RIG,)
    assert session.say("x").noted == ()
    assert session.say("toward manager").said[0].startswith("From now on toward manager")
    assert session.say("/exit").is_over


def test_a_no_before_a_sentence_that_says_yes_leaves_the_claim_open() -> None:
    session = Session(Assistant("offline"))
    session.say(RIG)
    session.say("No, I led it with three people")
    assert session.state.lines[0].denied == ()
    assert session.state.lines[0].facts == ("I led it with three people",)


def test_a_wish_that_cannot_be_done_is_named_once() -> None:
    session = Session(Assistant("offline"))
    session.say(RIG)
    first = session.say("in German please")
    assert first.noted == ()
    assert first.draft is not None
    assert "cannot do that: “in German please”" in first.draft.reason
    then = session.say("six people worked on it")
    assert then.draft is not None
    assert then.draft.reason == ""


def test_a_fact_that_no_draft_says_is_named() -> None:
    session = Session(Assistant("offline"))
    session.say(RIG)
    turn = session.say("Ich habe nur die Verkabelung gemacht")
    assert "Not in the draft, as no honest place was found for it: Ich habe nur" in turn.said[0]
    assert not any("Not in the draft" in said for said in session.say("six people worked on it").said)


class Costly(Talking):
    """Every reading, draft and message heard costs a call."""

    async def read(self, texts: Sequence[str]) -> list[Reading]:
        return [replace(one, usage=Usage(calls=1)) for one in await super().read(texts)]

    async def draft(self, brief: Brief) -> Draft:
        return replace(await super().draft(brief), usage=Usage(calls=1))

    async def hear(self, message: Message) -> Heard:
        return replace(await super().hear(message), usage=Usage(calls=1))


def test_what_was_asked_of_models_is_told_whatever_was_undone_and_in_a_later_run() -> None:
    engine = Costly([heard(("line", LINE))], [FIRST])
    log = Log("costly")
    session = Session(Assistant(engine), log=log)
    session.say(LINE)
    drafted = session.usage.calls
    assert drafted >= 3
    session.say("/undo")
    session.say("/redo")
    assert session.say("/cost").said[0].startswith(f"{drafted} calls")
    session.say("/edit Moved 40 services to Kubernetes")
    session.say("/map")
    assert session.usage.calls == drafted + 1
    later = Session(Assistant("offline"), log=log, states=tuple(log.states()), spent=log.spent())
    assert later.usage == session.usage
    assert later.state == session.state


def test_what_a_failed_turn_cost_is_told() -> None:
    error = ServerUnreachable("Gone.")
    error.usage = Usage(calls=2)
    session, _ = talk(error, drafts=[FIRST])
    before = session.usage.calls
    session.say("I led two")
    assert session.usage.calls == before + 2
