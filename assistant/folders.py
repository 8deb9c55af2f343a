"""Where the assistant keeps what is its user's: replies to be used again, and what was decided."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from platformdirs.api import PlatformDirsABC

HOME_VARIABLE = "ASSISTANT_HOME"
"""Names one folder for all of it, in place of the system's usual ones."""
_NAME = "resume-assistant"


def cache_folder() -> Path:
    """Replies of models; may be deleted at any time."""
    return _own("cache") or Path(_dirs().user_cache_dir)


def data_folder() -> Path:
    """What the user decided and said."""
    return _own("data") or Path(_dirs().user_data_dir)


def _own(kind: str) -> Path | None:
    home = os.environ.get(HOME_VARIABLE)
    return Path(home) / kind if home else None


def _dirs() -> "PlatformDirsABC":
    from platformdirs import PlatformDirs

    return PlatformDirs(_NAME, appauthor=False)
