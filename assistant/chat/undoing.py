"""/undo and /redo: a step of the chat back or forth, and what that changed, in words."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant.chat.state import State, Turn, Work

if TYPE_CHECKING:
    from assistant.chat.session import Session


async def undo(session: "Session", rest: str) -> Turn:
    """What /undo does."""
    left = session.state
    return _after_step(session, left, "Undone") if session.undo() else Turn(said=("There is nothing to undo.",))


async def redo(session: "Session", rest: str) -> Turn:
    """What /redo does."""
    left = session.state
    return _after_step(session, left, "No longer") if session.redo() else Turn(said=("There is nothing to redo.",))


def _after_step(session: "Session", left: State, how: str) -> Turn:
    """What stands on the table after a step back or forth, and what that step took away and brought back."""
    turn = session.shown()
    return turn.model_copy(update={"said": (*_changed(left, session.state, how), *turn.said)})


def _changed(left: State, state: State, how: str) -> tuple[str, ...]:
    """What is no longer as it was in the state that was left, and what is so again; `how` is the step's own word."""
    said = [f"the line “{work.source}”" for work in left.lines[len(state.lines) :]]
    said += [f"toward {left.toward}"] if left.toward != state.toward else []
    said += ["the title above the line"] if left.role != state.role else []
    said += ["the posting"] if left.posting != state.posting else []
    lines = zip(left.lines, state.lines, strict=False)
    back = [f"Again so: {told}" for old, new in lines for told in _told(new, old) if not told.startswith("the draft")]
    gone = [told for old, new in zip(left.lines, state.lines, strict=False) for told in _told(old, new)]
    if not (said or gone or back) and left.at != state.at:
        said.append(f"the step to line {left.at + 1}")
    return tuple([f"{how}: {one}" for one in (*said, *gone)] + back)


def _told(work: Work, other: Work) -> Iterator[str]:
    """What is known of a line in one state and not in the other."""
    yield from (f"the line reads “{work.source}”" for _ in [0] if work.source != other.source)
    yield from (f"the fact “{fact}”" for fact in work.facts if fact not in other.facts)
    yield from (f"not so “{claim}”" for claim in work.denied if claim not in other.denied)
    yield from (f"the wish “{wish}”" for wish in work.wishes if wish not in other.wishes)
    yield from (f"the question “{doubt.question}”" for doubt in work.doubts if doubt not in other.doubts)
    if work.accepted is not None and work.accepted != other.accepted:
        yield f"accepted “{work.accepted}”"
    elif work.draft and (other.draft is None or work.draft.text != other.draft.text):
        yield f"the draft “{work.draft.text}”"
