"""Everything that can go wrong, in one small tree.

AssistantError
├── UsageError             the caller asked for something that cannot be (exit status 2)
│   ├── UnknownTarget      no such target; the hint lists the near ones
│   ├── BadInput           a text or file that cannot be read
│   └── BadTemplate        a template that lacks what it must use
├── LineError              this line could not be done; the others can (exit status 1)
│   ├── BadReply           the model's reply could not be used, three times
│   └── TimeIsUp           the time limit passed before the line was done
└── EngineUnavailable      the engine cannot be used at all (exit status 3)
    ├── NoKey              no key and no base URL
    ├── KeyRefused         401 or 403
    ├── ModelNotFound      404, or the server says that it has no such model
    ├── ServerUnreachable  nothing answers there
    └── RequestRefused     another refusal that asking again cannot help
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.results import Usage


class AssistantError(Exception):
    """Base of all errors of this package: one sentence, a hint, and whether trying again can help.

    `usage` is what was asked of a model before, None where nothing was. `is_of_others` says that the line was not
    asked for to the end, since others had failed.
    """

    retryable = False
    usage: "Usage | None" = None
    is_of_others = False

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(AssistantError):
    """The caller asked for something that cannot be."""


class UnknownTarget(UsageError):
    """No target of that name."""


class BadInput(UsageError):
    """A text or file that cannot be read."""


class BadTemplate(UsageError):
    """A prompt template that cannot be used."""


class LineError(AssistantError):
    """One line could not be done; others can."""

    retryable = True


class BadReply(LineError):
    """The model's reply could not be used, however often it was asked."""


class TimeIsUp(LineError):
    """The time limit passed before the line was done."""


class EngineUnavailable(AssistantError):
    """The engine cannot be used at all."""


class NoKey(EngineUnavailable):
    """The engine needs a key or a base URL, and has neither."""


class KeyRefused(EngineUnavailable):
    """The server refused the key."""


class ModelNotFound(EngineUnavailable):
    """The server has no such model."""


class ServerUnreachable(EngineUnavailable):
    """Nothing answers at that address, or it answers nothing but errors."""

    retryable = True


class RequestRefused(EngineUnavailable):
    """The server refuses the request as such."""
