"""A request that brought no reply: what the server said, whether asking again can help, and the sentence for it."""

import re
from collections.abc import Sequence
from typing import Literal

from assistant.engines.openai.settings import (
    BASE_URL_VARIABLE,
    KEY_VARIABLE,
    MODEL_VARIABLE,
    TIME_LIMIT_VARIABLE,
    Settings,
)
from assistant.errors import (
    AssistantError,
    BadReply,
    KeyRefused,
    ModelNotFound,
    RequestRefused,
    ServerUnreachable,
    TimeIsUp,
)

Kind = Literal["status", "timeout", "nobody", "broken", "certificate"]
Objection = Literal["format", "unclear"]

# What passes by itself; every 5xx does too.
_PASSING = frozenset({408, 409, 429})
# How servers refuse a form that they do not know, with or without a word about it.
_OBJECTING = frozenset({400, 415, 422, 500, 501})
_FORMAT = re.compile(
    r"response[_ ]?format|json[_ ]?(?:schema|object|mode)|structured[_ ]output|guided|grammar|\bschema\b",
    re.I,
)
_TOO_LONG = re.compile(
    r"context[_ ](?:length|size|window)|too long|too many tokens|token limit|maximum (?:context|prompt)", re.I
)
_NO_MODEL = re.compile(
    r"\bmodel\b[^.]{0,160}?(?:not found|does(?:n't| not) exist|not exist)"
    r"|(?:no such|unknown|invalid|not a valid) model\b|model_not_found",
    re.I,
)
_READ = 2_000  # characters of a server's own words that are looked at
_SHOWN = 200  # characters of them in a sentence


class Failure(Exception):
    """One request without a reply; `said` is the server's own message, safe to show.

    `nobody`: no connection could be made. `broken`: it broke off. `certificate`: who answers there cannot show that it
    is that server. `wait` is what Retry-After asks, in seconds.
    After the last attempt, `attempts` and `out_of_time` say why there was no further one. `in_doubt` is set where it
    may have been the form of the reply asked for, and a weaker one is left to try.
    """

    def __init__(
        self, kind: Kind, *, status: int = 0, said: str = "", code: str = "", wait: float | None = None
    ) -> None:
        super().__init__(f"{kind} {status}" if status else kind)
        self.kind = kind
        self.status = status
        self.said = said
        self.code = code
        self.wait = wait
        self.attempts = 1
        self.out_of_time = False
        self.in_doubt = False

    @property
    def passing(self) -> bool:
        """Whether the same request can succeed a little later."""
        if self.kind != "status":
            return self.kind != "certificate"
        if self.code == "insufficient_quota" or self.objection == "format":
            return False
        return self.status in _PASSING or self.status >= 500

    @property
    def was_sent(self) -> bool:
        """Whether the server may have had the request; without a connection it had none."""
        return self.kind not in ("nobody", "certificate")

    @property
    def is_down(self) -> bool:
        """Whether no server that works is there, for the time being."""
        return self.passing and not self.in_doubt and (self.kind in ("nobody", "broken") or self.status >= 500)

    @property
    def names_no_model(self) -> bool:
        """Whether the server says that it has no such model."""
        return bool(self.status in (400, 404, 422) and _NO_MODEL.search(f"{self.code} {self.said}"))

    @property
    def objection(self) -> Objection | None:
        """Whether the server objects to the form of the reply asked for: surely, perhaps, or not at all."""
        if self.status not in _OBJECTING and self.status < 500:
            return None
        words = f"{self.code} {self.said}"
        if self.names_no_model or _TOO_LONG.search(words):
            return None
        if _FORMAT.search(words):
            return "format"
        return "unclear" if self.status in _OBJECTING else None


def cause(failures: Sequence[Failure]) -> Failure:
    """Of one question's failures at ever weaker forms of the reply, the one that says why.

    That is the last; but where the form was only suspected, and its weakest is refused no less, it is the first.
    """
    last = failures[-1]
    suspected = next((failure for failure in failures if failure.in_doubt), None)
    if suspected is None or not last.objection:
        return last
    suspected.attempts = sum(failure.attempts for failure in failures)
    suspected.out_of_time, suspected.wait = last.out_of_time, last.wait
    return suspected


def printable(text: str, longest: int = _SHOWN) -> str:
    """A stranger's text made fit for one line of a message: no control characters, at most `longest` characters."""
    # A character may vanish, never multiply: what is cut off here could not have been shown.
    line = "".join(char if char.isprintable() else " " for char in text[: 4 * longest])
    line = " ".join(line.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def own_words(body: object) -> str:
    """What a server says for itself in the body of an error; a web page says nothing."""
    if isinstance(body, dict):
        body = body.get("message") or body.get("detail") or body.get("error")
    said = body if isinstance(body, str) else str(body or "")
    return "" if said.lstrip().startswith("<") else said[:_READ]


def bad_reply(fault: str, said: str, times: int, settings: Settings) -> BadReply:
    """The sentence for a model whose replies could not be used; `said` is what it said, as it came."""
    quoted = f": “{printable(settings.without_key(said), 80)}”" if said else ""
    return BadReply(
        f"The reply of {printable(settings.model)} could not be used, {_times(times)}; "
        f"the last {settings.without_key(fault)}{quoted}.",
        hint=f"Try again, or another model in {MODEL_VARIABLE} (or --model); "
        f"if it is no model that answers, see {BASE_URL_VARIABLE}.",
    )


def explain(failure: Failure, settings: Settings) -> AssistantError:
    """The one clear sentence, with its hint, for a failure that nothing more is done about."""
    if not failure.passing:
        return _refusal(failure, settings)
    last = _last(failure, settings)
    if failure.out_of_time:
        return _no_time(failure, settings, last)
    often = f", {failure.attempts} times" if failure.attempts > 1 else ""
    sentence = f"{last[0].upper()}{last[1:]}{often}."
    if failure.kind == "timeout" or failure.status in _PASSING:
        return TimeIsUp(sentence, hint="Wait a little and try again, with fewer lines at once.")
    return ServerUnreachable(
        sentence,
        hint=f"See that the server runs and that {BASE_URL_VARIABLE} (or --base-url) is its address; "
        "`assistant doctor` looks for servers on this machine.",
    )


def _no_time(failure: Failure, settings: Settings, last: str) -> AssistantError:
    limit = f"time limit of {_seconds(settings.time_limit)}"
    hint = f"Try again later, or set more seconds in {TIME_LIMIT_VARIABLE}."
    if failure.wait is not None:
        return TimeIsUp(
            f"The server asks to wait {_seconds(failure.wait)} (HTTP {failure.status}), more than the {limit} leaves.",
            hint=hint,
        )
    return TimeIsUp(f"The {limit} allows no further attempt: {last}.", hint=hint)


def _last(failure: Failure, settings: Settings) -> str:
    """What the last attempt came to, as the middle of a sentence."""
    match failure.kind:
        case "timeout":
            return f"the server at {settings.address} gave no whole answer in time"
        case "nobody":
            return f"nothing answers at {settings.address}"
        case "broken":
            return f"the connection to {settings.address} broke off"
        case "certificate":
            return f"the server at {settings.address} shows no certificate that fits{_words(failure)}"
        case "status":
            return f"the server at {settings.address} answered with HTTP {failure.status}{_words(failure)}"


def _seconds(number: float) -> str:
    return f"{number:g} second{'' if number == 1 else 's'}"


def _times(attempts: int) -> str:
    return "once" if attempts == 1 else f"{attempts} times"


def _words(failure: Failure) -> str:
    """What the server said of it, in quotation marks, if anything."""
    return f", “{printable(failure.said)}”" if failure.said else ""


def _refusal(failure: Failure, settings: Settings) -> AssistantError:
    """A refusal that the same request would always meet."""
    status = f"HTTP {failure.status}"
    if failure.kind == "certificate":
        last = _last(failure, settings)
        return ServerUnreachable(
            f"{last[0].upper()}{last[1:]}.",
            hint=f"See {BASE_URL_VARIABLE} (or --base-url); SSL_CERT_FILE names certificates of your own to trust.",
        )
    if failure.status == 407:
        return ServerUnreachable(
            f"A proxy on the way to {settings.address} wants a user name and a password ({status}).",
            hint="Give them in HTTPS_PROXY or HTTP_PROXY, or name the server in NO_PROXY.",
        )
    if failure.status == 401:
        refused = "refused the key" if settings.api_key else "wants a key"
        return KeyRefused(
            f"The server at {settings.address} {refused} ({status}).",
            hint=f"Set {KEY_VARIABLE} to a key of that server.",
        )
    if failure.status == 403:
        return KeyRefused(
            f"The server at {settings.address} does not let this key in ({status}){_words(failure)}.",
            hint=f"Set {KEY_VARIABLE} to a key that may use the model {printable(settings.model)}.",
        )
    if failure.names_no_model or (failure.status == 404 and "model" in failure.said.lower()):
        return ModelNotFound(
            f"The server at {settings.address} has no model {printable(settings.model)} ({status}).",
            hint=f"Set {MODEL_VARIABLE} (or --model) to one that `assistant doctor` lists.",
        )
    if failure.status == 404:
        return ModelNotFound(
            f"The server at {settings.address} takes no chat completions there ({status}): the path of the base URL "
            f"may be wrong, or the model {printable(settings.model)} is not known.",
            hint=f"{BASE_URL_VARIABLE} (or --base-url) mostly ends in /v1.",
        )
    return RequestRefused(
        f"The server at {settings.address} refused the request ({status}){_words(failure)}.",
        hint="See the account's plan and credit."
        if failure.status in (402, 429)
        else f"See whether the model fits the request; another is set in {MODEL_VARIABLE} (or --model).",
    )
