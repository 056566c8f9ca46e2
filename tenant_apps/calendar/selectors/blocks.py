from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from shared_apps.core.errors import NotHere
from tenant_apps.calendar.models import TimeSlot
from tenant_apps.calendar.types import SlotKind

MOST_IN_THE_WAY = 20


def blocks() -> QuerySet[TimeSlot]:
    """Blocked time, earliest first, with whose it is."""
    return TimeSlot.objects.filter(kind=SlotKind.BLOCK).select_related("mechanic", "bay").order_by("during", "pk")


def block_get(*, block_id: int) -> TimeSlot:
    """Raises NotHere, also for a slot that is no block."""
    found = blocks().filter(pk=block_id).first()
    if found is None:
        raise NotHere
    return found


def block_list(
    *, start: dt.datetime | None = None, end: dt.datetime | None = None, mechanic_id: int | None = None
) -> QuerySet[TimeSlot]:
    """Blocks that touch [start, end), earliest first."""
    rows = blocks() if start is None and end is None else blocks().filter(during__overlap=(start, end))
    return rows if mechanic_id is None else rows.filter(mechanic_id=mechanic_id)


def block_out(*, block: TimeSlot) -> dict[str, Any]:
    return {
        "id": block.pk,
        "start": block.during.lower,
        "end": block.during.upper,
        "mechanic": {"id": block.mechanic_id, "name": block.mechanic.name} if block.mechanic else None,
        "bay": {"id": block.bay_id, "name": block.bay.name} if block.bay else None,
        "reason": block.note,
    }


def in_the_way(*, block: TimeSlot) -> QuerySet[TimeSlot]:
    """What else takes the same mechanic or bay while the block would last, at most MOST_IN_THE_WAY of them."""
    of_whom = Q()
    if block.mechanic_id is not None:
        of_whom |= Q(mechanic_id=block.mechanic_id)
    if block.bay_id is not None:
        of_whom |= Q(bay_id=block.bay_id)
    others = TimeSlot.objects.filter(of_whom, during__overlap=block.during).exclude(pk=block.pk)
    return others.select_related("appointment").order_by("during", "pk")[:MOST_IN_THE_WAY]


def said(*, slot: TimeSlot, zone: ZoneInfo) -> str:
    """What takes this time, as one says it: "Skoda Octavia, KR 12345 (10:00-11:00)"."""
    visit = slot.appointment
    if visit is not None:
        end = visit.ends_at
        what = ", ".join(part for part in (visit.vehicle_label or visit.customer_name, visit.vehicle_plate) if part)
    else:
        end = slot.during.upper
        what = (
            _("termin, który klient właśnie wybiera")
            if slot.kind == SlotKind.HOLD
            else slot.note or _("zablokowany czas")
        )
    clock = f"{slot.during.lower.astimezone(zone):%H:%M}–{end.astimezone(zone):%H:%M}"
    if slot.during.upper > end:
        # The time kept after a visit is taken too; without it the hours would not explain the refusal.
        until = f"{slot.during.upper.astimezone(zone):%H:%M}"
        clock = _("%(clock)s, z zapasem do %(until)s") % {"clock": clock, "until": until}
    return f"{what} ({clock})"


def in_the_way_out(*, slot: TimeSlot, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "kind": slot.kind,
        "appointment_id": slot.appointment_id,
        "start": slot.during.lower,
        "end": slot.during.upper,
        "text": said(slot=slot, zone=zone),
    }
