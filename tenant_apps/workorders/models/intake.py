from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from shared_apps.core.models import TimestampedModel, UserKey
from tenant_apps.workorders.models.orders import WorkOrder
from tenant_apps.workorders.types import FileKind, FilePurpose


class Intake(TimestampedModel):
    """In what state a car was left with the workshop."""

    order = models.OneToOneField(WorkOrder, models.CASCADE, related_name="intake")
    mileage_km = models.IntegerField(null=True, blank=True)
    # Why it is lower than the last one that was read off.
    mileage_reason = models.CharField(max_length=200, blank=True, default="")
    fuel_eighths = models.IntegerField(null=True, blank=True)
    keys_count = models.IntegerField(default=1)
    belongings = models.CharField(max_length=300, blank=True, default="")
    remarks = models.TextField(blank=True, default="")
    # Marks on the outline of a car: [{"x": 0.41, "y": 0.2, "kind": "scratch", "note": ""}], both from 0 to 1.
    marks = models.JSONField(default=list, blank=True)
    version = models.IntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="intake_mileage_sane",
                condition=Q(mileage_km__isnull=True) | Q(mileage_km__gte=0, mileage_km__lte=9_999_999),
            ),
            models.CheckConstraint(
                name="intake_fuel_sane",
                condition=Q(fuel_eighths__isnull=True) | Q(fuel_eighths__gte=0, fuel_eighths__lte=8),
            ),
            models.CheckConstraint(name="intake_keys_sane", condition=Q(keys_count__gte=0, keys_count__lte=9)),
        ]

    def __str__(self) -> str:
        return f"{self.order_id}: {self.mileage_km} km"


class SignedProtocol(models.Model):
    """What somebody put their name under, word for word. Written once; a protocol that changed is signed anew."""

    order = models.ForeignKey(WorkOrder, models.PROTECT, related_name="protocols")
    number = models.IntegerField()
    content = models.JSONField()
    content_hash = models.CharField(max_length=64)
    signed_by = models.CharField(max_length=120)
    # Lines as they were drawn: [[[x, y], …], …], from 0 to 1 of a field three times as wide as high.
    signature = models.JSONField()
    signed_at = models.DateTimeField()
    taken_by_id = UserKey(null=True)
    taken_by_name = models.CharField(max_length=120, blank=True, default="")

    class Meta:
        constraints = [models.UniqueConstraint(name="signedprotocol_number_once", fields=["order", "number"])]

    def __str__(self) -> str:
        return f"{self.order_id}/{self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("what was signed does not change")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise TypeError("what was signed does not change")


class OrderFile(TimestampedModel):
    """A photo or a short video of an order, as files of our own making; only its staff and its client see it."""

    order = models.ForeignKey(WorkOrder, models.PROTECT, related_name="files")
    purpose = models.CharField(max_length=12, choices=FilePurpose)
    # The item of an inspection that it shows.
    item = models.ForeignKey("workorders.InspectionItem", models.SET_NULL, null=True, blank=True, related_name="files")
    kind = models.CharField(max_length=8, choices=FileKind, default=FileKind.PHOTO)
    key = models.CharField(max_length=200)
    # A picture either way: of a video it is a still of the beginning.
    small_key = models.CharField(max_length=200)
    width = models.IntegerField()
    height = models.IntegerField()
    # How long a video lasts; 0 for a photo.
    seconds = models.IntegerField(default=0)
    # What it came as, in pieces: the same upload makes one file, however often its end is told.
    # One that came whole has a number of its own.
    upload_id = models.UUIDField(null=True, blank=True)
    caption = models.CharField(max_length=200, blank=True, default="")
    added_by_id = UserKey(null=True)
    added_by_name = models.CharField(max_length=120, blank=True, default="")
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="orderfile_purpose_known", condition=Q(purpose__in=list(FilePurpose))),
            models.CheckConstraint(name="orderfile_kind_known", condition=Q(kind__in=list(FileKind))),
            models.UniqueConstraint(name="orderfile_upload_once", fields=["upload_id"]),
        ]
        indexes = [models.Index(name="orderfile_order", fields=["order", "id"])]

    def __str__(self) -> str:
        return self.caption or self.key
