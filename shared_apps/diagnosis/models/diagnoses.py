from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from shared_apps.core.models import TimestampedModel
from shared_apps.diagnosis.models.sessions import ChatSession
from shared_apps.diagnosis.talk import SEVERITIES


class AiDiagnosis(models.Model):
    """What was found. Its id goes from the conversation into the booking, the order and the reserved parts, and the
    real cause comes back under it when the order closes."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(ChatSession, models.CASCADE, related_name="diagnoses")
    symptoms_collected = models.JSONField(default=list)
    vehicle_data = models.JSONField(default=dict)
    # [{"id", "name", "explanation", "probability", "severity", "reasons"}], the likeliest first.
    possible_causes = models.JSONField(default=list)
    severity_level = models.CharField(max_length=20)
    # One step a line.
    recommended_actions = models.TextField(blank=True, default="")
    estimated_cost_min = models.DecimalField(max_digits=10, decimal_places=2)
    estimated_cost_max = models.DecimalField(max_digits=10, decimal_places=2)
    urgent_workshop_visit = models.BooleanField(default=False)
    urgent_reason = models.CharField(max_length=300, blank=True, default="")
    confidence_score = models.DecimalField(max_digits=3, decimal_places=2)
    provider = models.CharField(max_length=12)
    services = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    parts = ArrayField(models.CharField(max_length=120), default=list, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    # The mechanic's word, and the place (from 1) the cause had in the list; 0 where it was not in it.
    actual_cause = models.CharField(max_length=60, blank=True, default="")
    graded_at = models.DateTimeField(null=True, blank=True)
    graded_by = models.ForeignKey("tenants.Workshop", models.SET_NULL, null=True, blank=True, related_name="+")
    hit_rank = models.IntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="aidiagnosis_severity_known", condition=Q(severity_level__in=SEVERITIES)),
            models.CheckConstraint(
                name="aidiagnosis_cost_sane",
                condition=Q(estimated_cost_min__gte=0, estimated_cost_max__gte=F("estimated_cost_min")),
            ),
            models.CheckConstraint(
                name="aidiagnosis_confidence_sane", condition=Q(confidence_score__gte=0, confidence_score__lte=1)
            ),
            models.CheckConstraint(
                name="aidiagnosis_graded_whole",
                condition=Q(graded_at__isnull=True, hit_rank__isnull=True, actual_cause="")
                | (Q(graded_at__isnull=False, hit_rank__isnull=False) & ~Q(actual_cause="")),
            ),
        ]
        indexes = [
            models.Index(name="aidiagnosis_graded", fields=["-graded_at"], condition=Q(graded_at__isnull=False)),
            models.Index(name="aidiagnosis_newest", fields=["-created_at"]),
        ]

    def __str__(self) -> str:
        return str(self.id)


class Feedback(TimestampedModel):
    """Whether it helped, once for a conversation; a second word replaces the first."""

    session = models.OneToOneField(ChatSession, models.CASCADE, related_name="feedback")
    was_helpful = models.BooleanField()
    comment = models.CharField(max_length=1000, blank=True, default="")

    def __str__(self) -> str:
        return f"{self.session_id}: {'helped' if self.was_helpful else 'did not help'}"


class MonthlySpend(models.Model):
    """What the supplier has cost the platform in one month of UTC, in US dollars, calls under way at their dearest."""

    month = models.DateField(unique=True)
    spent = models.DecimalField(max_digits=12, decimal_places=6, default=0)
    tokens_in = models.BigIntegerField(default=0)
    tokens_out = models.BigIntegerField(default=0)
    calls = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(name="aispend_sane", condition=Q(spent__gte=0))]

    def __str__(self) -> str:
        return f"{self.month:%Y-%m}: {self.spent} USD"
