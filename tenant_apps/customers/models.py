from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Upper

from shared_apps.core.models import TimestampedModel, UserKey
from tenant_apps.customers.types import CustomerKind


class Customer(TimestampedModel):
    """A person or a company this workshop knows: a client of the marketplace or somebody who walked in or rang."""

    user_id = UserKey(null=True)
    kind = models.CharField(max_length=10, choices=CustomerKind, default=CustomerKind.PERSON)
    name = models.CharField(max_length=120)
    # Ten digits whose checksum is right, or empty.
    nip = models.CharField(max_length=10, blank=True, default="")
    # E.164, so that one person is found again however the number was typed.
    phone = models.CharField(max_length=20, blank=True, default="")
    email = models.EmailField(max_length=254, blank=True, default="")
    street = models.CharField(max_length=120, blank=True, default="")
    postal_code = models.CharField(max_length=10, blank=True, default="")
    city = models.CharField(max_length=80, blank=True, default="")
    note = models.TextField(blank=True, default="")
    # Everything the one search box looks at, folded: names, numbers, plates and VINs of all cars.
    search = models.TextField(blank=True, default="")
    # A duplicate stays, so that what points at it is understood, and leads to who it was merged into.
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    # When they last came; the calendar says so.
    last_visit_at = models.DateTimeField(null=True, blank=True)
    version = models.IntegerField(default=1)
    is_demo = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="customer_user_once", fields=["user_id"], condition=Q(user_id__isnull=False)),
        ]
        indexes = [
            models.Index(name="customer_phone", fields=["phone"], condition=~Q(phone="")),
            # However it was typed: addresses are compared without capitals.
            models.Index(Upper("email"), name="customer_mailbox", condition=~Q(email="")),
            models.Index(name="customer_nip", fields=["nip"], condition=~Q(nip="")),
            models.Index(name="customer_name", fields=["name"]),
            models.Index(F("created_at").desc(), F("id").desc(), name="customer_newest"),
            models.Index(F("last_visit_at").desc(nulls_last=True), F("id").desc(), name="customer_last_visit"),
            # Without a list of waiting entries, which every search would read from end to end.
            GinIndex(name="customer_words", fields=["search"], opclasses=["gin_trgm_ops"], fastupdate=False),
        ]

    def __str__(self) -> str:
        return self.name


class CustomerVehicle(TimestampedModel):
    """A car as this workshop met it. `client_vehicle_id` points softly at the owner's own record in public."""

    customer = models.ForeignKey(Customer, models.PROTECT, related_name="vehicles")
    client_vehicle_id = models.UUIDField(null=True, blank=True)
    label = models.CharField(max_length=120, blank=True, default="")
    make = models.CharField(max_length=60, blank=True, default="")
    model = models.CharField(max_length=60, blank=True, default="")
    year = models.IntegerField(null=True, blank=True)
    plate = models.CharField(max_length=12, blank=True, default="")
    vin = models.CharField(max_length=17, blank=True, default="")
    # The last one that was read off.
    mileage_km = models.IntegerField(null=True, blank=True)
    note = models.TextField(blank=True, default="")
    # Sold or scrapped: kept for its history, not offered for a new visit.
    archived_at = models.DateTimeField(null=True, blank=True)
    version = models.IntegerField(default=1)
    is_demo = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="customervehicle_year_sane",
                condition=Q(year__isnull=True) | Q(year__gte=1900, year__lte=2100),
            ),
            models.CheckConstraint(
                name="customervehicle_mileage_sane",
                condition=Q(mileage_km__isnull=True) | Q(mileage_km__gte=0, mileage_km__lte=9_999_999),
            ),
        ]
        indexes = [
            models.Index(name="customervehicle_plate", fields=["plate"], condition=~Q(plate="")),
            models.Index(name="customervehicle_vin", fields=["vin"], condition=~Q(vin="")),
        ]

    def __str__(self) -> str:
        return self.label or self.plate


class VehicleShare(TimestampedModel):
    """Somebody besides its owner who comes with this car: a spouse, an employee of the company."""

    vehicle = models.ForeignKey(CustomerVehicle, models.CASCADE, related_name="shares")
    customer = models.ForeignKey(Customer, models.PROTECT, related_name="shares")

    class Meta:
        constraints = [models.UniqueConstraint(name="vehicleshare_once", fields=["vehicle", "customer"])]

    def __str__(self) -> str:
        return f"{self.vehicle} · {self.customer}"
