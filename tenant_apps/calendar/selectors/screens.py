"""What the dashboard and the mechanic's phone show: days with columns, today, one mechanic's schedule."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from shared_apps.core.types import WorkshopRef
from tenant_apps.calendar.free_time import DAY, Span, Spans, at, day_span, intersect, seconds, subtract, union
from tenant_apps.calendar.models import Appointment, Bay, Mechanic, MechanicSchedule, TimeSlot
from tenant_apps.calendar.selectors.appointments import appointments_within, staff_out
from tenant_apps.calendar.selectors.availability import Frame, frame, local_today, zone_of
from tenant_apps.calendar.selectors.blocks import block_list, block_out
from tenant_apps.calendar.selectors.resources import (
    absences_within,
    clock,
    may_read_why,
    mechanic_get,
    mechanic_of_user,
    schedule_out,
)
from tenant_apps.calendar.types import Concern, Status

LATE = dt.timedelta(minutes=15)
MAX_DAYS = 31


# What lies over a column besides visits, by column: its time and how it is answered.
Marks = dict[int, list[tuple[Span, dict[str, Any]]]]


def _spans(spans: Iterable[Span]) -> list[dict[str, dt.datetime]]:
    return [{"start": at(start), "end": at(end)} for start, end in spans]


def _span(during: DateTimeTZRange) -> Span:
    return seconds(during.lower), seconds(during.upper)


def _of_day(marks: Sequence[tuple[Span, dict[str, Any]]], day: Span) -> list[dict[str, Any]]:
    return [told for span, told in marks if span[0] < day[1] and day[0] < span[1]]


def _blocked(blocks: Iterable[TimeSlot], key: str) -> Marks:
    found: Marks = defaultdict(list)
    for block in blocks:
        if (column := getattr(block, key)) is not None:
            found[column].append((_span(block.during), block_out(block=block)))
    return found


def _away(within: Span, reader_id: int | None) -> Marks:
    """Who is away and, for those who may read it, why."""
    found: Marks = defaultdict(list)
    for absence in absences_within(start=at(within[0]), end=at(within[1])):
        reason = absence.reason if may_read_why(mechanic=absence.mechanic, reader_id=reader_id) else ""
        told = {"start": absence.during.lower, "end": absence.during.upper, "reason": reason}
        found[absence.mechanic_id].append((_span(absence.during), told))
    return found


def calendar_days(
    *, workshop: WorkshopRef, first: dt.date, days: int = 1, by: str = "mechanic", reader_id: int | None = None
) -> list[dict[str, Any]]:
    """Days with mechanics or bays as columns. Cancelled visits are left out; one over midnight is on both days.

    `reader_id` is the account of somebody who is not of the office: of others they learn that they are away, not why.
    """
    last = first + DAY * (min(max(days, 1), MAX_DAYS) - 1)
    house = frame(workshop=workshop, first=first, last=last)
    shown = (day_span(first, house.zone)[0], day_span(last, house.zone)[1])
    visits = list(appointments_within(start=at(shown[0]), end=at(shown[1])))
    key = "mechanic_id" if by == "mechanic" else "bay_id"
    blocks = list(block_list(start=at(shown[0]), end=at(shown[1])))
    blocked, away = _blocked(blocks, key), _away(shown, reader_id) if by == "mechanic" else {}
    heads = _mechanic_heads(house, [*visits, *blocks]) if by == "mechanic" else _bay_heads([*visits, *blocks])
    placed: dict[int | None, list[tuple[Span, dict[str, Any]]]] = defaultdict(list)
    for visit in visits:
        span = (seconds(visit.starts_at), seconds(visit.ends_at))
        placed[getattr(visit, key)].append((span, staff_out(visit=visit)))
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
                    "blocks": _of_day(blocked.get(head["id"], []), today[0]),
                    "absences": _of_day(away.get(head["id"], []), today[0]),
                    "appointments": _of_day(placed[head["id"]], today[0]),
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


def _mechanic_heads(house: Frame, entries: Sequence[Appointment | TimeSlot]) -> list[dict[str, Any]]:
    """Active mechanics, and whoever else still has a visit or a block in these days."""
    people: dict[int, Mechanic] = {mechanic.pk: mechanic for mechanic in house.mechanics}
    for entry in entries:
        if entry.mechanic is not None:
            people.setdefault(entry.mechanic.pk, entry.mechanic)
    heads: list[dict[str, Any]] = [
        {"id": one.pk, "name": one.name, "kind": "mechanic", "color": one.color} for one in people.values()
    ]
    if any(isinstance(entry, Appointment) and entry.mechanic_id is None for entry in entries):
        heads.append({"id": None, "name": _("Bez mechanika"), "kind": "none", "color": ""})
    return heads


def _bay_heads(entries: Sequence[Appointment | TimeSlot]) -> list[dict[str, Any]]:
    bays = {bay.pk: bay for bay in Bay.objects.filter(is_active=True).order_by("position", "pk")}
    for entry in entries:
        if entry.bay is not None:
            bays.setdefault(entry.bay.pk, entry.bay)
    heads: list[dict[str, Any]] = [
        {"id": bay.pk, "name": bay.name, "kind": bay.kind, "color": ""} for bay in bays.values()
    ]
    if any(isinstance(entry, Appointment) and entry.bay_id is None for entry in entries):
        heads.append({"id": None, "name": _("Bez stanowiska"), "kind": "none", "color": ""})
    return heads


def today(*, workshop: WorkshopRef, now: dt.datetime | None = None, reader_id: int | None = None) -> dict[str, Any]:
    """What asks for action now, and today's visits on today's people and places."""
    now = now or timezone.now()
    day = local_today(workshop=workshop, now=now)
    [board] = calendar_days(workshop=workshop, first=day, reader_id=reader_id)
    whole = day_span(day, zone_of(workshop=workshop))
    blocked = _blocked(block_list(start=at(whole[0]), end=at(whole[1])), "bay_id")
    visits = [visit for column in board["columns"] for visit in column["appointments"]]
    visits.sort(key=lambda visit: (visit["start"], str(visit["id"])))
    arriving = [visit for visit in visits if visit["status"] == Status.CONFIRMED]
    mechanics = [_loaded(column, whole) for column in board["columns"] if column["kind"] == "mechanic"]
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
                {key: one[key] for key in ("id", "name", "kind", "color", "working", "breaks", "blocks", "absences")}
                | {"load_percent": _percent(one["booked"], one["worked"])}
                for one in mechanics
            ],
            "bays": [
                {"id": bay.pk, "name": bay.name, "kind": bay.kind, "color": ""}
                | {"working": [], "breaks": [], "absences": [], "load_percent": None}
                | {"blocks": _of_day(blocked.get(bay.pk, []), whole)}
                for bay in Bay.objects.filter(is_active=True).order_by("position", "pk")
            ],
        },
    }


def _loaded(column: dict[str, Any], day: Span) -> dict[str, Any]:
    working, blocked = (
        union((seconds(span["start"]), seconds(span["end"])) for span in column[key]) for key in ("working", "blocks")
    )
    taken = [(seconds(v["start"]), seconds(v["end"])) for v in column["appointments"] if v["status"] != Status.NO_SHOW]
    return column | {
        # Blocked time can hold no visit, so it is no room that was left empty.
        "worked": sum(end - start for start, end in subtract(working, blocked)),
        # Of a visit over midnight only the part of this day.
        "booked": sum(min(end, day[1]) - max(start, day[0]) for start, end in taken),
    }


def _percent(part: float, whole: float) -> int:
    return round(100 * part / whole) if whole else 0


def _may_not_come(visit: dict[str, Any], now: dt.datetime) -> bool:
    """Late already, or somebody who did not come before."""
    is_late: bool = visit["start"] + LATE < now
    return is_late or any(warning["code"] == Concern.EARLIER_NO_SHOW for warning in visit["warnings"])


def mechanic_schedule(
    *, workshop: WorkshopRef, mechanic_id: int, first: dt.date, last: dt.date, reader_id: int | None = None
) -> dict[str, Any]:
    """One mechanic's working time, dated exceptions, blocks, absences and visits over some days. Raises NotHere."""
    mechanic = mechanic_get(mechanic_id=mechanic_id)
    last = min(last, first + DAY * (MAX_DAYS - 1))
    house = frame(workshop=workshop, first=first, last=last, mechanic_id=mechanic_id)
    whole = (day_span(first, house.zone)[0], day_span(last, house.zone)[1])
    within: Spans = [whole]
    blocks = block_list(start=at(whole[0]), end=at(whole[1]), mechanic_id=mechanic_id)
    dated = (
        MechanicSchedule.objects.select_related("mechanic")
        .filter(mechanic=mechanic, date__gte=first, date__lte=last)
        .order_by("date")
    )
    visits = appointments_within(start=at(whole[0]), end=at(whole[1])).filter(mechanic=mechanic)
    return {
        "mechanic": {"id": mechanic.pk, "name": mechanic.name},
        "timezone": workshop.timezone,
        "working": _spans(intersect(house.working(mechanic_id), within)),
        "blocks": [block_out(block=block) for block in blocks],
        "absences": [told for _when, told in _away(whole, reader_id).get(mechanic_id, [])],
        "days": [schedule_out(schedule=row, reader_id=reader_id) for row in dated],
        "appointments": [staff_out(visit=visit) for visit in visits],
    }


def own_day(*, workshop: WorkshopRef, user_id: int, now: dt.datetime | None = None) -> dict[str, Any]:
    """The caller's own visits of today, also one that began yesterday; somebody who is no mechanic has none."""
    day = local_today(workshop=workshop, now=now)
    whole = day_span(day, zone_of(workshop=workshop))
    mechanic = mechanic_of_user(user_id=user_id)
    visits: list[dict[str, Any]] = []
    if mechanic is not None:
        rows = appointments_within(start=at(whole[0]), end=at(whole[1])).filter(mechanic=mechanic)
        visits = [staff_out(visit=visit) for visit in rows]
    return {
        "date": day,
        "mechanic": None if mechanic is None else {"id": mechanic.pk, "name": mechanic.name},
        "appointments": visits,
    }
