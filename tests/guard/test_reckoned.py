"""Figures that follow from others, and figures put in another form: neither lost nor invented; wrong ones are found."""

import pytest

from assistant import check

HONEST = [
    # what is left of a whole, what a change comes to, how many are listed
    (
        "Tried glazes.",
        "Tried four glazes: one cracked, the other three held.",
        "Four glazes; one cracked.",
    ),
    (
        "Bred hens.",
        "Bred three lines of hens: two thrived, the third died out.",
        "Three lines; two thrived.",
    ),
    ("Dug 60% of the trench, others the rest", "Dug 60% of the trench, the remaining 40% fell to others", ""),
    ("Cut drying time.", "Cut drying time by 15 minutes, from 50 to 35.", "Drying went from 50 to 35 minutes."),
    ("Raised the share from 20% to 30%", "Raised the share by 10 points, from 20% to 30%", ""),
    ("Raised yield from 40 to 50 kg", "Raised yield by 25%, from 40 to 50 kg", ""),
    ("Halved the queue.", "Cut the queue by half, from eight hours to four.", "8 h before, 4 h after"),
    ("Sat on the parish council 2011 to 2015", "Sat on the parish council for four years, from 2011 to 2015", ""),
    ("Toured.", "Toured three towns, Siena, Lucca and Pisa.", "Siena, Lucca, Pisa"),
    # one in so many
    ("Duty one night in five", "Every fifth night on duty", ""),
    ("Duty rota (1 night in 5)", "One-night-in-five duty rota", ""),
    # a rate in notes, and a scale said once
    ("Pressed 700 kg olives/yr", "Pressed 700 kg of olives a year", ""),
    ("Pressed 700 kg ripe olives per year", "Pressed 700 kg of ripe olives annually", ""),
    ("Fees of EUR 4.1 mn in 2018, 3.3 in 2019", "Fees of €4.1 million in 2018 and €3.3 million in 2019", ""),
    # units, times of the day, levels
    ("Melts within 4 K of the target", "Melts to within 4 K", ""),
    ("Scanned ~900 X-ray plates", "Scanned around 900 X-ray plates", ""),
    ("Led second-shift welders.", "Led 17 second-shift welders.", "17 welders on the shift."),
    ("Led day-shift nurses.", "Led six day-shift nurses.", "6 nurses"),
    ("Average call 3:30 min", "Calls of 3.5 minutes on average", ""),
    ("Bar open 16:00 to 23:30", "Bar open from 4 pm to 11:30 pm", ""),
    ("Kiosk open 9am-5pm", "Kiosk open from 09:00 to 17:00", ""),
    ("Diver, level 3", "Level III diver", ""),
    ("Ran 2-week sprints", "Ran fortnightly sprints", ""),
    ("Sailed with 5 deckhands + 1 cook", "Sailed with five deckhands and one cook", ""),
    ("Cut the set-up.", "Cut the set-up from 40 to 10 minutes.", "Set-up time fell from 40 to 10 min"),
]


@pytest.mark.parametrize(("source", "draft", "fact"), HONEST)
def test_what_follows_from_what_was_told_is_told(source: str, draft: str, fact: str) -> None:
    findings = check(source, draft, [fact] if fact else []).findings
    assert [one for one in findings if one.category != "claim"] == []


@pytest.mark.parametrize(
    ("source", "draft", "fact"),
    [
        ("Tried glazes.", "Tried four glazes: one cracked, the other two held.", "Four glazes; one cracked."),
        ("Four glazes: one cracked, the other three held", "Four glazes: one cracked, the other five held", ""),
        ("Dug 60% of the trench, others the rest", "Dug 60% of the trench, the remaining 50% fell to others", ""),
        ("Cut drying time.", "Cut drying time by 20 minutes, from 50 to 35.", "Drying went from 50 to 35 minutes."),
        ("Cut drying time.", "Cut drying time by 15 minutes, from 55 to 40.", "Drying went from 50 to 35 minutes."),
        ("Raised yield from 40 to 50 kg", "Raised yield by 20%, from 40 to 50 kg", ""),
        ("Raised yield by 25%, from 40 to 50 kg", "Raised yield by 35%, from 40 to 50 kg", ""),
        ("Sat on the parish council 2011 to 2015", "Sat on the parish council for six years, from 2011 to 2015", ""),
        ("Toured.", "Toured four towns, Siena, Lucca and Pisa.", "Siena, Lucca, Pisa"),
        ("Duty one night in five", "Every sixth night on duty", ""),
        ("Duty rota (1 night in 5)", "One-night-in-four duty rota", ""),
        ("Weighed 20% of crates", "Weighed one in four crates", ""),
        ("Timed it.", "Timed it to within 1 K of the target.", "At most 2 K."),
        ("Led second-shift welders.", "Led 27 second-shift welders.", "17 welders on the shift."),
        ("Average call 3:30 min", "Calls of 3.3 minutes on average", ""),
        ("Pressed 700 kg olives/yr", "Pressed 700 kg of olives a month", ""),
        ("Fees of EUR 4.1 mn in 2018, 3.3 in 2019", "Fees of €4.1 million in 2018 and €3.5 million in 2019", ""),
        ("Bar open 4 pm to 11 pm", "Bar open 4 am to 11 pm", ""),
        ("Level II diver", "Level III diver", ""),
        ("Ran 3-week sprints", "Ran fortnightly sprints", ""),
        ("Wrote the kiosk's app.", "Wrote the kiosk's app in Python 3.8.", "It was Python 3.12."),
    ],
)
def test_what_does_not_follow_is_found(source: str, draft: str, fact: str) -> None:
    findings = check(source, draft, [fact] if fact else []).findings
    assert [one for one in findings if one.category in ("number", "date", "technology")]
