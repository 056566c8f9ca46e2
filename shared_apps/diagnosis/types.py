"""What the engine understands, asks and finds: frozen, and all of it can be written as JSON."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

Severity = Literal["low", "medium", "high", "critical"]


@dataclass(frozen=True, slots=True)
class VehicleFacts:
    """What helps a diagnosis and tells nothing of whose car it is."""

    make: str = ""
    model: str = ""
    year: int | None = None
    fuel: str = ""
    mileage_km: int | None = None


@dataclass(frozen=True, slots=True)
class Understood:
    """What somebody's words say of a car: ids of symptoms, those they deny, trouble codes, ids of emergencies.

    `corrected` are emergencies clearly taken back ("hamulce jednak działają").
    """

    symptoms: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    emergencies: tuple[str, ...] = ()
    corrected: tuple[str, ...] = ()
    language: str = "pl"
    about_car: bool = False

    def merged(self, other: Understood) -> Understood:
        """Both together; what was said later wins where the two disagree. An emergency ends by a correction alone."""
        gone = {*other.denied, *other.corrected}
        said = tuple(dict.fromkeys([s for s in self.symptoms if s not in gone] + list(other.symptoms)))
        denied = tuple(dict.fromkeys([s for s in self.denied if s not in other.symptoms] + list(other.denied)))
        kept = [one for one in self.emergencies if one not in other.corrected]
        back = [one for one in self.corrected if one not in other.emergencies]
        return Understood(
            symptoms=said,
            denied=denied,
            codes=tuple(dict.fromkeys(self.codes + other.codes)),
            emergencies=tuple(dict.fromkeys(kept + list(other.emergencies))),
            corrected=tuple(dict.fromkeys(back + list(other.corrected))),
            language=other.language,
            about_car=self.about_car or other.about_car,
        )


@dataclass(frozen=True, slots=True)
class Question:
    """To be answered by yes, no or unknown."""

    id: str
    text: str
    symptom: str = ""


@dataclass(frozen=True, slots=True)
class Cause:
    """A likely cause with what speaks for it, in the language asked for. `probability` 0..1."""

    id: str
    name: str
    explanation: str
    probability: float
    severity: Severity
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """Causes with the likeliest first; costs in zloty with labour; `services` are codes of the catalogue."""

    symptoms: tuple[str, ...]
    causes: tuple[Cause, ...]
    severity: Severity
    actions: tuple[str, ...]
    cost_min: Decimal
    cost_max: Decimal
    urgent: bool
    urgent_reason: str
    confidence: float
    services: tuple[str, ...] = ()
    parts: tuple[str, ...] = field(default_factory=tuple)


OTHER = "other"


def own_id(place: int) -> str:
    """The id of a cause that the house has no name for, by its place in the list (from 1)."""
    return f"{OTHER}-{place}"


Outcome = Question | Diagnosis
