from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q


class Notification(models.Model):
    """Something a person should know, shown in their bell. `schema_name` is empty for the shared hosts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notifications")
    schema_name = models.CharField(max_length=63, blank=True, default="")
    kind = models.CharField(max_length=40)
    title = models.CharField(max_length=200)
    body = models.CharField(max_length=500, blank=True, default="")
    link = models.CharField(max_length=300, blank=True, default="")
    read_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [
            models.Index(name="notification_unread", fields=["user", "-created_at"], condition=Q(read_at__isnull=True)),
            models.Index(name="notification_newest", fields=["user", "schema_name", "-created_at"]),
        ]

    def __str__(self) -> str:
        return self.title


class Delivery(models.Model):
    """One message that left the house, kept as proof. The key makes a message handled twice leave once."""

    key = models.CharField(max_length=200, primary_key=True)
    channel = models.CharField(max_length=10)
    recipient = models.EmailField()
    template = models.CharField(max_length=60)
    subject = models.CharField(max_length=200)
    supplier_id = models.CharField(max_length=200, blank=True, default="")
    sent_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="delivery_channel_known", condition=Q(channel__in=["mail", "sms", "push"])),
        ]
        indexes = [models.Index(name="delivery_newest", fields=["-sent_at"])]

    def __str__(self) -> str:
        return self.key
