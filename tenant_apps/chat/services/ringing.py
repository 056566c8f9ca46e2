"""Somebody who is not looking is told that there is something to read: once, until they have read it."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from shared_apps.core.permissions import OFFICE, STAFF
from shared_apps.core.realtime import is_looked_at
from shared_apps.core.tenancy import current_schema, open_public
from shared_apps.notifications.selectors import has_rung
from shared_apps.notifications.services import bells_empty, in_each, notify, take_back, tell, told_at
from shared_apps.notifications.types import Words
from tenant_apps.chat.models import Conversation, Message, ReadMark
from tenant_apps.chat.selectors import unread_by_client
from tenant_apps.chat.types import QuoteState, Side
from tenants.selectors import member_ids, workshop_by_schema

KIND = "chat"
# What leaves the house: the staff's at once, a client's when they have not read for a while.
OF_CLIENT, OF_STAFF = "message_waiting", "message_unread"
# What is older is no news.
FORGOTTEN_AFTER = dt.timedelta(days=3)
MOST_EXCERPT = 200
# What begins the codes of a client's answers to quotes.
QUOTE = "quote."


@dataclass(frozen=True, slots=True)
class Head:
    """The unread word that names a notice, and when the notice was told."""

    message: Message
    told_at: dt.datetime | None

    def is_old(self, *, now: dt.datetime) -> bool:
        return self.told_at is not None and self.told_at <= now - FORGOTTEN_AFTER


def ring(conversation: Conversation, message: Message) -> None:
    """Call it after the message was written, in its transaction."""
    if message.side == Side.STAFF:
        take_back(kind=OF_CLIENT, about=about(conversation))
        _ring_the_client(conversation)
    elif message.side == Side.CLIENT:
        _ring_the_workshop(conversation, message)


def _ring_the_client(conversation: Conversation) -> None:
    user_id = conversation.client_user_id
    if user_id is None or is_looked_at(conversation.pk, Side.CLIENT):
        return
    # A bell of words that were read since is no bell of these.
    since = max(timezone.now() - FORGOTTEN_AFTER, _words_unread(conversation).earliest("number").created_at)
    schema_name, link = current_schema(), link_of(conversation)
    with open_public():
        if has_rung(user_id=user_id, kind=KIND, link=link, since=since):
            return
        title = _title(workshop_by_schema(schema_name=schema_name).name)
        notify(user_ids=[user_id], kind=KIND, title=title, link=link)


def _ring_the_workshop(conversation: Conversation, message: Message) -> None:
    if is_looked_at(conversation.pk, Side.STAFF):
        return
    people = listeners_of([conversation])
    first = message
    # What the client says of a quote is told whatever else waits.
    if not message.code.startswith(QUOTE):
        # Words that were taken back had been told all the same; those that never were name no notice.
        for unread in (_unseen(), unseen_by_staff()):
            head = heads(unread, kind=OF_CLIENT, whom=people, now=message.created_at)[conversation.pk]
            if head.told_at is not None:
                return
            first = head.message
    said = [first] if first.pk == message.pk else [first, message]
    tell_the_workshop(conversation, first, said=said, people=people[conversation.pk])


def heads(
    unread: QuerySet[Message], *, kind: str, whom: Mapping[uuid.UUID, Sequence[int]], now: dt.datetime
) -> dict[uuid.UUID, Head]:
    """The word that names the notice of each conversation, for its people: the first unread one, for as long as the
    telling of it is young; then the first one written after that telling, where there is one."""
    found: dict[uuid.UUID, Head] = {}
    asked = Q(conversation__in=list(whom))
    while asked:
        first = unread.filter(asked).order_by("conversation", "number").distinct("conversation")
        names = {
            message: [key_of(message.conversation_id, message.number, is_again=again) for again in (False, True)]
            for message in first
        }
        told = told_at(kind=kind, whom={key: whom[one.conversation_id] for one, keys in names.items() for key in keys})
        asked = Q()
        for message, keys in names.items():
            head = Head(message, max((told[key] for key in keys if key in told), default=None))
            found[message.conversation_id] = head
            if head.is_old(now=now):
                asked |= Q(conversation=message.conversation_id, number__gt=message.number, created_at__gt=head.told_at)
    return found


def key_of(conversation_id: uuid.UUID, number: int, *, is_again: bool = False) -> str:
    return f"conversation:{conversation_id}:{number}{':again' if is_again else ''}"


def tell_the_workshop(
    conversation: Conversation,
    first: Message,
    *,
    said: Sequence[Message],
    people: Sequence[int],
    is_again: bool = False,
) -> int:
    """`people` hear what was `said`, by the ways each of them wants. `first` names the notice; told `is_again`, the
    bell stays silent. Returns how many notices are new."""
    quotes = [one.code.removeprefix(QUOTE) for one in said if one.code.startswith(QUOTE)]
    return tell(
        kind=OF_CLIENT,
        key=key_of(conversation.pk, first.number, is_again=is_again),
        people=people,
        context=_context(
            conversation,
            excerpt=" · ".join(one.content[:MOST_EXCERPT] for one in said if one.content),
            quote=quotes[-1] if quotes else "",
        ),
        link=link_of(conversation),
        about=about(conversation),
        not_after=timezone.now() + FORGOTTEN_AFTER,
        rings=not is_again,
    )


def _context(conversation: Conversation, *, excerpt: str = "", quote: str = "") -> dict[str, str]:
    """The client's answer to a quote has no words of its own: the notice says it, in the language of whoever reads."""
    return {"name": conversation.client_name, "excerpt": excerpt, "quote": quote}


def listeners_of(conversations: Iterable[Conversation]) -> dict[uuid.UUID, list[int]]:
    """Whoever each conversation was given to, or the office."""
    workshop = workshop_by_schema(schema_name=current_schema())
    staff = set(member_ids(workshop_id=workshop.id, roles=STAFF))
    office = member_ids(workshop_id=workshop.id, roles=OFFICE)
    return {
        one.pk: [one.assigned_to_id] if one.assigned_to_id is not None and one.assigned_to_id in staff else office
        for one in conversations
    }


def hush(conversation: Conversation, *, words_of: str) -> None:
    """Of one side's words nothing is told any more when none of them waits to be read. Call it when some were read or
    taken back."""
    if words_of == Side.STAFF and not _words_unread(conversation).exists():
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
        # The answer to a quote is nobody's to change: its bell rings once, and stands.
        answers = [_context(conversation, quote=one) for one in (QuoteState.ACCEPTED, QuoteState.DECLINED)]
        link, since = link_of(conversation), message.created_at
        bells_empty(user_ids=staff, kind=OF_CLIENT, link=link, since=since, but=answers)


def _words_unread(conversation: Conversation) -> QuerySet[Message]:
    """Words of the staff that wait to be read. What the house itself tells needs no notice."""
    return unread_by_client(conversation=conversation).filter(side=Side.STAFF)


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


def about(conversation: Conversation) -> str:
    return f"conversation:{conversation.pk}"


def link_of(conversation: Conversation) -> str:
    return f"/wiadomosci/{conversation.pk}"


def _title(who: str) -> Words:
    return in_each(lambda: _("Wiadomość: %(who)s") % {"who": who})
