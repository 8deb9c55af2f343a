"""Where the assistant keeps what is its user's: replies to be used again, and what was decided."""

import os
from pathlib import Path
from typing import Literal

HOME_VARIABLE = "ASSISTANT_HOME"
"""Names one folder for all of it, in place of the system's usual ones."""
_NAME = "resume-assistant"


def cache_folder() -> Path:
    """Replies of models; may be deleted at any time."""
    return _own("cache") or _usual("user_cache_path")


def data_folder() -> Path:
    """What the user decided and said."""
    return _own("data") or _usual("user_data_path")


def _own(kind: str) -> Path | None:
    home = os.environ.get(HOME_VARIABLE)
    return Path(home) / kind if home else None


def _usual(which: Literal["user_cache_path", "user_data_path"]) -> Path:
    """The system's usual folder; for a user without a home, who has none, a place where nothing can be kept."""
    from platformdirs import PlatformDirs

    try:
        return Path(getattr(PlatformDirs(_NAME, appauthor=False), which))
    except RuntimeError:
        return Path(os.devnull) / _NAME
