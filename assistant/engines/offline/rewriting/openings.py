"""How a sentence opens: with a weak opener, among others, or with a verb of its own."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.clauses import (
    Clause,
    Nouns,
    Phrase,
    Verbs,
    deed_at,
    has_object,
    is_plain,
    nouns_at,
)
from assistant.engines.offline.rewriting.grammar import DETERMINERS, is_british, phrase_end, verb_as, verb_of, verb_run
from assistant.engines.offline.rewriting.kinds import (
    behind_circumstance,
    does_itself,
    guided,
    is_doing,
    is_led_in,
    kind_of_doing,
)
from assistant.engines.offline.rewriting.phrases import Follows, Opener, names_any, opener_at
from assistant.engines.offline.rewriting.shared import given_clause, shared_clause
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.lexicon.verbs import Form, Tier, verb_forms
from assistant.words import Word, words

_MOST_WORDS = 120
"""A longer sentence is no clause whose grammar could be told."""
_LABEL = re.compile(r"(?:[^:;.]{1,50}:|\([^()]{2,40}\):?)\s+(?=\w)")
_QUOTES = re.compile(r"[^\w]*")
_LEADING = frozenset("currently mainly primarily chiefly initially regularly previously".split())
_HELPING = frozenset(("assist", "help", "support", "aid"))
_TOGETHERNESS = ("collaboration", "cooperation")
_TOGETHER = frozenset(("work", "collaborate", "partner"))


def read_clause(body: str) -> Clause | None:
    """The clause that a sentence opens with; None where its grammar is not certain."""
    label = _LABEL.match(body)
    if label and "," in label.group() and verb_as(words(label.group()), 0, "past"):
        label = None  # `Built X, Y: …`
    start = label.end() if label else 0
    run = tuple(word for word in words(body) if word.start >= start)
    if not run or len(run) > _MOST_WORDS or not _QUOTES.fullmatch(body, start, run[0].start):
        return None
    if _is_shouted(run[0]):
        return None
    clause = given_clause(body) or clause_at(body, run, 0)
    if clause is None and not start:
        return shared_clause(body) or behind_circumstance(body, run, clause_at)
    if clause is None or not clause.lead.strip():
        return clause
    return clause._replace(capital=run[0].low not in _LEADING and run[0].text[0].isupper())


def _is_shouted(first: Word) -> bool:
    return len(first.text) > 3 and first.text.isupper()


def clause_at(body: str, run: Sequence[Word], at: int) -> Clause | None:
    """The clause that begins at a word."""
    begin = at
    lead_end = run[at].start
    while at < len(run) and run[at].low in _LEADING:
        at += 1
        lead_end = run[at].start if at < len(run) else lead_end
    if at < len(run) and run[at].low == "also":
        at += 1
    person, at = _person(run, at)
    if at >= len(run) or not is_plain(body, run, begin, at) or _speaks_on(run[at:]):
        return None
    lead = body[:lead_end]
    clause = _clause(body, run, at, lead, person)
    return clause and clause._replace(british=is_british(body))


def _clause(body: str, run: Sequence[Word], at: int, lead: str, person: str) -> Clause | None:
    clause = _with_others(body, run, at, lead, person) or _one_among(body, run, at, lead)
    opener = opener_at(run, at)
    if opener is not None and at and run[at - 1].low.replace("’", "'") == "i'm":
        opener = opener._replace(form="base")
    if clause is None and opener is not None and is_plain(body, run, at, opener.end):
        return _opened(body, run, opener, lead, person == "we")
    return clause or _told_by_noun(body, run, at, lead, person) or _told_by_verb(body, run, at, lead, person)


def _speaks_on(run: Sequence[Word]) -> bool:
    """Whether `I` or `we` comes again, or a second finite clause after a comma: the first cannot go alone."""
    return any(word.low in ("i", "we", "i've", "we've") for word in run)


def _person(run: Sequence[Word], at: int) -> tuple[str, int]:
    """`i`, `we` or nothing, and the word behind it and its auxiliary."""
    low = run[at].low.replace("’", "'") if at < len(run) else ""
    if low in ("i", "we"):
        at += 1
        if at < len(run) and run[at].low in ("also", "have", "had") and verb_as(run, at + 1, "participle"):
            at += 1
        return low, at
    if low in ("i've", "we've", "i'm"):
        return low[: low.index("'")], at + 1
    return "", at


def _opened(body: str, run: Sequence[Word], opener: Opener, lead: str, shared: bool) -> Clause | None:
    """The clause behind a weak opener."""
    if "urrently" in lead and opener.lemma not in _TOGETHER and opener.form == "past":
        opener = opener._replace(form="base")
    found = deed_at(body, run, opener.end, opener.follows)
    if found is None and opener.lemma == "help" and verb_as(run, opener.end, "gerund"):
        found = deed_at(body, run, opener.end, "deed")  # `helped testing X`
        opener = opener._replace(follows="deed")
    if found is None:
        return None
    deed, end = found
    tier = opener.tier or _own_tier(deed)
    if shared:
        tier = min(tier, Tier.HELPED)
    return Clause(lead, opener, shared, tier, opener.form, deed, "", body[end:])


def _with_others(body: str, run: Sequence[Word], at: int, lead: str, person: str) -> Clause | None:
    """`Assisted the data team in migrating …`, `worked with two nurses to design …`: others are named."""
    found = verb_forms().get("collaborated" if not at and run[at].low in _TOGETHERNESS else run[at].low)
    if found is None or person == "we":
        return None
    lemma, form = found[0].lemma, found[1]
    if lemma in _HELPING and does_itself(run, at + 1):
        return None
    together = _together(run, at) if lemma in _TOGETHER else 0
    begin = at + 1 + together
    beside = run[at + together].low in ("with", "alongside")
    any_noun = beside if together else lemma in _HELPING and is_led_in(run, begin)
    end = _others_end(body, run, begin, any_noun=any_noun)
    if not begin < end < len(run) or not (together or lemma in _HELPING) or not is_plain(body, run, at, end + 1):
        return None
    lows = [word.low for word in run[begin:end]]
    if lows[0] in ("my", "our", "hand") or not word_set("clients").isdisjoint(lows):
        return None
    follows: Follows
    if lemma == "help" and (verb_as(run, end, "base") or verb_as(run, end, "gerund")):
        follows, start = "base" if verb_as(run, end, "base") else "deed", end
    elif run[end].low in ("to", "in", "with", "on") or (run[end].low == "by" and not together):
        follows, start = "base" if run[end].low == "to" else "deed", end + 1
    else:
        return None
    deed = deed_at(body, run, start, follows)
    if deed is None:
        return None
    if not together and _is_theirs(deed[0]):
        return None if any_noun or not body[deed[1] :].strip() else guided(body, run, begin, end, lead, deed[0])
    opener = Opener(lemma, Tier.HELPED, follows, "past" if form == "participle" else form, start)
    bridge = body[run[at + 1].start : run[begin - 1].end] if together in (1, 3) else "with"
    bridge = "for" if run[end].low == "by" else bridge
    article = "the " if lows in (["team"], ["group"]) else ""
    who = f"{bridge} {article}{body[run[begin].start : run[end - 1].end]}"
    return Clause(lead, opener, False, Tier.HELPED, opener.form, deed[0], who, body[deed[1] :])


def _together(run: Sequence[Word], at: int) -> int:
    """How many words of `worked with`, `worked in`, `worked as part of` stand before the others; 0 if none."""
    lows = [word.low for word in run[at + 1 : at + 4]]
    if lows == ["as", "part", "of"]:
        return 3
    if lows[:1] in (["closely"], ["together"], ["directly"]) and lows[1:2] == ["with"]:
        return 2
    return 1 if lows[:1] in (["with"], ["in"], ["alongside"]) else 0


def _is_theirs(deed: Verbs | Nouns | Phrase) -> bool:
    """`Supported 3 teams in adopting feature flags`: they adopted them, not the author."""
    return isinstance(deed, Verbs) and not word_set("theirs").isdisjoint(deed.run.lemmas)


def _others_end(body: str, run: Sequence[Word], begin: int, *, any_noun: bool) -> int:
    """Where the naming of the others ends: `the data team`, `a team of six`, `the senior chemist`; 0 if unclear."""
    last = min(begin + 6, len(run))
    end = next((at + 1 for at in range(begin, last) if run[at].low in word_set("teams")), 0)
    if not end:
        end = phrase_end(body, run, begin)
        if end > last or not (any_noun or names_any("superiors", [word.low for word in run[begin:end]])):
            return 0
        if any_noun and end + 1 < len(run) and run[end].low == "and" and not verb_as(run, end + 1, "past"):
            end = phrase_end(body, run, end + 1)
    if end + 1 < len(run) and run[end].low == "of":
        counted = run[end + 1].low in DETERMINERS or run[end + 1].text.isdigit()
        is_whole = counted and end + 2 < len(run) and verb_as(run, end + 2, "base") is not None
        end = end + 2 if is_whole else phrase_end(body, run, end + 1)
    return end


def _one_among(body: str, run: Sequence[Word], at: int, lead: str) -> Clause | None:
    """`Was part of a team of six that rebuilt …`."""
    lows = [word.low for word in run[at : at + 5]]
    if lows[:1] not in (["was"], ["am"], ["is"]) or not (lows[1:3] == ["part", "of"] or lows[2:4] == ["member", "of"]):
        return None
    begin = at + (3 if lows[1] == "part" else 4)
    end = _others_end(body, run, begin, any_noun=False)
    if (
        not begin < end < len(run) - 1
        or run[end].low not in ("that", "which", "who")
        or not is_plain(body, run, at, end + 2)
    ):
        return None
    deed = deed_at(body, run, end + 1, "past")
    if deed is None:
        return None
    opener = Opener("be", Tier.HELPED, "past", "past", end + 1)
    who = f"as part of {body[run[begin].start : run[end - 1].end]}"
    return Clause(lead, opener, False, Tier.HELPED, "past", deed[0], who, body[deed[1] :])


def _told_by_noun(body: str, run: Sequence[Word], at: int, lead: str, person: str) -> Clause | None:
    """`Development of a tool for …`: no verb at all."""
    if person or lead.strip():
        return None
    found = nouns_at(body, run, at) or kind_of_doing(body, run, at)
    if found is None or found[0].article:
        return None
    return Clause(lead, None, False, Tier.BUILT, "past", found[0], "", body[found[1] :])


def _told_by_verb(body: str, run: Sequence[Word], at: int, lead: str, person: str) -> Clause | None:
    """`Designed and built …`, `I maintain …`: a verb of its own."""
    forms: tuple[Form, ...] = ("past", "participle", "base") if person else ("past", "base", "third", "gerund")
    for form in forms:
        verbs_there = verb_run(body, run, at, form)
        if verbs_there is None or not has_object(body, run, verbs_there):
            continue
        if form in ("base", "third") and not person and run[verbs_there.end].low not in DETERMINERS:
            return None  # `Test automation for …` is no order to test
        if form == "gerund" and not is_doing(body, run, verbs_there):
            return None
        tier = Tier.HELPED if person == "we" else _own_tier(Verbs(verbs_there))
        written: Form = "past" if form == "participle" else form
        rest = body[run[verbs_there.end - 1].end :]
        opener = Opener("", None, "past", written, at) if person else None
        return Clause(lead, opener, person == "we", tier, written, Verbs(verbs_there), "", rest)
    return None


def _own_tier(deed: Verbs | Nouns | Phrase) -> Tier:
    if isinstance(deed, Verbs):
        return max(verb_of(lemma).tier for lemma in deed.run.lemmas)
    return Tier.DESIGNED  # `responsible for the deployment`
