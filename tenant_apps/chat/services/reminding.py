from __future__ import annotations

import datetime as dt

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from shared_apps.core.types import WorkshopRef
from shared_apps.notifications import services as notices
from tenant_apps.chat.models import Conversation, Message, ReadMark
from tenant_apps.chat.services.ringing import (
    FORGOTTEN_AFTER,
    MOST_EXCERPT,
    OF_STAFF,
    about,
    link_of,
    tell_the_workshop,
    unseen_by_staff,
)
from tenant_apps.chat.types import Side, State

# Whoever is about to look needs no mail.
UNREAD_AFTER = dt.timedelta(minutes=15)


def unread_remind(*, workshop: WorkshopRef, now: dt.datetime | None = None) -> int:
    """Tell each side of words of the other that they have not read, once until they have read some of them.

    Everybody's quiet hours and preferences decide the way and the hour. Returns how many notices are new.
    """
    now = now or timezone.now()
    return _remind_clients(workshop=workshop, now=now) + _remind_staff(now=now)


def _remind_staff(*, now: dt.datetime) -> int:
    """Once more of what nobody of the staff has looked at since they were told of it."""
    waiting = _lately(unseen_by_staff(), now=now).filter(conversation__status=State.ACTIVE)
    first: dict[Conversation, Message] = {}
    for message in waiting:
        first.setdefault(message.conversation, message)
    return sum(_told_again(conversation, message) for conversation, message in first.items())


def _told_again(conversation: Conversation, message: Message) -> int:
    """Who looked away a moment before it came was not told at all; everybody else hears of it once more."""
    return tell_the_workshop(conversation, message) or tell_the_workshop(conversation, message, is_again=True)


def _lately(messages: QuerySet[Message], *, now: dt.datetime) -> QuerySet[Message]:
    """Those that have waited for a while and are still news, conversation by conversation."""
    return (
        messages.filter(
            conversation__is_demo=False,
            conversation__last_message_at__gt=now - FORGOTTEN_AFTER,
            created_at__gt=now - FORGOTTEN_AFTER,
            created_at__lt=now - UNREAD_AFTER,
        )
        .select_related("conversation")
        .order_by("conversation", "number")
    )


def _remind_clients(*, workshop: WorkshopRef, now: dt.datetime) -> int:
    mark = ReadMark.objects.filter(
        conversation=OuterRef("conversation"), user_id=OuterRef("conversation__client_user_id")
    )
    of_staff = Message.objects.filter(conversation__client_user_id__isnull=False, side=Side.STAFF, deleted_at=None)
    waiting = of_staff.exclude(Exists(mark.filter(last_number__gte=OuterRef("number"))))
    unread: dict[Conversation, list[Message]] = {}
    for message in _lately(waiting, now=now):
        unread.setdefault(message.conversation, []).append(message)
    return sum(_remind(conversation, messages, workshop=workshop) for conversation, messages in unread.items())


def _remind(conversation: Conversation, messages: list[Message], *, workshop: WorkshopRef) -> int:
    return notices.tell(
        kind=OF_STAFF,
        # Whoever reads on and leaves other words unread hears of those.
        key=f"conversation:{conversation.pk}:{messages[0].number}",
        people=[conversation.client_user_id] if conversation.client_user_id is not None else [],
        context={
            "workshop": workshop.name,
            "count": len(messages),
            "excerpt": messages[-1].content[:MOST_EXCERPT],
        },
        link=link_of(conversation),
        about=about(conversation),
        not_after=messages[-1].created_at + FORGOTTEN_AFTER,
    )
