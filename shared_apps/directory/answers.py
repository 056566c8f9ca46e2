"""How the directory's facts are written in both APIs: plain dictionaries, ready for the envelope."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from shared_apps.core.types import money
from shared_apps.directory.types import DayHours, PhotoRef, SpecialHours
from shared_apps.integrations.storage import file_store

MOST_SLOTS = 3


def card_of(row: dict[str, Any], *, at: dt.datetime) -> dict[str, Any]:
    """A row of `nearby` or `listings` as the API's card. `distance_m` in whole metres, where there is one."""
    by_service = "offer_price" in row
    price = row["offer_price"] if by_service else row["price_from"]
    start, end = (
        (row["offer_slot_start"], row["offer_slot_end"])
        if by_service
        else (row["first_slot_start"], row["first_slot_end"])
    )
    upcoming: Sequence[dict[str, Any]] = (
        starts_ahead(row["offer_next_starts"], minutes=row["offer_minutes"], at=at)
        if by_service
        else slots_ahead(row["next_slots"], at=at)
    )
    # A first free time that has passed is none; the next remembered one may still stand.
    first = {"start": start, "end": end} if start and start > at else (upcoming[0] if upcoming else None)
    distance = row.get("distance")
    return {
        "id": row["id"],
        "slug": row["slug"],
        "name": row["name"],
        "is_demo": row["is_demo"],
        "is_bookable": row["workshop_id"] is not None and row["has_offers"],
        "street": row["street"],
        "postal_code": row["postal_code"],
        "city": row["city"],
        "lat": None if row["latitude"] is None else float(row["latitude"]),
        "lng": None if row["longitude"] is None else float(row["longitude"]),
        "distance_m": None if distance is None else round(distance),
        "specializations": row["specializations"],
        "rating": {
            "average": None if row["rating"] is None else float(row["rating"]),
            "count": row["rating_count"],
        },
        "price_from": money(price),
        "first_slot": first,
        "next_slots": upcoming,
        "open_now": row["open_now"],
        "photo_url": first_photo_url(row["photos"]),
    }


def first_photo_url(small_keys: Sequence[str]) -> str | None:
    """The address of the small picture that stands for a workshop, where it has one."""
    return file_store().url(small_keys[0]) if small_keys else None


def photo_out(photo: PhotoRef) -> dict[str, Any]:
    store = file_store()
    return {
        "url": store.url(photo.key),
        "small_url": store.url(photo.small_key),
        "width": photo.width,
        "height": photo.height,
        "alt": photo.alt,
    }


def slots_ahead(slots: list[dict[str, str]], *, at: dt.datetime) -> list[dict[str, str]]:
    """The stored free times (UTC, ISO 8601) that have not passed, at most three."""
    now = at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return [slot for slot in slots if slot["start"] > now][:MOST_SLOTS]


def starts_ahead(starts: Sequence[dt.datetime], *, minutes: int, at: dt.datetime) -> list[dict[str, dt.datetime]]:
    """The remembered free starts of one service that have not passed, at most three, as free times."""
    length = dt.timedelta(minutes=minutes)
    return [{"start": start, "end": start + length} for start in starts if start > at][:MOST_SLOTS]


def hours_out(day: DayHours) -> dict[str, Any]:
    return {
        "day_of_week": day.day_of_week,
        "is_closed": day.is_closed,
        "opens_at": clock_out(day.opens_at),
        "closes_at": clock_out(day.closes_at),
        "break_start": clock_out(day.break_start),
        "break_end": clock_out(day.break_end),
    }


def special_day_out(day: SpecialHours) -> dict[str, Any]:
    return {
        "date": day.date,
        "is_closed": day.is_closed,
        "opens_at": clock_out(day.opens_at),
        "closes_at": clock_out(day.closes_at),
        "note": day.note,
    }


def clock_out(clock: dt.time | None) -> str | None:
    """A clock time as both APIs write it: "HH:MM"."""
    return None if clock is None else clock.strftime("%H:%M")
