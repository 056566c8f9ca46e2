"""Parts and their ledgers. Mechanics look; the office writes."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.fields import checked
from shared_apps.core.http import WorkshopView
from tenant_apps.inventory import selectors, services
from tenant_apps.inventory.http import answers
from tenant_apps.inventory.http.doors import LOOK, TAGS, page_of, sees_costs, sees_prices
from tenant_apps.inventory.http.serializers import (
    CodeQuery,
    CorrectIn,
    MovementsQuery,
    PartCreateIn,
    PartEditIn,
    PartsQuery,
    ReceiveIn,
)
from tenant_apps.inventory.types import Cause, CauseKind, PartTold


class PartsView(WorkshopView):
    permission = LOOK
    is_paged = True

    @extend_schema(
        operation_id="inventory_parts_list",
        parameters=[PartsQuery],
        responses=answers.PartCard(many=True),
        tags=TAGS,
    )
    def get(self, request: Request) -> Response:
        """`q` is one box for names, numbers, barcodes, OEM numbers and makers. Counted up to a thousand."""
        rows = page_of(request, selectors.parts_found(**checked(PartsQuery, request)))
        return Response(selectors.parts_out(rows=rows, with_costs=sees_costs(self), with_prices=sees_prices(self)))

    @extend_schema(
        operation_id="inventory_parts_create", request=PartCreateIn, responses={201: answers.PartOut}, tags=TAGS
    )
    def post(self, request: Request) -> Response:
        told = checked(PartCreateIn, request)
        opening = told.pop("opening_quantity")
        part = services.part_save(part_id=None, told=PartTold(**told), actor_id=self.actor_id, opening_quantity=opening)
        return Response(selectors.part_out(part=part, with_costs=True, with_prices=True), status=201)


class PartsByCodeView(WorkshopView):
    permission = "inventory.view"

    @extend_schema(
        operation_id="inventory_parts_by_code",
        parameters=[CodeQuery],
        responses=answers.PartCard(many=True),
        tags=TAGS,
    )
    def get(self, request: Request) -> Response:
        """What a scanned or typed code means, the surest first; usually one part, none when nobody knows it."""
        rows = selectors.parts_by_code(**checked(CodeQuery, request))
        return Response(selectors.parts_out(rows=rows, with_costs=sees_costs(self), with_prices=sees_prices(self)))


class CategoriesView(WorkshopView):
    permission = "inventory.view"

    @extend_schema(
        operation_id="inventory_parts_categories",
        responses=answers.CategoryOut(many=True),
        tags=TAGS,
    )
    def get(self, request: Request) -> Response:
        return Response([{"name": name} for name in selectors.categories()])


class PartView(WorkshopView):
    permission = LOOK

    @extend_schema(operation_id="inventory_parts_get", responses=answers.PartOut, tags=TAGS)
    def get(self, request: Request, part_id: int) -> Response:
        part = selectors.part_get(part_id=part_id)
        return Response(selectors.part_out(part=part, with_costs=sees_costs(self), with_prices=sees_prices(self)))

    @extend_schema(operation_id="inventory_parts_update", request=PartEditIn, responses=answers.PartOut, tags=TAGS)
    def put(self, request: Request, part_id: int) -> Response:
        """Quantities are not among it: they move. 409 CONFLICT brings the part as somebody else saved it."""
        told = checked(PartEditIn, request)
        version = told.pop("version")
        part = services.part_save(part_id=part_id, told=PartTold(**told), actor_id=self.actor_id, version=version)
        return Response(selectors.part_out(part=part, with_costs=True, with_prices=True))


class PartMovementsView(WorkshopView):
    permission = "inventory.view"
    is_paged = True

    @extend_schema(
        operation_id="inventory_parts_movements",
        parameters=[MovementsQuery],
        responses=answers.MovementOut(many=True),
        tags=TAGS,
    )
    def get(self, request: Request, part_id: int) -> Response:
        """The ledger of one part, newest first."""
        selectors.part_get(part_id=part_id)
        rows = page_of(request, selectors.movements_found(part_id=part_id, **checked(MovementsQuery, request)))
        return Response(selectors.movements_out(rows=rows, with_costs=sees_costs(self)))


class PartReceiveView(WorkshopView):
    permission = "inventory.edit"

    @extend_schema(operation_id="inventory_parts_receive", request=ReceiveIn, responses=answers.PartOut, tags=TAGS)
    def post(self, request: Request, part_id: int) -> Response:
        """Pieces that no purchase order announced. Waiting orders get theirs at once."""
        told = checked(ReceiveIn, request)
        part = services.part_receive(
            part_id=part_id,
            quantity=told["quantity"],
            unit_cost=told["unit_cost"],
            actor_id=self.actor_id,
            cause=Cause(CauseKind.OFFICE, words=told["words"]),
        )
        return Response(selectors.part_out(part=part, with_costs=True, with_prices=True))


class PartCorrectView(WorkshopView):
    permission = "inventory.edit"

    @extend_schema(operation_id="inventory_parts_correct", request=CorrectIn, responses=answers.PartOut, tags=TAGS)
    def post(self, request: Request, part_id: int) -> Response:
        """409 NOT_ENOUGH_STOCK when fewer than none would be left."""
        part = services.part_correct(part_id=part_id, actor_id=self.actor_id, **checked(CorrectIn, request))
        return Response(selectors.part_out(part=part, with_costs=True, with_prices=True))
