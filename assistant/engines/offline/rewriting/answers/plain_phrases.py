"""Spoken turns of an answer put as a resume would: `threw out A and went with B` as `replaced A with B` (English)."""

import re

from assistant.engines.offline.rewriting.answers.changes import direction
from assistant.engines.offline.rewriting.answers.parts import by_sentence
from assistant.engines.offline.rewriting.answers.turns import turned
from assistant.engines.offline.rewriting.grammar import inflected, verb_as
from assistant.lexicon.counting import SEVERAL
from assistant.patterns import lazily
from assistant.words import words

_AMOUNT = (
    r"(?:about |around |roughly |nearly |almost |over |under )?[$€£]?\d[\d.,]*"
    r"(?: ?(?:%|‰|°C|(?!to\b)[a-zA-Z/µ]{1,12}\b(?! (?:from|of)\b)))?"
)
_NOUN = (
    r"(?!(?:shifted|went|fell|rose|grew|dropped|is|are|was|were|from|by|at|in|of|with|took|cut|some|about|"
    r"around)\b)[a-z]+"
)
_THING = r"(?:the |our |a |an )?[a-z][\w -]{2,40}?"
_THINGS = rf"(?:the |our )?{_NOUN}(?: {_NOUN}){{0,3}}?"
_OLD = r"(?:the old |old )?[\w.+#/-]+(?: [\w.+#/-]+){0,2}?"
_IS = r"(?:is |are |was |were )?(?:now )?"
_WAS_BEFORE = r"(?:before (?:it was |that )?|earlier (?:it was )?|it was |previously )"

_SAID: tuple[tuple[str, str], ...] = (
    (
        r"^(?:it |this |that |the whole thing )?took (?P<new>(?:about |only )?[\w.,]+ (?:days|weeks|months|hours))"
        r",? (?:and|but|when|where|while|though) (?:the plan (?:was|said) )?(?P<old>[\w.,]+)(?: (?:days|weeks|months))?"
        r"(?: (?:were|was|had been) (?:planned|budgeted|allowed|scheduled))?$",
        r"finished in \g<new>, against \g<old> planned",
    ),
    (r"^since (?P<when>(?:[a-z]+ )?\d{4}),? (?P<rest>i [a-z]+ [^;]{6,})$", r"\g<rest> since \g<when>"),
    (r"^in (?P<when>(?:[a-z]+ )?\d{4}),? (?P<rest>i [a-z]+ [^;]{6,})$", r"\g<rest> in \g<when>"),
    (r"^(?P<i>i) (?:said|argued|voted|pushed) to (?=[a-z]+ )", r"\g<i> proposed to "),
    (
        rf"\b(?:threw out|dropped|ditched|scrapped|got rid of|kicked out) (?P<old>{_OLD}) and "
        r"(?:went with|took|used|moved to|switched to|went for|brought in) (?=\w)",
        r"replaced \g<old> with ",
    ),
    (
        r"\bdecided that (?:we|i) (?:should |would |will )?(?=[a-z]+ )(?!(?:can|could|had|have|were|are|need)\b)",
        "decided to ",
    ),
    (r"^my (?:own )?(?:idea|proposal|suggestion) was (?=an?\b|the\b|to\b)", "I proposed "),
    (r"\b(lost|cost|gave|saved|took|brought) us (?=[a-z$€£\d])", r"\1 "),
    (r"^(?P<i>i) (?:said|suggested) (?:that )?we (?:should |would )?(?=[a-z]+ )", r"\g<i> proposed to "),
    (r",? (?:and )?before (?:that|this),? (?:we|they|it|everybody|everyone)\b.*$", ""),
    (r" ?(?:->|→|=>) ?", " to "),
    # a thing that fell or rose
    (rf"^(?P<thing>{_THINGS}) {_IS}down (?:by )?(?P<by>{_AMOUNT})(?! to\b)", r"\g<thing> fell by \g<by>"),
    (rf"^(?P<thing>{_THINGS}) {_IS}up (?:by )?(?P<by>{_AMOUNT})(?! to\b)", r"\g<thing> rose by \g<by>"),
    (
        rf"^(?!(?:i|we|got|brought|took|cut|it|this|that)\b)(?P<thing>{_THINGS}) {_IS}"
        rf"(?P<way>down|up) (?=from {_AMOUNT} to )",
        r"\g<thing> went \g<way> ",
    ),
    # a thing with two values, whose direction nobody said
    (
        rf"^(?P<thing>{_THING}) (?:was|were) (?:at )?(?P<old>{_AMOUNT})(?: before)?,? (?:and|but) "
        rf"(?:is|are) (?:now )?(?:at )?(?P<new>{_AMOUNT})(?: now| today)?$",
        r"\g<thing> has shifted from \g<old> to \g<new>",
    ),
    (
        rf"^(?P<thing>{_THING}) now (?:at )?(?P<new>{_AMOUNT}), (?:it )?(?:was|were) (?:at )?"
        rf"(?P<old>{_AMOUNT})(?: before)?$",
        r"\g<thing> has shifted from \g<old> to \g<new>",
    ),
    (
        rf"^(?P<thing>{_THINGS}) (?:from )?(?P<old>{_AMOUNT}) to (?P<new>{_AMOUNT})$",
        r"\g<thing> shifted from \g<old> to \g<new>",
    ),
    (
        rf"^(?P<head>.*\b(?:down|up|reduced|cut|fell|dropped|rose|went(?: down| up)?)) "
        rf"to (?P<new>{_AMOUNT}) from (?P<old>{_AMOUNT})$",
        r"\g<head> from \g<old> to \g<new>",
    ),
    # what was before in brackets
    (
        r"^(?P<all>[^,;]+ (?:is|are|takes?|runs?) [^,;]*), (?:and )?(?:it |they )?(?:used to (?:be|take)|before) "
        r"(?:that )?(?:it was )?(?P<old>(?!\d|it |that |about |only |up |over )[\w .-]{3,24}?)(?: before)?$",
        r"\g<all> (\g<old> before)",
    ),
    (
        rf"^(?P<all>[^,;]*\d[^,;]*), (?:and )?{_WAS_BEFORE}(?P<old>{_AMOUNT})(?: before)?$",
        r"\g<all> (\g<old> before)",
    ),
)
"""How people say it, and what a resume would say; each is tried in turn."""
_TURNS = tuple((lazily(said, re.IGNORECASE), put) for said, put in _SAID)
_LONGEST = 300
"""Characters of a sentence that people say in one breath; what is longer stays as it is."""


def put_plainly(answer: str) -> str:
    """The answer in plainer turns, each sentence by itself: `saved us 3 hours` as `saved 3 hours`."""
    return by_sentence(answer, _plain)


def _plain(sentence: str) -> str:
    if len(sentence) > _LONGEST:
        return sentence
    body = sentence.rstrip(" .;!")
    tail = sentence[len(body) :]
    body = turned(body)
    for pattern, put in _TURNS:
        body = pattern.sub(put, body)
    body = _BEFORE.sub(_from_before, body)
    return _INSTEAD.sub(_instead, _PROPOSED.sub(_proposing, body)) + tail


_BEFORE = lazily(
    rf"^(?P<all>[^()]*?(?P<new>\b(?:\d[\d.,]*(?: ?%)?|{SEVERAL})(?: [a-z]+)?)"
    r"(?P<rest>(?: (?!\d)[\w-]+){0,3})) \((?P<old>(?:about |around |over |up to )?(?:\d[\d.,]*|\w+)(?: ?%|"
    r" [a-z]+)?) before\)$",
    re.IGNORECASE,
)


def _from_before(found: re.Match[str]) -> str:
    """`Reports take 6 days (15 before)` as `Reports take 6 days, down from 15`, where the figures show it."""
    shared = found["all"].lower().startswith("we ")
    way = "" if shared else direction(found["old"], found["new"])
    return f"{found['all']}, {way} from {found['old']}" if way else found.group()


_INSTEAD = lazily(
    r"(?P<head>\b(?:proposed|suggested) [a-z]+ing\b[^.;]*? (?:rather than|instead of) )(?P<verb>[a-z]+)\b(?!ing)"
)
_PROPOSED = lazily(r"\b(?P<did>proposed|suggested) to (?P<verb>[a-z]+(?: out| up| off| down)?)\b")


def _proposing(found: re.Match[str]) -> str:
    """`proposed to throw out` as `proposed throwing out`."""
    run = words(found["verb"])
    verb = verb_as(run, 0, "base")
    return (
        f"{found['did']} {inflected(verb[0].lemma, 'gerund')}{found['verb'][run[verb[1] - 1].end :]}"
        if verb
        else found.group()
    )


def _instead(found: re.Match[str]) -> str:
    """`proposed swapping A rather than mend B` as `… rather than mending B`."""
    verb = verb_as(words(found["verb"]), 0, "base")
    return f"{found['head']}{inflected(verb[0].lemma, 'gerund')}" if verb else found.group()
