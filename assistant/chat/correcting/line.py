"""The line as a message leaves it: what was taken back, put in another's place, or is asked about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from assistant.chat.correcting import doubts
from assistant.chat.correcting.whose import claims_lead, content, is_claim, led_in, same
from assistant.chat.state import Doubt, Work
from assistant.engines.listening import Heard
from assistant.words import lows

GONE = "Taken back: {}"
_DOES_NOT_FIT = "That does not fit with what was said before."


@dataclass(slots=True)
class Settled:
    """The line as it is after what was taken back, and what of the message is still to be taken as it was heard."""

    work: Work
    heard: Heard
    said: list[str] = field(default_factory=list)
    noted: list[str] = field(default_factory=list)
    needs_draft: bool = False

    def withdraw(self, *meant: str) -> None:
        """Take facts back with all that says the same; a confirmed claim, and the draft's lead with it, is denied."""
        gone = [fact for fact in self.work.facts if any(same(fact, one) for one in meant)]
        raised = [self.work.draft.text] if self.work.draft and not self.work.is_held else []
        raised += [asked.claim for asked in self.work.asked if asked.claim]
        claims = [*gone, *(claim for claim in raised if claims_lead(claim) and any(map(self._leads, gone)))]
        self._drop(*gone)
        self.deny(*(claim for claim in claims if is_claim(claim)))

    def take_back(self, told: Sequence[str]) -> bool:
        """Withdraw what is meant with all that says the same; where that is several things, ask. Always True."""
        if not all(same(told[0], fact) for fact in told):
            return self.ask(doubts.of_facts(*told))
        self.withdraw(*told)
        return True

    def replace(self, old: Sequence[str], new: Iterable[str]) -> None:
        """Put facts in the place of others: what they said is so still, but for what was put right."""
        self._drop(*old)
        self.note(*new)

    def deny(self, *claims: str) -> None:
        """Raise a claim no more, though it was not confirmed: its author spoke of a part."""
        denied = tuple(dict.fromkeys((*self.work.denied, *claims)))
        self.work = self.work.model_copy(update={"denied": denied})
        self.needs_draft = True

    def note(self, *facts: str) -> None:
        """Take facts that were not heard as they now stand."""
        new = tuple(dict.fromkeys(fact for fact in facts if fact not in self.work.facts))
        self.work = self.work.model_copy(update={"facts": (*self.work.facts, *new)})
        self.noted += new
        self.needs_draft = self.needs_draft or bool(new)

    def ask(self, doubt: Doubt, said: str = _DOES_NOT_FIT) -> bool:
        """Set aside what cannot all be so, and ask which is; always True."""
        facts = tuple(fact for fact in self.work.facts if fact not in doubt.said)
        self.needs_draft = self.needs_draft or facts != self.work.facts
        self.work = doubts.put(self.work.model_copy(update={"facts": facts}), doubt)
        self.said += [said] if said and said not in self.said else []
        return True

    def answer(self, answer: doubts.Answer) -> None:
        """What an answer to a doubt settles; nothing else is to be heard of the message."""
        self.work, self.heard = answer.work, Heard((), usage=self.heard.usage)
        self.said += answer.said
        self.needs_draft = True
        self.note(*answer.facts)
        self.said += [GONE.format(fact) for fact in answer.gone]

    def heard_but(self, settled: Sequence[str], text: str) -> None:
        """Leave what some sentences of the message brought: they were about what is told already."""
        for sentence in settled:
            text = text.replace(sentence, "", 1)
        rest = lows(text)
        left = tuple(part for part in self.heard.parts if 2 * len(lows(part.text) & rest) > len(lows(part.text)))
        self.heard = replace(self.heard, parts=left, reply="")

    def leads(self) -> list[str]:
        """The facts which say that their author led what the line is about."""
        return [fact for fact in self.work.facts if self._leads(fact)]

    def _leads(self, fact: str) -> bool:
        led = led_in(fact)
        return led is not None and (is_claim(fact) or led <= content(self.work.source))

    def _drop(self, *gone: str) -> None:
        facts = tuple(fact for fact in self.work.facts if fact not in gone)
        self.work = self.work.model_copy(update={"facts": facts})
        self.said += [GONE.format(fact) for fact in gone]
        self.needs_draft = True
