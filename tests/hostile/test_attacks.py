"""No attack gets through, offline or with a model that obeys it; who honestly works on such things is not hindered."""

from pathlib import Path

import pytest

from assistant import Assistant
from assistant.chat.session import Session
from assistant.documents.resume import CannotPlace
from assistant.text import clean
from tests.hostile.attacks import Attack, attacks, honest, raw_in
from tests.hostile.obedient import Obedient, engine
from tests.hostile.resumes import FORMATS, GOOD, resume_with
from tests.hostile.trying import files_opened, tried

CHAT = attacks("chat message")


def test_there_are_as_many_attacks_as_promised() -> None:
    assert len(attacks()) >= 120
    assert len({attack.id for attack in attacks()}) == len(attacks())
    assert len(honest()) >= 25
    assert {attack.place for attack in attacks()} == {
        "line", "resume", "role", "fact", "posting", "file name", "model reply", "chat message",
    }  # fmt: skip


@pytest.mark.parametrize("attack", attacks(), ids=[attack.id for attack in attacks()])
def test_an_attack_is_not_obeyed_and_nothing_raw_comes_out(
    attack: Attack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert tried(attack, tmp_path) == []


@pytest.mark.parametrize("attack", CHAT[:1], ids=[attack.id for attack in CHAT[:1]])
def test_no_file_is_opened_because_a_model_heard_an_order(attack: Attack, tmp_path: Path) -> None:
    assert files_opened(attack, tmp_path) == []


@pytest.mark.parametrize("line", honest())
def test_an_honest_line_about_such_things_passes(line: str) -> None:
    assert clean(line) == line
    assert raw_in(line) == []
    assert Assistant("offline").rewrite(line, "senior").status != "refused"
    assert Assistant(engine(Obedient())).rewrite(line, "senior").status != "refused"
    work = Session(Assistant("offline")).say(line)
    assert not work.failed


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("line", honest())
def test_an_honest_line_stands_in_any_document_as_it_is(line: str, form: str) -> None:
    before = FORMATS[form].read(resume_with("Checked the seals of 12 pumps", form))
    bullet = next(one for one in before.bullets if one.text == GOOD)
    try:
        written = before.rendered({bullet.id: line})
    except CannotPlace as error:
        pytest.fail(error.message)
    assert [one.text for one in FORMATS[form].read(written).bullets] == [line, "Checked the seals of 12 pumps"]
