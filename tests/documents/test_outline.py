"""From blocks to sections, entries and bullets, for all formats alike."""

from assistant.documents.outline import Block, outline
from assistant.documents.resume import Bullet, Entry


def found(*blocks: Block) -> tuple[Bullet, ...]:
    """The bullets of these blocks, each with a key of its own."""
    numbered = [
        Block(one.what, one.text, one.place, one.level, at, one.entry, one.kind, one.apart)
        for at, one in enumerate(blocks)
    ]
    made = outline(numbered)
    assert {made.keys[bullet.id]: bullet.text for bullet in made.bullets} == {
        at: block.text for at, block in enumerate(numbered) if at in made.keys.values()
    }
    return made.bullets


def heading(text: str, level: int = 1) -> Block:
    return Block("heading", text, level=level)


def item(text: str) -> Block:
    return Block("item", text)


def paragraph(text: str, apart: bool = False) -> Block:
    return Block("paragraph", text, apart=apart)


ROLE = paragraph("Senior Engineer, Acme — 2019–2022")


def test_only_sections_of_experience_projects_and_volunteering_have_bullets() -> None:
    kinds = (
        "Experience",
        "Projects",
        "Volunteering",
        "Education",
        "Skills",
        "Publications",
        "Summary",
        "Contact",
        "Hobbies",
        "Foo",
    )
    blocks = [block for kind in kinds for block in (heading(kind), item(f"Built a thing for {kind}"))]
    assert [bullet.kind for bullet in found(*blocks)] == ["experience", "projects", "volunteering"]


def test_a_document_without_headings_is_a_list_of_lines_without_its_contact_lines() -> None:
    bullets = found(paragraph("Built"), item("Led it all"), paragraph("jo@example.org"), paragraph("(312) 555-0142 01"))
    assert [bullet.text for bullet in bullets] == ["Built", "Led it all"]


def test_a_document_whose_headings_are_all_unknown_has_no_bullets() -> None:
    assert found(heading("Jo Doe"), item("Built a thing for all"), heading("Foo"), item("Led it all")) == ()


def test_headings_below_a_section_name_positions() -> None:
    bullets = found(
        heading("Experience", 1), heading("Acme", 2), heading("Engineer, 2019 - 2021", 3), item("Built it all"),
        heading("Beta", 2), heading("Analyst", 3), item("Led it all"),
    )  # fmt: skip
    assert [bullet.entry for bullet in bullets] == [Entry("Engineer", "Acme", "2019 - 2021"), Entry("Analyst", "Beta")]


def test_positions_may_be_headed_as_their_sections_are() -> None:
    bullets = found(
        heading("Experience"), heading("Warehouse Supervisor"), paragraph("Kerr Freight, 2019 - 2021"),
        item("Ran the night shift"), heading("Zookeeper"), paragraph("Ness Park, 2016 - 2019"), item("Fed the otters"),
        heading("Education"), heading("Studies of Music"), paragraph("Cork, 2012 - 2016"), item("Sang in two choirs"),
    )  # fmt: skip
    assert [(bullet.text, bullet.section) for bullet in bullets] == [
        ("Ran the night shift", "Experience"), ("Fed the otters", "Experience"),
    ]  # fmt: skip
    assert bullets[0].entry == Entry("Warehouse Supervisor", "Kerr Freight", "2019 - 2021")


def test_a_heading_that_says_nothing_of_a_position_ends_its_section_all_the_same() -> None:
    first = (heading("Experience"), heading("Shift Supervisor, 2019 - 2021"), item("Ran the night shift"))
    for behind in (
        (heading("Things I like"), paragraph("Otters since 2016"), item("Otters in the wild")),
        (heading("Selected Talks"), paragraph("OtterCon, 2019"), item("How otters sleep")),
    ):
        assert [bullet.text for bullet in found(*first, *behind)] == ["Ran the night shift"]
    lines = (heading("Experience"), item("Ran the shift"), heading("Team Leader Awards"), item("Won a silver otter"))
    assert [bullet.text for bullet in found(*lines)] == ["Ran the shift"]


def test_headings_within_a_position_end_neither_it_nor_its_section() -> None:
    bullets = found(
        heading("Experience", 1), heading("Engineer, Acme", 2), heading("Key Achievements", 3), item("Built it all"),
        heading("Projects", 3), item("Built the line"), heading("Technologies", 3), item("Go and Kafka"),
        heading("Analyst, Beta", 2), item("Led it all"),
    )  # fmt: skip
    assert [(bullet.text, bullet.entry.title) for bullet in bullets] == [
        ("Built it all", "Engineer"), ("Built the line", "Engineer"), ("Led it all", "Analyst"),
    ]  # fmt: skip
    assert bullets[-1].section == "Experience"


def test_a_known_heading_beside_positions_opens_a_section_within_the_section() -> None:
    bullets = found(
        heading("Work", 1),
        heading("Engineer, Acme", 2),
        item("Built it all"),
        heading("Projects", 2),
        item("Led it all"),
    )
    assert [(bullet.kind, bullet.entry.title) for bullet in bullets] == [("experience", "Engineer"), ("projects", "")]


def test_headers_that_follow_each_other_are_one() -> None:
    bullets = found(
        heading("Experience"),
        paragraph("Acme Corp"),
        paragraph("Senior Engineer"),
        paragraph("2019 - 2021"),
        item("Built it all"),
    )
    assert bullets[0].entry == Entry("Senior Engineer", "Acme Corp", "2019 - 2021")


def test_title_organisation_and_dates_on_lines_of_their_own_are_one_header() -> None:
    for lines in (
        ("Ward Manager", "Larkfield Clinic · Part-time", "Mar 2016 - Present · 3 yrs 1 mo", "Leeds, England · On-site"),
        ("Larkfield Clinic", "Ward Manager", "Mar 2016 - Present", "Leeds"),
        ("Larkfield Clinic", "Part-time · 3 yrs 1 mo", "Leeds, England", "Ward Manager", "Mar 2016 - Present · 3 yrs"),
    ):
        one, two = found(
            heading("Experience"),
            *map(paragraph, lines),
            item("Gave the flu jabs"),
            paragraph("Electrician", apart=True),
            paragraph("Ash & Sons · Seasonal"),
            paragraph("2014 - 2015"),
            item("Moved 40 beds a day"),
        )
        assert one.entry == Entry("Ward Manager", "Larkfield Clinic", "Mar 2016 - Present"), lines
        assert two.entry == Entry("Electrician", "Ash & Sons", "2014 - 2015"), lines


def test_a_line_over_a_title_and_dates_is_no_header_where_it_is_told_in_words() -> None:
    one, two = found(
        heading("Experience"),
        ROLE,
        paragraph("Developed the line controls of nine depots"),
        paragraph("Ran the workshop of the plant engineer"),
        paragraph("Ash & Sons, 2014 - 2015"),
        item("Moved 40 beds a day"),
    )
    assert (one.text, one.entry.organisation) == ("Developed the line controls of nine depots", "Acme")
    assert two.entry.dates == "2014 - 2015"


def test_a_section_that_goes_on_after_a_page_keeps_the_position() -> None:
    for again in (
        "Experience (continued)",
        "EXPERIENCE, CONT'D",
        "Experience – cont.",
        "Berufserfahrung (Fortsetzung)",
    ):
        one, two, three = found(
            heading("Experience"),
            ROLE,
            item("Built the line controls"),
            heading(again),
            item("Ran the line controls"),
            paragraph("Electrician, Ash & Sons"),
            item("Moved 40 beds a day"),
        )
        assert one.entry == two.entry, again
        assert three.entry == Entry("Electrician", "Ash & Sons"), again


def test_a_paragraph_over_a_gap_and_the_next_header_is_a_bullet() -> None:
    texts = [
        bullet.text
        for bullet in found(
            heading("Experience"), ROLE, paragraph("Built the data platform of the company"),
            paragraph("Analyst, Beta, 2017 - 2019", apart=True), paragraph("Led the weekly report to the board"),
        )
    ]  # fmt: skip
    assert texts == ["Built the data platform of the company", "Led the weekly report to the board"]


def test_sentences_with_dates_are_bullets_not_headers() -> None:
    bullets = found(
        heading("Experience"), ROLE, paragraph("Ran the whole of the lab from 2019 to 2021."), item("Built it all")
    )
    assert [bullet.entry.title for bullet in bullets] == ["Senior Engineer"] * 2


def test_short_and_long_paragraphs_contact_lines_and_skills_lists_are_no_bullets() -> None:
    blocks = (
        paragraph("Acme Corp of Paris"), paragraph("word " * 200), item("jo@example.org"), item("+1 312 555 0142"),
        item("https://example.org/jo"), item("Tools: Go, Kafka and Postgres"), item("Go"),
        Block("skip", "Built it all here"),
    )  # fmt: skip
    assert [bullet.text for bullet in found(heading("Experience"), ROLE, item("Built it all"), *blocks)] == [
        "Built it all"
    ]


def test_years_and_figures_in_a_short_item_are_no_telephone_number() -> None:
    texts = [
        "Ran the lab, 2019 - 2022",
        "Sold 20 000 of 30 000 pumps",
        "Wrote https://example.org for all of the people in town",
    ]
    assert [bullet.text for bullet in found(heading("Experience"), *map(item, texts))] == texts


def test_a_block_that_cannot_be_written_is_no_bullet() -> None:
    assert outline([heading("Experience"), Block("item", "Built it all", key=-1)]).bullets == ()


def test_ids_stay_while_other_lines_come_and_go_and_equal_lines_differ() -> None:
    before = found(heading("Experience"), ROLE, item("Built it all"), item("Built it all"), item("Led it all"))
    after = found(heading("Experience"), ROLE, item("Led it all"), item("Built it all"))
    assert len({bullet.id for bullet in before}) == 3
    assert after[0].id == before[2].id
    assert after[1].id == before[0].id


def test_every_line_stands_in_its_section() -> None:
    made = outline(
        [paragraph("Jo Doe"), heading("Experience"), ROLE, item("Built it all"), heading("Skills"), item("Go")]
    )
    assert [(section.kind, section.lines) for section in made.sections] == [
        ("contact", ("Jo Doe",)), ("experience", (ROLE.text, "Built it all")), ("skills", ("Go",)),
    ]  # fmt: skip


def test_no_blocks_are_no_outline() -> None:
    assert outline([]).sections == ()


def test_a_title_and_an_organisation_below_their_dates_are_found() -> None:
    long = paragraph("Helped with the survey of all the old bridges")
    bullets = found(
        heading("Experience"), paragraph("2012 – now"), paragraph("Lead Surveyor"), paragraph("Ash & Oak"), long
    )
    assert bullets[0].entry == Entry("Lead Surveyor", "Ash & Oak", "2012 – now")
    bullets = found(heading("Experience"), paragraph("2012 – now"), paragraph("Trained two technicians"), long)
    assert bullets[0].entry == Entry("", "", "2012 – now")
