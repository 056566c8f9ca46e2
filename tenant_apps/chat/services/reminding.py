from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, Max, Q, QuerySet
from django.utils import timezone

from shared_apps.core.types import WorkshopRef
from shared_apps.notifications import services as notices
from tenant_apps.chat.models import Conversation, Message
from tenant_apps.chat.selectors import unread_by_client
from tenant_apps.chat.services.ringing import (
    FORGOTTEN_AFTER,
    MOST_EXCERPT,
    OF_CLIENT,
    OF_STAFF,
    QUOTE,
    Head,
    about,
    heads,
    key_of,
    link_of,
    listeners_of,
    tell_the_workshop,
    unseen_by_staff,
)
from tenant_apps.chat.types import Side, State

# Whoever is about to look needs no mail.
UNREAD_AFTER = dt.timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Waiting:
    """What of one conversation is unread: how much, the word that names its notice, and those worth telling."""

    conversation: Conversation
    people: Sequence[int]
    count: int
    head: Head
    last: Message
    # In their order: the first one, the client's latest answer to a quote, the latest with words of its own.
    said: Sequence[Message]


def unread_remind(*, workshop: WorkshopRef, now: dt.datetime | None = None) -> int:
    """Tell each side of words of the other that they have not read, once until they have read some of them.

    What is written after a telling that has grown old is told as well. Everybody's quiet hours and preferences decide
    the way and the hour. Returns how many notices are new.
    """
    now = now or timezone.now()
    return _remind_clients(workshop=workshop, now=now) + _remind_staff(now=now)


def _remind_staff(*, now: dt.datetime) -> int:
    """Once more of what nobody of the staff has looked at since they were told of it."""
    unseen = unseen_by_staff().filter(conversation__status=State.ACTIVE)
    return sum(_told_again(one) for one in waiting(unseen, kind=OF_CLIENT, whom=listeners_of, now=now))


def _told_again(one: Waiting) -> int:
    """Who looked away a moment before it came was not told at all; who was told at once hears of it once more."""
    told = tell_the_workshop(one.conversation, one.head.message, said=one.said, people=one.people)
    at = one.head.told_at
    if told or at is None or at - one.head.message.created_at > UNREAD_AFTER:
        return told
    return tell_the_workshop(one.conversation, one.head.message, said=one.said, people=one.people, is_again=True)


def waiting(
    unread: QuerySet[Message],
    *,
    kind: str,
    whom: Callable[[Iterable[Conversation]], Mapping[uuid.UUID, Sequence[int]]],
    now: dt.datetime,
) -> list[Waiting]:
    """Conversations where some of what is unread has waited for a while and is still news.

    Counted is all of it: the word that names the notice must not be another when it has grown old.
    """
    news = unread.filter(
        conversation__is_demo=False,
        conversation__last_message_at__gt=now - FORGOTTEN_AFTER,
        created_at__gt=now - FORGOTTEN_AFTER,
        created_at__lt=now - UNREAD_AFTER,
    )
    whole = unread.filter(conversation__in=news.values("conversation")).order_by().values("conversation")
    # In one conversation the rows are born in the order of their numbers.
    rows = list(
        whole.annotate(
            count=Count("pk"),
            last=Max("pk"),
            words=Max("pk", filter=~Q(content="")),
            answer=Max("pk", filter=Q(code__startswith=QUOTE)),
        )
    )
    conversations = Conversation.objects.in_bulk([row["conversation"] for row in rows])
    people = whom(conversations.values())
    named = heads(unread, kind=kind, whom=people, now=now)
    wanted = {pk for row in rows for pk in (row["last"], row["words"], row["answer"]) if pk is not None}
    messages = Message.objects.in_bulk(wanted)
    found = []
    for row in rows:
        pk = row["conversation"]
        head = named.get(pk)
        # Read meanwhile, or told with nothing new since.
        if head is None or head.is_old(now=now):
            continue
        said = {head.message.pk: head.message}
        said |= {one: messages[one] for one in (row["words"], row["answer"]) if one is not None}
        told = [said[one] for one in sorted(said)]
        found.append(Waiting(conversations[pk], people[pk], row["count"], head, messages[row["last"]], told))
    return found


def _remind_clients(*, workshop: WorkshopRef, now: dt.datetime) -> int:
    unread = unread_by_client().filter(conversation__client_user_id__isnull=False, side=Side.STAFF)
    return sum(_remind(one, workshop=workshop) for one in waiting(unread, kind=OF_STAFF, whom=_clients_of, now=now))


def _clients_of(conversations: Iterable[Conversation]) -> dict[uuid.UUID, list[int]]:
    return {one.pk: [one.client_user_id] for one in conversations if one.client_user_id is not None}


def _remind(one: Waiting, *, workshop: WorkshopRef) -> int:
    return notices.tell(
        kind=OF_STAFF,
        # Whoever reads on and leaves other words unread hears of those.
        key=key_of(one.conversation.pk, one.head.message.number),
        people=one.people,
        context={
            "workshop": workshop.name,
            "count": one.count,
            "excerpt": one.last.content[:MOST_EXCERPT],
        },
        link=link_of(one.conversation),
        about=about(one.conversation),
        not_after=one.last.created_at + FORGOTTEN_AFTER,
    )
