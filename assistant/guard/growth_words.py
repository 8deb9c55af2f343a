"""Words of growth, and which words of the source say as much: `reduced`, of `cut` (English)."""

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain
from typing import Literal, NamedTuple

from assistant.guard.wording import FUNCTION_WORDS, NEGATIONS, load_claims
from assistant.lexicon.data import load
from assistant.lexicon.nouns import plural
from assistant.lexicon.verbs import verb_forms, verbs
from assistant.patterns import lazily
from assistant.words import Word, stem

CLAUSE_END = lazily(r"[,;:.!?()]")
MEASURES = frozenset(
    (
        "time times duration latency runtime delay delays wait waiting turnaround speed length rate rates number "
        "amount level levels size count figure value"
    ).split()
)
UNIVERSALS = frozenset("all every each whole across throughout".split())
_KINDS: tuple[Literal["outcome", "scope"], ...] = ("outcome", "scope")


class Growth(NamedTuple):
    """What a word would add to a line, and the listed words of which any one says it already."""

    kind: Literal["scope", "outcome"]
    listed: tuple[str, ...]

    @property
    def group(self) -> frozenset[str]:
        """Those words and their stems."""
        return _group_of(self.listed)

    @property
    def is_change(self) -> bool:
        """Whether it is that something became more or less."""
        return "reduce" in self.listed or "~reduce" in self.listed


@lru_cache(maxsize=1024)
def _group_of(listed: tuple[str, ...]) -> frozenset[str]:
    return frozenset(chain.from_iterable(map(_told_by, listed)))


@cache
def lexicon() -> dict[str, Growth]:
    """Every form of every listed word; `engine` must not stand for `engineer`, so no stems here."""
    found: dict[str, Growth] = {}
    listed = load_claims()
    lines = [(kind, head, others) for kind in _KINDS for head, others in listed[kind].items()]
    growths = [Growth(kind, (head, *others)) for kind, head, others in lines]
    # What a line begins with is told by that line's words, wherever else it stands.
    added = [(head, growth) for (_, head, _), growth in zip(lines, growths, strict=True)]
    added += [(word, growth) for (*_, others), growth in zip(lines, growths, strict=True) for word in others]
    for word, growth in added:
        # `more` tells of a result, but adds none by itself
        if word[0] != "~" and word not in FUNCTION_WORDS:
            for form in _forms(word, listed["plain verbs"]):
                found.setdefault(form, growth)
                if (growth.kind == "outcome" or word.endswith("al")) and form == word and word not in verbs():
                    found.setdefault(_adverb(word), growth)
    return found


class Boast(NamedTuple):
    """A phrase that makes a line larger though no word of its does, and the words of which any one says as much."""

    kind: Literal["scope", "outcome"]
    words: tuple[str, ...]
    same: frozenset[str]


@cache
def load_growth() -> dict[str, dict[str, list[str]]]:
    """The word list `growth`, read once."""
    return load("growth")


@cache
def boasts() -> dict[str, list[Boast]]:
    """The phrases by their most telling word, longest first: `single point of contact` by `contact`."""
    found: dict[str, list[Boast]] = {}
    listed: list[tuple[Literal["scope", "outcome"], str, list[str]]] = [
        *[("outcome", phrase, same) for phrase, same in load_claims()["boasts"].items()],
        *[("scope", phrase, same) for phrase, same in load_growth()["reaches"].items()],
    ]
    for kind, phrase, same in sorted(listed, key=lambda entry: -len(entry[1])):
        parts = tuple(phrase.split())
        told = frozenset(part for one in same for part in one.split())
        found.setdefault(max(parts, key=_tells), []).append(Boast(kind, parts, told))
    return found


def _tells(word: str) -> tuple[bool, int]:
    """How much a word of a phrase tells that it is there: `ease`, and not the `with` that every other line has."""
    return word not in FUNCTION_WORDS and word not in ("around", "under", "along"), len(word)


@cache
def growing() -> frozenset[str]:
    """Words that may add to a line: `improved`, `company`, `all`; compounds, `site-wide`, are told by their parts."""
    return NEGATIONS.union(lexicon(), boasts(), UNIVERSALS, wider())


@cache
def wider() -> dict[str, frozenset[str]]:
    """Words that widen the noun behind them: `other sites`, with the stems that say as much."""
    listed = load_growth()["wider"].items()
    return {word: frozenset(chain((word, stem(word)), same, map(stem, same))) for word, same in listed}


@cache
def circles() -> frozenset[str]:
    """Stems of the places and people that those words widen: the `site` of `other sites`."""
    people = (low for low, growth in lexicon().items() if growth.kind == "scope" and low not in wider())
    return frozenset(map(stem, chain(load_growth()["circles"], reach(), people)))


@cache
def attempts() -> frozenset[str]:
    """Words by which a source says that it only tried: `aimed`, `attempt`."""
    return frozenset(load_claims()["attempts"])


@cache
def changing() -> frozenset[str]:
    """Forms of the verbs that tell what became more or less: `accelerated`, `avoiding`."""
    return frozenset(low for low, growth in lexicon().items() if growth.is_change and low in verb_forms())


@cache
def across_what() -> frozenset[str]:
    """What `cross-` and `multi-` may be said of to make a line larger: not `multi-stage`."""
    return frozenset(load_claims()["across"])


@cache
def parties() -> frozenset[str]:
    """Words for those who work together: `auditor`, `accounting`; two of them say `cross-functional`."""
    return frozenset(load_claims()["parties"])


@cache
def reach() -> frozenset[str]:
    """Words for where people work, or whom they serve, one and many: `branches`, `clients`."""
    nouns = load_claims()["reach"]
    return frozenset(nouns).union(map(plural, nouns))


@cache
def reach_singular() -> frozenset[str]:
    """The same, but only as one: `branch`, `client`."""
    return frozenset(load_claims()["reach"])


def _told_by(word: str) -> Iterable[str]:
    """The words and stems that say a listed word; `~others` is not said by `other`."""
    if word[0] != "~":
        return word, stem(word)
    return (word[1:],) if word.endswith("s") else (word[1:], stem(word[1:]))


def _adverb(word: str) -> str:
    if word.endswith("le"):
        return f"{word[:-1]}y"
    if word.endswith("ic"):
        return f"{word}ally"
    return f"{word[:-1]}ily" if word.endswith("y") else f"{word}ly"


def _forms(word: str, plain_verbs: Iterable[str]) -> Iterable[str]:
    verb = verbs().get(word)
    if verb is not None and word not in plain_verbs:
        return (verb.lemma, verb.past, verb.participle, verb.gerund, verb.third)
    return (word, word + "s", word[:-1] + "ies") if word.endswith("y") else (word, word + "s")


def question_of(kind: Literal["scope", "outcome"], words_of_it: str) -> str:
    """The question put to the author about words that make the line larger."""
    if kind == "outcome":
        return f"Is “{words_of_it}” so, and what would show it?"
    return f"Your line does not say “{words_of_it}”: is it so?"


def around(text: str, run: tuple[Word, ...], at: int) -> tuple[str, int]:
    """The word with its neighbours inside the same clause, and where the next look begins.

    Of a gerund behind a comma it is the whole clause: whom the result is for is a part of it.
    """
    is_cut = bool(at) and CLAUSE_END.search(text, run[at - 1].end, run[at].start) is not None
    start = at if is_cut or not at else at - 1
    most = len(run) if is_cut and run[at].low.endswith("ing") else at + 2
    last = at
    while last + 1 < len(run) and last < most and not CLAUSE_END.search(text, run[last].end, run[last + 1].start):
        last += 1
    while last + 1 < len(run) and text[run[last].end : run[last + 1].start] == " ":
        counted = any(word.low[0].isdigit() for word in run[max(at + 1, last - 1) : last + 1])
        if not counted or run[last + 1].low in FUNCTION_WORDS:
            break  # `1.2 | million`, `14 bachelor | theses`
        last += 1
    while last > at and run[last].low in FUNCTION_WORDS:
        last -= 1
    end = run[last].end + text.startswith("%", run[last].end)
    return text[run[start].start : end], last + 1
