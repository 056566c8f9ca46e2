"""How anything comes into a conversation: under the lock of its row, which gives the number.

Whoever holds the lock commits before the next number is given, so a number that can be read has none missing below it.
"""

from __future__ import annotations

import uuid
from typing import Any

from django.utils import timezone

from shared_apps.accounts.selectors import people_here
from shared_apps.core.envelope import dumps
from shared_apps.core.errors import NotHere
from shared_apps.core.inputs import clean_text
from shared_apps.core.realtime import announce, announce_to_user, tell_conversation
from shared_apps.core.tenancy import current_schema
from shared_apps.portal.services import conversation_project
from tenant_apps.chat.errors import NoAccount, SentByAnother
from tenant_apps.chat.models import Conversation, Message
from tenant_apps.chat.selectors import unread_by_client, words_out
from tenant_apps.chat.types import TOPIC, WORDS, Kind, Side, Speaker, State
from tenants.selectors import workshop_by_schema

SHOWN_IN_LIST = 200
# What a message changes of its conversation.
APPENDED = (
    "status", "closed_at", "last_number", "revision", "last_message_at", "last_text", "last_kind", "last_side",
    "last_client_number", "updated_at",
)  # fmt: skip


def conversation_locked(conversation_id: uuid.UUID, speaker: Speaker) -> Conversation:
    """The conversation, as far as it is this speaker's. Raises NotHere."""
    rows = Conversation.objects.select_for_update().filter(pk=conversation_id)
    if speaker.side == Side.CLIENT:
        rows = rows.filter(client_user_id=speaker.user_id)
    conversation = rows.first()
    if conversation is None:
        raise NotHere
    return conversation


def sent_before(conversation: Conversation, client_id: str, speaker: Speaker) -> Message | None:
    """The message this sender stored under this id already. Raises InvalidInput when it is somebody else's."""
    if not client_id:
        return None
    found = Message.objects.filter(conversation=conversation, client_id=client_id).first()
    if found is not None and (found.side, found.sender_id) != (speaker.side, speaker.user_id):
        raise SentByAnother.client_id()
    return found


def append(conversation: Conversation, speaker: Speaker, kind: Kind, content: str = "", **fields: Any) -> Message:
    """The next message of a locked conversation. A word from either side opens one that was closed.

    Raises NoAccount when staff write to somebody whose account was deleted.
    """
    if speaker.side == Side.STAFF and not _reads(conversation.client_user_id):
        raise NoAccount
    if speaker.side != Side.SYSTEM and conversation.status == State.CLOSED:
        reopen(conversation)
    conversation.last_number += 1
    conversation.revision += 1
    message = Message.objects.create(
        conversation=conversation,
        number=conversation.last_number,
        revision=conversation.revision,
        side=speaker.side,
        kind=kind,
        sender_id=speaker.user_id,
        sender_name=speaker.name,
        content=clean_text(content),
        **fields,
    )
    conversation.last_message_at = message.created_at
    # What the system tells is shown by its word, in the language of whoever looks.
    shown = fields.get("code") or content
    conversation.last_text, conversation.last_kind = shown[:SHOWN_IN_LIST], kind
    if speaker.side != Side.SYSTEM:
        conversation.last_side = speaker.side
    if speaker.side == Side.CLIENT:
        conversation.last_client_number = message.number
    conversation.save(update_fields=APPENDED)
    tell(conversation, message)
    return message


def _reads(client_user_id: int | None) -> bool:
    return client_user_id is None or bool(people_here(user_ids=[client_user_id]))


def change(conversation: Conversation, message: Message) -> None:
    """Save what changed of a message of a locked conversation, so that everybody who has it open sees it."""
    conversation.revision += 1
    message.revision = conversation.revision
    message.save()
    if message.number == conversation.last_number:
        conversation.last_text = message.content[:SHOWN_IN_LIST]
    conversation.save()
    tell(conversation)


def reopen(conversation: Conversation) -> None:
    conversation.status, conversation.closed_at = State.ACTIVE, None
    append(conversation, Speaker(Side.SYSTEM), Kind.SYSTEM, code="conversation.reopened")


def close(conversation: Conversation) -> None:
    conversation.status, conversation.closed_at = State.CLOSED, timezone.now()
    append(conversation, Speaker(Side.SYSTEM), Kind.SYSTEM, code="conversation.closed")


def tell(conversation: Conversation, said: Message | None = None) -> None:
    """The client's list in the same transaction; open screens of both sides after it.

    What was said goes along where it is words alone: whoever stands right before it need not ask for it.
    """
    # A client's own words are none that they have not read.
    project(conversation, is_unread_as_before=said is not None and said.side == Side.CLIENT)
    event = {"type": "chat.changed", "revision": conversation.revision}
    if said is not None and said.kind in WORDS:
        frame = dumps({"type": "message", "message": words_out(message=said)}).decode()
        event |= {"number": said.number, "frame": frame, "of": [current_schema(), str(conversation.pk)]}
    tell_conversation(conversation.pk, event)
    announce(TOPIC, conversation.pk)
    if conversation.client_user_id is not None:
        announce_to_user(conversation.client_user_id, TOPIC, conversation.pk)


def project(conversation: Conversation, *, is_unread_as_before: bool = False) -> None:
    """Write the client's entry anew."""
    user_id = conversation.client_user_id
    if user_id is None:
        return
    workshop = workshop_by_schema(schema_name=current_schema())
    conversation_project(
        user_id=user_id,
        workshop_id=workshop.id,
        conversation_id=conversation.pk,
        workshop_name=workshop.name,
        subject=conversation.subject,
        is_closed=conversation.status == State.CLOSED,
        last_text=conversation.last_text,
        last_kind=conversation.last_kind,
        last_message_at=conversation.last_message_at,
        unread=None if is_unread_as_before else unread_by_client(conversation=conversation).count(),
    )
