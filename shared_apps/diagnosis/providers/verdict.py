"""What the model has to answer, and how much of it is believed."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict

from shared_apps.diagnosis.engine import actions_of
from shared_apps.diagnosis.knowledge import knowledge
from shared_apps.diagnosis.redaction import LINK
from shared_apps.diagnosis.types import Cause, Diagnosis, Severity, own_id

MOST_CAUSES, MOST_SERVICES, MOST_PARTS, MOST_WORDS = 5, 4, 10, 1500
DEAREST = 100_000
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
URGENT = {
    "pl": "To może być niebezpieczne: nie jedź dalej i skontaktuj się z warsztatem.",
    "en": "This may be dangerous: do not drive on and contact a workshop.",
}


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class CauseSaid(Strict):
    cause_id: str
    name: str
    explanation: str
    probability: float
    severity: Literal["low", "medium", "high", "critical"]
    because: list[str]


class Verdict(Strict):
    """`words` come first: they are shown while the rest is being written."""

    words: str
    causes: list[CauseSaid]
    actions: list[str]
    cost_min: int
    cost_max: int
    urgent: bool
    urgent_because: str
    confidence: float
    services: list[str]
    parts: list[str]


def plain(text: str, most: int = MOST_WORDS) -> str:
    """Words to be shown as text: no links, no control or direction marks, bounded."""
    return CONTROLS.sub("", LINK.sub("", text)).strip()[:most]


def believed(
    verdict: Verdict,
    *,
    engine: Diagnosis,
    is_urgent: bool,
    emergency: str,
    causes: Collection[str],
    services: Collection[str],
    language: str,
) -> Diagnosis | None:
    """The verdict within the house's bounds, or None where nothing usable is left of it.

    Causes have one of the ids offered (`causes`), each once, or one of their own by their place; services are those of
    the catalogue. Where it names none of them, or no step, the house's own stand there. What the house holds for
    urgent stays urgent with its own words (`emergency`) and steps, whatever the model says.
    """
    is_emergency = bool(emergency) or is_urgent
    free = set(causes)
    left = 1.0
    found: list[Cause] = []
    for place, said in enumerate(verdict.causes[:MOST_CAUSES], start=1):
        probability = min(max(said.probability, 0.0), left)
        left -= probability
        found.append(
            Cause(
                id=said.cause_id if said.cause_id in free else own_id(place),
                name=plain(said.name, 120),
                explanation=plain(said.explanation, 400),
                probability=probability,
                severity=said.severity,
                reasons=tuple(plain(one, 200) for one in said.because[:5]),
            )
        )
        free.discard(said.cause_id)
    if not found or not 0 <= verdict.cost_min <= verdict.cost_max <= DEAREST:
        return None
    urgent = verdict.urgent or is_emergency
    steps = [step for one in verdict.actions[:5] if (step := plain(one, 300))]
    severity: Severity = "critical" if is_emergency else found[0].severity
    # Steps as grave as what was found: the engine may think less of it than the model.
    ours = engine.actions if is_emergency else actions_of("critical" if urgent else severity, language)
    theirs = plain(verdict.urgent_because, 300) if verdict.urgent else ""
    return Diagnosis(
        symptoms=engine.symptoms,
        causes=tuple(found),
        severity=severity,
        actions=tuple(dict.fromkeys([*(ours if is_emergency or not steps else ()), *steps])),
        cost_min=Decimal(verdict.cost_min),
        cost_max=Decimal(verdict.cost_max),
        urgent=urgent,
        urgent_reason=(emergency or theirs or URGENT[language]) if urgent else "",
        confidence=min(max(verdict.confidence, 0.0), 1.0),
        services=tuple(code for code in verdict.services if code in services) or _ours(found, engine),
        parts=tuple(plain(one, 120) for one in verdict.parts[:MOST_PARTS]),
    )


def _ours(found: Sequence[Cause], engine: Diagnosis) -> tuple[str, ...]:
    """What mends the causes that were found, or else what the engine believes in; it guesses where nothing was said."""
    causes = knowledge().causes
    mending = dict.fromkeys(code for cause in found if cause.id in causes for code in causes[cause.id].services)
    return tuple(mending)[:MOST_SERVICES] or (engine.services if engine.symptoms else ())
