"""Duties in a row put as deeds: `My tasks were badge resets and stock counts` as `Reset badges and counted stock`."""

import re
from collections.abc import Sequence

from assistant.engines.offline.rewriting.coordination import aligned
from assistant.engines.offline.rewriting.grammar import capitalised, inflected, lowered, phrase_end, verb_as, verb_run
from assistant.engines.offline.rewriting.known_phrases import noun_of_doing
from assistant.engines.offline.rewriting.word_lists import are_people, is_plural, word_set
from assistant.lexicon.function_words import DETERMINERS, PREPOSITIONS
from assistant.lexicon.nouns import plural, singulars
from assistant.lexicon.verbs import verbs
from assistant.patterns import lazily
from assistant.words import Word, words

_OPENS = lazily(
    r"(?:I (?:was |am )?)?(?:(?:my |the |main |daily |key |job |core )*"
    r"(?:duties|tasks|responsibilities|activities|work|job|role)(?: (?:there|here))? "
    r"?(?:were|was|are|is|included|include|incl\.?|consisted of|comprised|involved|:|-|–)(?: mainly| mostly)?"
    r"|responsible for|tasked with|in charge of) (?=\w)",
    re.IGNORECASE,
    having="duties tasks responsibilities activities work job role responsible tasked charge",
)
_JOINT = lazily(r", (?:and )?| and | & | plus ")
_MOST = 5


def done_in_row(body: str, *, leads: bool) -> str:
    """The duties as deeds in the past, joined as they were; nothing where one of them is no certain deed.

    One who is wanted as a leader (`leads`) and says `responsible for` answers for them.
    """
    opens = _OPENS.match(body)
    if opens is None or (leads and opens.group().rstrip().endswith((" for", " with", " of")) and ":" not in body):
        return ""
    behind = body[opens.end() :]
    bare = behind.partition("(")[0]
    pieces = [piece for piece in _JOINT.split(bare) if piece]
    if not 1 < len(pieces) <= _MOST:
        return ""
    if all(verb_as(words(piece), 0, "gerund") for piece in pieces) and "," not in bare:
        return ""  # plain gerunds need no list
    done = [as_deed(lowered(piece)) for piece in pieces]
    if not all(done):
        return ""
    plain = [done[0], *(_without_same_verb(done[at - 1], done[at]) for at in range(1, len(done)))]
    written = ", ".join(plain[:-1]) + f" and {plain[-1]}"
    return capitalised(written.rstrip()) + (" " if bare.endswith(" ") else "") + behind[len(bare) :]


def _without_same_verb(before: str, deed: str) -> str:
    """`carried out spot checks` behind `carried out load tests` as `spot checks`."""
    verb = next((verb for verb in ("carried out ", "prepared ", "wrote ") if deed.startswith(verb)), "")
    return deed.removeprefix(verb) if verb and before.startswith(verb) else deed


def as_deed(piece: str) -> str:
    """`imaging tablets` as `imaged tablets`, `tolerance checks for X` as `checked tolerances for X`; else nothing."""
    piece = piece.rstrip()
    run = words(piece)
    if len(run) < 2 or piece[: run[0].start]:
        return ""
    row = verb_run(piece, run, 0, "gerund")
    if row is not None and row.end < len(run) and run[row.end].low not in PREPOSITIONS:
        end = phrase_end(piece, run, 0)
        if noun_of_doing(run[end - 1].low) is None or run[1].low in DETERMINERS:
            rest = aligned(piece[run[row.end - 1].end :], "gerund", "past")
            return "" if rest is None else row.inflected("past", with_british=False) + rest
    if row is not None and row.end + 1 < len(run) and run[row.end].low in ("in", "out", "up"):
        return row.inflected("past", with_british=False) + piece[run[row.end - 1].end :]  # `filling in logs`
    return _by_noun(piece, run)


def done_plainly(body: str) -> str:
    """`Did code reviews and trained two fitters` as `Reviewed code and trained two fitters`; else as it is."""
    found = _DID.match(body)
    if found is None:
        return body
    run = words(found["what"])
    end = phrase_end(found["what"], run, 0)
    lemma = next((form for form in singulars(run[end - 1].low) if form in word_set("short deeds")), "") if end else ""
    deed = _by_noun(found["what"], run) if lemma and end == len(run) and is_plural(found["what"]) else ""
    plain = deed and not deed.startswith(("carried", "prepared", "wrote"))
    return f"{capitalised(deed)}{body[found.end() :]}" if plain else body


_DID = lazily(r"Did (?P<what>[^,;:.(]+?)(?=$|[,;.(]| (?:and|for|in|with|on|at|of) )")


def _by_noun(piece: str, run: Sequence[Word]) -> str:
    end = phrase_end(piece, run, 0)
    if end < 2 or are_people([word.low for word in run[:end]]):
        return ""
    last = run[end - 1].low
    if run[0].low in DETERMINERS:
        return f"prepared {piece}" if last in word_set("prepared") else ""
    kind, behind = piece[: run[end - 2].end], piece[run[end - 1].end :]
    lemma = next((form for form in singulars(last) if form in word_set("short deeds") and form in verbs()), "")
    before = [word.low for word in run[: end - 1]]
    is_kind = not word_set("kinds of check").isdisjoint(before) or before[-1].endswith(_LIKE_ADJECTIVES)
    if lemma and not is_kind:
        return f"{inflected(lemma, 'past')} {_in_plural(kind)}{behind}"
    for verb, section in (("prepare", "prepared"), ("write", "written")):
        if last in word_set(section) and is_plural(last):
            return f"{inflected(verb, 'past')} {piece}"
    noun = noun_of_doing(last)
    return f"carried out {piece}" if is_plural(last) and noun is not None and noun.can_be_carried_out else ""


_LIKE_ADJECTIVES = ("al", "ic", "ive", "ous", "ed", "ly", "able", "ary", "ful")


def _in_plural(kind: str) -> str:
    """`tolerance` as `tolerances`, `stock` as it is."""
    last = words(kind)[-1].low
    is_uncounted = last in word_set("uncounted") or last.endswith(("s", "ing", "ware", "age", "ment", "ion"))
    return kind if is_uncounted else plural(kind)
