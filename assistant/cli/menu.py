"""What may be typed at a line of `-i`: a key or its word; anything longer is something that the author says."""

from assistant.yes_no import NO, YES

KEYS = {
    "y": "accept this line",
    "n": "keep mine",
    "e": "edit it",
    "a": "another draft",
    "w": "why this draft",
    "f": "add a fact",
    "c": "answer its questions",
    "b": "back to the line before",
    "q": "finish later",
    "?": "this list",
}
PROMPT = "[" + ",".join(KEYS) + "]"
LEGEND = (
    "Each key, then Enter: "
    + ", ".join(f"{key} {meaning}" for key, meaning in KEYS.items())
    + ". What you say in words is taken as told of the line."
)
_WORDS = {
    "y": ",".join((*YES, "accept,accept it,accept this line")),
    "n": ",".join((*NO, "keep,keep mine")),
    "e": "edit,edit it",
    "a": "again,another,another draft",
    "w": "why,why this draft",
    "f": "fact,add a fact",
    "c": "answer,answer its questions",
    "b": "back,go back",
    "q": "quit,exit,later,finish later",
    "?": "help",
}
_KEY_OF = {word: key for key, words in _WORDS.items() for word in words.split(",")} | {key: key for key in KEYS}


def key_of(typed: str) -> str:
    """The key that was typed, or whose word was; empty for what the author says, `?` for a single word of none."""
    low = typed.lower().rstrip(".!")
    if known := _KEY_OF.get(low or typed):
        return known
    return "" if len(typed.split()) > 1 else "?"
