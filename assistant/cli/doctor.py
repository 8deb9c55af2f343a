"""`assistant doctor`: which engines can be used now, with which model, and why not."""

from dataclasses import asdict, dataclass

from assistant.cli import screen
from assistant.cli.commands import DONE, NO_ENGINE
from assistant.engines.choosing import Choice, settings_of
from assistant.engines.openai.probe import LocalServer, ServerReport, local_servers, probe
from assistant.errors import AssistantError
from assistant.running import run
from assistant.templates import load_templates

_SHOWN_MODELS = 8


@dataclass(frozen=True, slots=True)
class _Diagnosis:
    """What the doctor found of the `openai` engine; the key itself is never part of it."""

    usable: bool
    model: str
    base_url: str
    key_is_set: bool
    server: ServerReport
    prompts: tuple[str, ...]
    problem: str


def examine(choice: Choice, *, as_json: bool) -> int:
    """Shows what was found; 0 where the engine that `choice` means can be used, 3 where not."""
    diagnosis, found = _diagnose(choice), run(local_servers())
    chosen_works = choice.resolved == "offline" or diagnosis.usable
    if as_json:
        screen.json_result(_told(choice, diagnosis, found))
    else:
        _show(choice, diagnosis, found)
    return DONE if chosen_works else NO_ENGINE


def _diagnose(choice: Choice) -> _Diagnosis:
    prompts: tuple[str, ...] = ()
    problem = ""
    try:
        prompts = tuple(template.id for template in load_templates(choice.prompts_folder).values())
    except AssistantError as error:
        problem = f"{error.message} {error.hint}".strip()
    settings = settings_of(choice)
    report = run(probe(settings, structured=bool(choice.key or choice.url)))
    if report.error:
        problem = problem or f"{report.error} {report.hint}".strip()
    elif report.models and settings.model not in report.models:
        problem = problem or f"The server does not list the model {settings.model}: choose one with --model."
    return _Diagnosis(
        usable=not problem,
        model=settings.model,
        base_url=settings.address,
        key_is_set=choice.key is not None,
        server=report,
        prompts=prompts,
        problem=problem,
    )


def _show(choice: Choice, diagnosis: _Diagnosis, found: list[LocalServer]) -> None:
    screen.result("offline: ready", "good")
    screen.result("no key, no network; nothing is sent anywhere", "faint", indent="  ")
    screen.result(
        "openai: ready" if diagnosis.usable else "openai: not usable now", "good" if diagnosis.usable else "warn"
    )
    rows = [
        ("model", diagnosis.model),
        ("base URL", diagnosis.base_url),
        ("key", "set" if diagnosis.key_is_set else "not set (OPENAI_API_KEY)"),
        ("server", _server(diagnosis.server)),
        ("structured output", diagnosis.server.structured or "not found out"),
        ("prompts", ", ".join(diagnosis.prompts) or "none that can be used"),
    ]
    for name, value in rows:
        screen.result(f"{name:<18} {value}", indent="  ", hang=" " * 19)
    if diagnosis.problem:
        screen.result(diagnosis.problem, "bad", indent="  ")
    for server in found:
        models = ", ".join(server.models[:_SHOWN_MODELS]) or "no models yet"
        screen.result(f"{server.name} is running on this machine, with {models}.", "good")
        model = server.models[0] if server.models else "MODEL"
        screen.result(f"Use it: --engine openai --base-url {server.base_url} --model {model}", indent="  ", hang="  ")
    if not found:
        screen.result("No local server at the usual ports of Ollama, LM Studio, llama.cpp and vLLM.", "faint")
    screen.result(f"Used when you do not say: {choice.resolved}.")


def _server(report: ServerReport) -> str:
    if not report.reachable:
        return "not asked" if report.reachable is None else "does not answer"
    models = ", ".join(report.models[:_SHOWN_MODELS])
    more = f" and {len(report.models) - _SHOWN_MODELS} more" if len(report.models) > _SHOWN_MODELS else ""
    return f"answers; models: {models}{more}" if models else f"answers. {report.note}".strip()


def _told(choice: Choice, diagnosis: _Diagnosis, found: list[LocalServer]) -> dict[str, object]:
    return {
        "chosen": choice.resolved,
        "engines": {"offline": {"usable": True, "model": "lexicon"}, "openai": asdict(diagnosis)},
        "local_servers": [asdict(server) for server in found],
    }
