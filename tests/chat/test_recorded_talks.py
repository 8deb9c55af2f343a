"""Whole conversations with recorded model replies: no draft says what was not confirmed."""

import pytest

from assistant import Assistant, check
from assistant.chat.session import Session
from assistant.chat.taking import REFUSAL
from tests.chat.talks import TALKS, Talk


@pytest.mark.parametrize("talk", TALKS, ids=[talk.name for talk in TALKS])
def test_no_draft_of_a_talk_says_what_was_not_confirmed(recorded: Assistant, talk: Talk) -> None:
    session = Session(recorded, talk.toward)
    turns = [session.say(message) for message in talk.messages]
    assert not any(turn.failed for turn in turns)
    shown = [turn.draft for turn in turns if turn.draft is not None]
    for draft in shown:
        assert [word for word in talk.never if word.lower() in draft.text.lower()] == []
    work = session.state.work
    assert work is not None
    for work in session.state.lines:
        assert work.draft is not None
        checked = check(work.source, work.draft.text, work.facts, denied=work.denied)
        assert checked.findings == ()
        assert {claim.draft for claim in checked.claims} <= {claim.draft for claim in work.draft.claims}
    assert work.draft is not None
    assert [kept for kept in talk.keeps if kept not in work.draft.text] == []
    assert [word for word in talk.gone_at_end if word.lower() in work.draft.text.lower()] == []
    facts = " / ".join(work.facts)
    assert [fact for fact in talk.facts if fact not in facts] == []
    assert [fact for fact in talk.gone if fact in facts] == []
    assert any(REFUSAL in turn.said for turn in turns) == talk.refuses
    assert len(work.wishes) >= talk.wishes
