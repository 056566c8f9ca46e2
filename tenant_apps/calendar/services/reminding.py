from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from shared_apps.accounts.selectors import person_language
from shared_apps.core.types import WorkshopRef
from shared_apps.directory import selectors as directory
from shared_apps.directory.types import ListingRef
from shared_apps.notifications import services as notices
from shared_apps.notifications.selectors import may_remind
from shared_apps.notifications.types import Contact
from tenant_apps.calendar.models import Appointment
from tenant_apps.calendar.selectors import service_name
from tenant_apps.calendar.services.telling import spoken_time
from tenant_apps.calendar.types import Status

# Whoever booked a moment ago needs no reminder.
FRESH = dt.timedelta(hours=12)
TOMORROW = dt.timedelta(days=1)
KIND = "visit_reminder"


def visits_remind(*, workshop: WorkshopRef, now: dt.datetime | None = None) -> int:
    """Remind everybody whose visit is tomorrow by the workshop's own calendar, once for each day it was agreed on.

    Runs as often as one likes: by day it tells what has not been told. Returns how many notices are new.
    """
    now = now or timezone.now()
    today = may_remind(zone=workshop.timezone, now=now)
    if today is None:
        return 0
    visits = Appointment.objects.filter(
        date=today + TOMORROW, status=Status.CONFIRMED, is_demo=False, created_at__lt=now - FRESH
    )
    listing = directory.listing_of(workshop_id=workshop.id)
    ids = list(visits.order_by("pk").values_list("pk", flat=True))
    return sum(_remind_if_still(visits.filter(pk=pk), workshop=workshop, listing=listing) for pk in ids)


@transaction.atomic
def _remind_if_still(visits: QuerySet[Appointment], *, workshop: WorkshopRef, listing: ListingRef) -> int:
    """Whoever cancels or moves the visit holds its row: they are waited for, or they find the reminder to take back."""
    visit = visits.select_for_update(of=("self",)).select_related("service").first()
    return 0 if visit is None else _remind(visit, workshop=workshop, listing=listing)


def _remind(visit: Appointment, *, workshop: WorkshopRef, listing: ListingRef) -> int:
    user_id = visit.client_user_id
    said = person_language(user_id=user_id) if user_id is not None else visit.language
    language = "en" if said.startswith("en") else "pl"
    outside = Contact(email=visit.customer_email, phone=visit.customer_phone, language=language)
    return notices.tell(
        kind=KIND,
        key=f"visit:{visit.pk}:{visit.date}",
        people=[user_id] if user_id is not None else [],
        outside=[outside] if user_id is None else [],
        context={
            "day": visit.date.isoformat(),
            "zone": workshop.timezone,
            "days": TOMORROW.days,
            "when": spoken_time(visit, workshop=workshop, language=language),
            "service": service_name(service=visit.service, language=language),
            "workshop": listing.name,
            "address": ", ".join(part for part in (listing.street, listing.city) if part),
            "phone": listing.phone,
            "vehicle": visit.vehicle_label,
            "plate": visit.vehicle_plate,
        },
        link=f"/wizyty/{visit.pk}" if user_id is not None else "",
        about=_about(visit),
        not_after=visit.starts_at,
    )


def reminder_take_back(visit: Appointment) -> None:
    """Cancelled, or at another hour: what was not told yet is told of the new hour or not at all."""
    notices.take_back(kind=KIND, about=_about(visit))


def _about(visit: Appointment) -> str:
    return f"visit:{visit.pk}"
