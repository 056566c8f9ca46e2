from __future__ import annotations

import datetime as dt
import uuid

from django.utils import timezone

from shared_apps.directory.catalogue import TABLE
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
    assert data["special_days"] == [
        {"date": str(tomorrow), "is_closed": True, "opens_at": None, "closes_at": None, "note": "Inwentaryzacja"}
    ]
    assert data["services"] == [
        {
            "code": "oil-change", "name": "Oil and filter change", "category": "Inspections and servicing",
            "price_from": {"amount": "150.00", "currency": "PLN"}, "duration_minutes": 60, "first_slot": None,
        }
    ]  # fmt: skip


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
