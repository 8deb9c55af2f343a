"""A real model, recorded, follows no order that stands in a line, a role, a fact or a pasted message."""

import pytest

from assistant import Assistant
from assistant.running import run
from tests.hostile.attacks import Attack
from tests.hostile.recorded import IN_CHATS, ON_LINES, obeyed_in_a_chat, obeyed_on_a_line


@pytest.mark.parametrize("attack", ON_LINES, ids=[attack.id for attack in ON_LINES])
def test_no_order_beside_a_line_is_followed(recorded: Assistant, attack: Attack) -> None:
    assert run(obeyed_on_a_line(recorded, attack)) == []


@pytest.mark.parametrize("attack", IN_CHATS, ids=[attack.id for attack in IN_CHATS])
def test_no_order_in_a_message_is_followed(recorded: Assistant, attack: Attack) -> None:
    assert run(obeyed_in_a_chat(recorded, attack)) == []
