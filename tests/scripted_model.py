"""A model that answers by rule, for tests of what stands around a model: every line reads low, every draft is led."""

import json
import re
from typing import Any

from tests.fault_server import Reply, Request, completion

_BLOCK = r"<{0}>\n(.*)\n</{0}>"
HELPED = re.compile(r"^(?:Helped|Assisted in|Worked on) (?:with )?")


def block(request: Request, name: str) -> Any:
    """What stands in a block of the request's last message, None where there is none."""
    found = re.search(_BLOCK.format(name), request.messages[1]["content"])
    return json.loads(found[1]) if found else None


def answer(request: Request) -> Reply:
    """A reading of each line that is asked for, or a draft that leads where the line helps."""
    if "<lines>" in request.messages[1]["content"]:
        return completion(json.dumps({"lines": [reading(number) for number in range(1, lines_in(request) + 1)]}))
    line = block(request, "line")
    text = HELPED.sub("Led ", line)
    raised = [{"source": line.split()[0], "draft": "Led", "question": "Did you lead it?"}] if text != line else []
    return completion(json.dumps({"text": text, "raised": raised, "questions": []}))


def lines_in(request: Request) -> int:
    """How many lines a reading is asked for."""
    found = re.search(r"<lines>\n(.*)\n</lines>", request.messages[1]["content"], re.DOTALL)
    return len(found[1].splitlines()) if found else 0


def reading(number: int, technical: int = 20, leadership: int = 20) -> dict[str, Any]:
    """The reply's reading of a line."""
    axes = {"technical": technical, "leadership": leadership}
    return {"line": number, **{name: {"evidence": [], "score": score} for name, score in axes.items()}}
