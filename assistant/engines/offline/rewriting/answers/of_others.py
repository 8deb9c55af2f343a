"""Answers of which somebody else is the doer: `my manager led it`, `Maria added caching` (English)."""

from collections.abc import Sequence

from assistant.engines.offline.rewriting.answers.in_own_words import TAKING_UP
from assistant.engines.offline.rewriting.answers.tellings import content
from assistant.engines.offline.rewriting.grammar import verb_as
from assistant.engines.offline.rewriting.known_phrases import names_any
from assistant.engines.offline.rewriting.word_lists import counts_people, names_others, word_set
from assistant.facts.capitals import is_common
from assistant.facts.technologies import read_technologies
from assistant.lexicon.counting import is_number
from assistant.lexicon.function_words import PREPOSITIONS
from assistant.lexicon.verbs import Tier
from assistant.patterns import lazily
from assistant.words import Word


def is_done_by_others(run: Sequence[Word]) -> bool:
    """`Maria added caching`, `the contractor installed 12 pumps`: what came of it is not the author's."""
    at = _behind_another(run) if run else 0
    if not at or at + 1 >= len(run) or "me" in (word.low for word in run):
        return False
    while at + 1 < len(run) and run[at].low in _ADVERBS:
        at += 1
    if at + 1 >= len(run) or run[at].low == "did":
        return at + 1 < len(run)
    found = verb_as(run, at, "past")
    if found is None or run[at].low in TAKING_UP - word_set("moves") or found[0].lemma in _NO_DEEDS:
        return False
    # What fell or rose is a thing; who raised something did it.
    changes = found[0].lemma in word_set("results") or run[at].low in word_set("moves")
    return not (changes and (run[at + 1].low in PREPOSITIONS or is_number(run[at + 1].low)))


def is_deed_of_others(run: Sequence[Word], here: frozenset[str]) -> bool:
    """`My colleague built it`: somebody else did what the line tells."""
    if not run or not is_done_by_others(run):
        return False
    at = _behind_another(run)
    found = next((verb_as(run, there, "past") for there in range(at, min(at + 3, len(run)))), None)
    if found is None:
        return False
    lemma = found[0].lemma
    if not (lemma in word_set("making") or found[0].tier >= Tier.DESIGNED or content(lemma) <= here):
        return False
    object_ = [word.low for word in run[at + 1 :]]
    return object_ in (*_IT_ALL[1:], ["them"]) or frozenset() < content(" ".join(object_)) <= here


def is_brought_by_others(run: Sequence[Word]) -> bool:
    """`Outages dropped to 3 after Petra rewrote the queue`: what somebody else brought about."""
    joints = (at for at in range(1, len(run) - 2) if run[at].low in _JOINTS)
    return run[0].low not in ("i", "we") and any(is_done_by_others(run[at + 1 :]) for at in joints)


_JOINTS = frozenset("after because since once when as".split())


def _behind_another(run: Sequence[Word]) -> int:
    """Where the verb of a clause stands whose subject is somebody else; 0 where it is the author, or a thing."""
    first = run[0]
    if first.low in _PRONOUNS:
        return 1
    at = 0
    if first.low in _ARTICLES:
        at = next((at for at in range(1, min(len(run), 4)) if _is_person(run[at].low)), -1) + 1
        while 0 < at < len(run) and run[at].text[0].isupper():  # `my colleague Jan`
            at += 1
        return at
    while at < len(run) and is_name(run[at]):
        at += 1
    return at


def _is_person(low: str) -> bool:
    return low not in _OURS and (names_others(low) or low.rstrip("s") in _FIRMS)


def is_name(word: Word) -> bool:
    """Whether a word is written as somebody's name: `Petra`, and no tool, nor a common word that begins a sentence."""
    is_own = word.text[0].isupper() and word.text[1:].islower() and not is_common(word.low)
    return is_own and not read_technologies(word.text)


_PRONOUNS = frozenset("he she they someone somebody".split())
_ARTICLES = frozenset("my our the a an another one two some other".split())
_OURS = frozenset("team teams group crew squad department".split())
_FIRMS = frozenset(
    "vendor supplier contractor subcontractor manufacturer agency consultancy consultant firm company integrator "
    "installer provider admin sysadmin dba guy partner boss chief head predecessor successor".split()
)
_ADVERBS = frozenset("only just also then later already had".split())
_NO_DEEDS = frozenset(
    "say tell ask think want need decide agree approve work report help support assist join take have be".split()
)


_OTHERS = frozenset("someone somebody they he she others another else".split())
_LED_BY = lazily(r"(?:it |this |that |the \w+ )?(?:was |were )?(?:led|decided|managed|run|headed|directed) by (?!me\b)")

_WAS_LEADER = lazily(
    r"(?!(?:there|who|what|which|nobody) |(?:my|the) (?:\w+ )?(?:role|part|job|title|position|task|function) )"
    r"(?:[\w-]+ ){1,4}was (?:the |our |my )?(?:(?:project|team|test|technical|real) )?"
    r"(?:boss|lead|leader|manager|foreman|supervisor|head)(?: (?:of|for|on) .{2,30})?"
)


def is_led_by_others(run: Sequence[Word], lows: Sequence[str]) -> bool:
    """`My manager led it`, `Anna decided that`: somebody else did what a leader does."""
    if _LED_BY.match(" ".join(lows[:7])):
        return True
    if not lows or "i" in lows[:2] or "me" in lows or lows[0] in ("it", "we"):
        return False
    if lows[:2] in (["nobody", "led"], ["none", "led"], ["no", "one"]) and "led" in lows[:3]:
        return True
    if _WAS_LEADER.fullmatch(" ".join(lows)):
        return True
    if word_set("decided").isdisjoint(lows[1:6]):
        return False
    if lows[0] in _FELLOW and not _LED_OR_CHOSE.isdisjoint(lows[2:6]) and any(map(_is_fellow, lows[1:4])):
        return True  # `my colleague Ralf decided everything`
    if lows[0] in _FELLOW | {"the"} and lows[1] in _DECIDERS and not _LED_OR_CHOSE.isdisjoint(lows[2:4]):
        return True  # `the board decided on the goals`
    if lows[0] in _FELLOW | {"the"} and lows[2:3] and lows[2] in _LED_OR_CHOSE and lows[3:4] in _IT_ALL:
        return True  # `the chairman led it`
    is_name = run[0].text[0].isupper() and len(lows) > 1 and lows[1] in word_set("decided")
    return is_name or not _OTHERS.isdisjoint(lows[:3]) or names_any("superiors", lows[:4])


_IT_ALL: tuple[list[str], ...] = ([], ["it"], ["this"], ["that"], ["everything"], ["all"])
_DECIDERS = frozenset("board management client customer committee council owner owners ministry city bank".split())
_FELLOW = frozenset("my our a an the another one".split())
_LED_OR_CHOSE = frozenset("led decided chose managed headed directed picked selected".split())


def _is_fellow(low: str) -> bool:
    return counts_people(f"{low}s") and low != "team"
