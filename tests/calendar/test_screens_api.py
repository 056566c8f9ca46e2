"""What the dashboard and the phone show, on the real clock."""

from __future__ import annotations

import datetime as dt

from django.db import connection
from django.test.utils import CaptureQueriesContext

from shared_apps.core.tenancy import open_workshop
from tenant_apps.calendar.models import Mechanic
from tenant_apps.calendar.selectors import own_day, today
from tests.calendar.desk import booked, call, utc, visit_body
from tests.factories.calendar import MONDAY, coming_monday, local
from tests.factories.people import staff_of


def test_the_day_has_mechanics_or_bays_as_columns(alpha, owner, service, monday):
    visit = booked(owner, service, monday)

    by_mechanic = call(owner, "get", "calendar/day/", date=monday).json()["data"]
    by_bay = call(owner, "get", "calendar/day/", date=monday, by="bay").json()["data"]
    week = call(owner, "get", "calendar/day/", date=monday, days=7).json()["data"]

    assert (by_mechanic["opens_at"], by_mechanic["closes_at"], by_mechanic["is_closed"]) == ("08:00", "16:00", False)
    assert [len(column["appointments"]) for column in by_mechanic["columns"]] == [1, 0]
    assert by_mechanic["columns"][0]["working"] == [{"start": utc(monday, "08:00"), "end": utc(monday, "16:00")}]
    assert by_bay["columns"][0]["appointments"][0]["id"] == visit["id"]
    assert [day["is_closed"] for day in week["days"]] == [False] * 5 + [True] * 2
    assert by_mechanic["days"] == []


def test_a_day_costs_the_same_with_one_visit_and_with_many(alpha, owner, service, monday):
    def queries():
        with CaptureQueriesContext(connection) as asked:
            assert call(owner, "get", "calendar/day/", date=monday).status_code == 200
            assert call(owner, "get", "appointments/", per_page=100).status_code == 200
        return len(asked)

    booked(owner, service, monday, "08:00")
    one = queries()
    for clock in ("09:00", "10:00", "11:00", "12:00", "13:00", "14:00"):
        booked(owner, service, monday, clock)
        booked(owner, service, monday, clock)

    assert queries() == one


def test_today_and_the_mechanics_own_day(alpha, service):
    owner, mechanic = staff_of(alpha, "owner"), staff_of(alpha, "mechanic")
    with open_workshop(alpha.schema_name):
        worker = Mechanic.objects.filter(is_active=True)[0]
        worker.user_id = mechanic.user.pk
        worker.save()
    today = dt.datetime.now(local(coming_monday(), "00:00").tzinfo).date()
    visit = booked(owner, service, today, "12:00", mechanic_id=worker.pk)

    board = call(owner, "get", "today/").json()["data"]
    own = call(mechanic, "get", "mechanic/today/").json()["data"]
    nobodys = call(owner, "get", "mechanic/today/").json()["data"]

    assert [one["id"] for one in board["appointments"]] == [visit["id"]]
    assert board["tiles"]["arriving"] == 1
    assert own["mechanic"]["id"] == worker.pk
    assert [one["id"] for one in own["appointments"]] == [visit["id"]]
    assert (nobodys["mechanic"], nobodys["appointments"]) == (None, [])


def test_availability_and_schedule(alpha, owner, service, monday):
    booked(owner, service, monday, "10:00")
    with open_workshop(alpha.schema_name):
        worker = Mechanic.objects.filter(is_active=True).order_by("pk")[0]

    free = call(owner, "get", "calendar/availability/", service_id=service.pk, date=monday, mechanic_id=worker.pk)
    plan = call(owner, "get", f"calendar/schedule/{worker.pk}/", **{"from": monday, "to": monday})

    starts = [slot["start"] for slot in free.json()["data"]["days"][0]["slots"]]
    assert utc(monday, "10:00") not in starts
    assert utc(monday, "11:00") in starts
    assert plan.json()["data"]["working"] == [{"start": utc(monday, "08:00"), "end": utc(monday, "16:00")}]
    assert len(plan.json()["data"]["appointments"]) == 1
    assert call(owner, "get", "calendar/schedule/999999/").status_code == 404


def test_a_service_that_nobody_can_do_says_so_where_times_are_shown(alpha, owner, service, monday):
    def never(**asked):
        told = call(owner, "get", "calendar/availability/", service_id=service.pk, date=monday, **asked)
        return told.json()["data"]["never_because"]

    assert never() is None
    with open_workshop(alpha.schema_name):
        Mechanic.objects.update(skills=[])
        worker = Mechanic.objects.filter(is_active=True)[0]
    assert "umiejętności" in never()
    assert never(mechanic_id=worker.pk) is None
    refused = call(owner, "post", "appointments/", visit_body(service, monday))
    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "NOBODY_SKILLED")
    assert refused.json()["error"]["message"] == never()


def on_day(client, day, path="calendar/day/", **query):
    told = call(client, "get", path, date=day, **query).json()["data"]
    return [visit["id"] for column in told["columns"] for visit in column["appointments"]]


def test_a_visit_over_midnight_is_on_both_days(alpha, owner, service, monday):
    tuesday = monday + dt.timedelta(days=1)
    night = booked(owner, service, monday, "22:00", duration_minutes=240)
    until_midnight = booked(owner, service, monday, "22:00", duration_minutes=120)
    booked(owner, service, tuesday + dt.timedelta(days=1), "00:00")

    assert set(on_day(owner, monday)) == {night["id"], until_midnight["id"]}
    assert on_day(owner, tuesday) == [night["id"]]
    assert on_day(owner, tuesday, by="bay") == [night["id"]]
    week = call(owner, "get", "calendar/day/", date=monday, days=7).json()["data"]["days"]
    counts = [sum(len(column["appointments"]) for column in day["columns"]) for day in week]
    assert counts == [2, 1, 1, 0, 0, 0, 0]
    plan = call(
        owner, "get", f"calendar/schedule/{night['mechanic']['id']}/", **{"from": tuesday, "to": tuesday}
    ).json()["data"]
    assert [one["id"] for one in plan["appointments"]] == [night["id"]]


def test_after_midnight_the_night_s_visit_is_still_todays(shop):
    night = shop.staff(local(MONDAY, "22:00"), duration_minutes=240, ignore_warnings=True)
    Mechanic.objects.filter(pk=night.mechanic_id).update(user_id=7)
    tuesday = MONDAY + dt.timedelta(days=1)
    now = local(tuesday, "00:30")

    own = own_day(workshop=shop.workshop, user_id=7, now=now)
    board = today(workshop=shop.workshop, now=now)

    assert [one["id"] for one in own["appointments"]] == [night.pk]
    assert [one["id"] for one in board["appointments"]] == [night.pk]
    # Two of the four hours are of this day, which has eight to work.
    assert board["tiles"]["load_percent"] == 25
    assert own_day(workshop=shop.workshop, user_id=7, now=local(tuesday + dt.timedelta(days=1), "00:30")) == {
        "date": tuesday + dt.timedelta(days=1),
        "mechanic": own["mechanic"],
        "appointments": [],
    }
