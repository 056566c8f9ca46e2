from __future__ import annotations

from django.db import models
from django.db.models import Q

from shared_apps.core.models import TimestampedModel
from shared_apps.core.money import Amounts, VatRate, line_amounts
from tenant_apps.workorders.models.orders import WorkOrder
from tenant_apps.workorders.types import Consent, LineKind


class OrderLine(TimestampedModel):
    """One position: what is done or used, what it costs and what the client said of it.

    Name and price are the line's own: a price list that changes later changes no order.
    """

    order = models.ForeignKey(WorkOrder, models.CASCADE, related_name="lines")
    kind = models.CharField(max_length=8, choices=LineKind)
    name = models.CharField(max_length=160)
    # For the client: why, in plain words.
    explanation = models.CharField(max_length=500, blank=True, default="")
    quantity = models.DecimalField(max_digits=12, decimal_places=3)
    unit = models.CharField(max_length=12, blank=True, default="")
    unit_net = models.DecimalField(max_digits=12, decimal_places=2)
    vat = models.CharField(max_length=2, choices=VatRate, default=VatRate.STANDARD)
    discount_percent = models.DecimalField(max_digits=5, decimal_places=2, default=0)
    # A part of the stock; what is reserved and issued for the line is kept there.
    part_id = models.BigIntegerField(null=True, blank=True)
    mechanic = models.ForeignKey("calendar.Mechanic", models.PROTECT, null=True, blank=True, related_name="+")
    consent = models.CharField(max_length=8, choices=Consent, default=Consent.PROPOSED)
    decided_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    # Charged only because everything else was declined; goes when the client changes their mind.
    is_decline_fee = models.BooleanField(default=False)
    position = models.IntegerField(default=0)
    version = models.IntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(name="orderline_kind_known", condition=Q(kind__in=list(LineKind))),
            models.CheckConstraint(name="orderline_consent_known", condition=Q(consent__in=list(Consent))),
            models.CheckConstraint(name="orderline_vat_known", condition=Q(vat__in=list(VatRate))),
            models.CheckConstraint(name="orderline_quantity_positive", condition=Q(quantity__gt=0)),
            models.CheckConstraint(name="orderline_price_positive", condition=Q(unit_net__gte=0)),
            models.CheckConstraint(
                name="orderline_discount_sane", condition=Q(discount_percent__gte=0, discount_percent__lte=100)
            ),
            models.CheckConstraint(name="orderline_part_is_part", condition=Q(part_id__isnull=True) | Q(kind="part")),
        ]
        indexes = [
            models.Index(name="orderline_order", fields=["order", "position", "id"]),
            models.Index(name="orderline_part", fields=["part_id"], condition=Q(part_id__isnull=False)),
        ]

    @property
    def amounts(self) -> Amounts:
        return line_amounts(
            quantity=self.quantity, unit_net=self.unit_net, vat=self.vat, discount_percent=self.discount_percent
        )

    def __str__(self) -> str:
        return self.name
