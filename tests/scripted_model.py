"""A model that answers by rule, for tests of what stands around a model: every line reads low, every draft is led."""

import json
import re
from typing import Any, Literal

from tests.fault_server import Reply, Request, completion

_BLOCK = r"<{0}>\n(.*)\n</{0}>"
Asked = Literal["read", "draft", "hear"]
HELPED = re.compile(r"^(?:Helped|Assisted in|Worked on) (?:with )?")


def block(request: Request, name: str) -> Any:
    """What stands in a block of the request's last message, None where there is none."""
    found = re.search(_BLOCK.format(name), request.messages[1]["content"])
    return json.loads(found[1]) if found else None


def asked_for(request: Request) -> Asked:
    """Which of the three questions a request puts."""
    asked = request.messages[1]["content"]
    return "read" if "<lines>" in asked else "hear" if "<message>" in asked else "draft"


def answer(request: Request) -> Reply:
    """A reading of each line that is asked for, a draft that leads where the line helps, a message taken for a line."""
    return completion(json.dumps(said(request)))


def said(request: Request) -> dict[str, Any]:
    """The object that the answer holds."""
    match asked_for(request):
        case "read":
            return {"lines": [reading(number) for number in range(1, lines_in(request) + 1)]}
        case "hear":
            return {"parts": [{"kind": "line", "text": block(request, "message"), "about": 0}], "reply": ""}
        case "draft":
            return draft(block(request, "line"))


def draft(line: str) -> dict[str, Any]:
    """The reply's draft of a line."""
    text = HELPED.sub("Led ", line)
    rise = {"source": line.partition(" ")[0], "draft": "Led", "question": "Did you lead it?"}
    return {"text": text, "raised": [rise] if text != line else [], "questions": []}


def lines_in(request: Request) -> int:
    """How many lines a reading is asked for."""
    return len(lines_of(request))


def lines_of(request: Request) -> list[str]:
    """The lines that a reading is asked for."""
    found = re.search(r"<lines>\n(.*)\n</lines>", request.messages[1]["content"], re.DOTALL)
    return [json.loads(line.partition(": ")[2]) for line in found[1].splitlines()] if found else []


def reading(number: int, technical: int = 20, leadership: int = 20) -> dict[str, Any]:
    """The reply's reading of a line."""
    axes = {"technical": technical, "leadership": leadership}
    return {"line": number, **{name: {"evidence": [], "score": score} for name, score in axes.items()}}
