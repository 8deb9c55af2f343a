"""Technologies, names and links that a draft adds or drops: `Kafka`, of which the source says nothing."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from assistant.facts.atoms import Line, line_of
from assistant.facts.capitals import bag, is_common, peoples
from assistant.facts.fact import Fact
from assistant.facts.links import host_of, page_of, read_links
from assistant.facts.meant import has_company
from assistant.facts.names import is_proper, read_names
from assistant.facts.technologies import read_technologies
from assistant.guard.figures.notation import is_in_a_word
from assistant.guard.kinship import are_kin, is_near, kin_stand_together
from assistant.lexicon.catalogue import heads, implying, single_forms
from assistant.patterns import lazily
from assistant.results import Finding, FindingKind
from assistant.words import stem

_CLOSE_UP_TO = 10_000
"""Characters of two texts together up to which their words are compared one by one; a line has two hundred."""
_PART_OF_A_COMPOUND = 5
_WHICH = lazily(r"(?:is|was|are|were|became|means|meant|called|named) ([^.;,(]+(?:\.\w[^.;,(]*)*)")
_VOLTAGES = frozenset(("VDC", "VAC"))
_INTERFACES = frozenset(("UI", "UIs", "GUI", "GUIs", "HMI"))
_SHORTEST_ABBREVIATION = 2
_ODD_CASE = 5
"""Letters of an abbreviation with small ones among them at most: AoA, BoM, QoS."""
_CLAUSE = 9
"""Words between a verb and the head of its object at most."""
# Heads of concepts that say no more than their first word, and first words that say no more than their head.
_LIGHT_HEADS = frozenset(
    "processing programming handling development management operation operations work method methods technique "
    "techniques practice practices procedure procedures process processes technology tool tools".split()
)
_OBJECTS = frozenset("data information content document file record code software system".split())
_LIGHT_MODIFIERS = frozenset("device software computer technical peer source".split())


def compare_things(source: str, draft: str, known: Sequence[str] = ()) -> list[Finding]:
    """What the draft names that neither source nor `known` does, what it lost, and links that it altered.

    `known` are the role and the facts that the author confirmed: the draft may use them, and need not.
    """
    if source == draft:
        return []
    told = (source, *known)
    links = read_links(source), read_links(draft)
    findings = _compare_links(*links, told) if any(links) else []
    for read, is_said in _READERS:
        here, there = read(source), read(draft)
        if not here and not there:
            continue
        in_source, in_draft = {fact.key for fact in here}, {fact.key for fact in there}
        if in_source == in_draft:
            continue
        if not in_draft <= in_source:
            findings += _missing(read, is_said, draft, told, "invented")
        if not in_source <= in_draft:
            lost = _missing(read, is_said, source, (draft,), "lost")
            findings += [one for one in lost if not (known and _is_named_anew(one.words, known, draft))]
    return findings


def _is_named_anew(words: str, facts: Sequence[str], draft: str) -> bool:
    """Whether a fact says which one it is, and the draft says it: `the new SoC was the i.MX 8M Mini`.

    What is the job title itself stands above the line.
    """
    if words in facts:
        return True
    said = line_of(draft).low_set
    for fact in facts:
        head, is_said, tail = fact.partition(f"{words} ")
        which = _WHICH.match(tail) if is_said and not head[-1:].isalnum() else None
        named = line_of(which[1]) if which else None
        if named and (raised := {*named.raised, *(at for at, _ in named.odd)}):
            return all(named.lows[at] in said for at in raised)
    return False


def _compare_links(in_source: Sequence[Fact], in_draft: Sequence[Fact], told: Sequence[str]) -> list[Finding]:
    told_keys = {fact.key for text in told for fact in read_links(text)}
    keys = {fact.key for fact in in_draft}
    lost = {fact.key: fact for fact in in_source if fact.key not in keys}
    findings: list[Finding] = []
    for key, fact in {fact.key: fact for fact in in_draft if fact.key not in told_keys}.items():
        same_place = next((old for old in lost if _are_the_same_place(str(old), str(key))), None)
        if same_place is not None:
            del lost[same_place]
        kind: FindingKind = "invented" if same_place is None else "altered"
        findings.append(Finding(kind=kind, category="link", words=fact.words))
    return findings + [Finding(kind="lost", category="link", words=fact.words) for fact in lost.values()]


def _are_the_same_place(one: str, other: str) -> bool:
    """Whether two links differ in a part only: the path, the host before the same page, or what follows the `@`."""
    here, there = host_of(one), host_of(other)
    if here == there or is_near(here, there) or page_of(one) == page_of(other) != "":
        return True
    if "@" not in one + other and here.rpartition(".")[0] == there.rpartition(".")[0] != "":  # example.org, example.com
        return True
    name, at, _ = one.partition("@")
    return bool(at) and other.startswith(f"{name}@")


def _missing(
    read: Callable[[str], tuple[Fact, ...]],
    is_said: Callable[[Fact, Line, bool], bool],
    text: str,
    others: Sequence[str],
    kind: FindingKind,
) -> Iterator[Finding]:
    """Findings for the facts of a text that none of the others states."""
    facts = read(text)
    if not facts:
        return
    seen = {fact.key for other in others for fact in read(other)}
    for fact in facts:
        if fact.key in seen:
            continue
        seen.add(fact.key)
        lines = [(line_of(other), len(other) + len(text) <= _CLOSE_UP_TO) for other in others]
        if any(is_said(fact, line, close) or (close and _is_respelled(fact, line, kind)) for line, close in lines):
            continue
        yield Finding(kind=kind, category=fact.category, words=fact.words)


def _is_technology_said(fact: Fact, line: Line, close: bool) -> bool:
    """Whether a text has the words of a technology, though it was not read there as the same one.

    `close`: whether the texts are short enough to compare word by word.
    """
    lows = line_of(fact.words).lows
    if len(lows) == 1 and (marks := {form.mark for form in single_forms(lows[0])}) and "" not in marks:
        if close and _is_spelled_out(fact.words, line):
            return True
        return lows[0] in line.low_set and _is_meant_somewhere(fact.words, lows[0], line, close)
    if fact.words in _VOLTAGES and line.low_set.issuperset(("v", fact.words[1:].lower())):
        return True
    if fact.words in ("AC", "DC") and f"v{fact.words.lower()}" in line.low_set:
        return True
    if fact.words in _INTERFACES and "interface" in line.low_set:
        return True
    if is_in_a_word(fact.words, line.low_set) or (
        close and (_is_spelled_out(fact.words, line) or _is_implied(fact, line))
    ):
        return True
    if _is_abbreviated(lows, line, _SHORTEST_ABBREVIATION):
        return True
    numbers = [low for low in lows if low.isdecimal()]
    if len(numbers) > 1 and not _stand_in_row(numbers, line.lows):
        return False  # EN 1090-2
    generic = all(map(is_common, lows))
    if not generic and all(low in line.low_set or not line.low_set.isdisjoint(_numbers(low)) for low in lows):
        return True
    if line.low_set.issuperset(line_of(str(fact.key)).lows) or _is_cut_short(fact, lows[0], line):
        return True
    is_concept = generic or (len(lows) > 1 and fact.words[fact.start == 0 :].islower())
    if not is_concept or not close:
        return False
    return kin_stand_together(lows, line.lows) or _is_near_by(lows, line) or _is_said_in_short(lows, line)


def _is_cut_short(fact: Fact, first: str, line: Line) -> bool:
    """Whether a text has the first word of a name alone that may stand for it: Node, of Node.js."""
    return any(form.key == fact.key and form.atoms[0] in line.atoms for form in single_forms(first))


def _stand_in_row(numbers: Sequence[str], lows: Sequence[str]) -> bool:
    """Whether numbers follow each other, with one word between two at most: 61508-3, 61508 part 3."""
    ends = [at for at, low in enumerate(lows) if low == numbers[0]]
    for number in numbers[1:]:
        ends = [at for end in ends for at in (end + 1, end + 2) if lows[at : at + 1] == [number]]
    return bool(ends)


def _is_spelled_out(words: str, line: Line) -> bool:
    """Whether an abbreviation's letters begin words in a row: MTTR, mean time to repair; HVAC, past the `and`; SoC."""
    letters = words.removesuffix("s")
    if len(letters) < _SHORTEST_ABBREVIATION or not (letters.isalpha() and letters[0].isupper()):
        return False
    initials = "".join([low[0] for low in line.lows])
    if not letters.isupper():
        return letters[1:] != letters[1:].lower() and len(letters) <= _ODD_CASE and letters.lower() in initials
    if len(letters) == _SHORTEST_ABBREVIATION:
        return letters.lower() in initials
    pithy = "".join([low[0] for low in line.lows if low not in bag("function")])
    return letters.lower() in initials or letters.lower() in pithy


def _is_implied(fact: Fact, line: Line) -> bool:
    """Whether a text names what is always of that kind: SolidWorks is CAD, OpenAPI is about an API."""
    kinds = implying().get(str(fact.key))
    return kinds is not None and any(other.key in kinds for other in read_technologies(line.text))


def _is_said_in_short(phrase: Sequence[str], line: Line) -> bool:
    """Whether one of two words says both: `nightly batch`, `pairing` and `drivers` of what are device drivers."""
    if len(phrase) != 2:
        return False
    first, head = phrase
    if first in _OBJECTS and any(one == "of" and low == head for low, one in pairwise(line.lows)):
        return True  # the lineage of 200 tables is that of data
    said = first if head in _LIGHT_HEADS else head if first in _LIGHT_MODIFIERS else ""
    return bool(said) and kin_stand_together([said], line.lows)


def _is_near_by(phrase: Sequence[str], line: Line) -> bool:
    """Whether kin of two words stand in one clause: `data cleaning`, `cleaned 70 GB of flight recorder data`."""
    if len(phrase) != 2:
        return False
    first, second = (stem(low) for low in phrase)
    places = [at for at, low in enumerate(line.lows) if are_kin(stem(low), first)]
    return any(are_kin(stem(low), second) for at in places for low in line.lows[max(at - _CLAUSE, 0) : at + _CLAUSE])


def _is_meant_somewhere(words: str, low: str, line: Line, close: bool) -> bool:
    """Whether a word that can be a technology is written as one, or stands as one, anywhere in a text."""
    if line.style == "capitals" or words in line.atoms:
        return True
    return close and any(has_company(line, at, at + 1) for at, other in enumerate(line.lows) if other == low)


def _is_name_said(fact: Fact, line: Line, close: bool) -> bool:
    """Whether a text has the words that make a name, in any letter case; of a title, kin of all its words."""
    lows = line_of(fact.words).lows
    if _is_abbreviated(lows, line, _SHORTEST_ABBREVIATION + 1):
        return True
    proper = [low for low in lows if is_proper(low)]
    if len(proper) < len(lows) and _is_abbreviated(lows, line, _SHORTEST_ABBREVIATION):
        return True  # the European Union is the EU, but Ann Moss no AM
    if not proper:
        title = [low for low in lows if low not in ("of", "the")]
        if line.low_set.issuperset(title) or (close and kin_stand_together(title, line.lows)):
            return True
        return "lead" in title and "led" in line.low_set and line.low_set.issuperset(set(title) - {"lead"})
    if lows[0] in bag("honorific") and lows[-1] in line.low_set:
        return True  # Dr. Lena Brandt is Dr. Brandt
    return all(low in line.low_set or (close and _is_within(low, line)) for low in proper)


def _is_abbreviated(lows: Sequence[str], line: Line, shortest: int) -> bool:
    """Whether the initials of some words stand for them: TUM, UNDP."""
    initials = "".join([low[0] for low in lows if low not in bag("function")]).upper()
    return len(initials) >= shortest and initials.isalpha() and initials in line.atoms


def _is_within(low: str, line: Line) -> bool:
    """Whether a text has kin of a word as a name too, or in German a compound with it."""
    if kin_stand_together([low], [line.lows[at] for at in line.raised]):
        return True
    if low in peoples() and not peoples()[low].isdisjoint(line.low_set):
        return True
    return (
        len(low) >= _PART_OF_A_COMPOUND
        and line.language == "de"
        and any(low in other or (other in low and len(other) >= _PART_OF_A_COMPOUND) for other in line.low_set)
    )


def _is_respelled(fact: Fact, line: Line, kind: FindingKind) -> bool:
    """Whether the draft only writes right what the source misspells: Kuberentes, Kubernetes."""
    unsaid = [low for low in line_of(fact.words).lows if low not in line.low_set]
    if kind == "invented" and not heads().issuperset(unsaid):
        return False  # only a listed name is the right spelling of another word
    return bool(unsaid) and all(
        any(
            is_near(low, other) and (_is_misspelled(other, low) if kind == "invented" else _is_misspelled(low, other))
            for other in line.low_set
        )
        for low in unsaid
    )


def _is_misspelled(low: str, right: str) -> bool:
    return right in heads() and low not in heads() and not is_common(low)


def _numbers(low: str) -> tuple[str, ...]:
    """One and many of a name: BAdI, BAdIs."""
    return (low[:-1], f"{low}s") if low.endswith("s") else (f"{low}s",)


_READERS = ((read_technologies, _is_technology_said), (read_names, _is_name_said))
