"""From symptoms to causes by Bayes' rule, and the question that would tell most."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from shared_apps.diagnosis.knowledge import KnownCause, knowledge
from shared_apps.diagnosis.types import Understood, VehicleFacts

# How often a symptom is met with a cause that has nothing to do with it, and a code likewise.
STRAY, STRAY_CODE = 0.004, 0.002
WITH_CODE = 0.55
# Words said in passing (on a cold morning) weigh less than what ails the car.
CONTEXT_WEIGHT = 0.5
# A cause of a diesel in a petrol car.
OTHER_FUEL = 0.02
# A cause that explains nothing that was said is no candidate.
CANDIDATES = 14
FUELS = {
    "petrol": {"petrol", "lpg"},
    "lpg": {"lpg", "petrol"},
    "diesel": {"diesel"},
    "electric": {"ev"},
    "hybrid": {"ev", "petrol"},
    "plugin_hybrid": {"ev", "petrol"},
}

Beliefs = dict[str, float]


def beliefs(known: Understood, vehicle: VehicleFacts | None) -> Beliefs:
    """Probability of every cause, summing to 1."""
    causes = knowledge().causes
    weights = {name: math.log(cause.often) + _fits(cause, known, vehicle) for name, cause in causes.items()}
    most = max(weights.values())
    raised = {name: math.exp(weight - most) for name, weight in weights.items()}
    total = sum(raised.values())
    return {name: value / total for name, value in raised.items()}


def _fits(cause: KnownCause, known: Understood, vehicle: VehicleFacts | None) -> float:
    symptoms = knowledge().symptoms
    weight = 0.0
    for name in known.symptoms:
        part = CONTEXT_WEIGHT if symptoms[name].is_context else 1.0
        weight += part * math.log(cause.signs.get(name, STRAY))
    for name in known.denied:
        weight += math.log(1 - min(cause.signs.get(name, STRAY), 0.97))
    for code in known.codes:
        weight += math.log(WITH_CODE if code in cause.codes else STRAY_CODE)
    if cause.fuel != "any" and vehicle is not None and vehicle.fuel in FUELS and cause.fuel not in FUELS[vehicle.fuel]:
        weight += math.log(OTHER_FUEL)
    return weight


def best(believed: Beliefs, count: int) -> list[tuple[str, float]]:
    """The likeliest first; equals in the order of their names, so that the same words answer the same."""
    return sorted(believed.items(), key=lambda one: (-one[1], one[0]))[:count]


def question_worth_asking(believed: Beliefs, closed: Iterable[str]) -> tuple[str, float]:
    """The symptom whose answer is expected to tell most, with the bits it is worth; "" when none is left."""
    candidates = best(believed, CANDIDATES)
    total = sum(value for _, value in candidates)
    weights = {name: value / total for name, value in candidates}
    before = _entropy(weights)
    known, causes, shut = knowledge().symptoms, knowledge().causes, set(closed)
    found, most = "", 0.0
    for name in dict.fromkeys(sign for cause in weights for sign in causes[cause].signs):
        if name in shut or known[name].is_vague:
            continue
        gained = before - _expected(weights, name)
        if gained > most:
            found, most = name, gained
    return found, most


def _expected(weights: Mapping[str, float], symptom: str) -> float:
    """Entropy left on average once the answer is known."""
    causes = knowledge().causes
    yes = {name: value * causes[name].signs.get(symptom, STRAY) for name, value in weights.items()}
    no = {name: value - yes[name] for name, value in weights.items()}
    left = 0.0
    for side in (yes, no):
        share = sum(side.values())
        if share > 0:
            left += share * _entropy({name: value / share for name, value in side.items()})
    return left


def _entropy(weights: Mapping[str, float]) -> float:
    return -sum(value * math.log2(value) for value in weights.values() if value > 0)
