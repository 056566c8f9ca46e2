"""What the directory's answers look like, for the OpenAPI file; long lists are not validated row by row."""

from __future__ import annotations

import datetime as dt
import uuid

from ninja import Schema


class MoneyOut(Schema):
    amount: str
    currency: str


class SlotOut(Schema):
    start: dt.datetime
    end: dt.datetime


class RatingOut(Schema):
    average: float | None
    count: int


class TownOut(Schema):
    name: str
    region: str
    lat: float
    lng: float


class CatalogueServiceOut(Schema):
    code: str
    name: str
    category: str
    duration_minutes: int


class PublicCard(Schema):
    id: uuid.UUID
    slug: str | None
    name: str
    is_demo: bool
    is_bookable: bool
    street: str
    postal_code: str
    city: str
    lat: float | None
    lng: float | None
    distance_m: int | None
    specializations: list[str]
    rating: RatingOut
    price_from: MoneyOut | None
    first_slot: SlotOut | None
    next_slots: list[SlotOut]
    open_now: bool
    photo_url: str | None


class ListingCard(PublicCard):
    lat: float
    lng: float
    distance_m: int


class DayHoursOut(Schema):
    day_of_week: int
    is_closed: bool
    opens_at: str | None
    closes_at: str | None
    break_start: str | None
    break_end: str | None


class SpecialDayOut(Schema):
    date: dt.date
    is_closed: bool
    opens_at: str | None
    closes_at: str | None
    note: str


class OfferOut(Schema):
    code: str
    name: str
    category: str
    price_from: MoneyOut | None
    duration_minutes: int
    first_slot: SlotOut | None


class PhotoOut(Schema):
    """Width and height in pixels of the picture at `url`; `small_url` has at most 480 of them on its longer side."""

    url: str
    small_url: str
    width: int
    height: int
    alt: str


class ListingDetail(PublicCard):
    description: str
    phone: str
    email: str
    website: str
    timezone: str
    hours: list[DayHoursOut]
    special_days: list[SpecialDayOut]
    services: list[OfferOut]
    photos: list[PhotoOut]


class SlugCheckOut(Schema):
    slug: str
    available: bool
    reason: str | None
    suggestion: str | None


class NewWorkshopOut(Schema):
    id: uuid.UUID
    slug: str
    url: str
    ticket_url: str
