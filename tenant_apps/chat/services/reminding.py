from __future__ import annotations

import datetime as dt

from django.db.models import Exists, OuterRef
from django.utils import timezone

from shared_apps.core.types import WorkshopRef
from shared_apps.notifications import services as notices
from tenant_apps.chat.models import Conversation, Message, ReadMark
from tenant_apps.chat.types import Side

# Whoever is about to look needs no mail; what is older than a few days is no news.
UNREAD_AFTER, FORGOTTEN_AFTER = dt.timedelta(minutes=15), dt.timedelta(days=3)
MOST_EXCERPT = 200


def unread_remind(*, workshop: WorkshopRef, now: dt.datetime | None = None) -> int:
    """Tell clients of words of the workshop that they have not read, once until they have read some of them.

    Their quiet hours and preferences decide the way and the hour. Returns how many notices are new.
    """
    now = now or timezone.now()
    mark = ReadMark.objects.filter(
        conversation=OuterRef("conversation"), user_id=OuterRef("conversation__client_user_id")
    )
    waiting = (
        Message.objects.filter(
            conversation__client_user_id__isnull=False,
            conversation__is_demo=False,
            conversation__last_message_at__gt=now - FORGOTTEN_AFTER,
            side=Side.STAFF,
            deleted_at=None,
            created_at__gt=now - FORGOTTEN_AFTER,
            created_at__lt=now - UNREAD_AFTER,
        )
        .exclude(Exists(mark.filter(last_number__gte=OuterRef("number"))))
        .select_related("conversation")
        .order_by("conversation", "number")
    )
    unread: dict[Conversation, list[Message]] = {}
    for message in waiting:
        unread.setdefault(message.conversation, []).append(message)
    return sum(_remind(conversation, messages, workshop=workshop) for conversation, messages in unread.items())


def _remind(conversation: Conversation, messages: list[Message], *, workshop: WorkshopRef) -> int:
    return notices.tell(
        kind="message_unread",
        # Whoever reads on and leaves other words unread hears of those.
        key=f"conversation:{conversation.pk}:{messages[0].number}",
        people=[conversation.client_user_id] if conversation.client_user_id is not None else [],
        context={
            "workshop": workshop.name,
            "count": len(messages),
            "excerpt": messages[-1].content[:MOST_EXCERPT],
        },
        link=f"/wiadomosci/{conversation.pk}",
    )
