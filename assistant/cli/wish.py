"""What is asked of `assistant rewrite` beside the lines themselves."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from assistant.posting import Posting


class Wish(NamedTuple):
    """The options of `assistant rewrite` that say what becomes of the result."""

    out: Path | None = None
    in_place: bool = False
    as_diff: bool = False
    interactive: bool = False
    ask: bool = False
    only: tuple[str, ...] = ()
    posting: "Posting | None" = None
    quiet: bool = False
    as_json: bool = False

    @property
    def is_for_files(self) -> bool:
        """Whether something is asked for that only a file can have."""
        return bool(self.out or self.in_place or self.as_diff or self.interactive or self.only)
