"""Which of two deeds came first, and what came of what: a draft has it the same way round."""

import pytest

from tests.guard.kinds import kinds_said


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Staff turnover fell once the rota was introduced", "Introduced a rota once staff turnover fell"),
        (
            "Wrote the risk assessment, then booked the scaffolders",
            "Booked the scaffolders, then wrote risk assessment",
        ),
        ("Painted the hall first and then sanded the floor", "Sanded the floor before painting the hall"),
        ("Sales dipped due to the price rise", "Raised prices because of dipping sales"),
        ("After calibrating the scanner, I measured the blades", "Measured the blades before calibrating the scanner"),
        ("Translated the manual once legal had cleared it", "Translated the manual before legal cleared it"),
        ("Leaks showed up, after which we swapped the valves", "Swapped valves, after which leaks showed up"),
        (
            "Fitted the guards after the trial instead of before it",
            "Fitted the guards before rather than after the trial",
        ),
        ("Surveyed tenants after the lifts went live", "Surveyed tenants before lift go-live"),
        (
            "Surveyed the reef after opening the marina",
            "Surveyed the reef, which two islands share, ahead of opening the marina",
        ),
        ("Briefed the crews after rolling out the radios", "Briefed the crews ahead of the radio rollout"),
    ],
)
def test_another_sequence_is_altered(source: str, draft: str) -> None:
    assert "altered claim" in kinds_said(source, draft)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Painted the hall first and then sanded the floor", "Sanded the floor after painting the hall"),
        ("Because of rising complaints redesigned the form", "Redesigned the form in response to rising complaints"),
        ("Before each shift I checked the forklifts", "Checked the forklifts before each shift"),
        (
            "Checked drawings before release, fixed errors after review",
            "Fixed errors after review, checked drawings before release",
        ),
        (
            "Fitted the guards after the trial instead of before it",
            "Fitted the guards after rather than before the trial",
        ),
        ("Outage was caused by bad firmware, which I rolled back", "Rolled back the bad firmware behind the outage"),
        ("The leak was caused by a seal, which I replaced", "Replaced a seal after a leak"),
        (
            "Traced a drop in sales to the checkout and reverted it",
            "Reverted the checkout after tracing a drop in sales",
        ),
        ("Obtained the licence and have since flown 40 loads", "Flew 40 loads since obtaining the licence"),
        ("Sampled the well before and after pumping", "Sampled the well after and before pumping"),
        ("Briefed the crews before rolling out the radios", "Briefed the crews ahead of the radio rollout"),
        (
            "Looked after the greenhouse; the harvest itself was then run by the estate",
            "Tended the greenhouse, with the estate subsequently running the harvest itself",
        ),
    ],
)
def test_the_same_sequence_may_be_told_from_its_end(source: str, draft: str) -> None:
    assert "altered claim" not in kinds_said(source, draft)
