"""What staff get, for the OpenAPI file. Answers are written by the selectors and not walked field by field."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from shared_apps.core.fields import MoneySerializer
from shared_apps.core.money import VatRate
from tenant_apps.inventory.types import AlertKind, CauseKind, CountStatus, Kind, Level, ListStatus, OrderStatus, Unit

QUANTITY = "A quantity as a decimal string without idle noughts."


def amount(**kwargs: Any) -> serializers.Field[Any, Any, Any, Any]:
    return serializers.CharField(help_text=QUANTITY, **kwargs)


class SignedMoney(serializers.Serializer[Any]):
    """More, or below nought less, than was expected."""

    amount = serializers.DecimalField(max_digits=16, decimal_places=2)
    currency = serializers.ChoiceField(choices=["PLN"], default="PLN")


class Named(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField()


class PartRef(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    sku = serializers.CharField()
    name = serializers.CharField()
    unit = serializers.ChoiceField(choices=Unit.choices)


class PartCard(PartRef):
    """`purchase_price` and `average_cost` are there for the office alone; `price_net` for whoever sees prices."""

    manufacturer = serializers.CharField()
    category = serializers.CharField()
    barcode = serializers.CharField()
    oem_number = serializers.CharField()
    price_net = MoneySerializer(allow_null=True)
    vat = serializers.ChoiceField(choices=VatRate.choices)
    on_hand = amount()
    reserved = amount()
    available = amount()
    minimum = amount()
    maximum = amount(allow_null=True)
    coming = amount()
    missing = amount()
    level = serializers.ChoiceField(choices=Level.choices)
    is_stocked = serializers.BooleanField()
    is_active = serializers.BooleanField()
    supplier = Named(allow_null=True)
    location = Named(allow_null=True)
    version = serializers.IntegerField()
    purchase_price = MoneySerializer(allow_null=True, required=False)
    average_cost = serializers.CharField(required=False)


class PartOut(PartCard):
    supplier_sku = serializers.CharField()
    warranty_months = serializers.IntegerField()
    note = serializers.CharField()
    expected_on = serializers.DateField(allow_null=True)
    created_at = serializers.DateTimeField()


class CategoryOut(serializers.Serializer[Any]):
    name = serializers.CharField()


class CauseOut(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(choices=CauseKind.choices)
    id = serializers.IntegerField(allow_null=True)
    words = serializers.CharField()

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        # A serializer has a `label` of its own.
        return {**super().get_fields(), "label": serializers.CharField()}


class MovementOut(serializers.Serializer[Any]):
    """The balance after it stands beside it. Costs are there for the office alone."""

    id = serializers.IntegerField()
    part = PartRef()
    number = serializers.IntegerField()
    kind = serializers.ChoiceField(choices=Kind.choices)
    quantity = amount()
    on_hand_change = amount()
    reserved_change = amount()
    on_hand_after = amount()
    reserved_after = amount()
    available_after = amount()
    cause = CauseOut()
    actor = serializers.CharField()
    created_at = serializers.DateTimeField()
    unit_cost = serializers.CharField(required=False)
    average_cost_after = serializers.CharField(required=False)


class ReservationOut(serializers.Serializer[Any]):
    line_id = serializers.IntegerField()
    part = PartRef()
    wanted = amount()
    reserved = amount()
    issued = amount()
    missing = amount()
    waits_since = serializers.DateTimeField()
    expected_on = serializers.DateField(allow_null=True)

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        # A serializer has a `label` of its own.
        return {**super().get_fields(), "label": serializers.CharField()}


class StockAlertOut(serializers.Serializer[Any]):
    """`quantity` and `limit` are those of the moment at which it opened; the others are today's."""

    id = serializers.IntegerField()
    alert_type = serializers.ChoiceField(choices=AlertKind.choices)
    part = PartRef()
    supplier = Named(allow_null=True)
    on_hand = amount()
    available = amount()
    minimum = amount()
    maximum = amount(allow_null=True)
    quantity = amount()
    limit = amount()
    is_resolved = serializers.BooleanField()
    resolved_at = serializers.DateTimeField(allow_null=True)
    created_at = serializers.DateTimeField()


class SupplierOut(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField()
    contact_person = serializers.CharField()
    email = serializers.CharField()
    phone = serializers.CharField()
    address = serializers.CharField()
    city = serializers.CharField()
    postal_code = serializers.CharField()
    country = serializers.CharField()
    website = serializers.CharField()
    tax_id = serializers.CharField()
    rating = serializers.DecimalField(max_digits=3, decimal_places=2)
    delivery_time_days = serializers.IntegerField()
    minimum_order_value = serializers.DecimalField(max_digits=10, decimal_places=2)
    payment_terms = serializers.CharField()
    is_active = serializers.BooleanField()
    created_at = serializers.DateTimeField()
    version = serializers.IntegerField()
    parts = serializers.IntegerField()
    open_orders = serializers.IntegerField()


class LocationOut(Named):
    note = serializers.CharField()
    parts = serializers.IntegerField()
    parts_on_hand = serializers.IntegerField(help_text="How many of the parts there is any of.")
    parts_inactive = serializers.IntegerField(help_text="How many of the parts are out of use.")


class PurchaseBrief(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    number = serializers.CharField()
    supplier = Named()
    status = serializers.ChoiceField(choices=OrderStatus.choices)
    note = serializers.CharField()
    expected_on = serializers.DateField(allow_null=True)
    ordered_at = serializers.DateTimeField(allow_null=True)
    created_at = serializers.DateTimeField()
    net = MoneySerializer()
    lines_count = serializers.IntegerField()
    lines_open = serializers.IntegerField()
    version = serializers.IntegerField()


class OrderedPart(PartRef):
    supplier_sku = serializers.CharField()
    location = serializers.CharField()


class LineReceipt(serializers.Serializer[Any]):
    receipt_id = serializers.IntegerField()
    quantity = amount()
    price = MoneySerializer()


class OrderLineOut(serializers.Serializer[Any]):
    """`price_difference`: what the deliveries cost more, or less, than was agreed."""

    id = serializers.IntegerField()
    part = OrderedPart()
    quantity = amount()
    received = amount()
    left = amount()
    price = MoneySerializer()
    net = MoneySerializer()
    price_difference = SignedMoney()
    receipts = LineReceipt(many=True)


class ReceiptOut(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    document = serializers.CharField()
    created_at = serializers.DateTimeField()
    actor = serializers.CharField()


class PurchaseOut(PurchaseBrief):
    minimum_order_value = MoneySerializer()
    lines = OrderLineOut(many=True)
    receipts = ReceiptOut(many=True)


class WishOut(serializers.Serializer[Any]):
    """`waiting` names the first orders that wait for it."""

    part = PartRef()
    quantity = amount()
    for_orders = amount()
    for_shelf = amount()
    waiting = serializers.ListField(child=serializers.CharField())
    price = MoneySerializer(allow_null=True)


class ProposalOut(serializers.Serializer[Any]):
    supplier = Named(allow_null=True)
    minimum_order_value = MoneySerializer(allow_null=True)
    net = MoneySerializer()
    lines = WishOut(many=True)


class CountBrief(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField()
    status = serializers.ChoiceField(choices=CountStatus.choices)
    created_at = serializers.DateTimeField()
    closed_at = serializers.DateTimeField(allow_null=True)
    opened_by = serializers.CharField()
    posted_by = serializers.CharField()
    lines_count = serializers.IntegerField()
    lines_done = serializers.IntegerField()
    differences = serializers.IntegerField()
    difference_value = SignedMoney()


class CountedPart(PartRef):
    barcode = serializers.CharField()
    location = serializers.CharField()


class CountLineOut(serializers.Serializer[Any]):
    part = CountedPart()
    expected = amount()
    counted = amount(allow_null=True)
    difference = amount(allow_null=True)
    counted_at = serializers.DateTimeField(allow_null=True)


class CountOut(CountBrief):
    lines = CountLineOut(many=True)


class PriceListBrief(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    file_name = serializers.CharField()
    supplier = Named(allow_null=True)
    status = serializers.ChoiceField(choices=ListStatus.choices)
    is_dry_run = serializers.BooleanField()
    mapping = serializers.DictField(child=serializers.IntegerField())
    margin_percent = serializers.DecimalField(max_digits=6, decimal_places=2, allow_null=True)
    total_rows = serializers.IntegerField()
    done_rows = serializers.IntegerField()
    new_parts = serializers.IntegerField()
    changed_parts = serializers.IntegerField()
    same_parts = serializers.IntegerField()
    failed_rows = serializers.IntegerField()
    started_at = serializers.DateTimeField(allow_null=True)
    finished_at = serializers.DateTimeField(allow_null=True)
    created_at = serializers.DateTimeField()


class SheetColumn(serializers.Serializer[Any]):
    title = serializers.CharField()
    sample = serializers.ListField(child=serializers.CharField())


class ProblemOut(serializers.Serializer[Any]):
    row = serializers.IntegerField()
    sku = serializers.CharField()

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        # A serializer has `errors` of its own.
        messages = serializers.DictField(child=serializers.ListField(child=serializers.CharField()))
        return {**super().get_fields(), "errors": messages}


class PriceListOut(PriceListBrief):
    """`problems` are the first two hundred rows that could not be read."""

    columns = SheetColumn(many=True)
    problems = ProblemOut(many=True)
