from __future__ import annotations

import uuid

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from shared_apps.core.models import TimestampedModel, UserKey
from shared_apps.core.money import Amounts, VatRate, line_amounts
from tenant_apps.chat.types import Kind, Priority, QuoteLineKind, QuoteState, Side, State


class Conversation(TimestampedModel):
    """A client and the workshop. Its row is the lock under which numbers are given: no holes, no twins, one order."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    client_user_id = UserKey(null=True)
    client_name = models.CharField(max_length=120, blank=True, default="")
    subject = models.CharField(max_length=200, blank=True, default="")
    status = models.CharField(max_length=8, choices=State, default=State.ACTIVE)
    priority = models.CharField(max_length=8, choices=Priority, default=Priority.NORMAL)
    assigned_to_id = UserKey(null=True)
    # Soft: visits and orders belong to apps above this one.
    appointment_id = models.UUIDField(null=True, blank=True)
    order_id = models.BigIntegerField(null=True, blank=True)
    last_number = models.IntegerField(default=0)
    # Counts every change of any message, so that who was away asks for what changed, not only for what is new.
    revision = models.IntegerField(default=0)
    last_message_at = models.DateTimeField(null=True, blank=True)
    last_side = models.CharField(max_length=8, choices=Side, blank=True, default="")
    last_text = models.CharField(max_length=200, blank=True, default="")
    last_kind = models.CharField(max_length=8, choices=Kind, blank=True, default="")
    last_client_number = models.IntegerField(default=0)
    closed_at = models.DateTimeField(null=True, blank=True)
    is_demo = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(name="conversation_status_known", condition=Q(status__in=list(State))),
            models.CheckConstraint(name="conversation_priority_known", condition=Q(priority__in=list(Priority))),
            models.CheckConstraint(name="conversation_numbers_count", condition=Q(last_number__gte=0, revision__gte=0)),
            models.CheckConstraint(
                name="conversation_closed_when",
                condition=Q(status=State.CLOSED, closed_at__isnull=False)
                | Q(status=State.ACTIVE, closed_at__isnull=True),
            ),
        ]
        indexes = [
            models.Index(F("last_message_at").desc(nulls_last=True), F("id"), name="conversation_newest"),
            models.Index(name="conversation_client", fields=["client_user_id"]),
            models.Index(
                name="conversation_assigned", fields=["assigned_to_id"], condition=Q(assigned_to_id__isnull=False)
            ),
            models.Index(name="conversation_order", fields=["order_id"], condition=Q(order_id__isnull=False)),
            models.Index(
                name="conversation_visit", fields=["appointment_id"], condition=Q(appointment_id__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return self.subject or str(self.pk)


class Message(models.Model):
    """One entry of the timeline. Number and sender never change; a deleted one keeps its place without its words."""

    conversation = models.ForeignKey(Conversation, models.PROTECT, related_name="messages")
    number = models.IntegerField()
    # The conversation's revision at which this one last changed.
    revision = models.IntegerField()
    side = models.CharField(max_length=8, choices=Side)
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.TEXT)
    sender_id = UserKey(null=True)
    sender_name = models.CharField(max_length=120, blank=True, default="")
    content = models.TextField(blank=True, default="")
    # What the system tells, as a word that a screen translates, and a moment where one belongs to it: "order.ready",
    # "visit.moved 2026-11-26T13:30Z".
    code = models.CharField(max_length=40, blank=True, default="")
    # The sender's own id of it: sent twice, it is stored once.
    client_id = models.CharField(max_length=64, blank=True, default="")
    created_at = models.DateTimeField(auto_now_add=True)
    edited_at = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="message_number_once", fields=["conversation", "number"]),
            models.UniqueConstraint(
                name="message_client_id_once", fields=["conversation", "client_id"], condition=~Q(client_id="")
            ),
            models.CheckConstraint(name="message_number_positive", condition=Q(number__gte=1)),
            models.CheckConstraint(name="message_side_known", condition=Q(side__in=list(Side))),
            models.CheckConstraint(name="message_kind_known", condition=Q(kind__in=list(Kind))),
            models.CheckConstraint(
                name="message_deleted_is_empty", condition=Q(deleted_at__isnull=True) | Q(content="")
            ),
        ]
        indexes = [
            models.Index(name="message_changed", fields=["conversation", "revision"]),
            models.Index(name="message_when", fields=["conversation", "created_at"]),
            GinIndex(name="message_words", fields=["content"], opclasses=["gin_trgm_ops"]),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.content[:40]}"


class MessageEdit(models.Model):
    """What a message said before somebody changed it."""

    message = models.ForeignKey(Message, models.CASCADE, related_name="edits")
    content = models.TextField(blank=True, default="")
    replaced_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(name="messageedit_message", fields=["message", "id"])]

    def __str__(self) -> str:
        return self.content[:40]


class Attachment(models.Model):
    """A photo as pictures of our own making, or a file as it came; the two sides of the conversation see it."""

    message = models.OneToOneField(Message, models.CASCADE, related_name="attachment")
    key = models.CharField(max_length=200)
    small_key = models.CharField(max_length=200, blank=True, default="")
    name = models.CharField(max_length=120, blank=True, default="")
    size = models.IntegerField()
    width = models.IntegerField(null=True, blank=True)
    height = models.IntegerField(null=True, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(name="attachment_size_positive", condition=Q(size__gte=0))]

    def __str__(self) -> str:
        return self.name or self.key


class Quote(models.Model):
    """An offer inside a conversation; its lines never change. What the client said of it stands once and for all."""

    message = models.OneToOneField(Message, models.CASCADE, related_name="quote")
    status = models.CharField(max_length=8, choices=QuoteState, default=QuoteState.OPEN)
    answered_at = models.DateTimeField(null=True, blank=True)
    # The order that took the lines in; none while it waits for one.
    order_id = models.BigIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="quote_status_known", condition=Q(status__in=list(QuoteState))),
            models.CheckConstraint(
                name="quote_answered_when",
                condition=Q(status=QuoteState.OPEN, answered_at__isnull=True)
                | (~Q(status=QuoteState.OPEN) & Q(answered_at__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.message_id}: {self.status}"


class QuoteLine(models.Model):
    quote = models.ForeignKey(Quote, models.CASCADE, related_name="lines")
    position = models.IntegerField(default=0)
    kind = models.CharField(max_length=8, choices=QuoteLineKind)
    name = models.CharField(max_length=160)
    quantity = models.DecimalField(max_digits=12, decimal_places=3)
    unit = models.CharField(max_length=12, blank=True, default="")
    unit_net = models.DecimalField(max_digits=12, decimal_places=2)
    vat = models.CharField(max_length=2, choices=VatRate, default=VatRate.STANDARD)
    # A part of the stock.
    part_id = models.BigIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="quoteline_kind_known", condition=Q(kind__in=list(QuoteLineKind))),
            models.CheckConstraint(name="quoteline_vat_known", condition=Q(vat__in=list(VatRate))),
            models.CheckConstraint(name="quoteline_quantity_positive", condition=Q(quantity__gt=0)),
            models.CheckConstraint(name="quoteline_price_positive", condition=Q(unit_net__gte=0)),
        ]
        indexes = [models.Index(name="quoteline_quote", fields=["quote", "position"])]

    def __str__(self) -> str:
        return self.name

    @property
    def amounts(self) -> Amounts:
        return line_amounts(quantity=self.quantity, unit_net=self.unit_net, vat=self.vat)


class ReadMark(models.Model):
    """How far one person has read. It only moves forward."""

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="marks")
    user_id = UserKey(null=True)
    side = models.CharField(max_length=8, choices=Side)
    name = models.CharField(max_length=120, blank=True, default="")
    last_number = models.IntegerField()
    read_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="readmark_once", fields=["conversation", "user_id"]),
            models.CheckConstraint(name="readmark_side_known", condition=Q(side__in=[Side.CLIENT, Side.STAFF])),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.last_number}"


class CannedAnswer(TimestampedModel):
    """Words that the workshop writes over and over."""

    title = models.CharField(max_length=80, unique=True)
    text = models.TextField()
    position = models.IntegerField(default=0)

    class Meta:
        ordering = ["position", "title"]

    def __str__(self) -> str:
        return self.title
