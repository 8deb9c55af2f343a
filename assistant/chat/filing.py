"""Between a chat and the files of its author: a resume opened, accepted lines written back."""

import json
from pathlib import Path

from assistant.chat.state import State, Work
from assistant.documents.opening import open_resume
from assistant.errors import BadInput
from assistant.saving import save


def opened(state: State, path: Path) -> tuple[State, frozenset[str]]:
    """The state with a resume's lines, the first of them on the table, and its author's names.

    Raises BadInput for a file that cannot be read or has no such lines.
    """
    from assistant.masking.names import author_names

    resume = open_resume(path)
    works = [
        Work(source=bullet.text, role=bullet.entry.title, bullet=bullet.id, place=bullet.place)
        for bullet in resume.bullets
    ]
    if not works:
        raise BadInput(
            f"{path} has no line that could be rewritten.",
            hint="Lines are looked for under headings such as Experience, Projects or Volunteering.",
        )
    new = state.model_copy(update={"file": str(path.resolve()), "lines": tuple(works), "at": 0})
    return new, author_names(resume)


def write_back(state: State, to: Path | None) -> str:
    """Write the accepted lines into the resume they came from, or a copy of it; what was done, in a sentence.

    Raises BadInput where there is no file, nothing was accepted, or the file has lost one of the lines since.
    """
    changes = {work.bullet: work.accepted for work in state.lines if work.bullet and work.accepted is not None}
    if not state.file:
        raise BadInput("No file is open.", hint="/export text FILE writes the accepted lines.")
    if not changes:
        raise BadInput("No line was accepted yet.", hint="/accept takes the draft on the table.")
    path = Path(state.file)
    resume = open_resume(path)
    known = {bullet.id for bullet in resume.bullets}
    if gone := [work.source for work in state.lines if work.bullet in changes and work.bullet not in known]:
        raise BadInput(f"{path} has changed: it no longer holds “{gone[0]}”.", hint="/open it again.")
    kept = resume.write(to or path, changes, backup=to is None)
    beside = f"; the file as it was is {kept}" if kept else ""
    return f"Wrote {len(changes)} lines into {to or path}{beside}."


def exported(state: State, form: str) -> str:
    """The accepted lines as text, a line a bullet, or as JSON with their sources."""
    accepted = [work for work in state.lines if work.accepted is not None]
    if not accepted:
        raise BadInput("No line was accepted yet.", hint="/accept takes the draft on the table.")
    if form == "json":
        told = [{"source": w.source, "text": w.accepted, "facts": list(w.facts), "role": w.role} for w in accepted]
        return json.dumps({"toward": state.toward, "lines": told}, indent=2, ensure_ascii=False)
    return "\n".join(f"- {work.accepted}" for work in accepted)


def save_text(path: Path, text: str) -> str:
    """Write a text of the chat's; what was done, in a sentence. Raises BadInput where a file stands there already."""
    if path.exists():
        raise BadInput(f"{path} is there already.", hint="Name another file.")
    save(path, (text + "\n").encode())
    return f"Wrote {path}."
