from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass

STATUSES = ("requested", "confirmed", "arrived", "done", "cancelled", "no_show")
# What a client still has before them.
OPEN = ("requested", "confirmed", "arrived")


@dataclass(frozen=True, slots=True)
class BookingRef:
    """One booking of a client and where it lives. Times are UTC."""

    appointment_id: uuid.UUID
    user_id: int
    workshop_id: int
    schema_name: str
    workshop_status: str
    workshop_name: str
    city: str
    service_code: str
    service_name: str
    starts_at: dt.datetime
    ends_at: dt.datetime
    status: str
    vehicle_id: uuid.UUID | None
    vehicle_label: str
    vehicle_plate: str
    updated_at: dt.datetime
