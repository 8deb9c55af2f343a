"""Options that mean the same in every command."""

from pathlib import Path
from typing import Annotated

import typer

from assistant.results import Ownership

Texts = Annotated[
    list[str] | None,
    typer.Argument(metavar="TEXT|FILE|-", help="Lines in quotes, a text file, or - for standard input."),
]
Toward = Annotated[str, typer.Option("--toward", "-t", help="Whom the line is to read as; see `assistant personas`.")]
Facts = Annotated[
    list[str] | None,
    typer.Option("--fact", "-f", metavar="TEXT", help="Something you confirm as true; may be given again."),
]
Role = Annotated[str, typer.Option("--role", metavar="TEXT", help="The job title that the line stands under.")]
OwnershipOption = Annotated[
    Ownership,
    typer.Option(
        "--ownership",
        help="raise: a larger part in the deed may be claimed, and is put to you as a question. keep: never.",
    ),
]
Ask = Annotated[bool, typer.Option("--ask", help="Put the claims and questions to me one by one, then draft again.")]
EngineOption = Annotated[
    str | None,
    typer.Option(
        "--engine",
        metavar="auto|offline|openai",
        envvar="ASSISTANT_ENGINE",
        help="auto: openai where a key or a base URL is set, offline otherwise.",
    ),
]
Model = Annotated[
    str | None, typer.Option("--model", envvar="ASSISTANT_MODEL", help="The model for the openai engine.")
]
BaseUrl = Annotated[
    str | None,
    typer.Option("--base-url", envvar="OPENAI_BASE_URL", help="A server that speaks the OpenAI format."),
]
PromptsOption = Annotated[
    Path | None,
    typer.Option("--prompts", metavar="DIR", envvar="ASSISTANT_PROMPTS", help="A folder of your own templates."),
]
PersonasOption = Annotated[
    Path | None,
    typer.Option("--personas", metavar="FILE", envvar="ASSISTANT_PERSONAS", help="Your own targets, as TOML."),
]
TimeLimit = Annotated[
    float | None,
    typer.Option(
        "--time-limit",
        metavar="SECONDS",
        envvar="ASSISTANT_TIME_LIMIT",
        min=1,
        help="The most that one question to a model may take, with all its retries (120).",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Answer as JSON.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="The result alone.")]
