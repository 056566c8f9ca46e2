"""A client's own cars. Whose car it is decides the token, never the request."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Annotated, Literal

from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import BeforeValidator, Field, StringConstraints

from shared_apps.core.edge import actor, paginated, signed_in
from shared_apps.core.errors import InvalidInput
from shared_apps.core.inputs import Day, InSchema, clean_text
from shared_apps.portal.selectors import history_of_vehicle
from shared_apps.vehicles import selectors, services
from shared_apps.vehicles.types import VehicleIn
from shared_apps.vehicles.vin import decode, vin_of

router = Router(tags=["vehicles"], auth=signed_in)

Name = Annotated[
    str, BeforeValidator(clean_text), StringConstraints(min_length=1, max_length=60, strip_whitespace=True)
]
Number = Annotated[str, BeforeValidator(clean_text), StringConstraints(max_length=40, strip_whitespace=True)]
Fuel = Literal["", "petrol", "diesel", "lpg", "hybrid", "plugin_hybrid", "electric", "other"]


class VehicleBody(InSchema):
    make: Name
    model: Name
    year: Annotated[int, Field(ge=1886, le=2100)] | None = None
    vin: Number = ""
    plate: Number = ""
    mileage_km: Annotated[int, Field(ge=0, le=9_999_999)] | None = None
    fuel: Fuel = ""
    inspection_due: Day | None = None
    insurance_due: Day | None = None
    service_due: Day | None = None
    tyres_due: Day | None = None


class VinIn(InSchema):
    vin: Number


class DecodedOut(Schema):
    maker: str | None
    country: str | None
    year: int | None


class VehicleOut(Schema):
    id: uuid.UUID
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
    decoded: DecodedOut | None
    label: str


class VisitOut(Schema):
    """One past visit, at whichever workshop it was."""

    appointment_id: uuid.UUID
    workshop_name: str
    city: str
    service_code: str
    service_name: str
    start: dt.datetime
    end: dt.datetime
    status: str


@router.get(
    "vehicles/",
    response=list[VehicleOut],
    operation_id="vehicles_list",
    openapi_extra={"x-paginated": True},
)
def vehicles(request: HttpRequest) -> object:
    """The caller's cars, the newest first."""
    rows = paginated(request, selectors.vehicles_of(owner_id=actor(request).user_id))
    return [selectors.vehicle_out(vehicle=vehicle) for vehicle in rows]


@router.post("vehicles/", response={201: VehicleOut}, operation_id="vehicles_create")
def add(request: HttpRequest, body: VehicleBody) -> object:
    vehicle = services.vehicle_add(owner_id=actor(request).user_id, vehicle=VehicleIn(**body.dict()))
    return selectors.vehicle_out(vehicle=vehicle)


@router.get("vehicles/decode-vin/", response=DecodedOut, operation_id="vehicles_decode_vin")
def decode_vin(request: HttpRequest, query: Query[VinIn]) -> object:
    """Maker, country and likely year; each is null where the number does not tell."""
    vin = vin_of(query.vin)
    if vin is None:
        raise InvalidInput.of("vin", services.VIN_REFUSED)
    return selectors.decoded_out(decoded=decode(vin))


@router.get("vehicles/{uuid:vehicle_id}/", response=VehicleOut, operation_id="vehicles_get")
def get(request: HttpRequest, vehicle_id: uuid.UUID) -> object:
    vehicle = selectors.vehicle_get(owner_id=actor(request).user_id, vehicle_id=vehicle_id)
    return selectors.vehicle_out(vehicle=vehicle)


@router.put("vehicles/{uuid:vehicle_id}/", response=VehicleOut, operation_id="vehicles_update")
def change(request: HttpRequest, vehicle_id: uuid.UUID, body: VehicleBody) -> object:
    """All fields at once: what is left out is emptied."""
    vehicle = services.vehicle_change(
        owner_id=actor(request).user_id, vehicle_id=vehicle_id, vehicle=VehicleIn(**body.dict())
    )
    return selectors.vehicle_out(vehicle=vehicle)


@router.delete("vehicles/{uuid:vehicle_id}/", response={204: None}, operation_id="vehicles_delete")
def remove(request: HttpRequest, vehicle_id: uuid.UUID) -> object:
    """The car goes for good; bookings keep what they knew of it."""
    services.vehicle_remove(owner_id=actor(request).user_id, vehicle_id=vehicle_id)
    return None


@router.get(
    "vehicles/{uuid:vehicle_id}/history/",
    response=list[VisitOut],
    operation_id="vehicles_history",
    openapi_extra={"x-paginated": True},
)
def history(request: HttpRequest, vehicle_id: uuid.UUID) -> object:
    """Past visits of this car at all workshops, the latest first."""
    owner_id = actor(request).user_id
    vehicle = selectors.vehicle_get(owner_id=owner_id, vehicle_id=vehicle_id)
    visits = paginated(request, history_of_vehicle(user_id=owner_id, vehicle_id=vehicle.pk))
    return [
        {
            "appointment_id": visit.appointment_id,
            "workshop_name": visit.workshop_name,
            "city": visit.city,
            "service_code": visit.service_code,
            "service_name": visit.service_name,
            "start": visit.starts_at,
            "end": visit.ends_at,
            "status": visit.status,
        }
        for visit in visits
    ]
