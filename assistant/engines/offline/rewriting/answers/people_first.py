"""People in answers, who followed their author or were with them: `Three interns, I set their work` (English)."""

import re
from collections.abc import Callable

from assistant.engines.offline.rewriting.answers.parts import by_sentence
from assistant.engines.offline.rewriting.grammar import inflected, verb_as
from assistant.lexicon.counting import NUMBER, SEVERAL
from assistant.lexicon.function_words import PREPOSITIONS
from assistant.lexicon.nouns import singulars
from assistant.patterns import lazily
from assistant.words import words

_NUMBER = rf"(?:(?:about|around|roughly|some|over|up to) )?(?:an?|{NUMBER}|several|both)"
_NOUNS = r"(?!of\b)[\w'/-]+(?: (?!and\b|who\b|that\b|of\b)[\w'/-]+){0,3}?"
_WHO = (
    rf"(?P<who>{_NUMBER} {_NOUNS}(?:,? (?:and|plus) {_NUMBER} {_NOUNS})?(?: (?:in|from|at|across) [\w' -]{{3,30}}?)?)"
)
_MINE = r"(?:i|we) had |there (?:are|were) |i have |with |yes[,.:]? |mostly |then "
_START = rf"^(?:{_MINE})?{_WHO}"
_BEHIND = r"(?:,| and|, and| -| –|;)? "
_THE_WORK = r"(?:the|their|all) (?:work|tasks?|jobs?|assignments|orders|tickets|priorities|shifts?)"
_STANDARD = (
    r"(?P<what>(?!lead\b)(?:[\w-]+ ){0,3}?(?:plans?|schedule|rota|standard|standards|guide|guides|guidelines?|rules|"
    r"template|templates|checklist|checklists|design|architecture|procedure|procedures|process|method|pattern|patterns|"
    r"spec|specification|specifications|model|playbook|runbook|instructions))"
)
_TAIL = r"(?P<tail>(?: (?:for|over|from|since|until) [\w -]{3,30})?)"


def _directed(found: re.Match[str]) -> str:
    on = found.groupdict().get("on") or ""
    return f"I directed {_small(found['who'])}{f' on {on}' if on else ''}{found.groupdict().get('tail') or ''}"


def _planned(found: re.Match[str]) -> str:
    return f"I planned the work of {_small(found['who'])}"


def _managed(found: re.Match[str]) -> str:
    return f"I managed {_small(found['who'])}"


def _verb_of_them(found: re.Match[str]) -> str:
    """`Two juniors, I trained them` as `I trained two juniors`."""
    run = words(found["verb"])
    verb = verb_as(run, 0, "past") or verb_as(run, 0, "base")
    return f"I {inflected(verb[0].lemma, 'past')} {_small(found['who'])}" if verb else found.group()


def _helped(found: re.Match[str]) -> str:
    run = words(found["verb"])
    verb = verb_as(run, 0, "past")
    return (
        f"I helped {_small(found['who'])} {inflected(verb[0].lemma, 'base')}{found['rest']}" if verb else found.group()
    )


def _hired(found: re.Match[str]) -> str:
    return f"I hired and appraised {_small(found['who'])}"


def _followed(found: re.Match[str]) -> str:
    set_up = "set" if _SET.search(found["what"]) else "provided"
    more = f" ({_small(found['more'])})" if found["more"] else ""
    return f"I {set_up} the {found['what']} followed by {_small(found['who'])}{more}{found['tail'] or ''}"


def _among(found: re.Match[str]) -> str:
    return f"I worked among {_small(found['who'])}"


def _of_these(found: re.Match[str]) -> str:
    """`Six teams use it, I wrote the rules with each of them` as `… with each of the six teams`."""
    verb = words(found["deed"])
    if not (verb_as(verb, 0, "past") or (verb and verb[0].low in ("got", "brought", "had"))):
        return found.group()
    them = found["each"]
    who = _small(found["who"])
    return f"I {found['deed']}{f'{them}the {who}' if them else who}{found['rest']}"


def _ones(found: re.Match[str]) -> str:
    run = words(found["who"])
    end = next((at for at in range(1, len(run)) if run[at].low in PREPOSITIONS), len(run))
    noun = run[end - 1].text
    return f"I {found['deed']} {noun}"


def _newest(found: re.Match[str]) -> str:
    """`Four developers, I reviewed the newest one's code` as `I reviewed the newest developer's code`."""
    nouns = [word for word in words(found["who"]) if word.low not in PREPOSITIONS]
    one = next(iter(singulars(nouns[-1].low)[1:]), "")
    return f"I {found['deed']} {one}'s {found['what']}" if one else found.group()


_SET = lazily(r"(?:plan|plans|schedule|rota|standards?|rules|process|method|guidelines?|priorities)$", re.IGNORECASE)


def _small(who: str) -> str:
    return who[0].lower() + who[1:] if who[1:2].islower() or who[1:2] == " " else who


_ON = r"(?: (?:doing|on|for|who did|who do|making|writing|building|running) (?P<on>(?:the |our )?[\w' -]{3,40}?))?"

_TURNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = tuple(
    (lazily(said, re.IGNORECASE), put)
    for said, put in (
        (
            rf"{_START}{_ON}{_BEHIND}i (?:also )?(?:set|sets|plan|planned|prioriti[sz]ed?|assigned|assign"
            rf"|allocated?|gave|give|hand|handed)(?: them)?(?: out)? {_THE_WORK}\b[^.;]*$",
            _directed,
        ),
        (rf"{_START}{_ON}{_BEHIND}i (?:tell|told|say to|said to) them (?:what|how|where|which)\b[^.;]*$", _directed),
        (
            rf"{_START}{_ON}{_BEHIND}(?:they |who )?(?:all )?(?:took|take|got|get) (?:the|their) "
            r"(?:plan|schedule|rota)s? from me\b[^.;]*$",
            _planned,
        ),
        (
            rf"{_START}{_ON}{_BEHIND}?(?:they |who )?(?:all )?(?:took|take|got|get) (?:the|their) "
            rf"(?:work|tasks?|jobs?|orders|assignments?|instructions|tickets|priorities) from me{_TAIL}(?:[,;]"
            rf" [^.;]*)?$",
            _directed,
        ),
        (
            rf"{_START},? (?:all |both )?(?:of them )?(?:under me|my (?:direct )?reports)"
            r"(?: directly)?$",
            _managed,
        ),
        (
            rf"{_START}{_BEHIND}i (?:also |then )?(?P<verb>led|lead|managed?|ran|run|supervised?|directed|headed"
            rf"|coached?|"
            r"mentore?d?|trained|train|taught|hired|hire|coordinated?|guided?|oversaw)(?:,? \w+)? (?:them|all of"
            r" them|both)\b"
            r"(?! (?:of|to|in|on|how|what|who))[^.;]*$",
            _verb_of_them,
        ),
        (
            rf"{_START}{_BEHIND}i (?:hired?|recruit(?:ed)?) (?:them )?and (?:do|did|hold|held) their "
            r"(?:appraisals|reviews|evaluations)[^.;]*$",
            _hired,
        ),
        (
            rf"{_START} i (?P<verb>mentor|mentored|coach|coached|train|trained|supervise|supervised|lead|led"
            rf"|manage|managed|"
            r"taught)(?:,? [^.;]*)?$",
            _verb_of_them,
        ),
        (
            rf"^(?:{_MINE})?(?P<who>{_NUMBER} {_NOUNS}) (?:did|does|wrote|writes|built|drew|ran|tested|made"
            rf"|handled|programmed) "
            r"(?P<on>(?:the |some )?[\w' -]{3,40}?) under (?:me|my (?:direction|lead|guidance|supervision))"
            rf"{_TAIL}$",
            _directed,
        ),
        (
            rf"^(?:{_MINE})?(?P<who>{_NUMBER} {_NOUNS}(?: (?:and|at|in|from) [\w' -]{{3,50}}?)?)"
            rf"(?:, (?P<more>{_NUMBER} {_NOUNS}),)?(?: [^.;,]*? and)? (?:also |all )?(?:follow(?:ed)?|buil[dt]"
            rf" (?:to|by)|"
            rf"work(?:ed)? (?:to|by|from)|go by|went by|used?) my (?:own )?{_STANDARD}{_TAIL}(?:,[^.;]*)?$",
            _followed,
        ),
        (
            rf"(?:^|(?<=, ))(?:{_MINE})?(?P<who>{_NUMBER} {_NOUNS}) (?P<verb>\w+ed|went|took|got|made|built"
            rf"|ran)(?P<rest>(?: [\w-]+){{0,6}}) with (?:my|a bit of my) help$",
            _helped,
        ),
        (
            rf"{_START},? (?:and )?i was (?:the |one of the )?(?:youngest|newest|oldest|most junior|most"
            rf" senior)\b[^.;]*$",
            _among,
        ),
        (
            rf"^(?:{_MINE})?(?P<who>{_NUMBER} {_NOUNS})(?: (?:in|from|at|on) [\w' ]{{2,30}}?)?,? (?:and )?i "
            r"(?P<deed>\w+ (?:the |both |two |three )?(?:\w+ )?(?:newer|new|newest|younger|older|junior)) (?:ones?"
            r"|of them)$",
            _ones,
        ),
        (
            rf"^(?:{_MINE})?(?P<who>{_NUMBER} {_NOUNS}),? (?:and )?i (?P<deed>\w+ the (?:newest|youngest|newer"
            rf"|other|junior)) "
            r"one's (?P<what>[\w ]{3,30})$",
            _newest,
        ),
        (
            rf"^(?:{_MINE})?(?P<who>{_NUMBER} (?:[\w-]+ ){{0,2}}?[\w-]+(?<!ss)s) (?:had|have|need|needed|use|used"
            rf"|wanted|\w+ed)\b"
            r"[^.;,]*,? (?:and )?i (?P<deed>[^.;,]*?\b)(?P<each>each of |all of |both of )?them\b(?P<rest>[^.;]*)$",
            _of_these,
        ),
    )
)
_LONGEST = 200
"""Characters of a sentence about people that is looked at."""


def with_people_first(answer: str) -> str:
    """The answer, its author's deed before the people: `Two juniors, I trained them` as `I trained two juniors`."""
    if _SPEAKS.search(answer) is None:
        return answer
    answer = _ALSO_COUNTS.sub(r"\1. ", _ROLE_THEN.sub(r"\1. ", answer))
    return by_sentence(answer, _put)


def counted_in(answer: str) -> str:
    """`Six cooks, I was one of them` as `I was one of six cooks`, `me and Jan, 2 people` as `we were 2 people`."""
    if _SPEAKS.search(answer) is None:
        return answer
    answer = _ONE_OF_THEM.sub(lambda found: f"I was one of {_small(found['who'])}", answer)
    return _WITH_ME.sub(lambda found: f"we were {_small(found['who'] or found['both'] or found['two'])}", answer)


_HERE = r"(?:^|(?<=[.;,] ))(?:(?:it was|there were|we were|we had|in) )?"
_ONE_OF_THEM = lazily(
    rf"{_HERE}(?P<who>{_NUMBER} {_NOUNS})(?:[,;:]| -| –)? (?:and )?i was (?:also |just |only )*"
    r"one(?: of (?:them|these|those))?(?=[.;,]|$)",
    re.IGNORECASE,
)
_WITH_ME = lazily(
    rf"{_HERE}(?:(?P<who>(?:an? (?:team|group|crew) of )?{_NUMBER}(?: {_NOUNS})?)(?:[,;:]| -| –)? (?:and )?"
    r"(?:(?:with )?(?:me|myself) (?:included|too|among them)|(?:including|counting) (?:me|myself))"
    rf"|(?:me and (?:my |an? )?[\w-]+|(?:my |an? )?[\w-]+ and me)(?:[,;:]| -| –) (?:so )?"
    rf"(?P<both>(?:\d+|{SEVERAL}) (?:people|persons|of us))"
    rf"|(?P<two>(?:\d+|{SEVERAL}) (?:people|persons))[,;:]? "
    r"(?:me and (?:[\w-]+ )?[\w-]+|(?:[\w-]+ )?[\w-]+ and me))(?=[.;,]|$)",
    re.IGNORECASE,
)


_ALSO_COUNTS = lazily(rf"\b(report(?:ed)? to me|under me),? and (?={_NUMBER} )", re.IGNORECASE)
_ROLE_THEN = lazily(
    r"\b(i was (?:the |an? )?[\w -]{0,30}?\b(?:lead|leader|manager|owner|coordinator|head))(?:[:;,]| and) (?=i )",
    re.IGNORECASE,
)


_SPEAKS = lazily(r"\b(?:i|me|my|mine|myself)\b", re.IGNORECASE)


_AND_I = lazily(rf"^{_NUMBER} [^,;.]*? and i\b", re.IGNORECASE)
"""`Two colleagues and I set the tasks`: what they did, the author did with them."""


def _acts(who: str) -> bool:
    """Whether a verb slipped in among those who are counted: `two seniors ran the study`."""
    run = words(who)
    return any(verb_as(run, at, "past") for at in range(2, len(run)))


def _put(sentence: str) -> str:
    body = sentence.rstrip(" .;!")
    if len(body) > _LONGEST or _AND_I.match(body):
        return sentence
    for pattern, put in _TURNS:
        if found := pattern.search(body):
            written = found.group() if _acts(found["who"]) else put(found)
            if written != found.group():
                return body[: found.start()] + written + sentence[len(body) :]
    return sentence
