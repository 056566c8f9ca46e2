from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from shared_apps.console.types import KINDS, STATES
from shared_apps.core.models import TimestampedModel


class WorkshopJob(TimestampedModel):
    """Something done to one workshop as a whole. Outlives the workshop, so it names it softly."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=10)
    state = models.CharField(max_length=10, default="waiting")
    workshop_id = models.BigIntegerField(null=True, blank=True)
    slug = models.CharField(max_length=40)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    reason = models.CharField(max_length=300, blank=True, default="")
    terms = models.JSONField(default=dict, blank=True)
    progress = models.IntegerField(default=0)
    message = models.CharField(max_length=300, blank=True, default="")
    result = models.JSONField(default=dict, blank=True)
    # Name below settings.ARCHIVE_ROOT; empty when there is none, or no longer one.
    file = models.CharField(max_length=100, blank=True, default="")
    bytes = models.BigIntegerField(null=True, blank=True)
    file_until = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="workshopjob_kind_known", condition=Q(kind__in=KINDS)),
            models.CheckConstraint(name="workshopjob_state_known", condition=Q(state__in=STATES)),
            models.CheckConstraint(name="workshopjob_progress_sane", condition=Q(progress__gte=0, progress__lte=100)),
            # Two acts on one workshop at once would meet in its schema.
            models.UniqueConstraint(
                name="workshopjob_one_at_a_time",
                fields=["workshop_id"],
                condition=Q(state__in=["waiting", "running"]),
            ),
        ]
        indexes = [
            models.Index(name="workshopjob_newest", fields=["-created_at"]),
            models.Index(name="workshopjob_of_workshop", fields=["workshop_id", "-created_at"]),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.slug}"


class Act(models.Model):
    """The audit: who did what to which workshop, when and why. Written with the deed, never changed but by erasure,
    which takes the words out of it and leaves the fact."""

    what = models.CharField(max_length=20)
    workshop_id = models.BigIntegerField(null=True, blank=True)
    slug = models.CharField(max_length=40)
    who = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    why = models.CharField(max_length=300, blank=True, default="")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(name="act_of_workshop", fields=["workshop_id", "-at"])]

    def __str__(self) -> str:
        return f"{self.what} {self.slug}"
