"""Figures that stand in a list in another order, where each still says what it said: `M24 and M20`."""

import re
from collections.abc import Sequence

from assistant.patterns import lazily

_JOINT = lazily(r"\s*(?:,\s*(?:and|or)\b|\b(?:and|or)\b|[,/&])\s*")
_FIGURE = r"[^\W_](?:\S*[^\W_])?"


def is_other_order(text: str, altered: Sequence[tuple[re.Match[str], re.Match[str]]]) -> bool:
    """`M24 and M20` for `M20 and M24`: neighbours in one list that nothing else in the text tells apart.

    `altered` are words of the text in their order, each with the word that the other text has in its place.
    """
    before, after = ([pair[side].group() for pair in altered] for side in (0, 1))
    if sorted(before) != sorted(after):
        return False
    head, tail = text[: altered[0][0].start()], text[altered[-1][0].end() :]
    between = text[altered[0][0].end() : altered[-1][0].start()]
    joints = _JOINT.findall(between)
    if not joints:
        return False  # from 3 to 5
    behind, *inner, ahead = _JOINT.split(between)
    if not (_ends_with(head, ahead) and _begins_with(tail, behind)):
        return False  # 12 engineers and 3 managers
    if "/" in joints and not behind and between[0] == "/" and any(figure[0].isdigit() for figure in before):
        return False  # 8b/10b
    item = re.compile(re.escape(ahead) + _FIGURE + re.escape(behind))
    return all(map(item.fullmatch, inner)) and not _is_paired(joints, _JOINT.findall(f"{head}\n{tail}"))


def _ends_with(text: str, words: str) -> bool:
    return text.endswith(words) and not (words[:1].isalnum() and text[: -len(words)][-1:].isalnum())


def _begins_with(text: str, words: str) -> bool:
    return text.startswith(words) and not (words[-1:].isalnum() and text[len(words) :][:1].isalnum())


def _is_paired(joints: list[str], others: list[str]) -> bool:
    """Whether another list may say which is whose: `cost and time by 5% and 9%`; a comma alone joins no two."""
    is_pair = len(joints) == 1 and joints[0].strip() != ","
    return len([other for other in others if not is_pair or other.strip() != ","]) >= len(joints)
