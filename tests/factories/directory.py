"""Entries of the directory as tests need them: a place, a usual week, an offer."""

from __future__ import annotations

import datetime as dt
import itertools
from decimal import Decimal
from typing import Any

from shared_apps.directory.models import Listing, Offer, WorkingHours
from shared_apps.directory.services import opening_project
from shared_apps.directory.wording import search_text_of

KRAKOW = (50.06143, 19.93658)
WARSZAWA = (52.22977, 21.01178)
_numbers = itertools.count(1)


def listing_made(*, at: tuple[float, float] = KRAKOW, offers: dict[str, int] | None = None, **fields: Any) -> Listing:
    """A visible entry open on weekdays from 8 to 17. `offers`: whole zloty by service code."""
    values: dict[str, Any] = {
        "name": f"Warsztat próbny {next(_numbers)}",
        "street": "Dębowa 1",
        "postal_code": "30-001",
        "city": "Kraków",
        "latitude": at[0],
        "longitude": at[1],
        "is_visible": True,
    } | fields
    values.setdefault(
        "search_text",
        search_text_of(name=values["name"], street=values["street"], city=values["city"], services=offers or ()),
    )
    listing = Listing.objects.create(**values)
    WorkingHours.objects.bulk_create(
        WorkingHours(listing=listing, day_of_week=day, opens_at=dt.time(8), closes_at=dt.time(17))
        if day < 5
        else WorkingHours(listing=listing, day_of_week=day, is_closed=True)
        for day in range(7)
    )
    opening_project(listing_ids=[listing.pk])
    for code, zloty in (offers or {}).items():
        Offer.objects.create(listing=listing, service_id=code, price_from=Decimal(zloty), duration_minutes=60)
    return listing
