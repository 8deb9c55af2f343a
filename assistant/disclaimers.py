"""Disclaimers and limits in what an author says of a line: what they belong to is not told without them (English)."""

from assistant.lexicon.counting import NUMBER
from assistant.patterns import lazily
from assistant.text import said_in

_ME = r"(?:me|mine|us|my (?:own )?(?:doing|work|merit|part|effort|fault|credit|idea|team))"
_LEFT = (
    r"(?:(?:had|have|has|was|were|got) )?(?:already |long |just |first |even |no longer |not (?:yet )?)*"
    r"(?:joined|join|left|arrived|quit|resigned|retired|departed|hired|gone|there|around|involved"
    r"|(?:came|come)(?! up| to)|(?:started|start|began|begin)(?! \w+ing| to| the| with)"
    r"|moved (?:on|away|to another)|(?:changed|switched) (?:the )?(?:jobs?|teams?|compan\w+|departments?|roles?)"
    r"|time|arrival|departure|start)\b"
)
_OUT_OF_TIME = lazily(
    rf"(?i)\b(?:before|until|till|after|since|once|by the time) (?:i|we|my|our) {_LEFT}"
    r"|\bwhen (?:i|we) (?:had|was|were) (?:already |long )?(?:left|gone|not (?:yet )?there|no longer)\b"
)
_BASELINE = lazily(r"(?i)\b(?:now|today|after(?:wards)?|since then|when i left|by the time i left)\b")
"""What makes `before I joined` the state from which the author changed it."""
_END = r"(?=\W*(?:$|[,;.!]))"
_NOT_MINE = lazily(
    rf"(?i)(?:\b(?:not|never|nothing|little|hardly|barely|without)|n['’]t)\b(?: \w+){{0,3}}? "
    rf"(?:(?:because|thanks|due|through|by|to|from|under|of) )+{_ME}\b"
    rf"|\b(?:without|not) {_ME}{_END}"
    r"|\b(?:none|nothing|not much|little) of (?:it |that )?(?:was )?(?:mine|my)\b"
    r"|\b(?:which|that|this|it|mostly|mainly|only) (?:was|were|is|came) (?:\w+ )?"
    r"(?:due to|thanks to|because of|owing to|down to) (?!(?:me|my|us|our|the \w+ (?:i|we))\b)"
    r"|\b(?:none|nobody|no one|not one)\b[^,;.!]* (?:under|for|to|with|by) me\b"
    r"|\b(?:i|we) (?:(?:had|have|took|played) (?:\w+ )?(?:little|nothing|no (?:part|hand|say|role))"
    r"|never (?:saw|measured|checked|verified|knew)|(?:did not|didn['’]t|have not|haven['’]t) "
    r"(?:see|seen|measured?|check(?:ed)?|verif\w+)\b(?! \w+ing))\b"
)
_HEARSAY = lazily(
    r"(?i)\b(?:(?:my|our|the) \w+|he|she|they|people|colleagues) (?:say|says|said|tells?|told me|claim(?:s|ed)?) "
    r"?(?=$|[,;.!]|it\b|so\b)|\bi (?:was told|heard|am told)\b"
    r"|\b(?:supposedly|allegedly|reportedly|apparently)\b|\baccording to (?:my|our|the) (?:boss|manager|colleagues?)\b"
)
_IN_NAME = lazily(
    r"(?i)\b(?:(?:(?:it|this|that|led|was|lead|leader|manager|responsible|charge|but|only),? |^)(?:on paper|in name)"
    r"|nominally|officially|formally|in theory|more or less|sort of|kind of|in a (?:way|sense)|partly|partially"
    r"|in part|to (?:some|a certain) (?:extent|degree)|up to a point)(?=\W*(?:$|[,;.!]|but\b|i\b))"
)
_ONLY = r"only(?! \w+ (?:of them )?(?:\w+ )?report)"
_NARROWED = lazily(
    r"(?i)(?:^|[,;.!–—-]\s*|\b(?:and|yes|yeah) )(?:but|though|although|however|only|just|except)\b,? ?"
    rf"(?:{_ONLY}|just|not|never|under|until|till|for|in|on|at|as|mostly|mainly|partly|from|after|before|during|the)\b"
    rf"|\w ?,? but (?:{_ONLY}|just|not(?! \w+ed)|never|under|until|till|mostly|mainly|partly)\b"
    rf"|[,;.!–—-] ?(?:but )?{_ONLY} (?!i |we |had |a few |\w+ed\b)(?:[a-z]+ )*(?:\d|$|[a-z]+\W*$)"
    rf"|\b(?:except|apart from|other than|save for) (?:for )?(?:the|{NUMBER})\b"
    r"|(?:^|[.;] )not (?:the|all|every|for|in|on)\b"
)
_THE_REST = lazily(
    rf"(?i)^the rest\b|\bi \w+ (?:all )?the (?:rest|others?|remaining \w+){_END}"
    r"|(?:[,;.!–—]|\b(?:and|but)) ?the (?:rest|remainder|others|other (?:half|part|one|ones)|remaining \w+)\b(?! of us)"
)
NAMES_ANOTHER = lazily(
    r"(?:\b(?:no|sorry|but|rest|half|year|month|week|time|start|beginning|fact|reality)\b,? )"
    r"(?:(?:it|that|this) was|was) (?!I\b|Me\b|Mine\b)[A-Z][a-z]+(?=\W*(?:$|[,;.!]))"
    r"|\b[Ii] [a-z]+ [^,;.]+(?:,| and) (?:my colleague )?[A-Z][a-z]+ (?:the|a|an|his|her) [a-z ]+$"
)
"""Whose part of it was somebody else's: `no, that was Tom`, `I managed the drawings, Tom the parts`."""
_GOES_BACK = lazily(
    r"(?i)(?:but|though|although|however|only|except|not|none|nobody|no one|partly|on paper|officially|formally"
    r"|more or less|the rest|i (?:never|had (?:little|nothing|no))|my boss says)\b"
)
"""How a sentence begins that limits the one before it: `I led it. But only the south half.`"""
_A_BIT = r"(?:parts?|half|bits?|pieces?|sections?|shares?|sides?|portions?|phases?)"
_OF_SOME = (
    rf"(?:in|for|at|on|with|to) (?:only |just )?(?:about |around )?(?:{NUMBER}|some|many|most|half"
    r"|a few|a couple|a handful|several|not all) of (?:the|them|these|those|our|all)\b"
)
_LED = r"(?:led|ran|managed|headed|directed|drove|owned|did|coordinated|supervised|oversaw)"
IN_PART = lazily(
    r"(?i)(?P<yes>(?:yes|yea|yep|yeah|yup|y|no|nope|sure|well|ok|ja|oui|sí)\b[\s,.:;–—-]*)*(?:and |but )?(?:"
    r"(?:only |just )?(?:partly|partially|in parts?|to some (?:extent|degree)|temporarily|teilweise|zum teil|en partie"
    rf"|en parte|(?:a |the )?(?:{_A_BIT}|some) of (?:it|that|them)|not (?:all|everything|the whole)(?: of (?:it|that"
    r"|them)| thing)?|(?P<at_times>sometimes|at times|occasionally|now and then|from time to time|on and off))(?![\w-])"
    r"(?: (?:yes|yeah|no)\b)?(?=\W*$|\s*[,.:;–—-]| (?:i|we|when|while|if|with|for|in|on|at|as)\b)"
    rf"|(?(yes)|(?:only|just) ){_OF_SOME})[\s,.:;–—-]*"
)
"""A yes to a part, which is none to the whole: `partly, just the reporting`, `sometimes`, `yes, in two of the six`."""
PART_ONLY = lazily(
    rf"(?i)(?:i |we )?\w+ (?:[\w-]+ ){{0,7}}{_A_BIT} (?:of [\w ]+ )?only\b"
    rf"|(?:i |we )?{_LED}(?: (?:it|this|that|them|all of it|everything))?,? "
    rf"(?:(?:only |just )?(?:partly|partially|sometimes|occasionally|at times|{_OF_SOME})"
    r"|(?:in|for|at|on|with) [\w -]{2,40} only(?=\W*(?:$|[,;.]))"
    r"|(?:only )?(?:whenever|if|in (?:his|her|their|\w+['’]s) absence|(?:as a |by )?stand(?:ing)?[ -]in|(?:when|while) "
    r"[\w ,'’-]{2,40}? (?:away|absent|out|off|sick|ill|busy|unavailable|gone|on (?:\w+ )?(?:leave|holidays?|vacation)"
    r"|not (?:there|in|available|around)|n['’]t (?:there|in|available|around)|needed))\b)"
    rf"|(?:i |we )?(?:only |just )?(?:partly|partially|sometimes|occasionally) {_LED}\b"
    r"|i was (?:only |just )?(?:partly|partially|sometimes)\b"
    rf"|(?:i |we )?{_LED} (?:only |just |about |roughly )*(?:a |one |the )?(?:\w+ )?{_A_BIT} of (?:it|them|this|that)\b"
)
"""`I did the cabling part only`, `led it when Omar was away`."""

NO_MORE = lazily(
    r"(?i)(?:(?:it was|i did|i had|my part was|but|i|we) )?(?:only|just|merely|mainly|mostly) (?!(?:me|i|we|it|us|that"
    r"|one|had|have|has|took|used|needed|got|a few|about)\b|\d)|.* only$"
)
"""`only the rota`, `the rota only`: all else was not the author's."""


def is_of_a_part(said: str) -> bool:
    """Whether a statement claims no more than a part of what was asked: `partly`, `I led it in two teams only`."""
    return IN_PART.match(said) is not None or PART_ONLY.match(said) is not None


def is_disclaimed(said: str) -> bool:
    """Whether a statement says that it holds in part, at second hand, or of nothing that its author did."""
    if _OUT_OF_TIME.search(said):
        return " before i" not in said.lower() or _BASELINE.search(said) is None
    if is_of_a_part(said):
        return True
    limits = (_NOT_MINE, _HEARSAY, _IN_NAME, _NARROWED, _THE_REST, NAMES_ANOTHER)
    return any(limit.search(said) for limit in limits)


def statements(fact: str) -> list[str]:
    """The sentences of a fact, each with those behind it that limit it."""
    joined: list[str] = []
    for sentence in said_in(fact):
        if joined and _GOES_BACK.match(sentence) and is_disclaimed(f"{joined[-1]} {sentence}"):
            joined[-1] = f"{joined[-1]} {sentence}"
        else:
            joined.append(sentence)
    return joined
