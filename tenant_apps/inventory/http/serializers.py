"""What staff send about the stock. Every text has an end, every number a size."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from shared_apps.core.fields import DayField, IdField
from shared_apps.core.money import VatRate
from tenant_apps.inventory.types import AlertKind, Kind, OrderStatus, Unit

MOST_VERSION = 2_000_000_000


class QuantityField(serializers.DecimalField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_digits=11, decimal_places=3, **{"min_value": 0, **kwargs})


class PriceField(serializers.DecimalField):
    """Zloty without VAT."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_digits=9, decimal_places=2, min_value=0, **kwargs)


class VersionIn(serializers.Serializer[Any]):
    """`version` is the one that was read."""

    version = serializers.IntegerField(min_value=1, max_value=MOST_VERSION)


class PartSaveIn(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=120)
    sku = serializers.CharField(max_length=100)
    manufacturer = serializers.CharField(max_length=100, allow_blank=True, default="")
    category = serializers.CharField(max_length=50, allow_blank=True, default="")
    barcode = serializers.CharField(max_length=100, allow_blank=True, default="")
    oem_number = serializers.CharField(max_length=100, allow_blank=True, default="")
    unit = serializers.ChoiceField(choices=Unit.choices, default=Unit.PIECE)
    price_net = PriceField(default=Decimal("0.00"))
    vat = serializers.ChoiceField(choices=VatRate.choices, default=VatRate.STANDARD)
    purchase_price = PriceField(allow_null=True, default=None)
    minimum = QuantityField(default=Decimal(5))
    maximum = QuantityField(allow_null=True, default=None)
    is_stocked = serializers.BooleanField(default=True)
    is_active = serializers.BooleanField(default=True)
    warranty_months = serializers.IntegerField(min_value=0, max_value=240, default=12)
    supplier_id = IdField(allow_null=True, default=None)
    supplier_sku = serializers.CharField(max_length=100, allow_blank=True, default="")
    location_id = IdField(allow_null=True, default=None)
    note = serializers.CharField(max_length=2000, allow_blank=True, default="")


class PartCreateIn(PartSaveIn):
    """`opening_quantity` already lies on the shelf, bought at the purchase price."""

    opening_quantity = QuantityField(allow_null=True, default=None)


class PartEditIn(PartSaveIn, VersionIn):
    pass


class PartsQuery(serializers.Serializer[Any]):
    """`level` "short" is low and out together."""

    q = serializers.CharField(max_length=100, allow_blank=True, default="")
    level = serializers.ChoiceField(choices=["low", "out", "over", "short"], allow_blank=True, default="")
    supplier_id = IdField(required=False)
    location_id = IdField(required=False)
    category = serializers.CharField(max_length=50, allow_blank=True, default="")
    is_active = serializers.BooleanField(default=True)
    ordering = serializers.ChoiceField(choices=["name", "-name", "sku", "-sku", "-created_at"], default="name")


class CodeQuery(serializers.Serializer[Any]):
    code = serializers.CharField(max_length=100)


class ReceiveIn(serializers.Serializer[Any]):
    """Pieces that no purchase order announced."""

    quantity = QuantityField()
    unit_cost = serializers.DecimalField(max_digits=11, decimal_places=4, min_value=0)
    words = serializers.CharField(max_length=200, allow_blank=True, default="")


class CorrectIn(serializers.Serializer[Any]):
    """`change` is how much more (or, below nought, less) lies there than the books say."""

    change = QuantityField(min_value=-99_999_999)
    words = serializers.CharField(max_length=200)

    def validate_change(self, value: Any) -> Any:
        if value == 0:
            raise serializers.ValidationError(_("Podaj, o ile zmienia się stan."))
        return value


class MovementsQuery(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(choices=Kind.choices, allow_blank=True, default="")


class ReservationsQuery(serializers.Serializer[Any]):
    state = serializers.ChoiceField(choices=["waiting", "held"], allow_blank=True, default="")
    part_id = IdField(required=False)


class AlertsQuery(serializers.Serializer[Any]):
    is_resolved = serializers.BooleanField(default=False)
    alert_type = serializers.ChoiceField(choices=AlertKind.choices, allow_blank=True, default="")


class SupplierSaveIn(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=100)
    contact_person = serializers.CharField(max_length=100, allow_blank=True, default="")
    email = serializers.EmailField(max_length=254, allow_blank=True, required=False)
    phone = serializers.CharField(max_length=40, allow_blank=True, default="")
    address = serializers.CharField(max_length=300, allow_blank=True, default="")
    city = serializers.CharField(max_length=100, allow_blank=True, default="")
    postal_code = serializers.CharField(max_length=20, allow_blank=True, default="")
    country = serializers.CharField(max_length=100, allow_blank=True, default="Polska")
    website = serializers.URLField(max_length=200, allow_blank=True, default="")
    tax_id = serializers.CharField(max_length=50, allow_blank=True, default="")
    rating = serializers.DecimalField(max_digits=3, decimal_places=2, min_value=0, max_value=5, default=Decimal(0))
    delivery_time_days = serializers.IntegerField(min_value=0, max_value=365, default=7)
    minimum_order_value = serializers.DecimalField(max_digits=10, decimal_places=2, min_value=0, default=Decimal(0))
    payment_terms = serializers.CharField(max_length=100, allow_blank=True, default="30 dni")
    is_active = serializers.BooleanField(default=True)


class SupplierEditIn(SupplierSaveIn, VersionIn):
    pass


class SuppliersQuery(serializers.Serializer[Any]):
    q = serializers.CharField(max_length=100, allow_blank=True, default="")
    is_active = serializers.BooleanField(allow_null=True, default=None)


class LocationIn(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=60)
    note = serializers.CharField(max_length=200, allow_blank=True, default="")


class PurchaseLineIn(serializers.Serializer[Any]):
    part_id = IdField()
    quantity = QuantityField()
    price = PriceField(allow_null=True, default=None)


class PurchaseSaveIn(serializers.Serializer[Any]):
    supplier_id = IdField()
    lines = serializers.ListField(child=PurchaseLineIn(), max_length=500)
    note = serializers.CharField(max_length=500, allow_blank=True, default="")
    expected_on = DayField(allow_null=True, default=None)


class PurchaseEditIn(PurchaseSaveIn, VersionIn):
    pass


class PurchasesQuery(serializers.Serializer[Any]):
    q = serializers.CharField(max_length=100, allow_blank=True, default="")
    status = serializers.ChoiceField(choices=["open", *OrderStatus.values], allow_blank=True, default="")
    supplier_id = IdField(required=False)


class ProposeIn(serializers.Serializer[Any]):
    """Of these suppliers, or of all."""

    supplier_ids = serializers.ListField(child=IdField(), max_length=200, allow_null=True, default=None)


class PurchasePlaceIn(VersionIn):
    expected_on = DayField(allow_null=True, default=None)


class ArrivedIn(serializers.Serializer[Any]):
    """No price: the agreed one."""

    line_id = IdField()
    quantity = QuantityField()
    price = PriceField(allow_null=True, default=None)


class PurchaseReceiveIn(VersionIn):
    """`document` is the number on the supplier's paper."""

    lines = serializers.ListField(child=ArrivedIn(), min_length=1, max_length=500)
    document = serializers.CharField(max_length=60, allow_blank=True, default="")


class CountOpenIn(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=80)
    location_id = IdField(allow_null=True, default=None)
    category = serializers.CharField(max_length=50, allow_blank=True, default="")
    supplier_id = IdField(allow_null=True, default=None)


class CountLineIn(serializers.Serializer[Any]):
    """What lies there; null takes the entry back. `is_more` adds to what was counted, piece by scanned piece."""

    part_id = IdField()
    counted = QuantityField(allow_null=True)
    is_more = serializers.BooleanField(default=False)


class PriceListReadIn(serializers.Serializer[Any]):
    file = serializers.FileField(allow_empty_file=True)
    supplier_id = IdField(allow_null=True, default=None)


class PriceListStartIn(serializers.Serializer[Any]):
    """`mapping` says which column is what. A dry run only counts; leave it out to be safe."""

    mapping = serializers.DictField(child=serializers.IntegerField(min_value=0, max_value=200))
    margin_percent = serializers.DecimalField(
        max_digits=6, decimal_places=2, min_value=0, max_value=1000, allow_null=True, default=None
    )
    dry_run = serializers.BooleanField(default=True)
