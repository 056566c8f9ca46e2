"""What was sent to the client, for the office: the link again, taken back, made to last longer, on paper."""

from __future__ import annotations

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.fields import checked
from shared_apps.integrations.documents import paper_response
from tenant_apps.workorders import selectors, services
from tenant_apps.workorders.http import answers
from tenant_apps.workorders.http.door import TAGS, OrderDoor
from tenant_apps.workorders.http.serializers import ExtendIn


class EstimateDoor(OrderDoor):
    def estimates(self, order_id: int) -> Response:
        order = selectors.order_get(order_id=order_id)
        return Response(selectors.estimates_out(order=order, workshop=self.workshop, with_prices=self.sees_prices))


class EstimatesView(EstimateDoor):
    permission = "orders.view"

    @extend_schema(operation_id="orders_estimates_list", responses=answers.EstimateBrief(many=True), tags=TAGS)
    def get(self, request: Request, order_id: int) -> Response:
        """The newest first. Who sees no prices gets no link either."""
        return self.estimates(order_id)


class RevokeView(EstimateDoor):
    permission = "orders.edit"

    @extend_schema(
        operation_id="orders_estimates_revoke", request=None, responses=answers.EstimateBrief(many=True), tags=TAGS
    )
    def post(self, request: Request, order_id: int, number: int) -> Response:
        """The link opens nothing any more. Once more is no error."""
        services.estimate_revoke(order_id=order_id, number=number, who=self.who)
        return self.estimates(order_id)


class ExtendView(EstimateDoor):
    permission = "orders.edit"

    @extend_schema(
        operation_id="orders_estimates_extend",
        request=ExtendIn,
        responses=answers.EstimateBrief(many=True),
        tags=TAGS,
    )
    def post(self, request: Request, order_id: int, number: int) -> Response:
        """409 ESTIMATE_REVOKED for one that was taken back."""
        days = checked(ExtendIn, request)["days"]
        services.estimate_extend(order_id=order_id, number=number, days=days, who=self.who)
        return self.estimates(order_id)


class PaperView(OrderDoor):
    permission = "orders.prices"

    @extend_schema(
        operation_id="orders_estimates_pdf", responses={(200, "application/pdf"): OpenApiTypes.BINARY}, tags=TAGS
    )
    def get(self, request: Request, order_id: int, number: int) -> HttpResponse:
        """Exactly the words that were sent."""
        estimate = selectors.estimate_get(order_id=order_id, number=number)
        return paper_response(services.estimate_pdf(estimate=estimate, workshop=self.workshop))
