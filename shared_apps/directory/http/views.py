"""A workshop's own entry, hours and special days, for its staff. The booking rules belong to the calendar."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.http import WorkshopView
from shared_apps.directory import selectors, services
from shared_apps.directory.answers import hours_out
from shared_apps.directory.http.serializers import (
    CatalogueServiceOut,
    DayHoursSerializer,
    PlacesQuery,
    SpecialDayIn,
    SpecialDayOut,
    TownOut,
)
from shared_apps.directory.types import DayHours, SpecialHours
from shared_apps.integrations.maps import ATTRIBUTION

TAGS = ["workshop"]
READ_AND_EDIT = {"GET": "workshop.view", "PUT": "workshop.edit", "POST": "workshop.edit", "DELETE": "workshop.edit"}


class PlacesView(WorkshopView):
    permission = "workshop.view"

    @extend_schema(
        operation_id="places",
        parameters=[PlacesQuery],
        responses=TownOut(many=True),
        description=f"Up to eight places in Poland, best first; accents and capitals do not matter. {ATTRIBUTION}",
        tags=TAGS,
    )
    def get(self, request: Request) -> Response:
        asked = PlacesQuery(data=request.query_params)
        asked.is_valid(raise_exception=True)
        return Response(selectors.towns(q=asked.validated_data["q"]))


class CatalogueView(WorkshopView):
    permission = "workshop.view"

    @extend_schema(operation_id="catalogue_list", responses=CatalogueServiceOut(many=True), tags=TAGS)
    def get(self, request: Request) -> Response:
        """Services by the names under which clients search for them, in the caller's language."""
        return Response(selectors.catalogue())


class HoursView(WorkshopView):
    permission = READ_AND_EDIT

    @extend_schema(operation_id="hours_get", responses=DayHoursSerializer(many=True), tags=TAGS)
    def get(self, request: Request) -> Response:
        """Seven days, Monday first."""
        hours = selectors.hours_of(workshop_id=self.workshop.id)
        return Response([hours_out(day) for day in hours])

    @extend_schema(
        operation_id="hours_update",
        request=DayHoursSerializer(many=True),
        responses=DayHoursSerializer(many=True),
        tags=TAGS,
    )
    def put(self, request: Request) -> Response:
        """All seven days at once; `closes_at` at or before `opens_at` is after midnight."""
        body = DayHoursSerializer(data=request.data, many=True)
        body.is_valid(raise_exception=True)
        services.hours_replace(workshop_id=self.workshop.id, hours=[DayHours(**day) for day in body.validated_data])
        return self.get(request)


class SpecialDaysView(WorkshopView):
    permission = READ_AND_EDIT

    @extend_schema(operation_id="special_days_list", responses=SpecialDayOut(many=True), tags=TAGS)
    def get(self, request: Request) -> Response:
        """Dates that differ from their weekday, in order."""
        days = selectors.special_days_of(workshop_id=self.workshop.id)
        return Response(SpecialDayOut(days, many=True).data)

    @extend_schema(operation_id="special_days_create", request=SpecialDayIn, responses={201: SpecialDayOut}, tags=TAGS)
    def post(self, request: Request) -> Response:
        day = services.special_day_add(workshop_id=self.workshop.id, day=_day_of(request))
        return Response(SpecialDayOut(day).data, status=201)


class SpecialDayView(WorkshopView):
    permission = READ_AND_EDIT

    @extend_schema(operation_id="special_days_update", request=SpecialDayIn, responses=SpecialDayOut, tags=TAGS)
    def put(self, request: Request, special_day_id: int) -> Response:
        day = services.special_day_change(
            workshop_id=self.workshop.id, special_day_id=special_day_id, day=_day_of(request)
        )
        return Response(SpecialDayOut(day).data)

    @extend_schema(operation_id="special_days_delete", responses={204: None}, tags=TAGS)
    def delete(self, request: Request, special_day_id: int) -> Response:
        services.special_day_remove(workshop_id=self.workshop.id, special_day_id=special_day_id)
        return Response(status=204)


def _day_of(request: Request) -> SpecialHours:
    body = SpecialDayIn(data=request.data)
    body.is_valid(raise_exception=True)
    return SpecialHours(id=0, **body.validated_data)
