"""What staff get, for the OpenAPI file. Answers are written by the selectors and not walked field by field."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from shared_apps.core.money import VatRate
from tenant_apps.chat.types import Kind, Priority, QuoteLineKind, QuoteState, Side, State


class ConversationBrief(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    client_user_id = serializers.IntegerField(allow_null=True)
    client_name = serializers.CharField()
    is_client_gone = serializers.BooleanField(help_text="Their account was deleted: nobody reads a new message.")
    customer_id = serializers.IntegerField(allow_null=True)
    subject = serializers.CharField()
    status = serializers.ChoiceField(choices=State.choices)
    priority = serializers.ChoiceField(choices=Priority.choices)
    assigned_to_id = serializers.IntegerField(allow_null=True)
    assigned_to_name = serializers.CharField()
    appointment_id = serializers.UUIDField(allow_null=True)
    order_id = serializers.IntegerField(allow_null=True)
    last_number = serializers.IntegerField()
    last_message_at = serializers.DateTimeField(allow_null=True)
    last_side = serializers.CharField()
    last_kind = serializers.CharField()
    last_text = serializers.CharField()
    closed_at = serializers.DateTimeField(allow_null=True)
    created_at = serializers.DateTimeField()
    unread = serializers.IntegerField()


class ReadMarkOut(serializers.Serializer[Any]):
    user_id = serializers.IntegerField(allow_null=True)
    side = serializers.ChoiceField(choices=Side.choices)
    name = serializers.CharField()
    last_number = serializers.IntegerField()
    read_at = serializers.DateTimeField()


class ConversationOut(ConversationBrief):
    read = ReadMarkOut(many=True)


class ChatFileOut(serializers.Serializer[Any]):
    """A photo has two addresses and a size in pixels, any other file one; all for ten minutes."""

    name = serializers.CharField()
    size = serializers.IntegerField()
    width = serializers.IntegerField(allow_null=True)
    height = serializers.IntegerField(allow_null=True)
    url = serializers.CharField()
    small_url = serializers.CharField(allow_null=True)


class QuoteLineOut(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(choices=QuoteLineKind.choices)
    name = serializers.CharField()
    quantity = serializers.DecimalField(max_digits=12, decimal_places=3)
    unit = serializers.CharField()
    unit_net = serializers.DecimalField(max_digits=12, decimal_places=2)
    vat = serializers.ChoiceField(choices=VatRate.choices)
    net = serializers.DecimalField(max_digits=14, decimal_places=2)
    gross = serializers.DecimalField(max_digits=14, decimal_places=2)


class QuoteOut(serializers.Serializer[Any]):
    status = serializers.ChoiceField(choices=QuoteState.choices)
    answered_at = serializers.DateTimeField(allow_null=True)
    order_id = serializers.IntegerField(allow_null=True)
    net = serializers.DecimalField(max_digits=14, decimal_places=2)
    gross = serializers.DecimalField(max_digits=14, decimal_places=2)
    lines = QuoteLineOut(many=True)


class MessageOut(serializers.Serializer[Any]):
    """`code` is what the system or an answer tells ("order.ready", "visit.moved 2026-11-26T13:30Z"); a deleted message
    has neither words nor file."""

    number = serializers.IntegerField()
    revision = serializers.IntegerField()
    side = serializers.ChoiceField(choices=Side.choices)
    kind = serializers.ChoiceField(choices=Kind.choices)
    sender_id = serializers.IntegerField(allow_null=True)
    sender_name = serializers.CharField()
    text = serializers.CharField()
    code = serializers.CharField()
    client_id = serializers.CharField()
    created_at = serializers.DateTimeField()
    edited_at = serializers.DateTimeField(allow_null=True)
    deleted_at = serializers.DateTimeField(allow_null=True)
    file = ChatFileOut(allow_null=True)
    quote = QuoteOut(allow_null=True)


class MessageEditOut(serializers.Serializer[Any]):
    content = serializers.CharField()
    replaced_at = serializers.DateTimeField()


class ChatReadOut(serializers.Serializer[Any]):
    last_number = serializers.IntegerField()


class ColleagueOut(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField()


class CannedOut(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    title = serializers.CharField()
    text = serializers.CharField()
    position = serializers.IntegerField()
