from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django_tenants.models import DomainMixin, TenantMixin

from shared_apps.core.models import TimestampedModel
from tenants.types import ROLES


class Workshop(TenantMixin, TimestampedModel):
    """One workshop: a schema of its own, born whole by tenants.blueprint."""

    class Status(models.TextChoices):
        ACTIVE = "active"
        SUSPENDED = "suspended"
        CLOSED = "closed"

    auto_create_schema = False
    auto_drop_schema = False

    name = models.CharField(max_length=120)
    slug = models.CharField(max_length=40, unique=True)
    status = models.CharField(max_length=12, choices=Status, default=Status.ACTIVE)
    timezone = models.CharField(max_length=40, default="Europe/Warsaw")
    is_demo = models.BooleanField(default=False)
    # Since when the grace runs in which the owner may still take the data along.
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="workshop_status_known", condition=Q(status__in=["active", "suspended", "closed"])
            ),
            models.UniqueConstraint(Lower("slug"), name="workshop_slug_any_case"),
        ]

    def __str__(self) -> str:
        return self.slug


class Domain(DomainMixin, models.Model):
    """A host name that answers as one workshop."""

    tenant = models.ForeignKey(Workshop, models.CASCADE, related_name="domains")

    def __str__(self) -> str:
        return str(self.domain)


class ReleasedSlug(models.Model):
    """A slug that was given back: nobody else may take it for a year, links and mails still point to it."""

    slug = models.CharField(max_length=40, unique=True)
    free_again_at = models.DateTimeField()
    # Where the workshop went that was called so; empty when it is gone.
    leads_to = models.ForeignKey(Workshop, models.SET_NULL, null=True, blank=True, related_name="+")

    def __str__(self) -> str:
        return self.slug


class Membership(TimestampedModel):
    """A person on the staff of a workshop. Read on every request; `version` grows with every change of rights."""

    class Status(models.TextChoices):
        INVITED = "invited"
        ACTIVE = "active"
        REVOKED = "revoked"

    workshop = models.ForeignKey(Workshop, models.CASCADE, related_name="memberships")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships")
    roles = ArrayField(models.CharField(max_length=20))
    status = models.CharField(max_length=10, choices=Status, default=Status.ACTIVE)
    version = models.IntegerField(default=1)
    # When the person first said yes themself. Until then the workshop learns nothing about them.
    accepted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="membership_once", fields=["workshop", "user"]),
            models.CheckConstraint(
                name="membership_status_known", condition=Q(status__in=["invited", "active", "revoked"])
            ),
            models.CheckConstraint(
                name="membership_roles_known",
                condition=Q(roles__contained_by=list(ROLES)) & Q(roles__len__gt=0),
            ),
        ]
        indexes = [models.Index(name="membership_of_user", fields=["user", "status"])]

    def __str__(self) -> str:
        return f"{self.user_id} at {self.workshop_id}"
