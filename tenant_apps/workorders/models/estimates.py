from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from shared_apps.core.models import UserKey
from tenant_apps.workorders.models.orders import WorkOrder
from tenant_apps.workorders.types import Channel, Consent, Mailing


class Estimate(models.Model):
    """What a client was asked, word by word. `shown` never changes; the rest tells what became of the link."""

    order = models.ForeignKey(WorkOrder, models.PROTECT, related_name="estimates")
    # Within the order: 1 is the first that was sent.
    number = models.IntegerField()
    shown = models.JSONField()
    # SHA-256 of `shown` as links.canonical writes it.
    text_hash = models.CharField(max_length=64)
    language = models.CharField(max_length=2)
    made_at = models.DateTimeField()
    made_by = UserKey(null=True)
    made_by_name = models.CharField(max_length=120, blank=True, default="")
    valid_until = models.DateTimeField()
    # The link's secret is computed of the seed and the house's key, and known here by its hash alone.
    token_seed = models.CharField(max_length=32)
    token_hash = models.CharField(max_length=64, unique=True)
    mailing = models.CharField(max_length=10, choices=Mailing)
    first_opened_at = models.DateTimeField(null=True, blank=True)
    last_opened_at = models.DateTimeField(null=True, blank=True)
    opened_count = models.IntegerField(default=0)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="estimate_number_once", fields=["order", "number"]),
            models.CheckConstraint(name="estimate_number_positive", condition=Q(number__gte=1)),
            models.CheckConstraint(name="estimate_mailing_known", condition=Q(mailing__in=list(Mailing))),
            models.CheckConstraint(
                name="estimate_opened_when",
                condition=Q(opened_count=0, first_opened_at__isnull=True, last_opened_at__isnull=True)
                | Q(opened_count__gt=0, first_opened_at__isnull=False, last_opened_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.order_id}/{self.number}"


class ConsentRecord(models.Model):
    """Proof of one decision of a client on one position. Written once; no code changes or deletes one."""

    order = models.ForeignKey(WorkOrder, models.PROTECT, related_name="consent_records")
    # A position may be removed later; what was decided of it stays.
    line_id = models.BigIntegerField()
    line_version = models.IntegerField()
    # Nothing was shown when the client decided at the counter or on the phone.
    estimate = models.ForeignKey(Estimate, models.PROTECT, null=True, blank=True, related_name="+")
    # The position as it was shown, or as it stood.
    shown = models.JSONField()
    # Of the whole estimate that was shown; without one, of the position.
    text_hash = models.CharField(max_length=64)
    decision = models.CharField(max_length=8, choices=Consent)
    at = models.DateTimeField()
    channel = models.CharField(max_length=10, choices=Channel)
    # Who decided, as they typed it, and for what staff wrote down: by which way.
    name = models.CharField(max_length=120, blank=True, default="")
    how = models.CharField(max_length=500, blank=True, default="")
    actor_id = UserKey(null=True)
    actor_name = models.CharField(max_length=120, blank=True, default="")
    address = models.CharField(max_length=45, blank=True, default="")
    user_agent = models.CharField(max_length=300, blank=True, default="")
    language = models.CharField(max_length=2, blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="consentrecord_decision_known",
                condition=Q(decision__in=[Consent.APPROVED, Consent.DECLINED, Consent.CALL]),
            ),
            models.CheckConstraint(name="consentrecord_channel_known", condition=Q(channel__in=list(Channel))),
            models.CheckConstraint(
                name="consentrecord_link_is_whole",
                condition=~Q(channel=Channel.LINK) | (Q(estimate__isnull=False) & ~Q(name="") & ~Q(address="")),
            ),
        ]
        indexes = [models.Index(name="consentrecord_order", fields=["order", "id"])]

    def __str__(self) -> str:
        return f"{self.decision} {self.at:%Y-%m-%d %H:%M}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("evidence is only added to")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise TypeError("evidence is only added to")
