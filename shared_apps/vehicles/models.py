from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from shared_apps.core.models import TimestampedModel, UserKey
from shared_apps.vehicles.types import LookPurpose


class Vehicle(TimestampedModel):
    """A client's car. Bookings keep what they knew of it, so it may be deleted at any time.

    VIN and plate point to a person: they never go into logs.
    """

    class Fuel(models.TextChoices):
        PETROL = "petrol"
        DIESEL = "diesel"
        LPG = "lpg"
        HYBRID = "hybrid"
        PLUGIN_HYBRID = "plugin_hybrid"
        ELECTRIC = "electric"
        OTHER = "other"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="vehicles")
    make = models.CharField(max_length=60)
    model = models.CharField(max_length=60)
    year = models.IntegerField(null=True, blank=True)
    vin = models.CharField(max_length=17, blank=True, default="")
    plate = models.CharField(max_length=12, blank=True, default="")
    mileage_km = models.IntegerField(null=True, blank=True)
    fuel = models.CharField(max_length=20, choices=Fuel, blank=True, default="")
    inspection_due = models.DateField(null=True, blank=True)
    insurance_due = models.DateField(null=True, blank=True)
    service_due = models.DateField(null=True, blank=True)
    tyres_due = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="vehicle_year_sane", condition=Q(year__gte=1886, year__lte=2100)),
            models.CheckConstraint(
                name="vehicle_mileage_sane", condition=Q(mileage_km__gte=0, mileage_km__lte=9_999_999)
            ),
            models.CheckConstraint(
                name="vehicle_vin_shape", condition=Q(vin="") | Q(vin__regex=r"^[A-HJ-NPR-Z0-9]{17}$")
            ),
            models.UniqueConstraint(name="vehicle_vin_once", fields=["owner", "vin"], condition=~Q(vin="")),
        ]
        indexes = [models.Index(name="vehicle_of_owner", fields=["owner", "-created_at"])]

    def __str__(self) -> str:
        return str(self.id)


class WorkshopGrant(TimestampedModel):
    """A client lets one workshop read one of their cars, from `given_at` until `revoked_at`.

    Which words they agreed to stands beside it. Given again after it was revoked, it is another row.
    """

    vehicle = models.ForeignKey(Vehicle, models.CASCADE, related_name="grants")
    workshop = models.ForeignKey("tenants.Workshop", models.PROTECT, related_name="+")
    given_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    text_version = models.CharField(max_length=20)
    text_language = models.CharField(max_length=2)
    text_digest = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="workshopgrant_open_once", fields=["vehicle", "workshop"], condition=Q(revoked_at__isnull=True)
            ),
            models.CheckConstraint(
                name="workshopgrant_ends_after_start",
                condition=Q(revoked_at__isnull=True) | Q(revoked_at__gte=F("given_at")),
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class WorkshopLook(TimestampedModel):
    """A workshop read a client's car. The client sees when and what for; who of the staff it was stays with us."""

    vehicle = models.ForeignKey(Vehicle, models.CASCADE, related_name="looks")
    workshop = models.ForeignKey("tenants.Workshop", models.PROTECT, related_name="+")
    workshop_name = models.CharField(max_length=120)
    user_id = UserKey()
    purpose = models.CharField(max_length=8, choices=LookPurpose)
    looked_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="workshoplook_purpose_known", condition=Q(purpose__in=list(LookPurpose)))
        ]
        indexes = [models.Index(name="workshoplook_of_vehicle", fields=["vehicle", "-looked_at"])]

    def __str__(self) -> str:
        return str(self.pk)
