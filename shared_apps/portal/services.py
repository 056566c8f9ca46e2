from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django.utils import timezone

from shared_apps.accounts.selectors import person_held
from shared_apps.portal.models import BookingEntry, ConversationEntry


def booking_project(
    *,
    user_id: int,
    workshop_id: int,
    appointment_id: uuid.UUID,
    workshop_name: str,
    city: str,
    service_code: str,
    service_name: str,
    starts_at: dt.datetime,
    ends_at: dt.datetime,
    status: str,
    vehicle_id: uuid.UUID | None = None,
    vehicle_label: str = "",
    vehicle_plate: str = "",
) -> None:
    """Write the client's entry of one booking, new or changed. Call it in the transaction of the booking.

    The first call fixes whose booking it is and where: a later one for somebody else changes nothing but raises
    LookupError, because that is a bug. Whose account was deleted has no list any more.
    """
    entry = BookingEntry.objects.select_for_update().filter(pk=appointment_id).first()
    if entry is None and not person_held(user_id=user_id):
        return
    entry = entry or BookingEntry(appointment_id=appointment_id, user_id=user_id, workshop_id=workshop_id)
    if (entry.user_id, entry.workshop_id) != (user_id, workshop_id):
        raise LookupError("this booking belongs to another client or workshop")
    entry.workshop_name, entry.city = workshop_name, city
    entry.service_code, entry.service_name = service_code, service_name
    entry.starts_at, entry.ends_at, entry.status = starts_at, ends_at, status
    entry.vehicle_id, entry.vehicle_label, entry.vehicle_plate = vehicle_id, vehicle_label, vehicle_plate
    entry.save()


def conversation_project(
    *,
    user_id: int,
    workshop_id: int,
    conversation_id: uuid.UUID,
    workshop_name: str,
    subject: str,
    is_closed: bool,
    last_text: str,
    last_kind: str,
    last_message_at: dt.datetime | None,
    unread: int | None,
) -> None:
    """Write the client's entry of one conversation, new or changed. Call it in the transaction of the message.

    `unread`: None leaves it as it is. Raises LookupError when it belongs to another client or workshop, because that is
    a bug. Whose account was deleted has no list any more.
    """
    told: dict[str, Any] = {
        "workshop_name": workshop_name,
        "subject": subject,
        "is_closed": is_closed,
        "last_text": last_text,
        "last_kind": last_kind,
        "last_message_at": last_message_at,
    }
    if unread is not None:
        told["unread"] = unread
    own = ConversationEntry.objects.filter(pk=conversation_id, user_id=user_id, workshop_id=workshop_id)
    # Nearly every word goes into an entry that is there.
    if own.update(**told, updated_at=timezone.now()):
        return
    if ConversationEntry.objects.filter(pk=conversation_id).exists():
        raise LookupError("this conversation belongs to another client or workshop")
    if person_held(user_id=user_id):
        ConversationEntry.objects.create(pk=conversation_id, user_id=user_id, workshop_id=workshop_id, **told)
