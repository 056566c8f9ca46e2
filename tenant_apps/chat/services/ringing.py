"""Somebody who is not looking is told that there is something to read: once, until they have read it."""

from __future__ import annotations

import datetime as dt

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from shared_apps.core.permissions import OFFICE, STAFF
from shared_apps.core.realtime import is_looked_at
from shared_apps.core.tenancy import current_schema, open_public
from shared_apps.notifications.services import bells_empty, in_each, notify, take_back, tell
from shared_apps.notifications.types import Words
from tenant_apps.chat.models import Conversation, Message, ReadMark
from tenant_apps.chat.types import Side
from tenants.selectors import member_ids, workshop_by_schema

KIND = "chat"
# What leaves the house: the staff's at once, a client's when they have not read for a while.
OF_CLIENT, OF_STAFF = "message_waiting", "message_unread"
# What is older is no news.
FORGOTTEN_AFTER = dt.timedelta(days=3)
MOST_EXCERPT = 200


def ring(conversation: Conversation, message: Message) -> None:
    """Call it after the message was written, in its transaction."""
    if message.side == Side.STAFF:
        take_back(kind=OF_CLIENT, about=about(conversation))
        _ring_the_client(conversation)
    elif message.side == Side.CLIENT:
        _ring_the_workshop(conversation, message)


def _ring_the_client(conversation: Conversation) -> None:
    user_id = conversation.client_user_id
    if user_id is None or _unread_by_client(conversation).count() > 1 or is_looked_at(conversation.pk, Side.CLIENT):
        return
    schema_name = current_schema()
    with open_public():
        title = _title(workshop_by_schema(schema_name=schema_name).name)
        notify(user_ids=[user_id], kind=KIND, title=title, link=link_of(conversation))


def _ring_the_workshop(conversation: Conversation, message: Message) -> None:
    if is_looked_at(conversation.pk, Side.STAFF) or _waits_already(conversation, message):
        return
    tell_the_workshop(conversation, message)


def tell_the_workshop(conversation: Conversation, first: Message, *, is_again: bool = False) -> int:
    """Whoever the conversation was given to, or the office, by the ways each of them wants. `first` is the word that
    nobody has read; told `is_again`, the bell stays silent. Returns how many notices are new."""
    return tell(
        kind=OF_CLIENT,
        key=f"conversation:{conversation.pk}:{first.number}{':again' if is_again else ''}",
        people=_listeners(conversation),
        context={
            "name": conversation.client_name,
            "excerpt": first.content[:MOST_EXCERPT],
            # A line without words of its own: the notice says the client's answer, in the language of whoever reads.
            "quote": first.code.partition("quote.")[2],
        },
        link=link_of(conversation),
        about=about(conversation),
        not_after=timezone.now() + FORGOTTEN_AFTER,
        rings=not is_again,
    )


def _listeners(conversation: Conversation) -> list[int]:
    workshop = workshop_by_schema(schema_name=current_schema())
    assigned = conversation.assigned_to_id
    if assigned is not None and assigned in member_ids(workshop_id=workshop.id, roles=STAFF):
        return [assigned]
    return member_ids(workshop_id=workshop.id, roles=OFFICE)


def hush(conversation: Conversation, *, words_of: str) -> None:
    """Of one side's words nothing is told any more when none of them waits to be read. Call it when some were read or
    taken back."""
    if words_of == Side.STAFF and not _unread_by_client(conversation).exists():
        take_back(kind=OF_STAFF, about=about(conversation))
    elif words_of == Side.CLIENT and not unseen_by_staff().filter(conversation=conversation).exists():
        take_back(kind=OF_CLIENT, about=about(conversation))


def words_gone(conversation: Conversation, message: Message) -> None:
    """They were deleted or are others now: nowhere are the old ones told or left standing. What still waits to be read
    is told of anew."""
    of_client = message.side == Side.CLIENT
    take_back(kind=OF_CLIENT if of_client else OF_STAFF, about=about(conversation))
    if of_client:
        staff = member_ids(workshop_id=workshop_by_schema(schema_name=current_schema()).id, roles=STAFF)
        bells_empty(user_ids=staff, kind=OF_CLIENT, link=link_of(conversation), since=message.created_at)


def _unread_by_client(conversation: Conversation) -> QuerySet[Message]:
    """Words of the staff that wait to be read. What the house itself tells needs no notice."""
    mark = ReadMark.objects.filter(conversation=conversation, user_id=conversation.client_user_id)
    read = mark.values_list("last_number", flat=True).first() or 0
    return Message.objects.filter(conversation=conversation, side=Side.STAFF, deleted_at=None, number__gt=read)


def unseen_by_staff() -> QuerySet[Message]:
    """Words of clients that nobody of the staff has read or answered."""
    return _unseen().filter(deleted_at=None)


def _unseen() -> QuerySet[Message]:
    answers = Message.objects.filter(
        conversation=OuterRef("conversation"), side=Side.STAFF, number__gt=OuterRef("number")
    )
    marks = ReadMark.objects.filter(
        conversation=OuterRef("conversation"), side=Side.STAFF, last_number__gte=OuterRef("number")
    )
    return Message.objects.filter(side=Side.CLIENT).exclude(Exists(answers)).exclude(Exists(marks))


def _waits_already(conversation: Conversation, message: Message) -> bool:
    """True when the client wrote before and nobody of the staff has read that yet."""
    before = Message.objects.filter(conversation=conversation, side=Side.CLIENT, number__lt=message.number)
    last = before.order_by("-number").first()
    return last is not None and _unseen().filter(pk=last.pk).exists()


def about(conversation: Conversation) -> str:
    return f"conversation:{conversation.pk}"


def link_of(conversation: Conversation) -> str:
    return f"/wiadomosci/{conversation.pk}"


def _title(who: str) -> Words:
    return in_each(lambda: _("Wiadomość: %(who)s") % {"who": who})
