"""Wordy phrases put shortly, words that say nothing left out, plain mistakes mended (English)."""

import re
from collections.abc import Sequence
from functools import cache

from assistant.engines.offline.rewriting.grammar import capitalised, phrase_end
from assistant.engines.offline.rewriting.known_phrases import meant_noun
from assistant.engines.offline.rewriting.word_lists import are_people, is_plural, word_lists, word_set
from assistant.lexicon.counting import SEVERAL
from assistant.lexicon.function_words import PREPOSITIONS
from assistant.lexicon.verbs import verb_forms, verbs
from assistant.patterns import lazily
from assistant.words import Word, words

_SPACE = lazily(r" {2,}")
_LIST_THEN_ETC = lazily(r", ([\w+#./-]+),? (?:and )?(?:etc|and so on|and so forth)(?=[.,;:)]|$)\.?", re.IGNORECASE)


def tidied(text: str) -> str:
    """The text without words that say nothing, and with wordy phrases put shortly."""
    text = text.replace(" w/ ", " with ") if " w/ " in text else text
    if _MAY_FILL.search(text):
        from assistant.engines.offline.rewriting.line.loose_words import unfilled  # few lines have any

        text = unfilled(text)
    if " out " in text:
        text = _SORTED_OUT.sub(_fixed, text)
    if text.startswith("In my "):
        text = _IN_MY.sub(lambda found: found["where"].capitalize(), text, count=1)
    text = _spelled(text)
    found = _replacements(words(text))
    if not found and "etc" not in text and "getting " not in text:
        return text
    pieces: list[str] = []
    done = 0
    for start, end, put in found:
        pieces += text[done:start], put
        done = end if put or text[end : end + 1] != " " else end + 1
    tidy = "".join(pieces) + text[done:]
    text = capitalised(tidy) if found and found[0][0] == 0 and text[0].isupper() else tidy
    if "getting " in text:
        text = _GETTING_LEAVE.sub("obtaining ", text)
    text = _LIST_THEN_ETC.sub(_closed_list, text)
    return _SPACE.sub(" ", text)


def _spelled(text: str) -> str:
    """`Did the calibraton of scales` as `Did the calibration of scales`: the name of a deed."""
    for word in words(text[:_OPENING])[1:]:
        if word.text == word.low and word.end < _OPENING and (meant := meant_noun(word.low)):
            return text[: word.start] + meant + text[word.end :]
    return text


_OPENING = 60
_MAY_FILL = lazily(
    r"\b(?:things?|stuff|bits?|little|(?:sort|kind) of|kinda|sorta|and so (?:on|forth)|the like|and such|what ?not"
    r"|really)\b",
    re.IGNORECASE,
)
_SORTED_OUT = lazily(rf"\b(?P<did>[Ss]ort(?:ed|ing|s)?) out (?=(?:the|our|a|an|all|{SEVERAL}|\d+) [^,;:.]{{3,40}})")


def _fixed(found: re.Match[str]) -> str:
    """`sort out the nightly jobs` as `fix the nightly jobs`: one resolves troubles, and not things."""
    behind = found.string[found.end() :]
    run = words(behind)
    end = phrase_end(behind, run, 0)
    if not end or run[end - 1].low not in word_set("makeable") | word_set("kept up") | word_set("tended") | _JOBS:
        return found.group()
    form = {"sort": "fix", "sorted": "fixed", "sorting": "fixing", "sorts": "fixes"}[found["did"].lower()]
    return f"{capitalised(form) if found['did'][0].isupper() else form} "


_JOBS = frozenset("job jobs script scripts test tests build builds backup backups machine machines wiring".split())
_GETTING_LEAVE = lazily(
    r"\bgetting (?=(?:[\w/-]+ ){0,4}(?:certificates?|certification|accreditation|approvals?|permits?|clearance|"
    r"licen[cs]es?|funding|grants?)\b)"
)
_IN_MY = lazily(
    r"In my (?:current |present |last |previous |former |first )?(?:position|role|job|work) "
    r"(?P<where>(?:in|at|with|as|for) )"
)


def _closed_list(found: re.Match[str]) -> str:
    """`Python, Java, etc.` as `Python and Java`, where it is as plain as that; else as it stands."""
    text, start = found.string, found.start()
    before = text[:start].rpartition(" ")[2]
    item_before = text[: start - len(before)].rstrip()
    plain = before and not item_before.endswith((" and", "&"))
    return f" and {found.group(1)}" if plain else found.group()


def _replacements(run: Sequence[Word]) -> list[tuple[int, int, str]]:
    shorter, dropped = _shorter(), word_lists()["dropped"]
    found: list[tuple[int, int, str]] = []
    at = 0
    while at < len(run):
        low = run[at].low
        for rest, put in shorter.get(low, ()):
            end = at + len(rest)
            if tuple(word.low for word in run[at + 1 : end + 1]) == rest:
                found.append((run[at].start, run[end].end, _caring(run, at, end) or put))
                at = end
                break
        else:
            if (low in dropped and _stands_free(run, at)) or (low == "various" and _before_plural(run, at)):
                found.append((run[at].start, run[at].end, ""))
        at += 1
    return found


_CARING = {"took": "cared for", "taking": "caring for", "take": "care for"}


def _caring(run: Sequence[Word], at: int, end: int) -> str:
    """`took care of an elderly couple` as `cared for an elderly couple`: nobody handles people."""
    if run[end].low != "of" or run[at + 1].low != "care":
        return ""
    behind = range(end + 1, min(end + 5, len(run)))
    until = next((to for to in behind if run[to].low in PREPOSITIONS), behind.stop)
    known = word_set("cared for") | word_set("clients") - word_set("makeable")
    whom = [word.low for word in run[end + 1 : until]]
    if known.isdisjoint(whom[-1:]):
        stays = are_people(whom) or not word_set("tended").isdisjoint(whom[-1:])
        return f"{run[at].text} care of" if stays else ""
    return _CARING.get(run[at].low, "")


def _stands_free(run: Sequence[Word], at: int) -> bool:
    """Whether a word can go: a verb follows, and no `and` ties it to a fellow."""
    if at + 1 >= len(run) or run[at + 1].start != run[at].end + 1 or (at and run[at - 1].low in ("and", "or", "not")):
        return False
    return run[at + 1].low in verb_forms() or run[at + 1].low in verbs()


def _before_plural(run: Sequence[Word], at: int) -> bool:
    if at + 1 >= len(run) or run[at + 1].low in word_set("needs various"):
        return False
    for word in run[at + 1 : at + 4]:
        if word.low in PREPOSITIONS:
            break
        if is_plural(word.low):
            return True
    return False


@cache
def _shorter() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    shorter: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, put in word_lists()["shorter"].items():
        first, *rest = phrase.split()
        shorter.setdefault(first, []).append((tuple(rest), put[0] if put else ""))
    return shorter
