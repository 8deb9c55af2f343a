"""What is typed as a key and needs nobody to understand it: y, n, a slip of one letter, a target's name alone."""

from collections.abc import Collection

from assistant.engines.listening import Heard, Part


def heard_at_once(message: str, targets: Collection[str] = ()) -> Heard | None:
    """What such a message means; None where it has to be heard in full."""
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
