"""What an author wishes of a draft, as far as grammar can: shorter, more modest, without a word, in their spelling."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.engines.base import Brief, Draft
from assistant.engines.offline.rewriting import redraft
from assistant.engines.offline.rewriting.answers.tellings import content
from assistant.engines.offline.spellings import Spelling, spelled
from assistant.guard import check
from assistant.lexicon.verbs import Tier, verb_forms
from assistant.patterns import lazily
from assistant.words import lows, words

_MOST_PROPOSALS = 4
_SHORTER = lazily(r"short|brief|concise|trim|too long|fewer words|kürz|\bcourt|raccourc|\bcort|\bbrev|acort")
_MODEST = lazily(
    r"boast|brag|modest|humble|keep (?:my|the) (?:own )?(?:verb|word)|my (?:own )?(?:verb|word)|tone (?:it )?down"
    r"|too (?:much|strong|bold)"
    r"|exaggerat|overs(?:ell|tat)|softer|bescheiden|übertr|modeste|sobre\b|exager|modesto"
)
_WITHOUT = lazily(
    r"(?:(?:do not|don't|never|avoid|stop|not) (?:say|use|write|saying|using|writing)|without (?:saying|using|the "
    r"word)?|drop|leave out"
    r"|ne dis pas|sans (?:dire|le mot)|no digas|sin (?:decir|la palabra)|benutze? nicht|sag nicht)(?: the)?(?: "
    r"words?)?\s+(?P<words>.+)"
)
_QUOTED = lazily(r"[\"“”'‘’«»„]([^\"“”'‘’«»„]+)[\"“”'‘’«»„]")
_BRITISH, _AMERICAN = (
    lazily(r"\b(?:british|uk)\b"),
    lazily(r"\b(?:american|us)\b (?:english|spelling)|\bamerican\b"),
)
_RESULT_FIRST = lazily(
    r"(?:result|outcome|effect|number|figure)s? (?:first|in front|at the (?:start|beginning|front))|(?:start|begin"
    r"|lead) with the (?:result|outcome|effect|number|figure)"
)
_EMPTY = lazily(
    r"\b(?:successfully|various|several different|effectively|actively|basically|really|very|a variety of|a number "
    r"of|a wide range of)\s+(?=\w)"
    r"|,? (?:as needed|as required|on a daily basis)(?=[,.;]|$)",
    re.IGNORECASE,
)
_IN_ORDER_TO = lazily(r"\bin order to\b", re.IGNORECASE)
_RESULT = lazily(r"(?P<deed>[^,;.]+), (?P<result>[a-z]+ing\b [^,;.]+)\.?")


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What the wishes come to; `left` are those that the engine can do nothing about."""

    shorter: bool = False
    modest: bool = False
    without: tuple[str, ...] = ()
    spelling: Spelling | None = None
    result_first: bool = False
    left: tuple[str, ...] = ()


def draft_as_wished(brief: Brief) -> Draft:
    """The first honest draft that is as its author wishes; its reason says what cannot be done."""
    wanted = _read(brief.wishes)
    found = [_shaped(brief, draft, wanted) for draft in _proposals(brief, wanted)]
    first = found[0]
    fitting = [draft for draft in found if _may_stand(brief, draft, wanted)]
    if not any(draft.text == brief.text for draft in fitting) and (wanted.shorter or not fitting):
        own = _shaped(brief, Draft(brief.text, questions=first.questions), wanted)
        fitting += [own] if _may_stand(brief, own, wanted) and own.text != brief.rejected else []
    if not fitting:  # the line itself has the word: what its author told of it stays
        return replace(first, reason=_NOT_WITHOUT)
    best = _shortest(brief, fitting) if wanted.shorter else fitting[0]
    reason = _AS_WISHED if best.text == brief.text and (wanted.modest or wanted.without) else best.reason
    return replace(best, reason=" ".join(filter(None, (reason, _undone(brief, best, wanted)))))


_AS_WISHED = "Your own words stay: no other draft is as you wish."
_NOT_WITHOUT = "No wording was found that does without that word."


def _shortest(brief: Brief, fitting: list[Draft]) -> Draft:
    """The shortest draft that says what the first says of the author's facts; the source only where nothing else is."""
    told = content(" ".join(brief.facts)) & content(fitting[0].text)
    as_full = [draft for draft in fitting if told <= content(draft.text) and draft.text != brief.text]
    return min(as_full or fitting[:1], key=lambda draft: len(draft.text))


def _read(wishes: tuple[str, ...]) -> _Wanted:
    """All wishes together; of two spellings the later one."""
    wanted = _Wanted()
    for wish in wishes:
        low = wish.lower().replace("’", "'")
        said = wanted
        if _SHORTER.search(low):
            wanted = replace(wanted, shorter=True)
        if _MODEST.search(low):
            wanted = replace(wanted, modest=True)
        if _RESULT_FIRST.search(low):
            wanted = replace(wanted, result_first=True)
        if _BRITISH.search(low) or _AMERICAN.search(low):
            wanted = replace(wanted, spelling="british" if _BRITISH.search(low) else "american")
        if without := _words_without(wish):
            wanted = replace(wanted, without=(*wanted.without, *without))
        if wanted == said and not _says_again(low, wanted):
            wanted = replace(wanted, left=(*wanted.left, wish))
    return wanted


def _says_again(low: str, wanted: _Wanted) -> bool:
    return any(form.search(low) for form in (_SHORTER, _MODEST, _RESULT_FIRST, _BRITISH, _AMERICAN))


def _words_without(wish: str) -> list[str]:
    """The words that a draft is not to hold: those in quotes, or the one or two behind `do not say`."""
    found = _WITHOUT.search(wish.lower())
    if found is None:
        return []
    rest = wish[found.start("words") :]
    if quoted := _QUOTED.findall(rest):
        return [word.strip(" ,.") for word in quoted]
    short = re.split(r"[,.;]| please| i | bitte", rest, maxsplit=1)[0].split(" or ")
    return [one.strip() for one in short if 0 < len(one.split()) <= 2 and not one.strip().startswith(("that", "the "))]


def _proposals(brief: Brief, wanted: _Wanted) -> Iterator[Draft]:
    """The engine's proposals, the boldest first, or the modest ones alone."""
    if wanted.modest:
        brief = replace(brief, ownership="keep", facts=tuple(fact for fact in brief.facts if not _says_led(fact)))
    for _ in range(_MOST_PROPOSALS):
        draft = redraft(brief)
        if draft.text == brief.text:
            yield from _with_other_facts(brief, wanted)
            yield draft
            return
        yield draft
        brief = replace(brief, rejected=draft.text)
    yield redraft(replace(brief, ownership="keep", rejected=""))
    yield from _with_other_facts(brief, wanted)


def _with_other_facts(brief: Brief, wanted: _Wanted) -> Iterator[Draft]:
    """A draft of the facts that do not have an unwanted word, where some have."""
    other = tuple(fact for fact in brief.facts if not _has_any(fact, wanted.without))
    if other and other != brief.facts:
        yield redraft(replace(brief, rejected="", facts=other))


def _says_led(fact: str) -> bool:
    known = verb_forms()
    return any(word.low in known and known[word.low][0].tier is Tier.LED for word in words(fact))


def _shaped(brief: Brief, draft: Draft, wanted: _Wanted) -> Draft:
    """The draft trimmed, its result first, in the spelling; each step only where the guard lets it stand."""
    steps = []
    if wanted.shorter:
        steps.append(_trimmed)
    if wanted.result_first:
        steps.append(_with_result_first)
    text, claims = draft.text, draft.claims
    for step in steps:
        if (other := step(text)) != text and _is_honest(brief, other):
            text = other
    if wanted.spelling is not None and _is_honest(brief, other := spelled(text, wanted.spelling)):
        text = other
        respelled = (claim.model_copy(update={"draft": spelled(claim.draft, wanted.spelling)}) for claim in claims)
        claims = tuple(respelled)
    return replace(draft, text=text, claims=tuple(claim for claim in claims if claim.draft in text))


def _trimmed(text: str) -> str:
    short = _IN_ORDER_TO.sub("to", _EMPTY.sub("", text)).strip()
    return short[:1].upper() + short[1:] if text[:1].isupper() else short


def _with_result_first(text: str) -> str:
    """`Automated the backups, cutting costs by 5%` as `Cut costs by 5% by automating the backups`; else as it was."""
    found = _RESULT.fullmatch(text)
    if found is None:
        return text
    known = verb_forms()
    (deed, *rest), (result, *gain) = found["deed"].split(), found["result"].split()
    verb, brought = known.get(deed.lower()), known.get(result)
    more_deeds = any(known[low][1] == "past" for low in lows(" ".join(rest)) if low in known)
    if verb is None or verb[1] != "past" or brought is None or brought[1] != "gerund" or more_deeds or not rest:
        return text
    end = "." if text.endswith(".") else ""
    return f"{brought[0].past.capitalize()} {' '.join(gain)} by {verb[0].gerund} {' '.join(rest)}{end}"


def _may_stand(brief: Brief, draft: Draft, wanted: _Wanted) -> bool:
    return not _has_any(draft.text, wanted.without) and _is_honest(brief, draft.text)


def _has_any(text: str, unwanted: tuple[str, ...]) -> bool:
    lemmas = _lemmas(text)
    plain = f" {' '.join(word.low for word in words(text))} "
    return any(f" {word.lower()} " in plain or not _lemmas(word).isdisjoint(lemmas) for word in unwanted)


def _lemmas(text: str) -> set[str]:
    known = verb_forms()
    return {known[low][0].lemma for low in lows(text) if low in known}


def _is_honest(brief: Brief, text: str) -> bool:
    return check(brief.text, text, brief.facts, role=brief.role, ownership=brief.ownership, denied=brief.denied).ok


def _undone(brief: Brief, draft: Draft, wanted: _Wanted) -> str:
    """What was wished and is not so, in one sentence; empty where all is."""
    left = [f"“{wish}”" for wish in wanted.left]
    if wanted.result_first and _RESULT.fullmatch(draft.text):
        left.append("the result first")
    if wanted.shorter and len(draft.text) >= len(brief.text):
        left.append("a shorter line that says as much")
    if not left:
        return ""
    return f"The offline engine cannot do that: {' and '.join(left)}; the openai engine may."
