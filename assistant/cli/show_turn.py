"""How a turn of the chat looks: the reading with its deciding words, the draft with its changes, the questions."""

from assistant.chat.state import Turn
from assistant.cli import screen
from assistant.cli.chart import chart
from assistant.cli.show import journey, show_axes
from assistant.cli.worddiff import word_diff
from assistant.personas import Target
from assistant.results import Classification, Rewrite


def show_turn(turn: Turn, target: Target) -> None:
    """All that a turn brought."""
    for fact in turn.noted:
        screen.result(f"Noted: {fact}", "faint", hang="  ")
    for said in turn.said:
        screen.result(said, "bad" if turn.failed else "plain", hang="  ")
    if turn.spots:
        for line in chart(turn.spots, screen.width()):
            screen.line(line)
    if turn.reading is not None:
        _show_reading(turn.reading)
    if turn.draft is not None:
        _show_draft(turn.draft, target)
    for number, question in enumerate(turn.asked, 1):
        screen.result(f"{number}. {question}", "good", hang="   ")


def what_next(turn: Turn) -> str:
    """What an author can do now, in one line; empty where the turn says so itself."""
    if turn.failed or turn.is_over or turn.spots:
        return ""
    if turn.asked and turn.draft is None and turn.reading is not None:
        return (
            "Answer in your own words (“2: six people” answers the second). Enter alone shows the draft as it is now."
        )
    if turn.draft is not None and turn.draft.status == "rewritten":
        return "/accept takes it, /again tries another, /edit takes your words. Facts and wishes: just say them."
    return ""


def _show_reading(reading: Classification) -> None:
    quotes = [item.quote for axis in (reading.technical, reading.leadership) for item in axis.evidence]
    screen.marked(reading.text, quotes)
    screen.result(f"reads as {reading.quadrant.label}", "strong")
    show_axes(reading)


def _show_draft(draft: Rewrite, target: Target) -> None:
    if draft.status == "rewritten":
        screen.changes(word_diff(draft.source, draft.text))
        screen.result(draft.text, "strong")
        if draft.reason:
            screen.result(draft.reason, "warn", hang="  ")
    else:
        screen.result(draft.text, "strong")
        screen.result(f"{draft.status}: {draft.reason}", "warn", hang="  ")
    screen.result(journey(draft, target), "faint", hang="  ")
