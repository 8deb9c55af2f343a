"""What an author says last of a thing is so: what a `no, that was Tom` takes back, and what then cannot be told."""

from dataclasses import dataclass, field, replace

from assistant.chat import doubts
from assistant.chat.figures_put_right import figures_in, none_of_which, places, put_right, with_noun
from assistant.chat.said_of_whom import (
    IS_LIMIT,
    Opened,
    claims_lead,
    denies_lead,
    first_sentence,
    is_claim,
    is_not_mine,
    limits_own,
    opening_of,
    others_deed,
    points_back,
    says_lead,
)
from assistant.chat.state import Doubt, Work
from assistant.disclaimers import is_of_a_part
from assistant.engines.listening import Heard
from assistant.facts.numbers import Quantity
from assistant.words import lows

_KINDS = frozenset(("fact", "yes", "no", "retract", "other"))
"""Messages of other kinds ask for something, and take nothing back."""
_GONE = "Taken back: {}"
_DOES_NOT_FIT = "That does not fit with what was said before."


@dataclass(slots=True)
class Settled:
    """The line as it is after what was taken back, and what of the message is still to be taken as it was heard."""

    work: Work
    heard: Heard
    said: list[str] = field(default_factory=list)
    noted: list[str] = field(default_factory=list)
    needs_draft: bool = False

    def withdraw(self, *gone: str, deny: bool = False) -> None:
        """Take facts back; where the author said `no` to a claim, it is not raised again."""
        facts = tuple(fact for fact in self.work.facts if fact not in gone)
        claims = [*gone, *(asked.claim for asked in self.work.asked if any(map(claims_lead, gone)))]
        denied = tuple(claim for claim in claims if deny and is_claim(claim))
        self.work = self.work.model_copy(update={"facts": facts, "denied": (*self.work.denied, *denied)})
        self.said += [_GONE.format(fact) for fact in gone]
        self.needs_draft = True

    def deny(self, *claims: str) -> None:
        """Raise a claim no more, though it was not confirmed: its author spoke of a part."""
        self.work = self.work.model_copy(update={"denied": (*self.work.denied, *claims)})
        self.needs_draft = True

    def note(self, *facts: str) -> None:
        """Take facts that were not heard as they now stand."""
        new = tuple(fact for fact in facts if fact not in self.work.facts)
        self.work = self.work.model_copy(update={"facts": (*self.work.facts, *new)})
        self.noted += new
        self.needs_draft = True

    def ask(self, doubt: Doubt) -> bool:
        """Set aside what cannot all be so, and ask which is; always True."""
        facts = tuple(fact for fact in self.work.facts if fact not in doubt.said)
        self.needs_draft = self.needs_draft or facts != self.work.facts
        self.work = doubts.put(self.work.model_copy(update={"facts": facts}), doubt)
        self.said.append(_DOES_NOT_FIT)
        return True

    def heard_but(self, sentence: str, text: str) -> None:
        """Leave what a sentence of the message brought: it was about what is told already."""
        rest = lows(text.replace(sentence, "", 1))
        facts = (part for part in self.heard.parts if part.kind == "fact")
        left = tuple(part for part in facts if 2 * len(lows(part.text) & rest) > len(lows(part.text)))
        self.heard = replace(self.heard, parts=left, reply="")


def settled(work: Work, heard: Heard, message: str) -> Settled:
    """What a message makes of what was told before it; the rest of it is heard as it was."""
    done = Settled(work, heard)
    text = " ".join(message.split())
    if work.doubt is not None and (answer := doubts.answered(work, work.doubt, text)) is not None:
        _answer(done, answer)
    elif (
        heard.parts
        and {part.kind for part in heard.parts} <= _KINDS
        and not any(part.about for part in heard.parts if part.kind != "retract")
    ):
        _ = _first(done, text) or _of_the_line(done)
    _newest_part(done)
    return done


def _answer(done: Settled, answer: doubts.Answer) -> None:
    done.work, done.heard = answer.work, Heard((), usage=done.heard.usage)
    done.said += answer.said
    done.needs_draft = True
    done.note(*answer.facts)
    done.said += [_GONE.format(fact) for fact in answer.gone]


def _first(done: Settled, text: str) -> bool:
    """Whether the message puts right or takes back what was told right before; what follows its sentence stays."""
    sentence = first_sentence(text)
    opened, rest = opening_of(sentence)
    if _figure(done, text, opened):
        return True
    claims = [asked.claim for asked in done.work.asked if asked.claim]
    if len(claims) == 1 and not done.work.fresh and IS_LIMIT.match(rest):
        done.heard_but(sentence, text)
        done.deny(claims[0])
        done.note(rest)
        return True
    fresh = [fact for fact in done.work.fresh if fact in done.work.facts]
    if not fresh or any(part.kind == "retract" for part in done.heard.parts):
        return False
    if not _of_fresh(done, fresh, opened or Opened(no=False, mark=False, soft=False), rest, is_claimed=bool(claims)):
        return False
    done.heard_but(sentence, text)
    return True


def _of_fresh(done: Settled, fresh: list[str], opened: Opened, rest: str, *, is_claimed: bool) -> bool:
    """Whether words are about what was told right before, which is then taken back, limited or asked about."""
    if not rest:
        if opened.is_firm and (not done.work.asked or (opened.no and opened.mark)):
            return _withdrawn(done, fresh)
        if opened.is_firm and is_claim(fresh[0]) and not is_claimed:  # else a plain no answers what is asked
            return done.ask(doubts.of_yes(fresh[0]))
        return False
    if is_not_mine(rest) or (any(opened) and any(others_deed(fact, rest) for fact in fresh)):
        return _withdrawn(done, fresh)
    led = [fact for fact in fresh if is_claim(fact) or claims_lead(fact)]
    is_limit, is_limiting = IS_LIMIT.match(rest) is not None, limits_own(rest, is_denial=opened.no)
    if led and (is_limit or is_limiting or is_of_a_part(rest)):
        gone = [fact for fact in fresh if fact in led or says_lead(fact)]
        own = [fact for fact in gone if not is_claim(fact)]
        done.withdraw(*gone, deny=True)
        done.note(_limited(own[-1], rest) if is_limit and own else rest)
        return True
    if IS_LIMIT.match(rest) and len(fresh) == 1:
        done.withdraw(fresh[0])
        done.note(_limited(fresh[0], rest))
        return True
    if opened.is_firm and (points_back(rest) or (not is_claimed and is_limiting)):
        return done.ask(doubts.of_facts(*fresh, rest))
    return False


def _limited(told: str, limit: str) -> str:
    return f"{told.rstrip('.!')}, {limit[:1].lower()}{limit[1:]}"


def _withdrawn(done: Settled, fresh: list[str]) -> bool:
    """What was told last is taken back: the claim with all that affirmed it, one fact, or the one that is meant."""
    others = [fact for fact in fresh if not is_claim(fact) and not claims_lead(fact)]
    if len(others) == len(fresh) > 1:
        return done.ask(doubts.of_facts(*others))
    done.withdraw(*(fresh if len(fresh) == 1 else [fact for fact in fresh if fact not in others]), deny=True)
    return True


def _figure(done: Settled, text: str, opened: Opened | None) -> bool:
    """Whether the first sentence is about a figure that was told before, in a fact or in the line."""
    sentence = first_sentence(text)
    _, rest = opening_of(sentence)
    work, is_opened = done.work, opened is not None
    figures = figures_in(rest, is_opened=is_opened)
    if figures is None:
        return False
    known = [fact for fact in work.facts if not doubts.repeats(fact, work.source)]
    fresh = [fact for fact in known if fact in work.fresh]
    near = [*(fact for fact in known if fact not in fresh), *fresh] if figures.wrong or is_opened else fresh
    if found := list(places(near, figures)):
        done.heard_but(sentence, text)
        old = near[found[0][0]]
        new = [put_right(old, figure, figures.right) for at, figure in found if near[at] == old]
        if len(new) > 1 or not (is_opened or figures.wrong):
            done.ask(doubts.of_facts(old, *new))
        else:
            done.withdraw(old)
            done.note(*new, *_after_figure(rest, figures.right.end))
        return True
    if (work.fresh or figures.wrong or not _asks_for(work, figures.right)) and (
        in_line := next(places([work.source], figures), None)
    ):
        done.heard_but(sentence, text)
        said = (with_noun(work.source, in_line[1]), with_noun(rest, figures.right))
        right = put_right(work.source, in_line[1], figures.right)
        doubt = doubts.of_line(*said, put_right=right, fact=rest)
        if opened is not None and opened.mark and (answer := doubts.answered(work, doubt, "what I say")) is not None:
            _answer(done, answer)  # `sorry` says which is right
            return True
        return done.ask(doubt)
    if figures.wrong is not None and not figures.is_bare:
        done.heard_but(sentence, text)
        done.note(rest.rstrip(". "))
        return True
    return False


def _after_figure(rest: str, at: int) -> tuple[str, ...]:
    """What a correction tells beyond its figure: `the third was trained by Jana`."""
    _, comma, more = rest[at:].partition(", ")
    return (more.rstrip(". "),) if comma and len(more.split()) > 2 and not more.lower().startswith("not ") else ()


def _asks_for(work: Work, figure: Quantity) -> bool:
    """Whether a question that is open asks for such a figure: then it is an answer, and corrects nothing."""
    return any(("how long" if figure.unit else "how many") in asked.question.lower() for asked in work.asked)


def _of_the_line(done: Settled) -> bool:
    """Whether there is a fact that the line itself contradicts: `one accident` under `0 accidents`."""
    for fact in (part for part in done.heard.parts if part.kind == "fact"):
        said = none_of_which(done.work.source, fact.text)
        if said is not None:
            line, told = with_noun(done.work.source, said[0]), with_noun(fact.text, said[1])
        elif deed := others_deed(done.work.source, fact.text):
            line, told = deed
        else:
            continue
        done.heard = replace(done.heard, parts=tuple(part for part in done.heard.parts if part is not fact))
        return done.ask(doubts.of_line(line, told, fact=fact.text))
    return False


def _newest_part(done: Settled) -> None:
    """A confirmed lead that the message denies or gives to another is taken back, whenever it was confirmed."""
    facts = [part.text for part in done.heard.parts if part.kind == "fact"]
    if not any(denies_lead(fact) for fact in facts) or any(claims_lead(fact) for fact in facts):
        return
    gone = [fact for fact in done.work.facts if claims_lead(fact)]
    if gone:
        done.withdraw(*gone, deny=True)
