"""Reads a line without a model server: features from word lists, weighed by two small logistic regressions."""

import hashlib
import json
from functools import cache
from math import exp
from operator import mul
from pathlib import Path
from typing import NamedTuple

from assistant.engines.base import Reading
from assistant.engines.offline.reading.deed_reader import read_deeds
from assistant.engines.offline.reading.evidence import evidence
from assistant.engines.offline.reading.features import NAMES, features
from assistant.engines.offline.reading.weak_openings import darkened, unshown
from assistant.lexicon import skills
from assistant.results import Axis

READER_VERSION = 2
WEIGHTS = Path(__file__).with_name("weights.json")
"""Written by tests/evals/train.py: for each axis a bias, and a weight for each feature that has one."""

# The sum's sign decides the level; this spreads what is nearly sure over the scale, as a reader's marks are.
_SPREAD = 2.5
_LISTS = Path(skills.__file__).with_name("data")


class _Weights(NamedTuple):
    bias: float
    weights: tuple[float, ...]  # in the order of the features


def read_line(text: str) -> Reading:
    """How a line reads on both axes, with the words that a person would point at."""
    line = read_deeds(text)
    values = features(line)
    technical, leadership = _weights()
    shown, led = evidence(line)
    depth, lead = darkened(line, _score(technical, values), _score(leadership, values))
    depth, lead = depth if shown else unshown(depth), lead if led else unshown(lead)
    return Reading(technical=Axis(score=depth, evidence=shown), leadership=Axis(score=lead, evidence=led))


@cache
def reader_id() -> str:
    """NAME@VERSION:HASH of what lines are read with: the weights and the word lists."""
    digest = hashlib.sha256(WEIGHTS.read_bytes())
    for name in (*skills.FILES, "weak_openings"):
        digest.update((_LISTS / f"{name}.txt").read_bytes())
    return f"offline-reading@{READER_VERSION}:{digest.hexdigest()[:12]}"


def _score(axis: _Weights, values: list[float]) -> int:
    total = (axis.bias + sum(map(mul, axis.weights, values))) / _SPREAD
    return round(100 / (1 + exp(-max(-30.0, min(30.0, total)))))


@cache
def _weights() -> tuple[_Weights, _Weights]:
    """For technical and leadership."""
    axes = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    technical, leadership = (
        _Weights(axis["bias"], tuple(axis["weights"][name] for name in NAMES))
        for axis in (axes["technical"], axes["leadership"])
    )
    return technical, leadership
