"""Options that mean the same in every command."""

from pathlib import Path
from typing import Annotated

import typer

from assistant.results import Ownership

Texts = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="TEXT|FILE|-", help="Lines in quotes, resumes' files (a folder's: in/*), or - for standard input."
    ),
]
Toward = Annotated[str, typer.Option("--toward", "-t", help="Whom the line is to read as; see `assistant personas`.")]
Facts = Annotated[
    list[str] | None,
    typer.Option("--fact", "-f", metavar="TEXT", help="Something you confirm as true of the line; may be given again."),
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


Out = Annotated[
    str | None,
    typer.Option(
        "--out",
        "-o",
        metavar="FILE",
        help="Write the rewritten resume there: a file, a folder (new/ makes one), or - for its text alone; a backup "
        "keeps what it was.",
    ),
]
Questions = Annotated[
    Path | None,
    typer.Option(
        "--questions", metavar="FILE", help="Write the claims to confirm and the questions there, to be handed over."
    ),
]
AnswersFile = Annotated[
    Path | None,
    typer.Option(
        "--answers", metavar="FILE", help="Take the answers that were written into a file of --questions, line by line."
    ),
]
InPlace = Annotated[bool, typer.Option("--in-place", help="Change the file itself; a backup stays beside it.")]
AsDiff = Annotated[bool, typer.Option("--diff", help="Show a file's changes as a unified diff of its text.")]
Interactive = Annotated[
    bool, typer.Option("--interactive", "-i", help="Go through a file's lines one by one: accept, keep, edit, ask …")
]
Only = Annotated[
    list[str] | None,
    typer.Option("--only", metavar="N|N..M|SECTION|ENTRY", help="Some of a file's lines alone; may be given again."),
]
Job = Annotated[
    Path | None,
    typer.Option(
        "--job",
        metavar="FILE",
        help="A job posting as text: its words are preferred where a line supports them, and gaps are listed.",
    ),
]
Jobs = Annotated[
    int | None, typer.Option("--jobs", "-j", min=1, max=64, help="Lines that a model is asked about at once (8).")
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Ask the model anew, and keep no reply.")]
NoMask = Annotated[
    bool,
    typer.Option(
        "--no-mask",
        help="Send e-mail addresses, phone numbers, links, addresses, identity numbers and your name as they are; "
        "placeholders take their place where the server is not on this machine.",
    ),
]
SecondLook = Annotated[
    bool,
    typer.Option(
        "--second-look",
        help="Have the model read each draft once more, for what it adds, loses or says clumsily; costs a call more.",
    ),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Print what would be sent to a model, and to where; send nothing.")
]
Json = Annotated[bool, typer.Option("--json", help="Answer as JSON.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="The result alone.")]
ResumeFiles = Annotated[
    list[Path],
    typer.Argument(metavar="FILE", help="A resume in any format that can be read; of a folder in/*."),
]
ReviewRole = Annotated[
    str | None,
    typer.Option(
        "--role",
        metavar="ROLE|FILE",
        help="The role to compare it with, or your own profile of one, as TOML. Roles: machine-learning engineer, data "
        "scientist, data analyst, data engineer, software engineer, DevOps engineer, mechanical engineer, electrical "
        "engineer, hardware engineer, test engineer, civil engineer, structural engineer, chemical engineer, "
        "biomedical engineer.",
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="KINDS",
        help="Exit status 1 where one of these is found: weak_opener, repeated_opener, no_result, person, tense, "
        "length, cliche, missing_skill, with commas between, or any.",
    ),
]
