"""The workshop API: people, companies and cars as the office writes them down, finds them and makes one of two."""

from __future__ import annotations

import pytest

from shared_apps.core.tenancy import open_workshop
from tenant_apps.calendar.models import Appointment
from tenant_apps.customers.models import Customer, CustomerVehicle
from tenant_apps.customers.services import customer_remember, vehicle_remember
from tenant_apps.customers.types import CarSeen, PersonSeen
from tests.calendar.desk import booked, call
from tests.factories.calendar import coming_monday, furnish
from tests.factories.people import staff_of

COMPANY = {"name": "Żółty Bus sp. z o.o.", "kind": "company", "nip": "526-104-08-28", "city": "Łódź"}
CAR = {"make": "Škoda", "model": "Octavia", "year": 2018, "plate": "kr 1ab23", "vin": "TMBJJ7NE3J0123456"}


@pytest.fixture
def office(alpha):
    return staff_of(alpha, "receptionist")


def made(office, **fields):
    answer = call(office, "post", "customers/", {"name": "Jan Łoś"} | fields)
    assert answer.status_code == 201, answer.content
    return answer.json()["data"]


def with_car(office, customer, **fields):
    answer = call(office, "post", f"customers/{customer['id']}/vehicles/", CAR | fields)
    assert answer.status_code == 201, answer.content
    return answer.json()["data"]


def found(office, text):
    answer = call(office, "get", "customers/", q=text)
    assert answer.status_code == 200, answer.content
    return [one["id"] for one in answer.json()["data"]]


def test_a_person_walks_in_with_a_car(office):
    person = made(office, phone="600 100 200")
    car = with_car(office, person)

    read = call(office, "get", f"customers/{person['id']}/").json()["data"]

    assert (person["phone"], person["kind"], person["has_account"]) == ("+48600100200", "person", False)
    assert (car["plate"], car["label"]) == ("KR1AB23", "Škoda Octavia 2018")
    assert [one["id"] for one in read["vehicles"]] == [car["id"]]


def test_a_company_is_known_by_its_nip(office):
    company = made(office, **COMPANY)
    wrong = call(office, "post", "customers/", COMPANY | {"nip": "5261040829"})

    assert company["nip"] == "5261040828"
    assert wrong.status_code == 400
    assert list(wrong.json()["error"]["details"]) == ["nip"]


@pytest.mark.parametrize(
    ("field", "value"),
    [("phone", "abc"), ("email", "nic"), ("name", ""), ("kind", "pies"), ("name", "x" * 121), ("note", "a\x00b")],
)
def test_what_nobody_can_be_is_named(office, field, value):
    refused = call(office, "post", "customers/", {"name": "Jan"} | {field: value})

    assert refused.status_code == 400
    assert field in refused.json()["error"]["details"]


@pytest.mark.parametrize(
    ("field", "value"),
    [("vin", "123"), ("year", 1800), ("mileage_km", -1), ("mileage_km", 10**30), ("label", "x" * 121)],
)
def test_what_no_car_can_be_is_named(office, field, value):
    refused = call(office, "post", f"customers/{made(office)['id']}/vehicles/", CAR | {field: value})

    assert refused.status_code == 400
    assert field in refused.json()["error"]["details"]


@pytest.mark.parametrize(
    "text",
    ["łoś", "los", "JAN LOS", "600 100", "+48 600-100-200", "kr1ab", "KR 1AB23", "7ne3j0", "octavia", "skoda los"],
)
def test_one_box_finds_by_anything(office, text):
    person = made(office, phone="600100200")
    with_car(office, person)
    made(office, name="Ktoś Inny", phone="700 200 300")

    assert found(office, text) == [person["id"]]
    assert found(office, f"{text} zzz") == []


def test_the_list_asks_as_often_for_one_as_for_fifty(office, django_assert_num_queries):
    with_car(office, made(office))
    call(office, "get", "customers/", per_page=60)
    with django_assert_num_queries(7):
        call(office, "get", "customers/", per_page=60)
    for number in range(49):
        with_car(office, made(office, name=f"Jan {number}"), plate=f"KR {number:05}", vin="")
    with django_assert_num_queries(7):
        assert len(call(office, "get", "customers/", per_page=60).json()["data"]) == 50


def test_the_second_to_save_is_told_what_changed(office):
    person = made(office, phone="600 100 200")
    path = f"customers/{person['id']}/"
    body = {"name": "Jan Łoś", "phone": "600 100 200", "version": person["version"]}

    first = call(office, "put", path, body | {"city": "Kraków"})
    second = call(office, "put", path, body | {"city": "Łódź"})

    assert first.status_code == 200
    assert (second.status_code, second.json()["error"]["code"]) == (409, "CONFLICT")
    assert second.json()["error"]["details"]["current"]["city"] == "Kraków"
    assert call(office, "get", path).json()["data"]["city"] == "Kraków"


def test_a_car_is_changed_and_found_by_its_new_plate(office):
    car = with_car(office, made(office))
    path = f"vehicles/{car['id']}/"
    changed = call(office, "put", path, CAR | {"plate": "WX 5555", "mileage_km": 120_000, "version": car["version"]})
    stale = call(office, "put", path, CAR | {"version": car["version"]})

    assert changed.json()["data"]["mileage_km"] == 120_000
    assert (stale.status_code, stale.json()["error"]["details"]["current"]["plate"]) == (409, "WX5555")
    assert len(found(office, "wx5555")) == 1
    assert found(office, "kr1ab23") == []


def test_a_car_is_shared_and_found_by_both(office):
    owner, spouse = made(office), made(office, name="Anna Łoś")
    car = with_car(office, owner)
    path = f"vehicles/{car['id']}/people/{spouse['id']}/"

    for _twice in range(2):
        shared = call(office, "put", path)
        assert shared.json()["data"]["shared_with"] == [{"id": spouse["id"], "name": "Anna Łoś"}]
    assert sorted(found(office, "kr1ab23")) == sorted([owner["id"], spouse["id"]])
    own = call(office, "put", f"vehicles/{car['id']}/people/{owner['id']}/")
    assert own.status_code == 400

    assert call(office, "delete", path).json()["data"]["shared_with"] == []
    assert found(office, "kr1ab23") == [owner["id"]]


def test_two_records_of_one_person_become_one_with_nothing_lost(alpha, office):
    service = furnish(alpha)
    booked(
        office,
        service,
        coming_monday(),
        customer={"name": "J. Łoś", "phone": "500 600 700"},
        vehicle={"label": "Skoda", "plate": "KR 1AB23"},
    )
    booked(
        office,
        service,
        coming_monday(),
        "12:00",
        customer={"name": "J. Łoś", "phone": "500 600 700"},
        vehicle={"label": "Fiat Panda", "plate": "KR 9ZZ99"},
    )
    target = made(office, phone="600 100 200", note="stały klient")
    car = with_car(office, target)
    (other,) = found(office, "500600700")

    merged = call(office, "post", f"customers/{target['id']}/merge/", {"other_id": other})

    assert merged.status_code == 200, merged.content
    told = merged.json()["data"]
    assert sorted(one["plate"] for one in told["vehicles"]) == ["KR1AB23", "KR9ZZ99"]
    assert "stały klient" in told["note"]
    assert "+48500600700" in told["note"]
    visits = call(office, "get", "appointments/", customer_id=target["id"]).json()["data"]
    assert len(visits) == 2
    with open_workshop(alpha.schema_name):
        plates = dict(Appointment.objects.values_list("vehicle__plate", "vehicle_id"))
        assert plates["KR1AB23"] == car["id"]
        assert not CustomerVehicle.objects.filter(customer=other).exists()
    # The old number still leads to the person, who is found once.
    assert call(office, "get", f"customers/{other}/").json()["data"]["id"] == target["id"]
    assert found(office, "los") == [target["id"]]
    again = call(office, "post", f"customers/{target['id']}/merge/", {"other_id": other})
    assert again.status_code == 404


def test_oneself_and_two_accounts_are_no_duplicates(alpha, office):
    person = made(office)
    with open_workshop(alpha.schema_name):
        first, second = (
            customer_remember(person=PersonSeen(name=f"Konto {number}", user_id=9_000_000 + number))
            for number in (1, 2)
        )
    oneself = call(office, "post", f"customers/{person['id']}/merge/", {"other_id": person["id"]})
    two = call(office, "post", f"customers/{first.pk}/merge/", {"other_id": second.pk})

    assert [one.status_code for one in (oneself, two)] == [409, 409]
    assert two.json()["error"]["code"] == "MERGE_REFUSED"
    kept = call(office, "post", f"customers/{person['id']}/merge/", {"other_id": first.pk})
    assert kept.json()["data"]["has_account"]


def test_who_was_merged_is_not_remembered_again(alpha, office):
    target, other = made(office, phone="600 100 200"), made(office, phone="500 600 700")
    call(office, "post", f"customers/{target['id']}/merge/", {"other_id": other["id"]})
    with open_workshop(alpha.schema_name):
        person = customer_remember(person=PersonSeen(name="Jan Łoś", phone="+48500600700"))
        vehicle_remember(customer_id=person.pk, car=CarSeen(label="Fiat", plate="ZZ 11111"))
        assert person.pk != other["id"]
        assert Customer.objects.get(pk=other["id"]).search == ""
    assert found(office, "zz11111") == [person.pk]


def test_a_mechanic_reads_no_customers(alpha, office):
    person = made(office)
    mechanic = staff_of(alpha, "mechanic")

    for path in ("customers/", f"customers/{person['id']}/"):
        assert call(mechanic, "get", path).status_code == 403


def test_numbers_of_nobody_are_not_here(office):
    person, car = made(office), with_car(office, made(office))

    for method, path, body in (
        ("get", "customers/999999999/", None),
        ("put", "customers/999999999/", {"name": "X", "version": 1}),
        ("post", "customers/999999999/vehicles/", CAR),
        ("post", f"customers/{person['id']}/merge/", {"other_id": 999_999_999}),
        ("get", "vehicles/999999999/", None),
        ("put", f"vehicles/{car['id']}/people/999999999/", None),
    ):
        assert call(office, method, path, body).status_code == 404, path
