"""How the guard's question names what it asks about: the whole thing, and nothing that is only a name."""

import pytest

from assistant.guard import check

NAMED = [
    ("Assisted in the comparison of oak vs. larch", "Led the comparison of oak vs. larch", "oak vs. larch, or"),
    (
        "Took part in the audit of the Dr. Weir estate",
        "Led the audit of the Dr. Weir estate",
        "the Dr. Weir estate, or",
    ),
    ("Helped test hoists acc. to EN 818", "Tested hoists acc. to EN 818", "hoists acc. to EN 818, or"),
    ("Helped label 48,000 seeds", "Labelled 48,000 seeds", "label 48,000 seeds, or"),
    ("Assisted with lamb checks and feeding", "Led lamb checks and feeding", "do the feeding, or"),
    ("Helped wash and dry 40 tents", "Washed and dried 40 tents", "wash 40 tents, or"),
    (
        "Assisted in a count of 300 ewes, finding 17 that needed a vet",
        "Led a count of 300 ewes, finding 17 that needed a vet",
        "find 17 that needed a vet, or",
    ),
]


@pytest.mark.parametrize(("source", "draft", "named"), NAMED)
def test_a_question_is_cut_at_no_abbreviation_and_in_no_number(source: str, draft: str, named: str) -> None:
    assert any(named in claim.question for claim in check(source, draft).claims)


def test_a_name_that_looks_like_a_verb_is_not_asked_about() -> None:
    found = check("Helped move 30 sheets to Power Query", "Led the move of 30 sheets to Power Query")
    assert [claim.question for claim in found.claims] == ["Did you lead the move of 30 sheets, or help with it?"]


def test_a_verb_in_title_case_is_still_a_claim() -> None:
    assert check("Helped Run The Harbour Fair", "Managed The Harbour Fair").claims
    assert check("Helped with Tide Tables", "Responsible for Tides; Led the Work on Tide Tables").claims


@pytest.mark.parametrize(
    ("source", "draft", "question"),
    [
        ("Coached 5 young welders", "Managed 5 young welders", "Did you manage 5 young welders, or coach them?"),
        ("Repaired the crane", "Designed the crane", "Did you design the crane, or repair it?"),
        (
            "Was asked to refit the galley",
            "Refitted the galley",
            "Did you refit the galley, or were you asked to do it?",
        ),
        (
            "Analysed tide data for the survey crew",
            "Analysed tide data as head of the survey crew",
            "Is “head of the survey crew” so, or was your part smaller?",
        ),
        (
            "Helped install a winch bought from a yard",
            "Installed a winch bought from a yard",
            "Did you install a winch, or help with it?",
        ),
    ],
)
def test_a_question_is_a_sentence(source: str, draft: str, question: str) -> None:
    assert question in [claim.question for claim in check(source, draft).claims]


@pytest.mark.parametrize(
    ("source", "draft", "claimed"),
    [
        ("Found that 30% came from one seal", "Fixed the 30% that came from one seal", "the 30%"),
        ("Wrote rules that flagged EUR 4.5 million", "Wrote rules that prevented EUR 4.5 million", "EUR 4.5 million"),
        ("Helped 7 pupils with their summer plays", "Supervised 7 summer plays", "7 summer plays"),
    ],
)
def test_a_figure_is_not_cut_in_two(source: str, draft: str, claimed: str) -> None:
    assert any(claimed in claim.question for claim in check(source, draft).claims)


@pytest.mark.parametrize("sum_", ["$3m", "€ 40k", "£900,000"])
def test_a_sum_is_asked_about_with_its_sign(sum_: str) -> None:
    [claim] = check(f"Helped collect {sum_} for the lifeboat", f"Collected {sum_} for the lifeboat").claims
    assert claim.question == f"Did you collect {sum_} for the lifeboat, or help with it?"


@pytest.mark.parametrize("what", ["planning and testing of two organs", "tuning, planning and testing of two organs"])
def test_what_one_verb_was_done_to_is_asked_about_once(what: str) -> None:
    draft = f"Led the {what}"
    [claim] = check(f"Participated in {what}", draft).claims
    assert claim.question == f"Did you lead the {what}, or participate in it?"
    assert claim.draft == draft
    assert not check(f"Participated in {what}", draft, [claim.draft]).claims
