"""Blocked time: staff read it, the office writes it."""

from __future__ import annotations

import datetime as dt

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.fields import checked
from shared_apps.core.http import WorkshopView
from tenant_apps.calendar import selectors, services
from tenant_apps.calendar.http import answers
from tenant_apps.calendar.http.serializers import BlockIn, SpanQuery
from tenant_apps.calendar.http.visits import midnight

TAGS = ["calendar"]
PLANNING = {"GET": "calendar.view", "POST": "calendar.edit", "PUT": "calendar.edit", "DELETE": "calendar.edit"}
DAY = dt.timedelta(days=1)


class BlocksView(WorkshopView):
    permission = PLANNING
    is_paged = True

    @extend_schema(operation_id="blocks_list", parameters=[SpanQuery], responses=answers.BlockOut(many=True), tags=TAGS)
    def get(self, request: Request) -> Response:
        """Blocks that touch the local days `from` … `to`, earliest first."""
        asked = checked(SpanQuery, request)
        zone = selectors.zone_of(workshop=self.workshop)
        last = asked.get("to")
        rows = selectors.block_list(
            start=midnight(asked.get("from"), zone), end=midnight(last + DAY if last else None, zone)
        )
        return Response([selectors.block_out(block=block) for block in self.page_of(rows)])

    @extend_schema(operation_id="blocks_create", request=BlockIn, responses={201: answers.BlockOut}, tags=TAGS)
    def post(self, request: Request) -> Response:
        """Take time from a mechanic, a bay or both. 409 TIME_TAKEN lists what is in the way."""
        block = services.block_create(workshop=self.workshop, terms=_terms(request))
        return Response(selectors.block_out(block=block), status=201)


class BlockView(WorkshopView):
    permission = PLANNING

    @extend_schema(operation_id="blocks_update", request=BlockIn, responses=answers.BlockOut, tags=TAGS)
    def put(self, request: Request, block_id: int) -> Response:
        """Another time, mechanic, bay or reason. Refused with 409 TIME_TAKEN, it stays as it was."""
        block = services.block_change(workshop=self.workshop, block_id=block_id, terms=_terms(request))
        return Response(selectors.block_out(block=block))

    @extend_schema(operation_id="blocks_delete", responses={204: None}, tags=TAGS)
    def delete(self, request: Request, block_id: int) -> Response:
        services.block_delete(block_id=block_id)
        return Response(status=204)


def _terms(request: Request) -> services.BlockTerms:
    return services.BlockTerms(**checked(BlockIn, request))
