"""Verbs that share a subject in a row, brought into another form together (English)."""

import re
from collections.abc import Iterator, Sequence

from assistant.engines.offline.rewriting.grammar import inflected, verb_as
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.lexicon.function_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from assistant.lexicon.verbs import Form, Verb
from assistant.patterns import lazily
from assistant.words import Word, words


def aligned(rest: str, form: Form, to: Form, *, with_british: bool = False) -> str | None:
    """What follows a verb, its coordinated verbs brought from `form` to `to`; None where that is not certain.

    `X, testing Y and writing Z` behind a gerund gives `X, tested Y and wrote Z`; `X, cutting costs` stays.
    """
    if form == to:
        return rest
    if _RESUMED.search(rest):
        return None
    found = list(_coordinated(rest, form))
    if any(lemma is None for _, _, lemma in found):
        return None
    if found and not rest[: found[-1][0]].rstrip().endswith(("and", "or", "&", "and then", "and also")):
        return None  # `X, testing Y`: part of a row, or hanging on the deed?
    for start, end, lemma in reversed(found):
        rest = rest[:start] + inflected(lemma or "", to, with_british=with_british) + rest[end:]
    return rest


# `responsible for X and for Y`: the second preposition leans on an opener that goes.
_RESUMED = lazily(r"\band (?:for|in|with|on|to) ", re.IGNORECASE)


_EXPLAINS = frozenset("i.e e.g ie eg incl including namely such".split())
_INSIDE = frozenset("that which who where while when to by before after".split())


def _coordinated(rest: str, form: Form) -> Iterator[tuple[int, int, str | None]]:
    """Verbs of that form that stand beside the one before `rest`: where, and which; None where in doubt."""
    run = words(rest)
    inside = False  # past a word behind which an `and` may join something smaller
    at = 0
    while at < len(run):
        if run[at].low in _EXPLAINS:
            return
        found = verb_as(run, at, form) if at else None
        if found is None:
            inside = inside or run[at].low in _INSIDE
            at += 1
            continue
        before, gap = run[at - 1].low, rest[run[at - 1].end : run[at].start]
        if before in ("then", "also") or before.endswith("ly"):
            before = run[at - 2].low if at > 1 else before
        joined = before in ("and", "or") or "," in gap or "&" in gap
        if joined and form in ("base", "past", "participle") and _is_name(rest, run, at, found[1]):
            at += 1
            continue
        if joined and "," in gap and form == "gerund" and found[0].lemma in word_set("hanging"):
            return
        if joined and form == "gerund" and run[at].low in word_set("kinds") and not _has_sure_object(rest, run, at):
            yield run[at].start, run[at].end, None  # `and onboarding docs`: docs of a kind, or a deed?
        elif joined and not _maybe_noun(rest, run, at, found, form):
            yield run[at].start, run[at + found[1] - 1].end, None if inside else found[0].lemma
        elif joined and form in ("base", "past", "participle"):
            yield run[at].start, run[at].end, None
        elif form == "gerund" and before in PREPOSITIONS:
            inside = True
        at += found[1]


def _is_name(rest: str, run: Sequence[Word], at: int, width: int) -> bool:
    """Whether a verb form is a name here: `to Kubernetes and Helm`, and not `Built A and Built B`."""
    if not run[at].text[0].isupper() or _has_sure_object(rest, run, at + width - 1):
        return False
    after = run[at + width] if at + width < len(run) else None
    ends = after is None or after.low in PREPOSITIONS or after.low in CONJUNCTIONS
    return ends or rest[run[at + width - 1].end : run[at + width].start] != " "


def _maybe_noun(rest: str, run: Sequence[Word], at: int, found: tuple[Verb, int], form: Form) -> bool:
    """Whether a coordinated verb form may be a noun here: `monitoring and alerting`, `and test suites`."""
    after = at + found[1]
    has_object = after < len(run) and rest[run[after - 1].end : run[after].start] == " "
    sure = _has_sure_object(rest, run, after - 1)
    if form == "base":
        return found[0].lemma in word_set("also nouns") and not sure
    if form in ("past", "participle"):
        return not sure and not (has_object and run[after].text[0].isupper())
    if found[0].lemma in _TO_SOMETHING and after < len(run) and run[after].low == "to":
        return False  # `responding to alarms`
    if not has_object or run[after].low in PREPOSITIONS or run[after].low in CONJUNCTIONS:
        return True
    return at >= 2 and verb_as(run, at - 2, form) is not None


_TO_SOMETHING = frozenset("respond report react reply listen talk attend".split())


def _has_sure_object(rest: str, run: Sequence[Word], at: int) -> bool:
    """Whether an article or a number follows a word: `testing the pumps`, `writing 40 reports`."""
    if at + 1 >= len(run) or rest[run[at].end : run[at + 1].start] != " ":
        return False
    return run[at + 1].low in DETERMINERS or run[at + 1].text[0].isdigit()


def splices(rest: str) -> bool:
    """Whether a finite verb follows a comma: `tasked with X, cut it to Y` is two sentences in one."""
    run = words(rest)
    for at in range(1, len(run) - 1):
        if "," in rest[run[at - 1].end : run[at].start] and verb_as(run, at, "past"):
            after = run[at + 1]
            if after.low in DETERMINERS or after.low in ("it", "them") or after.text[0].isdigit():
                return True
    return False


def with_and(listed: str) -> str:
    """`a, b, c` as `a, b and c`; as it is where an `and` stands in it already."""
    head, comma, last = listed.rpartition(", ")
    return f"{head} and {last}" if comma and " and " not in listed else listed
