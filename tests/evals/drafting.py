"""What the offline engine makes of lines to learn from: `python -m tests.evals.drafting [--answers]`.

With --answers its own claims and questions are put to each author's sheet, by what they are about, and the line is
drafted again. Printed for reading; nobody judges here.
"""

import sys
from collections import Counter

from assistant import Assistant
from assistant.results import Rewrite
from tests.evals.interview import MOST_ASKED
from tests.evals.sheets import Case, load_extra

_ABOUT = {"ownership": "share", "people": "people", "scope": "reach", "decision": "decision"}
_UNKNOWN = "do not know"


def with_answers(assistant: Assistant, case: Case, first: Rewrite) -> tuple[list[tuple[str, str]], Rewrite]:
    """What was asked and answered, and the draft with the answers."""
    asked = [(claim.question, case.sheet["share"]) for claim in first.claims[:1]]
    asked += [(one.question, case.sheet[_ABOUT.get(one.about, one.about)]) for one in first.questions]
    told = asked[:MOST_ASKED]
    denies = bool(first.claims) and case.only_helped
    facts = [answer for _, answer in dict.fromkeys(told[denies:]) if _UNKNOWN not in answer.lower()]
    last = assistant.rewrite(
        case.text,
        case.toward,
        role=case.role,
        facts=tuple(dict.fromkeys(facts)),
        denied=tuple(claim.draft for claim in first.claims) if denies else (),
    )
    return told, last


def main() -> None:
    """Each line with its draft, and how many came to what."""
    assistant = Assistant("offline")
    counts: Counter[str] = Counter()
    for case in load_extra():
        done = assistant.rewrite(case.text, case.toward, role=case.role)
        counts[f"{case.kind}: {done.status}"] += 1
        print(f"\n{case.id} {case.kind} -> {case.toward} ({done.status})\n  - {case.text}\n  + {done.text}")
        if "--answers" in sys.argv:
            told, last = with_answers(assistant, case, done)
            for question, answer in told:
                print(f"  ? {question}\n  = {answer}")
            print(f"  + {last.text}")
    print()
    for kind, count in sorted(counts.items()):
        print(f"{kind:<28}{count:>5}")


if __name__ == "__main__":
    main()
