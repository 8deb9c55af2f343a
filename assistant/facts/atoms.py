"""Atoms of a text: words cut at hyphens, slashes and dots too, since names stand inside compounds.

`assistant.words` keeps `Kubernetes-based` and `CI/CD-Pipeline` whole, as a reader of sentences must; who looks
for names in a list needs their parts, and what stands between them.
"""

from functools import lru_cache
from typing import Literal

from assistant.facts.capitals import bag, is_common
from assistant.language import Language, language_of
from assistant.words import atoms_of

Style = Literal["plain", "title", "capitals"]

_SENTENCE_ENDS = frozenset("!?:•·\n\r|▪●‣*")
_DASHES = frozenset(("–", "—", "-"))
_LONG = 4
"""Letters of a word, and such words in a line, from which capitals are no chance."""
_SURELY = 3
"""Words that only German has, from which a line is German."""
_ARTICLES = frozenset(("the", "a", "an", "our", "my"))
_RAISED_IN_TITLES = frozenset("and the of for to with in on at by from as".split())


class Line:
    """A text cut into atoms: `gaps[i]` is what stands before `atoms[i]`, `lows[i]` its lower-case form.

    `raised` are the atoms that hold a capital letter, `odd` those that are more, or other, than letters.
    """

    __slots__ = ("_cut", "_language", "_style", "atoms", "gaps", "low_set", "lows", "odd", "raised", "text")

    def __init__(self, text: str) -> None:
        cut = atoms_of(text)
        self.text = text
        self.atoms = cut.atoms
        self.gaps = cut.gaps
        self.lows = lows = cut.lows
        self.low_set = cut.low_set
        self.odd = cut.odd
        self.raised = [at for at, atom in enumerate(cut.atoms) if atom != lows[at]]
        self._cut = cut
        self._style: Style | None = None
        self._language: Language | None = None

    def start(self, at: int) -> int:
        """Where atom `at` begins in the text."""
        return self._cut.bounds[2 * at]

    def end(self, at: int) -> int:
        """Where atom `at` ends in the text."""
        return self._cut.bounds[2 * at + 1]

    def opens(self, at: int) -> bool:
        """Whether a sentence, or what stands like one, begins with atom `at`."""
        if at == 0:
            return True
        gap = self.gaps[at]
        if gap == " ":
            return False
        if not _SENTENCE_ENDS.isdisjoint(gap):
            return True
        if gap.strip() in _DASHES and len(gap) > 2:
            return True
        before = self.lows[at - 1]
        return "." in gap and gap[-1] == " " and len(before) > 1 and before not in bag("honorific")

    @property
    def language(self) -> Language:
        """The language of the text; where function words leave no doubt, without weighing them all."""
        if self._language is None:
            if self.text.isascii() and bag("foreign").isdisjoint(self.low_set):
                self._language = "en"
            elif len(bag("only german") & self.low_set) >= _SURELY:
                self._language = "de"
            else:
                self._language = language_of(self.text)
        return self._language

    @property
    def style(self) -> Style:
        """`capitals` where ordinary words stand in capital letters, `title` where they begin with one."""
        if self._style is None:
            self._style = self._find_style()
        return self._style

    def _find_style(self) -> Style:
        inside = self.raised[1:] if self.raised[:1] == [0] else self.raised
        if len(inside) < 2 and 2 * len(self.raised) <= len(self.atoms):
            return "plain"
        if 2 * len(self.raised) > len(self.atoms):
            raised = (self.atoms[at] for at in self.raised)
            capitals = [atom for atom in raised if len(atom) > 1 and atom.isupper() and atom.isalpha()]
            if 2 * len(capitals) > len(self.atoms) and any(is_common(atom.lower()) for atom in capitals):
                return "capitals"
        if len(inside) < 2 or not self._is_title([self.atoms[at] for at in inside]) or self.language == "de":
            return "plain"  # in German every noun carries a capital
        return "title"

    def _is_title(self, raised: list[str]) -> bool:
        """Whether words that no sentence would raise carry capitals."""
        lows = [atom.lower() for atom in raised if len(atom) >= _LONG and atom.isalpha()]
        if len(lows) < 2:
            return False
        long = sum(map(_LONG.__le__, map(len, self.atoms[1:])))
        long -= len([at for at, atom in self.odd if at and len(atom) >= _LONG])
        if 10 * len(lows) < 6 * long:
            return False
        if any(atom.istitle() and atom.lower() in _RAISED_IN_TITLES for atom in raised):
            return True
        heads, modifiers = bag("head"), bag("modifier")  # Senior Engineer is written so in any line
        others = [low for low in lows if low not in heads and low not in modifiers]
        long -= len(lows) - len(others)
        if len(others) < _LONG or 4 * len(others) < 3 * long or not _ARTICLES.isdisjoint(self.atoms):
            return False
        return 2 * sum(map(is_common, others)) > len(others)


@lru_cache(maxsize=8)
def line_of(text: str) -> Line:
    """The atoms of a text; a short memory, for the rooms that read the same line in turn."""
    return Line(text)
