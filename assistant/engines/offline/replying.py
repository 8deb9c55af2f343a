"""What the offline engine says about a message: of a question what it can, and why it took nothing of another."""

from assistant.engines.listening import Message, Part
from assistant.engines.offline import sayings
from assistant.engines.offline.orders import is_enough
from assistant.engines.offline.sayings import lowered
from assistant.patterns import lazily

_QUOTED = lazily(r"[\"“']([^\"”']+)[\"”']")
_QUESTIONED = "What you answer becomes a fact that the draft may say; what nobody confirms it may not."
_CANNOT_EXPLAIN = "The offline engine cannot answer in words; /why shows what decided the reading, /diff what changed."
_UNKNOWN = "What is not sure is left out; the line does without it."
_IS_POSTING = "That reads like a job posting, so nothing of it is taken; /job FILE keeps a posting in mind."
_ENOUGH = "That answers no question. Enter alone goes on, /quit leaves."


def reply_to(message: Message, parts: tuple[Part, ...]) -> str:
    """An answer to its question, or why nothing was taken; empty where there is nothing to say."""
    asked = lowered(" ".join(part.text for part in parts if part.kind == "question"))
    if asked:
        return _QUESTIONED if " ask" in asked or "question" in asked else _left_out(message, asked) + _CANNOT_EXPLAIN
    if {part.kind for part in parts} != {"other"}:
        return ""
    text = lowered(" ".join(part.text for part in parts))
    if sayings.POSTING.search(text) or "posting" in text:
        return _IS_POSTING
    if is_enough(text):
        return _ENOUGH
    return _UNKNOWN if sayings.is_unsure(text) else ""


def _left_out(message: Message, asked: str) -> str:
    line, draft = message.line.lower(), message.draft.lower()
    words = next((words for words in _QUOTED.findall(asked) if words in line and draft and words not in draft), "")
    return f"The draft leaves “{words}” out. /again asks for another, /edit puts it back. " if words else ""
