"""The workshop API, on the real clock: visits as the office books and changes them."""

from __future__ import annotations

import datetime as dt

from shared_apps.core.tenancy import open_workshop
from tests.calendar.desk import booked, call, visit_body
from tests.factories.calendar import local, make_service


def test_book_drag_arrive_done(alpha, owner, service, monday):
    visit = booked(owner, service, monday)
    path = f"appointments/{visit['id']}/"

    moved = call(owner, "put", path, {"start": local(monday, "12:00").isoformat(), "version": visit["version"]})
    stale = call(owner, "put", path, {"note": "x", "version": visit["version"]})
    arrived = call(owner, "post", f"{path}status/", {"status": "arrived"})
    backwards = call(owner, "post", f"{path}status/", {"status": "requested"})

    assert moved.status_code == 200
    assert (stale.status_code, stale.json()["error"]["code"]) == (409, "CONFLICT")
    assert stale.json()["error"]["details"]["current"]["version"] == 2
    assert arrived.json()["data"]["status"] == "arrived"
    assert (backwards.status_code, backwards.json()["error"]["code"]) == (409, "STATUS_REFUSED")
    assert call(owner, "get", path).json()["data"]["status"] == "arrived"


def test_off_the_bay_by_null(alpha, owner, service, monday):
    with open_workshop(alpha.schema_name):
        computer = make_service(bay_kind="")
    visit = booked(owner, computer, monday, bay_id=booked(owner, service, monday, "08:00")["bay"]["id"])

    def put(of, **change):
        return call(owner, "put", f"appointments/{of['id']}/", {"version": of["version"], **change})

    moved = put(visit, start=local(monday, "12:00").isoformat()).json()["data"]
    off = put(moved, bay_id=None)
    refused = put(booked(owner, service, monday, "14:00"), bay_id=None)

    assert visit["bay"] is not None
    assert moved["bay"] == visit["bay"]
    assert off.json()["data"]["bay"] is None
    assert (refused.status_code, refused.json()["error"]["code"]) == (400, "VALIDATION_ERROR")
    assert refused.json()["error"]["message"] == "Ta usługa wymaga stanowiska."
    assert "bay_id" in refused.json()["error"]["details"]


def test_warnings_ask_first(alpha, owner, service, monday):
    body = visit_body(service, monday, "19:00", ignore_warnings=False)

    refused = call(owner, "post", "calendar/book-slot/", body)
    agreed = call(owner, "post", "calendar/book-slot/", body | {"ignore_warnings": True})

    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "WARNINGS")
    assert refused.json()["error"]["details"]["warnings"][0]["code"] == "OUTSIDE_HOURS"
    assert agreed.status_code == 201


def test_cancelling_takes_a_reason(alpha, owner, service, monday):
    visit = booked(owner, service, monday)

    silent = call(owner, "delete", f"appointments/{visit['id']}/", {})
    said = call(owner, "delete", f"appointments/{visit['id']}/", {"reason": "awaria"})

    assert silent.status_code == 400
    assert "reason" in silent.json()["error"]["details"]
    assert said.json()["data"]["status"] == "cancelled"


def test_the_list_filters(alpha, owner, service, monday):
    first = booked(owner, service, monday, vehicle={"label": "Fiat Panda", "plate": "WX 99881"})
    second = booked(owner, service, monday + dt.timedelta(days=1))

    def ids(**query):
        answer = call(owner, "get", "appointments/", **query)
        assert answer.status_code == 200, answer.content
        return [one["id"] for one in answer.json()["data"]]

    assert ids() == [first["id"], second["id"]]
    assert ids(ordering="-start") == [second["id"], first["id"]]
    assert ids(**{"from": monday, "to": monday}) == [first["id"]]
    assert ids(q="wx 998") == [first["id"]]
    assert ids(q="panda") == [first["id"]]
    assert ids(status="cancelled,done") == []
    assert ids(mechanic_id=first["mechanic"]["id"], bay_id=first["bay"]["id"])[0] == first["id"]
    assert len(ids(per_page=1)) == 1
