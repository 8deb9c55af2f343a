"""What an author decided about a resume's lines, kept as they decide it."""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.folders import data_folder
from assistant.saving import write_private

HowDecided = Literal["accepted", "kept", "edited", "begun"]


class Decision(BaseModel):
    """One line's: the draft taken, the line kept, or words of the author's own; with what they said on the way.

    Where its questions were `begun` only, `put` are those that were put.
    """

    model_config = ConfigDict(frozen=True)

    choice: HowDecided
    text: str
    facts: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    put: tuple[str, ...] = ()


class _Kept(BaseModel):
    path: str
    toward: str
    lines: dict[str, Decision] = Field(default_factory=dict)


class Decisions:
    """The decisions about one file toward one target, by the bullet's id; each is kept before the next is asked for.

    `of` is the file, or the text itself where lines came without one. `way` tells those of one way
    of asking from those of another.
    """

    def __init__(self, of: Path | str, toward: str, way: str = "") -> None:
        place = of if isinstance(of, str) else str(of.resolve())
        about = "\n".join(filter(None, (place, toward, way)))
        name = hashlib.sha256(about.encode()).hexdigest()[:24]
        self.file = data_folder() / "decisions" / f"{name}.json"
        self._kept = _load(self.file) or _Kept(path=place, toward=toward)

    def of(self, name: str) -> Decision | None:
        """The decision about a bullet, if there is one."""
        return self._kept.lines.get(name)

    def count(self, names: Iterable[str]) -> int:
        """How many of these bullets were decided on."""
        return sum(name in self._kept.lines for name in names)

    def take(self, name: str, decision: Decision) -> None:
        """Keep a decision; raises OSError where that cannot be."""
        self._kept.lines[name] = decision
        write_private(self.file, self._kept.model_dump_json(indent=1).encode())

    def forget(self) -> None:
        """Forget all of them: they stand in the file now."""
        self._kept.lines.clear()
        self.file.unlink(missing_ok=True)


def _load(file: Path) -> _Kept | None:
    try:
        return _Kept.model_validate_json(file.read_bytes())
    except (OSError, ValidationError):
        return None
