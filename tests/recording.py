"""Cassettes: recorded model replies, scrubbed both ways by allow-list, matched on what was asked.

A cassette is a file a test, in a folder a test module. Replaying needs no network; recording happens only
under `pytest --record`, against the server and model that the environment names.
"""

import hashlib
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
    """YAML with letters as they are; what many requests share, prompt and schema, stands in it once."""

    @staticmethod
    def serialize(cassette: dict[str, Any]) -> str:
        shared: dict[str, Any] = {}
        interactions = [
            one | {"request": one["request"] | {"body": _folded(one["request"]["body"], shared)}}
            for one in cassette["interactions"]
        ]
        whole = {"version": cassette["version"], "shared": shared, "interactions": interactions}
        return str(yaml.dump(whole, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110))

    @staticmethod
    def deserialize(text: str) -> Any:
        cassette = yaml.load(text, Loader=_LOADER)  # noqa: S506  a safe loader, either of the two
        for one in cassette["interactions"]:
            one["request"]["body"] = _unfolded(one["request"]["body"], cassette["shared"])
        return cassette


class _Dumper(yaml.SafeDumper):  # type: ignore[misc]  # yaml ships no types
    """Writes no anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SHARED_FROM = 400  # letters


def _folded(body: str, shared: dict[str, Any]) -> Any:
    """A request's JSON with prompt and schema named by their hash; its text where it would not come back as it was."""

    def fold(part: Any) -> Any:
        text = _as_sent(part)
        is_prompt = isinstance(part, dict) and part.get("role") == "system"
        if is_prompt or (isinstance(part, dict) and "schema" in part and len(text) > _SHARED_FROM):
            name = hashlib.sha256(text.encode()).hexdigest()[:12]
            shared[name] = part
            return {"shared": name}
        if isinstance(part, dict):
            return {key: fold(value) for key, value in part.items()}
        return [fold(value) for value in part] if isinstance(part, list) else part

    told = json.loads(body)
    return fold(told) if _as_sent(told) == body else body


def _unfolded(body: Any, shared: dict[str, Any]) -> str:
    """The request's text, byte for byte as it was sent."""

    def unfold(part: Any) -> Any:
        if isinstance(part, dict):
            if part.keys() == {"shared"}:
                return shared[part["shared"]]
            return {key: unfold(value) for key, value in part.items()}
        return [unfold(value) for value in part] if isinstance(part, list) else part

    return body if isinstance(body, str) else _as_sent(unfold(body))


def _as_sent(told: Any) -> str:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _scrub_request(request: Request) -> Request:
    kept = {name: value for name, value in request.headers.items() if name.lower() in _KEPT_OF_REQUESTS}
    request.headers = kept
    return request


def _scrub_response(response: dict[str, Any]) -> dict[str, Any]:
    headers = response["headers"]
    response["headers"] = {name: value for name, value in headers.items() if name.lower() in _KEPT_OF_RESPONSES}
    return response


def _same_bytes(one: Request, other: Request) -> None:
    """Whether two bodies are the same; vcr's own matcher writes out how they differ, for each pair it looks at."""
    if one.body != other.body:
        raise AssertionError("the bodies differ")


def _vcr() -> VCR:
    vcr = VCR(
        serializer="readable",
        match_on=("method", "path", "bytes"),
        before_record_request=_scrub_request,
        before_record_response=_scrub_response,
        decode_compressed_response=True,
        record_on_exception=False,
    )
    vcr.register_serializer("readable", _Readable)
    vcr.register_matcher("bytes", _same_bytes)
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
    return [asked for asked, _ in exchanges(path)]


def exchanges(path: Path) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """The request and response bodies of a cassette."""
    return [(json.loads(sent), json.loads(told)) for sent, told in bodies(path)]


def bodies(path: Path) -> list[tuple[str, str]]:
    """The same as they were sent, letter for letter."""
    recorded = _Readable.deserialize(path.read_text(encoding="utf-8"))
    return [(one["request"]["body"], one["response"]["body"]["string"]) for one in recorded["interactions"]]


def model_of(path: Path, *, record: bool) -> str:
    """The model that a cassette was recorded from; while recording, the one that the environment names."""
    if record:
        return os.environ.get("ASSISTANT_MODEL", RECORDED_MODEL)
    return str(asked_of(path)[0]["model"]) if path.is_file() else RECORDED_MODEL
