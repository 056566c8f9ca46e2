"""Inspections of a car and their templates."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.fields import checked
from shared_apps.core.http import WorkshopView
from tenant_apps.workorders import selectors, services
from tenant_apps.workorders.http import answers
from tenant_apps.workorders.http.door import TAGS, OrderDoor
from tenant_apps.workorders.http.intake import WORK
from tenant_apps.workorders.http.serializers import (
    InspectionStartIn,
    ItemIn,
    LineIn,
    TemplateEditIn,
    TemplateIn,
    TemplatesQuery,
)
from tenant_apps.workorders.types import LineTold


class InspectionDoor(OrderDoor):
    permission = WORK

    def inspections(self, order_id: int, *, status: int = 200) -> Response:
        order = selectors.order_get(order_id=order_id)
        return Response(selectors.inspections_out(order_id=order.pk, staff_id=self.actor_id), status=status)


class InspectionsView(InspectionDoor):
    @extend_schema(operation_id="orders_inspections_list", responses=answers.InspectionOut(many=True), tags=TAGS)
    def get(self, request: Request, order_id: int) -> Response:
        """The latest first, each with its items and their photos."""
        return self.inspections(order_id)

    @extend_schema(
        operation_id="orders_inspections_create",
        request=InspectionStartIn,
        responses={201: answers.InspectionOut(many=True)},
        tags=TAGS,
    )
    def post(self, request: Request, order_id: int) -> Response:
        services.inspection_start(order_id=order_id, who=self.who, **checked(InspectionStartIn, request))
        return self.inspections(order_id, status=201)


class FinishView(InspectionDoor):
    @extend_schema(
        operation_id="orders_inspections_finish",
        request=None,
        responses=answers.InspectionOut(many=True),
        tags=TAGS,
    )
    def post(self, request: Request, order_id: int, inspection_id: int) -> Response:
        services.inspection_finish(order_id=order_id, inspection_id=inspection_id, who=self.who)
        return self.inspections(order_id)


class ItemView(InspectionDoor):
    @extend_schema(
        operation_id="orders_inspection_items_update",
        request=ItemIn,
        responses=answers.InspectionOut(many=True),
        tags=TAGS,
    )
    def put(self, request: Request, order_id: int, item_id: int) -> Response:
        """409 CONFLICT brings the item as somebody else saved it."""
        told = checked(ItemIn, request)
        version = told.pop("version", None)
        services.item_save(
            order_id=order_id, item_id=item_id, told=services.ItemTold(**told), version=version, who=self.who
        )
        return self.inspections(order_id)


class ProposeView(InspectionDoor):
    @extend_schema(
        operation_id="orders_inspection_items_propose",
        request=LineIn,
        responses={201: answers.OrderOut},
        tags=TAGS,
    )
    def post(self, request: Request, order_id: int, item_id: int) -> Response:
        """What was found becomes a position of the order, once. For mechanics the price is the list's."""
        told = LineTold(**checked(LineIn, request))
        services.finding_propose(order_id=order_id, item_id=item_id, told=told, who=self.who)
        return self.answer(order_id, status=201)


class TemplatesView(WorkshopView):
    permission = {"GET": "orders.view", "POST": "orders.settings"}

    @extend_schema(
        operation_id="inspection_templates_list",
        parameters=[TemplatesQuery],
        responses=answers.TemplateOut(many=True),
        tags=TAGS,
    )
    def get(self, request: Request) -> Response:
        templates = selectors.template_list(only_active=checked(TemplatesQuery, request)["active"])
        return Response([selectors.template_out(template=template) for template in templates])

    @extend_schema(
        operation_id="inspection_templates_create",
        request=TemplateIn,
        responses={201: answers.TemplateOut},
        tags=TAGS,
    )
    def post(self, request: Request) -> Response:
        template = services.template_save(template_id=None, told=_told(checked(TemplateIn, request)))
        return Response(selectors.template_out(template=selectors.template_get(template_id=template.pk)), status=201)


class TemplateView(WorkshopView):
    permission = {"GET": "orders.view", "PUT": "orders.settings"}

    @extend_schema(operation_id="inspection_templates_get", responses=answers.TemplateOut, tags=TAGS)
    def get(self, request: Request, template_id: int) -> Response:
        return Response(selectors.template_out(template=selectors.template_get(template_id=template_id)))

    @extend_schema(
        operation_id="inspection_templates_update", request=TemplateEditIn, responses=answers.TemplateOut, tags=TAGS
    )
    def put(self, request: Request, template_id: int) -> Response:
        """All items anew; inspections that were begun keep theirs. 409 CONFLICT brings what somebody else saved."""
        told = checked(TemplateEditIn, request)
        version = told.pop("version")
        services.template_save(template_id=template_id, told=_told(told), version=version)
        return Response(selectors.template_out(template=selectors.template_get(template_id=template_id)))


def _told(form: dict[str, Any]) -> services.TemplateTold:
    items = [services.TemplateItemTold(**item) for item in form.pop("items")]
    return services.TemplateTold(**form, items=items)
