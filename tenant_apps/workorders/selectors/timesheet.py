"""Who worked how long on which local day, beside what had been planned for the work that was finished then."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from tenant_apps.calendar.selectors import mechanic_get, mechanic_list
from tenant_apps.workorders.models import OrderLine, TimeChange, TimeEntry
from tenant_apps.workorders.selectors.clock import change_out, entries, entry_out, minutes_of
from tenant_apps.workorders.types import Consent, LineKind


@dataclass(frozen=True, slots=True)
class Span:
    """Whole days of the workshop; one of them may have 23 or 25 hours."""

    first: dt.date
    days: int
    zone: ZoneInfo

    def dates(self) -> list[dt.date]:
        return [self.first + dt.timedelta(days=number) for number in range(self.days)]

    def edges(self) -> list[dt.datetime]:
        """Every midnight, the one after the last day too."""
        dates = [*self.dates(), self.first + dt.timedelta(days=self.days)]
        return [dt.datetime.combine(date, dt.time(), self.zone) for date in dates]

    @property
    def start(self) -> dt.datetime:
        return self.edges()[0]

    @property
    def end(self) -> dt.datetime:
        return self.edges()[-1]


@dataclass(slots=True)
class Day:
    """Minutes of one person on one day; `on_orders` are those of them that no general work took."""

    worked: int = 0
    on_orders: int = 0
    planned: int = 0


Days = dict[int, list[Day]]


def timesheet_out(*, span: Span) -> dict[str, Any]:
    """Everybody who works on cars, and who did in these days. The number of queries does not grow with either."""
    days = _days(span)
    people = [one for one in mechanic_list() if one.is_active or one.pk in days]
    return _head(span) | {
        "people": [
            {
                "mechanic": {"id": one.pk, "name": one.name, "color": one.color},
                **_sums(span, days.get(one.pk) or [Day() for _date in range(span.days)]),
            }
            for one in people
        ]
    }


def timesheet_of(*, mechanic_id: int, span: Span) -> dict[str, Any]:
    """One person: by day, by order, entry by entry, and what was corrected of these days' time. Raises NotHere."""
    mechanic = mechanic_get(mechanic_id=mechanic_id)
    days = _days(span, mechanic_id=mechanic_id)
    changes = TimeChange.objects.filter(_of_time_in(span), mechanic=mechanic_id).order_by("-pk")
    rows = list(entries(mechanic_id=mechanic_id, start=span.start, end=span.end))
    return _head(span) | {
        "mechanic": {"id": mechanic.pk, "name": mechanic.name, "color": mechanic.color},
        **_sums(span, days.get(mechanic_id) or [Day() for _date in range(span.days)]),
        "orders": _orders(rows, span),
        "entries": [entry_out(entry=entry) for entry in rows],
        "changes": [change_out(change=change) for change in changes],
    }


def _of_time_in(span: Span) -> Q:
    """Corrections of time that begins in the span, before or after them. The log writes moments in UTC, as text."""
    start, end = (edge.astimezone(dt.UTC).isoformat() for edge in (span.start, span.end))
    was = Q(before__started_at__gte=start, before__started_at__lt=end)
    return was | Q(after__started_at__gte=start, after__started_at__lt=end)


def _head(span: Span) -> dict[str, Any]:
    dates = span.dates()
    return {"first_day": dates[0], "last_day": dates[-1]}


def _sums(span: Span, days: list[Day]) -> dict[str, Any]:
    return {
        "worked_minutes": sum(day.worked for day in days),
        "order_minutes": sum(day.on_orders for day in days),
        "planned_minutes": sum(day.planned for day in days),
        "days": [
            {
                "day": date,
                "worked_minutes": day.worked,
                "order_minutes": day.on_orders,
                "planned_minutes": day.planned,
            }
            for date, day in zip(span.dates(), days, strict=True)
        ],
    }


def _days(span: Span, *, mechanic_id: int | None = None) -> Days:
    days: Days = defaultdict(lambda: [Day() for _date in range(span.days)])
    rows = TimeEntry.objects.filter(started_at__lt=span.end).exclude(ended_at__lte=span.start)
    if mechanic_id is not None:
        rows = rows.filter(mechanic=mechanic_id)
    edges, now = [edge.timestamp() for edge in span.edges()], timezone.now()
    for whose, order_id, started, ended in rows.values_list("mechanic_id", "order_id", "started_at", "ended_at"):
        for number, minutes in _pieces(edges, started.timestamp(), (ended or now).timestamp()):
            days[whose][number].worked += minutes
            days[whose][number].on_orders += minutes if order_id is not None else 0
    for whose, quantity, done_at in _finished(span, mechanic_id):
        days[whose][bisect_right(edges, done_at.timestamp()) - 1].planned += int(quantity * 60)
    return dict(days)


def _pieces(edges: list[float], started: float, ended: float) -> Iterator[tuple[int, int]]:
    """Whole minutes by the number of the day: what goes past midnight belongs to both. Elapsed time, as everywhere."""
    for number, (midnight, following) in enumerate(pairwise(edges)):
        seconds = min(ended, following) - max(started, midnight)
        if seconds > 0:
            yield number, int(seconds) // 60


def _finished(span: Span, mechanic_id: int | None) -> Iterator[tuple[int, Decimal, dt.datetime]]:
    """Hours of labour that was agreed to and done in these days, with whose it was: the line's, else the order's."""
    rows = OrderLine.objects.filter(
        kind=LineKind.LABOUR, consent=Consent.APPROVED, done_at__gte=span.start, done_at__lt=span.end
    ).annotate(whose=Coalesce("mechanic", "order__mechanic"))
    rows = rows.filter(whose__isnull=False) if mechanic_id is None else rows.filter(whose=mechanic_id)
    for whose, quantity, done_at in rows.values_list("whose", "quantity", "done_at"):
        if done_at is not None:
            yield whose, quantity, done_at


def _orders(rows: list[TimeEntry], span: Span) -> list[dict[str, Any]]:
    """The orders of these entries: this person's time in the span, and planned against real of the whole order."""
    edges, now = [span.start.timestamp(), span.end.timestamp()], timezone.now()
    own: dict[int, int] = defaultdict(int)
    shown: dict[int, dict[str, Any]] = {}
    for entry in reversed(rows):
        if entry.order is None:
            continue
        order = entry.order
        shown[order.pk] = {"id": order.pk, "label": order.label, "plate": order.vehicle.plate}
        for _number, minutes in _pieces(edges, entry.started_at.timestamp(), (entry.ended_at or now).timestamp()):
            own[order.pk] += minutes
    worked: dict[int | None, int] = defaultdict(int)
    for entry in TimeEntry.objects.filter(order__in=shown):
        worked[entry.order_id] += minutes_of(entry, now)
    planned: dict[int, int] = defaultdict(int)
    agreed = OrderLine.objects.filter(order__in=shown, kind=LineKind.LABOUR, consent=Consent.APPROVED)
    for order_id, quantity in agreed.values_list("order_id", "quantity"):
        planned[order_id] += int(quantity * 60)
    return [
        {
            "order": order,
            "own_minutes": own[order_id],
            "worked_minutes": worked[order_id],
            "planned_minutes": planned[order_id],
        }
        for order_id, order in shown.items()
    ]
