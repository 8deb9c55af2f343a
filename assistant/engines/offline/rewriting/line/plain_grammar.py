"""Plain wording that changes no part in any deed: no first person, no passive by `me`, no result left hanging."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.grammar import (
    Sentence,
    capitalised,
    inflected,
    lowered_thing,
    phrase_end,
    verb_as,
    verb_run,
)
from assistant.engines.offline.rewriting.known_phrases import noun_of_doing
from assistant.engines.offline.rewriting.word_lists import names_others, word_set
from assistant.lexicon.counting import is_number
from assistant.lexicon.function_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from assistant.lexicon.verbs import verb_forms, verbs
from assistant.patterns import lazily
from assistant.words import Word, words

_INNER_I = lazily(r"\b(and|then) I (?:also )?(?=\w+)")
_OUR = lazily(
    r"\b(?:our|my)\b(?= (?:team|teams|platform|product|system|systems|service|services|codebase|site|website|"
    r"customers|clients|users|company|application|app|database|infrastructure|pipeline|data|backend|frontend)\b)"
)


def without_first_person(body: str) -> str:
    """`and I tested` as `and tested`, `our platform` as `the platform`; as it is where `I` or `we` would be left."""
    if " I " in body and (body.startswith("I ") or verb_as(words(body), 0, "past")):
        body = _INNER_I.sub(_if_a_verb_follows, body)
    return _OUR.sub("the", body) if "our " in body or "my " in body else body


def _if_a_verb_follows(found: re.Match[str]) -> str:
    run = words(found.string[found.end() : found.end() + 40])
    return f"{found.group(1)} " if verb_as(run, 0, "past") else found.group()


_HIDING = frozenset(
    "being was were am i we my main job key daily core duties tasks responsibilities activities during work worked "
    "working part member a participated took helped attended sat learned learnt taught picked assigned seconded "
    "moved".split()
)


def hides_its_clause(body: str) -> bool:
    """Whether a sentence may open in a way that only straightening reads: hardly a line does."""
    first = body[:40].partition(" ")[0].lower()
    if first in _HIDING or first.endswith((",", ":", "ing", "ion", "ment")):
        return True
    return " and to " in body or "ing of " in body


def without_passive(body: str) -> str:
    """`A parser was written in Go by me` as `Wrote a parser in Go`; any other passive stays."""
    found = _BY_ME.search(body) if " by me" in body else None
    if found is None:
        return body
    run = words(body[: found.start()])
    be = next((at for at, word in enumerate(run) if word.low in ("was", "were")), 0)
    row = verb_run(body, run, be + 1, "participle") if be else None
    if row is None or not _is_thing(body, run, be) or not _is_circumstance(body, run, row.end):
        return body
    what = body[: run[be].start].rstrip()
    subject = what if run[0].text[0].isdigit() else lowered_thing(what)
    written = row.inflected("past", with_british=False)
    return f"{capitalised(written)} {subject}{body[run[row.end - 1].end : found.start()]}{body[found.end() :]}"


_BY_ME = lazily(
    r" by me(?= ?(?:$|[.;:(])| (?:alone|using|with|in|on|at|for|from|to|during|before|after|between)\b|, \w+ing )"
)
"""No one else stands behind it: not `by me and a colleague`."""


def _is_thing(body: str, run: Sequence[Word], be: int) -> bool:
    """Whether the words before `was` name a thing that something was done to, and are no clause."""
    if "," in body[: run[be].start] or any(verb_as(run, at, "past") for at in range(be)):
        return False
    first = run[0].low
    return first not in _NO_THING | PREPOSITIONS | CONJUNCTIONS and (be > 1 or first not in DETERMINERS)


_NO_THING = frozenset("i we he she it they you there nothing none nobody no not neither what nor hardly".split())


def _is_circumstance(body: str, run: Sequence[Word], at: int) -> bool:
    """Whether only where, when or for what stands behind the verbs: `for 30 modules`, and not `to a site led` by me."""
    if at >= len(run):
        return True
    lows = {word.low for word in run[at:]}
    plain = run[at].low in PREPOSITIONS and "," not in body[run[at - 1].end : run[-1].end]
    return plain and lows.isdisjoint(_NEW_CLAUSE) and verb_as(run, len(run) - 1, "participle") is None


_NEW_CLAUSE = CONJUNCTIONS | {"by", "who", "which", "that", "was", "were"}


_FOR_AND_FOR = lazily(
    r"((?:I )?(?:was |am |been )?(?:\w+ )?(?:responsible|accountable) for [^,;:]{3,90}?),? and (?:also )?for (?=\w)",
    re.IGNORECASE,
)


_IN_AND_IN = lazily(
    r"((?:I )?(?:was |been )?(?:\w+ )?(?:involved|engaged|assisted|helped|participated|took part) "
    r"(?:in|with) [^,;:]{3,90}?)"
    r",? and (?:also )?(?:in|with) (?=\w)",
    re.IGNORECASE,
    having="and",
)
_NOUN_OF = lazily(r"(?:the |an? )?(?P<noun>\w+) of (?=\w)")


def resumed(body: str) -> str:
    """`Responsible for testing and for contact with …` as `Responsible for testing and handled contact with …`."""
    answered = _FOR_AND_FOR.match(body)
    found = answered or _IN_AND_IN.match(body)
    if found is None or " and for " in body[found.end() :] or " and in " in body[found.end() :]:
        return body
    behind = body[found.end() :]
    run = words(behind)
    deed = verb_as(run, 0, "gerund")
    if deed is not None and len(run) > deed[1]:
        behind = inflected(deed[0].lemma, "past") + behind[run[deed[1] - 1].end :].removeprefix(" of")
    elif answered is None:
        noun = _NOUN_OF.match(behind)
        deed_noun = noun_of_doing(noun["noun"].lower()) if noun else None
        if noun is None or deed_noun is None or not deed_noun.lemma:
            return body
        behind = f"{inflected(deed_noun.lemma, 'past')} {behind[noun.end() :]}"
    else:
        end = phrase_end(behind, run, 0)
        changes = end > 0 and run[end - 1].low in _CHANGES
        behind = f"{'made' if changes else _bearing(run[:end])} {behind}"
    return f"{found.group(1)} and {behind}"


def _bearing(named: Sequence[Word]) -> str:
    """`handled` contact with vendors, `was responsible for` 40 engineers, a budget: those it says no less of."""
    is_set = bool(named) and (named[0].low in DETERMINERS or is_number(named[0].low) or names_others(named[-1].low))
    return "was responsible for" if is_set or not named else "handled"


_CHANGES = frozenset("change changes adjustment adjustments improvement improvements adaptations corrections".split())


def joined_result(text: Sentence, following: Sentence) -> Sentence | None:
    """`Moved X to Y. This cut costs by 30%.` as one sentence; None where it is not as plain as that."""
    run = words(following.body)
    if len(run) < 3 or run[0].low not in ("this", "it", "that") or text.tail.strip() != ".":
        return None
    found = verb_as(run, 1, "past")
    if found is None or found[0].lemma.partition(" ")[0] not in word_set("results") or len(words(text.body)) > 25:
        return None
    rest = following.body[run[found[1]].end :]
    if "," in text.body or ":" in text.body or _has_finite(rest):
        return None
    gerund = inflected(found[0].lemma, "gerund")
    return Sentence(f"{text.body}, {gerund}{rest}", following.tail)


_SPLICE = lazily(r", (?=(?:it|this|that) [a-z]+ )")


def with_result(text: Sentence) -> Sentence:
    """`Made a jig, it saved 12 minutes` as `Made a jig, saving 12 minutes`."""
    head, splice, tail = _SPLICE.split(text.body, maxsplit=1), ". ", text.tail
    return (joined_result(Sentence(head[0], splice), Sentence(head[1], tail)) or text) if len(head) > 1 else text


def _has_finite(rest: str) -> bool:
    """Whether a second verb may follow, which would stay behind in the past."""
    run = words(rest)
    return any(
        word.low in verb_forms() and verb_forms()[word.low][1] == "past" and word.low not in verbs() for word in run
    )
