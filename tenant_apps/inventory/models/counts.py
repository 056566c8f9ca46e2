from __future__ import annotations

from decimal import Decimal

from django.db import models
from django.db.models import Q

from shared_apps.core.models import TimestampedModel, UserKey
from tenant_apps.inventory.models.catalogue import Part
from tenant_apps.inventory.types import CountStatus


class StockCount(TimestampedModel):
    """A sheet on which somebody writes what really lies there. Its differences are posted once."""

    name = models.CharField(max_length=80)
    status = models.CharField(max_length=10, choices=CountStatus, default=CountStatus.OPEN)
    opened_by_id = UserKey(null=True)
    posted_by_id = UserKey(null=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="stockcount_status_known", condition=Q(status__in=list(CountStatus))),
            models.CheckConstraint(
                name="stockcount_closed_when",
                condition=Q(status="open", closed_at__isnull=True) | (~Q(status="open") & Q(closed_at__isnull=False)),
            ),
        ]
        indexes = [models.Index(name="stockcount_newest", fields=["-created_at", "-id"])]

    def __str__(self) -> str:
        return self.name


class CountLine(models.Model):
    """One part of a sheet. `at_movement` is the part's last movement when somebody counted it.

    Whatever moves between the counting and the posting is added to what was counted, and is no difference.
    """

    count = models.ForeignKey(StockCount, models.CASCADE, related_name="lines")
    part = models.ForeignKey(Part, models.PROTECT, related_name="+")
    expected = models.DecimalField(max_digits=12, decimal_places=3)
    counted = models.DecimalField(max_digits=12, decimal_places=3, null=True, blank=True)
    at_movement = models.IntegerField(null=True, blank=True)
    counted_at = models.DateTimeField(null=True, blank=True)
    counted_by_id = UserKey(null=True)
    # Written when the sheet is posted.
    difference = models.DecimalField(max_digits=12, decimal_places=3, null=True, blank=True)
    difference_value = models.DecimalField(max_digits=14, decimal_places=2, default=Decimal(0))

    class Meta:
        constraints = [
            models.UniqueConstraint(name="countline_part_once", fields=["count", "part"]),
            models.CheckConstraint(
                name="countline_counted_positive", condition=Q(counted__isnull=True) | Q(counted__gte=0)
            ),
            models.CheckConstraint(
                name="countline_counted_when",
                condition=Q(counted__isnull=True, at_movement__isnull=True)
                | Q(counted__isnull=False, at_movement__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.part_id}: {self.counted}"
