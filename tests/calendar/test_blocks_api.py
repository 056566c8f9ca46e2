"""Blocked time and absences through the workshop API: who writes, who reads, and who reads why."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from shared_apps.core.tenancy import open_workshop
from tenant_apps.calendar.models import Mechanic
from tests.calendar.desk import booked, call, utc
from tests.factories.calendar import local
from tests.factories.people import browser, staff_of

PATH = "calendar/blocks/"


@pytest.fixture
def workers(alpha, service):
    with open_workshop(alpha.schema_name):
        return list(Mechanic.objects.filter(is_active=True).order_by("pk"))


def block_body(day, worker, start="12:00", end="14:00", **fields):
    return {
        "start": local(day, start).isoformat(),
        "end": local(day, end).isoformat(),
        "mechanic_id": worker.pk,
        "reason": "szkolenie",
    } | fields


def test_a_life_of_a_block(owner, service, monday, workers):
    visit = booked(owner, service, monday, "10:00", mechanic_id=workers[0].pk)

    made = call(owner, "post", PATH, block_body(monday, workers[0]))
    assert made.status_code == 201
    row = made.json()["data"]
    assert row["mechanic"] == {"id": workers[0].pk, "name": workers[0].name}
    assert (row["start"], row["end"], row["bay"], row["reason"]) == (
        utc(monday, "12:00"), utc(monday, "14:00"), None, "szkolenie",
    )  # fmt: skip
    refused = call(owner, "put", f"{PATH}{row['id']}/", block_body(monday, workers[0], "10:30", "11:30"))
    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "TIME_TAKEN")
    [other] = refused.json()["error"]["details"]["in_the_way"]
    assert other["appointment_id"] == visit["id"]
    moved = call(owner, "put", f"{PATH}{row['id']}/", block_body(monday, workers[1], "08:00", "09:00", reason=""))
    assert (moved.json()["data"]["mechanic"]["id"], moved.json()["data"]["reason"]) == (workers[1].pk, "")
    dropped = call(
        owner, "put", f"appointments/{visit['id']}/",
        {"version": 1, "start": local(monday, "08:00").isoformat(), "mechanic_id": workers[1].pk},
    )  # fmt: skip
    assert dropped.json()["error"]["code"] == "SLOT_TAKEN"

    day = call(owner, "get", "calendar/day/", date=monday).json()["data"]
    assert [[one["id"] for one in column["blocks"]] for column in day["columns"]] == [[], [row["id"]]]
    assert call(owner, "get", PATH, **{"from": monday, "to": monday}).json()["data"] == [moved.json()["data"]]
    assert call(owner, "get", PATH, **{"from": monday + dt.timedelta(days=1)}).json()["data"] == []
    assert call(owner, "delete", f"{PATH}{row['id']}/").status_code == 204
    assert call(owner, "delete", f"{PATH}{row['id']}/").status_code == 404


@pytest.mark.parametrize(("role", "may"), [("owner", True), ("receptionist", True), ("mechanic", False)])
def test_the_office_writes_and_everybody_reads(alpha, monday, workers, role, may):
    person = staff_of(alpha, role)

    made = call(person, "post", PATH, block_body(monday, workers[0]))

    assert made.status_code == (201 if may else 403)
    assert call(person, "get", PATH).status_code == 200
    number = made.json()["data"]["id"] if may else 1
    assert (call(person, "put", f"{PATH}{number}/", block_body(monday, workers[0])).status_code == 200) == may
    assert (call(person, "delete", f"{PATH}{number}/").status_code == 204) == may
    assert call(browser(f"{alpha.slug}.garage.localhost"), "post", PATH).status_code == 401


def test_blocks_of_alpha_are_nothing_on_beta(beta, owner, monday, workers):
    number = call(owner, "post", PATH, block_body(monday, workers[0])).json()["data"]["id"]
    stranger = staff_of(beta, "owner")

    assert call(stranger, "put", f"{PATH}{number}/", block_body(monday, workers[0])).status_code == 404
    assert call(stranger, "delete", f"{PATH}{number}/").status_code == 404
    assert call(stranger, "get", PATH).json()["data"] == []
    assert len(call(owner, "get", PATH).json()["data"]) == 1


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"start": "jutro"}, "start"),
        ({"end": "2027-06-07T10:00:00"}, "end"),
        ({"mechanic_id": 10**30}, "mechanic_id"),
        ({"mechanic_id": None}, "mechanic_id"),
        ({"bay_id": "x"}, "bay_id"),
        ({"reason": "x" * 201}, "reason"),
        ({"reason": "a\x00b"}, "reason"),
        ({"reason": "\ud800"}, "reason"),
    ],
)
def test_bad_blocks(owner, monday, workers, change, field):
    answer = call(owner, "post", PATH, block_body(monday, workers[0]) | change)

    assert answer.status_code == 400
    assert field in answer.json()["error"]["details"]


def test_a_day_costs_the_same_with_one_block_and_with_fifty(owner, monday, workers):
    def queries():
        with CaptureQueriesContext(connection) as asked:
            for path, query in (
                ("calendar/day/", {"date": monday, "days": 7}),
                ("calendar/day/", {"date": monday, "by": "bay"}),
                (f"calendar/schedule/{workers[0].pk}/", {"from": monday}),
                ("today/", {}),
                (PATH, {"per_page": 100}),
                ("absences/", {"per_page": 100}),
            ):
                assert call(owner, "get", path, **query).status_code == 200
        return len(asked)

    def fill(number):
        start = local(monday, "00:00") + dt.timedelta(minutes=30 * number)
        end = start + dt.timedelta(minutes=30)
        body = {"start": start.isoformat(), "end": end.isoformat(), "mechanic_id": workers[number % 2].pk}
        assert call(owner, "post", PATH, body).status_code == 201
        away = {"mechanic_id": workers[number % 2].pk, "starts_at": body["start"], "ends_at": body["end"]}
        assert call(owner, "post", "absences/", away).status_code == 201

    fill(0)
    one = queries()
    for number in range(1, 50):
        fill(number)

    assert queries() == one


def test_why_somebody_is_away_is_for_the_office_and_for_themselves(alpha, owner, monday, workers):
    first, second = staff_of(alpha, "mechanic"), staff_of(alpha, "mechanic")
    reception = staff_of(alpha, "receptionist")
    with open_workshop(alpha.schema_name):
        for worker, person in zip(workers, (first, second), strict=True):
            Mechanic.objects.filter(pk=worker.pk).update(user_id=person.user.pk)
    for worker, reason in zip(workers, ("L4", "urlop"), strict=True):
        body = {
            "mechanic_id": worker.pk,
            "starts_at": local(monday, "00:00").isoformat(),
            "ends_at": local(monday + dt.timedelta(days=1), "00:00").isoformat(),
            "reason": reason,
        }
        assert call(owner, "post", "absences/", body).status_code == 201
        noted = {"date": monday.isoformat(), "is_available": False, "notes": reason}
        assert call(owner, "put", f"mechanics/{worker.pk}/days/", noted).status_code == 200

    def read(person):
        day = call(person, "get", "calendar/day/", date=monday).json()["data"]
        listed = call(person, "get", "absences/").json()["data"]
        plans = [
            call(person, "get", f"calendar/schedule/{worker.pk}/", **{"from": monday}).json()["data"]
            for worker in workers
        ]
        dated = [call(person, "get", f"mechanics/{worker.pk}/days/").json()["data"] for worker in workers]
        assert all(column["working"] == [] for column in day["columns"])
        found = {
            "day": [one["reason"] for column in day["columns"] for one in column["absences"]],
            "list": [one["reason"] for one in sorted(listed, key=lambda one: one["mechanic_id"])],
            "plan": [plan["absences"][0]["reason"] for plan in plans],
            "plan's days": [plan["days"][0]["notes"] for plan in plans],
            "days": [rows[0]["notes"] for rows in dated],
        }
        assert len({tuple(reasons) for reasons in found.values()}) == 1, found
        return found["day"]

    assert read(owner) == read(reception) == ["L4", "urlop"]
    assert read(first) == ["L4", ""]
    assert read(second) == ["", "urlop"]


def test_bays_have_no_absences(alpha, owner, monday, workers):
    body = {
        "mechanic_id": workers[0].pk,
        "starts_at": local(monday, "00:00").isoformat(),
        "ends_at": local(monday, "12:00").isoformat(),
    }
    assert call(owner, "post", "absences/", body).status_code == 201

    day = call(owner, "get", "calendar/day/", date=monday, by="bay").json()["data"]

    assert [column["absences"] for column in day["columns"]] == [[], []]


def test_the_feed_tells_of_blocks(alpha, owner, monday, workers):
    call(owner, "post", PATH, block_body(monday, workers[0], reason="szkolenie\nx"))
    feeds = call(owner, "get", "feeds/").json()["data"]
    reader = browser(f"{alpha.slug}.garage.localhost")

    def text(url):
        return reader.get("/" + url.split("/", 3)[3]).content.decode()

    theirs = {one["mechanic_id"]: text(one["url"]) for one in feeds["mechanics"]}
    assert "szkolenie" in text(feeds["workshop_url"])
    assert "szkolenie" in theirs[workers[0].pk]
    assert "szkolenie" not in theirs[workers[1].pk]
