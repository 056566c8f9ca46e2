from __future__ import annotations

import uuid
from collections.abc import Collection
from typing import Any

from django.db.models import QuerySet

from shared_apps.core.errors import NotHere
from shared_apps.portal.selectors import workshops_of_vehicle
from shared_apps.vehicles.models import Vehicle, WorkshopGrant, WorkshopLook
from shared_apps.vehicles.types import DecodedVin, VehicleRef
from shared_apps.vehicles.vin import decode, vin_of


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


def vehicles_shared_with(*, schema_name: str, vehicle_ids: Collection[uuid.UUID]) -> set[uuid.UUID]:
    """Which of these cars their owners let this workshop read now."""
    if not vehicle_ids:
        return set()
    grants = WorkshopGrant.objects.filter(
        workshop__schema_name=schema_name, vehicle__in=vehicle_ids, revoked_at__isnull=True
    )
    return set(grants.values_list("vehicle_id", flat=True))


def sharing_of(*, owner_id: int, vehicle_id: uuid.UUID) -> list[dict[str, Any]]:
    """Every workshop this car was booked at or is shown to, with the consent that stands. Raises NotHere."""
    vehicle = vehicle_get(owner_id=owner_id, vehicle_id=vehicle_id)
    grants = WorkshopGrant.objects.filter(vehicle=vehicle, revoked_at__isnull=True).select_related("workshop")
    given = {grant.workshop.slug: grant for grant in grants}
    booked = workshops_of_vehicle(user_id=owner_id, vehicle_id=vehicle_id)
    names = {grant.workshop.slug: grant.workshop.name for grant in given.values()} | {
        entry.workshop.slug: entry.workshop_name for entry in booked
    }
    cities = {entry.workshop.slug: entry.city for entry in booked}
    return [
        {
            "slug": slug,
            "name": name,
            "city": cities.get(slug, ""),
            "given_at": given[slug].given_at if slug in given else None,
        }
        for slug, name in sorted(names.items(), key=lambda one: one[1])
    ]


def looks_at(*, owner_id: int, vehicle_id: uuid.UUID) -> QuerySet[WorkshopLook]:
    """Every time a workshop read this car, the latest first. Raises NotHere."""
    vehicle = vehicle_get(owner_id=owner_id, vehicle_id=vehicle_id)
    return WorkshopLook.objects.filter(vehicle=vehicle).order_by("-looked_at", "-pk")


def vin_told(*, vin: str) -> dict[str, Any] | None:
    """What a VIN tells of maker, country and year; None for what cannot be one."""
    number = vin_of(vin)
    return None if number is None else decoded_out(decoded=decode(number))
