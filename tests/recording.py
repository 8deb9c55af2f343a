"""Cassettes: recorded model replies, scrubbed both ways by allow-list, matched on what was asked.

A cassette is a file a test, in a folder a test module. Replaying needs no network; recording happens only
under `pytest --record`, against the server and model that the environment names.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml
from vcr import VCR
from vcr.cassette import Cassette
from vcr.request import Request

ROOT = Path(__file__).parent.parent
CASSETTES = ROOT / "cassettes"
RECORDED_FROM = "http://127.0.0.1:8901/v1"
RECORDED_MODEL = "gateway-llm"

_KEPT_OF_REQUESTS = frozenset(("accept", "content-type"))
_KEPT_OF_RESPONSES = frozenset(("content-type", "retry-after"))


class _Readable:
    """YAML with letters as they are."""

    @staticmethod
    def serialize(cassette: dict[str, Any]) -> str:
        text = yaml.safe_dump(cassette, allow_unicode=True, sort_keys=False, width=110)
        return str(text)

    @staticmethod
    def deserialize(text: str) -> Any:
        return yaml.safe_load(text)


def _scrub_request(request: Request) -> Request:
    kept = {name: value for name, value in request.headers.items() if name.lower() in _KEPT_OF_REQUESTS}
    request.headers = kept
    return request


def _scrub_response(response: dict[str, Any]) -> dict[str, Any]:
    headers = response["headers"]
    response["headers"] = {name: value for name, value in headers.items() if name.lower() in _KEPT_OF_RESPONSES}
    return response


def _vcr() -> VCR:
    vcr = VCR(
        serializer="readable",
        match_on=("method", "path", "body"),
        before_record_request=_scrub_request,
        before_record_response=_scrub_response,
        decode_compressed_response=True,
        record_on_exception=False,
    )
    vcr.register_serializer("readable", _Readable)
    return vcr


@contextmanager
def cassette(path: Path, *, record: bool) -> Iterator[Cassette]:
    """Replays a cassette, or records it anew; fails where a reply was left unplayed."""
    if record:
        path.unlink(missing_ok=True)
    elif not path.is_file():
        raise AssertionError(f"no cassette {path.name}: record it with `pytest --record`")
    with _vcr().use_cassette(str(path), record_mode="all" if record else "none") as played:
        yield played
    if not record and not played.all_played:
        raise AssertionError(f"{path.name}: {len(played)} replies recorded, {played.play_count} played")


def asked_of(path: Path) -> list[dict[str, Any]]:
    """The request bodies of a cassette."""
    recorded = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [json.loads(one["request"]["body"]) for one in recorded["interactions"]]


def model_of(path: Path, *, record: bool) -> str:
    """The model that a cassette was recorded from; while recording, the one that the environment names."""
    if record:
        return os.environ.get("ASSISTANT_MODEL", RECORDED_MODEL)
    return str(asked_of(path)[0]["model"]) if path.is_file() else RECORDED_MODEL
