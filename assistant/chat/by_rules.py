"""What a message means by the offline engine's rules, for it and for engines that cannot tell."""

from dataclasses import replace

from assistant.engines.listening import Heard, Message
from assistant.patterns import lazily

_ELSE = lazily(r"(?i)[,;]? (?:otherwise|or else|if not|sonst|sinon|si no)\b,? .*$")
"""What would have been, behind what was: it makes that no less sure."""


def hear(message: Message) -> Heard:
    """The parts of a message; what is told before an `otherwise it would …` is told, with it."""
    from assistant.engines.offline.hearing import hear

    heard = hear(message)
    told = _ELSE.sub("", message.text)
    if told == message.text or any(part.kind != "other" for part in heard.parts):
        return heard
    again = hear(replace(message, text=told))
    if [part.kind for part in again.parts] != ["fact"]:
        return heard
    return replace(again, parts=(replace(again.parts[0], text=message.text),))
