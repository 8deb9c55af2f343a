"""Deeds of several, told as such again, `as part of the crew`, or as those of one, `single-handedly` (English)."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from assistant.guard.deeds.deed import Deed, is_shared
from assistant.guard.deeds.whose_deed import is_someone
from assistant.guard.wording import load_claims, wording
from assistant.lexicon.verbs import Tier, verbs
from assistant.patterns import lazily
from assistant.results import Claim
from assistant.words import forms_and_gaps, lows

_HELPED = Tier.HELPED
_AMONG = lazily(
    r"(?i)(?:i )?(?:(?:was|as|being|acted as|worked as) )?(?:one|part|(?:a )?member) of (?:[\w-]+ ){1,3}?"
    r"(\w+) (?:who |that |which )?(?=\w+(?:ed|ing)\b|led |drove |built |ran |wrote |made )"
)
_WORKED_WITH = lazily(r"\b(?:work|co-?operat|collaborat|partner)\w* with [^,;:.]*? (?:to (\w+(?: \w+)?)|(\w+ing)\b)")
_WITH_OTHERS = lazily(r"\b(?:with|alongside) (?:[\w-]+ ){1,2}others?\b")  # `with one other engineer`
_AMONG_OTHERS = frozenset(("be part of it", "be one of several on it", "be one of several"))
_SAID_OF_PLACES = frozenset(("solely", "alone", "autonomously", "independently"))
_PLACED = frozenset("in on for at with within by through via from of to under over as during using".split())


def is_as_shared(source: str, same: Deed, draft: str, in_draft: tuple[Deed, ...]) -> bool:
    """Whether a deed that was shared is told as shared again: `as part of the crew`, `jointly with the foreman`."""
    if same.tier is _HELPED and (_is_in_company(in_draft) or _is_while_helping(draft, in_draft)):
        return True
    is_shared_one = (same.tier is _HELPED and _is_of_several(same)) or is_shared(source)
    return is_shared_one and (_says_with_whom(draft) or is_shared(draft))


def beside_the_company(source: str, draft: str) -> tuple[str, str]:
    """Both texts without the company that both name alike: `one of the people who mended`, `… who led`."""
    if " of " not in source or " of " not in draft:
        return source, draft
    in_source, in_draft = _AMONG.match(source), _AMONG.match(draft)
    if (
        in_source
        and in_draft
        and (in_source[1] == in_draft[1] or (is_someone(in_source[1].lower()) and is_someone(in_draft[1].lower())))
    ):
        return source[in_source.end() :], draft[in_draft.end() :]
    return source, draft


def is_worked_to(source: str, deed: Deed, draft: str) -> bool:
    """`worked with two mills to settle the claims`, and `settled the claims in collaboration with two mills`."""
    if not deed.lemma or "with" not in lows(source):
        return False
    aims = [match[1] or match[2] for match in _WORKED_WITH.finditer(source.lower())]
    if not aims or (deed.tier > Tier.BUILT and not any(aim.startswith(deed.lemma) for aim in aims)):
        return False
    return any(phrase in draft.lower() for phrase in load_claims()["in company"])


def largest(in_source: tuple[Deed, ...]) -> Tier:
    """The largest part that the verbs of the source would claim, had nobody else had a share: of `co-led`, leading."""
    listed = verbs()
    lemmas = [deed.lemma.removeprefix("co-") for deed in in_source]
    return max([Tier.BUILT, *(listed[lemma].tier for lemma in lemmas if lemma in listed)])


def _is_in_company(in_draft: tuple[Deed, ...]) -> bool:
    """Whether the draft says itself that it was done among others: `as part of the crew`."""
    return not _AMONG_OTHERS.isdisjoint([deed.asked_as for deed in in_draft])


def _is_while_helping(draft: str, in_draft: tuple[Deed, ...]) -> bool:
    """Whether the draft says itself that it was done as help: `held the staff while assisting the surveyor`."""
    forms = wording(draft).lows
    return any(deed.tier is _HELPED and deed.first and forms[deed.first - 1] == "while" for deed in in_draft)


def _is_of_several(same: Deed) -> bool:
    """Whether a deed counts as helped for having been done by several, and not for its verb."""
    verb = verbs().get(same.lemma)
    is_own = verb is not None and verb.tier > _HELPED and not same.others and same.asked_as.startswith(same.lemma)
    return same.asked_as in _AMONG_OTHERS or is_own


def _says_with_whom(draft: str) -> bool:
    lowered = draft.lower()
    if "with" in lows(draft) and _WITH_OTHERS.search(lowered):
        return True
    return any(phrase in lowered for phrase in load_claims()["in company"])


def done_alone(source: str, draft: str, facts: Sequence[str]) -> Iterator[Claim]:
    """`single-handedly`, which nobody said; not `solely in a test environment`."""
    here = lows(draft)
    if here.isdisjoint(_last_words_of_alone()):
        return
    told, lowered = " ".join((source, *facts)).lower(), draft.lower()
    if any(phrase in told for phrase in load_claims()["told as alone"]):
        return
    for phrase in load_claims()["alone"]:
        if not here.issuperset(phrase.split()) or phrase not in lowered or phrase in told:
            continue
        if _is_of_the_author(phrase, draft):
            yield Claim(
                kind="ownership", source="", draft=phrase, question=f"Did you do it {phrase}, or together with others?"
            )


def _is_of_the_author(phrase: str, draft: str) -> bool:
    """Whether a word says that the author did it all, and not where, with what or of which thing it was done."""
    if phrase not in _SAID_OF_PLACES:
        return True
    forms, _ = forms_and_gaps(draft)
    return any(low == phrase and after not in _PLACED for low, after in pairwise((*forms, "")))


@cache
def _last_words_of_alone() -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in load_claims()["alone"])
