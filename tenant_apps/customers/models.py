from __future__ import annotations

from django.db import models
from django.db.models import Q

from shared_apps.core.models import TimestampedModel, UserKey


class Customer(TimestampedModel):
    """A person this workshop knows: a client of the marketplace or somebody who walked in or rang."""

    user_id = UserKey(null=True)
    name = models.CharField(max_length=120)
    # E.164, so that one person is found again however the number was typed.
    phone = models.CharField(max_length=20, blank=True, default="")
    email = models.EmailField(max_length=254, blank=True, default="")
    is_demo = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="customer_user_once", fields=["user_id"], condition=Q(user_id__isnull=False)),
        ]
        indexes = [
            models.Index(name="customer_phone", fields=["phone"], condition=~Q(phone="")),
            models.Index(name="customer_name", fields=["name"]),
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
    is_demo = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="customervehicle_year_sane",
                condition=Q(year__isnull=True) | Q(year__gte=1900, year__lte=2100),
            ),
        ]
        indexes = [
            models.Index(name="customervehicle_plate", fields=["plate"], condition=~Q(plate="")),
            models.Index(name="customervehicle_vin", fields=["vin"], condition=~Q(vin="")),
        ]

    def __str__(self) -> str:
        return self.label or self.plate
