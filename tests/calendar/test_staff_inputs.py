"""What each bad input answers: a 400 with the field's name."""

from __future__ import annotations

import pytest

from tests.calendar.desk import call, visit_body
from tests.factories.calendar import local

TEXTS = {"nul": "zły\x00znak", "surrogate": "\ud800", "megabyte": "x" * 1_000_000}
MOMENTS = ["0000-01-01T10:00:00Z", "2027-06-07T10:00:00", "jutro", "1899-12-31T00:00:00Z"]
BACKWARDS = {"from": "2026-12-10", "to": "2026-12-01"}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("appointments/", "concern"),
        ("appointments/", "note"),
        ("appointments/", "customer.name"),
        ("appointments/", "vehicle.label"),
        ("bays/", "name"),
        ("mechanics/", "name"),
        ("services/", "code"),
        ("absences/", "reason"),
    ],
)
def test_bad_text(owner, service, monday, path, field, text):
    bodies = {
        "appointments/": visit_body(service, monday),
        "bays/": {"name": "x"},
        "mechanics/": {"name": "x"},
        "services/": {"code": "x", "name": "x"},
        "absences/": {
            "mechanic_id": 1,
            "starts_at": local(monday, "08:00").isoformat(),
            "ends_at": local(monday, "09:00").isoformat(),
        },
    }
    body, (*parents, last) = bodies[path], field.split(".")
    for parent in parents:
        body = body[parent]
    body[last] = text

    answer = call(owner, "post", path, bodies[path])

    assert answer.status_code == 400
    assert field in answer.json()["error"]["details"]


@pytest.mark.parametrize("start", MOMENTS)
def test_bad_moments(owner, service, monday, start):
    for path, body in (
        ("appointments/", visit_body(service, monday, start=start)),
        ("absences/", {"mechanic_id": 1, "start": start, "starts_at": start, "ends_at": start}),
    ):
        answer = call(owner, "post", path, body)
        assert answer.status_code == 400
        assert {"start", "starts_at"} & set(answer.json()["error"]["details"])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("service_id", 10**30),
        ("service_id", None),
        ("mechanic_id", 10**30),
        ("bay_id", -1),
        ("duration_minutes", 10**30),
    ],
)
def test_bad_numbers(owner, service, monday, field, value):
    answer = call(owner, "post", "appointments/", visit_body(service, monday, **{field: value}))

    assert answer.status_code == 400
    assert field in answer.json()["error"]["details"]


@pytest.mark.parametrize(
    ("path", "query", "field"),
    [
        ("calendar/day/", {"date": "0000-01-01"}, "date"),
        ("calendar/day/", {"days": 10**30}, "days"),
        ("calendar/day/", {"by": "customer"}, "by"),
        ("calendar/availability/", {"service_id": 10**30}, "service_id"),
        ("appointments/", {"status": "sleeping"}, "status"),
        ("appointments/", {"q": "a\x00b"}, "q"),
        ("appointments/", {"ordering": "password"}, "ordering"),
        ("appointments/", {"from": "yesterday"}, "from"),
        *((path, BACKWARDS, "to") for path in ("appointments/", "calendar/blocks/", "calendar/schedule/1/")),
    ],
)
def test_bad_queries(owner, service, path, query, field):
    answer = call(owner, "get", path, **query)

    assert answer.status_code == 400
    assert field in answer.json()["error"]["details"]


def test_a_number_too_long_for_any_key_is_not_here(owner):
    for path in ("bays", "mechanics", "services", "absences"):
        assert call(owner, "delete", f"{path}/{10**30}/").status_code == 404
