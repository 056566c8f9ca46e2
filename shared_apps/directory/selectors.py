from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Collection, Sequence
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Case, Exists, F, FilteredRelation, Max, Min, OuterRef, Q, QuerySet, When
from django.utils import timezone
from django.utils.translation import get_language

from shared_apps.core.errors import NotHere
from shared_apps.core.place import nearest
from shared_apps.core.types import money
from shared_apps.directory.answers import card_of, first_photo_url, hours_out, photo_out, special_day_out
from shared_apps.directory.models import CatalogueService, Listing, Offer, SpecialDay, WorkingHours
from shared_apps.directory.opening import holiday_names, open_at, open_now, public_holidays
from shared_apps.directory.photos import photos_of
from shared_apps.directory.types import DayHours, ListingRef, Sort, SpecialHours
from shared_apps.directory.wording import town_mark
from shared_apps.integrations.maps import fold, search_places
from tenants.errors import SlugTaken
from tenants.selectors import slug_is_taken, slug_refusal, slug_suggestion

# Nobody turns five hundred entries; counting further would cost what finding them does not.
MOST_FOUND = 500
MOST_WORDS = 6
SPECIAL_DAYS_AHEAD = 60

CARD_COLUMNS = (
    "id", "name", "is_demo", "workshop_id", "street", "postal_code", "city", "latitude", "longitude",
    "specializations", "rating", "rating_count", "price_from", "first_slot_start", "first_slot_end", "next_slots",
    "photos",
)  # fmt: skip
ROW_COLUMNS = (*CARD_COLUMNS, "slug", "open_now", "has_offers")


def shown() -> QuerySet[Listing]:
    """What the public may see. A suspended or closed workshop disappears with its status, not a moment later."""
    return Listing.objects.filter(Q(workshop__isnull=True) | Q(workshop__status="active"), is_visible=True)


class Ranked:
    """What a search found, in order: counted, and cut into pages whose rows are read only then."""

    def __init__(self, order: Sequence[tuple[uuid.UUID, float | None]], *, service: str, at: dt.datetime) -> None:
        self._order, self._service, self._at = order, service, at

    def count(self) -> int:
        return len(self._order)

    def __getitem__(self, page: slice) -> list[dict[str, Any]]:
        wanted = dict(self._order[page])
        rows = _card_rows(list(wanted), service=self._service, at=self._at) if wanted else []
        found = {row["id"]: row | {"distance": wanted[row["id"]]} for row in rows}
        # One that disappeared in between is left out.
        return [found[listing_id] for listing_id in wanted if listing_id in found]


def nearby(
    *,
    lat: float,
    lng: float,
    radius_km: float,
    q: str = "",
    service: str = "",
    only_open: bool = False,
    sort: Sort = "distance",
    at: dt.datetime | None = None,
) -> Ranked:
    """Rows for `card_of`, at most MOST_FOUND of them, the nearest (or the soonest free) first.

    `radius_km` in kilometres on the spheroid.
    """
    now = at or timezone.now()
    order = nearby_order(
        lat=lat, lng=lng, radius_km=radius_km, q=q, service=service, only_open=only_open, sort=sort, at=now
    )
    return Ranked(list(order), service=service, at=now)


def nearby_order(
    *,
    lat: float,
    lng: float,
    radius_km: float,
    q: str,
    service: str,
    only_open: bool,
    sort: Sort,
    at: dt.datetime,
) -> QuerySet[Any, tuple[uuid.UUID, float | None]]:
    """Ids and metres alone: ordering by distance walks the GiST index, and what has to be sorted is narrow."""
    matching = _matching(q=q, service=service, only_open=only_open, at=at)
    rows = nearest(matching, "place", lat=lat, lng=lng, metres=radius_km * 1000)
    if sort == "first_slot":
        soonest = "offer_slot_start" if service else "first_slot_start"
        still_free = Case(When(Q(**{f"{soonest}__gt": at}), then=F(soonest)))
        rows = rows.order_by(still_free.asc(nulls_last=True), "distance", "pk")
    else:
        rows = rows.order_by("distance")
    return rows.values_list("pk", "distance")[:MOST_FOUND]


def listings(*, q: str = "", city: str = "", service: str = "") -> Ranked:
    """Rows for `card_of` without a distance, by name."""
    now = timezone.now()
    rows = _matching(q=q, service=service, only_open=False, at=now)
    if city:
        rows = rows.filter(search_text__contains=town_mark(city))
    order = rows.order_by("name", "pk").values_list("pk", flat=True)[:MOST_FOUND]
    return Ranked([(listing_id, None) for listing_id in order], service=service, at=now)


def _matching(*, q: str, service: str, only_open: bool, at: dt.datetime) -> QuerySet[Listing]:
    rows = shown()
    for word in fold(q).split()[:MOST_WORDS]:
        rows = rows.filter(search_text__contains=word)
    if service:
        rows = _offering(rows, service)
    return rows.filter(open_at(at)) if only_open else rows


def _offering(rows: QuerySet[Listing], service: str) -> QuerySet[Listing]:
    """Only those that offer the service; its price and first free time are `wanted`."""
    offered = rows.annotate(wanted=FilteredRelation("offers", condition=Q(offers__service=service)))
    return offered.filter(wanted__isnull=False).annotate(offer_slot_start=F("wanted__first_slot_start"))


def _card_rows(ids: Collection[uuid.UUID], *, service: str, at: dt.datetime) -> QuerySet[Any, dict[str, Any]]:
    # Typed loosely: the columns asked for depend on the arguments.
    cards: QuerySet[Any, Any] = shown().filter(pk__in=ids)
    columns = list(ROW_COLUMNS)
    if service:
        # Who asks for one service compares its price and its first free time, not the cheapest of any.
        cards = _offering(cards, service).annotate(
            offer_price=F("wanted__price_from"),
            offer_slot_end=F("wanted__first_slot_end"),
            offer_minutes=F("wanted__duration_minutes"),
            offer_next_starts=F("wanted__next_starts"),
        )
        columns += ["offer_price", "offer_slot_start", "offer_slot_end", "offer_minutes", "offer_next_starts"]
    found: QuerySet[Any, dict[str, Any]] = cards.annotate(
        slug=F("workshop__slug"),
        open_now=open_at(at),
        has_offers=Exists(Offer.objects.filter(listing=OuterRef("pk"))),
    ).values(*columns)
    return found


def listing_detail(
    *, listing_id: uuid.UUID, at: dt.datetime | None = None, even_hidden: bool = False
) -> dict[str, Any]:
    """Everything the public may know of one entry. Raises NotHere for a hidden or suspended one.

    `even_hidden` is for the owner, who sees an entry that nobody else does.
    """
    now = at or timezone.now()
    rows = Listing.objects.all() if even_hidden else shown()
    listing = rows.select_related("workshop").filter(pk=listing_id).first()
    if listing is None:
        raise NotHere
    hours = _hours(listing.pk)
    today = now.astimezone(ZoneInfo(listing.timezone)).date()
    # Yesterday still counts for whoever is open over midnight.
    days_ahead = dt.timedelta(days=SPECIAL_DAYS_AHEAD)
    special = _special_days(listing.pk, start=today - dt.timedelta(days=1), end=today + days_ahead)
    offers = _offers(listing.pk, at=now)
    row = {column: getattr(listing, column) for column in CARD_COLUMNS} | {
        "slug": listing.workshop.slug if listing.workshop else None,
        "has_offers": bool(offers),
        "open_now": open_now(hours=hours, special_days=special, timezone=listing.timezone, at=now),
    }
    return card_of(row, at=now) | {
        "description": listing.description,
        "phone": listing.contact_phone,
        "email": listing.contact_email,
        "website": listing.website,
        "timezone": listing.timezone,
        "hours": [hours_out(day) for day in hours],
        "special_days": [special_day_out(day) for day in _with_holidays(special, start=today, end=today + days_ahead)],
        "services": offers,
        "photos": [photo_out(photo) for photo in photos_of(listing_id=listing.pk)] if listing.photos else [],
    }


def _offers(listing_id: uuid.UUID, *, at: dt.datetime) -> list[dict[str, Any]]:
    offers = Offer.objects.filter(listing=listing_id).select_related("service").order_by("service__position")
    english = _in_english()
    return [
        {
            "code": offer.service_id,
            "name": offer.service.name_en if english else offer.service.name_pl,
            "category": offer.service.category_en if english else offer.service.category_pl,
            "price_from": money(offer.price_from),
            "duration_minutes": offer.duration_minutes,
            "first_slot": {"start": offer.first_slot_start, "end": offer.first_slot_end}
            if offer.first_slot_start and offer.first_slot_start > at
            else None,
        }
        for offer in offers
    ]


def _in_english() -> bool:
    return (get_language() or "pl").startswith("en")


def listing_of(*, workshop_id: int) -> ListingRef:
    """A workshop's own entry, shown or not. Raises NotHere when it has none."""
    return _ref(Listing.objects.filter(workshop=workshop_id))


def listing_by_id(*, listing_id: uuid.UUID) -> ListingRef:
    """An entry the public may see. Raises NotHere for an unknown, hidden or suspended one."""
    return _ref(shown().filter(pk=listing_id))


def _ref(rows: QuerySet[Listing]) -> ListingRef:
    listing = rows.select_related("workshop").first()
    if listing is None:
        raise NotHere
    return ListingRef(
        id=listing.pk,
        workshop_id=listing.workshop_id,
        slug=listing.workshop.slug if listing.workshop else None,
        name=listing.name,
        street=listing.street,
        postal_code=listing.postal_code,
        city=listing.city,
        lat=None if listing.latitude is None else float(listing.latitude),
        lng=None if listing.longitude is None else float(listing.longitude),
        phone=listing.contact_phone,
        timezone=listing.timezone,
        is_demo=listing.is_demo,
        is_visible=listing.is_visible,
        photo_url=first_photo_url(listing.photos),
    )


def hours_of(*, workshop_id: int) -> list[DayHours]:
    """Seven days, Monday first; a day nobody has filled in is closed."""
    return _whole_week(WorkingHours.objects.filter(listing__workshop=workshop_id))


def _hours(listing_id: uuid.UUID) -> list[DayHours]:
    return _whole_week(WorkingHours.objects.filter(listing=listing_id))


def _whole_week(rows: QuerySet[WorkingHours]) -> list[DayHours]:
    known = {row.day_of_week: day_hours(row=row) for row in rows}
    return [known.get(day) or DayHours(day) for day in range(7)]


def day_hours(*, row: WorkingHours) -> DayHours:
    return DayHours(row.day_of_week, row.is_closed, row.opens_at, row.closes_at, row.break_start, row.break_end)


def is_public_holiday(*, day: dt.date) -> bool:
    """Workshops are closed on Poland's public holidays, unless a special day says otherwise."""
    return day in public_holidays(day.year)


def special_days_of(
    *, workshop_id: int, start: dt.date | None = None, end: dt.date | None = None
) -> list[SpecialHours]:
    """Dates that differ from their weekday, `start` to `end` both included, in order."""
    return _special(SpecialDay.objects.filter(listing__workshop=workshop_id), start, end)


def _special_days(listing_id: uuid.UUID, *, start: dt.date, end: dt.date) -> list[SpecialHours]:
    return _special(SpecialDay.objects.filter(listing=listing_id), start, end)


def _with_holidays(special: Sequence[SpecialHours], *, start: dt.date, end: dt.date) -> list[SpecialHours]:
    """These days and the public holidays from `start` to `end`, closed unless the owner says otherwise, in order."""
    language = "en" if _in_english() else "pl"
    days = {
        date: SpecialHours(0, date, note=name)
        for year in range(start.year, end.year + 1)
        for date, name in holiday_names(year, language=language).items()
    }
    days |= {day.date: day for day in special}
    return [days[date] for date in sorted(days) if start <= date <= end]


def _special(rows: QuerySet[SpecialDay], start: dt.date | None, end: dt.date | None) -> list[SpecialHours]:
    if start is not None:
        rows = rows.filter(date__gte=start)
    if end is not None:
        rows = rows.filter(date__lte=end)
    return [
        SpecialHours(row.pk, row.date, row.is_closed, row.opens_at, row.closes_at, row.note)
        for row in rows.order_by("date")
    ]


def own_listing(*, workshop_id: int) -> dict[str, Any]:
    """A workshop's entry as its owner edits it. Raises NotHere when it has none."""
    listing = Listing.objects.filter(workshop=workshop_id).first()
    if listing is None:
        raise NotHere
    return {
        "listing_id": listing.pk,
        "name": listing.name,
        "description": listing.description,
        "street": listing.street,
        "postal_code": listing.postal_code,
        "city": listing.city,
        "lat": None if listing.latitude is None else float(listing.latitude),
        "lng": None if listing.longitude is None else float(listing.longitude),
        "phone": listing.contact_phone,
        "email": listing.contact_email,
        "website": listing.website,
        "specializations": listing.specializations,
        "timezone": listing.timezone,
        "is_visible": listing.is_visible,
    }


def catalogue() -> list[dict[str, Any]]:
    """All services in the caller's language, in the order in which they are shown."""
    english = _in_english()
    return [
        {
            "code": service.code,
            "name": service.name_en if english else service.name_pl,
            "category": service.category_en if english else service.category_pl,
            "duration_minutes": service.duration_minutes,
        }
        for service in CatalogueService.objects.order_by("position")
    ]


def catalogue_of(*, codes: list[str]) -> dict[str, dict[str, Any]]:
    """Polish and English names, category and usual duration of these services, by code. Unknown codes are left out."""
    rows = CatalogueService.objects.filter(code__in=codes)
    return {row["code"]: dict(row) for row in rows.values()}


def prices_of(*, service: str) -> tuple[Decimal | None, Decimal | None]:
    """The lowest and the highest "from" price (zloty) of a service among workshops on show; None where none says."""
    offers = Offer.objects.filter(listing__in=shown(), service__code=service)
    told = offers.aggregate(low=Min("price_from"), high=Max("price_from"))
    return told["low"], told["high"]


def towns(*, q: str) -> list[dict[str, Any]]:
    """Up to eight places in Poland for what somebody typed, best first; accents and capitals do not matter."""
    found = search_places(q, language=(get_language() or "pl")[:2])
    return [{"name": place.name, "region": place.region, "lat": place.lat, "lng": place.lng} for place in found]


def slug_check(*, slug: str, name: str = "") -> dict[str, Any]:
    """May a new workshop take this address: {slug, available, reason, suggestion}."""
    wanted = slug.strip().lower()
    reason: str | None = slug_refusal(slug=wanted)
    if reason is None and slug_is_taken(slug=wanted):
        reason = str(SlugTaken.message)
    suggestion = None if reason is None else slug_suggestion(name=name or wanted)
    return {"slug": wanted, "available": reason is None, "reason": reason, "suggestion": suggestion}
