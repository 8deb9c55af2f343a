"""Results in answers: `Build time fell from 40 to 12 minutes` as `cut build time from 40 to 12 minutes`."""

import re
from collections.abc import Sequence
from functools import cache

from assistant.engines.offline.rewriting.answers.in_own_words import VAGUE
from assistant.engines.offline.rewriting.answers.tellings import Telling
from assistant.engines.offline.rewriting.answers.without_me import speaks, without_me
from assistant.engines.offline.rewriting.grammar import inflected, lowered_thing, verb_as
from assistant.engines.offline.rewriting.word_lists import word_lists
from assistant.facts.capitals import is_common
from assistant.lexicon.counting import NUMBERS, SEVERAL
from assistant.lexicon.verbs import verb_forms
from assistant.patterns import lazily
from assistant.words import Word, words

_MOST_SUBJECT = 9
_FROM_TO = lazily(
    r"^ (?:\w+ )?from (?:about |around |roughly |over )?[$€£]?"
    rf"([\d.,]*\d|an?|one|{SEVERAL})\b(.*?) to (.*)$"
)
_FIGURE = lazily(r"[$€£]?(\d[\d,]*(?:\.\d+)?)(.*)$")
_NONE = ("zero", "none", "nothing", "0")
_INNER = frozenset("that which who because if when while and".split())
_WAS = frozenset(("was", "were", "is", "are", "has", "have", "had"))


@cache
def _moves() -> dict[str, str]:
    """Written form -> `fall`, `rise`, `go`, or the verb that takes the subject as its object."""
    return {form: kind for kind, forms in word_lists()["moves"].items() for form in forms}


def change(piece: str, run: Sequence[Word]) -> Telling | None:
    """`Build time fell from 40 to 12 minutes` as `cutting build time from 40 to 12 minutes`, or None."""
    at = next((at for at in range(1, min(len(run), _MOST_SUBJECT)) if _move_at(run, at)), 0)
    if not at or any(word.low in _INNER for word in run[1:at]):
        return None
    begin = at
    while begin > 1 and run[begin - 1].low in ("now", "then", "also", "even", "have", "has", "had", "is", "are"):
        begin -= 1
    subject = re.sub(r"^(?:our|my)\b", "the", piece[: run[begin - 1].end], flags=re.IGNORECASE)
    if speaks(piece[: run[begin - 1].end].partition(" ")[2]) or "," in subject:
        return None
    kind, end = _move_at(run, at) or ("", at)
    rest = without_me(piece[run[end - 1].end :])
    if rest is None or any(word.low in ("and", "but") and _finite_behind(rest, word) for word in words(rest)):
        return None
    if run[at].low == "came" and end == at + 1 and rest.startswith(" from ") and not any(map(str.isdigit, rest)):
        return None  # `the data came from the lab`
    if kind == "go" and not _GOES_SOMEWHERE.match(rest):
        return None  # `changes went through the manager`
    if VAGUE.search(rest) and not any(map(str.isdigit, rest)):
        return None
    if kind == "shift" and begin < at and "%" not in rest:
        kind = "go"  # `has shifted`: which of the two was before, the author said
    lemma = _transitive(kind, rest)
    subject = _with_article(subject)
    plain = (kind == "go" and rest.startswith(" from ")) or (end > at + 1 and run[at].low in ("went", "came"))
    did = _PLAIN.get(lemma) if plain and not subject.lower().endswith(("fall", "falls", "rise", "rises")) else None
    quoted = f"{lowered_thing(subject)}{did or piece[run[begin - 1].end : run[end - 1].end]}{rest}"
    if lemma == "bring" and run[at].low in ("moved", "came"):
        lemma = ""  # the author's verb says as much
    if _CAUSED.search(rest):
        lemma = ""  # what else brought it about is said
    if not lemma or (not words(rest) and kind in ("fall", "rise", "go")):
        return Telling("result", "apart", "", quoted, quoted)
    done = f"{lowered_thing(subject)}{rest}"
    return Telling(
        "result", "hanging", f"{inflected(lemma, 'gerund')} {done}", f"{inflected(lemma, 'past')} {done}", quoted
    )


_CAUSED = lazily(r"\b(?:thanks to|because of|due to|owing to)\b", re.IGNORECASE)
_GOES_SOMEWHERE = lazily(r" (?:[a-z]+ )?(?:from|to|up|down|by|over|under|below|above|past)\b| [^\n]*\d")
_HEDGED = lazily(r"^(?:about|around|under|over|roughly|just|only|nearly|almost|less than|more than|some) (?=\S)")
_PLAIN = {"cut": " fell", "raise": " rose"}
"""What went from one figure to another, where the figures show the direction."""
_MASS = frozenset(
    "scrap waste stock lag traffic turnover revenue yield rent throughput fuel output energy recall precision accuracy "
    "latency memory power water sickness absence noise work sale heat downtime uptime income profit fluctuation".split()
)


def _with_article(subject: str) -> str:
    """`bundle` as `the bundle`: one thing that can be counted has an article."""
    low = subject.lower()
    if (
        not low.isalpha()
        or not (subject.islower() or subject.istitle())
        or low in _MASS
        or low.endswith(("s", "age", "time", "ity", "ion", "cy", "ness", "ing", "ment"))
    ):
        return subject
    return f"the {low}" if is_common(low) else subject


def _move_at(run: Sequence[Word], at: int) -> tuple[str, int] | None:
    """The kind of change that a word tells, and where the words for it end (`went down`)."""
    low = run[at].low
    after = run[at + 1].low if at + 1 < len(run) else ""
    if low in ("is", "are", "was", "were") and after in ("up", "down"):
        measured = at + 2 < len(run) and run[at + 2].low in ("from", "by", "to")
        return (("rise" if after == "up" else "fall"), at + 2) if measured else None
    if low in ("went", "came", "gone", "goes") and after in ("up", "down"):
        return ("rise" if after == "up" else "fall"), at + 2
    if low in ("was", "were") and (hit := verb_as(run, at + 1, "participle")):
        return (hit[0].lemma, at + 2) if hit[0].lemma in word_lists()["cut by"] else None
    kind = _moves().get(low)
    return (kind, at + 1) if kind else None


def _finite_behind(rest: str, joint: Word) -> bool:
    return any(
        word.low in _WAS or word.low in _moves() or verb_forms().get(word.low, (None, ""))[1] == "past"
        for word in words(rest)
        if joint.start < word.start
    )


def _transitive(kind: str, rest: str) -> str:
    """The verb with which someone brings that change about."""
    if kind == "shift":  # the author told two figures, and no direction
        return "bring"
    if kind == "fall":
        return "cut"
    if kind == "rise":
        return "raise"
    if kind != "go":
        return kind
    found = _FROM_TO.match(rest)
    if found is None:
        return "bring" if rest.startswith(" from ") and " to " in rest else ""
    first, unit, second = found.groups()
    second = _HEDGED.sub("", second)
    if words(second)[0].low in _NONE:
        return "cut"
    figure = _FIGURE.match(second)
    after = _figure(figure.group(1) if figure else words(second)[0].low)
    before = _figure(first.lower())
    if before is None or after is None:
        return "bring"
    own, other = (words(part)[:1] for part in (unit, second[figure.start(2) :] if figure else second.partition(" ")[2]))
    if own and other and own[0].low.rstrip("s") != other[0].low.rstrip("s"):
        scales = _LASTS.get(own[0].low.rstrip("s")), _LASTS.get(other[0].low.rstrip("s"))
        if scales[0] is None or scales[1] is None:
            return "bring"
        before, after = before * scales[0], after * scales[1]
    return "cut" if after < before else "raise"


def direction(before: str, after: str) -> str:
    """`down` or `up` from one figure to another, as far as they show it; the unit of one stands for both."""
    before, after = (_HEDGED.sub("", one.strip()) for one in (before, after))
    unit = words(after)[1:2]
    if len(words(before)) == 1 and unit and "%" not in before:
        before = f"{before} {unit[0].text}"
    moved = _transitive("go", f" from {before} to {after}")
    return {"cut": "down", "raise": "up"}.get(moved, "")


def _figure(written: str) -> float | None:
    """A number in digits, or a small one in words."""
    if written[0].isdigit():
        return float(written.replace(",", ""))
    return _SMALL.get(written)


_SMALL = {"a": 1, "an": 1, **NUMBERS}
_LASTS = {
    "ms": 1e-3, "millisecond": 1e-3, "s": 1.0, "sec": 1.0, "second": 1.0, "min": 60.0, "minute": 60.0, "h": 3600.0,
    "hour": 3600.0, "day": 86400.0, "week": 604800.0, "month": 2.6e6, "quarter": 7.9e6, "year": 3.15e7,
}  # fmt: skip
"""Seconds of each unit of time, by its singular."""
