from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from shared_apps.core.models import TimestampedModel
from shared_apps.portal.types import STATUSES


class BookingEntry(TimestampedModel):
    """A client's booking as their list over all workshops shows it; the booking itself lives in the workshop.

    Written by the workshop in the transaction of the booking, so the two never disagree.
    """

    appointment_id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    workshop = models.ForeignKey("tenants.Workshop", models.PROTECT, related_name="+")
    workshop_name = models.CharField(max_length=255)
    city = models.CharField(max_length=100, blank=True, default="")
    service_code = models.CharField(max_length=40)
    service_name = models.CharField(max_length=120)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    status = models.CharField(max_length=12)
    vehicle_id = models.UUIDField(null=True, blank=True)
    vehicle_label = models.CharField(max_length=120, blank=True, default="")
    vehicle_plate = models.CharField(max_length=12, blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(name="booking_status_known", condition=Q(status__in=STATUSES)),
            models.CheckConstraint(name="booking_ends_after_start", condition=Q(ends_at__gt=F("starts_at"))),
        ]
        indexes = [
            models.Index(name="booking_of_user", fields=["user", "-starts_at"]),
            models.Index(
                name="booking_of_vehicle", fields=["vehicle_id", "-starts_at"], condition=Q(vehicle_id__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return str(self.appointment_id)


class ConversationEntry(TimestampedModel):
    """A client's conversation as their list over all workshops shows it; the messages live in the workshop.

    Written by the workshop in the transaction of the message, so the two never disagree.
    """

    conversation_id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    workshop = models.ForeignKey("tenants.Workshop", models.PROTECT, related_name="+")
    workshop_name = models.CharField(max_length=255)
    subject = models.CharField(max_length=200, blank=True, default="")
    is_closed = models.BooleanField(default=False)
    # The kind of the last message: a photo or a quote may have no words.
    last_kind = models.CharField(max_length=8, blank=True, default="")
    last_text = models.CharField(max_length=200, blank=True, default="")
    last_message_at = models.DateTimeField(null=True, blank=True)
    unread = models.IntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(name="conversation_unread_positive", condition=Q(unread__gte=0))]
        indexes = [models.Index(name="conversation_of_user", fields=["user", "-last_message_at"])]

    def __str__(self) -> str:
        return str(self.conversation_id)
