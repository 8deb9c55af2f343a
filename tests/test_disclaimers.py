"""A limit or a disclaimer is told with what it belongs to, or the whole is named as unsaid."""

import pytest

from assistant import Assistant
from assistant.disclaimers import is_disclaimed, is_of_a_part, statements
from assistant.unsaid import unsaid

LINE = "Assisted in the dredging of 8 canals"


@pytest.mark.parametrize(
    "fact",
    [
        "Silt fell from 9% to 4%, though not because of us",
        "Silt fell by 5% long after I had left",
        "Silt fell by 5% a year before we came",
        "Ten people worked there, nobody under me",
        "Diesel use fell by 6%, my skipper says",
        "Diesel use fell by 6%. I never measured it.",
        "Tolls rose by 9%, which was due to the summer",
        "I led it, but only the north bank",
        "Yes, I led it. Only on paper, though.",
        "I led it, more or less",
        "I dug two canals, the rest a contractor",
        "sorry, that was Ondrej",
        "I ordered the pumps, Radim the pipes",
    ],
)
def test_a_limit_is_heard_wherever_it_stands(fact: str) -> None:
    assert any(map(is_disclaimed, statements(fact)))
    done = Assistant("offline").rewrite(LINE, toward="senior", facts=[fact])
    assert done.unsaid == (fact,)
    assert done.claims or not done.text.startswith("Led")


@pytest.mark.parametrize(
    "fact",
    [
        "I led it with five diggers over two years",
        "After I changed the pumps silt fell from 9% to 4%",
        "A canal took 9 days before I came, and 4 now",
        "We lost no boat",
        "It was not easy, but we finished early",
        "I chose steel, not timber",
        "only 5 people",
        "I trained the rest of the crew",
        "six people, but only two reported to me",
        "Red pen on paper, a list each Friday",
        "I was not in charge, I drew the plans",
    ],
)
def test_what_limits_nothing_is_told_as_before(fact: str) -> None:
    assert not any(map(is_disclaimed, statements(fact)))


def test_of_a_limited_statement_no_part_is_said_without_the_other() -> None:
    fact = "I drew the plans. Silt fell by 5%, but not because of me."
    text = "Assisted in the dredging of 8 canals, drawing the plans and cutting silt by 5%"
    assert unsaid([fact], LINE, text) == ("Silt fell by 5%, but not because of me.",)


SOME = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"


@pytest.mark.parametrize("number", [*SOME.split(), "nineteen", "twenty", "twenty-five", "a dozen", "1,200", "a couple"])
def test_a_yes_for_some_of_them_is_none_to_the_whole(number: str) -> None:
    assert is_of_a_part(f"yes, for {number} of the locks")
    assert is_disclaimed(f"I led it, except for {number} of them")
    assert not is_of_a_part(f"yes, {number} locks")
