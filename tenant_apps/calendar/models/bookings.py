from __future__ import annotations

import uuid

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateTimeRangeField, RangeOperators
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.models import F, Q

from shared_apps.core.models import TimestampedModel, UserKey
from tenant_apps.calendar.models.resources import Bay, Mechanic, Service
from tenant_apps.calendar.types import Concern, SlotKind, Source, Status


class Appointment(TimestampedModel):
    """One agreed visit of one car. The time it takes from people and places is its TimeSlot."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    status = models.CharField(max_length=12, choices=Status)
    source = models.CharField(max_length=8, choices=Source)
    service = models.ForeignKey(Service, models.PROTECT, related_name="+")
    mechanic = models.ForeignKey(Mechanic, models.PROTECT, null=True, blank=True, related_name="+")
    bay = models.ForeignKey(Bay, models.PROTECT, null=True, blank=True, related_name="+")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    # The local day in the workshop's zone, for lists by day.
    date = models.DateField()
    buffer_minutes = models.IntegerField(default=0)
    price_from = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)

    customer = models.ForeignKey("customers.Customer", models.PROTECT, null=True, blank=True, related_name="+")
    vehicle = models.ForeignKey("customers.CustomerVehicle", models.PROTECT, null=True, blank=True, related_name="+")
    # As they were told when the visit was agreed; what the customer card says later does not rewrite it.
    customer_name = models.CharField(max_length=120)
    customer_phone = models.CharField(max_length=20, blank=True, default="")
    customer_email = models.EmailField(max_length=254, blank=True, default="")
    language = models.CharField(max_length=5, default="pl")
    client_user_id = UserKey(null=True)
    client_vehicle_id = models.UUIDField(null=True, blank=True)
    vehicle_label = models.CharField(max_length=120, blank=True, default="")
    vehicle_plate = models.CharField(max_length=12, blank=True, default="")
    vehicle_vin = models.CharField(max_length=17, blank=True, default="")
    vehicle_make = models.CharField(max_length=60, blank=True, default="")
    vehicle_model = models.CharField(max_length=60, blank=True, default="")
    vehicle_year = models.IntegerField(null=True, blank=True)

    concern = models.TextField(blank=True, default="")
    note = models.TextField(blank=True, default="")
    diagnosis_id = models.UUIDField(null=True, blank=True)
    warnings = ArrayField(models.CharField(max_length=20, choices=Concern), default=list, blank=True)
    # Grows with every change; a caller who read an older one is told so instead of overwriting it.
    version = models.IntegerField(default=1)
    cancel_reason = models.CharField(max_length=300, blank=True, default="")
    cancelled_by = models.CharField(max_length=8, choices=Source, blank=True, default="")
    status_changed_at = models.DateTimeField()
    is_demo = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(name="appointment_status_known", condition=Q(status__in=list(Status))),
            models.CheckConstraint(name="appointment_source_known", condition=Q(source__in=list(Source))),
            models.CheckConstraint(name="appointment_takes_time", condition=Q(ends_at__gt=F("starts_at"))),
            models.CheckConstraint(name="appointment_buffer_positive", condition=Q(buffer_minutes__gte=0)),
            models.CheckConstraint(name="appointment_version_positive", condition=Q(version__gte=1)),
            models.CheckConstraint(
                name="appointment_staff_says_why",
                condition=~Q(status="cancelled", cancelled_by="staff", cancel_reason=""),
            ),
        ]
        indexes = [
            models.Index(name="appointment_date", fields=["date", "starts_at"]),
            models.Index(name="appointment_starts", fields=["starts_at"]),
            models.Index(
                name="appointment_client", fields=["client_user_id"], condition=Q(client_user_id__isnull=False)
            ),
            models.Index(name="appointment_plate", fields=["vehicle_plate"], condition=~Q(vehicle_plate="")),
            models.Index(name="appointment_phone", fields=["customer_phone"], condition=~Q(customer_phone="")),
        ]

    def __str__(self) -> str:
        return f"{self.status} {self.starts_at:%Y-%m-%d %H:%M}"


class TimeSlot(TimestampedModel):
    """Time taken from a mechanic and a bay, clearing up included. Two can never overlap: the database says so.

    A hold is swept after `expires_at`; a booking belongs to an appointment; a block to nobody.
    """

    kind = models.CharField(max_length=8, choices=SlotKind)
    mechanic = models.ForeignKey(Mechanic, models.PROTECT, null=True, blank=True, related_name="+")
    bay = models.ForeignKey(Bay, models.PROTECT, null=True, blank=True, related_name="+")
    during = DateTimeRangeField()
    duration_minutes = models.IntegerField()
    is_booked = models.BooleanField(default=False)
    appointment = models.OneToOneField(Appointment, models.CASCADE, null=True, blank=True, related_name="slot")
    expires_at = models.DateTimeField(null=True, blank=True)
    # What a hold is for and whose it is. The token is all that an anonymous caller has to show.
    hold_token = models.UUIDField(null=True, blank=True, unique=True)
    holder = models.CharField(max_length=80, blank=True, default="")
    service = models.ForeignKey(Service, models.CASCADE, null=True, blank=True, related_name="+")
    note = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="timeslot_mechanic_once",
                expressions=[("mechanic", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                condition=Q(mechanic__isnull=False),
            ),
            ExclusionConstraint(
                name="timeslot_bay_once",
                expressions=[("bay", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                condition=Q(bay__isnull=False),
            ),
            models.CheckConstraint(name="timeslot_kind_known", condition=Q(kind__in=list(SlotKind))),
            models.CheckConstraint(name="timeslot_duration_positive", condition=Q(duration_minutes__gte=1)),
            models.CheckConstraint(
                name="timeslot_bounded",
                condition=Q(during__startswith__isnull=False, during__endswith__isnull=False, during__isempty=False),
            ),
            models.CheckConstraint(
                name="timeslot_hold_expires",
                condition=Q(kind="hold", expires_at__isnull=False, hold_token__isnull=False, service__isnull=False)
                | (~Q(kind="hold") & Q(expires_at__isnull=True, hold_token__isnull=True)),
            ),
            models.CheckConstraint(
                name="timeslot_booking_belongs",
                condition=Q(kind="booking", appointment__isnull=False, is_booked=True)
                | (~Q(kind="booking") & Q(appointment__isnull=True, is_booked=False)),
            ),
            models.CheckConstraint(
                name="timeslot_takes_something", condition=Q(mechanic__isnull=False) | Q(bay__isnull=False)
            ),
        ]
        indexes = [
            # By time alone: with a small mechanic id beside it the planner would not use the constraint's index.
            GistIndex(name="timeslot_during", fields=["during"]),
            models.Index(name="timeslot_expiry", fields=["expires_at"], condition=Q(kind="hold")),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.during}"
