from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from shared_apps.core.models import EncryptedTextField, TimestampedModel
from shared_apps.notifications.types import LOST, Channel, State

# Plain words, so that a migration needs none of our code.
CHANNELS = [str(one) for one in Channel]
STATES = [str(one) for one in State]
LOST_STATES = [str(one) for one in LOST]


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
    """One message to one person by one way, promised once and kept as proof.

    The key makes a message handled twice leave once. What it says is kept only until it has left.
    """

    key = models.CharField(max_length=200, primary_key=True)
    # What an address of ours may name, for keys tell too much; empty in rows older than it.
    ref = models.UUIDField(unique=True, null=True, editable=False, default=uuid.uuid4)
    channel = models.CharField(max_length=10)
    recipient = models.CharField(max_length=254)
    template = models.CharField(max_length=60)
    subject = models.CharField(max_length=200)
    supplier_id = models.CharField(max_length=200, blank=True, default="")
    state = models.CharField(max_length=10, default="waiting", db_default="sent")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="+")
    # Where it was promised; empty for the shared hosts.
    schema_name = models.CharField(max_length=63, blank=True, default="", db_default="")
    letter = EncryptedTextField(blank=True, default="", db_default="")
    attempts = models.IntegerField(default=0, db_default=0)
    error = models.CharField(max_length=200, blank=True, default="", db_default="")
    promised_at = models.DateTimeField(db_default=Now())
    not_before = models.DateTimeField(null=True, blank=True)
    # From then on nobody needs it any more: it is dropped instead of sent.
    not_after = models.DateTimeField(null=True, blank=True)
    # What it is about ("visit:…"), so that whoever ends that may take it back.
    about = models.CharField(max_length=80, blank=True, default="", db_default="")
    # When the platform's admins heard that it was lost.
    reported_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="delivery_channel_known", condition=Q(channel__in=["mail", "sms", "push"])),
            models.CheckConstraint(name="delivery_state_known", condition=Q(state__in=STATES)),
            models.CheckConstraint(name="delivery_sent_when", condition=~Q(state="sent") | Q(sent_at__isnull=False)),
        ]
        indexes = [
            models.Index(name="delivery_newest", fields=["-sent_at"]),
            models.Index(F("promised_at").desc(), name="delivery_lost", condition=Q(state__in=LOST_STATES)),
            models.Index(name="delivery_open", fields=["promised_at"], condition=Q(state__in=["waiting", "sending"])),
            models.Index(
                name="delivery_about", fields=["about"], condition=Q(state__in=["waiting", "dead"]) & ~Q(about="")
            ),
        ]

    def __str__(self) -> str:
        return self.key


class Preference(TimestampedModel):
    """What somebody said of one kind by one way; without a row the kind's default holds."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=40)
    channel = models.CharField(max_length=10)
    is_on = models.BooleanField()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="preference_once", fields=["user", "kind", "channel"]),
            models.CheckConstraint(name="preference_channel_known", condition=Q(channel__in=CHANNELS)),
        ]

    def __str__(self) -> str:
        return f"{self.kind} by {self.channel}"


class QuietHours(TimestampedModel):
    """When somebody wants to be left alone, in their own zone; over midnight when it ends before it starts."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="+")
    starts_at = models.TimeField()
    ends_at = models.TimeField()
    zone = models.CharField(max_length=40, default="Europe/Warsaw")

    def __str__(self) -> str:
        return f"{self.starts_at}-{self.ends_at}"


class OptOut(models.Model):
    """An address without an account that wants no more of one kind; known by its keyed hash alone."""

    address_hash = models.CharField(max_length=64)
    kind = models.CharField(max_length=40)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(name="optout_once", fields=["address_hash", "kind"])]

    def __str__(self) -> str:
        return self.kind


class PushSubscription(TimestampedModel):
    """One browser of one person on one host that asked for push. Ends when the push service says so."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    schema_name = models.CharField(max_length=63, blank=True, default="")
    endpoint = models.CharField(max_length=700)
    p256dh = EncryptedTextField()
    auth = EncryptedTextField()

    class Meta:
        constraints = [models.UniqueConstraint(name="pushsubscription_once", fields=["endpoint"])]
        indexes = [models.Index(name="pushsubscription_of_person", fields=["user", "schema_name"])]

    def __str__(self) -> str:
        return str(self.pk)
