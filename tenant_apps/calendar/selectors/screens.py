"""What the dashboard and the mechanic's phone show: days with columns, today, one mechanic's schedule."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from shared_apps.core.types import WorkshopRef
from tenant_apps.calendar.free_time import DAY, Span, Spans, at, day_span, intersect
from tenant_apps.calendar.models import Appointment, Bay, Mechanic, MechanicSchedule
from tenant_apps.calendar.selectors.appointments import appointments, staff_out
from tenant_apps.calendar.selectors.availability import Frame, frame, local_today
from tenant_apps.calendar.selectors.resources import clock, mechanic_get, mechanic_of_user, schedule_out
from tenant_apps.calendar.types import Concern, Status

LATE = dt.timedelta(minutes=15)
MAX_DAYS = 31


def _spans(spans: Iterable[Span]) -> list[dict[str, dt.datetime]]:
    return [{"start": at(start), "end": at(end)} for start, end in spans]


def calendar_days(
    *, workshop: WorkshopRef, first: dt.date, days: int = 1, by: str = "mechanic"
) -> list[dict[str, Any]]:
    """Days with mechanics or bays as columns. Cancelled visits are left out."""
    last = first + DAY * (min(max(days, 1), MAX_DAYS) - 1)
    house = frame(workshop=workshop, first=first, last=last)
    visits = list(
        appointments()
        .filter(date__gte=first, date__lte=last)
        .exclude(status=Status.CANCELLED)
        .order_by("starts_at", "pk")
    )
    heads = _mechanic_heads(house, visits) if by == "mechanic" else _bay_heads(visits)
    key = "mechanic_id" if by == "mechanic" else "bay_id"
    placed: dict[tuple[dt.date, int | None], list[dict[str, Any]]] = defaultdict(list)
    for visit in visits:
        placed[visit.date, getattr(visit, key)].append(staff_out(visit=visit))
    working = {mechanic.pk: house.working(mechanic.pk) for mechanic in house.mechanics}
    breaks = {mechanic.pk: house.rests(mechanic.pk) for mechanic in house.mechanics}
    found = []
    for number in range((last - first).days + 1):
        day = first + DAY * number
        hours, today = house.opening[day], [day_span(day, house.zone)]
        opened = hours.work(day, house.zone) if hours is not None else []
        columns = []
        for head in heads:
            theirs = working.get(head["id"], []) if by == "mechanic" else opened
            rests = breaks.get(head["id"], []) if by == "mechanic" else []
            columns.append(
                head
                | {
                    "working": _spans(intersect(theirs, today)),
                    "breaks": _spans(intersect(rests, today)),
                    "appointments": placed[day, head["id"]],
                }
            )
        found.append(
            {
                "date": day,
                "timezone": workshop.timezone,
                "opens_at": clock(hours.opens) if hours else None,
                "closes_at": clock(hours.closes) if hours else None,
                "is_closed": hours is None,
                "columns": columns,
            }
        )
    return found


def _mechanic_heads(house: Frame, visits: Sequence[Appointment]) -> list[dict[str, Any]]:
    """Active mechanics, and whoever else still has a visit in these days."""
    people: dict[int, Mechanic] = {mechanic.pk: mechanic for mechanic in house.mechanics}
    for visit in visits:
        if visit.mechanic is not None:
            people.setdefault(visit.mechanic.pk, visit.mechanic)
    heads: list[dict[str, Any]] = [
        {"id": one.pk, "name": one.name, "kind": "mechanic", "color": one.color} for one in people.values()
    ]
    if any(visit.mechanic_id is None for visit in visits):
        heads.append({"id": None, "name": _("Bez mechanika"), "kind": "none", "color": ""})
    return heads


def _bay_heads(visits: Sequence[Appointment]) -> list[dict[str, Any]]:
    bays = {bay.pk: bay for bay in Bay.objects.filter(is_active=True).order_by("position", "pk")}
    for visit in visits:
        if visit.bay is not None:
            bays.setdefault(visit.bay.pk, visit.bay)
    heads: list[dict[str, Any]] = [
        {"id": bay.pk, "name": bay.name, "kind": bay.kind, "color": ""} for bay in bays.values()
    ]
    if any(visit.bay_id is None for visit in visits):
        heads.append({"id": None, "name": _("Bez stanowiska"), "kind": "none", "color": ""})
    return heads


def today(*, workshop: WorkshopRef, now: dt.datetime | None = None) -> dict[str, Any]:
    """What asks for action now, and today's visits on today's people and places."""
    now = now or timezone.now()
    day = local_today(workshop=workshop, now=now)
    [board] = calendar_days(workshop=workshop, first=day)
    visits = [visit for column in board["columns"] for visit in column["appointments"]]
    visits.sort(key=lambda visit: (visit["start"], str(visit["id"])))
    arriving = [visit for visit in visits if visit["status"] == Status.CONFIRMED]
    mechanics = [_loaded(column) for column in board["columns"] if column["kind"] == "mechanic"]
    worked, booked = (sum(one[key] for one in mechanics) for key in ("worked", "booked"))
    to_confirm = Appointment.objects.filter(
        Q(status=Status.REQUESTED, starts_at__gte=now) | Q(status=Status.REQUESTED, date=day)
    ).count()
    return {
        "date": day,
        "tiles": {
            "to_confirm": to_confirm,
            "arriving": len(arriving),
            "in_progress": sum(visit["status"] == Status.ARRIVED for visit in visits),
            "no_show_risk": sum(_may_not_come(visit, now) for visit in arriving),
            "load_percent": _percent(booked, worked),
        },
        "appointments": visits,
        "resources": {
            "mechanics": [
                {key: one[key] for key in ("id", "name", "kind", "color", "working", "breaks")}
                | {"load_percent": _percent(one["booked"], one["worked"])}
                for one in mechanics
            ],
            "bays": [
                {"id": bay.pk, "name": bay.name, "kind": bay.kind, "color": ""}
                | {"working": [], "breaks": [], "load_percent": None}
                for bay in Bay.objects.filter(is_active=True).order_by("position", "pk")
            ],
        },
    }


def _loaded(column: dict[str, Any]) -> dict[str, Any]:
    return column | {
        "worked": sum(_seconds(span) for span in column["working"]),
        "booked": sum(_seconds(visit) for visit in column["appointments"] if visit["status"] != Status.NO_SHOW),
    }


def _seconds(span: dict[str, Any]) -> float:
    length: dt.timedelta = span["end"] - span["start"]
    return length.total_seconds()


def _percent(part: float, whole: float) -> int:
    return round(100 * part / whole) if whole else 0


def _may_not_come(visit: dict[str, Any], now: dt.datetime) -> bool:
    """Late already, or somebody who did not come before."""
    is_late: bool = visit["start"] + LATE < now
    return is_late or any(warning["code"] == Concern.EARLIER_NO_SHOW for warning in visit["warnings"])


def mechanic_schedule(*, workshop: WorkshopRef, mechanic_id: int, first: dt.date, last: dt.date) -> dict[str, Any]:
    """One mechanic's working time, dated exceptions and visits over some days. Raises NotHere."""
    mechanic = mechanic_get(mechanic_id=mechanic_id)
    last = min(last, first + DAY * (MAX_DAYS - 1))
    house = frame(workshop=workshop, first=first, last=last, mechanic_id=mechanic_id)
    within: Spans = [(day_span(first, house.zone)[0], day_span(last, house.zone)[1])]
    dated = MechanicSchedule.objects.filter(mechanic=mechanic, date__gte=first, date__lte=last).order_by("date")
    visits = (
        appointments()
        .filter(mechanic=mechanic, date__gte=first, date__lte=last)
        .exclude(status=Status.CANCELLED)
        .order_by("starts_at", "pk")
    )
    return {
        "mechanic": {"id": mechanic.pk, "name": mechanic.name},
        "timezone": workshop.timezone,
        "working": _spans(intersect(house.working(mechanic_id), within)),
        "days": [schedule_out(schedule=row) for row in dated],
        "appointments": [staff_out(visit=visit) for visit in visits],
    }


def own_day(*, workshop: WorkshopRef, user_id: int, now: dt.datetime | None = None) -> dict[str, Any]:
    """The caller's own visits of today; somebody who is no mechanic has none."""
    day = local_today(workshop=workshop, now=now)
    mechanic = mechanic_of_user(user_id=user_id)
    visits: list[dict[str, Any]] = []
    if mechanic is not None:
        rows = appointments().filter(mechanic=mechanic, date=day).exclude(status=Status.CANCELLED)
        visits = [staff_out(visit=visit) for visit in rows.order_by("starts_at", "pk")]
    return {
        "date": day,
        "mechanic": None if mechanic is None else {"id": mechanic.pk, "name": mechanic.name},
        "appointments": visits,
    }
