"""A resume's bullets as the review reads them, each with its language, and how findings name them."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.documents.resume import Bullet, Section
from assistant.language import Language, language_of
from assistant.review.values import Finding, FindingKind
from assistant.words import lows

_PLAINLY_ENGLISH = frozenset("the of and to in for with by from that which was were is using across into".split())


@dataclass(frozen=True, slots=True)
class Line:
    """A bullet and its language."""

    bullet: Bullet
    language: Language

    @property
    def text(self) -> str:
        """What a reader sees."""
        return self.bullet.text


def language_of_all(sections: Sequence[Section], bullets: Sequence[Bullet]) -> Language:
    """The language of the whole: what its bullets are in, or its other lines where there are none."""
    texts = [bullet.text for bullet in bullets] or [line for section in sections for line in section.lines]
    return language_of(" ".join(texts))


def lines_of(bullets: Sequence[Bullet], whole: Language) -> tuple[Line, ...]:
    """The bullets with their languages; one whose words do not tell is in the language of the whole."""
    return tuple(Line(bullet, _language(bullet.text, whole)) for bullet in bullets)


def _language(text: str, whole: Language) -> Language:
    told = language_of(text)
    if told == "en" and whole != "en" and _PLAINLY_ENGLISH.isdisjoint(lows(text)):
        return whole
    return told


def finding(kind: FindingKind, words: str, message: str, lines: Sequence[Line] = ()) -> Finding:
    """A finding with the numbers and places of its lines."""
    return Finding(
        kind=kind,
        words=words,
        message=message,
        lines=tuple(line.bullet.number for line in lines),
        places=tuple(line.bullet.place for line in lines),
    )


def numbers(lines: Sequence[Line]) -> str:
    """For people: `#3`, `#3, #4 and #9`; not `line 3`, which is a place in a text file."""
    said = [f"#{line.bullet.number}" for line in lines]
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"
