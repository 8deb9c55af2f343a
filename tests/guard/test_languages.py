"""Languages that people speak are facts: told, lost or put for another."""

import pytest

from tests.guard.kinds import kinds_said


@pytest.mark.parametrize(
    ("source", "draft", "kind"),
    [
        ("Edited leaflets", "Edited leaflets in Swedish", "invented"),
        ("Answered callers", "Answered Korean-speaking callers", "invented"),
        ("Edited leaflets in Swedish", "Edited leaflets in Danish", "altered"),
        ("Led tours in Czech", "Led tours", "lost"),
        ("Leitete Führungen auf Englisch", "Leitete Führungen auf Russisch", "altered"),
        ("Rédigé la notice", "Rédigé la notice en anglais", "invented"),
    ],
)
def test_another_language_is_found(source: str, draft: str, kind: str) -> None:
    assert kinds_said(source, draft) == {f"{kind} name"}


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Edited leaflets in swedish", "Edited Swedish leaflets"),
        ("Edited leaflets (SV, EN)", "Edited leaflets in Swedish and English"),
        ("Sold kayaks in Poland", "Sold kayaks on the Polish market"),
        ("Painted frames and polish lenses", "Polish lenses and paint frames"),
        ("Translated letters into Mandarin", "Translated letters into Chinese"),
        ("Answered English-language mail", "Answered mail in English"),
        ("Führte Touristen auf Englisch", "Führte englische Touren für Touristen"),
    ],
)
def test_the_same_language_is_not(source: str, draft: str) -> None:
    assert not {said for said in kinds_said(source, draft) if said.endswith("name")}
