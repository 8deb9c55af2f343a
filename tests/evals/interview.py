"""The interview: an engine's own claims and questions, put to an author who knows only their sheet."""

from dataclasses import dataclass, field

from assistant import Assistant
from assistant.results import Claim, Rewrite
from assistant.words import stem, words
from tests.evals.asking import Asker
from tests.evals.sheets import Case

MOST_ASKED = 3
_UNKNOWN = "i do not know"


@dataclass
class Interview:
    """What was asked and answered; `first` is the draft before, `last` the one with all the answers."""

    case: Case
    first: Rewrite
    last: Rewrite
    answered: list[tuple[str, str]] = field(default_factory=list)
    confirmed: list[str] = field(default_factory=list)
    denied: list[str] = field(default_factory=list)

    @property
    def facts(self) -> tuple[str, ...]:
        """All that the author confirmed: claims with a yes, and answers in their own words."""
        return (*self.confirmed, *(answer for _, answer in self.answered if _says(answer)))

    @property
    def asked(self) -> int:
        """Questions put, the claims' own among them."""
        return len(self.answered) + len(self.confirmed) + len(self.denied)

    @property
    def moved(self) -> int:
        """Questions whose answer shows in the last draft: a claim that stands or fell, new words of an answer."""
        before, after = _stems(self.first.source), _stems(self.last.text)
        by_answers = sum(bool(_says(answer) and (_stems(answer) - before) & after) for _, answer in self.answered)
        fell = len(self.denied) if self.last.text != self.first.text else 0
        return by_answers + len(self.confirmed) + fell


async def interview(assistant: Assistant, case: Case, asker: Asker, first: Rewrite) -> Interview:
    """At most three questions, in as many rounds as they take, then the line drafted with the answers."""
    talk = Interview(case, first, first)
    while talk.asked < MOST_ASKED and (put := _next_questions(talk)):
        claims, questions = put
        asked = [f"(yes or no) {one.question} The draft says: “{one.draft}”." for one in claims]
        answers = await asker.author(case.sheet, [*asked, *questions])
        for claim, answer in zip(claims, answers, strict=False):
            yes = answer.strip().lower().startswith(("yes", "ja", "oui", "sí", "si"))
            (talk.confirmed if yes else talk.denied).append(claim.draft)
        talk.answered += zip(questions, answers[len(claims) :], strict=False)
        talk.last = await assistant.arewrite(
            case.text, case.toward, role=case.role, facts=talk.facts, denied=tuple(talk.denied)
        )
    return talk


def _next_questions(talk: Interview) -> tuple[list[Claim], list[str]] | None:
    """The claims and questions to put next, claims first; None where there are none, or no room."""
    room = MOST_ASKED - talk.asked
    claims = [claim for claim in talk.last.claims if claim.draft not in talk.denied][:room]
    put = {question for question, _ in talk.answered}
    fresh = [one.question for one in talk.last.questions if one.question not in put][: room - len(claims)]
    return (claims, fresh) if claims or fresh else None


def _says(answer: str) -> bool:
    return _UNKNOWN not in answer.lower()


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word.low) for word in words(text) if len(word.low) > 3 or word.low[0].isdigit())
