"""Verbs: their forms, their tiers, and that no form is spelled as nobody spells it."""

import re

import pytest

from assistant.lexicon.verbs import Tier, british, inflect, past_forms, verb_forms, verbs


@pytest.mark.parametrize(
    ("lemma", "past", "gerund", "third"),
    [
        ("deploy", "deployed", "deploying", "deploys"),
        ("refer", "referred", "referring", "refers"),
        ("plot", "plotted", "plotting", "plots"),
        ("log", "logged", "logging", "logs"),
        ("submit", "submitted", "submitting", "submits"),
        ("edit", "edited", "editing", "edits"),
        ("format", "formatted", "formatting", "formats"),
        ("strip", "stripped", "stripping", "strips"),
        ("develop", "developed", "developing", "develops"),
        ("bootstrap", "bootstrapped", "bootstrapping", "bootstraps"),
        ("model", "modeled", "modeling", "models"),
        ("verify", "verified", "verifying", "verifies"),
        ("employ", "employed", "employing", "employs"),
        ("fix", "fixed", "fixing", "fixes"),
        ("oversee", "oversaw", "overseeing", "oversees"),
        ("write", "wrote", "writing", "writes"),
        ("set up", "set up", "setting up", "sets up"),
        ("roll out", "rolled out", "rolling out", "rolls out"),
        ("carry out", "carried out", "carrying out", "carries out"),
        ("take over", "took over", "taking over", "takes over"),
        ("run point", "ran point", "running point", "runs point"),
        ("troubleshoot", "troubleshot", "troubleshooting", "troubleshoots"),
        ("fine-tune", "fine-tuned", "fine-tuning", "fine-tunes"),
        ("pen-test", "pen-tested", "pen-testing", "pen-tests"),
    ],
)
def test_forms_are_spelled_as_people_spell_them(lemma: str, past: str, gerund: str, third: str) -> None:
    verb = verbs()[lemma]
    assert (verb.past, verb.gerund, verb.third) == (past, gerund, third)


@pytest.mark.parametrize(
    ("lemma", "participle"),
    [
        ("write", "written"),
        ("draw", "drawn"),
        ("drive", "driven"),
        ("run", "run"),
        ("choose", "chosen"),
        ("build", "built"),
    ],
)
def test_irregular_participles(lemma: str, participle: str) -> None:
    assert inflect(lemma, "participle") == participle


def test_a_verb_that_no_list_has_is_inflected_by_rule() -> None:
    assert [inflect("blorp", form) for form in ("base", "gerund", "third")] == ["blorp", "blorping", "blorps"]


def test_every_verb_has_plausible_forms() -> None:
    for verb in verbs().values():
        assert verb.gerund.split()[0].endswith("ing"), verb
        assert verb.third.split()[0].endswith("s"), verb
        for form in (verb.past, verb.participle, verb.gerund, verb.third):
            assert not re.search(r"(.)\1\1", form), verb
            assert form.partition(" ")[2] == verb.lemma.partition(" ")[2], verb


IRREGULAR_IN_ED = {"lead", "co-lead", "feed", "speed up"}


def test_past_and_gerund_share_their_stem() -> None:
    regular = [verb for verb in verbs().values() if verb.past.split()[0].endswith("ed")]
    for verb in regular:
        past, gerund = verb.past.split()[0].removesuffix("ed"), verb.gerund.split()[0].removesuffix("ing")
        assert verb.lemma in IRREGULAR_IN_ED or past in (gerund, gerund[:-1] + "i", gerund.removesuffix("e")), verb


def test_every_form_leads_back_to_a_verb_with_that_form() -> None:
    for written, (verb, form) in verb_forms().items():
        if form == "base":
            assert written == verb.lemma
        else:
            assert written in (getattr(verb, form), british(getattr(verb, form)))


@pytest.mark.parametrize(
    ("written", "lemma"),
    [("modelled", "model"), ("labelling", "label"), ("relabelled", "relabel"), ("levelling", "level")],
)
def test_british_doubling_is_known(written: str, lemma: str) -> None:
    assert verb_forms()[written][0].lemma == lemma


@pytest.mark.parametrize(
    ("lower", "higher"),
    [("learn", "help"), ("assist", "write"), ("deploy", "design"), ("architect", "lead"), ("support", "own")],
)
def test_tiers_rise_from_learning_to_leading(lower: str, higher: str) -> None:
    assert verbs()[lower].tier < verbs()[higher].tier


def test_no_verb_stands_in_two_tiers() -> None:
    text = [verb.lemma for verb in verbs().values()]
    assert len(text) == len(set(text))
    assert {verb.tier for verb in verbs().values()} == set(Tier)


@pytest.mark.parametrize(
    ("written", "lemma"),
    [("dispensed", "dispense"), ("swept", "sweep"), ("patrolled", "patrol"), ("refitted", "refit")],
)
def test_further_verbs_are_known_by_their_past_alone(written: str, lemma: str) -> None:
    verb, form = past_forms()[written]
    assert (verb.lemma, form) == (lemma, "past")
    assert verb.gerund not in past_forms()
    assert verb.gerund not in verb_forms()


def test_the_further_verbs_are_in_no_tier() -> None:
    assert {verb.lemma for verb, _ in past_forms().values()}.isdisjoint(verbs())
