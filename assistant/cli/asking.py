"""`--ask`: claims and questions put to the author one by one, then a draft with the answers."""

from assistant.api import Assistant, How
from assistant.cli import screen
from assistant.cli.show import show_rewrite
from assistant.personas import Target
from assistant.results import Claim, Rewrite

ROUNDS = 3
"""Times that a line's draft is put to its author at most."""


def rewrite_asking(assistant: Assistant, text: str, target: Target, how: How) -> Rewrite:
    """The line as it stands when its author has no more to say; shown after each draft."""
    how = How(**how)
    asked: set[str] = set()
    for _ in range(ROUNDS):
        done = assistant.rewrite(text, target.name, **how)
        show_rewrite(done, target, quiet=False, asking=True)
        confirmed, refused = claims_put(done.claims)
        told = sure(text, target.name, questions_put(done, asked))
        if not (refused or told):
            return _without_confirmed(done, confirmed)
        how["facts"] = (*how.get("facts", ()), *confirmed, *told)
        how["denied"] = (*how.get("denied", ()), *refused)
        screen.note("Drafting again with your answers …")
    done = assistant.rewrite(text, target.name, **how)
    show_rewrite(done, target, quiet=False)
    return done


def claims_put(claims: tuple[Claim, ...]) -> tuple[list[str], list[str]]:
    """The claims confirmed and those refused, by the draft's words; an empty answer leaves one open."""
    confirmed: list[str] = []
    refused: list[str] = []
    for claim in claims:
        answer = screen.ask(f"{claim.question}  (the line says “{claim.draft}”)", choices="true? y/n").lower()
        if answer.startswith("y"):
            confirmed.append(claim.draft)
        elif answer.startswith("n"):
            refused.append(claim.draft)
    return confirmed, refused


def questions_put(done: Rewrite, asked: set[str]) -> list[str]:
    """The answers as facts; each question is put once, an empty answer says nothing."""
    answers = []
    for question in done.questions:
        if question.question in asked:
            continue
        asked.add(question.question)
        if answer := screen.ask(question.question, choices="Enter to skip"):
            answers.append(answer)
    return answers


def sure(line: str, toward: str, answers: list[str]) -> list[str]:
    """The answers that state something: `maybe`, or what its author calls untrue, is no fact."""
    from assistant.engines.listening import Message
    from assistant.engines.offline.hearing import hear

    facts = []
    for answer in filter(None, answers):
        heard = hear(Message(answer, toward, line))
        if any(part.kind in ("untrue", "other", "question") for part in heard.parts):
            screen.note(f"Left out, as it is not sure: {answer}", "warn")
        else:
            facts.append(answer)
    return facts


def _without_confirmed(done: Rewrite, confirmed: list[str]) -> Rewrite:
    open_claims = tuple(claim for claim in done.claims if claim.draft not in confirmed)
    return done.model_copy(update={"claims": open_claims})
