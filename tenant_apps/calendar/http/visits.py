"""Visits as staff see and change them."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.errors import InvalidInput
from shared_apps.core.fields import checked
from shared_apps.core.http import WorkshopView
from shared_apps.core.permissions import roles_with
from tenant_apps.calendar import selectors, services
from tenant_apps.calendar.http import answers
from tenant_apps.calendar.http.serializers import (
    AppointmentEditIn,
    AppointmentIn,
    AppointmentsQuery,
    CancelIn,
    StatusIn,
)
from tenant_apps.calendar.types import Status
from tenant_apps.customers.selectors import car_chosen, person_chosen
from tenant_apps.customers.types import CarSeen, PersonSeen

TAGS = ["appointments"]
DAY = dt.timedelta(days=1)


def book(view: WorkshopView, request: Request) -> Response:
    told = checked(AppointmentIn, request)
    person = _person(told.pop("customer", None), chosen=told.pop("customer_id"))
    car = _car(told.pop("vehicle", None), chosen=told.pop("customer_vehicle_id"))
    visit = services.book_by_staff(workshop=view.workshop, person=person, car=car, **told)
    return Response(selectors.staff_out(visit=visit), status=201)


def _person(told: dict[str, Any] | None, *, chosen: int | None) -> PersonSeen:
    if chosen is not None:
        return person_chosen(customer_id=chosen)
    if told is None:
        raise InvalidInput.of("customer.name", _("Podaj, kto przyjedzie."))
    return PersonSeen(**told)


def _car(told: dict[str, Any] | None, *, chosen: int | None) -> CarSeen:
    if chosen is not None:
        return car_chosen(vehicle_id=chosen)
    if told is None or not any(told[part] for part in ("label", "make", "plate")):
        raise InvalidInput.of("vehicle.label", _("Podaj auto: markę i model albo numer rejestracyjny."))
    return CarSeen(**told)


class AppointmentsView(WorkshopView):
    permission = {"GET": "calendar.view", "POST": "calendar.book"}
    is_paged = True

    @extend_schema(
        operation_id="appointments_list",
        parameters=[AppointmentsQuery],
        responses=answers.StaffAppointment(many=True),
        tags=TAGS,
    )
    def get(self, request: Request) -> Response:
        """Visits that touch the local days `from` … `to`; `status` takes several, separated by commas."""
        asked = checked(AppointmentsQuery, request)
        zone = selectors.zone_of(workshop=self.workshop)
        first, last = asked.pop("from", None), asked.pop("to", None)
        statuses = [one for one in asked.pop("status").split(",") if one]
        if set(statuses) - set(Status.values):
            raise InvalidInput.of("status", _("Nieznany stan wizyty."))
        rows = selectors.appointment_list(
            start=midnight(first, zone),
            end=midnight(last + DAY if last else None, zone),
            statuses=statuses,
            **asked,
        )
        return Response([selectors.staff_out(visit=visit) for visit in self.page_of(rows)])

    @extend_schema(
        operation_id="appointments_create",
        request=AppointmentIn,
        responses={201: answers.StaffAppointment},
        tags=TAGS,
    )
    def post(self, request: Request) -> Response:
        """Write a visit down. 409 WARNINGS lists what to look at first; `ignore_warnings` goes through."""
        return book(self, request)


def midnight(day: dt.date | None, zone: dt.tzinfo) -> dt.datetime | None:
    return None if day is None else dt.datetime.combine(day, dt.time(), tzinfo=zone)


class AppointmentView(WorkshopView):
    permission = {"GET": "calendar.view", "PUT": "calendar.edit", "DELETE": "calendar.edit"}

    @extend_schema(operation_id="appointments_get", responses=answers.StaffAppointment, tags=TAGS)
    def get(self, request: Request, appointment_id: uuid.UUID) -> Response:
        return Response(selectors.staff_out(visit=selectors.appointment_get(appointment_id=appointment_id)))

    @extend_schema(
        operation_id="appointments_update",
        request=AppointmentEditIn,
        responses=answers.StaffAppointment,
        tags=TAGS,
    )
    def put(self, request: Request, appointment_id: uuid.UUID) -> Response:
        """Drag, resize, another mechanic or bay, words. 409 CONFLICT brings the visit as it is now."""
        told: dict[str, Any] = checked(AppointmentEditIn, request)
        visit = services.appointment_edit(workshop=self.workshop, appointment_id=appointment_id, **told)
        return Response(selectors.staff_out(visit=visit))

    @extend_schema(operation_id="appointments_cancel", request=CancelIn, responses=answers.StaffAppointment, tags=TAGS)
    def delete(self, request: Request, appointment_id: uuid.UUID) -> Response:
        """Call the visit off, with a reason that the client reads."""
        told = checked(CancelIn, request)
        visit = services.cancel_by_staff(workshop=self.workshop, appointment_id=appointment_id, **told)
        return Response(selectors.staff_out(visit=visit))


class AppointmentStatusView(WorkshopView):
    # Mechanics take a car in and hand it over as well; the rest of the steps takes calendar.edit.
    permission = "calendar.status"

    @extend_schema(operation_id="appointments_status", request=StatusIn, responses=answers.StaffAppointment, tags=TAGS)
    def post(self, request: Request, appointment_id: uuid.UUID) -> Response:
        """One step: requested → confirmed → arrived → done, or no_show after the start, or cancelled with a reason.

        Confirming a request, no_show and cancelled take calendar.edit.
        """
        told = checked(StatusIn, request)
        visit = services.appointment_status_set(
            workshop=self.workshop,
            appointment_id=appointment_id,
            by_office=bool(self.actor.roles & roles_with("calendar.edit")),
            **told,
        )
        return Response(selectors.staff_out(visit=visit))
