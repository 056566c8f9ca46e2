"""A client's way through the shared API, on the real clock."""

from __future__ import annotations

import datetime as dt
import uuid

import pytest

from shared_apps.core.tenancy import open_public, open_workshop
from tenant_apps.calendar import services
from tenant_apps.calendar.models import Appointment, TimeSlot
from tenants.services import workshop_set_status
from tests.factories.calendar import coming_monday, furnish, local, publish
from tests.factories.people import browser, client_person

CAR = {"make": "Skoda", "model": "Octavia", "year": 2018, "plate": "KR 8XY21"}


@pytest.fixture
def listing(alpha):
    furnish(alpha, code="oil-change", mechanics=2, bays=2)
    return publish(alpha)


@pytest.fixture
def monday():
    return coming_monday()


def at(day: dt.date, clock: str) -> str:
    return local(day, clock).isoformat()


def get(client, path, **query):
    return client.get(f"/api/v1/{path}", query)


def send(client, method, path, body=None):
    return getattr(client, method)(f"/api/v1/{path}", body or {}, content_type="application/json")


def booking(listing, day, clock="10:00", **fields):
    return {
        "workshop_id": str(listing),
        "service": "oil-change",
        "start": at(day, clock),
        "vehicle": CAR,
        "concern": "Stuka z przodu",
        "phone": "600 100 200",
    } | fields


def test_from_free_time_to_a_visit_and_its_end(alpha, listing, monday):
    anonymous, client = browser(), client_person()

    days = get(anonymous, f"workshops/{listing}/availability/", service="oil-change", **{"from": monday, "days": 2})
    assert days.status_code == 200
    data = days.json()["data"]
    assert (data["timezone"], data["duration_minutes"], len(data["days"])) == ("Europe/Warsaw", 60, 2)
    assert data["days"][0]["date"] == monday.isoformat()
    assert data["days"][0]["is_open"]
    slot = next(
        one
        for one in data["days"][0]["slots"]
        if one["start"] == local(monday, "10:00").astimezone(dt.UTC).isoformat().replace("+00:00", "Z")
    )

    held = send(
        anonymous,
        "post",
        "calendar/hold/",
        {"workshop_id": str(listing), "service": "oil-change", "start": slot["start"]},
    )
    assert held.status_code == 201
    assert held.json()["data"]["workshop_id"] == str(listing)

    refused = send(anonymous, "post", "calendar/book-slot/", booking(listing, monday))
    assert refused.status_code == 401

    body = booking(listing, monday, hold_id=held.json()["data"]["id"])
    del body["service"], body["start"]
    booked = send(client, "post", "calendar/book-slot/", body)
    assert booked.status_code == 201, booked.content
    visit = booked.json()["data"]
    assert (visit["status"], visit["vehicle"]["label"], visit["vehicle"]["plate"]) == (
        "confirmed",
        "Skoda Octavia 2018",
        "KR8XY21",
    )
    assert visit["workshop"]["id"] == str(listing)
    assert visit["can_cancel"]
    assert visit["can_reschedule"]
    assert "mechanic" not in visit

    mine = get(client, "appointments/", status="upcoming")
    assert [one["id"] for one in mine.json()["data"]] == [visit["id"]]
    assert mine.json()["pagination"]["total"] == 1

    ics = get(client, f"appointments/{visit['id']}/ics/")
    assert ics["Content-Type"].startswith("text/calendar")
    assert f"UID:{visit['id']}@".encode() in ics.content

    moved = send(client, "put", f"appointments/{visit['id']}/", {"start": at(monday, "12:30")})
    assert moved.status_code == 200
    assert moved.json()["data"]["start"] == local(monday, "12:30").astimezone(dt.UTC).isoformat().replace("+00:00", "Z")

    gone = send(client, "delete", f"appointments/{visit['id']}/", {"reason": "Auto już jeździ"})
    assert gone.status_code == 200
    assert gone.json()["data"]["status"] == "cancelled"
    assert not gone.json()["data"]["can_cancel"]
    assert get(client, "appointments/", status="upcoming").json()["data"] == []
    assert [one["id"] for one in get(client, "appointments/", status="cancelled").json()["data"]] == [visit["id"]]


def test_the_loser_gets_409_with_starts_that_can_be_booked(alpha, listing, monday):
    for _ in range(2):
        assert send(client_person(), "post", "calendar/book-slot/", booking(listing, monday)).status_code == 201

    refusal = send(client_person(), "post", "calendar/book-slot/", booking(listing, monday))

    assert refusal.status_code == 409
    error = refusal.json()["error"]
    assert error["code"] == "SLOT_TAKEN"
    other = error["details"]["alternatives"][0]["start"]
    again = send(client_person(), "post", "calendar/book-slot/", booking(listing, monday, start=other))
    assert again.status_code == 201


@pytest.mark.parametrize("path", ["calendar/book-slot/", "appointments/"])
def test_the_same_key_books_once(alpha, listing, monday, path):
    client, key = client_person(), str(uuid.uuid4())
    path, body = f"/api/v1/{path}", booking(listing, monday)

    first, second = (
        client.post(path, body, content_type="application/json", headers={"Idempotency-Key": key}) for _ in range(2)
    )

    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json()["data"] == second.json()["data"]
    with open_workshop(alpha.schema_name):
        assert Appointment.objects.filter(client_user_id=client.user.pk).count() == 1


def test_a_car_of_ones_own_and_nobody_elses(alpha, listing, monday):
    client, other = client_person(), client_person()
    mine = send(client, "post", "vehicles/", {"make": "Opel", "model": "Astra", "year": 2015, "plate": "WA 12345"})
    vehicle_id = mine.json()["data"]["id"]
    with_car = booking(listing, monday, vehicle_id=vehicle_id)
    del with_car["vehicle"]

    stolen = send(other, "post", "calendar/book-slot/", with_car)
    booked = send(client, "post", "calendar/book-slot/", with_car)

    assert stolen.status_code == 400
    assert "vehicle_id" in stolen.json()["error"]["details"]
    assert booked.json()["data"]["vehicle"] == {"id": vehicle_id, "label": "Opel Astra 2015", "plate": "WA12345"}
    warned = send(client, "post", "calendar/book-slot/", with_car | {"start": at(monday, "13:00")})
    assert [one["code"] for one in warned.json()["data"]["warnings"]] == ["DUPLICATE_BOOKING"]


def test_a_client_hears_nothing_of_somebody_elses_car_and_phone(alpha, listing, monday):
    """Who types a neighbour's plate and number must not learn that the neighbour is expected there."""
    neighbour, curious = client_person(), client_person()
    send(neighbour, "post", "calendar/book-slot/", booking(listing, monday))

    booked = send(curious, "post", "calendar/book-slot/", booking(listing, monday, start=at(monday, "13:00")))

    assert booked.status_code == 201
    assert booked.json()["data"]["warnings"] == []
    with open_workshop(alpha.schema_name):
        assert Appointment.objects.get(client_user_id=curious.user.pk).warnings == ["DUPLICATE_BOOKING"]


@pytest.mark.parametrize("method", ["get", "put", "delete"])
def test_another_clients_visit_is_not_here(alpha, listing, monday, method):
    visit = send(client_person(), "post", "calendar/book-slot/", booking(listing, monday)).json()["data"]

    answer = send(client_person(), method, f"appointments/{visit['id']}/", {"start": at(monday, "12:00")})

    assert answer.status_code == 404
    assert send(client_person(), "get", f"appointments/{visit['id']}/ics/").status_code == 404


def test_a_suspended_workshop_is_not_here_and_its_visits_stay_in_the_list(alpha, listing, monday):
    client = client_person()
    visit = send(client, "post", "calendar/book-slot/", booking(listing, monday)).json()["data"]
    with open_public():
        workshop_set_status(workshop_id=alpha.id, status="suspended")

    answers = [
        get(client, f"workshops/{listing}/availability/", service="oil-change"),
        send(
            client,
            "post",
            "calendar/hold/",
            {"workshop_id": str(listing), "service": "oil-change", "start": at(monday, "12:00")},
        ),
        send(client, "post", "calendar/book-slot/", booking(listing, monday, "12:00")),
        get(client, f"appointments/{visit['id']}/"),
        send(client, "delete", f"appointments/{visit['id']}/"),
    ]

    assert [answer.status_code for answer in answers] == [404] * 5
    [row] = get(client, "appointments/").json()["data"]
    assert (row["id"], row["can_cancel"]) == (visit["id"], False)


def test_an_unknown_workshop_is_not_here(alpha, monday):
    nowhere = uuid.uuid4()

    assert get(browser(), f"workshops/{nowhere}/availability/", service="oil-change").status_code == 404
    assert send(client_person(), "post", "calendar/book-slot/", booking(nowhere, monday)).status_code == 404
    assert send(browser(), "delete", f"calendar/hold/{uuid.uuid4()}/?workshop_id={nowhere}").status_code == 404


def test_a_service_that_is_not_offered_is_said(alpha, listing, monday):
    answer = send(client_person(), "post", "calendar/book-slot/", booking(listing, monday, service="turbo"))

    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "SERVICE_NOT_OFFERED")


def test_a_hold_is_given_back(alpha, listing, monday):
    held = send(
        browser(),
        "post",
        "calendar/hold/",
        {"workshop_id": str(listing), "service": "oil-change", "start": at(monday, "10:00")},
    ).json()["data"]

    for _ in range(2):
        answer = send(browser(), "delete", f"calendar/hold/{held['id']}/?workshop_id={listing}")
        assert answer.status_code == 204
    with open_workshop(alpha.schema_name):
        assert TimeSlot.objects.count() == 0


def test_the_list_asks_each_workshop_once(alpha, listing, monday, django_assert_max_num_queries):
    client = client_person()
    for clock in ("08:00", "09:00", "10:00", "11:00", "12:00"):
        assert send(client, "post", "calendar/book-slot/", booking(listing, monday, clock)).status_code == 201

    with django_assert_max_num_queries(14):
        assert len(get(client, "appointments/").json()["data"]) == 5


BAD_TEXTS = ["zły\x00znak", "\ud800", "x" * 1_000_000]
BAD_MOMENTS = ["0000-01-01T10:00:00Z", "2027-06-07T10:00:00", "jutro", 10**30, "2027-02-30T10:00:00Z"]


@pytest.mark.parametrize("field", ["concern", "phone", "service"])
@pytest.mark.parametrize("text", BAD_TEXTS, ids=["nul", "surrogate", "megabyte"])
def test_a_text_nobody_types_is_a_400_with_the_fields_name(alpha, listing, monday, field, text):
    answer = send(client_person(), "post", "calendar/book-slot/", booking(listing, monday, **{field: text}))

    assert answer.status_code == 400
    assert field in answer.json()["error"]["details"]


@pytest.mark.parametrize("start", BAD_MOMENTS)
def test_a_moment_that_is_none_is_a_400_with_the_fields_name(alpha, listing, monday, start):
    answers = [
        send(client_person(), "post", "calendar/book-slot/", booking(listing, monday, start=start)),
        send(
            browser(), "post", "calendar/hold/", {"workshop_id": str(listing), "service": "oil-change", "start": start}
        ),
    ]

    for answer in answers:
        assert answer.status_code == 400
        assert "start" in answer.json()["error"]["details"]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"from": "0000-01-01"}, "from"),
        ({"days": 10**30}, "days"),
        ({"days": 32}, "days"),
        ({"mechanic_id": 10**30}, "mechanic_id"),
        ({"service": "a\x00b"}, "service"),
    ],
)
def test_a_query_that_makes_no_sense_is_a_400_with_the_fields_name(alpha, listing, query, field):
    answer = get(browser(), f"workshops/{listing}/availability/", **({"service": "oil-change"} | query))

    assert answer.status_code == 400
    assert field in answer.json()["error"]["details"]


@pytest.mark.parametrize(("field", "value"), [("phone", "abc"), ("phone", ""), ("vehicle", None), ("hold_id", "x")])
def test_what_is_missing_or_wrong_is_named(alpha, listing, monday, field, value):
    answer = send(client_person(), "post", "calendar/book-slot/", booking(listing, monday, **{field: value}))

    assert answer.status_code == 400
    assert field in answer.json()["error"]["details"]


def test_days_far_away_are_empty_and_no_error(alpha, listing):
    for day in ("1900-01-01", "2100-12-31"):
        answer = get(browser(), f"workshops/{listing}/availability/", service="oil-change", **{"from": day})
        assert answer.status_code == 200
        assert not any(one["slots"] for one in answer.json()["data"]["days"])


def test_staff_see_the_booking_of_a_client_with_its_bell(alpha, listing, monday):
    client = client_person()
    visit = send(client, "post", "calendar/book-slot/", booking(listing, monday)).json()["data"]

    with open_workshop(alpha.schema_name):
        found = Appointment.objects.get(pk=visit["id"])
        assert (found.source, found.client_user_id, found.concern) == ("client", client.user.pk, "Stuka z przodu")
        services.appointment_status_set(
            workshop=alpha, appointment_id=found.pk, status="cancelled", reason="awaria podnośnika"
        )
    shown = get(client, f"appointments/{visit['id']}/").json()["data"]
    assert (shown["status"], shown["cancel_reason"]) == ("cancelled", "awaria podnośnika")


def free_starts(caller, listing, day, **query):
    asked = {"service": "oil-change", "from": day, "days": 1} | query
    data = get(caller, f"workshops/{listing}/availability/", **asked).json()["data"]
    return [dt.datetime.fromisoformat(slot["start"]) for slot in data["days"][0]["slots"]], data


def test_a_visit_is_no_obstacle_to_its_own_move(alpha, monday):
    furnish(alpha, code="oil-change")
    listing = publish(alpha)
    client, other = client_person(), client_person()
    visit = send(client, "post", "appointments/", booking(listing, monday)).json()["data"]
    with open_workshop(alpha.schema_name):
        # The counter made it longer than its service is.
        longer = services.appointment_edit(
            workshop=alpha, appointment_id=visit["id"], version=1, duration_minutes=90, ignore_warnings=True
        )
    half_past, last = local(monday, "10:30"), local(monday, "15:00")

    starts, data = free_starts(client, listing, monday, visit=visit["id"])
    assert half_past in starts
    assert last not in starts
    assert data["duration_minutes"] == 90
    for caller, asked in ((client, {}), (other, {"visit": visit["id"]}), (browser(), {"visit": visit["id"]})):
        starts, data = free_starts(caller, listing, monday, **asked)
        assert half_past not in starts
        assert last in starts
        assert data["duration_minutes"] == 60

    moved = send(client, "put", f"appointments/{visit['id']}/", {"start": half_past.isoformat()})
    assert moved.status_code == 200, moved.content
    assert dt.datetime.fromisoformat(moved.json()["data"]["end"]) - half_past == longer.ends_at - longer.starts_at


def test_a_request_says_until_when_it_may_really_be_changed(alpha, listing, monday):
    with open_workshop(alpha.schema_name):
        services.rules_save(auto_confirm=False, cancel_hours=336)
    client = client_person()

    asked = send(client, "post", "appointments/", booking(listing, monday)).json()["data"]
    assert asked["can_cancel"]
    assert asked["cancel_deadline"] == asked["start"]

    with open_workshop(alpha.schema_name):
        services.appointment_status_set(workshop=alpha, appointment_id=asked["id"], status="confirmed")
    confirmed = get(client, f"appointments/{asked['id']}/").json()["data"]
    assert not confirmed["can_cancel"]
    assert confirmed["cancel_deadline"] < asked["start"]
