from __future__ import annotations

import datetime as dt

from django.utils import timezone

from tests.factories.directory import WARSZAWA, listing_made

NEARBY = "/api/v1/workshops/nearby/"
HERE = {"lat": "50.06143", "lng": "19.93658"}


def names(response):
    assert response.status_code == 200, response.content
    return [card["name"] for card in response.json()["data"]]


def test_the_nearest_comes_first_and_the_far_one_not_at_all(marketplace, db):
    listing_made(name="Daleko", at=(50.15, 19.93))
    listing_made(name="Blisko", at=(50.062, 19.937))
    listing_made(name="Warszawa", at=WARSZAWA)

    response = marketplace.get(NEARBY, HERE)

    assert names(response) == ["Blisko", "Daleko"]
    body = response.json()
    assert body["pagination"] == {"page": 1, "per_page": 20, "total": 2, "pages": 1}
    assert 60 < body["data"][0]["distance_m"] < 80
    assert 9_000 < body["data"][1]["distance_m"] < 11_000


def test_a_card_says_what_the_contract_says(marketplace, db):
    soon = timezone.now().replace(microsecond=0) + dt.timedelta(days=1)
    listing = listing_made(
        offers={"oil-change": 150},
        price_from=150,
        first_slot_start=soon,
        first_slot_end=soon + dt.timedelta(hours=1),
        next_slots=[
            {"start": "2020-01-01T08:00:00Z", "end": "2020-01-01T09:00:00Z"},
            {"start": soon.strftime("%Y-%m-%dT%H:%M:%SZ"), "end": "2099-01-01T09:00:00Z"},
        ],
    )

    (card,) = marketplace.get(NEARBY, HERE).json()["data"]

    assert isinstance(card.pop("open_now"), bool)
    assert card == {
        "id": str(listing.pk), "slug": None, "name": listing.name, "is_demo": False, "is_bookable": False,
        "street": "Dębowa 1", "postal_code": "30-001", "city": "Kraków", "lat": 50.06143, "lng": 19.93658,
        "distance_m": 0, "specializations": [], "rating": {"average": None, "count": 0},
        "price_from": {"amount": "150.00", "currency": "PLN"},
        "first_slot": {"start": soon.isoformat().replace("+00:00", "Z"),
                       "end": (soon + dt.timedelta(hours=1)).isoformat().replace("+00:00", "Z")},
        "next_slots": [{"start": soon.strftime("%Y-%m-%dT%H:%M:%SZ"), "end": "2099-01-01T09:00:00Z"}],
        "photo_url": None,
    }  # fmt: skip
