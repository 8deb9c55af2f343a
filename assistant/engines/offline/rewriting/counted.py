"""Answers that count people, users or places: `about 6 people`, `four engineers reported to me`, `a team of five`."""

from collections.abc import Sequence

from assistant.engines.offline.rewriting.told import Told
from assistant.engines.offline.rewriting.voice import lowered
from assistant.engines.offline.rewriting.word_lists import word_set
from assistant.words import Word, words

_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty "
    "several dozen".split()
)
_NEARLY = frozenset(
    "about around roughly approximately nearly almost over up to more than at least some a the couple of".split()
)


_AFTER = frozenset(
    "on the team in total all altogether with me besides overall project at most working worked it that this".split()
)


def counted(piece: str) -> Told | None:
    """What a bare count tells; None where the piece is no count, or counts something else."""
    run = words(piece)
    lows = [word.low for word in run]
    team = _team(piece, run, lows)
    if team:
        bridge = "with" if "had" in lows[:2] else "as" if team.startswith("one") else "in"
        apart = "had" if bridge == "with" else f"worked {bridge}"
        return Told("people", "beside", f"{bridge} {team}", f"{apart} {team}")
    for before in (["there", "were"], ["we", "had"], ["i", "had"], ["with"], ["had"]):
        if lows[: len(before)] == before:
            run, lows = run[len(before) :], lows[len(before) :]
            break
    end = _end(run, lows)
    if not end:
        return None
    noun, rest = lows[end - 1], lows[end:]
    what = lowered(piece[run[0].start : run[end - 1].end])
    if rest[-2:] == ["to", "me"] and any(low.startswith("report") for low in rest):
        return _reporting(run[end:], rest, noun, what)
    if rest[:1] in (["use"], ["used"]) and all(low in _AFTER for low in rest[1:]):
        return Told("scope", "object", f"used by {what}", f"it is used by {what}")
    if any(low not in _AFTER for low in rest):
        return None
    if noun in word_set("served"):
        return Told("scope", "beside", f"for {what}", f"served {what}")
    if noun in word_set("places"):
        return Told("scope", "beside", f"across {what}", f"worked across {what}")
    return Told("people", "beside", f"with {what}", f"worked with {what}")


def _end(run: Sequence[Word], lows: Sequence[str]) -> int:
    """The word behind `about four engineers and two testers`; 0 where no count begins here."""
    end, has_number = 0, False
    for at, low in enumerate(lows[:14]):
        if low in _NUMBERS or low[0].isdigit():
            has_number = True
        elif low in word_set("colleagues") or low in word_set("served") or low in word_set("places"):
            if not has_number:
                return end
            end, has_number = at + 1, False
            if at + 1 >= len(lows) or lows[at + 1] != "and":
                return end
        elif low in _NEARLY or low == "and":
            continue
        elif not has_number or at - end > 4 or low.endswith("ed"):
            return end
    return end


def _team(piece: str, run: Sequence[Word], lows: Sequence[str]) -> str:
    """`a team of five`, and of `five of us` `one of five`; nothing where it is no such thing."""
    for before in (["we", "were"], ["there", "were"], ["it", "was"], ["in"], ["i", "was", "in"], ["i", "had"], ["had"]):
        if lows[: len(before)] == before:
            run, lows = run[len(before) :], lows[len(before) :]
            break
    is_number = [low in _NUMBERS or low[0].isdigit() for low in lows]
    if lows[:3] == ["a", "team", "of"] and len(lows) in (4, 5) and is_number[3]:
        return piece[run[0].start : run[-1].end].replace("A team", "a team")
    if is_number[:1] == [True] and (lows[1:] == ["of", "us"] or (lows[1:] in ([], ["people"]) and run[0].start)):
        return f"one of {run[0].low}"
    return ""


def _reporting(behind: Sequence[Word], rest: Sequence[str], noun: str, what: str) -> Told | None:
    """`four engineers reported to me`; `six people, two of them reported to me`."""
    some = next((at for at in range(len(rest) - 2) if rest[at + 1 : at + 3] in (["of", "them"], ["of", "whom"])), None)
    if some is not None:
        if any(low not in _AFTER for low in rest[:some]):
            return None
        put = f"{what} ({behind[some].low} of them direct reports)"
        return Told("people", "beside", f"with {put}", f"worked with {put}")
    if any(
        low not in _AFTER and not low.startswith("report") and low not in ("directly", "to", "me", "who")
        for low in rest
    ):
        return None
    put = f"{what.removesuffix(' people')} direct reports" if noun == "people" else f"{what} as direct reports"
    return Told("people", "beside", f"with {put}", f"had {put}")
