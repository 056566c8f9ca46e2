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
    unseen = unseen_by_staff().filter(conversation__status=State.ACTIVE)
    return sum(_told_again(conversation, messages[0]) for conversation, messages in _waiting(unseen, now=now).items())


def _told_again(conversation: Conversation, message: Message) -> int:
    """Who looked away a moment before it came was not told at all; everybody else hears of it once more."""
    return tell_the_workshop(conversation, message) or tell_the_workshop(conversation, message, is_again=True)


def _waiting(unread: QuerySet[Message], *, now: dt.datetime) -> dict[Conversation, list[Message]]:
    """All that is unread, conversation by conversation, where some of it has waited for a while and is still news.

    All of it: the first unread word names the notice, and must not be another when it has grown old.
    """
    news = unread.filter(
        conversation__is_demo=False,
        conversation__last_message_at__gt=now - FORGOTTEN_AFTER,
        created_at__gt=now - FORGOTTEN_AFTER,
        created_at__lt=now - UNREAD_AFTER,
    )
    found: dict[Conversation, list[Message]] = {}
    whole = unread.filter(conversation__in=news.values("conversation")).select_related("conversation")
    for message in whole.order_by("conversation", "number"):
        found.setdefault(message.conversation, []).append(message)
    return found


def _remind_clients(*, workshop: WorkshopRef, now: dt.datetime) -> int:
    mark = ReadMark.objects.filter(
        conversation=OuterRef("conversation"), user_id=OuterRef("conversation__client_user_id")
    )
    of_staff = Message.objects.filter(conversation__client_user_id__isnull=False, side=Side.STAFF, deleted_at=None)
    unread = of_staff.exclude(Exists(mark.filter(last_number__gte=OuterRef("number"))))
    waiting = _waiting(unread, now=now)
    return sum(_remind(conversation, messages, workshop=workshop) for conversation, messages in waiting.items())


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
