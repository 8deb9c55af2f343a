"""What the small model sees of a line: how much of what stands with which kind of deed."""

from math import log1p

from assistant.engines.offline.reading.deeds import Deed, Line, Object
from assistant.lexicon.skills import Group, Part

_CONTEXTS = ("loose", "small", "operate", "make", "lead", "sway", "others")
"""What kind of deed something stands with: none, small help, routine, making, leading, deciding, another's."""
_LOOSE, _SMALL, _OPERATE, _MAKE, _LEAD, _SWAY, _OTHERS = range(len(_CONTEXTS))
_CONTEXT_OF = {
    Part.NONE: _LOOSE,
    Part.LEARN: _SMALL,
    Part.HELP: _SMALL,
    Part.MENIAL: _SMALL,
    Part.MODEST: _SMALL,
    Part.SWAY: _LOOSE,
    Part.EITHER: _OPERATE,
    Part.OPERATE: _OPERATE,
    Part.BUILD: _MAKE,
    Part.DEEP: _MAKE,
    Part.DESIGN: _MAKE,
    Part.LEAD: _LEAD,
    Part.PEOPLE: _SWAY,
    Part.INFLUENCE: _SWAY,
    Part.STRATEGY: _SWAY,
}
_AMOUNTS = ("depth", "term", "jargon", "person", "people", "business")
_BUSINESS = slice(Group.PROCESS, Group.BRIDGE + 1)
_FRAMES = tuple(group for group in Group if Group.LEARNING <= group <= Group.EXPERT_ROLE)
_OBJECTS = tuple(Object)[1:]
_SUMS = ("verbs_small", "verbs_making", "verbs_leading", "verbs_of_others", "verbs_denied")
_REST = ("menial_things", "results", "length")

NAMES: tuple[str, ...] = (
    *(f"{amount}_{context}" for context in _CONTEXTS for amount in _AMOUNTS),
    *(f"{amount}_mine" for amount in _AMOUNTS),
    *(f"object_{context}_{thing.name.lower()}" for context in _CONTEXTS for thing in _OBJECTS),
    *(f"verbs_{part.name.lower()}" for part in Part),
    *_SUMS,
    *(group.name.lower() for group in _FRAMES),
    *_REST,
)
"""The features in order; the weights name the same."""

_PLACE = {name: place for place, name in enumerate(NAMES)}
_MINE = _PLACE["depth_mine"]
_OBJECT = _PLACE["object_loose_technical"]
_VERB = _PLACE["verbs_none"]
_VERBS_OF = {_SMALL: _PLACE["verbs_small"], _MAKE: _PLACE["verbs_making"]}
_VERBS_OF[_LEAD] = _VERBS_OF[_SWAY] = _PLACE["verbs_leading"]
_OF_OTHERS, _DENIED = _PLACE["verbs_of_others"], _PLACE["verbs_denied"]
_FRAMES_AT = tuple((int(group), _PLACE[group.name.lower()]) for group in _FRAMES)
_MENIAL, _RESULTS, _LENGTH = (_PLACE[name] for name in _REST)
_DEPTH_GROUP, _TERM_GROUP, _TOOL_GROUP, _SHAPE_GROUP, _JARGON_GROUP, _RESULT_GROUP, _MENIAL_GROUP = range(7)
_PERSON_GROUP, _COLLECTIVE_GROUP = int(Group.PERSON), int(Group.COLLECTIVE)


def context_of(deed: Deed) -> int:
    """The kind of deed, as a place in the contexts."""
    if not deed.mine or deed.denied:
        return _OTHERS
    return _SMALL if deed.learning else _CONTEXT_OF[deed.part]


def features(line: Line) -> list[float]:
    """One value a name of NAMES: the logarithm of one more than what was counted."""
    sums = [0.0] * len(NAMES)
    for deed in line.deeds:
        _add(deed, sums, english=line.english)
    for group, place in _FRAMES_AT:
        sums[place] = line.frames[group]
    sums[_LENGTH] = len(line.words) / 10
    return [log1p(amount) if amount else 0.0 for amount in sums]


def _add(deed: Deed, sums: list[float], *, english: bool) -> None:
    counts, context = deed.counts, context_of(deed)
    if deed.denied:
        sums[_DENIED] += 1
    elif not deed.mine:
        sums[_OF_OTHERS] += 1
    else:
        sums[_VERB + deed.part] += 1
        if deed.part and context in _VERBS_OF:
            sums[_VERBS_OF[context]] += 1
    if not deed.object and not deed.people and not any(counts):
        return
    high = context not in (_SMALL, _OTHERS)
    amounts = (
        counts[_DEPTH_GROUP],
        counts[_TERM_GROUP] + counts[_TOOL_GROUP] + counts[_SHAPE_GROUP] / 2,
        counts[_JARGON_GROUP] if english else 0,
        counts[_PERSON_GROUP] + counts[_COLLECTIVE_GROUP],
        deed.people,
        sum(counts[_BUSINESS]),
    )
    start = context * len(_AMOUNTS)
    for place, amount in enumerate(amounts):
        if amount:
            sums[start + place] += amount
            if high:
                sums[_MINE + place] += amount
    if deed.object:
        sums[_OBJECT + context * len(_OBJECTS) + deed.object - 1] += 1
    sums[_MENIAL] += counts[_MENIAL_GROUP]
    sums[_RESULTS] += counts[_RESULT_GROUP]
