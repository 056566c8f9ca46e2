from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from shared_apps.core.errors import NotHere
from shared_apps.core.money import total
from shared_apps.integrations.storage import private_url
from tenant_apps.chat.models import Attachment, Conversation, Message, MessageEdit, Quote, ReadMark
from tenant_apps.chat.types import MOST_MESSAGES, Side


def _whole(conversation: Conversation) -> QuerySet[Message]:
    rows = Message.objects.filter(conversation=conversation).select_related("attachment", "quote")
    return rows.prefetch_related("quote__lines")


def messages_of(
    *,
    conversation: Conversation,
    after: int | None = None,
    before: int | None = None,
    q: str = "",
    limit: int = MOST_MESSAGES,
) -> list[Message]:
    """At most `limit`, always in their order: the first ones after a number, or the last ones (before a number).

    `q` keeps those whose words it finds.
    """
    rows = _whole(conversation)
    for word in q.split()[:5]:
        rows = rows.filter(content__icontains=word)
    if after is not None:
        return list(rows.filter(number__gt=after).order_by("number")[:limit])
    if before is not None:
        rows = rows.filter(number__lt=before)
    return list(reversed(rows.order_by("-number")[:limit]))


def messages_changed(*, conversation: Conversation, since: int) -> list[Message]:
    """New and changed ones since a revision, by number. One statement: none below what it shows is missing."""
    return list(_whole(conversation).filter(revision__gt=since).order_by("number"))


def revisions_of(*, conversation_ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, int]:
    """The newest revision of each conversation that there is."""
    return dict(Conversation.objects.filter(pk__in=conversation_ids).values_list("pk", "revision"))


def unread_by_client(*, conversation: Conversation | None = None) -> QuerySet[Message]:
    """What others wrote and the client has not read, of one conversation or of each: words of the staff, and lines in
    which the house tells something (Side.SYSTEM)."""
    if conversation is None:
        rows = Message.objects.all()
        whose, whom = OuterRef("conversation"), OuterRef("conversation__client_user_id")
        marks = ReadMark.objects.filter(conversation=whose, user_id=whom)
    else:
        rows = Message.objects.filter(conversation=conversation)
        marks = ReadMark.objects.filter(conversation=conversation, user_id=conversation.client_user_id)
    read = Coalesce(Subquery(marks.values("last_number")), 0)
    return rows.filter(deleted_at=None, number__gt=read).exclude(side=Side.CLIENT)


def message_get(*, conversation: Conversation, number: int) -> Message:
    """Raises NotHere."""
    found = _whole(conversation).filter(number=number).first()
    if found is None:
        raise NotHere
    return found


def edits_of(*, conversation_id: uuid.UUID, number: int) -> list[dict[str, Any]]:
    """What a message said before, the oldest first. Raises NotHere."""
    message = Message.objects.filter(conversation=conversation_id, number=number).first()
    if message is None:
        raise NotHere
    edits = MessageEdit.objects.filter(message=message).order_by("pk")
    return [{"content": edit.content, "replaced_at": edit.replaced_at} for edit in edits]


def messages_out(*, messages: Iterable[Message], staff_id: int | None) -> list[dict[str, Any]]:
    """As one side reads them: `staff_id` is the person of the staff, None the client."""
    return [message_out(message=message, staff_id=staff_id) for message in messages]


def message_out(*, message: Message, staff_id: int | None) -> dict[str, Any]:
    """A message with addresses of its file for ten minutes."""
    return words_out(message=message) | {
        "file": _file_out(getattr(message, "attachment", None), staff_id),
        "quote": None if message.deleted_at else _quote_out(getattr(message, "quote", None)),
    }


def words_out(*, message: Message) -> dict[str, Any]:
    """A message of words alone, which reads the same for everybody. Asks nothing of the database."""
    return {
        "number": message.number,
        "revision": message.revision,
        "side": message.side,
        "kind": message.kind,
        "sender_id": message.sender_id,
        "sender_name": message.sender_name,
        "text": message.content,
        "code": message.code,
        "client_id": message.client_id,
        "created_at": message.created_at,
        "edited_at": message.edited_at,
        "deleted_at": message.deleted_at,
        "file": None,
        "quote": None,
    }


def _file_out(file: Attachment | None, staff_id: int | None) -> dict[str, Any] | None:
    if file is None:
        return None
    return {
        "name": file.name,
        "size": file.size,
        "width": file.width,
        "height": file.height,
        "url": private_url(key=file.key, name=file.name if not file.small_key else "", staff_id=staff_id),
        "small_url": private_url(key=file.small_key, staff_id=staff_id) if file.small_key else None,
    }


def _quote_out(quote: Quote | None) -> dict[str, Any] | None:
    if quote is None:
        return None
    lines = sorted(quote.lines.all(), key=lambda line: (line.position, line.pk))
    amounts = total(line.amounts for line in lines)
    return {
        "status": quote.status,
        "answered_at": quote.answered_at,
        "order_id": quote.order_id,
        "net": amounts.net,
        "gross": amounts.gross,
        "lines": [
            {
                "kind": line.kind,
                "name": line.name,
                "quantity": line.quantity,
                "unit": line.unit,
                "unit_net": line.unit_net,
                "vat": line.vat,
                "net": line.amounts.net,
                "gross": line.amounts.gross,
            }
            for line in lines
        ],
    }
