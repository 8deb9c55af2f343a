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
        ("The ledger was moved to the new schema", "Led the move of the ledger to the new schema"),
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


def findings(source: str, draft: str, *facts: str) -> list[tuple[str, str]]:
    return [(found.kind, found.category) for found in check(source, draft, facts).findings]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Did the design of the tail rotor", "Designed the tail rotor"),
        ("Took the lead on the boiler refit", "Led the boiler refit"),
        ("As project lead I refitted the boiler", "Led the boiler refit"),
        ("Team captain of the rowing eight", "Captained the rowing eight"),
        ("Four nurses reported to me", "Managed four nurses"),
        ("Came up with a clamp for thin sheets", "Devised a clamp for thin sheets"),
        ("Responsible for the cold store", "Managed the cold store"),
        ("Ran the morning standup", "Led the morning standup"),
        ("Set up a backup plan for the archive", "Established a backup plan for the archive"),
        ("Organised the fire drill", "Coordinated the fire drill"),
        ("Worked on the kiln: burner selection, leak tests", "Selected burners and performed leak tests on the kiln"),
        ("Worked on the kiln, replacing its burners", "Replaced burners of the kiln"),
        ("Helped with the kiln by writing its manual", "Wrote the manual of the kiln"),
        ("As a working student wired the kiln", "Wired the kiln as a working student"),
        ("Wrote 30 checks, they run in a minute", "Wrote 30 checks running in a minute"),
    ],
)
def test_as_large_a_part_in_other_words_is_no_claim(source: str, draft: str) -> None:
    assert kinds(source, draft) == []


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Painted the hull; a colleague welded the keel", "Painted the hull and welded the keel"),
        ("The crew rebuilt the engine, I painted the hull", "Rebuilt the engine and painted the hull"),
        ("I painted the hull that a partner built", "Built and painted the hull"),
        ("Suggested a slipway to the yard's team, they then built it", "Built a slipway"),
        ("The slipway was surveyed by a contractor", "Surveyed the slipway"),
        ("Co-organised the regatta", "Organised the regatta"),
        ("Tested the winch", "Built the winch"),
        ("Was introduced to varnishing", "Assisted with varnishing"),
        ("Supported the head of the yard", "Headed the yard"),
        ("Ran load tests on the winch", "Led load tests on the winch"),
    ],
)
def test_the_deed_of_others_or_another_deed_is_a_claim_of_ownership(source: str, draft: str) -> None:
    assert "ownership" in kinds(source, draft)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Everyone in the firm now books rooms in my tool", "Built the room tool used firm-wide"),
        ("Met people from sales, legal and finance about the form", "Agreed the form in cross-functional meetings"),
        ("Wrote the guide so that others can repair the pump", "Wrote the guide enabling others to repair the pump"),
        ("Scrap is at 2% now, it was 5%, since I fixed the die", "Fixed the die, reducing scrap from 5% to 2%"),
        ("Taught new fitters how to align shafts", "Trained new fitters to align shafts"),
        ("Built the press", "Engineered the press"),
        ("Worked in the mobile organisation on builds", "Worked on builds across the mobile organization"),
        ("Removed the backlog of claims", "Eliminated the backlog of claims"),
    ],
)
def test_people_and_results_that_were_told_otherwise_are_let_through(source: str, draft: str) -> None:
    assert not {"scope", "outcome"} & set(kinds(source, draft, "I built it"))


@pytest.mark.parametrize(
    ("source", "draft", "kind"),
    [
        ("Wrote the shift plan for our team", "Wrote the shift plan used by every team", "scope"),
        ("Wrote the shift plan", "Wrote the shift plan across all plants", "scope"),
        ("Wrote the shift plan with a colleague", "Wrote the shift plan with a team", "scope"),
        ("Wrote the shift plan", "Wrote the shift plan in close collaboration", "scope"),
        ("Wrote the shift plan", "Wrote the shift plan for a leading brewery", "outcome"),
        ("Wrote the shift plan", "Wrote the shift plan, guaranteeing cover", "outcome"),
        ("Wrote the shift plan", "Wrote a detailed shift plan", "outcome"),
        ("Wrote the shift plan", "Wrote the shift plan, avoiding gaps", "outcome"),
        ("Tried to cut the noise of the fan", "Cut the noise of the fan", "outcome"),
        ("Tested whether a liner reduces the noise", "Reduced the noise with a liner", "outcome"),
    ],
)
def test_more_people_and_results_than_were_told_are_claims(source: str, draft: str, kind: str) -> None:
    assert kinds(source, draft) == [kind]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Lowered the pressure of the boiler", "Raised the pressure of the boiler"),
        ("Increased the mill's feed rate", "Reduced the feed rate of the mill"),
        ("Moved the archive from Bonn to Trier", "Moved the archive from Trier to Bonn"),
        ("Switched off the spare pump", "Switched on the spare pump"),
        ("Rejected the bid of the roofer", "Accepted the bid of the roofer"),
        ("Advised against repairing the roof", "Advised repairing the roof"),
        ("The roof did not pass inspection, so I mended it", "Mended the roof, which passed inspection"),
        ("Mended the roof without touching the gutter", "Mended the roof and the gutter"),
        ("Was coached by a boatbuilder on planking", "Coached a boatbuilder on planking"),
    ],
)
def test_a_turned_meaning_is_altered(source: str, draft: str) -> None:
    assert ("altered", "claim") in findings(source, draft)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("There was no plan of the drains, so I drew one", "Drew a plan of the drains"),
        ("The pump doesn't leak any more since I changed its seal", "Changed the pump's seal, ending the leak"),
        ("Wrote a guide so that nobody needs to guess", "Wrote a guide"),
        ("Built an app that works with no signal", "Built an app that works offline"),
        ("Mixed a paint that doesn't drip", "Mixed a non-drip paint"),
        ("Reduced noise and raised comfort", "Raised comfort and reduced noise"),
        ("Sped up the belt from 2 to 3 m/s", "Accelerated the belt from 2 to 3 m/s"),
        ("Moved data from the till to the ledger", "Moved till data into the ledger, from the till to the ledger"),
    ],
)
def test_the_same_meaning_in_other_words_is_not_altered(source: str, draft: str) -> None:
    assert not {("altered", "claim"), ("lost", "claim")} & set(findings(source, draft))


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Wrote most of the drainage report", "Wrote the drainage report"),
        ("Wrote a draft of the drainage report", "Wrote the drainage report"),
        ("Wrote the drainage report with help from a surveyor", "Wrote the drainage report"),
        ("Wrote a pump simulator that was never used", "Wrote a pump simulator"),
        ("Wrote the drainage report during a placement", "Wrote the drainage report"),
    ],
)
def test_a_limit_of_several_words_or_of_a_denial_is_lost(source: str, draft: str) -> None:
    assert ("lost", "claim") in findings(source, draft)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Surveyed drains during my internship", "Surveyed drains as an intern"),
        ("Surveyed drains, guided by an engineer", "Surveyed drains under an engineer's guidance"),
        ("Co-wrote the report with a colleague", "Wrote the report"),
        ("Basic knowledge of drains from a week's visit", "Surveyed drains for a week"),
    ],
)
def test_a_limit_put_otherwise_or_raised_as_ownership_is_not_lost(source: str, draft: str) -> None:
    assert ("lost", "claim") not in findings(source, draft)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Took part in the crane trials that Ingrid ran", "Took part in the crane trials, run by Ingrid"),
        ("Worked on seals, 2% leak now and 7% did before", "Worked on seals; 2% leak, compared with 7% before"),
        ("Help drivers when their tickets dont print", "Help drivers when their tickets don't print"),
        ("Help drivers when their tickets don’t print", "Help drivers when their tickets don't print"),
    ],
)
def test_what_is_only_put_rightly_is_neither_claim_nor_finding(source: str, draft: str) -> None:
    checked = check(source, draft)
    assert (checked.claims, checked.findings) == ((), ())


@pytest.mark.parametrize(
    ("fact", "draft", "is_claim"),
    [
        ("I had help from one welder", "Built 3 frames, directing one welder", True),
        ("Six fitters worked on it", "Led six fitters who built 3 frames", True),
        ("Six fitters worked on it", "Built 3 frames with six fitters", False),
        ("Two trainees worked for me", "Directed two trainees and built 3 frames", False),
        ("I was the lead of four fitters", "Led four fitters and built 3 frames", False),
        ("I led two trainees", "Directed two trainees and built 3 frames", False),
    ],
)
def test_people_whom_a_fact_names_are_not_led_for_that(fact: str, draft: str, is_claim: bool) -> None:
    claims = check("Built 3 frames", draft, facts=(fact,)).claims
    assert bool(claims) == is_claim
    assert all(claim.kind == "ownership" for claim in claims)


@pytest.mark.parametrize(
    ("source", "draft", "made_up"),
    [
        (
            "Sheared the flock with two neighbours",
            "Sheared the flock with two neighbours, making the season more predictable",
            "making the season more predictable",
        ),
        (
            "Wrote the ferry's timetable",
            "Wrote the ferry's timetable, ensuring alignment with the harbour's strategy",
            "ensuring alignment with the harbour's strategy",
        ),
    ],
)
def test_one_thing_made_up_is_one_finding(source: str, draft: str, made_up: str) -> None:
    assert [finding.words for finding in check(source, draft).findings] == [made_up]


def test_what_the_supervisor_was_goes_with_the_supervision() -> None:
    source = "Dived the wreck under the supervision of a level 4 instructor"
    assert [found.words for found in check(source, "Dived the wreck").findings] == ["supervision"]
