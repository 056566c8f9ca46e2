"""What clients send and get in conversations."""

from __future__ import annotations

import datetime as dt
import uuid
from decimal import Decimal
from typing import Annotated, Literal

from ninja import Schema
from pydantic import BeforeValidator, Field, StringConstraints

from shared_apps.core.inputs import InSchema, Text, clean_text
from tenant_apps.chat.types import MOST_TEXT

Said = Annotated[
    str, BeforeValidator(clean_text), StringConstraints(min_length=1, max_length=MOST_TEXT, strip_whitespace=True)
]
OwnId = Annotated[str, BeforeValidator(clean_text), StringConstraints(max_length=64)]
Sought = Annotated[str, BeforeValidator(clean_text), StringConstraints(max_length=100)]
Number = Annotated[int, Field(ge=0, le=2_000_000_000)]


class ConversationBeginIn(InSchema):
    """`workshop_id` is its entry in the directory; a visit of the client there may be named."""

    workshop_id: uuid.UUID
    appointment_id: uuid.UUID | None = None
    subject: Text = ""
    text: Said
    client_id: OwnId = ""


class ConversationEntryOut(Schema):
    id: uuid.UUID
    workshop_name: str
    workshop_slug: str
    subject: str
    is_closed: bool
    last_kind: str
    last_text: str
    last_message_at: dt.datetime | None
    unread: int


class ReadMarkOut(Schema):
    user_id: int | None
    side: Literal["client", "staff"]
    name: str
    last_number: int
    read_at: dt.datetime


class ClientConversationOut(ConversationEntryOut):
    appointment_id: uuid.UUID | None
    last_number: int
    read: list[ReadMarkOut]


class ConversationsIn(InSchema):
    q: Sought = ""


class MessagesIn(InSchema):
    """The first ones after a number, or the last ones, or the last ones before a number."""

    after: Number | None = None
    before: Number | None = None
    q: Sought = ""


class MessageSendIn(InSchema):
    text: Said
    client_id: OwnId = ""


class MessageChangeIn(InSchema):
    text: Said


class ChatReadIn(InSchema):
    last_number: Number


class QuoteAnswerIn(InSchema):
    accepted: bool


class ChatFileOut(Schema):
    name: str
    size: int
    width: int | None
    height: int | None
    url: str
    small_url: str | None


class QuoteLineOut(Schema):
    kind: Literal["labour", "part", "outside", "fee"]
    name: str
    quantity: Decimal
    unit: str
    unit_net: Decimal
    vat: str
    net: Decimal
    gross: Decimal


class QuoteOut(Schema):
    status: Literal["open", "accepted", "declined"]
    answered_at: dt.datetime | None
    net: Decimal
    gross: Decimal
    lines: list[QuoteLineOut]


class MessageOut(Schema):
    number: int
    revision: int
    side: Literal["client", "staff", "system"]
    kind: Literal["text", "photo", "file", "quote", "system"]
    sender_id: int | None
    sender_name: str
    text: str
    code: str
    client_id: str
    created_at: dt.datetime
    edited_at: dt.datetime | None
    deleted_at: dt.datetime | None
    file: ChatFileOut | None
    quote: QuoteOut | None


class ChatReadOut(Schema):
    last_number: int
