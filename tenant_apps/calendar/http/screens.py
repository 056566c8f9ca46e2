"""Screens of the dashboard and the mechanic's phone."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.errors import InvalidInput
from shared_apps.core.fields import checked
from shared_apps.core.http import WorkshopView
from tenant_apps.calendar import selectors
from tenant_apps.calendar.http import answers
from tenant_apps.calendar.http.readers import reader_of
from tenant_apps.calendar.http.serializers import AppointmentIn, AvailabilityQuery, DayQuery, SpanQuery
from tenant_apps.calendar.http.visits import book

TAGS = ["calendar"]
WEEK = dt.timedelta(days=6)


class TodayView(WorkshopView):
    permission = "calendar.view"

    @extend_schema(operation_id="today", responses=answers.TodayOut, tags=TAGS)
    def get(self, request: Request) -> Response:
        """What asks for action now, and today's visits."""
        return Response(selectors.today(workshop=self.workshop, reader_id=reader_of(self)))


class MechanicTodayView(WorkshopView):
    permission = "calendar.own_day"

    @extend_schema(operation_id="mechanic_today", responses=answers.MechanicTodayOut, tags=TAGS)
    def get(self, request: Request) -> Response:
        """The caller's own visits of today."""
        return Response(selectors.own_day(workshop=self.workshop, user_id=self.actor_id))


class AvailabilityView(WorkshopView):
    permission = "calendar.view"

    @extend_schema(
        operation_id="calendar_availability",
        parameters=[AvailabilityQuery],
        responses=answers.StaffAvailability,
        tags=TAGS,
    )
    def get(self, request: Request) -> Response:
        """When a service may begin, for a mechanic, a bay or anyone. Lead time and daily cap do not bind staff."""
        asked = checked(AvailabilityQuery, request)
        if asked["service_id"] is not None:
            service = selectors.service_get(service_id=asked["service_id"])
        elif asked["service"]:
            service = selectors.service_offered(code=asked["service"])
        else:
            service = selectors.service_first()
        days = selectors.availability(
            workshop=self.workshop,
            service=service,
            first=asked.get("date") or selectors.local_today(workshop=self.workshop),
            days=asked["days"],
            mechanic_id=asked["mechanic_id"],
            bay_id=asked["bay_id"],
            for_staff=True,
        )
        refusal = selectors.why_never(service=service, mechanic_id=asked["mechanic_id"], bay_id=asked["bay_id"])
        return Response(
            {
                "timezone": self.workshop.timezone,
                "service": service.code,
                "duration_minutes": service.duration_minutes,
                "never_because": refusal and str(refusal.message),
                "days": days,
            }
        )


class BookSlotView(WorkshopView):
    permission = "calendar.book"

    @extend_schema(
        operation_id="calendar_book_slot",
        request=AppointmentIn,
        responses={201: answers.StaffAppointment},
        tags=TAGS,
    )
    def post(self, request: Request) -> Response:
        """The same as POST appointments/."""
        return book(self, request)


class MechanicScheduleView(WorkshopView):
    permission = "calendar.view"

    @extend_schema(
        operation_id="calendar_schedule",
        parameters=[SpanQuery],
        responses=answers.MechanicScheduleOut,
        tags=TAGS,
    )
    def get(self, request: Request, mechanic_id: int) -> Response:
        """One mechanic's working time, exceptions and visits; a week unless told otherwise, at most 31 days."""
        asked = checked(SpanQuery, request)
        first = asked.get("from") or selectors.local_today(workshop=self.workshop)
        last = asked.get("to") or first + WEEK
        if last < first:
            raise InvalidInput.of("to", _("Koniec musi być po początku."))
        return Response(
            selectors.mechanic_schedule(
                workshop=self.workshop, mechanic_id=mechanic_id, first=first, last=last, reader_id=reader_of(self)
            )
        )


class CalendarView(WorkshopView):
    permission = "calendar.view"

    @extend_schema(operation_id="calendar_day", parameters=[DayQuery], responses=answers.CalendarOut, tags=TAGS)
    def get(self, request: Request) -> Response:
        """A day, or some days, with mechanics or bays as columns."""
        asked = checked(DayQuery, request)
        days = selectors.calendar_days(
            workshop=self.workshop,
            first=asked.get("date") or selectors.local_today(workshop=self.workshop),
            days=asked["days"],
            by=asked["by"],
            reader_id=reader_of(self),
        )
        return Response(days[0] | {"days": days if asked["days"] > 1 else []})
