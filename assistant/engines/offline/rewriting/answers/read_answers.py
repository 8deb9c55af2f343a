"""Answers: what an author says about a line in free text, and what it says of their own part (English)."""

import re
from collections.abc import Sequence

from assistant.disclaimers import NAMES_ANOTHER, is_disclaimed, is_of_a_part, statements
from assistant.engines.offline.rewriting.answers.as_written import as_written, with_dots
from assistant.engines.offline.rewriting.answers.clause import tell
from assistant.engines.offline.rewriting.answers.methods import methods_listed
from assistant.engines.offline.rewriting.answers.of_others import (
    is_brought_by_others,
    is_deed_of_others,
    is_done_by_others,
    is_led_by_others,
)
from assistant.engines.offline.rewriting.answers.own_part import is_alone, leads_a_part, led_team, own_part_in
from assistant.engines.offline.rewriting.answers.parts import parts_of, with_reasons
from assistant.engines.offline.rewriting.answers.splitting import clauses_of
from assistant.engines.offline.rewriting.answers.tellings import (
    Answers,
    Telling,
    content,
    heads_of,
    is_told_by,
    joined_to,
    leans,
)
from assistant.engines.offline.rewriting.grammar import verb_as
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.guesses import is_guess
from assistant.lexicon.counting import is_number
from assistant.lexicon.verbs import Tier
from assistant.patterns import lazily
from assistant.words import Word, stem, words

_IT_ALL = (["it"], ["this"], ["that"], ["them"], ["all"])
_NARROW = frozenset("only just merely".split())


def read_answers(facts: Sequence[str], line: str) -> Answers:
    """What the confirmed facts tell; what is unsure, denied, or of somebody else is left out."""
    told: list[Telling] = []
    own_part, modest, alone, in_part = Tier.LEARNED, False, False, False
    here = content(line) if facts else frozenset[str]()
    listed = {fact: one for fact in facts if not _says_again(fact, here) and (one := methods_listed(fact))}
    for fact in with_reasons([as_written(fact, line) for fact in facts if fact not in listed]):
        limited, rest = _parted(fact)
        modest = modest or _BARE_NO.fullmatch(fact.strip()) is not None or any(map(_limits_own_part, limited))
        asked, pieces = clauses_of(rest)
        of_fact = False  # whether the last thing told is of this answer
        by_others = any(is_done_by_others(words(piece)) for piece in pieces)
        for piece in pieces:
            run = words(piece)
            lows = [word.low for word in run]
            others = is_led_by_others(run, lows) or (not of_fact and is_deed_of_others(run, here))
            small = _is_small(lows)
            in_part = in_part or leads_a_part(piece, run, line)
            modest, alone = modest or small or others or in_part, alone or is_alone(lows, here)
            if not run or "?" in piece or others or is_guess(piece) or _is_no_answer(lows):
                continue
            if (_DECIDED_NOTHING.match(fact) and not _is_strong(run)) or (small and _A_PART.search(" ".join(lows))):
                continue  # `None, I followed the plan`, `I only did a part of it`
            if _is_of_elsewhere(piece, run, line, by_others=by_others):
                continue
            own_part = max(own_part, own_part_in(run, lows, piece, line, asked))
            for part in parts_of(piece):
                one = _new_telling(part, line, told)
                if one is None:
                    continue
                if leans(one):
                    if told and told[-1].apart and of_fact and verb_as(words(one.apart), 0, "past"):
                        told[-1] = joined_to(told[-1], one)
                    continue
                told.append(one)
                of_fact = True
    told[:0] = listed.values()
    if in_part:
        own_part = Tier.LEARNED  # a yes to the whole does not stand beside it
    alone = alone and not any(one.words.startswith("with ") and one.about == "people" for one in told)
    if modest:  # what came of it all is not theirs alone
        told = [one._replace(place="apart", words="", apart=one.quoted) if one.quoted else one for one in told]
    return Answers(tuple(map(with_dots, told)), own_part, modest, alone)


def _says_again(fact: str, here: frozenset[str]) -> bool:
    """Whether a fact has but the line's own words behind its verb: a confirmed claim, no list of methods."""
    return content(fact.partition(" ")[2]) <= here


def _parted(fact: str) -> tuple[list[str], str]:
    """The statements of a fact that hold in part, or of nothing its author did, and the rest of it."""
    said = statements(fact)
    limited = [one for one in said if is_disclaimed(one)]
    return limited, " ".join(one for one in said if one not in limited) if limited else fact


def _is_of_elsewhere(piece: str, run: Sequence[Word], line: str, *, by_others: bool) -> bool:
    """Whether a clause tells what came of somebody else's deed, or `I led it in two of the nine`."""
    if (by_others and not _is_own(run)) or is_brought_by_others(run):
        return True
    return run[0].low == "i" and [word.low for word in run[2:3]] in _IT_ALL and leads_a_part(piece, run, line)


def _limits_own_part(statement: str) -> bool:
    """`I led it, but only the south half`, `that was Tom`: no more than the line says is the author's."""
    if NAMES_ANOTHER.search(statement):
        return not statement.lower().startswith(("yes", "yeah"))
    if is_of_a_part(statement):
        return True
    for piece in clauses_of(statement)[1]:
        run = words(piece)
        found = verb_as(run, 1, "past") if len(run) > 1 and run[0].low == "i" else None
        if found is not None and (found[0].tier >= Tier.LED or found[0].lemma in word_set("making")):
            return True
    return False


def _is_own(run: Sequence[Word]) -> bool:
    """Whether a clause has the author for its subject, named or not: `I tested it`, `tested it`."""
    return run[0].low in ("i", "we", "my", "me") or verb_as(run, 0, "past") is not None


def _new_telling(part: str, line: str, told: Sequence[Telling]) -> Telling | None:
    """What a part of an answer tells that neither the line nor an earlier answer does."""
    if team := led_team(part, line):
        return team
    one = tell(part, content(line) - _deeds_elsewhere(part, heads_of(line)))
    if one is None or _IS_YES.fullmatch(one.apart) or _counts_those_of(line, part, one):
        return None
    return one if _is_new(one, told, line) else None


def _counts_those_of(line: str, part: str, one: Telling) -> bool:
    """Whether a bare count is of people whom the line names: `four testers`, of `Trained testers`; no colleagues."""
    run = words(part)
    is_bare = (
        one.words.startswith("with ") and bool(run) and (is_number(run[0].low) or run[0].low in ("about", "around"))
    )
    return is_bare and len(run) <= _FEW and stem(run[-1].low) in {stem(word.low) for word in words(line)}


_FEW = 5
_IS_YES = lazily(
    r"(?i)(?:led|ran|managed|headed|drove|owned|directed|coordinated) (?:it|this|that|them|these|everything"
    r"|(?:all|the whole) of (?:it|them)|the whole thing)"
    r"(?:,? (?:all|myself|personally|(?:all )?(?:alone|on my own|by myself)|all the way"
    r"|(?:from )?(?:the )?(?:start|beginning|outset|begin|a) to (?:the )?(?:finish|end|z)|end[ -]to[ -]end))*"
)
"""`Led it, start to finish`: a yes in words, of which the line itself says what it says."""


def _deeds_elsewhere(part: str, heads: frozenset[str]) -> frozenset[str]:
    """The verb of a clause where the line has it only in a name: `I tested the seals`, of `a seal test bench`."""
    return content(" ".join(word.text for word in words(part)[:2])) - heads


_DECIDED_NOTHING = lazily(
    r"(?:none|nothing(?: (?:much|really|big))?|no (?:decisions?|big ones?|real ones?)"
    r"|i (?:decided|chose|picked) nothing|(?:there was )?nothing to decide)\b",
    re.IGNORECASE,
)


def _is_strong(run: Sequence[Word]) -> bool:
    """Whether a piece tells a deed that counts although nothing was decided: `I suggested a shorter cable`."""
    at = 1 if run[0].low == "i" else 0
    found = verb_as(run, at, "past")
    if found is None or found[0].lemma in word_set("results"):
        return False
    return found[0].tier >= Tier.BUILT or found[0].lemma in ("suggest", "propose", "find")


_BARE_NO = lazily(r"(?:no|nope|not really|not me|no,? not me|no,? not really)[.!]?", re.IGNORECASE)


_CUTS = frozenset("order because since so without instead that if than to until".split())
_NOT_A_THING = frozenset(
    "i we it my idea figures figure numbers number metrics data clue one answer more reports report longer real "
    "really not other others further else particular special exact".split()
)


def _is_no_answer(lows: Sequence[str]) -> bool:
    """Whether a piece denies: `nobody reported to me`; a reason may have a `not`, and a result a `no`."""
    head = next((at for at, low in enumerate(lows) if low in _CUTS and at), len(lows))
    if "no" in lows[1:head] or (lows[0] == "no" and len(lows) > 1):  # `we lost no delivery` is a result
        return lows[lows.index("no") + 1 : lows.index("no") + 2] == [] or lows[lows.index("no") + 1] in _NOT_A_THING
    return not word_set("negations").isdisjoint(lows[:head])


_A_PART = lazily(
    r"\b(?:a|some|only|just|my) (?:\w+ )?(?:part|parts|bits?|portion)\b|\bparts? of (?:it|this|that)\b|\bpartly\b"
)


def _is_small(lows: Sequence[str]) -> bool:
    """Whether a piece says that the author's part was small, or shared."""
    if "jointly" in lows or ("together" in lows and lows[0] in ("i", "we") and "with" not in lows):
        return True
    if lows[:1] in (["only"], ["just"]) and not word_set("helpers").isdisjoint(lows[1:3]):
        return True
    if "i" in lows[:3]:
        narrow = not _NARROW.isdisjoint(lows[:5]) or (
            lows[1:2] == ["did"] and _A_PART.search(" ".join(lows)) is not None
        )
        helped = lows[:1] == ["i"] and not _helped_some(lows) and not word_set("helpers").isdisjoint(lows[1:4])
        return narrow or helped or _denies(lows)
    mine = (
        not {"my", "mine"}.isdisjoint(lows)
        and not word_set("negations").isdisjoint(lows[:3])
        and not _DECIDING.isdisjoint(lows)
    )
    return lows[:2] == ["not", "me"] or mine


def _helped_some(lows: Sequence[str]) -> bool:
    """`I helped four teams move`: whom they helped, and no small part in the line's deed."""
    return lows[1:2] == ["helped"] and lows[2:3] != [] and is_number(lows[2])


_DECIDING = frozenset("decision idea choice call project lead".split())


def _denies(lows: Sequence[str]) -> bool:
    """`I didn't lead it`, `I was not in charge`; not `I do not know`."""
    if word_set("negations").isdisjoint(lows[:4]):
        return False
    return not (word_set("decided") | _LEADING).isdisjoint(lows)


_LEADING = frozenset(
    "lead charge decide choose manage own run direct responsible leader manager design leading".split()
)


_RISEN = ("leading ", "managing ", "owning ", "driving ", "taking charge of ")
_RISES = content("lead manage own drive take charge development work effort")


def _is_new(one: Telling, told: Sequence[Telling], line: str) -> bool:
    """Whether it says anything that neither the line nor an earlier answer does."""
    said = content(one.words or one.apart)
    if one.words.startswith(_RISEN) and said - _RISES <= content(line):
        return False  # a claim with a yes: the line itself says it, or need not
    return not is_told_by(one, line) and not any(said <= content(other.words or other.apart) for other in told)
