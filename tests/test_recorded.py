"""Through the whole path with recorded model replies: nothing invented, nothing lost, every rise marked."""

import pytest

from assistant import Assistant, check
from tests.recorded_cases import CASES, READINGS, Case


@pytest.mark.parametrize(("quadrant", "line"), READINGS, ids=[quadrant for quadrant, _ in READINGS])
def test_a_persona_is_read(recorded: Assistant, quadrant: str, line: str) -> None:
    reading = recorded.classify(line)
    assert reading.quadrant == quadrant
    for axis in (reading.technical, reading.leadership):
        assert all(evidence.quote in line for evidence in axis.evidence)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_line_is_rewritten_honestly(recorded: Assistant, case: Case) -> None:
    done = recorded.rewrite(case.text, case.toward, **case.how)
    assert [kept for kept in case.keeps if kept not in done.text] == []
    how = {name: value for name, value in case.how.items() if name != "denied"}
    checked = check(case.text, done.text, **how)
    assert checked.findings == ()
    assert {claim.draft for claim in checked.claims} <= {claim.draft for claim in done.claims}
    assert len(done.questions) <= 3
    if done.status != "rewritten":
        assert done.text == case.text
