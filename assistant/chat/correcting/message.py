"""What a message takes back of what was told before it, as `no, that was Tom` does.

Sentence by sentence: is it about what was said before, which of that does it mean, and is it clear what holds now? One
that is clear replaces or withdraws what it means, with all that says the same; of all others its author is asked.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.chat.correcting import doubts
from assistant.chat.correcting.denials import (
    Denial,
    Opened,
    as_correction,
    clauses_of,
    denial_in,
    denies_deed,
    opening_of,
    own_deed,
    points_back,
    sentences_of,
)
from assistant.chat.correcting.figures import conflict, with_noun
from assistant.chat.correcting.line import GONE, Settled
from assistant.chat.correcting.values import MOST_WORDS, NOT_FOUND, put_figure_right, put_words_right
from assistant.chat.correcting.whose import (
    IS_LIMIT,
    claims_lead,
    content,
    denies_lead,
    is_claim,
    limits_own,
    names_lead,
    others_deed,
)
from assistant.chat.state import Work
from assistant.disclaimers import is_of_a_part
from assistant.engines.listening import Heard
from assistant.patterns import lazily
from assistant.words import lows

_MOST_SENTENCES = 20
_LONGEST = 400
"""Characters of a sentence that is about what was said before, at most."""
_ASKING = frozenset(("line", "question", "command"))
"""Messages of these kinds ask for something, and take nothing back."""
_ONLY_ASKED = "Not taken yet: what is only asked to be written is not said to be so."
_NUMBERED = lazily(r"^#?\d[.):]\s+")
_TO_WRITE = lazily(
    r"(?i)(?:(?:please|just|and|also|you can|(?:can|could) you) )*(?:write|say|put|state|claim)(?: down| in| also)? "
    r"that (?P<told>(?:i|we|it|my|our|there)\b.+)"
)


def settled(work: Work, heard: Heard, message: str) -> Settled:
    """What a message makes of what was told before it; the rest of it is heard as it was."""
    done = Settled(work, heard)
    text = " ".join(message.split())
    kinds = {part.kind for part in heard.parts}
    for doubt in work.doubts:
        if (answer := doubts.answered(work, doubt, text)) is not None:
            done.answer(answer)
            return done
    if kinds & _ASKING or ("untrue" in kinds and not _is_confession(text)):
        return done
    is_numbered = any(part.about for part in heard.parts if part.kind != "retract")
    wishes = frozenset().union(*(lows(part.text) for part in heard.parts if part.kind == "wish"))
    done_with: list[str] = []
    for before, sentence in pairwise(("", *sentences_of(text)[:_MOST_SENTENCES])):
        if len(sentence) > _LONGEST:
            continue
        opened, rest = opening_of(_NUMBERED.sub("", sentence, count=1))
        opened, rest = as_correction(opened or Opened(), rest)
        denial = denial_in(rest)
        is_back = denial is not None and denial.is_confessed
        if denial == Denial() and before and before not in done_with:
            done_with += (before, sentence)  # `I led it. Just kidding.`
        elif (lows(sentence) <= wishes and not opened.no) or (is_numbered and not is_back and not opened.no):
            continue
        elif put_figure_right(done, rest, opened) if is_numbered and not is_back else _sentence(done, rest, opened):
            done_with.append(sentence)
    if done_with:
        done.heard_but(done_with, text)
    else:
        _of_the_line(done)
    _by_number(done)
    _newest_part(done)
    return done


def _is_confession(text: str) -> bool:
    """Whether a message that was heard as untrue owns up to what was told before it, and asks for nothing."""
    from assistant.engines.offline.sayings import is_confession

    return is_confession(text.lower())


def _sentence(done: Settled, rest: str, opened: Opened) -> bool:
    """Whether a sentence is about what was said before: it is then settled, or asked about."""
    clauses = clauses_of(rest)
    denial = denial_in(rest)
    if denial and not denial.is_deed and len(clauses) > 1:  # `that is not true, it was two`
        behind = rest[rest.index(clauses[0]) + len(clauses[0]) :].lstrip(" ,;:–—-").removeprefix("but ")
        is_put_right = put_figure_right if denial.about else _meant
        if is_put_right(done, behind, opened._replace(no=True)):
            return True
        if not denial.about:
            denial = (denial_in(clauses[1]) or Denial(behind))._replace(is_confessed=denial.is_confessed)
    return _meant(done, rest, opened) or (denial is not None and _denied(done, denial, opened, clauses))


def _meant(done: Settled, rest: str, opened: Opened) -> bool:
    """Whether words put right, replace, limit or leave unclear what was told before."""
    return (
        put_figure_right(done, rest, opened)
        or put_words_right(done, rest)
        or _order(done, rest)
        or _of_fresh(done, rest, opened)
    )


def _order(done: Settled, rest: str) -> bool:
    """Whether something is only asked to be written: its author has to say that it is so."""
    found = _TO_WRITE.match(rest)
    return found is not None and done.ask(doubts.of_order(found["told"]), _ONLY_ASKED)


def _of_fresh(done: Settled, rest: str, opened: Opened) -> bool:
    """Whether words are about what was told right before, which is then taken back, limited or asked about."""
    work = done.work
    fresh = [fact for fact in work.fresh if fact in work.facts]
    claims = [asked.claim for asked in work.asked if asked.claim]
    if len(claims) == 1 and not work.fresh and IS_LIMIT.match(rest):
        done.deny(claims[0])
        done.note(rest)
        return True
    if not fresh or any(part.kind == "retract" for part in done.heard.parts):
        return False
    if not rest:
        if opened.is_firm and (not work.asked or (opened.no and opened.mark)):
            return done.take_back(fresh)
        if opened.is_firm and is_claim(fresh[0]) and not claims:  # else a plain no answers what is asked
            return done.ask(doubts.of_yes(fresh[0]))
        return False
    if any(opened) and any(others_deed(fact, rest) for fact in fresh):
        return done.take_back(fresh)
    led = [fact for fact in work.facts if fact in done.leads() or (fact in fresh and is_claim(fact))]
    is_limit, is_limiting = IS_LIMIT.match(rest) is not None, limits_own(rest, is_denial=opened.no)
    if led and any(fact in fresh for fact in led) and (is_limit or is_limiting or is_of_a_part(rest)):
        own = [fact for fact in led if not is_claim(fact)]
        done.withdraw(*led)
        done.note(*([_limited(own[-1], rest)] if is_limit and own else [] if denial_in(rest) else [rest]))
        return True
    if is_limit and len(fresh) == 1:
        done.replace(fresh, [_limited(fresh[0], rest)])
        return True
    is_fragment = opened.mark and len(rest.split()) <= MOST_WORDS and not own_deed(rest)
    if (
        opened.is_firm
        and denial_in(rest) is None
        and (points_back(rest) or is_fragment or (not claims and is_limiting))
    ):
        return done.ask(doubts.of_facts(*fresh, rest))
    return False


def _limited(told: str, limit: str) -> str:
    return f"{told.rstrip('.!')}, {limit[:1].lower()}{limit[1:]}"


def _denied(done: Settled, denial: Denial, opened: Opened, clauses: Sequence[str]) -> bool:
    """Whether what a sentence takes back was told: it is withdrawn, or asked about; what else it tells is noted."""
    if denial.is_confessed and any(part.kind == "retract" and part.about for part in done.heard.parts):
        return False
    work, found = done.work, _told(done, denial)
    claims = [asked.claim for asked in work.asked if asked.claim]
    about = content(denial.about)
    is_of_doubt = not found or not (about or set(work.fresh).intersection(work.facts))
    if is_of_doubt and _settles(done, denial):
        pass
    elif found:
        done.take_back(found)
    elif about and not claims and denies_deed(clauses[0]) and about <= content(work.source):
        done.ask(doubts.of_line(work.source, clauses[0]))
    elif not denial.is_confessed or (claims and opened.no):
        return False  # it denies what nobody told, or answers what is asked
    elif claims and (not about or names_lead(about)):
        done.deny(*claims)
    else:
        done.said.append(NOT_FOUND)
    done.note(*(clause for clause in clauses[1:] if own_deed(clause)))
    return True


def _settles(done: Settled, denial: Denial) -> bool:
    """Whether a denial is of something that is in question: then that is no longer."""
    about, work = content(denial.about), done.work
    for doubt in work.doubts:
        if not doubt.is_of_line and (gone := [said for said in doubt.said if about <= content(said)]):
            left = [said for said in doubt.said if about and said not in gone]
            done.work = doubts.dropped(work, doubt)
            if left:
                done.ask(doubts.of_facts(*left) if len(left) > 1 else doubts.of_order(left[0]), "")
            done.said += [GONE.format(said) for said in gone]
            return True
    return False


def _told(done: Settled, denial: Denial) -> list[str]:
    """The facts that a denial means: by the words it shares with them, else what was told last, else all."""
    work, about = done.work, content(denial.about)
    fresh = [fact for fact in work.facts if fact in work.fresh]
    if names_lead(about - content(work.source)) and (led := done.leads()):
        return led
    if denial.is_deed and not about:
        return [] if any(asked.claim for asked in work.asked) else fresh
    if about and (denial.is_deed or not denial.is_confessed):
        return [fact for fact in work.facts if about <= content(fact)]
    shared = {fact: len(about & content(fact)) for fact in work.facts}
    if best := max(shared.values(), default=0):
        return [fact for fact in work.facts if shared[fact] == best]
    if about and denial.is_confessed:
        return []
    return fresh or (list(work.facts) if denial.is_confessed else [])


def _of_the_line(done: Settled) -> bool:
    """Whether there is a fact that the line itself contradicts: `one accident` under `0 accidents`."""
    line = done.work.source
    for fact in (part for part in done.heard.parts if part.kind == "fact"):
        if found := conflict(line, fact.text):
            doubt = doubts.of_line(with_noun(line, found[0]), with_noun(fact.text, found[1]))
        elif deed := others_deed(line, fact.text):
            doubt = doubts.of_line(*deed)
        else:
            continue
        done.heard = replace(done.heard, parts=tuple(part for part in done.heard.parts if part is not fact))
        return done.ask(doubt)
    return False


def _by_number(done: Settled) -> None:
    """Facts that were heard to be taken back; what is told in the place of one is no denial of it."""
    numbers = {part.about for part in done.heard.parts if part.kind == "retract"}
    gone = [fact for number, fact in enumerate(done.work.facts, 1) if number in numbers]
    if gone and any(part.kind == "fact" for part in done.heard.parts):
        done.replace(gone, ())
    elif gone:
        done.withdraw(*gone)


def _newest_part(done: Settled) -> None:
    """A confirmed lead that the message denies or gives to another is taken back, whenever it was confirmed."""
    facts = [part.text for part in done.heard.parts if part.kind == "fact"]
    gone = done.leads()
    if gone and any(map(denies_lead, facts)) and not any(map(claims_lead, facts)):
        done.withdraw(*gone)
