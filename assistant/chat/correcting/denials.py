"""How an author speaks of what was said before: that it is not so, not theirs, or to be forgotten."""

from typing import NamedTuple

from assistant.chat.correcting.whose import OTHER, PRONOUN, denies_lead, plain
from assistant.lexicon.verbs import verb_forms
from assistant.patterns import lazily

UNSO = (
    r"(?:not (?:(?:really|quite|exactly|entirely|at all|even) )*(?:true|so|right|correct|accurate|the case"
    r"|what happened)"
    r"|wrong|false|untrue|incorrect|inaccurate|nonsense|invented|made[- ]up|fake|exaggerated|too (?:much|many|few"
    r"|high|low"
    r"|big|large|small|little|long|short)|(?:a |an )?(?:\w+ )?(?:lie|exaggeration|mistake|invention|error|typo))"
    r"(?=\W*$|[,.;:!]| (?:and|but|sorry|i|we|it|so|say|make|then|that|there)\b)"
)
"""What is said of a thing that was told and does not hold, for `plain` text."""
_OPENING = lazily(
    r"(?i)(?:(?:(?P<no>(?:no|nope|nah|nein|non)(?=\W*$|[,.;:!]|\s+(?:i|we|it|that|this|he|she|they|only|just|wait|sorry"
    r"|not|my|the|actually|in fact|was|das|es|ich|\d)\b)|not (?:really|exactly|quite)(?=\W*$|[,.;:!]))"
    r"|(?P<mark>sorry|wait(?=\W*$|[,.;:!-]|\s+(?:no|i|it|that|sorry|we|not|actually)\b)"
    r"|rather(?= \d)|typo|i mistyped|hang on|hold on|oops|pardon|excuse me|my mistake|correction"
    r"|i meant?(?! to\b)|entschuldigung"
    r"|perdón|désolée?)|(?P<soft>actually|in (?:fact|truth|reality)|eigentlich|en (?:fait|realidad))|ah|oh|well|hm+|but"
    r"|and|ok(?:ay)?(?: then)?|honestly|frankly|to be honest|unfortunately)(?:[\s,.:;!-]+|$))+"
)
_CLOSING = lazily(
    r"(?i)[\s,;.-]+(?:(?P<mark>sorry|my (?:mistake|bad|fault)|apologies)(?: about that)?"
    r"|(?P<soft>actually|in fact))\W*$"
)
_SENTENCE_END = lazily(r"(?<=[.!?])\s+(?=[A-Z\d])|;\s+")
_CLAUSE_END = lazily(
    r"(?i)\s*(?:[,;:–—]|\s-)\s*(?:(?:and|but|because|since) )?|\s+(?:and|but|because)\s+(?=(?:i|we|it|my)\b)"
)
_IS = r"(?:['’]s|(?: (?:is|was|were|are))?)"
_NOT_MINE = lazily(
    rf"(?i)(?:{PRONOUN}{_IS} (?:(?:done|made|led) )?(?:by )?(?P<who>{OTHER})\s*(?:$|[.!,;]|who\b|and not)"
    rf"|{PRONOUN}{_IS} (?:not|never) (?:me|mine|us|ours|my)\b|not (?:me|us|mine)\b"
    rf"|{PRONOUN} (?:was|were|is) (?:on|at|in|for|from|during|with) (?:\w+ )?(?:other|another|different|previous"
    r"|earlier|former|next)\b"
    rf"|{OTHER} did(?: (?:it|that|this|them|those|all|everything|(?:all|most) of (?:it|them)))?\s*(?:$|[.!,;]))"
)
_THING_NOT_MINE = lazily(
    r"(?i)(?:the|my|all the) (?P<about>[\w -]{2,40}?) (?:is|was|were|are) not (?:me|mine|us|ours|my)\b"
)
_POINTS_BACK = lazily(rf"(?i){PRONOUN}(?:['’]s| was| were| is)\b")
_UNSAID = (
    r"(?:take that back|scratch (?:that|it)|strike (?:that|it)|never ?mind(?: (?:that|it))?|just (?:kidding"
    r"|joking)|nimm das zurück"
    r"|vergiss das|streich das|oublie ça|retire ça|olvida eso|retira eso|(?:that|it|this) (?:never happened"
    r"|did not happen)|(?:i|we) (?:did not|never) (?:say|said|mean|meant|tell|told|write|wrote) (?:that|it|this)"
    r"|too (?:many|few|high|low)(?=\W*$))"
)
_ORDER = lazily(
    r"(?i)(?:(?:please|kindly|i|i'd like to|i want to|(?:can|could) you|let me|let us) )*(?:"
    r"(?:take|took) (?:(?:that|it|this|those|fact \d+|the last \w+) back\b|(?P<taken>what i said[^,;]*?) back\b"
    r"|back (?P<what>(?:that|it|this|what|the|my)\b[^,;]*))"
    rf"|{_UNSAID}(?=\W*$|[,.;:]| please\b| again\b)"
    r"|(?:forget|delete|erase|ignore|withdraw|scratch|strike) (?P<about>(?:that|it|this|those|what|the|my"
    r"|everything|all)\b[^,;]*)"
    r"|(?:drop|remove) (?P<part>(?:that\b|it\b|what i said|the last (?:one|fact)|fact)[^,;]*))"
)
_CONFESSES = lazily(
    r"(?i)(?:i|we) (?:\w+ly |have |just |also )*(?:lied|exaggerated|overstated|was (?:wrong|mistaken|lying|joking)"
    r"|made (?:it|that|this|them|those|the [\w ]+?) up|invented (?:it|that|this|the (?:number|figure)s?))\b"
    r"(?: (?:about|with|on|when i said)\b)?(?P<about>[^,;]*)"
)
_IS_UNSO = lazily(
    rf"(?i){PRONOUN}(?: one| part)?{_IS} (?:(?:just|only|simply|all|also|\w+ly) )*{UNSO}(?: that (?P<about>[^,;]+))?"
)
_TELLING = (
    r"(?:(?:the|my|that|this) )?(?:(?:part|thing|bit|fact|story|claim|number|figure|amount|count)s?\b[^,;]*?"
    r"|what i (?:said|told|wrote)\b[^,;]*?|that (?:i|we) [^,;]+?)"
)
_THING_UNSO = lazily(
    rf"(?i)(?P<about>{_TELLING}|(?:the|my|those|these) [\w -]{{2,40}}?) (?:is|was|were|are) (?:\w+ly )?"
    r"(?:(?:a |an )?(?:\w+ )?(?:lie|exaggeration|invention)|made[- ]up|invented|exaggerated|not (?:really )?true"
    r"|untrue)\b"
    rf"|(?P<told>{_TELLING}) (?:is|was|were|are) {UNSO}"
)
_DENIES = lazily(
    r"(?i)(?:i|we) (?:(?:did|do|was|were|am|have|had) (?:not|never)|never|(?:have|had|did) no|(?:have|had) not "
    r"(?:a|any))\b"
    r"(?: (?:really|actually|even|ever|fully))*(?P<about>[^,;]*)"
)
_MADE_UP = lazily(r"(?i)(?:i|we) made up (?P<about>[^,;]+)")
_WORD_UNSO = lazily(
    rf"(?i)[\"“]?(?P<about>[\w-]+)[\"”]? (?:is|was) (?:{UNSO}|(?:the|a) wrong word|too (?:strong|big|bold))"
    r"|not (?:really|exactly|quite) (?P<what>[\w-]+)|(?:i|we) would not (?:say|call it|call that) (?P<word>[^,;]+)"
)
_VALUE = lazily(
    r"(?i)(?:make (?:it|that)|(?:it |that |this )?(?:should|must) (?:be|say|read)|(?:the )?(?:correct|right|real"
    r"|actual|true) (?:number|figure|amount|value)(?: is| was)?) (?=\d|[\w-]+\W*$)"
)
_CHANGE = lazily(r"(?i)(?:please )?(?:change|replace|correct) (.+?) (?:to|with|by|into) (.+)")


class Opened(NamedTuple):
    """How a correction opens: with a no, with a `sorry`, or softly, with `in fact`."""

    no: bool = False
    mark: bool = False
    soft: bool = False

    @property
    def is_firm(self) -> bool:
        """Whether something must be wrong of what was told before."""
        return self.no or self.mark


class Denial(NamedTuple):
    """What a sentence takes back: what `about` names, or what was told last where it names nothing.

    Where it `is_deed`, all that it names must have been told: `I did not paint the doors` is no word on the walls.
    `is_confessed` where its author owns up, or orders it: then it is never a fact.
    """

    about: str = ""
    is_deed: bool = False
    is_confessed: bool = True


def sentences_of(text: str) -> list[str]:
    """The sentences of a message; one that only opens the next stands with it: `No. That was Tom.`"""
    sentences: list[str] = []
    for sentence in _SENTENCE_END.split(text):
        if sentences and not opening_of(sentences[-1])[1]:
            sentences[-1] = f"{sentences[-1]} {sentence}"
        else:
            sentences.append(sentence)
    return sentences


def opening_of(sentence: str) -> tuple[Opened | None, str]:
    """What marks a sentence as a correction at its beginning or end, None for nothing, and the rest of it."""
    begun, ended = _OPENING.match(sentence), _CLOSING.search(sentence)
    rest = sentence[begun.end() if begun else 0 : ended.start() if ended else len(sentence)].rstrip(" .!")
    no, mark, soft = (bool(begun and begun[name]) for name in ("no", "mark", "soft"))
    mark, soft = mark or bool(ended and ended["mark"] and rest), soft or bool(ended and ended["soft"])
    return (Opened(no, mark, soft) if no or mark or soft else None), rest or (sentence[begun.end() :] if begun else "")


def as_correction(opened: Opened, rest: str) -> tuple[Opened, str]:
    """An order to put a value right, as a correction says it: `change 8 to 9` is `9, not 8`."""
    if found := _VALUE.match(rest):
        return opened._replace(no=True), f"it was {rest[found.end() :]}"
    return opened, _CHANGE.sub(r"\2, not \1", rest)


def clauses_of(sentence: str) -> list[str]:
    """The clauses of a sentence: of `that was a lie, I only helped` two."""
    return [clause for clause in _CLAUSE_END.split(sentence) if clause]


def denial_in(rest: str) -> Denial | None:
    """What a clause takes back of what was told before; None where it takes nothing back."""
    said = plain(rest)
    if found := _ORDER.match(said):
        return Denial(" ".join(filter(None, found.groups())))
    if found := _CONFESSES.match(said) or _IS_UNSO.match(said) or _THING_NOT_MINE.match(said):
        return Denial(found["about"] or "")
    if found := _THING_UNSO.match(said):
        return Denial(found["about"] or found["told"])
    if (found := _NOT_MINE.match(said)) and not (found["who"] and _is_thing(found["who"])):
        return Denial(is_confessed=False)
    if (found := _WORD_UNSO.match(said)) or (found := _MADE_UP.match(said)):  # or they really did make it up
        return Denial(" ".join(filter(None, found.groups())), is_confessed=False)
    if found := _DENIES.match(said):
        return Denial(found["about"], is_deed=True, is_confessed=False)
    return Denial("lead", is_deed=True, is_confessed=False) if denies_lead(said) else None


def denies_deed(clause: str) -> bool:
    """Whether a clause says that something was not done: `I did not move it`, not `I had no help`."""
    return lazily(r"(?i)(?:i|we) (?:did not|never)\b").match(plain(clause)) is not None


def points_back(rest: str) -> bool:
    """Whether words are about what was told right before: `that was in the second year`."""
    return _POINTS_BACK.match(rest) is not None


def own_deed(clause: str) -> bool:
    """Whether a clause tells what its author did, and takes nothing back: `I wrote the tests`, `I only helped`."""
    first, *rest = plain(clause).lower().split() or [""]
    told = [word for word in rest if word not in ("only", "just", "also", "merely")]
    form = verb_forms().get(told[0], (None, ""))[1] if told else ""
    return first in ("i", "we") and form in ("past", "participle") and denial_in(clause) is None


def _is_thing(name: str) -> bool:
    """Whether a name is of a tool, not of somebody."""
    from assistant.facts.technologies import read_technologies

    return bool(read_technologies(name))
