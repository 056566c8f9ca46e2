from __future__ import annotations

from django.db import models
from django.db.models import Q

from shared_apps.core.models import TimestampedModel


class Plan(TimestampedModel):
    """What a workshop can subscribe to. Prices are per month, net, in PLN."""

    code = models.CharField(max_length=30, unique=True)
    name = models.CharField(max_length=80)
    price = models.DecimalField(max_digits=10, decimal_places=2)
    seats = models.IntegerField()
    position = models.IntegerField(default=0)
    is_active = models.BooleanField(default=True)
    stripe_price_id = models.CharField(max_length=100, blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(name="plan_price_not_negative", condition=Q(price__gte=0)),
            models.CheckConstraint(name="plan_has_a_seat", condition=Q(seats__gte=1)),
        ]

    def __str__(self) -> str:
        return self.code


class BillingAccount(TimestampedModel):
    """The payer behind one workshop: dj-stripe's subscriber. A workshop is billed, not a person."""

    workshop = models.OneToOneField("tenants.Workshop", models.CASCADE, related_name="billing_account")
    email = models.EmailField()
    plan = models.ForeignKey(Plan, models.PROTECT, related_name="accounts", null=True, blank=True)
    trial_ends_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.email
