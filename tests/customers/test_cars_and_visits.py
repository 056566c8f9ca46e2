"""Cars that come no more, and visits agreed for a customer who is known."""

from __future__ import annotations

import datetime as dt

import pytest

from shared_apps.core.tenancy import open_workshop
from tenant_apps.calendar.services import appointment_status_set
from tenant_apps.customers.models import Customer, CustomerVehicle
from tests.calendar.desk import booked, call, visit_body
from tests.customers.test_customers_api import CAR, found, made, with_car
from tests.factories.calendar import coming_monday, furnish
from tests.factories.people import staff_of


@pytest.fixture
def office(alpha):
    return staff_of(alpha, "receptionist")


@pytest.fixture
def service(alpha):
    return furnish(alpha)


def test_a_sold_car_is_kept_and_not_offered(office):
    person = made(office)
    car = with_car(office, person)

    gone = call(office, "delete", f"vehicles/{car['id']}/").json()["data"]
    again = call(office, "delete", f"vehicles/{car['id']}/").json()["data"]

    assert gone["archived_at"] is not None
    assert again["archived_at"] == gone["archived_at"]
    assert call(office, "get", "customers/").json()["data"][0]["vehicles"] == []
    (kept,) = call(office, "get", f"customers/{person['id']}/").json()["data"]["vehicles"]
    assert (kept["id"], kept["archived_at"]) == (car["id"], gone["archived_at"])
    # Its plate still leads to who had it.
    assert found(office, "kr1ab23") == [person["id"]]
    assert b"KR1AB23" not in call(office, "get", "customers/export/").content

    back = call(office, "post", f"vehicles/{car['id']}/restore/").json()["data"]
    assert back["archived_at"] is None
    assert len(call(office, "get", "customers/").json()["data"][0]["vehicles"]) == 1
    for method, path in (("delete", "vehicles/999999999/"), ("post", "vehicles/999999999/restore/")):
        assert call(office, method, path).status_code == 404


def test_a_car_that_comes_again_is_back(office, service):
    visit = booked(office, service, coming_monday(), vehicle={"label": "Fiat", "plate": "KR 1AB23"})
    call(office, "delete", f"vehicles/{visit['vehicle']['id']}/")

    again = booked(office, service, coming_monday(), "12:00", vehicle={"label": "Fiat", "plate": "KR 1AB23"})

    assert again["vehicle"]["id"] == visit["vehicle"]["id"]
    assert call(office, "get", f"vehicles/{visit['vehicle']['id']}/").json()["data"]["archived_at"] is None


def test_a_merge_keeps_a_car_that_one_of_both_still_has(office):
    first, second = made(office), made(office)
    gone = with_car(office, first)
    with_car(office, second)
    call(office, "delete", f"vehicles/{gone['id']}/")

    merged = call(office, "post", f"customers/{first['id']}/merge/", {"other_id": second["id"]}).json()["data"]

    assert [(car["id"], car["archived_at"]) for car in merged["vehicles"]] == [(gone["id"], None)]


def chosen(service, customer, car, clock="10:00", **fields):
    body = visit_body(service, coming_monday(), clock, customer_id=customer["id"], customer_vehicle_id=car["id"])
    return {key: value for key, value in body.items() if key not in {"customer", "vehicle"}} | fields


def test_a_visit_for_a_known_customer_makes_no_second_one(alpha, office, service):
    # Without a phone nobody would be found again by what a form says.
    person = made(office, name="Bez Telefonu")
    car = with_car(office, person, label="Czarna Octavia")

    answer = call(office, "post", "appointments/", chosen(service, person, car))

    assert answer.status_code == 201, answer.content
    visit = answer.json()["data"]
    assert (visit["customer"]["id"], visit["customer"]["name"]) == (person["id"], "Bez Telefonu")
    assert (visit["vehicle"]["id"], visit["vehicle"]["plate"]) == (car["id"], "KR1AB23")
    with open_workshop(alpha.schema_name):
        assert Customer.objects.count() == CustomerVehicle.objects.count() == 1
    # Nothing of the record was written by choosing it.
    assert call(office, "get", f"vehicles/{car['id']}/").json()["data"]["version"] == car["version"]


def test_a_known_customer_comes_with_another_car_or_a_shared_one(office, service):
    person, spouse = made(office), made(office, name="Anna Łoś")
    car = with_car(office, person)
    call(office, "put", f"vehicles/{car['id']}/people/{spouse['id']}/")

    shared = call(office, "post", "appointments/", chosen(service, spouse, car))
    body = chosen(service, person, car, "12:00", vehicle={"label": "Nowe auto"})
    other = call(office, "post", "appointments/", body | {"customer_vehicle_id": None})

    assert shared.status_code == other.status_code == 201
    assert shared.json()["data"]["customer"]["id"] == spouse["id"]
    assert other.json()["data"]["vehicle"]["id"] != car["id"]
    read = call(office, "get", f"customers/{person['id']}/").json()["data"]
    assert [one["label"] for one in read["vehicles"]] == ["Škoda Octavia 2018", "Nowe auto"]


def test_what_cannot_be_chosen_is_named(office, service):
    person, stranger = made(office), made(office, name="Ktoś Inny")
    car, gone = with_car(office, person), with_car(office, person, plate="KR 2", vin="")
    call(office, "delete", f"vehicles/{gone['id']}/")

    for customer, vehicle, field in (
        ({"id": 999_999_999}, car, "customer_id"),
        (person, {"id": 999_999_999}, "customer_vehicle_id"),
        (person, gone, "customer_vehicle_id"),
        (stranger, car, "customer_vehicle_id"),
        (person, {"id": -1}, "customer_vehicle_id"),
    ):
        refused = call(office, "post", "appointments/", chosen(service, customer, vehicle))
        assert refused.status_code == 400, refused.content
        assert list(refused.json()["error"]["details"]) == [field]
    for left_out, field in (("customer", "customer.name"), ("vehicle", "vehicle.label")):
        body = {key: value for key, value in visit_body(service, coming_monday()).items() if key != left_out}
        refused = call(office, "post", "appointments/", body)
        assert (refused.status_code, list(refused.json()["error"]["details"])) == (400, [field])


def test_the_last_visit_follows_the_calendar(alpha, office, service):
    visit = booked(office, service, coming_monday(), customer={"name": "Jan", "phone": "600 100 200"})
    customer = f"customers/{visit['customer']['id']}/"
    later = dt.datetime.fromisoformat(visit["start"]) + dt.timedelta(minutes=5)

    def last():
        return call(office, "get", customer).json()["data"]["last_visit_at"]

    def set_to(status):
        with open_workshop(alpha.schema_name):
            appointment_status_set(workshop=office.workshop, appointment_id=visit["id"], status=status, now=later)

    assert last() is None
    set_to("arrived")
    assert last() == visit["start"]
    set_to("done")
    assert last() == visit["start"]
    other = made(office, name="Jan K.")
    call(office, "post", f"customers/{other['id']}/merge/", {"other_id": visit["customer"]["id"]})
    customer = f"customers/{other['id']}/"
    assert last() == visit["start"]
    set_to("arrived")
    set_to("confirmed")
    assert last() is None


def test_who_was_archived_with_whom_costs_no_more_queries(office, django_assert_num_queries):
    person = made(office)
    path = f"customers/{person['id']}/"
    with_car(office, person)
    call(office, "get", path)
    with django_assert_num_queries(9):
        call(office, "get", path)
    for number in range(49):
        with_car(office, person, plate=f"KR {number:05}", vin="")
    with django_assert_num_queries(9):
        assert len(call(office, "get", path).json()["data"]["vehicles"]) == 50


def test_a_mechanic_takes_no_car_off(alpha, office):
    car = with_car(office, made(office), note=CAR["make"])
    mechanic = staff_of(alpha, "mechanic")

    for method, path in (("delete", ""), ("post", "restore/"), ("get", "client-data/"), ("post", "client-data/")):
        assert call(mechanic, method, f"vehicles/{car['id']}/{path}").status_code == 403
