"""Results and qualities that a draft adds, in whatever words."""

import pytest

from tests.guard.kinds import kinds_said


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Rewired the pump house", "Rewired the pump house, boosting dependability"),
        ("Rewired the pump house", "Rewired the pump house, minimising downtime"),
        ("Rewired the pump house", "Rewired the pump house, paving the way for automation"),
        ("Rewired the pump house", "Rewired the pump house, setting a new standard for safety"),
        ("Rewired the pump house", "Rewired the pump house, contributing to a better working environment"),
        ("Rewired the pump house", "Meticulously rewired the pump house"),
        ("Rewired the pump house", "Skilfully rewired the pump house"),
        ("Rewired the pump house", "Rewired the pump house to the highest standards"),
        ("Rewired the pump house", "Successfully rewired the pump house"),
        ("Rewired the pump house", "Rewired the pump house on schedule and within budget"),
        ("Rewired the pump house", "Rewired the pump house to prevent failures"),
        ("Rewired the pump house", "Rewired the pump house with measurable results"),
        ("Wrote a parser for tide tables in Rust", "Wrote a blazing-fast parser for tide tables in Rust"),
        ("Wrote a parser for tide tables in Rust", "Wrote a production-ready parser for tide tables in Rust"),
        ("Wrote a parser for tide tables in Rust", "Wrote a lightweight, well-tested parser for tide tables in Rust"),
        ("Wrote a parser for tide tables in Rust", "Wrote a flexible and extensible Rust parser for tide tables"),
        ("Wrote a parser for tide tables in Rust", "Wrote a Rust parser for tide tables, which proved invaluable"),
        ("Wrote a parser for tide tables in Rust", "Wrote a sophisticated Rust parser for tide tables"),
        ("The saw jams less since I changed its guide", "Changed the saw's guide, reducing scrap"),
        (
            "Changed the sieve so the sand comes after the gravel",
            "Changed the sieve so that sand comes after gravel, reducing wear",
        ),
        ("Checked cables of cranes with a tester", "Checked crane cables with a tester, safeguarding workers"),
        ("Ran port scans for an insurer", "Ran port scans for an insurer, tightening its network security"),
        ("Ran port scans for an insurer", "Ran port scans for an insurer, uncovering weaknesses"),
        ("Painted the hull in two coats", "Painted the hull in two coats, extending its service life"),
        ("Painted the hull in two coats", "Painted the hull in two coats, exceeding expectations"),
        ("Kept logs of the kiln", "Kept accurate kiln logs"),
        ("Kept logs of the kiln", "Kept kiln logs, supporting data-driven decisions"),
        ("Kept logs of the kiln", "Kept kiln logs to enable better planning"),
        ("With my change the pump uses less power", "Modified the pump, lowering maintenance costs"),
        (
            "Set up e-mail filters for the registry office",
            "Set up e-mail filters for the registry office, driving efficiency",
        ),
        ("Drove samples to the lab twice a week", "Drove samples to the lab twice a week, ensuring timely analysis"),
        ("Prepared slides for the sales pitch", "Prepared compelling slides for the sales pitch"),
        ("Tested the app on old phones", "Tested the app on old phones, improving user satisfaction"),
        ("Tested the app on old phones", "Thoroughly tested the app on old phones"),
        ("Wrote macros for the payroll sheet", "Wrote time-saving macros for the payroll sheet"),
        ("Wrote macros for the payroll sheet", "Wrote macros that streamlined the payroll sheet"),
        (
            "Wrote macros for the payroll sheet",
            "Wrote macros for the payroll sheet, significantly reducing manual effort",
        ),
        ("Wrote macros for the payroll sheet", "Automated the payroll sheet with well-engineered macros"),
        ("Wrote macros for the payroll sheet", "Wrote macros for the payroll sheet to support business growth"),
    ],
)
def test_a_result_or_quality_that_nobody_told_is_an_outcome(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == {"outcome"}


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Got to know the vibration rig", "Operated the vibration rig"),
        ("Was taught how to weld aluminium", "Welded aluminium"),
        ("Was present at the acceptance tests of the crane", "Performed acceptance tests of the crane"),
        ("Lent a hand with the inventory", "Carried out the inventory"),
        ("We fixed the elevator", "Fixed the elevator"),
        ("Looked after the print server", "Managed the print server"),
        ("Drew the layout of the cabinet", "Designed the cabinet layout"),
        ("Planned the shutdown", "Led the shutdown"),
        ("The HMI was tested and accepted", "Tested the HMI"),
        ("Assisted in testing. I also wrote the report", "Performed testing and wrote the report"),
        ("Built the HMI", "Single-handedly built the HMI"),
        ("Was on the committee which wrote the lab rules", "Wrote the lab rules"),
        ("The chlorine dosing was under my care", "Managed chlorine dosing"),
        ("Set up e-mail filters for the registry office", "Architected e-mail filters for the registry office"),
        ("Set up e-mail filters for the registry office", "Spearheaded e-mail filtering for the registry office"),
        ("Learned to read P&IDs in a refinery", "Analysed P&IDs in a refinery"),
        ("Looked over the shoulder of the bridge inspector for a summer", "Inspected bridges for a summer"),
        ("Was allowed to try the laser cutter", "Operated the laser cutter"),
        ("Sat next to the dispatcher for two shifts", "Dispatched for two shifts"),
        ("Tested the app on old phones", "Led testing of the app on old phones"),
        ("Tested the app on old phones", "Developed the app for old phones"),
        ("Gave input to the redesign of the tram stop", "Redesigned the tram stop"),
    ],
)
def test_a_larger_part_is_a_claim_of_ownership_alone(source: str, draft: str) -> None:
    assert kinds_said(source, draft) == {"ownership"}
