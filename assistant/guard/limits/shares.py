"""Shares: with how many others the author did it, by whose plan: `one of four`, `third author` (English)."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from assistant.facts.quantities.number_words import number_words
from assistant.guard.deeds.naming_people import POSSESSIVE, is_with_someone, may_name_someone, names_someone
from assistant.guard.deeds.titles import POSTS
from assistant.guard.wording import FUNCTION_WORDS, Wording, load_claims, told_stems, wording
from assistant.lexicon.verbs import Tier, verb_forms
from assistant.words import lows, stem

_SEVERAL = frozenset("several many few multiple various numerous the our a number handful of".split())
_NAMES_THE_AUTHOR = frozenset("as was am is be being were we i".split())
_LONGEST_NAME = 6
_GROUPS = frozenset("team group crew squad panel committee jury board pair trio duo taskforce".split())
_PAIRS = frozenset(("pair", "trio", "duo", "pairs"))
_NUMBERED = _GROUPS | _PAIRS | {"one", "we", "with"}
_IN = frozenset("in as of on within".split())
_AUTHORS = frozenset("author inventor founder applicant owner organiser organizer editor developer designer".split())
_SECOND_TO = frozenset("second third fourth fifth last joint contributing".split())
_BESIDE = frozenset("along together shared split".split())
_IN_COMPANY = frozenset(
    "collaboration cooperation co-operation partnership conjunction tandem concert consultation coordination "
    "co-ordination liaison alliance".split()
)
"""Nouns that with `in` before them and `with` behind say that it was done with somebody."""
_HANDED_ON = frozenset(("shared", "split"))
"""Of those, the ones that tell of what was handed on too: `notes shared with colleagues`."""
_SAYS_SO = _IN_COMPANY | frozenset(
    "among several many others other another colleague colleagues together jointly joint shared sharing share team "
    "group crew squad panel committee jury board pair pairs trio duo member members fellow fellows peer peers along "
    "alongside partnered partnership partner partners collaborated collaborating collaboration collaboratively "
    "cooperation contributed contributing contributor helped helping supported assisted both between we us "
    "multi-author multi-person".split()
)
_OTHERS = frozenset("other others fellow further".split())
_EQUALS = _OTHERS | frozenset(
    "colleague colleagues coworker coworkers co-worker co-workers teammate teammates classmate classmates peer peers "
    "friend friends people roommate roommates flatmate flatmates schoolmate schoolmates".split()
)
_WITHIN = 4
_PLANS = frozenset(
    "design designs architecture concept plan plans specification specifications spec specs drawing drawings blueprint "
    "blueprints template templates sketch sketches schematic schematics proposal idea ideas protocol guideline "
    "guidelines procedure procedures recipe layout wireframe wireframes mockup mockups draft outline method methods "
    "approach pattern patterns script playbook runbook checklist directions orders briefing brief requirements".split()
)
_BY_THE = frozenset("following per after to from by on with under as using".split())
_LED_BY = frozenset("following followed according accordance per based line basis".split())
_BEFORE_A_MAKER = frozenset("of by from".split())
_HANDED = frozenset("given supplied provided handed".split())
_AS_TOLD = frozenset(
    "proposed designed specified suggested instructed directed told asked requested planned prescribed outlined "
    "sketched drawn defined described devised conceived ordered briefed shown".split()
)
SHARING_MARKS = ("co-", "Co-")
_FURTHEST_MAKER = 7
_FURTHEST_LINK = 4


def dropped_shares(source: str, draft: str) -> Iterator[str]:
    """What the source says of those who shared the work, or planned it, and the draft does not: `third author`."""
    in_source = lows(source)
    may_share = not _telling().isdisjoint(in_source) or any(map(source.__contains__, SHARING_MARKS))
    may_follow = not _PLANS.isdisjoint(in_source) or ("as" in in_source and not _AS_TOLD.isdisjoint(in_source))
    if may_follow and _HANDED.isdisjoint(in_source) and not may_name_someone(source):
        may_follow = False
    if not (may_share or may_follow):
        return
    line = wording(source)
    for first, last in _shares(line) if may_share else ():
        if line.roots[last] and line.roots[last] in wording(draft).roots and "with" in lows(draft):
            continue
        if not _says_so(draft, {*line.lows[:first], *line.lows[last + 1 :]}):
            yield line.quoted(first, last)
    if may_follow:
        for first, last, of in _plans_of_others(line):
            if not _follows(draft, of):
                yield line.quoted(first, last)


def _says_so(draft: str, besides: set[str]) -> bool:
    """Whether a draft says that several did it, not with a word that the source has for something else."""
    here = lows(draft) - besides
    return (
        not _SAYS_SO.isdisjoint(here)
        or any(phrase in draft.lower() for phrase in ("co-", "one of", "part of", " author"))
        or any(low.endswith(("-person", "-strong", "-member")) for low in here)
        or is_with_someone(draft)
    )


def _shares(line: Wording) -> Iterator[tuple[int, int]]:
    """Where a text says that the author was one of several."""
    sharing = _sharing()
    for at, low in [(at, low) for at, low in enumerate(line.lows) if low in sharing or low[:3] == "co-"]:
        yield from _numbered(line, at, low) if low in _NUMBERED else _beside(line, at, low)


def _numbered(line: Wording, at: int, low: str) -> Iterator[tuple[int, int]]:
    """`as one of five clerks`, `in a team of four`, `we were three`, `with two other rowers`."""
    forms = line.lows
    before, after = forms[at - 1] if at else "", forms[at + 1] if at + 1 < len(forms) else ""
    if low == "one":
        if after == "of" and (before in _NAMES_THE_AUTHOR or not at or _is_parted(line, at)):
            end = _end_of_several(forms, at + 2, is_author=before == "as")
            if end:
                yield (at - 1 if before == "as" else at), end
    elif low == "with":
        if _is_number(forms, at + 1):
            whom = (there for there in range(at + 2, min(at + 5, len(forms))) if forms[there] in _EQUALS)
            yield from ((at, there) for there in islice(whom, 1))
    elif low == "we":
        if after in ("were", "are") and _is_number(forms, at + 2) and not _led_them(forms):
            yield at, at + 2
    elif not _IN.isdisjoint(forms[max(0, at - 2) : at]):
        if after == "of" and _is_number(forms, at + 2):
            yield at, at + 2
        elif low in _PAIRS and (after == "with" or _is_parted(line, at + 1)):
            yield at, at


def _led_them(forms: list[str]) -> bool:
    """`we were five, and I led them`."""
    places = [at for at, low in enumerate(forms) if low == "i" and forms[at + 2 : at + 3] in (["them"], ["us"])]
    return any((hit := verb_forms().get(forms[at + 1])) is not None and hit[0].tier is Tier.LED for at in places)


def _beside(line: Wording, at: int, low: str) -> Iterator[tuple[int, int]]:
    """`third author`, `co-founder`, `together with the supplier`, `alongside a joiner`."""
    forms = line.lows
    if low == "alongside":
        yield from _with_whom(forms, at, at + 1)
    elif low in _IN_COMPANY:
        if "in" in forms[max(0, at - 2) : at] and forms[at + 1 : at + 2] == ["with"]:
            yield at, min(at + 3, len(forms) - 1)
    elif low in _BESIDE:
        after = forms[at + 1 : at + 2]
        if after in (["with"], ["between"]) and (low not in _HANDED_ON or _is_parted(line, at)):
            yield from _with_whom(forms, at, at + 2)
    elif low in _AUTHORS:
        if at and forms[at - 1] in _SECOND_TO:
            yield at - 1, at
    elif low[3:] in _co_nouns():
        yield at, at


def _with_whom(forms: Sequence[str], at: int, after: int) -> Iterator[tuple[int, int]]:
    """From word `at` up to the first word for people from `after` on."""
    for there in range(after, min(after + _WITHIN, len(forms))):
        if _is_one(forms[there]):
            if forms[there - 1] != "my" or forms[there + 1 : there + 2] not in POSTS:  # `alongside my trainer role`
                yield at, there
            return


def _end_of_several(forms: Sequence[str], at: int, *, is_author: bool) -> int:
    """The last word of `five administrators`, `several shift leads`; 0 where it is not of people, or not of several."""
    first = at
    while at < len(forms) and (forms[at] in _SEVERAL or _is_number(forms, at)):
        at += 1
    if at == first:
        return 0
    for there in range(at, min(at + _LONGEST_NAME, len(forms))):
        if forms[there] in FUNCTION_WORDS or forms[there] in number_words().ordinals or forms[there].endswith("est"):
            break
        if is_author and forms[there].endswith("s"):
            return there
        if names_someone(forms[there]) or forms[there].endswith(("ers", "ors", "ists", "ants", "ents", "ians", "men")):
            return there
    return 0


def _is_number(forms: Sequence[str], at: int) -> bool:
    return at < len(forms) and (forms[at].isdigit() or forms[at] in number_words().ones)


def _is_parted(line: Wording, at: int) -> bool:
    return not line.gaps[at].isspace()


def _plans_of_others(line: Wording) -> Iterator[tuple[int, int, str]]:
    """Where a text says by whose plan it was done, and the stem of the word for who that was."""
    forms = line.lows
    for at, low in enumerate(forms):
        if low in _PLANS:
            nearest = range(at - 1, max(at - _FURTHEST_LINK, 0) - 1, -1)
            link = next((there for there in nearest if forms[there] in _BY_THE), -1)
            if link < 0:
                continue
            owners = [one for one in range(link + 1, at) if forms[one].endswith(POSSESSIVE) and _is_one(forms[one])]
            if owners:
                yield link, at, stem(forms[owners[0]][:-2])
            elif maker := _maker(line, at) or _handed(forms, at):
                yield link, maker, stem(forms[maker])
        elif low == "as" and not _AS_TOLD.isdisjoint(forms[at + 1 : at + 2]) and (maker := _maker(line, at + 1)):
            yield at, maker, stem(forms[maker])


def _is_one(low: str) -> bool:
    return names_someone(low) or low in ("others", "another")


def _maker(line: Wording, at: int) -> int:
    """The word for people behind `of`, `by` or `from`, in the same breath; 0 where there is none."""
    passed = False
    for there in range(at + 1, min(at + _FURTHEST_MAKER, len(line.lows))):
        if not line.gaps[there].isspace():
            break
        if passed and names_someone(line.lows[there]):
            return there
        passed = passed or line.lows[there] in _BEFORE_A_MAKER
    return 0


def _handed(forms: Sequence[str], at: int) -> int:
    """The word that says that a plan was somebody else's: `from the drawings I was given`; 0 where none does."""
    behind = range(at + 1, min(at + _FURTHEST_LINK, len(forms)))
    return next((there for there in behind if forms[there] in _HANDED), 0)


def _follows(draft: str, of: str) -> bool:
    """Whether a draft names who had the plan, or says that it followed one."""
    if of in told_stems((draft,)) or not _LED_BY.isdisjoint(lows(draft)):
        return True
    forms = wording(draft).lows
    return any(
        low in _PLANS and not _BY_THE.isdisjoint(forms[max(0, at - _FURTHEST_LINK) : at])
        for at, low in enumerate(forms)
    )


@cache
def _co_nouns() -> frozenset[str]:
    listed = load_claims()
    return _AUTHORS.union(listed["heads"], listed["designers"], ("host", "responsible", "investigator", "pi"))


@cache
def _sharing() -> frozenset[str]:
    return _NUMBERED | _AUTHORS | _BESIDE | _IN_COMPANY | {"alongside"}


@cache
def sharing_words() -> frozenset[str]:
    """Words of which a source needs one, if none begins with `co-`."""
    return _telling() | _PLANS | _AS_TOLD


@cache
def _telling() -> frozenset[str]:
    """The same but for the commonest, which tells something only with one of the rest."""
    return (_sharing() | _EQUALS) - {"with"}
