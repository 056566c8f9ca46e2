from __future__ import annotations

from decimal import Decimal

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from shared_apps.core.models import TimestampedModel
from shared_apps.core.money import VatRate
from tenant_apps.inventory.types import Level, Unit

NO_MONEY = Decimal("0.00")


class Supplier(TimestampedModel):
    """Who sells parts to this workshop."""

    name = models.CharField(max_length=100, unique=True)
    contact_person = models.CharField(max_length=100, blank=True, default="")
    email = models.EmailField(max_length=254, blank=True, default="")
    phone = models.CharField(max_length=20, blank=True, default="")
    address = models.TextField(blank=True, default="")
    city = models.CharField(max_length=100, blank=True, default="")
    postal_code = models.CharField(max_length=20, blank=True, default="")
    country = models.CharField(max_length=100, blank=True, default="Polska")
    website = models.CharField(max_length=200, blank=True, default="")
    tax_id = models.CharField(max_length=50, blank=True, default="")
    rating = models.DecimalField(max_digits=3, decimal_places=2, default=Decimal(0))
    delivery_time_days = models.IntegerField(default=7)
    minimum_order_value = models.DecimalField(max_digits=10, decimal_places=2, default=NO_MONEY)
    payment_terms = models.CharField(max_length=100, blank=True, default="30 dni")
    is_active = models.BooleanField(default=True)
    version = models.IntegerField(default=1)
    is_demo = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(name="supplier_rating_sane", condition=Q(rating__gte=0, rating__lte=5)),
            models.CheckConstraint(
                name="supplier_delivery_sane", condition=Q(delivery_time_days__gte=0, delivery_time_days__lte=365)
            ),
            models.CheckConstraint(name="supplier_least_positive", condition=Q(minimum_order_value__gte=0)),
        ]

    def __str__(self) -> str:
        return self.name


class Location(TimestampedModel):
    """Where parts lie: a rack, a shelf, a drawer."""

    name = models.CharField(max_length=60, unique=True)
    note = models.CharField(max_length=200, blank=True, default="")

    def __str__(self) -> str:
        return self.name


class Part(TimestampedModel):
    """A part the workshop sells, and how much of it there is. Quantities change by movements alone.

    available = on_hand - reserved. `moved` counts the movements, so that each one has a number and none can be missing.
    """

    name = models.CharField(max_length=120)
    sku = models.CharField(max_length=100, unique=True)
    manufacturer = models.CharField(max_length=100, blank=True, default="")
    category = models.CharField(max_length=50, blank=True, default="")
    barcode = models.CharField(max_length=100, blank=True, default="")
    oem_number = models.CharField(max_length=100, blank=True, default="")
    unit = models.CharField(max_length=4, choices=Unit, default=Unit.PIECE)
    price_net = models.DecimalField(max_digits=12, decimal_places=2, default=NO_MONEY)
    vat = models.CharField(max_length=2, choices=VatRate, default=VatRate.STANDARD)
    # What the supplier asks; what was paid on average stands in average_cost.
    purchase_price = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    average_cost = models.DecimalField(max_digits=12, decimal_places=4, default=Decimal(0))
    on_hand = models.DecimalField(max_digits=12, decimal_places=3, default=Decimal(0))
    reserved = models.DecimalField(max_digits=12, decimal_places=3, default=Decimal(0))
    minimum = models.DecimalField(max_digits=12, decimal_places=3, default=Decimal(5))
    maximum = models.DecimalField(max_digits=12, decimal_places=3, null=True, blank=True)
    # Kept on the shelf; the rest of a supplier's list is bought when an order wants it.
    is_stocked = models.BooleanField(default=True)
    # Written with every movement, so that the few parts that are low are found without looking at all of them.
    level = models.CharField(max_length=10, choices=Level, default=Level.OUT)
    moved = models.IntegerField(default=0)
    warranty_months = models.IntegerField(default=12)
    supplier = models.ForeignKey(Supplier, models.PROTECT, null=True, blank=True, db_index=False, related_name="parts")
    supplier_sku = models.CharField(max_length=100, blank=True, default="")
    location = models.ForeignKey(Location, models.PROTECT, null=True, blank=True, db_index=False, related_name="parts")
    note = models.TextField(blank=True, default="")
    # Everything the one search box looks at, folded.
    search = models.TextField(blank=True, default="")
    is_active = models.BooleanField(default=True)
    version = models.IntegerField(default=1)
    is_demo = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(name="part_on_hand_positive", condition=Q(on_hand__gte=0)),
            models.CheckConstraint(name="part_reserved_positive", condition=Q(reserved__gte=0)),
            models.CheckConstraint(name="part_reserved_is_there", condition=Q(reserved__lte=F("on_hand"))),
            models.CheckConstraint(name="part_minimum_positive", condition=Q(minimum__gte=0)),
            models.CheckConstraint(
                name="part_maximum_above", condition=Q(maximum__isnull=True) | Q(maximum__gte=F("minimum"))
            ),
            models.CheckConstraint(name="part_price_positive", condition=Q(price_net__gte=0)),
            models.CheckConstraint(
                name="part_purchase_price_positive",
                condition=Q(purchase_price__isnull=True) | Q(purchase_price__gte=0),
            ),
            models.CheckConstraint(name="part_cost_positive", condition=Q(average_cost__gte=0)),
            models.CheckConstraint(
                name="part_warranty_sane", condition=Q(warranty_months__gte=0, warranty_months__lte=240)
            ),
            models.CheckConstraint(name="part_unit_known", condition=Q(unit__in=list(Unit))),
            models.CheckConstraint(name="part_vat_known", condition=Q(vat__in=list(VatRate))),
            models.CheckConstraint(name="part_level_known", condition=Q(level__in=list(Level))),
        ]
        indexes = [
            models.Index(name="part_name", fields=["name", "id"]),
            models.Index(name="part_barcode", fields=["barcode"], condition=~Q(barcode="")),
            models.Index(name="part_oem", fields=["oem_number"], condition=~Q(oem_number="")),
            models.Index(name="part_category", fields=["category", "name", "id"]),
            models.Index(name="part_supplier", fields=["supplier", "name", "id"]),
            models.Index(name="part_location", fields=["location", "name", "id"]),
            models.Index(
                name="part_level", fields=["level", "name", "id"], condition=Q(level__in=["low", "out", "over"])
            ),
            GinIndex(name="part_search", fields=["search"], opclasses=["gin_trgm_ops"]),
        ]

    def __str__(self) -> str:
        return f"{self.sku} {self.name}"

    @property
    def available(self) -> Decimal:
        return self.on_hand - self.reserved
