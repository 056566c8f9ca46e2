"""Texts: sent once whatever the network does, put right for a while, taken back for good."""

from __future__ import annotations

import datetime as dt
import uuid

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.outbox import enqueue
from shared_apps.core.realtime import tell_conversation
from tenant_apps.chat.errors import MessageFixed, NotYourMessage
from tenant_apps.chat.models import Attachment, Conversation, Message, MessageEdit, Quote, ReadMark
from tenant_apps.chat.services.ringing import hush, ring, words_gone
from tenant_apps.chat.services.writing import append, change, conversation_locked, project, sent_before
from tenant_apps.chat.types import EDIT_WINDOW, MOST_TEXT, Kind, QuoteState, Side, Speaker


@transaction.atomic
def message_send(*, conversation_id: uuid.UUID, speaker: Speaker, text: str, client_id: str = "") -> Message:
    """A text, stored once per `client_id`: what comes back was committed when this transaction is.

    Raises NotHere, InvalidInput.
    """
    conversation = conversation_locked(conversation_id, speaker)
    known = sent_before(conversation, client_id, speaker)
    if known is not None:
        return known
    message = append(conversation, speaker, Kind.TEXT, _text(text), client_id=client_id)
    ring(conversation, message)
    return message


@transaction.atomic
def message_edit(
    *, conversation_id: uuid.UUID, number: int, speaker: Speaker, text: str, now: dt.datetime | None = None
) -> Message:
    """Other words, for EDIT_WINDOW after sending; what it said before is kept.

    Raises NotHere, NotYourMessage, MessageFixed, InvalidInput.
    """
    conversation, message = _own(conversation_id, number, speaker)
    now = now or timezone.now()
    if message.kind != Kind.TEXT or message.deleted_at or now - message.created_at > EDIT_WINDOW:
        raise MessageFixed
    if message.content != (said := _text(text)):
        MessageEdit.objects.create(message=message, content=message.content)
        message.content, message.edited_at = said, now
        change(conversation, message)
        words_gone(conversation, message)
    return message


@transaction.atomic
def message_delete(*, conversation_id: uuid.UUID, number: int, speaker: Speaker) -> Message:
    """Words, their history and files go; the place, the sender and the time stay. An answered quote does not go, nor
    does the line that says the answer.

    Raises NotHere, NotYourMessage, MessageFixed.
    """
    conversation, message = _own(conversation_id, number, speaker)
    if message.deleted_at:
        return message
    if message.kind == Kind.SYSTEM or Quote.objects.filter(message=message).exclude(status=QuoteState.OPEN).exists():
        raise MessageFixed
    MessageEdit.objects.filter(message=message).delete()
    for file in Attachment.objects.filter(message=message):
        enqueue("chat.file_forget", keys=[key for key in (file.key, file.small_key) if key])
        file.delete()
    message.content, message.deleted_at = "", timezone.now()
    change(conversation, message)
    words_gone(conversation, message)
    return message


@transaction.atomic
def messages_read(*, conversation_id: uuid.UUID, speaker: Speaker, number: int) -> int:
    """This person has read up to `number`; returns how far they have read. Raises NotHere."""
    conversation = conversation_locked(conversation_id, speaker)
    number = min(number, conversation.last_number)
    mark = ReadMark.objects.filter(conversation=conversation, user_id=speaker.user_id).first()
    if mark is not None and mark.last_number >= number:
        return mark.last_number
    mark = mark or ReadMark(conversation=conversation, user_id=speaker.user_id)
    mark.side, mark.name, mark.last_number, mark.read_at = speaker.side, speaker.name, number, timezone.now()
    mark.save()
    project(conversation)
    hush(conversation, words_of=Side.STAFF if speaker.side == Side.CLIENT else Side.CLIENT)
    tell_conversation(conversation.pk, {"type": "chat.read"})
    return number


def _text(text: str) -> str:
    text = text.strip()
    if not text:
        raise InvalidInput.of("text", _("Napisz coś."))
    if len(text) > MOST_TEXT:
        raise InvalidInput.of("text", _("Wiadomość może mieć najwyżej 4000 znaków."))
    return text


def _own(conversation_id: uuid.UUID, number: int, speaker: Speaker) -> tuple[Conversation, Message]:
    conversation = conversation_locked(conversation_id, speaker)
    message = Message.objects.filter(conversation=conversation, number=number).first()
    if message is None:
        raise NotHere
    if (message.side, message.sender_id) != (speaker.side, speaker.user_id):
        raise NotYourMessage
    return conversation, message
