from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from shared_apps.core.models import TimestampedModel
from shared_apps.diagnosis.talk import MessageKind, Sentiment, SessionStatus, Source


class ChatSession(TimestampedModel):
    """One conversation about one car. It belongs to a person or, before they log in, to a browser; never to both."""

    session_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="+")
    # A keyed hash of the browser's own id.
    visitor = models.CharField(max_length=64, blank=True, default="")
    vehicle = models.ForeignKey("vehicles.Vehicle", models.SET_NULL, null=True, blank=True, related_name="+")
    # What it burns, as told by somebody who names no car of theirs; "" where nobody said.
    fuel = models.CharField(max_length=20, blank=True, default="", db_default="")
    # From whose page it was begun.
    workshop = models.ForeignKey("tenants.Workshop", models.SET_NULL, null=True, blank=True, related_name="+")
    language = models.CharField(max_length=5, default="pl")
    status = models.CharField(max_length=20, choices=SessionStatus, default=SessionStatus.ACTIVE)
    source = models.CharField(max_length=12, choices=Source, default=Source.MARKETPLACE)
    adopted_at = models.DateTimeField(null=True, blank=True)
    # Questions in the order asked, and what was answered: {"id": "yes" | "no" | "unknown"}.
    asked = models.JSONField(default=list, blank=True)
    answers = models.JSONField(default=dict, blank=True)
    # Once the supplier let this conversation down the embedded engine keeps it.
    is_embedded = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(name="aisession_status_known", condition=Q(status__in=list(SessionStatus))),
            models.CheckConstraint(name="aisession_source_known", condition=Q(source__in=list(Source))),
            models.CheckConstraint(
                name="aisession_is_somebodys",
                condition=Q(user__isnull=False, visitor="") | (Q(user__isnull=True) & ~Q(visitor="")),
            ),
        ]
        indexes = [
            models.Index(name="aisession_of_user", fields=["user", "-created_at"]),
            models.Index(name="aisession_of_visitor", fields=["visitor", "-created_at"], condition=~Q(visitor="")),
        ]

    def __str__(self) -> str:
        return str(self.session_id)


class ChatMessage(models.Model):
    """A line of a conversation. Its number grows within the session, so a reader asks for all after the last seen."""

    session = models.ForeignKey(ChatSession, models.CASCADE, related_name="messages")
    number = models.IntegerField()
    kind = models.CharField(max_length=12, choices=MessageKind, default=MessageKind.TEXT)
    content = models.TextField(max_length=4000)
    is_ai_response = models.BooleanField(default=False)
    timestamp = models.DateTimeField(auto_now_add=True)
    ai_confidence = models.DecimalField(max_digits=3, decimal_places=2, null=True, blank=True)
    ai_model_used = models.CharField(max_length=50, blank=True, default="")
    processing_time_ms = models.IntegerField(null=True, blank=True)
    sentiment = models.CharField(max_length=20, choices=Sentiment, blank=True, default="")
    tokens_in = models.IntegerField(default=0)
    tokens_out = models.IntegerField(default=0)
    # US dollars, as the supplier charges.
    cost = models.DecimalField(max_digits=10, decimal_places=6, default=0)
    # Of an AI line: which words it answers, what it asks, which diagnosis it brings.
    reply_to = models.OneToOneField("self", models.CASCADE, null=True, blank=True, related_name="reply")
    question = models.JSONField(null=True, blank=True)
    diagnosis = models.ForeignKey("AiDiagnosis", models.SET_NULL, null=True, blank=True, related_name="+")
    # Why the embedded engine went on in the supplier's place; empty when it did not.
    fell_back = models.CharField(max_length=20, blank=True, default="")
    # Of a person's line: the photo that came with it. The picture itself is kept for an hour and in no table.
    photo = models.UUIDField(null=True, blank=True)
    # Of a person's line: the caller's own key and what it was used with, so that the same call twice is said once.
    key = models.CharField(max_length=100, blank=True, default="")
    fingerprint = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="aimessage_number_once", fields=["session", "number"]),
            models.UniqueConstraint(name="aimessage_key_once", fields=["session", "key"], condition=~Q(key="")),
            models.CheckConstraint(name="aimessage_kind_known", condition=Q(kind__in=list(MessageKind))),
            models.CheckConstraint(name="aimessage_cost_sane", condition=Q(cost__gte=0)),
            models.CheckConstraint(
                name="aimessage_confidence_sane", condition=Q(ai_confidence__gte=0, ai_confidence__lte=1)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.session_id}/{self.number}"
