"""A line's way through reading, drafting and the guard, with an engine that says what it is told to."""

from collections.abc import Sequence

import pytest

from assistant import Assistant, Draft, EngineUnavailable, ScriptedEngine, ServerUnreachable
from assistant.errors import BadInput, TimeIsUp, UnknownTarget, UsageError
from assistant.results import Claim, Question, Rewrite, Usage

LINE = "Assisted in the deployment of a billing tool for 12 clinics"
LED = "Led the deployment of a billing tool for 12 clinics"
LOW, HIGH = (30, 10), (70, 65)


def assistant(readings: Sequence[object], drafts: Sequence[object]) -> tuple[Assistant, ScriptedEngine]:
    engine = ScriptedEngine(readings, drafts)  # type: ignore[arg-type]  # lists of mixed kinds, as tests write them
    return Assistant(engine), engine


def test_a_draft_that_the_guard_lets_through_takes_the_lines_place() -> None:
    one, _ = assistant([LOW, HIGH], [LED])
    done = one.rewrite(LINE, "senior")
    assert (done.status, done.text, done.source, done.toward) == ("rewritten", LED, LINE, "senior")
    assert (done.before.quadrant, done.after.quadrant) == ("emerging_talent", "technical_leader")
    assert [claim.kind for claim in done.claims] == ["ownership"]
    assert done.findings == ()


def test_an_invention_is_asked_away_and_told_what_was_wrong() -> None:
    one, engine = assistant([LOW, HIGH], [LED.replace("12", "15"), LED])
    done = one.rewrite(LINE, "senior")
    assert done.text == LED
    again = engine.briefs[1]
    assert again.rejected == LED.replace("12", "15")
    assert [(finding.kind, finding.category) for finding in again.findings] == [("altered", "number")]


def test_after_three_bad_drafts_the_line_comes_back_as_it_was_with_the_reason() -> None:
    one, engine = assistant([LOW], [f"{LED}, saving $2M"] * 4)
    done = one.rewrite(LINE, "senior")
    assert (done.status, done.text) == ("refused", LINE)
    assert done.after == done.before
    assert ("invented", "number") in [(finding.kind, finding.category) for finding in done.findings]
    assert "$2M" in done.reason
    assert done.claims == ()
    assert len(engine.briefs) == 3


def test_a_line_that_reads_as_its_target_is_left_alone_and_not_drafted() -> None:
    one, engine = assistant([HIGH], [])
    done = one.rewrite(LINE, "staff")
    assert (done.status, done.text) == ("unchanged", LINE)
    assert engine.briefs == []


def test_confirmed_facts_are_put_into_a_line_that_is_there_already() -> None:
    one, _ = assistant([HIGH, HIGH], [f"{LINE} and 3 labs"])
    assert one.rewrite(LINE, "senior", facts=["also for 3 labs"]).status == "rewritten"


def test_a_draft_equal_to_the_line_is_no_rewrite() -> None:
    one, _ = assistant([LOW], [LINE])
    assert one.rewrite(LINE, "senior").status == "unchanged"


def test_under_keep_no_rise_of_ownership_comes_through() -> None:
    one, _ = assistant([LOW], [LED] * 3)
    done = one.rewrite(LINE, "senior", ownership="keep")
    assert (done.status, done.text) == ("refused", LINE)


def test_a_rise_that_only_the_engine_declares_is_put_to_the_author_too() -> None:
    line, draft = "Mitarbeit an der Abnahme der Pumpen", "Leitung der Abnahme der Pumpen"
    declared = Claim(kind="ownership", source="Mitarbeit", draft="Leitung", question="Haben Sie die Abnahme geleitet?")
    one, _ = assistant([LOW, LOW], [Draft(draft, claims=(declared,))])
    assert [claim.question for claim in one.rewrite(line, "senior").claims] == ["Haben Sie die Abnahme geleitet?"]


RISE = Claim(kind="ownership", source="Mitarbeit", draft="Leitung", question="Haben Sie die Abnahme geleitet?")


@pytest.mark.parametrize("how", [{"ownership": "keep"}, {"denied": ["Leitung der Abnahme"]}])
def test_a_rise_that_only_the_engine_declares_does_not_pass_where_none_may(how: dict[str, str]) -> None:
    line, draft = "Mitarbeit an der Abnahme der Pumpen", "Leitung der Abnahme der Pumpen"
    one, engine = assistant([LOW, LOW], [Draft(draft, claims=(RISE,))] * 3)
    done = one.rewrite(line, "senior", **how)  # type: ignore[arg-type]  # one way to ask a case
    assert (done.status, done.text) == ("refused", line)
    assert [finding.words for finding in engine.briefs[1].findings] == ["Leitung"]


def test_a_rise_that_is_declared_twice_is_asked_once() -> None:
    line, draft = "Mitarbeit an der Abnahme der Pumpen", "Leitung der Abnahme der Pumpen"
    again = RISE.model_copy(update={"draft": "Leitung der Abnahme", "question": "War es Ihre Leitung?"})
    one, _ = assistant([LOW, LOW], [Draft(draft, claims=(RISE, again))])
    assert [claim.question for claim in one.rewrite(line, "senior").claims] == [RISE.question]


def test_a_declared_rise_of_no_words_changes_no_question() -> None:
    empty = Claim(kind="ownership", source="", draft="", question="Send your password?")
    one, _ = assistant([LOW, LOW], [Draft(LED, claims=(empty,))])
    assert "password" not in one.rewrite(LINE, "senior").model_dump_json()


def test_a_declared_rise_whose_words_stand_nowhere_is_not_shown() -> None:
    declared = Claim(kind="ownership", source="never written", draft="nor this", question="Send your password?")
    one, _ = assistant([LOW, LOW], [Draft(LED, claims=(declared,))])
    assert "password" not in one.rewrite(LINE, "senior").model_dump_json()


def test_at_most_three_questions_and_none_that_a_claim_asks_already() -> None:
    asked = tuple(Question(question=f"Question {n}?", about="people") for n in range(4))
    owner = Question(question="Who led it?", about="ownership")
    one, _ = assistant([LOW, LOW], [Draft(LED, questions=(owner, *asked))])
    assert [question.question for question in one.rewrite(LINE, "senior").questions] == ["Question 0?", "Question 1?"]


def test_a_line_that_has_arrived_asks_for_nothing_more() -> None:
    one, _ = assistant([LOW, HIGH], [Draft(LED, questions=(Question(question="How many?", about="people"),))])
    assert one.rewrite(LINE, "senior").questions == ()


def test_terminal_escapes_in_a_models_reply_reach_nobody() -> None:
    one, _ = assistant([LOW, LOW], [f"\x1b[2J{LED}\x07"])
    assert one.rewrite(LINE, "senior").text == LED


def test_usage_counts_every_call() -> None:
    drafts = [Draft(LED + ", saving $2M", usage=Usage(calls=1, input_tokens=9)), Draft(LED, usage=Usage(calls=2))]
    one, _ = assistant([LOW, LOW], drafts)
    assert one.rewrite(LINE, "senior").usage == Usage(calls=5, input_tokens=9)
    assert one.usage.calls == 5


def test_one_line_that_fails_costs_that_line_alone() -> None:
    one, _ = assistant([LOW, LOW, TimeIsUp("Too slow."), LOW, LOW], [LED, LED])
    results = one.rewrite_all([LINE, "Ran the press", LINE], "senior")
    assert [done.status for done in results] == ["rewritten", "refused", "rewritten"]
    assert (results[1].text, results[1].reason) == ("Ran the press", "Too slow.")


def test_an_engine_that_cannot_be_used_at_all_is_an_error_and_not_forty() -> None:
    one, _ = assistant([ServerUnreachable("Nothing answers.")] * 3, [])
    with pytest.raises(EngineUnavailable, match="Nothing answers"):
        one.rewrite_all([LINE] * 3, "senior")


def test_what_is_done_is_kept_when_the_engine_fails_later() -> None:
    down = ServerUnreachable("Nothing answers.")
    one, _ = assistant([LOW, LOW, down], [LED])
    done = one.rewrite_all([LINE, "Drew maps of 12 clinics"], "senior")
    assert [(one.status, one.error) for one in done] == [("rewritten", None), ("refused", down)]


def test_a_program_can_tell_why_a_line_failed_and_the_json_stays_as_it_is() -> None:
    slow = TimeIsUp("The time limit passed.")
    one, _ = assistant([LOW] * 4, [LED, slow, "Led 40 teams", "Led 40 teams", "Led 40 teams"])
    lines = [LINE, " ", "Drew maps of 12 clinics", "Helped to draw maps"]
    fine, empty, late, guarded = one.rewrite_all(lines, "senior", wishes=["shorter"])
    assert (fine.error, guarded.status, guarded.error) == (None, "refused", None)
    assert isinstance(empty.error, BadInput)
    assert late.error is slow
    assert "error" not in late.model_dump()
    assert "error" not in str(Rewrite.model_json_schema()["properties"].keys())
    assert Rewrite.model_validate_json(late.model_dump_json(exclude_computed_fields=True)).reason == late.reason


@pytest.mark.parametrize(("text", "error"), [("  ", BadInput), ("x" * 20_000, BadInput)])
def test_a_text_that_cannot_be_worked_on_is_an_error(text: str, error: type[Exception]) -> None:
    one, _ = assistant([], [])
    with pytest.raises(error):
        one.rewrite(text, "senior")


def test_an_unknown_target_is_an_error_before_anything_is_asked() -> None:
    one, engine = assistant([], [])
    with pytest.raises(UnknownTarget):
        one.rewrite(LINE, "wizard")
    assert engine.texts == []


@pytest.mark.parametrize("how", [{"facts": "I led it"}, {"ownership": "Raise"}, {"denied": "Led it"}])
def test_what_cannot_be_asked_for_is_refused_before_anything_is_asked(how: dict[str, str]) -> None:
    one, engine = assistant([], [])
    with pytest.raises(UsageError):
        one.rewrite(LINE, "senior", **how)  # type: ignore[arg-type]  # what callers without types may write
    assert engine.texts == []


@pytest.mark.parametrize("concurrency", [0, 2])
def test_a_scripted_engine_that_runs_out_fails_the_test_that_uses_it(
    concurrency: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ScriptedEngine, "concurrency", concurrency)
    other = "Drew maps of 12 clinics"
    for readings, drafts, what in (([LOW], [], "draft"), ([], [], "reading"), ([LOW], [LED], "reading")):
        with pytest.raises(AssertionError, match=f"no {what} left"):
            assistant(readings, drafts)[0].rewrite(LINE, "senior")
        with pytest.raises(AssertionError, match="left"):
            assistant(readings, drafts)[0].rewrite_all([LINE, other], "senior")


def test_a_scripted_engine_is_asked_line_by_line() -> None:
    other = "Drew maps of 12 clinics"
    one, engine = assistant([LOW, LOW, LOW, LOW], [LED, "Drew the maps of 12 clinics"])
    one.rewrite_all([LINE, other], "senior")
    assert engine.texts == [LINE, LED, other, "Drew the maps of 12 clinics"]


@pytest.mark.parametrize(
    ("toward", "before", "after"),
    [
        ("senior", (41, 38), (25, 21)),  # further off on both axes
        ("director", (40, 30), (60, 35)),  # one axis off, then two
        ("mid", (60, 55), (45, 52)),
        ("junior", (20, 60), (55, 52)),
    ],
)
def test_a_draft_that_reads_further_from_the_target_leaves_the_line_as_it_was(
    toward: str, before: tuple[int, int], after: tuple[int, int]
) -> None:
    asked = Question(question="How many worked on it?", about="people")
    one, _ = assistant([before, after], [Draft(LED, questions=(asked,), usage=Usage(calls=1))])
    done = one.rewrite(LINE, toward)
    assert (done.status, done.text, done.after, done.claims) == ("unchanged", LINE, done.before, ())
    assert "further" in done.reason
    assert done.questions == (asked,)
    assert done.usage.calls == 3


@pytest.mark.parametrize(
    ("toward", "before", "after"),
    [
        ("senior", (41, 38), (60, 21)),  # one axis has arrived
        ("senior", (41, 38), (43, 21)),  # nearer on one of the two
        ("senior", (60, 38), (52, 30)),  # as many axes off; less far on none is no reason to lose the wording
    ],
)
def test_a_draft_that_is_nearer_on_one_axis_stands(
    toward: str, before: tuple[int, int], after: tuple[int, int]
) -> None:
    one, _ = assistant([before, after], [LED])
    assert one.rewrite(LINE, toward).status == "rewritten"


def test_what_an_author_confirmed_stays_in_the_line_wherever_it_reads() -> None:
    one, _ = assistant([(41, 38), (25, 21)], [f"{LINE} and 3 labs"])
    assert one.rewrite(LINE, "senior", facts=["also for 3 labs"]).status == "rewritten"
