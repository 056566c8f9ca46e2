"""What the model has to answer, and how much of it is believed."""

from __future__ import annotations

import re
from collections.abc import Collection
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict

from shared_apps.diagnosis.redaction import LINK
from shared_apps.diagnosis.types import Cause, Diagnosis, Severity, Understood

MOST_CAUSES, MOST_PARTS, MOST_WORDS = 5, 10, 1500
DEAREST = 100_000
OTHER = "other"
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
    known: Understood,
    engine: Diagnosis | None,
    services: Collection[str],
    language: str,
) -> Diagnosis | None:
    """The verdict within the house's bounds, or None where nothing usable is left of it.

    Causes have the engine's ids or "other"; services are those of the catalogue; what the `engine` holds for urgent
    stays urgent, whatever the model says.
    """
    causes = {cause.id for cause in engine.causes} if engine else set()
    is_emergency = bool(known.emergencies) or (engine is not None and engine.urgent)
    left = 1.0
    found: list[Cause] = []
    for said in verdict.causes[:MOST_CAUSES]:
        probability = min(max(said.probability, 0.0), left)
        left -= probability
        found.append(
            Cause(
                id=said.cause_id if said.cause_id in causes else OTHER,
                name=plain(said.name, 120),
                explanation=plain(said.explanation, 400),
                probability=probability,
                severity=said.severity,
                reasons=tuple(plain(one, 200) for one in said.because[:5]),
            )
        )
    if not found or not 0 <= verdict.cost_min <= verdict.cost_max <= DEAREST:
        return None
    urgent = verdict.urgent or is_emergency
    severity: Severity = "critical" if is_emergency else found[0].severity
    return Diagnosis(
        symptoms=known.symptoms,
        causes=tuple(found),
        severity=severity,
        actions=tuple(plain(one, 300) for one in verdict.actions[:5]),
        cost_min=Decimal(verdict.cost_min),
        cost_max=Decimal(verdict.cost_max),
        urgent=urgent,
        urgent_reason=(plain(verdict.urgent_because, 300) or URGENT[language]) if urgent else "",
        confidence=min(max(verdict.confidence, 0.0), 1.0),
        services=tuple(code for code in verdict.services if code in services),
        parts=tuple(plain(one, 120) for one in verdict.parts[:MOST_PARTS]),
    )
