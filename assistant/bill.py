"""What a piece of work cost: also one that failed, whose error bears it."""

from types import TracebackType
from typing import Self

from assistant.errors import AssistantError
from assistant.results import Usage


class Bill:
    """Adds up what a piece of work costs; an error that ends it bears all that was spent till then.

    with Bill() as bill:
        bill.add(…)
    """

    def __init__(self) -> None:
        self.total = Usage()

    def add(self, usage: Usage) -> None:
        """Put it on the bill."""
        self.total += usage

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, AssistantError):
            bear(error, self.total)


def spent(error: AssistantError) -> Usage:
    """What was asked of a model before this error ended the work."""
    return error.usage or Usage()


def bear(error: AssistantError, usage: Usage) -> None:
    """Let the error bear that too."""
    error.usage = spent(error) + usage
