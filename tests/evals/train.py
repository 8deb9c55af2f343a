"""Trains the two small models that read lines without a server, and prints how well they read.

python -m tests.evals.train            cross-validated accuracy, beside TF-IDF with the same regression
python -m tests.evals.train --measure  the accuracy on the lines that nobody looks at, too
python -m tests.evals.train --write    writes the weights, learned from the learning lines and the extra ones
"""

import argparse
import json
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from assistant.engines.offline.reading import WEIGHTS
from assistant.engines.offline.reading.deed_reader import read_deeds
from assistant.engines.offline.reading.features import NAMES, features
from assistant.personas import HIGH_FROM, Quadrant, quadrant_of
from tests.evals.lines import Line, load, load_extra

FOLDS = 10
STRENGTH = 0.1  # C of the regression: a smaller one holds the weights nearer to nothing
BASELINE_STRENGTH = 10.0
FLOOR = 0.2  # added to each feature's spread, so that a rare one does not count for much
AXES = ("technical", "leadership")
Predict = Callable[[Sequence[Line]], list[Quadrant]]


class Model(NamedTuple):
    """One axis: a bias, and a weight for each feature."""

    bias: float
    weights: np.ndarray[Any, Any]

    def scores(self, seen: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        """0-100, as the reader rounds them."""
        rounded: np.ndarray[Any, Any] = np.round(100 / (1 + np.exp(-np.clip(seen @ self.weights + self.bias, -30, 30))))
        return rounded


def see(lines: Sequence[Line]) -> np.ndarray[Any, Any]:
    """The features of lines, one row a line."""
    return np.array([features(read_deeds(line.text)) for line in lines])


def is_high(lines: Sequence[Line], axis: str) -> np.ndarray[Any, Any]:
    """Whether each line is high on that axis."""
    return np.array([getattr(line.quadrant, axis) == "high" for line in lines])


def train(lines: Sequence[Line]) -> dict[str, Model]:
    """Both models, learned from these lines; the same lines give the same weights."""
    seen = see(lines)
    spread = seen.std(axis=0) + FLOOR
    models = {}
    for axis in AXES:
        fitted = LogisticRegression(C=STRENGTH, max_iter=5000).fit(seen / spread, is_high(lines, axis))
        models[axis] = Model(round(float(fitted.intercept_[0]), 4), np.round(fitted.coef_[0] / spread, 4).astype(float))
    return models


def ours(lines: Sequence[Line]) -> Predict:
    """The reader, trained on these lines."""
    models = train(lines)

    def predict(others: Sequence[Line]) -> list[Quadrant]:
        seen = see(others)
        return _quadrants(*(models[axis].scores(seen) >= HIGH_FROM for axis in AXES))

    return predict


def baseline(lines: Sequence[Line]) -> Predict:
    """TF-IDF over words and pairs of words with the same kind of regression."""
    vectors = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    seen = vectors.fit_transform([line.text for line in lines])
    fitted = [LogisticRegression(C=BASELINE_STRENGTH, max_iter=5000).fit(seen, is_high(lines, axis)) for axis in AXES]

    def predict(others: Sequence[Line]) -> list[Quadrant]:
        new = vectors.transform([line.text for line in others])
        return _quadrants(*(model.predict(new) for model in fitted))

    return predict


def cross_validate(lines: list[Line], extra: list[Line], learn: Callable[[list[Line]], Predict]) -> list[Quadrant]:
    """What each line is read as by a model that has not seen it; all have seen the extra lines."""
    read: list[Quadrant | None] = [None] * len(lines)
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    for known, unknown in folds.split(lines, [line.quadrant.value for line in lines]):
        predict = learn([*(lines[place] for place in known), *extra])
        for place, quadrant in zip(unknown, predict([lines[place] for place in unknown]), strict=True):
            read[place] = quadrant
    return [quadrant for quadrant in read if quadrant is not None]


def report(title: str, lines: list[Line], read: list[Quadrant]) -> None:
    """Print accuracy over quadrants, and per quadrant, axis, difficulty and language."""
    pairs = list(zip(lines, read, strict=True))
    parts = {
        quadrant.value: [got == want.quadrant for want, got in pairs if want.quadrant == quadrant]
        for quadrant in Quadrant
    }
    for axis in AXES:
        parts[axis] = [getattr(got, axis) == getattr(want.quadrant, axis) for want, got in pairs]
    parts["hard"] = [got == want.quadrant for want, got in pairs if want.hard]
    for lang in sorted({line.lang for line in lines}):
        parts[lang] = [got == want.quadrant for want, got in pairs if want.lang == lang]
    print(f"{title}: {_share([got == want.quadrant for want, got in pairs])} of {len(lines)}")
    print("   " + "  ".join(f"{name} {_share(right)}" for name, right in parts.items() if right))


def write(models: dict[str, Model]) -> None:
    """Write the weights that the reader ships."""
    axes = {
        axis: {"bias": model.bias, "weights": dict(zip(NAMES, model.weights.tolist(), strict=True))}
        for axis, model in models.items()
    }
    WEIGHTS.write_text(json.dumps(axes, indent=1) + "\n", encoding="utf-8")
    print(f"wrote {WEIGHTS.name}: {len(NAMES)} features")


def _quadrants(technical: np.ndarray[Any, Any], leadership: np.ndarray[Any, Any]) -> list[Quadrant]:
    return [
        quadrant_of(technical="high" if depth else "low", leadership="high" if leads else "low")
        for depth, leads in zip(technical, leadership, strict=True)
    ]


def _share(right: list[bool]) -> str:
    return f"{100 * sum(right) / len(right):.1f}%"


def main() -> None:
    """Train, print, and write where asked."""
    parser = argparse.ArgumentParser(description="Train and measure the offline reader.")
    parser.add_argument("--measure", action="store_true", help="also read the lines that nobody looks at")
    parser.add_argument("--quick", action="store_true", help="the learning lines only: for use while tuning")
    parser.add_argument("--write", action="store_true", help="write the weights")
    options = parser.parse_args()
    extra, learning = load_extra(), load("learn")
    for title, lines in (("learning lines", learning), *(() if options.quick else (("all lines", load()),))):
        for name, learn in (("reader", ours), ("TF-IDF", baseline)):
            report(f"{name}, {FOLDS}-fold, {title}", lines, cross_validate(lines, extra, learn))
    if options.measure:
        for name, learn in (("reader", ours), ("TF-IDF", baseline)):
            report(f"{name}, measuring lines", load("measure"), learn([*learning, *extra])(load("measure")))
    if options.write:
        write(train([*learning, *extra]))


if __name__ == "__main__":
    main()
