"""What the public reads of a workshop: each writes and shows its own entry, whatever the other's looks like."""

from __future__ import annotations

import datetime as dt
import io
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from functools import partial
from tempfile import TemporaryDirectory
from typing import Any

from django.test import override_settings
from django.utils import timezone

from shared_apps.core.errors import NotHere
from shared_apps.core.tenancy import open_public, open_workshop
from shared_apps.directory import photos, selectors, services
from shared_apps.directory.models import CatalogueService, Listing, Offer, Photo
from shared_apps.directory.types import ListingChange, OfferIn, SlotIn, SpecialHours
from shared_apps.integrations.storage import file_store
from tenants.services import workshop_set_status
from tests.factories.calendar import set_hours
from tests.factories.people import browser, client_person, sign_in, staff_of
from tests.factories.pictures import picture
from tests.tenancy.cells import World, undone
from tests.tenancy.state import difference, state_of
from tests.tenancy.ways.base import BASE, lets, way
from tests.tenancy.world import Side

OTHER_DAY = dt.date(2027, 2, 2)
FAR_POSITION = 77
CHANGE = ListingChange(description="inny", street="Krótka 1", lat=50.0, lng=20.0)


def both_ways(world: World) -> Iterator[tuple[Side, Side]]:
    """Whoever came first in a table must not be the one who is always found."""
    yield world.sides[1], world.sides[2]
    yield world.sides[2], world.sides[1]


def untouched(other: Side, acts: dict[str, Callable[[], Any]]) -> Iterator[str]:
    """What one does changes nothing of the other's."""
    for name, act in acts.items():
        before = state_of(other)
        try:
            with open_public():
                act()
        except Exception as broken:
            yield f"{name} ends with {type(broken).__name__} {broken}"
        if changed := difference(before, state_of(other)):
            yield f"{name} changes the other's: {changed}"


def offer(code: str, price: Decimal = Decimal(99)) -> OfferIn:
    return OfferIn(code=code, price_from=price, duration_minutes=60)


@way
def an_entry_is_written_by_its_own_workshop(world: World) -> Iterator[str]:
    code = CatalogueService.objects.order_by("position").values_list("code", flat=True)[0]
    start = timezone.now() + dt.timedelta(days=1)
    slot = SlotIn(start, start + dt.timedelta(hours=1))
    for _here, there in both_ways(world):
        services.offers_project(workshop_id=there.workshop.id, offers=[offer(code)])
    for here, there in both_ways(world):
        own = here.workshop.id
        yield from untouched(
            there,
            {
                "hours": partial(set_hours, here.workshop, "07:07", "17:07"),
                "an entry": partial(services.listing_update, workshop_id=own, change=CHANGE),
                "a special day": partial(services.special_day_add, workshop_id=own, day=SpecialHours(0, OTHER_DAY)),
                "first free times": partial(services.first_slots_project, workshop_id=own, slots={code: [slot]}),
                "an empty price list": partial(services.offers_project, workshop_id=own, offers=[]),
            },
        )
        if Listing.objects.get(pk=here.listing_id).description != CHANGE.description:
            yield "an entry is not changed by its own workshop"
        if Offer.objects.filter(listing=uuid.UUID(here.listing_id)).exists():
            yield "an empty price list keeps an offer"
        services.offers_project(workshop_id=own, offers=[offer(code)])
        for name, act in (("changed", _day_changed), ("removed", _day_removed)):
            if lets(NotHere, partial(act, own, there)):
                yield f"a special day of the other is {name}"


def _day_changed(own: int, there: Side) -> Any:
    day = SpecialHours(0, dt.date(2027, 3, 3))
    return services.special_day_change(workshop_id=own, special_day_id=int(there.ids["special_day_id"][0]), day=day)


def _day_removed(own: int, there: Side) -> Any:
    return services.special_day_remove(workshop_id=own, special_day_id=int(there.ids["special_day_id"][0]))


@way
def an_entry_shows_its_own_workshop(world: World) -> Iterator[str]:
    catalogue = CatalogueService.objects.order_by("position")[0]
    for here, there in both_ways(world):
        own = here.workshop.id
        set_hours(here.workshop, "08:00", "16:00")
        set_hours(there.workshop, "05:05", "17:17")
        services.offers_project(workshop_id=own, offers=[])
        services.special_day_add(workshop_id=there.workshop.id, day=SpecialHours(0, dt.date(2027, 4, there.number)))
        services.offers_project(workshop_id=there.workshop.id, offers=[offer(catalogue.code)])
        services.listing_update(workshop_id=own, change=ListingChange(description="mój opis"))
        shown = selectors.listing_detail(listing_id=uuid.UUID(here.listing_id))
        told = {
            "hours": selectors.hours_of(workshop_id=own),
            "special days": selectors.special_days_of(workshop_id=own),
            "the entry of its owner": selectors.own_listing(workshop_id=own),
            "the entry's ref": selectors.listing_of(workshop_id=own),
            "the public entry": shown,
        }
        foreign = (f"J{there.number}", "05:05", "datetime.time(5, 5)", f"2027, 4, {there.number})", there.listing_id)
        for name, said in told.items():
            if found := [one for one in foreign if one in repr(said)]:
                yield f"{name} shows {found} of the other"
        for name in ("hours", "the public entry"):
            if not any(mark in repr(told[name]) for mark in ("08:00", "datetime.time(8, 0)")):
                yield f"{name} does not show its own hours"
        if shown["services"] or _card(here)["has_offers"]:
            yield "an entry without offers shows the other's"
        if not _card(there)["has_offers"]:
            yield "an entry does not show its own offers"
        text = Listing.objects.get(pk=here.listing_id).search_text
        if catalogue.name_pl.lower()[:12] in text:
            yield "an entry is found by what the other offers"


def _card(side: Side) -> dict[str, Any]:
    [row] = selectors._card_rows([uuid.UUID(side.listing_id)], service="", at=timezone.now())
    return dict(row)


@way
def prices_are_told_of_workshops_on_show(world: World) -> Iterator[str]:
    """The machine says what a service costs elsewhere: what nobody may see is no price."""
    code = CatalogueService.objects.order_by("position").values_list("code", flat=True)[0]
    lowest, highest = Decimal("0.01"), Decimal(999_999)
    for here, there in both_ways(world):
        for side, price in ((here, lowest), (there, highest)):
            services.offers_project(workshop_id=side.workshop.id, offers=[offer(code, price)])
        if selectors.prices_of(service=code) != (lowest, highest):
            yield "prices of workshops on show are not told"
        for hidden, price, place in ((here, lowest, 0), (there, highest, 1)):
            with undone():
                workshop_set_status(workshop_id=hidden.workshop.id, status="suspended")
                told = selectors.prices_of(service=code)
                if told[place] == price or told[1 - place] != (highest, lowest)[place]:
                    yield f"with one workshop suspended {told} are told"


@contextmanager
def a_folder_of_its_own() -> Iterator[None]:
    with TemporaryDirectory() as folder, override_settings(MEDIA_ROOT=folder):
        file_store.cache_clear()
        yield
    file_store.cache_clear()


def _fill(side: Side) -> None:
    key = f"t/{side.workshop.schema_name}/photos/"
    Photo.objects.bulk_create(
        Photo(
            listing_id=side.listing_id,
            key=f"{key}{uuid.uuid4().hex}.webp",
            small_key=f"{key}{uuid.uuid4().hex}.webp",
            width=1,
            height=1,
            position=FAR_POSITION,
        )
        for _number in range(photos.MOST_PHOTOS)
    )


@way
def pictures_are_the_workshops_own(world: World) -> Iterator[str]:
    """The other one's shelf is full, and its pictures stand far behind."""
    for here, there in both_ways(world):
        with undone():
            yield from _pictures(here, there)


def _pictures(here: Side, there: Side) -> Iterator[str]:
    own = here.workshop.id
    standing, removed = (uuid.UUID(one) for one in there.ids["photo_id"])
    _fill(there)
    for name, act in (
        ("described", lambda: photos.photo_describe(workshop_id=own, photo_id=standing, alt="cudze")),
        ("removed", lambda: photos.photo_remove(workshop_id=own, photo_id=standing)),
        ("put back", lambda: photos.photo_put_back(workshop_id=own, photo_id=removed)),
    ):
        if lets(NotHere, act):
            yield f"a picture of the other is {name}"
    with a_folder_of_its_own(), open_workshop(here.workshop.schema_name):
        kept = photos.photo_add(workshop_id=own, picture=io.BytesIO(picture()), alt="warsztat")
    if Photo.objects.get(pk=kept.id).position >= FAR_POSITION:
        yield "a picture is put behind the other's"
    photos.photo_put_back(workshop_id=own, photo_id=uuid.UUID(here.ids["photo_id"][1]))
    ids = [photo.id for photo in photos.photos_of_workshop(workshop_id=own)]
    if len(ids) != 3 or ids != [photo.id for photo in photos.photos_of(listing_id=uuid.UUID(here.listing_id))]:
        yield f"the pictures shown are not one's own: {len(ids)}"
    photos.photos_order(workshop_id=own, photo_ids=ids[::-1])
    if len(Listing.objects.get(pk=here.listing_id).photos) != len(ids):
        yield "an entry shows other pictures than its own"


@way
def a_new_workshop_writes_its_own_entry(world: World) -> Iterator[str]:
    before = {number: state_of(side) for number, side in world.sides.items()}
    slug = f"w-{uuid.uuid4().hex[:10]}x"
    with open_public():
        new = services.workshop_sign_up(
            user_id=client_person().user.pk,
            name="Nowy",
            slug=slug,
            city="Gdynia",
            street="Morska 1",
            postal_code="81-001",
            lat=54.5,
            lng=18.5,
        )
    if Listing.objects.filter(city="Gdynia").values_list("workshop__slug", flat=True).get() != slug or new.slug != slug:
        yield "a new workshop writes another's entry"
    for number, side in world.sides.items():
        if changed := difference(before[number], state_of(side)):
            yield f"a new workshop changes what belongs to side {number}: {changed}"


@way
def only_its_owner_changes_an_entry(world: World) -> Iterator[str]:
    side = world.sides[1]
    mechanic = staff_of(side.workshop, "mechanic")
    for name, person in (
        ("a mechanic of the workshop", sign_in(browser(), mechanic.user)),
        ("a stranger", client_person()),
        ("the other's owner", sign_in(browser(), world.sides[2].owner.user)),
    ):
        path = f"{BASE}workshops/{side.listing_id}/"
        if person.put(path, {"description": "X"}, content_type="application/json").status_code != 403:
            yield f"{name} changes the entry"
