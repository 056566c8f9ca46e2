from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from shared_apps.core.models import TimestampedModel, UserKey
from tenant_apps.inventory.models.catalogue import Supplier
from tenant_apps.inventory.types import ListStatus


class PriceList(TimestampedModel):
    """A supplier's file of parts and prices, and how far it has been taken in.

    The file lies here until it is done, so that a killed run goes on at `done_rows`; then it is forgotten.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    supplier = models.ForeignKey(Supplier, models.PROTECT, null=True, blank=True, related_name="+")
    file_name = models.CharField(max_length=120)
    content = models.BinaryField(default=bytes)
    columns = models.JSONField(default=list)
    # Which column is what: {"sku": 0, "name": 2, …}
    mapping = models.JSONField(default=dict)
    margin_percent = models.DecimalField(max_digits=6, decimal_places=2, null=True, blank=True)
    is_dry_run = models.BooleanField(default=True)
    status = models.CharField(max_length=8, choices=ListStatus, default=ListStatus.NEW)
    # Tells a run from the one before it: a message that comes late or twice does nothing.
    run = models.IntegerField(default=0)
    total_rows = models.IntegerField(default=0)
    done_rows = models.IntegerField(default=0)
    new_parts = models.IntegerField(default=0)
    changed_parts = models.IntegerField(default=0)
    same_parts = models.IntegerField(default=0)
    failed_rows = models.IntegerField(default=0)
    # The first of those that failed, with messages by field.
    problems = models.JSONField(default=list)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    actor_id = UserKey(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="pricelist_status_known", condition=Q(status__in=list(ListStatus))),
            models.CheckConstraint(
                name="pricelist_rows_positive",
                condition=Q(total_rows__gte=0, done_rows__gte=0, new_parts__gte=0, changed_parts__gte=0),
            ),
        ]
        indexes = [models.Index(name="pricelist_newest", fields=["-created_at"])]

    def __str__(self) -> str:
        return self.file_name
