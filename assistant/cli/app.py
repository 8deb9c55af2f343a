"""The command line: what was asked for, handed to the library, and shown."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant._version import __version__
from assistant.cli import options, screen
from assistant.cli.commands import DONE, SOME_NOT_DONE, App, Commands

if TYPE_CHECKING:
    from assistant.engines.choosing import Choice

app = App(
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _print_version(asked: bool) -> None:
    if asked:
        screen.result(f"resume-assistant {__version__}")
        raise typer.Exit


@app.callback()
def _assistant(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Read a resume line as a hiring manager does, and rewrite it toward whom you want to be read as.

    Nothing is invented: a larger claim than you wrote is made openly, as a question to you.
    """


@app.command()
def rewrite(
    toward: options.Toward,
    texts: options.Texts = None,
    fact: options.Facts = None,
    role: options.Role = "",
    ownership: options.OwnershipOption = "raise",
    ask: options.Ask = False,
    interactive: options.Interactive = False,
    out: options.Out = None,
    in_place: options.InPlace = False,
    questions: options.Questions = None,
    answers: options.AnswersFile = None,
    diff: options.AsDiff = False,
    only: options.Only = None,
    job: options.Job = None,
    engine: options.EngineOption = None,
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    prompts: options.PromptsOption = None,
    personas: options.PersonasOption = None,
    time_limit: options.TimeLimit = None,
    jobs: options.Jobs = None,
    second_look: options.SecondLook = False,
    no_cache: options.NoCache = False,
    no_mask: options.NoMask = False,
    dry_run: options.DryRun = False,
    as_json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Rewrite lines, or a whole resume, toward a target.

    Of a file only the lines under Experience, Projects and Volunteering are rewritten. Its changes are shown, and
    written only with --in-place or --out.

    \b
    assistant rewrite "Assisted in the rollout of a billing service" --toward senior
    assistant rewrite - --toward director --json < lines.txt
    assistant rewrite "Worked on the test bench" -t lead --fact "I led two technicians" --ask
    assistant rewrite resume.docx -t senior --job posting.txt --out resume-senior.docx
    assistant rewrite resume.docx -t senior --questions ask.txt
    assistant rewrite resume.docx -t senior --answers ask.txt --in-place
    """
    from assistant.api import How
    from assistant.cli.running import posting_in, rewrite_lines
    from assistant.cli.wish import Wish, destination
    from assistant.engines.choosing import Choice

    asked = Choice(engine, model, base_url, prompts, time_limit, jobs, mask=not no_mask, second_look=second_look)
    choice = _with_cache(asked, no_cache)
    how = How(facts=tuple(fact or ()), role=role, ownership=ownership)
    wish = Wish(
        to=destination(out, in_place),
        as_diff=diff,
        interactive=interactive,
        ask=ask,
        only=tuple(only or ()),
        posting=posting_in(job),
        quiet=quiet,
        as_json=as_json,
        questions=questions,
    )
    if answers is not None:
        from assistant.cli.answering import read_answers

        wish = wish._replace(answers=read_answers(answers))
    if dry_run:
        from assistant.cli.dry_run import show_rewriting

        raise typer.Exit(show_rewriting(texts or [], toward, choice, personas, how, wish))
    raise typer.Exit(rewrite_lines(texts or [], toward, choice, personas, how, wish))


@app.command()
def classify(
    texts: options.Texts = None,
    engine: options.EngineOption = None,
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    prompts: options.PromptsOption = None,
    time_limit: options.TimeLimit = None,
    no_cache: options.NoCache = False,
    no_mask: options.NoMask = False,
    dry_run: options.DryRun = False,
    as_json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Say which persona each line reads as, and why.

    The words that decided it stand beside each axis.

    \b
    assistant classify "Designed a Kalman filter for wheel odometry"
    """
    from assistant.cli.running import classify_lines
    from assistant.engines.choosing import Choice

    choice = _with_cache(Choice(engine, model, base_url, prompts, time_limit, mask=not no_mask), no_cache)
    if dry_run:
        from assistant.cli.dry_run import show_reading

        raise typer.Exit(show_reading(texts or [], choice, as_json=as_json, quiet=quiet))
    raise typer.Exit(classify_lines(texts or [], choice, as_json=as_json, quiet=quiet))


def _with_cache(choice: "Choice", no_cache: bool) -> "Choice":
    """The choice with the user's cache, where its engine has any use for one."""
    if no_cache or choice.resolved == "offline":
        return choice
    from assistant.folders import cache_folder

    return replace(choice, cache=cache_folder())


@app.command()
def review(
    paths: options.ResumeFiles,
    role: options.ReviewRole = None,
    fail_on: options.FailOn = None,
    as_json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Say where a resume stands, and what is weak in it.

    Needs no model: each line on the two axes, weak words, lines without a result, what its role lacks, what a
    reader would ask.

    \b
    assistant review resume.docx --role "data engineer"
    assistant review resume.md --fail-on weak_opener,no_result --quiet
    """
    from assistant.cli.reviewing import review_resumes

    raise typer.Exit(review_resumes(paths, role, as_json=as_json, fail_on=fail_on, quiet=quiet))


@app.command()
def chat(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="A resume; with --resume, the ID of a chat.")
    ] = None,
    toward: Annotated[str, typer.Option("--toward", "-t", help="Whom the lines are to read as.")] = "senior",
    role: options.Role = "",
    job: options.Job = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with the last chat, or with that of an ID.")] = False,
    list_: Annotated[bool, typer.Option("--list", help="List the chats that are kept.")] = False,
    forget: Annotated[str | None, typer.Option("--forget", metavar="ID", help="Delete a chat.")] = None,
    engine: options.EngineOption = None,
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    prompts: options.PromptsOption = None,
    personas: options.PersonasOption = None,
    time_limit: options.TimeLimit = None,
    second_look: options.SecondLook = False,
    no_cache: options.NoCache = False,
    no_mask: options.NoMask = False,
) -> None:
    """Work on your lines with a coach who asks before it claims.

    Paste a line, or open a file: it shows how the line reads and asks for what only you know. What you answer
    becomes a fact of that line, and the draft says it. Everything is kept on this machine as it happens.

    \b
    assistant chat --toward lead
    assistant chat resume.docx --job posting.txt
    assistant chat --resume
    """
    from assistant.cli.chatting import Begin, forget_chat, list_chats
    from assistant.cli.chatting import chat as talk
    from assistant.engines.choosing import Choice

    if list_ or forget is not None:
        raise typer.Exit(list_chats() if forget is None else forget_chat(forget))
    asked = Choice(engine, model, base_url, prompts, time_limit, mask=not no_mask, second_look=second_look)
    choice = _with_cache(asked, no_cache)
    begin = Begin(None if resume else file, toward, role, job, resume, str(file) if resume and file else "")
    raise typer.Exit(talk(choice, personas, begin))


@app.command()
def check(
    source: Annotated[str, typer.Option("--source", metavar="TEXT", help="What the author wrote.")],
    draft: Annotated[str, typer.Option("--draft", metavar="TEXT", help="What somebody made of it.")],
    fact: options.Facts = None,
    role: options.Role = "",
    ownership: options.OwnershipOption = "raise",
    as_json: options.Json = False,
) -> None:
    """Say what a draft claims that its source does not.

    The guard alone, on any two texts. Exit status 0 where it finds nothing, and where there are only claims to
    confirm; 1 where it finds something.

    \b
    assistant check --source "Helped cut costs by 5%" --draft "Led cost cuts of 15%"
    """
    from assistant.api import check as compare
    from assistant.cli.show import say_no_files_are_read, show_check

    say_no_files_are_read({"--source": source, "--draft": draft})
    checked = compare(source, draft, fact or (), role=role, ownership=ownership)
    if as_json:
        screen.json_result(checked.model_dump(mode="json"))
    else:
        show_check(checked, draft)
    raise typer.Exit(DONE if checked.ok else SOME_NOT_DONE)


@app.command()
def personas(personas: options.PersonasOption = None, as_json: options.Json = False) -> None:
    """List the targets of --toward, and what each means."""
    from assistant.cli.show import show_targets
    from assistant.personas import targets

    show_targets(list(targets(personas).values()), as_json=as_json)


@app.command()
def doctor(
    engine: options.EngineOption = None,
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    prompts: options.PromptsOption = None,
    as_json: options.Json = False,
) -> None:
    """Say which engines can be used now, and why not.

    Asks the server two short questions at most; looks for local servers too. The key is never shown.
    """
    from assistant.cli.doctor import examine
    from assistant.engines.choosing import Choice

    raise typer.Exit(examine(Choice(engine, model, base_url, prompts), as_json=as_json))


cache_app = typer.Typer(no_args_is_help=True, help="Replies of models that are kept: clear them.")
app.add_typer(cache_app, name="cache")


@cache_app.command("clear")
def clear_cache() -> None:
    """Delete all replies that are kept."""
    from assistant.cli.forgetting import clear_replies

    clear_replies()


@app.command()
def forget(
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Delete at once, without asking.")] = False,
) -> None:
    """Delete all that is kept on this machine.

    Replies of models, chats, decisions, history, and backups of resumes: lists them first, with places and
    sizes, and asks. A backup that was changed since stays.

    \b
    assistant forget
    """
    from assistant.cli.forgetting import forget_all

    raise typer.Exit(forget_all(at_once=yes))


def main() -> None:
    """The console script."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a narrow encoding must not end in a traceback
    try:
        app(prog_name="assistant" if Path(sys.argv[0]).stem != "__main__" else "python -m assistant")
    except Exception as error:
        screen.failure(
            f"Something that should not happen did: {type(error).__name__}: {error}.",
            "Nothing was changed. Please report it, with the command that you gave.",
        )
        sys.exit(SOME_NOT_DONE)
