"""What `assistant doctor` asks: does the server answer, what does it offer, and is there one on this machine?"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel
from pydantic_core import from_json

from assistant.engines.openai.failures import printable
from assistant.engines.openai.settings import Settings
from assistant.engines.openai.structured import Level
from assistant.errors import AssistantError, BadReply, KeyRefused, ModelNotFound, RequestRefused
from assistant.templates import Message

if TYPE_CHECKING:
    import httpx2

    from assistant.engines.openai.client import ChatClient

USUAL_PORTS = (("Ollama", 11434), ("LM Studio", 1234), ("llama.cpp", 8080), ("vLLM", 8000))
# Whose port it is says less than what the server writes beside its models.
_OWNERS = {"library": "Ollama", "llamacpp": "llama.cpp", "vllm": "vLLM"}
_ANSWERING = 10.0  # seconds that a server has to list its models
_LONGEST_PAGE = 1_000_000  # bytes of a list of models


@dataclass(frozen=True, slots=True)
class ServerReport:
    """What a server said; `error` is one sentence with its `hint`, `note` says why `models` is empty where it is.

    `reachable` is None where nothing was asked. `structured` is the best structured output that it takes, None where it
    was not asked or did not answer.
    """

    reachable: bool | None
    models: tuple[str, ...] = ()
    note: str = ""
    structured: Level | None = None
    error: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class LocalServer:
    """A server found on this machine, with the models it lists."""

    name: str
    base_url: str
    models: tuple[str, ...]


class _Ready(BaseModel):
    ready: bool


async def probe(settings: Settings, *, structured: bool = False) -> ServerReport:
    """Ask a server what it offers, once and without retries; raises nothing.

    With `structured` the model is asked a few words too: one call, and one more a step down the ladder.
    """
    try:
        settings.key_to_send()
    except AssistantError as error:
        return ServerReport(reachable=None, error=error.message, hint=error.hint)
    from assistant.engines.openai.client import ChatClient

    client = ChatClient(replace(settings, retries=0))
    try:
        report = await _listed(client)
        if structured and not report.error:
            report = await _with_structured(report, client)
    finally:
        await client.aclose()
    return report


async def _listed(client: "ChatClient") -> ServerReport:
    try:
        listed = listed_models(await client.models(_ANSWERING))
    except (ModelNotFound, RequestRefused) as refused:
        return ServerReport(reachable=True, note=f"It lists no models. {refused.message}")
    except AssistantError as error:
        return ServerReport(isinstance(error, KeyRefused), error=error.message, hint=error.hint)
    if listed is None:
        return ServerReport(reachable=True, note="What it answers is no list of models.")
    return ServerReport(reachable=True, models=listed, note="" if listed else "It has no models.")


async def _with_structured(report: ServerReport, client: "ChatClient") -> ServerReport:
    try:
        await client.ask([Message(role="user", content="Answer that you are ready.")], _Ready, again=0)
    except BadReply:
        pass  # what the server takes is known all the same; whether the model is any good is not asked
    except AssistantError as error:
        return replace(report, error=error.message, hint=error.hint)
    return replace(report, structured=client.level)


def listed_models(page: bytes) -> tuple[str, ...] | None:
    """The models in the body of a list of models, or None where it is no such list."""
    data = _list_in(page)
    return None if data is None else tuple(printable(model["id"]) for model in data)


def _list_in(page: bytes) -> list[dict[str, Any]] | None:
    try:
        body = from_json(page)
    except ValueError:
        return None
    data = body.get("data") if isinstance(body, dict) else None
    if not isinstance(data, list):
        return None
    return [model for model in data if isinstance(model, dict) and isinstance(model.get("id"), str)]


async def local_servers(timeout: float = 0.5, *, ports: Iterable[tuple[str, int]] = USUAL_PORTS) -> list[LocalServer]:
    """The servers on this machine that list models, all ports asked at once, each for `timeout` seconds."""
    import asyncio

    import httpx2

    # No proxy, and no certificates to load: it is this machine that is asked.
    async with httpx2.AsyncClient(trust_env=False, verify=False, timeout=timeout) as client:
        found = await asyncio.gather(*(_local(client, name, port, timeout) for name, port in ports))
    return [server for server in found if server]


async def _local(client: "httpx2.AsyncClient", name: str, port: int, timeout: float) -> LocalServer | None:
    import asyncio

    import httpx2

    base_url = f"http://127.0.0.1:{port}/v1"
    page = b""
    try:
        async with asyncio.timeout(timeout), client.stream("GET", f"{base_url}/models") as response:
            async for piece in response.aiter_bytes():
                page += piece
                if len(page) > _LONGEST_PAGE:
                    return None
    except (httpx2.HTTPError, TimeoutError):
        return None
    data = _list_in(page)
    if response.status_code != 200 or data is None:
        return None
    owners = [_OWNERS[model["owned_by"]] for model in data if model.get("owned_by") in _OWNERS]
    return LocalServer((owners or [name])[0], base_url, listed_models(page) or ())
