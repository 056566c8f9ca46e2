"""What the owner sets, through the workshop API."""

from __future__ import annotations

import pytest

from shared_apps.core.tenancy import open_workshop
from tenant_apps.calendar.models import Mechanic
from tests.calendar.desk import booked, call, utc
from tests.factories.calendar import furnish, local
from tests.factories.people import staff_of


def test_settings_from_nothing_to_a_bookable_place(alpha, owner, monday):
    furnish(alpha, mechanics=0, bays=0)
    bay = call(owner, "post", "bays/", {"name": "Geometria", "kind": "alignment"}).json()["data"]
    worker = call(owner, "post", "mechanics/", {"name": "Ewa", "skills": ["alignment"], "color": "#112233"})
    worker_id = worker.json()["data"]["id"]
    week = [{"day_of_week": 0, "start_time": "09:00", "end_time": "12:00"}]
    assert call(owner, "put", f"mechanics/{worker_id}/schedules/", week).status_code == 200
    service = call(
        owner,
        "post",
        "services/",
        {
            "code": "wheel-alignment",
            "name": "Ustawienie geometrii kół",
            "price_from": {"amount": "199.00"},
            "duration_minutes": 60,
            "skill": "alignment",
            "bay_kind": "alignment",
        },
    ).json()["data"]
    assert service["price_from"] == {"amount": "199.00", "currency": "PLN"}

    free = call(owner, "get", "calendar/availability/", service="wheel-alignment", date=monday).json()["data"]
    assert [slot["start"] for slot in free["days"][0]["slots"]] == [
        utc(monday, clock) for clock in ("09:00", "09:30", "10:00", "10:30", "11:00")
    ]

    away = call(
        owner,
        "post",
        "absences/",
        {
            "mechanic_id": worker_id,
            "starts_at": local(monday, "10:00").isoformat(),
            "ends_at": local(monday, "12:00").isoformat(),
            "reason": "lekarz",
        },
    )
    assert away.status_code == 201
    assert away.json()["data"]["standing_visits"] == 0
    free = call(owner, "get", "calendar/availability/", service="wheel-alignment", date=monday).json()["data"]
    assert [slot["start"] for slot in free["days"][0]["slots"]] == [utc(monday, "09:00")]
    assert len(call(owner, "get", "absences/", mechanic_id=worker_id).json()["data"]) == 1
    assert call(owner, "delete", f"absences/{away.json()['data']['id']}/").status_code == 204

    day = call(owner, "put", f"mechanics/{worker_id}/days/", {"date": monday.isoformat(), "is_available": False})
    assert day.status_code == 200
    assert len(call(owner, "get", f"mechanics/{worker_id}/days/").json()["data"]) == 1
    assert call(owner, "delete", f"mechanics/{worker_id}/days/{monday}/").status_code == 204
    assert call(owner, "delete", f"mechanics/{worker_id}/days/2026-13-45/").status_code == 404

    twice = call(owner, "post", "bays/", {"name": "Geometria"})
    assert (twice.status_code, twice.json()["error"]["code"]) == (409, "NAME_TAKEN")
    assert call(owner, "put", f"bays/{bay['id']}/", {"name": "Geometria 3D", "kind": "alignment"}).status_code == 200
    assert call(owner, "delete", f"bays/{bay['id']}/").status_code == 204


def test_what_was_booked_once_is_switched_off_and_not_deleted(alpha, owner, service, monday):
    visit = booked(owner, service, monday)

    for path in (f"bays/{visit['bay']['id']}/", f"mechanics/{visit['mechanic']['id']}/", f"services/{service.pk}/"):
        answer = call(owner, "delete", path)
        assert (answer.status_code, answer.json()["error"]["code"]) == (409, "IN_USE")


def test_the_entry_and_the_booking_rules_are_one_page(alpha, owner):
    before = call(owner, "get", "workshop/").json()["data"]
    after = call(owner, "put", "workshop/", {"description": "Naprawiamy", "daily_cap": 5, "slot_step_minutes": 15})
    freed = call(owner, "put", "workshop/", {"daily_cap": None})

    assert before["daily_cap"] is None
    assert (after.json()["data"]["description"], after.json()["data"]["daily_cap"]) == ("Naprawiamy", 5)
    assert after.json()["data"]["slot_step_minutes"] == 15
    assert (freed.json()["data"]["daily_cap"], freed.json()["data"]["slot_step_minutes"]) == (None, 15)
    assert call(owner, "put", "workshop/", {"slot_step_minutes": 7}).status_code == 400


def test_an_account_of_nobody_here_is_no_mechanic(alpha, owner, beta):
    stranger = staff_of(beta, "mechanic")

    answer = call(owner, "post", "mechanics/", {"name": "Obcy", "user_id": stranger.user.pk})

    assert answer.status_code == 400
    assert "user_id" in answer.json()["error"]["details"]


def test_switching_off_says_how_many_visits_still_stand(alpha, owner, service, monday):
    visit = booked(owner, service, monday)
    booked(owner, service, monday, "12:00", mechanic_id=visit["mechanic"]["id"], bay_id=visit["bay"]["id"])
    gone = booked(owner, service, monday, "14:00", mechanic_id=visit["mechanic"]["id"], bay_id=visit["bay"]["id"])
    call(owner, "delete", f"appointments/{gone['id']}/", {"reason": "deszcz"})

    for what, row in (("mechanics", visit["mechanic"]), ("bays", visit["bay"])):
        path = f"{what}/{row['id']}/"
        on = call(owner, "put", path, {"name": row["name"]})
        assert on.json()["data"]["standing_visits"] == 0
        off = call(owner, "put", path, {"name": row["name"], "is_active": False})
        assert off.json()["data"]["standing_visits"] == 2


@pytest.mark.parametrize(
    ("start", "end", "pause", "resume"),
    [
        ("08:00", "16:00", "13:00", "12:00"),
        ("08:00", "16:00", "12:00", "12:00"),
        ("08:00", "16:00", "07:00", "08:30"),
        ("08:00", "16:00", "15:30", "16:30"),
        ("22:00", "06:00", "05:00", "07:00"),
        ("08:00", "16:00", "12:00", None),
    ],
)
def test_a_break_lies_within_the_shift_and_ends_after_it_began(alpha, owner, service, start, end, pause, resume):
    with open_workshop(alpha.schema_name):
        worker = Mechanic.objects.filter(is_active=True)[0].pk
    hours = {"start_time": start, "end_time": end, "break_start": pause, "break_end": resume}

    week = call(owner, "put", f"mechanics/{worker}/schedules/", [hours | {"day_of_week": 2}])
    day = call(owner, "put", f"mechanics/{worker}/days/", hours | {"date": "2027-06-07"})

    assert (week.status_code, day.status_code) == (400, 400)
    assert "shifts.0.break_end" in week.json()["error"]["details"]
    assert "break_end" in day.json()["error"]["details"]


@pytest.mark.parametrize(
    "hours",
    [("08:00", "16:00", "12:00", "12:30"), ("22:00", "06:00", "23:45", "00:15"), ("22:00", "06:00", "02:00", "03:00")],
)
def test_a_break_in_its_place_is_kept(alpha, owner, service, hours):
    with open_workshop(alpha.schema_name):
        worker = Mechanic.objects.filter(is_active=True)[0].pk
    told = dict(zip(("start_time", "end_time", "break_start", "break_end"), hours, strict=True))

    assert call(owner, "put", f"mechanics/{worker}/schedules/", [told | {"day_of_week": 2}]).status_code == 200
    assert call(owner, "put", f"mechanics/{worker}/days/", told | {"date": "2027-06-07"}).status_code == 200
