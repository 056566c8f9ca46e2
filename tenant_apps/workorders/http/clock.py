"""The time clock: the own one for everybody, corrections for the office."""

from __future__ import annotations

import datetime as dt
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.fields import checked
from tenant_apps.calendar.selectors import local_today, mechanic_of_user, zone_of
from tenant_apps.workorders import selectors, services
from tenant_apps.workorders.http import clock_answers as answers
from tenant_apps.workorders.http.door import OrderDoor
from tenant_apps.workorders.http.serializers import (
    ClockStartIn,
    ClockStopIn,
    SheetQuery,
    TimesQuery,
    WorkedDeleteIn,
    WorkedEditIn,
    WorkedIn,
)

TAGS = ["clock"]


class ClockDoor(OrderDoor):
    permission = "orders.work"

    def clock(self, *, status: int = 200) -> Response:
        mechanic = mechanic_of_user(user_id=self.actor_id)
        running = None if mechanic is None else selectors.running_of(mechanic_id=mechanic.pk)
        told = {
            "mechanic": None
            if mechanic is None
            else {"id": mechanic.pk, "name": mechanic.name, "color": mechanic.color},
            "running": None if running is None else selectors.entry_out(entry=running),
        }
        return Response(told, status=status)


class ClockView(ClockDoor):
    @extend_schema(operation_id="clock_get", responses=answers.ClockOut, tags=TAGS)
    def get(self, request: Request) -> Response:
        """What the caller's clock runs on now."""
        return self.clock()


class ClockStartView(ClockDoor):
    @extend_schema(operation_id="clock_start", request=ClockStartIn, responses={201: answers.ClockOut}, tags=TAGS)
    def post(self, request: Request) -> Response:
        """What ran before stops at the same moment."""
        services.clock_start(who=self.who, **checked(ClockStartIn, request))
        return self.clock(status=201)


class ClockStopView(ClockDoor):
    @extend_schema(operation_id="clock_stop", request=ClockStopIn, responses=answers.ClockOut, tags=TAGS)
    def post(self, request: Request) -> Response:
        services.clock_stop(who=self.who, **checked(ClockStopIn, request))
        return self.clock()


class EntriesView(OrderDoor):
    permission = {"GET": "orders.edit", "POST": "orders.edit"}
    is_paged = True

    @extend_schema(
        operation_id="time_entries_list", parameters=[TimesQuery], responses=answers.EntryOut(many=True), tags=TAGS
    )
    def get(self, request: Request) -> Response:
        told = checked(TimesQuery, request)
        day = told.pop("day", None)
        if day is not None:
            zone = zone_of(workshop=self.workshop)
            told["start"] = dt.datetime.combine(day, dt.time(), zone)
            told["end"] = dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), zone)
        return Response([selectors.entry_out(entry=entry) for entry in self.page_of(selectors.entries(**told))])

    @extend_schema(operation_id="time_entries_create", request=WorkedIn, responses={201: answers.EntryOut}, tags=TAGS)
    def post(self, request: Request) -> Response:
        """Time that nobody clocked. 409 CLOCK_OVERLAPS names the entry in the way."""
        told = checked(WorkedIn, request)
        reason = told.pop("reason")
        entry = services.entry_add(told=services.WorkedTold(**told), reason=reason, who=self.who)
        return Response(_fresh(entry.pk), status=201)


class EntryView(OrderDoor):
    permission = {"GET": "orders.edit", "PUT": "orders.edit", "DELETE": "orders.edit"}

    @extend_schema(operation_id="time_entries_changes", responses=answers.ChangeOut(many=True), tags=TAGS)
    def get(self, request: Request, entry_id: int) -> Response:
        """What was corrected of it, the latest first."""
        return Response(selectors.changes_of(entry_id=entry_id))

    @extend_schema(operation_id="time_entries_update", request=WorkedEditIn, responses=answers.EntryOut, tags=TAGS)
    def put(self, request: Request, entry_id: int) -> Response:
        told = checked(WorkedEditIn, request)
        reason, version = told.pop("reason"), told.pop("version")
        services.entry_correct(
            entry_id=entry_id, told=services.WorkedTold(**told), version=version, reason=reason, who=self.who
        )
        return Response(_fresh(entry_id))

    @extend_schema(operation_id="time_entries_delete", request=WorkedDeleteIn, responses={204: None}, tags=TAGS)
    def delete(self, request: Request, entry_id: int) -> Response:
        services.entry_delete(entry_id=entry_id, who=self.who, **checked(WorkedDeleteIn, request))
        return Response(status=204)


class HoursView(OrderDoor):
    permission = "orders.view"

    @extend_schema(operation_id="orders_hours", responses=answers.HoursOut, tags=TAGS)
    def get(self, request: Request, order_id: int) -> Response:
        """Planned against real, per line and in all."""
        order = selectors.order_get(order_id=order_id)
        return Response(selectors.hours_of_order(order_id=order.pk))


def _span(door: OrderDoor, request: Request) -> selectors.Span:
    told = checked(SheetQuery, request)
    today = local_today(workshop=door.workshop)
    first = told.get("day") or today - dt.timedelta(days=today.weekday())
    return selectors.Span(first=first, days=told["days"], zone=zone_of(workshop=door.workshop))


class SheetsView(OrderDoor):
    permission = "orders.edit"

    @extend_schema(operation_id="time_sheet_list", parameters=[SheetQuery], responses=answers.SheetsOut, tags=TAGS)
    def get(self, request: Request) -> Response:
        """Everybody's hours by day, and what was planned for the work finished in these days."""
        return Response(selectors.timesheet_out(span=_span(self, request)))


class SheetView(OrderDoor):
    permission = "orders.edit"

    @extend_schema(operation_id="time_sheet_get", parameters=[SheetQuery], responses=answers.SheetOut, tags=TAGS)
    def get(self, request: Request, mechanic_id: int) -> Response:
        """One person's hours: by day, by order, every entry, and what was corrected."""
        return Response(selectors.timesheet_of(mechanic_id=mechanic_id, span=_span(self, request)))


class OwnSheetView(ClockDoor):
    @extend_schema(operation_id="clock_sheet", parameters=[SheetQuery], responses=answers.OwnSheetOut, tags=TAGS)
    def get(self, request: Request) -> Response:
        """The caller's own hours; null for somebody who works on no cars."""
        span = _span(self, request)
        mechanic = mechanic_of_user(user_id=self.actor_id)
        sheet = None if mechanic is None else selectors.timesheet_of(mechanic_id=mechanic.pk, span=span)
        return Response({"sheet": sheet})


def _fresh(entry_id: int) -> dict[str, Any]:
    return selectors.entry_out(entry=selectors.entries().get(pk=entry_id))
