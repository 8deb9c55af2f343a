"""Reads a resume line as a hiring manager does and rewrites it toward a persona, inventing nothing.

from assistant import Assistant

result = Assistant().rewrite("Assisted in the deployment of …", toward="senior")
print(result.text, result.claims, result.questions)
"""

from typing import TYPE_CHECKING, Any

from assistant._version import __version__

if TYPE_CHECKING:
    from assistant.api import Assistant, How, Line, check
    from assistant.chat.session import Session
    from assistant.chat.state import State, Turn
    from assistant.engines.base import Brief, Draft, Engine, Reading
    from assistant.engines.scripted import ScriptedEngine
    from assistant.errors import (
        AssistantError,
        BadInput,
        BadReply,
        BadTemplate,
        EngineUnavailable,
        KeyRefused,
        LineError,
        ModelNotFound,
        NoKey,
        RequestRefused,
        ServerUnreachable,
        TimeIsUp,
        UnknownTarget,
        UsageError,
    )
    from assistant.personas import Quadrant, Target
    from assistant.results import (
        Axis,
        Check,
        Claim,
        Classification,
        Evidence,
        Finding,
        Prompts,
        Question,
        Rewrite,
        Usage,
    )

_ROOMS = {
    "assistant.api": ("Assistant", "How", "Line", "check"),
    "assistant.chat.session": ("Session",),
    "assistant.chat.state": ("State", "Turn"),
    "assistant.engines.base": ("Brief", "Draft", "Engine", "Reading"),
    "assistant.engines.scripted": ("ScriptedEngine",),
    "assistant.errors": (
        "AssistantError", "BadInput", "BadReply", "BadTemplate", "EngineUnavailable", "KeyRefused", "LineError",
        "ModelNotFound", "NoKey", "RequestRefused", "ServerUnreachable", "TimeIsUp", "UnknownTarget", "UsageError",
    ),
    "assistant.personas": ("Quadrant", "Target"),
    "assistant.results": (
        "Axis", "Check", "Claim", "Classification", "Evidence", "Finding", "Prompts", "Question", "Rewrite", "Usage",
    ),
}  # fmt: skip
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = [
    "Assistant",
    "AssistantError",
    "Axis",
    "BadInput",
    "BadReply",
    "BadTemplate",
    "Brief",
    "Check",
    "Claim",
    "Classification",
    "Draft",
    "Engine",
    "EngineUnavailable",
    "Evidence",
    "Finding",
    "How",
    "KeyRefused",
    "Line",
    "LineError",
    "ModelNotFound",
    "NoKey",
    "Prompts",
    "Quadrant",
    "Question",
    "Reading",
    "RequestRefused",
    "Rewrite",
    "ScriptedEngine",
    "ServerUnreachable",
    "Session",
    "State",
    "Target",
    "TimeIsUp",
    "Turn",
    "UnknownTarget",
    "Usage",
    "UsageError",
    "__version__",
    "check",
]


def __getattr__(name: str) -> Any:
    """Each public name from its own room, at its first use: `import assistant` stays light."""
    if name not in _ROOM_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_ROOM_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
