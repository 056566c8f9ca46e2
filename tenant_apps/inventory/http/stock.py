"""What happens and what is lacking: the ledger, reservations, alerts."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.fields import checked
from shared_apps.core.http import WorkshopView
from tenant_apps.inventory import selectors
from tenant_apps.inventory.http import answers
from tenant_apps.inventory.http.doors import TAGS, page_of, sees_costs
from tenant_apps.inventory.http.serializers import AlertsQuery, MovementsQuery, ReservationsQuery


class MovementsView(WorkshopView):
    permission = "inventory.view"
    is_paged = True

    @extend_schema(
        operation_id="inventory_movements_list",
        parameters=[MovementsQuery],
        responses=answers.MovementOut(many=True),
        tags=TAGS,
    )
    def get(self, request: Request) -> Response:
        """The ledger of all parts, newest first."""
        rows = page_of(request, selectors.movements_found(**checked(MovementsQuery, request)))
        return Response(selectors.movements_out(rows=rows, with_costs=sees_costs(self)))


class ReservationsView(WorkshopView):
    permission = "inventory.view"
    is_paged = True

    @extend_schema(
        operation_id="inventory_reservations_list",
        parameters=[ReservationsQuery],
        responses=answers.ReservationOut(many=True),
        tags=TAGS,
    )
    def get(self, request: Request) -> Response:
        """What orders want and have not got yet, whoever waits longest first."""
        rows = page_of(request, selectors.reservations_found(**checked(ReservationsQuery, request)))
        return Response(selectors.reservations_out(rows=rows))


class StockAlertsView(WorkshopView):
    permission = "inventory.view"
    is_paged = True

    @extend_schema(
        operation_id="inventory_stock_alerts_list",
        parameters=[AlertsQuery],
        responses=answers.StockAlertOut(many=True),
        tags=TAGS,
    )
    def get(self, request: Request) -> Response:
        """Open ones, or those that resolved themselves."""
        rows = page_of(request, selectors.alerts_found(**checked(AlertsQuery, request)))
        return Response(selectors.alerts_out(rows=rows))
