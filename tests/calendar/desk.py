"""The dashboard's calls, as short as tests need them."""

from __future__ import annotations

import datetime as dt
import uuid

from tests.factories.calendar import local


def call(client, method, path, body=None, **query):
    if method == "get":
        return client.get(f"/api/v1/{path}", query)
    return getattr(client, method)(f"/api/v1/{path}", body if body is not None else {}, content_type="application/json")


def visit_body(service, day, clock="10:00", **fields):
    return {
        "service_id": service.pk,
        "start": local(day, clock).isoformat(),
        "customer": {"name": "Jan Kowal", "phone": "600 200 300"},
        "vehicle": {"label": "Skoda Octavia 2018", "plate": f"KR{uuid.uuid4().hex[:5]}"},
        "concern": "Wymiana klocków",
        "ignore_warnings": True,
    } | fields


def booked(client, service, day, clock="10:00", **fields):
    answer = call(client, "post", "appointments/", visit_body(service, day, clock, **fields))
    assert answer.status_code == 201, answer.content
    return answer.json()["data"]


def utc(day, clock):
    return local(day, clock).astimezone(dt.UTC).isoformat().replace("+00:00", "Z")
