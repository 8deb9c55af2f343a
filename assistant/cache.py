"""Replies of a model, kept so that the same thing is not asked twice."""

import hashlib
import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from assistant.engines.base import Brief, Draft, Engine, Reading
from assistant.engines.wrapped import WrappedEngine
from assistant.results import Usage

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T", Reading, Draft)
_FORM = 2
"""Counts up when what is kept changes its form, so that older replies are asked for again."""


class CachedEngine(WrappedEngine):
    """Another engine, asked only for what it was not asked before; what comes from the cache costs no call.

    A reply is kept under the engine, its `server`, the model, the template's hash and everything that was asked. A
    file that cannot be read or written is as if it were not there: a cache never fails a line.
    """

    def __init__(self, engine: Engine, folder: Path, *, server: str = "") -> None:
        super().__init__(engine)
        self._folder = folder
        self._server = server

    def around(self, wrap: Callable[[Engine], Engine]) -> "CachedEngine":
        """The same cache, around its engine in another wrapping."""
        return CachedEngine(wrap(self._engine), self._folder, server=self._server)

    async def read(self, texts: Sequence[str]) -> list[Reading]:
        """One reading a text; only those that are not known are asked for, together."""
        paths = [self._path("read", self.prompts.classify, text) for text in texts]
        known = [_load(path, Reading) for path in paths]
        lacking = [at for at, reading in enumerate(known) if reading is None]
        if lacking:
            for at, reading in zip(lacking, await self._engine.read([texts[at] for at in lacking]), strict=True):
                known[at] = reading
                _keep(paths[at], reading)
        return [reading for reading in known if reading is not None]

    async def draft(self, brief: Brief) -> Draft:
        """A draft of one line, the same for the same brief."""
        path = self._path("draft", self.prompts.rewrite, _told(brief))
        draft = _load(path, Draft)
        if draft is None:
            draft = await self._engine.draft(brief)
            _keep(path, draft)
        return draft

    def _path(self, *asked: Any) -> Path:
        told = json.dumps([_FORM, self.name, self._server, self.model, *asked], ensure_ascii=False, default=str)
        digest = hashlib.sha256(told.encode(errors="surrogatepass")).hexdigest()
        return self._folder / digest[:2] / f"{digest[2:]}.json"


def kept_files(folder: Path) -> list[Path]:
    """All replies in the cache."""
    return sorted(path for path in folder.glob("??/*.json") if path.is_file())


def clear(folder: Path) -> int:
    """Delete all replies; how many there were. Raises OSError."""
    paths = kept_files(folder)
    left_over = list(folder.glob("??/.*.json.*.part"))
    for path in (*paths, *left_over):
        path.unlink(missing_ok=True)
    for place in {path.parent for path in (*paths, *left_over)}:
        with suppress(OSError):  # another run has just put something there
            place.rmdir()
    return len(paths)


def _told(brief: Brief) -> dict[str, Any]:
    """Every field of a brief, whatever fields it has; of the target and the reading what a model is told of them."""
    target, reading = brief.target, brief.before
    return {field.name: getattr(brief, field.name) for field in fields(brief)} | {
        "target": [target.name, target.quadrant, target.meaning],
        "before": [reading.quadrant, reading.technical.level, reading.leadership.level],
        "findings": [finding.model_dump(mode="json") for finding in brief.findings],
    }


def _load(path: Path, kind: type[T]) -> T | None:
    try:
        kept: T = _adapter(kind.__name__).validate_json(path.read_bytes())
    except (OSError, ValueError):  # not there, cut off, or of an older form
        return None
    return replace(kept, usage=Usage())


def _keep(path: Path, reply: Reading | Draft) -> None:
    from assistant.saving import write_private

    with suppress(OSError):
        write_private(path, _adapter(type(reply).__name__).dump_json(reply))


@cache
def _adapter(name: str) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter

    return TypeAdapter({"Reading": Reading, "Draft": Draft}[name])
