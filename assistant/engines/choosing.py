"""Which engine a name means, and what each one needs."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from assistant.engines.base import Engine
from assistant.errors import UsageError

if TYPE_CHECKING:
    from assistant.engines.openai.settings import Settings

EngineName = Literal["auto", "offline", "openai"]
DEFAULT_MODEL = "gpt-5.4-mini"
"""The model asked for where neither `--model` nor ASSISTANT_MODEL says."""


@dataclass(frozen=True, slots=True)
class Choice:
    """How to make an engine; what is None comes from the environment, then from a default.

    `jobs` is how many lines a model is asked about at once; `cache` is the folder where its replies are kept, None for
    none. `mask` is whether private data is kept from a server that is not on this machine; `names` are words of the
    author's own name, which may be learned after the engine was made. With a `second_look` a model reads each of its
    drafts once more. `api_key` takes the place of OPENAI_API_KEY; neither is shown.
    """

    engine: str | None = None
    model: str | None = None
    base_url: str | None = None
    prompts: Path | None = None
    time_limit: float | None = None
    jobs: int | None = None
    cache: Path | None = None
    environment: Mapping[str, str] | None = field(default=None, repr=False)
    mask: bool = True
    second_look: bool = False
    names: set[str] = field(default_factory=set, compare=False)
    api_key: str | None = field(default=None, repr=False)

    @property
    def _env(self) -> Mapping[str, str]:
        return self.environment if self.environment is not None else os.environ

    @property
    def name(self) -> EngineName:
        """The engine asked for.

        Raises UsageError where there is none of that name.
        """
        asked = (self.engine or self._env.get("ASSISTANT_ENGINE") or "auto").strip().lower()
        known: tuple[EngineName, ...] = get_args(EngineName)
        for name in known:
            if asked == name:
                return name
        raise UsageError(f"There is no engine {asked!r}.", hint="Engines: auto, offline, openai.")

    @property
    def url(self) -> str | None:
        """The server's address, None for the provider's own."""
        return self.base_url or self._env.get("OPENAI_BASE_URL") or None

    @property
    def key(self) -> str | None:
        """The key, from OPENAI_API_KEY where a program gave none."""
        return (self.api_key or self._env.get("OPENAI_API_KEY", "")).strip() or None

    @property
    def asked_model(self) -> str:
        """The model that the `openai` engine is to use."""
        return self.model or self._env.get("ASSISTANT_MODEL") or DEFAULT_MODEL

    @property
    def prompts_folder(self) -> Path | None:
        """The folder of the user's own templates."""
        own = self._env.get("ASSISTANT_PROMPTS")
        return self.prompts or (Path(own) if own else None)

    @property
    def resolved(self) -> Literal["offline", "openai"]:
        """The engine behind the name: `auto` is `openai` where a key or a base URL is set."""
        if self.name == "auto":
            return "openai" if self.key or self.url else "offline"
        return self.name

    @property
    def masks(self) -> bool:
        """Whether placeholders take the place of private data in what is sent."""
        from assistant.masking.places import is_on_this_machine

        return self.mask and not is_on_this_machine(self.url)

    @property
    def why(self) -> str:
        """Why `auto` means what it means, in one sentence."""
        if self.resolved == "offline":
            return "Using the offline engine: neither OPENAI_API_KEY nor OPENAI_BASE_URL is set."
        from assistant.engines.openai.settings import shown

        where = f" at {shown(self.url)}" if self.url else ""
        return f"Using the openai engine with {self.asked_model}{where}."

    @property
    def unheeded(self) -> str:
        """What was asked for and has no use with this engine, in one sentence; empty where nothing was."""
        if self.second_look and self.resolved == "offline":
            return "--second-look does nothing here: it is for drafts of a model, and the offline engine asks none."
        return ""


def make_engine(choice: Choice) -> Engine:
    """The engine of that choice, not yet connected to anything.

    Raises UsageError for an unknown name or a time limit that cannot be, BadTemplate for templates that cannot be used,
    NoKey where the `openai` engine has neither key nor base URL.
    """
    if choice.time_limit is not None:
        from assistant.engines.openai.settings import check_seconds

        check_seconds(choice.time_limit)
    if choice.resolved == "offline":
        if choice.prompts_folder is not None:  # no use here, and yet a mistake
            from assistant.templates import own_templates

            own_templates(choice.prompts_folder)
        from assistant.engines.offline.engine import OfflineEngine

        return OfflineEngine()
    from assistant.engines.openai.engine import OpenAIEngine
    from assistant.templates import load_templates

    settings = settings_of(choice)
    settings.key_to_send()  # said now, not at the first line
    model = OpenAIEngine(settings, load_templates(choice.prompts_folder))
    engine = masked(model, choice)
    if choice.cache is None:
        return engine
    from assistant.cache import CachedEngine

    return CachedEngine(engine, choice.cache, server=settings.address)


def masked(engine: Engine, choice: Choice) -> Engine:
    """An engine that tells a model no more than the choice lets it."""
    from assistant.engines.masked import MaskedEngine

    return MaskedEngine(engine, choice.names, key=choice.key or "", masks=choice.masks)


def settings_of(choice: Choice) -> "Settings":
    """What the `openai` engine is told by a choice; raises UsageError for what cannot be."""
    from assistant.engines.openai.settings import Settings

    settings = Settings(
        model=choice.asked_model, base_url=choice.url, api_key=choice.key, second_look=choice.second_look
    )
    if choice.time_limit is not None:
        settings = replace(settings, time_limit=choice.time_limit, timeout=min(settings.timeout, choice.time_limit))
    return settings if choice.jobs is None else replace(settings, concurrency=choice.jobs)
