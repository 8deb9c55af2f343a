"""Sentences in which the author is one among others, or not named: `Part of the team that …`, `X was migrated`."""

import re
from collections.abc import Iterator, Sequence

from assistant.engines.offline.rewriting.grammar import Run, lowered_thing, phrase_end, verb_as, verb_run
from assistant.engines.offline.rewriting.known_phrases import Follows, Opener, names_any, noun_of_doing
from assistant.engines.offline.rewriting.line.clause_parts import Clause, Nouns, Phrase, Verbs, deed_at, is_plain
from assistant.engines.offline.rewriting.word_lists import GROUPS, is_plural, word_set
from assistant.lexicon.function_words import DETERMINERS
from assistant.lexicon.verbs import Form, Tier
from assistant.patterns import lazily
from assistant.words import Word, words

_AMONG = lazily(
    r"(?:(?:I )?(?:was|am) |I )?(?:(?:a )?(?:part|member) of|(?:on|in)(?= (?:a|the|an) )"
    r"|work(?:ed|ing)? (?:in|on|as part of)) "
    rf"((?:the|a|an) (?:[\w&/-]+ ){{0,4}}(?:{GROUPS}|taskforce|task force|project|initiative)"
    r"(?: of (?:about )?[\w-]+(?: [a-z]+)?)?) (?:(?:that|which|who) (?=\w)|(?=\w+ing\b))",
    re.IGNORECASE,
)
_TEAM_DID = lazily(rf"(?:our|the|my) ((?:[\w&/-]+ ){{0,3}}(?:{GROUPS})) (?=\w)", re.IGNORECASE)
_BY_GROUP = lazily(rf" by (?:us|(?:our|the|my) ((?:\w+ )?(?:{GROUPS})))\b", re.IGNORECASE)
_GIVEN = lazily(r"(?:I )?contributed (?P<what>[^,;:.]{3,60}?) to (?=(?:the|a|an|our|its) )", re.IGNORECASE)
_MOST_SUBJECT = 12
_NOBODY = frozenset("i we it this that these those they he she you who which there what my our his her".split())


def shared_clause(body: str) -> Clause | None:
    """The clause of `Part of the team that migrated …`, or of `The till was migrated …`; None where it is another."""
    if any(word.low in ("my", "i", "me") for word in words(body)[1:]):
        return None  # the author says what their part was
    return _by_group(body) or _by_nobody(body) or _by_thing(body) or _supporting(body) or _as_one(body)


def _by_group(body: str) -> Clause | None:
    """`Part of the team that migrated …`, `Our team migrated …`."""
    found, companion = _AMONG.match(body), "as part of"
    if found is None:
        found, companion = _TEAM_DID.match(body), "with"
    if found is None:
        return None
    run = tuple(word for word in words(body) if word.start >= found.end())
    follows: Follows = "deed" if run and verb_as(run, 0, "gerund") else "past"
    deed = deed_at(body, run, 0, follows) if run else None
    if deed is None or not isinstance(deed[0], Verbs) or not is_plain(body, run, 0, 2):
        return None
    if companion == "as part of" and not _OF_ALL.isdisjoint(deed[0].run.lemmas):
        return None  # `the team that finished the bridge early`: what all of them brought about
    who = _NO_NAME.sub("a", found.group(1)) if companion == "as part of" else f"the {found.group(1)}"
    return _shared(deed[0].run, body[deed[1] :], f"{companion} {who}")


_OF_ALL = frozenset("finish complete win beat earn achieve reach receive exceed".split())
_NO_NAME = lazily(rf"^the(?= (?:{GROUPS})$)", re.IGNORECASE)
"""A team that nothing is said of."""


def _by_nobody(body: str) -> Clause | None:
    """`Three services were migrated to Kubernetes`: a passive without its agent."""
    run = words(body)
    be = next((at for at, word in enumerate(run[:_MOST_SUBJECT]) if word.low in ("was", "were")), 0)
    if not be or be + 1 >= len(run) or run[0].low in _NOBODY or not _is_subject(body, run, be):
        return None
    row = verb_run(body, run, be + 1, "participle")
    if row is None or any(lemma in word_set("no deed of an author") for lemma in row.lemmas):
        return None
    if len(row.lemmas) == 1 and verb_as(run, be + 1, "participle") is None:
        return None
    rest = body[run[row.end - 1].end :]
    companion = ""
    if group := _BY_GROUP.search(rest):
        companion = f"with the {group.group(1)}" if group.group(1) else ""
        rest = rest[: group.start()] + rest[group.end() :]
    if not _is_rest(rest, words(rest)):
        return None
    subject = lowered_thing(body[: run[be - 1].end])
    noun = noun_of_doing(run[phrase_end(body, run, 0) - 1].low)
    if noun is not None and noun.can_be_led and word_set("performing").issuperset(row.lemmas):
        opener = Opener("", Tier.HELPED, "deed", "past", 0)
        deed = Phrase((noun,), tuple(run[: phrase_end(body, run, 0)]))
        return Clause("", opener, True, Tier.HELPED, "past", deed, companion, f"{subject}{rest}")
    return _shared(row, f" {subject}{rest}", companion)


def names_nobody(body: str) -> bool:
    """Whether a sentence is a passive that says of nobody that they did it: behind another one it may be anybody's."""
    return _BE.search(body) is not None and _BY_GROUP.search(body) is None and _by_nobody(body) is not None


_BE = lazily(r" (?:was|were) ")


def given_clause(body: str) -> Clause | None:
    """`Contributed several features to the SDK`: they were developed for it."""
    found = _GIVEN.match(body)
    what = words(found["what"]) if found else ()
    if found is None or not what or what[-1].low not in word_set("makeable") or what[-1].low == "code":
        return None
    opener = Opener("contribute", Tier.HELPED, "past", "past", 0)
    rest = f" {found['what']} for {body[found.end() :]}"
    return Clause("", opener, False, Tier.HELPED, "past", Verbs(Run(("develop",), (), 0)), "", rest)


def _by_thing(body: str) -> Clause | None:
    """`Firmware for a thermostat`, `Drawings for three conveyors`: only the thing that was made is named."""
    run = words(body)
    end = phrase_end(body, run, 0)
    if not 0 < end <= _MOST_THING or end >= len(run) or run[end].low != "for" or run[0].low in DETERMINERS:
        return None
    if any(verb_as(run, at, form) for at in range(end - 1) for form in _FORMS) or "," in body[: run[end].start]:
        return None
    last = run[end - 1].low
    lacks_article = not (is_plural(last) or last in word_set("mass") or last in ("code", "documentation"))
    if lacks_article or any("," in body[one.end : one.end + 2] and verb_as(run, at, "past") for at, one in _pairs(run)):
        return None
    for lemma, section in (("develop", "makeable"), ("prepare", "prepared")):
        if run[end - 1].low in word_set(section) and not names_any("small", [run[end - 1].low]):
            opener = Opener("work", Tier.HELPED, "past", "past", 0)
            deed = Verbs(Run((lemma,), (), 0))
            return Clause("", opener, False, Tier.HELPED, "past", deed, "", f" {lowered_thing(body)}")
    return None


def _pairs(run: Sequence[Word]) -> Iterator[tuple[int, Word]]:
    """Where each word but the first stands, and the word before it."""
    return enumerate(run[:-1], 1)


_MOST_THING = 4
_FORMS: tuple[Form, ...] = ("past", "third", "gerund")
_SUPPORTING = lazily(r"(?P<what>[\w-]+) support (?:for|of|during) (?=\w)", re.IGNORECASE)
_AS_ONE = lazily(
    r"(?:I )?worked (?P<who>as an? (?:[\w-]+ ){0,3}?(?:developer|engineer|technician|analyst|programmer|scientist|"
    r"designer|student|assistant)) "
    r"on (?=\w)",
    re.IGNORECASE,
)


def _supporting(body: str) -> Clause | None:
    """`Commissioning support for a solar park`: help with a deed that the line names."""
    found = _SUPPORTING.match(body)
    noun = noun_of_doing(found["what"].lower()) if found else None
    if found is None or noun is None or not noun.can_be_led or found["what"].lower() in word_set("bodies"):
        return None
    opener = Opener("support", Tier.HELPED, "deed", "past", 0)
    deed = Nouns("", found["what"].lower(), (noun,), ())
    return Clause("", opener, False, Tier.HELPED, "past", deed, "", f" of {body[found.end() :]}")


def _as_one(body: str) -> Clause | None:
    """`Worked as a junior developer on a chat app`: the app was worked on, in that part."""
    found = _AS_ONE.match(body)
    run = tuple(word for word in words(body) if word.start >= found.end()) if found else ()
    deed = deed_at(body, run, 0, "deed") if run else None
    if found is None or deed is None:
        return None
    opener = Opener("work", Tier.HELPED, "deed", "past", 0)
    return Clause("", opener, False, Tier.HELPED, "past", deed[0], found["who"], body[deed[1] :])


def _is_subject(body: str, run: Sequence[Word], be: int) -> bool:
    """Whether the words before a `was` are one noun phrase, or two with a preposition between."""
    subject = body[: run[be - 1].end]
    end = phrase_end(body, run, 0)
    if not end or set(subject) & set(",;:()") or any(word.low in ("that", "which", "who") for word in run[:be]):
        return False
    return not any(
        verb_as(run, at, "past") and run[at].low not in ("set", "cut") and at in (0, be - 1) for at in range(be)
    )


def _is_rest(rest: str, run: Sequence[Word]) -> bool:
    """Whether nobody else is named as who did it, and no second clause begins."""
    for at, word in enumerate(run):
        if word.low in ("was", "were", "i", "we", "which", "who", "but"):
            return False
        following = run[at + 1] if at + 1 < len(run) else word
        if word.low == "by" and not (following.text[0].isdigit() or verb_as(run, at + 1, "gerund")):
            return False
    return not rest.lstrip().startswith((",", "and ", "by "))


def _shared(row: Run, rest: str, companion: str) -> Clause:
    opener = Opener("", None, "past", "past", 0)
    return Clause("", opener, True, Tier.HELPED, "past", Verbs(row), companion, rest)
