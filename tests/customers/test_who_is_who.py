"""Whom a booking is taken for, and what it may write: a phone number is nobody's proof."""

from __future__ import annotations

import pytest

from shared_apps.core.tenancy import open_workshop
from tenant_apps.calendar.services import Wish, book_for_client
from tenant_apps.customers.models import Customer, CustomerVehicle
from tenant_apps.customers.services import customer_remember, vehicle_remember
from tenant_apps.customers.types import CarSeen, PersonSeen
from tests.calendar.desk import booked, call
from tests.customers.test_customers_api import found, made, with_car
from tests.customers.test_sheet import sent
from tests.factories.calendar import coming_monday, furnish, local, publish
from tests.factories.people import UserFactory, staff_of

EWA = {"name": "Ewa Mazur", "phone": "600 700 800", "email": "ewa@example.com", "city": "Kraków"}


@pytest.fixture
def office(alpha):
    return staff_of(alpha, "receptionist")


@pytest.fixture
def service(alpha):
    made = furnish(alpha)
    publish(alpha)
    return made


def by_account(alpha, service, user, *, phone=EWA["phone"], clock="10:00", car=None):
    with open_workshop(alpha.schema_name):
        return book_for_client(
            workshop=alpha,
            user_id=user.pk,
            wish=Wish(service_code=service.code, start=local(coming_monday(), clock)),
            car=car or CarSeen(label="Fiat Panda", plate="ZZ 11111"),
            phone=phone,
        )


def read(office, customer_id):
    return call(office, "get", f"customers/{customer_id}/").json()["data"]


def test_an_account_does_not_take_over_whoever_has_that_phone(alpha, office, service):
    ewa = made(office, **EWA)

    visit = by_account(alpha, service, UserFactory.create())

    assert visit.customer_id != ewa["id"]
    now = read(office, ewa["id"])
    assert {name: now[name] for name in (*EWA, "has_account", "version", "vehicles")} == {
        name: ewa[name] for name in (*EWA, "has_account", "version", "vehicles")
    }
    assert read(office, visit.customer_id)["has_account"]


def test_the_office_sees_who_has_the_same_phone_and_merges(alpha, office, service):
    ewa, other = made(office, **EWA), made(office, name="Ktoś Inny", phone="700 100 200")
    visit = by_account(alpha, service, UserFactory.create(first_name="Ewa", last_name="M."))
    new = {"id": visit.customer_id, "name": "Ewa M."}

    assert ewa["same_phone"] == read(office, other["id"])["same_phone"] == []
    assert read(office, ewa["id"])["same_phone"] == [new]
    assert read(office, new["id"])["same_phone"] == [{"id": ewa["id"], "name": ewa["name"]}]
    # Two accounts are two people: there is nothing to merge.
    second = by_account(alpha, service, UserFactory.create(), clock="12:00")
    assert [one["id"] for one in read(office, second.customer_id)["same_phone"]] == [ewa["id"]]

    merged = call(office, "post", f"customers/{ewa['id']}/merge/", {"other_id": new["id"]}).json()["data"]
    assert (merged["name"], merged["has_account"], merged["same_phone"]) == (ewa["name"], True, [])


def test_an_account_is_found_by_its_proven_mailbox(alpha, office, service):
    made(office, name="Ktoś Inny", email="ewa@example.com")
    ewa = made(office, **EWA | {"email": "Ewa@Example.com"})

    visit = by_account(alpha, service, UserFactory.create(email="ewa@example.com"))

    now = read(office, ewa["id"])
    assert visit.customer_id == ewa["id"]
    assert (now["has_account"], now["name"], now["email"]) == (True, EWA["name"], "Ewa@Example.com")
    # Whoever has the record open is told that it changed.
    assert now["version"] == ewa["version"] + 1
    body = {**EWA, "city": "Łódź", "version": ewa["version"]}
    assert call(office, "put", f"customers/{ewa['id']}/", body).status_code == 409


def test_a_mailbox_that_nobody_has_proven_leads_nowhere(alpha, office, service):
    ewa = made(office, **EWA)

    visit = by_account(alpha, service, UserFactory.create(email="ewa@example.com", confirmed=False))

    assert visit.customer_id != ewa["id"]
    assert not read(office, ewa["id"])["has_account"]


def test_a_client_who_books_again_writes_over_nothing(alpha, office, service):
    user = UserFactory.create(email="ewa@example.com")
    first = by_account(alpha, service, user)
    person = read(office, first.customer_id)
    told = {name: person[name] for name in ("name", "phone", "email", "version")} | {"name": "Ewa Mazur-Lis"}
    call(office, "put", f"customers/{person['id']}/", told)
    with open_workshop(alpha.schema_name):
        CustomerVehicle.objects.filter(pk=first.vehicle_id).update(label="Czerwona Panda", make="Fiat", vin="")

    car = CarSeen(label="Panda żony", make="FIAT", model="Panda", plate="zz 11111")
    again = by_account(alpha, service, user, phone="700 100 200", clock="12:00", car=car)

    now = read(office, person["id"])
    assert (again.customer_id, again.vehicle_id) == (first.customer_id, first.vehicle_id)
    assert (now["name"], now["phone"]) == ("Ewa Mazur-Lis", "+48600700800")
    # The visit says what was told for it, and a blank of the car is filled.
    assert again.customer_phone == "+48700100200"
    (kept,) = now["vehicles"]
    assert (kept["label"], kept["make"], kept["model"], kept["version"]) == ("Czerwona Panda", "Fiat", "Panda", 2)


def test_staff_find_a_walk_in_by_the_phone_again(alpha, office, service):
    first = booked(office, service, coming_monday(), customer={"name": "Ewa", "phone": "600 700 800"})
    again = booked(
        office,
        service,
        coming_monday(),
        "12:00",
        customer={"name": "Ewa Mazur", "phone": "+48 600-700-800", "email": "ewa@example.com"},
    )

    now = read(office, first["customer"]["id"])
    assert again["customer"]["id"] == first["customer"]["id"]
    assert (now["name"], now["email"], now["version"]) == ("Ewa", "ewa@example.com", 2)


def test_nothing_new_writes_nothing(alpha):
    with open_workshop(alpha.schema_name):
        seen = PersonSeen(name="Ewa", phone="+48600700800")
        person = customer_remember(person=seen)
        car = vehicle_remember(customer_id=person.pk, car=CarSeen(label="Fiat", plate="ZZ 11111"))

        assert customer_remember(person=seen).version == person.version
        assert vehicle_remember(customer_id=person.pk, car=CarSeen(label="Inny", plate="ZZ 11111")).version == 1
        assert Customer.objects.get(pk=person.pk).updated_at == person.updated_at
        assert CustomerVehicle.objects.get().label == car.label


def test_a_sheet_gives_an_account_nothing_by_phone_or_plate(alpha, office, service):
    user = UserFactory.create(email="obcy@example.com")
    visit = by_account(alpha, service, user, car=CarSeen(label="Fiat", plate="KR 1AB23"))
    line = "Nazwa;Telefon;E-mail;Miasto;Marka;Nr rejestracyjny\n{};600 700 800;{};Kraków;Škoda;KR 1AB23\n"

    told = sent(office, line.format("Ewa Mazur", ""), dry_run="false").json()["data"]
    assert (told["new"], told["known"]) == (1, 0)
    assert read(office, visit.customer_id)["city"] == ""
    [ewa] = [one for one in found(office, "ewa mazur") if one != visit.customer_id]
    assert [car["plate"] for car in read(office, ewa)["vehicles"]] == ["KR1AB23"]

    told = sent(office, line.format("Obcy", "OBCY@example.com"), dry_run="false").json()["data"]
    assert (told["new"], told["known"]) == (0, 1)
    now = read(office, visit.customer_id)
    assert (now["city"], len(now["vehicles"])) == ("Kraków", 1)


def test_two_records_of_a_car_lose_nothing(office):
    first, second = made(office), made(office)
    kept = with_car(office, first, label="Czarna", note="klucz 17", mileage_km=150_000)
    with_car(
        office,
        second,
        label="Służbowa",
        model="Octavia RS",
        year=2019,
        plate="KR 9ZZ99",
        note="szyba",
        mileage_km=90_000,
    )

    merged = call(office, "post", f"customers/{first['id']}/merge/", {"other_id": second["id"]}).json()["data"]

    (car,) = merged["vehicles"]
    assert (car["id"], car["label"], car["plate"], car["year"]) == (kept["id"], "Czarna", "KR1AB23", 2018)
    assert car["mileage_km"] == 150_000
    assert car["note"].splitlines()[:2] == ["klucz 17", "szyba"]
    for word in ("Służbowa", "Octavia RS", "2019", "KR9ZZ99", "90000"):
        assert word in car["note"].splitlines()[2]


def test_what_both_say_alike_is_not_said_twice(office):
    first, second = made(office), made(office)
    with_car(office, first, note="klucz 17")
    with_car(office, second, note="klucz 17")

    merged = call(office, "post", f"customers/{first['id']}/merge/", {"other_id": second["id"]}).json()["data"]

    assert [car["note"] for car in merged["vehicles"]] == ["klucz 17"]


def test_the_account_keeps_its_own_car(alpha, office, service):
    ours, theirs = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
    ewa = made(office, **EWA)
    car = with_car(office, ewa)
    visit = by_account(alpha, service, UserFactory.create(), car=CarSeen(label="Octavia", plate="KR 1AB23"))
    with open_workshop(alpha.schema_name):
        CustomerVehicle.objects.filter(pk=car["id"]).update(client_vehicle_id=ours)
        CustomerVehicle.objects.filter(pk=visit.vehicle_id).update(client_vehicle_id=theirs)

    call(office, "post", f"customers/{ewa['id']}/merge/", {"other_id": visit.customer_id})

    with open_workshop(alpha.schema_name):
        kept = CustomerVehicle.objects.get(customer=ewa["id"])
        assert (kept.pk, str(kept.client_vehicle_id)) == (car["id"], theirs)
        assert ours not in kept.note, "nobody can read that"


def test_a_merged_note_is_saved_again(office):
    first, second = made(office, note="a" * 2000), made(office, name="Inny", note="b" * 2000)
    with_car(office, first, note="c" * 2000)
    with_car(office, second, note="d" * 2000)

    merged = call(office, "post", f"customers/{first['id']}/merge/", {"other_id": second["id"]}).json()["data"]

    (car,) = merged["vehicles"]
    assert len(merged["note"]) > 4000
    assert len(car["note"]) > 4000
    body = {name: merged[name] for name in ("name", "note", "version")}
    assert call(office, "put", f"customers/{first['id']}/", body).status_code == 200
    body = {name: car[name] for name in ("label", "plate", "vin", "note", "version")}
    assert call(office, "put", f"vehicles/{car['id']}/", body).status_code == 200


def test_notes_too_long_to_be_one_are_not_merged(office):
    first, second = made(office, note="a" * 15_000), made(office, note="b" * 15_000)

    refused = call(office, "post", f"customers/{first['id']}/merge/", {"other_id": second["id"]})

    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "MERGE_REFUSED")
    assert read(office, second["id"])["id"] == second["id"]
    long = call(office, "post", "customers/", {"name": "Jan", "note": "x" * 20_001})
    assert (long.status_code, list(long.json()["error"]["details"])) == (400, ["note"])
