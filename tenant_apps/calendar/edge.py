"""What a client does in a workshop's calendar, from the shared hosts: each call enters one workshop, and only here."""

from __future__ import annotations

import uuid
from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _
from ninja import Query, Router

from shared_apps.core.actors import browser_named
from shared_apps.core.edge import actor, paginated, signed_in, visitor
from shared_apps.core.envelope import dumps, success
from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.inputs import InSchema
from shared_apps.core.tenancy import open_workshop
from shared_apps.core.throttling import client_ip
from shared_apps.diagnosis.selectors import is_own_diagnosis
from shared_apps.directory import selectors as directory
from shared_apps.portal.selectors import booking_ref, bookings_of
from shared_apps.vehicles.selectors import vehicle_ref
from tenant_apps.calendar import selectors, services
from tenant_apps.calendar.schemas import (
    AppointmentOut,
    AvailabilityIn,
    AvailabilityOut,
    BookIn,
    CancelIn,
    HoldIn,
    HoldOut,
    HoldReleaseIn,
    MoveIn,
)
from tenant_apps.calendar.types import Caller
from tenant_apps.customers.types import CarSeen

router = Router(tags=["appointments"])


class VisitsIn(InSchema):
    status: Literal["upcoming", "past", "cancelled"] | None = None


def _caller(request: HttpRequest, response: HttpResponse) -> Caller:
    # An address is personal: it is kept as a keyed hash, long enough to count and useless for anything else.
    address = salted_hmac("calendar.hold", client_ip(request)).hexdigest()[:24]
    who = visitor(request)
    if who is not None:
        return Caller(key=f"user:{who.user_id}", address=address, user_id=who.user_id)
    return Caller(key=f"browser:{browser_named(request, response)}", address=address)


@router.get(
    "workshops/{uuid:listing_id}/availability/", response=AvailabilityOut, operation_id="workshops_availability"
)
def availability(request: HttpRequest, listing_id: uuid.UUID, query: Query[AvailabilityIn]) -> HttpResponse:
    """When a service may begin, day by day in the workshop's own time zone; at most 31 days.

    With `visit` for a move of the caller's own visit: its own time is free, its length stays. For anybody else's, and
    for one that moves no more, `service` decides.
    """
    workshop = selectors.workshop_of_listing(listing_id=listing_id)
    who, own = visitor(request), None
    with open_workshop(workshop.schema_name):
        if who is not None and query.visit is not None:
            own = selectors.visit_to_move(user_id=who.user_id, appointment_id=query.visit)
        service, moving = own or (selectors.service_offered(code=query.service), None)
        days = selectors.availability(
            workshop=workshop,
            service=service,
            first=query.start or selectors.local_today(workshop=workshop),
            days=query.days,
            mechanic_id=query.mechanic_id,
            moving=moving,
        )
    body = {
        "timezone": workshop.timezone,
        "service": service.code,
        "duration_minutes": moving.minutes if moving else service.duration_minutes,
        "days": days,
    }
    return HttpResponse(dumps(success(body)), content_type="application/json")


@router.post("calendar/hold/", response={201: HoldOut}, operation_id="calendar_hold")
def hold(request: HttpRequest, response: HttpResponse, body: HoldIn) -> Any:
    """Keep a start free for ten minutes, with or without an account."""
    workshop = selectors.workshop_of_listing(listing_id=body.workshop_id)
    with open_workshop(workshop.schema_name):
        held = services.hold_make(
            workshop=workshop,
            service_code=body.service,
            start=body.start,
            mechanic_id=body.mechanic_id,
            caller=_caller(request, response),
        )
    return 201, {
        "id": held.id,
        "workshop_id": body.workshop_id,
        "service": held.service_code,
        "start": held.start,
        "end": held.end,
        "expires_at": held.expires_at,
    }


@router.delete("calendar/hold/{uuid:hold_id}/", response={204: None}, operation_id="calendar_hold_release")
def release(request: HttpRequest, hold_id: uuid.UUID, query: Query[HoldReleaseIn]) -> Any:
    """Give a held start back. A hold that is gone already is no error."""
    workshop = selectors.workshop_of_listing(listing_id=query.workshop_id)
    with open_workshop(workshop.schema_name):
        services.hold_release(hold_id=hold_id)
    return 204, None


# One act under two names: a calendar's slot is booked, an appointment is made.
@router.post("appointments/", response={201: AppointmentOut}, auth=signed_in, operation_id="appointments_create")
@router.post("calendar/book-slot/", response={201: AppointmentOut}, auth=signed_in, operation_id="calendar_book_slot")
def book(request: HttpRequest, body: BookIn) -> Any:
    """Turn a hold, or a start that is still free, into a visit. 409 SLOT_TAKEN brings the nearest free starts."""
    user_id = actor(request).user_id
    workshop = selectors.workshop_of_listing(listing_id=body.workshop_id)
    car = _car(body, user_id)
    if body.diagnosis_id is not None and not is_own_diagnosis(user_id=user_id, diagnosis_id=body.diagnosis_id):
        # The workshop will read it: nobody may hand over what somebody else was told.
        raise InvalidInput.of("diagnosis_id", _("Nie ma takiej diagnozy wśród Twoich rozmów."))
    with open_workshop(workshop.schema_name):
        visit = services.book_for_client(
            workshop=workshop,
            user_id=user_id,
            wish=services.Wish(hold_id=body.hold_id, service_code=body.service, start=body.start),
            car=car,
            phone=body.phone,
            concern=body.concern,
            diagnosis_id=body.diagnosis_id,
        )
        return 201, selectors.client_out(visit=visit, workshop=workshop)


def _car(body: BookIn, user_id: int) -> CarSeen:
    if body.vehicle_id is not None:
        try:
            known = vehicle_ref(owner_id=user_id, vehicle_id=body.vehicle_id)
        except NotHere as missing:
            raise InvalidInput.of("vehicle_id", _("Nie ma takiego auta wśród Twoich aut.")) from missing
        return CarSeen(
            label=known.label,
            make=known.make,
            model=known.model,
            year=known.year,
            plate=known.plate,
            vin=known.vin,
            client_vehicle_id=known.id,
        )
    if body.vehicle is None:
        raise InvalidInput.of("vehicle", _("Podaj auto, z którym przyjedziesz."))
    told = body.vehicle
    return CarSeen(make=told.make, model=told.model, year=told.year, plate=told.plate, vin=told.vin)


@router.get(
    "appointments/",
    response=list[AppointmentOut],
    auth=signed_in,
    operation_id="appointments_list",
    openapi_extra={"x-paginated": True},
)
def visits(request: HttpRequest, query: Query[VisitsIn]) -> Any:
    """The client's visits over all workshops: upcoming ones the soonest first, others the latest first."""
    user_id = actor(request).user_id
    page = paginated(request, bookings_of(user_id=user_id, status=query.status))
    return selectors.visits_of_client(user_id=user_id, entries=[booking_ref(entry=entry) for entry in page])


@router.get(
    "appointments/{uuid:appointment_id}/", response=AppointmentOut, auth=signed_in, operation_id="appointments_get"
)
def visit(request: HttpRequest, appointment_id: uuid.UUID) -> Any:
    user_id = actor(request).user_id
    workshop = selectors.workshop_of_visit(user_id=user_id, appointment_id=appointment_id)
    with open_workshop(workshop.schema_name):
        found = selectors.appointment_of_client(appointment_id=appointment_id, user_id=user_id)
        return selectors.client_out(visit=found, workshop=workshop)


@router.put(
    "appointments/{uuid:appointment_id}/", response=AppointmentOut, auth=signed_in, operation_id="appointments_move"
)
def move(request: HttpRequest, appointment_id: uuid.UUID, body: MoveIn) -> Any:
    """Another start for the same visit, until the workshop's deadline."""
    user_id = actor(request).user_id
    workshop = selectors.workshop_of_visit(user_id=user_id, appointment_id=appointment_id)
    with open_workshop(workshop.schema_name):
        moved = services.reschedule_by_client(
            workshop=workshop, appointment_id=appointment_id, user_id=user_id, start=body.start
        )
        return selectors.client_out(visit=moved, workshop=workshop)


@router.delete(
    "appointments/{uuid:appointment_id}/",
    response=AppointmentOut,
    auth=signed_in,
    operation_id="appointments_cancel",
)
def cancel(request: HttpRequest, appointment_id: uuid.UUID, body: CancelIn | None = None) -> Any:
    """Call the visit off, until the workshop's deadline."""
    user_id = actor(request).user_id
    workshop = selectors.workshop_of_visit(user_id=user_id, appointment_id=appointment_id)
    with open_workshop(workshop.schema_name):
        cancelled = services.cancel_by_client(
            workshop=workshop, appointment_id=appointment_id, user_id=user_id, reason=body.reason if body else ""
        )
        return selectors.client_out(visit=cancelled, workshop=workshop)


@router.get(
    "appointments/{uuid:appointment_id}/ics/",
    auth=signed_in,
    operation_id="appointments_ics",
    openapi_extra={
        "responses": {"200": {"description": "iCalendar", "content": {"text/calendar": {"schema": {"type": "string"}}}}}
    },
)
def ics(request: HttpRequest, appointment_id: uuid.UUID) -> HttpResponse:
    """The visit as an iCalendar file."""
    user_id = actor(request).user_id
    workshop = selectors.workshop_of_visit(user_id=user_id, appointment_id=appointment_id)
    with open_workshop(workshop.schema_name):
        found = selectors.appointment_of_client(appointment_id=appointment_id, user_id=user_id)
        text = services.visit_ics(
            visit=found,
            workshop=workshop,
            listing=directory.listing_of(workshop_id=workshop.id),
            language=found.language,
        )
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="wizyta.ics"'
    return response
