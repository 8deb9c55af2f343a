"""What is done for the table of quality: lines read, drafted, asked about, drafted again, and all of it judged."""

import asyncio
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field

from assistant import Assistant
from assistant.personas import Quadrant, quadrant_of
from assistant.results import Rewrite
from tests.evals import lines
from tests.evals.asking import Asker, Seen, engine, replies
from tests.evals.interview import Interview, interview
from tests.evals.judging import Judged, Try, judged, seen
from tests.evals.sheets import Case

PARTS = (
    "readings", "sources", "drafts", "plain", "judged-plain",
    "interviews-openai", "judged-openai", "interviews-offline", "judged-offline",
)  # fmt: skip
"""The recorded parts of an evaluation, a cassette each."""


@dataclass(frozen=True)
class Tried:
    """One system over all lines: after one draft, and after the interview."""

    first: Sequence[Rewrite]
    once: Sequence[Judged]
    talks: Sequence[Interview] = ()
    answered: Sequence[Judged] = ()


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

    async def sources(self) -> dict[str, Seen]:
        """How the lines read as their authors wrote them, judged blind."""
        with self._replies("sources"):
            return await seen(Asker(record=self._records("sources")), [case.text for case in self.cases])

    async def tried(self, system: str, sources: dict[str, Seen]) -> Tried:
        """The way of every line with one engine: drafted, its author asked, drafted again, all judged."""
        assistant = Assistant("offline" if system == "offline" else engine(record=bool(self.record)))
        first = await self._drafts(assistant)
        with self._replies(f"interviews-{system}"):
            asker = Asker(record=self._records(f"interviews-{system}"))
            asked = (interview(assistant, case, asker, done) for case, done in zip(self.cases, first, strict=True))
            talks = await asyncio.gather(*asked)
        once = [Try.of(case, done) for case, done in zip(self.cases, first, strict=True)]
        answered = [Try.of(talk.case, talk.last, talk.facts) for talk in talks]
        with self._replies(f"judged-{system}"):
            asker = Asker(record=self._records(f"judged-{system}"))
            return Tried(first, await judged(asker, once, sources), talks, await judged(asker, answered, sources))

    async def plain(self, sources: dict[str, Seen]) -> list[Judged]:
        """The same lines through one plain instruction."""
        with self._replies("plain"):
            asker = Asker(record=self._records("plain"))
            texts = await asyncio.gather(*(asker.plain(case.text, case.toward) for case in self.cases))
        tries = [Try(case, text) for case, text in zip(self.cases, texts, strict=True)]
        with self._replies("judged-plain"):
            return await judged(Asker(record=self._records("judged-plain")), tries, sources)

    async def _drafts(self, assistant: Assistant) -> list[Rewrite]:
        with nullcontext() if assistant.engine.name == "offline" else self._replies("drafts"):
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
