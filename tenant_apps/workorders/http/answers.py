"""What staff get, for the OpenAPI file. Answers are written by the selectors and not walked field by field."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from shared_apps.core.money import VatRate
from tenant_apps.customers.types import CustomerKind
from tenant_apps.workorders.types import (
    DECISIONS,
    Action,
    CarKind,
    Channel,
    Consent,
    EventKind,
    FileKind,
    FilePurpose,
    LineKind,
    Mailing,
    MarkKind,
    Promise,
    Stage,
    Verdict,
)

Fields = dict[str, serializers.Field[Any, Any, Any, Any]]


def price(**kwargs: Any) -> serializers.DecimalField:
    """Zloty, or null for somebody who sees no prices."""
    return serializers.DecimalField(max_digits=14, decimal_places=2, **kwargs)


def quantity(**kwargs: Any) -> serializers.DecimalField:
    return serializers.DecimalField(max_digits=12, decimal_places=3, **kwargs)


class Labelled(serializers.Serializer[Any]):
    def get_fields(self) -> Fields:
        # A serializer has a `label` of its own.
        return {"label": serializers.CharField(), **super().get_fields()}


class OrderCustomer(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField()
    kind = serializers.ChoiceField(choices=CustomerKind.choices)
    phone = serializers.CharField()
    email = serializers.CharField()
    nip = serializers.CharField()
    has_account = serializers.BooleanField()


class OrderVehicle(Labelled):
    id = serializers.IntegerField()
    make = serializers.CharField()
    model = serializers.CharField()
    year = serializers.IntegerField(allow_null=True)
    plate = serializers.CharField()
    vin = serializers.CharField()
    mileage_km = serializers.IntegerField(allow_null=True)


class OrderMechanic(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField()
    color = serializers.CharField()


class OrderBay(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField()


class SumOut(serializers.Serializer[Any]):
    net = price()
    vat = price()
    gross = price()


class TotalsOut(serializers.Serializer[Any]):
    approved = SumOut()
    undecided = SumOut()
    all = SumOut()


class OrderHead(Labelled):
    id = serializers.IntegerField()
    stage = serializers.ChoiceField(choices=Stage.choices)
    stage_since = serializers.DateTimeField()
    concern = serializers.CharField()
    note = serializers.CharField()
    promised_at = serializers.DateTimeField(allow_null=True)
    mechanic_id = serializers.IntegerField(allow_null=True)
    bay_id = serializers.IntegerField(allow_null=True)
    blocked_by = serializers.CharField()
    version = serializers.IntegerField()


class OrderBrief(OrderHead):
    opened_at = serializers.DateTimeField()
    closed_at = serializers.DateTimeField(allow_null=True)
    appointment_id = serializers.UUIDField(allow_null=True)
    diagnosis_id = serializers.UUIDField(allow_null=True)
    is_unrepaired = serializers.BooleanField()
    promise = serializers.ChoiceField(choices=Promise.choices, allow_null=True)
    document = serializers.CharField()
    paid_by = serializers.CharField()
    customer = OrderCustomer()
    vehicle = OrderVehicle()
    mechanic = OrderMechanic(allow_null=True)
    bay = OrderBay(allow_null=True)
    totals = TotalsOut(allow_null=True)
    lines_count = serializers.IntegerField()
    lines_done = serializers.IntegerField()
    parts_missing = serializers.ListField(child=serializers.CharField())
    parts_expected_on = serializers.DateField(allow_null=True)
    waiting_for_client = serializers.IntegerField()


class StockOut(serializers.Serializer[Any]):
    wanted = quantity()
    reserved = quantity()
    issued = quantity()
    missing = quantity()
    expected_on = serializers.DateField(allow_null=True)


class LineOut(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    kind = serializers.ChoiceField(choices=LineKind.choices)
    name = serializers.CharField()
    explanation = serializers.CharField()
    quantity = quantity()
    unit = serializers.CharField()
    unit_net = price(allow_null=True)
    vat = serializers.ChoiceField(choices=VatRate.choices)
    discount_percent = serializers.DecimalField(max_digits=5, decimal_places=2, allow_null=True)
    net = price(allow_null=True)
    vat_amount = price(allow_null=True)
    gross = price(allow_null=True)
    part_id = serializers.IntegerField(allow_null=True)
    stock = StockOut(allow_null=True)
    mechanic_id = serializers.IntegerField(allow_null=True)
    consent = serializers.ChoiceField(choices=Consent.choices)
    decided_at = serializers.DateTimeField(allow_null=True)
    done_at = serializers.DateTimeField(allow_null=True)
    version = serializers.IntegerField()


class BlockerOut(serializers.Serializer[Any]):
    code = serializers.CharField()
    message = serializers.CharField()


class MoveOut(Labelled):
    action = serializers.ChoiceField(choices=Action.choices)
    is_next = serializers.BooleanField()
    needs_reason = serializers.BooleanField()
    blockers = BlockerOut(many=True)


class DeclinedBefore(serializers.Serializer[Any]):
    line_id = serializers.IntegerField()
    name = serializers.CharField()
    order_id = serializers.IntegerField()
    order_label = serializers.CharField()
    declined_at = serializers.DateTimeField(allow_null=True)
    gross = price(allow_null=True)


class EventOut(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    kind = serializers.ChoiceField(choices=EventKind.choices)
    at = serializers.DateTimeField()
    actor_name = serializers.CharField()
    stage_from = serializers.CharField()
    stage_to = serializers.CharField()
    reason = serializers.CharField()
    details = serializers.DictField()


class OrderOut(OrderBrief):
    lines = LineOut(many=True)
    moves = MoveOut(many=True)
    can_edit_lines = serializers.BooleanField()
    declined_before = DeclinedBefore(many=True)
    events = EventOut(many=True)


class RulesOut(serializers.Serializer[Any]):
    labour_net = price()
    inspection_fee_net = price()
    estimate_days = serializers.IntegerField()
    mechanics_see_prices = serializers.BooleanField()
    version = serializers.IntegerField()


class JobLineOut(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(choices=LineKind.choices)
    name = serializers.CharField()
    quantity = quantity()
    unit = serializers.CharField()
    unit_net = price(allow_null=True)
    vat = serializers.ChoiceField(choices=VatRate.choices)
    part_id = serializers.IntegerField(allow_null=True)


class JobOut(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField()
    keywords = serializers.CharField()
    is_active = serializers.BooleanField()
    version = serializers.IntegerField()
    lines = JobLineOut(many=True)


class FileOut(serializers.Serializer[Any]):
    """Addresses are good for ten minutes. `small_url` is a picture either way; `seconds` is 0 for a photo."""

    id = serializers.IntegerField()
    kind = serializers.ChoiceField(choices=FileKind.choices)
    seconds = serializers.IntegerField()
    purpose = serializers.ChoiceField(choices=FilePurpose.choices)
    item_id = serializers.IntegerField(allow_null=True)
    url = serializers.CharField()
    small_url = serializers.CharField()
    width = serializers.IntegerField()
    height = serializers.IntegerField()
    caption = serializers.CharField()
    added_by_name = serializers.CharField()
    created_at = serializers.DateTimeField()


class UploadOut(serializers.Serializer[Any]):
    """`received`: bytes that are here; at most `part_bytes` are taken at once. `file` stands there once all are."""

    received = serializers.IntegerField()
    part_bytes = serializers.IntegerField()
    file = FileOut(allow_null=True)


class MarkOut(serializers.Serializer[Any]):
    x = serializers.FloatField()
    y = serializers.FloatField()
    kind = serializers.ChoiceField(choices=MarkKind.choices)
    note = serializers.CharField()


class DecodedVinOut(serializers.Serializer[Any]):
    maker = serializers.CharField(allow_null=True)
    country = serializers.CharField(allow_null=True)
    year = serializers.IntegerField(allow_null=True)


class SignedOut(serializers.Serializer[Any]):
    """`is_current`: nothing of the protocol was changed since."""

    number = serializers.IntegerField()
    signed_by = serializers.CharField()
    signed_at = serializers.DateTimeField()
    signature = serializers.ListField(
        child=serializers.ListField(child=serializers.ListField(child=serializers.FloatField()))
    )
    is_current = serializers.BooleanField()


class IntakeOut(serializers.Serializer[Any]):
    """`content_hash`: of all that is signed, the order's and the customer's words too."""

    mileage_km = serializers.IntegerField(allow_null=True)
    mileage_reason = serializers.CharField()
    last_mileage_km = serializers.IntegerField(allow_null=True)
    fuel_eighths = serializers.IntegerField(allow_null=True)
    keys_count = serializers.IntegerField()
    belongings = serializers.CharField()
    remarks = serializers.CharField()
    marks = MarkOut(many=True)
    vin = serializers.CharField()
    plate = serializers.CharField()
    decoded = DecodedVinOut(allow_null=True)
    inspection_fee_net = price(allow_null=True)
    concern = serializers.CharField()
    promised_at = serializers.DateTimeField(allow_null=True)
    version = serializers.IntegerField()
    content_hash = serializers.CharField()
    signed = SignedOut(allow_null=True)
    files = FileOut(many=True)


class ItemOut(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    group = serializers.CharField()
    name = serializers.CharField()
    unit = serializers.CharField()
    yellow_at = serializers.DecimalField(max_digits=8, decimal_places=2, allow_null=True)
    red_at = serializers.DecimalField(max_digits=8, decimal_places=2, allow_null=True)
    verdict = serializers.ChoiceField(choices=Verdict.choices, allow_blank=True)
    value = serializers.DecimalField(max_digits=8, decimal_places=2, allow_null=True)
    note = serializers.CharField()
    line_id = serializers.IntegerField(allow_null=True)
    version = serializers.IntegerField()
    files = FileOut(many=True)


class InspectionOut(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField()
    started_by_name = serializers.CharField()
    created_at = serializers.DateTimeField()
    finished_at = serializers.DateTimeField(allow_null=True)
    items = ItemOut(many=True)


class TemplateItemOut(serializers.Serializer[Any]):
    group = serializers.CharField()
    name = serializers.CharField()
    unit = serializers.CharField()
    yellow_at = serializers.DecimalField(max_digits=8, decimal_places=2, allow_null=True)
    red_at = serializers.DecimalField(max_digits=8, decimal_places=2, allow_null=True)


class TemplateOut(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField()
    car_kind = serializers.ChoiceField(choices=CarKind.choices)
    is_active = serializers.BooleanField()
    version = serializers.IntegerField()
    items = TemplateItemOut(many=True)


class EstimateBrief(serializers.Serializer[Any]):
    """`link` is empty when the house's key changed since it was sent."""

    number = serializers.IntegerField()
    made_at = serializers.DateTimeField()
    made_by_name = serializers.CharField()
    mailing = serializers.ChoiceField(choices=Mailing.choices)
    valid_until = serializers.DateTimeField()
    state = serializers.ChoiceField(choices=["open", "replaced", "expired", "revoked"])
    gross = price(allow_null=True)
    first_opened_at = serializers.DateTimeField(allow_null=True)
    last_opened_at = serializers.DateTimeField(allow_null=True)
    opened_count = serializers.IntegerField()
    decided_at = serializers.DateTimeField(allow_null=True)
    decided_by = serializers.CharField()
    link = serializers.CharField()


class ConsentOut(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    at = serializers.DateTimeField()
    decision = serializers.ChoiceField(choices=[(one, one.label) for one in DECISIONS])
    line_id = serializers.IntegerField()
    line_version = serializers.IntegerField()
    line_name = serializers.CharField()
    gross = price(allow_null=True)
    estimate = serializers.IntegerField(allow_null=True)
    channel = serializers.ChoiceField(choices=Channel.choices)
    name = serializers.CharField()
    how = serializers.CharField()
    actor_name = serializers.CharField()
    address = serializers.CharField()
    user_agent = serializers.CharField()
    language = serializers.CharField()
    text_hash = serializers.CharField()
    is_intact = serializers.BooleanField()
