from __future__ import annotations

import datetime as dt
import uuid

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from shared_apps.core.errors import NotHere
from shared_apps.core.tenancy import open_workshop
from shared_apps.portal.models import BookingEntry
from shared_apps.portal.selectors import booking_entry, booking_ref, bookings_of
from shared_apps.portal.services import booking_project
from tests.factories.people import UserFactory, client_person

HOUR = dt.timedelta(hours=1)


def book(workshop, user, *, hours: float = 24, **fields) -> uuid.UUID:
    """A booking that begins in `hours` from now, projected from inside its workshop."""
    start = timezone.now() + dt.timedelta(hours=hours)
    values = {
        "appointment_id": uuid.uuid4(), "user_id": user.pk, "workshop_id": workshop.id,
        "workshop_name": "Alfa", "city": "Kraków", "service_code": "clutch", "service_name": "Wymiana sprzęgła",
        "starts_at": start, "ends_at": start + HOUR, "status": "confirmed", "vehicle_label": "Škoda Octavia",
        "vehicle_plate": "KR1AB23",
    } | fields  # fmt: skip
    with open_workshop(workshop.schema_name):
        booking_project(**values)
    return uuid.UUID(str(values["appointment_id"]))


def ids(rows) -> list[uuid.UUID]:
    return [row.pk for row in rows]


def test_a_clients_bookings_over_all_workshops(alpha, beta):
    anna, boris = UserFactory.create(), UserFactory.create()
    later, sooner = book(beta, anna, hours=48), book(alpha, anna, hours=2, status="requested")
    running = book(alpha, anna, hours=-0.5, status="arrived")
    done, missed = book(beta, anna, hours=-48, status="done"), book(alpha, anna, hours=-24, status="no_show")
    forgotten = book(alpha, anna, hours=-72)
    cancelled = book(alpha, anna, status="cancelled")
    book(alpha, boris)

    assert ids(bookings_of(user_id=anna.pk, status="upcoming")) == [running, sooner, later]
    assert ids(bookings_of(user_id=anna.pk, status="past")) == [missed, done, forgotten]
    assert ids(bookings_of(user_id=anna.pk, status="cancelled")) == [cancelled]
    assert len(bookings_of(user_id=anna.pk)) == 7


def test_a_change_is_written_over_and_rolls_back_with_its_booking(alpha):
    anna = UserFactory.create()
    appointment = book(alpha, anna)

    book(alpha, anna, appointment_id=appointment, status="cancelled", hours=30)
    entry = BookingEntry.objects.get(pk=appointment)
    assert entry.status == "cancelled"

    def confirm_and_fail() -> None:
        with transaction.atomic():
            book(alpha, anna, appointment_id=appointment, status="confirmed")
            book(alpha, anna, status="nobody knows")

    with pytest.raises(IntegrityError):
        confirm_and_fail()
    entry.refresh_from_db()
    assert entry.status == "cancelled"


def test_a_booking_never_changes_hands(alpha, beta):
    anna, boris = UserFactory.create(), UserFactory.create()
    appointment = book(alpha, anna)

    for workshop, user in ((alpha, boris), (beta, anna)):
        with pytest.raises(LookupError):
            book(workshop, user, appointment_id=appointment)
    assert BookingEntry.objects.get(pk=appointment).user_id == anna.pk


def test_one_entry_says_where_the_booking_lives(alpha):
    anna, boris = UserFactory.create(), UserFactory.create()
    appointment = book(alpha, anna)

    entry = booking_entry(user_id=anna.pk, appointment_id=appointment)

    assert (entry.workshop_id, entry.schema_name, entry.workshop_status) == (alpha.id, alpha.schema_name, "active")
    for stranger in (boris.pk, 0):
        with pytest.raises(NotHere):
            booking_entry(user_id=stranger, appointment_id=appointment)


def test_many_bookings_cost_one_query(alpha):
    anna = UserFactory.create()
    for number in range(20):
        book(alpha, anna, hours=number + 1)

    with CaptureQueriesContext(connection) as seen:
        refs = [booking_ref(entry=entry) for entry in bookings_of(user_id=anna.pk, status="upcoming")]

    assert len(refs) == 20
    assert len([row for row in seen.captured_queries if "portal_" in row["sql"]]) == 1


def test_a_cars_history_is_its_past_visits_and_outlives_nothing_but_the_car(alpha, beta):
    anna = client_person()
    vehicles = "/api/v1/vehicles/"
    body = {"make": "Škoda", "model": "Octavia"}
    car = anna.post(vehicles, body, content_type="application/json").json()["data"]
    vehicle_id = uuid.UUID(car["id"])
    old = book(alpha, anna.user, hours=-48, status="done", vehicle_id=vehicle_id)
    older = book(beta, anna.user, hours=-96, status="done", vehicle_id=vehicle_id, workshop_name="Beta")
    book(alpha, anna.user, hours=48, vehicle_id=vehicle_id)
    book(alpha, anna.user, hours=-24, status="cancelled", vehicle_id=vehicle_id)
    book(alpha, anna.user, hours=-24, status="done")
    book(alpha, UserFactory.create(), hours=-24, status="done", vehicle_id=vehicle_id)

    visits = anna.get(f"{vehicles}{car['id']}/history/").json()["data"]

    assert [visit["appointment_id"] for visit in visits] == [str(old), str(older)]
    assert visits[1]["workshop_name"] == "Beta"
    assert anna.delete(f"{vehicles}{car['id']}/").status_code == 204
    kept = BookingEntry.objects.get(pk=old)
    assert (kept.vehicle_label, kept.vehicle_plate) == ("Škoda Octavia", "KR1AB23")


def test_whose_account_was_deleted_has_no_list_any_more(alpha):
    """The workshop goes on changing its visit; keys are asked for at once here."""
    anna = UserFactory.create()
    appointment, key = book(alpha, anna), anna.pk
    anna.delete()

    book(alpha, anna, appointment_id=appointment, user_id=key, status="done")

    connection.check_constraints()
    assert not BookingEntry.objects.filter(pk=appointment).exists()
