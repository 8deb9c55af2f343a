"""The backups that were made on request: a list of them, so that they can be forgotten with the rest."""

import hashlib
import json
from contextlib import suppress
from pathlib import Path

from assistant.folders import data_folder
from assistant.saving import write_private


def note(path: Path) -> None:
    """Put a backup on the list, with the hash of its bytes; a list that cannot be written fails nothing."""
    with suppress(OSError):
        noted = [*_noted(), {"path": str(path.resolve()), "sha256": _hash(path)}]
        write_private(list_file(), "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in noted).encode())


def list_file() -> Path:
    """Where the list is."""
    return data_folder() / "backups.jsonl"


def _noted() -> list[dict[str, str]]:
    """The backups on the list; a line that cannot be read is left out."""
    noted = []
    with suppress(OSError):
        for line in list_file().read_text(encoding="utf-8", errors="replace").splitlines():
            with suppress(ValueError, KeyError, TypeError):
                told = json.loads(line)
                noted.append({"path": str(told["path"]), "sha256": str(told["sha256"])})
    return noted


def unchanged() -> list[Path]:
    """Backups that still hold the bytes that were written."""
    return sorted({Path(one["path"]) for one in _noted() if _is_as_noted(one)})


def changed() -> list[Path]:
    """Files on the list that hold other bytes now: somebody's own."""
    changed = {Path(one["path"]) for one in _noted() if Path(one["path"]).is_file()}
    return sorted(changed - set(unchanged()))


def _is_as_noted(one: dict[str, str]) -> bool:
    with suppress(OSError, ValueError):
        path = Path(one["path"])
        return path.is_file() and not path.is_symlink() and _hash(path) == one["sha256"]
    return False


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
