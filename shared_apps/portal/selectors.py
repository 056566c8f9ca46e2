from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Collection, Mapping
from typing import Literal

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from shared_apps.core.errors import NotHere
from shared_apps.core.types import WorkshopRef
from shared_apps.portal.models import BookingEntry, ConversationEntry
from shared_apps.portal.types import OPEN, BookingRef

Which = Literal["upcoming", "past", "cancelled"]


def bookings_of(*, user_id: int, status: str | None = None, at: dt.datetime | None = None) -> QuerySet[BookingEntry]:
    """A client's bookings over all workshops, each with its workshop joined.

    "upcoming": still ahead or under way, the soonest first; "past" and "cancelled": the latest first; None: all.
    """
    now = at or timezone.now()
    rows = BookingEntry.objects.filter(user=user_id).select_related("workshop")
    if status == "upcoming":
        return rows.filter(status__in=OPEN, ends_at__gt=now).order_by("starts_at", "pk")
    if status == "cancelled":
        rows = rows.filter(status="cancelled")
    elif status == "past":
        rows = rows.exclude(status="cancelled").exclude(status__in=OPEN, ends_at__gt=now)
    return rows.order_by("-starts_at", "pk")


def booking_entry(*, user_id: int, appointment_id: uuid.UUID) -> BookingRef:
    """One booking of this client and where it lives. Raises NotHere for anybody else's."""
    entry = BookingEntry.objects.select_related("workshop").filter(user=user_id, pk=appointment_id).first()
    if entry is None:
        raise NotHere
    return booking_ref(entry=entry)


def booking_ref(*, entry: BookingEntry) -> BookingRef:
    """An entry with its workshop joined, as other apps carry it."""
    return BookingRef(
        appointment_id=entry.pk,
        user_id=entry.user_id,
        workshop_id=entry.workshop_id,
        schema_name=entry.workshop.schema_name,
        workshop_status=entry.workshop.status,
        workshop_name=entry.workshop_name,
        city=entry.city,
        service_code=entry.service_code,
        service_name=entry.service_name,
        starts_at=entry.starts_at,
        ends_at=entry.ends_at,
        status=entry.status,
        vehicle_id=entry.vehicle_id,
        vehicle_label=entry.vehicle_label,
        vehicle_plate=entry.vehicle_plate,
        updated_at=entry.updated_at,
    )


def workshops_of_vehicle(*, user_id: int, vehicle_id: uuid.UUID) -> list[BookingEntry]:
    """One booking of this car, the latest, for each workshop where there is any; with the workshop joined."""
    rows = BookingEntry.objects.filter(user=user_id, vehicle_id=vehicle_id).select_related("workshop")
    return list(rows.order_by("workshop", "-starts_at").distinct("workshop"))


def history_of_vehicle(*, user_id: int, vehicle_id: uuid.UUID, at: dt.datetime | None = None) -> QuerySet[BookingEntry]:
    """Past visits of one of the client's cars, the latest first; cancelled ones never took place."""
    return bookings_of(user_id=user_id, status="past", at=at).filter(vehicle_id=vehicle_id)


def conversations_of(
    *, user_id: int, said: Mapping[str, Collection[uuid.UUID]] | None = None
) -> QuerySet[ConversationEntry]:
    """A client's conversations over all workshops, each with its workshop joined, the latest word first.

    `said` names for each word looked for the conversations in which it was said; those stay where each word was, or
    stands in the subject or the workshop's name.
    """
    rows = ConversationEntry.objects.filter(user=user_id).select_related("workshop")
    for word, found in (said or {}).items():
        rows = rows.filter(Q(subject__icontains=word) | Q(workshop_name__icontains=word) | Q(pk__in=found))
    return rows.order_by(F("last_message_at").desc(nulls_last=True), "pk")


def conversation_workshops(*, user_id: int) -> list[int]:
    """Where a client has any conversation, by the workshop's id."""
    rows = ConversationEntry.objects.filter(user=user_id).order_by("workshop")
    return list(rows.values_list("workshop", flat=True).distinct())


def conversation_workshop(*, user_id: int, conversation_id: uuid.UUID) -> WorkshopRef:
    """Where this client's conversation lives, whatever state that workshop is in. Raises NotHere for anybody else's."""
    parts = [f"workshop__{name}" for name in WorkshopRef.__slots__]
    found = conversations_of(user_id=user_id).filter(pk=conversation_id).values_list(*parts).first()
    if found is None:
        raise NotHere
    return WorkshopRef(*found)
