from __future__ import annotations

import datetime as dt
import uuid
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone, translation

from shared_apps.directory.catalogue import TABLE
from shared_apps.directory.selectors import listing_detail, nearby
from shared_apps.directory.services import opening_project
from tests.factories.directory import listing_made


def test_the_catalogue_speaks_the_callers_language(marketplace, db):
    polish = marketplace.get("/api/v1/services/").json()["data"]
    english = marketplace.get("/api/v1/services/", headers={"Accept-Language": "en"}).json()["data"]

    assert len(polish) == len(english) == len(TABLE) >= 45
    assert [row["code"] for row in polish] == [row["code"] for row in english]
    assert polish[0] == {
        "code": "oil-change", "name": "Wymiana oleju i filtra", "category": "Przeglądy i obsługa",
        "duration_minutes": 60,
    }  # fmt: skip
    assert english[0]["name"] == "Oil and filter change"
    assert english[0]["category"] == "Inspections and servicing"


def test_a_workshops_page_tells_all(marketplace, db):
    listing = listing_made(
        offers={"oil-change": 150}, description="Rodzinny warsztat", contact_phone="123", website="https://x.example",
    )  # fmt: skip
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    listing.special_days.create(date=tomorrow, is_closed=True, note="Inwentaryzacja")
    listing.special_days.create(date=tomorrow - dt.timedelta(days=40), is_closed=True)

    data = marketplace.get(f"/api/v1/workshops/{listing.pk}/", headers={"Accept-Language": "en"}).json()["data"]

    assert data["description"] == "Rodzinny warsztat"
    assert (data["phone"], data["email"], data["website"]) == ("123", "", "https://x.example")
    assert data["timezone"] == "Europe/Warsaw"
    assert (data["photos"], data["photo_url"]) == ([], None)
    assert data["distance_m"] is None
    assert data["hours"][0] == {
        "day_of_week": 0, "is_closed": False, "opens_at": "08:00", "closes_at": "17:00", "break_start": None,
        "break_end": None,
    }  # fmt: skip
    assert len(data["hours"]) == 7
    # Public holidays stand beside it.
    assert [day for day in data["special_days"] if day["date"] <= str(tomorrow)][-1] == {
        "date": str(tomorrow), "is_closed": True, "opens_at": None, "closes_at": None, "note": "Inwentaryzacja"
    }  # fmt: skip
    assert data["special_days"][0]["date"] >= str(tomorrow - dt.timedelta(days=1))
    assert data["services"] == [
        {
            "code": "oil-change", "name": "Oil and filter change", "category": "Inspections and servicing",
            "price_from": {"amount": "150.00", "currency": "PLN"}, "duration_minutes": 60, "first_slot": None,
        }
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "polish", "english"),
    [
        (dt.date(2026, 11, 11), "Narodowe Święto Niepodległości", "National Independence Day"),
        (dt.date(2026, 12, 25), "Boże Narodzenie (pierwszy dzień)", "Christmas Day"),
        (dt.date(2025, 12, 26), "Boże Narodzenie (drugi dzień)", "Second Day of Christmas"),
    ],
)
def test_a_public_holiday_is_told_as_a_closed_day_everywhere(db, day, polish, english):
    listing = listing_made()
    noon = dt.datetime.combine(day, dt.time(12), tzinfo=ZoneInfo("Europe/Warsaw"))

    def told(at: dt.datetime, language: str = "pl") -> dict[dt.date, str]:
        with translation.override(language):
            days = listing_detail(listing_id=listing.pk, at=at)["special_days"]
        assert all(row["is_closed"] and row["opens_at"] is None for row in days)
        return {row["date"]: row["note"] for row in days}

    assert told(noon)[day] == polish
    assert told(noon, "en")[day] == english
    assert told(noon - dt.timedelta(days=60))[day] == polish
    assert day not in told(noon - dt.timedelta(days=61))
    assert day not in told(noon + dt.timedelta(days=1))
    assert listing_detail(listing_id=listing.pk, at=noon)["open_now"] is False
    assert [row["open_now"] for row in nearby(lat=50.06, lng=19.94, radius_km=50, at=noon)[:5]] == [False]


def test_an_owner_who_opens_on_a_holiday_is_open(db):
    listing, day = listing_made(), dt.date(2026, 11, 11)
    listing.special_days.create(
        date=day, is_closed=False, opens_at=dt.time(10), closes_at=dt.time(14), note="Dyżur oponiarski"
    )
    opening_project(listing_ids=[listing.pk])
    noon = dt.datetime.combine(day, dt.time(12), tzinfo=ZoneInfo("Europe/Warsaw"))
    data = listing_detail(listing_id=listing.pk, at=noon)

    assert [row["note"] for row in data["special_days"] if row["date"] == day] == ["Dyżur oponiarski"]
    assert data["open_now"] is True
    assert [row["open_now"] for row in nearby(lat=50.06, lng=19.94, radius_km=50, at=noon)[:5]] == [True]


def test_the_list_goes_by_town_service_and_text(marketplace, db):
    listing_made(name="B z Krakowa", city="Kraków", offers={"clutch": 1})
    listing_made(name="A z Krakowa", city="Kraków")
    listing_made(name="Z Łodzi", city="Łódź")

    def names(**query: str) -> list[str]:
        return [card["name"] for card in marketplace.get("/api/v1/workshops/", query).json()["data"]]

    assert names() == ["A z Krakowa", "B z Krakowa", "Z Łodzi"]
    assert names(city="krakow") == ["A z Krakowa", "B z Krakowa"]
    assert names(city="Krak") == []
    assert names(city="Łódź") == ["Z Łodzi"]
    assert names(service="clutch") == ["B z Krakowa"]
    assert names(q="lodzi") == ["Z Łodzi"]


def test_what_is_not_there_is_not_found(marketplace, db):
    hidden = listing_made(is_visible=False)

    assert marketplace.get(f"/api/v1/workshops/{hidden.pk}/").status_code == 404
    assert marketplace.get(f"/api/v1/workshops/{uuid.uuid4()}/").status_code == 404
    assert marketplace.get("/api/v1/workshops/1/").status_code == 404
    assert marketplace.get(f"/api/v1/workshops/{'9' * 30}/").status_code == 404
