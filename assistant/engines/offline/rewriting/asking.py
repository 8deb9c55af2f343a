"""Questions to the author: what a line lacks, its deed called by name, in its own language."""

from collections.abc import Iterator, Sequence
from functools import cache

from assistant.engines.offline.rewriting.answers import heard
from assistant.engines.offline.rewriting.answers.tellings import Answers
from assistant.engines.offline.rewriting.deed_names import THIS_WORK, deed_name, deed_of, definite
from assistant.engines.offline.rewriting.grammar import sentences, verb_of, verb_run
from assistant.engines.offline.rewriting.known_phrases import GUIDING
from assistant.engines.offline.rewriting.line.clause_parts import Clause
from assistant.engines.offline.rewriting.line.only_meant import is_not_done
from assistant.engines.offline.rewriting.line.read_clause import read_clause
from assistant.engines.offline.rewriting.question_quotes import is_list, joins, opening_words
from assistant.engines.offline.rewriting.scope import tongue_of
from assistant.engines.offline.rewriting.word_lists import is_plural, word_set
from assistant.facts.technologies import read_technologies
from assistant.language import Language
from assistant.lexicon.data import load
from assistant.lexicon.verbs import Form, Tier, verb_forms
from assistant.patterns import lazily
from assistant.personas import Target
from assistant.results import Claim, Classification, Question, QuestionAbout
from assistant.words import Word, words

MOST = 3
"""Questions that one line puts to its author at most."""

_ABOUT: dict[str, QuestionAbout] = {
    "led": "people",
    "led others": "people",
    "led a team": "people",
    "part": "people",
    "people": "people",
    "decision": "decision",
    "technical decision": "decision",
    "choice": "decision",
    "result": "result",
    "scope": "scope",
    "method": "method",
    "came of it": "method",
    "problem": "method",
}
"""What each kind of question in `questions.txt` asks about."""


@cache
def _templates() -> dict[str, dict[str, str]]:
    """Kind -> language -> question."""
    return {
        kind: {language: ", ".join(parts) for language, parts in asked.items()}
        for kind, asked in load("questions").items()
        if kind
    }


def questions_for(
    text: str,
    target: Target,
    before: Classification,
    facts: Sequence[str] = (),
    *,
    claimed: bool = False,
    has_claims: bool = False,
) -> tuple[Question, ...]:
    """At most three facts that the line lacks and that would carry it toward its target, the most useful first.

    `claimed`: whether one of the draft's claims asks already whether they led; `has_claims`: whether it makes any, as
    where it tells what was only meant.
    """
    quadrant = target.quadrant
    technical = quadrant.technical == "high" and before.technical.level == "low"
    leadership = quadrant.leadership == "high" and before.leadership.level == "low"
    if not technical and not leadership:
        return ()
    language = tongue_of(text)
    if language == "en" and not (facts or has_claims) and is_not_done(text):
        return (Question(question=_templates()["came of it"]["en"], about="method"),)
    name = _name(text, language)
    answers = heard(facts, text)
    asked: list[Question] = []
    known = {one.about for one in answers.tellings}
    for kind in _wanted(text, answers, technical=technical, leadership=leadership, claimed=claimed):
        if _ABOUT[kind] not in known or kind == "problem":
            templates = _templates()[kind]
            template = templates.get(language, templates["en"])
            question = _named(template, name, kind)
            asked.append(Question(question=question, about=_ABOUT[kind]))
    return tuple(asked[:MOST])


_WORK_ON = "the work on "


def _named(template: str, name: str, kind: str) -> str:
    """The question about a deed, without `work on` where the thing itself reads better."""
    if name.startswith(_WORK_ON) and kind in ("choice", "problem"):
        template = template.replace(" problem in {}", " problem with {}")
        return template.replace("{}", name.removeprefix(_WORK_ON))
    if not name.startswith(_THE_WORK) and _is_plural(name):
        template = template.replace("help with it", "help with them").replace("worked on it", "worked on them")
    return template.replace("{}", name).replace(" on the work on ", " on ")


_THE_WORK = ("the work ", THIS_WORK)


def _name(text: str, language: Language) -> str:
    """The deed by name, or the line's own first words."""
    if language == "other":
        return THIS_WORK
    if language != "en":
        return _first_words(text)
    name, run = deed_name(text), words(text)
    if name != THIS_WORK or len(run) < 3 or run[0].low not in verb_forms() or run[1].low == "in":
        return name
    first = _first_words(text)
    return f"the work behind “{first}”" if len(words(first)) > _FEW else THIS_WORK


_FEW = 2
"""Words that do not yet say what a line is about."""


def _wanted(text: str, answers: Answers, *, technical: bool, leadership: bool, claimed: bool) -> Iterator[str]:
    """What would carry the line, in order; what it says already is left out."""
    lows = [word.low for word in words(text)]
    decided = any(low in verb_forms() and verb_forms()[low][0].lemma in word_set("decisions") for low in lows[:1])
    if leadership and not answers.modest:
        if not answers.alone:
            yield from _of_leadership(text, lows, answers, claimed=claimed)
        if not decided:
            yield "technical decision" if technical else "decision"
    if technical:
        named = bool(read_technologies(text))
        if named and not decided and not leadership:
            yield "choice"
        yield "method"  # which part was theirs: an author knows that best
        if not named and (not leadership or answers.modest):
            yield "problem"
    if not _has_result(text, lows):
        yield "result"
    elif leadership and word_set("reach").isdisjoint(lows):
        yield "scope"


def _of_leadership(text: str, lows: Sequence[str], answers: Answers, *, claimed: bool) -> Iterator[str]:
    has_people = not (word_set("people") | word_set("people elsewhere")).isdisjoint(lows)
    if claimed:
        yield "part"
        return
    leads = answers.own_part >= Tier.LED or any(
        verb_forms()[low][0].tier is Tier.LED and verb_forms()[low][1] != "base" for low in lows if low in verb_forms()
    )
    if not leads:
        yield "led a team" if has_people else "led others" if _is_own_deed(text) else "led"
    elif not has_people:
        yield "people"


def _is_own_deed(text: str) -> bool:
    """Whether a line opens with a deed of the author's own: `help with it` would belittle it."""
    clause = read_clause(text)
    own = clause is not None and clause.opener is None and not clause.shared and clause.tier > Tier.HELPED
    return own and tongue_of(text) == "en"


def _has_result(text: str, lows: Sequence[str]) -> bool:
    """Whether a line names a measured result, as far as its verbs and signs show."""
    forms = verb_forms()
    outcome = any(low in forms and forms[low][0].lemma in word_set("outcomes") for low in lows)
    return "%" in text or (outcome and any(letter.isdigit() for letter in text))


def _first_words(text: str) -> str:
    """The line's own first words, to name a deed in a language whose grammar is not known here."""
    body = _BREAK.split(sentences(text)[0].body, maxsplit=1)[0]
    first = opening_words(body, _FIRST, _joins_anywhere)
    start = text.find(first)
    return text[start : behind_name(text, start + len(first))]


_BREAK = lazily(r"[,.](?!\d)|[;:()]| [-–—] | (?:so|which|that|because|until|after|before|when|while|whose|who) (?=\w)")


def behind_name(text: str, end: int) -> int:
    """The end of the name that is cut there: `mit Siemens NX`, and not `mit Siemens`."""
    return next((fact.end for fact in read_technologies(text) if fact.start < end < fact.end), end)


_FIRST = 6


def _joins_anywhere(word: Word) -> bool:
    return (
        joins(word) or word.low in word_set("joining elsewhere") or (len(word.text) <= _SHORT and word.text.islower())
    )


_SHORT = 3


_SMALLER = {
    "assist": "assist in {}", "help": "help with {}", "support": "support {}", "contribute": "contribute to {}",
    "work": "work on {}", "play": "play a part in {}", "gain": "learn how it is done", "aid": "help with {}",
}  # fmt: skip
_SMALLER_DONE = {"support": "support others in it", "work": "do a part of it", "contribute": "do a part of it"}


def claim_for(body: str, written: str, clause: Clause) -> Claim:
    """The rise from what was `said` to the draft, as a claim: `Did you lead the migration of …, or help with it?`."""
    larger, is_done = _larger(written, clause)
    several = is_list(larger) and ("," in larger or _BEHIND.search(larger.partition(" and ")[0]) is None)
    many = _is_plural(larger) or several
    it = "them" if many and (not is_done or larger.startswith("carry out ")) else "it"
    smaller = _smaller(clause, larger.partition(" ")[0], is_done=is_done).replace("{}", it)
    question = f"Did you {larger}, or {smaller}?"
    return Claim(kind="ownership", source=_quoted(body, clause), draft=_quoted(written, clause), question=question)


def task_claim(said: str, written: str, claim: Claim | None) -> Claim | None:
    """A task that was only given, told as done: the rise as a question; None where the deed cannot be named."""
    clause = read_clause(written)
    claim = claim or (claim_for(said, written, clause) if clause else None)
    larger = claim.question.rpartition(", or ")[0] if claim else ""
    return claim.model_copy(update={"question": f"{larger}, or were you only given the task?"}) if claim else None


def _smaller(clause: Clause, verb: str, *, is_done: bool) -> str:
    """The smaller part that the line may mean, as it stands behind `or`."""
    opener = clause.opener
    if clause.shared:
        return "share the work with others"
    if opener is None or not opener.lemma or opener.tier is Tier.BUILT or (opener.tier is None and not is_done):
        answered_for = opener is not None and opener.tier is None and opener.lemma and opener.follows == "deed"
        if answered_for:
            return "answer for a part of {}"
        return "do a part of the work" if verb in ("own", "manage") else "do the work without leading it"
    if opener.tier is None:
        return "do a part of it"
    if opener.lemma == GUIDING:
        return "help them"
    return (_SMALLER_DONE if is_done else {}).get(opener.lemma) or _SMALLER.get(opener.lemma, "take part in {}")


def _larger(written: str, clause: Clause) -> tuple[str, bool]:
    """What the new sentence says that the author did, behind `Did you`, and whether with their own hands."""
    text = written[len(clause.lead) :]
    run = words(text)
    row = next((row for form in _FORMS if (row := verb_run(text, run, 0, form))), None)
    if row is None:
        return f"lead {deed_of(clause)}", False
    leads = max(verb_of(lemma).tier for lemma in row.lemmas) is Tier.LED
    verb = row.inflected("base", with_british=False)
    behind = text[run[row.end - 1].end :]
    listed = behind.strip() if is_list(behind) and len(words(behind)) <= _MOST_LISTED else ""
    if not leads:
        return f"{verb} {listed or definite(behind, bare=True, people=True) or 'it'} yourself", True
    name = deed_of(clause)
    if clause.opener is not None and clause.opener.lemma == GUIDING:
        end = run[min(row.end + _MOST_QUOTED, len(run)) - 1].end
        return f"{verb} {text[run[row.end].start : end].partition(',')[0]}", False
    if listed:
        name = listed
    elif name.partition(" of ")[0] not in text:
        name = definite(behind, bare=True, people=True) or name
        name = _OF_ANY.sub(r"\1 the ", name, count=1)
    return f"{'have the whole responsibility for' if verb == 'own' else verb} {name}", False


_MOST_QUOTED = 12
_MOST_LISTED = 16
_FORMS: tuple[Form, ...] = ("past", "gerund", "third", "base")
_OF_ANY = lazily(r"( of| on| into) (?:an?|our|my|some|several) ")


def _is_plural(larger: str) -> bool:
    """Whether the deed or thing that a question names is many: `lead code reviews`."""
    head = words(_BEHIND.split(larger.removesuffix(" yourself"), maxsplit=1)[0])[-1].low
    return head.endswith("s") and is_plural(head)  # `the data`: it


_BEHIND = lazily(r" (?:of|on|into|from|to|for|in|with) ")


def _quoted(text: str, clause: Clause) -> str:
    """The words of a sentence that the claim is about, short enough for a question."""
    start = len(clause.lead) if text.startswith(clause.lead) else 0
    return opening_words(text[start:], _MOST_OF_CLAIM)


_MOST_OF_CLAIM = 9
