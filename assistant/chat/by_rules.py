"""What a message means by the offline engine's rules, for it and for engines that cannot tell."""

from collections.abc import Mapping
from dataclasses import replace

from assistant.engines.listening import Heard, Message
from assistant.patterns import lazily
from assistant.personas import Target, is_target

_ELSE = lazily(r"(?i)[,;]? (?:otherwise|or else|if not|sonst|sinon|si no)\b,? .*$")
"""What would have been, behind what was: it makes that no less sure."""


def hear(message: Message, targets: Mapping[str, Target] | None = None) -> Heard:
    """The parts of a message; what is told before an `otherwise it would …` is told, with it.

    `targets` are those that it may ask to go toward; None stands for the shipped ones.
    """
    from assistant.engines.offline.hearing import hear

    heard = hear(message, targets)
    told = _ELSE.sub("", message.text)
    if told == message.text or any(part.kind != "other" for part in heard.parts):
        return heard
    again = hear(replace(message, text=told), targets)
    if [part.kind for part in again.parts] != ["fact"]:
        return heard
    return replace(again, parts=(replace(again.parts[0], text=message.text),))


def is_misheard(heard: Heard, message: Message, targets: Mapping[str, Target]) -> bool:
    """Whether an answer was taken for a command: `toward` what is no target, or to leave for one who only said enough.

    Where no question is open nothing is: there it is better to say why a command cannot be obeyed.
    """
    from assistant.engines.offline.orders import is_enough

    orders = [part.text.lstrip("/ ").partition(" ") for part in heard.parts if part.kind == "command"]
    return bool(message.asked) and any(
        (name == "toward" and not is_target(rest, targets)) or (name == "quit" and is_enough(message.text))
        for name, _, rest in orders
    )
