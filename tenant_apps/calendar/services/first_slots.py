from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils import timezone

from shared_apps.core.models import OutboxMessage
from shared_apps.core.outbox import enqueue
from shared_apps.core.tenancy import current_schema
from shared_apps.core.types import WorkshopRef
from shared_apps.directory import services as directory
from shared_apps.directory.types import OfferIn, SlotIn
from tenant_apps.calendar.free_time import DAY, at
from tenant_apps.calendar.selectors import local_today, service_list
from tenant_apps.calendar.selectors.availability import board

REFRESH = "calendar.first_slots_refresh"
SWEEP = "calendar.holds_sweep"
# Many changes in a moment are one count: a message that has not been sent yet stands for all of them.
SETTLE = dt.timedelta(seconds=3)
LOOK_AHEAD_DAYS = 21
NEXT_SLOTS = 8


def first_slots_soon() -> None:
    """Have the marketplace's first free times counted again in a moment."""
    now = timezone.now()
    waiting = OutboxMessage.objects.filter(
        task=REFRESH,
        schema_name=current_schema(),
        sent_at__isnull=True,
        not_before__gt=now + SETTLE / 3,
    )
    if not waiting.exists():
        enqueue(REFRESH, not_before=now + SETTLE)


def first_slots_refresh(*, workshop: WorkshopRef, now: dt.datetime | None = None) -> int:
    """Count the next free times of every service and tell the directory. Returns how many services have one."""
    now = now or timezone.now()
    first = local_today(workshop=workshop, now=now)
    calendar = board(workshop=workshop, first=first, last=first + DAY * LOOK_AHEAD_DAYS, now=now)
    found: dict[str, list[SlotIn]] = {}
    for service in service_list(only_active=True):
        plan = calendar.plan(service=service)
        free, slots = plan.starts(), []
        for number in range(LOOK_AHEAD_DAYS + 1):
            slots += plan.day(first + DAY * number, free)
            if len(slots) >= NEXT_SLOTS:
                break
        found[service.code] = [SlotIn(at(second), at(second + plan.length)) for second in slots[:NEXT_SLOTS]]
    directory.first_slots_project(workshop_id=workshop.id, slots=found)
    return sum(bool(offered) for offered in found.values())


@transaction.atomic
def offers_sync(*, workshop: WorkshopRef) -> None:
    """Tell the directory what is on offer, at which price from and how long it takes."""
    directory.offers_project(
        workshop_id=workshop.id,
        offers=[
            OfferIn(code=service.code, price_from=service.price_from, duration_minutes=service.duration_minutes)
            for service in service_list(only_active=True)
        ],
    )
    first_slots_soon()
