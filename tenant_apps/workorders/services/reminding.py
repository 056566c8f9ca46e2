from __future__ import annotations

import datetime as dt
from collections import defaultdict

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from shared_apps.core.money import spoken
from shared_apps.core.types import WorkshopRef
from shared_apps.directory import selectors as directory
from shared_apps.notifications import services as notices
from shared_apps.notifications.selectors import may_remind
from shared_apps.notifications.types import Contact
from tenant_apps.workorders.models import Estimate, Intake, WorkOrder
from tenant_apps.workorders.selectors.estimates import estimate_link
from tenant_apps.workorders.services.estimates import spoken_day
from tenant_apps.workorders.services.stages import ASKED, about
from tenant_apps.workorders.types import CLOSED, Stage

ANSWER_AFTER = dt.timedelta(hours=24)
# What makers of common cars ask for: a year or fifteen thousand kilometres, whichever comes first.
SERVICE_DAYS, SERVICE_KM = 365, 15_000
# Of a car that has not been here for so long nobody knows anything.
LOST_DAYS = 3 * 365


def approvals_remind(*, workshop: WorkshopRef, now: dt.datetime | None = None) -> int:
    """Remind once of each estimate that has waited for a day and still can be answered. Returns how many are new."""
    now = now or timezone.now()
    if may_remind(zone=workshop.timezone, now=now) is None:
        return 0
    waiting = Estimate.objects.filter(
        order__stage=Stage.ESTIMATED,
        order__is_demo=False,
        made_at__lt=now - ANSWER_AFTER,
        valid_until__gt=now,
        revoked_at__isnull=True,
    ).annotate(newest=Max("order__estimates__number"))
    rows = waiting.select_related("order__customer").order_by("pk")
    return sum(_ask(one, workshop=workshop) for one in rows if one.number == one.newest)


@transaction.atomic
def _ask(estimate: Estimate, *, workshop: WorkshopRef) -> int:
    """Whoever answers or takes the estimate back holds the order: they are waited for, or find what to take back."""
    still = WorkOrder.objects.select_for_update().filter(pk=estimate.order_id, stage=Stage.ESTIMATED).exists()
    if not still or Estimate.objects.filter(pk=estimate.pk, revoked_at__isnull=False).exists():
        return 0
    order, customer, shown = estimate.order, estimate.order.customer, estimate.shown
    link = estimate_link(estimate=estimate, workshop=workshop)
    if not link or customer.is_demo:
        return 0
    outside = Contact(email=customer.email, phone=customer.phone, language=estimate.language)
    return notices.tell(
        kind=ASKED,
        key=f"estimate:{estimate.pk}",
        people=[customer.user_id] if customer.user_id is not None else [],
        outside=[outside] if customer.user_id is None else [],
        context={
            "workshop": shown["workshop"]["name"],
            "phone": shown["workshop"]["phone"],
            "vehicle": shown["vehicle"]["label"],
            "plate": shown["vehicle"]["plate"],
            "total": spoken(shown["totals"]["gross"], language=estimate.language),
            "until": spoken_day(estimate.valid_until, workshop=workshop, language=estimate.language),
            "answer_link": link,
        },
        # A bell lies in the database as it is, and the signed address must not.
        link=f"/wizyty/{order.appointment_id}" if order.appointment_id else "/wizyty",
        about=about(order),
        not_after=estimate.valid_until,
    )


def services_remind(*, workshop: WorkshopRef, now: dt.datetime | None = None) -> int:
    """Remind clients with an account of a service that is due by time or by the kilometres their car does.

    Once after each visit. Only for who turned these reminders on does it leave the bell. Returns how many are new.
    """
    now = now or timezone.now()
    if may_remind(zone=workshop.timezone, now=now) is None:
        return 0
    orders = WorkOrder.objects.filter(
        stage=Stage.RELEASED,
        closed_at__gt=now - dt.timedelta(days=LOST_DAYS),
        customer__user_id__isnull=False,
        vehicle__archived_at__isnull=True,
        is_demo=False,
    ).select_related("customer", "vehicle")
    last = {order.vehicle_id: order for order in orders.order_by("closed_at", "pk")}
    busy = set(WorkOrder.objects.exclude(stage__in=CLOSED).values_list("vehicle_id", flat=True))
    rates = _daily_km(list(last))
    told = 0
    for vehicle_id, order in last.items():
        days = (now - (order.closed_at or now)).days
        driven = int(days * rates.get(vehicle_id, 0.0))
        if vehicle_id not in busy and (days >= SERVICE_DAYS or driven >= SERVICE_KM):
            told += _propose(order, workshop=workshop, days=days, driven=driven)
    return told


def _daily_km(vehicle_ids: list[int]) -> dict[int, float]:
    """How far each car goes in a day, by the first and the last mileage that was read off at least a month apart."""
    read: dict[int, list[tuple[dt.datetime, int]]] = defaultdict(list)
    rows = Intake.objects.filter(order__vehicle__in=vehicle_ids, mileage_km__isnull=False).order_by("created_at")
    for vehicle_id, at, km in rows.values_list("order__vehicle_id", "created_at", "mileage_km"):
        read[vehicle_id].append((at, km or 0))
    found = {}
    for vehicle_id, seen in read.items():
        (first_at, first_km), (last_at, last_km) = seen[0], seen[-1]
        days = (last_at - first_at).days
        if days >= 30 and last_km > first_km:
            found[vehicle_id] = (last_km - first_km) / days
    return found


def _propose(order: WorkOrder, *, workshop: WorkshopRef, days: int, driven: int) -> int:
    listing = directory.listing_of(workshop_id=workshop.id)
    return notices.tell(
        kind="service_due",
        key=f"after:{order.pk}",
        people=[order.customer.user_id] if order.customer.user_id is not None else [],
        context={
            "workshop": listing.name,
            "phone": listing.phone,
            "vehicle": order.vehicle.label,
            "plate": order.vehicle.plate,
            "months": max(days * 12 // 365, 1),
            "thousands": driven // 1000,
        },
        link=f"/warsztaty/{listing.id}",
    )
