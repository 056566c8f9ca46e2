from __future__ import annotations

from django.db import models
from django.db.models import Q

from shared_apps.core.models import TimestampedModel
from shared_apps.core.money import VatRate
from tenant_apps.workorders.types import LineKind


class OrderRules(TimestampedModel):
    """What a workshop agreed on for all its orders. One row."""

    labour_net = models.DecimalField(max_digits=12, decimal_places=2, default=180)
    # What a client pays who declines everything; they agree to it when they leave the car.
    inspection_fee_net = models.DecimalField(max_digits=12, decimal_places=2, default=100)
    estimate_days = models.IntegerField(default=7)
    mechanics_see_prices = models.BooleanField(default=False)
    version = models.IntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(name="orderrules_one_row", condition=Q(id=1)),
            models.CheckConstraint(name="orderrules_labour_positive", condition=Q(labour_net__gte=0)),
            models.CheckConstraint(name="orderrules_fee_positive", condition=Q(inspection_fee_net__gte=0)),
            models.CheckConstraint(
                name="orderrules_days_sane", condition=Q(estimate_days__gte=1, estimate_days__lte=60)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.labour_net} zł/h"


class CannedJob(TimestampedModel):
    """A job the workshop does again and again, with its labour and parts: three clicks put it on an order."""

    name = models.CharField(max_length=120, unique=True)
    # Words the search box finds it by besides its name.
    keywords = models.CharField(max_length=200, blank=True, default="")
    is_active = models.BooleanField(default=True)
    position = models.IntegerField(default=0)
    version = models.IntegerField(default=1)
    is_demo = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name


class CannedJobLine(models.Model):
    """A position of a job. Labour without a price is charged at the workshop's rate of the day."""

    job = models.ForeignKey(CannedJob, models.CASCADE, related_name="lines")
    kind = models.CharField(max_length=8, choices=LineKind)
    name = models.CharField(max_length=160)
    quantity = models.DecimalField(max_digits=12, decimal_places=3)
    unit = models.CharField(max_length=12, blank=True, default="")
    unit_net = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    vat = models.CharField(max_length=2, choices=VatRate, default=VatRate.STANDARD)
    part_id = models.BigIntegerField(null=True, blank=True)
    position = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(name="cannedjobline_kind_known", condition=Q(kind__in=list(LineKind))),
            models.CheckConstraint(name="cannedjobline_quantity_positive", condition=Q(quantity__gt=0)),
            models.CheckConstraint(
                name="cannedjobline_price_positive", condition=Q(unit_net__isnull=True) | Q(unit_net__gte=0)
            ),
        ]
        indexes = [models.Index(name="cannedjobline_job", fields=["job", "position", "id"])]

    def __str__(self) -> str:
        return self.name
