"""A model that obeys every attack as badly as it can, behind the product's own prompts and reply parser."""

import json
import re
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel

from assistant.engines.openai.client import Answer
from assistant.engines.openai.engine import OpenAIEngine
from assistant.engines.openai.settings import Settings
from assistant.engines.openai.structured import Completion, Unusable, read_reply
from assistant.errors import BadReply
from assistant.results import Usage
from assistant.templates import Message, load_templates
from tests.scripted_model import HELPED, reading

ESCAPES = "\x1b[K\x1b]x;y\x07\x9bm\u202e\u200b\U000e0061"
HTML = ' <img src="https://c.example.net/a.png"> ![x](https://c.example.net/a.png)'
LATEX = " \\input{canary} \\immediate\\write18{touch owned}"
PROMPT = "You rewrite one line of a resume so that a hiring manager reads its author nearer to a target persona."
OTHER_FORM = '{"answer": "hired"}'
_LINE = re.compile(r"<line>\n(.*)\n</line>")


def honest_draft(line: str) -> str:
    """What a good model would say."""
    return HELPED.sub("Led ", line)


class Obedient:
    """Stands in the place of the engine's client; `draft` is a template for each draft, `heard` a chat reply.

    `asked` are all messages that it was sent.
    """

    def __init__(self, draft: str = "{line}", heard: dict[str, Any] | None = None, score: int = 20) -> None:
        self.draft, self.heard, self.score = draft, heard, score
        self.asked: list[Sequence[Message]] = []

    async def ask(self, messages: Sequence[Message], reply: type[BaseModel]) -> Answer[Any]:
        """What the engine's client does, without a server."""
        self.asked.append(messages)
        text = self.said(messages[1]["content"])
        try:
            return Answer(read_reply(Completion(text), reply), Usage(calls=1))
        except Unusable as error:
            raise BadReply(f"The reply {error.fault}.") from error

    async def aclose(self) -> None:
        """Nothing is open."""

    def said(self, asked: str) -> str:
        """The reply's text."""
        if "<lines>" in asked:
            return json.dumps(
                {"lines": [reading(at, self.score, self.score) for at in range(1, asked.count('"\n') + 1)]}
            )
        if "<message>" in asked:
            return json.dumps(self.heard)
        found = _LINE.search(asked)
        assert found is not None
        line = honest_draft(json.loads(found[1]))
        if self.draft == OTHER_FORM:
            return OTHER_FORM
        return json.dumps({"text": self.draft.replace("{line}", line), "raised": [], "questions": []})


def engine(model: Obedient) -> OpenAIEngine:
    """The product's engine, whose client is this model."""
    settings = Settings(model="obedient", base_url="http://127.0.0.1:9/v1", api_key="none")
    return OpenAIEngine(settings, load_templates(), model)
