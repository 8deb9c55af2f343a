"""What the openai engine is told by its user: model, server, key, and how long to try."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from assistant.errors import KeyRefused, NoKey, UsageError

DEFAULT_BASE_URL = "https://api.openai.com/v1"
KEY_VARIABLE = "OPENAI_API_KEY"
BASE_URL_VARIABLE = "OPENAI_BASE_URL"
MODEL_VARIABLE = "ASSISTANT_MODEL"
TIME_LIMIT_VARIABLE = "ASSISTANT_TIME_LIMIT"

# Sent where a server of the user's own needs no key: the format wants the header all the same.
_NO_KEY = "none"
_LONG_KEY = 8
"""Letters from which a key is nothing else wherever it stands; a shorter one may be a part of any word."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Which model, where, and how patiently; never shows the key, nor a password in the base URL.

    `timeout` bounds one request, `time_limit` all that one question to the model takes, its waits included
    (both in seconds). `concurrency` questions are under way at once; a request is sent again `retries` times.
    With a `second_look` each draft is read and mended once more by the model, which takes one call more.
    Raises UsageError where a value cannot be.
    """

    model: str
    base_url: str | None = field(default=None, repr=False)
    api_key: str | None = field(default=None, repr=False)
    timeout: float = 60.0
    time_limit: float = 120.0
    concurrency: int = 8
    retries: int = 6
    second_look: bool = False

    def __post_init__(self) -> None:
        check_seconds(self.timeout)
        check_seconds(self.time_limit)
        if self.concurrency < 1 or self.retries < 0:
            raise UsageError("jobs must be 1 or more, retries 0 or more.")
        if not _is_web_address(self.url):
            raise UsageError(
                "The base URL is no web address.",
                hint=f"Set {BASE_URL_VARIABLE} (or --base-url) to one like http://localhost:11434/v1.",
            )

    @property
    def url(self) -> str:
        """The base URL in use."""
        return self.base_url or DEFAULT_BASE_URL

    @property
    def address(self) -> str:
        """The base URL as it may be shown: without user name, password and query."""
        return shown(self.url)

    def key_to_send(self) -> str:
        """The key, or a stand-in for a server that may need none; raises NoKey or KeyRefused."""
        key = (self.api_key or "").strip()
        if not key and not self.base_url:
            raise NoKey(
                "The openai engine has neither a key nor the base URL of a server.",
                hint=f"Set {KEY_VARIABLE}, or {BASE_URL_VARIABLE} (or --base-url) for a server of your own.",
            )
        if not (key.isascii() and key.isprintable() and " " not in key) and key:
            # As a header it could not be sent, and the error of the HTTP library would show it.
            raise KeyRefused("The key holds characters that no key has.", hint=f"Copy it again into {KEY_VARIABLE}.")
        return key or _NO_KEY

    def without_key(self, text: str) -> str:
        """A stranger's text without the key, should it say it back."""
        key = (self.api_key or "").strip()
        if len(key) >= _LONG_KEY:
            return text.replace(key, "[key]")
        return re.sub(rf"(?<!\w){re.escape(key)}(?!\w)", "[key]", text) if key else text


def check_seconds(limit: float) -> None:
    """Raise UsageError for a time limit that cannot be."""
    if isinstance(limit, bool) or not isinstance(limit, int | float) or not limit > 0:
        raise UsageError("A time limit is a number of seconds, more than 0.", hint="Write time_limit=30.")


def shown(url: str) -> str:
    """A base URL as it may be shown: without user name, password and query."""
    try:
        parts = urlsplit(url)
    except ValueError:  # a bracket that is not closed
        return url.rpartition("@")[2]
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path.rstrip('/')}"


def _is_web_address(url: str) -> bool:
    if not url.isprintable() or " " in url:
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is no number, a bracket that is not closed
        return False
