"""What is done for the table of quality: lines read, drafted, asked about, drafted again, and all of it judged."""

import asyncio
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field

from assistant import Assistant
from assistant.engines.openai.engine import OpenAIEngine
from assistant.personas import Quadrant, quadrant_of
from assistant.results import Rewrite
from tests.evals import lines
from tests.evals.asking import Asker, Seen, engine, replies
from tests.evals.interview import Interview, interview
from tests.evals.judging import Judged, Try, judged, seen
from tests.evals.sheets import Case

PARTS = (
    "readings", "seen", "drafts", "plain", "judged-plain",
    "interviews-openai", "judged-openai", "interviews-offline", "judged-offline",
    "drafts-second-look", "interviews-second-look", "judged-second-look",
)  # fmt: skip
"""The recorded parts of an evaluation, a cassette each."""
SECOND_LOOK = "second-look"
"""The openai engine with a second look at each draft, as its recorded parts name it."""


@dataclass(frozen=True)
class Made:
    """What one system made of all lines: by one draft, and after the interview."""

    system: str
    first: Sequence[Rewrite]
    talks: Sequence[Interview]
    once: Sequence[Try]
    answered: Sequence[Try]


@dataclass(frozen=True)
class Tried:
    """The same, judged."""

    first: Sequence[Rewrite]
    talks: Sequence[Interview]
    once: Sequence[Judged]
    answered: Sequence[Judged]


@dataclass
class Evaluation:
    """Everything that is asked for one table; `where` is the folder of its recorded replies."""

    cases: Sequence[Case]
    where: str
    record: frozenset[str] = field(default_factory=frozenset)

    async def readings(self, labelled: Sequence[lines.Line]) -> list[Quadrant]:
        """What the openai engine reads each labelled line as."""
        with self._replies("readings"):
            reader = engine(record=self._records("readings"))
            told = await reader.read([line.text for line in labelled])
        return [quadrant_of(technical=one.technical.level, leadership=one.leadership.level) for one in told]

    async def made(self, system: str) -> Made:
        """The way of every line with one engine: drafted, its author asked, drafted again."""
        assistant = Assistant(self._engine(system))
        first = await self._drafts(assistant, system)
        with self._replies(f"interviews-{system}"):
            asker = Asker(record=self._records(f"interviews-{system}"))
            asked = (interview(assistant, case, asker, done) for case, done in zip(self.cases, first, strict=True))
            talks = await asyncio.gather(*asked)
        once = [Try.of(case, done) for case, done in zip(self.cases, first, strict=True)]
        return Made(system, first, talks, once, [Try.of(talk.case, talk.last, talk.facts) for talk in talks])

    async def made_plainly(self) -> list[Try]:
        """The same lines through one plain instruction."""
        with self._replies("plain"):
            asker = Asker(record=self._records("plain"))
            texts = await asyncio.gather(*(asker.plain(case.text, case.toward) for case in self.cases))
        return [Try(case, text) for case, text in zip(self.cases, texts, strict=True)]

    async def seen(self, tries: Iterable[Try]) -> dict[str, Seen]:
        """How all lines read, as their authors wrote them and as every system left them, judged blind."""
        with self._replies("seen"):
            texts = {text for one in tries for text in (one.case.text, one.text)}
            return await seen(Asker(record=self._records("seen")), texts)

    async def tried(self, made: Made, read: dict[str, Seen]) -> Tried:
        """What a system made, judged."""
        with self._replies(f"judged-{made.system}"):
            asker = Asker(record=self._records(f"judged-{made.system}"))
            once = await judged(asker, made.once, read)
            return Tried(made.first, made.talks, once, await judged(asker, made.answered, read))

    async def tried_plainly(self, tries: Sequence[Try], read: dict[str, Seen]) -> list[Judged]:
        """What the plain instruction made, judged."""
        with self._replies("judged-plain"):
            return await judged(Asker(record=self._records("judged-plain")), tries, read)

    def _engine(self, system: str) -> str | OpenAIEngine:
        if system == "offline":
            return system
        return engine(record=bool(self.record), second_look=system == SECOND_LOOK)

    async def _drafts(self, assistant: Assistant, system: str) -> list[Rewrite]:
        parts = {"openai": "drafts", SECOND_LOOK: f"drafts-{SECOND_LOOK}"}
        with self._replies(parts[system]) if system in parts else nullcontext():
            await assistant.aclassify_all([case.text for case in self.cases])
            asked = (assistant.arewrite(case.text, case.toward, role=case.role) for case in self.cases)
            return await asyncio.gather(*asked)

    def _records(self, part: str) -> bool:
        return part in self.record or "all" in self.record

    def _replies(self, part: str) -> AbstractContextManager[None]:
        return replies(f"{self.where}/{part}", record=self._records(part))


def offline_readings(labelled: Sequence[lines.Line]) -> list[Quadrant]:
    """What the offline engine reads each labelled line as."""
    return [read.quadrant for read in Assistant("offline").classify_all([line.text for line in labelled])]


def tf_idf_readings(labelled: Sequence[lines.Line]) -> list[Quadrant]:
    """What a plain regression, trained on the same lines as the offline reader, reads them as; none without sklearn."""
    try:
        from tests.evals.train import baseline
    except ImportError:
        return []
    return baseline([*lines.load("learn"), *lines.load_extra()])(labelled)
