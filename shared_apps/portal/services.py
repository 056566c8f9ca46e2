from __future__ import annotations

import datetime as dt
import uuid

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
    LookupError, because that is a bug.
    """
    entry, created = BookingEntry.objects.select_for_update().get_or_create(
        appointment_id=appointment_id,
        defaults={
            "user_id": user_id,
            "workshop_id": workshop_id,
            "workshop_name": workshop_name,
            "city": city,
            "service_code": service_code,
            "service_name": service_name,
            "starts_at": starts_at,
            "ends_at": ends_at,
            "status": status,
            "vehicle_id": vehicle_id,
            "vehicle_label": vehicle_label,
            "vehicle_plate": vehicle_plate,
        },
    )
    if created:
        return
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
    unread: int,
) -> None:
    """Write the client's entry of one conversation, new or changed. Call it in the transaction of the message.

    Raises LookupError when it belongs to another client or workshop, because that is a bug.
    """
    entry, created = ConversationEntry.objects.select_for_update().get_or_create(
        conversation_id=conversation_id, defaults={"user_id": user_id, "workshop_id": workshop_id}
    )
    if not created and (entry.user_id, entry.workshop_id) != (user_id, workshop_id):
        raise LookupError("this conversation belongs to another client or workshop")
    entry.workshop_name, entry.subject, entry.is_closed = workshop_name, subject, is_closed
    entry.last_text, entry.last_kind = last_text, last_kind
    entry.last_message_at, entry.unread = last_message_at, unread
    entry.save()
