from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from tenant_apps.workorders.models import OrderLine, TimeChange, TimeEntry
from tenant_apps.workorders.types import Consent, LineKind


def entries(
    *,
    mechanic_id: int | None = None,
    order_id: int | None = None,
    start: dt.datetime | None = None,
    end: dt.datetime | None = None,
) -> QuerySet[TimeEntry]:
    """Entries that touch the span, the latest first."""
    rows = TimeEntry.objects.select_related("mechanic", "order", "order__vehicle", "line").order_by(
        "-started_at", "-pk"
    )
    if mechanic_id is not None:
        rows = rows.filter(mechanic=mechanic_id)
    if order_id is not None:
        rows = rows.filter(order=order_id)
    if start is not None:
        rows = rows.exclude(ended_at__lte=start)
    if end is not None:
        rows = rows.filter(started_at__lt=end)
    return rows


def running_of(*, mechanic_id: int) -> TimeEntry | None:
    return entries(mechanic_id=mechanic_id).filter(ended_at__isnull=True).first()


def entry_out(*, entry: TimeEntry) -> dict[str, Any]:
    order = entry.order
    return {
        "id": entry.pk,
        "mechanic": {"id": entry.mechanic_id, "name": entry.mechanic.name, "color": entry.mechanic.color},
        "order": None if order is None else {"id": order.pk, "label": order.label, "plate": order.vehicle.plate},
        "line": None if entry.line is None else {"id": entry.line.pk, "name": entry.line.name},
        "started_at": entry.started_at,
        "ended_at": entry.ended_at,
        "minutes": minutes_of(entry),
        "note": entry.note,
        "version": entry.version,
    }


def minutes_of(entry: TimeEntry, now: dt.datetime | None = None) -> int:
    """Whole minutes, up to now for one that runs. Elapsed time: an hour that happens twice counts twice."""
    ended = entry.ended_at or now or timezone.now()
    return max(0, int(ended.timestamp() - entry.started_at.timestamp()) // 60)


def hours_of_order(*, order_id: int) -> dict[str, Any]:
    """Planned against real: hours of approved labour, and minutes worked, per line and in all."""
    worked: dict[int | None, int] = {}
    for entry in TimeEntry.objects.filter(order=order_id):
        worked[entry.line_id] = worked.get(entry.line_id, 0) + minutes_of(entry)
    planned = {
        line.pk: int(line.quantity * 60)
        for line in OrderLine.objects.filter(order=order_id, kind=LineKind.LABOUR, consent=Consent.APPROVED)
    }
    return {
        "planned_minutes": sum(planned.values()),
        "worked_minutes": sum(worked.values()),
        "lines": [
            {"line_id": line_id, "planned_minutes": planned.get(line_id, 0), "worked_minutes": worked.get(line_id, 0)}
            for line_id in sorted({*planned, *(one for one in worked if one is not None)})
        ],
    }


def changes_of(*, entry_id: int) -> list[dict[str, Any]]:
    return [change_out(change=change) for change in TimeChange.objects.filter(entry_id=entry_id).order_by("-pk")]


def change_out(*, change: TimeChange) -> dict[str, Any]:
    return {
        "id": change.pk,
        "entry_id": change.entry_id,
        "at": change.at,
        "actor_name": change.actor_name,
        "reason": change.reason,
        "before": change.before,
        "after": change.after,
    }
