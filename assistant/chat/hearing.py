"""Before and after an engine hears a message: what needs no engine, a `y` or a target's name; what it misheard."""

from collections.abc import Collection, Mapping

from assistant.engines.listening import Heard, Message, Part
from assistant.personas import Target, is_target


def heard_at_once(message: str, targets: Collection[str] = ()) -> Heard | None:
    """What a `y`, an `n`, a slip of one letter or a target's name means; None where it has to be heard in full."""
    said = message.strip().rstrip(".!").strip()
    low = said.lower()
    if low == "y":
        return Heard((Part("yes", said),))
    if low == "n":
        return Heard((Part("no", said),))
    if len(said) == 1 and said.isalpha() and said.islower():  # `R` and `C` may be answers, `x` is none
        return Heard((Part("other", said),))
    if low in targets:
        return Heard((Part("command", f"toward {low}"),))
    return None


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
