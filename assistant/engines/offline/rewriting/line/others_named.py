"""Clauses that name the others with whom, or for whom, a deed was done: `Assisted the data team in migrating …`."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.grammar import phrase_end, verb_as
from assistant.engines.offline.rewriting.known_phrases import Follows, Opener, names_any, noun_of_doing
from assistant.engines.offline.rewriting.line.clause_parts import Clause, Nouns, Phrase, Verbs, deed_at, is_plain
from assistant.engines.offline.rewriting.line.clause_types import does_itself, guided, is_led_in
from assistant.engines.offline.rewriting.line.named_things import UNSURE_BRIDGES, may_be_thing
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.lexicon.function_words import DETERMINERS
from assistant.lexicon.verbs import Tier, verb_forms
from assistant.patterns import lazily
from assistant.words import Word, words

_HELPING = frozenset(("assist", "help", "support", "aid"))
_TOGETHERNESS = ("collaboration", "cooperation")
_TOGETHER = frozenset(("work", "collaborate", "partner", "cooperate"))


def with_others(body: str, run: Sequence[Word], at: int, lead: str, person: str) -> Clause | None:
    """`Assisted the data team in migrating …`, `worked with two nurses to design …`: others are named."""
    found = verb_forms().get("collaborated" if not at and run[at].low in _TOGETHERNESS else run[at].low)
    if found is None or person == "we":
        return None
    lemma, form = found[0].lemma, found[1]
    if lemma in _HELPING and does_itself(run, at + 1):
        return None
    together = _together(run, at) if lemma in _TOGETHER else 0
    begin = at + 1 + together
    beside = run[at + together].low in ("with", "alongside", "under")
    any_noun = beside if together else lemma in _HELPING and (is_led_in(run, begin) or _is_served(run, begin))
    end = _past_place(body, run, _others_end(body, run, begin, any_noun=any_noun))
    if not begin < end < len(run) or not (together or lemma in _HELPING) or not is_plain(body, run, at, end + 1):
        return None
    lows = [word.low for word in run[begin:end]]
    if (
        lows[0] in ("my", "our", "hand")
        or lows in (["a", "lot"], ["a", "bit"], ["a", "little"])
        or not (word_set("clients") | (word_set("cared for") - word_set("people"))).isdisjoint(lows)
    ):
        return None
    follows: Follows
    if lemma == "help" and (verb_as(run, end, "base") or verb_as(run, end, "gerund")):
        follows, start = "base" if verb_as(run, end, "base") else "deed", end
    elif run[end].low in ("to", "in", "with", "on", "during") or (run[end].low == "by" and not together):
        follows, start = "base" if run[end].low == "to" else "deed", end + 1
    else:
        return None
    deed = deed_at(body, run, start, follows)
    if deed is None:
        return None
    if run[end].low in UNSURE_BRIDGES and isinstance(deed[0], Verbs) and may_be_thing(body, run, deed[0].run):
        return None
    many = lemma == "help" and lows[-1] == "teams" and follows == "base" and isinstance(deed[0], Verbs)
    if not together and (many or _is_theirs(deed[0])):
        return None if any_noun or not body[deed[1] :].strip() else guided(body, run, begin, end, lead, deed[0])
    opener = Opener(lemma, Tier.HELPED, follows, "past" if form == "participle" else form, start)
    bridge = body[run[at + 1].start : run[begin - 1].end] if together in (1, 3) else "with"
    if not together and run[end].low == "with" and isinstance(deed[0], Phrase) and deed[0].heads[:1] == (None,):
        return None  # `Supported the team with R scripts`: nobody said what was done to them
    served = not together and lows[-1] in word_set("places") - word_set("teams")
    bridge = "for" if run[end].low == "by" or served else bridge
    article = "the " if lows in (["team"], ["group"]) else ""
    who = f"{bridge} {article}{body[run[begin].start : run[end - 1].end]}"
    return Clause(lead, opener, False, Tier.HELPED, opener.form, deed[0], who, body[deed[1] :])


_LISTED = lazily(
    r"(?:I )?(?:worked|collaborated|cooperated) (?:closely |together |directly )*with "
    r"(?P<who>(?:[\w&-]+(?: [\w&-]+){0,2}, )+(?:[\w&-]+(?: [\w&-]+){0,2},? )?and [\w&-]+(?: [\w&-]+){0,2}?) "
    r"(?P<how>to|on|in) "
    r"(?=\w)",
    re.IGNORECASE,
)


def with_listed(body: str) -> tuple[str, str] | None:
    """`Worked with sales, marketing and production to plan …` as `Helped plan …`, and with whom."""
    found = _LISTED.match(body)
    if found is None or names_any("superiors", [word.low for word in words(found["who"])]):
        return None
    return f"{'Helped' if found['how'].lower() == 'to' else 'Worked on'} {body[found.end() :]}", f"with {found['who']}"


def _is_served(run: Sequence[Word], begin: int) -> bool:
    """`Helped the store manager to order tools`: who is named, and what was done for them."""
    near = range(begin + 1, min(begin + 5, len(run) - 1))
    at = next((at for at in near if run[at].low == "to"), 0)
    if not at or noun_of_doing(run[at - 1].low):
        return False  # `Supported an effort to improve X`
    return run[begin].low in ("the", "our", "a", "an") and verb_as(run, at + 1, "base") is not None


def _together(run: Sequence[Word], at: int) -> int:
    """How many words of `worked with`, `worked in`, `worked as part of` stand before the others; 0 if none."""
    lows = [word.low for word in run[at + 1 : at + 4]]
    if lows == ["as", "part", "of"]:
        return 3
    if lows[:1] in (["closely"], ["together"], ["directly"]) and lows[1:2] == ["with"]:
        return 2
    return 1 if lows[:1] in (["with"], ["in"], ["alongside"], ["under"]) else 0


def _is_theirs(deed: Verbs | Nouns | Phrase) -> bool:
    """`Supported 3 teams in adopting feature flags`: they adopted them, not the author."""
    return isinstance(deed, Verbs) and not word_set("theirs").isdisjoint(deed.run.lemmas)


def _past_place(body: str, run: Sequence[Word], end: int) -> int:
    """Where the others end who are `in Oslo` or `at the Lyon plant`, if their deed follows; 0 if only a name does."""
    if not 0 < end < len(run) - 1 or run[end].low not in ("in", "at") or verb_as(run, end + 1, "gerund"):
        return end
    behind = phrase_end(body, run, end + 1)
    if any(noun_of_doing(word.low) for word in run[end + 1 : behind]):
        return end
    if behind < len(run) and run[behind].low in ("on", "to", "with", "in"):
        return behind
    return 0 if all(word.text[0].isupper() for word in run[end + 1 : behind]) else end


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
