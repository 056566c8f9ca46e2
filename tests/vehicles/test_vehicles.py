from __future__ import annotations

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared_apps.vehicles.models import Vehicle
from shared_apps.vehicles.selectors import vehicle_ref
from shared_apps.vehicles.vin import SHAPE, decode, plate_of, vin_of
from tests.factories.people import client_person, staff_of

VEHICLES = "/api/v1/vehicles/"
OCTAVIA = {
    "make": "Škoda", "model": "Octavia", "year": 2016, "vin": "tmbjg7ne0g0000000", "plate": "kr 1ab-23",
    "mileage_km": 154000, "fuel": "diesel", "inspection_due": "2027-03-01",
}  # fmt: skip


def post(client, body, **headers):
    return client.post(VEHICLES, body, content_type="application/json", headers=headers)


def put(client, vehicle_id, body):
    return client.put(f"{VEHICLES}{vehicle_id}/", body, content_type="application/json")


def test_a_car_is_added_read_changed_and_removed(db):
    anna = client_person()

    made = post(anna, OCTAVIA)

    assert made.status_code == 201, made.content
    car = made.json()["data"]
    assert car == {
        "id": car["id"], "make": "Škoda", "model": "Octavia", "year": 2016, "vin": "TMBJG7NE0G0000000",
        "plate": "KR1AB23", "mileage_km": 154000, "fuel": "diesel", "inspection_due": "2027-03-01",
        "insurance_due": None, "service_due": None, "tyres_due": None,
        "decoded": {"maker": "Škoda", "country": "Czech Republic", "year": 2016}, "label": "Škoda Octavia 2016",
    }  # fmt: skip
    path = f"{VEHICLES}{car['id']}/"
    assert anna.get(path).json()["data"] == car
    assert anna.get(VEHICLES).json()["data"] == [car]
    changed = put(anna, car["id"], {"make": "Škoda", "model": "Superb"}).json()["data"]
    assert (changed["label"], changed["vin"], changed["decoded"], changed["year"]) == ("Škoda Superb", "", None, None)
    assert anna.get(f"{path}history/").json()["data"] == []
    assert anna.delete(path).status_code == 204
    assert anna.get(path).status_code == anna.delete(path).status_code == 404


def test_nobody_reaches_somebody_elses_car(db):
    anna, boris = client_person(), client_person()
    car = post(anna, OCTAVIA).json()["data"]
    path = f"{VEHICLES}{car['id']}/"

    assert boris.get(path).status_code == 404
    assert boris.get(f"{path}history/").status_code == 404
    assert put(boris, car["id"], OCTAVIA).status_code == 404
    assert boris.delete(path).status_code == 404
    assert boris.get(VEHICLES).json()["data"] == []
    # The same car may belong to two accounts: a couple, or one after the other.
    assert post(boris, OCTAVIA | {"owner": anna.user.pk, "owner_id": anna.user.pk}).status_code == 201
    assert Vehicle.objects.filter(owner=anna.user).count() == 1
    assert vehicle_ref(owner_id=anna.user.pk, vehicle_id=uuid.UUID(car["id"])).plate == "KR1AB23"


def test_a_visitor_and_a_staff_token_have_no_cars_here(marketplace, alpha):
    assert marketplace.get(VEHICLES).status_code == 401
    assert post(marketplace, OCTAVIA).status_code == 401
    bearer = {"Authorization": f"Bearer {staff_of(alpha).access}"}
    assert marketplace.get(VEHICLES, headers=bearer).status_code == 401


def test_the_same_key_adds_one_car(db):
    anna, headers = client_person(), {"Idempotency-Key": str(uuid.uuid4())}

    assert post(anna, OCTAVIA, **headers).json()["data"] == post(anna, OCTAVIA, **headers).json()["data"]
    assert Vehicle.objects.filter(owner=anna.user).count() == 1


def test_one_account_names_one_vin_once(db, capfd):
    anna = client_person()
    post(anna, OCTAVIA)

    again = post(anna, OCTAVIA)

    assert again.status_code == 409
    assert again.json()["error"]["code"] == "VIN_EXISTS"
    assert "vin" in again.json()["error"]["details"]
    assert post(anna, OCTAVIA | {"vin": ""}).status_code == 201
    written = capfd.readouterr()
    assert "TMBJG7" not in (written.out + written.err).upper()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"make": ""}, "make"), ({"make": "x" * 61}, "make"), ({"model": "a\x00"}, "model"),
        ({"model": "\ud800"}, "model"),
        ({"model": None}, "model"), ({"year": 1885}, "year"), ({"year": 2099}, "year"), ({"year": 10**30}, "year"),
        ({"vin": "TMBJG7NE0G000000"}, "vin"), ({"vin": "TMBJG7NE0G000000O"}, "vin"), ({"vin": "x" * 41}, "vin"),
        ({"plate": "!"}, "plate"), ({"plate": "ĄĘ 123"}, "plate"), ({"mileage_km": -1}, "mileage_km"),
        ({"mileage_km": 10**30}, "mileage_km"), ({"fuel": "water"}, "fuel"),
        ({"inspection_due": "0000-01-01"}, "inspection_due"),
        ({"tyres_due": "2999-01-01"}, "tyres_due"), ({"service_due": "jutro"}, "service_due"),
    ],
)  # fmt: skip
def test_nonsense_is_refused_by_name(db, change, field):
    response = post(client_person(), OCTAVIA | change)

    assert response.status_code == 400, response.content
    assert field in response.json()["error"]["details"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("tmb jg7-ne0g0000000", "TMBJG7NE0G0000000"), ("IOQ", None), ("", None), ("1" * 17, "1" * 17), ("Ł" * 17, None)],
)
def test_a_vin_has_one_spelling(typed, expected):
    assert vin_of(typed) == expected


def test_a_plate_has_one_spelling():
    assert plate_of(" kr-1ab 23 ") == "KR1AB23"
    assert plate_of("K") is None


@pytest.mark.parametrize(
    ("vin", "maker", "country", "year"),
    [
        ("WVWZZZ1JZXW000001", "Volkswagen", "Germany", 1999), ("VF1RFB00X56789012", "Renault", "France", 2005),
        ("WAUZZZ8K9AA123456", "Audi", "Germany", 2010), ("Z" * 17, None, "Slovenia", None),
        ("1" * 17, None, "United States", 2001),
    ],
)  # fmt: skip
def test_a_vin_tells_what_it_can_and_never_fails(vin, maker, country, year):
    decoded = decode(vin)

    assert (decoded.maker, decoded.country, decoded.year) == (maker, country, year)


@given(st.from_regex(SHAPE, fullmatch=True))
def test_no_vin_of_the_right_shape_is_an_error(vin):
    decoded = decode(vin)

    assert decoded.maker is None or decoded.maker.strip()


def test_decoding_over_the_api(db):
    anna = client_person()

    known = anna.get(f"{VEHICLES}decode-vin/", {"vin": "WVWZZZ1JZXW000001"})
    odd = anna.get(f"{VEHICLES}decode-vin/", {"vin": "12"})

    assert known.json()["data"]["maker"] == "Volkswagen"
    assert odd.status_code == 400
    assert "vin" in odd.json()["error"]["details"]
