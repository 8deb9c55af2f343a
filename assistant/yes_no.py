"""A plain yes or no as people type it where `y/n` is asked: `y`, `Yep.`, `nein`."""

YES = tuple("y yes yeah yep ja oui sí si".split())
NO = tuple("n no nope nein non".split())


def is_yes(answer: str) -> bool:
    """Whether an answer to a question of y/n is a yes; any other is a no."""
    return answer.lower().rstrip(".!") in YES
