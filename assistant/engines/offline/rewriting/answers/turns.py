"""Turns of speech in answers about decisions and results, put as a resume would (English)."""

import re

from assistant.engines.offline.rewriting.grammar import inflected, verb_as
from assistant.lexicon.function_words import PREPOSITIONS
from assistant.patterns import lazily
from assistant.words import words

_DECIDING = r"(?:decided?|decides|chose|choose|picked|pick|agreed|set|settled|defined|planned)"
_SAID: tuple[tuple[str, str], ...] = (
    # what an author adds to make it small, or to close
    (
        r",? (?:and )?(?:no more(?: than that)?|nothing (?:more|else)|(?:that is|that's) (?:about )?(?:it|all)|not more"
        r"|no (?:direct )?reports|none report(?:ed)? to me|nobody under me|no one under me)$",
        "",
    ),
    (r", no (exceptions|delays)$", r" without \1"),
    (r"(?<=\w),? (?:and )?then (?:the|other|our|they|my) (?!first\b)[^.;]*$", ""),
    (
        r"\b(instead of|replacing|in place of) the (?P<old>\w+(?: \w+)?) (?:that )?(?:we|i) (?:had|used)(?: before)?\b",
        r"\1 the previous \g<old>",
    ),
    (r"\bi pick(?:ed)? (?!up\b|out\b|nothing\b)", "I chose "),
    (
        r"\b(?P<who>and|i) did (?=(?:the|an?|all|both|their) (?:[\w-]+ ){0,3}(?:plans?|schedules?|drawings|schematics|"
        r"reports?|layouts?|documentation)\b)",
        r"\g<who> prepared ",
    ),
    (
        r"\b(?P<who>and|i) did (?=(?:the|an?|all|both|their) (?:[\w-]+ ){0,3}(?:tests|testing|checks|analysis|analyses|"
        r"calculations|measurements|reviews|inspections|commissioning|appraisals|simulations|surveys)\b)",
        r"\g<who> carried out ",
    ),
    (r"(?P<enough> enough)? to (?:cover|stand in|fill in)(?: for)? (?:me|my \w+)\b", r" enough to provide cover"),
    (
        rf"\b(?P<head>{_DECIDING}\b[^.;]*?)(?:,| and|, and|, but) not (?!only\b|just\b|yet\b|to\b|all\b|every"
        rf"|because\b)(?=\w)",
        r"\g<head> rather than ",
    ),
    (r"\bdecided (?=(?:the|all) (?:[\w-]+ ){0,2}[\w-]+$)", "decided on "),
    (r",? so (?:that )?(?:we|i) (?:could|can) (?!not\b)", " to be able to "),
    (
        r"(?<=\w) so (?=(?:an?|the|each|every|all|both|similar|new|old|it|they)\b [^.;]*\b(?:does|do|is|are|was"
        r"|were|will"
        r"|can|could|has|have|follow|gets?|goes?)\b)",
        " so that ",
    ),
    (
        r"\b(?P<what>(?:the|a|an) (?:[\w-]+ ){0,3}?[\w-]+) and (?P<who>everybody|everyone|all (?:the )?[\w-]+s|all"
        r" of them) (?P<does>fl(?:y|ies)|go(?:es)?|works?|follows?|uses?|steers?)(?P<by> by| to| with| from)? it$",
        r"\g<what> that \g<who> \g<does>\g<by>",
    ),
    (r"\b(?P<verb>searched|looked) (?=(?:who|what|which)\b)", r"\g<verb> for "),
    # results
    (
        r"^(?P<all>[^,;\d]{3,50}?) (?P<take>takes?|costs?|lasts?) (?:now |only |about )?(?P<new>\w+ [a-z]+)(?:"
        r" now)?, (?:and )?"
        r"(?:before(?: that| this)?|earlier|previously),? (?:it |they )?(?:was|were|took|cost|lasted)"
        r" (?P<old>[\w .]{2,25})$",
        r"\g<all> now \g<take> \g<new> (\g<old> before)",
    ),
    (
        r"^(?P<all>[^,;]+), (?:and )?(?:before(?: that)?|earlier|previously),? (?:it|that|they) (?:was|were|took)"
        r" (?P<old>(?:hardly|almost|nearly) (?:any|none|nothing|all)|every [\w ]{3,20}|once [\w ]{3,20})$",
        r"\g<all> (\g<old> before)",
    ),
    (
        r"^(?P<who>[^,;]{3,40}) used to (?P<do>[a-z]+) (?P<old>\w+ of \w+|\d[\d.,]*%?|\w+ in \w+)(?P<what> [^,;]+), "
        r"(?:and |but )?now (?:it is |it's |they are |only )?(?P<new>\w+ of \w+|\d[\d.,]*%?|\w+ in \w+)$",
        r"\g<who> now \g<do> \g<new>\g<what> instead of \g<old>",
    ),
    (
        r"^(?P<all>all [\w-]+s) (?P<done>issued|delivered|closed|finished|completed|accepted|approved|shipped"
        r"|signed off) (?=on time|in time|on schedule|first time|without|within|ahead)",
        r"\g<all> were \g<done> ",
    ),
)
_TURNS = tuple((lazily(said, re.IGNORECASE), put) for said, put in _SAID)
_DECIDED_WE = lazily(
    r"\b(?P<head>(?:decided|decide|agreed|proposed|suggested|said)) (?:that )?(?:we|i)(?: should| would| will|'d|'ll)? "
    r"(?:do )?(?P<rest>[a-z]+\b[^.;]*)$",
    re.IGNORECASE,
)
_WHO_DOES = lazily(
    rf"(?P<head>\b{_DECIDING} [^.;]*?\b)(?P<asks>what|when|where|how|which (?:[\w-]+ ){{1,3}}?)(?P<gap> ?)(?:we|i) "
    r"(?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)
_MINE = lazily(
    r"^(?P<what>(?:all (?:of )?)?(?:the |our )?[^.;,]{3,70}?) (?:was|were|is|are) (?:all )?mine(?P<more>, [^.;]*)?$",
    re.IGNORECASE,
)
_BY_ME = lazily(
    r"^(?P<what>[^.;,]{3,70}?) (?:was|were) (?P<verb>\w+(?:,? and \w+)?) by me"
    r"(?P<rest>,? (?!and\b|or\b|together\b)[^.;]*)?$",
    re.IGNORECASE,
)
_CHOICE = frozenset("choice decision idea proposal suggestion call selection initiative".split())


_GRANTED = lazily(
    r"^(?:certificate|approval|permit|licen[cs]e|accreditation) was (?=(?:granted|given|issued|renewed)\b)",
    re.IGNORECASE,
)
_NOT_THEIRS = lazily(
    r",? (?:but |though |although |and )(?:that|it|this) (?:was|is) (?:their|his|her|not my|the \w+'s)\b"
    r"|, (?:but |though |although |and )?(?:i|we) (?:do not|don't|can't|cannot|could not) (?:know|say|tell) how"
    r" much (?:of|was|is|came)\b",
    re.IGNORECASE,
)
"""What came about, and not by the author."""


def turned(body: str) -> str:
    """One sentence of an answer in plainer turns: `decided when we stop` as `decided when to stop`."""
    if _NOT_THEIRS.search(body):
        return ""
    body = _GRANTED.sub(lambda found: f"the {found[0].lower()}", body)
    for pattern, put in _TURNS:
        body = pattern.sub(put, body)
    body = _DECIDED_WE.sub(_to_do, body)
    for _ in range(2):  # `what we take and when we stop`
        body = _WHO_DOES.sub(_to_be_done, body)
    return _BY_ME.sub(_done_by_me, _MINE.sub(_done, body))


def _to_do(found: re.Match[str]) -> str:
    """`decided we fix the shared parts` as `decided to fix the shared parts`."""
    run = words(found["rest"])
    if not run or (verb_as(run, 0, "base") is None and run[0].low not in _MORE_VERBS):
        return found.group()
    head = {"decide": "decided", "said": "proposed"}.get(found["head"].lower(), found["head"])
    return f"{head} to {found['rest']}"


_MORE_VERBS = frozenset("throw go put stop keep leave let take get make start buy do drop hold wait change".split())


def _to_be_done(found: re.Match[str]) -> str:
    """`decided when we stop` as `decided when to stop`."""
    run = words(found["verb"])
    if verb_as(run, 0, "base") is None and run[0].low not in _MORE_VERBS:
        return found.group()
    return f"{found['head']}{found['asks'].rstrip()} to {found['verb']}"


def _done(found: re.Match[str]) -> str:
    """`All the testing was mine` as `I handled all the testing`; a choice that was theirs is told elsewhere."""
    run = words(found["what"])
    end = next((at for at in range(1, len(run)) if run[at].low in PREPOSITIONS - {"of"}), len(run))
    last = run[end - 1].low
    doing = last.endswith(
        (
            "ing",
            "work",
            "part",
            "design",
            "code",
            "calculations",
            "drawings",
            "tests",
            "analysis",
            "plan",
            "ware",
            "script",
            "scripts",
            "model",
            "layout",
            "wiring",
        )
    )
    if not run or run[0].low not in ("all", "the", "our") or not _CHOICE.isdisjoint(w.low for w in run) or not doing:
        return found.group()
    what = re.sub(r"^our\b", "the", found["what"], flags=re.IGNORECASE)
    return f"I handled {what[0].lower()}{what[1:]}"


def _done_by_me(found: re.Match[str]) -> str:
    """`Calibration was designed and written by me` as `I designed and wrote calibration`."""
    run = words(found["verb"])
    hits = [verb_as(run, at, "participle") for at in (0, len(run) - 1)]
    if any(hit is None for hit in hits):
        return found.group()
    done = " and ".join(dict.fromkeys(inflected(hit[0].lemma, "past") for hit in hits if hit))
    what = found["what"]
    what = what[0].lower() + what[1:] if what[1:2].islower() else what
    return f"I {done} {what}{found['rest'] or ''}"
