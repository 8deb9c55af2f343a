"""What one leads, as a project, and what nobody leads although somebody did it: routine, small things (English)."""

from collections.abc import Sequence

from assistant.engines.offline.rewriting.grammar import Run, inflected, phrase_end
from assistant.engines.offline.rewriting.known_phrases import names_any, noun_of_doing
from assistant.engines.offline.rewriting.line.as_done import LIGHT, is_operated, more_things
from assistant.engines.offline.rewriting.line.clause_parts import Clause, Phrase, is_adverb
from assistant.engines.offline.rewriting.word_lists import are_people, is_plural, word_set
from assistant.lexicon.counting import DIGITS
from assistant.lexicon.function_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from assistant.lexicon.nouns import singulars
from assistant.lexicon.verbs import Tier
from assistant.patterns import lazily
from assistant.words import Word, words


def names_its_deed(lemmas: Sequence[str], rest: str) -> bool:
    """Whether verbs only say that a deed was done whose name follows: `organised and carried out tests`."""
    run = words(rest)
    end = phrase_end(rest, run, 0)
    noun = noun_of_doing(run[end - 1].low) if end else None
    return noun is not None and noun.can_be_led and (word_set("performing") - _BEFOREHAND).issuperset(lemmas)


_BEFOREHAND = frozenset(("plan", "prepare"))
"""Deeds of their own: who led a survey is not said to have planned it."""


def leaves_no_project(lemmas: Sequence[str], rest: str) -> bool:
    """Whether a deed reads best by its own verb: a result (`reduced noise`), records kept, a part of something."""
    run = words(rest)
    end = next((at for at, word in enumerate(run) if word.low in PREPOSITIONS), len(run))
    lows = [word.low for word in run[:end]]
    is_result = not word_set("outcomes").isdisjoint(lemma.partition(" ")[0] for lemma in lemmas)
    if is_result or (lows and lows[0] in _A_PART):
        return True
    if lemmas[:1] in (("organise",), ("organize",)) and not word_set("events").isdisjoint(lows):
        return True  # the weekly meeting
    if tuple(lemmas) in _DAILY or (tuple(lemmas) in _CREATING and not word_set("created").isdisjoint(lows[-1:])):
        return True
    if is_by_hand(lemmas, rest):
        return True
    heads = [low for low, behind in zip(lows, [*lows[1:], "and"], strict=True) if behind == "and"]
    if lemmas[:1] == ("prepare",) and not word_set("routine papers").isdisjoint(heads):
        return True
    return lemmas[:1] == ("maintain",) and (_is_level(rest, lows) or not word_set("records").isdisjoint(lows[-1:]))


def _is_level(rest: str, lows: Sequence[str]) -> bool:
    """`99.95% uptime`, `compliance`: one keeps a level or a state, and leads no maintenance of it."""
    known = (
        word_set("uncounted") | word_set("mass nouns") | word_set("mass") | word_set("makeable") | word_set("kept up")
    )
    is_state = len(lows) == 1 and not is_plural(lows[0]) and lows[0].islower() and lows[0] not in known
    return is_state or _PERCENT.match(rest) is not None


_PERCENT = lazily(r"\s*(?:[a-z-]+ )?[\d.,]+ ?%")


def is_by_hand(lemmas: Sequence[str], rest: str) -> bool:
    """`Repaired bicycles`, `cleaned the kitchen`: the work of one's hands, and no project."""
    run = words(rest)
    end = phrase_end(rest, run, 0)
    if not end:
        return False
    lows = [word.low for word in run[:end]]
    if word_set("housework").issuperset(lemmas):
        return word_set("cleaned records").isdisjoint(lows)
    if not (word_set("done by hand") | word_set("housework")).issuperset(lemmas):
        return False
    if any(word.low in ("to", "from", "into") for word in run[end:]):
        return False  # `moved files to S3`
    is_bare = end <= _BARE and lows[0] not in DETERMINERS and not any(map(str.isdigit, rest))
    is_any = is_bare and (is_plural(lows[-1]) or lows[-1] in word_set("uncounted"))
    return is_any or _EVERY_DAY.search(rest) is not None


_EVERY_DAY = lazily(r"\b(?:an?|per|each|every) (?:day|week|night|shift|hour|morning|evening|month)\b|\bdaily\b")
_BARE = 2
"""Words of a thing that nothing is said of."""
_DAILY = (("open", "close"), ("close", "open"), ("close",))
"""Nobody leads the opening and closing of a shop."""
_CREATING = (("create",), ("make",))
_A_PART = frozenset("some part parts most".split())


_MAKES_SOFTWARE = (("build",), ("write",), ("code",), ("program",), ("create",), ("make",))


def makes_software(lemmas: Sequence[str], rest: str) -> bool:
    """Whether verbs say that a thing like a backend or an app was made: one leads its development."""
    if tuple(lemmas) not in _MAKES_SOFTWARE:
        return False
    run = words(rest)
    end = phrase_end(rest, run, 0)
    last = run[end - 1].low if end else ""
    is_little = tuple(lemmas) in _CREATING and last in word_set("created")
    if end > 1 and run[end - 2].low in word_set("paper applications") and last.startswith("application"):
        return False
    return last in word_set("makeable") and not is_little


def is_small(lows: Sequence[str], behind: Sequence[Word]) -> bool:
    """Whether a thing is too small to lead the making of: a script, or a report that nothing is said of."""
    if not names_any("small", lows[-1:]):
        return False
    said = len(behind) > 1 or len(lows) > _QUALIFIED
    return not (said and any(form in word_set("small unless qualified") for form in singulars(lows[-1])))


_QUALIFIED = 3


_MAKING = frozenset(("write", "create", "make", "prepare", "draw", "draft", "set up", "put up", "print"))
_SEVERAL = DIGITS.keys() | {"several", "many", "some", "any"}
_SET = DETERMINERS - _SEVERAL
"""What makes many deeds one: `the acceptance tests`."""
_OF_SOMEBODY = frozenset("my myself their his her themselves himself herself".split())


def is_routine(clause: Clause, deed: Phrase) -> bool:
    """`Helped with tyre changes`, `Ran 62 fatigue tests`: done one by one, and led by nobody."""
    opener = clause.opener
    if opener is None or clause.companion or not deed.words or deed.words[-1].low not in word_set("over and over"):
        return False
    first = deed.words[0]
    return opener.tier is not Tier.LED and (first.low not in _SET or first.text[0].isdigit())


def is_bare(clause: Clause, deed: Phrase) -> bool:
    """`Assisted in teaching`: of nothing that is named, and so led by nobody."""
    helped = clause.opener is not None and clause.opener.tier is Tier.HELPED
    if not helped or len(deed.words) != 1 or len(words(clause.rest)) > 1:
        return False
    low = deed.words[0].low
    return low.endswith("ing") or low in word_set("mass nouns") | word_set("uncounted")


def is_of_own_hands(rest: str) -> bool:
    """`tested the checkout manually`, `by hand`: how hands did it, and nobody leads the testing of a thing so."""
    head = rest.partition(",")[0]
    run = words(head)
    how = [at for at, word in enumerate(run, 1) if is_adverb(word.low)]
    return " by hand" in head or any(at == len(run) or run[at].low in PREPOSITIONS | CONJUNCTIONS for at in how)


def makes_small(clause: Clause, run: Run) -> bool:
    """`Helped write a lab protocol`: one person makes that, and leads nobody in it."""
    if clause.opener is None or clause.opener.tier is not Tier.HELPED or run.lemmas[0] not in _MAKING:
        return False
    thing = words(clause.rest)
    end = phrase_end(clause.rest, thing, 0)
    return end > 0 and is_small([word.low for word in thing[:end]], thing[end:])


def is_no_matter(deed: Phrase) -> bool:
    """Whether a phrase names nothing that one leads or answers for: `my skills`, `getting …`, `trust`."""
    first, last = deed.words[0].low, deed.words[-1].low
    is_abstract = names_any("abstract", [last]) and last not in word_set("people")
    return is_abstract or first in LIGHT or first in _OF_SOMEBODY or last.removesuffix("s") in _AIMS


def is_post(deed: Phrase) -> bool:
    """`Worked on the door`, `Helped on the phones`: where one stood, and no thing that was worked on."""
    return deed.words[-1].low in word_set("posts") or deed.words[-1].low in word_set("operated")


def are_any(deed: Phrase) -> bool:
    """`Worked on ad-hoc reports`: things as they come, and none in particular that one could lead the work on."""
    first = deed.words[0]
    is_named = any(word.text[0].isupper() for word in deed.words) and not is_plural(deed.words[-1].low)
    return first.low not in DETERMINERS and not first.text[0].isdigit() and not is_named


_AIMS = frozenset("goal target aim objective".split())
MATTERS = frozenset("questions issues problems requests matters topics enquiries inquiries everything".split())
"""What others come with: one answers it, and nobody leads it."""


def answered_for(clause: Clause, deed: Phrase, lows: Sequence[str]) -> str | None:
    """`Responsible for 40 servers` as `Managed 40 servers`, for the firewall as `Owned the firewall`."""
    last, alone = lows[-1], not more_things(clause.rest, deed)
    if len(lows) > 1 and lows[0].endswith("ing") and lows[0] not in word_set("kinds") | word_set("fields"):
        return None  # `Responsible for scheduling meetings`: a deed, or meetings of a kind?
    if alone and is_operated(lows):
        return f"{inflected('operate', clause.form)} {clause.rest}"
    if alone and last in word_set("records"):
        return f"{inflected('maintain', clause.form)} {clause.rest}"
    if last in word_set("cared for") or last in word_set("clients") - word_set("makeable"):
        return None  # one manages no guests, and no horses
    if len(lows) == 1 and not is_plural(last) and last not in word_set("managed") | _OWNED:
        return None  # `Responsible for quality`
    if alone and not are_people(lows) and last in word_set("prepared") - word_set("managed"):
        return None  # one prepares a report
    given = clause.opener is not None and "ownership" in clause.opener.lemma
    in_charge = clause.opener is not None and clause.opener.tier is not None
    owned = (
        not in_charge
        and deed.words[0].low not in DETERMINERS - _THE
        and not deed.words[0].text[0].isdigit()
        and word_set("managed").isdisjoint(lows)
        and last in word_set("makeable") | word_set("kept up")
        and (not is_plural(last) or given)
        and alone
    )
    return f"{inflected('own' if owned or given else 'manage', clause.form)} {clause.rest}"


_OWNED = frozenset("marketing finance sales payroll recruitment hr it accounting safety security production".split())
_THE = frozenset(("the", "all", "both", "new", "existing"))
