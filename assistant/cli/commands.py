"""How the command line behaves as one: its exit statuses, errors as a sentence, and one command built at a time."""

import sys
from copy import copy
from typing import Any

import typer
from typer.core import TyperGroup

from assistant.cli import screen
from assistant.errors import AssistantError, EngineUnavailable, UsageError

DONE, SOME_NOT_DONE, WRONG_USAGE, NO_ENGINE, INTERRUPTED, NO_READER = 0, 1, 2, 3, 130, 141
"""The last two are the shell's own numbers for a program that was interrupted, and for one nobody reads from."""


class Commands(TyperGroup):
    """Turns the package's errors into one sentence and an exit status; no traceback reaches a user."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except AssistantError as error:
            screen.failure(error.message, error.hint)
            raise typer.Exit(_status_of(error)) from None
        except KeyboardInterrupt:
            screen.note("Stopped. What is printed above is done.")
            raise typer.Exit(INTERRUPTED) from None
        except BrokenPipeError:  # `| head`: nobody reads on, which is no finding and no failure of a line
            screen.nobody_reads(sys.stdout)
            raise typer.Exit(NO_READER) from None


def _status_of(error: AssistantError) -> int:
    if isinstance(error, UsageError):
        return WRONG_USAGE
    return NO_ENGINE if isinstance(error, EngineUnavailable) else SOME_NOT_DONE


class App(typer.Typer):
    """Where a command's name stands first, builds that one alone: typer would build all of them to run one."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        asked = sys.argv[1:2] if not args and kwargs.get("args") is None else []
        named = [info for info in self.registered_commands if info.callback and [info.callback.__name__] == asked]
        if not named:
            return super().__call__(*args, **kwargs)
        one = copy(self)
        one.registered_commands, one.registered_groups = named, []
        return typer.Typer.__call__(one, *args, **kwargs)
