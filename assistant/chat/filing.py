"""Between a chat and the files of its author: a resume opened, accepted lines written back."""

import json
from collections.abc import Collection, Mapping
from pathlib import Path

from assistant.chat.state import State, Work
from assistant.documents.opening import open_resume
from assistant.documents.resume import Resume
from assistant.documents.saving import save_resume
from assistant.errors import BadInput
from assistant.saving import save


def opened(state: State, path: Path, moved: Mapping[str, str]) -> tuple[State, frozenset[str]]:
    """The state with a resume's lines, the first of them on the table, and its author's names.

    Lines of the file that is open already keep what was said of them. Raises BadInput for a file that cannot be read or
    has no such lines.
    """
    from assistant.documents.author import author_names

    resume = open_resume(path)
    if not resume.bullets:
        raise BadInput(
            f"{path} has no line that could be rewritten.",
            hint="Lines are looked for under headings such as Experience, Projects or Volunteering.",
        )
    file = str(path.resolve())
    here = _lines_of(resume)
    known = {_now(work.bullet, moved, here): work for work in state.lines} if state.file == file else {}
    works = tuple(
        known[bullet.id].model_copy(update={"bullet": bullet.id, "place": bullet.place})
        if bullet.id in known
        else Work(source=bullet.text, role=bullet.entry.title, bullet=bullet.id, place=bullet.place)
        for bullet in resume.bullets
    )
    new = state.model_copy(update={"file": file, "lines": works, "at": 0})
    return new, author_names(resume)


def write_back(state: State, to: Path | None, moved: Mapping[str, str]) -> tuple[str, State]:
    """Write the accepted lines into the resume they came from, or a copy of it; what was done, and the state after it.

    What stood there is backed up. `moved` has the ids of lines that the chat itself wrote before. Raises BadInput where
    there is no file, nothing was accepted, or somebody else changed one of the lines since.
    """
    if not state.file:
        raise BadInput("No file is open.", hint="/export text FILE writes the accepted lines.")
    accepted = [work for work in state.lines if work.bullet and work.accepted is not None]
    if not accepted and not moved:
        raise BadInput("No line was accepted yet.", hint="/accept takes the draft on the table.")
    path = Path(state.file)
    resume = open_resume(path)
    here = _lines_of(resume)
    if gone := [work.source for work in accepted if _now(work.bullet, moved, here) not in here]:
        raise BadInput(f"{path} has changed: it no longer holds “{gone[0]}”.", hint="/open it again.")
    texts = {_now(work.bullet, moved, here): work.accepted or "" for work in accepted}
    changes = {name: text for name, text in texts.items() if text != here[name]}
    in_place = to is None or to.resolve() == path
    if in_place and not changes:
        return f"{path} holds all accepted lines already.", state
    saved = save_resume(resume, path, to or path, changes)
    if not saved.is_written:
        return f"{to or path} holds all accepted lines already.", state
    number, which = (len(changes), "changed") if in_place else (len(accepted), "accepted")
    said = f"Wrote {number} {which} line{'' if number == 1 else 's'} into {to or path}{saved.where_it_was}"
    return said, _after_writing(state, resume, moved, changes) if in_place else state


def _after_writing(state: State, old: Resume, moved: Mapping[str, str], changes: Mapping[str, str]) -> State:
    """The state whose lines are those that the file holds now: what was written is what its author wrote."""
    new = open_resume(Path(state.file))
    if len(new.bullets) != len(old.bullets):  # the new words read as more lines, or as fewer
        return state
    here = _lines_of(old)
    ids = {before.id: after.id for before, after in zip(old.bullets, new.bullets, strict=True)}
    lines = tuple(
        _written(work, ids[name], is_new=name in changes)
        if work.bullet and (name := _now(work.bullet, moved, here)) in ids
        else work
        for work in state.lines
    )
    pairs = dict(state.moved) | {before: after for before, after in ids.items() if before != after}
    return state.model_copy(update={"lines": lines, "moved": tuple(pairs.items())})


def _written(work: Work, name: str, *, is_new: bool) -> Work:
    if not is_new or work.accepted is None:
        return work.model_copy(update={"bullet": name})
    new = Work(source=work.accepted, role=work.role, bullet=name, place=work.place, accepted=work.accepted)
    return new.model_copy(update={"facts": work.facts, "denied": work.denied, "wishes": work.wishes})


def _lines_of(resume: Resume) -> dict[str, str]:
    return {bullet.id: bullet.text for bullet in resume.bullets}


def _now(name: str, moved: Mapping[str, str], here: Collection[str]) -> str:
    """The id that a line has in the file now, however often the chat wrote it."""
    seen: set[str] = set()
    while name not in here and name in moved and name not in seen:
        seen.add(name)
        name = moved[name]
    return name


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


def what_is_left(state: State) -> str:
    """How many lines are not accepted yet, and what can be done when none is left."""
    left = sum(work.accepted is None for work in state.lines)
    if left:
        return f"{left} line{'s are' if left > 1 else ' is'} left; /next goes on."
    return f"All lines are accepted; {'/save writes them into the file' if state.file else '/export shows them'}."
