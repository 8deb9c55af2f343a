"""Drafts in German, French and Spanish: a larger head, marked; answers in their author's words; no more than that."""

import pytest

from assistant.engines.offline.rewriting import redraft
from tests.engines.offline.briefs import brief

DE = "Mitarbeit an der Entwicklung einer Steuerung für Pressen"
FR = "Participation au développement d'une application pour la gestion des stocks"
ES = "Apoyo en el despliegue de un modelo de predicción de la demanda"


@pytest.mark.parametrize(
    ("line", "toward", "better"),
    [
        (DE, "senior", "Leitung der Entwicklung einer Steuerung für Pressen"),
        (DE, "mid", "Entwicklung einer Steuerung für Pressen"),
        (FR, "senior", "Pilotage du développement d'une application pour la gestion des stocks"),
        (ES, "senior", "Liderazgo del despliegue de un modelo de predicción de la demanda"),
        (ES, "mid", "Despliegue de un modelo de predicción de la demanda"),
        ("Mitarbeit am Umbau der Schleuse", "senior", "Leitung des Umbaus der Schleuse"),
        ("Verantwortlich für den Umbau der Schleuse", "senior", "Leitung des Umbaus der Schleuse"),
        ("Zuständig für Prüfungen an 4 Schleusen", "senior", "Leitung von Prüfungen an 4 Schleusen"),
        ("Habe an der Einführung von Git mitgearbeitet", "senior", "Leitung der Einführung von Git"),
        (
            "Entwickelte eine neue Steuerung für Schleusen",
            "senior",
            "Leitete die Entwicklung einer neuen Steuerung für Schleusen",
        ),
        (
            "Entwicklung einer Steuerung für Schleusen",
            "senior",
            "Leitung der Entwicklung einer Steuerung für Schleusen",
        ),
        ("Développé une sonde pour bouées", "senior", "Piloté le développement d'une sonde pour bouées"),
        ("Optimisation des écluses du canal", "senior", "Pilotage de l'optimisation des écluses du canal"),
        ("Diseñé el casco de un remolcador", "senior", "Lideré el diseño del casco de un remolcador"),
        ("Diseño de un casco de remolcador", "senior", "Liderazgo del diseño de un casco de remolcador"),
        (
            "Unterstützung des Teams bei der Migration der Daten",
            "senior",
            "Leitung des Teams bei der Migration der Daten",
        ),
        ("War für die Wartung der Schleusen zuständig", "senior", "Leitung der Wartung der Schleusen"),
        ("Zuständig für Wartung der Schleusen", "senior", "Leitung der Wartung der Schleusen"),
        ("Habe beim Aufbau des Hafens geholfen", "senior", "Leitung des Aufbaus des Hafens"),
        ("Habe an der Entwicklung der Boje mitgearbeitet", "mid", "Entwicklung der Boje"),
        ("Mitarbeit in der Softwareentwicklung (C#)", "mid", "Softwareentwicklung (C#)"),
        ("Mise en place de la radio du port", "senior", "Pilotage de la mise en place de la radio du port"),
        ("Colaboré en la migración de los servidores", "senior", "Lideré la migración de los servidores"),
    ],
)
def test_a_head_that_says_helped_is_raised_and_the_rise_is_marked(line: str, toward: str, better: str) -> None:
    draft = redraft(brief(line, toward))
    assert draft.text == better
    [claim] = draft.claims
    assert claim.kind == "ownership"
    assert claim.source in line
    assert claim.draft in better


def test_two_deeds_that_take_two_articles_are_left_as_they_are() -> None:
    line = "Verantwortlich für Erprobung und Bau"
    assert redraft(brief(line, "senior")).text == line


@pytest.mark.parametrize("line", [DE, FR, ES])
def test_under_keep_the_head_stays(line: str) -> None:
    assert redraft(brief(line, ownership="keep")).text == line


@pytest.mark.parametrize(
    ("line", "no"),
    [
        (DE, "Nein, ich habe nur geholfen"),
        (DE, "Anna hat das geleitet"),
        (FR, "Non, j'ai seulement aidé"),
        (ES, "No, solo ayudé"),
    ],
)
def test_an_author_who_only_helped_is_not_raised(line: str, no: str) -> None:
    assert redraft(brief(line, facts=(no,))).text == line


def test_a_line_under_guidance_is_not_raised() -> None:
    line = "Mitarbeit an der Entwicklung einer Steuerung unter Anleitung"
    assert redraft(brief(line)).text == line


@pytest.mark.parametrize(
    ("line", "fact", "told"),
    [
        (DE, "Ja, ich habe fünf Techniker geleitet", "fünf Techniker geleitet"),
        (DE, "Die Stillstände sanken von 12 auf 5 Stunden", "die Stillstände sanken von 12 auf 5 Stunden"),
        (FR, "Oui, j'ai conçu le circuit de lecture", "conçu le circuit de lecture"),
        (ES, "Sí, lo lideré con tres personas", "lideré con tres personas"),
    ],
)
def test_an_answer_stands_behind_the_line_without_its_author(line: str, fact: str, told: str) -> None:
    draft = redraft(brief(line, facts=(fact,), ownership="keep"))
    assert draft.text == f"{line}. {told[0].upper()}{told[1:]}."


@pytest.mark.parametrize(
    ("line", "fact"),
    [(DE, "Weiß ich nicht"), (DE, "vielleicht zehn Leute"), (FR, "je ne sais pas"), (ES, "no lo sé")],
)
def test_what_the_author_does_not_know_adds_nothing(line: str, fact: str) -> None:
    assert redraft(brief(line, facts=(fact,), ownership="keep")).text == line


@pytest.mark.parametrize(
    "line",
    [
        "Colaboré en el grupo de óptica midiendo lentes",
        "Participé en el curso de formación de operarios",
        "Mitarbeit in der Abteilung Konstruktion",
        "Mitarbeit in der Arbeitsgruppe Optik",
        "Participation au groupe de travail sur les essais",
    ],
)
def test_who_worked_in_a_group_or_a_course_did_not_lead_it(line: str) -> None:
    assert redraft(brief(line)).text == line


def test_a_german_clasp_is_opened_before_its_head_is_raised() -> None:
    text = redraft(brief("War an der Umstellung von 120 Jobs auf Airflow beteiligt, auch nachts.")).text
    assert text == "Leitung der Umstellung von 120 Jobs auf Airflow, auch nachts."


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("Fünf Leute waren mir unterstellt", "Fünf Leute unterstellt"),
        ("Mir waren fünf Leute unterstellt", "Fünf Leute geführt"),
    ],
)
def test_who_was_under_the_author_is_told_without_them(fact: str, told: str) -> None:
    assert redraft(brief("Mitarbeit an der Umstellung", facts=(fact,))).text.endswith(f". {told}.")
