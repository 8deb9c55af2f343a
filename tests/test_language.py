"""Whose grammar a line follows."""

import pytest

from assistant.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Built the parser for the tax office", "en"),
        ("Python, Docker, Kafka", "en"),
        ("", "en"),
        ("Cut the cost of the façade by 5 % – without the naïve approach", "en"),
        ("Leitung der Abnahme von Pumpen für das Klärwerk", "de"),
        ("Mise en service de la station avec l'équipe du client", "fr"),
        ("Diseño de la red y puesta en marcha de los equipos", "es"),
        ("Разработка системы управления насосами", "other"),
        ("開発チームを率いた", "other"),
        ("Řídil opravy 6 jezů a zkrátil odstávky o 20 %", "other"),
        ("Nadzorowałem wymianę 40 słupów", "other"),
        ("Byggde ett lager på 3 månader för sågen", "other"),
        ("Opened depots in Łódź, Gdańsk and Brno-Líšeň", "en"),
        ("Leitung der Werke in Plzeň und Gdańsk", "de"),
    ],
)
def test_the_language_is_told_by_its_function_words(text: str, language: str) -> None:
    assert language_of(text) == language
