from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

SORTS = ("distance", "first_slot")
Sort = Literal["distance", "first_slot"]


@dataclass(frozen=True, slots=True)
class DayHours:
    """One weekday (0 is Monday) in the workshop's own clock. `closes_at` at or before `opens_at` is after midnight."""

    day_of_week: int
    is_closed: bool = True
    opens_at: dt.time | None = None
    closes_at: dt.time | None = None
    break_start: dt.time | None = None
    break_end: dt.time | None = None


@dataclass(frozen=True, slots=True)
class SpecialHours:
    """One date that replaces its weekday. Without a break."""

    id: int
    date: dt.date
    is_closed: bool = True
    opens_at: dt.time | None = None
    closes_at: dt.time | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class SlotIn:
    """A free time, start to end, with time zones."""

    start: dt.datetime
    end: dt.datetime


@dataclass(frozen=True, slots=True)
class OfferIn:
    """A catalogue service as a workshop offers it. `price_from` in PLN, gross."""

    code: str
    price_from: Decimal | None
    duration_minutes: int


@dataclass(frozen=True, slots=True)
class PhotoRef:
    """A picture of a workshop by the keys of its two sizes; pixels of the large one."""

    id: uuid.UUID
    key: str
    small_key: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class ListingRef:
    """What other apps need to know of a directory entry. `workshop_id` is None for one that is only listed."""

    id: uuid.UUID
    workshop_id: int | None
    slug: str | None
    name: str
    street: str
    postal_code: str
    city: str
    lat: float | None
    lng: float | None
    phone: str
    timezone: str
    is_demo: bool
    is_visible: bool
    photo_url: str | None


@dataclass(frozen=True, slots=True)
class ListingChange:
    """What an owner may say about their own workshop. None leaves a field as it is."""

    name: str | None = None
    description: str | None = None
    street: str | None = None
    postal_code: str | None = None
    city: str | None = None
    lat: float | None = None
    lng: float | None = None
    phone: str | None = None
    email: str | None = None
    website: str | None = None
    specializations: tuple[str, ...] | None = None
    timezone: str | None = None


@dataclass(frozen=True, slots=True)
class NewWorkshop:
    """Answer to a sign-up: where the new workshop lives."""

    id: uuid.UUID
    slug: str
    url: str
