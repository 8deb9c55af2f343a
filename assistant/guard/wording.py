"""The words of an English text with what all of the guard asks of them, worked out once a text."""

from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple, TypeVar

from assistant.lexicon.data import load
from assistant.lexicon.function_words import ARTICLES, DEMONSTRATIVES, POSSESSIVES
from assistant.lexicon.verbs import Form, Tier, Verb, first_words, past_forms, verb_forms, verbs
from assistant.words import Word, forms_and_gaps, lows, stem, words

FUNCTION_WORDS = frozenset(
    (
        "a an the of in on at to for from by with within without and or but as into onto over under per via than "
        "then that which who whom whose this these those it its their his her our my your i we you they he she "
        "them us me is are was were be been being has have had do does did not no so such also both each all any "
        "while when where after before during between among across through about up down out off more most less "
        "new own other well"
    ).split()
)
DETERMINERS = ARTICLES | POSSESSIVES | DEMONSTRATIVES
"""Those that count nothing: a number is the guard's own matter."""
_SHORTENED = "did was were do is had does are has have ca could wo would should".split()
NEGATIONS = frozenset(
    (
        *"not no never without neither nor none cannot zero nobody nothing".split(),
        *(f"{verb}{ending}" for verb in _SHORTENED for ending in ("n't", "n’t", "nt")),  # `dont`, as people type
    )
)
BE = frozenset("was were been is are be being got".split())
RELATIVE = frozenset(("who", "that", "which"))
PUNCTUATION = frozenset(",;:.()–—")
"""What parts two clauses."""
_CUTS = frozenset(",:(–—")
KIN = 5
"""Letters at the beginning that words of one family share."""
_MOST_KNOWN = 16384

Frame = tuple[list[str], Tier, str]
"""A phrase that says the part taken: its words after the first, its tier, and how a question puts it."""
Start = tuple[list[Frame], tuple[Verb, Form] | None, bool]
"""How a deed can begin with a word: the frames, the verb, and whether there are verbs of it and a second word."""
Known = tuple[str, Start | None]
"""The root of a word, empty for a function word, and how a deed can begin with it."""
_T = TypeVar("_T")


class Wording(NamedTuple):
    """The words of a text: in their order, their lower-case forms, and their roots.

    `gaps[i]` is what stands before word `i`; there is one more gap than words. `starts` are the words with which a
    deed can begin, and how.
    """

    text: str
    lows: list[str]
    gaps: list[str]
    roots: list[str]
    starts: list[tuple[int, Start]]

    @property
    def run(self) -> tuple[Word, ...]:
        """The words and where they stand, for those few who quote them."""
        return words(self.text)

    def quoted(self, first: int, last: int) -> str:
        """The text from one of its words to another, both included."""
        return self.text[self.run[first].start : self.run[last].end]


class Lexicon(dict[str, _T]):
    """What a function tells of a word by its lower-case form, worked out once.

    `map` does it without a call into Python for a word seen before, and one table that is small stays in the
    processor's cache where the lists of all forms do not.
    """

    def __init__(self, tell: Callable[[str], _T]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, low: str) -> _T:
        if len(self) >= _MOST_KNOWN:  # names and numbers come without end
            self.clear()
        told = self[low] = self._tell(low)
        return told


@Lexicon
def _known(low: str) -> Known:
    """All that is asked of a word: one look-up for all of them."""
    return "" if low in FUNCTION_WORDS else stem(low), _start(low)


@lru_cache(maxsize=8)
def wording(text: str) -> Wording:
    """The words of a text with what is known of each."""
    forms, gaps = forms_and_gaps(text)
    known = list(map(_known.__getitem__, forms))
    roots = [root for root, _ in known]
    return Wording(text, forms, gaps, roots, [(at, start) for at, (_, start) in enumerate(known) if start])


def is_cut(line: Wording, at: int) -> bool:
    """Whether punctuation parts a word from the one before it: the `built` of `the pump, built in May`."""
    gap = line.gaps[at]
    return gap != " " and (gap == " - " or not _CUTS.isdisjoint(gap))


@lru_cache(maxsize=8)
def roots_of(text: str) -> frozenset[str]:
    """The roots of a text, each once."""
    return content_stems(wording(text).roots)


def content_stems(roots: list[str]) -> frozenset[str]:
    """Stems of all words that are no function words."""
    return frozenset(filter(None, roots))


@cache
def load_claims() -> dict[str, dict[str, list[str]]]:
    """The word list `claims`, read once."""
    return load("claims")


@cache
def frames() -> dict[str, list[Frame]]:
    """The frames by their first word."""
    found: dict[str, list[Frame]] = {}
    for phrase, (tier, asked_as) in load_claims()["frames"].items():
        first, *rest = phrase.split()
        found.setdefault(first, []).append((rest, Tier[tier.upper()], asked_as))
    return found


def _start(low: str) -> Start | None:
    phrases, hit, phrasal = frames().get(low), verb_forms().get(low), low in _phrasal()
    if hit is None:
        hit = _shared_form(low) if low[:3] == "co-" else past_forms().get(low) or _done_again(low)
    return (phrases or [], hit, phrasal) if phrases or hit or phrasal else None


def _shared_form(low: str) -> tuple[Verb, Form] | None:
    """`co-wrote`: a tier below `wrote`, for it was shared."""
    hit = verb_forms().get(low.removeprefix("co-"))
    if hit is None:
        return None
    verb, form = hit
    return verb._replace(tier=Tier(max(Tier.HELPED, verb.tier - 1))), form


def _done_again(low: str) -> tuple[Verb, Form] | None:
    """`repainted`, where a list has `painted`."""
    hit = verb_forms().get(low[2:]) or past_forms().get(low[2:]) if low[:2] == "re" else None
    if hit is None or hit[1] not in ("past", "participle"):
        return None
    verb, form = hit
    return verb._replace(lemma=f"re{verb.lemma}", tier=max(verb.tier, Tier.BUILT)), form  # `reassigned`


@cache
def _phrasal() -> frozenset[str]:
    """First words of the forms that have two (`set up`)."""
    return first_words(verb for verb in verbs().values() if " " in verb.lemma)


@lru_cache(maxsize=8)
def words_of_one(text: str, other: str) -> frozenset[str]:
    """The words in lower case that the first text has and the second has not."""
    return lows(text) - lows(other)


@lru_cache(maxsize=8)
def told_stems(texts: tuple[str, ...]) -> frozenset[str]:
    """What the texts tell: their words, the stems, and those of their verbs and nouns: of `Replanned`, `plan` too."""
    return frozenset().union(*[faces for text in texts for faces in map(_faces.__getitem__, lows(text))])


@Lexicon
def _faces(low: str) -> tuple[str, ...]:
    """The forms under which one word counts as told."""
    faces = [low, stem(low)]
    if verb := verb_forms().get(low):
        faces += (verb[0].lemma, stem(verb[0].lemma))
    if "-" in low:
        faces += map(stem, low.split("-"))
        faces.append(stem(low.replace("-", "")))
    if low[:2] == "re" and (again := _done_again(low)):
        faces.append(stem(again[0].lemma[2:]))  # `replanned` tells of a plan
    if low.endswith(("'s", "’s")):
        faces += (low[:-2], stem(low[:-2]))
    nominals = _same("nominals")
    faces += [other for face in dict.fromkeys(faces) if face in nominals for other in nominals[face]]
    faces += map(stem, other_spellings(low))
    return tuple(dict.fromkeys(faces))


@lru_cache(maxsize=8)
def meant_stems(texts: tuple[str, ...]) -> frozenset[str]:
    """The same with the stems of words of the same meaning: `manual` where `by hand` was told."""
    told, same = told_stems(texts), _same("same")
    return told.union(*map(same.__getitem__, same.keys() & told))


@lru_cache(maxsize=8)
def beginnings_of(texts: tuple[str, ...]) -> frozenset[str]:
    """The first five letters of what the texts mean: words of one family share them, as `planner` and `planned`."""
    return frozenset([root[:KIN] for root in meant_stems(texts) if len(root) >= KIN])


@cache
def _spellings() -> dict[str, dict[str, list[str]]]:
    return load("spellings")


@cache
def _same(section: str) -> dict[str, list[str]]:
    """Words and their stems with the stems of those that a section of the list has beside them, either way."""
    found: dict[str, list[str]] = {}
    for word, others in _spellings()[section].items():
        for one, beside in ((word, others), *((other, [word]) for other in others)):
            for key in {one, stem(one)}:
                found.setdefault(key, []).extend(map(stem, beside))
    return found


@cache
def _respelled() -> list[tuple[str, str]]:
    """What British spelling writes so, and American otherwise, in any word."""
    return [(british, american[0]) for british, american in _spellings()["british"].items()]


def other_spellings(low: str) -> Iterator[str]:
    """A word in the spelling of the other side of the ocean, `colour` of `color`, and some that are no words."""
    for british, american in _respelled():
        if british in low:
            yield low.replace(british, american)
        elif american in low:
            yield low.replace(american, british)
