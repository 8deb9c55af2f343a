"""An engine that says what it was told to say: for tests of programs that use this package."""

from collections.abc import Iterable, Sequence

from assistant.engines.base import Brief, Draft, Reading
from assistant.errors import AssistantError
from assistant.results import Axis, Prompts, Usage


class ScriptedEngine:
    """Answers with the given readings and drafts in order, and remembers what it was asked.

    A reading is `(technical, leadership)` scores or a Reading; a draft is a text or a Draft; an AssistantError
    among them is raised in its turn. Each line, in order, takes the reading of its text, its drafts, and the reading of
    the one that the guard lets through; a text that was read before takes none. Raises AssertionError, which is no
    failure of a line, when the replies run out, so that a test cannot pass by luck.
    """

    name = "scripted"
    model = "scripted"
    prompts = Prompts(classify="scripted@1:000000000000", rewrite="scripted@1:000000000000")
    concurrency = 0

    def __init__(
        self,
        readings: Iterable[Reading | tuple[int, int] | AssistantError] = (),
        drafts: Iterable[Draft | str | AssistantError] = (),
    ) -> None:
        self._readings = iter(readings)
        self._drafts = iter(drafts)
        self.texts: list[str] = []
        """Every text that was given to be read."""
        self.briefs: list[Brief] = []
        """Every brief that was given to be drafted."""

    async def read(self, texts: Sequence[str]) -> list[Reading]:
        """The next readings, one a text."""
        self.texts += texts
        return [self._reading(text) for text in texts]

    async def draft(self, brief: Brief) -> Draft:
        """The next draft."""
        self.briefs.append(brief)
        draft = next(self._drafts, None)
        if draft is None:
            raise AssertionError(f"The scripted engine has no draft left. It was asked for: {brief.text!r}.")
        if isinstance(draft, AssistantError):
            raise draft
        return draft if isinstance(draft, Draft) else Draft(draft, usage=Usage(calls=1))

    async def aclose(self) -> None:
        """Nothing to let go of."""

    def _reading(self, text: str) -> Reading:
        reading = next(self._readings, None)
        if reading is None:
            raise AssertionError(f"The scripted engine has no reading left. It was asked to read: {text!r}.")
        if isinstance(reading, AssistantError):
            raise reading
        if isinstance(reading, Reading):
            return reading
        technical, leadership = reading
        return Reading(Axis(score=technical), Axis(score=leadership), Usage(calls=1))
