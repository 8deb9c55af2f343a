"""Openings: at which words somebody's deed begins: `tested` and `wrote` in `tested it and wrote it up` (English)."""

from itertools import pairwise

from assistant.guard.deeds.light import is_a_placing, light_part, light_verbs
from assistant.guard.deeds.opening import PROPOSALS, SHARED, TOLD_TO, UNDERTAKINGS, Opening, Sentence, only_meant
from assistant.guard.deeds.verbhood import (
    BEFORE_A_BASE,
    RULES_A_BASE,
    is_the_authors,
    is_told_now,
    is_undergone,
    is_verb,
    subject_of,
)
from assistant.guard.deeds.whose_deed import (
    FURTHEST_AGENT,
    by_others,
    is_of_others,
    is_of_the_author,
    is_one_more,
    is_one_of_them,
    is_paired_with_i,
    is_someone,
)
from assistant.guard.wording import BE, FUNCTION_WORDS, RELATIVE, Frame, Lexicon, Start, Wording, is_cut, load_claims
from assistant.lexicon.verbs import Form, Tier, Verb, form_of, is_past, verb_forms

# A member looked up in its class costs more than what is done with it here.
_LEARNED, _HELPED = Tier.LEARNED, Tier.HELPED

_TAUGHT = frozenset("train instruct school educate teach show".split())
_SHOWN_TO = frozenset(("teach", "show"))
_BEHIND_I = 2
_FURTHEST_PROPOSAL = 7
_FURTHEST_HEARER = 6
_GIVING = frozenset(
    "give hold deliver present run teach prepare write offer provide conduct lead organise organize create".split()
)
"""Verbs of who teaches, and does not learn, what they rule."""
_BEFORE_AN_AGENT = frozenset(("by", "from"))
_BEFORE_AN_OWN = frozenset(("by", "while"))
_GROUPS = frozenset("team group squad crew department committee".split())
_TAUGHT_WHAT = frozenset(("in", "on", "as"))
"""Behind `was trained`, and `Trained` at the head of a line: the author was."""
_RULED_BY_A_VERB = frozenset(
    (
        "exposure introduction knowledge understanding familiarity proficiency experience support assistance "
        "contribution contributions participation involvement glimpse first insight"
    ).split()
)
"""Nouns of frames before which a verb says no more: `provided support for`."""
_ANY_DEED = "do"
"""In a frame: any verb, in the form behind `to`: of `planned to do`, nothing is done yet."""


def openings_of(line: Wording, sentence: Sentence, starts: list[tuple[int, Start]]) -> list[Opening]:
    """Where deeds begin in a sentence: at `tested` and `wrote` in `tested it and wrote it up`.

    `starts` are the words of it with which a deed can begin (`Wording.starts`), most of which turn out to begin none.
    """
    lows = line.lows
    first, until = sentence
    openings: list[Opening] = []
    skip_to = 0
    is_present = False
    light = light_verbs()
    for at, (phrases, one, phrasal) in starts:
        if at < skip_to:
            continue
        if phrases and (opening := _frame_at(phrases, line, sentence, at)):
            skip_to = opening.after
            _add_frame(opening, openings, line)
            continue
        two = verb_forms().get(f"{lows[at]} {lows[at + 1]}") if phrasal and at + 1 < until else None
        hit, after = (two, at + 2) if two else (one, at + 1)
        if hit is None:
            continue
        verb, form = hit[0], _form_behind(hit, lows[at]) if at > first and lows[at - 1] in RULES_A_BASE else hit[1]
        if at == first:
            is_present = form == "base" and at + 1 < until and is_told_now(line, at + 1, verb)
            if (form == "base" and not is_present) or is_undergone(lows, verb, after) or _is_short(line.text, lows[at]):
                continue  # `Author of`, `Code adopted by`, `Promoted to`, `LED lamps`
        elif (form == "third" and lows[at - 1] not in RELATIVE) or (
            form == "base" and lows[at - 1] not in BEFORE_A_BASE and not is_present
        ):
            # A noun most often, and so asked at once; not in `tenants report leaks, I mend them`.
            is_theirs = is_someone(lows[at - 1]) and "i" in lows[after:until]
            openings += _of_others(line, first, at, after, verb, form) if is_theirs else ()
            continue
        elif not (
            is_verb(line, at, form, openings, is_present=is_present) and is_the_authors(line, first, at, verb, form)
        ):
            openings += _of_others(line, first, at, after, verb, form)
            continue
        is_light = verb.lemma in light
        if (form == "base" and openings and openings[-1].takes_a_noun and lows[at - 1] not in ("i", "did")) or (
            is_light and is_a_placing(verb.lemma, line, after, until)
        ):
            continue  # `contributed to research`, `exposure to model training`: what follows is a thing
        opening = _opening(line, sentence, at, after, verb, form, openings)
        if is_light:
            opening, skip_to = _with_its_noun(opening, line, until)
        if not (opening.passive and verb.tier <= _HELPED):  # `was assisted by`: others helped
            openings.append(opening)
    return openings


def _is_short(text: str, low: str) -> bool:
    """Whether a line begins with an abbreviation that looks like a verb: `LED lamps for two halls`."""
    return text[:2].isupper() and text.lower().startswith(low) and not text.isupper()


def _form_behind(hit: tuple[Verb, Form], low: str) -> Form:
    """The form of a verb behind `to` or `helped`, where what is both past and base is the base: `allowed to run`."""
    verb, form = hit
    return "base" if verb.lemma.partition(" ")[0] == low else form


def _add_frame(opening: Opening, openings: list[Opening], line: Wording) -> None:
    """Adds a frame, in place of a verb that says no more: `took first steps with`, `provided support for`."""
    if openings and opening.tier is _LEARNED and _is_given(openings[-1], line, opening.at):
        return
    if openings and line.lows[opening.at] in _RULED_BY_A_VERB:
        earlier = openings[-1]
        if not earlier.others and not any(line.roots[earlier.after : opening.at]):
            openings.pop()
    openings.append(opening)


def _is_given(earlier: Opening, line: Wording, at: int) -> bool:
    """Whether the author taught what a frame tells of learning: `gave an introduction to`, not `was given`."""
    if earlier.lemma not in _GIVING or earlier.passive or earlier.others or line.lows[earlier.at] == "given":
        return False
    return not any(is_cut(line, place) for place in range(earlier.after, at + 1))


def _of_others(line: Wording, first: int, at: int, after: int, verb: Verb, form: Form) -> list[Opening]:
    """The deed of somebody else that a form of the past tells of: `a method developed by a professor`."""
    if form == "gerund" or (form == "base" and line.lows[at - 1][-1:] != "s"):
        return []
    by_agent = line.lows[after : after + 1] == ["by"] and by_others(line, after)
    if not by_agent and not is_of_others(line, first, at, verb):
        return []
    if line.lows[at - 1] in RELATIVE and is_one_of_them(line, at):
        return [Opening(at, after, _HELPED, verb.lemma, True, False, "be one of several", at)]
    others = not is_paired_with_i(line, at)
    return [Opening(at, after, _HELPED, verb.lemma, True, by_agent, "", at, others=others)]


def _with_its_noun(opening: Opening, line: Wording, until: int) -> tuple[Opening, int]:
    """What a light verb claims with its noun, and the word behind that, before which no other deed begins."""
    claimed = None if opening.passive else light_part(opening.lemma, line, opening.after, until)
    if claimed is None:
        return opening, 0
    (tier, lemma, asked_as), behind = claimed
    return opening._replace(tier=tier, lemma=lemma, asked_as=asked_as), behind


def _opening(
    line: Wording, sentence: Sentence, at: int, after: int, verb: Verb, form: Form, openings: list[Opening]
) -> Opening:
    before = line.lows[at - 1] if at > sentence[0] else ""
    past = form in ("past", "participle")
    passive = past and before in BE
    tier, lemma = verb.tier, verb.lemma
    others = False
    if not passive and not _BEFORE_AN_AGENT.isdisjoint(line.lows[after : after + FURTHEST_AGENT]):
        others = _is_by_others(line, at, after) if past else form == "gerund" and _is_help(line, after)
    if others:
        tier = _HELPED
    if tier > _HELPED:
        is_unsaid = (passive or _is_of_a_group(line, at, openings)) and not _by_author(line.lows[after : sentence[1]])
        if is_unsaid or subject_of(line, at) in SHARED or (before == "i" and is_one_more(line, at)):
            tier = _HELPED  # who did it is not said, or it was several
    finite = ((past or form == "third") and before not in RELATIVE) or (form == "base" and before in ("i", "did"))
    opening = Opening(at, after, tier, lemma, finite, passive or others, _asked_as[lemma], at, others)
    if (past and lemma not in _TAUGHT) or (others and not past):
        return opening
    return _weighed(opening, line, sentence, form, openings)


def _weighed(opening: Opening, line: Wording, sentence: Sentence, form: Form, openings: list[Opening]) -> Opening:
    """An opening, of the tier that the words around it leave it."""
    at = opening.at
    if form in ("base", "gerund") and at > sentence[0] and (meant := _only_meant(line, at, openings)):
        quoted_from = openings[-1].quoted_from if openings else at
        opening = opening._replace(tier=min(opening.tier, _HELPED), asked_as=meant, quoted_from=quoted_from)
    elif opening.passive and opening.lemma in _SHOWN_TO and at - sentence[0] <= _BEHIND_I:
        opening = opening._replace(tier=_LEARNED, passive=False, asked_as="be shown it")
    elif (opening.passive or at == sentence[0]) and _is_taught(line, opening):
        opening = opening._replace(tier=_LEARNED, passive=False, asked_as="be trained in it")
    if form == "gerund" and openings and _is_own(line, at, openings[-1]):
        opening = opening._replace(finite=True)
    return opening


def _is_taught(line: Wording, opening: Opening) -> bool:
    after = opening.after
    return opening.lemma in _TAUGHT - _SHOWN_TO and after < len(line.lows) and line.lows[after] in _TAUGHT_WHAT


def _only_meant(line: Wording, at: int, openings: list[Opening]) -> str:
    """How a question puts what a verb hangs on that only wishes or advises: `tried mending`, `a plan to mend`."""
    before = line.lows[at - 1]
    proposals = (
        line.lows[max(0, at - _FURTHEST_PROPOSAL) : at - 1] if is_cut(line, at - 1) else line.lows[at - 2 : at - 1]
    )
    if before == "to" and "to" in line.lows[max(0, at - _FURTHEST_HEARER) : at - 2]:
        proposals = line.lows[max(0, at - _FURTHEST_HEARER) : at - 2]  # `a plan to the board to`
    if before == "to" and not PROPOSALS.isdisjoint(proposals):
        return "propose it"
    if before == "to" and not UNDERTAKINGS.isdisjoint(proposals):
        return "work on it"
    earlier = openings[-1] if openings else None
    if earlier is None or not (earlier.lemma in only_meant() or (earlier.lemma and earlier.tier is _HELPED)):
        return ""
    if earlier.passive and earlier.lemma in TOLD_TO:
        return ""
    if earlier.lemma and before == line.lows[earlier.after] == "to" and at - earlier.after < _FURTHEST_HEARER:
        return earlier.asked_as  # `proposed to the board to close it`
    return earlier.asked_as if earlier.after == at or (earlier.after == at - 1 and before == "to") else ""


def _is_by_others(line: Wording, at: int, after: int) -> bool:
    """Whether a participle has a `by` of its own that names somebody: `packaged for Debian by someone else`."""
    is_theirs = "by" in line.lows[after : after + FURTHEST_AGENT] and by_others(line, after)
    return is_theirs and not _is_of_a_later_word(line, at, line.lows.index("by", after))


def _is_help(line: Wording, after: int) -> bool:
    """Whether a gerund is a noun for what others did: `with checking by an engineer`, `mentoring from a nurse`."""
    agent = line.lows[after]
    return agent in _BEFORE_AN_AGENT and by_others(line, after, agent)


def _is_of_a_later_word(line: Wording, at: int, by: int) -> bool:
    """Whether the `by` belongs to another verb, or to a noun: `mounted the racks made by a smith`, `(plan by a smith)`;
    not `made and sold by a smith`.
    """
    if not is_past(line.lows[by - 1]):
        return any(is_cut(line, place) for place in range(at + 1, by))
    return by - 1 > at and line.lows[by - 2] not in ("and", "or")


def _is_of_a_group(line: Wording, at: int, openings: list[Opening]) -> bool:
    """Whether a group did it that the author is in, and does not lead: `was on the team that designed`."""
    if line.lows[at - 1] not in RELATIVE or line.lows[at - 2] not in _GROUPS:
        return False
    return not any(earlier.tier > Tier.BUILT for earlier in openings)


@Lexicon
def _asked_as(lemma: str) -> str:
    """How a question puts a part that is told by its verb."""
    complement = load_claims()["complements"].get(lemma, ["it"])[0]
    return f"{lemma} {complement}"


def _by_author(following: list[str]) -> bool:
    return any(low == "by" and after in ("me", "myself") for low, after in pairwise(following))


def _is_own(line: Wording, at: int, before: Opening) -> bool:
    """Whether a gerund is no part of the help: `helped by writing tests`, `worked on the press, wiring its sensors`."""
    return line.lows[at - 1] in _BEFORE_AN_OWN or (before.is_work and is_cut(line, at))


def _may_be_base(low: str) -> bool:
    """Whether a word behind `to` is a verb: `planned to refit it`; not `agreed to the terms`, `agreed to terms`."""
    form = form_of(low)
    return form == "base" if form else low not in FUNCTION_WORDS and low[-1:] != "s"


def _frame_at(phrases: list[Frame], line: Wording, sentence: Sentence, at: int) -> Opening | None:
    for rest, tier, asked_as in phrases:
        after = at + 1 + len(rest)
        if rest[-1] == _ANY_DEED:
            after -= 1
            said = line.lows[at + 1 : after] == rest[:-1] and after < sentence[1] and _may_be_base(line.lows[after])
            if said and is_of_the_author(line, sentence[0], at):
                return Opening(at, after, tier, "", True, False, asked_as, at)
        elif after <= sentence[1] and line.lows[at + 1 : after] == rest:
            is_behind = rest[-1:] == ["me"] or line.lows[at] == "my"  # what it was done to stands before it
            return Opening(at, after, tier, "", True, is_behind, asked_as, at)
    return None
