"""Somebody who is not looking is told that there is something to read: once, until they have read it."""

from __future__ import annotations

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from shared_apps.core.permissions import OFFICE
from shared_apps.core.realtime import is_looked_at
from shared_apps.core.tenancy import current_schema, open_public
from shared_apps.notifications.services import in_each, notify, notify_staff
from shared_apps.notifications.types import Words
from tenant_apps.chat.models import Conversation, Message, ReadMark
from tenant_apps.chat.services.writing import unread_of_client
from tenant_apps.chat.types import Side
from tenants.selectors import workshop_by_schema

KIND = "chat"


def ring(conversation: Conversation, message: Message) -> None:
    """Call it after the message was written, in its transaction."""
    if message.side == Side.STAFF:
        _ring_the_client(conversation)
    elif message.side == Side.CLIENT:
        _ring_the_workshop(conversation, message)


def _ring_the_client(conversation: Conversation) -> None:
    user_id = conversation.client_user_id
    if user_id is None or unread_of_client(conversation) > 1 or is_looked_at(conversation.pk, Side.CLIENT):
        return
    schema_name = current_schema()
    with open_public():
        title = _title(workshop_by_schema(schema_name=schema_name).name)
        notify(user_ids=[user_id], kind=KIND, title=title, link=_link(conversation))


def _ring_the_workshop(conversation: Conversation, message: Message) -> None:
    if is_looked_at(conversation.pk, Side.STAFF) or _waits_already(conversation, message):
        return
    title, link = _title(conversation.client_name), _link(conversation)
    if conversation.assigned_to_id is not None:
        notify(user_ids=[conversation.assigned_to_id], kind=KIND, title=title, link=link)
    else:
        notify_staff(kind=KIND, title=title, roles=OFFICE, link=link)


def _waits_already(conversation: Conversation, message: Message) -> bool:
    """True when the client wrote before and nobody of the staff has read that yet."""
    said = Message.objects.filter(conversation=conversation)
    by_staff = said.filter(side=Side.STAFF, number__gt=OuterRef("number"))
    marks = ReadMark.objects.filter(conversation=conversation, side=Side.STAFF, last_number__gte=OuterRef("number"))
    before = said.filter(side=Side.CLIENT, number__lt=message.number).order_by("-number")
    last = before.annotate(answered=Exists(by_staff), seen=Exists(marks)).first()
    return last is not None and not last.answered and not last.seen


def _title(who: str) -> Words:
    return in_each(lambda: _("Wiadomość: %(who)s") % {"who": who})


def _link(conversation: Conversation) -> str:
    return f"/wiadomosci/{conversation.pk}"
