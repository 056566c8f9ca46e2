from __future__ import annotations

import uuid
from typing import Any

from django.db.models import QuerySet

from shared_apps.core.errors import NotHere
from shared_apps.vehicles.models import Vehicle
from shared_apps.vehicles.types import DecodedVin, VehicleRef
from shared_apps.vehicles.vin import decode


def vehicles_of(*, owner_id: int) -> QuerySet[Vehicle]:
    """A person's cars, the newest first."""
    return Vehicle.objects.filter(owner=owner_id).order_by("-created_at", "pk")


def vehicle_get(*, owner_id: int, vehicle_id: uuid.UUID) -> Vehicle:
    """Raises NotHere for somebody else's car just as for none at all."""
    vehicle = Vehicle.objects.filter(owner=owner_id, pk=vehicle_id).first()
    if vehicle is None:
        raise NotHere
    return vehicle


def vehicle_ref(*, owner_id: int, vehicle_id: uuid.UUID) -> VehicleRef:
    """A person's own car, for a booking. Raises NotHere for anybody else's."""
    vehicle = vehicle_get(owner_id=owner_id, vehicle_id=vehicle_id)
    return VehicleRef(
        id=vehicle.pk,
        owner_id=vehicle.owner_id,
        make=vehicle.make,
        model=vehicle.model,
        year=vehicle.year,
        vin=vehicle.vin,
        plate=vehicle.plate,
        label=label_of(make=vehicle.make, model=vehicle.model, year=vehicle.year),
    )


def label_of(*, make: str, model: str, year: int | None = None) -> str:
    """How people call a car: "Škoda Octavia 2016"."""
    return " ".join(part for part in (make, model, str(year) if year else "") if part)


def vehicle_out(*, vehicle: Vehicle) -> dict[str, Any]:
    return {
        "id": vehicle.pk,
        "make": vehicle.make,
        "model": vehicle.model,
        "year": vehicle.year,
        "vin": vehicle.vin,
        "plate": vehicle.plate,
        "mileage_km": vehicle.mileage_km,
        "fuel": vehicle.fuel,
        "inspection_due": vehicle.inspection_due,
        "insurance_due": vehicle.insurance_due,
        "service_due": vehicle.service_due,
        "tyres_due": vehicle.tyres_due,
        "decoded": decoded_out(decoded=decode(vehicle.vin)) if vehicle.vin else None,
        "label": label_of(make=vehicle.make, model=vehicle.model, year=vehicle.year),
    }


def decoded_out(*, decoded: DecodedVin) -> dict[str, Any]:
    return {"maker": decoded.maker, "country": decoded.country, "year": decoded.year}
