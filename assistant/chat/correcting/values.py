"""A figure or a few words that an author puts right: found in a fact or in the line, and replaced or asked about."""

import re
from collections.abc import Sequence

from assistant.chat.correcting import doubts
from assistant.chat.correcting.denials import Opened, clauses_of, denial_in, own_deed
from assistant.chat.correcting.figures import (
    Figures,
    conflict,
    counted,
    figures_in,
    places,
    put_right,
    same_kind,
    with_noun,
)
from assistant.chat.correcting.line import Settled
from assistant.chat.correcting.whose import same
from assistant.chat.state import Work
from assistant.facts.numbers import Quantity
from assistant.patterns import lazily

NOT_FOUND = "Nothing that you told says that. If your line is wrong, paste it anew, or say with /edit how it was."
MOST_WORDS = 4
"""Words that are put in the place of others at most: `the customer`, `a Siemens drive`."""
_THE = r"(?:the |a |an |my |our )?"
_SWAPS = tuple(
    lazily(form, re.IGNORECASE)
    for form in (
        rf"(?:it (?:was|is) )?not {_THE}(?P<wrong>[^,]+?)(?:,|,? but|[,;]? it was) (?:it was |with |for "
        rf"|by )?{_THE}(?P<right>.+)",
        rf"(?:i|we) (?:had )?said {_THE}(?P<wrong>[^,]+?),? (?:but|and|however),? (?:it (?:was|is)|(?:i"
        rf"|we) meant) {_THE}(?P<right>.+)",
        rf"(?:it was |with |for |by )?{_THE}(?P<right>[^,]+?),? (?:and )?(?:not|instead of|rather than) (?:with "
        rf"|for |by )?{_THE}(?P<wrong>.+)",
    )
)
_NOT_BEHIND = lazily(r"(?i),? (?:and )?(?:not|instead of|rather than) .*$")


def put_figure_right(done: Settled, rest: str, opened: Opened) -> bool:
    """Whether words are about a figure that was told before, in a fact or in the line."""
    work, is_opened = done.work, any(opened)
    figures = figures_in(rest, (work.source, *work.facts), is_opened=is_opened)
    known = [fact for fact in work.facts if not doubts.repeats(fact, work.source)]
    if figures is None:
        return _conflicting(done, known, rest)
    right, wrong = figures.right, figures.wrong
    fresh = [fact for fact in known if fact in work.fresh]
    near = known if wrong or is_opened else fresh
    found = [fact for fact in near if any(places(fact, figures))]
    found = [fact for fact in found if any(same(fact, one) for one in fresh)] or found
    if found and right is None:
        return done.take_back(found)
    in_line = next(places(work.source, figures), None)
    if found and right is not None:
        new = [put_right(fact, figure, right) for fact in found for figure in places(fact, figures)]
        if len(new) > len(found) or not (is_opened or wrong) or not all(same(found[0], fact) for fact in found):
            return done.ask(doubts.of_facts(*found, *new))
        new = [_with_others(fact, rest, (right, wrong)) for fact in new]
        done.replace(found, (*new, *_after_figure(rest, right.end)))
        is_of_both = in_line is not None and wrong is not None and figures.named is not None
        return not is_of_both or in_line is None or _figure_of_line(done, rest, in_line, figures, is_sorry=False)
    is_answer = not (fresh or wrong or opened.mark) and _asks_for(work, right)
    if in_line and not is_answer and (wrong or figures.named or (is_opened and not fresh)):
        is_sure = opened.mark and bool(wrong or figures.named)
        return _figure_of_line(done, rest, in_line, figures, is_sorry=is_sure)
    return _figure_of_nothing(done, rest, figures, known, fresh if is_opened else [])


def _figure_of_nothing(done: Settled, rest: str, figures: Figures, known: Sequence[str], fresh: Sequence[str]) -> bool:
    """A figure that nothing told has, or that may be any of several: a fact of its own, or to be asked about."""
    right, wrong = figures.right, figures.wrong
    if wrong is None:
        return bool(fresh and figures.named is None) and done.ask(doubts.of_facts(*fresh, rest))
    if not figures.is_bare:
        done.note(rest.rstrip(". "))
        return True
    mixed = [fact for fact in known if any(places(fact, Figures(None, wrong._replace(noun="", unit=""), True)))]
    if mixed and right is not None:
        return done.ask(doubts.of_facts(*mixed, _NOT_BEHIND.sub("", rest)))
    done.said.append(NOT_FOUND)
    return True


def _figure_of_line(done: Settled, rest: str, wrong: Quantity, figures: Figures, *, is_sorry: bool) -> bool:
    """The line says a figure that its author says is wrong: which of them is right? `sorry` says that."""
    line, right = done.work.source, figures.right
    told = with_noun(line, wrong)
    if right is None:
        return done.ask(doubts.of_line(told, rest))
    after = put_right(line, wrong, right)
    new = after[wrong.start : len(after) - (len(line) - wrong.start - len(told))]
    doubt = doubts.of_line(told, with_noun(rest, right), right=new)
    if is_sorry and (answer := doubts.answered(done.work, doubt, "what I say")) is not None:
        done.answer(answer)
        return True
    return done.ask(doubt)


def _conflicting(done: Settled, known: Sequence[str], rest: str) -> bool:
    """Whether a statement has another figure of a thing than a fact, or the line, told of it."""
    for fact in reversed(known):
        if found := conflict(fact, rest):
            return done.ask(doubts.of_facts(fact, put_right(fact, *found)))
    return False


def _after_figure(rest: str, at: int) -> tuple[str, ...]:
    """What a correction tells beyond its figure: `the third was trained by Jana`."""
    _, *more = clauses_of(f"_{rest[at:]}")
    return tuple(one for one in more if own_deed(one) or (len(one.split()) > 3 and denial_in(one) is None))


def _with_others(fact: str, rest: str, taken: Sequence[Quantity | None]) -> str:
    """The fact with whatever else a correction says of its figures: `it was 4 days and 250 cables`."""
    for said in counted(rest):
        of_this = [known for known in counted(fact) if known.noun + known.unit and same_kind(known, said)]
        if said not in taken and said.noun + said.unit and len(of_this) == 1:
            fact = put_right(fact, of_this[0], said)
    return fact


def _asks_for(work: Work, figure: Quantity | None) -> bool:
    """Whether a question that is open asks for such a figure: then it is an answer, and corrects nothing."""
    if figure is None:
        return False
    form = r"how long" if figure.unit else rf"how many {re.escape(figure.noun[:3])}"
    return any(re.search(form, asked.question.lower()) for asked in work.asked)


def put_words_right(done: Settled, rest: str) -> bool:
    """Whether words that were told are to be others: `not the supplier, the customer`."""
    for form in _SWAPS:
        if (found := form.fullmatch(rest)) and len(found["right"].split()) <= MOST_WORDS:
            wrong, right = found["wrong"], found["right"].rstrip(" .")
            told = re.compile(rf"(?i)(?<!\w){re.escape(wrong)}(?!\w)")
            if facts := [fact for fact in done.work.facts if told.search(fact)]:
                new = [told.sub(lambda _, right=right: right, fact, count=1) for fact in facts]  # type: ignore[misc]
                if all(same(facts[0], fact) for fact in facts):
                    done.replace(facts, new)
                    return True
                return done.ask(doubts.of_facts(*facts, *new))
            if in_line := told.search(done.work.source):
                return done.ask(doubts.of_line(in_line[0], right, right=right))
    return False
