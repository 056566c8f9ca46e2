"""A client's visits over all workshops: the index is public, each visit is read in its own workshop."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from shared_apps.core.errors import NotHere
from shared_apps.core.tenancy import open_workshop
from shared_apps.core.types import WorkshopRef
from shared_apps.directory import selectors as directory
from shared_apps.portal import selectors as portal
from shared_apps.portal.types import BookingRef
from tenant_apps.calendar.models import Appointment, Bay, Service, TimeSlot
from tenant_apps.calendar.selectors.appointments import appointments, client_out, hidden_out, upcoming_of_client
from tenant_apps.calendar.selectors.availability import Moving
from tenant_apps.calendar.selectors.resources import rules_get
from tenant_apps.calendar.types import MOVABLE
from tenants.selectors import workshop_by_id


def workshop_of_listing(*, listing_id: uuid.UUID) -> WorkshopRef:
    """The active workshop behind a directory entry. Raises NotHere for a hidden, suspended or merely listed one."""
    listing = directory.listing_by_id(listing_id=listing_id)
    if listing.workshop_id is None:
        raise NotHere
    return _active(listing.workshop_id)


def workshop_of_visit(*, user_id: int, appointment_id: uuid.UUID) -> WorkshopRef:
    """Where the client's own visit lives. Raises NotHere for anybody else's and for a suspended workshop."""
    return _active(portal.booking_entry(user_id=user_id, appointment_id=appointment_id).workshop_id)


def _active(workshop_id: int) -> WorkshopRef:
    workshop = workshop_by_id(workshop_id=workshop_id)
    if workshop.status != "active":
        raise NotHere
    return workshop


def visit_to_move(*, user_id: int, appointment_id: uuid.UUID) -> tuple[Service, Moving] | None:
    """What the client's own visit in this workshop takes; None for anybody else's and for one that moves no more."""
    visit = appointments().filter(pk=appointment_id, client_user_id=user_id, status__in=MOVABLE).first()
    if visit is None:
        return None
    slots = tuple(TimeSlot.objects.filter(appointment=visit).values_list("pk", flat=True))
    minutes = int((visit.ends_at - visit.starts_at).total_seconds() // 60)
    bay_id = given_bay_id(visit=visit)
    return visit.service, Moving(slots=slots, minutes=minutes, buffer_minutes=visit.buffer_minutes, bay_id=bay_id)


def given_bay_id(*, visit: Appointment) -> int | None:
    """The place that staff gave a visit whose service asks for none, while it is in use."""
    if visit.bay_id is None or visit.service.bay_kind:
        return None
    return Bay.objects.filter(pk=visit.bay_id, is_active=True).values_list("pk", flat=True).first()


def visits_of_client(*, user_id: int, entries: Sequence[BookingRef]) -> list[dict[str, Any]]:
    """The visits behind some entries of the index, in their order; four queries for each workshop among them."""
    now = timezone.now()
    by_workshop: dict[int, list[BookingRef]] = defaultdict(list)
    for entry in entries:
        by_workshop[entry.workshop_id].append(entry)
    found: dict[uuid.UUID, dict[str, Any]] = {}
    for workshop_id, theirs in by_workshop.items():
        workshop = workshop_by_id(workshop_id=workshop_id)
        listing = directory.listing_of(workshop_id=workshop_id)
        if workshop.status != "active":
            found |= {entry.appointment_id: hidden_out(entry, workshop=workshop, listing=listing) for entry in theirs}
            continue
        with open_workshop(workshop.schema_name):
            cancel_hours = rules_get().cancel_hours
            upcoming = upcoming_of_client(user_id=user_id, now=now)
            rows = appointments().filter(pk__in=[entry.appointment_id for entry in theirs], client_user_id=user_id)
            for visit in rows:
                found[visit.pk] = client_out(
                    visit=visit,
                    workshop=workshop,
                    listing=listing,
                    cancel_hours=cancel_hours,
                    now=now,
                    upcoming=upcoming,
                )
    return [found[entry.appointment_id] for entry in entries if entry.appointment_id in found]
