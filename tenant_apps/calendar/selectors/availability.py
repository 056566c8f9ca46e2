"""Reads what free_time needs, in a number of queries that does not grow with the days or the bookings."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import BigIntegerField, Func, Q
from django.utils import timezone

from shared_apps.core.types import WorkshopRef
from shared_apps.directory import selectors as directory
from tenant_apps.calendar.free_time import (
    DAY,
    EVER,
    Hours,
    Plan,
    Resource,
    Span,
    Spans,
    at,
    day_span,
    intersect,
    seconds,
    subtract,
    union,
)
from tenant_apps.calendar.models import (
    Absence,
    Bay,
    BookingRules,
    Mechanic,
    MechanicSchedule,
    Service,
    TimeSlot,
    WeeklyShift,
)
from tenant_apps.calendar.selectors.resources import rules_get
from tenant_apps.calendar.types import FreeDay, FreeSlot, SlotKind

# A longer job runs through the mechanic's break (its duration counts the rest); a shorter one never touches it.
RUNS_THROUGH_BREAKS = 4 * 3600
MAX_DAYS = 31
ALTERNATIVE_DAYS = (2, 14)
MOST_AHEAD = 400


class RangeEdge(Func):
    """One edge of a range as epoch seconds: two hundred ranges read as text cost more than all the rest of a week."""

    template = "EXTRACT(EPOCH FROM %(function)s(%(expressions)s))::bigint"
    arity = 1
    output_field = BigIntegerField()


FIRST, LAST = RangeEdge("during", function="lower"), RangeEdge("during", function="upper")


def zone_of(*, workshop: WorkshopRef) -> ZoneInfo:
    return ZoneInfo(workshop.timezone)


def local_today(*, workshop: WorkshopRef, now: dt.datetime | None = None) -> dt.date:
    return (now or timezone.now()).astimezone(zone_of(workshop=workshop)).date()


@dataclass(slots=True)
class Frame:
    """Opening hours of the workshop and the working time of its mechanics over some local days."""

    zone: ZoneInfo
    days: list[dt.date]
    opening: dict[dt.date, Hours | None]
    mechanics: list[Mechanic]
    shifts: dict[tuple[int, dt.date], Hours]
    absences: dict[int, Spans] = field(default_factory=dict)

    @property
    def whole(self) -> Span:
        return day_span(self.days[0], self.zone)[0], day_span(self.days[-1], self.zone)[1]

    def working(self, mechanic_id: int, *, through_breaks: bool = False) -> Spans:
        """When this mechanic works: own hours inside the workshop's, without absences."""
        theirs: list[Span] = []
        house: list[Span] = []
        for day in self.days:
            shift, hours = self.shifts.get((mechanic_id, day)), self.opening[day]
            if shift is not None:
                theirs += (shift.presence if through_breaks else shift.work)(day, self.zone)
            if hours is not None:
                house += (hours.presence if through_breaks else hours.work)(day, self.zone)
        return subtract(intersect(union(theirs), union(house)), self.absences.get(mechanic_id, []))

    def rests(self, mechanic_id: int) -> Spans:
        """Breaks of the mechanic and of the house."""
        found: list[Span] = []
        for day in self.days:
            for hours in (self.shifts.get((mechanic_id, day)), self.opening[day]):
                if hours is not None:
                    found += hours.rest(day, self.zone)
        return union(found)


def frame(
    *,
    workshop: WorkshopRef,
    first: dt.date,
    last: dt.date,
    mechanic_id: int | None = None,
    keep_id: int | None = None,
) -> Frame:
    """Hours and shifts of the local days first … last (both included), with a day around for nights.

    The mechanic `keep_id` counts even when switched off.
    """
    zone = zone_of(workshop=workshop)
    days = [first - DAY + DAY * number for number in range((last - first).days + 3)]
    mechanics = Mechanic.objects.filter(Q(is_active=True) | Q(pk=keep_id)).order_by("position", "pk")
    found = Frame(
        zone=zone,
        days=days,
        opening=opening_hours(workshop=workshop, days=days),
        mechanics=list(mechanics.filter(pk=mechanic_id) if mechanic_id is not None else mechanics),
        shifts=_shifts(days, mechanic_id),
    )
    whole = found.whole
    absences: dict[int, list[Span]] = defaultdict(list)
    rows = Absence.objects.filter(during__overlap=(at(whole[0]), at(whole[1])))
    for who, start, end in rows.values_list("mechanic_id", FIRST, LAST):
        absences[who].append((start, end))
    found.absences = {who: union(spans) for who, spans in absences.items()}
    return found


def opening_hours(*, workshop: WorkshopRef, days: Collection[dt.date]) -> dict[dt.date, Hours | None]:
    """The workshop's hours by local day: a special day first, then public holidays (closed), then the weekday."""
    weekly = {row.day_of_week: row for row in directory.hours_of(workshop_id=workshop.id)}
    special = {
        row.date: row for row in directory.special_days_of(workshop_id=workshop.id, start=min(days), end=max(days))
    }
    found: dict[dt.date, Hours | None] = {}
    for day in days:
        row: Any = special.get(day)
        if row is None and directory.is_public_holiday(day=day):
            found[day] = None
            continue
        row = row or weekly.get(day.weekday())
        if row is None or row.is_closed or row.opens_at is None or row.closes_at is None:
            found[day] = None
        else:
            found[day] = Hours(
                row.opens_at, row.closes_at, getattr(row, "break_start", None), getattr(row, "break_end", None)
            )
    return found


def _shifts(days: list[dt.date], mechanic_id: int | None) -> dict[tuple[int, dt.date], Hours]:
    only = {} if mechanic_id is None else {"mechanic_id": mechanic_id}
    columns = ("mechanic_id", "start_time", "end_time", "break_start", "break_end")
    weekly: dict[tuple[int, int], Hours] = {}
    for who, start, end, rest, rest_end, weekday in WeeklyShift.objects.filter(**only).values_list(
        *columns, "day_of_week"
    ):
        weekly[who, weekday] = Hours(start, end, rest, rest_end)
    found = {(who, day): hours for (who, weekday), hours in weekly.items() for day in days if day.weekday() == weekday}
    dated = MechanicSchedule.objects.filter(date__gte=days[0], date__lte=days[-1], **only)
    for who, start, end, rest, rest_end, day, is_available in dated.values_list(*columns, "date", "is_available"):
        if is_available and start is not None and end is not None:
            found[who, day] = Hours(start, end, rest, rest_end)
        else:
            found.pop((who, day), None)
    return found


# Ids of a mechanic and of a bay.
Kept = tuple[int | None, int | None]


@dataclass(slots=True)
class Taken:
    """What holds, bookings and blocks take of each mechanic and bay, and how many visits begin on each day."""

    mechanics: dict[int, list[Span]]
    bays: dict[int, list[Span]]
    by_day: Mapping[dt.date, int]


def taken(*, whole: Span, zone: ZoneInfo, now: dt.datetime, without: Collection[int] = ()) -> Taken:
    rows = (
        TimeSlot.objects.filter(during__overlap=(at(whole[0]), at(whole[1])))
        .exclude(kind=SlotKind.HOLD, expires_at__lte=now)
        .values_list("pk", "mechanic_id", "bay_id", FIRST, LAST, "kind")
    )
    found = Taken(defaultdict(list), defaultdict(list), defaultdict(int))
    counted: dict[dt.date, int] = defaultdict(int)
    for pk, mechanic_id, bay_id, start, end, kind in rows:
        if pk in without:
            continue
        span = (start, end)
        if mechanic_id is not None:
            found.mechanics[mechanic_id].append(span)
        if bay_id is not None:
            found.bays[bay_id].append(span)
        if kind != SlotKind.BLOCK:
            counted[at(start).astimezone(zone).date()] += 1
    found.by_day = counted
    return found


@dataclass(slots=True)
class Board:
    """The calendar of some local days, read once: from it follows a Plan for every service."""

    first: dt.date
    last: dt.date
    now: dt.datetime
    house: Frame
    used: Taken
    rules: BookingRules
    bays: list[Bay]
    # The mechanic and the bay that a visit has already.
    keep: Kept = (None, None)

    def looked_again(self) -> Board:
        """The same hours and people, with what is taken by now."""
        return replace(self, used=taken(whole=self.house.whole, zone=self.house.zone, now=self.now))

    def plan(
        self,
        *,
        service: Service,
        mechanic_id: int | None = None,
        bay_id: int | None = None,
        duration_minutes: int | None = None,
        buffer_minutes: int | None = None,
        for_staff: bool = False,
    ) -> Plan:
        """Everything that decides when `service` may begin.

        Staff are not bound by lead time, horizon and daily cap, and an explicit mechanic or bay of theirs counts
        even without the skill or of another kind; so does the bay in which the visit stands already.
        """
        zone = self.house.zone
        length = 60 * (duration_minutes or service.duration_minutes)
        through = length > RUNS_THROUGH_BREAKS
        loaded = (day_span(self.first, zone)[0], day_span(self.last, zone)[1])
        mechanics = [
            Resource(
                id=mechanic.pk,
                open_spans=self.house.working(mechanic.pk, through_breaks=through),
                busy=union(self.used.mechanics.get(mechanic.pk, [])),
                rests=self.house.rests(mechanic.pk) if through else [],
                load=_length(self.used.mechanics.get(mechanic.pk, []), loaded),
            )
            for mechanic in self.house.mechanics
            if (mechanic_id is None or mechanic.pk == mechanic_id)
            and (not service.skill or service.skill in mechanic.skills or (for_staff and mechanic_id is not None))
        ]
        bays = [
            Resource(
                id=bay.pk,
                open_spans=[(-EVER, EVER)],
                busy=union(self.used.bays.get(bay.pk, [])),
                load=_length(self.used.bays.get(bay.pk, []), loaded),
            )
            for bay in self.bays
            if (bay_id is None or bay.pk == bay_id)
            and (bay.kind == service.bay_kind or bay.pk == self.keep[1] or (for_staff and bay_id is not None))
        ]
        today = self.now.astimezone(zone).date()
        cap = self.rules.daily_cap
        return Plan(
            zone=zone,
            step=self.rules.slot_step_minutes,
            length=length,
            buffer=60 * (service.buffer_minutes if buffer_minutes is None else buffer_minutes),
            mechanics=mechanics,
            bays=bays if service.bay_kind or bay_id is not None else None,
            earliest=-EVER if for_staff else seconds(self.now) + 60 * self.rules.lead_time_minutes,
            latest=EVER if for_staff else day_span(today + DAY * self.rules.horizon_days, zone)[1],
            full_days=frozenset()
            if for_staff or cap is None
            else frozenset(day for day, count in self.used.by_day.items() if count >= cap),
        )


def board(
    *,
    workshop: WorkshopRef,
    first: dt.date,
    last: dt.date,
    now: dt.datetime,
    mechanic_id: int | None = None,
    without: Collection[int] = (),
    rules: BookingRules | None = None,
    keep: Kept = (None, None),
) -> Board:
    """`without` leaves out slots by id: one's own hold, the visit being moved.

    `keep` are the mechanic and the bay of the visit that is moved: they count even when switched off by now.
    """
    house = frame(workshop=workshop, first=first, last=last, mechanic_id=mechanic_id, keep_id=keep[0])
    return Board(
        first=first,
        last=last,
        now=now,
        house=house,
        used=taken(whole=house.whole, zone=house.zone, now=now, without=without),
        rules=rules or rules_get(),
        bays=list(Bay.objects.filter(Q(is_active=True) | Q(pk=keep[1])).order_by("position", "pk")),
        keep=keep,
    )


def board_around(
    *,
    workshop: WorkshopRef,
    wanted: dt.datetime,
    now: dt.datetime,
    days: int = ALTERNATIVE_DAYS[0],
    mechanic_id: int | None = None,
    for_staff: bool = False,
    without: Collection[int] = (),
    keep: Kept = (None, None),
) -> Board:
    """The days around a wanted start, none of them past: what an answer needs, and its alternatives."""
    rules = rules_get()
    today = local_today(workshop=workshop, now=now)
    day = wanted.astimezone(zone_of(workshop=workshop)).date()
    furthest = today + DAY * (MOST_AHEAD if for_staff else rules.horizon_days)
    first = max(today, min(day - DAY, furthest - DAY * days))
    return board(
        workshop=workshop,
        first=first,
        last=first + DAY * days,
        now=now,
        mechanic_id=mechanic_id,
        without=without,
        rules=rules,
        keep=keep,
    )


def _length(spans: Iterable[Span], within: Span) -> int:
    return sum(end - start for start, end in intersect(union(spans), [within]))


@dataclass(frozen=True, slots=True)
class Moving:
    """A visit that would begin at another time: its own slots are no obstacle, and it stays as long as it is."""

    slots: tuple[int, ...]
    minutes: int
    buffer_minutes: int
    # Where it stands although its service asks for no place; then it goes nowhere else by itself.
    bay_id: int | None = None


def availability(
    *,
    workshop: WorkshopRef,
    service: Service,
    first: dt.date,
    days: int,
    mechanic_id: int | None = None,
    bay_id: int | None = None,
    for_staff: bool = False,
    now: dt.datetime | None = None,
    moving: Moving | None = None,
) -> list[FreeDay]:
    """Free starts of up to 31 local days. Past days and days beyond the horizon are simply empty."""
    now = now or timezone.now()
    last = first + DAY * (min(max(days, 1), MAX_DAYS) - 1)
    if first.year < 1971 or last.year > 2100:
        return []
    calendar = board(
        workshop=workshop,
        first=first,
        last=last,
        now=now,
        mechanic_id=mechanic_id,
        without=moving.slots if moving else (),
        keep=(None, moving.bay_id if moving else None),
    )
    found = calendar.plan(
        service=service,
        mechanic_id=mechanic_id,
        bay_id=moving.bay_id if moving and moving.bay_id else bay_id,
        duration_minutes=moving.minutes if moving else None,
        buffer_minutes=moving.buffer_minutes if moving else None,
        for_staff=for_staff,
    )
    free = found.starts()
    length = dt.timedelta(seconds=found.length)
    return [
        FreeDay(
            date=day,
            is_open=calendar.house.opening[day] is not None,
            slots=[FreeSlot(at(second), at(second) + length) for second in found.day(day, free)],
        )
        for day in (first + DAY * number for number in range((last - first).days + 1))
    ]
