"""Which of the things that an author told stand behind their line: the two sentences that carry most (English)."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.answers.methods import METHODS
from assistant.engines.offline.rewriting.answers.tellings import NO_WANTS, Telling, Wants
from assistant.engines.offline.rewriting.grammar import verb_as
from assistant.lexicon.counting import SEVERAL
from assistant.lexicon.verbs import Tier
from assistant.patterns import lazily
from assistant.words import words

MOST_APART = 2
"""Sentences that stand behind the line's own: more of them read as a list."""
PEOPLE_LED = 5.0
"""The weight of people led: nothing carries a line further."""
_MOST_WORDS = 30
"""Words of a sentence that can still be read at once."""

_GUIDES = lazily(
    r"(?:directed|managed|led|supervised|mentored|coached|trained|taught|hired|guided|oversaw|planned the work of"
    r"|onboarded|"
    r"set the .{3,60} followed by|provided the .{3,60} followed by)\b",
    re.IGNORECASE,
)
_REASONED = lazily(r"\b(?:because|over|rather than|instead of|so that|to be able to)\b")
_RESULT = lazily(r"\b(?:from .{1,30} to|by (?:about |nearly |over )?\d|instead of|down from|up from)\b|%")
_DECIDED = lazily(r"(?:decid|ch[oe]s|choos|pick|select|defin|set|propos|suggest|approv|agree|convinc)", re.IGNORECASE)


def weight(one: Telling) -> float:
    """How much a telling carries a line: people led, decisions, measured results, then what its author built."""
    said = one.apart or one.words
    run = words(said)
    if _GUIDES.match(said):
        return PEOPLE_LED
    if one.about == "decision":
        return (4.0 if _DECIDED.match(said) else 3.0) + bool(_REASONED.search(said)) / 2
    if one.about == "result":
        return 4.2 if _RESULT.search(said) else 1.5 + any(map(str.isdigit, said))
    if one.about == "ownership":
        return 3.5
    verb = verb_as(run, 0, "past") if run else None
    if one.about == "people":
        return 2.5 if verb and verb[0].lemma != "work" else 1.8
    if verb is None:
        return 1.0
    if verb[0].lemma in ("carry out", "handle", "use", "do"):
        return 2.3
    return 3.0 + (verb[0].tier - Tier.BUILT) / 4 if verb[0].tier >= Tier.BUILT else 2.0


def carries(one: Telling, wants: Wants) -> float:
    """How much more a telling weighs for the axis that its line is short of."""
    leads = one.about in ("people", "ownership", "decision") or weight(one) >= _REVIEWED
    if wants.leadership and not wants.technical:
        return 1.0 if leads else 0.3 if one.about == "result" else 0.0
    if wants.technical and not wants.leadership:
        return _FOR_EXPERTS.get("people" if weight(one) >= PEOPLE_LED else one.about, 0.0)
    return 0.0


_FOR_EXPERTS = {"method": 1.6, "decision": 1.0, "result": 0.3, "people": -1.5, "ownership": -0.5}
_REVIEWED = 4.1


def fewer(told: Sequence[Telling], most: int, wants: Wants = NO_WANTS) -> list[Telling]:
    """The `most` weightiest tellings in their order, each kind once before any comes twice."""
    seen: dict[str, int] = {}
    ranked: list[tuple[float, int]] = []
    for at, one in sorted(enumerate(told), key=lambda pair: -weight(pair[1]) - carries(pair[1], wants)):
        seen[one.about] = seen.get(one.about, 0) + 1
        ranked.append((weight(one) + carries(one, wants) - 1.5 * (seen[one.about] - 1), at))
    kept = {at for _, at in sorted(ranked, key=lambda pair: -pair[0])[:most]}
    return [one for at, one in enumerate(told) if at in kept]


def reads_well(said: str) -> bool:
    """Whether a telling can stand as a sentence of its own: it has a thing to it, and no piece hangs behind it."""
    if said.startswith(METHODS):
        return True
    return _BARE.search(said) is None and len(words(said)) <= _MOST_WORDS and not _is_idle(said)


def _is_idle(said: str) -> bool:
    """`Teams moved one by one`: nobody's deed, and no figure."""
    run = words(said)
    own = verb_as(run, 0, "past") is not None or run[0].low in _MORE_VERBS or run[0].low.endswith("ed")
    return not own and not any(map(str.isdigit, said)) and _TELLS.search(said) is None


_MORE_VERBS = frozenset("got made took gave kept held put let brought showed went came had was were".split())
_TELLS = lazily(
    rf"\b(?:now|before|no longer|fell|rose|instead|down|without|{SEVERAL}"
    r"|half|every|all|the team|responsible|from|granted|in time|on time)\b",
    re.IGNORECASE,
)


_BARE = lazily(
    r"^(?!led )\w+(?: (?:for|on|at|with|to|up))? (?:it|things|stuff|them)(?:(?:,| and|, and) \w+(?: (?:for|on|at"
    r"|with))? "
    r"(?:it|things|stuff|them))*$"
    r"|^(?:answered|reported) to (?:the|my|a) [\w -]{2,40}$"
    r"|^(?:took|picked|chose|worked) from the [\w-]+$|^worked with (?:an?|one|another) (?!.* and )[\w -]{2,30}$"
    r"|^\w+ it and (?:did|made|ran|built|planned|wrote) (?:it|the \w+)$"
    r"|^asked [\w -]{2,40} to \w+ it$"
    rf"|\bthe (?:{SEVERAL}|\d+)(?: alone)?$"
    r"|^(?:before|earlier|previously)\b"
    r"|\bI\b|^it (?:was|is) (?:built|done|finished|opened)\b|\bmy\b|\bthe (?:holidays|help)$"
    r"|^[\w-]+(?:,? [\w-]+){0,2} (?:were|was) (?:ok|okay|fine|good|happy)$",
    re.IGNORECASE,
)


def without_loose_end(said: str) -> str:
    """`Logged to the code, photos of every core` as `Logged to the code`: no verb ties the rest to the deed."""
    head, comma, tail = said.partition(", ")
    if comma and head.endswith((" alone", " myself")) and not verb_as(words(tail), 0, "past"):
        return head
    if _OUT_OF.fullmatch(tail):
        return f"{head} ({tail})"
    if not comma or "," in tail or " and " in tail or _TIED.match(tail):
        return said
    run = words(tail)
    if not run or any(verb_as(run, at, form) for at in range(len(run)) for form in ("past", "gerund", "participle")):
        return said
    return head if len(words(head)) > 2 and verb_as(words(head), 0, "past") else said


_OUT_OF = lazily(r"(?:about )?\w+ of (?!them\b|whom\b|those\b)(?:the |all )?\w+(?: [\w-]+){0,2}")
_TIED = lazily(
    r"(?:including|incl|with|without|using|because|so|which|who|where|when|while|not|rather|instead|in|at|on|from|for|"
    r"as|by|to|and|or|then|hence|down|up|both|each|mostly|mainly|about|around|over|under|now|later|after|before|e\.g|"
    r"i\.e|\d+|at least|within|against|plus|alongside|once|if|since|until|per|all of)\b",
    re.IGNORECASE,
)


def as_leader(sayings: Sequence[str]) -> list[str]:
    """`Served as tech lead` and `set the architecture` as `as tech lead, set the architecture`."""
    role = next((one for one in sayings if _SERVED.fullmatch(one)), "")
    own = next((one for one in sayings if one != role and verb_as(words(one), 0, "past")), "")
    if not role or not own:
        return list(sayings)
    joined = f"{role.removeprefix('served ')}, {own}"
    return [joined if one == own else one for one in sayings if one != role]


_SERVED = lazily(r"served as [\w -]{3,40}")
