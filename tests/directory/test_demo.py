from __future__ import annotations

from collections import Counter

import pytest

from shared_apps.core.errors import NotHere
from shared_apps.directory.demo import COUNT, DemoListing, directory_demo_load, listing_demo_fill
from shared_apps.directory.models import Listing, Offer, WorkingHours
from tests.factories.directory import listing_made

NEARBY = "/api/v1/workshops/nearby/"


def test_the_demo_directory_is_the_same_however_often_it_is_loaded(marketplace, db):
    own = listing_made(name="Prawdziwy")

    def everything() -> list[tuple[object, ...]]:
        rows = Listing.objects.filter(is_demo=True).order_by("pk")
        return [
            *rows.values_list("pk", "name", "street", "city", "latitude", "longitude", "price_from", "search_text"),
            *Offer.objects.order_by("listing", "service").values_list("listing", "service", "price_from"),
            *WorkingHours.objects.order_by("listing", "day_of_week").values_list("listing", "opens_at", "closes_at"),
        ]

    assert directory_demo_load() == COUNT
    first = everything()
    assert directory_demo_load() == COUNT
    assert everything() == first

    demo = Listing.objects.filter(is_demo=True)
    assert demo.count() == COUNT
    assert all(name.endswith("(demo)") for name in demo.values_list("name", flat=True))
    cities = Counter(demo.values_list("city", flat=True))
    assert cities["Kraków"] >= 30
    assert len(cities) > 200
    assert not {"Mokotów", "Wola", "Śródmieście"} & set(cities)
    assert WorkingHours.objects.filter(listing__is_demo=True).count() == 7 * COUNT
    assert set(demo.values_list("contact_phone", "contact_email", "website")) == {("", "", "")}
    own.refresh_from_db()
    assert own.is_demo is False

    around = marketplace.get(NEARBY, {"lat": "50.06143", "lng": "19.93658", "service": "oil-change"}).json()["data"]
    assert around
    assert all(card["is_demo"] and not card["is_bookable"] and card["price_from"] for card in around)


def test_a_demo_workshop_gets_its_address(alpha):
    spec = DemoListing(
        city="Kraków", street="Dębowa 12", postal_code="30-309", lat=50.0412, lng=19.9287, phone="+48 12 000 00 00",
        email="kontakt@kowalczyk.demo.garage.localhost", description="Warsztat pokazowy", specializations=("hamulce",),
    )  # fmt: skip

    first = listing_demo_fill(workshop_id=alpha.id, spec=spec)

    assert listing_demo_fill(workshop_id=alpha.id, spec=spec) == first
    listing = Listing.objects.get(pk=first)
    assert (listing.is_demo, listing.is_visible, listing.city) == (True, True, "Kraków")
    with pytest.raises(NotHere):
        listing_demo_fill(workshop_id=0, spec=spec)
