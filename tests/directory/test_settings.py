from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from shared_apps.core.tenancy import open_workshop
from shared_apps.directory.events import opening_changed
from shared_apps.directory.models import Listing
from shared_apps.directory.selectors import hours_of, listing_by_id, listing_of, special_days_of
from shared_apps.directory.services import first_slots_project, offers_project
from shared_apps.directory.types import OfferIn, SlotIn
from tenants.selectors import workshop_by_id
from tests.factories.people import staff_of

WEEK = [
    {"day_of_week": day, "is_closed": day == 6, "opens_at": "07:30", "closes_at": "18:00",
     "break_start": "12:00", "break_end": "12:30"}
    for day in range(7)
]  # fmt: skip


def put(client, path, body):
    return client.put(f"/api/v1/{path}", body, content_type="application/json")


def post(client, path, body):
    return client.post(f"/api/v1/{path}", body, content_type="application/json")


@pytest.fixture
def heard():
    workshops: list[int] = []

    def hear(workshop_id: int, **kwargs: object) -> None:
        workshops.append(workshop_id)

    opening_changed.connect(hear)
    yield workshops
    opening_changed.disconnect(hear)


def test_the_owner_sets_name_address_and_zone(alpha):
    owner = staff_of(alpha)

    response = put(
        owner, "workshop/",
        {"name": "Alfa Kraków", "city": "Kraków", "street": "Długa 1", "postal_code": "31-001", "phone": "123456789",
         "email": "biuro@alfa.example", "specializations": ["BMW", "hybrydy"], "timezone": "Europe/Berlin"},
    )  # fmt: skip

    assert response.status_code == 200, response.content
    data = response.json()["data"]
    assert data == owner.get("/api/v1/workshop/").json()["data"]
    assert (data["lat"], data["lng"], data["is_visible"]) == (50.06143, 19.93658, True)
    assert data["specializations"] == ["BMW", "hybrydy"]
    ref = workshop_by_id(workshop_id=alpha.id)
    assert (ref.name, ref.timezone) == ("Alfa Kraków", "Europe/Berlin")
    listing = listing_of(workshop_id=alpha.id)
    assert (listing.name, listing.timezone, listing.slug) == ("Alfa Kraków", "Europe/Berlin", alpha.slug)
    assert listing_by_id(listing_id=listing.id) == listing


def test_a_pin_set_by_hand_stays_until_the_address_moves(alpha):
    owner = staff_of(alpha)
    put(owner, "workshop/", {"city": "Kraków", "street": "Długa 1", "lat": 50.07, "lng": 19.95})

    assert put(owner, "workshop/", {"description": "Nowy opis"}).json()["data"]["lat"] == 50.07
    assert put(owner, "workshop/", {"city": "Warszawa"}).json()["data"]["lat"] == 52.22977
    lost = put(owner, "workshop/", {"city": "Nigdziebądź"}).json()["data"]
    assert (lost["lat"], lost["is_visible"]) == (None, False)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"lat": "nan", "lng": 1}, "lat"), ({"lat": 1e400, "lng": 1}, "lat"), ({"lat": 10**30, "lng": 1}, "lat"),
        ({"lng": 19.0}, "lat"), ({"name": ""}, "name"), ({"name": "x\x00"}, "name"), ({"name": "\ud800"}, "name"),
        ({"website": "ftp://x.example"}, "website"), ({"website": "javascript:alert(1)"}, "website"),
        ({"email": "nie-mail"}, "email"), ({"timezone": "Mars/Olympus"}, "timezone"),
        ({"specializations": ["x" * 51]}, "specializations.0"), ({"description": "x" * 4001}, "description"),
    ],
)  # fmt: skip
def test_nonsense_is_refused_by_name(alpha, body, field):
    response = put(staff_of(alpha), "workshop/", body)

    assert response.status_code == 400, response.content
    details = response.json()["error"]["details"]
    assert field in details or "body" in details  # 1e400 is no JSON at all


def test_hours_are_replaced_as_a_whole_week(alpha, heard):
    owner = staff_of(alpha)

    response = put(owner, "hours/", WEEK)

    assert response.status_code == 200, response.content
    rows = response.json()["data"]
    assert [row["day_of_week"] for row in rows] == list(range(7))
    assert rows[0] == WEEK[0]
    assert rows[6] == {
        "day_of_week": 6, "is_closed": True, "opens_at": None, "closes_at": None, "break_start": None,
        "break_end": None,
    }  # fmt: skip
    assert owner.get("/api/v1/hours/").json()["data"] == rows
    assert heard == [alpha.id]
    with open_workshop(alpha.schema_name):
        assert hours_of(workshop_id=alpha.id)[0].opens_at == dt.time(7, 30)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"opens_at": None}, "0.opens_at"), ({"closes_at": "25:00"}, "0.closes_at"), ({"opens_at": "7"}, "0.opens_at"),
        ({"break_end": None}, "0.break_end"), ({"break_start": "06:00"}, "0.break_start"),
        ({"break_end": "11:00"}, "0.break_start"), ({"day_of_week": 7}, "0.day_of_week"),
        ({"day_of_week": 1}, "day_of_week"), ({"day_of_week": 10**30}, "0.day_of_week"),
    ],
)  # fmt: skip
def test_a_week_that_makes_no_sense_is_refused(alpha, change, field):
    owner = staff_of(alpha)

    response = put(owner, "hours/", [WEEK[0] | change, *WEEK[1:]])

    assert response.status_code == 400, response.content
    assert field in response.json()["error"]["details"]


def test_hours_may_reach_over_midnight(alpha):
    night = {"opens_at": "20:00", "closes_at": "04:00", "break_start": "00:30", "break_end": "01:00"}

    response = put(staff_of(alpha), "hours/", [day | night for day in WEEK])

    assert response.status_code == 200, response.content


def test_special_days_come_and_go(alpha, heard):
    owner = staff_of(alpha)
    wigilia = {"date": "2026-12-24", "is_closed": False, "opens_at": "08:00", "closes_at": "12:00", "note": "Wigilia"}

    made = post(owner, "special-days/", wigilia)

    assert made.status_code == 201, made.content
    day = made.json()["data"]
    path = f"special-days/{day['id']}/"
    assert day == {"id": day["id"]} | wigilia
    assert post(owner, "special-days/", wigilia).json()["error"]["code"] == "SPECIAL_DAY_EXISTS"
    assert put(owner, path, wigilia | {"is_closed": True}).json()["data"]["opens_at"] is None
    assert [row["date"] for row in owner.get("/api/v1/special-days/").json()["data"]] == ["2026-12-24"]
    with open_workshop(alpha.schema_name):
        found = special_days_of(workshop_id=alpha.id, start=dt.date(2026, 12, 24), end=dt.date(2026, 12, 24))
    assert [row.note for row in found] == ["Wigilia"]
    assert special_days_of(workshop_id=alpha.id, start=dt.date(2026, 12, 25)) == []
    assert owner.delete(f"/api/v1/{path}").status_code == 204
    assert owner.delete(f"/api/v1/{path}").status_code == 404
    assert heard == [alpha.id] * 3


def test_another_workshops_special_day_is_not_there(alpha, beta):
    day = post(staff_of(alpha), "special-days/", {"date": "2026-12-24", "is_closed": True}).json()["data"]
    path = f"special-days/{day['id']}/"
    stranger = staff_of(beta)

    assert put(stranger, path, {"date": "2026-12-25", "is_closed": True}).status_code == 404
    assert stranger.delete(f"/api/v1/{path}").status_code == 404
    assert stranger.delete(f"/api/v1/special-days/{'9' * 30}/").status_code == 404
    assert len(special_days_of(workshop_id=alpha.id)) == 1


@pytest.mark.parametrize("date", ["0000-01-01", "1899-12-31", "2101-01-01", "wczoraj", None, "2026-02-30"])
def test_a_date_out_of_this_world_is_refused(alpha, date):
    response = post(staff_of(alpha), "special-days/", {"date": date, "is_closed": True})

    assert response.status_code == 400
    assert "date" in response.json()["error"]["details"]


@pytest.mark.parametrize("role", ["receptionist", "mechanic"])
def test_staff_reads_and_only_the_owner_writes(alpha, role):
    person = staff_of(alpha, role)

    for path in ("workshop/", "hours/", "special-days/"):
        assert person.get(f"/api/v1/{path}").status_code == 200
    assert put(person, "workshop/", {"name": "Mój"}).status_code == 403
    assert put(person, "hours/", WEEK).status_code == 403
    assert post(person, "special-days/", {"date": "2026-12-24"}).status_code == 403
    assert person.delete("/api/v1/special-days/1/").status_code == 403


def test_the_price_list_is_projected_from_inside_the_workshop(alpha):
    with open_workshop(alpha.schema_name):
        offers_project(
            workshop_id=alpha.id,
            offers=[
                OfferIn("oil-change", Decimal("149.00"), 60),
                OfferIn("clutch", None, 360),
                OfferIn("nasza-wlasna", Decimal("1.00"), 30),
            ],
        )
    listing = Listing.objects.get(workshop_id=alpha.id)
    assert listing.price_from == Decimal("149.00")
    assert "wymiana sprzegla" in listing.search_text
    assert sorted(listing.offers.values_list("service_id", flat=True)) == ["clutch", "oil-change"]

    offers_project(workshop_id=alpha.id, offers=[OfferIn("clutch", Decimal("900"), 300)])

    listing.refresh_from_db()
    assert [(row.service_id, row.price_from, row.duration_minutes) for row in listing.offers.all()] == [
        ("clutch", Decimal("900.00"), 300)
    ]
    assert "olej" not in listing.search_text


def test_first_free_times_are_projected(alpha):
    def slot(hour: int) -> SlotIn:
        start = dt.datetime(2099, 1, 5, hour, tzinfo=dt.UTC)
        return SlotIn(start, start + dt.timedelta(hours=1))

    offers_project(
        workshop_id=alpha.id, offers=[OfferIn(code, None, 60) for code in ("clutch", "oil-change", "battery")]
    )
    with open_workshop(alpha.schema_name):
        first_slots_project(
            workshop_id=alpha.id,
            slots={"clutch": [slot(9), slot(11)], "oil-change": [slot(8), slot(9), slot(10)], "battery": []},
        )
    listing = Listing.objects.get(workshop_id=alpha.id)
    assert listing.first_slot_start == slot(8).start
    assert [entry["start"][11:16] for entry in listing.next_slots] == ["08:00", "09:00", "10:00", "11:00"]
    assert listing.offers.get(service="battery").first_slot_start is None
    clutch = listing.offers.get(service="clutch")
    assert (clutch.first_slot_start, clutch.first_slot_end) == (slot(9).start, slot(9).end)
    assert clutch.next_starts == [slot(9).start, slot(11).start]

    first_slots_project(workshop_id=alpha.id, slots={"clutch": [], "oil-change": [], "battery": []})

    listing.refresh_from_db()
    assert not listing.first_slot_start
    assert not listing.next_slots


def test_free_times_of_what_clients_cannot_book_are_not_shown(alpha):
    def slot(hour: int) -> SlotIn:
        start = dt.datetime(2099, 1, 5, hour, tzinfo=dt.UTC)
        return SlotIn(start, start + dt.timedelta(hours=1))

    offers_project(workshop_id=alpha.id, offers=[OfferIn("clutch", None, 60), OfferIn("nasza-wlasna", None, 60)])
    first_slots_project(workshop_id=alpha.id, slots={"nasza-wlasna": [slot(7)], "clutch": [slot(9)]})
    listing = Listing.objects.get(workshop_id=alpha.id)
    assert listing.first_slot_start == slot(9).start
    assert [entry["start"][11:16] for entry in listing.next_slots] == ["09:00"]

    offers_project(workshop_id=alpha.id, offers=[OfferIn("nasza-wlasna", None, 60)])
    first_slots_project(workshop_id=alpha.id, slots={"nasza-wlasna": [slot(7)]})

    listing.refresh_from_db()
    assert (listing.first_slot_start, listing.next_slots) == (None, [])


def test_staff_name_their_services_as_clients_search_for_them(alpha):
    rows = staff_of(alpha, "mechanic").get("/api/v1/catalogue/").json()["data"]

    assert {"code", "name", "category", "duration_minutes"} == set(rows[0])
    assert "oil-change" in {row["code"] for row in rows}
