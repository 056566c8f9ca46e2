from __future__ import annotations

from decimal import Decimal

from django.db import models
from django.db.models import F, Q

from shared_apps.core.models import TimestampedModel, UserKey
from tenant_apps.inventory.models.catalogue import Part, Supplier
from tenant_apps.inventory.types import OrderStatus


class PurchaseOrder(TimestampedModel):
    """What is bought from one supplier at once. What has not come yet is the back-order."""

    number = models.CharField(max_length=20, unique=True)
    supplier = models.ForeignKey(Supplier, models.PROTECT, related_name="orders")
    status = models.CharField(max_length=15, choices=OrderStatus, default=OrderStatus.DRAFT)
    note = models.CharField(max_length=500, blank=True, default="")
    expected_on = models.DateField(null=True, blank=True)
    ordered_at = models.DateTimeField(null=True, blank=True)
    ordered_by_id = UserKey(null=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    created_by_id = UserKey(null=True)
    # Grows with every change; a receipt that read an older one is refused, so that two people receive once.
    version = models.IntegerField(default=1)
    is_demo = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(name="purchaseorder_status_known", condition=Q(status__in=list(OrderStatus))),
            models.CheckConstraint(
                name="purchaseorder_ordered_when",
                condition=Q(status__in=["draft", "cancelled"]) | Q(ordered_at__isnull=False),
            ),
        ]
        indexes = [
            models.Index(name="purchaseorder_newest", fields=["-created_at", "-id"]),
            models.Index(
                name="purchaseorder_open",
                fields=["supplier"],
                condition=Q(status__in=["draft", "ordered", "partly_received"]),
            ),
        ]

    def __str__(self) -> str:
        return self.number


class PurchaseLine(TimestampedModel):
    """One part of an order. `price` is what was agreed, net."""

    order = models.ForeignKey(PurchaseOrder, models.CASCADE, related_name="lines")
    part = models.ForeignKey(Part, models.PROTECT, related_name="purchase_lines")
    quantity = models.DecimalField(max_digits=12, decimal_places=3)
    received = models.DecimalField(max_digits=12, decimal_places=3, default=Decimal(0))
    price = models.DecimalField(max_digits=12, decimal_places=2)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="purchaseline_part_once", fields=["order", "part"]),
            models.CheckConstraint(name="purchaseline_quantity_positive", condition=Q(quantity__gt=0)),
            models.CheckConstraint(
                name="purchaseline_not_more_than_ordered",
                condition=Q(received__gte=0, received__lte=F("quantity")),
            ),
            models.CheckConstraint(name="purchaseline_price_positive", condition=Q(price__gte=0)),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} of {self.part_id}"

    @property
    def left(self) -> Decimal:
        return self.quantity - self.received


class Receipt(models.Model):
    """One delivery for an order, with the number that the supplier wrote on it."""

    order = models.ForeignKey(PurchaseOrder, models.PROTECT, related_name="receipts")
    document = models.CharField(max_length=60, blank=True, default="")
    actor_id = UserKey(null=True)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.order_id} {self.document}".strip()


class ReceiptLine(models.Model):
    """What came of one line, at the price on the supplier's document."""

    receipt = models.ForeignKey(Receipt, models.PROTECT, related_name="lines")
    line = models.ForeignKey(PurchaseLine, models.PROTECT, related_name="receipts")
    quantity = models.DecimalField(max_digits=12, decimal_places=3)
    price = models.DecimalField(max_digits=12, decimal_places=2)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="receiptline_once", fields=["receipt", "line"]),
            models.CheckConstraint(name="receiptline_quantity_positive", condition=Q(quantity__gt=0)),
            models.CheckConstraint(name="receiptline_price_positive", condition=Q(price__gte=0)),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} for {self.line_id}"
