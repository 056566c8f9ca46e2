"""Stock counts, for the office, on a phone among the shelves."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.fields import checked
from shared_apps.core.http import WorkshopView
from tenant_apps.inventory import selectors, services
from tenant_apps.inventory.http import answers
from tenant_apps.inventory.http.doors import OFFICE, TAGS
from tenant_apps.inventory.http.serializers import CountLineIn, CountOpenIn


class CountsView(WorkshopView):
    permission = OFFICE
    is_paged = True

    @extend_schema(operation_id="inventory_counts_list", responses=answers.CountBrief(many=True), tags=TAGS)
    def get(self, request: Request) -> Response:
        return Response(selectors.counts_out(counts=self.page_of(selectors.counts_found())))

    @extend_schema(
        operation_id="inventory_counts_open", request=CountOpenIn, responses={201: answers.CountOut}, tags=TAGS
    )
    def post(self, request: Request) -> Response:
        """A sheet of one place, category or supplier, or of everything; at most two thousand parts."""
        count = services.count_open(actor_id=self.actor_id, **checked(CountOpenIn, request))
        return Response(selectors.count_out(count=count), status=201)


class CountView(WorkshopView):
    permission = OFFICE

    @extend_schema(operation_id="inventory_counts_get", responses=answers.CountOut, tags=TAGS)
    def get(self, request: Request, count_id: int) -> Response:
        return Response(selectors.count_out(count=selectors.count_get(count_id=count_id)))


class CountLinesView(WorkshopView):
    permission = "inventory.edit"

    @extend_schema(
        operation_id="inventory_counts_lines_set", request=CountLineIn, responses=answers.CountLineOut, tags=TAGS
    )
    def post(self, request: Request, count_id: int) -> Response:
        """What lies there of one part. A part that is not on the sheet is put on it."""
        line = services.count_line_set(count_id=count_id, actor_id=self.actor_id, **checked(CountLineIn, request))
        return Response(selectors.count_line_out(line=line))


class CountPostView(WorkshopView):
    permission = "inventory.edit"

    @extend_schema(operation_id="inventory_counts_post", request=None, responses=answers.CountOut, tags=TAGS)
    def post(self, request: Request, count_id: int) -> Response:
        """Writes the differences once; the second time is refused."""
        count = services.count_post(count_id=count_id, actor_id=self.actor_id)
        return Response(selectors.count_out(count=count))


class CountCancelView(WorkshopView):
    permission = "inventory.edit"

    @extend_schema(operation_id="inventory_counts_cancel", request=None, responses=answers.CountOut, tags=TAGS)
    def post(self, request: Request, count_id: int) -> Response:
        count = services.count_cancel(count_id=count_id)
        return Response(selectors.count_out(count=count))
