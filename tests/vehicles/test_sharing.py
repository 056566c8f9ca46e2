"""A client lets a workshop read their car, sees every look, and takes it back: 403, 200, 403."""

from __future__ import annotations

import hashlib

import pytest

from shared_apps.core.tenancy import open_public
from shared_apps.vehicles import consent
from shared_apps.vehicles.models import Vehicle, WorkshopGrant, WorkshopLook
from tests.calendar.desk import call
from tests.calendar.test_client_api import booking
from tests.factories.calendar import coming_monday, furnish, publish
from tests.factories.people import client_person, staff_of

CAR = {
    "make": "Škoda", "model": "Octavia", "year": 2016, "vin": "TMBJG7NE0G0000000", "plate": "KR 1AB23",
    "mileage_km": 154_000, "fuel": "diesel", "inspection_due": "2027-03-01",
}  # fmt: skip
READ = {"text_version": consent.VERSION}


@pytest.fixture(autouse=True)
def _nothing_of_others(db) -> None:
    """What committed tests have left is out of the way until this one rolls back."""
    for model in (WorkshopLook, WorkshopGrant, Vehicle):
        model.objects.all().delete()


@pytest.fixture
def anna(alpha):
    furnish(alpha, code="oil-change", mechanics=2, bays=2)
    return client_person()


@pytest.fixture
def office(alpha):
    return staff_of(alpha, "receptionist")


@pytest.fixture
def car(alpha, anna):
    vehicle = call(anna, "post", "vehicles/", CAR).json()["data"]
    wish = booking(publish(alpha), coming_monday(), vehicle_id=vehicle["id"])
    del wish["vehicle"]
    answer = call(anna, "post", "calendar/book-slot/", wish)
    assert answer.status_code == 201, answer.content
    # What the client writes down afterwards was not told at the booking.
    call(anna, "put", f"vehicles/{vehicle['id']}/", CAR | {"mileage_km": 160_000, "year": 2017})
    return vehicle["id"]


@pytest.fixture
def sharing(alpha, car):
    return f"vehicles/{car}/workshops/{alpha.slug}/"


@pytest.fixture
def ours(office, car):
    (customer,) = call(office, "get", "customers/").json()["data"]
    return f"vehicles/{customer['vehicles'][0]['id']}/"


def test_consent_given_looked_at_and_taken_back(anna, office, car, sharing, ours):
    before = call(anna, "get", f"vehicles/{car}/workshops/").json()["data"]
    assert [(one["slug"], one["given_at"]) for one in before["workshops"]] == [(office.workshop.slug, None)]
    assert call(office, "get", ours).json()["data"]["client_record"] == "private"
    refused = call(office, "get", f"{ours}client-data/")
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "NOT_SHARED")
    assert call(anna, "get", f"vehicles/{car}/looks/").json()["data"] == []

    for _twice in range(2):
        given = call(anna, "put", sharing, READ)
        assert given.status_code == 200, given.content
        assert given.json()["data"]["workshops"][0]["given_at"]
    assert call(office, "get", ours).json()["data"]["client_record"] == "shared"
    seen = call(office, "get", f"{ours}client-data/").json()["data"]
    assert (seen["mileage_km"], seen["year"], seen["inspection_due"]) == (160_000, 2017, "2027-03-01")
    copied = call(office, "post", f"{ours}client-data/", {"version": 1}).json()["data"]
    assert (copied["mileage_km"], copied["year"], copied["vin"]) == (160_000, 2017, CAR["vin"])
    looks = call(anna, "get", f"vehicles/{car}/looks/").json()["data"]
    assert [one["purpose"] for one in looks] == ["copied", "seen"]
    assert set(looks[0]) == {"workshop_name", "purpose", "looked_at"}

    for _twice in range(2):
        assert call(anna, "delete", sharing).json()["data"]["workshops"][0]["given_at"] is None
    assert call(office, "get", f"{ours}client-data/").status_code == 403
    assert call(office, "post", f"{ours}client-data/", {"version": 2}).status_code == 403
    # What the workshop wrote itself stays; what it may not read leaves no look.
    assert call(office, "get", ours).json()["data"]["mileage_km"] == 160_000
    assert call(office, "get", ours).json()["data"]["client_record"] == "private"
    assert len(call(anna, "get", f"vehicles/{car}/looks/").json()["data"]) == 2
    with open_public():
        (grant,) = WorkshopGrant.objects.all()
        assert grant.revoked_at is not None
        assert (grant.text_version, grant.text_language) == (consent.VERSION, "pl")
        assert grant.text_digest == hashlib.sha256(before["consent"]["text"].encode()).hexdigest()
        assert WorkshopLook.objects.first().user_id == office.user.pk
    call(anna, "put", sharing, READ)
    with open_public():
        assert WorkshopGrant.objects.count() == 2


def test_words_that_nobody_read_are_agreed_to_by_nobody(anna, car, sharing):
    stale = call(anna, "put", sharing, {"text_version": "2020-01"})

    assert (stale.status_code, stale.json()["error"]["code"]) == (409, "CONSENT_TEXT_CHANGED")
    for nonsense in ({}, {"text_version": None}, {"text_version": "x" * 300}):
        refused = call(anna, "put", sharing, nonsense)
        assert refused.status_code == 400
        assert "text_version" in refused.json()["error"]["details"]
    with open_public():
        assert not WorkshopGrant.objects.exists()


def test_in_english_the_english_words_are_kept(anna, car, sharing):
    path = f"/api/v1/{sharing}"
    answer = anna.put(path, READ, content_type="application/json", headers={"Accept-Language": "en"})

    assert answer.json()["data"]["consent"]["text"] == consent.TEXTS["en"]
    with open_public():
        assert WorkshopGrant.objects.get().text_digest == consent.digest_of(consent.TEXTS["en"])


def test_only_where_the_car_was_booked_and_only_by_its_owner(alpha, beta, anna, car, sharing):
    boris = client_person()

    assert call(anna, "put", f"vehicles/{car}/workshops/{beta.slug}/", READ).status_code == 404
    assert call(anna, "put", f"vehicles/{car}/workshops/nie-ma/", READ).status_code == 404
    for method, path in (
        ("put", sharing),
        ("delete", sharing),
        ("get", f"vehicles/{car}/workshops/"),
        ("get", f"vehicles/{car}/looks/"),
    ):
        assert call(boris, method, path, READ).status_code == 404, path
    with open_public():
        assert not WorkshopGrant.objects.exists()


def test_another_workshop_reads_nothing(beta, anna, car, sharing, ours):
    call(anna, "put", sharing, READ)

    assert call(staff_of(beta, "owner"), "get", f"{ours}client-data/").status_code == 404


def test_a_record_that_somebody_changed_is_not_written_over(anna, office, car, sharing, ours):
    call(anna, "put", sharing, READ)
    read = call(office, "get", ours).json()["data"]
    call(office, "put", ours, {"label": "Octavia klienta", "mileage_km": 999_000, "version": read["version"]})

    stale = call(office, "post", f"{ours}client-data/", {"version": read["version"]})
    assert (stale.status_code, stale.json()["error"]["code"]) == (409, "CONFLICT")
    with open_public():
        assert not WorkshopLook.objects.exists()
    copied = call(office, "post", f"{ours}client-data/", {"version": read["version"] + 1}).json()["data"]
    assert (copied["mileage_km"], copied["plate"]) == (999_000, "KR1AB23")


def test_a_car_that_its_owner_removed_is_shown_no_more(anna, office, car, sharing, ours):
    call(anna, "put", sharing, READ)
    assert call(anna, "delete", f"vehicles/{car}/").status_code == 204

    assert call(office, "get", f"{ours}client-data/").status_code == 403
    assert call(office, "get", ours).json()["data"]["plate"] == "KR1AB23"
    with open_public():
        assert not Vehicle.objects.exists()


def test_a_car_of_no_account_has_nothing_to_show(office):
    customer = call(office, "post", "customers/", {"name": "Z ulicy"}).json()["data"]
    own = call(office, "post", f"customers/{customer['id']}/vehicles/", {"make": "Fiat"}).json()["data"]

    assert own["client_record"] == "none"
    assert call(office, "get", f"vehicles/{own['id']}/client-data/").status_code == 403


def test_looks_are_read_with_as_many_queries_for_one_as_for_fifty(
    anna, office, car, sharing, ours, django_assert_num_queries
):
    call(anna, "put", sharing, READ)
    call(office, "get", f"{ours}client-data/")
    path = f"vehicles/{car}/looks/"
    call(anna, "get", path, per_page=60)
    with django_assert_num_queries(4):
        call(anna, "get", path, per_page=60)
    for _again in range(49):
        call(office, "get", f"{ours}client-data/")
    with django_assert_num_queries(4):
        assert len(call(anna, "get", path, per_page=60).json()["data"]) == 50
