"""What the guard makes of a draft that says more, or admits less, than its source."""

import pytest

from assistant import check


def kinds(source: str, draft: str, *facts: str) -> list[str]:
    return [claim.kind for claim in check(source, draft, facts).claims]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Helped install the chillers in plant two", "Led the installation of the chillers in plant two"),
        ("Was involved in porting the firmware", "Ported the firmware"),
        ("Participated in soil sampling", "Directed soil sampling"),
        ("Worked on the seat belt tester", "Built the seat belt tester"),
        ("Built the seat belt tester", "Led the building of the seat belt tester"),
        ("Designed the wing spar", "Owned the wing spar"),
        ("Gained exposure to flight testing", "Conducted flight testing"),
        ("Learned to calibrate pressure gauges", "Calibrated pressure gauges"),
        ("Part of the crew that built the press", "Built the press"),
        ("We built the invoice parser", "Built the invoice parser"),
        ("The ledger was moved to the new schema", "Moved the ledger to the new schema and led its rollout"),
        ("Supported the team in migrating the mail servers", "Migrated the mail servers"),
        ("Contributed to the design of the gearbox", "Designed the gearbox"),
        ("Responsible for the paint line", "Led the paint line"),
    ],
)
def test_a_larger_part_in_the_same_deed_is_a_claim_of_ownership(source: str, draft: str) -> None:
    checked = check(source, draft)
    assert [claim.kind for claim in checked.claims][:1] == ["ownership"]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Led the rebuild of the kiln", "Drove the rebuild of the kiln"),
        ("Wrote the parser for tax forms", "Built the parser for tax forms"),
        ("Directed two plants", "Oversaw two plants"),
        ("I was the one who built the rig", "Built the rig"),
        ("Helped with audits of the tunnel lining", "Supported audits of the tunnel lining"),
        ("Led the rebuild of the kiln", "Helped rebuild the kiln"),
    ],
)
def test_the_same_or_a_smaller_part_is_no_claim(source: str, draft: str) -> None:
    assert kinds(source, draft) == []


def test_a_claim_of_ownership_names_the_deed_and_offers_both_answers() -> None:
    [claim] = check("Assisted in the deployment of a billing tool", "Led the deployment of a billing tool").claims
    assert claim.question == "Did you lead the deployment of a billing tool, or assist in it?"
    assert claim.source == "Assisted in the deployment of a billing tool"
    assert claim.draft == "Led the deployment of a billing tool"


def test_a_quotation_keeps_its_units() -> None:
    [claim] = check("Helped cut scrap by 15%, as planned", "Led the cut of scrap by 15%, as planned").claims
    assert claim.source == "Helped cut scrap by 15%, as planned"
    assert claim.draft == "Led the cut of scrap by 15%, as planned"


def test_raised_ownership_is_let_through_and_under_keep_it_is_a_finding() -> None:
    source, draft = "Assisted in the deployment of a billing tool", "Led the deployment of a billing tool"
    assert check(source, draft).ok
    kept = check(source, draft, ownership="keep")
    assert [(finding.kind, finding.category) for finding in kept.findings] == [("invented", "claim")]


def test_what_the_author_denied_may_not_come_back_in_other_words() -> None:
    source = "Assisted in the deployment of a billing tool"
    again = check(source, "Directed the deployment of a billing tool", denied=["Led the deployment of a billing tool"])
    assert not again.ok
    assert check(source, "Deployed a billing tool", denied=["Led the deployment of a billing tool"]).ok


@pytest.mark.parametrize("fact", ["I led the deployment", "Yes, I led it", "Led the deployment of a billing tool"])
def test_a_confirmed_fact_settles_the_claim(fact: str) -> None:
    assert kinds("Assisted in the deployment of a billing tool", "Led the deployment of a billing tool", fact) == []


def test_leading_people_does_not_confirm_leading_the_deed() -> None:
    draft = "Led the deployment of a billing tool"
    assert kinds("Assisted in the deployment of a billing tool", draft, "I led four interns") == ["ownership"]


@pytest.mark.parametrize(
    ("source", "draft", "words"),
    [
        ("Tested brake valves", "Tested brake valves with a team of technicians", "team"),
        ("Tested brake valves", "Tested brake valves for clients", "clients"),
        ("Ran the sprint board", "Ran the sprint board across multiple departments", "multiple"),
        ("Wrote the handbook", "Wrote the company-wide handbook", "company-wide"),
        ("Wrote the handbook", "Wrote the handbook and mentored interns", "mentored"),
        ("Fixed the build", "Fixed the mission-critical build", "mission-critical"),
    ],
)
def test_people_and_reach_that_the_source_lacks_are_scope(source: str, draft: str, words: str) -> None:
    checked = check(source, draft)
    scope = [claim.draft for claim in checked.claims if claim.kind == "scope"]
    assert any(words in claimed for claimed in scope)
    assert not checked.ok


@pytest.mark.parametrize(
    ("source", "draft", "words"),
    [
        ("Wrote the import job", "Wrote the import job, improving reliability", "improving reliability"),
        ("Wrote the import job", "Wrote a scalable import job", "scalable"),
        ("Wrote the import job", "Successfully wrote the import job", "Successfully"),
        ("Wrote the import job", "Streamlined the import job", "Streamlined"),
        ("Laid out the board", "Laid out the board, ensuring compliance", "ensuring"),
        ("Laid out the board", "Laid out a high-performance board", "high-performance"),
        ("Ran the trials", "Ran the trials, resulting in higher yield", "resulting"),
    ],
)
def test_results_and_qualities_that_the_source_lacks_are_outcomes(source: str, draft: str, words: str) -> None:
    checked = check(source, draft)
    outcome = [claim.draft for claim in checked.claims if claim.kind == "outcome"]
    assert any(words in claimed for claimed in outcome)
    assert not checked.ok


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Wrote the import job, which made it faster", "Wrote the import job, speeding it up"),
        ("Made the scheduler more reliable", "Raised the reliability of the scheduler"),
        ("Reduced scrap on line four", "Cut scrap on line four"),
        ("Mentored three interns", "Coached and mentored three interns"),
        ("Worked with the sales team", "Collaborated with the sales team"),
        ("Maintenance of the paint robots", "Maintained the paint robots"),
        ("Management of two warehouses", "Managed two warehouses"),
        ("Presented to stakeholders", "Presented findings to stakeholders"),
    ],
)
def test_the_same_thing_in_other_words_is_neither(source: str, draft: str) -> None:
    assert not {"scope", "outcome"} & set(kinds(source, draft))


def test_a_confirmed_fact_covers_people_and_results() -> None:
    draft = "Tested brake valves with two technicians, improving yield"
    assert check("Tested brake valves", draft, ["two technicians worked for me", "it improved the yield"]).ok


@pytest.mark.parametrize(
    ("source", "draft", "words"),
    [
        ("Built a prototype of the pump", "Built the pump", "prototype"),
        ("Designed the frame under supervision", "Designed the frame", "supervision"),
        ("Wrote a proof of concept for routing", "Wrote the routing", "proof of concept"),
        ("Analysed traffic for a student project", "Analysed traffic", "student"),
    ],
)
def test_a_dropped_limit_is_lost(source: str, draft: str, words: str) -> None:
    lost = [finding.words for finding in check(source, draft).findings if finding.kind == "lost"]
    assert words in lost


@pytest.mark.parametrize(
    "draft",
    [
        "Architected the payment gateway",
        "Updated the release notes and designed the cooling loop",
        "Led the factory move",
    ],
)
def test_a_deed_that_nobody_told_of_is_invented(draft: str) -> None:
    checked = check("Wrote the release notes", draft)
    assert ("invented", "claim") in [(finding.kind, finding.category) for finding in checked.findings]
    assert check("Wrote the release notes", draft, [f"I {draft[0].lower()}{draft[1:]}"]).ok


def test_a_circumstance_that_nobody_told_of_is_invented() -> None:
    source, draft = "Wrote the release notes", "Wrote the release notes for a hospital ward scheduling portal"
    assert [finding.words for finding in check(source, draft).findings] == ["hospital ward scheduling portal"]
    assert check(source, draft, ["The notes were for a portal that a hospital uses for scheduling its wards"]).ok


def test_a_dropped_negation_is_altered() -> None:
    checked = check("Ran the lab without leading the staff", "Ran the lab and led the staff")
    assert ("altered", "claim") in [(finding.kind, finding.category) for finding in checked.findings]


def test_a_negation_may_change_its_word() -> None:
    assert check("Moved the servers without downtime", "Moved the servers with no downtime").ok


def test_the_deed_of_a_tool_is_not_the_authors() -> None:
    source = "Helped write a script that reduced the backlog"
    assert check(source, "Wrote a script that reduced the backlog").claims[0].source.startswith("Helped write a script")
    assert len(check(source, "Wrote a script that reduced the backlog").claims) == 1
