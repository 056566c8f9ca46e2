"""Orders, for everybody on the staff."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.fields import checked
from tenant_apps.workorders import selectors, services
from tenant_apps.workorders.http import answers
from tenant_apps.workorders.http.door import READ_AND_EDIT, TAGS, OrderDoor
from tenant_apps.workorders.http.serializers import ActIn, ConsentsIn, NoteIn, OrderEditIn, OrderOpenIn, OrdersQuery
from tenant_apps.workorders.types import Action, Channel, Opening, OrderTold


class OrdersView(OrderDoor):
    permission = READ_AND_EDIT
    is_paged = True

    @extend_schema(
        operation_id="orders_list", parameters=[OrdersQuery], responses=answers.OrderBrief(many=True), tags=TAGS
    )
    def get(self, request: Request) -> Response:
        """Open orders, or closed or all; `q` finds by number, plate, VIN, customer."""
        page = self.page_of(selectors.order_list(**checked(OrdersQuery, request)))
        return Response(selectors.orders_out(rows=page, with_prices=self.sees_prices))

    @extend_schema(operation_id="orders_create", request=OrderOpenIn, responses={201: answers.OrderOut}, tags=TAGS)
    def post(self, request: Request) -> Response:
        """For a booking, or for a car that stands here. 409 ORDER_OPEN names the order this car already has."""
        told = checked(OrderOpenIn, request)
        subject = {name: told.pop(name) for name in ("appointment_id", "customer_vehicle_id", "customer_id")}
        opening = Opening(**subject, told=OrderTold(**told))
        order = services.order_open(workshop=self.workshop, opening=opening, who=self.who)
        return self.answer(order.pk, status=201)


class OrderView(OrderDoor):
    permission = READ_AND_EDIT

    @extend_schema(operation_id="orders_get", responses=answers.OrderOut, tags=TAGS)
    def get(self, request: Request, order_id: int) -> Response:
        return self.answer(order_id)

    @extend_schema(operation_id="orders_update", request=OrderEditIn, responses=answers.OrderOut, tags=TAGS)
    def put(self, request: Request, order_id: int) -> Response:
        """409 CONFLICT brings the order as somebody else saved it."""
        told = checked(OrderEditIn, request)
        version = told.pop("version")
        services.order_save(order_id=order_id, told=OrderTold(**told), version=version, who=self.who)
        return self.answer(order_id)


class OrderActView(OrderDoor):
    permission = "orders.work"

    @extend_schema(operation_id="orders_act", request=ActIn, responses=answers.OrderOut, tags=TAGS)
    def post(self, request: Request, order_id: int) -> Response:
        """One move of the order. 409 MOVE_REFUSED says what is in the way, 403 whose step it is."""
        told: dict[str, Any] = checked(ActIn, request)
        action, version = Action(told.pop("action")), told.pop("version", None)
        services.order_act(
            workshop=self.workshop,
            order_id=order_id,
            action=action,
            who=self.who,
            said=services.Said(**told),
            version=version,
        )
        return self.answer(order_id)


class OrderNotesView(OrderDoor):
    permission = "orders.work"

    @extend_schema(operation_id="orders_note", request=NoteIn, responses={201: answers.OrderOut}, tags=TAGS)
    def post(self, request: Request, order_id: int) -> Response:
        services.note_add(order_id=order_id, text=checked(NoteIn, request)["text"], who=self.who)
        return self.answer(order_id, status=201)


class OrderConsentsView(OrderDoor):
    permission = "orders.edit"

    @extend_schema(operation_id="orders_consents_list", responses=answers.ConsentOut(many=True), tags=TAGS)
    def get(self, request: Request, order_id: int) -> Response:
        """Proof of every decision, the newest first: who, when, from where, and of which words."""
        return Response(selectors.evidence_out(order=selectors.order_get(order_id=order_id)))

    @extend_schema(operation_id="orders_consents", request=ConsentsIn, responses=answers.OrderOut, tags=TAGS)
    def post(self, request: Request, order_id: int) -> Response:
        """What the client said of each position, as staff heard it."""
        told = checked(ConsentsIn, request)
        services.consents_record(
            order_id=order_id,
            decisions={one["line_id"]: one["consent"] for one in told["decisions"]},
            read={one["line_id"]: one["line_version"] for one in told["decisions"]},
            how=told["how"],
            channel=told.get("channel", Channel.STAFF),
            who=self.who,
        )
        return self.answer(order_id)
