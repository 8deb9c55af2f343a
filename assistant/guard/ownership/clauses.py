"""The clauses beside a confirmed deed: which of them take nothing from it: `with five people`, `and I trained them`.

The words that may stand there are those of the list `confirmations`, of the line, and of its draft (English).
"""

from collections.abc import Iterator, Sequence
from functools import cache

from assistant.guard.deeds.naming_people import names_someone
from assistant.guard.deeds.titles import title_nouns
from assistant.guard.deeds.whose_deed import is_someone
from assistant.guard.wording import FUNCTION_WORDS, NEGATIONS, Wording
from assistant.lexicon.data import load
from assistant.lexicon.function_words import ARTICLES
from assistant.lexicon.verbs import Tier, past_forms, verb_forms
from assistant.words import stem, words

CUTS = frozenset(",:()–—/")
LINKS = frozenset("and or so then also because since therefore plus too as".split())
_SUBJECTS = frozenset("i i've i'm i'd who we".split())
_FIRST_PERSON = frozenset("i we my our me i've i'd i'm".split())
BEFORE_A_CIRCUMSTANCE = frozenset(
    "with alongside for over in during within from since to between throughout through at on near across by under "
    "without as into via around until till up".split()
)
_TIMES = frozenset("for over in during within from since to between throughout through across on at into".split())
_BOUNDS = frozenset("from to since until till through throughout".split())
_COMPANY = frozenset("with alongside from".split())
_PLACES = frozenset("in at near on across".split())
_WITHOUT = frozenset("any help support supervision assistance guidance anyone anybody others incident delay".split())
_UNDER = frozenset("time pressure budget".split())
_AUXILIARY = frozenset(
    "was were is are had has have did does took got went came made ran kept cost lasted saw gave became could".split()
)


class FactClauses:
    """A fact, clause by clause: which of them take nothing from the deed that its verb tells.

    `in_pair` are the roots that the line or its draft names, `in_draft` the words of the draft's deed.
    """

    def __init__(self, line: Wording, in_pair: frozenset[str], in_draft: Sequence[str] = ()) -> None:
        self._line, self._in_pair, self._in_draft = line, in_pair, _plainly(in_draft)

    def pieces(self, first: int, until: int, verb: int) -> Iterator[tuple[int, int]]:
        """The clauses of a sentence; an `and` before a further thing cuts nothing."""
        begin = first
        for at in range(first + 1, until):
            if at != begin and (self._is_cut(at) or self._begins_a_clause(at, verb)):
                yield begin, at
                begin = at
        yield begin, until

    def is_harmless_around(self, begin: int, end: int, verb: range) -> bool:
        """Whether the clause of the verb says no more than who did it, to what, when, where and with whom."""
        forms = self._line.lows
        start = max(begin, verb.start)
        subject = next((at for at in range(start, begin - 1, -1) if forms[at] in _SUBJECTS), start)
        if subject == start and not self._is_subjectless(begin, start) and "me" not in forms[start:end]:
            return False
        return (
            all(self._is_free(at) for at in range(subject, start))
            and self._chunks_are_free(begin, subject)
            and self._chunks_are_free(verb.stop, end)
        )

    def _is_subjectless(self, begin: int, start: int) -> bool:
        """Whether no thing stands before a verb: not `the cleaning was done`."""
        return all(low in listed("beside") for low in self._line.lows[begin:start])

    def is_aside(self, begin: int, end: int) -> bool:
        """Whether another clause is about something else, or says more: `and trained the crew`, `five people`."""
        forms = self._line.lows
        if self._is_stated(begin, end):
            return True
        while begin < end - 1 and forms[begin] in LINKS:
            begin += 1
        said = forms[begin:end]
        if "also" in forms[begin - 1 : begin + 3] and self._has_verb(begin, end):
            return listed("limits").keys() & set(said) <= {"but"} and NEGATIONS.isdisjoint(said)
        if said[:1] == ["not"] and end - begin <= 3 and self._is_person(end - 1):
            return True  # `I led it, not Tom`
        if not limits().isdisjoint(said) or said[0] in listed("conditions"):
            return False
        if self._chunks_are_free(begin, end) or self._is_company(begin, end):
            return True
        if said[0] in _FIRST_PERSON or self._is_verb(begin) or said[0][-3:] == "ing":
            said = [low for low in said if low != "no" or said[0] != "we"]  # `we lost no sample`
            is_deed = said[0][-3:] == "ing" or (said[0] in ("i", "we") and len(said) > 1) or self._has_verb(begin, end)
            return is_deed and NEGATIONS.isdisjoint(said)
        if forms[begin - 1] in ("because", "since") and begin:
            return True
        return self._has_verb(begin, end) and not self._is_done_by_another(begin, end)

    def _is_done_by_another(self, begin: int, end: int) -> bool:
        """`Tom did the real work`, `it was Tom`; not `the operator helped`, `they took their tasks from me`."""
        forms = self._line.lows[begin:end]
        if not {"me", "us", "my", "our"}.isdisjoint(forms):
            return False
        if forms[-1] in ("did", "does"):
            return NEGATIONS.isdisjoint(forms)  # not `nobody else did`
        doer = next((at for at in range(begin, end) if self._is_person(at)), None)
        if doer is None:
            return False
        for low in forms:
            hit = verb_forms().get(low)
            if low in ("did", "does", "made") or (hit and hit[1] == "past" and hit[0].tier > Tier.HELPED):
                return True
        return doer == end - 1 or not title_nouns().isdisjoint(forms)

    def _chunks_are_free(self, begin: int, end: int) -> bool:
        forms = self._line.lows
        heads = [at for at in range(begin, end) if forms[at] in BEFORE_A_CIRCUMSTANCE]
        for at, to in zip([begin, *heads], [*heads, end], strict=True):
            ranged = to < end and forms[at] == "from" and forms[to] == "to"
            if at < to and not self._is_free_chunk(at, to, is_range=ranged or (at > begin and self._ends_a_range(at))):
                return False
        return True

    def _ends_a_range(self, at: int) -> bool:
        return self._line.lows[at] == "to" and "from" in self._line.lows[max(0, at - 5) : at]

    def _is_free_chunk(self, at: int, to: int, *, is_range: bool) -> bool:
        """Whether a preposition and what hangs on it, or an object, takes nothing from the deed."""
        forms, head = self._line.lows, self._line.lows[at]
        if self._is_stated(at, to):
            return True
        rest = range(at + 1, to) if head in BEFORE_A_CIRCUMSTANCE else range(at, to)
        said = forms[rest.start : to]
        if any(low == "of" and self._is_number(rest.start + place - 1) for place, low in enumerate(said) if place):
            is_company = head in _COMPANY or head not in BEFORE_A_CIRCUMSTANCE
            return is_company and self._is_group(
                said
            )  # `with a crew of five`; not `for 4 of the pumps`, `in 2 of the teams`
        if head == "without" or (head == "under" and _UNDER.issuperset(said)):
            return head == "under" or _WITHOUT.issuperset(said)
        if head in ("under", "until", "till", "up"):
            named = [self._line.roots[place] for place in rest if forms[place] not in FUNCTION_WORDS]
            return bool(rest) and self._in_pair.issuperset(named)
        if head in _COMPANY and self._is_company(rest.start, to):
            return True
        if (head in _TIMES and self._is_time(rest)) or listed("bounds").keys() >= set(said) != set():
            return head not in ("at", "in", "on") or self._is_time(rest)
        if self._is_circumstance(head, said, has_range=is_range and not any(map(self._is_number, rest))):
            return limits().isdisjoint(said)
        is_place = head in _PLACES
        return all(self._is_free(place) or (is_place and self._is_named(place)) for place in rest)

    def _is_stated(self, begin: int, end: int) -> bool:
        """Whether the draft says the same of its deed, word for word: `3 of the 9 sites`, `until May`."""
        return end - begin > 1 and _plainly(self._line.lows[begin:end]) in self._in_draft

    def _is_circumstance(self, head: str, said: list[str], *, has_range: bool) -> bool:
        """`as tech lead`, `to the end`, `from design to handover`, `to save time`, `by setting the pace`."""
        if head == "as":
            return not title_nouns().isdisjoint(said)
        if has_range or (head in _BOUNDS and not listed("bounds").keys().isdisjoint(said)):
            return True
        if head == "by":
            return said == ["hand"] or "".join(said[:1]).endswith("ing")
        return head == "to" and "".join(said[:1]) in verb_forms()

    def _is_free(self, at: int) -> bool:
        """Whether a word says nothing new of how much was done."""
        low = self._line.lows[at]
        if self._is_number(at):
            if low not in ("one", "1") and not any(root[0].isdigit() for root in self._in_pair if root):
                return True  # the line names no number
            before = self._line.lows[at - 1] if at else ""
            return (
                bool(numbers((low,)) & self._in_pair)
                or before == "all"
                or (low == "one" and before in ("the", "this", "that"))
            )
        if low in listed("circumstances") and at and self._line.lows[at - 1] in ("every", "whole", "entire", "all"):
            return True
        return low in listed("beside") or low in self._in_pair or self._line.roots[at] in self._in_pair

    def _is_time(self, rest: range) -> bool:
        forms = self._line.lows
        times = listed("circumstances")
        return (
            bool(rest)
            and all(forms[at] in times or forms[at] in listed("beside") or self._is_number(at) for at in rest)
            and any(forms[at] in times or self._is_year(forms[at]) or forms[at] == "own" for at in rest)
        )

    def _is_year(self, low: str) -> bool:
        return len(low) == 4 and low.isdigit() and low[:2] in ("19", "20")

    def _is_company(self, begin: int, end: int) -> bool:
        """`five people`, `my team of four`; not `Tom`, `my boss`, `limited authority`."""
        said = self._line.lows[begin:end]
        if not limits().isdisjoint([low for low in said if low not in listed("company")]) or not said:
            return False
        number = any(self._is_number(at) for at in range(begin, end) if self._line.lows[at] != "one")
        people = any(low in listed("company") and low not in ("of", "my", "our") for low in said)
        several = any(names_someone(low) and low[-1] == "s" and low.isalpha() for low in said)
        is_group = (number or people or several) and said[0] != "of" and said[0] not in BEFORE_A_CIRCUMSTANCE - _COMPANY
        return is_group and self._is_group(said)

    def _is_group(self, said: Sequence[str]) -> bool:
        if said[-2:] == ["of", "us"]:
            return True
        people = [low for low in said if low not in ("of", "my", "our", "us")]
        is_of_people = any(low in listed("company") or names_someone(low) for low in people)
        if (
            len(said) > 1
            and said[-2] in _ones()
            and said[-1][-1] == "s"
            and said[-1] not in listed("circumstances")
            and not self._in_pair & {said[-1], stem(said[-1])}
        ):
            is_of_people = True  # `three weavers`
        return is_of_people and {"them", "these", "those"}.isdisjoint(said)

    def _is_number(self, at: int) -> bool:
        low = self._line.lows[at]
        return low[0].isdigit() or bool(numbers((low,)))

    def _is_person(self, at: int) -> bool:
        low = self._line.lows[at]
        return is_someone(low) or self._is_named(at)

    def _is_named(self, at: int) -> bool:
        """Whether a word begins with a capital within its sentence: a place, or a person."""
        word = words(self._line.text)[at].text
        return word[0].isupper() and not word[1:2].isdigit() and self._line.lows[at] not in listed("beside")

    def _has_verb(self, begin: int, end: int) -> bool:
        return any(self._is_verb(at) for at in range(begin, end))

    def _is_verb(self, at: int) -> bool:
        low = self._line.lows[at]
        hit = verb_forms().get(low) or past_forms().get(low)
        is_past = hit is not None and (hit[1] in ("past", "participle") or self._line.lows[at + 1 : at + 2] == ["it"])
        return is_past or low in _AUXILIARY or (low.endswith("ed") and len(low) > 4)

    def _is_cut(self, at: int) -> bool:
        gap = self._line.gaps[at]
        return gap == " - " or not (CUTS.isdisjoint(gap) or is_in_a_number(self._line, at))

    def _begins_a_clause(self, at: int, verb: int) -> bool:
        forms = self._line.lows
        low = forms[at]
        if low in ("but", "though", "although", "because", "which", "whereas", "except") or (
            at > verb and low in listed("conditions")
        ):
            return True
        if low not in ("and", "so", "then") or at + 1 >= len(forms):
            return False
        if forms[at + 1] in (*_FIRST_PERSON, *LINKS, "it", "the", "he", "she", "they"):
            return True
        if self._is_verb(at + 1) or self._is_person(at + 1):
            return True
        return self._is_number(at + 1) and "it" in forms[at + 2 : at + 6]  # `and 40 schools use it`


def is_in_a_number(line: Wording, at: int) -> bool:
    """Whether a sign stands between figures, as in `20,000` and `1.5`."""
    return line.gaps[at] in (",", ".") and line.lows[at - 1][-1].isdigit() and line.lows[at][0].isdigit()


def _plainly(forms: Sequence[str]) -> str:
    """Words in a row without articles, and with numbers as figures."""
    return f" {' '.join(_ones().get(low, low) for low in forms if low not in ARTICLES)} "


@cache
def listed(section: str) -> dict[str, None]:
    """The words of a section of the list `confirmations`."""
    return dict.fromkeys(" ".join(load("confirmations")[section]).split())


@cache
def limits() -> frozenset[str]:
    """Words that make of a deed a part of it, or a title."""
    return frozenset(listed("limits"))


@cache
def _ones() -> dict[str, str]:
    listed = load("numbers")
    return {word: values[0] for word, values in (listed["ones"] | listed["tens"]).items() if values}


def numbers(forms: Sequence[str]) -> frozenset[str]:
    """The numbers among words, in digits: `12` of `twelve`."""
    return frozenset(low if low[0].isdigit() else _ones()[low] for low in forms if low[:1].isdigit() or low in _ones())
