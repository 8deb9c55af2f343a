"""From a pydantic class to what a model is asked for, and from what it says back to an instance of that class.

The ladder: `json_schema` (the server holds the model to the schema), `json_object` (it holds it to JSON; the
schema stands in the prompt), `text` (the schema stands in the prompt; the JSON is dug out of what comes).
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import from_json

from assistant.engines.openai.failures import printable
from assistant.results import Usage
from assistant.templates import Message

Level = Literal["json_schema", "json_object", "text"]
LEVELS: tuple[Level, ...] = ("json_schema", "json_object", "text")
LONGEST_REPLY = 2_000_000  # characters; what is longer is no answer to a question about a line
LARGEST_BODY = 8_000_000  # bytes of the answer around it; no more is taken from a server

M = TypeVar("M", bound=BaseModel)

# An object begins with a name or ends at once; braces of prose and of program code mostly do neither.
_OPENING = re.compile(r'\{\s*["}]')
_MOST_OPENINGS = 100  # tried from the front, and as many from the back
_MOST_DECODED = 2 * LONGEST_REPLY  # characters decoded in all, nested objects counted again
_REPEATED = 2_000  # characters of a bad reply that the model is shown again
# Keywords that strict servers refuse; pydantic checks what they said.
_NOT_STRICT = frozenset({"default", "title", "minLength", "maxLength", "uniqueItems", "examples"})

_NO_TOKENS = Usage()


@dataclass(frozen=True, slots=True)
class Shape:
    """A reply class made ready for requests: `asking` is the part of the body that each level adds."""

    asking: Mapping[Level, dict[str, object] | None]
    instruction: str


@dataclass(frozen=True, slots=True)
class Completion:
    """What a chat completion holds; where it cannot be read, `fault` says why in a clause that follows "it".

    `said` are the server's or the model's own words behind a fault, as they came; `usage` are its tokens alone.
    """

    text: str = ""
    fault: str = ""
    said: str = ""
    usage: Usage = _NO_TOKENS


class Unusable(Exception):
    """A reply that cannot be read, with `fault` and `said` as a Completion has them."""

    def __init__(self, fault: str, said: str = "") -> None:
        super().__init__(fault)
        self.fault = fault
        self.said = said


@lru_cache(maxsize=64)
def shape_of(reply: type[BaseModel]) -> Shape:
    """The shape of a reply class, built once; raises TypeError for a class that no strict schema can describe."""
    schema = _strict(reply.model_json_schema(), reply.__name__)
    if schema.get("type") != "object":
        raise TypeError(f"{reply.__name__} must be a JSON object")
    name = re.sub(r"\W", "_", reply.__name__.strip("_"), flags=re.ASCII)[:64]
    return Shape(
        asking={
            "json_schema": {
                "response_format": {
                    "type": "json_schema",
                    "json_schema": {"name": name, "strict": True, "schema": schema},
                }
            },
            "json_object": {"response_format": {"type": "json_object"}},
            "text": None,
        },
        instruction="Answer with one JSON object and nothing else: no other words, no code fence. "
        f"It keeps to this JSON schema:\n{json.dumps(schema, ensure_ascii=False, separators=(',', ':'))}",
    )


def _strict(node: dict[str, Any], where: str) -> dict[str, Any]:
    """A schema as strict servers want it: closed objects, every name required, nothing beside a `$ref`."""
    strict = {key: _strict_value(key, value, where) for key, value in node.items() if key not in _NOT_STRICT}
    if node.get("additionalProperties") and "properties" not in node:
        raise TypeError(f"{where}: a strict schema cannot hold a mapping with free names")
    if node.get("type") == "object":
        strict["properties"] = strict.get("properties", {})
        strict["required"] = list(strict["properties"])
        strict["additionalProperties"] = False
    if "$ref" in strict and len(strict.keys() - {"$defs"}) > 1:
        strict["anyOf"] = [{"$ref": strict.pop("$ref")}]
    return strict


def _strict_value(key: str, value: Any, where: str) -> Any:
    if key in ("properties", "$defs"):  # names of the author's own, none of them a keyword
        return {name: _strict(node, where) for name, node in value.items()}
    if isinstance(value, dict):
        return _strict(value, where)
    if isinstance(value, list):
        return [_strict(item, where) if isinstance(item, dict) else item for item in value]
    return value


def dressed(messages: Sequence[Message], shape: Shape) -> list[Message]:
    """The messages with the schema in the prompt, at the end of the first system message."""
    dressed = list(messages)
    if dressed and dressed[0]["role"] == "system":
        # Some chat templates know one system message only.
        dressed[0] = Message(role="system", content=f"{dressed[0]['content']}\n\n{shape.instruction}")
    else:
        dressed.insert(0, Message(role="system", content=shape.instruction))
    return dressed


def read_completion(body: bytes) -> Completion:
    """What the body of a chat completion says; takes any bytes, and names what is missing."""
    if len(body) > LARGEST_BODY:
        return Completion(fault=f"was larger than {LARGEST_BODY / 1e6:g} MB")
    try:
        data = from_json(body)
    except ValueError:
        return Completion(fault="was no chat completion", said=body[:_REPEATED].decode(errors="replace"))
    usage = _usage(_at(data, "usage"))
    choices = _at(data, "choices")
    if not isinstance(choices, list) or not choices:
        error = _at(data, "error")
        said = _at(error, "message") or error
        return Completion(fault="held no choices", said=said if isinstance(said, str) else "", usage=usage)
    message = _at(choices[0], "message")
    text = _text(_at(message, "content"))
    refusal = _at(message, "refusal")
    if isinstance(refusal, str) and refusal:
        return Completion(text=text or refusal, fault="was a refusal", said=refusal, usage=usage)
    return Completion(text=text, fault=_fault(text, _at(choices[0], "finish_reason")), usage=usage)


def _fault(text: str, finish: Any) -> str:
    if finish == "content_filter":
        return "was a refusal by the server's content filter"
    if finish == "length":
        return "was cut off before its end"
    if not text.strip():
        return "was empty"
    return f"was longer than {LONGEST_REPLY:,} characters" if len(text) > LONGEST_REPLY else ""


def _at(data: Any, key: str) -> Any:
    return data.get(key) if isinstance(data, dict) else None


def _text(content: Any) -> str:
    """The text of a message; some servers send it in parts, with the thoughts of the model as parts of their own."""
    if isinstance(content, list):
        return "".join(part["text"] for part in content if isinstance(_at(part, "text"), str))
    return content if isinstance(content, str) else ""


def _usage(counted: Any) -> Usage:
    def count(key: str) -> int:
        value = _at(counted, key)
        return value if isinstance(value, int) and value > 0 else 0

    return Usage(input_tokens=count("prompt_tokens"), output_tokens=count("completion_tokens"))


def read_reply(completion: Completion, reply: type[M]) -> M:
    """The instance that a completion holds, however it is wrapped; raises Unusable."""
    if completion.fault:
        raise Unusable(completion.fault, completion.said)
    text = completion.text
    # pydantic takes NaN and Infinity, which are no JSON; where the words occur at all, the slower reader decides.
    if "NaN" not in text and "Infinity" not in text:
        try:
            return reply.model_validate_json(text)
        except ValidationError:
            pass
    return _dug_out(text.rpartition("</think>")[2], reply, whole=text)


def _dug_out(text: str, reply: type[M], *, whole: str) -> M:
    """The last object in a text that fits; one inside another that fits is a part of it."""
    found: M | None = None
    found_end = 0
    longest, breach = -1, ""
    for start, end in _objects(text):
        if start < found_end:
            continue
        try:
            found, found_end = reply.model_validate_json(text[start:end]), end
        except ValidationError as error:
            if end - start > longest:
                longest, breach = end - start, _breach(error)
    if found is not None:
        return found
    raise Unusable(breach) if breach else Unusable("held no JSON object", whole)


def _objects(text: str) -> Iterator[tuple[int, int]]:
    """Where the JSON objects of a text stand, outer before inner; a bounded number of places is looked at."""
    decoder = json.JSONDecoder(parse_constant=_no_constant)
    starts = [match.start() for match in _OPENING.finditer(text)]
    if len(starts) > 2 * _MOST_OPENINGS:
        starts = starts[:_MOST_OPENINGS] + starts[-_MOST_OPENINGS:]
    decoded = 0
    for start in starts:
        if decoded > _MOST_DECODED:
            return
        try:
            _, end = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            continue
        decoded += end - start
        yield start, end


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def _breach(error: ValidationError) -> str:
    """What of the schema was broken, for the model to mend: three places at most."""
    places = [
        f"{'.'.join(map(str, place['loc'])) or 'the whole'}: {place['msg']}"
        for place in error.errors(include_url=False, include_context=False, include_input=False)[:3]
    ]
    return f"broke the schema ({printable('; '.join(places))})"


def correction(completion: Completion, fault: str) -> list[Message]:
    """The turns that tell a model what was wrong with its last reply."""
    wrong = Message(role="user", content=f"That reply {fault}. Answer again, with the JSON object asked for.")
    if not completion.text.strip():
        return [wrong]
    return [Message(role="assistant", content=completion.text[:_REPEATED]), wrong]
