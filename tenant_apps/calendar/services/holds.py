from __future__ import annotations

import datetime as dt
import uuid

from django.db import transaction
from django.utils import timezone

from shared_apps.core.types import WorkshopRef
from tenant_apps.calendar.errors import TooManyHolds
from tenant_apps.calendar.models import TimeSlot
from tenant_apps.calendar.selectors import service_offered
from tenant_apps.calendar.selectors.availability import board_around
from tenant_apps.calendar.services.first_slots import first_slots_soon
from tenant_apps.calendar.services.taking import (
    calendar_lock,
    during,
    expired_holds_delete,
    offering_others,
    place_for_client,
    promised,
)
from tenant_apps.calendar.types import Caller, Hold, SlotKind

HOLD_FOR = dt.timedelta(minutes=10)
HOLDS_PER_CALLER = 3
# A whole office or a mobile operator may stand behind one address; a browser that keeps no cookie is a new caller
# each time and ends here.
HOLDS_PER_ADDRESS = 30


def hold_make(
    *,
    workshop: WorkshopRef,
    service_code: str,
    start: dt.datetime,
    caller: Caller,
    mechanic_id: int | None = None,
    now: dt.datetime | None = None,
) -> Hold:
    """Keep one start free for ten minutes. Raises SlotTaken with alternatives, TooManyHolds, ServiceNotOffered."""
    now = now or timezone.now()
    service = service_offered(code=service_code)
    looked = board_around(workshop=workshop, wanted=start, now=now, mechanic_id=mechanic_id)
    with (
        offering_others(
            workshop=workshop, service=service, wanted=start, now=now, mechanic_id=mechanic_id, looked=looked
        ),
        transaction.atomic(),
    ):
        calendar_lock()
        expired_holds_delete(now=now)
        _may_hold_more(caller)
        plan = looked.looked_again().plan(service=service, mechanic_id=mechanic_id)
        place = place_for_client(plan, start, mechanic_id=mechanic_id)
        token, expires_at = uuid.uuid4(), now + HOLD_FOR
        with promised():
            TimeSlot.objects.create(
                kind=SlotKind.HOLD,
                mechanic_id=place.mechanic_id,
                bay_id=place.bay_id,
                during=during(start, duration_minutes=service.duration_minutes, buffer_minutes=service.buffer_minutes),
                duration_minutes=service.duration_minutes,
                expires_at=expires_at,
                hold_token=token,
                holder=caller.holder,
                service=service,
            )
    return Hold(
        id=token,
        service_code=service.code,
        start=start,
        end=start + dt.timedelta(minutes=service.duration_minutes),
        expires_at=expires_at,
    )


def _may_hold_more(caller: Caller) -> None:
    """Under the calendar's lock, so that nobody counts at the same time. Raises TooManyHolds."""
    held = TimeSlot.objects.filter(kind=SlotKind.HOLD).values_list("holder", flat=True)
    holders = [one.partition("@") for one in held]
    of_caller = sum(key == caller.key for key, _at, _address in holders)
    of_address = sum(address == caller.address for _key, _at, address in holders)
    if of_caller >= HOLDS_PER_CALLER or of_address >= HOLDS_PER_ADDRESS:
        raise TooManyHolds


@transaction.atomic
def hold_release(*, hold_id: uuid.UUID) -> bool:
    """Give the time back. True when there was something to give; a hold that is gone is no error."""
    deleted, _rows = TimeSlot.objects.filter(kind=SlotKind.HOLD, hold_token=hold_id).delete()
    return bool(deleted)


@transaction.atomic
def holds_sweep(*, now: dt.datetime | None = None) -> int:
    """Delete holds that ran out; returns how many."""
    calendar_lock()
    deleted = expired_holds_delete(now=now or timezone.now())
    if deleted:
        first_slots_soon()
    return deleted
