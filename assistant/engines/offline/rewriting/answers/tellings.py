"""What answers tell: each thing ready to stand in a line, and the author's own part in its deed."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import Literal, NamedTuple

from assistant.engines.offline.rewriting.grammar import verb_as, verb_of
from assistant.engines.offline.rewriting.known_phrases import noun_of_doing
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.lexicon.counting import DIGITS
from assistant.lexicon.function_words import DETERMINERS, PREPOSITIONS
from assistant.lexicon.verbs import Tier, verb_forms
from assistant.personas import Target
from assistant.results import Classification, QuestionAbout
from assistant.words import Word, stem, words

Place = Literal["beside", "hanging", "object", "apart", "counted"]


class Telling(NamedTuple):
    """One thing told: `words` as it hangs on the line's deed, `apart` as it stands by itself (empty: it cannot).

    `place`: `beside` follows the deed without a comma (`with four direct reports`), `hanging` behind one
    (`leading four engineers`), `object` too, but tells of the thing made (`used by 300 people`); what is `apart`
    has no `words`; `counted` is a bare count of what the line may name. `quoted` is a result as its author put it,
    for one who did not bring it about alone. `whole` is the clause that `words` are left of, as `ran them for a year`,
    where they are of a deed that the line may not tell.
    """

    about: QuestionAbout
    place: Place
    words: str
    apart: str
    quoted: str = ""
    whole: str = ""


class Wants(NamedTuple):
    """Which axis of its target a line still lacks: what carries it is told first."""

    technical: bool = False
    leadership: bool = False


NO_WANTS = Wants()


def wants_of(target: Target, before: Classification) -> Wants:
    """What a line that reads so still lacks toward its target."""
    return Wants(
        target.quadrant.technical == "high" and before.technical.level == "low",
        target.quadrant.leadership == "high" and before.leadership.level == "low",
    )


class Answers(NamedTuple):
    """All that the author told: what can be woven in, and what it says of their own part in the line's deed.

    `own_part` is the highest tier that they give themselves in it, LEARNED where they say nothing of it; `modest`
    says that they denied a larger one, `alone` that there was nobody to lead.
    """

    tellings: tuple[Telling, ...]
    own_part: Tier
    modest: bool
    alone: bool = False

    def without(self, stems: frozenset[str] | None) -> "Answers":
        """These answers less what shares a word with `stems`; None leaves nothing to weave in."""
        if stems is None:
            return self._replace(tellings=())
        kept = tuple(one for one in self.tellings if stems.isdisjoint(content(f"{one.words} {one.apart}")))
        return self._replace(tellings=kept)


NOTHING = Answers((), Tier.LEARNED, False)
"""What an author told who told nothing."""


_JOINTS = frozenset("that which who when while where because since so if than".split())
_FUNCTION = frozenset(
    "i me we us it them they he she you and or but not no was were is are be been being have has had do does did so "
    "also then one own up out down off now just only alone personally everything".split()
)


@lru_cache(maxsize=512)
def content(text: str) -> frozenset[str]:
    """What a text's words mean, to compare two texts by: `Led the testing of forty pumps` as lead, test, 40, pump."""
    forms = verb_forms()
    run = words(text)
    stems: set[str] = set()
    for low, after in zip_longest((word.low for word in run), (word.low for word in run[1:]), fillvalue=""):
        if low in DIGITS:
            stems.add(DIGITS[low])
        elif low.endswith("-person"):
            stems |= {low.removesuffix("-person"), stem("people")}
        elif not (low in _FUNCTION or low in PREPOSITIONS or low in DETERMINERS):
            hit = forms.get(f"{low} {after}") or forms.get(low)
            noun = None if hit else noun_of_doing(low)
            lemma = hit[0].lemma if hit else noun.lemma if noun else ""
            stems.add(lemma.partition(" ")[0] or stem(low))
    return frozenset(stems)


@lru_cache(maxsize=64)
def heads_of(text: str) -> frozenset[str]:
    """What a text's deeds and things are, without the words that name its kind: of `a test bench` the bench."""
    run = words(text)
    kept = [run[at].text for at in range(len(run)) if not _names_a_kind(text, run, at)]
    return frozenset().union(*map(content, kept))


def _names_a_kind(text: str, run: Sequence[Word], at: int) -> bool:
    if at + 1 == len(run) or text[run[at].end : run[at + 1].start].strip(" "):
        return False
    after = run[at + 1].low
    if not after[0].isalpha() or after.endswith("ly") or _is_inflected(run[at].low) or _is_inflected(after):
        return False
    return not any(after in words_ for words_ in (_FUNCTION, PREPOSITIONS, DETERMINERS, _JOINTS))


def _is_inflected(low: str) -> bool:
    """`tested`, `testing`: a deed, and not the kind of a thing."""
    hit = verb_forms().get(low)
    return hit is not None and hit[0].lemma != low and not low.endswith("s")


def is_told_by(one: "Telling", text: str) -> bool:
    """Whether a text says already what was told: `a seal test bench` does not say that the seals were tested."""
    told = one.words or one.apart
    run = words(told)
    if not content(told):
        return told in text
    if not content(told) <= content(text):
        return False
    is_deed = bool(run) and (verb_as(run, 0, "past") or verb_as(run, 0, "gerund")) is not None
    return not is_deed or not content(run[0].text).isdisjoint(heads_of(text))


def about_of(lemma: str, rest: str) -> QuestionAbout:
    """What kind of thing a clause tells, by its verb and what follows it."""
    people = any(word.low in word_set("people") for word in words(rest)[:6])
    if verb_of(lemma).tier >= Tier.LED:
        return "people" if people else "ownership"
    if lemma in word_set("decisions"):
        return "decision"
    if lemma in word_set("outcomes"):
        return "result"
    return (
        "people"
        if people and lemma in ("work", "collaborate", "mentor", "coach", "hire", "train", "teach", "onboard")
        else "method"
    )


def leans(one: Telling) -> bool:
    """Whether a telling speaks of `them` or `theirs` whom only another one names."""
    run = words(one.apart)
    at = next((at for at, word in enumerate(run) if word.low in _THEM), 0)
    return at > 0 and not any((word.low.endswith("s") and len(word.low) > 3) or word.low in _MANY for word in run[1:at])


_MANY = frozenset("people team group crew".split())
_THEM = frozenset("them their theirs they both".split())


def joined_to(one: Telling, leaning: Telling) -> Telling:
    """A telling and the one that leans on it, as one."""
    return one._replace(place="apart", words="", apart=f"{one.apart} and {leaning.apart}")
