"""Which structured output a server takes: found out from what it refuses, once, and remembered."""

from pydantic import BaseModel

from assistant.engines.openai.failures import Failure
from assistant.engines.openai.structured import LEVELS, Level

_LOWEST = LEVELS[-1]


class Ladder:
    """The structured output in use: the best one at first, a lower one once the server has objected to it.

    What is refused without a word on why is asked for one level lower too, which is kept where that brings a reply.
    """

    def __init__(self) -> None:
        self.level: Level = LEVELS[0]
        self._answered: set[tuple[Level, type[BaseModel]]] = set()
        self._in_vain = False  # whether the lowest was refused too

    @property
    def is_settled(self) -> bool:
        """Whether a reply came."""
        return bool(self._answered)

    def settle(self, level: Level, reply: type[BaseModel]) -> None:
        """Remember that a reply of this class came at that level."""
        self._lower(to=level)
        self._answered.add((level, reply))

    def suspects(self, level: Level, reply: type[BaseModel], failure: Failure) -> bool:
        """Whether the failure may be the server's way of refusing that level for that class, for all that is known."""
        return failure.objection == "unclear" and level != _LOWEST and (level, reply) not in self._answered

    def below(self, level: Level, failure: Failure) -> Level | None:
        """The level to try after that failure; None where it was not the level's fault, or there is no other."""
        if level == _LOWEST:
            self._in_vain |= failure.objection is not None
            return None
        lower = LEVELS[LEVELS.index(level) + 1]
        if failure.objection == "format":
            self._lower(to=lower)
            return lower
        if failure.in_doubt:
            return _LOWEST if self._in_vain else lower
        return None

    def _lower(self, *, to: Level) -> None:
        # Of calls under way at once, a late one must not raise the level again.
        self.level = max(self.level, to, key=LEVELS.index)
