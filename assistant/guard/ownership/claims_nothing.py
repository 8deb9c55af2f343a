"""Verbs of a draft that claim no part in a deed: `accompanied the crew`, `, driven by the export` (English)."""

from assistant.guard.deeds.deed import Deed
from assistant.lexicon.verbs import Tier, is_past, lemma_of
from assistant.words import forms_and_gaps

_BESIDE_OTHERS = frozenset(("accompany", "join", "follow"))
"""Verbs of help that say no more than to have been there."""
_BEING = frozenset(("serve", "act", "function"))
_CAPACITY = frozenset(("as", "in", "on", "with"))
_DWELLING = frozenset("focus concentrate center centre".split())
_FARING = frozenset("succeed fail struggle spend".split())
"""Verbs of how it went, or how long it took: what was done stands by their side."""
_SAYING_NO_MORE = _BEING | _DWELLING | _FARING | {"pick", "use", "follow", "operate"}
_MYSELF = frozenset(("me", "myself"))
_LIMITING = frozenset("limit restrict confine constrain narrow scope reduce tie".split())
_NEAR = 3


def says_no_more(draft: str, deed: Deed) -> bool:
    """Whether a deed of the draft claims nothing: `was tested`, `accompanied the crew`, `served as scribe`."""
    if deed.tier is Tier.HELPED and (deed.passive or deed.lemma in _BESIDE_OTHERS):
        return True
    forms, gaps = forms_and_gaps(draft)
    if deed.first and "," in gaps[deed.first] and _is_undergone(forms, deed):
        return True
    if deed.lemma not in _SAYING_NO_MORE:
        return False
    if deed.lemma in _FARING:
        return True
    if deed.lemma in _BEING:
        return forms[deed.thing] in _CAPACITY
    behind = forms[deed.thing : deed.thing + _NEAR]
    if deed.lemma == "pick":
        return behind[:1] == ["up"]
    if deed.lemma in _DWELLING:
        return forms[deed.thing - 1].endswith("ing") and "on" in behind
    at = deed.thing - 1
    return at > 0 and "," in gaps[at] and forms[at].endswith("ed") and "by" in behind  # `, used daily by the crew`


def _is_undergone(forms: list[str], deed: Deed) -> bool:
    """Whether a participle says what became of a thing: `, driven by the export`, `, budgeted at 9k`."""
    behind, after = (*forms[deed.thing : deed.thing + 2], "", "")[:2]
    if behind == "by" and not after.endswith("ing") and after not in _MYSELF:
        return is_past(forms[deed.first])
    if behind == "to":
        return deed.lemma in _LIMITING or (is_past(forms[deed.first]) and lemma_of(after) == after != "")
    return behind in ("at", "for") and after[:1].isdigit() and is_past(forms[deed.first])
