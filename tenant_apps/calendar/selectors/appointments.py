from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Collection
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from shared_apps.core.errors import NotHere
from shared_apps.core.types import WorkshopRef, money
from shared_apps.directory import selectors as directory
from shared_apps.directory.types import ListingRef
from shared_apps.portal.types import BookingRef
from tenant_apps.calendar.models import Appointment
from tenant_apps.calendar.selectors.resources import rules_get, service_name
from tenant_apps.calendar.types import LIVE, LONGEST_MINUTES, MOVABLE, Concern, Status, WarningOut
from tenant_apps.customers.types import plate_number

ORDERINGS = {"start": "starts_at", "-start": "-starts_at", "created_at": "created_at", "-created_at": "-created_at"}


def appointments() -> QuerySet[Appointment]:
    """Visits with everything a list shows already joined."""
    return Appointment.objects.select_related("service", "mechanic", "bay")


def appointment_get(*, appointment_id: uuid.UUID) -> Appointment:
    """Raises NotHere."""
    found = appointments().filter(pk=appointment_id).first()
    if found is None:
        raise NotHere
    return found


def appointment_of_client(*, appointment_id: uuid.UUID, user_id: int) -> Appointment:
    """The client's own visit; anybody else's is not here. Raises NotHere."""
    found = appointments().filter(pk=appointment_id, client_user_id=user_id).first()
    if found is None:
        raise NotHere
    return found


def appointment_list(
    *,
    start: dt.datetime | None = None,
    end: dt.datetime | None = None,
    statuses: list[str] | None = None,
    mechanic_id: int | None = None,
    bay_id: int | None = None,
    customer_id: int | None = None,
    q: str = "",
    ordering: str = "start",
) -> QuerySet[Appointment]:
    """Visits that touch [start, end), earliest first. `q` looks at names, phones, plates and cars."""
    rows = appointments().order_by(ORDERINGS.get(ordering, "starts_at"), "pk")
    if start is not None:
        rows = rows.filter(ends_at__gt=start)
    if end is not None:
        rows = rows.filter(starts_at__lt=end)
    if statuses:
        rows = rows.filter(status__in=statuses)
    if mechanic_id is not None:
        rows = rows.filter(mechanic_id=mechanic_id)
    if bay_id is not None:
        rows = rows.filter(bay_id=bay_id)
    if customer_id is not None:
        rows = rows.filter(customer_id=customer_id)
    for word in q.split()[:5]:
        plate = plate_number(word)
        rows = rows.filter(
            Q(customer_name__icontains=word)
            | Q(vehicle_label__icontains=word)
            | (Q(vehicle_plate__contains=plate) if plate else Q())
            | Q(customer_phone__contains=word)
        )
    return rows


def appointments_within(*, start: dt.datetime, end: dt.datetime) -> QuerySet[Appointment]:
    """Visits that touch [start, end), earliest first, without cancelled ones."""
    # No visit is longer than a day: with both edges the index on the start serves.
    began = start - dt.timedelta(minutes=LONGEST_MINUTES)
    touching = appointments().filter(starts_at__gt=began, starts_at__lt=end, ends_at__gt=start)
    return touching.exclude(status=Status.CANCELLED).order_by("starts_at", "pk")


def standing_count(*, mechanic_id: int | None = None, bay_id: int | None = None, now: dt.datetime | None = None) -> int:
    """How many visits that are not over still stand on this mechanic or in this bay."""
    of_whom = {"bay_id": bay_id} if mechanic_id is None else {"mechanic_id": mechanic_id}
    return Appointment.objects.filter(status__in=LIVE, ends_at__gt=now or timezone.now(), **of_whom).count()


def warnings_out(codes: list[str]) -> list[WarningOut]:
    return [{"code": code, "message": str(Concern(code).label)} for code in codes]


def staff_out(*, visit: Appointment) -> dict[str, Any]:
    """A visit as staff see it."""
    return {
        "id": visit.pk,
        "start": visit.starts_at,
        "end": visit.ends_at,
        "status": visit.status,
        "source": visit.source,
        "service": {
            "id": visit.service_id,
            "code": visit.service.code,
            "name": service_name(service=visit.service),
            "color": visit.service.color,
        },
        "mechanic": {"id": visit.mechanic_id, "name": visit.mechanic.name} if visit.mechanic else None,
        "bay": {"id": visit.bay_id, "name": visit.bay.name} if visit.bay else None,
        "customer": {
            "id": visit.customer_id,
            "name": visit.customer_name,
            "phone": visit.customer_phone,
            "email": visit.customer_email,
            "client_user_id": visit.client_user_id,
        },
        "vehicle": {
            "id": visit.vehicle_id,
            "label": visit.vehicle_label,
            "plate": visit.vehicle_plate,
            "vin": visit.vehicle_vin,
            "make": visit.vehicle_make,
            "model": visit.vehicle_model,
            "year": visit.vehicle_year,
        },
        "concern": visit.concern,
        "note": visit.note,
        "diagnosis_id": visit.diagnosis_id,
        "cancel_reason": visit.cancel_reason,
        "version": visit.version,
        "warnings": warnings_out(visit.warnings),
        "created_at": visit.created_at,
    }


def cancel_deadline(visit: Appointment, cancel_hours: int) -> dt.datetime:
    """Until when a client may move or cancel; a request nobody confirmed yet, until it begins."""
    if visit.status == Status.REQUESTED:
        return visit.starts_at
    return visit.starts_at - dt.timedelta(hours=cancel_hours)


def may_client_change(visit: Appointment, *, cancel_hours: int, now: dt.datetime) -> bool:
    return visit.status in MOVABLE and now < cancel_deadline(visit, cancel_hours)


def _workshop_out(workshop: WorkshopRef, listing: ListingRef) -> dict[str, Any]:
    return {
        "id": listing.id,
        "slug": workshop.slug,
        "name": listing.name,
        "city": listing.city,
        "street": listing.street,
        "phone": listing.phone,
        "lat": listing.lat,
        "lng": listing.lng,
        "timezone": workshop.timezone,
    }


def client_out(
    *,
    visit: Appointment,
    workshop: WorkshopRef,
    listing: ListingRef | None = None,
    cancel_hours: int | None = None,
    now: dt.datetime | None = None,
    upcoming: Collection[uuid.UUID] | None = None,
) -> dict[str, Any]:
    """A visit as its client sees it: nothing of mechanics, bays or what the workshop knows of cars and people.

    `upcoming` are the client's own visits here; what is left out is looked up.
    """
    now = now or timezone.now()
    if upcoming is None:
        upcoming = upcoming_of_client(user_id=visit.client_user_id, now=now)
    if cancel_hours is None:
        cancel_hours = rules_get().cancel_hours
    if listing is None:
        listing = directory.listing_of(workshop_id=workshop.id)
    changeable = may_client_change(visit, cancel_hours=cancel_hours, now=now)
    return {
        "id": visit.pk,
        "workshop": _workshop_out(workshop, listing),
        "service": {"code": visit.service.code, "name": service_name(service=visit.service)},
        "start": visit.starts_at,
        "end": visit.ends_at,
        "status": visit.status,
        "vehicle": {"id": visit.client_vehicle_id, "label": visit.vehicle_label, "plate": visit.vehicle_plate},
        "concern": visit.concern,
        "can_cancel": changeable,
        "can_reschedule": changeable,
        "cancel_deadline": cancel_deadline(visit, cancel_hours),
        "price_from": money(visit.price_from),
        "cancel_reason": visit.cancel_reason,
        "created_at": visit.created_at,
        "warnings": _told_to_client(visit, upcoming),
    }


def upcoming_of_client(*, user_id: int | None, now: dt.datetime) -> set[uuid.UUID]:
    """Visits of this client in the workshop that are still to come."""
    rows = Appointment.objects.filter(client_user_id=user_id, status__in=MOVABLE, ends_at__gt=now)
    return set(rows.values_list("pk", flat=True)) if user_id is not None else set()


def _told_to_client(visit: Appointment, upcoming: Collection[uuid.UUID]) -> list[WarningOut]:
    if visit.pk not in upcoming or len(upcoming) == 1:
        return []
    return [
        {"code": Concern.DUPLICATE_BOOKING.value, "message": _("Masz w tym warsztacie jeszcze jedną umówioną wizytę.")}
    ]


def hidden_out(entry: BookingRef, *, workshop: WorkshopRef, listing: ListingRef) -> dict[str, Any]:
    """A visit at a workshop that is suspended or closed: what the client's own index knows, and nothing to change."""
    return {
        "id": entry.appointment_id,
        "workshop": _workshop_out(workshop, listing),
        "service": {"code": entry.service_code, "name": entry.service_name},
        "start": entry.starts_at,
        "end": entry.ends_at,
        "status": entry.status,
        "vehicle": {"id": entry.vehicle_id, "label": entry.vehicle_label, "plate": entry.vehicle_plate},
        "concern": "",
        "can_cancel": False,
        "can_reschedule": False,
        "cancel_deadline": None,
        "price_from": None,
        "cancel_reason": "",
        "created_at": entry.updated_at,
        "warnings": [],
    }


def concerns_of_visit(
    *,
    plate: str,
    vin: str,
    phone: str,
    client_user_id: int | None,
    now: dt.datetime,
    without: uuid.UUID | None = None,
) -> list[Concern]:
    """What this workshop already knows of this car and this person, in one query."""
    car, person = Q(), Q()
    if plate:
        car |= Q(vehicle_plate=plate)
    if vin:
        car |= Q(vehicle_vin=vin)
    if phone:
        person |= Q(customer_phone=phone)
    if client_user_id is not None:
        person |= Q(client_user_id=client_user_id)
    if not car and not person:
        return []
    upcoming = Q(status__in=MOVABLE, ends_at__gt=now)
    known = Appointment.objects.filter(
        ((car | person) if car and person else (car or person))
        & (upcoming | Q(status__in=[Status.ARRIVED, Status.NO_SHOW]))
    )
    if without is not None:
        known = known.exclude(pk=without)
    found: set[Concern] = set()
    for status, other_plate, other_vin in known.values_list("status", "vehicle_plate", "vehicle_vin"):
        same_car = bool((plate and plate == other_plate) or (vin and vin == other_vin))
        if status == Status.NO_SHOW:
            found.add(Concern.EARLIER_NO_SHOW)
        elif status == Status.ARRIVED:
            if same_car:
                found.add(Concern.OPEN_VISIT)
        else:
            found.add(Concern.DUPLICATE_BOOKING)
    return [concern for concern in Concern if concern in found]
