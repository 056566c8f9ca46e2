"""What a mechanic's phone keeps of the orders."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from tenant_apps.workorders.http.answers import (
    FileOut,
    InspectionOut,
    LineOut,
    MoveOut,
    OrderBay,
    OrderHead,
    OrderMechanic,
    OrderVehicle,
)
from tenant_apps.workorders.http.clock_answers import EntryOut
from tenant_apps.workorders.types import Promise


class PitNoteOut(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    at = serializers.DateTimeField()
    actor_name = serializers.CharField()
    text = serializers.CharField()


class PitCustomer(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField()
    phone = serializers.CharField()
    has_account = serializers.BooleanField()


class FoundCause(serializers.Serializer[Any]):
    id = serializers.CharField()
    name = serializers.CharField()
    explanation = serializers.CharField()
    probability = serializers.FloatField()
    severity = serializers.CharField()
    reasons = serializers.ListField(child=serializers.CharField())


class PitDiagnosis(serializers.Serializer[Any]):
    """What the machine found before the visit, as far as a mechanic needs it."""

    urgent = serializers.BooleanField()
    urgent_reason = serializers.CharField()
    symptoms = serializers.ListField(child=serializers.CharField())
    causes = FoundCause(many=True)


class PitOrderOut(OrderHead):
    """An order as a mechanic's phone keeps it: without sums, and of the customer no more than a call needs."""

    opened_at = serializers.DateTimeField()
    appointment_id = serializers.UUIDField(allow_null=True)
    diagnosis_id = serializers.UUIDField(allow_null=True)
    diagnosis = PitDiagnosis(allow_null=True)
    actual_cause = serializers.CharField()
    promise = serializers.ChoiceField(choices=Promise.choices, allow_null=True)
    customer = PitCustomer()
    vehicle = OrderVehicle()
    mechanic = OrderMechanic(allow_null=True)
    bay = OrderBay(allow_null=True)
    lines_count = serializers.IntegerField()
    lines_done = serializers.IntegerField()
    parts_missing = serializers.ListField(child=serializers.CharField())
    parts_expected_on = serializers.DateField(allow_null=True)
    waiting_for_client = serializers.IntegerField()
    lines = LineOut(many=True)
    moves = MoveOut(many=True)
    can_edit_lines = serializers.BooleanField()
    notes = PitNoteOut(many=True)
    inspections = InspectionOut(many=True)
    files = FileOut(many=True)


class PitOut(serializers.Serializer[Any]):
    """`read_at` is the server's clock: a phone tells by it how old its copy is."""

    mechanic = OrderMechanic(allow_null=True)
    running = EntryOut(allow_null=True)
    timezone = serializers.CharField()
    read_at = serializers.DateTimeField()
    orders = PitOrderOut(many=True)
