"""Links in a text: web addresses with or without a scheme, e-mail addresses, @handles."""

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.facts.fact import Fact
from assistant.lexicon.catalogue import forms_at
from assistant.patterns import lazily

_CHUNK = lazily(r"[^\s<>()\[\]{}\"“”„«»‘|,;]+")
_HINT = lazily(r"[.@:/][A-Za-z0-9/]")
_DOTTED = lazily(r"\.(?:[a-z]{2}|(?<=[wW]{3}\.))")
"""What every link has that has neither `@` nor a scheme: a dot before its ending, or after `www`."""
_MAIL = lazily(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_HANDLE = lazily(r"@[a-z][\w-]+")
_HOST = lazily(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::\d+)?")
_SCHEME = lazily(r"[a-z][a-z0-9+.-]{1,9}://", re.IGNORECASE)
_ENDS_CLEANLY = ".,:;!?'’\"*_…"
_LONGEST = 2048
"""Characters from which a run without white space is no link that a line would hold."""

# Without a scheme, `www.` or a path, a dotted word is a link only under an ending that is no word or file suffix.
_TOP_LEVEL = frozenset(
    "com org net io dev ai app edu gov mil info biz tech cloud eu de fr es uk ch pl se nl dk fi cz pt gr ie hu ro br "
    "jp cn kr ca au nz mx xyz page site online blog design studio co gl example test".split()
)
_WITH_A_PATH = _TOP_LEVEL | frozenset(
    "me us it in at be is to so no tv cc ly sh ms gg fm rs id pro team hr im ws".split()
)


@lru_cache(maxsize=8)
def read_links(text: str) -> tuple[Fact, ...]:
    """The links of a text, in order; `key` lacks scheme, `www.` and last slash, and its host is in lower case."""
    if "@" not in text and "://" not in text and not ("." in text and _DOTTED.search(text)):
        return ()
    return tuple(_links(text))


def host_of(key: str) -> str:
    """The host of a link's key; the domain of an e-mail address."""
    return key.partition("/")[0].rpartition("@")[2]


def page_of(key: str) -> str:
    """The last part of the path of a link's key: what it shows, wherever that moved."""
    return key.partition("/")[2].rpartition("/")[2].lower()


def _links(text: str) -> Iterator[Fact]:
    for match in _CHUNK.finditer(text):
        chunk = match.group()
        if len(chunk) > _LONGEST or not _HINT.search(chunk):
            continue
        words = chunk.rstrip(_ENDS_CLEANLY).removesuffix("'s").removesuffix("’s")
        start = match.start()
        if words.lower().startswith("mailto:"):
            words, start = words[7:], start + 7
        if key := _key(words):
            yield Fact("link", key, words, start, start + len(words))


def _key(words: str) -> str:
    """The canonical form of what may be a link; empty where it is none."""
    if "@" in words and "://" not in words and "/" not in words:
        if _MAIL.fullmatch(words):
            return words.lower()
        return words.lower() if _HANDLE.fullmatch(words) else ""
    scheme = _SCHEME.match(words)
    rest = words[scheme.end() :] if scheme else words
    host, slash, path = rest.partition("/")
    named = scheme is not None or host.lower().startswith("www.")
    if not host or not (named or _is_host(host, path=bool(slash and path))):
        return ""
    host = host.lower().removeprefix("www.")
    return (f"{host}/{path}" if path else host).rstrip("/")


def _is_host(host: str, *, path: bool) -> bool:
    if not _HOST.fullmatch(host):
        return False
    first, _, last = host.partition(":")[0].rpartition(".")
    if last not in (_WITH_A_PATH if path else _TOP_LEVEL) or not any(map(str.isalpha, first)):
        return False
    return path or not _is_listed(host)


def _is_listed(host: str) -> bool:
    """Whether a dotted word is a product or a company of that name: Fly.io, Booking.com."""
    atoms = [part for part in host.lower().replace("-", ".").split(".") if part]
    return any(form.rest == atoms[1:] for form in forms_at(atoms[0]).get(atoms[1], ()))
