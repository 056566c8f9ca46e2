from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere, NotYours, WorkshopSuspended
from shared_apps.directory.errors import SpecialDayTaken, TooManyWorkshops
from shared_apps.directory.events import opening_changed
from shared_apps.directory.models import CatalogueService, Listing, Offer, SpecialDay, WorkingHours
from shared_apps.directory.opening import open_week
from shared_apps.directory.selectors import day_hours
from shared_apps.directory.types import DayHours, ListingChange, NewWorkshop, OfferIn, SlotIn, SpecialHours
from shared_apps.directory.wording import search_text_of
from shared_apps.integrations.maps import Place, locate_address
from tenants.selectors import membership_of, places_of, workshop_by_id, workshop_url
from tenants.services import workshop_create, workshop_update

OPENS, CLOSES = dt.time(8), dt.time(17)
USUAL_WEEK = [
    DayHours(day, is_closed=False, opens_at=OPENS, closes_at=CLOSES) if day < 5 else DayHours(day) for day in range(7)
]
MOST_SPECIAL_DAYS = 400
# Each is a schema of its own; whoever really runs more is known to us by then.
MOST_WORKSHOPS = 10
# Our columns by the names of the API.
COLUMNS = {"phone": "contact_phone", "email": "contact_email", "lat": "latitude", "lng": "longitude"}


@transaction.atomic
def listing_open(*, workshop_id: int, name: str, timezone_name: str, is_demo: bool = False) -> uuid.UUID:
    """An entry for a workshop that was just born, hidden until it has an address. Returns its id."""
    listing = Listing.objects.create(
        workshop_id=workshop_id,
        name=name,
        timezone=timezone_name,
        open_week=open_week(USUAL_WEEK),
        is_demo=is_demo,
        search_text=search_text_of(name=name, street="", city="", services=()),
    )
    WorkingHours.objects.bulk_create(_hours_row(listing, day) for day in USUAL_WEEK)
    return listing.pk


@transaction.atomic
def opening_project(*, listing_ids: Collection[uuid.UUID]) -> None:
    """Write the usual week and the special dates of these entries as searches read them, from their own tables."""
    weeks: dict[uuid.UUID, list[WorkingHours]] = defaultdict(list)
    for row in WorkingHours.objects.filter(listing__in=listing_ids):
        weeks[row.listing_id].append(row)
    dates: dict[uuid.UUID, list[dt.date]] = defaultdict(list)
    for listing_id, date in SpecialDay.objects.filter(listing__in=listing_ids).values_list("listing_id", "date"):
        dates[listing_id].append(date)
    listings = Listing.objects.filter(pk__in=listing_ids).only("id")
    for listing in listings:
        listing.open_week = open_week(day_hours(row=row) for row in weeks[listing.pk])
        listing.special_dates = sorted(dates[listing.pk])
    Listing.objects.bulk_update(listings, ["open_week", "special_dates"], batch_size=500)


def workshop_sign_up(
    *,
    user_id: int,
    name: str,
    slug: str,
    city: str,
    street: str,
    postal_code: str,
    lat: float | None = None,
    lng: float | None = None,
    phone: str = "",
    timezone_name: str = "Europe/Warsaw",
) -> NewWorkshop:
    """A person opens a workshop and owns it: schema, host and directory entry in one transaction.

    Raises InvalidInput, SlugRefused (400), SlugTaken or TooManyWorkshops (409).
    """
    if sum("owner" in place.roles for place in places_of(user_id=user_id)) >= MOST_WORKSHOPS:
        raise TooManyWorkshops
    place = None if lat is not None else _place_of(street=street, postal_code=postal_code, city=city)
    change = ListingChange(street=street, postal_code=postal_code, city=city, lat=lat, lng=lng, phone=phone)
    _check(change)
    with transaction.atomic():
        workshop = workshop_create(name=name, slug=slug, owner_id=user_id, timezone_name=timezone_name)
        listing = Listing.objects.select_for_update().get(workshop_id=workshop.id)
        _apply(listing, change, place)
    return NewWorkshop(id=listing.pk, slug=workshop.slug, url=workshop_url(slug=workshop.slug))


def listing_update_by_owner(*, listing_id: uuid.UUID, user_id: int, change: ListingChange) -> None:
    """The same from the shared hosts. Raises NotHere, InvalidInput, or (403) NotYours or WorkshopSuspended."""
    workshop_id = Listing.objects.filter(pk=listing_id).values_list("workshop_id", flat=True).first()
    if workshop_id is None:
        raise NotHere
    membership = membership_of(user_id=user_id, workshop_id=workshop_id)
    if membership is None or "owner" not in membership.roles:
        raise NotYours
    if workshop_by_id(workshop_id=workshop_id).status != "active":
        raise WorkshopSuspended
    listing_update(workshop_id=workshop_id, change=change)


def listing_update(*, workshop_id: int, change: ListingChange) -> None:
    """What the owner says about the workshop, its name and zone included.

    A new address without coordinates is looked up; one that nobody knows hides the entry until a pin is set.
    Raises NotHere or InvalidInput.
    """
    _check(change)
    listing = Listing.objects.filter(workshop_id=workshop_id).first()
    if listing is None:
        raise NotHere
    place = None
    moved = any(
        new is not None and new != old
        for new, old in (
            (change.street, listing.street),
            (change.postal_code, listing.postal_code),
            (change.city, listing.city),
        )
    )
    unplaced = listing.latitude is None and listing.city != ""
    if change.lat is None and (moved or unplaced):
        # Asked before the transaction: no lock waits for a supplier.
        place = _place_of(
            street=_new(change.street, listing.street),
            postal_code=_new(change.postal_code, listing.postal_code),
            city=_new(change.city, listing.city),
        )
    with transaction.atomic():
        listing = Listing.objects.select_for_update().get(pk=listing.pk)
        if change.name is not None or change.timezone is not None:
            workshop_update(workshop_id=workshop_id, name=change.name, timezone_name=change.timezone)
        zone_changed = change.timezone is not None and change.timezone != listing.timezone
        if moved and change.lat is None:
            listing.latitude = listing.longitude = None
        _apply(listing, change, place)
        if zone_changed:
            opening_changed.send(Listing, workshop_id=workshop_id)


def _new(changed: str | None, old: str) -> str:
    return old if changed is None else changed


def _place_of(*, street: str, postal_code: str, city: str) -> Place | None:
    if not city:
        return None
    language = (get_language() or "pl")[:2]
    return locate_address(street=street, postal_code=postal_code, city=city, language=language)


def _check(change: ListingChange) -> None:
    if (change.lat is None) != (change.lng is None):
        raise InvalidInput.of("lng" if change.lng is None else "lat", _("Podaj obie współrzędne."))
    if change.name is not None and not change.name:
        raise InvalidInput.of("name", _("Podaj nazwę warsztatu."))
    if change.website:
        try:
            URLValidator(["http", "https"])(change.website)
        except ValidationError as invalid:
            raise InvalidInput.of("website", _("Podaj adres zaczynający się od http:// lub https://.")) from invalid
    if change.email:
        try:
            validate_email(change.email)
        except ValidationError as invalid:
            raise InvalidInput.of("email", _("Podaj poprawny adres e-mail.")) from invalid


def _apply(listing: Listing, change: ListingChange, place: Place | None) -> None:
    for field in ("name", "description", "street", "postal_code", "city", "phone", "email", "website", "timezone"):
        value = getattr(change, field)
        if value is not None:
            setattr(listing, COLUMNS.get(field, field), value)
    if change.specializations is not None:
        listing.specializations = list(change.specializations)
    if change.lat is not None and change.lng is not None:
        listing.latitude, listing.longitude = _degrees(change.lat), _degrees(change.lng)
        listing.google_place_id = ""
    elif place is not None:
        listing.latitude, listing.longitude = _degrees(place.lat), _degrees(place.lng)
        listing.region, listing.google_place_id = place.region, place.google_place_id
    listing.address_full = ", ".join(
        part for part in (listing.street, f"{listing.postal_code} {listing.city}".strip()) if part
    )
    listing.is_visible = bool(listing.city) and listing.latitude is not None
    _rewrite_search_text(listing)
    listing.save()


def _degrees(value: float) -> Decimal:
    """Six decimals are eleven centimetres."""
    return Decimal(str(value)).quantize(Decimal("0.000001"))


def _rewrite_search_text(listing: Listing) -> None:
    names = Offer.objects.filter(listing=listing.pk).values_list("service__name_pl", "service__name_en")
    words = [name for pair in names for name in pair]
    listing.search_text = search_text_of(
        name=listing.name, street=listing.street, city=listing.city, services=[*words, *listing.specializations]
    )


@transaction.atomic
def hours_replace(*, workshop_id: int, hours: Sequence[DayHours]) -> None:
    """All seven days at once. Raises NotHere, or InvalidInput naming the day that makes no sense."""
    if sorted(day.day_of_week for day in hours) != list(range(7)):
        raise InvalidInput.of("day_of_week", _("Podaj wszystkie siedem dni tygodnia, każdy raz."))
    for number, day in enumerate(hours):
        _check_day(day, str(number))
    listing = _locked(workshop_id)
    WorkingHours.objects.filter(listing=listing).delete()
    WorkingHours.objects.bulk_create(_hours_row(listing, day) for day in hours)
    opening_project(listing_ids=[listing.pk])
    opening_changed.send(Listing, workshop_id=workshop_id)


def _check_day(day: DayHours | SpecialHours, where: str) -> None:
    prefix = f"{where}." if where else ""
    if day.is_closed:
        return
    for field in ("opens_at", "closes_at"):
        if getattr(day, field) is None:
            raise InvalidInput.of(f"{prefix}{field}", _("Podaj godzinę albo zaznacz, że zamknięte."))
    if isinstance(day, SpecialHours) or (day.break_start is None and day.break_end is None):
        return
    if day.break_start is None or day.break_end is None:
        missing = "break_start" if day.break_start is None else "break_end"
        raise InvalidInput.of(f"{prefix}{missing}", _("Przerwa ma początek i koniec."))
    if not _break_inside(day):
        raise InvalidInput.of(f"{prefix}break_start", _("Przerwa musi mieścić się w godzinach otwarcia."))


def _break_inside(day: DayHours) -> bool:
    """The four times must come in the order opens, break starts, break ends, closes, if need be over midnight."""
    opens, pause, resume, closes = (
        clock.hour * 60 + clock.minute
        for clock in (day.opens_at, day.break_start, day.break_end, day.closes_at)
        if clock is not None
    )
    length = (closes - opens) % 1440 or 1440
    starts, ends = (pause - opens) % 1440, (resume - opens) % 1440
    return starts < ends <= length


def _hours_row(listing: Listing, day: DayHours) -> WorkingHours:
    if day.is_closed:
        return WorkingHours(listing=listing, day_of_week=day.day_of_week, is_closed=True)
    return WorkingHours(
        listing=listing,
        day_of_week=day.day_of_week,
        is_closed=False,
        opens_at=day.opens_at,
        closes_at=day.closes_at,
        break_start=day.break_start,
        break_end=day.break_end,
    )


def _locked(workshop_id: int) -> Listing:
    listing = Listing.objects.select_for_update().filter(workshop_id=workshop_id).first()
    if listing is None:
        raise NotHere
    return listing


def special_day_add(*, workshop_id: int, day: SpecialHours) -> SpecialHours:
    """Raises NotHere, InvalidInput, or SpecialDayTaken (409) when the date is already there."""
    return _special_day_save(workshop_id=workshop_id, day=day, special_day_id=None)


def special_day_change(*, workshop_id: int, special_day_id: int, day: SpecialHours) -> SpecialHours:
    """Raises NotHere for another workshop's day, InvalidInput, or SpecialDayTaken (409)."""
    return _special_day_save(workshop_id=workshop_id, day=day, special_day_id=special_day_id)


def _special_day_save(*, workshop_id: int, day: SpecialHours, special_day_id: int | None) -> SpecialHours:
    _check_day(day, "")
    try:
        with transaction.atomic():
            listing = _locked(workshop_id)
            days = SpecialDay.objects.filter(listing=listing)
            if special_day_id is None:
                if days.count() >= MOST_SPECIAL_DAYS:
                    raise InvalidInput.of("date", _("Za dużo dni specjalnych. Usuń te, które minęły."))
                row = SpecialDay(listing=listing)
            else:
                found = days.filter(pk=special_day_id).first()
                if found is None:
                    raise NotHere
                row = found
            row.date, row.is_closed, row.note = day.date, day.is_closed, day.note
            row.opens_at = None if day.is_closed else day.opens_at
            row.closes_at = None if day.is_closed else day.closes_at
            row.save()
            opening_project(listing_ids=[listing.pk])
            opening_changed.send(Listing, workshop_id=workshop_id)
    except IntegrityError as taken:
        raise SpecialDayTaken(details={"date": [SpecialDayTaken.message]}) from taken
    return SpecialHours(row.pk, row.date, row.is_closed, row.opens_at, row.closes_at, row.note)


@transaction.atomic
def special_day_remove(*, workshop_id: int, special_day_id: int) -> None:
    """Raises NotHere for another workshop's day."""
    listing = _locked(workshop_id)
    deleted, _rows = SpecialDay.objects.filter(listing=listing, pk=special_day_id).delete()
    if not deleted:
        raise NotHere
    opening_project(listing_ids=[listing.pk])
    opening_changed.send(Listing, workshop_id=workshop_id)


@transaction.atomic
def offers_project(*, workshop_id: int, offers: Iterable[OfferIn]) -> None:
    """The workshop's price list as the public sees it; services that are gone go here as well.

    Codes outside the catalogue stay the workshop's own business. Known first free times are kept.
    """
    listing = _locked(workshop_id)
    by_code = {offer.code: offer for offer in offers}
    known = set(CatalogueService.objects.filter(code__in=by_code).values_list("code", flat=True))
    Offer.objects.filter(listing=listing).exclude(service__in=known).delete()
    Offer.objects.bulk_create(
        [
            Offer(
                listing=listing,
                service_id=code,
                price_from=by_code[code].price_from,
                duration_minutes=by_code[code].duration_minutes,
            )
            for code in sorted(known)
        ],
        update_conflicts=True,
        unique_fields=["listing", "service"],
        update_fields=["price_from", "duration_minutes"],
    )
    prices = [price for code in known if (price := by_code[code].price_from) is not None]
    listing.price_from = min(prices, default=None)
    _rewrite_search_text(listing)
    listing.save(update_fields=["price_from", "search_text", "updated_at"])


@transaction.atomic
def first_slots_project(*, workshop_id: int, slots: Mapping[str, Sequence[SlotIn]]) -> None:
    """The next free times per service code, the first of them first, as counted a moment ago.

    A code that is not named keeps what it had; an empty list means that there is no free time in sight. What is not
    on offer here counts for nothing: nobody could book it.
    """
    listing = _locked(workshop_id)
    offers = list(Offer.objects.filter(listing=listing, service__in=slots))
    for offer in offers:
        found = slots[offer.service_id]
        offer.first_slot_start = found[0].start if found else None
        offer.first_slot_end = found[0].end if found else None
        offer.next_starts = [slot.start for slot in found[:REMEMBERED_SLOTS]]
    Offer.objects.bulk_update(offers, ["first_slot_start", "first_slot_end", "next_starts"])
    ahead = sorted({slot for offer in offers for slot in slots[offer.service_id]}, key=_slot_order)
    listing.first_slot_start = ahead[0].start if ahead else None
    listing.first_slot_end = ahead[0].end if ahead else None
    listing.next_slots = [{"start": _utc(slot.start), "end": _utc(slot.end)} for slot in _apart(ahead)]
    listing.slots_refreshed_at = timezone.now()
    listing.save(update_fields=["first_slot_start", "first_slot_end", "next_slots", "slots_refreshed_at", "updated_at"])


# More than the three that are shown, so that the list stays full while the first of them pass.
REMEMBERED_SLOTS = 8


def _apart(slots: Sequence[SlotIn]) -> list[SlotIn]:
    """The next free times, each beginning once."""
    by_start: dict[dt.datetime, SlotIn] = {}
    for slot in slots:
        by_start.setdefault(slot.start, slot)
    return list(by_start.values())[:REMEMBERED_SLOTS]


def _slot_order(slot: SlotIn) -> tuple[dt.datetime, dt.datetime]:
    return slot.start, slot.end


def _utc(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
