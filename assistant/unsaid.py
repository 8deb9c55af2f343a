"""What an author confirmed and a text does not say: told by the words and figures that only the fact has."""

from collections.abc import Iterable, Sequence
from functools import partial

from assistant.disclaimers import NO_MORE, is_disclaimed, statements
from assistant.patterns import lazily
from assistant.text import STOP
from assistant.words import lows, stem

_SHORTEST_TELLING = 4
"""Letters that a word has at least to tell whether a text says a fact; figures do so at any length."""
_ALWAYS_THERE = frozenset(
    "about after also been both done each else ever from have into just made more most much only other over quite "
    "really some such than that their them then there they this those very were what when where which while with "
    "within would your myself mine ours none nobody noone everything anything something".split()
)
_LIMITING = frozenset("only just merely mainly mostly solely".split())
_DENYING = frozenset("no not never nor neither nobody none".split())
_PART_ENDS = lazily(rf"(?:[,;]|{STOP})\s+(?:and\s+|but\s+|then\s+)*|\s+(?:and|but)\s+(?=\w)")
_CODES = lazily(r"\b[A-Z][A-Z\d]{1,2}\b")
"""Short words that tell all the same: `FFT`, `EMC`."""
_AFFIRMS = lazily(
    r"(?i)(?:y|yes|yea|yep|yeah|yup|sure|right|true|correct|indeed|(?:all |just |only )?(?:mine|me)|nobody else"
    r"|no one else|(?:from )?(?:the )?(?:start|beginning|outset) to (?:the )?(?:finish|end)|end[ -]to[ -]end|all of it"
    r"|the whole thing)"
)
"""What makes a yes no larger: no text need say it."""
_LEADING = frozenset(("led", "owned"))
_LEADS = frozenset(("lead", "own"))
_SUBJECTS = frozenset("i we he she they it".split())


def unsaid(facts: Iterable[str], source: str, text: str) -> tuple[str, ...]:
    """The facts that a rewritten text does not mention; of a fact that it mentions in part, the parts left out.

    Of `I led it, and it took a year` and the text `Led the move` that is `it took a year`. A part is mentioned where
    the text has one of its figures that the source lacks. A part without such a figure is mentioned where the text has
    one of its words that neither the source nor another part has, or claims what only this part confirms.
    """
    told = [fact for fact in facts if fact.strip()]
    if not told:
        return ()
    parts = [[part for part in _parts(fact) if not _AFFIRMS.fullmatch(part)] or [fact] for fact in told]
    is_said = partial(_is_said, every=[part for of_one in parts for part in of_one], source=source, text=text)
    lacking: list[str] = []
    for fact, of_one in zip(told, parts, strict=True):
        known = roots_of(source)
        limits = (
            one for one in statements(fact) if is_disclaimed(one) or (NO_MORE.match(one) and _telling(one) <= known)
        )
        limited = {part: one for one in limits for part in _parts(one)}
        left = [part for part in of_one if not (_is_told(part, text) if part in limited else is_said(part))]
        if len(left) == len(of_one):
            lacking.append(fact)
        else:  # what is limited is named whole: a part of it without the others would be untrue
            lacking += (limited.get(part, part) for part in left if part in limited or not _denies(part))
    return tuple(dict.fromkeys(lacking))


def tells_something(fact: str) -> bool:
    """Whether a fact has a figure or a word by which a text can be seen to say it."""
    return bool(_figures(fact) or _telling(fact))


def _denies(part: str) -> bool:
    """Whether a part says what was not so: a text heeds that, and need not say it."""
    return any(low in _DENYING or low.endswith(("n't", "n’t")) for low in part.lower().split())


def _is_told(part: str, text: str) -> bool:
    """Whether a text has all words of a part that tell anything, and all its figures."""
    has_all = _telling(part) <= roots_of(text) and _figures(part) <= _figures(text)
    is_limited = NO_MORE.match(part) is None or not _LIMITING.isdisjoint(lows(text))
    return has_all and is_limited and not (_denies(part) and part not in text)


def _is_said(part: str, every: Sequence[str], source: str, text: str) -> bool:
    if figures := _figures(part) - _figures(source):
        return not figures.isdisjoint(_figures(text))
    own = _telling(part) - roots_of(source) - (_LEADS if _opens_as_led(text) else frozenset())
    for other in every:
        if other != part and not own <= _telling(other):
            own -= _telling(other)
    return not own or not own.isdisjoint(roots_of(text)) or _is_needed(part, every, source, text)


def _opens_as_led(text: str) -> bool:
    """Whether a text says of its author that they led, in whichever word: `Drove the move` says `I led it`."""
    from assistant.lexicon.verbs import Tier, verb_forms

    hit = verb_forms().get(text.partition(" ")[0].lower())
    return hit is not None and hit[0].tier is Tier.LED


def _is_needed(part: str, every: Sequence[str], source: str, text: str) -> bool:
    """Whether the text claims more than its author told, were it not for this: `I was in charge`, `Led`."""
    from assistant.guard import check

    told, without = check(source, text, every), check(source, text, [other for other in every if other != part])
    return len(told.claims) < len(without.claims) or len(told.findings) < len(without.findings)


def _parts(fact: str) -> list[str]:
    """The statements of a fact: `set up the bench, trained two clerks` are two."""
    parts: list[str] = []
    begin = 0
    for end in _PART_ENDS.finditer(fact):
        if "," in end[0] or ";" in end[0] or not end[0][0].isspace() or _begins_statement(fact[end.end() :]):
            parts.append(fact[begin : end.start()])
            begin = end.end()
    parts.append(fact[begin:].rstrip(".!?;, "))
    return [part.strip() for part in parts if part.strip()]


def _begins_statement(rest: str) -> bool:
    from assistant.lexicon.verbs import verb_forms

    first = rest.split(maxsplit=1)[0].lower()
    hit = verb_forms().get(first)
    return first in _SUBJECTS or (hit is not None and hit[1] in ("past", "participle"))


def _figures(text: str) -> set[str]:
    """The figures of a text, in words or digits."""
    from assistant.facts.numbers import read_quantities

    return {str(quantity.amount) for quantity in read_quantities(text)}


def _telling(text: str) -> set[str]:
    """The roots of the words that tell one fact from another."""
    here = lows(text)
    long = {low for low in here if (len(low) >= _SHORTEST_TELLING and low not in _ALWAYS_THERE) or low in _LEADING}
    return set(map(root_of, long.union(map(str.lower, _CODES.findall(text)))))


def roots_of(text: str) -> frozenset[str]:
    """What the words of a text have in common with all their forms."""
    return frozenset(map(root_of, lows(text)))


def root_of(low: str) -> str:
    """What all forms of a word have in common: `wrote` and `writing` are `write`."""
    from assistant.lexicon.verbs import verb_forms

    low = low.removesuffix("'s").removesuffix("’s")
    hit = verb_forms().get(low)
    return stem(hit[0].lemma if hit else low)
