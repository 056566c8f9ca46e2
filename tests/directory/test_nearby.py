from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from shared_apps.directory.models import Listing
from shared_apps.directory.selectors import nearby_order
from shared_apps.directory.services import opening_project
from tenants.services import workshop_set_status
from tests.factories.directory import KRAKOW, WARSZAWA, listing_made

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


def test_text_finds_name_town_and_service_without_accents(marketplace, db):
    listing_made(name="Auto-Serwis Źdźbło", offers={"clutch": 900})
    listing_made(name="Inny")

    assert names(marketplace.get(NEARBY, HERE | {"q": "zdzblo"})) == ["Auto-Serwis Źdźbło"]
    assert names(marketplace.get(NEARBY, HERE | {"q": "KRAKOW auto serwis"})) == ["Auto-Serwis Źdźbło"]
    assert names(marketplace.get(NEARBY, HERE | {"q": "nie ma takiego"})) == []
    assert names(marketplace.get(NEARBY, HERE | {"q": "100%_"})) == []


def test_a_service_brings_its_own_price_and_first_free_time(marketplace, db):
    soon = timezone.now().replace(microsecond=0) + dt.timedelta(days=2)
    listing = listing_made(name="Sprzęgła", offers={"clutch": 900, "oil-change": 120}, price_from=120)
    hour = dt.timedelta(hours=1)
    listing.offers.filter(service="clutch").update(
        duration_minutes=360,
        first_slot_start=soon,
        first_slot_end=soon + 6 * hour,
        next_starts=[soon + hour * number for number in (-100, 0, 1, 2, 3)],
    )
    listing_made(name="Tylko olej", offers={"oil-change": 100})

    (card,) = marketplace.get(NEARBY, HERE | {"service": "clutch"}).json()["data"]

    assert card["name"] == "Sprzęgła"
    assert card["price_from"]["amount"] == "900.00"
    assert card["first_slot"]["start"] == soon.isoformat().replace("+00:00", "Z")
    assert [slot["start"] for slot in card["next_slots"]] == [
        (soon + hour * number).isoformat().replace("+00:00", "Z") for number in (0, 1, 2)
    ]
    assert card["next_slots"][0]["end"] == card["first_slot"]["end"]


def test_the_soonest_free_comes_first_when_asked(marketplace, db):
    now = timezone.now()
    for name, hours in (("Jutro", 24), ("Zaraz", 1), ("Za tydzień", 168)):
        start = now + dt.timedelta(hours=hours)
        listing_made(name=name, first_slot_start=start, first_slot_end=start + dt.timedelta(hours=1))
    listing_made(name="Bez terminu")

    response = marketplace.get(NEARBY, HERE | {"sort": "first_slot"})

    assert names(response) == ["Zaraz", "Jutro", "Za tydzień", "Bez terminu"]


def test_a_first_free_time_that_has_passed_is_no_longer_first(marketplace, db):
    now = timezone.now()
    past, soon = now - dt.timedelta(hours=2), now + dt.timedelta(hours=5)
    listing_made(name="Minęło", first_slot_start=past, first_slot_end=past + dt.timedelta(hours=1))
    listing_made(name="Za pięć", first_slot_start=soon, first_slot_end=soon + dt.timedelta(hours=1))

    response = marketplace.get(NEARBY, HERE | {"sort": "first_slot"})

    assert names(response) == ["Za pięć", "Minęło"]
    assert response.json()["data"][1]["first_slot"] is None


def test_open_now_keeps_only_the_open(marketplace, db):
    always = listing_made(name="Całą dobę")
    always.working_hours.update(is_closed=False, opens_at=dt.time(0), closes_at=dt.time(0))
    always.special_days.create(date=timezone.localdate(), is_closed=False, opens_at=dt.time(0), closes_at=dt.time(0))
    never = listing_made(name="Nigdy")
    never.working_hours.update(is_closed=True)
    opening_project(listing_ids=[always.pk, never.pk])

    response = marketplace.get(NEARBY, HERE | {"open_now": "true"})

    assert names(response) == ["Całą dobę"]
    assert response.json()["data"][0]["open_now"] is True


def test_a_suspended_workshop_disappears_at_once(marketplace, alpha):
    Listing.objects.filter(workshop_id=alpha.id).update(
        latitude=KRAKOW[0], longitude=KRAKOW[1], city="Kraków", is_visible=True
    )
    (card,) = marketplace.get(NEARBY, HERE).json()["data"]
    assert card["slug"] == alpha.slug
    one = f"/api/v1/workshops/{card['id']}/"
    assert marketplace.get(one).status_code == 200

    for status in ("suspended", "closed"):
        workshop_set_status(workshop_id=alpha.id, status=status)

        assert names(marketplace.get(NEARBY, HERE)) == []
        assert names(marketplace.get("/api/v1/workshops/")) == []
        assert marketplace.get(one).status_code == 404


@pytest.mark.parametrize("query", [{}, {"open_now": "true"}, {"service": "clutch"}, {"q": "warsztat"}])
def test_fifty_entries_cost_no_more_queries_than_one(marketplace, db, query):
    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert marketplace.get(NEARBY, HERE | query | {"per_page": "100"}).status_code == 200
        return len([row for row in seen.captured_queries if "directory_" in row["sql"]])

    listing_made(offers={"clutch": 800})
    one = queries()
    for _ in range(49):
        listing_made(offers={"clutch": 800})

    assert queries() == one <= 2


def test_pages_are_bounded(marketplace, db):
    for _ in range(3):
        listing_made()

    second = marketplace.get(NEARBY, HERE | {"page": "2", "per_page": "2"}).json()
    assert len(second["data"]) == 1
    assert second["pagination"] == {"page": 2, "per_page": 2, "total": 3, "pages": 2}
    assert marketplace.get(NEARBY, HERE | {"page": "9999", "per_page": "9999"}).json()["data"] == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("lat", "NaN"), ("lat", "1e400"), ("lat", "91"), ("lat", ""), ("lat", "9" * 30), ("lng", "-181"),
        ("lng", "inf"), ("radius", "9999"), ("radius", "0"), ("radius", "-1"), ("radius", "nan"),
        ("sort", "price; DROP TABLE"), ("q", "a\x00b"), ("q", "x" * 101), ("service", "\x00"),
        ("service", "x" * 41), ("open_now", "maybe"), ("lng", "\udcff"),
    ],
)  # fmt: skip
def test_nonsense_is_refused_by_name(marketplace, db, field, value):
    query = HERE | {field: value.encode("utf-8", "surrogatepass")}

    response = marketplace.get(NEARBY, query)

    assert response.status_code == 400, response.content
    assert field in response.json()["error"]["details"]


def test_a_place_is_needed(marketplace, db):
    details = marketplace.get(NEARBY).json()["error"]["details"]

    assert set(details) == {"lat", "lng"}


def test_twenty_thousand_entries_are_searched_by_the_index(db):
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO directory_listing (id, created_at, updated_at, name, description, street, postal_code, city,
              region, address_full, latitude, longitude, google_place_id, contact_phone, contact_email, website,
              specializations, timezone, photos, is_demo, is_visible, rating_count, next_slots, search_text,
              special_dates)
            SELECT gen_random_uuid(), now(), now(), 'W ' || n, '', '', '', 'X', '', '',
              49.2 + 5.4 * random(), 14.3 + 9.6 * random(), '', '', '', '', '{}', 'Europe/Warsaw', '{}', false, true, 0,
              '[]', 'w ' || n, '{}'
            FROM generate_series(1, 20000) AS n
            """
        )
        cursor.execute("ANALYZE directory_listing")
    near, wide = (
        nearby_order(
            lat=KRAKOW[0],
            lng=KRAKOW[1],
            radius_km=radius,
            q="",
            service="",
            only_open=False,
            sort="distance",
            at=timezone.now(),
        ).explain()
        for radius in (25, 200)
    )

    # A few of them are sorted, a crowd is walked by distance; both are found by the place's index.
    for plan in (near, wide):
        assert "listing_place" in plan, plan
        assert "Seq Scan on directory_listing" not in plan, plan
    assert "Order By: (place <->" in wide, wide
