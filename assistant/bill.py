"""What a piece of work cost: also one that failed or was stopped, whose error bears it."""

from types import TracebackType
from typing import Self

from assistant.results import Usage


class Bill:
    """Adds up what a piece of work costs; an error that ends it, its cancellation too, bears all till then.

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
        if error is not None:
            bear(error, self.total)


def spent(error: BaseException) -> Usage:
    """What was asked of a model before this error ended the work."""
    usage: Usage | None = getattr(error, "usage", None)
    return usage or Usage()


def bear(error: BaseException, usage: Usage) -> None:
    """Let the error bear that too."""
    error.usage = spent(error) + usage  # type: ignore[attr-defined]  # a cancellation bears its cost too
