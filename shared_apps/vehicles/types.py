from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass

from django.db.models import TextChoices


class LookPurpose(TextChoices):
    SEEN = "seen"
    COPIED = "copied"


FUELS = ("petrol", "diesel", "lpg", "hybrid", "plugin_hybrid", "electric", "other")


@dataclass(frozen=True, slots=True)
class DecodedVin:
    """What a VIN tells: maker, country and the likely model year. Any of them may be unknown.

    The year letter is repeated every thirty years and European makers need not use it.
    """

    maker: str | None
    country: str | None
    year: int | None


@dataclass(frozen=True, slots=True)
class VehicleIn:
    """A car as its owner describes it. `vin` and `plate` as typed."""

    make: str
    model: str
    year: int | None = None
    vin: str = ""
    plate: str = ""
    mileage_km: int | None = None
    fuel: str = ""
    inspection_due: dt.date | None = None
    insurance_due: dt.date | None = None
    service_due: dt.date | None = None
    tyres_due: dt.date | None = None


@dataclass(frozen=True, slots=True)
class VehicleRef:
    """What a booking needs to know of a car."""

    id: uuid.UUID
    owner_id: int
    make: str
    model: str
    year: int | None
    vin: str
    plate: str
    label: str


@dataclass(frozen=True, slots=True)
class ClientCar:
    """A client's car as a workshop reads it while the client agrees."""

    make: str
    model: str
    year: int | None
    vin: str
    plate: str
    mileage_km: int | None
    fuel: str
    inspection_due: dt.date | None
    insurance_due: dt.date | None
    service_due: dt.date | None
    tyres_due: dt.date | None
    given_at: dt.datetime
