"""What a mechanic's phone keeps."""

from __future__ import annotations

import datetime as dt

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from tenant_apps.calendar.selectors import local_today, zone_of
from tenant_apps.workorders import selectors
from tenant_apps.workorders.http import pit_answers
from tenant_apps.workorders.http.door import TAGS, OrderDoor
from tenant_apps.workorders.types import Who


class PitView(OrderDoor):
    permission = "orders.work"

    @extend_schema(operation_id="mechanic_orders", responses=pit_answers.PitOut, tags=TAGS)
    def get(self, request: Request) -> Response:
        """The caller's orders of today and those carried over, each whole, and cars here that nobody has taken."""
        tomorrow = local_today(workshop=self.workshop) + dt.timedelta(days=1)
        day = selectors.pit_out(
            # Nothing is written here, so nobody's name is asked for.
            who=Who(user_id=self.actor_id, roles=self.actor.roles),
            tomorrow=dt.datetime.combine(tomorrow, dt.time(), zone_of(workshop=self.workshop)),
            with_prices=self.sees_prices,
        )
        return Response(day | {"timezone": self.workshop.timezone})
