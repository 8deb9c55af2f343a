"""E-mail addresses and links of a text."""

import re
from collections.abc import Iterator

from assistant.facts.links import read_links
from assistant.masking.kinds import Private

_SPELT_OUT = re.compile(
    r"(?<![\w.])[\w.+-]{1,64} ?(?:\(at\)|\[at\]|\{at\}|\(ät\)|\[ät\]|\(arroba\)) ?[\w-]{1,63}"
    r"(?: ?(?:\.|\(dot\)|\[dot\]|\{dot\}|\(punkt\)|\[punkt\]|\(point\)|\(punto\)) ?[\w-]{2,63}){1,4}",
    re.IGNORECASE,
)
_MAIL = re.compile(r"(?<![\w.+%@-])[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}(?![\w@])")
_IN_CAPITALS = re.compile(r"(?<![\w.])[\w.+-]{1,64} AT [\w-]{1,63}(?: DOT [\w-]{2,63}){1,4}(?!\w)")
_OTHER_SCHEMES = re.compile(r"\b(?:tel|skype|sip|xmpp|callto|sms|whatsapp):[^\s<>()\[\]\"]{3,80}", re.IGNORECASE)


def find_mails_and_links(text: str) -> Iterator[Private]:
    """E-mail addresses, those spelt out too; web addresses, @handles, and addresses of calls."""
    for fact in read_links(text):
        is_mail = "@" in fact.words[1:] and "/" not in fact.words
        yield Private("EMAIL" if is_mail else "LINK", fact.start, fact.end)
    if "@" in text:
        for match in _MAIL.finditer(text):
            yield Private("EMAIL", *match.span())
    for pattern in (_SPELT_OUT, _IN_CAPITALS):
        for match in pattern.finditer(text):
            yield Private("EMAIL", *match.span())
    for match in _OTHER_SCHEMES.finditer(text):
        yield Private("LINK", match.start(), match.start() + len(match[0].rstrip(".,;:!?'\"")))
