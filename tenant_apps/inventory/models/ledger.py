from __future__ import annotations

from decimal import Decimal
from typing import Any, NoReturn

from django.db import models
from django.db.models import F, Q

from shared_apps.core.models import TimestampedModel, UserKey
from tenant_apps.inventory.models.catalogue import Part
from tenant_apps.inventory.types import AlertKind, CauseKind, Kind


class Unchangeable(RuntimeError):
    """Somebody tried to rewrite what has happened. Always a bug."""


class Ledger(models.QuerySet["Movement"]):
    def update(self, **kwargs: Any) -> NoReturn:
        raise Unchangeable

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise Unchangeable

    def delete(self) -> NoReturn:
        raise Unchangeable


class Movement(models.Model):
    """One thing that happened to one part. Written once; a mistake is corrected by another movement.

    The balance after it stands beside it: `on_hand_after` is the sum of all `on_hand_change` up to `number`.
    """

    part = models.ForeignKey(Part, models.PROTECT, db_index=False, related_name="movements")
    number = models.IntegerField()
    kind = models.CharField(max_length=8, choices=Kind)
    quantity = models.DecimalField(max_digits=12, decimal_places=3)
    on_hand_change = models.DecimalField(max_digits=12, decimal_places=3)
    reserved_change = models.DecimalField(max_digits=12, decimal_places=3)
    on_hand_after = models.DecimalField(max_digits=12, decimal_places=3)
    reserved_after = models.DecimalField(max_digits=12, decimal_places=3)
    # What one piece of what came or went cost, and what one on the shelf costs on average afterwards.
    unit_cost = models.DecimalField(max_digits=12, decimal_places=4)
    average_cost_after = models.DecimalField(max_digits=12, decimal_places=4)
    cause_kind = models.CharField(max_length=10, choices=CauseKind)
    cause_id = models.BigIntegerField(null=True, blank=True)
    cause_label = models.CharField(max_length=120, blank=True, default="")
    words = models.CharField(max_length=200, blank=True, default="")
    actor_id = UserKey(null=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = Ledger.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="movement_number_once", fields=["part", "number"]),
            models.CheckConstraint(name="movement_kind_known", condition=Q(kind__in=list(Kind))),
            models.CheckConstraint(name="movement_cause_known", condition=Q(cause_kind__in=list(CauseKind))),
            models.CheckConstraint(name="movement_number_positive", condition=Q(number__gte=1)),
            models.CheckConstraint(name="movement_quantity_positive", condition=Q(quantity__gte=0)),
            models.CheckConstraint(
                name="movement_leaves_enough",
                condition=Q(on_hand_after__gte=0, reserved_after__gte=0, reserved_after__lte=F("on_hand_after")),
            ),
            models.CheckConstraint(
                name="movement_does_what_it_says",
                condition=Q(kind__in=["receive", "return"], on_hand_change=F("quantity"), reserved_change=0)
                | Q(kind="issue", on_hand_change=-F("quantity"), reserved_change__lte=0)
                | Q(kind="reserve", on_hand_change=0, reserved_change=F("quantity"))
                | Q(kind="release", on_hand_change=0, reserved_change=-F("quantity"))
                | (
                    Q(kind__in=["count", "correct"], reserved_change=0)
                    & (Q(on_hand_change=F("quantity")) | Q(on_hand_change=-F("quantity")))
                ),
            ),
        ]
        indexes = [
            models.Index(name="movement_newest", fields=["-created_at", "-id"]),
            models.Index(name="movement_cause", fields=["cause_kind", "cause_id"]),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.quantity} of {self.part_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise Unchangeable
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise Unchangeable


class Reservation(TimestampedModel):
    """What one line of an order of the app above wants of a part, and has. Who waits longest is served first.

    wanted >= issued + reserved; the rest is missing. `issued_cost` is what the issued pieces cost together.
    """

    line_id = models.BigIntegerField(unique=True)
    label = models.CharField(max_length=120)
    part = models.ForeignKey(Part, models.PROTECT, related_name="reservations")
    wanted = models.DecimalField(max_digits=12, decimal_places=3)
    reserved = models.DecimalField(max_digits=12, decimal_places=3, default=Decimal(0))
    issued = models.DecimalField(max_digits=12, decimal_places=3, default=Decimal(0))
    issued_cost = models.DecimalField(max_digits=20, decimal_places=4, default=Decimal(0))
    waits_since = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="reservation_wanted_positive", condition=Q(wanted__gte=0)),
            models.CheckConstraint(name="reservation_reserved_positive", condition=Q(reserved__gte=0)),
            models.CheckConstraint(name="reservation_issued_positive", condition=Q(issued__gte=0)),
            models.CheckConstraint(name="reservation_cost_positive", condition=Q(issued_cost__gte=0)),
            models.CheckConstraint(
                name="reservation_not_more_than_wanted", condition=Q(wanted__gte=F("issued") + F("reserved"))
            ),
        ]
        indexes = [
            models.Index(
                name="reservation_waiting",
                fields=["part", "waits_since", "id"],
                condition=Q(wanted__gt=F("issued") + F("reserved")),
            ),
            models.Index(name="reservation_held", fields=["part"], condition=Q(reserved__gt=0)),
        ]

    def __str__(self) -> str:
        return f"{self.label}: {self.wanted} of {self.part_id}"

    @property
    def missing(self) -> Decimal:
        return self.wanted - self.issued - self.reserved


class StockAlert(models.Model):
    """A part that ran low, ran out or lies there in excess. It closes by itself when that is over."""

    part = models.ForeignKey(Part, models.CASCADE, related_name="alerts")
    alert_type = models.CharField(max_length=20, choices=AlertKind)
    # What was available, and the limit it passed, when it opened.
    quantity = models.DecimalField(max_digits=12, decimal_places=3)
    limit = models.DecimalField(max_digits=12, decimal_places=3)
    is_resolved = models.BooleanField(default=False)
    resolved_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="stockalert_one_open", fields=["part", "alert_type"], condition=Q(is_resolved=False)
            ),
            models.CheckConstraint(name="stockalert_type_known", condition=Q(alert_type__in=list(AlertKind))),
            models.CheckConstraint(
                name="stockalert_resolved_when",
                condition=Q(is_resolved=True, resolved_at__isnull=False)
                | Q(is_resolved=False, resolved_at__isnull=True),
            ),
        ]
        indexes = [
            models.Index(name="stockalert_open", fields=["-created_at"], condition=Q(is_resolved=False)),
            models.Index(name="stockalert_newest", fields=["-created_at", "-id"]),
        ]

    def __str__(self) -> str:
        return f"{self.alert_type} {self.part_id}"
