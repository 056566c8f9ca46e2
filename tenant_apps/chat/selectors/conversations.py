from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Count, Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from shared_apps.accounts.selectors import names_of, people_here
from shared_apps.core.errors import NotHere
from shared_apps.core.pagination import Rows
from shared_apps.core.permissions import STAFF
from shared_apps.core.tenancy import open_public, open_workshop
from shared_apps.core.types import WorkshopRef
from shared_apps.directory.selectors import listing_by_id
from shared_apps.portal.selectors import conversation_workshop, conversation_workshops, conversations_of
from tenant_apps.chat.errors import NoAccount
from tenant_apps.chat.models import CannedAnswer, Conversation, Message, ReadMark
from tenant_apps.chat.types import Side, State
from tenant_apps.customers.selectors import customer_get, customer_ids_of
from tenants.selectors import member_ids, workshop_by_id


def conversations_found(
    *,
    staff_id: int,
    q: str = "",
    status: str = State.ACTIVE,
    waiting: str = "",
    unread: bool = False,
    mine: bool = False,
    priority: str = "",
    order_id: int | None = None,
    appointment_id: uuid.UUID | None = None,
) -> QuerySet[Conversation]:
    """The latest word first. `q` looks at subject, client and words; `waiting` at who is to write next."""
    rows = _seen_by(Conversation.objects.all(), staff_id)
    if status:
        rows = rows.filter(status=status)
    if waiting:
        # Whoever wrote last waits for the other.
        rows = rows.filter(last_side=Side.STAFF if waiting == Side.CLIENT else Side.CLIENT)
    if unread:
        rows = rows.filter(last_client_number__gt=F("mark"))
    if mine:
        rows = rows.filter(assigned_to_id=staff_id)
    exact = {"priority": priority, "order_id": order_id, "appointment_id": appointment_id}
    rows = rows.filter(**{name: value for name, value in exact.items() if value})
    for word in _words(q):
        said = Message.objects.filter(conversation=OuterRef("pk"), content__icontains=word)
        rows = rows.filter(Q(subject__icontains=word) | Q(client_name__icontains=word) | Exists(said))
    return rows.order_by(F("last_message_at").desc(nulls_last=True), "pk")


def _words(q: str) -> list[str]:
    """What is looked for: each of these must stand somewhere."""
    return q.split()[:5]


def _seen_by(rows: QuerySet[Conversation], staff_id: int) -> QuerySet[Conversation]:
    """With how far this person has read and how many of the client's messages they have not."""
    mark = ReadMark.objects.filter(conversation=OuterRef("pk"), user_id=staff_id).values("last_number")[:1]
    rows = rows.annotate(mark=Coalesce(Subquery(mark), 0))
    unread = (
        Message.objects.filter(
            conversation=OuterRef("pk"), number__gt=OuterRef("mark"), side=Side.CLIENT, deleted_at=None
        )
        .order_by()
        .values("conversation")
        .annotate(many=Count("pk"))
        .values("many")
    )
    return rows.annotate(unread=Coalesce(Subquery(unread, output_field=IntegerField()), 0))


def conversation_get(*, conversation_id: uuid.UUID) -> Conversation:
    """Raises NotHere."""
    return _one(Conversation.objects.filter(pk=conversation_id))


def conversation_of_client(*, conversation_id: uuid.UUID, user_id: int) -> Conversation:
    """Raises NotHere for anybody else's."""
    return _one(Conversation.objects.filter(pk=conversation_id, client_user_id=user_id))


def _one(rows: QuerySet[Conversation]) -> Conversation:
    found = rows.first()
    if found is None:
        raise NotHere
    return found


def conversations_out(*, rows: Iterable[Conversation]) -> list[dict[str, Any]]:
    """A page of what `conversations_found` found."""
    rows = list(rows)
    people = [row.assigned_to_id for row in rows if row.assigned_to_id is not None]
    names = names_of(user_ids=people)
    clients = [row.client_user_id for row in rows if row.client_user_id is not None]
    customers, there = customer_ids_of(user_ids=clients), people_here(user_ids=clients)
    return [
        {
            "id": row.pk,
            "client_user_id": row.client_user_id,
            "client_name": row.client_name,
            "is_client_gone": row.client_user_id is not None and row.client_user_id not in there,
            "customer_id": customers.get(row.client_user_id or 0),
            "subject": row.subject,
            "status": row.status,
            "priority": row.priority,
            "assigned_to_id": row.assigned_to_id,
            "assigned_to_name": names.get(row.assigned_to_id or 0, ""),
            "appointment_id": row.appointment_id,
            "order_id": row.order_id,
            "last_number": row.last_number,
            "last_message_at": row.last_message_at,
            "last_side": row.last_side,
            "last_kind": row.last_kind,
            "last_text": row.last_text,
            "closed_at": row.closed_at,
            "created_at": row.created_at,
            "unread": getattr(row, "unread", 0),
        }
        for row in rows
    ]


def conversation_out(*, conversation_id: uuid.UUID, staff_id: int) -> dict[str, Any]:
    """One conversation with how far everybody has read. Raises NotHere."""
    row = _one(_seen_by(Conversation.objects.filter(pk=conversation_id), staff_id))
    return conversations_out(rows=[row])[0] | {"read": read_out(conversation=row)}


def talking_of(
    *, order_id: int | None = None, appointment_id: uuid.UUID | None = None, client_user_id: int | None = None
) -> QuerySet[Conversation]:
    """Open conversations about this order or visit; where there are none, the client's latest one about neither."""
    rows = Conversation.objects.filter(status=State.ACTIVE)
    about = Q()
    if order_id is not None:
        about |= Q(order_id=order_id)
    if appointment_id is not None:
        about |= Q(appointment_id=appointment_id)
    if about and (client_user_id is None or rows.filter(about).exists()):
        return rows.filter(about)
    if client_user_id is None:
        return rows.none()
    general = rows.filter(client_user_id=client_user_id, order_id=None, appointment_id=None)
    latest = general.order_by(F("last_message_at").desc(nulls_last=True), "pk").values("pk")[:1]
    return rows.filter(pk__in=latest)


def read_out(*, conversation: Conversation) -> list[dict[str, Any]]:
    """How far each person has read."""
    columns = ("user_id", "side", "name", "last_number", "read_at")
    return list(ReadMark.objects.filter(conversation=conversation).order_by("pk").values(*columns))


def entries_found(*, user_id: int, q: str = "") -> Rows:
    """A client's conversations, the latest word first. `q` looks at subject, workshop and words.

    One query for each word and active workshop this client writes to; what was said in a suspended one is not read.
    """
    said: dict[str, list[uuid.UUID]] = {word: [] for word in _words(q)}
    for workshop_id in conversation_workshops(user_id=user_id) if said else ():
        workshop = workshop_by_id(workshop_id=workshop_id)
        if workshop.status != "active":
            continue
        with open_workshop(workshop.schema_name):
            for word, found in said.items():
                found += said_in(user_id=user_id, word=word)
    return conversations_of(user_id=user_id, said=said)


def said_in(*, user_id: int, word: str) -> list[uuid.UUID]:
    """Which of this client's conversations in this workshop have the word."""
    rows = Message.objects.filter(conversation__client_user_id=user_id, content__icontains=word)
    return list(rows.values_list("conversation", flat=True).distinct())


def entries_out(*, entries: Sequence[Any]) -> list[dict[str, Any]]:
    """A client's list, from the shared schema alone."""
    return [
        {
            "id": entry.pk,
            "workshop_name": entry.workshop_name,
            "workshop_slug": entry.workshop.slug,
            "subject": entry.subject,
            "is_closed": entry.is_closed,
            "last_kind": entry.last_kind,
            "last_text": entry.last_text,
            "last_message_at": entry.last_message_at,
            "unread": entry.unread,
        }
        for entry in entries
    ]


def workshop_of_conversation(*, user_id: int, conversation_id: uuid.UUID) -> WorkshopRef:
    """Where the client's own conversation lives. Raises NotHere for anybody else's and for a suspended workshop."""
    with open_public():
        return _active(conversation_workshop(user_id=user_id, conversation_id=conversation_id))


def workshop_of_listing(*, listing_id: uuid.UUID) -> WorkshopRef:
    """The active workshop behind a directory entry. Raises NotHere."""
    listing = listing_by_id(listing_id=listing_id)
    if listing.workshop_id is None:
        raise NotHere
    return _active(workshop_by_id(workshop_id=listing.workshop_id))


def _active(workshop: WorkshopRef) -> WorkshopRef:
    if workshop.status != "active":
        raise NotHere
    return workshop


def client_of_customer(*, customer_id: int) -> tuple[int, str]:
    """(user id, name) of a customer who has an account. Raises NotHere, NoAccount."""
    customer = customer_get(customer_id=customer_id)
    if customer.user_id is None or not people_here(user_ids=[customer.user_id]):
        raise NoAccount
    return customer.user_id, customer.name


def colleagues(*, workshop_id: int) -> list[dict[str, Any]]:
    """Who may take care of a conversation: everybody who works here, by name."""
    names = names_of(user_ids=member_ids(workshop_id=workshop_id, roles=STAFF))
    return [{"id": user_id, "name": name} for user_id, name in sorted(names.items(), key=lambda one: (one[1], one[0]))]


def canned_list() -> QuerySet[CannedAnswer]:
    return CannedAnswer.objects.order_by("position", "title")
