"""What staff send in conversations. Every text has an end."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from shared_apps.core.fields import IdField
from shared_apps.core.money import VatRate
from tenant_apps.chat.types import MOST_LINES, MOST_TEXT, Priority, QuoteLineKind, State

MOST_NUMBER = 2_000_000_000


class ConversationsQuery(serializers.Serializer[Any]):
    q = serializers.CharField(max_length=100, allow_blank=True, default="")
    status = serializers.ChoiceField(choices=State.choices, allow_blank=True, default=State.ACTIVE)
    waiting = serializers.ChoiceField(choices=["client", "staff"], allow_blank=True, default="")
    unread = serializers.BooleanField(default=False)
    mine = serializers.BooleanField(default=False)
    priority = serializers.ChoiceField(choices=Priority.choices, allow_blank=True, default="")
    order_id = IdField(required=False)
    appointment_id = serializers.UUIDField(required=False)


class ClientIdField(serializers.CharField):
    """The sender's own id of a message: sent twice with it, it is stored once."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=64, allow_blank=True, default="", **kwargs)


class ConversationIn(serializers.Serializer[Any]):
    customer_id = IdField()
    subject = serializers.CharField(max_length=200, allow_blank=True, default="")
    priority = serializers.ChoiceField(choices=Priority.choices, default=Priority.NORMAL)
    appointment_id = serializers.UUIDField(allow_null=True, default=None)
    order_id = IdField(allow_null=True, default=None)
    text = serializers.CharField(max_length=MOST_TEXT, allow_blank=True, default="")
    client_id = ClientIdField()


class ConversationEditIn(serializers.Serializer[Any]):
    """Whatever is left out stays as it is."""

    subject = serializers.CharField(max_length=200, allow_blank=True, required=False)
    priority = serializers.ChoiceField(choices=Priority.choices, required=False)
    status = serializers.ChoiceField(choices=State.choices, required=False)
    assigned_to_id = IdField(allow_null=True, required=False)
    appointment_id = serializers.UUIDField(allow_null=True, required=False)
    order_id = IdField(allow_null=True, required=False)


class MessagesQuery(serializers.Serializer[Any]):
    """The first ones after a number, or the last ones, or the last ones before a number."""

    after = serializers.IntegerField(min_value=0, max_value=MOST_NUMBER, required=False)
    before = serializers.IntegerField(min_value=1, max_value=MOST_NUMBER, required=False)
    q = serializers.CharField(max_length=100, allow_blank=True, default="")


class MessageIn(serializers.Serializer[Any]):
    text = serializers.CharField(max_length=MOST_TEXT)
    client_id = ClientIdField()


class MessageEditIn(serializers.Serializer[Any]):
    text = serializers.CharField(max_length=MOST_TEXT)


class ChatFileIn(serializers.Serializer[Any]):
    file = serializers.FileField()
    caption = serializers.CharField(max_length=500, allow_blank=True, default="")
    client_id = ClientIdField()


class ChatReadIn(serializers.Serializer[Any]):
    last_number = serializers.IntegerField(min_value=0, max_value=MOST_NUMBER)


class QuoteLineIn(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(choices=QuoteLineKind.choices)
    name = serializers.CharField(max_length=160)
    quantity = serializers.DecimalField(max_digits=9, decimal_places=3, min_value=0)
    unit = serializers.CharField(max_length=12, allow_blank=True, default="")
    unit_net = serializers.DecimalField(max_digits=10, decimal_places=2, min_value=0)
    vat = serializers.ChoiceField(choices=VatRate.choices, default=VatRate.STANDARD)
    part_id = IdField(allow_null=True, default=None)

    def validate_quantity(self, value: Any) -> Any:
        if value == 0:
            self.fields["quantity"].fail("min_value", min_value="0,001")
        return value


class QuoteIn(serializers.Serializer[Any]):
    note = serializers.CharField(max_length=1000, allow_blank=True, default="")
    lines = serializers.ListField(child=QuoteLineIn(), min_length=1, max_length=MOST_LINES)
    client_id = ClientIdField()


class QuoteOrderIn(serializers.Serializer[Any]):
    order_id = IdField()


class CannedIn(serializers.Serializer[Any]):
    title = serializers.CharField(max_length=80)
    text = serializers.CharField(max_length=MOST_TEXT)
    position = serializers.IntegerField(min_value=0, max_value=10_000, default=0)
