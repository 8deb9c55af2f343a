"""How a sentence opens: with a weak opener, among others, or with a verb of its own."""

from collections.abc import Sequence

from assistant.engines.offline.rewriting.grammar import is_british, verb_as, verb_of, verb_run
from assistant.engines.offline.rewriting.known_phrases import Opener, opener_at
from assistant.engines.offline.rewriting.line.clause_parts import (
    Clause,
    Nouns,
    Phrase,
    Verbs,
    deed_at,
    has_object,
    is_plain,
    nouns_at,
)
from assistant.engines.offline.rewriting.line.clause_types import (
    behind_circumstance,
    is_doing,
    kind_of_doing,
)
from assistant.engines.offline.rewriting.line.named_things import UNSURE_BRIDGES, is_attended, may_be_thing
from assistant.engines.offline.rewriting.line.of_another import is_of_another
from assistant.engines.offline.rewriting.line.others_named import with_listed, with_others
from assistant.engines.offline.rewriting.line.shared_deeds import given_clause, shared_clause
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.lexicon.function_words import DETERMINERS
from assistant.lexicon.verbs import Form, Tier
from assistant.patterns import lazily
from assistant.words import Word, words

_MOST_WORDS = 120
"""A longer sentence is no clause whose grammar could be told."""
_LABEL = lazily(r"(?:[^:;.]{1,50}:|\([^()]{2,40}\):?)\s+(?=\w)")
_REPEATS = lazily(r"(?i)\b(\w{4,})(?:,| and|, and) \1\b")
"""`testing, testing and testing again` names no deed for sure."""
_QUOTES = lazily(r"[^\w]*")
_LEADING = frozenset(
    "currently mainly mostly primarily chiefly initially regularly previously sometimes occasionally often "
    "later".split()
)
_IN = frozenset(("in", "with", "on", "to", "during"))
_TOGETHER = frozenset(("work", "collaborate", "partner", "cooperate"))


def read_clause(body: str) -> Clause | None:
    """The clause that a sentence opens with: its opener, its deed, the rest; None where its grammar is not certain."""
    label = _LABEL.match(body)
    if label and (verb_as(words(label.group()), 0, "past") or opener_at(words(label.group()), 0)):
        label = None  # `Built X, Y: …`, `Work on X: …`
    start = label.end() if label else 0
    run = tuple(word for word in words(body) if word.start >= start)
    if not run or len(run) > _MOST_WORDS or not _QUOTES.fullmatch(body, start, run[0].start):
        return None
    if _is_shouted(run[0]) or _REPEATS.search(body) or is_of_another(body):
        return None
    clause = given_clause(body) or clause_at(body, run, 0)
    if clause is None and not start and (listed := with_listed(body)):
        clause = clause_at(listed[0], words(listed[0]), 0)
        return clause and clause._replace(companion=listed[1])
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
    clause = with_others(body, run, at, lead, person)
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
    if run[opener.end - 2].low == "ownership":
        opener = opener._replace(lemma="ownership")
    found = deed_at(body, run, opener.end, opener.follows)
    if found is None and opener.lemma == "help" and verb_as(run, opener.end, "gerund"):
        found = deed_at(body, run, opener.end, "deed")  # `helped testing X`
        opener = opener._replace(follows="deed")
    if found is None:
        return None
    deed, end = found
    if opener.lemma == "assist" and run[opener.end - 1].low not in _IN and not isinstance(deed, Nouns):
        return None  # `Assisted the chemists`, and not `Assisted the migration of …`
    if _is_not_theirs(body, run, opener, deed):
        return None
    bridge = run[opener.end - 1].low
    if bridge in UNSURE_BRIDGES and isinstance(deed, Verbs) and may_be_thing(body, run, deed.run):
        return None
    named = {word.low for word in deed.words} if isinstance(deed, Phrase) else set()
    if run[opener.end - 1].low == "of" and not word_set("teams").isdisjoint(named):
        return None  # `Was part of a team migrating …`
    if "experience" in opener.lemma and isinstance(deed, Phrase) and deed.heads[0] is None:
        return None  # `Experience in Java` names no deed
    if opener.lemma in _HELPING and _BY_DOING.search(body, run[opener.end - 1].end):
        return None  # `Supported the audit by preparing lists`: the lists were theirs
    tier = opener.tier or _own_tier(deed)
    if shared:
        tier = min(tier, Tier.HELPED)
    return Clause(lead, opener, shared, tier, opener.form, deed, "", body[end:])


def _is_not_theirs(body: str, run: Sequence[Word], opener: Opener, deed: Verbs | Nouns | Phrase) -> bool:
    """Whether it was not done, only attended, or another's, or only where they were: `Did not lead`, `in the shop`."""
    if run[opener.end].low in ("not", "never") or _OF_PERSON.search(body, run[opener.end - 1].end):
        return True
    if not isinstance(deed, Phrase) or not deed.words:
        return False
    is_place = run[opener.end - 1].low == "in" and deed.words[-1].low in word_set("workplaces")
    return is_place or is_attended(opener, deed.words)


_OF_PERSON = lazily(r" (?:research|work|study|thesis|project|practice|office) of (?:Dr|Prof|Professor|Mr|Mrs|Ms)\b")
_HELPING = ("support", "assist", "help", "aid")
_BY_DOING = lazily(r" (?:by|through) (?:the )?[a-z]+ing ")


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
