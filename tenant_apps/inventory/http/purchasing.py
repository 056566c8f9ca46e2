"""Purchase orders, for the office."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.fields import checked
from shared_apps.core.http import WorkshopView
from tenant_apps.inventory import selectors, services
from tenant_apps.inventory.http import answers
from tenant_apps.inventory.http.doors import OFFICE, TAGS
from tenant_apps.inventory.http.serializers import (
    ProposeIn,
    PurchaseEditIn,
    PurchasePlaceIn,
    PurchaseReceiveIn,
    PurchaseSaveIn,
    PurchasesQuery,
    VersionIn,
)


class OrdersView(WorkshopView):
    permission = OFFICE
    is_paged = True

    @extend_schema(
        operation_id="inventory_purchase_orders_list",
        parameters=[PurchasesQuery],
        responses=answers.PurchaseBrief(many=True),
        tags=TAGS,
    )
    def get(self, request: Request) -> Response:
        """Newest first; `status` "open" is whatever may still bring something."""
        rows = selectors.orders_found(**checked(PurchasesQuery, request))
        return Response(selectors.orders_out(orders=self.page_of(rows)))

    @extend_schema(
        operation_id="inventory_purchase_orders_create",
        request=PurchaseSaveIn,
        responses={201: answers.PurchaseOut},
        tags=TAGS,
    )
    def post(self, request: Request) -> Response:
        order = _saved(checked(PurchaseSaveIn, request), order_id=None, actor_id=self.actor_id)
        return Response(order, status=201)


class ProposeView(WorkshopView):
    permission = OFFICE

    @extend_schema(
        operation_id="inventory_purchase_orders_proposal", responses=answers.ProposalOut(many=True), tags=TAGS
    )
    def get(self, request: Request) -> Response:
        """What is lacking for waiting orders and on the shelf, by supplier, without what is on its way."""
        return Response(selectors.proposal_out())

    @extend_schema(
        operation_id="inventory_purchase_orders_propose",
        request=ProposeIn,
        responses={201: answers.PurchaseBrief(many=True)},
        tags=TAGS,
    )
    def post(self, request: Request) -> Response:
        """Makes a draft for each supplier, or adds to the one that is there."""
        orders = services.orders_propose(actor_id=self.actor_id, **checked(ProposeIn, request))
        return Response(selectors.orders_out(orders=orders), status=201)


class OrderView(WorkshopView):
    permission = OFFICE

    @extend_schema(operation_id="inventory_purchase_orders_get", responses=answers.PurchaseOut, tags=TAGS)
    def get(self, request: Request, purchase_order_id: int) -> Response:
        return Response(selectors.order_out(order=selectors.order_get(order_id=purchase_order_id)))

    @extend_schema(
        operation_id="inventory_purchase_orders_update",
        request=PurchaseEditIn,
        responses=answers.PurchaseOut,
        tags=TAGS,
    )
    def put(self, request: Request, purchase_order_id: int) -> Response:
        """A draft with all its lines. 409 CONFLICT brings the order as somebody else saved it."""
        return Response(_saved(checked(PurchaseEditIn, request), order_id=purchase_order_id, actor_id=self.actor_id))


def _saved(told: dict[str, Any], *, order_id: int | None, actor_id: int) -> dict[str, Any]:
    lines = [services.LineTold(**line) for line in told.pop("lines")]
    order = services.order_save(order_id=order_id, lines=lines, actor_id=actor_id, **told)
    return selectors.order_out(order=order)


class OrderPlaceView(WorkshopView):
    permission = "inventory.edit"

    @extend_schema(
        operation_id="inventory_purchase_orders_order",
        request=PurchasePlaceIn,
        responses=answers.PurchaseOut,
        tags=TAGS,
    )
    def post(self, request: Request, purchase_order_id: int) -> Response:
        """The draft went to the supplier and is on its way from now on."""
        order = services.order_place(
            order_id=purchase_order_id, actor_id=self.actor_id, **checked(PurchasePlaceIn, request)
        )
        return Response(selectors.order_out(order=order))


class OrderReceiveView(WorkshopView):
    permission = "inventory.edit"

    @extend_schema(
        operation_id="inventory_purchase_orders_receive",
        request=PurchaseReceiveIn,
        responses=answers.PurchaseOut,
        tags=TAGS,
    )
    def post(self, request: Request, purchase_order_id: int) -> Response:
        """What came, whole or in part; another price than the agreed one is taken and shown. Received once."""
        told = checked(PurchaseReceiveIn, request)
        order = services.order_receive(
            order_id=purchase_order_id,
            version=told["version"],
            arrived=[services.Arrived(**line) for line in told["lines"]],
            document=told["document"],
            actor_id=self.actor_id,
        )
        return Response(selectors.order_out(order=order))


class OrderCancelView(WorkshopView):
    permission = "inventory.edit"

    @extend_schema(
        operation_id="inventory_purchase_orders_cancel", request=VersionIn, responses=answers.PurchaseOut, tags=TAGS
    )
    def post(self, request: Request, purchase_order_id: int) -> Response:
        """The rest will not come; what came stays."""
        order = services.order_cancel(order_id=purchase_order_id, **checked(VersionIn, request))
        return Response(selectors.order_out(order=order))
