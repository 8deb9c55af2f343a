"""What one word says: its groups by stem, parts and shape, and the verb that it may be."""

import pytest

from assistant.lexicon.senses import Form, sense
from assistant.lexicon.skills import Group, Part, lexicon, phrase, skill_of


@pytest.mark.parametrize(
    ("word", "part", "form"),
    [
        ("designed", Part.DESIGN, Form.PAST),
        ("debugging", Part.DEEP, Form.GERUND),
        ("led", Part.LEAD, Form.PAST),
        ("optimized", Part.DEEP, Form.PAST),
        ("mentors", Part.PEOPLE, Form.THIRD),
        ("photocopied", Part.MENIAL, Form.PAST),
    ],
)
def test_a_verb_is_found_by_its_forms(word: str, part: Part, form: Form) -> None:
    assert (sense(word).part, sense(word).form) == (part, form)


@pytest.mark.parametrize(
    ("word", "part"),
    [("berechnete", Part.DEEP), ("programmiert", Part.BUILD), ("encadré", Part.LEAD), ("diseñando", Part.DESIGN)],
)
def test_a_verb_of_another_language_is_found_by_its_stem(word: str, part: Part) -> None:
    assert sense(word, english=False).part == part


@pytest.mark.parametrize(
    ("word", "group"),
    [
        ("kernels", Group.DEPTH),
        ("lock-free", Group.DEPTH),
        ("quantization", Group.DEPTH),
        ("12-person", Group.COUNTED),
        ("engineers", Group.PERSON),
        ("viscoplastic", Group.SHAPE),
        ("frobnicator", Group.JARGON),
        ("budgets", Group.MONEY),
    ],
)
def test_a_word_is_of_its_group(word: str, group: Group) -> None:
    assert group in sense(word).groups


def test_an_ordinary_word_is_no_jargon() -> None:
    assert not any(sense(word).groups for word in ("kitchen", "happily", "baker's", "tomorrow", "gardens"))


def test_the_last_part_of_a_german_compound_decides() -> None:
    assert Group.STRATEGY in sense("vertriebsstrategien", english=False).groups


def test_the_longest_phrase_is_found() -> None:
    words = ["under", "the", "supervision", "of"]
    assert phrase(words, 0, lexicon().begins["under"])[0] == 3


def test_every_skill_of_the_taxonomy_has_its_words() -> None:
    wanted = {"kalman": "mathematics_statistics", "kubernetes": "deployment_mlops", "roadmap": "strategic_thinking"}
    assert {word: skill_of(word) for word in wanted} == wanted
