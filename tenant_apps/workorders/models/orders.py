from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from shared_apps.core.models import TimestampedModel, UserKey
from tenant_apps.workorders.types import CLOSED, EventKind, Stage


class OrderSeries(models.Model):
    """The last number given in a year. Its row is the lock: numbers have no holes and no twins."""

    year = models.IntegerField(unique=True)
    last = models.IntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.year}: {self.last}"


class WorkOrder(TimestampedModel):
    """One stay of one car, from the yard to the gate. Its stage is changed by the moves of `types.MOVES` alone."""

    year = models.IntegerField()
    number = models.IntegerField()
    stage = models.CharField(max_length=16, choices=Stage)
    stage_since = models.DateTimeField()
    customer = models.ForeignKey("customers.Customer", models.PROTECT, related_name="+")
    vehicle = models.ForeignKey("customers.CustomerVehicle", models.PROTECT, related_name="+")
    appointment = models.ForeignKey("calendar.Appointment", models.PROTECT, null=True, blank=True, related_name="+")
    # The same id from the chat to the shelf.
    diagnosis_id = models.UUIDField(null=True, blank=True)
    # What it really was: a cause's id out of the diagnosis, or the mechanic's own words. It grades the diagnosis.
    actual_cause = models.CharField(max_length=60, blank=True, default="")
    mechanic = models.ForeignKey("calendar.Mechanic", models.PROTECT, null=True, blank=True, related_name="+")
    bay = models.ForeignKey("calendar.Bay", models.PROTECT, null=True, blank=True, related_name="+")
    concern = models.TextField(blank=True, default="")
    note = models.TextField(blank=True, default="")
    promised_at = models.DateTimeField(null=True, blank=True)
    # Why nobody can go on, in the office's words; what the system knows by itself is not written here.
    blocked_by = models.CharField(max_length=200, blank=True, default="")
    is_unrepaired = models.BooleanField(default=False)
    # The document of sale and how it was paid, as staff wrote them down.
    document = models.CharField(max_length=60, blank=True, default="")
    paid_by = models.CharField(max_length=40, blank=True, default="")
    closed_at = models.DateTimeField(null=True, blank=True)
    version = models.IntegerField(default=1)
    is_demo = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="workorder_number_once", fields=["year", "number"]),
            models.UniqueConstraint(
                name="workorder_one_open_per_vehicle", fields=["vehicle"], condition=~Q(stage__in=CLOSED)
            ),
            # One that was cancelled may be followed by another.
            models.UniqueConstraint(
                name="workorder_one_per_visit", fields=["appointment"], condition=~Q(stage=Stage.CANCELLED)
            ),
            models.CheckConstraint(name="workorder_stage_known", condition=Q(stage__in=list(Stage))),
            models.CheckConstraint(
                name="workorder_closed_when",
                condition=Q(stage__in=CLOSED, closed_at__isnull=False)
                | (~Q(stage__in=CLOSED) & Q(closed_at__isnull=True)),
            ),
        ]
        indexes = [
            models.Index(name="workorder_open", fields=["stage", "promised_at"], condition=~Q(stage__in=CLOSED)),
            models.Index(name="workorder_newest", fields=["-year", "-number"]),
            models.Index(name="workorder_customer", fields=["customer", "-id"]),
            models.Index(name="workorder_vehicle", fields=["vehicle", "-id"]),
        ]

    @property
    def label(self) -> str:
        """What people call it: "Z/2026/12"."""
        return f"Z/{self.year}/{self.number}"

    def __str__(self) -> str:
        return self.label


class OrderEvent(models.Model):
    """A line of the timeline: who, when, what and why. Written once; no code changes or deletes one."""

    order = models.ForeignKey(WorkOrder, models.PROTECT, related_name="events")
    kind = models.CharField(max_length=16, choices=EventKind)
    at = models.DateTimeField()
    # Nobody: the client, or the system itself. The name stays readable when the person has left.
    actor_id = UserKey(null=True)
    actor_name = models.CharField(max_length=120, blank=True, default="")
    stage_from = models.CharField(max_length=16, blank=True, default="")
    stage_to = models.CharField(max_length=16, blank=True, default="")
    reason = models.CharField(max_length=500, blank=True, default="")
    # What it was about, in plain values: names of fields with what they were and became.
    details = models.JSONField(default=dict, blank=True)

    class Meta:
        indexes = [models.Index(name="orderevent_order", fields=["order", "id"])]

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d %H:%M}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("the timeline is only added to")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise TypeError("the timeline is only added to")
