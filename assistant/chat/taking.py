"""What a message changes: a pure function of the state and of what was heard."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from assistant.chat.correcting.denials import denial_in
from assistant.chat.correcting.message import settled
from assistant.chat.correcting.whose import content, names_lead
from assistant.chat.state import Asked, State, Work
from assistant.engines.listening import Heard, Part
from assistant.guard import check
from assistant.lexicon.verbs import verb_forms
from assistant.text import lines_of, safe
from assistant.words import lows

_FEWEST_WORDS = 3
"""Words that a first message must have to be a line."""
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n+")
_WITH_MORE = frozenset(("toward", "role", "goto"))
_IN_WORDS = _WITH_MORE | frozenset(
    ("next", "back", "accept", "undo", "redo", "again", "facts", "diff", "map", "why", "save", "export", "help", "quit")
)
"""Commands that may be given in words; one that names a file must be typed, since a model hears the words."""
_NEW = "Taken as a new line, {}. Was it a fact of the line before? /undo, then say it as “I …” or “We …”."
_REOPENED = "Line {} is open again; /accept takes it. Was that a new line? /undo, then put “- ” in front."
REFUSAL = (
    "I will not write that: by your own words it is not so, or not known to be, and you would have to stand behind it "
    "in an interview. What is true can carry the line too."
)


@dataclass(slots=True)
class Step:
    """The state after a message, what is to be said, and what is to be done: a draft, or a command in words."""

    state: State
    said: list[str] = field(default_factory=list)
    noted: list[str] = field(default_factory=list)
    command: str = ""
    is_new_line: bool = False
    needs_draft: bool = False
    retracted: list[str] = field(default_factory=list)


def take(state: State, heard: Heard, message: str) -> Step:
    """The step that a message makes; facts go to the line on the table, and to no other."""
    step, before = Step(state), state
    if state.work is not None:
        heard = _settle(step, state.work, heard, message)
        state = step.state
    lines = _lines(state, heard, message)
    if not lines and _is_next_line(state, heard, message):
        lines, heard = [" ".join(message.split())], Heard((), usage=heard.usage)
        step.said.append(_NEW.format(len(state.lines) + 1))
    if lines:
        step.state = state.with_lines(*(Work(source=_unmarked(line), role=state.role) for line in lines))
        step.is_new_line = step.needs_draft = True
    for part in heard.parts:
        _TAKERS.get(part.kind, _nothing)(step, part, heard, message)
    is_talk = all(part.kind == "other" for part in heard.parts)
    if (step.noted or step.retracted) and state.work and state.work.accepted is not None:
        step.said.append(_REOPENED.format(state.at + 1))
    if step.state.work is not None and not step.is_new_line:
        fresh = tuple(step.noted) or (step.state.work.fresh if step.state == before else ())
        step.state = step.state.with_work(step.state.work.model_copy(update={"fresh": fresh}))
    if heard.reply.strip() and (is_talk or any(part.kind == "question" for part in heard.parts)):
        step.said.append(" ".join(safe(heard.reply).split()))
    return step


def _settle(step: Step, work: Work, heard: Heard, message: str) -> Heard:
    """Take back what the message says is not so of what was told before; what is left to be heard of it."""
    done = settled(work, heard, message)
    step.state = step.state.with_work(done.work)
    step.said += done.said
    step.noted += done.noted
    step.retracted += [fact for fact in work.facts if fact not in done.work.facts]
    step.needs_draft = done.needs_draft
    return done.heard


def _lines(state: State, heard: Heard, message: str) -> list[str]:
    """New lines, which must stand in the message; a first message that is no order and no question is one."""
    folded = " ".join(message.split())
    lines = [" ".join(part.text.split()) for part in heard.parts if part.kind == "line"]
    lines = [line for line in lines if line and line in folded]
    other = {"command", "question", "untrue", "wish", "other"}
    if not lines and not state.lines and not any(part.kind in other for part in heard.parts):
        return [folded] if len(folded.split()) >= _FEWEST_WORDS else []
    return lines


def _is_next_line(state: State, heard: Heard, message: str) -> bool:
    """Whether facts are one more line: all lines are accepted, and it opens with what was done, as a line does."""
    if not state.lines or any(work.accepted is None for work in state.lines):
        return False
    words = message.split()
    if len(words) < _FEWEST_WORDS or {part.kind for part in heard.parts} != {"fact"}:
        return False
    _, form = verb_forms().get(words[0].lower(), (None, ""))
    return form in ("past", "participle", "gerund")


def _unmarked(line: str) -> str:
    """The line without the mark that says that it is one."""
    return next(iter(lines_of(line)), line)


def _fact(step: Step, part: Part, heard: Heard, message: str) -> None:
    work = step.state.work
    if work is None or step.is_new_line:
        return
    told = _as_told(work, part, message, step.retracted)
    if _is_plain_no(told) and any(other.kind == "no" for other in heard.parts):
        return
    untrue = [other.text for other in heard.parts if other.kind == "untrue"]
    if not told or told in work.facts or any(_overlaps(told, text) for text in untrue):
        return
    answered = (*work.answered, *(asked.question for asked in _named(work, part)))
    step.state = step.state.with_work(work.model_copy(update={"facts": (*work.facts, told), "answered": answered}))
    step.noted.append(told)
    step.needs_draft = True


def _is_plain_no(told: str) -> bool:
    """Whether words say no more than a `no` does: `I did not lead it`."""
    denial = denial_in(told)
    return denial is not None and denial.is_deed and names_lead(content(told))


def _as_told(work: Work, part: Part, message: str, retracted: Sequence[str]) -> str:
    """The fact as it was heard; where that is more than was said, the author's own sentence that is nearest to it.

    A correction says again what the fact that it takes back said.
    """
    heard = " ".join(safe(part.text).split())
    if heard in _sentences(message):
        return heard
    asked = next((asked.question for asked in _named(work, part)), "")
    checked = check(" ".join((asked, *message.split())).strip(), heard, tuple(retracted))
    if checked.claims or any(finding.kind != "lost" for finding in checked.findings):
        return max(_sentences(message), key=lambda sentence: len(lows(sentence) & lows(heard)), default="")
    return heard


@lru_cache(maxsize=1)
def _sentences(message: str) -> dict[str, None]:
    """The sentences of a message, each once, in order."""
    parts = (" ".join(part.split()) for part in _SENTENCE_END.split(message))
    return dict.fromkeys(part for part in parts if part)


def _yes(step: Step, part: Part, heard: Heard, message: str) -> None:
    work = step.state.work
    if work is None:
        return
    asked = _meant(work, part)
    if asked is None or not asked.claim:
        if not any(other.kind == "fact" for other in heard.parts):
            question = asked.question if asked else next((open_.question for open_ in work.asked), "")
            step.said.append(f"Say it in your own words, please: {question}" if question else "What do you mean?")
        return
    left = tuple(open_ for open_ in work.asked if open_ != asked)
    step.state = step.state.with_work(work.model_copy(update={"facts": (*work.facts, asked.claim), "asked": left}))
    step.noted.append(asked.claim)
    step.needs_draft = True


def _no(step: Step, part: Part, heard: Heard, message: str) -> None:
    work = step.state.work
    if work is None:
        return
    asked = _meant(work, part)
    claims = [asked.claim] if asked else [open_.claim for open_ in work.asked]
    told = [other.text for other in heard.parts if other.kind == "fact"]
    denied = [claim for claim in claims if claim and not any(_says_as_much(fact, claim) for fact in told)]
    denied = [claim for claim in denied if part.about or _may_be_of(part.text, claim)]
    if denied:
        step.state = step.state.with_work(work.model_copy(update={"denied": (*work.denied, *denied)}))
        step.needs_draft = True


def _may_be_of(no: str, claim: str) -> bool:
    """Whether a `no` can be one to a claim: `we did not need a crane` is none to `Led the move`."""
    about = content(denial.about) if (denial := denial_in(no)) else frozenset()
    return not about or names_lead(about) or bool(about & content(claim))


def _says_as_much(fact: str, claim: str) -> bool:
    """Whether a fact behind a `no` says of its author what the claim opens with: then the claim is left open."""
    verb = next(iter(claim.lower().split()), "")
    return re.match(rf"(?:i|we) (?:\w+ly )?{re.escape(verb)}\b", fact.lower()) is not None


def _named(work: Work, part: Part) -> tuple[Asked, ...]:
    """The question whose number a part gives; none where it gives none."""
    return work.asked[part.about - 1 : part.about] if part.about > 0 else ()


def _meant(work: Work, part: Part) -> Asked | None:
    """The question that a yes or no answers: the one it names, or the only claim that is open."""
    if named := _named(work, part):
        return named[0]
    claims = [asked for asked in work.asked if asked.claim]
    return claims[0] if len(claims) == 1 else None


def _wish(step: Step, part: Part, heard: Heard, message: str) -> None:
    work = step.state.work
    wished = " ".join(safe(part.text).split())
    if work is None or not wished:
        return
    step.state = step.state.with_work(work.model_copy(update={"wishes": (*work.wishes, wished)}))
    step.needs_draft = True


def _untrue(step: Step, part: Part, heard: Heard, message: str) -> None:
    if REFUSAL not in step.said:
        step.said.append(REFUSAL)


def _command(step: Step, part: Part, heard: Heard, message: str) -> None:
    name, _, rest = " ".join(safe(part.text).split()).lstrip("/").partition(" ")
    name = name.lower()
    if name not in _IN_WORDS or (rest and name not in _WITH_MORE):
        step.said.append(f"To be safe, type that yourself: /{name} {rest}".rstrip())
    elif not step.command:
        step.command = f"{name} {rest}".strip()


def _nothing(step: Step, part: Part, heard: Heard, message: str) -> None:
    """Thanks and hesitation change nothing."""


def _overlaps(told: str, untrue: str) -> bool:
    """Whether a fact says a number or half of the words of what its author said is not so."""
    said, denied = lows(told), lows(untrue)
    numbers = {word for word in denied if word.isdigit()}
    return bool(numbers & said) or (bool(denied) and len(denied & said) * 2 >= len(denied))


_TAKERS = {
    "fact": _fact,
    "yes": _yes,
    "no": _no,
    "wish": _wish,
    "untrue": _untrue,
    "command": _command,
}
