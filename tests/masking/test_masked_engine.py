"""What a model is told, and what becomes of what it says."""

import asyncio
import json
from dataclasses import dataclass
from typing import Any

import pytest

from assistant import Assistant
from assistant.engines.base import Brief, Draft, Reading
from assistant.engines.listening import Heard, Message, Part
from assistant.engines.masked import MaskedEngine
from assistant.personas import find_target, targets
from assistant.results import Axis, Claim, Classification, Evidence, Prompts, Question

LINE = "Helped Dana Example answer dana@example.org and (212) 555-0123 on 40 days"
MASKED = "Helped [NAME_1] answer [EMAIL_1] and [PHONE_1] on 40 days"
NAMES = {"Dana Example"}


class Model:
    """Writes down what it is told, and says what it was given to say."""

    name = "told"
    model = "any"
    prompts = Prompts(classify="classify@1:0", rewrite="rewrite@1:0")
    concurrency = 0

    def __init__(self, *drafts: Draft, quotes: tuple[str, ...] = (), heard: Heard | None = None) -> None:
        self.told: list[Any] = []
        self._drafts = list(drafts)
        self._quotes = quotes
        self._heard = heard or Heard(())

    async def read(self, texts: Any) -> list[Reading]:
        self.told += texts
        axis = Axis(score=10, evidence=tuple(Evidence(quote=q, skill="communication") for q in self._quotes))
        return [Reading(Axis(score=10), axis) for _ in texts]

    async def draft(self, brief: Brief) -> Draft:
        self.told.append(brief)
        return self._drafts.pop(0)

    async def hear(self, message: Message) -> Heard:
        self.told.append(message)
        return self._heard

    async def aclose(self) -> None:
        """Nothing is open."""


def brief(text: str = LINE, **more: Any) -> Brief:
    reading = Classification(
        text=text, technical=Axis(score=1), leadership=Axis(score=1), engine="e", model="m", prompt="p"
    )
    return Brief(text, find_target("senior", targets()), reading, **more)


def test_a_reading_is_of_the_masked_line_and_quotes_the_line_itself() -> None:
    model = Model(quotes=("answer [EMAIL_1]", "[EMAIL_1] and [PHONE", "on 40 days"))
    [reading] = asyncio.run(MaskedEngine(model, NAMES).read([LINE]))
    assert model.told == [MASKED]
    assert [one.quote for one in reading.leadership.evidence] == ["answer dana@example.org", "on 40 days"]


def test_no_field_of_a_brief_holds_private_data_and_all_of_the_draft_has_it_back() -> None:
    said = Draft(
        "Led [NAME_1] to answer [EMAIL_1] and [PHONE_1] on 40 days",
        claims=(Claim(kind="ownership", source="Helped [NAME_1]", draft="Led [NAME_1]", question="Led [NAME_1]?"),),
        questions=(Question(question="Who read [EMAIL_1]?", about="people"),),
    )
    model = Model(said)
    secret = "dana@example.org"
    told = brief(
        role=f"Desk {secret}",
        facts=(f"I ran {secret}",),
        wishes=(f"name {secret}",),
        terms=(secret,),
        denied=(f"Led {secret}",),
        rejected=f"Owned {secret}",
    )
    draft = asyncio.run(MaskedEngine(model, NAMES).draft(told))
    sent = repr(model.told)
    assert MASKED in sent
    assert all(word not in sent for word in (secret, "555-0123", "Dana"))
    assert draft.text == LINE.replace("Helped Dana Example", "Led Dana Example to")
    assert draft.claims[0].question == "Led Dana Example?"
    assert draft.questions[0].question == "Who read dana@example.org?"
    assert draft.findings == ()


@dataclass(frozen=True, slots=True)
class LaterBrief(Brief):
    """A brief with a field that a later version may have."""

    notes: Any = ()


def test_a_new_field_of_a_brief_is_masked_too_or_is_not_sent() -> None:
    known, secret = brief(), "dana@example.org"
    model = Model(Draft("a"))
    engine = MaskedEngine(model, NAMES)
    asyncio.run(engine.draft(LaterBrief(known.text, known.target, known.before, notes=(("ask", secret),))))
    assert "notes=(('ask', '[EMAIL_1]'),)" in repr(model.told)
    with pytest.raises(TypeError, match="cannot be masked"):
        asyncio.run(engine.draft(LaterBrief(known.text, known.target, known.before, notes={1: secret})))


def test_a_retry_is_told_the_same_placeholders() -> None:
    model = Model(Draft("a"), Draft("b"))
    engine = MaskedEngine(model, NAMES)
    asyncio.run(engine.draft(brief()))
    asyncio.run(engine.draft(brief(rejected="Led zoe@example.org and dana@example.org")))
    first, second = model.told
    assert first.text == second.text == MASKED
    assert second.rejected == "Led [EMAIL_2] and [EMAIL_1]"


def test_a_lost_and_a_made_up_placeholder_are_findings() -> None:
    model = Model(Draft("Led [NAME_1] to answer [EMAIL_1] and [PHONE_4] on 40 days"))
    draft = asyncio.run(MaskedEngine(model, NAMES).draft(brief()))
    assert {(one.kind, one.category, one.words) for one in draft.findings} == {
        ("lost", "number", "(212) 555-0123"),
        ("invented", "number", "[PHONE_4]"),
    }


def test_a_made_up_placeholder_stays_one_when_it_stands_in_the_rejected_draft() -> None:
    model = Model(Draft("Ran [EMAIL_7]"))
    draft = asyncio.run(MaskedEngine(model).draft(brief("Ran the desk", rejected="Ran [EMAIL_7]")))
    assert [one.words for one in draft.findings] == ["[EMAIL_7]"]


def test_no_line_is_done_with_a_draft_that_lost_what_was_masked() -> None:
    line = "Helped test 12 pumps with Dana Example"
    model = Model(*[Draft("Tested 12 pumps")] * 2, Draft("Tested 12 pumps with [NAME_1]"))
    with Assistant(MaskedEngine(model, NAMES)) as assistant:
        done = assistant.rewrite(line, "senior", ownership="raise")
    assert done.text == "Tested 12 pumps with Dana Example"
    drafted = [told for told in model.told if isinstance(told, Brief)]
    assert [finding.words for finding in drafted[1].findings if finding.kind == "lost"][-1] == "[NAME_1]"


def test_a_message_is_heard_masked_and_its_parts_come_back_in_words() -> None:
    message = Message("I ran dana@example.org", "senior", line="Ran zoe@example.org", facts=("zoe@example.org",))
    heard = Heard((Part("fact", "I ran [EMAIL_2]"), Part("fact", "I ran [EMAIL_9]")), reply="Is [EMAIL_2] yours?")
    model = Model(heard=heard)
    said = asyncio.run(MaskedEngine(model).hear(message))
    assert model.told[0] == Message("I ran [EMAIL_2]", "senior", line="Ran [EMAIL_1]", facts=("[EMAIL_1]",))
    assert [part.kind for part in said.parts] == ["fact", "other"]
    assert (said.parts[0].text, said.reply) == ("I ran dana@example.org", "Is dana@example.org yours?")


@pytest.mark.parametrize(("url", "sent_as_it_is"), [("http://192.0.2.1/v1", False), ("http://127.0.0.1:9/v1", True)])
def test_a_server_elsewhere_is_told_placeholders_unless_asked_not_to(url: str, sent_as_it_is: bool) -> None:
    from assistant.engines.choosing import Choice, masked

    for mask in (True, False):
        model = Model()
        asyncio.run(masked(model, Choice("openai", base_url=url, mask=mask)).read([LINE]))
        assert ("dana@example.org" in json.dumps(model.told)) is (sent_as_it_is or not mask)


def test_a_name_that_is_learned_later_is_masked_from_then_on() -> None:
    from assistant.engines.choosing import Choice, masked

    model, choice = Model(), Choice("openai")
    engine = masked(model, choice)
    choice.names.add("Dana Example")
    asyncio.run(engine.read(["Dana Example ran 3 desks"]))
    assert model.told == ["[NAME_1] ran 3 desks"]
