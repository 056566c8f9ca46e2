"""A client's own cars. Whose car it is decides the token, never the request."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Annotated, Literal

from django.http import HttpRequest
from django.utils.translation import get_language
from ninja import Query, Router, Schema
from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema

from shared_apps.core.edge import actor, paginated, signed_in
from shared_apps.core.errors import InvalidInput
from shared_apps.core.inputs import Day, InSchema, Text, clean_text
from shared_apps.portal.selectors import history_of_vehicle
from shared_apps.vehicles import consent, selectors, services
from shared_apps.vehicles.types import VehicleIn
from shared_apps.vehicles.vin import decode, vin_of

router = Router(tags=["vehicles"], auth=signed_in)
# Said in the description alone: no workshop has a longer one, which is a 404 like any other.
Slug = Annotated[str, WithJsonSchema({"type": "string", "maxLength": 63})]

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


class ConsentTextOut(Schema):
    version: str
    text: str


class SharedWithOut(Schema):
    """`given_at` is null where nothing is shared."""

    slug: str
    name: str
    city: str
    given_at: dt.datetime | None


class SharingOut(Schema):
    consent: ConsentTextOut
    workshops: list[SharedWithOut]


class GrantIn(InSchema):
    """Which words were read."""

    text_version: Text


class LookOut(Schema):
    workshop_name: str
    purpose: Literal["seen", "copied"]
    looked_at: dt.datetime


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


@router.get("vehicles/{uuid:vehicle_id}/workshops/", response=SharingOut, operation_id="vehicles_sharing")
def sharing(request: HttpRequest, vehicle_id: uuid.UUID) -> object:
    """The workshops that know this car from a booking, and which of them may read it."""
    return _sharing(actor(request).user_id, vehicle_id)


def _sharing(owner_id: int, vehicle_id: uuid.UUID) -> dict[str, object]:
    return {
        "consent": {"version": consent.VERSION, "text": consent.text_in(get_language())},
        "workshops": selectors.sharing_of(owner_id=owner_id, vehicle_id=vehicle_id),
    }


@router.put("vehicles/{uuid:vehicle_id}/workshops/{slug:slug}/", response=SharingOut, operation_id="vehicles_share")
def share(request: HttpRequest, vehicle_id: uuid.UUID, slug: Slug, body: GrantIn) -> object:
    """Let this workshop read the car. 409 CONSENT_TEXT_CHANGED when other words were read than stand now."""
    owner_id = actor(request).user_id
    language = "en" if (get_language() or "").startswith("en") else "pl"
    services.grant_give(
        owner_id=owner_id, vehicle_id=vehicle_id, slug=slug, text_version=body.text_version, language=language
    )
    return _sharing(owner_id, vehicle_id)


@router.delete(
    "vehicles/{uuid:vehicle_id}/workshops/{slug:slug}/", response=SharingOut, operation_id="vehicles_unshare"
)
def unshare(request: HttpRequest, vehicle_id: uuid.UUID, slug: Slug) -> object:
    """From now on this workshop reads nothing more of the car."""
    owner_id = actor(request).user_id
    services.grant_revoke(owner_id=owner_id, vehicle_id=vehicle_id, slug=slug)
    return _sharing(owner_id, vehicle_id)


@router.get(
    "vehicles/{uuid:vehicle_id}/looks/",
    response=list[LookOut],
    operation_id="vehicles_looks",
    openapi_extra={"x-paginated": True},
)
def looks(request: HttpRequest, vehicle_id: uuid.UUID) -> object:
    """Every time a workshop read this car, the latest first."""
    rows = paginated(request, selectors.looks_at(owner_id=actor(request).user_id, vehicle_id=vehicle_id))
    return [{"workshop_name": row.workshop_name, "purpose": row.purpose, "looked_at": row.looked_at} for row in rows]
