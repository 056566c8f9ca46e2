"""A conversation begins, is given to somebody, closed and opened again."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput
from shared_apps.core.outbox import enqueue
from shared_apps.core.permissions import STAFF
from shared_apps.core.tenancy import current_schema
from shared_apps.notifications import services as notices
from shared_apps.notifications.selectors import contacts_of
from tenant_apps.chat.events import visit_named
from tenant_apps.chat.models import Conversation, Message
from tenant_apps.chat.selectors import talking_of
from tenant_apps.chat.services.messages import message_send
from tenant_apps.chat.services.writing import append, close, conversation_locked, reopen, sent_before, tell
from tenant_apps.chat.types import Kind, Side, Speaker, State, Subject
from tenants.selectors import member_ids, workshop_by_schema


@transaction.atomic
def conversation_begin(
    *,
    client_user_id: int,
    client_name: str,
    about: Subject,
    speaker: Speaker,
    text: str = "",
    client_id: str = "",
    is_demo: bool = False,
) -> Conversation:
    """A new conversation with its first words. One that this client already has open about the same visit or order
    goes on instead. Raises InvalidInput, also for a visit that is not here."""
    conversation = _about_the_same(client_user_id, about)
    if conversation is None:
        _name_visit(client_user_id, order_id=about.order_id, appointment_id=about.appointment_id)
        conversation = Conversation.objects.create(
            client_user_id=client_user_id,
            client_name=client_name[:120],
            subject=about.subject,
            appointment_id=about.appointment_id,
            order_id=about.order_id,
            priority=about.priority,
            is_demo=is_demo,
        )
        tell(conversation)
    if text:
        message_send(conversation_id=conversation.pk, speaker=speaker, text=text, client_id=client_id)
        conversation.refresh_from_db()
    return conversation


def _about_the_same(client_user_id: int, about: Subject) -> Conversation | None:
    same = Q()
    if about.order_id is not None:
        same |= Q(order_id=about.order_id)
    if about.appointment_id is not None:
        same |= Q(appointment_id=about.appointment_id)
    if not same:
        return None
    return Conversation.objects.filter(same, client_user_id=client_user_id, status=State.ACTIVE).order_by("pk").first()


def _name_visit(client_user_id: int | None, **visit: Any) -> None:
    if any(value is not None for value in visit.values()):
        told = {"order_id": None, "appointment_id": None} | visit
        visit_named.send(sender=Conversation, client_user_id=client_user_id, **told)


@transaction.atomic
def conversation_change(*, conversation_id: uuid.UUID, speaker: Speaker, changes: dict[str, Any]) -> Conversation:
    """Of `subject`, `priority`, `assigned_to_id`, `order_id`, `appointment_id` and `status` those that are named.

    Raises NotHere, InvalidInput for somebody who does not work here and for a visit that is not here.
    """
    conversation = conversation_locked(conversation_id, speaker)
    assigned = changes.get("assigned_to_id")
    if assigned is not None:
        workshop = workshop_by_schema(schema_name=current_schema())
        if assigned not in member_ids(workshop_id=workshop.id, roles=STAFF):
            raise InvalidInput.of("assigned_to_id", _("Ta osoba nie pracuje w tym warsztacie."))
    is_given = assigned not in (None, conversation.assigned_to_id, speaker.user_id)
    visit = {name: changes[name] for name in ("order_id", "appointment_id") if changes.get(name) is not None}
    _name_visit(conversation.client_user_id, **visit)
    status = changes.pop("status", conversation.status)
    for name, value in changes.items():
        setattr(conversation, name, value)
    conversation.save()
    if status != conversation.status:
        close(conversation) if status == State.CLOSED else reopen(conversation)
    else:
        tell(conversation)
    if is_given:
        _tell_whose(conversation, speaker)
    return conversation


def _tell_whose(conversation: Conversation, speaker: Speaker) -> None:
    """Whoever was given a conversation by somebody else hears of it, by the ways they chose."""
    contact = next(iter(contacts_of(user_ids=[conversation.assigned_to_id or 0])), None)
    if contact is None or contact.user_id is None:
        return
    with translation.override("en" if contact.language.startswith("en") else "pl"):
        title = _("Rozmowa przydzielona Tobie: %(who)s") % {"who": conversation.client_name}
        said = [conversation.subject, _("Przydziela: %(who)s") % {"who": speaker.name}]
        context = {"title": str(title), "body": " · ".join(str(one) for one in said if one)}
    # Given back and given again, it is told again.
    key = f"conversation:{uuid.uuid4().hex}"
    notices.tell(kind="work", key=key, context=context, people=[contact.user_id], link=f"/wiadomosci/{conversation.pk}")


def visit_tell_soon(
    *,
    key: str,
    code: str,
    text: str,
    order_id: int | None = None,
    appointment_id: uuid.UUID | None = None,
    client_user_id: int | None = None,
) -> None:
    """Promise `visit_tell`: whoever changes a visit holds its lock and must not wait for a conversation's.

    Nothing is promised where nobody talks of it.
    """
    if not talking_of(order_id=order_id, appointment_id=appointment_id, client_user_id=client_user_id).exists():
        return
    visit = str(appointment_id) if appointment_id is not None else None
    enqueue(
        "chat.visit_tell",
        key=key,
        code=code,
        text=text,
        order_id=order_id,
        appointment_id=visit,
        client_user_id=client_user_id,
    )


@transaction.atomic
def visit_tell(
    *,
    key: str,
    code: str,
    text: str,
    order_id: int | None = None,
    appointment_id: uuid.UUID | None = None,
    client_user_id: int | None = None,
) -> int:
    """What happened to a visit, on the timeline of every open conversation about it; returns of how many.

    Where none is about it, the one in which `client_user_id` spoke last of no visit in particular. `code` is what
    screens translate ("order.ready", "visit.moved 2026-11-26T13:30Z"), `text` the same in Polish; `key` makes it stand
    there once.
    """
    system = Speaker(Side.SYSTEM)
    found = talking_of(order_id=order_id, appointment_id=appointment_id, client_user_id=client_user_id)
    rows = list(found.select_for_update().order_by("pk"))
    # A step that left the visit where it was is no news; what is told of an order is.
    stood = code if code.startswith("visit.") else None
    news = [one for one in rows if sent_before(one, key, system) is None and _last_news(one) != stood]
    for conversation in news:
        append(conversation, system, Kind.SYSTEM, text, code=code, client_id=key)
    return len(news)


def _last_news(conversation: Conversation) -> str:
    told = Message.objects.filter(conversation=conversation, side=Side.SYSTEM).exclude(code__startswith="conversation.")
    return told.order_by("-number").values_list("code", flat=True).first() or ""
