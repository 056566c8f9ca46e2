from __future__ import annotations

from typing import Any

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from shared_apps.core.models import TimestampedModel, UserKey
from tenant_apps.workorders.models.lines import OrderLine
from tenant_apps.workorders.models.orders import WorkOrder


class TimeEntry(TimestampedModel):
    """Time somebody worked: on a line, on an order, or in general. One that has no end is running.

    The database lets no two of a mechanic overlap, and an open end overlaps everything after it: so there is one
    running clock at most.
    """

    mechanic = models.ForeignKey("calendar.Mechanic", models.PROTECT, related_name="+")
    order = models.ForeignKey(WorkOrder, models.PROTECT, null=True, blank=True, related_name="time_entries")
    line = models.ForeignKey(OrderLine, models.SET_NULL, null=True, blank=True, related_name="time_entries")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    note = models.CharField(max_length=200, blank=True, default="")
    version = models.IntegerField(default=1)

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="timeentry_one_at_a_time",
                expressions=[
                    ("mechanic", RangeOperators.EQUAL),
                    (
                        Func(
                            F("started_at"),
                            F("ended_at"),
                            Value("[)"),
                            function="tstzrange",
                            output_field=DateTimeRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
            ),
            models.UniqueConstraint(
                name="timeentry_one_running", fields=["mechanic"], condition=Q(ended_at__isnull=True)
            ),
            models.CheckConstraint(
                name="timeentry_takes_time", condition=Q(ended_at__isnull=True) | Q(ended_at__gt=F("started_at"))
            ),
            models.CheckConstraint(
                name="timeentry_line_of_order", condition=Q(line__isnull=True) | Q(order__isnull=False)
            ),
        ]
        indexes = [
            models.Index(name="timeentry_order", fields=["order"], condition=Q(order__isnull=False)),
            models.Index(name="timeentry_mechanic", fields=["mechanic", "-started_at"]),
        ]

    def __str__(self) -> str:
        return f"{self.mechanic_id} from {self.started_at:%Y-%m-%d %H:%M}"


class TimeChange(models.Model):
    """A correction of somebody's time: who, when, why, and what it was before. Only added to."""

    # Plain: the entry may be gone, what was said of it stays.
    entry_id = models.BigIntegerField()
    mechanic = models.ForeignKey("calendar.Mechanic", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    actor_id = UserKey(null=True)
    actor_name = models.CharField(max_length=120, blank=True, default="")
    reason = models.CharField(max_length=300)
    before = models.JSONField()
    after = models.JSONField()

    class Meta:
        indexes = [models.Index(name="timechange_entry", fields=["entry_id", "id"])]

    def __str__(self) -> str:
        return f"{self.entry_id} {self.at:%Y-%m-%d %H:%M}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("corrections are only added to")
        super().save(*args, **kwargs)
