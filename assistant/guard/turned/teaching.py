"""Teaching: the author was taught, or taught others: `learned from two neighbours`, `taught them` (English)."""

from collections.abc import Iterator
from functools import cache

from assistant.guard.turned import altered
from assistant.guard.wording import BE, Wording, load_claims, wording
from assistant.lexicon.verbs import conjugated
from assistant.results import Finding

_GIVING = frozenset(
    "deliver delivered delivering give gave given giving provide provided providing hold held holding run ran running "
    "conduct conducted conducting offer offered offering".split()
)
_TAKING = frozenset(
    "receive received receiving got get took take taken taking attend attended attending had underwent undergo "
    "completed completing enjoyed".split()
)
_LESSONS = frozenset("training trainings coaching mentoring instruction lessons lesson course courses tuition".split())
_LEARNING = frozenset("learned learnt learning".split())
_FURTHEST_LESSON = 6
_FURTHEST_BY = 7
_IN_WHAT = frozenset("in on at to how as with for".split())
_BEGINS_A_DEED = frozenset("i and then also later afterwards".split())
_WHOSE = frozenset(("by", "from", "under"))
_BY_THE_AUTHOR = (["me"], ["myself"], ["us"])
_QUOTED = 2


def turned_teaching(source: str, draft: str) -> Iterator[Finding]:
    """Training that the author had, told as training that the author gave; or the other way round."""
    had, gave = _directions(wording(source))
    has, gives = _directions(wording(draft))
    turned = gives if had and not gave and not has else has if gave and not had and not gives else []
    if turned:
        yield altered(wording(draft), turned[0], turned[0] + _QUOTED)


def _directions(line: Wording) -> tuple[list[int], list[int]]:
    """Where a text says that its author was taught, and where that the author taught."""
    had: list[int] = []
    gave: list[int] = []
    forms = line.lows
    for at, low in enumerate(forms):
        is_first = not at or not line.gaps[at].isspace() or forms[at - 1] in _BEGINS_A_DEED
        if low in _teaching():
            after = forms[at + 1] if at + 1 < len(forms) else ""
            if after == "by" and forms[at + 2 : at + 3] in _BY_THE_AUTHOR:
                gave.append(at)
                continue
            whose = after in _WHOSE or (after in _IN_WHAT and "by" in forms[at + 2 : at + _FURTHEST_BY])
            if at and forms[at - 1] in BE:
                is_own = at == 1 or forms[at - 2] == "i" or not line.gaps[at - 1].isspace()
                had += [at] * (is_own or forms[at - 2] in _BEGINS_A_DEED)
            elif is_first and (whose or after not in _IN_WHAT):  # `trained on the lathe` may be either
                (had if whose else gave).append(at)
        elif low in _GIVING or low in _TAKING:
            if is_first and not _LESSONS.isdisjoint(forms[at + 1 : at + _FURTHEST_LESSON]):
                (gave if low in _GIVING else had).append(at)
        elif low in _LEARNING and is_first and "from" in forms[at:]:
            had.append(at)
    return had, gave


@cache
def _teaching() -> frozenset[str]:
    verbs = map(conjugated, load_claims()["teaching"])
    return frozenset().union(*[(verb.past, verb.participle, verb.gerund) for verb in verbs])


@cache
def teaching_words() -> frozenset[str]:
    """Words of which both texts need one."""
    return _teaching() | _LESSONS | _LEARNING
