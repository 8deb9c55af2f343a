"""Placeholders in the place of private data, and the data back in the place of the placeholders."""

import re
from collections.abc import Collection, Iterable

from assistant.masking.kinds import KINDS, Kind
from assistant.masking.private import find_private

_KINDS = "|".join(KINDS)
_PLACEHOLDER = re.compile(rf"\\?\[(?P<kind>{_KINDS})\\?_(?P<number>\d{{1,4}})\\?\]", re.IGNORECASE)
_SHORTEST_KEY = 12
"""Letters that a key has at least: "none" and "local", given for a server of one's own, may be words of a line."""
_BARE = re.compile(rf"(?<![\w\[])(?P<kind>{_KINDS})_(?P<number>\d{{1,4}})(?![\w\]])")


class Mask:
    """Placeholders for the private data of some texts that belong together: a line, its facts, its drafts.

    The same words get the same placeholder in all of them, numbered by kind in the order of the texts, so that a text
    put first is masked alike whatever comes after it. A placeholder that the texts hold themselves is never given.
    `names` are words of the author's own name. A `key` that is said back is never shown; one that does not `hide`
    does nothing else.
    """

    def __init__(self, texts: Iterable[str], names: Collection[str] = (), *, key: str = "", hides: bool = True) -> None:
        self._names = frozenset(names)
        self._key = key if len(key) >= _SHORTEST_KEY else ""
        self._hides = hides
        self._words: dict[str, str] = {}
        self._masked: dict[str, str] = {}
        self._placeholders: dict[tuple[Kind, str], str] = {}
        texts = list(texts)
        self._own = {_canonical(match) for text in texts if "_" in text for match in _all_placeholders(text)}
        for text in texts:
            self.hide(text)

    def hide(self, text: str) -> str:
        """The text with placeholders."""
        if not self._hides:
            return text
        if text in self._masked:
            return self._masked[text]
        self._masked[text] = masked = self._with_placeholders(text)
        return masked

    def _with_placeholders(self, text: str) -> str:
        parts, at = [], 0
        for kind, start, end in find_private(text, self._names):
            parts += [text[at:start], self._placeholder(kind, text[start:end])]
            at = end
        return "".join((*parts, text[at:]))

    def show(self, text: str) -> str:
        """The text with the words back; a placeholder that stands for nothing is left as it is."""
        if self._key:
            text = text.replace(self._key, "[key]")
        if not self._words or "_" not in text:
            return text
        shown = _PLACEHOLDER.sub(lambda match: self._words.get(_canonical(match), match[0]), text)
        return _BARE.sub(lambda match: self._words.get(_canonical(match), match[0]), shown)

    def lost(self, source: str, draft: str) -> list[tuple[Kind, str]]:
        """Kind and words of each placeholder in a masked source that its masked draft lacks."""
        kept = {_canonical(match) for match in _all_placeholders(draft)}
        needed = dict.fromkeys(_canonical(match) for match in _PLACEHOLDER.finditer(source))
        return [(_kind(one), self._words[one]) for one in needed if one in self._words and one not in kept]

    def made_up(self, draft: str, sources: Iterable[str]) -> list[tuple[Kind, str]]:
        """Kind and words of each placeholder in a masked draft that stands for nothing, nor in one of its sources."""
        if not self._hides:
            return []
        known = self._words.keys() | {_canonical(match) for text in sources for match in _all_placeholders(text)}
        found = {_canonical(match): match[0] for match in _PLACEHOLDER.finditer(draft)}
        return [(_kind(one), words) for one, words in found.items() if one not in known]

    def _placeholder(self, kind: Kind, words: str) -> str:
        if (kind, words) not in self._placeholders:
            number = sum(known == kind for known, _ in self._placeholders) + 1
            while (placeholder := f"[{kind}_{number}]") in self._own or placeholder in self._words:
                number += 1
            self._placeholders[kind, words] = placeholder
            self._words[placeholder] = words
        return self._placeholders[kind, words]


def _all_placeholders(text: str) -> list[re.Match[str]]:
    return [*_PLACEHOLDER.finditer(text), *_BARE.finditer(text)]


def _canonical(match: re.Match[str]) -> str:
    return f"[{match['kind'].upper()}_{int(match['number'])}]"


def _kind(placeholder: str) -> Kind:
    return next(kind for kind in KINDS if placeholder.startswith(f"[{kind}_"))
