"""What the owner sets. Reading is for everybody who plans."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.errors import InvalidInput, NotHere, NotYours
from shared_apps.core.fields import checked
from shared_apps.core.http import WorkshopView
from shared_apps.core.permissions import OFFICE, STAFF
from shared_apps.directory import selectors as directory
from shared_apps.directory import services as directory_services
from shared_apps.directory.types import ListingChange
from tenant_apps.calendar import selectors, services
from tenant_apps.calendar.http import answers
from tenant_apps.calendar.http.readers import reader_of
from tenant_apps.calendar.http.serializers import (
    AbsenceIn,
    AbsencesQuery,
    BayIn,
    FeedRotateIn,
    MechanicIn,
    ScheduleIn,
    ServiceIn,
    ShiftSerializer,
    WorkshopSettingsIn,
)
from tenants.selectors import member_ids, workshop_url

TAGS = ["settings"]
SETTINGS = {
    "GET": "calendar.view",
    "POST": "calendar.settings",
    "PUT": "calendar.settings",
    "DELETE": "calendar.settings",
}
DAYS_OF_WEEK = 7
BOOKING_RULES = (
    "auto_confirm",
    "lead_time_minutes",
    "daily_cap",
    "horizon_days",
    "cancel_hours",
    "slot_step_minutes",
)
PLANNING = SETTINGS | {"POST": "calendar.edit", "PUT": "calendar.edit", "DELETE": "calendar.edit"}


class BaysView(WorkshopView):
    permission = SETTINGS

    @extend_schema(operation_id="bays_list", responses=answers.BayOut(many=True), tags=TAGS)
    def get(self, request: Request) -> Response:
        return Response([selectors.bay_out(bay=bay) for bay in selectors.bay_list()])

    @extend_schema(operation_id="bays_create", request=BayIn, responses={201: answers.BayOut}, tags=TAGS)
    def post(self, request: Request) -> Response:
        bay = services.bay_save(bay_id=None, **checked(BayIn, request))
        return Response(selectors.bay_out(bay=bay), status=201)


class BayView(WorkshopView):
    permission = SETTINGS

    @extend_schema(operation_id="bays_update", request=BayIn, responses=answers.BaySavedOut, tags=TAGS)
    def put(self, request: Request, bay_id: int) -> Response:
        bay = services.bay_save(bay_id=bay_id, **checked(BayIn, request))
        standing = 0 if bay.is_active else selectors.standing_count(bay_id=bay.pk)
        return Response(selectors.bay_out(bay=bay) | {"standing_visits": standing})

    @extend_schema(operation_id="bays_delete", responses={204: None}, tags=TAGS)
    def delete(self, request: Request, bay_id: int) -> Response:
        """Only one on which no visit ever stood; otherwise switch it off."""
        services.bay_delete(bay_id=bay_id)
        return Response(status=204)


class MechanicsView(WorkshopView):
    permission = SETTINGS

    @extend_schema(operation_id="mechanics_list", responses=answers.MechanicOut(many=True), tags=TAGS)
    def get(self, request: Request) -> Response:
        return Response([selectors.mechanic_out(mechanic=mechanic) for mechanic in selectors.mechanic_list()])

    @extend_schema(operation_id="mechanics_create", request=MechanicIn, responses={201: answers.MechanicOut}, tags=TAGS)
    def post(self, request: Request) -> Response:
        told = checked(MechanicIn, request)
        mechanic = services.mechanic_save(workshop=self.workshop, mechanic_id=None, **told)
        return Response(selectors.mechanic_out(mechanic=mechanic), status=201)


class MechanicView(WorkshopView):
    permission = SETTINGS

    @extend_schema(operation_id="mechanics_update", request=MechanicIn, responses=answers.MechanicSavedOut, tags=TAGS)
    def put(self, request: Request, mechanic_id: int) -> Response:
        told = checked(MechanicIn, request)
        mechanic = services.mechanic_save(workshop=self.workshop, mechanic_id=mechanic_id, **told)
        standing = 0 if mechanic.is_active else selectors.standing_count(mechanic_id=mechanic.pk)
        return Response(selectors.mechanic_out(mechanic=mechanic) | {"standing_visits": standing})

    @extend_schema(operation_id="mechanics_delete", responses={204: None}, tags=TAGS)
    def delete(self, request: Request, mechanic_id: int) -> Response:
        """Only one without a single visit; otherwise switch them off."""
        services.mechanic_delete(mechanic_id=mechanic_id)
        return Response(status=204)


class ShiftsView(WorkshopView):
    permission = PLANNING

    @extend_schema(operation_id="shifts_get", responses=ShiftSerializer(many=True), tags=TAGS)
    def get(self, request: Request, mechanic_id: int) -> Response:
        """The mechanic's ordinary week; a day that is missing is free."""
        mechanic = selectors.mechanic_get(mechanic_id=mechanic_id)
        return Response([selectors.shift_out(shift=shift) for shift in selectors.shift_list(mechanic_id=mechanic.pk)])

    @extend_schema(
        operation_id="shifts_update",
        request=ShiftSerializer(many=True),
        responses=ShiftSerializer(many=True),
        tags=TAGS,
    )
    def put(self, request: Request, mechanic_id: int) -> Response:
        """The whole week at once; an end at or before the start is on the next day."""
        if isinstance(request.data, list) and len(request.data) > DAYS_OF_WEEK:
            raise InvalidInput.of("shifts", _("Tydzień ma siedem dni."))
        form = ShiftSerializer(data=request.data, many=True)
        form.is_valid(raise_exception=True)
        services.shifts_replace(
            mechanic_id=mechanic_id, shifts=[services.Shift(**shift) for shift in form.validated_data]
        )
        return self.get(request, mechanic_id)


class SchedulesView(WorkshopView):
    permission = PLANNING

    @extend_schema(operation_id="schedule_days_list", responses=answers.ScheduleDayOut(many=True), tags=TAGS)
    def get(self, request: Request, mechanic_id: int) -> Response:
        """Days that differ from the ordinary week, from today on."""
        mechanic = selectors.mechanic_get(mechanic_id=mechanic_id)
        rows = selectors.schedule_list(mechanic_id=mechanic.pk, start=selectors.local_today(workshop=self.workshop))
        return Response([selectors.schedule_out(schedule=row, reader_id=reader_of(self)) for row in rows])

    @extend_schema(operation_id="schedule_days_set", request=ScheduleIn, responses=answers.ScheduleDayOut, tags=TAGS)
    def put(self, request: Request, mechanic_id: int) -> Response:
        """Other hours on one date, or a free day."""
        schedule = services.schedule_set(mechanic_id=mechanic_id, **checked(ScheduleIn, request))
        return Response(selectors.schedule_out(schedule=schedule))


class ScheduleDayView(WorkshopView):
    permission = PLANNING

    @extend_schema(
        operation_id="schedule_days_clear",
        parameters=[OpenApiParameter("date", OpenApiTypes.DATE, OpenApiParameter.PATH)],
        responses={204: None},
        tags=TAGS,
    )
    def delete(self, request: Request, mechanic_id: int, date: str) -> Response:
        """Back to the ordinary week on that date."""
        try:
            day = dt.date.fromisoformat(date)
        except ValueError as wrong:
            raise NotHere from wrong
        services.schedule_clear(mechanic_id=mechanic_id, date=day)
        return Response(status=204)


class AbsencesView(WorkshopView):
    permission = PLANNING
    is_paged = True

    @extend_schema(
        operation_id="absences_list",
        parameters=[AbsencesQuery],
        responses=answers.AbsenceOut(many=True),
        tags=TAGS,
    )
    def get(self, request: Request) -> Response:
        """The latest first. Mechanics read the reasons of their own alone."""
        rows = selectors.absence_list(mechanic_id=checked(AbsencesQuery, request)["mechanic_id"])
        reader_id = reader_of(self)
        return Response([selectors.absence_out(absence=one, reader_id=reader_id) for one in self.page_of(rows)])

    @extend_schema(
        operation_id="absences_create", request=AbsenceIn, responses={201: answers.AbsenceSavedOut}, tags=TAGS
    )
    def post(self, request: Request) -> Response:
        return Response(_absence(None, request), status=201)


class AbsenceView(WorkshopView):
    permission = PLANNING

    @extend_schema(operation_id="absences_update", request=AbsenceIn, responses=answers.AbsenceSavedOut, tags=TAGS)
    def put(self, request: Request, absence_id: int) -> Response:
        return Response(_absence(absence_id, request))

    @extend_schema(operation_id="absences_delete", responses={204: None}, tags=TAGS)
    def delete(self, request: Request, absence_id: int) -> Response:
        services.absence_delete(absence_id=absence_id)
        return Response(status=204)


def _absence(absence_id: int | None, request: Request) -> dict[str, Any]:
    absence, standing = services.absence_save(absence_id=absence_id, **checked(AbsenceIn, request))
    return selectors.absence_out(absence=absence) | {"standing_visits": standing}


class ServicesView(WorkshopView):
    permission = SETTINGS

    @extend_schema(operation_id="services_list", responses=answers.ServiceOut(many=True), tags=TAGS)
    def get(self, request: Request) -> Response:
        return Response([selectors.service_out(service=service) for service in selectors.service_list()])

    @extend_schema(operation_id="services_create", request=ServiceIn, responses={201: answers.ServiceOut}, tags=TAGS)
    def post(self, request: Request) -> Response:
        service = services.service_save(workshop=self.workshop, service_id=None, terms=_terms(request))
        return Response(selectors.service_out(service=service), status=201)


class ServiceView(WorkshopView):
    permission = SETTINGS

    @extend_schema(operation_id="services_update", request=ServiceIn, responses=answers.ServiceOut, tags=TAGS)
    def put(self, request: Request, service_id: int) -> Response:
        service = services.service_save(workshop=self.workshop, service_id=service_id, terms=_terms(request))
        return Response(selectors.service_out(service=service))

    @extend_schema(operation_id="services_delete", responses={204: None}, tags=TAGS)
    def delete(self, request: Request, service_id: int) -> Response:
        """Only one that was never booked; otherwise switch it off."""
        services.service_delete(workshop=self.workshop, service_id=service_id)
        return Response(status=204)


def _terms(request: Request) -> services.ServiceTerms:
    told = checked(ServiceIn, request)
    price = told.pop("price_from")
    return services.ServiceTerms(
        name_pl=told.pop("name"), price_from=None if price is None else price["amount"], **told
    )


class WorkshopSettingsView(WorkshopView):
    """The public entry and the booking rules, which an owner sets on one page."""

    permission = {"GET": "workshop.view", "PUT": "workshop.edit"}

    @extend_schema(operation_id="workshop_get", responses=answers.WorkshopSettingsOut, tags=TAGS)
    def get(self, request: Request) -> Response:
        listing = directory.own_listing(workshop_id=self.workshop.id)
        return Response(listing | selectors.rules_out(rules=selectors.rules_get()))

    @extend_schema(
        operation_id="workshop_update",
        request=WorkshopSettingsIn,
        responses=answers.WorkshopSettingsOut,
        tags=TAGS,
    )
    def put(self, request: Request) -> Response:
        """Fields that are left out stay as they are; `daily_cap` null takes the cap away."""
        told = checked(WorkshopSettingsIn, request)
        rules: dict[str, Any] = {name: told.pop(name) for name in BOOKING_RULES if name in told}
        if "specializations" in told:
            told["specializations"] = tuple(told["specializations"])
        with transaction.atomic():
            if told:
                directory_services.listing_update(workshop_id=self.workshop.id, change=ListingChange(**told))
            if rules:
                no_cap = "daily_cap" in rules and rules["daily_cap"] is None
                services.rules_save(no_daily_cap=no_cap, **rules)
        return self.get(request)


class FeedsView(WorkshopView):
    permission = "calendar.feeds"

    @extend_schema(operation_id="feeds_list", responses=answers.FeedsOut, tags=TAGS)
    def get(self, request: Request) -> Response:
        """Secret addresses for calendar programs: the office sees all, a mechanic their own."""
        return Response(self._feeds())

    @extend_schema(operation_id="feeds_rotate", request=FeedRotateIn, responses=answers.FeedsOut, tags=TAGS)
    def post(self, request: Request) -> Response:
        """A new address in place of the old one, which is dead at once."""
        mechanic_id = checked(FeedRotateIn, request)["mechanic_id"]
        if not self._is_office and mechanic_id not in [mechanic.pk for mechanic in self._mechanics()]:
            raise NotYours
        services.feed_rotate(mechanic_id=mechanic_id)
        return Response(self._feeds())

    @property
    def _is_office(self) -> bool:
        return bool(self.actor.roles & OFFICE)

    def _mechanics(self) -> list[Any]:
        mechanics = selectors.mechanic_list().filter(is_active=True)
        asked = mechanics if self._is_office else mechanics.filter(user_id=self.actor_id)
        staff = set(member_ids(workshop_id=self.workshop.id, roles=STAFF))
        return [one for one in asked if one.user_id is None or one.user_id in staff]

    def _feeds(self) -> dict[str, Any]:
        return {
            "workshop_url": self._url(None) if self._is_office else None,
            "mechanics": [
                {"mechanic_id": one.pk, "name": one.name, "url": self._url(one.pk)} for one in self._mechanics()
            ],
        }

    def _url(self, mechanic_id: int | None) -> str:
        secret = services.feed_of(mechanic_id=mechanic_id).secret
        return workshop_url(slug=self.workshop.slug, path=f"/calendar/{secret}.ics")
