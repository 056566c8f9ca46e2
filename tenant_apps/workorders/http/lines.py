"""Positions of an order."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.fields import checked
from tenant_apps.workorders import services
from tenant_apps.workorders.http import answers
from tenant_apps.workorders.http.door import TAGS, OrderDoor
from tenant_apps.workorders.http.serializers import (
    ArrangeIn,
    DoneIn,
    IssueIn,
    LineEditIn,
    LineIn,
    LineRemoveIn,
    ReturnIn,
)
from tenant_apps.workorders.types import LineTold


class OrderLinesView(OrderDoor):
    permission = {"POST": "orders.work", "PUT": "orders.edit"}

    @extend_schema(operation_id="orders_lines_create", request=LineIn, responses={201: answers.OrderOut}, tags=TAGS)
    def post(self, request: Request, order_id: int) -> Response:
        """A new position, proposed. For mechanics the price is the list's, whatever they send."""
        services.line_add(order_id=order_id, told=LineTold(**checked(LineIn, request)), who=self.who)
        return self.answer(order_id, status=201)

    @extend_schema(operation_id="orders_lines_arrange", request=ArrangeIn, responses=answers.OrderOut, tags=TAGS)
    def put(self, request: Request, order_id: int) -> Response:
        """All positions in their new order, each once."""
        services.lines_arrange(order_id=order_id, line_ids=checked(ArrangeIn, request)["line_ids"], who=self.who)
        return self.answer(order_id)


class OrderLineView(OrderDoor):
    permission = {"PUT": "orders.edit", "DELETE": "orders.edit"}

    @extend_schema(operation_id="orders_lines_update", request=LineEditIn, responses=answers.OrderOut, tags=TAGS)
    def put(self, request: Request, order_id: int, line_id: int) -> Response:
        """Another price or other words ask the client again, for this position. 409 CONFLICT brings it as it is now."""
        told = checked(LineEditIn, request)
        version = told.pop("version")
        services.line_save(order_id=order_id, line_id=line_id, told=LineTold(**told), version=version, who=self.who)
        return self.answer(order_id)

    @extend_schema(operation_id="orders_lines_delete", request=LineRemoveIn, responses=answers.OrderOut, tags=TAGS)
    def delete(self, request: Request, order_id: int, line_id: int) -> Response:
        version = checked(LineRemoveIn, request)["version"]
        services.line_remove(order_id=order_id, line_id=line_id, version=version, who=self.who)
        return self.answer(order_id)


class OrderJobView(OrderDoor):
    permission = "orders.edit"

    @extend_schema(operation_id="orders_job", request=None, responses={201: answers.OrderOut}, tags=TAGS)
    def post(self, request: Request, order_id: int, canned_job_id: int) -> Response:
        """All positions of a canned job."""
        services.job_put_on(order_id=order_id, job_id=canned_job_id, who=self.who)
        return self.answer(order_id, status=201)


class LineDoneView(OrderDoor):
    permission = "orders.work"

    @extend_schema(operation_id="orders_lines_done", request=DoneIn, responses=answers.OrderOut, tags=TAGS)
    def put(self, request: Request, order_id: int, line_id: int) -> Response:
        is_done = checked(DoneIn, request)["is_done"]
        services.line_done(order_id=order_id, line_id=line_id, is_done=is_done, who=self.who)
        return self.answer(order_id)


class LineIssueView(OrderDoor):
    permission = "orders.work"

    @extend_schema(operation_id="orders_lines_issue", request=IssueIn, responses=answers.OrderOut, tags=TAGS)
    def post(self, request: Request, order_id: int, line_id: int) -> Response:
        """Hand out the part. 409 NOT_ENOUGH_STOCK says what is there."""
        quantity = checked(IssueIn, request)["quantity"]
        services.line_issue(order_id=order_id, line_id=line_id, quantity=quantity, who=self.who)
        return self.answer(order_id)


class LineReturnView(OrderDoor):
    permission = "orders.work"

    @extend_schema(operation_id="orders_lines_return", request=ReturnIn, responses=answers.OrderOut, tags=TAGS)
    def post(self, request: Request, order_id: int, line_id: int) -> Response:
        quantity = checked(ReturnIn, request)["quantity"]
        services.line_return(order_id=order_id, line_id=line_id, quantity=quantity, who=self.who)
        return self.answer(order_id)
