"""The diagnosis that came with an order, and what it really was."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.fields import MoneySerializer, checked
from tenant_apps.workorders import selectors, services
from tenant_apps.workorders.http.door import TAGS, OrderDoor
from tenant_apps.workorders.http.pit_answers import FoundCause


class CauseIn(serializers.Serializer[Any]):
    actual_cause = serializers.CharField(max_length=60, allow_blank=True)


class FoundByMachine(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    symptoms = serializers.ListField(child=serializers.CharField())
    causes = FoundCause(many=True)
    severity = serializers.CharField()
    actions = serializers.ListField(child=serializers.CharField())
    cost_min = MoneySerializer(allow_null=True)
    cost_max = MoneySerializer(allow_null=True)
    urgent = serializers.BooleanField()
    urgent_reason = serializers.CharField()
    confidence = serializers.DecimalField(max_digits=3, decimal_places=2)
    provider = serializers.CharField()
    services = serializers.ListField(child=serializers.CharField())
    parts = serializers.ListField(child=serializers.CharField())
    created_at = serializers.DateTimeField()


class OrderDiagnosisOut(serializers.Serializer[Any]):
    diagnosis = FoundByMachine(allow_null=True)
    actual_cause = serializers.CharField()


class OrderDiagnosisView(OrderDoor):
    permission = {"GET": "orders.view", "PUT": "orders.work"}

    @extend_schema(operation_id="orders_diagnosis", responses=OrderDiagnosisOut, tags=TAGS)
    def get(self, request: Request, order_id: int) -> Response:
        """What the machine found before the visit; null where the order came without one."""
        return self.found(order_id)

    @extend_schema(operation_id="orders_cause", request=CauseIn, responses=OrderDiagnosisOut, tags=TAGS)
    def put(self, request: Request, order_id: int) -> Response:
        """What it really was: the id of one of the causes, or plain words. It grades the machine when the car goes."""
        services.cause_record(order_id=order_id, cause=checked(CauseIn, request)["actual_cause"], who=self.who)
        return self.found(order_id)

    def found(self, order_id: int) -> Response:
        order = selectors.order_get(order_id=order_id)
        return Response(selectors.diagnosis_of_order(order=order, with_prices=self.sees_prices))
