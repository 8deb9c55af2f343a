"""The guard: two texts in, what the second claims beyond the first out. No model, no engine, no screen."""

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.facts.numbers import read_quantities
from assistant.guard.deeds.deed import quoted
from assistant.guard.deeds.naming_people import names_someone
from assistant.guard.denying_facts import affirmed, as_affirmed, standing
from assistant.guard.facts_of_others import unearned
from assistant.guard.figures.aligned import names_a_time, other_figures, other_times
from assistant.guard.figures.implied_numbers import as_limits
from assistant.guard.figures.measures import other_counted, other_measures
from assistant.guard.figures.normalized import look_closer, of_versions, other_labels
from assistant.guard.figures.notation import told_anew
from assistant.guard.figures.quantities import compare_quantities
from assistant.guard.figures.rhythms import other_rhythms, other_weekdays
from assistant.guard.growth.grown import grown
from assistant.guard.growth.phrases import added_phrases
from assistant.guard.growth.tails import told_tails
from assistant.guard.growth.unheard import added_results, unheard_deeds, unheard_runs
from assistant.guard.growth.wider import more_people
from assistant.guard.languages import other_languages
from assistant.guard.limits.dropped import dropped_clauses
from assistant.guard.limits.hedges import is_a_share
from assistant.guard.limits.hollow import emptied
from assistant.guard.meaning import dropped_limits
from assistant.guard.ownership.led_people import led_people
from assistant.guard.ownership.raised import is_denied, raised_ownership
from assistant.guard.things import compare_things
from assistant.language import language_of
from assistant.patterns import lazily
from assistant.results import Check, Claim, Finding, Ownership

_CROSSED = lazily(r"(?<=\d)×(?=\d)")
_DIAMETER = lazily(r"[Øø](?= ?\d)")


def check(
    source: str,
    draft: str,
    facts: Sequence[str] = (),
    *,
    role: str = "",
    ownership: Ownership = "raise",
    denied: Sequence[str] = (),
) -> Check:
    """What the draft states that the source, the role and the confirmed facts do not, and what it dropped.

    Claims of kind `scope` and `outcome` stand among the findings too; those of kind `ownership` do so under
    `keep`, or where the author denied them (`denied` holds the draft's words of such a claim).
    """
    source, draft = _one_sign(source), _one_sign(draft)
    as_told, facts = facts, standing(facts) if facts else facts
    known = [_one_sign(text) for text in (*affirmed(facts, draft), role) if text]
    findings = _of_figures_and_things(source, draft, known)
    claims: list[Claim] = []
    if language_of(draft) == "en":
        claims += raised_ownership(source, draft, facts, role)
        denied = (*denied, *_denied_by(as_told, claims, source, draft, role))
        found, grown_ones = _of_growth(source, draft, known)
        claims += grown_ones
        claims += led_people(source, draft, known, role, claims)
        if findings:
            findings = as_limits((_as_limit(finding, source) for finding in findings), source)
        findings += unearned(facts, source, draft, claims)
        findings += _beside(found, grown_ones)
        findings, claims = _with_limits(source, draft, known, findings, claims)
    if not findings:
        findings += emptied(source, draft)
    findings += not_allowed(claims, ownership, denied)
    return Check(findings=tuple(dict.fromkeys(findings)), claims=tuple(dict.fromkeys(claims)))


def _of_figures_and_things(source: str, draft: str, known: Sequence[str]) -> list[Finding]:
    """What differs in numbers, dates, technologies, names and links; the finer looks only where nothing plain does."""
    confirmed = [quantity for text in known for quantity in read_quantities(text)]
    numbers = read_quantities(source), read_quantities(draft)
    findings = compare_quantities(*numbers, confirmed)
    if findings:
        # What is part of a name goes with it, and `a` is one.
        closer = look_closer(source, draft, named=known), look_closer(draft, source, known)
        if closer != numbers or (findings and known):
            findings = compare_quantities(*closer, [one for text in known for one in look_closer(text, draft)])
    findings += compare_things(source, draft, known)
    if not findings:
        findings += other_labels(source, draft, known)
    if not findings:
        findings += list(other_figures(source, draft, known)) or other_measures(source, draft, known)
        findings += other_counted(source, draft, known)
    if not findings and names_a_time(draft):
        findings += list(other_times(source, draft)) or other_rhythms(source, draft, known)
        findings += other_weekdays(source, draft, known)
    spoken = other_languages(source, draft, known)
    if spoken and findings:
        findings = [one for one in findings if not any(one.words in other.words for other in spoken)]
    return [*(of_versions(findings, draft) if findings else findings), *spoken]


def _of_growth(source: str, draft: str, known: Sequence[str]) -> tuple[list[Finding], list[Claim]]:
    """Deeds that nobody told, and people, reach, results and qualities that nobody did; each piece of text once."""
    heard = [*known, *told_anew(source, draft, known)]
    unheard = list(unheard_deeds(source, draft, heard))
    claims = list(told_tails(source, draft, heard))
    claims += [claim for claim in added_results(unheard, draft) if not _is_within(claim, claims)]
    claims += [claim for claim in grown(source, draft, heard) if not _is_within(claim, claims)]
    phrases = [claim for claim in added_phrases(source, draft, heard) if not _is_within(claim, claims)]
    claims += [claim for claim in phrases if not _goes_on(claim, claims, draft)]
    claims += [claim for claim in more_people(source, draft, heard) if not _is_within(claim, claims)]
    made_up = [Finding(kind="invented", category="claim", words=quoted(draft, deed)) for deed in unheard]
    return [*made_up, *unheard_runs(source, draft, heard)], claims


def _with_limits(
    source: str, draft: str, known: Sequence[str], findings: list[Finding], claims: list[Claim]
) -> tuple[list[Finding], list[Claim]]:
    """Findings and claims with the limits that the draft dropped or turned round, which say some of them better."""
    is_turned = any(finding.kind == "altered" and "…" in finding.words for finding in findings)
    limits = [one for one in dropped_limits(source, draft, known) if not (is_turned and one.kind == "altered")]
    lost = [*findings, *limits]
    limits += [one for one in dropped_clauses(source, draft, known) if not _is_lost_already(one, lost)]
    if limits and (findings or claims):
        findings = [one for one in findings if not _is_of_a_limit(one, limits, source)]
        claims = [claim for claim in claims if not _is_of_what_is_turned(claim, limits)]
    findings = [*findings, *limits]
    return [one for one in findings if not _is_a_boast(one, claims)], claims


def _denied_by(facts: Sequence[str], claims: Sequence[Claim], source: str, draft: str, role: str) -> Iterator[str]:
    """The words of the claims that a fact denies: those that would be none if the fact said the opposite."""
    opposite = tuple(as_affirmed(facts)) if facts and claims else ()
    if opposite:
        left = set(raised_ownership(source, draft, (*facts, *opposite), role))
        yield from (claim.draft for claim in claims if claim not in left)


def _beside(made_up: Iterable[Finding], claims: Sequence[Claim]) -> Iterator[Finding]:
    """What is made up, each once, but for what a claim has the words of: that claim stands among the findings."""
    for one in dict.fromkeys(made_up):
        if not any(one.words in claim.draft or claim.draft in one.words for claim in claims):
            yield one


def _is_of_a_limit(finding: Finding, limits: Iterable[Finding], source: str) -> bool:
    """Whether a lost figure went with a lost limit: the `four` of `as a team of four`, of `help from four others`.

    So did what says who it was: the `QA` of `help from the QA engineer`.
    """
    if finding.kind != "lost" or finding.category not in ("number", "technology"):
        return False
    if finding.category == "technology":
        if any(one.kind == "lost" and f" {finding.words} " in one.words for one in limits):
            return True
        whose = "|".join(re.escape(one.words) for one in limits if one.kind == "lost")
        before = "of|by|from|a|an|the|our|my|senior|junior|lead|\\w+ed"
        of_whom = rf"(?:{whose}) (?:(?:{before}) )+{re.escape(finding.words)}\b(?: (\w+))?"
        found = re.search(of_whom, source) if whose else None
        return found is not None and (finding.words.islower() or names_someone(found[1] or ""))
    lost = [one.words for one in limits if one.kind == "lost" and one.words.lower() != "one of"]
    if any(finding.words in words or f"{words} {finding.words}" in source for words in lost):
        return True
    of_whom = rf"(?:{'|'.join(map(re.escape, lost))}) (?:of|by|from) (?:[a-z]+ ){{0,3}}{re.escape(finding.words)} (\w+)"
    found = re.search(of_whom, source) if lost else None
    return found is not None and names_someone(found[1])  # `supervision of a level 3 analyst`


def _is_lost_already(clause: Finding, lost: Iterable[Finding]) -> bool:
    """Whether something in a dropped clause, or said of it, is found missing by itself."""
    return any(one.words in clause.words or clause.words in one.words for one in lost if one.kind != "invented")


def _is_of_what_is_turned(claim: Claim, limits: Iterable[Finding]) -> bool:
    """Whether a claim is made of what is told the other way round: `was trained by`, `trained`."""
    turned = [one.words for one in limits if one.kind == "altered"]
    if claim.kind == "ownership":
        return any(claim.draft.startswith(words) or words.startswith(claim.draft) for words in turned)
    return any(words in claim.draft or claim.draft in words for words in turned)


def _is_within(claim: Claim, claims: Iterable[Claim]) -> bool:
    """Whether another claim has some of the words, or all of them."""
    return any(one.draft in claim.draft or claim.draft in one.draft for one in claims)


def _goes_on(claim: Claim, claims: Iterable[Claim], draft: str) -> bool:
    """Whether a phrase is a part of the result before it: `ensuring alignment with group strategy`."""
    return claim.draft.startswith("with ") and any(f"{one.draft} {claim.draft}" in draft for one in claims)


def _is_a_boast(finding: Finding, claims: Iterable[Claim]) -> bool:
    """Whether a concept of the field is a part of a result already: `enabling predictive maintenance`."""
    return finding.category == "technology" and any(
        claim.kind != "ownership" and finding.words in claim.draft for claim in claims
    )


def _as_limit(finding: Finding, source: str) -> Finding:
    """A lost `about half of` is no lost figure: it limits what is claimed."""
    if finding.kind == "lost" and finding.category == "number" and is_a_share(finding.words, source):
        return finding.model_copy(update={"category": "claim"})
    return finding


def not_allowed(claims: Iterable[Claim], ownership: Ownership, denied: Sequence[str]) -> list[Finding]:
    """A finding for each claim that may not stand, even marked; the arguments are those of `check`."""
    return [
        Finding(kind="invented", category="claim", words=claim.draft)
        for claim in claims
        if claim.kind != "ownership" or ownership == "keep" or is_denied(claim, denied)
    ]


def _one_sign(text: str) -> str:
    """The text with the micro sign as the Greek letter that it looks like, and the signs for `by` and diameter."""
    if text.isascii():
        return text
    if "×" in text:
        text = _CROSSED.sub("x", text)
    if "Ø" in text or "ø" in text:
        text = _DIAMETER.sub("\u2300", text)
    return text.replace("\u00b5", "\u03bc")
